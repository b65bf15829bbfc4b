package dev.dreadnought;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A system in which every component, person, boundary and datum has a name that means harm. */
public final class HostileSystem {
  /** Names by what they try; a script among them would set {@code window.hit}. */
  public static final Map<String, String> NAMES = names();

  private HostileSystem() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("markup", "<script>window.hit=1</script><img src=x onerror=\"window.hit=2\">");
    names.put("closing", "</text></svg></title></style></script><svg onload=window.hit=3>");
    names.put("quotes", "it's \"quoted\" ‘so’ «là» back\\slash \\\"");
    names.put("reversed", "safe\u202etxt.exe\u2066");
    names.put("link", "javascript:window.hit=4");
    names.put("md-link", "[click](javascript:window.hit=5) ![x](http://evil.example/x.png)");
    names.put("formula", "=cmd|' /C calc'!A0");
    names.put("ticks", "`whoami` | ``ls`` || *bold* _under_ ~~gone~~");
    names.put("lines", "two\nlines\r\n# heading\n- item\n\n---");
    names.put("emoji", "👩‍💻 shop 🛒 日本語");
    names.put("control", "\u001b[31mred\u0007bell\u0000nul\u009b2Jcsi");
    names.put("expression", "${7*7} [[${7*7}]] __${7*7}__ ~{parts :: head} {{7*7}}");
    names.put("entities", "&lt;b&gt; &#60;i&#62; &amp;amp; %3Cb%3E");
    names.put("drawing", "]; evil -> \"x\" --> end\nsubgraph z |y| %%{init: {}}%%");
    names.put("yaml", "- a: &b !c *d # e\n? [f, {g: 'h'}]\u0085\u2028: yes");
    names.put("long", "long".repeat(2_500));
    return names;
  }

  public static ThreatModel model() {
    ModelBuilder system = new ModelBuilder("System of " + NAMES.get("markup"));
    List<String> inside = new ArrayList<>();
    system.add(actor("visitors", NAMES.get("closing")));
    system.component("browser", ComponentKind.BROWSER_CLIENT).flow("visitors", "browser");
    system.component("store", ComponentKind.DATABASE, "mysql");
    NAMES.forEach(
        (id, name) -> {
          system.add(service(id, name));
          system.add(
              new DataAsset(
                  "data-" + id,
                  name,
                  List.of("account"),
                  null,
                  null,
                  null,
                  null,
                  null,
                  false,
                  List.of()));
          system.flowOver("https", "browser", id, "data-" + id);
          system.flow(id, "store", "data-" + id);
          inside.add(id);
        });
    inside.add("store");
    return system
        .add(
            new TrustBoundary(
                "inside", NAMES.get("drawing"), "network", null, inside, false, List.of()))
        .build();
  }

  private static Component service(String id, String name) {
    return new Component(
        id,
        name,
        ComponentKind.SERVICE,
        List.of(new TechnologyUse("flask", "Flask", null, List.of())),
        null,
        null,
        List.of(),
        false,
        null,
        List.of());
  }

  private static Actor actor(String id, String name) {
    return new Actor(id, name, ComponentKind.USER, Level.MEDIUM, false, List.of());
  }

  public static Dreadnought dreadnought() {
    return Dreadnought.builtIn().withDate(new Day("2026-11-25"));
  }

  public static Assessment assessment() {
    return dreadnought().assess(Models.reading(model()));
  }
}

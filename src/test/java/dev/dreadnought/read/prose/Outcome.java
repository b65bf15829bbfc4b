package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a text, in lines without places: to be compared, and to be looked for in a table.
 */
final class Outcome {
  static final Catalog CATALOG = CatalogLoader.fromFolder(Path.of("catalog"));
  static final ProseReader READER = ProseReader.of(CATALOG);

  private Outcome() {}

  static Reading read(String text) {
    return READER.read(new Source("text.txt", "prose", text));
  }

  static List<String> of(Reading reading) {
    List<String> lines = new ArrayList<>(of(reading.model()));
    reading.setAside().forEach(s -> lines.add("aside " + s.why() + " " + s.text()));
    reading.notUnderstood().forEach(u -> lines.add("unknown " + u.text()));
    reading.contradictions().forEach(c -> lines.add("contradiction " + c.text()));
    return lines;
  }

  /**
   * What came of a text, what its components and people are called, and which technologies are
   * there and which are not, wherever and for whatever reason.
   */
  static List<String> withNames(Reading reading) {
    List<String> lines = of(reading);
    ThreatModel model = reading.model();
    model.components().forEach(c -> c.technologies().forEach(t -> lines.add("uses " + t.id())));
    reading.setAside().forEach(s -> lines.add("gone " + s.text()));
    model.components().forEach(c -> lines.add("called " + c.id() + " " + c.name()));
    model.actors().forEach(a -> lines.add("called " + a.id() + " " + a.name()));
    return lines;
  }

  static List<String> of(ThreatModel model) {
    List<String> lines = new ArrayList<>();
    lines.add("name " + model.name());
    if (model.people() != null) {
      lines.add("people " + model.people());
    }
    model.components().forEach(c -> component(c, lines));
    model
        .flows()
        .forEach(
            f ->
                lines.add(
                    "flow " + f.id() + words(f.data()) + (f.inferred() ? " - inferred" : "")));
    model.boundaries().forEach(b -> lines.add("boundary " + b.id() + words(b.contains())));
    model.dataAssets().forEach(a -> lines.add("asset " + a.id() + words(a.kinds())));
    model.actors().forEach(a -> lines.add("actor " + a.id() + " " + a.privilege().word()));
    model
        .controls()
        .forEach(c -> lines.add("control " + c.id() + "@" + c.on() + " " + c.status().word()));
    model.facts().forEach(f -> lines.add("fact " + f.id() + " " + f.value()));
    return lines;
  }

  private static void component(Component component, List<String> lines) {
    String technologies =
        component.technologies().isEmpty()
            ? " -"
            : component.technologies().stream()
                .map(Outcome::use)
                .collect(Collectors.joining(" ", " ", ""));
    lines.add(
        "component "
            + component.id()
            + " "
            + component.kind().word()
            + technologies
            + (component.inferred() ? " inferred" : ""));
    component.technologies().stream()
        .filter(use -> use.version() != null)
        .forEach(use -> lines.add("release " + use.id() + " " + use.version()));
    if (component.partOf() != null) {
      lines.add("part " + component.id() + " of " + component.partOf());
    }
    if (component.hostedOn() != null) {
      lines.add("host " + component.id() + " on " + component.hostedOn());
    }
    component.data().forEach(d -> lines.add("data " + d + " in " + component.id()));
  }

  private static String use(TechnologyUse use) {
    return use.version() == null ? use.id() : use.id() + ":" + use.version();
  }

  private static String words(List<String> ids) {
    return ids.isEmpty() ? "" : " " + String.join(" ", ids);
  }

  /**
   * True where a line of a table holds: its words begin a line of the outcome, or none, after "no".
   */
  static boolean holds(String expected, List<String> outcome) {
    boolean denied = expected.startsWith("no ");
    String wanted = (denied ? expected.substring(3) : expected).toLowerCase(Locale.ROOT);
    boolean found =
        outcome.stream()
            .map(l -> l.toLowerCase(Locale.ROOT))
            .anyMatch(
                l ->
                    l.equals(wanted)
                        || l.startsWith(wanted + " ")
                        || l.startsWith(wanted + "-")
                        || l.startsWith(wanted + "@"));
    return found != denied;
  }
}

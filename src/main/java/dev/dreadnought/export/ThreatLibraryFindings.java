package dev.dreadnought.export;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was found, in the format of the OWASP Threat Model Library. */
final class ThreatLibraryFindings {
  private static final int STEPS = 5;

  private final Assessment assessment;
  private final ThreatModel model;
  private final Names names;

  /**
   * @param names of the elements; those of findings are given by it too
   */
  ThreatLibraryFindings(Assessment assessment, Names names) {
    this.assessment = assessment;
    this.model = assessment.model();
    this.names = names;
  }

  /** Adds threats with who poses them, controls and risks. */
  void addTo(JsonObject document) {
    Set<Persona> personas = EnumSet.noneOf(Persona.class);
    List<JsonObject> threats = new ArrayList<>();
    List<JsonObject> risks = new ArrayList<>();
    Map<String, List<String>> byControl = new TreeMap<>();
    Map<String, Band> worst = new TreeMap<>();
    for (Finding finding : assessment.findings()) {
      Persona persona = Persona.of(finding.current().of(Factor.EXPLOITABILITY));
      personas.add(persona);
      threats.add(threat(finding, persona));
      risks.add(risk(finding));
      finding
          .mitigations()
          .forEach(
              m -> {
                byControl
                    .computeIfAbsent(m.control(), k -> new ArrayList<>())
                    .add(threatName(finding));
                worst.putIfAbsent(m.control(), finding.current().band());
              });
    }
    document.put("threat_personas", personas.stream().map(Persona::object).toList());
    document.put("threats", threats);
    List<JsonObject> controls = new ArrayList<>();
    for (ControlAdvice advice : assessment.controls()) {
      String id = advice.control().id();
      Band band = worst.getOrDefault(id, Band.LOW);
      controls.add(control(advice, byControl.getOrDefault(id, List.of()), band));
    }
    document.put("controls", controls);
    document.put("risks", risks);
  }

  /** Elements and findings share one space of names. */
  private String threatName(Finding finding) {
    return names.symbolic("threat\n" + finding.id());
  }

  private JsonObject threat(Finding finding, Persona persona) {
    List<String> affected = new ArrayList<>();
    if (model.component(finding.element()).isPresent()) {
      affected.add(names.symbolic(finding.element()));
    }
    List<JsonObject> capec = numbered(finding.threat().capec(), "capec_id");
    List<JsonObject> cwe = numbered(finding.threat().cwe(), "cwe_id");
    return new JsonObject()
        .put("symbolic_name", threatName(finding))
        .put("title", finding.title() + ": " + finding.elementName())
        .put("description", finding.threat().attack())
        .put("components_affected", affected)
        .put("threat_persona", persona.symbolic())
        .put("event", finding.threat().impact())
        .put("sources", List.of("adversary"))
        .put("attack_mechanisms", capec)
        .put("weaknesses", cwe);
  }

  private static List<JsonObject> numbered(List<String> ids, String key) {
    return ids.stream()
        .map(id -> new JsonObject().put(key, Integer.parseInt(id.replaceAll("\\D", ""))))
        .toList();
  }

  private JsonObject risk(Finding finding) {
    DreadScore current = finding.current();
    int likelihood = fifth(current.likelihood(), 3);
    int impact = fifth(current.impact(), 2);
    return new JsonObject()
        .put("symbolic_name", names.symbolic("risk\n" + finding.id()))
        .put("title", finding.title() + ": " + finding.elementName())
        .put(
            "description",
            "DREAD now "
                + current.score()
                + " ("
                + current.vector()
                + "), without controls "
                + finding.inherent().score()
                + "; "
                + finding.status().word()
                + "; certainty: "
                + finding.certainty().word())
        .put("threats", List.of(threatName(finding)))
        .put(
            "likelihood",
            List.of("rare", "unlikely", "possible", "likely", "certain").get(likelihood - 1))
        .put(
            "impact", List.of("negligible", "minor", "moderate", "major", "severe").get(impact - 1))
        .put("impact_description", finding.threat().impact())
        .put("score", likelihood * impact)
        .put("level", current.band().word());
  }

  /** The mean of some factors of 10 each, in five steps. */
  private static int fifth(int sum, int factors) {
    int most = factors * Factor.MOST;
    return Math.max(1, (sum * STEPS + most - 1) / most);
  }

  private JsonObject control(ControlAdvice advice, List<String> threats, Band worst) {
    String status =
        switch (advice.status()) {
          case "implemented", "verified" -> "active";
          case "planned" -> "scheduled";
          default -> "suggested";
        };
    return new JsonObject()
        .put("symbolic_name", names.symbolic("control\n" + advice.control().id()))
        .put("title", advice.control().title())
        .put("description", String.join("\n", Names.guidance(advice)))
        .put("threats", threats)
        .put("status", status)
        .put("priority", worst.word());
  }

  /** Who can do it, by the rubric of exploitability. */
  private enum Persona {
    ANYBODY("anybody", "Anybody with a browser", "script_kid", "anonymous", 10),
    TOOL_USER("tool-user", "Somebody with a public tool", "script_kid", "user", 8),
    SKILLED("skilled-attacker", "A skilled attacker", "engineer", "user", 5),
    INSIDER("insider", "An insider with deep knowledge", "expert_engineer", "admin", 1);

    private final String symbolic;
    private final String title;
    private final String skill;
    private final String access;
    private final int least;

    Persona(String symbolic, String title, String skill, String access, int least) {
      this.symbolic = symbolic;
      this.title = title;
      this.skill = skill;
      this.access = access;
      this.least = least;
    }

    static Persona of(int exploitability) {
      for (Persona persona : values()) {
        if (exploitability >= persona.least) {
          return persona;
        }
      }
      return INSIDER;
    }

    String symbolic() {
      return "persona-" + symbolic;
    }

    JsonObject object() {
      return new JsonObject()
          .put("symbolic_name", symbolic())
          .put("title", title)
          .put("description", "Follows from exploitability of at least " + least + " of 10.")
          .put("is_person", true)
          .put("skill_level", skill)
          .put("access_level", access)
          .put("malicious_intent", true)
          .put("applicability_to_org", "moderate");
    }
  }
}

package dev.dreadnought.export;

import dev.dreadnought.catalog.Factor;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of OSCAL have in common: metadata, components, observations and risks. Each
 * UUID follows from the names of what it stands for, so that documents can refer to each other.
 */
final class OscalParts {
  static final String VERSION = "1.1.3";

  /** Of properties and facets that OSCAL has no word for. */
  private static final String NAMESPACE = "https://dreadnought.dev/ns/oscal";

  private final Assessment assessment;
  private final ThreatModel model;
  private final String when;

  /**
   * @param day of the assessment; OSCAL wants one, and the clock is not asked
   */
  OscalParts(Assessment assessment, Day day) {
    this.assessment = assessment;
    this.model = assessment.model();
    this.when = day.text() + "T00:00:00Z";
  }

  String when() {
    return when;
  }

  /** A UUID of something of this system. */
  String uuid(String... names) {
    List<String> parts = new ArrayList<>(List.of("oscal", model.name()));
    parts.addAll(List.of(names));
    return Uuid.of(parts.toArray(new String[0]));
  }

  JsonObject metadata(String title, String format) {
    return new JsonObject()
        .put("title", Names.line(title + " of " + model.name()))
        .put("last-modified", when)
        .put("version", when.substring(0, 10))
        .put("oscal-version", VERSION)
        .put(
            "remarks",
            "Made by a program; no person has assessed. Not held here: "
                + String.join("; ", Loss.texts(format))
                + ".");
  }

  /** A property of our own; texts of the format are one line. */
  static JsonObject property(String name, String value) {
    return new JsonObject().put("name", name).put("ns", NAMESPACE).put("value", Names.line(value));
  }

  // ---- what there is

  String tool() {
    return uuid("tool");
  }

  JsonObject assessmentAssets() {
    String title = assessment.engine().name() + " " + assessment.engine().version();
    JsonObject engine =
        component(tool(), "software", title, "The program that assessed, by rule and offline.")
            .put(
                "props",
                List.of(
                    property("catalog-sha256", assessment.engine().catalogSha256()),
                    property("rules-sha256", assessment.engine().rulesSha256()),
                    property("scoring-profile", assessment.engine().profile())));
    return new JsonObject()
        .put("components", List.of(engine))
        .put(
            "assessment-platforms",
            List.of(new JsonObject().put("uuid", uuid("platform")).put("title", "Offline")));
  }

  private static JsonObject component(String uuid, String type, String title, String description) {
    return new JsonObject()
        .put("uuid", uuid)
        .put("type", type)
        .put("title", Names.line(title))
        .put("description", description)
        .put("status", new JsonObject().put("state", "other").put("remarks", "not assessed here"));
  }

  /** The system, its components and its flows. */
  List<JsonObject> components() {
    List<JsonObject> all = new ArrayList<>();
    all.add(
        component(
            uuid("element", ThreatModel.SYSTEM),
            "this-system",
            model.name(),
            model.description().isBlank() ? "The system." : model.description()));
    for (Component c : model.components()) {
      String type = c.kind().isOutside() ? "service" : c.kind().isHost() ? "hardware" : "software";
      all.add(component(uuid("element", c.id()), type, c.name(), "A " + word(c) + "."));
    }
    for (DataFlow flow : model.flows()) {
      String text = "From " + model.nameOf(flow.from()) + " to " + model.nameOf(flow.to()) + ".";
      all.add(
          component(uuid("element", flow.id()), "interconnection", model.nameOf(flow.id()), text));
    }
    return all;
  }

  private static String word(Component component) {
    return component.kind().word().replace('-', ' ');
  }

  List<JsonObject> users() {
    List<JsonObject> users = new ArrayList<>();
    for (Actor actor : model.actors()) {
      users.add(
          new JsonObject()
              .put("uuid", uuid("element", actor.id()))
              .put("title", Names.line(actor.name())));
    }
    return users;
  }

  private JsonObject subject(String element) {
    boolean user = model.actor(element).isPresent();
    boolean known = user || model.component(element).isPresent() || model.flow(element).isPresent();
    return new JsonObject()
        .put("subject-uuid", uuid("element", known ? element : ThreatModel.SYSTEM))
        .put("type", user ? "user" : "component");
  }

  // ---- what was found

  String observation(Finding finding) {
    return uuid("observation", finding.id());
  }

  String risk(Finding finding) {
    return uuid("risk", finding.id());
  }

  private List<JsonObject> origins() {
    JsonObject actor = new JsonObject().put("type", "tool").put("actor-uuid", tool());
    return List.of(new JsonObject().put("actors", List.of(actor)));
  }

  JsonObject observation(Finding finding, boolean subjects) {
    List<String> grounds = finding.because().stream().map(Because::text).toList();
    Set<JsonObject> evidence = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Because because : finding.grounds()) {
      for (Location place : because.sources()) {
        if (resource(place.input()) != null && seen.add(place.toString())) {
          evidence.add(
              new JsonObject()
                  .put("href", "#" + resource(place.input()))
                  .put("description", place + ": " + because.text()));
        }
      }
    }
    JsonObject observation =
        new JsonObject()
            .put("uuid", observation(finding))
            .put(
                "title",
                Names.line("Grounds of " + finding.threat().id() + " on " + finding.elementName()))
            .put("description", grounds.isEmpty() ? "Named." : String.join("; ", grounds) + ".")
            .put(
                "props",
                List.of(
                    property("finding", finding.id()),
                    property("rule", finding.rule()),
                    property("certainty", finding.certainty().word())))
            .put("methods", List.of("EXAMINE"))
            .put("types", List.of("finding"))
            .put("origins", origins());
    if (subjects) {
      observation.put("subjects", List.of(subject(finding.element())));
    }
    return observation.some("relevant-evidence", evidence).put("collected", when);
  }

  private @Nullable String resource(String input) {
    for (Source source : assessment.reading().inputs()) {
      if (source.name().equals(input)) {
        return uuid("input", input);
      }
    }
    return null;
  }

  JsonObject risk(Finding finding, boolean observed) {
    List<JsonObject> properties = new ArrayList<>();
    properties.add(property("finding", finding.id()));
    properties.add(property("stride", finding.stride().title()));
    properties.add(property("status", finding.status().word()));
    for (JudgedDecision judged : assessment.decisions()) {
      if (judged.decision().finding().equals(finding.id())) {
        properties.add(decision(judged));
      }
    }
    List<JsonObject> threats = new ArrayList<>();
    for (String capec : finding.threat().capec()) {
      String number = capec.replaceAll("\\D", "");
      threats.add(
          new JsonObject()
              .put("system", "https://capec.mitre.org")
              .put("id", "https://capec.mitre.org/data/definitions/" + number + ".html"));
    }
    JsonObject risk =
        new JsonObject()
            .put("uuid", risk(finding))
            .put("title", Names.line(finding.title() + ": " + finding.elementName()))
            .put("description", finding.threat().attack())
            .put("statement", finding.threat().impact())
            .put("props", properties)
            .put("status", status(finding))
            .put("origins", origins())
            .some("threat-ids", threats)
            .put(
                "characterizations",
                List.of(
                    characterization(finding.inherent(), "initial"),
                    characterization(finding.current(), "adjusted")))
            .some("mitigating-factors", factors(finding))
            .some("remediations", remediations(finding));
    if (observed) {
      risk.put(
          "related-observations",
          List.of(new JsonObject().put("observation-uuid", observation(finding))));
    }
    return risk;
  }

  private static JsonObject decision(JudgedDecision judged) {
    StringBuilder value = new StringBuilder(judged.decision().kind().word());
    value.append(" by ").append(judged.decision().by());
    if (judged.decision().until() != null) {
      value.append(" until ").append(judged.decision().until());
    }
    value.append(", ").append(judged.state());
    return property("decision", value.toString()).some("remarks", judged.decision().because());
  }

  private static String status(Finding finding) {
    return switch (finding.status()) {
      case OPEN -> "open";
      case MITIGATED, FALSE_POSITIVE -> "closed";
      case AVOIDED -> "remediating";
      case ACCEPTED, TRANSFERRED -> "deviation-approved";
    };
  }

  private JsonObject characterization(DreadScore score, String state) {
    List<JsonObject> facets = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      String name = factor == Factor.AFFECTED_USERS ? "affected-users" : factor.word();
      facets.add(facet(name, Integer.toString(score.of(factor)), state));
    }
    facets.add(facet("score", score.score(), state));
    facets.add(facet("band", score.band().word(), state));
    JsonObject actor = new JsonObject().put("type", "tool").put("actor-uuid", tool());
    return new JsonObject()
        .put("origin", new JsonObject().put("actors", List.of(actor)))
        .put("facets", facets);
  }

  private static JsonObject facet(String name, String value, String state) {
    return new JsonObject()
        .put("name", name)
        .put("system", NAMESPACE + "/dread")
        .put("value", value)
        .put("props", List.of(new JsonObject().put("name", "state").put("value", state)));
  }

  private List<JsonObject> factors(Finding finding) {
    List<JsonObject> factors = new ArrayList<>();
    for (Mitigation mitigation : finding.mitigations()) {
      if (mitigation.isInForce() || mitigation.byDefault()) {
        String shown = mitigation.evidenced() ? "verified" : "claimed, not verified";
        factors.add(
            new JsonObject()
                .put("uuid", uuid("factor", finding.id(), mitigation.control()))
                .put("description", mitigation.title() + " (" + shown + ")"));
      }
    }
    return factors;
  }

  private List<JsonObject> remediations(Finding finding) {
    List<JsonObject> remediations = new ArrayList<>();
    for (Mitigation mitigation : finding.mitigations()) {
      if (!mitigation.isInForce() && !mitigation.byDefault()) {
        boolean planned = mitigation.statusWord().equals("planned");
        List<String> guidance = mitigation.guidance().stream().map(g -> g.text()).toList();
        remediations.add(
            new JsonObject()
                .put("uuid", uuid("remediation", finding.id(), mitigation.control()))
                .put("lifecycle", planned ? "planned" : "recommendation")
                .put("title", Names.line(mitigation.title()))
                .put(
                    "description",
                    guidance.isEmpty() ? mitigation.title() : String.join("\n\n", guidance)));
      }
    }
    return remediations;
  }

  /** The inputs with their digests, and what stands for a plan of the assessment. */
  JsonObject backMatter() {
    List<JsonObject> resources = new ArrayList<>();
    resources.add(
        new JsonObject()
            .put("uuid", uuid("rules"))
            .put("title", "Rules and catalog of " + assessment.engine().name())
            .put("description", "No separate plan: the rules and the catalog are the plan."));
    for (Source source : assessment.reading().inputs()) {
      resources.add(
          new JsonObject()
              .put("uuid", uuid("input", source.name()))
              .put("title", Names.line(source.name()))
              .put(
                  "rlinks",
                  List.of(
                      new JsonObject()
                          .put("href", Names.uri(source.name()))
                          .put(
                              "hashes",
                              List.of(
                                  new JsonObject()
                                      .put("algorithm", "SHA-256")
                                      .put("value", source.sha256()))))));
    }
    return new JsonObject().put("resources", resources);
  }
}

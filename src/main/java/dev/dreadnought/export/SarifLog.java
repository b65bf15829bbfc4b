package dev.dreadnought.export;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The findings as SARIF 2.1.0. Code scanning takes the severity from the rule, so there is a rule
 * for each threat and band; it refuses a file with a result that has no place, so each has one: the
 * words that are its ground, else those of its element, else the first line.
 *
 * <p>An open finding is of kind {@code fail}. One that rests on something unknown is of kind {@code
 * review} and, as the standard then wants, of level {@code none}. What somebody decided about is
 * suppressed, with the reason. A finding that controls close is no result, since code scanning does
 * not know kinds and would raise an alert; their number stands in the run's properties.
 */
public final class SarifLog {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String CWE = "CWE";
  private static final int MOST_TEXT = 1000;
  private static final int MOST_TAGS = 20;
  private static final int SHORT_HASH = 16;

  private final Assessment assessment;
  private final ThreatModel model;
  private final SarifPlaces places;
  private final Map<String, List<Finding>> rules = new TreeMap<>();
  private final List<String> ruleIds;

  private SarifLog(Assessment assessment) {
    this.assessment = assessment;
    this.model = assessment.model();
    this.places = new SarifPlaces(assessment);
    for (Finding finding : assessment.findings()) {
      if (finding.status() != Status.MITIGATED) {
        rules.computeIfAbsent(rule(finding), k -> new ArrayList<>()).add(finding);
      }
    }
    this.ruleIds = List.copyOf(rules.keySet());
  }

  /** Writes the document in UTF-8, and leaves the stream open. */
  public static void write(Assessment assessment, OutputStream out) throws IOException {
    JsonWriter.document(out, new SarifLog(assessment).document());
  }

  private JsonObject document() {
    return new JsonObject()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", List.of(run()));
  }

  private JsonObject run() {
    Set<String> cwes = new LinkedHashSet<>();
    rules.values().forEach(f -> cwes.addAll(f.get(0).threat().cwe()));
    List<String> sorted = cwes.stream().sorted().toList();
    JsonObject run =
        new JsonObject()
            .put("tool", new JsonObject().put("driver", driver()))
            .put(
                "automationDetails",
                new JsonObject()
                    .put("id", "dreadnought/" + Names.slug(model.name(), "system") + "/"))
            .put("columnKind", "utf16CodeUnits")
            .put(
                "artifacts",
                assessment.reading().inputs().stream().map(SarifLog::artifact).toList());
    if (!sorted.isEmpty()) {
      run.put("taxonomies", List.of(taxonomy(sorted)));
    }
    List<JsonObject> results = new ArrayList<>();
    for (Finding finding : assessment.findings()) {
      if (finding.status() != Status.MITIGATED) {
        results.add(result(finding));
      }
    }
    return run.put("results", results).put("properties", properties());
  }

  private JsonObject driver() {
    JsonObject driver =
        new JsonObject()
            .put("name", assessment.engine().name())
            .put("semanticVersion", assessment.engine().version());
    boolean taxa = rules.values().stream().anyMatch(f -> !f.get(0).threat().cwe().isEmpty());
    if (taxa) {
      driver.put("supportedTaxonomies", List.of(new JsonObject().put("name", CWE).put("index", 0)));
    }
    return driver.put("rules", ruleIds.stream().map(this::rule).toList());
  }

  private JsonObject properties() {
    long mitigated =
        assessment.findings().stream().filter(f -> f.status() == Status.MITIGATED).count();
    return new JsonObject()
        .put("profile", assessment.engine().profile())
        .put("catalogSha256", assessment.engine().catalogSha256())
        .put("rulesSha256", assessment.engine().rulesSha256())
        .put("mitigatedFindings", (int) mitigated)
        .put("notHeld", Loss.texts("sarif"));
  }

  private static JsonObject artifact(Source source) {
    return new JsonObject()
        .put("location", new JsonObject().put("uri", Names.uri(source.name())))
        .put("hashes", new JsonObject().put("sha-256", source.sha256()));
  }

  private static JsonObject taxonomy(List<String> cwes) {
    List<JsonObject> taxa = new ArrayList<>();
    for (String cwe : cwes) {
      taxa.add(new JsonObject().put("id", cwe).put("helpUri", cweUri(cwe)));
    }
    return new JsonObject()
        .put("name", CWE)
        .put("organization", "MITRE")
        .put("informationUri", "https://cwe.mitre.org/")
        .put("shortDescription", text("Common Weakness Enumeration"))
        .put("taxa", taxa);
  }

  private static String cweUri(String cwe) {
    return "https://cwe.mitre.org/data/definitions/" + cwe.replaceAll("\\D", "") + ".html";
  }

  // ---- rules

  private static String rule(Finding finding) {
    return finding.threat().id() + "/" + finding.current().band().word();
  }

  private JsonObject rule(String id) {
    List<Finding> findings = rules.get(id);
    Finding first = findings.get(0);
    List<JsonObject> relationships =
        first.threat().cwe().stream().distinct().map(this::relationship).toList();
    return new JsonObject()
        .put("id", id)
        .put("name", Names.cut(pascal(first.threat().id()), 200))
        .put("shortDescription", text(Names.cut(first.title(), MOST_TEXT)))
        .put("fullDescription", text(Names.cut(Names.oneLine(first.threat().attack()), MOST_TEXT)))
        .put("help", help(first))
        .put("defaultConfiguration", new JsonObject().put("level", level(first.current().band())))
        .some("relationships", relationships)
        .put(
            "properties",
            new JsonObject()
                .put("tags", tags(first))
                .put("precision", first.isAssumed() ? "medium" : "high")
                .put("problem.severity", problem(first.current().band()))
                .put("security-severity", severity(findings)));
  }

  private static String pascal(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  private JsonObject relationship(String cwe) {
    return new JsonObject()
        .put(
            "target",
            new JsonObject().put("id", cwe).put("toolComponent", new JsonObject().put("name", CWE)))
        .put("kinds", List.of("relevant"));
  }

  /** The worst current score of the rule's findings, within the band: a floor can raise a band. */
  private static String severity(List<Finding> findings) {
    DreadScore worst = findings.get(0).current();
    for (Finding finding : findings) {
      worst = finding.current().points() > worst.points() ? finding.current() : worst;
    }
    boolean raised = worst.band() == Band.HIGH && worst.points() < HIGH;
    return raised ? "7.0" : worst.score();
  }

  private static final int HIGH = 700;

  private static List<String> tags(Finding finding) {
    List<String> tags = new ArrayList<>(List.of("security", "stride-" + finding.stride().name()));
    for (String cwe : finding.threat().cwe()) {
      int number = Integer.parseInt(cwe.replaceAll("\\D", ""));
      tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", number));
    }
    return tags.stream().distinct().limit(MOST_TAGS).toList();
  }

  private static String level(Band band) {
    return switch (band) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  private static String problem(Band band) {
    return switch (band) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "recommendation";
    };
  }

  private static JsonObject help(Finding finding) {
    StringBuilder plain = new StringBuilder();
    StringBuilder marked = new StringBuilder();
    plain.append(finding.threat().attack().strip());
    plain.append("\n\n").append(finding.threat().impact().strip());
    marked.append(finding.threat().attack().strip()).append("\n\n");
    marked.append("**What it costs.** ").append(finding.threat().impact().strip()).append("\n\n");
    marked.append("**What helps.**\n\n");
    for (Mitigation mitigation : finding.mitigations()) {
      marked.append("- ").append(mitigation.title()).append('\n');
    }
    plain.append("\n\nWhat helps: ");
    plain.append(String.join("; ", finding.mitigations().stream().map(Mitigation::title).toList()));
    marked.append("\n**How to check.** ").append(finding.threat().verify().strip()).append("\n\n");
    marked.append("**When it is none.** ").append(finding.threat().falsePositive().strip());
    for (String cwe : finding.threat().cwe()) {
      marked.append("\n\n[").append(cwe).append("](").append(cweUri(cwe)).append(")");
    }
    return text(plain.toString()).put("markdown", marked.append('\n').toString());
  }

  private static JsonObject text(String text) {
    return new JsonObject().put("text", text);
  }

  // ---- results

  private JsonObject result(Finding finding) {
    boolean open = !finding.isAssumed();
    String hash = Source.sha256(finding.id().getBytes(StandardCharsets.UTF_8));
    List<JsonObject> taxa =
        finding.threat().cwe().stream()
            .distinct()
            .map(
                cwe ->
                    new JsonObject()
                        .put("id", cwe)
                        .put("toolComponent", new JsonObject().put("name", CWE)))
            .toList();
    List<JsonObject> related = places.related(finding);
    return new JsonObject()
        .put("ruleId", rule(finding))
        .put("ruleIndex", ruleIds.indexOf(rule(finding)))
        .put("kind", open ? "fail" : "review")
        .put("level", open ? level(finding.current().band()) : "none")
        .decimal("rank", rank(finding.current()))
        .put("guid", Uuid.of("sarif", model.name(), finding.id()))
        .put("message", text(message(finding)))
        .put("locations", List.of(location(finding)))
        .some("relatedLocations", related)
        .put(
            "partialFingerprints",
            new JsonObject()
                .put("primaryLocationLineHash", hash.substring(0, SHORT_HASH) + ":1")
                .put("dreadnoughtFinding/v1", hash))
        .some("taxa", taxa)
        .some("suppressions", suppressions(finding))
        .put("properties", properties(finding));
  }

  /** Of 100. */
  private static String rank(DreadScore score) {
    return score.points() / 10 + "." + score.points() % 10;
  }

  /** The first sentence is the title of an alert. */
  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder();
    message.append(Names.oneLine(finding.title() + ": " + finding.elementName())).append(". ");
    if (finding.isAssumed()) {
      message.append("Possible, for it rests on something that nobody said. ");
    }
    message.append("DREAD ").append(finding.current().score());
    message.append(" (").append(finding.current().band().word()).append(", ");
    message.append(finding.current().vector()).append(")");
    List<String> grounds = finding.because().stream().map(Because::text).toList();
    if (!grounds.isEmpty()) {
      message.append(", because ").append(Names.oneLine(String.join("; ", grounds)));
    }
    return message.append('.').toString();
  }

  private JsonObject location(Finding finding) {
    JsonObject location = new JsonObject().put("physicalLocation", places.of(finding));
    return location.put(
        "logicalLocations",
        List.of(
            new JsonObject()
                .put("name", finding.elementName())
                .put("fullyQualifiedName", finding.element())
                .put("kind", "element")));
  }

  private List<JsonObject> suppressions(Finding finding) {
    List<JsonObject> suppressions = new ArrayList<>();
    for (JudgedDecision judged : assessment.decisions()) {
      if (judged.inForce() && judged.decision().finding().equals(finding.id())) {
        suppressions.add(
            new JsonObject()
                .put("kind", "external")
                .put("status", "accepted")
                .put(
                    "guid",
                    Uuid.of(
                        "decision",
                        finding.id(),
                        judged.decision().kind().word(),
                        judged.decision().by(),
                        judged.decision().because()))
                .put("justification", justification(judged)));
      }
    }
    return suppressions;
  }

  private static String justification(JudgedDecision judged) {
    StringBuilder text = new StringBuilder();
    text.append(judged.decision().kind().word()).append(" by ").append(judged.decision().by());
    if (judged.decision().until() != null) {
      text.append(" until ").append(judged.decision().until());
    }
    if (judged.decision().ticket() != null) {
      text.append(", ").append(judged.decision().ticket());
    }
    return text.append(": ").append(judged.decision().because()).toString();
  }

  private static JsonObject properties(Finding finding) {
    return new JsonObject()
        .put("finding", finding.id())
        .put("stride", finding.stride().title())
        .put("certainty", finding.certainty().word())
        .put("treatment", finding.treatment().word())
        .put("status", finding.status().word())
        .put("dread", OtmDocument.score(finding.inherent()))
        .put("current", OtmDocument.score(finding.current()))
        .put("target", OtmDocument.score(finding.target()));
  }
}

package dev.dreadnought.export;

import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.finding.Coverage.Cell;
import dev.dreadnought.finding.Coverage.Element;
import dev.dreadnought.finding.Coverage.Yardstick;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The coverage ledger as a document, written element by element. Cells that share their reason
 * stand together; threats that are about another kind of element are counted, and can be read off
 * the list of threats by kind.
 */
public final class CoverageJson {
  /** The contract that the document keeps. */
  static final String SCHEMA = "dreadnought/coverage/1";

  private final Assessment assessment;
  private final Coverage coverage;
  private final Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
  private final Set<String> cited = new TreeSet<>();

  private CoverageJson(Assessment assessment, Coverage coverage) {
    this.assessment = assessment;
    this.coverage = coverage;
    for (Outcome outcome : Outcome.values()) {
      sum.put(outcome, 0);
    }
  }

  /**
   * Writes the document in UTF-8, and leaves the stream open.
   *
   * @throws IllegalStateException where the cells do not sum to elements times threats, or the sum
   *     is not that of the assessment's own counts
   */
  public static void write(Assessment assessment, Coverage coverage, OutputStream out)
      throws IOException {
    CoverageJson ledger = new CoverageJson(assessment, coverage);
    JsonWriter.document(out, ledger::document);
  }

  private void document(JsonWriter json) throws IOException {
    json.text("schema", SCHEMA);
    json.text("system", assessment.model().name());
    json.object(
        "engine",
        () -> {
          json.text("name", assessment.engine().name());
          json.text("version", assessment.engine().version());
          json.text("catalog", assessment.engine().catalogSha256());
          json.text("rules", assessment.engine().rulesSha256());
        });
    json.list(
        "inputs",
        assessment.reading().inputs(),
        (Source input) -> {
          json.text("name", input.name());
          json.text("sha256", input.sha256());
        });
    json.list("elements", coverage.elements(), element -> element(json, element));
    json.list(
        "leftOut",
        coverage.leftOut(),
        element -> {
          json.text("id", element.id());
          json.text("name", element.name());
          json.texts("types", element.types().stream().map(DfdType::word).toList());
        });
    json.list("about", List.of(DfdType.values()), type -> about(json, type));
    json.list("facts", citedFacts(), fact -> fact(json, fact));
    json.list("lists", coverage.yardsticks(), list -> yardstick(json, list));
    json.object("sum", () -> sum(json));
  }

  private void element(JsonWriter json, Element element) throws IOException {
    json.text("id", element.id());
    json.text("name", element.name());
    json.texts("types", element.types().stream().map(DfdType::word).toList());
    json.text("outOfScope", element.outOfScope());
    Map<Stride, List<Cell>> byLetter = new EnumMap<>(Stride.class);
    for (Stride letter : Stride.values()) {
      byLetter.put(letter, new ArrayList<>());
    }
    for (Cell cell : coverage.cells(element)) {
      byLetter.get(cell.threat().stride()).add(cell);
      sum.merge(cell.outcome(), 1, Integer::sum);
      cited.addAll(cell.facts());
    }
    for (Map.Entry<Stride, List<Cell>> letter : byLetter.entrySet()) {
      json.object(letter.getKey().name(), () -> letter(json, letter.getValue()));
    }
  }

  private static void letter(JsonWriter json, List<Cell> cells) throws IOException {
    json.list(
        Outcome.RAISED.word(),
        of(Outcome.RAISED, cells),
        cell -> {
          json.text("threat", cell.threat().id());
          json.text("finding", cell.finding());
          json.texts("because", cell.facts());
        });
    json.list(
        Outcome.ASSUMED.word(),
        of(Outcome.ASSUMED, cells),
        cell -> {
          json.text("threat", cell.threat().id());
          json.text("finding", cell.finding());
          json.texts("unknown", cell.facts());
        });
    grouped(json, Outcome.REFUTED, "against", cells, Cell::facts);
    grouped(json, Outcome.NO_GROUND, "missing", cells, Cell::missing);
    json.texts(
        Outcome.OUT_OF_SCOPE.word(),
        of(Outcome.OUT_OF_SCOPE, cells).stream().map(c -> c.threat().id()).toList());
    json.number(Outcome.NOT_APPLICABLE.word(), of(Outcome.NOT_APPLICABLE, cells).size());
  }

  private static List<Cell> of(Outcome outcome, List<Cell> cells) {
    return cells.stream().filter(c -> c.outcome() == outcome).toList();
  }

  /** Threats of one outcome, those with the same reason together, in order of the first. */
  private static void grouped(
      JsonWriter json,
      Outcome outcome,
      String key,
      List<Cell> cells,
      Function<Cell, List<String>> reason)
      throws IOException {
    Map<List<String>, List<String>> groups = new LinkedHashMap<>();
    for (Cell cell : of(outcome, cells)) {
      groups.computeIfAbsent(reason.apply(cell), k -> new ArrayList<>()).add(cell.threat().id());
    }
    json.list(
        outcome.word(),
        groups.entrySet(),
        group -> {
          json.texts(key, group.getKey());
          json.texts("threats", group.getValue());
        });
  }

  private void about(JsonWriter json, DfdType type) throws IOException {
    json.text("type", type.word());
    for (Stride letter : Stride.values()) {
      json.texts(
          letter.name(),
          coverage.threats().stream()
              .filter(t -> t.element() == type && t.stride() == letter)
              .map(ThreatDefinition::id)
              .toList());
    }
  }

  private List<ProvenFact> citedFacts() {
    return assessment.facts().stream().filter(fact -> cited.contains(fact.id())).toList();
  }

  private static void fact(JsonWriter json, ProvenFact fact) throws IOException {
    json.text("id", fact.id());
    json.text("text", fact.text());
    json.truth("value", fact.value());
    json.text("ground", fact.ground().word());
    json.text("rule", fact.rule());
    json.texts("from", fact.from());
    json.sources(fact.sources());
  }

  private static void yardstick(JsonWriter json, Yardstick list) throws IOException {
    json.text("id", list.id());
    json.text("name", list.name());
    json.text("why", list.why());
    json.list(
        "items",
        list.items(),
        item -> {
          json.text("id", item.id());
          json.text("label", item.label());
          json.text("status", item.status());
          json.texts("threats", item.threats());
          json.texts("findings", item.findings());
        });
  }

  private void sum(JsonWriter json) throws IOException {
    int cells = sum.values().stream().mapToInt(Integer::intValue).sum();
    if (cells != coverage.total() || !sum.equals(counted())) {
      throw new IllegalStateException(
          "the coverage ledger does not add up: "
              + sum
              + " of "
              + coverage.total()
              + " cells, and "
              + counted()
              + " were counted");
    }
    json.number("elements", coverage.elements().size());
    json.number("threats", coverage.threats().size());
    json.number("cells", cells);
    for (Map.Entry<Outcome, Integer> outcome : sum.entrySet()) {
      json.number(outcome.getKey().word(), outcome.getValue());
    }
  }

  private Map<Outcome, Integer> counted() {
    Map<Outcome, Integer> counted = new EnumMap<>(Outcome.class);
    for (Map<Outcome, Integer> letter : assessment.ledger().counts().values()) {
      letter.forEach((outcome, n) -> counted.merge(outcome, n, Integer::sum));
    }
    return counted;
  }
}

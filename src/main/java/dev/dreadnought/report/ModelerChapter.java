package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Sensitivity;
import dev.dreadnought.finding.Sensitivity.Change;
import dev.dreadnought.finding.Sensitivity.Swing;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Scale;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * What a threat modeler asks of an assessment: what was covered, and what it hangs on.
 *
 * @param scope what was looked at, in a sentence
 * @param left elements that were declared out of scope, and why
 * @param method how many pairs were judged, in a sentence
 * @param rows a row for each element that a threat of the catalog can be about
 * @param none names of elements to which no threat applies; may be empty
 * @param resting assumptions, each with what rests on it
 * @param worst the ten worst findings
 * @param topTen what single answers would change among the ten worst
 * @param next what to ask, the most influential first
 */
record ModelerChapter(
    String scope,
    List<Left> left,
    String method,
    List<String> letters,
    List<Row> rows,
    String none,
    String certain,
    List<Resting> resting,
    List<FindingView> worst,
    TopTen topTen,
    List<Ask> next) {
  private static final int MOST_CHANGES = 4;
  private static final int NAME = 80;

  /** What is not looked at, and why. */
  record Left(String name, String why, List<Quote> quotes) {}

  /** One element, and what became of each letter on it. */
  record Row(String name, String id, List<Cell> cells) {}

  /**
   * @param outcomes each that there is; none where no threat applies
   */
  record Cell(String label, List<Count> outcomes) {}

  /** {@code 3 raised}. */
  record Count(String text, boolean isRaised, boolean isRefuted) {}

  /** Something taken to be so, and what rests on it. */
  record Resting(String text, String id, String weighs, List<FindingView> findings) {}

  /**
   * @param kind {@code yes}, {@code no} or {@code in force}
   */
  record SwingLine(String text, String id, String kind, List<ChangeLine> changes, String more) {}

  /** What becomes of one finding; the link is empty where it is not there yet. */
  record ChangeLine(String title, String element, String href, String what) {}

  /** A question, and what an answer bears on. */
  record Ask(String text, String id, int influence, List<FindingView> findings) {}

  /**
   * What single answers would change among the ten worst. It is asked for only by the page that
   * shows it, because an answer takes an analysis.
   */
  record TopTen(Sensitivity sensitivity, String system, Map<String, FindingView> findings) {
    public List<SwingLine> swings() {
      return sensitivity.result().swings().stream().map(this::swing).toList();
    }

    /** Which answers were tried, in a sentence; empty where there is nothing to try. */
    public String tried() {
      Sensitivity.Result result = sensitivity.result();
      if (result.tried() == 0) {
        return "";
      }
      String idle =
          result.idle() == 0
              ? ""
              : "; on the answers to "
                  + Phrases.count(result.idle(), "more question", "more questions")
                  + " none of the ten rests";
      String untried =
          result.untried() == 0
              ? ""
              : "; "
                  + Phrases.count(result.untried(), "question was", "questions were")
                  + " not tried";
      return "Analysed "
          + system
          + " again for each of "
          + Phrases.count(result.tried(), "answer", "answers")
          + ": "
          + (result.swings().isEmpty()
              ? "none changes the ten worst"
              : Phrases.count(result.swings().size(), "changes", "change") + " the ten worst")
          + idle
          + untried
          + ".";
    }

    private SwingLine swing(Swing swing) {
      List<Change> own = swing.changes().stream().filter(this::isOwn).toList();
      List<Change> all = own.isEmpty() ? swing.changes() : own;
      List<Change> shown = all.subList(0, Math.min(MOST_CHANGES, all.size()));
      int rest = swing.changes().size() - shown.size();
      return new SwingLine(
          swing.text(),
          swing.unknown(),
          swing.isControl() ? "in force" : swing.answer() ? "yes" : "no",
          shown.stream().map(this::change).toList(),
          rest == 0 ? "" : "and " + Phrases.count(rest, "other moves", "others move"));
    }

    /** Controls of which nobody said anything, and which move the ten worst. */
    public List<SwingLine> silent() {
      return sensitivity.result().swings().stream()
          .filter(Swing::isControl)
          .map(this::swing)
          .toList();
    }

    /** More than a place made free by another finding: it comes, goes, or scores differently. */
    private boolean isOwn(Change change) {
      boolean wasAmong = change.before() > 0 && change.before() <= Sensitivity.WORST;
      boolean isAmong = change.after() > 0 && change.after() <= Sensitivity.WORST;
      return wasAmong != isAmong || isRescored(change);
    }

    private boolean isRescored(Change change) {
      FindingView before = findings.get(change.finding());
      return before == null || !before.current().number().equals(change.score());
    }

    private ChangeLine change(Change change) {
      String href =
          Optional.ofNullable(findings.get(change.finding())).map(FindingView::href).orElse("");
      return new ChangeLine(change.title(), change.elementName(), href, what(change));
    }

    private String what(Change change) {
      if (change.after() == 0) {
        return "falls away from place " + change.before();
      }
      if (change.before() == 0) {
        return "arises at place " + change.after() + ", " + scored(change);
      }
      String places =
          change.before() == change.after()
              ? "stays at place " + change.before()
              : "moves from place " + change.before() + " to " + change.after();
      return isRescored(change) ? places + ", and becomes " + scored(change) : places;
    }

    private static String scored(Change change) {
      Band band = change.to();
      return change.score() + (band == null ? "" : " " + band.word());
    }
  }

  static ModelerChapter of(
      Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
    return new Composer(assessment, catalog, quotes, findings).compose();
  }

  private static final class Composer {
    private final Assessment assessment;
    private final ThreatModel model;
    private final Catalog catalog;
    private final Quotes quotes;
    private final Map<String, FindingView> byId = new LinkedHashMap<>();

    Composer(Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.catalog = catalog;
      this.quotes = quotes;
      findings.forEach(f -> byId.put(f.source().id(), f));
    }

    ModelerChapter compose() {
      List<Row> rows = rows();
      return new ModelerChapter(
          scope(),
          left(),
          method(),
          List.of(Stride.values()).stream().map(Stride::title).toList(),
          rows,
          none(rows),
          certain(),
          resting(),
          byId.values().stream().limit(Sensitivity.WORST).toList(),
          new TopTen(assessment.sensitivity(), Visible.shortened(model.name(), NAME), byId),
          assessment.questions().stream().map(this::ask).toList());
    }

    private String scope() {
      Scale scale = Scale.of(model);
      if (scale.words().isEmpty()) {
        return "Nothing that was said is part of a system.";
      }
      String rest = scale.inferred() == 0 ? "" : "; " + scale.inferred() + " of them inferred";
      return system() + ": " + Phrases.list(scale.words()) + rest + ".";
    }

    private List<Left> left() {
      List<Left> left = new ArrayList<>();
      for (Component component : model.components()) {
        if (component.outOfScope() != null) {
          left.add(
              new Left(component.name(), component.outOfScope(), quotes.of(component.sources())));
        }
      }
      return left;
    }

    private String method() {
      int elements = assessment.ledger().byElement().size();
      return Phrases.count(catalog.threats().size(), "threat", "threats")
          + " on "
          + Phrases.count(elements, "element", "elements")
          + ": "
          + Phrases.count(assessment.ledger().total(), "pair", "pairs")
          + ", each judged once.";
    }

    /** The system first where it has something, then elements in order of id. */
    private List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      assessment
          .ledger()
          .byElement()
          .forEach(
              (id, letters) -> {
                List<Cell> cells = new ArrayList<>();
                letters.forEach((letter, outcomes) -> cells.add(cell(letter, outcomes)));
                if (cells.stream().anyMatch(c -> !c.outcomes().isEmpty())) {
                  String name = Visible.shortened(model.nameOf(id), NAME);
                  rows.add(new Row(name, id, List.copyOf(cells)));
                }
              });
      return List.copyOf(rows);
    }

    private String none(List<Row> rows) {
      List<String> names = new ArrayList<>();
      for (String id : assessment.ledger().byElement().keySet()) {
        if (rows.stream().noneMatch(row -> row.id().equals(id))) {
          names.add(Visible.shortened(model.nameOf(id), NAME));
        }
      }
      return Phrases.list(names);
    }

    private static Cell cell(Stride letter, Map<Outcome, Integer> outcomes) {
      List<Count> counts = new ArrayList<>();
      for (Outcome outcome : Outcome.values()) {
        int count = outcomes.getOrDefault(outcome, 0);
        if (count > 0 && outcome != Outcome.NOT_APPLICABLE) {
          counts.add(
              new Count(
                  count + " " + outcome.word().replace('-', ' '),
                  outcome == Outcome.RAISED,
                  outcome == Outcome.REFUTED));
        }
      }
      return new Cell(letter.title(), List.copyOf(counts));
    }

    private String certain() {
      int all = assessment.findings().size();
      int possible = assessment.possibleFindings().size();
      Set<String> resting = new TreeSet<>();
      assessment.assumptions().forEach(a -> resting.addAll(a.because()));
      long widened =
          assessment.certainFindings().stream().filter(f -> resting.contains(f.id())).count();
      if (all == 0) {
        return "No finding, so nothing rests on an assumption.";
      }
      return "Of "
          + Phrases.count(all, "finding", "findings")
          + " on "
          + Visible.shortened(model.name(), NAME)
          + ", "
          + (possible == 0 ? "none exists" : possible == 1 ? "1 exists" : possible + " exist")
          + " only if an assumption holds, and the scores of "
          + widened
          + " more depend on one.";
    }

    private List<Resting> resting() {
      return assessment.assumptions().stream()
          .map(
              a ->
                  new Resting(
                      a.text()
                          .replaceFirst("^The system ", Matcher.quoteReplacement(system() + " ")),
                      a.id(),
                      Phrases.count(a.because().size(), "finding", "findings"),
                      views(a.because())))
          .toList();
    }

    private String system() {
      return Visible.shortened(model.name(), NAME);
    }

    private List<FindingView> views(List<String> ids) {
      return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private Ask ask(Question question) {
      List<FindingView> findings =
          assessment.assumptions().stream()
              .filter(a -> a.id().equals(question.id()))
              .findFirst()
              .map(a -> views(a.because()))
              .orElse(List.of());
      return new Ask(question.text(), question.id(), question.influence(), findings);
    }
  }
}

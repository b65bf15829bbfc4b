package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Sensitivity;
import dev.dreadnought.finding.Sensitivity.Change;
import dev.dreadnought.finding.Sensitivity.Swing;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.Scale;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What a threat modeler asks of an assessment: what was covered, and what it hangs on.
 *
 * @param scope what was looked at, in a sentence
 * @param aside what is no part of it: inferred, set aside, not understood, contradicted; each
 *     counted
 * @param left elements that were declared out of scope, and why
 * @param method how many pairs were judged, in a sentence
 * @param covered what became of each pair
 * @param resting assumptions, each with what rests on it
 * @param worst the ten worst findings
 * @param scored every finding, the worst first
 * @param topTen what single answers would change among the ten worst
 * @param next what to ask, the most influential first
 * @param unmentioned what such a system nearly always has and nobody spoke of
 * @param ownThreat how a threat of one's own is written; empty where nothing carries a finding
 * @param system what it is called
 */
record ModelerChapter(
    String scope,
    List<Page.Link> aside,
    List<Left> left,
    String method,
    Covered covered,
    String certain,
    List<Resting> resting,
    List<FindingView> worst,
    List<FindingView> scored,
    TopTen topTen,
    Asking next,
    List<Unmentioned> unmentioned,
    String ownThreat,
    String system) {
  private static final int MOST_CHANGES = 4;

  /**
   * Whether a score of the ten worst, or what an answer makes of one, has the mark of a raised
   * band.
   */
  public boolean isMarked() {
    return worst.stream().anyMatch(FindingView::isMarked)
        || topTen.swings().stream()
            .flatMap(swing -> swing.changes().stream())
            .anyMatch(change -> change.what().endsWith(TopTen.RAISED));
  }

  /** What the adjustments of factors stand for: {@code Damage +2} and its reasons. */
  public List<Adjusted> adjusted() {
    Map<String, Set<String>> reasons = new LinkedHashMap<>();
    for (FindingView finding : scored) {
      for (FindingView.FactorLine factor : finding.arithmetic().factors()) {
        for (FindingView.StepLine step : factor.steps()) {
          if (step.counts()) {
            reasons
                .computeIfAbsent(factor.name() + " " + step.delta(), k -> new TreeSet<>())
                .add(step.reason());
          }
        }
      }
    }
    return reasons.entrySet().stream()
        .map(e -> new Adjusted(e.getKey(), "in " + system + ": " + String.join("; ", e.getValue())))
        .toList();
  }

  /** One adjustment of one factor, with all reasons that it has in the system. */
  record Adjusted(String step, String reasons) {}

  private static final int NAME = 80;

  /** The order of the assumptions breaks ties. */
  private static final Comparator<Assumption> DECISIVE_AND_SHORT_FIRST =
      Comparator.comparing((Assumption a) -> a.decisive().isEmpty())
          .thenComparingInt(a -> a.because().size());

  /** What is not looked at, and why. */
  record Left(String name, String why, List<Quote> quotes) {}

  /** Something taken to be so, and what rests on it. */
  record Resting(String text, String id, String weighs, List<Rested> findings) {
    private static final int MOST_OPEN = 6;

    /** Whether the list is too long to be read before the next. */
    public boolean isLong() {
      return findings.size() > MOST_OPEN;
    }
  }

  /**
   * A finding that rests on an assumption.
   *
   * @param how what becomes of it if the assumption is wrong
   */
  record Rested(FindingView finding, String how) {}

  /**
   * @param standing how a control is taken to be; empty of a question
   * @param answer {@code yes} or {@code no}
   */
  record SwingLine(
      String text,
      String id,
      String standing,
      String answer,
      String moved,
      List<ChangeLine> changes,
      String more) {}

  /** What becomes of one finding; the link is empty where it is not there yet. */
  record ChangeLine(String title, String element, String href, String what) {}

  /**
   * A question, and what an answer bears on.
   *
   * @param moved by how much an answer moves the scores of the ten worst, in hundredths
   * @param standing of a control, how it is taken to be; empty of a question
   */
  record Ask(
      String text,
      String id,
      int moved,
      int influence,
      String standing,
      List<FindingView> findings) {
    /** "moves the ten worst by 2.4; bears on 2 findings; influence 12": what is known of it. */
    public String effects() {
      List<String> effects = new ArrayList<>();
      if (moved != 0) {
        effects.add("moves the ten worst by " + decimal(moved));
      }
      if (!findings.isEmpty()) {
        effects.add("bears on " + Phrases.count(findings.size(), "finding", "findings"));
      }
      if (influence > 0) {
        effects.add("influence " + influence);
      }
      return String.join("; ", effects);
    }

    private Ask moving(int by) {
      return new Ask(text, id, by, influence, standing, findings);
    }
  }

  /** What to ask, in order of what an answer would change; asked for only by pages that show it. */
  record Asking(TopTen topTen, List<Ask> questions) {
    public List<Ask> asks() {
      Map<String, Integer> moved = new LinkedHashMap<>();
      Map<String, Ask> controls = new LinkedHashMap<>();
      for (Swing swing : topTen.sensitivity().result().swings()) {
        moved.merge(swing.unknown(), swing.moved(), Math::max);
        if (swing.isJudged()) {
          controls.put(swing.unknown(), topTen.ask(swing));
        }
      }
      return Stream.concat(questions.stream(), controls.values().stream())
          .map(ask -> ask.moving(moved.getOrDefault(ask.id(), 0)))
          .sorted(Comparator.comparingInt(Ask::moved).thenComparingInt(Ask::influence).reversed())
          .toList();
    }
  }

  private static String decimal(int hundredths) {
    String digits = String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    return digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits;
  }

  /** How a question begins that yes and no are no answers to. */
  private static final String AMOUNT = "How ";

  /**
   * What single answers would change among the ten worst. It is asked for only by the page that
   * shows it, because an answer takes an analysis.
   */
  record TopTen(
      Sensitivity sensitivity, Catalog catalog, String system, Map<String, FindingView> findings) {
    /** Behind a band that is above the mean of its factors. */
    static final String RAISED = "*";

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
      String left =
          result.left().isEmpty()
              ? ""
              : "; "
                  + Phrases.count(result.left().size(), "control or fact", "controls and facts")
                  + " left out";
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
          + left
          + ".";
    }

    /** Controls and facts that were not taken otherwise. */
    public List<String> left() {
      return sensitivity.result().left().stream().map(text -> Phrases.named(text, system)).toList();
    }

    private SwingLine swing(Swing swing) {
      List<Change> own = swing.changes().stream().filter(this::isOwn).toList();
      List<Change> all = own.isEmpty() ? swing.changes() : own;
      List<Change> shown = all.subList(0, Math.min(MOST_CHANGES, all.size()));
      int rest = swing.changes().size() - shown.size();
      return new SwingLine(
          Phrases.named(swing.text(), system),
          swing.unknown(),
          swing.standing(),
          answer(swing),
          swing.moved() == 0 ? "" : decimal(swing.moved()),
          shown.stream().map(this::change).toList(),
          rest == 0 ? "" : "and " + Phrases.count(rest, "other moves", "others move"));
    }

    /** Yes or no; in the words of the fact where the question asks for an amount. */
    private String answer(Swing swing) {
      FactDefinition fact = catalog.facts().get(swing.unknown().replaceFirst("@.*", ""));
      boolean isAmount = fact != null && swing.text().startsWith(AMOUNT);
      return isAmount
          ? (swing.answer() ? "" : "not: ") + fact.says()
          : swing.answer() ? "yes" : "no";
    }

    private Ask ask(Swing swing) {
      List<FindingView> moved =
          swing.changes().stream()
              .filter(this::isOwn)
              .map(Change::finding)
              .filter(findings::containsKey)
              .map(findings::get)
              .toList();
      return new Ask(
          Phrases.named(swing.text(), system),
          swing.unknown(),
          swing.moved(),
          0,
          swing.standing(),
          moved);
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
      return change.score()
          + (band == null ? "" : " " + band.word() + (change.raised() ? RAISED : ""));
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
      TopTen topTen =
          new TopTen(
              assessment.sensitivity(), catalog, Visible.shortened(model.name(), NAME), byId);
      return new ModelerChapter(
          scope(),
          aside(),
          left(),
          method(),
          Covered.of(assessment, catalog, quotes, List.copyOf(byId.values())),
          certain(),
          resting(),
          byId.values().stream().limit(Sensitivity.WORST).toList(),
          List.copyOf(byId.values()),
          topTen,
          new Asking(topTen, assessment.questions().stream().map(this::ask).toList()),
          Unmentioned.of(assessment, catalog),
          OwnThreatExample.of(assessment, List.copyOf(byId.values())),
          system());
    }

    private String scope() {
      Scale scale = Scale.of(model);
      if (scale.words().isEmpty()) {
        return "Nothing that was said is part of a system.";
      }
      return system() + ": " + Phrases.list(scale.words()) + ".";
    }

    /** What nobody said though it counts, and what was said and does not count. */
    private List<Page.Link> aside() {
      List<Page.Link> aside = new ArrayList<>();
      Reading reading = assessment.reading();
      aside(aside, Scale.of(model).inferred(), "of them inferred", "#understood");
      int named = MerelyNamed.of(reading).size();
      long setAside =
          reading.setAside().stream().filter(s -> !s.why().equals(MerelyNamed.WHY)).count();
      aside(aside, (int) setAside, "set aside", "#set-aside");
      aside(aside, named, "named only", "#named-only");
      aside(aside, reading.notUnderstood().size(), "not understood", "#not-understood");
      aside(aside, reading.contradictions().size(), "contradicted", "#contradictions");
      return List.copyOf(aside);
    }

    private static void aside(List<Page.Link> aside, int count, String what, String place) {
      if (count > 0) {
        aside.add(new Page.Link(count + " " + what, place));
      }
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
          + ", each judged once"
          + outcomes()
          + "."
          + whole();
    }

    /** How the pairs add up, since a table of those that apply holds a part of them only. */
    private String outcomes() {
      Map<Outcome, Integer> sums = new EnumMap<>(Outcome.class);
      assessment
          .ledger()
          .counts()
          .values()
          .forEach(letter -> letter.forEach((o, count) -> sums.merge(o, count, Integer::sum)));
      List<String> parts = new ArrayList<>();
      for (Outcome outcome : Outcome.values()) {
        if (sums.getOrDefault(outcome, 0) > 0) {
          parts.add(sums.get(outcome) + " " + became(outcome));
        }
      }
      return parts.isEmpty() ? "" : ": " + Phrases.list(parts);
    }

    private static String became(Outcome outcome) {
      return switch (outcome) {
        case RAISED -> "raised";
        case ASSUMED -> "assumed";
        case REFUTED -> "refuted";
        case NO_GROUND -> "without ground";
        case NOT_APPLICABLE -> "not applicable, since the threat is about another kind of element";
        case OUT_OF_SCOPE -> "out of scope";
      };
    }

    /** Elements that the scope does not count, and parts that are no elements. */
    private String whole() {
      String whole =
          assessment.ledger().byElement().containsKey(ThreatModel.SYSTEM)
              ? " " + system() + " as a whole is one of them."
              : "";
      List<String> parts = new ArrayList<>();
      for (Component part : model.components()) {
        if (part.partOf() != null && !assessment.ledger().byElement().containsKey(part.id())) {
          parts.add(
              Visible.shortened(part.name(), NAME)
                  + " with "
                  + Visible.shortened(model.nameOf(part.partOf()), NAME));
        }
      }
      return whole + (parts.isEmpty() ? "" : " Judged together: " + Phrases.list(parts) + ".");
    }

    private String certain() {
      int all = assessment.findings().size();
      int possible = assessment.possibleFindings().size();
      Set<String> resting = new TreeSet<>();
      assessment.assumptions().forEach(a -> resting.addAll(a.because()));
      long widened =
          assessment.certainFindings().stream().filter(f -> resting.contains(f.id())).count();
      int silent = silent().size();
      if (all == 0) {
        return "No finding, so nothing rests on an assumption.";
      }
      return "Of "
          + Phrases.count(all, "finding", "findings")
          + " on "
          + Visible.shortened(model.name(), NAME)
          + ", "
          + silent
          + " rest on the assumption that nothing is done where nobody said what is done; apart from"
          + " that, "
          + (possible == 0 ? "none exists" : possible == 1 ? "1 exists" : possible + " exist")
          + " only if an assumption holds, and the "
          + (widened == 1 ? "score of 1 other depends" : "scores of " + widened + " others depend")
          + " on one.";
    }

    private List<Resting> resting() {
      return Stream.concat(silence().stream(), assumptions()).toList();
    }

    /** Of most findings nobody says what is done; nothing else carries as far. */
    private Optional<Resting> silence() {
      List<FindingView> silent = silent();
      return silent.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Resting(
                  "Assumed: where nobody said what "
                      + system()
                      + " does about a finding, it does nothing",
                  "",
                  silent.size() + " of " + Phrases.count(byId.size(), "finding", "findings"),
                  silent.stream().map(f -> new Rested(f, withControls(f))).toList()));
    }

    private List<FindingView> silent() {
      return byId.values().stream()
          .filter(f -> f.isOpen() && f.source().treatment() == Treatment.UNKNOWN)
          .toList();
    }

    /** How far a score falls if all that nobody spoke of is harmless. */
    private static String withControls(FindingView finding) {
      return finding.current().interval().isEmpty()
          ? ""
          : "down to " + finding.source().current().lowText();
    }

    private Stream<Resting> assumptions() {
      OpenQuestions open = new OpenQuestions(assessment, "");
      return assessment.assumptions().stream()
          .sorted(DECISIVE_AND_SHORT_FIRST)
          .map(
              a ->
                  new Resting(
                      open.assumed(a)
                          .replaceFirst("^The system ", Matcher.quoteReplacement(system() + " ")),
                      a.id(),
                      Phrases.count(a.because().size(), "finding", "findings"),
                      views(a.because()).stream().map(f -> rested(f, a)).toList()));
    }

    private static Rested rested(FindingView finding, Assumption assumption) {
      if (assumption.decisive().contains(finding.source().id())) {
        return new Rested(finding, "exists only so");
      }
      boolean isGround =
          finding.source().element().equals(assumption.about())
              && finding
                  .source()
                  .threat()
                  .when()
                  .facts()
                  .anyMatch(is -> assumption.id().equals(is.fact() + "@" + assumption.about()));
      return new Rested(finding, isGround ? "one of its grounds" : "");
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
      return new Ask(question.text(), question.id(), 0, question.influence(), "", findings);
    }
  }
}

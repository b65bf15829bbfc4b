package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.report.OpenQuestions.Asked;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an engineer asks of an assessment, in the order of asking, with the findings behind each
 * answer.
 *
 * @param parts what is wrong, component by component, the worst first
 * @param elsewhere controls that the input says are not there, at elements without a part
 * @param quiet names of components on which nothing was found; may be empty
 * @param closed what controls in force close, so that it may be ignored while they hold
 * @param possible what may be wrong, by the answer that decides it
 * @param outside components that nobody is to look at here, and why
 * @param refuted threats that words of the input speak against
 * @param noGround how many threats nothing gives ground for, with some examples; may be empty
 * @param waiting open findings on which the day does not act, that score low however the unknown
 *     turns out, or that an answer brings down
 * @param day what the steps for today come to, in a sentence; empty where there is none
 * @param order how many steps there are and which of them a day takes; empty without any
 * @param today what fills a day, in the one order of steps: the first slice of two that take
 *     longer, and steps that fit whole
 * @param next the others, in the same order
 * @param moreNext how many there are beside those
 */
record EngineerChapter(
    List<Part> parts,
    List<Absent> elsewhere,
    String quiet,
    List<Closed> closed,
    List<Undecided> possible,
    List<Outside> outside,
    List<Refutation> refuted,
    String noGround,
    List<Waiting> waiting,
    String day,
    String order,
    List<Task> today,
    List<Task> next,
    int moreNext) {
  private static final int MOST_NEXT = 5;

  /** Whether a score of what is wrong carries the mark of a raised band. */
  public boolean isMarked() {
    return parts.stream().flatMap(p -> p.lines().stream()).anyMatch(l -> l.finding().isMarked());
  }

  /**
   * One element and what is wrong with it.
   *
   * @param about what it is built on, who enters it and what it handles; may be empty
   * @param lines every open, grounded one, worst first
   * @param sure how many are stated and how many inferred, in a sentence
   * @param grounds what they rest on, what most rest on first
   * @param worst the findings that are told in full
   * @param rest the others
   * @param absent controls that the input says are not there, at this element, though no line tells
   *     of them
   * @param fixes controls that are not in force against them
   */
  record Part(
      String anchor,
      String name,
      String about,
      List<Line> lines,
      String sure,
      List<Ground> grounds,
      List<Wrong> worst,
      List<Brief> rest,
      List<Absent> absent,
      List<Fix> fixes) {
    /** Each control at the worst finding that it acts on; findings without one are left out. */
    public List<Change> changes() {
      Set<String> told = new HashSet<>();
      List<Change> changes = new ArrayList<>();
      for (Line line : lines) {
        List<Countered> first =
            fixes.stream()
                .filter(fix -> fix.findings().contains(line.finding()) && told.add(fix.href()))
                .map(fix -> new Countered(fix, line.finding()))
                .toList();
        if (!first.isEmpty()) {
          changes.add(new Change(line.finding(), first));
        }
      }
      return List.copyOf(changes);
    }

    /** Controls against what is no line of this part. */
    public List<Fix> furtherFixes() {
      return fixes.stream()
          .filter(fix -> lines.stream().noneMatch(l -> fix.findings().contains(l.finding())))
          .toList();
    }

    /** Controls whose test stands with none of the findings. */
    public List<Fix> otherFixes() {
      return fixes.stream().filter(f -> !f.shown() && !f.after().isEmpty()).toList();
    }
  }

  /** A finding, and the controls against it of which no worse finding told. */
  record Change(FindingView finding, List<Countered> by) {}

  /**
   * A control against a finding.
   *
   * @param others further findings of the element that it acts on
   */
  record Countered(String title, String href, List<FindingView> others) {
    Countered(Fix fix, FindingView finding) {
      this(
          fix.title(),
          fix.href(),
          fix.findings().stream().filter(other -> !other.equals(finding)).toList());
    }
  }

  /**
   * A control that the input says is not there, told where it is said to be missing.
   *
   * @param findings that it bears on, wherever they are; may be empty
   */
  record Absent(Missing missing, String element, List<FindingView> findings) {}

  /**
   * @param state what is known to be done about it
   * @param missing controls that the input says are not there
   */
  record Line(FindingView finding, String state, List<Missing> missing) {}

  /** A control that the input says is not there, and the words that say so. */
  record Missing(String title, List<Quote> quotes) {}

  /**
   * A finding that is told in short.
   *
   * @param words that the weightiest of its grounds comes from
   * @param attack how it goes here
   * @param test what shows that it works
   * @param after what shows that the first control is in place
   */
  record Brief(
      FindingView finding, List<Quote> words, Prose attack, Prose test, List<Check> after) {}

  /** Something that findings rest on. */
  record Ground(String text, String basis, List<Quote> quotes, List<FindingView> findings) {}

  /**
   * One finding in this system's terms.
   *
   * @param attack how it goes here
   * @param harm whom it harms beside the element; may be empty
   * @param test what shows that it works
   * @param after what shows that each first control is in place
   * @param dismiss when it is no finding
   */
  record Wrong(
      FindingView finding,
      Prose attack,
      String harm,
      Prose test,
      List<Check> after,
      Prose dismiss) {}

  /** What shows that a control is in place. */
  record Check(String title, String href, Prose test) {}

  /**
   * A control that is not in force on an element.
   *
   * @param after what shows that it is in place
   * @param shown whether a finding of the element already tells that
   */
  record Fix(
      String title,
      String href,
      List<Prose> steps,
      List<Prose> after,
      boolean shown,
      List<FindingView> findings) {}

  /**
   * Possible findings that the same answers decide.
   *
   * @param asked the questions; empty where nobody needs to be asked
   * @param taken what was taken to be so instead
   * @param findings the worst first
   * @param settings what would close them
   */
  record Undecided(
      List<Asked> asked, List<Taken> taken, List<Tested> findings, List<Setting> settings) {}

  /** Something taken to be so, with the words that it was heard in; these may be empty. */
  record Taken(String text, List<Quote> quotes) {}

  /** A finding, and what shows whether it is one. */
  record Tested(FindingView finding, Prose test) {}

  /**
   * A control and what to set for it.
   *
   * @param after what shows that it is in place
   */
  record Setting(String title, String href, List<Prose> steps, List<Check> after) {}

  /** A finding that need not be worked on, and why. */
  record Closed(FindingView finding, List<FindingView.ControlLine> by) {}

  record Outside(String name, String why, List<Quote> quotes) {}

  /**
   * A threat that became no finding, and what speaks against it.
   *
   * @param href to its row among all pairs of a threat and an element
   * @param instead findings that the same facts give ground for; may be empty
   */
  record Refutation(
      String title,
      String href,
      String element,
      List<Against> against,
      List<FindingView> instead) {}

  /**
   * @param basis stated, by default of a technology, or inferred by a rule
   */
  record Against(String text, String basis, List<Quote> quotes) {}

  /**
   * A finding that can wait, and the number that says so.
   *
   * @param asked questions whose answers may bring its score down
   * @param unsaid controls that would, where they are in force
   */
  record Waiting(
      FindingView finding, String why, List<Asked> asked, List<FindingView.ControlLine> unsaid) {}

  /**
   * @param slice what of it the day has room for, where that is not the whole; may be empty
   * @param on names of the elements that lack it
   * @param does what it closes and lowers, in words
   * @param missing the words that say that it is not there; may be empty
   * @param step the settings themselves: where it is said to be missing, else wherever it acts, for
   *     each technology there
   * @param moreSteps how many more stand with the control
   * @param after what shows that it is in place
   */
  record Task(
      String title,
      String id,
      String href,
      String effort,
      String slice,
      String on,
      String does,
      List<Quote> missing,
      List<Prose> step,
      int moreSteps,
      List<Prose> after,
      Closing closing) {}

  static EngineerChapter of(
      Assessment assessment, Catalog catalog, List<FindingView> findings, Quotes quotes) {
    List<FindingView> open =
        findings.stream().filter(f -> f.isOpen() && !f.source().isAssumed()).toList();
    Steps steps = new Steps(assessment, catalog);
    FirstStep firstStep = FirstStep.of(assessment, catalog);
    EngineersDay day = EngineersDay.of(assessment, catalog, firstStep, findings, quotes, steps);
    Ignorable ignorable = new Ignorable(assessment, catalog, findings, quotes, steps);
    WrongParts wrong = new WrongParts(assessment, catalog, firstStep, quotes, steps, open);
    return new EngineerChapter(
        wrong.parts(),
        wrong.elsewhere(),
        ignorable.quiet(),
        ignorable.closed(),
        new PossibleParts(assessment, catalog, firstStep, quotes, steps).of(findings),
        ignorable.outside(),
        ignorable.refuted(),
        ignorable.noGround(),
        ignorable.waiting(day.acted()),
        day.inHours(),
        day.order(),
        day.today(),
        day.next().stream().limit(MOST_NEXT).toList(),
        Math.max(0, day.next().size() - MOST_NEXT));
  }
}

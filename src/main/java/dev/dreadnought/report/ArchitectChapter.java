package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.report.OpenQuestions.Asked;
import dev.dreadnought.report.Quotes.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an architect asks of an assessment, in the order of asking, with the words, facts and
 * findings behind each answer.
 *
 * @param scale how much was read and how much of it was said, in a sentence
 * @param boundaries where trust changes
 * @param inNone names of what stands inside no boundary; empty where none is there
 * @param unsaid what a description would have to say for more boundaries, in sentences
 * @param inferred elements that nobody named, and what they follow from
 * @param assumptions what was taken to be so, what most rests on first
 * @param moreAssumptions how many there are beside those
 * @param trust what is known of the secrecy and the senders of hops, in sentences; may be empty
 * @param flows hops not known to be both encrypted and authenticated, across boundaries first
 * @param within trust that crosses no boundary
 * @param heaviest what carries most, in a sentence; may be empty
 * @param loads elements with findings, the heaviest first
 * @param flowLoads flows that findings rest on, the heaviest first
 * @param failures what would stop if a part failed, what cuts off most first
 * @param moreFailures how many there are beside those
 * @param answers what a change of structure does against each of the worst
 * @param share how much the greatest change of structure takes off; one, or none
 * @param changes structural ones, the one that removes most first
 */
record ArchitectChapter(
    String scale,
    List<Enclosure> boundaries,
    String inNone,
    List<String> unsaid,
    List<Element> inferred,
    List<Assumed> assumptions,
    int moreAssumptions,
    List<String> trust,
    List<TrustedFlow> flows,
    List<Within> within,
    String heaviest,
    List<Load> loads,
    List<FlowLoad> flowLoads,
    List<Failure> failures,
    int moreFailures,
    List<Answer> answers,
    List<Share> share,
    List<Change> changes) {
  /** Whether a score among what carries most has the mark of a raised band. */
  public boolean isMarked() {
    return Stream.of(
            loads.stream().map(Load::worst),
            flowLoads.stream().map(FlowLoad::worst),
            answers.stream().map(Answer::finding))
        .flatMap(worst -> worst)
        .anyMatch(FindingView::isMarked);
  }

  /**
   * A boundary and what it holds.
   *
   * @param kind empty where the name says it
   * @param crossed by which hops; may be empty
   */
  record Enclosure(
      String name,
      String kind,
      String holds,
      String crossed,
      boolean inferred,
      List<Quote> quotes) {}

  record Element(String name, String kind, List<Quote> quotes) {}

  /**
   * @param text what is assumed
   * @param settledBy the question that an answer of which settles it; one, or none
   * @param some of the findings that rest on it, the worst first
   * @param more how many others do
   */
  record Assumed(
      String text, String href, List<Asked> settledBy, List<FindingView> some, int more) {}

  /**
   * A flow whose secrecy or sender nothing vouches for, as far as is known.
   *
   * @param restsOn questions about it and about its receiver
   */
  record TrustedFlow(
      String name,
      String encrypted,
      String authenticated,
      String crosses,
      String carries,
      String ask,
      List<Asked> restsOn,
      List<Quote> quotes,
      List<FindingView> findings,
      int more) {}

  /**
   * Trust that no flow across a boundary shows.
   *
   * @param says to follow the name
   */
  record Within(
      String name,
      String says,
      List<Asked> restsOn,
      List<Quote> quotes,
      List<FindingView> findings,
      int more) {}

  /**
   * What one element carries.
   *
   * @param sum of the current scores of its open findings
   * @param hops from the nearest person, client or outside system
   */
  record Load(String name, int findings, String sum, FindingView worst, String data, String hops) {}

  /** What rests on one flow: findings on it, and those whose proof passes over it. */
  record FlowLoad(String name, int findings, String sum, FindingView worst, String data) {}

  /**
   * What would stop if a part failed.
   *
   * @param runs what would fail with it, as it runs there; may be empty
   * @param flows that begin or end there
   * @param cutOff what no other way leads to from outside; may be empty
   * @param cutOffFrom the same for people to whom something else is lost, as others get to it yet
   * @param onlyThere data that nothing else keeps; may be empty
   * @param hasCopies whether copies of it were told
   */
  record Failure(
      String part,
      String runs,
      String flows,
      String cutOff,
      List<String> cutOffFrom,
      String onlyThere,
      boolean hasCopies) {}

  /**
   * One of the worst, and what of the structure bears on it.
   *
   * @param acts structural controls, what leaves least of it first; empty where none acts on it
   * @param hops that its proof passes over
   * @param moreHops how many there are beside those
   */
  record Answer(FindingView finding, List<Act> acts, List<String> hops, int moreHops) {}

  /**
   * @param does the score before and after
   */
  record Act(String title, String href, String does) {}

  /**
   * A structural change.
   *
   * @param changes what of the structure: {@code topology} or {@code trust}
   * @param off points that it takes off the sum over open, grounded findings; one that it closes
   *     counts whole
   * @param offPossible the same for findings that are only possible; empty for none
   * @param worst the worst score that it acts on, before and after
   * @param doubtful possible findings that it closes or lowers
   * @param adds what the system then has to run and protect, in a sentence; may be empty
   * @param introduces titles of threats that it makes possible
   */
  record Change(
      String title,
      String changes,
      String href,
      String on,
      String effort,
      String does,
      String off,
      String offPossible,
      String worst,
      Closing closing,
      List<FindingView> doubtful,
      String adds,
      List<Introduced> introduces) {}

  /**
   * A threat that a change makes possible.
   *
   * @param href of its worst finding, or of the control where there is none
   * @param where at what element it was found, or that it is new
   */
  record Introduced(String title, String href, String where) {}

  /**
   * How much the greatest change takes off.
   *
   * @param title of a control that takes more and changes no structure; may be empty
   */
  record Share(String takes, String title, String href, String rest) {}

  static ArchitectChapter of(
      Assessment assessment, Catalog catalog, List<FindingView> findings, Quotes quotes) {
    List<FindingView> open =
        findings.stream().filter(f -> f.isOpen() && !f.source().isAssumed()).toList();
    Map<String, ProvenFact> facts = new HashMap<>();
    assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
    OpenQuestions questions = new OpenQuestions(assessment, quotes.page());
    FlowGrounds grounds =
        new FlowGrounds(findings, facts, new ModelIndex(assessment.model()), catalog);
    Understood understood = new Understood(assessment, quotes, findings, questions);
    ImplicitTrust trust = new ImplicitTrust(assessment, quotes, facts, grounds, questions);
    Loads loads = new Loads(assessment.model(), open, grounds, facts, questions);
    StructuralChanges changes = new StructuralChanges(assessment, catalog, quotes, findings, open);
    ElementNames names = new ElementNames(assessment.model());
    List<Failure> failures = new PartFailures(names, facts).all();
    List<Load> heaviest = loads.elements();
    return new ArchitectChapter(
        understood.scale(),
        understood.enclosures(),
        understood.inNone(),
        understood.unsaid(),
        understood.inferred(),
        understood.assumptions(),
        understood.moreAssumptions(),
        trust.opening(),
        trust.flows(),
        trust.within(),
        Loads.heaviest(heaviest),
        heaviest.stream().limit(Loads.MOST).toList(),
        loads.flows(),
        failures.stream().limit(PartFailures.MOST).toList(),
        Math.max(0, failures.size() - PartFailures.MOST),
        new StructuralAnswers(catalog, quotes, names, open, grounds).all(),
        changes.share(),
        changes.all());
  }
}

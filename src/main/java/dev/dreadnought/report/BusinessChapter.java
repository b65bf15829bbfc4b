package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.Page.Link;
import dev.dreadnought.report.Quotes.Quote;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who runs the business asks of an assessment, in words of the business: findings by
 * what comes of them, and never by the name of an attack.
 *
 * @param harm to the body, which is told first; null where nothing that was said speaks of it
 * @param outcomes what could happen, the worst first
 * @param ourselves what happens to whoever runs the system, in a sentence; may be empty
 * @param named the people who are hurt, with the words that name them
 * @param people how many people, and who says so, in a sentence
 * @param peopleSaid the words that say how many
 * @param likely the outcomes again, the likeliest first
 * @param assumed how many ways count because nobody said that anything is done against them
 * @param words the words for how likely something is, with their meaning
 * @param decisions what to decide today
 * @param steps what the work costs, step by step, and what each step leaves
 * @param sum all of the cost in one reckoning; may be empty
 * @param counted what that cost is made of, and what it leaves out
 * @param left what no work that is known here closes, in a sentence; may be empty
 * @param waiting what if nothing is done
 */
record BusinessChapter(
    @Nullable Harm harm,
    List<OutcomeLine> outcomes,
    String ourselves,
    List<Named> named,
    String people,
    List<Quote> peopleSaid,
    List<OutcomeLine> likely,
    String assumed,
    List<Word> words,
    List<Decision> decisions,
    List<Step> steps,
    String sum,
    String counted,
    String left,
    List<Decision> waiting) {
  /**
   * Harm to the body.
   *
   * @param text what could happen, in a sentence
   * @param who could be harmed, in a sentence
   * @param likely how likely it is, in a word
   * @param points by which that word is chosen, 3 to 30
   * @param why what speaks for that word
   * @param easiest the way that is likeliest
   * @param ways findings that say so, the first of them
   * @param more how many more there are; may be empty
   * @param quotes the words that name what can do harm
   */
  record Harm(
      String text,
      String who,
      String likely,
      int points,
      String why,
      Link easiest,
      List<Link> ways,
      String more,
      List<Quote> quotes) {}

  /**
   * One thing that could happen.
   *
   * @param anchor of this line
   * @param called what it is called for short
   * @param text what could happen, in a sentence
   * @param who is hurt, and how, in a sentence
   * @param widest the way that reaches the most people
   * @param likely how likely it is, in a word
   * @param points by which that word is chosen, 3 to 30
   * @param why what speaks for that word
   * @param easiest the way that is likeliest
   * @param worst the band of the worst finding behind it
   * @param ways findings behind it, each by its plain title and place
   * @param more how many more there are; may be empty
   */
  record OutcomeLine(
      String anchor,
      String called,
      String text,
      String who,
      Link widest,
      String likely,
      int points,
      String why,
      Link easiest,
      String worst,
      List<Link> ways,
      String more) {}

  /** People, by what they are called, and the words that name them. */
  record Named(String who, List<Quote> quotes) {}

  /** A word, and what it means. */
  record Word(String word, String meaning) {}

  /** Something to decide, and what it rests on. */
  record Decision(String text, List<Link> links) {}

  /**
   * Work that is done together.
   *
   * @param when it is to be done
   * @param cost in person-days, added up over the steps so far
   * @param sofar person-days of this step and all before it
   * @param closes ways that are then closed
   * @param left what then remains
   * @param measures of this step, the first of them
   */
  record Step(
      String when, String cost, String sofar, String closes, String left, List<Link> measures) {}

  static BusinessChapter of(
      Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
    Subject subject = Subject.of(assessment, catalog, quotes);
    BusinessWays ways = new BusinessWays(subject, findings);
    BusinessLikelihood likelihood = new BusinessLikelihood(ways);
    BusinessOutcomes answers = new BusinessOutcomes(ways, likelihood);
    BusinessPlan work = new BusinessPlan(ways);
    BusinessPlan.Plan plan = work.plan();
    List<OutcomeLine> outcomes = answers.outcomes();
    List<Step> steps = work.steps(plan);
    return new BusinessChapter(
        answers.harm(),
        outcomes,
        answers.ourselves(),
        answers.named(),
        answers.howMany(),
        quotes.of(
            assessment
                .fact("people@" + ThreatModel.SYSTEM)
                .map(ProvenFact::sources)
                .orElse(List.of())),
        outcomes.stream().sorted(Comparator.<OutcomeLine>comparingInt(o -> -o.points())).toList(),
        likelihood.assumed(),
        likelihood.words(),
        work.decisions(steps),
        steps,
        work.sum(plan),
        work.counted(),
        work.left(plan),
        new BusinessWaiting(ways, plan).waiting());
  }
}

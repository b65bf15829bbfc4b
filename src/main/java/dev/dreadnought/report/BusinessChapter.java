package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.report.Quotes.Quote;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who runs the business asks of an assessment, in words of the business: findings by
 * what comes of them, and never by the name of an attack.
 *
 * @param harm to the body, which is told first; null where nothing that was said speaks of it
 * @param outcomes what could happen, the worst first
 * @param ourselves what happens to whoever runs the system, and whom the law wants to be told
 * @param named the people who are hurt, with the words that name them
 * @param people how many people, and who says so, in a sentence
 * @param peopleSaid the words that say how many
 * @param likely the outcomes again, the likeliest first
 * @param assumed how many ways count because nobody said that anything is done against them
 * @param words the words for how likely something is, with their meaning
 * @param decisions what to decide today
 * @param steps what the work costs, step by step, and what each step leaves
 * @param sum all of the cost in one reckoning; may be empty
 * @param days what a size of work is, and what it leaves out
 * @param sizes the sizes of work, with the ranges that they stand for
 * @param left what no work that is known here closes, in a sentence; may be empty
 * @param possible ways that no step counts, since questions decide of them, and what they would
 *     cost
 * @param waiting what if nothing is done
 * @param counted words that the page counts in, with their meaning
 * @param names plain names that stand on the page, with their meaning
 */
record BusinessChapter(
    @Nullable Harm harm,
    List<OutcomeLine> outcomes,
    List<Decision> ourselves,
    List<Named> named,
    String people,
    List<Quote> peopleSaid,
    List<OutcomeLine> likely,
    String assumed,
    List<Word> words,
    List<Decision> decisions,
    List<Step> steps,
    String sum,
    String days,
    List<Word> sizes,
    String left,
    List<Decision> possible,
    List<Decision> waiting,
    List<Word> counted,
    List<Word> names) {
  /**
   * Harm to the body.
   *
   * @param text what could happen, in a sentence
   * @param who could be harmed, in a sentence
   * @param likely how likely it is, in a word
   * @param points by which that word is chosen, 3 to 30
   * @param why how many ways there are, and how many of them are easy or uncertain
   * @param easiest the way that is likeliest
   * @param ways to it
   * @param quotes the words that name what can do harm
   */
  record Harm(
      String text,
      String who,
      String likely,
      int points,
      String why,
      Way easiest,
      Links ways,
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
   * @param why how many ways there are, and how many of them are easy or uncertain
   * @param because what makes the easiest one easy; may be empty
   * @param easiest the way that is likeliest
   * @param worst the rating of the worst finding behind it
   * @param ways findings behind it, each by its plain title and place
   */
  record OutcomeLine(
      String anchor,
      String called,
      String text,
      String who,
      Way widest,
      String likely,
      int points,
      String why,
      String because,
      Way easiest,
      String worst,
      Links ways) {}

  /** People, by what they are called, and the words that name them. */
  record Named(String who, List<Quote> quotes) {}

  /** A word, and what it means. */
  record Word(String word, String meaning) {}

  /** Something to decide, and what it rests on. */
  record Decision(String text, Links links) {}

  /**
   * A way or a measure in plain words.
   *
   * @param title its title in the report; may be empty
   * @param isOnward whether it says only where more is to be read
   * @param places at how many elements it is one; 1 and more
   */
  record Way(String text, String href, String title, boolean isOnward, int places) {
    Way(String text, String href, String title) {
      this(text, href, title, false, 1);
    }

    Way(String text, String href) {
      this(text, href, "");
    }

    static Way onward(String text, String href) {
      return new Way(text, href, "", true, 1);
    }
  }

  /** The first of some, and the rest, which folds. */
  record Links(List<Way> first, List<Way> rest) {
    static Links of(List<Way> ways, int most) {
      int shown = Math.min(most, ways.size());
      return new Links(
          List.copyOf(ways.subList(0, shown)), List.copyOf(ways.subList(shown, ways.size())));
    }
  }

  /**
   * Work that is done together.
   *
   * @param anchor of this line
   * @param what it is done against
   * @param cost how many measures of which size, and how many there are with those before
   * @param closes how many ways are then closed
   * @param closed those ways
   * @param left what then remains
   * @param measures of this step, first what closes the worst
   */
  record Step(
      String anchor,
      String what,
      String cost,
      String closes,
      Links closed,
      String left,
      Links measures) {}

  /** All that could happen, in a line: each outcome by its short name and rating. */
  public String atStake() {
    return Phrases.capital(
            Phrases.list(
                outcomes.stream()
                    .map(o -> Phrases.small(o.called()) + " (" + o.worst().split(";", 2)[0] + ")")
                    .toList()))
        + ".";
  }

  /** The first step, with its measures; empty where there is no work to do. */
  public List<Decision> first() {
    return steps.stream()
        .limit(1)
        .map(
            s ->
                new Decision(
                    s.cost() + against(s) + "; left after that: " + s.left().split(":", 2)[0] + ".",
                    s.measures()))
        .toList();
  }

  /** What of all that could happen has a way that a step closes, by its short names. */
  private String against(Step step) {
    Set<String> closed = hrefs(step.closed());
    List<String> ends =
        outcomes.stream()
            .filter(o -> hrefs(o.ways()).stream().anyMatch(closed::contains))
            .map(o -> Phrases.small(o.called()))
            .toList();
    return ends.isEmpty() ? "" : ", against " + Phrases.list(ends);
  }

  private static Set<String> hrefs(Links links) {
    return Stream.concat(links.first().stream(), links.rest().stream())
        .map(Way::href)
        .collect(Collectors.toSet());
  }

  static BusinessChapter of(
      Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
    Subject subject = Subject.of(assessment, catalog, quotes);
    BusinessWays ways = new BusinessWays(subject, findings);
    BusinessLikelihood likelihood = new BusinessLikelihood(ways);
    BusinessOutcomes answers = new BusinessOutcomes(ways, likelihood);
    BusinessPeople people = new BusinessPeople(ways);
    BusinessPlan work = new BusinessPlan(ways);
    BusinessPlan.Plan plan = work.plan();
    List<OutcomeLine> outcomes = answers.outcomes();
    List<Step> steps = work.steps(plan);
    Harm harm = answers.harm();
    List<Decision> decisions = new BusinessDecisions(ways).decisions(steps);
    List<Decision> waiting = new BusinessWaiting(ways, plan).waiting();
    return new BusinessChapter(
        harm,
        outcomes,
        people.ourselves(),
        people.named(),
        people.howMany(),
        people.said(),
        outcomes.stream().sorted(Comparator.<OutcomeLine>comparingInt(o -> -o.points())).toList(),
        likelihood.assumed(),
        likelihood.words(),
        decisions,
        steps,
        work.sum(plan),
        work.counted(),
        work.sizes(),
        work.left(plan),
        work.possible(plan),
        waiting,
        new BusinessTerms(catalog.scoring()).counted(),
        BusinessTerms.used("" + harm + outcomes + decisions + steps + waiting));
  }
}

package dev.dreadnought.finding;

import dev.dreadnought.catalog.Band;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which single answer would change the {@value #WORST} worst findings. It takes an analysis for
 * each answer, so it is computed when it is first asked for. Safe for any number of threads.
 */
public final class Sensitivity extends WhenAsked<Sensitivity.Result> {

  /** How many of the worst findings are watched. */
  public static final int WORST = 10;

  /**
   * What was tried, and what it changed.
   *
   * @param tried how many answers
   * @param idle how many questions none of the worst rests on
   * @param untried how many others were left out, the least influential ones
   * @param left the controls and facts that were left out beside them, in words
   * @param swings answers that change something, in the order of asking
   */
  public record Result(int tried, int idle, int untried, List<String> left, List<Swing> swings) {}

  /**
   * One answer, and what it changes among the worst.
   *
   * @param unknown the id of the fact, or {@code control@element}
   * @param text the question, whether a control is in force, or what a fact says
   * @param standing how it is taken to be: {@code nobody said}, {@code absent by default}, {@code
   *     inferred} …; empty where it is a question
   * @param answer true for yes; of a control, that it is in force; of a fact, that it is so
   * @param changes in the order of the findings before, then of those that come up
   */
  public record Swing(
      String unknown, String text, String standing, boolean answer, List<Change> changes) {
    /** Something is taken to be so already, and the answer takes it otherwise. */
    public boolean isJudged() {
      return !standing.isEmpty();
    }

    /** By how much scores move among the worst, up or down, in hundredths. */
    public int moved() {
      return changes.stream().mapToInt(Change::moved).sum();
    }
  }

  /**
   * What becomes of one finding.
   *
   * @param before its place among all findings, 1-based; 0 where it was not raised
   * @param after its place, 1-based; 0 where it is gone
   * @param from its band before, or null
   * @param to its band after, or null
   * @param score the score after, in digits; empty where it is gone
   * @param moved by how much its score rises or sinks, in hundredths; all of it where it arises or
   *     is gone
   * @param raised true where the band after is higher than the mean alone would make it
   */
  public record Change(
      String finding,
      String title,
      String elementName,
      int before,
      int after,
      @Nullable Band from,
      @Nullable Band to,
      String score,
      int moved,
      boolean raised) {}

  public Sensitivity(Supplier<Result> computation) {
    super(computation);
  }
}

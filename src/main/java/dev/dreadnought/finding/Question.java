package dev.dreadnought.finding;

import java.util.Comparator;

/**
 * Something to ask.
 *
 * @param id of the fact that an answer would settle
 * @param influence how much an answer can change: for each finding, 10 where it could remove it,
 *     and the points (sum of the five factors) by which it could move its score
 */
public record Question(String id, String text, String about, int influence) {
  public static final Comparator<Question> MOST_INFLUENTIAL_FIRST =
      Comparator.<Question>comparingInt(q -> -q.influence()).thenComparing(Question::id);
}

package dev.dreadnought.model;

import java.util.List;

/**
 * What the reader hears in one sentence by itself, and why: for those who write phrases, frames and
 * signs.
 *
 * @param sentence its words
 * @param statements what it is heard to state, those that were left after all first
 * @param tone how bad it sounds; from {@code badFrom} on, signs are heard
 * @param badFrom where a bad tone begins
 * @param nearest threats whose signs it is like, the most like first
 * @param signs ids of the threats of which it is heard as a sign
 */
public record Hearing(
    String sentence,
    List<Statement> statements,
    int tone,
    int badFrom,
    List<Likeness> nearest,
    List<String> signs) {
  public Hearing {
    statements = List.copyOf(statements);
    nearest = List.copyOf(nearest);
    signs = List.copyOf(signs);
  }

  /** What hears a statement. */
  public enum By {
    PHRASE,
    FRAME
  }

  /** Why a statement is not kept. */
  public enum Left {
    /** It is kept. */
    KEPT,
    /** The sentence says what works against something, and does not sound bad. */
    ANSWERED,
    /** People who tell of this weakness use words that are far less like the sentence's. */
    UNLIKE,
    /** Something else that the sentence says settles it. */
    SETTLED
  }

  /**
   * A fact or a control.
   *
   * @param id of the fact or the control
   * @param says {@code true}, {@code false}, {@code in force}, {@code missing}, or the status in
   *     which it is told, as {@code planned}
   * @param words that say it
   */
  public record Statement(String id, String says, By by, String words, Left left) {}

  /**
   * How like the sentence is to what people say.
   *
   * @param threat id of the threat
   * @param weak like those who tell of it; 3000 at most
   * @param well like those who tell that all is well
   */
  public record Likeness(String threat, int weak, int well) {}
}

package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * What a text says of the works of others that it cites: "the system of Wagner (2021), which is
 * based on Firebase" has no Firebase.
 */
final class Citations {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2099;

  /** Of "(2021)", in tokens. */
  private static final int CITED = 3;

  /** What follows these is said of the system, after what somebody wrote. */
  private static final Set<String> ACCORDING =
      Words.of("following per after according based building using extending like as we our");

  private final Sentence sentence;
  private final Syntax syntax;
  private final Scopes scopes;

  private Citations(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  static void settle(Syntax syntax, Scopes scopes) {
    Citations citations = new Citations(syntax, scopes);
    for (int i = 1; i + 2 < syntax.sentence().size(); i++) {
      if (citations.isYear(i)) {
        citations.read(i);
      }
    }
  }

  /** The bracket of "Wagner (2021)". */
  private boolean isYear(int at) {
    return sentence.word(at).equals("(")
        && sentence.word(at + 2).equals(")")
        && isYear(sentence.word(at + 1))
        && sentence.token(at - 1).isWord()
        && syntax.mentionAt(at - 1) == null
        && (sentence.token(at - 1).capital() || sentence.word(at - 1).equals("al"));
  }

  private static boolean isYear(String word) {
    if (word.length() != "2021".length() || !word.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int year = Integer.parseInt(word);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private void read(int at) {
    int behind = at + CITED;
    int relative = sentence.word(behind).equals(",") ? behind + 1 : behind;
    if (Words.RELATIVES.contains(sentence.word(relative))) {
      scopes.mark(relative, syntax.segmentEnd(relative), Status.COMPARED, false);
      return;
    }
    Syntax.Clause clause = syntax.clauseOf(at);
    boolean subject =
        syntax.verbIn(clause.from(), at) == null
            && !ACCORDING.contains(sentence.word(clause.from()));
    if (subject) {
      scopes.mark(clause.from(), clause.to(), Status.COMPARED, false);
    }
  }
}

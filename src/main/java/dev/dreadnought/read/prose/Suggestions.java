package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * What a text advises its reader to do one day: "replace SQLite with PostgreSQL when the data
 * grow", "for larger jobs, consider Spark". What he is to take is not there, and what he is to give
 * up is.
 */
final class Suggestions {
  private static final Set<String> CHANGING = Words.of("replace swap exchange substitute upgrade");

  private static final Set<String> FOR = Words.of("with for by to");

  private static final Set<String> ADDING =
      Words.of("consider try evaluate investigate explore add introduce adopt use switch move");

  /** They send the reader to what the text does not describe. */
  private static final Set<String> LOOKING = Words.of("check checkout have take see look");

  /** Of these, who is asked to "have a look" is asked to look at something else. */
  private static final Set<String> GLANCE = Words.of("have take");

  /** For who wants something else than this. */
  private static final Set<String> ELSE =
      Words.of("if more other another alternative alternatives different general similar");

  private static final Set<String> CONDITIONS =
      Words.of("when if once needed necessary scale larger bigger later future desired required");

  private static final Set<String> EVERY = Words.of("every each any");

  private static final Set<String> ADDS = Words.of("add introduce bring install run adopt");

  private static final int NEAR = 6;

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;

  private Suggestions(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /** Sets aside what somebody is advised to take. */
  static void settle(Syntax syntax, Scopes scopes) {
    if (syntax.sentence().block() != Block.Kind.HEADING) {
      Suggestions suggestions = new Suggestions(syntax, scopes);
      suggestions.read();
      suggestions.leaveAnybodys();
    }
  }

  private void read() {
    int verb = imperative();
    String word = syntax.word(verb);
    if (CHANGING.contains(word) && isConditional()) {
      int turn = verb + 1;
      while (turn < sentence.size() && !FOR.contains(syntax.word(turn))) {
        turn++;
      }
      scopes.mark(turn, sentence.size(), Status.PLANNED, false);
    } else if (word.equals("consider") || ADDING.contains(word) && verb > 0 && isConditional()) {
      scopes.mark(verb, sentence.size(), Status.CONSIDERED, false);
    } else if (isLook(verb) && (GLANCE.contains(word) || isAnyOf(ELSE, 0, verb))) {
      scopes.mark(verb, sentence.size(), Status.CONSIDERED, false);
    }
  }

  /** "Every service you add (Redis, SQS) makes it harder": of whoever adds any. */
  private void leaveAnybodys() {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      boolean you = syntax.word(i).equals("you") && ADDS.contains(syntax.word(i + 1));
      if (!you || !sentence.token(i + 2).isMark() || !isAnyOf(EVERY, Math.max(0, i - NEAR), i)) {
        continue;
      }
      String mark = sentence.word(i + 2);
      int end = i + 3;
      while (end < sentence.size()
          && !sentence.word(end).equals(mark)
          && !sentence.word(end).equals(")")) {
        end++;
      }
      scopes.mark(i + 3, end, Status.COMPARED, false);
    }
  }

  /** "Check out", "have a look at". */
  private boolean isLook(int verb) {
    if (verb < 1 || !LOOKING.contains(syntax.word(verb))) {
      return false;
    }
    String next = syntax.word(verb + 1);
    return switch (syntax.word(verb)) {
      case "check" -> next.equals("out");
      case "have", "take" -> syntax.word(verb + 2).equals("look");
      case "look" -> next.equals("at") || next.equals("into");
      default -> true;
    };
  }

  /** The number of the base form that a sentence, or what follows its first comma, begins with. */
  private int imperative() {
    if (isAdvice(0)) {
      return 0;
    }
    boolean opened = syntax.word(0).equals("for") || syntax.word(0).equals("if");
    for (int i = 1; opened && i + 1 < sentence.size(); i++) {
      if (syntax.word(i).equals(",")) {
        return isAdvice(i + 1) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private boolean isAdvice(int i) {
    String word = syntax.word(i);
    return syntax.mentionAt(i) == null
        && (CHANGING.contains(word) || ADDING.contains(word) || LOOKING.contains(word));
  }

  private boolean isConditional() {
    return isAnyOf(CONDITIONS, 0, sentence.size());
  }

  private boolean isAnyOf(Set<String> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }
}

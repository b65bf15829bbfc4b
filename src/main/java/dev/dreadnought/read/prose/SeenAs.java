package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a part, by a name that is none of a part's: "the build console is Jenkins's
 * web page. The build console asks for a login". What is said of it is said of one part.
 */
final class SeenAs {
  /** The last words of such names. */
  private static final Set<String> FACES =
      Words.of(
          "console dashboard panel cockpit desk board interface ui gui screen page portal view");

  /** What everybody meets who logs in anywhere. */
  private static final Set<String> OF_LOGINS =
      Words.of("login sign-in signin log-in registration password logon start home landing");

  private static final Set<String> OPENERS =
      Words.of("and but while so then because since if when also only now yet though although");

  private static final Set<String> OWNERSHIP = Words.of("of for");

  /** In tokens, of such a name. */
  private static final int LONGEST = 4;

  private final SpokenOf spoken;
  private final Map<String, Draft.Part> owners = new HashMap<>();

  SeenAs(SpokenOf spoken, List<ParsedSentence> sentences) {
    this.spoken = spoken;
    sentences.forEach(this::learn);
  }

  /** "The build console is Jenkins's web page", "the batch desk is the interface of Airflow". */
  private void learn(ParsedSentence sentence) {
    Sentence words = sentence.sentence();
    int end = end(sentence, 0);
    if (end < 0 || !words.word(end).equals("is")) {
      return;
    }
    for (NounPhrase phrase : sentence.phrases()) {
      Draft.Part part = phrase.from() > end && phrase.isPresent() ? spoken.part(phrase) : null;
      boolean owner =
          part != null
              && (phrase.from() - end <= 2
                      && words.word(phrase.to()).equals("'s")
                      && isFaceWithin(words, phrase.to() + 1)
                  || OWNERSHIP.contains(SpokenOf.leading(words, phrase.from()))
                      && isFaceWithin(words, end + 1));
      if (owner && part != null) {
        owners.putIfAbsent(words.words(1, end), part);
      }
    }
  }

  private static boolean isFaceWithin(Sentence words, int from) {
    for (int i = from; i < from + LONGEST; i++) {
      if (FACES.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The number after the last token of such a name that begins at a determiner; else -1. */
  private static int end(ParsedSentence sentence, int from) {
    Syntax syntax = sentence.syntax();
    if (!Words.DEFINITE.contains(syntax.word(from))) {
      return -1;
    }
    int end = -1;
    for (int i = from + 1; i <= from + LONGEST && !syntax.word(i).isEmpty(); i++) {
      if (!sentence.sentence().token(i).isWord() || Words.isFunction(syntax.word(i))) {
        break;
      }
      end = FACES.contains(syntax.word(i)) ? i + 1 : end;
    }
    boolean told = end > from + 2 && !OF_LOGINS.contains(syntax.word(end - 2));
    return told ? end : -1;
  }

  /** The name that a clause begins with, without its determiner; empty where it has none. */
  String subject(ParsedSentence sentence, int claim) {
    List<Syntax.Clause> clauses = sentence.syntax().clauses();
    int number = clauses.indexOf(sentence.syntax().clauseOf(claim));
    while (number > 0 && clauses.get(number).link() == Syntax.Link.SAME) {
      number--;
    }
    int from = number < 0 ? 0 : clauses.get(number).from();
    while (from < claim && (isMark(sentence, from) || OPENERS.contains(at(sentence, from)))) {
      from++;
    }
    int end = end(sentence, from);
    return end < 0 || end > claim + 1 ? "" : sentence.sentence().words(from + 1, end);
  }

  private static boolean isMark(ParsedSentence sentence, int i) {
    return sentence.sentence().token(i).isMark();
  }

  private static String at(ParsedSentence sentence, int i) {
    return sentence.syntax().word(i);
  }

  /** Whose a name is, or null where the text does not say. */
  Draft.@Nullable Part owner(String name) {
    return owners.get(name);
  }
}

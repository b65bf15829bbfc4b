package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * Several who act, and one of them by name: "trackers such as the Teltonika FMB send their position
 * to a Go service", "partners like DHL fetch the labels": the one that is named does it.
 */
final class SubjectExamples {
  private static final Set<Verbs.Sense> DEEDS =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.STORE, Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  private static final Set<String> FEW = Words.of("the our my their some all most");

  private static final Set<String> INSTANCES = Words.of("example instance");

  private static final int LONGEST_NOUN = 3;
  private static final int LONGEST = 14;

  private SubjectExamples() {}

  /** The place of the verb of those that a sentence begins with and gives examples of; or -1. */
  static int verb(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    int from = lead(syntax);
    boolean named = false;
    for (int i = from; from > 0 && i < Math.min(sentence.size() - 1, from + LONGEST); i++) {
      if (syntax.mentionAt(i) != null) {
        named = true;
        continue;
      }
      String word = sentence.word(i);
      Verbs.Verb verb = Verbs.ENGLISH.of(word);
      boolean behind = syntax.mentionAt(i - 1) != null || i > from && !isOpen(sentence, i - 1);
      if (verb != null && verb.form() == Verbs.Form.BASE && behind && named) {
        return DEEDS.contains(verb.sense()) ? i : -1;
      }
      boolean ends = sentence.token(i).isMark() && !word.equals(",") && !sentence.token(i).joined();
      boolean turns =
          Words.BOUNDARIES.contains(word) && !word.equals("and") && !word.equals("or")
              || Words.AUXILIARIES.contains(word)
              || Words.PREPOSITIONS.contains(word);
      if (ends || turns) {
        return -1;
      }
    }
    return -1;
  }

  /** True behind "and", "or" and an article: no verb can stand there. */
  private static boolean isOpen(Sentence sentence, int i) {
    String word = sentence.word(i);
    return Words.CONJUNCTIONS.contains(word) || Words.DETERMINERS.contains(word);
  }

  /** True of the "like" of "trackers like the Teltonika FMB send". */
  static boolean isLead(Syntax syntax, int i) {
    return syntax.sentence().word(i).equals("like") && lead(syntax) == i + 1 && verb(syntax) > i;
  }

  /** Where the first example begins; 0 where a sentence does not begin so. */
  private static int lead(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    int i = FEW.contains(sentence.word(0)) ? 1 : 0;
    int first = i;
    while (i < Math.min(sentence.size(), first + LONGEST_NOUN) && !isSeveral(sentence.word(i))) {
      if (!sentence.token(i).isWord() || Words.isFunction(sentence.word(i))) {
        return 0;
      }
      i++;
    }
    if (i >= sentence.size() || !isSeveral(sentence.word(i))) {
      return 0;
    }
    int at = sentence.word(i + 1).equals(",") ? i + 2 : i + 1;
    if (sentence.word(at).equals("like")) {
      return at + 1;
    }
    boolean such = sentence.word(at).equals("such") && sentence.word(at + 1).equals("as");
    boolean instance = sentence.word(at).equals("for") && INSTANCES.contains(sentence.word(at + 1));
    return such || instance ? at + 2 : 0;
  }

  private static boolean isSeveral(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !Words.isFunction(word);
  }

  /** The trackers of "trackers such as the Teltonika FMB send": of them one is named. */
  static boolean isSum(Syntax syntax, NounPhrase phrase) {
    return phrase.to() < lead(syntax) && verb(syntax) > 0;
  }

  /** Those of a sentence's subjects that are named as examples; empty where none is. */
  static List<NounPhrase> in(
      Syntax syntax, Syntax.Occurrence main, List<NounPhrase> phrases, List<NounPhrase> own) {
    int verb = main.verb().form() == Verbs.Form.BASE ? verb(syntax) : -1;
    if (verb < 0 || verb != main.at()) {
      return own;
    }
    int from = lead(syntax);
    List<NounPhrase> examples =
        phrases.stream()
            .filter(p -> p.from() >= from && p.to() <= verb)
            .filter(p -> p.is(NounPhrase.Sort.COMPONENT))
            .toList();
    return examples.isEmpty() ? own : examples;
  }
}

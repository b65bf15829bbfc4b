package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forms of verbs and nouns, of several words where they have an underscore between. */
final class Inflection {
  private static final String VOWELS = "aeiou";
  private static final Set<String> STAYING = Words.of("w x y");
  private static final Set<String> IRREGULAR_PLURALS = Words.of("people staff data news");

  private Inflection() {}

  /** Of {@code write:wrote:written} and of {@code look_at}: each form, the base form first. */
  static List<String> ofVerb(String entry) {
    List<String> parts = Words.split(entry, ':');
    String base = parts.get(0);
    int end = base.indexOf('_');
    String head = end < 0 ? base : base.substring(0, end);
    String tail = end < 0 ? "" : base.substring(end);
    List<String> forms = new ArrayList<>();
    forms.add(base);
    forms.add(third(head) + tail);
    forms.add(ing(head) + tail);
    if (parts.size() == 1) {
      forms.add(past(head) + tail);
    }
    for (int i = 1; i < parts.size(); i++) {
      forms.add(parts.get(i) + tail);
    }
    return forms;
  }

  /** A noun and its plural. */
  static List<String> ofNoun(String noun) {
    int last = noun.lastIndexOf('_') + 1;
    String head = noun.substring(last);
    return IRREGULAR_PLURALS.contains(head)
        ? List.of(noun)
        : List.of(noun, noun.substring(0, last) + Plural.of(head));
  }

  private static String third(String verb) {
    return switch (verb) {
      case "have" -> "has";
      case "go", "do" -> verb.concat("es");
      default -> Plural.of(verb);
    };
  }

  private static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb.concat("d");
    }
    int last = verb.length() - 1;
    if (verb.endsWith("y") && !isVowel(verb.charAt(last - 1))) {
      return verb.substring(0, last).concat("ied");
    }
    return doubled(verb).concat("ed");
  }

  private static String ing(String verb) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2).concat("ying");
    }
    boolean silent =
        verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && verb.length() > 2;
    return silent
        ? verb.substring(0, verb.length() - 1).concat("ing")
        : doubled(verb).concat("ing");
  }

  /** "Stop" doubles its last letter, "open" does not. */
  private static String doubled(String verb) {
    int last = verb.length() - 1;
    if (last < 2 || vowels(verb) != 1) {
      return verb;
    }
    boolean closed =
        !isVowel(verb.charAt(last))
            && isVowel(verb.charAt(last - 1))
            && !isVowel(verb.charAt(last - 2));
    String letter = verb.substring(last);
    return closed && !STAYING.contains(letter) ? verb.concat(letter) : verb;
  }

  private static int vowels(String word) {
    int vowels = 0;
    for (int i = 0; i < word.length(); i++) {
      vowels += isVowel(word.charAt(i)) ? 1 : 0;
    }
    return vowels;
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}

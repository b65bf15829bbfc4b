package dev.dreadnought.read.prose;

import java.util.Set;

/** English plurals. */
final class Plural {
  private static final Set<String> UNCOUNTABLE =
      Set.of(
          "data",
          "information",
          "content",
          "history",
          "pii",
          "phi",
          "media",
          "people",
          "anyone",
          "anybody",
          "staff",
          "software",
          "https",
          "http",
          "dns");

  private static final Set<String> NO_MEN = Set.of("human", "german", "roman", "shaman");

  private Plural() {}

  static boolean isUncountable(String word) {
    return UNCOUNTABLE.contains(word);
  }

  /** The plural of a singular word in lower case. */
  static String of(String word) {
    if (isUncountable(word) || word.isEmpty()) {
      return word;
    }
    if (word.endsWith("child")) {
      return word.concat("ren");
    }
    if (word.endsWith("men") || word.endsWith("children")) {
      return word;
    }
    if (word.endsWith("man") && word.length() > 4 && !NO_MEN.contains(word)) {
      return word.substring(0, word.length() - 2).concat("en");
    }
    if (word.endsWith("sis")) {
      return word.substring(0, word.length() - 2).concat("es");
    }
    char last = word.charAt(word.length() - 1);
    if (last == 'y' && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
      return word.substring(0, word.length() - 1).concat("ies");
    }
    boolean hisses =
        last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
    return word.concat(hisses ? "es" : "s");
  }

  /** The plural of a phrase: that of its last word. */
  static String ofPhrase(String phrase) {
    int blank = phrase.lastIndexOf(' ');
    return phrase.substring(0, blank + 1).concat(of(phrase.substring(blank + 1)));
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}

package dev.dreadnought.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as its words and marks, one after the other; what separates them is left out. */
final class Phrase {
  private static final Pattern ITEM = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*|[^\\s]");

  private Phrase() {}

  /**
   * Words in lower case, and every other character by itself. A word with a capital anywhere but at
   * its beginning stays as it is, for it may be a name: "US" is no "us". Letters of other alphabets
   * stay too, so that none passes for one that it looks like.
   */
  static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    Matcher item = ITEM.matcher(text);
    while (item.find()) {
      items.add(lower(item.group()).replace('’', '\''));
    }
    return List.copyOf(items);
  }

  private static String lower(String word) {
    char first = word.charAt(0);
    boolean begins =
        first >= 'A' && first <= 'Z' && word.chars().skip(1).noneMatch(Phrase::isUpper);
    return begins ? (char) (first - 'A' + 'a') + word.substring(1) : word;
  }

  private static boolean isUpper(int character) {
    return Character.isUpperCase(character) || Character.isTitleCase(character);
  }

  static boolean isWord(String item) {
    return Character.isLetter(item.codePointAt(0));
  }

  /** Whether some items stand in others from a place on. */
  static boolean standsAt(List<String> items, int at, List<String> phrase) {
    return at + phrase.size() <= items.size()
        && items.subList(at, at + phrase.size()).equals(phrase);
  }

  /**
   * Whether two words are forms of one that say the same: "begins" and "beginning", "flow" and
   * "flows". A past tense is none of them, for what was is no more.
   */
  static boolean isSameWord(String one, String other) {
    return one.equals(other) || base(one).equals(base(other));
  }

  private static final int SHORTEST = 3;

  private static String base(String word) {
    String base = word;
    for (String ending : List.of("ing", "s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        base = single(word.substring(0, word.length() - ending.length()));
        break;
      }
    }
    return base.endsWith("e") && base.length() > SHORTEST
        ? base.substring(0, base.length() - 1)
        : base;
  }

  /** "beginn" for "begin": a consonant that was doubled before an ending. */
  private static String single(String base) {
    int last = base.length() - 1;
    boolean isDoubled = last > 1 && base.charAt(last) == base.charAt(last - 1);
    return isDoubled && "bdgmnprt".indexOf(base.charAt(last)) >= 0 ? base.substring(0, last) : base;
  }
}

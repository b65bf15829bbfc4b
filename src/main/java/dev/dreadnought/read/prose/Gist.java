package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a sentence is about, for comparing it with others: its words without those that any sentence
 * has, cut down to what their forms share, and each two of them that follow each other. Words of
 * denial and of "everybody" stay, because there they make the difference.
 */
final class Gist {
  private static final Set<String> SMALL =
      Words.of(
          "the a an of to in on at for and or but is are was were be been by with from as it its"
              + " this that these those our my your their his her we i they he she you us them me"
              + " who which what when where while if then so than there here has have had do does"
              + " did will would can could may might must shall also just very too much more most"
              + " some such into onto out up down over under about after before during s t re ve ll"
              + " d m");

  /** An ending and what stands in its place. */
  private record Ending(String cut, String put) {}

  /** The first that fits is cut, so that longer ones come before their ends. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("ies", "y"),
          new Ending("sses", "ss"),
          new Ending("ness", ""),
          new Ending("ments", "ment"),
          new Ending("ations", "at"),
          new Ending("ation", "at"),
          new Ending("ions", "ion"),
          new Ending("ings", ""),
          new Ending("ing", ""),
          new Ending("edly", ""),
          new Ending("ed", ""),
          new Ending("ers", "er"),
          new Ending("es", "e"),
          new Ending("ly", ""),
          new Ending("s", ""));

  private static final String LAST_OF_ENDINGS = "sgdyn";

  private static final int SHORT = 3;
  private static final String DOUBLE_STAYS = "aeiousl";

  private Gist() {}

  /** The features of a sentence, as often as they occur, in reading order; pairs last. */
  static List<String> of(String sentence) {
    List<String> stems = new ArrayList<>();
    int at = 0;
    while (at < sentence.length()) {
      int from = at;
      while (at < sentence.length() && isPart(sentence, at, from)) {
        at++;
      }
      if (at == from) {
        at++;
      } else if (!isName(sentence, from, at)) {
        add(sentence.substring(from, at), stems);
      }
    }
    int words = stems.size();
    for (int i = 1; i < words; i++) {
      stems.add(stems.get(i - 1) + " " + stems.get(i));
    }
    return stems;
  }

  /** A letter, a digit, or the apostrophe of "don't". */
  private static boolean isPart(String sentence, int at, int from) {
    char c = sentence.charAt(at);
    boolean apostrophe = c == '\'' || c == '’';
    return Character.isLetterOrDigit(c)
        || apostrophe
            && at > from
            && at + 1 < sentence.length()
            && Character.toLowerCase(sentence.charAt(at + 1)) == 't';
  }

  /**
   * "In this project we use Netflix Eureka": a name with a capital within a sentence says of what
   * it speaks, and not whether that is good or bad. Abbreviations stay.
   */
  static boolean isName(String sentence, int from, int to) {
    boolean within =
        from > 1
            && sentence.charAt(from - 1) == ' '
            && (Character.isLowerCase(sentence.charAt(from - 2))
                || ",;".indexOf(sentence.charAt(from - 2)) >= 0);
    return within
        && Character.isUpperCase(sentence.charAt(from))
        && sentence.substring(from, to).chars().anyMatch(Character::isLowerCase);
  }

  private static void add(String word, List<String> stems) {
    String small = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (small.endsWith("'t")) {
      stems.add("not");
    } else if (!SMALL.contains(small)) {
      stems.add(stem(small));
    }
  }

  /** True of a feature that is two words. */
  static boolean isPair(String feature) {
    return feature.indexOf(' ') > 0;
  }

  static String stem(String word) {
    if (word.length() <= SHORT) {
      return word;
    }
    // Most words end otherwise.
    boolean ends = LAST_OF_ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0;
    String stem = ends ? withoutEnding(word) : word;
    int last = stem.length() - 1;
    if (last >= SHORT
        && stem.charAt(last) == stem.charAt(last - 1)
        && DOUBLE_STAYS.indexOf(stem.charAt(last)) < 0) {
      stem = stem.substring(0, last);
    }
    if (stem.length() > SHORT && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem.length() > SHORT && stem.endsWith("i")
        ? stem.substring(0, stem.length() - 1) + "y"
        : stem;
  }

  private static String withoutEnding(String word) {
    for (Ending ending : ENDINGS) {
      if (word.endsWith(ending.cut()) && word.length() - ending.cut().length() >= SHORT) {
        return word.substring(0, word.length() - ending.cut().length()) + ending.put();
      }
    }
    return word;
  }
}

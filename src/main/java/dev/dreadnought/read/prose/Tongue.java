package dev.dreadnought.read.prose;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which language a text seems to be in, where that is not English: only English is read, and
 * whoever writes in another language must be told so. A guess by small words and by letters; a list
 * of names has neither and counts as English.
 */
final class Tongue {
  private static final int LEAST_SMALL_WORDS = 3;
  private static final int SHARE_OF_WORDS = 12;
  private static final int SHARE_OF_LETTERS = 3;
  private static final int LAST_OF_ASCII = 0x7f;

  private static final Set<String> ENGLISH =
      Words.of(
          "the and of to is are in with for that it on as by from this which uses their has have was");

  /** Small words that the others of these languages have not, or seldom. */
  private static final Map<String, Set<String>> OTHERS = others();

  private static Map<String, Set<String>> others() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    words.put(
        "German",
        Words.of(
            "der die das und ist sind mit für von auf den dem ein eine einer wird werden nicht"
                + " kein keine über sich auch wir im zum zur"));
    words.put(
        "French",
        Words.of(
            "le les des est sont avec pour dans une sur nous qui ne pas aux cette par du et"
                + " utilise"));
    words.put(
        "Spanish",
        Words.of("el los las una con para por del se y es son está que en su al utiliza"));
    words.put(
        "Portuguese",
        Words.of("os as uma com para por do da dos das não é são e em na ao usa que"));
    words.put(
        "Italian",
        Words.of("il lo gli una con per di del della è sono non che nel e da si viene utilizza"));
    words.put(
        "Dutch",
        Words.of("het een en van met voor op zijn wordt niet geen wij bij ook naar de is door"));
    return words;
  }

  private Tongue() {}

  /** The name of another language than English, where the text seems to be in one. */
  static Optional<String> foreign(List<Sentence> sentences) {
    int words = 0;
    int english = 0;
    Map<String, Integer> others = new LinkedHashMap<>();
    int letters = 0;
    int notLatin = 0;
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        String word = sentence.word(i);
        words++;
        english += ENGLISH.contains(word) ? 1 : 0;
        OTHERS.forEach(
            (tongue, small) -> others.merge(tongue, small.contains(word) ? 1 : 0, Integer::sum));
        for (int k = 0; k < word.length(); k += Character.charCount(word.codePointAt(k))) {
          letters += Character.isLetter(word.codePointAt(k)) ? 1 : 0;
          notLatin += isOfAnotherScript(word.codePointAt(k)) ? 1 : 0;
        }
      }
    }
    if (notLatin * SHARE_OF_LETTERS > letters) {
      return Optional.of("another language than English");
    }
    return bySmallWords(words, english, others);
  }

  private static Optional<String> bySmallWords(
      int words, int english, Map<String, Integer> others) {
    String most = null;
    for (Map.Entry<String, Integer> other : others.entrySet()) {
      if (most == null || other.getValue() > others.get(most)) {
        most = other.getKey();
      }
    }
    int count = most == null ? 0 : others.get(most);
    boolean enough = count >= LEAST_SMALL_WORDS && count * SHARE_OF_WORDS > words;
    return enough && count > 2 * english ? Optional.ofNullable(most) : Optional.empty();
  }

  private static boolean isOfAnotherScript(int letter) {
    return letter > LAST_OF_ASCII
        && Character.isLetter(letter)
        && UnicodeScript.of(letter) != UnicodeScript.LATIN;
  }
}

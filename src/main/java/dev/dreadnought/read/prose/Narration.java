package dev.dreadnought.read.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the system is called, what it is for, and how many people it concerns. */
final class Narration {
  private static final int LONGEST_DESCRIPTION = 200;

  /** Shorter sentences are labels, in tokens. */
  private static final int SHORTEST = 4;

  private final List<ParsedSentence> sentences;
  private final Text text;

  Narration(List<ParsedSentence> sentences, Text text) {
    this.sentences = sentences;
    this.text = text;
  }

  String name(Draft draft, Assembly assembly) {
    return new SystemName(sentences, text).of(draft, assembly);
  }

  /** The first sentences that describe something, as far as they are short. */
  String description() {
    StringBuilder description = new StringBuilder();
    int told = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence one = sentences.get(i).sentence();
      boolean describes = one.block() == Block.Kind.PARAGRAPH && one.size() >= SHORTEST;
      if (!describes || one.start() < told) {
        continue;
      }
      told = endAsWritten(i);
      String words = text.words(one.start(), told) + endMark(told);
      boolean fits = description.length() + words.length() < LONGEST_DESCRIPTION;
      if (description.length() == 0) {
        description.append(fits ? words : shorten(words));
      } else if (fits) {
        description.append(' ').append(words);
      } else {
        break;
      }
    }
    // Where the next half did not fit, the first one stands alone.
    int last = description.length() - 1;
    if (last >= 0 && description.charAt(last) == ';') {
      description.setCharAt(last, '.');
    }
    return description.toString();
  }

  /** The end of the author's sentence, of which the reader may have made several that overlap. */
  private int endAsWritten(int first) {
    int end = sentences.get(first).sentence().end();
    for (int i = first + 1; i < sentences.size(); i++) {
      if (sentences.get(i).sentence().start() >= end) {
        return end;
      }
      end = Math.max(end, sentences.get(i).sentence().end());
    }
    return end;
  }

  private char endMark(int end) {
    boolean marked =
        end < text.characters().length() && ";!?".indexOf(text.characters().charAt(end)) >= 0;
    return marked ? text.characters().charAt(end) : '.';
  }

  private static String shorten(String words) {
    int end = words.lastIndexOf(' ', LONGEST_DESCRIPTION - 2);
    return words.substring(0, end > 0 ? end : LONGEST_DESCRIPTION - 2) + "\u2026";
  }

  /** The largest number of people that is said, or null. */
  @Nullable Integer people() {
    Integer most = null;
    for (ParsedSentence sentence : sentences) {
      for (Mention mention : sentence.syntax().mentions()) {
        Integer number =
            mention.isActor() ? numberBefore(sentence.sentence(), mention.from()) : null;
        if (number != null && (most == null || number > most)) {
          most = number;
        }
      }
    }
    return most;
  }

  private static @Nullable Integer numberBefore(Sentence sentence, int at) {
    long factor = 1;
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      Token token = sentence.token(i);
      if (token.is("million") || token.is("thousand")) {
        factor = token.is("million") ? 1_000_000 : 1_000;
      } else if (token.type() == Token.Type.NUMBER || isShortNumber(token.word())) {
        return number(sentence, i, factor);
      } else if (token.isMark() || Words.PREPOSITIONS.contains(token.word()) && !token.is("of")) {
        return null;
      }
    }
    return null;
  }

  /** 20k, 3m. */
  private static boolean isShortNumber(String word) {
    int last = word.length() - 1;
    return last > 0
        && (word.charAt(last) == 'k' || word.charAt(last) == 'm')
        && Versions.isNumber(word.substring(0, last));
  }

  private static @Nullable Integer number(Sentence sentence, int at, long factor) {
    String word = sentence.word(at);
    long value = factor;
    if (isShortNumber(word)) {
      value *= word.endsWith("k") ? 1_000 : 1_000_000;
      word = word.substring(0, word.length() - 1);
    }
    String digits = word.replace(",", "");
    boolean grouped =
        at > 0 && sentence.token(at - 1).type() == Token.Type.NUMBER && digits.length() == 3;
    digits = grouped ? sentence.word(at - 1).replace(",", "") + digits : digits;
    boolean decimal = digits.indexOf('.') >= 0;
    boolean thousands = decimal && digits.length() - digits.indexOf('.') == 4 && factor == 1;
    digits = thousands ? digits.replace(".", "") : digits;
    if (digits.length() > 10 || digits.indexOf('x') >= 0) {
      return null;
    }
    return whole(digits, value);
  }

  private static @Nullable Integer whole(String digits, long factor) {
    for (int i = 0; i < digits.length(); i++) {
      boolean dot =
          digits.charAt(i) == '.' && digits.indexOf('.') == i && i > 0 && i < digits.length() - 1;
      if (!dot && (digits.charAt(i) < '0' || digits.charAt(i) > '9')) {
        return null;
      }
    }
    double number = digits.isEmpty() ? 0 : Double.parseDouble(digits) * factor;
    return number < 1 || number > Integer.MAX_VALUE ? null : (int) number;
  }
}

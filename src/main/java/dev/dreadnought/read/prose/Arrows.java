package dev.dreadnought.read.prose;

/** The arrows by which people draw who turns to whom: {@code →}, {@code ->}, {@code ==>}. */
final class Arrows {
  static final String RIGHT = "\u2192";
  static final String LEFT = "\u2190";
  static final String BOTH = "\u2194";

  private static final String RIGHT_SIGNS =
      "\u2192\u21d2\u21a6\u21e8\u2794\u2799\u279c\u279d\u279e\u27a1\u27f6\u27f9\u25b6\u25ba";
  private static final String LEFT_SIGNS = "\u2190\u21d0\u21e6\u27f5\u27f8\u25c0\u25c4";
  private static final String BOTH_SIGNS = "\u2194\u21d4\u27f7\u27fa";
  private static final String SHAFT = "-=\u2013\u2014\u2500\u2501\u2550";
  private static final int LONGEST = 40;

  private Arrows() {}

  static boolean is(Token token) {
    return token.is(RIGHT) || token.is(LEFT) || token.is(BOTH);
  }

  /** Where the chain of a sentence begins: behind the bracket that holds all of it, if any. */
  static int start(Sentence sentence) {
    int open = 0;
    for (int i = 0; i < sentence.size(); i++) {
      if (is(sentence.token(i))) {
        return open;
      }
      open = sentence.word(i).equals("(") ? i + 1 : sentence.word(i).equals(")") ? 0 : open;
    }
    return 0;
  }

  /** Where it ends: before the bracket that closes it, or with the sentence. */
  static int end(Sentence sentence) {
    int depth = start(sentence) > 0 ? 1 : 0;
    for (int i = start(sentence); depth > 0 && i < sentence.size(); i++) {
      depth += sentence.word(i).equals("(") ? 1 : sentence.word(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return sentence.size();
  }

  /** True of one that no cell has and that the head of its column stands for. */
  static boolean isOfHead(Token token) {
    return is(token) && token.start() == token.end();
  }

  /** The length of the arrow at a place; 0 where there is none. */
  static int length(String text, int at, int end) {
    int labelled = labelled(text, at, end);
    if (labelled > 0) {
      return labelled;
    }
    boolean left = text.charAt(at) == '<';
    int shaft = left ? at + 1 : at;
    int i = shaft;
    int limit = Math.min(end, at + LONGEST);
    while (i < limit && SHAFT.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    boolean drawn = i > shaft;
    if (i - at == 1 && isApart(text, at)) {
      return "- >".length();
    }
    boolean right = i < end && (text.charAt(i) == '>' || isSign(text.charAt(i), RIGHT_SIGNS));
    if (drawn && right) {
      return i + repeated(text, i, end) - at;
    }
    boolean dashes = drawn && text.charAt(shaft) != '=';
    if (left) {
      return dashes ? i - at : 0;
    }
    char c = text.charAt(at);
    boolean sign = isSign(c, RIGHT_SIGNS) || isSign(c, LEFT_SIGNS) || isSign(c, BOTH_SIGNS);
    return sign ? repeated(text, at, end) : 0;
  }

  /** "►►", "──►►": one arrow, however many heads it has. */
  private static int repeated(String text, int at, int end) {
    int i = at + 1;
    while (i < end && i - at < LONGEST && text.charAt(i) == text.charAt(at)) {
      i++;
    }
    return text.charAt(at) == '>' ? 1 : i - at;
  }

  /** The arrows of Mermaid with a text within: {@code -- reads -->}, {@code -. HTTP .->}. */
  private static int labelled(String text, int at, int end) {
    boolean dotted = text.startsWith("-.", at);
    boolean dashed = text.startsWith("-- ", at) || text.startsWith("--\"", at);
    if (!dotted && !dashed) {
      return 0;
    }
    // Of a text full of dashes each must look ahead a few characters only.
    String head = dotted ? ".->" : "-->";
    int last = Math.min(end - head.length(), at + LONGEST);
    for (int i = at + (dotted ? 1 : 2); i <= last && text.charAt(i) != '\n'; i++) {
      if (text.startsWith(head, i)) {
        return i + head.length() - at;
      }
    }
    return 0;
  }

  /** Which way the arrow at a place points, as one of the three signs. */
  static String direction(String text, int at, int length) {
    char first = text.charAt(at);
    char last = text.charAt(at + length - 1);
    boolean left = first == '<' || isSign(first, LEFT_SIGNS);
    boolean right = last == '>' || isSign(last, RIGHT_SIGNS);
    if (isSign(first, BOTH_SIGNS) || left && right) {
      return BOTH;
    }
    return left ? LEFT : RIGHT;
  }

  static boolean in(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (length(text, i, end) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "Shop - > queue", as writing programs part the arrow, also at the end of a line. */
  static boolean isApart(String text, int at) {
    return at >= 0
        && at + 3 < text.length()
        && text.charAt(at) == '-'
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
        && Character.isWhitespace(text.charAt(at + 1))
        && text.charAt(at + 2) == '>'
        && Character.isWhitespace(text.charAt(at + 3))
        && !isQuotation(text, at);
  }

  /** "- > Simple is better", as a point of a list or below a blank line: a quotation in a point. */
  private static boolean isQuotation(String text, int dash) {
    int start = dash;
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    if (start > 0 && text.charAt(start - 1) != '\n') {
      return false;
    }
    int before = text.lastIndexOf('\n', start - 2) + 1;
    while (before < start - 1 && Character.isWhitespace(text.charAt(before))) {
      before++;
    }
    boolean alone = start == 0 || before >= start - 1;
    return alone || "#-*+".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean isSign(char c, String signs) {
    return signs.indexOf(c) >= 0;
  }
}

package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into tokens, in one pass. Parts of a compound ({@code Flask-Login}, {@code Node.js},
 * {@code max_user_connections}) are tokens of their own that say that they are joined, so that all
 * spellings of a name are one. Addresses, quotation marks and marks of emphasis are left out.
 */
final class Tokenizer {
  /** Hospital information systems, which are nobody's "his". */
  private static final Set<String> ACRONYMS = Set.of("HIS");

  private static final String LEFT_OUT = "\"'*`_#~<>[]";
  private static final Set<String> OPENERS =
      Words.of("the a an it this these there we our all users each they in");
  private static final int LONGEST_OPENER = 8;
  private static final Set<String> ADDRESSES = Set.of("http", "https", "ftp");

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** Behind these "'s" is a verb: "it's a shop". */
  private static final Set<String> VERBAL = Set.of("it", "that", "there", "here", "what", "who");

  private Tokenizer(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  static List<Token> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  static List<Token> tokens(String text, int start, int end) {
    Tokenizer tokenizer = new Tokenizer(text, start, end);
    while (tokenizer.at < end) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    int arrow = startsWord(at) ? 0 : Arrows.length(text, at, end);
    if (arrow > 0) {
      add(at, at + arrow, Arrows.direction(text, at, arrow), Token.Type.MARK);
    } else if (startsWord(at)) {
      word();
    } else if (c == '.' && startsDotWord()) {
      word();
    } else if (isPossessive()) {
      boolean verb = !tokens.isEmpty() && VERBAL.contains(tokens.get(tokens.size() - 1).word());
      add(at, at + 2, verb ? "is" : "'s", verb ? Token.Type.WORD : Token.Type.MARK);
    } else if (isWill()) {
      add(at, at + 3, "will", Token.Type.WORD);
    } else if (isJoint()) {
      at++;
    } else if (isMark(c)) {
      add(at, at + 1, String.valueOf(straight(c)), Token.Type.MARK);
    } else {
      at++;
    }
  }

  private void word() {
    int start = at;
    boolean number = isDigit(peek(at));
    at++;
    while (at < end && continuesWord(start)) {
      number &= isDigit(peek(at)) || !Character.isLetter(peek(at)) || isWildVersion();
      at++;
    }
    if (isAddress(start)) {
      skipAddress();
      return;
    }
    add(start, at, lower(start, at), number ? Token.Type.NUMBER : Token.Type.WORD);
  }

  private boolean continuesWord(int start) {
    char c = peek(at);
    char before = text.charAt(at - 1);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (c == '.' || c == ',') {
      return isDigit(before)
          && Character.isDigit(peek(start))
          && (isDigit(peek(at + 1)) || (c == '.' && isWild(at + 1)));
    }
    if (straight(c) == '\'') {
      return Character.isLetter(peek(at + 1)) && !isPossessive() && !isWill();
    }
    return (c == '+' || c == '#') && (Character.isLetter(before) || before == '+');
  }

  /** The x of {@code 8.x}. */
  private boolean isWildVersion() {
    return text.charAt(at - 1) == '.' && isWild(at);
  }

  private boolean isWild(int i) {
    return peek(i) == 'x' && !Character.isLetterOrDigit(peek(i + 1));
  }

  /** The 's of "the application's". */
  private boolean isPossessive() {
    return straight(peek(at)) == '\''
        && at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && (peek(at + 1) == 's' || peek(at + 1) == 'S')
        && !Character.isLetterOrDigit(peek(at + 2));
  }

  /** The 'll of "we'll", which says what "we will" says. */
  private boolean isWill() {
    return straight(peek(at)) == '\''
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && Character.toLowerCase(peek(at + 1)) == 'l'
        && Character.toLowerCase(peek(at + 2)) == 'l'
        && !Character.isLetterOrDigit(peek(at + 3));
  }

  /** A mark inside a compound: it joins, and is no token itself. */
  private boolean isJoint() {
    char c = peek(at);
    boolean inside = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && startsWord(at + 1);
    if (!inside) {
      return false;
    }
    return c == '-' || c == '_' || c == '\u2010' || c == '\u2011' || (c == '.' && !endsSentence());
  }

  /**
   * True of the dot in "the database.The next", and not of those in "Node.Js", "ASP.NET" and
   * "java.util.Random".
   */
  private boolean endsSentence() {
    if (isWithinPath()) {
      return false;
    }
    boolean word =
        Character.isUpperCase(peek(at + 1))
            && Character.isLowerCase(peek(at + 2))
            && Character.isLowerCase(peek(at + 3));
    if (!word) {
      return Character.isUpperCase(peek(at + 1)) && OPENERS.contains(following());
    }
    return Character.isLowerCase(text.charAt(at - 1)) || OPENERS.contains(following());
  }

  /** Whether a dot joins the word before to another. */
  private boolean isWithinPath() {
    int first = at - 1;
    while (first > 0 && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    return first > 1
        && text.charAt(first - 1) == '.'
        && Character.isLowerCase(text.charAt(first - 2));
  }

  private String following() {
    int stop = at + 1;
    while (stop < end && stop < at + LONGEST_OPENER && Character.isLetter(peek(stop))) {
      stop++;
    }
    return lower(at + 1, stop);
  }

  /** True of the dot of {@code .NET}. */
  private boolean startsDotWord() {
    boolean free =
        at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
    return free && Character.isLetter(peek(at + 1));
  }

  private boolean isAddress(int start) {
    return (peek(at) == ':' && peek(at + 1) == '/' && peek(at + 2) == '/')
        && ADDRESSES.contains(lower(start, at));
  }

  private void skipAddress() {
    while (at < end && !Character.isWhitespace(peek(at)) && peek(at) != ')' && peek(at) != '>') {
      at++;
    }
  }

  private void add(int start, int stop, String word, Token.Type type) {
    boolean joined =
        type != Token.Type.MARK
            && !tokens.isEmpty()
            && start > 1
            && tokens.get(tokens.size() - 1).end() == start - 1
            && !Character.isWhitespace(text.charAt(start - 1))
            && "-_.\u2010\u2011".indexOf(text.charAt(start - 1)) >= 0;
    tokens.add(
        new Token(start, stop, word, type, joined, Character.isUpperCase(text.charAt(start))));
    at = stop;
  }

  /** In small letters, but for an acronym that would be a word of grammar then. */
  private String lower(int start, int stop) {
    String written = text.substring(start, stop);
    if (ACRONYMS.contains(written)) {
      return written;
    }
    String word = written.toLowerCase(Locale.ROOT);
    return word.indexOf('\u2019') < 0 ? word : word.replace('\u2019', '\'');
  }

  private boolean startsWord(int i) {
    return Character.isLetterOrDigit(peek(i));
  }

  private static boolean isMark(char c) {
    boolean silent =
        Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.FORMAT;
    return !silent && LEFT_OUT.indexOf(straight(c)) < 0;
  }

  private static char straight(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2013', '\u2014', '\u2212' -> '-';
      default -> c;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The character at a place, or a blank behind the end. */
  private char peek(int i) {
    return i < end ? text.charAt(i) : ' ';
  }
}

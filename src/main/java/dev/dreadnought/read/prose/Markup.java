package dev.dreadnought.read.prose;

import java.util.Locale;
import java.util.Set;

/**
 * What of a page is there for a machine and not for a reader: tags, comments, pictures, the
 * addresses behind links. Each is blanked out, so that what is left keeps its place. One pass, in
 * which no end of anything is looked for twice.
 */
final class Markup {
  private static final Set<String> TAGS =
      Words.of(
          "a abbr b big blockquote body br button caption center cite code col colgroup dd del"
              + " details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6"
              + " head header hr html i img input ins kbd li link main meta nav ol p path picture"
              + " pre q s samp script section small source span strike strong style sub summary sup"
              + " svg table tbody td tfoot th thead title tr tt u ul var video");

  /** Tags that words do not read on across. */
  private static final Set<String> WALLS =
      Words.of(
          "blockquote br dd div dl dt figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre section summary"
              + " table td th tr ul");

  private static final int LONGEST_TAG = 12;
  private static final int LONGEST_ATTRIBUTES = 1000;
  private static final int LONGEST_ENTITY = 10;
  private static final int LONGEST_EMPHASIS = 60;
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final String text;
  private final char[] left;
  private final Next greater = new Next(">");
  private final Next less = new Next("<");
  private final Next endOfComment = new Next("-->");
  private final Next bracket = new Next("]");
  private final Next parenthesis = new Next(")");
  private final Next emptyLine = new Next("\n\n");
  private final Next otherEmptyLine = new Next("\n\r\n");

  /** The next place of some characters, looked for again only once it has been passed. */
  private final class Next {
    private final String wanted;
    private int found = -1;

    Next(String wanted) {
      this.wanted = wanted;
    }

    int from(int at) {
      if (found < at) {
        int next = text.indexOf(wanted, at);
        found = next < 0 ? NOWHERE : next;
      }
      return found;
    }
  }

  private Markup(String text) {
    this.text = text;
    this.left = text.toCharArray();
  }

  /** The text without its markup, each character where it was. */
  static String without(String text) {
    Markup markup = new Markup(text);
    int i = 0;
    while (i < text.length()) {
      i = Math.max(i + 1, markup.endAt(i));
    }
    return new String(markup.left);
  }

  /** Where the markup that begins at a place ends; the place itself where none does. */
  private int endAt(int i) {
    return switch (text.charAt(i)) {
      case '<' -> text.startsWith("<!--", i) ? comment(i) : tag(i);
      case '!' -> text.startsWith("![", i) ? picture(i) : i;
      case '[' -> mark(i);
      case ']' -> target(i);
      case '&' -> entity(i);
      case '_' -> emphasis(i);
      case '\u00ae', '\u2122', '\u00a9' -> blank(i, i + 1);
      default -> i;
    };
  }

  private int comment(int i) {
    int end = endOfComment.from(i);
    return end == NOWHERE ? i : blank(i, end + 3);
  }

  private int tag(int i) {
    int from = text.startsWith("</", i) ? i + 2 : i + 1;
    int to = from;
    while (to < text.length() && to - from < LONGEST_TAG && isOfName(text.charAt(to))) {
      to++;
    }
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    int end = greater.from(i);
    boolean known = TAGS.contains(name) && !isOfName(to < text.length() ? text.charAt(to) : ' ');
    if (!known || end - i > LONGEST_ATTRIBUTES || less.from(i + 1) < end) {
      return i;
    }
    blank(i, end + 1);
    if (WALLS.contains(name)) {
      boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) != 'r';
      left[i] = heading && from == i + 1 ? '#' : ';';
    }
    return end + 1;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** {@code ![what it shows](where it lies)}. */
  private int picture(int i) {
    int close = bracket.from(i);
    boolean whole = close < endOfParagraph(i) && text.startsWith("](", close);
    int end = whole ? parenthesis.from(close) : NOWHERE;
    return end < endOfParagraph(i) ? blank(i, end + 1) : i;
  }

  /** The mark of a footnote, {@code [^1]}, and its colon where the footnote itself begins. */
  private int mark(int i) {
    int close = bracket.from(i);
    if (!text.startsWith("[^", i) || close > endOfParagraph(i)) {
      return i;
    }
    return blank(i, text.startsWith("]:", close) ? close + 2 : close + 1);
  }

  /** The address behind the words of a link, or the name that stands for one. */
  private int target(int i) {
    boolean named = text.startsWith("][", i);
    if (!named && !text.startsWith("](", i)) {
      return i;
    }
    int end = named ? bracket.from(i + 1) : parenthesis.from(i);
    return end < endOfParagraph(i) ? blank(i, end + 1) : i;
  }

  private int endOfParagraph(int i) {
    int near = Math.min(i + LONGEST_ATTRIBUTES, text.length());
    return Math.min(near, Math.min(emptyLine.from(i), otherEmptyLine.from(i)));
  }

  /** {@code _worker_}: the marks around a word that is set off, and none within a name. */
  private int emphasis(int i) {
    boolean opens = i == 0 || !isOfWord(text.charAt(i - 1));
    int end = i + 1;
    while (opens && end < text.length() && end - i < LONGEST_EMPHASIS && isInside(end)) {
      end++;
    }
    boolean closes =
        end > i + 1
            && end < text.length()
            && text.charAt(end) == '_'
            && !Character.isWhitespace(text.charAt(i + 1))
            && !Character.isWhitespace(text.charAt(end - 1))
            && (end + 1 == text.length() || !isOfWord(text.charAt(end + 1)));
    if (!opens || !closes) {
      return i;
    }
    blank(end, end + 1);
    return blank(i, i + 1);
  }

  private boolean isInside(int i) {
    char c = text.charAt(i);
    return c != '_' && c != '\n' && c != '`';
  }

  /**
   * Letters and digits, and what holds names together: {@code a_b}, {@code `_id`}, {@code
   * __init__}.
   */
  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '`' || c == '.' || c == '/' || c == '-';
  }

  private int entity(int i) {
    int end = i + 1;
    while (end < text.length() && end - i < LONGEST_ENTITY && isOfEntity(text.charAt(end))) {
      end++;
    }
    boolean whole = end > i + 1 && end < text.length() && text.charAt(end) == ';';
    return whole ? blank(i, end + 1) : i;
  }

  private static boolean isOfEntity(char c) {
    return isOfName(c) || c == '#';
  }

  /** Blanks a range out, line ends left in. */
  private int blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (left[i] != '\n' && left[i] != '\r') {
        left[i] = ' ';
      }
    }
    return to;
  }
}

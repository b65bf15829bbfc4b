package dev.dreadnought.report;

import dev.dreadnought.report.FindingView.Advice;
import dev.dreadnought.report.FindingView.Score;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document in GitHub flavoured Markdown, written block by block. Whatever is given as text is
 * escaped, so that words of an input can neither mark up, nor link, nor end a table's cell; it
 * still reads as text.
 */
final class Markdown {
  private static final Pattern SPACE = Pattern.compile("[\\s\u0085\u2028\u2029]+");
  private static final Pattern ENTITY = Pattern.compile("&(?=[A-Za-z#])");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~$]");
  private static final Pattern OPENS_BLOCK =
      Pattern.compile("^(?=[+-](?: |$)|#{1,6}(?: |$)|=+$|-+$)");
  private static final Pattern OPENS_LIST = Pattern.compile("^(\\d{1,9})(?=[.)](?: |$))");

  /** Something escaped, or code up to a run of as many backticks as begin it. */
  private static final Pattern CODE_OR_ESCAPE =
      Pattern.compile("\\\\.|(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)");

  private static final Pattern BARE_WORD =
      Pattern.compile("^([(\"'“]*)(.*?)([)\"'”.,;:!?]*)$", Pattern.DOTALL);
  private static final Pattern LINKS_ITSELF =
      Pattern.compile("://|www\\.|@", Pattern.CASE_INSENSITIVE);

  private final StringBuilder out = new StringBuilder();
  private final Slugs slugs = new Slugs();
  private final List<Heading> headings = new ArrayList<>();

  /**
   * A heading that was written.
   *
   * @param href where a link to it leads
   */
  record Heading(int level, String text, String href) {}

  /** The whole document; characters that cannot be seen are named. */
  @Override
  public String toString() {
    return Visible.text(out.toString().strip() + "\n");
  }

  /**
   * @param level 1 to 6
   * @param text is escaped
   */
  Markdown heading(int level, String text) {
    headings.add(new Heading(level, text, "#" + slugs.take(text)));
    return block("#".repeat(level) + " " + text(text));
  }

  /**
   * @param inline what the methods below return
   */
  Markdown paragraph(String inline) {
    return inline.isBlank() ? this : block(inline);
  }

  /**
   * @param items inline
   */
  Markdown bullets(List<String> items) {
    return items.isEmpty() ? this : block("- " + String.join("\n- ", items));
  }

  /**
   * @param items inline
   */
  Markdown numbered(List<String> items) {
    List<String> lines = new ArrayList<>();
    for (String item : items) {
      lines.add(lines.size() + 1 + ". " + item);
    }
    return lines.isEmpty() ? this : block(String.join("\n", lines));
  }

  /**
   * @param heads are escaped
   * @param rows of inline cells, as many as there are heads
   */
  Markdown table(List<String> heads, List<List<String>> rows) {
    return rows.isEmpty() ? this : block(rows(heads, rows));
  }

  /** The lines of a table. */
  static String rows(List<String> heads, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(heads.stream().map(Markdown::text).toList()));
    table.append("\n|").append(" --- |".repeat(heads.size()));
    for (List<String> cells : rows) {
      if (cells.size() != heads.size()) {
        throw new IllegalArgumentException("a row of " + cells.size() + " under " + heads);
      }
      table.append('\n').append(row(cells));
    }
    return table.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(Markdown::cell).toList()) + " |";
  }

  /**
   * A bar within code would end a table's cell; behind a backslash, which a table takes away before
   * it reads the code, it does not. In text it is escaped already.
   */
  private static String cell(String inline) {
    StringBuilder cell = new StringBuilder();
    Matcher runs = CODE_OR_ESCAPE.matcher(inline);
    int from = 0;
    while (runs.find()) {
      cell.append(inline, from, runs.start());
      boolean isCode = runs.group(1) != null;
      cell.append(isCode ? runs.group().replace("|", "\\|") : runs.group());
      from = runs.end();
    }
    return cell.append(inline.substring(from)).toString();
  }

  /** Lines as they are, within a fence that no line of theirs can close. */
  Markdown verbatim(List<String> lines) {
    return block(fenced(lines));
  }

  /** The same, by itself. */
  static String fenced(List<String> lines) {
    String text = String.join("\n", lines);
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return fence + "text\n" + text + "\n" + fence;
  }

  /** Those that stand so far, in order. */
  List<Heading> headings() {
    return List.copyOf(headings);
  }

  /** How much is written, for what can only be said later. */
  int length() {
    return out.length();
  }

  /**
   * @param at a length that was
   * @param text lines of Markdown, without headings
   */
  void insert(int at, String text) {
    out.insert(at, text + "\n\n");
  }

  /** Whether a heading of these words stands above. */
  boolean has(String heading) {
    return slugs.has(heading);
  }

  /** A copy of the names that the headings so far can be linked to by. */
  Slugs slugs() {
    return slugs.copy();
  }

  /**
   * @param text lines of Markdown
   */
  Markdown block(String text) {
    out.append(text).append("\n\n");
    return this;
  }

  /** Text that means nothing but itself. What would turn into a link stands as code. */
  static String text(String text) {
    List<String> words = new ArrayList<>();
    for (String word : SPACE.split(text.strip())) {
      words.add(LINKS_ITSELF.matcher(word).find() ? unlinked(word) : escaped(word));
    }
    return unopened(String.join(" ", words));
  }

  /** A line that begins neither a list, nor a heading, nor ends one above. */
  static String unopened(String line) {
    String unlisted = OPENS_LIST.matcher(line).replaceFirst("$1\\\\");
    return OPENS_BLOCK.matcher(unlisted).replaceFirst("\\\\");
  }

  private static String unlinked(String word) {
    Matcher bare = BARE_WORD.matcher(word);
    return bare.matches()
        ? escaped(bare.group(1)) + code(bare.group(2)) + escaped(bare.group(3))
        : code(word);
  }

  private static String escaped(String word) {
    String escaped = SPECIAL.matcher(word).replaceAll("\\\\$0");
    return ENTITY.matcher(escaped).replaceAll("&amp;");
  }

  /** Code in one span; of nothing but space, the space. */
  static String code(String text) {
    String line = SPACE.matcher(text).replaceAll(" ");
    return line.isBlank() ? line : span(line);
  }

  private static String span(String text) {
    int run = longestRun(text);
    String fence = "`".repeat(run + 1);
    String room = run > 0 ? " " : "";
    return fence + room + text + room + fence;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  static String bold(String text) {
    return text.isBlank() ? "" : "**" + text(text) + "**";
  }

  /**
   * @param text is escaped
   * @param href ours, or of a public list
   */
  static String link(String text, String href) {
    return "[" + text(text) + "](" + href + ")";
  }

  /** Where a heading of ours can be linked to. */
  static String toHeading(String heading) {
    return "#" + Slugs.first(heading);
  }

  static String prose(Prose prose) {
    StringBuilder inline = new StringBuilder();
    for (Prose.Piece piece : prose.pieces()) {
      inline.append(piece.isCode() ? code(piece.text()) : spaced(piece.text()));
    }
    return inline.toString().strip();
  }

  /** Escaped, with the space at its ends that parts it from code. */
  static String spaced(String text) {
    if (text.isBlank()) {
      return " ";
    }
    String before = text.charAt(0) <= ' ' ? " " : "";
    String after = text.charAt(text.length() - 1) <= ' ' ? " " : "";
    return before + text(text) + after;
  }

  /** Several texts, with commas. */
  static String texts(List<String> texts) {
    return texts.stream().map(Markdown::text).collect(Collectors.joining(", "));
  }

  /** {@code 6.2 medium (5.0–6.4)}. */
  static String score(Score score) {
    String interval = score.interval().isEmpty() ? "" : " (" + score.interval() + ")";
    return score.number() + " " + score.word() + interval;
  }

  static String advice(Advice advice) {
    String technology = advice.technology().isEmpty() ? "" : bold(advice.technology()) + ": ";
    return technology + prose(advice.text());
  }

  /** Quoted words with their places: {@code “words” (file:1:1)}. */
  static String quotes(List<Quote> quotes) {
    List<String> said = new ArrayList<>();
    for (Quote quote : quotes) {
      String words = quote.words().isEmpty() ? "" : "“" + text(quote.words()) + "” ";
      said.add(words + "(" + text(quote.place()) + ")");
    }
    return String.join(", ", said);
  }
}

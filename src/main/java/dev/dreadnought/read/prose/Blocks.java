package dev.dreadnought.read.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into headings, paragraphs, items of lists and rows of tables, each with what the page
 * makes of it: what stands under "Roadmap", or in a list after "We do not use:", is not there.
 */
final class Blocks {
  /** Longer first lines are sentences, not titles; in characters. */
  private static final int LONGEST_TITLE = 80;

  /** Below all headings that have marks: a line that stands alone and is worded like one. */
  private static final int PLAIN_LEVEL = 7;

  private static final int MOST_WORDS = 6;

  /** A line that ends with one of them is no title, in whatever language. */
  private static final String END_MARKS = ".:;!?,\u3002\uff01\uff1f\uff1b\uff1a\u061f\u061b\u0964";

  private static final String BOLD = "**";

  /** Of the name in a bold line of its own, in characters. */
  private static final int LONGEST_NAME = 30;

  /** What a heading within a paragraph can make of it; others speak of the paragraph itself. */
  private static final Set<Status> RUN_IN =
      Set.of(
          Status.NEGATED,
          Status.PLANNED,
          Status.CONSIDERED,
          Status.REPLACED,
          Status.DEFERRED,
          Status.OUT_OF_SCOPE);

  /** What people put before the points of a list. */
  private static final String TICKS = "✅✔☑☐❌✖✗✘➡▶●◆★";

  private static final int MOST_PICTURED = 4;

  /** A heading above what is being read. */
  private record Section(int level, Status standing) {}

  /** An item above what is being read. */
  private record Parent(int indentation, int block, Status standing) {}

  private final Lines lines;
  private final String characters;
  private final int count;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Section> sections = new ArrayDeque<>();
  private final Deque<Parent> parents = new ArrayDeque<>();
  private final LaterPhases phases = new LaterPhases();
  private boolean open;

  /** The paragraph that the items below it go on with, or {@link Block#NONE}. */
  private int lead = Block.NONE;

  private @Nullable Table table;

  /** What the paragraph before a table makes of its rows. */
  private Status rowStanding = Status.PRESENT;

  /** What the lead makes of its items, and the length at which it was found out. */
  private Status leadStanding = Status.PRESENT;

  private int leadUntil = Block.NONE;

  private Blocks(Text text) {
    this.lines = new Lines(text);
    this.characters = text.readable();
    this.count = text.lines();
  }

  /** The blocks in order. */
  static List<Block> of(Text text) {
    Blocks reader = new Blocks(text);
    for (int line = 0; line < reader.count; ) {
      line = reader.read(line);
    }
    return reader.withTitle();
  }

  /** Reads a line and what belongs to it; gives the number of the next one. */
  private int read(int line) {
    int start = lines.start(line);
    int end = lines.end(line, start);
    if (start >= end) {
      open = false;
      table = null;
    } else if (lines.isFence(start, end)) {
      return fence(line, start, end);
    } else if (lines.has('|', start, end) && lines.isRulerOfTable(line + 1)) {
      open = false;
      table = Table.headedBy(characters, start, end);
      if (table.listsPrograms()) {
        add(new Block(start, end, Block.Kind.ROW, standing()));
      }
      return line + 2;
    } else if (lines.isRuler(start, end)) {
      ruler(start);
    } else if (characters.charAt(start) == '#') {
      heading(start, end);
    } else if (lines.isWikiHeading(start, end)) {
      wikiHeading(start, end);
    } else if (characters.charAt(start) == '|' || table != null && lines.has('|', start, end)) {
      row(start, end);
    } else {
      words(line, start, end);
    }
    return line + 1;
  }

  private void words(int line, int start, int end) {
    int marker = lines.itemMarker(start, end);
    boolean defines = open && characters.startsWith(": ", start);
    if (defines) {
      replaceLast(last().as(Block.Kind.ITEM).until(end));
    } else if (lines.isLabel(start, end) || isBoldPoint(line, start, end)) {
      endList();
      lead = Block.NONE;
      add(new Block(start, end, Block.Kind.ITEM, standing()));
    } else if (marker > 0 && !open && lines.isEmpty(line + 1) && isNumbered(start, end)) {
      endList();
      lead = Block.NONE;
      plainSection(start + marker, end, false);
      add(new Block(start + marker, end, Block.Kind.HEADING, standing()));
    } else if (isNumberedSection(line, start, end)) {
      int from = start + lines.sectionNumber(start, end);
      endList();
      lead = Block.NONE;
      plainSection(from, end, false);
      add(new Block(from, end, Block.Kind.HEADING, standing()));
      open = false;
    } else if (marker > 0) {
      item(lines.indentation(line), start, start + marker, end);
    } else if (isPictured(line, start, end)) {
      endList();
      lead = Block.NONE;
      plainSection(start, end, false);
      add(new Block(start, end, Block.Kind.HEADING, standing()));
      open = false;
    } else if (isTitle(line, start, end)) {
      endList();
      plainSection(start, end, isItem(line + 1));
      lead = blocks.size();
      add(new Block(start, end, Block.Kind.HEADING, standing()));
      open = false;
    } else if ((!open || isEnded(last().end())) && isBoldName(start, end) && !isItem(line + 1)) {
      endList();
      lead = Block.NONE;
      add(new Block(start, end, Block.Kind.HEADING, standing()));
      open = false;
    } else if (open && !isLead(line, start, end)) {
      replaceLast(last().until(end));
    } else {
      paragraph(line, start, end);
    }
  }

  /** "**ingest** (Go) writes to", with a line of the same form before or after it. */
  private boolean isBoldPoint(int line, int start, int end) {
    if (!isBoldLead(start, end)) {
      return false;
    }
    boolean after = line + 1 < count && isBoldLead(line + 1);
    boolean before =
        open && last().kind() == Block.Kind.ITEM && characters.startsWith(BOLD, last().start());
    return after || before;
  }

  private boolean isBoldLead(int line) {
    int start = lines.start(line);
    return isBoldLead(start, lines.end(line, start));
  }

  /** A line that begins with a short name in bold type and says something behind it. */
  private boolean isBoldLead(int start, int end) {
    if (start >= end || !characters.startsWith(BOLD, start)) {
      return false;
    }
    int close = characters.indexOf(BOLD, start + BOLD.length());
    return close > start + BOLD.length()
        && close - start <= LONGEST_NAME + BOLD.length()
        && close + BOLD.length() < end
        && characters.charAt(close + BOLD.length()) != ':';
  }

  /**
   * A short line without an end mark between lines that have one, as pages look whose markup is
   * lost: a title that says something of what follows, or that ends what such a title says.
   */
  private boolean isTitle(int line, int start, int end) {
    if (blocks.isEmpty() || lines.isEmpty(line + 1) || !isShort(start, end)) {
      return false;
    }
    int next = lines.start(line + 1);
    boolean before = !open || isEnded(last().end()) && !isWrapped(last());
    int endOfNext = lines.end(line + 1, next);
    boolean much = endOfNext - next > LONGEST_TITLE;
    boolean sentence =
        isEnded(endOfNext)
            && endOfNext - next > LONGEST_TITLE / 4
            && Character.isUpperCase(characters.charAt(next));
    boolean after = much || sentence || isItem(line + 1);
    boolean ofPlain = !sections.isEmpty() && sections.peek().level() == PLAIN_LEVEL;
    return before
        && after
        && (ofPlain || title(start, end).isPresent() || isNamedAbove(start, end, next, endOfNext))
        && Character.isUpperCase(characters.charAt(behindBold(start, end)))
        && isWordedAsTitle(start, end);
  }

  /**
   * "Edge Collectors", and in the next line what they do: where a page has lost its markup, few
   * words with capitals stand above a sentence that is much longer.
   */
  private boolean isNamedAbove(int start, int end, int next, int endOfNext) {
    List<Token> words = Tokenizer.tokens(characters, start, end);
    boolean capitals =
        words.size() > 1
            && words.size() <= MOST_PICTURED
            && words.stream()
                .allMatch(
                    w -> w.isWord() && (w.capital() || w.joined() || Words.isFunction(w.word())));
    return !open
        && capitals
        && isEnded(endOfNext)
        && endOfNext - next > 2 * (end - start)
        && endOfNext - next > LONGEST_TITLE / 2;
  }

  /** "3.3 Identity and access": in a report, above what stands in the next line or below. */
  private boolean isNumberedSection(int line, int start, int end) {
    int from = start + lines.sectionNumber(start, end);
    return from > start
        && from < end
        && line + 1 < count
        && Character.isUpperCase(characters.charAt(from))
        && isWordedAsTitle(from, end);
  }

  /** "⚙️ Backend" above a list or a sentence: a picture before few words makes a heading. */
  private boolean isPictured(int line, int start, int end) {
    int picture = characters.codePointAt(start);
    boolean symbol =
        Character.getType(picture) == Character.OTHER_SYMBOL && TICKS.indexOf(picture) < 0;
    if (!symbol || lines.isEmpty(line + 1) || !isWordedAsTitle(start, end)) {
      return false;
    }
    List<Token> words =
        Tokenizer.tokens(characters, start, end).stream().filter(Token::isWord).toList();
    return !words.isEmpty()
        && words.size() <= MOST_PICTURED
        && Character.isUpperCase(characters.charAt(words.get(0).start()));
  }

  /** "**Intake**", with what it is in the next line or below. */
  private boolean isBoldName(int start, int end) {
    int from = behindBold(start, end);
    String name = from > start ? characters.substring(from, end - BOLD.length()) : "";
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && Character.isUpperCase(name.charAt(0))
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
  }

  /** Where the words of "**What's next**" begin. */
  private int behindBold(int start, int end) {
    boolean bold =
        end - start > 2 * BOLD.length()
            && characters.startsWith(BOLD, start)
            && characters.startsWith(BOLD, end - BOLD.length());
    return bold ? start + BOLD.length() : start;
  }

  /**
   * "Alternatives considered:" on a line of its own leads to a list, and ends what stands before.
   */
  private boolean isLead(int line, int start, int end) {
    boolean led = characters.charAt(end - 1) == ':' || title(start, end).isPresent();
    boolean flush = parents.isEmpty() || lines.indentation(line) <= parents.peek().indentation();
    return led
        && flush
        && isShort(start, end)
        && Character.isUpperCase(characters.charAt(start))
        && isItem(line + 1);
  }

  /** True of a paragraph whose lines somebody has broken: a short line in it is no title. */
  private boolean isWrapped(Block block) {
    int line = characters.indexOf('\n', block.start());
    while (line >= 0 && line < block.end()) {
      if (line == block.start()
          || !isEnded(characters.charAt(line - 1) == '\r' ? line - 1 : line)) {
        return true;
      }
      line = characters.indexOf('\n', line + 1);
    }
    return false;
  }

  private boolean isEnded(int end) {
    return END_MARKS.indexOf(characters.charAt(end - 1)) >= 0;
  }

  private boolean isItem(int line) {
    if (lines.isEmpty(line)) {
      return false;
    }
    int start = lines.start(line);
    return lines.itemMarker(start, lines.end(line, start)) > 0;
  }

  /** "5. Future work" is a heading, and no item of a list. */
  private boolean isNumbered(int start, int end) {
    return Character.isDigit(characters.charAt(start)) && title(start, end).isPresent();
  }

  private Block last() {
    return blocks.get(blocks.size() - 1);
  }

  private void add(Block block) {
    blocks.add(block);
    open = true;
  }

  private void replaceLast(Block block) {
    blocks.set(blocks.size() - 1, block);
  }

  private Status standing() {
    return sections.isEmpty() ? Status.PRESENT : sections.peek().standing();
  }

  private Optional<Status> title(int start, int end) {
    if (end - start > LONGEST_TITLE) {
      return Optional.empty();
    }
    List<Token> words = Tokenizer.tokens(characters, start, end);
    return Titles.standing(words)
        .or(() -> phases.standing(words))
        .or(() -> Headlines.standing(words));
  }

  private void ruler(int start) {
    if (open && last().kind() == Block.Kind.PARAGRAPH && isShort(last())) {
      int level = characters.charAt(start) == '=' ? 1 : 2;
      Block block = last();
      blocks.remove(blocks.size() - 1);
      section(level, block.start(), block.end());
    }
    open = false;
  }

  private void heading(int start, int end) {
    int level = 0;
    while (start + level < end && characters.charAt(start + level) == '#') {
      level++;
    }
    section(level, start, end);
  }

  /** "== Storage ==". */
  private void wikiHeading(int start, int end) {
    int from = start;
    while (characters.charAt(from) == '=') {
      from++;
    }
    int to = end;
    while (characters.charAt(to - 1) == '=') {
      to--;
    }
    section(from - start, from, to);
  }

  /** Begins what stands under a heading; the first one names the whole and says nothing of it. */
  private void section(int level, int start, int end) {
    endList();
    lead = Block.NONE;
    leave(level);
    boolean names = blocks.isEmpty() && level == 1;
    Status standing = (names ? Optional.<Status>empty() : title(start, end)).orElse(standing());
    sections.push(new Section(level, standing));
    add(new Block(start, end, Block.Kind.HEADING, standing));
    open = false;
  }

  private void leave(int level) {
    while (!sections.isEmpty() && sections.peek().level() >= level) {
      sections.pop();
    }
  }

  private void endList() {
    parents.clear();
  }

  private void item(int indentation, int mark, int start, int end) {
    int box = lines.box(start, end);
    boolean unticked = box > 0 && lines.has(' ', start + box - 2, start + box - 1);
    int from = start + box;
    while (!parents.isEmpty() && parents.peek().indentation() >= indentation) {
      parents.pop();
    }
    int above = parents.isEmpty() ? lead : parents.peek().block();
    Status inherited = parents.isEmpty() ? afterLead() : parents.peek().standing();
    boolean crossed = lines.isCrossed(mark, lines.skipBlanks(from, end));
    Status own = unticked ? Status.PLANNED : crossed ? Status.NEGATED : Status.PRESENT;
    Status standing = inherited.isPresent() ? own : inherited;
    parents.push(new Parent(indentation, blocks.size(), title(from, end).orElse(standing)));
    add(new Block(from, end, Block.Kind.ITEM, standing, endsWithColon(above) ? above : Block.NONE));
  }

  /** What the paragraph before a list makes of its items. */
  private Status afterLead() {
    if (lead == Block.NONE) {
      return standing();
    }
    Block block = blocks.get(lead);
    if (leadUntil != block.end()) {
      leadUntil = block.end();
      leadStanding = title(startOfLast(block), block.end()).orElse(standing());
    }
    return leadStanding;
  }

  /** Where the last sentence of a block begins. */
  private int startOfLast(Block block) {
    int from = Math.max(block.start(), block.end() - LONGEST_TITLE - 1);
    for (int i = block.end() - 2; i > from; i--) {
      if (".!?".indexOf(characters.charAt(i)) >= 0 && characters.charAt(i + 1) <= ' ') {
        return i + 1;
      }
    }
    return block.start();
  }

  private boolean endsWithColon(int block) {
    return block != Block.NONE && characters.charAt(blocks.get(block).end() - 1) == ':';
  }

  private void paragraph(int line, int start, int end) {
    boolean ofItem = !parents.isEmpty() && lines.indentation(line) > parents.peek().indentation();
    if (ofItem) {
      add(new Block(start, end, Block.Kind.PARAGRAPH, parents.peek().standing()));
      return;
    }
    endList();
    boolean alone = isShort(start, end) && standsAlone(line);
    boolean colon = characters.charAt(end - 1) == ':';
    if (alone && !colon) {
      plainSection(start, end, isItem(line + 1));
    }
    boolean explained = endsWithColon(lead) && lead == blocks.size() - 1;
    Status standing = explained ? afterLead() : standing();
    lead = blocks.size();
    add(new Block(start, end, Block.Kind.PARAGRAPH, runIn(start, end).orElse(standing)));
  }

  /** "**What didn't make it.** Payments with Stripe": a heading within its paragraph. */
  private Optional<Status> runIn(int start, int end) {
    if (start + 2 >= end || !characters.startsWith(BOLD, start)) {
      return Optional.empty();
    }
    int close = characters.indexOf(BOLD, start + 2);
    boolean bold =
        close > 0
            && close < Math.min(end, start + LONGEST_TITLE)
            && characters.charAt(close - 1) == '.';
    return bold ? title(start + 2, close).filter(RUN_IN::contains) : Optional.empty();
  }

  private boolean standsAlone(int line) {
    return lines.isEmpty(line + 1) || isItem(line + 1);
  }

  /**
   * A line that is worded like a heading is one, for what stands below it: for a list only, where
   * it leads to one.
   */
  private void plainSection(int start, int end, boolean leads) {
    List<Token> tokens = Tokenizer.tokens(characters, start, end);
    if (isWordedAsTitle(start, end) && !blocks.isEmpty()) {
      leave(PLAIN_LEVEL);
      if (!leads) {
        Titles.standing(tokens)
            .or(() -> phases.standing(tokens))
            .ifPresent(s -> sections.push(new Section(PLAIN_LEVEL, s)));
      }
    }
  }

  private boolean isWordedAsTitle(int start, int end) {
    List<Token> tokens = Tokenizer.tokens(characters, start, end);
    return !tokens.isEmpty()
        && tokens.size() <= MOST_WORDS
        && !tokens.get(tokens.size() - 1).isMark()
        && Character.isLetterOrDigit(characters.charAt(tokens.get(tokens.size() - 1).end() - 1))
        && ".!?,;".indexOf(characters.charAt(end - 1)) < 0;
  }

  private void row(int start, int end) {
    endList();
    boolean isFirst = blocks.isEmpty() || last().kind() != Block.Kind.ROW;
    rowStanding = isFirst ? afterColon() : rowStanding;
    List<Block> row =
        table == null
            ? List.of(new Block(start, end, Block.Kind.ROW, rowStanding))
            : table.row(start, end, rowStanding);
    row.forEach(this::add);
    open = false;
  }

  /** "I considered the following options:", before a table. */
  private Status afterColon() {
    boolean led = !blocks.isEmpty() && last().kind() == Block.Kind.PARAGRAPH;
    return led && endsWithColon(blocks.size() - 1)
        ? title(startOfLast(last()), last().end()).orElse(standing())
        : standing();
  }

  /**
   * What is fenced in is code, but for sentences and chains of arrows in a fence without a name.
   */
  private int fence(int line, int start, int end) {
    open = false;
    int close = line + 1;
    while (close < count && !isFence(close)) {
      close++;
    }
    if (close == count) {
      return line + 1;
    }
    boolean plain = Lines.isPlainLanguage(characters.substring(start + 3, end).strip());
    boolean prose = plain && isProse(line + 1, close);
    if (plain && !prose && isDrawing(line + 1, close)) {
      add(
          new Block(
              lines.start(line + 1),
              lines.end(close - 1, lines.start(close - 1)),
              Block.Kind.ITEM,
              standing()));
      open = false;
      return close + 1;
    }
    for (int inside = line + 1; inside < close; inside = prose ? read(inside) : inside + 1) {
      int from = lines.start(inside);
      int to = lines.end(inside, from);
      if (plain && !prose && from < to && Arrows.in(characters, from, to)) {
        add(new Block(from, to, Block.Kind.ITEM, standing()));
      }
    }
    open = false;
    return close + 1;
  }

  /** True where something leads down from one line to another. */
  private boolean isDrawing(int from, int to) {
    for (int line = from; line < to; line++) {
      int start = lines.start(line);
      if (lines.end(line, start) == start + 1 && Arrows.in(characters, start, start + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFence(int line) {
    int start = lines.start(line);
    int end = lines.end(line, start);
    return start < end && lines.isFence(start, end);
  }

  private boolean isProse(int from, int to) {
    int line = from;
    while (line < to && lines.isEmpty(line)) {
      line++;
    }
    return line < to && lines.isProse(lines.start(line), lines.end(line, lines.start(line)));
  }

  /** A short first block without an end mark, with more after it, is the title. */
  private List<Block> withTitle() {
    if (blocks.size() > 1
        && blocks.get(0).kind() == Block.Kind.PARAGRAPH
        && isShort(blocks.get(0))
        && !Arrows.in(characters, blocks.get(0).start(), blocks.get(0).end())
        && !isDeedOfLabel(blocks.get(0))
        && END_MARKS.indexOf(characters.charAt(blocks.get(0).end() - 1)) < 0) {
      blocks.set(0, blocks.get(0).as(Block.Kind.HEADING));
    }
    return blocks;
  }

  /** "sensor.py: reads from the database": no title, whatever follows. */
  private boolean isDeedOfLabel(Block block) {
    List<Token> words = Tokenizer.tokens(characters, block.start(), block.end());
    for (int i = 0; i + 1 < words.size(); i++) {
      Verbs.Verb verb = words.get(i).is(":") ? Verbs.ENGLISH.of(words.get(i + 1).word()) : null;
      if (verb != null && verb.form() == Verbs.Form.THIRD && !words.get(i + 1).capital()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShort(Block block) {
    return isShort(block.start(), block.end());
  }

  private static boolean isShort(int start, int end) {
    return end - start <= LONGEST_TITLE;
  }
}

package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts blocks into sentences. */
final class Sentences {
  /**
   * No sentence is longer, in tokens. Some stages look back and forth inside a sentence, and this
   * keeps them linear in the text when somebody forgets every full stop.
   */
  static final int LONGEST = 300;

  private static final Set<String> ENDS = Set.of(".", "!", "?", ";", "\u2026");

  /** Before a closing bracket they leave a list open. */
  private static final Set<String> ELLIPSES = Set.of(".", "\u2026");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "cf", "vs", "approx", "incl", "excl", "al", "mr", "mrs", "ms", "dr",
          "prof");

  /** Before a dot in names of code: "http.Server". */
  private static final Set<String> PACKAGES =
      Set.of(
          "http", "xml", "json", "net", "os", "io", "sql", "crypto", "tls", "ssl", "string",
          "java");

  private static final Set<String> OPENERS =
      Set.of("the", "a", "an", "it", "this", "these", "there", "we", "our", "all", "users", "each");

  private final List<Sentence> sentences = new ArrayList<>();

  /** The number of the last sentence of each block. */
  private final List<Integer> lastOf = new ArrayList<>();

  /** With them a point tells what its name stands for. */
  private static final Set<String> THIS = Words.of("this it");

  /** In words, of a point. */
  private static final int LONGEST_NAME = 4;

  /** In words, of a name with a dot behind it that a point begins with. */
  private static final int LONGEST_POINT = 3;

  private final Text text;
  private Block block = new Block(0, 0, Block.Kind.PARAGRAPH, Status.PRESENT);

  private Sentences(Text text) {
    this.text = text;
  }

  static List<Sentence> of(Text text) {
    Sentences all = new Sentences(text);
    List<Block> blocks = Blocks.of(text);
    List<List<Token>> tokens = new ArrayList<>();
    int named = 0;
    for (Block block : blocks) {
      List<Token> own = Tokenizer.tokens(text.readable(), block.start(), block.end());
      tokens.add(own);
      named += namedWithDot(block, own) > 0 ? 1 : 0;
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      all.block = block;
      List<Token> own = tokens.get(i);
      int dot = named > 1 ? namedWithDot(block, own) : 0;
      if (dot > 0) {
        own = new ArrayList<>(own);
        own.set(dot, mark(own.get(dot).start(), own.get(dot).end(), ":"));
        own.set(dot + 1, inside(own, dot + 1));
      }
      all.cut(block.kind() == Block.Kind.ROW ? asStatement(own, block.columns()) : own);
      all.lastOf.add(all.sentences.size() - 1);
    }
    return all.sentences;
  }

  /**
   * The dot behind the name that a point begins with, as others write a colon: "- Dashboards. Shift
   * leads open them in the browser"; or 0.
   */
  private static int namedWithDot(Block block, List<Token> tokens) {
    int dot = 0;
    while (dot < tokens.size() && dot <= LONGEST_POINT && tokens.get(dot).isWord()) {
      dot++;
    }
    boolean name =
        block.kind() == Block.Kind.ITEM
            && dot > 0
            && dot <= LONGEST_POINT
            && dot + 2 < tokens.size()
            && tokens.get(dot).is(".")
            && tokens.get(0).capital()
            && Verbs.ENGLISH.of(tokens.get(0).word()) == null;
    Token next = name ? tokens.get(dot + 1) : null;
    boolean begins = next != null && (next.capital() || next.type() == Token.Type.NUMBER);
    return begins ? dot : 0;
  }

  /** A word that began a sentence and does so no longer, where it is no name. */
  private static Token inside(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean small =
        Words.isFunction(token.word())
            || Words.DETERMINERS.contains(token.word())
            || Verbs.ENGLISH.of(token.word()) != null
            || areSeveral(tokens, at);
    return small
        ? new Token(token.start(), token.end(), token.word(), token.type(), token.joined(), false)
        : token;
  }

  /** "Shift leads open them": a common noun before another one of which several do something. */
  private static boolean areSeveral(List<Token> tokens, int at) {
    if (at + 2 >= tokens.size() || tokens.get(at + 1).capital()) {
      return false;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(tokens.get(at + 2).word());
    return tokens.get(at + 1).word().endsWith("s")
        && verb != null
        && verb.form() == Verbs.Form.BASE;
  }

  /**
   * A row reads "first cell: second cell, third cell". Where the head of a column says who turns to
   * whom, an arrow says so.
   */
  private static List<Token> asStatement(List<Token> row, List<String> columns) {
    List<Token> statement = new ArrayList<>();
    int column = 0;
    for (Token token : row) {
      if (!token.is("|")) {
        statement.add(token);
      } else if (!statement.isEmpty()) {
        column++;
        String arrow = column < columns.size() ? columns.get(column) : "";
        if (column == 1) {
          statement.add(mark(token.start(), token.end(), ":"));
        }
        if (!arrow.isEmpty()) {
          statement.add(mark(token.end(), token.end(), arrow));
        } else if (column > 1) {
          statement.add(mark(token.start(), token.end(), ","));
        }
      }
    }
    return statement;
  }

  private static Token mark(int start, int end, String mark) {
    return new Token(start, end, mark, Token.Type.MARK, false, false);
  }

  private void cut(List<Token> tokens) {
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean full = i - from >= LONGEST;
      if (full || ends(tokens, from, i)) {
        add(tokens.subList(from, i));
        from = full ? i : i + 1;
      }
    }
    add(tokens.subList(from, tokens.size()));
  }

  private void add(List<Token> tokens) {
    if (!tokens.isEmpty()) {
      Insertions.apart(Clefts.plain(tokens)).stream()
          .map(OneAndOther::apart)
          .flatMap(List::stream)
          .map(SubjectRelatives::apart)
          .flatMap(List::stream)
          .forEach(this::addOne);
    }
  }

  private void addOne(List<Token> tokens) {
    if (!tokens.isEmpty()) {
      int leadIn = block.leadIn() == Block.NONE ? Block.NONE : lastOf.get(block.leadIn());
      sentences.add(
          new Sentence(
              sentences.size(), text, block.kind(), block.standing(), leadIn, List.copyOf(tokens)));
    }
  }

  private boolean ends(List<Token> tokens, int from, int i) {
    Token token = tokens.get(i);
    if (!token.isMark()) {
      return false;
    }
    if (token.is(":")) {
      boolean named = block.kind() == Block.Kind.ITEM || block.kind() == Block.Kind.ROW;
      return isLabel(tokens, i) && !(named && says(tokens, from, i));
    }
    int dots = i + 1;
    while (dots < tokens.size() && tokens.get(dots).is(".")) {
      dots++;
    }
    boolean open = dots < tokens.size() && tokens.get(dots).is(")");
    boolean comma = i + 1 < tokens.size() && tokens.get(i + 1).is(",");
    boolean goesOn =
        open && ELLIPSES.contains(token.word())
            || isOfAddress(token)
            || token.is(".")
                && (comma
                    || isAbbreviation(tokens, from, i)
                    || isInPath(tokens, i)
                    || isOfCode(tokens, from, i)
                    || isOfName(tokens, from, i));
    return ENDS.contains(token.word()) && !goesOn;
  }

  /** True of the mark of "/visit?session=". */
  private boolean isOfAddress(Token token) {
    String characters = text.characters();
    return token.is("?")
        && token.end() < characters.length()
        && Character.isLetterOrDigit(characters.charAt(token.end()));
  }

  /** True of the dot of "Newtonsoft.Json" and "http.Server", and not of "in AWS.The app". */
  private static boolean isOfName(List<Token> tokens, int from, int dot) {
    if (dot <= from || dot + 1 >= tokens.size()) {
      return false;
    }
    Token before = tokens.get(dot - 1);
    Token behind = tokens.get(dot + 1);
    boolean tied = isTied(tokens, dot) && isTied(tokens, dot + 1) && behind.isWord();
    return tied
        && before.isWord()
        && (before.capital() || PACKAGES.contains(before.word()))
        && !Words.isFunction(behind.word())
        && !OPENERS.contains(behind.word());
  }

  /** True of the last dot of "Template(text).render()". */
  private static boolean isOfCode(List<Token> tokens, int from, int dot) {
    return dot > from
        && dot + 1 < tokens.size()
        && isTied(tokens, dot)
        && isTied(tokens, dot + 1)
        && (tokens.get(dot - 1).is(")") || tokens.get(dot - 1).is("]"))
        && tokens.get(dot + 1).isWord();
  }

  /** True of the dots of "../../etc". */
  private static boolean isInPath(List<Token> tokens, int dot) {
    int i = dot + 1;
    while (i < tokens.size() && tokens.get(i).is(".") && isTied(tokens, i)) {
      i++;
    }
    return i < tokens.size() && tokens.get(i).is("/") && isTied(tokens, i);
  }

  private static boolean isTied(List<Token> tokens, int i) {
    return tokens.get(i).start() == tokens.get(i - 1).end();
  }

  /** True of the colon of "App architecture: The application …": a sentence begins after it. */
  private static boolean isLabel(List<Token> tokens, int colon) {
    return colon + 1 < tokens.size()
        && tokens.get(colon + 1).capital()
        && OPENERS.contains(tokens.get(colon + 1).word());
  }

  /** "Gamma: A small service that sends mail", "gamma: This is a": what the point's name is. */
  private static boolean says(List<Token> tokens, int from, int colon) {
    int name = 0;
    for (int i = from; i < colon; i++) {
      name += tokens.get(i).joined() ? 0 : 1;
      if (tokens.get(i).isMark() || Words.isFunction(tokens.get(i).word())) {
        return false;
      }
    }
    int at = colon + 1;
    if (THIS.contains(tokens.get(at).word()) && isWord(tokens, at + 1, "is")) {
      at += 2;
      while (at < tokens.size() && Words.ADVERBS.contains(tokens.get(at).word())) {
        at++;
      }
    }
    boolean indefinite = at < tokens.size() && Words.INDEFINITE.contains(tokens.get(at).word());
    return name > 0 && name <= LONGEST_NAME && indefinite;
  }

  private static boolean isWord(List<Token> tokens, int i, String word) {
    return i < tokens.size() && tokens.get(i).is(word);
  }

  private static boolean isAbbreviation(List<Token> tokens, int from, int dot) {
    if (dot == from) {
      return false;
    }
    Token last = tokens.get(dot - 1);
    boolean pair = last.joined() && dot - 2 >= from;
    String word = pair ? tokens.get(dot - 2).word() + "." + last.word() : last.word();
    return ABBREVIATIONS.contains(word);
  }
}

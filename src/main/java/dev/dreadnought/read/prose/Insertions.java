package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands between several who act and what they do: "the shop and the mailer, both in Kotlin,
 * write to Kafka", "the crawler, a script, and the indexer, a Go service, talk over it". It is told
 * first, as a sentence of its own, and then who does what. So is what is said of the owner of
 * something ("the API, whose data live in MySQL").
 *
 * <p>The words keep their places in the text, and their order, so that all that comes of them
 * points there.
 */
final class Insertions {
  /** Of all that were named. */
  private static final Set<String> OF_ALL = Words.of("both all each either");

  private static final Set<String> THEM = Words.of("them which these");

  private static final Set<String> NUMBERS = Words.of("two three four five six");

  /** Of the one that was named last. */
  private static final Set<String> OF_ONE = Words.of("a an which who one");

  private static final Set<String> DASHES = Words.of("– — -");

  private static final Set<String> STARTS = Words.of("; :");

  /** In tokens. */
  private static final int LONGEST = 14;

  private static final int LONGEST_NAME = 6;

  private final List<Token> tokens;

  private Insertions(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The same words in as many sentences as are told; mostly it is one. */
  static List<List<Token>> apart(List<Token> sentence) {
    Insertions insertions = new Insertions(sentence);
    for (int i = 1; i + 2 < sentence.size(); i++) {
      if (insertions.opens(i)) {
        List<List<Token>> apart = insertions.ofAll(i);
        apart = apart.isEmpty() ? insertions.ofEach(i) : apart;
        apart = apart.isEmpty() ? insertions.ofOwner(i) : apart;
        if (!apart.isEmpty()) {
          return apart;
        }
      }
    }
    return List.of(sentence);
  }

  private boolean opens(int i) {
    return is(i, ",") || is(i, "(") || DASHES.contains(word(i)) && !tokens.get(i).joined();
  }

  /** "A and B, both in Kotlin, share". */
  private List<List<Token>> ofAll(int open) {
    List<List<Token>> listed = ofListed(open);
    if (!listed.isEmpty()) {
      return listed;
    }
    int from = start(open);
    boolean several = has(from, open, "and");
    boolean all = OF_ALL.contains(word(open + 1));
    boolean number = several && NUMBERS.contains(word(open + 1));
    int close = close(open);
    if (!all && !number || close < 0 || !isDone(close + 1) || acts(from, open)) {
      return List.of();
    }
    List<Token> told = new ArrayList<>(tokens.subList(from, open));
    told.add(verb(tokens.get(open + 1), "are"));
    told.addAll(tokens.subList(open + 1, close));
    List<Token> rest = new ArrayList<>(known(tokens.subList(0, open), from));
    rest.addAll(tokens.subList(close + 1, tokens.size()));
    return List.of(told, rest);
  }

  /** "Passes calls on to three services, all of them in Go: A, B and C": what the list is. */
  private List<List<Token>> ofListed(int open) {
    if (!is(open, ",") || !OF_ALL.contains(word(open + 1))) {
      return List.of();
    }
    int colon = open + 2;
    while (colon < tokens.size() && (!tokens.get(colon).isMark() || tokens.get(colon).joined())) {
      colon++;
    }
    if (!is(colon, ":") || colon - open > LONGEST || colon + 1 >= tokens.size()) {
      return List.of();
    }
    int noun = open;
    while (noun > 0 && open - noun < LONGEST_NAME && !Words.PREPOSITIONS.contains(word(noun - 1))) {
      noun--;
    }
    int what = is(open + 2, "of") && THEM.contains(word(open + 3)) ? open + 4 : open + 2;
    List<Token> told = new ArrayList<>(tokens.subList(noun, open));
    told.add(verb(tokens.get(open + 1), "are"));
    told.add(tokens.get(open + 1));
    told.addAll(tokens.subList(what, colon));
    List<Token> named = new ArrayList<>(tokens.subList(0, open));
    named.addAll(tokens.subList(colon, tokens.size()));
    return List.of(told, named);
  }

  /** "A, a script, and B, a Go service, talk". */
  private List<List<Token>> ofEach(int first) {
    int from = start(first);
    List<List<Token>> apart = new ArrayList<>();
    List<Token> rest = new ArrayList<>(tokens.subList(0, from));
    int name = from;
    int open = first;
    boolean and = false;
    while (true) {
      int close = is(open, ",") && OF_ONE.contains(word(open + 1)) ? close(open) : -1;
      if (close < 0 || open - name > LONGEST_NAME || acts(name, open)) {
        return List.of();
      }
      apart.add(one(name, open, close));
      rest.addAll(known(tokens.subList(name, open), 0));
      boolean last = and;
      if (last) {
        if (!isDone(close + 1)) {
          return List.of();
        }
        rest.addAll(tokens.subList(close + 1, tokens.size()));
        apart.add(rest);
        return apart;
      }
      and = is(close + 1, "and");
      name = and ? close + 2 : close + 1;
      rest.add(tokens.get(and ? close + 1 : close));
      open = name;
      while (open < tokens.size() && !tokens.get(open).isMark()) {
        open++;
      }
      if (open + 2 >= tokens.size()) {
        return List.of();
      }
    }
  }

  /** "Calls the API, whose data live in MySQL": the API's data do. */
  private List<List<Token>> ofOwner(int comma) {
    if (!is(comma, ",") || !is(comma + 1, "whose")) {
      return List.of();
    }
    int owner = comma;
    while (owner > 0
        && comma - owner < LONGEST_NAME
        && tokens.get(owner - 1).isWord()
        && !Words.PREPOSITIONS.contains(word(owner - 1))
        && !Words.DETERMINERS.contains(word(owner))) {
      owner--;
    }
    boolean determined = Words.DETERMINERS.contains(word(owner));
    while (!determined && owner < comma && !tokens.get(owner).capital()) {
      // "An event to Amazon EventBridge, whose rule": a name has no article.
      owner++;
    }
    boolean named = owner < comma;
    int end = comma + 2;
    while (end < tokens.size() && !is(end, ",")) {
      end++;
    }
    if (!named || end < tokens.size()) {
      return List.of();
    }
    Token whose = tokens.get(comma + 1);
    List<Token> told = new ArrayList<>(known(tokens.subList(owner, comma), 0));
    told.add(new Token(whose.start(), whose.end(), "'s", Token.Type.MARK, false, false));
    told.addAll(tokens.subList(comma + 2, end));
    return List.of(tokens.subList(0, comma), told);
  }

  private List<Token> one(int name, int open, int close) {
    List<Token> one = new ArrayList<>(tokens.subList(name, open));
    boolean thing = word(open + 1).equals("a") || word(open + 1).equals("an");
    one.add(thing ? verb(tokens.get(open + 1), "is") : tokens.get(open));
    one.addAll(tokens.subList(open + 1, close));
    return one;
  }

  /** Who was told of before is known: "a crawler" is "the crawler" then. */
  private static List<Token> known(List<Token> named, int from) {
    List<Token> known = new ArrayList<>(named);
    for (int i = from; i < known.size(); i++) {
      Token token = known.get(i);
      boolean article = token.is("a") || token.is("an");
      boolean begins = i == from || known.get(i - 1).is("and") || known.get(i - 1).is(",");
      if (article && begins) {
        known.set(i, new Token(token.start(), token.end(), "the", token.type(), false, false));
      }
    }
    return known;
  }

  /** A verb that nobody wrote, in the place of the word that it leads to. */
  private static Token verb(Token first, String word) {
    return new Token(first.start(), first.end(), word, Token.Type.WORD, false, false);
  }

  /** Where those who act begin to be named. */
  private int start(int before) {
    int i = before;
    while (i > 0 && !STARTS.contains(word(i - 1))) {
      i--;
    }
    return i;
  }

  /** The mark that ends what a mark begins; or -1. */
  private int close(int open) {
    String end = is(open, "(") ? ")" : word(open);
    for (int i = open + 2; i < Math.min(tokens.size() - 1, open + LONGEST); i++) {
      if (is(i, end)) {
        return i;
      }
      if (tokens.get(i).isMark() && !tokens.get(i).joined() && !is(i, "/")) {
        return -1;
      }
    }
    return -1;
  }

  /** True where what several do is told. */
  private boolean isDone(int at) {
    int i = at;
    while (Words.ADVERBS.contains(word(i)) || word(i).endsWith("ly")) {
      i++;
    }
    String word = word(i);
    boolean be = word.equals("are") || word.equals("were") || word.equals("have");
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    boolean base = verb != null && verb.form() == Verbs.Form.BASE;
    return be || Words.MODALS.contains(word) || base && i + 1 < tokens.size();
  }

  /** True where something is done already. */
  private boolean acts(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = word(i);
      Verbs.Verb verb = Verbs.ENGLISH.of(word);
      boolean noun =
          Syntax.isNounToo(word)
              || i > from && Words.DETERMINERS.contains(word(i - 1))
              || verb != null && verb.form() != Verbs.Form.THIRD;
      if (Words.AUXILIARIES.contains(word)
          || Words.MODALS.contains(word)
          || Words.RELATIVES.contains(word)
          || verb != null && !noun) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int from, int to, String word) {
    for (int i = from; i < to; i++) {
      if (is(i, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int i, String word) {
    return word(i).equals(word);
  }

  private String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
  }
}

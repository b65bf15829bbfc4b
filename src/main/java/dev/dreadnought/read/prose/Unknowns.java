package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what might have mattered and was not understood: names nobody knows, words about safety.
 */
final class Unknowns {
  private static final int LONGEST = 12;

  private static final Set<Verbs.Sense> NAMING =
      Set.of(
          Verbs.Sense.USE,
          Verbs.Sense.MAKE,
          Verbs.Sense.HOST,
          Verbs.Sense.STORE,
          Verbs.Sense.SEND,
          Verbs.Sense.READ,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.FRONT);

  private static final Set<String> KNOWN =
      Words.of(
          "html css json xml url urls http https rest sql nosql ui ux api apis tls ssl csv pdf crud"
              + " orm mvc sdk ide os cpu ram gb mb tb id ids uuid i january february march april"
              + " may june july august september october november december monday tuesday wednesday lts"
              + " thursday friday saturday sunday english europe ip tcp udp");

  private static final List<String> WEIGHTY =
      List.of(
          "secur",
          "encrypt",
          "authent",
          "authoris",
          "authoriz",
          "token",
          "permission",
          "public",
          "credential",
          "password",
          "privilege",
          "signed",
          "certificate",
          "backup");

  private final ParsedSentence parsed;
  private final Syntax syntax;
  private final Sentence sentence;
  private final List<Span> found = new ArrayList<>();

  private Unknowns(ParsedSentence parsed) {
    this.parsed = parsed;
    this.syntax = parsed.syntax();
    this.sentence = parsed.sentence();
  }

  static List<Span> in(ParsedSentence parsed) {
    Unknowns unknowns = new Unknowns(parsed);
    if (parsed.sentence().block() != Block.Kind.HEADING) {
      unknowns.names();
      parsed.syntax().clauses().forEach(unknowns::safety);
    }
    return unknowns.found;
  }

  private void names() {
    int i = 1;
    while (i < sentence.size()) {
      int end = i;
      while (end < sentence.size() && isName(end)) {
        end++;
      }
      if (end > i && isUsed(i) && !isClaimed(i)) {
        found.add(span(i, end));
      }
      i = Math.max(end, i + 1);
    }
  }

  private boolean isName(int i) {
    Token token = sentence.token(i);
    boolean inside =
        i > 0
            && token.joined()
            && syntax.mentionAt(i) == null
            && syntax.mentionAt(i - 1) == null
            && sentence.token(i - 1).capital();
    boolean common =
        syntax.mentionAt(i) != null
            || !token.isWord()
            || KNOWN.contains(token.word())
            || Words.DETERMINERS.contains(token.word())
            || Words.PRONOUNS.contains(token.word())
            || Words.PREPOSITIONS.contains(token.word())
            || Words.HEADS.contains(token.word())
            || Words.BOUNDARIES.contains(token.word());
    return inside || token.capital() && !common;
  }

  /** True where a name stands in the place of something that is used. */
  private boolean isUsed(int i) {
    Syntax.Clause clause = syntax.clauseOf(i);
    Syntax.Occurrence nearest = null;
    for (Syntax.Occurrence verb : syntax.verbs()) {
      if (verb.at() >= clause.from() && verb.at() < i) {
        nearest = verb;
      }
    }
    String before = sentence.word(i - 1);
    boolean led =
        before.equals("with")
            || before.equals("via")
            || before.equals("using")
            || before.equals("through");
    return led || nearest != null && NAMING.contains(nearest.verb().sense());
  }

  private boolean isClaimed(int i) {
    return parsed.claims().stream().anyMatch(c -> c.from() <= i && i < c.to());
  }

  /** A clause about safety of which nothing was recognised. */
  private void safety(Syntax.Clause clause) {
    boolean claimed =
        parsed.claims().stream().anyMatch(c -> c.to() > clause.from() && c.from() < clause.to());
    if (claimed) {
      return;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      if (syntax.mentionAt(i) == null && isWeighty(sentence.word(i))) {
        int from = Math.max(clause.from(), i - LONGEST / 2);
        while (from < i && !sentence.token(from).isWord()) {
          from++;
        }
        found.add(span(from, Math.min(clause.to(), i + LONGEST / 2)));
        return;
      }
    }
  }

  private static boolean isWeighty(String word) {
    return WEIGHTY.stream().anyMatch(word::startsWith);
  }

  private Span span(int from, int to) {
    return new Span(sentence.token(from).start(), sentence.token(to - 1).end());
  }
}

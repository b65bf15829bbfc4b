package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a few words at the edge of a line say of what it names: a label, brackets, the words behind
 * a colon, a line through it.
 */
final class Labels {
  private static final int LONGEST_LABEL = 8;

  private static final int NEAR = 4;

  /** "(next year)". */
  private static final Set<String> COMING =
      Words.of("year quarter month spring summer autumn winter release version phase");

  /** What the first word of a label says of what stands behind it. */
  private static final Map<String, Status> LEADS =
      Map.of(
          "wanted", Status.PLANNED,
          "ordered", Status.PLANNED,
          "requested", Status.PLANNED,
          "promised", Status.PLANNED,
          "announced", Status.PLANNED,
          "dreamt", Status.PLANNED,
          "missing", Status.NEGATED,
          "out", Status.REPLACED);

  private static final Set<String> OTHERS =
      Words.of("second third other further additional extra separate own dedicated real");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;

  Labels(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /** What the sentence does not say otherwise is as its place on the page, or its label, says. */
  void stand(Status standing) {
    int colon = colon();
    Status label = colon < 0 ? Status.PRESENT : label(sentence.tokens().subList(0, colon));
    Status whole = standing.isPresent() ? label : standing;
    if (!whole.isPresent()) {
      boolean weighs = whole == Status.CONSIDERED || whole == Status.COMPARED;
      for (int i = 0; i <= sentence.size(); i++) {
        if (!weighs || !scopes.isChosen(i)) {
          scopes.mark(i, i + 1, whole, false);
        }
      }
    }
  }

  private static Status label(List<Token> words) {
    return Titles.standing(words).or(() -> Headlines.ofLabel(words)).orElse(Status.PRESENT);
  }

  private int colon() {
    for (int i = 1; i < Math.min(sentence.size(), LONGEST_LABEL); i++) {
      if (sentence.word(i).equals(":")) {
        return i;
      }
    }
    return -1;
  }

  /** "Wanted: Okta", "Ordered in March: two nodes for Ceph", "Out: Jenkins". */
  void leading() {
    int colon = colon();
    boolean plain = colon > 0 && colon <= NEAR && !technologyIn(0, colon);
    Status said = plain ? LEADS.get(sentence.word(0)) : null;
    boolean alone = sentence.word(0).equals("out") && colon > 1;
    if (said != null && !alone) {
      scopes.mark(colon, sentence.size(), said, false);
    }
  }

  /** "Redis (optional)", "SQLite (dev)": a word in brackets about the name before them. */
  void brackets() {
    for (int i = 0; i < sentence.size(); i++) {
      int close = sentence.word(i).equals("(") ? closing(i) : -1;
      if (close < 0) {
        continue;
      }
      List<Token> inside = sentence.tokens().subList(i + 1, close);
      boolean named = mentionIn(i, close);
      if (named) {
        scopes.mark(i + 1, close, aside(inside), false);
      }
      Status said = named ? Status.PRESENT : bracketed(inside);
      Mention before = syntax.mentionAt(i - 1);
      boolean line = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
      boolean whole =
          line && (i == 0 || close == sentence.size() - 1 || sentence.word(close + 1).equals(":"));
      Status denied = before == null ? Status.PRESENT : ofNoOther(before);
      if (!denied.isPresent() && before.isKind() && isOnlyNamed(i + 1, close)) {
        // "No cache (Redis, Memcached)": none of these either.
        scopes.mark(i + 1, close, denied, false);
      }
      if (!said.isPresent() && whole) {
        scopes.mark(0, sentence.size(), said, false);
      } else if (!said.isPresent() && before != null) {
        scopes.mark(before.from(), before.to(), said, false);
      }
    }
  }

  /** Whether a noun is there; "we have no second broker" tells of no other, and of a first. */
  private Status ofNoOther(Mention noun) {
    boolean other = OTHERS.contains(sentence.word(noun.from() - 1));
    boolean none = other && sentence.word(noun.from() - 2).equals("no");
    return none ? Status.NEGATED : scopes.of(noun);
  }

  /** Technologies with nothing but marks and conjunctions between them. */
  private boolean isOnlyNamed(int from, int to) {
    int i = from;
    boolean any = false;
    while (i < to) {
      Mention mention = syntax.mentionAt(i);
      boolean named = mention != null && mention.isTechnology();
      boolean between =
          !sentence.token(i).isWord() || Words.CONJUNCTIONS.contains(sentence.word(i));
      if (!named && !between) {
        return false;
      }
      any |= named;
      i = named && mention != null ? mention.to() : i + 1;
    }
    return any;
  }

  /** "Kafka: planned", "Kafka - TODO": what a line says at its end of what it names. */
  void trailing() {
    for (int i = Math.max(1, sentence.size() - NEAR); i < sentence.size() - 1; i++) {
      String mark = sentence.word(i);
      boolean mentioned = mentionIn(i, sentence.size()) || !mentionIn(0, i);
      if (mentioned || !mark.equals(":") && !mark.equals("-") || sentence.token(i).isWord()) {
        continue;
      }
      Status said = bracketed(sentence.tokens().subList(i + 1, sentence.size()));
      if (!said.isPresent()) {
        scopes.mark(0, sentence.size(), said, false);
      }
    }
  }

  /** "(was Kafka)", "(Redis later)". */
  private static Status aside(List<Token> inside) {
    String first = inside.get(0).word();
    for (int i = 1; i + 1 < inside.size(); i++) {
      // "(Duo, planned for autumn)".
      if (inside.get(i).is(",")) {
        Status said = States.of(inside.subList(i + 1, i + 2));
        return said.isToCome() ? said : Status.PRESENT;
      }
    }
    if (first.equals("was") || first.equals("formerly") || first.equals("previously")) {
      return Status.REPLACED;
    }
    Status last = States.of(inside.subList(inside.size() - 1, inside.size()));
    return last.isToCome() ? last : Status.PRESENT;
  }

  private static Status bracketed(List<Token> inside) {
    if (!inside.isEmpty() && inside.get(inside.size() - 1).is("ours")) {
      // "The billing system (not ours)": whose it is, and not whether it is there.
      return Status.PRESENT;
    }
    boolean next =
        inside.size() == 2 && inside.get(0).is("next") && COMING.contains(inside.get(1).word());
    if (next) {
      return Status.PLANNED;
    }
    Status title = Titles.standing(inside).orElse(Status.PRESENT);
    return title.isPresent() && inside.size() <= NEAR && isSaid(inside) ? States.of(inside) : title;
  }

  /** One word, or several that say since when: not "(not reachable from outside)". */
  private static boolean isSaid(List<Token> inside) {
    return inside.size() == 1
        || inside.stream().skip(1).allMatch(t -> t.type() == Token.Type.NUMBER || t.isMark());
  }

  private int closing(int open) {
    for (int i = open + 1; i < Math.min(sentence.size(), open + LONGEST_LABEL); i++) {
      if (sentence.word(i).equals(")")) {
        return i;
      }
    }
    return -1;
  }

  private boolean technologyIn(int from, int to) {
    return syntax.mentions().stream()
        .anyMatch(m -> m.isTechnology() && m.from() >= from && m.to() <= to);
  }

  private boolean mentionIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.mentionAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "~~MongoDB~~". */
  void struckOut() {
    boolean struck = false;
    int last = sentence.size() == 0 ? 0 : Math.max(0, sentence.start() - 2);
    for (int i = 0; i < sentence.size(); i++) {
      for (int at = last; at + 1 < sentence.token(i).start(); at++) {
        if (sentence.text().characters().startsWith("~~", at)) {
          struck = !struck;
          at++;
        }
      }
      last = sentence.token(i).end();
      if (struck) {
        scopes.mark(i, i + 1, Status.REPLACED, false);
      }
    }
  }

  /** "Kubernetes support: not yet", "Redis: planned". */
  void verdict() {
    int colon = colon();
    boolean said = colon > 0 && mentionIn(0, colon) && !mentionIn(colon, sentence.size());
    if (said && sentence.size() - colon <= NEAR) {
      Status state = States.of(sentence.tokens().subList(colon + 1, sentence.size()));
      scopes.mark(0, colon, state, false);
    }
  }
}

package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * How far what a cue says goes: to the end of a list, of the rest of a clause, up to an exception.
 */
final class Reaches {
  private static final Set<String> STOPS =
      Words.of("but while whereas although though however yet which who that because since");

  private static final Set<String> RESULTS = Words.of("so therefore thus hence consequently");

  /** In tokens. */
  private static final int LONGEST_REMARK = 40;

  private static final Set<String> PLACES =
      Words.of("in on of to for from with behind between by at inside under beneath");

  private static final Set<String> EXCEPT = Words.of("except besides beyond but outside");

  /** "No support for A" denies A; "no fallback for A" does not. */
  private static final Set<String> DENYING =
      Words.of(
          "support need use plan plans room place demand reason budget case licence license point"
              + " ambition intention");

  /** What there is none of, of something that is there. */
  private static final Set<String> COPIES =
      Words.of("copy copies backup backups dump dumps snapshot snapshots replica replicas");

  private static final Set<String> OWNED = Words.of("of for to on in");

  private final Syntax syntax;
  private final Sentence sentence;

  Reaches(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  /**
   * "No data leave the database", "no copy of the file": what is known is not in the list of what
   * is not there.
   */
  int beforeKnown(int from, int stop) {
    for (int i = from + 1; i < stop; i++) {
      boolean of = sentence.word(i - 1).equals("of") && !COPIES.contains(sentence.word(i - 2));
      Mention copied = sentence.word(i - 1).equals("of") && !of ? syntax.mentionAt(i) : null;
      if (copied != null && copied.isTechnology()) {
        return i;
      }
      if (!of && syntax.mentionAt(i) == null && Words.DEFINITE.contains(sentence.word(i))) {
        return i;
      }
    }
    return stop;
  }

  /**
   * "Nobody knows the password of the router", "has the key to the NAS": what is its own is there.
   */
  int beforeOwner(int from, int stop) {
    for (int i = from + 1; i < stop - 1; i++) {
      String word = syntax.word(i);
      Mention noun = syntax.mentionAt(i - 1);
      boolean behindNoun =
          noun == null ? syntax.verbIn(i - 1, i) == null : !noun.isTechnology() && !noun.isKind();
      boolean known =
          Words.DEFINITE.contains(syntax.word(i + 1))
              || word.equals("of") && syntax.mentionAt(i + 1) != null;
      if (OWNED.contains(word) && behindNoun && known) {
        return i;
      }
    }
    return stop;
  }

  /** "No dependency other than MySQL": MySQL is there. */
  int beforeException(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (isException(i)) {
        return i;
      }
    }
    return stop;
  }

  /** "No session store (the token carries all)": what a bracket tells is not denied. */
  int beforeRemark(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (sentence.word(i).equals("(")) {
        int close = i + 1;
        int last = Math.min(stop, i + LONGEST_REMARK);
        while (close < last && !sentence.word(close).equals(")")) {
          close++;
        }
        if (syntax.hasFinite(i + 1, close)) {
          return i;
        }
      }
    }
    return stop;
  }

  /** "Instead of a daily import from Oracle": the way that was left, with where it led. */
  int endOfWay(int from, int stop) {
    boolean instead =
        sentence.word(from - 1).equals("of") && sentence.word(from - 2).equals("instead")
            || sentence.word(from - 1).equals("than") && sentence.word(from - 2).equals("rather");
    for (int i = from; i < stop; i++) {
      instead &= syntax.mentionAt(i) == null || !syntax.mentionAt(i).isTechnology();
    }
    boolean goesOn = instead && stop > from && PLACES.contains(sentence.word(stop));
    return goesOn ? endOfList(stop + 1, false) : stop;
  }

  /** "Not Jenkins, not Bamboo: GitHub Actions": what a colon sets against it is there. */
  int beforeContrast(int from, int stop) {
    boolean named = false;
    for (int i = from; i < stop; i++) {
      Mention mention = syntax.mentionAt(i);
      named |= mention != null && mention.isTechnology();
      if (named && sentence.word(i).equals(":")) {
        return i;
      }
    }
    return stop;
  }

  /** "Used to be in Splunk, they are in Graylog now": where something else is told. */
  int beforeTurn(int from, int stop) {
    for (int i = from; i < stop; i++) {
      boolean turn =
          sentence.word(i).equals(",")
              && Words.PRONOUNS.contains(syntax.word(i + 1))
              && Words.BE.contains(syntax.word(i + 2));
      if (turn) {
        return i;
      }
    }
    return stop;
  }

  boolean isException(int i) {
    String word = syntax.word(i);
    String next = syntax.word(i + 1);
    return EXCEPT.contains(word)
        || (word.equals("only") || word.equals("just")) && syntax.word(i - 1).equals(",")
        || word.equals("other") && next.equals("than")
        || word.equals("apart") && next.equals("from")
        || word.equals("aside") && next.equals("from");
  }

  /** "Cannot live without Redis", "nothing gets past Keycloak": it is there. */
  int beforeWithout(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (syntax.word(i).equals("without") || syntax.word(i).equals("past") && i > from) {
        return i;
      }
    }
    return stop;
  }

  /** "Nothing is encrypted between A and B": both are there. */
  int beforeBetween(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (syntax.word(i).equals("between")) {
        return i;
      }
    }
    return stop;
  }

  /** "Does not need an account to read the pages": the pages are there. */
  int beforePurpose(int from, int stop) {
    Syntax.Occurrence first = syntax.verbIn(from, stop);
    for (Syntax.Occurrence verb : syntax.verbs()) {
      boolean purpose =
          verb.use() == Syntax.Use.INFINITIVE
              && first != null
              && verb.at() > first.at() + 2
              && verb.at() < stop
              && sentence.word(verb.at() - 1).equals("to");
      if (purpose) {
        return verb.at() - 1;
      }
    }
    return stop;
  }

  /** The end of "A, B or C", where a new statement begins. */
  int endOfList(int from, boolean stopsAtArticle) {
    int end = syntax.segmentEnd(from);
    int limit = syntax.clauseOf(Math.min(from, sentence.size() - 1)).to();
    int behind = behindRemark(end);
    while (behind > end && goesOn(behind, stopsAtArticle)
        || end < limit && goesOn(end, stopsAtArticle)) {
      limit = behind > end ? syntax.clauseOf(behind).to() : limit;
      end = syntax.segmentEnd(Math.max(end, behind));
      behind = behindRemark(end);
    }
    int verb = firstFinite(from, end);
    return placeAfterName(from, verb < 0 ? end : verb);
  }

  /** "Keycloak (one more thing to run) and Kafka": behind a bracket that names nothing. */
  private int behindRemark(int at) {
    int close = sentence.behindBrackets(at);
    if (close >= sentence.size() || !sentence.word(close - 1).equals(")")) {
      return at;
    }
    for (int i = at; i < close; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && mention.isTechnology()) {
        return at;
      }
    }
    return close;
  }

  /** "No firewall in front of the shop" denies the firewall only. */
  private int placeAfterName(int from, int end) {
    boolean named = false;
    for (int i = from; i < end; i++) {
      named |= syntax.mentionAt(i) != null;
      boolean place = syntax.mentionAt(i) == null && PLACES.contains(sentence.word(i));
      boolean no = sentence.word(from - 1).equals("no");
      boolean needs =
          sentence.word(i).equals("for") && (!no || DENYING.contains(syntax.word(i - 1)));
      boolean uses = sentence.word(i).equals("of") || needs;
      if (place && (named || i > from && !uses)) {
        return i;
      }
    }
    return end;
  }

  private int firstFinite(int from, int end) {
    for (Syntax.Occurrence verb : syntax.verbs()) {
      if (verb.isFinite() && verb.start() >= from && verb.start() < end) {
        return verb.start();
      }
    }
    return -1;
  }

  private boolean goesOn(int opener, boolean stopsAtArticle) {
    String word = sentence.word(opener);
    String next = sentence.word(opener + 1);
    boolean conjunction = Words.CONJUNCTIONS.contains(word) || word.equals(",") || word.equals("+");
    if (!conjunction
        || STOPS.contains(word)
        || syntax.hasFinite(opener, syntax.segmentEnd(opener))) {
      return false;
    }
    if (Words.PREPOSITIONS.contains(next) || STOPS.contains(next)) {
      return false;
    }
    boolean article = next.equals("a") || next.equals("an") || next.equals("the");
    if (word.equals(",")) {
      return !article && listFollows(opener);
    }
    return !(stopsAtArticle && word.equals("and") && article);
  }

  /** True where a comma is one of a list that an "and" or "or" ends. */
  private boolean listFollows(int comma) {
    int end = comma;
    while (end < sentence.size()) {
      String word = sentence.word(end);
      boolean ends =
          (word.equals("and") || word.equals("or") || word.equals("nor") || word.equals("etc"))
              && syntax.mentionAt(end) == null;
      if (ends) {
        return !syntax.hasFinite(comma, syntax.segmentEnd(end));
      }
      if (end > comma
          && !word.equals(",")
          && syntax.mentionAt(end) == null
          && Words.AUXILIARIES.contains(word)) {
        return false;
      }
      end++;
    }
    return false;
  }

  /** Behind a remark in brackets, where a list goes on there. */
  private int behindListed(int at) {
    int end = at;
    int behind = behindRemark(end);
    while (behind > end && goesOn(behind, false)) {
      end = syntax.segmentEnd(behind);
      behind = behindRemark(end);
    }
    return end;
  }

  int endOfRest(int from) {
    int limit = from < sentence.size() ? syntax.clauseOf(from).to() : sentence.size();
    int end = behindListed(syntax.segmentEnd(from));
    limit = Math.max(limit, end);
    while (end < limit
        && !STOPS.contains(sentence.word(end))
        && !isResult(end)
        && !sentence.word(end).equals(")")) {
      end = behindListed(syntax.segmentEnd(end));
      limit = Math.max(limit, end);
    }
    for (int i = from; i < end; i++) {
      boolean instead = sentence.word(i).equals("instead") || sentence.word(i).equals("rather");
      if (instead) {
        return i;
      }
    }
    return end;
  }

  /** "Nobody wanted Cassandra, so the data are in": what follows from it is there. */
  private boolean isResult(int at) {
    int word = sentence.word(at).equals(",") ? at + 1 : at;
    return RESULTS.contains(sentence.word(word)) && !sentence.word(word + 1).equals("that");
  }
}

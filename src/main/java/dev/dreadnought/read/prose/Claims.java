package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the phrases that state facts and controls, and how they are meant. */
final class Claims {

  /**
   * A phrase that states something.
   *
   * @param from the number of its first token
   * @param to the number after its last
   * @param status present where it is said to be so, negated where it is said not to be
   * @param span the words to show for it
   * @param isHeard true where it follows from what the words mean, and nobody says it outright
   */
  record Stated(
      Phrases.Claim claim,
      Syntax syntax,
      int from,
      int to,
      Status status,
      Span span,
      boolean isHeard) {

    Stated(Phrases.Claim claim, Syntax syntax, int from, int to, Status status) {
      this(claim, syntax, from, to, status, span(syntax, from, to), false);
    }

    /** The words from one token to another. */
    static Span span(Syntax syntax, int from, int to) {
      Sentence sentence = syntax.sentence();
      return new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    }

    boolean holds() {
      return status.isPresent();
    }
  }

  private static final Set<String> JOINTS = Words.of("and but or ,");

  private static final Set<String> ASKING = Words.of("who whom whose what which when");

  /** In tokens, behind a "but". */
  private static final int NEAR = 4;

  private static final Set<String> OFF = Words.of("off disabled deactivated");

  private static final Set<String> ASKED_FOR =
      Words.of(
          "password passwords login logins authentication token tokens credential credentials");

  /** What there is about a password. */
  private static final Set<String> ABOUT =
      Words.of(
          "hashing hash hashes policy policies rotation reset resets manager managers strength"
              + " complexity expiry length history limit limits throttling lockout attempts");

  private static final Set<String> AT = Words.of("on at for of in before behind");

  private static final Set<String> UNDOING =
      Words.of(
          "disable disables disabling bypass bypasses skip skips circumvent remove removes switch"
              + " turn drop drops forget forgets weaken weakens avoid avoids");

  private static final Set<String> UNDONE =
      Words.of(
          "disabled off optional bypassed skipped removed missing absent circumvented dropped");

  /** They begin what is over: "until last year there were no backups". */
  private static final Set<String> FORMERLY = Words.of("until previously formerly originally");

  private static final Set<String> MEANS = Words.of("with by using via");

  private static final Set<String> LACKING = Words.of("no without lacks lack neither");

  private static final int FAR = 8;

  private static final Set<String> EXISTING =
      Words.of(
          "exist exists existed happen happens run runs kept made taken done set configured lacks lack");

  /** What is denied of a thing that is there. */
  private static final Set<String> ELSE =
      Words.of(
          "needed used tested tried restored required finished encrypted monitored lost deleted"
              + " failed fails missed late slow perfect complete enough sufficient older longer"
              + " exceeded reached touched changed broken leave leaves left checked read noticed skipped ever");

  private static final Set<String> MISSING = Words.of("missing absent lacking lacks lack");

  private static final Set<String> TESTS = Words.of("test tests testing staging");

  private static final Set<String> LOGS = Words.of("log logs logged logging");

  private Claims() {}

  static List<Stated> of(
      Syntax syntax, Scopes scopes, Phrases phrases, Frames frames, Frames.Heard said) {
    List<Stated> heard = said.claims();
    List<Stated> found = ofPhrases(syntax, scopes, phrases);
    List<Stated> phrased = List.copyOf(found);
    for (Stated framed : heard) {
      if (phrased.stream().noneMatch(p -> settles(p, framed))) {
        found.add(framed);
      }
    }
    found.removeIf(c -> c.isHeard() && c.claim() instanceof Phrases.Claim.OfControl && isUndone(c));
    List<Stated> all = List.copyOf(found);
    found.removeIf(f -> f.isHeard() && all.stream().anyMatch(c -> frames.isAnswered(f, c)));
    // "PBKDF2 with 500 iterations" names what works, and says that it does not.
    List<Stated> measured =
        heard.stream().filter(h -> said.measured().contains(h.claim())).toList();
    found.removeIf(c -> measured.stream().anyMatch(m -> frames.isAnswered(m, c)));
    measured.stream().filter(m -> !found.contains(m)).forEach(found::add);
    return found;
  }

  /**
   * "Checks that a signature is there, but does not compare it": what comes first is half of it.
   */
  private static boolean isUndone(Stated control) {
    Sentence sentence = control.syntax().sentence();
    for (int i = control.from() + 1; i < sentence.size(); i++) {
      boolean turns = sentence.word(i).equals("but") || sentence.word(i).equals("yet");
      if (turns && !control.claim().saysMissing()) {
        return hasAny(
            control.syntax(), i + 1, Math.min(sentence.size(), i + NEAR), Words.NEGATIONS);
      }
    }
    return false;
  }

  /** A phrase that says the same in the same words counts before a frame, above all denied. */
  private static boolean settles(Stated phrase, Stated framed) {
    return phrase.claim().id().equals(framed.claim().id())
        && phrase.from() < framed.to()
        && framed.from() < phrase.to()
        && (!phrase.holds() || phrase.to() - phrase.from() >= framed.to() - framed.from());
  }

  private static List<Stated> ofPhrases(Syntax syntax, Scopes scopes, Phrases phrases) {
    Sentence sentence = syntax.sentence();
    Map<String, Stated> open = new LinkedHashMap<>();
    List<Stated> found = new ArrayList<>();
    for (Phrases.Beginning beginning : phrases.in(sentence)) {
      Phrases.Entry entry = beginning.entry();
      int from = beginning.token();
      int end = entry.phrase().end(sentence.tokens(), from);
      if (end > from && !isOtherWord(sentence, entry, end)) {
        Status status = status(syntax, scopes, entry, from, end);
        boolean lack = entry.claim() instanceof Phrases.Claim.OfFact fact && fact.lack();
        if (status == Status.NEGATED && isOfOther(sentence, entry, from, end)) {
          continue;
        }
        boolean control =
            entry.claim() instanceof Phrases.Claim.OfControl && !entry.claim().saysMissing();
        if (control && status == Status.NEGATED && isKept(syntax, from, end)) {
          status = Status.PRESENT;
        }
        if (!lack) {
          add(new Stated(entry.claim(), syntax, from, end, status), open, found);
        } else if (isMissing(status)
            && !isElse(syntax, end)
            && !isKept(syntax, from, end)
            && !FORMERLY.contains(sentence.word(0))) {
          add(new Stated(entry.claim(), syntax, from, end, Status.PRESENT), open, found);
        }
      }
    }
    return found;
  }

  /**
   * "No backup takes longer than an hour", "backups were never needed": what is denied is not that
   * they are there.
   */
  private static boolean isElse(Syntax syntax, int end) {
    Sentence sentence = syntax.sentence();
    int to = Math.min(syntax.clauseOf(end - 1).to(), end + FAR);
    Verbs.Verb next = end < to ? Verbs.ENGLISH.of(sentence.word(end)) : null;
    boolean does =
        next != null
            && next.form() != Verbs.Form.ING
            && !Words.AUXILIARIES.contains(sentence.word(end))
            && !EXISTING.contains(sentence.word(end));
    return does || hasAny(syntax, end, to, ELSE);
  }

  /**
   * "Nobody can switch off the audit log", "it is not optional", "no change goes live without
   * review": two denials of one thing, and so it is there. "No login and no limit" denies each.
   */
  private static boolean isKept(Syntax syntax, int from, int end) {
    Sentence sentence = syntax.sentence();
    Syntax.Clause clause = syntax.clauseOf(from);
    boolean opposed = false;
    int denials = 0;
    for (int i = from - 1; i >= clause.from() && !JOINTS.contains(sentence.word(i)); i--) {
      String word = sentence.word(i);
      opposed |= UNDOING.contains(word);
      denials += Words.NEGATIONS.contains(word) ? 1 : 0;
    }
    int to = Math.min(syntax.clauseOf(end - 1).to(), end + FAR);
    boolean denied = false;
    boolean undone = false;
    for (int i = end; i < to && !JOINTS.contains(sentence.word(i)); i++) {
      denied |= Words.NEGATIONS.contains(sentence.word(i));
      undone |= UNDONE.contains(sentence.word(i));
    }
    return opposed && denials > 0 || denials > 1 || denied && undone;
  }

  /** Said not to be there, or not yet. */
  private static boolean isMissing(Status status) {
    return status == Status.NEGATED || status == Status.REPLACED || status.isToCome();
  }

  /** "Not logged in" tells of no log, and "over HTTP/2" not of HTTP without encryption. */
  private static boolean isOtherWord(Sentence sentence, Phrases.Entry entry, int end) {
    if (!(entry.claim() instanceof Phrases.Claim.OfFact)) {
      return false;
    }
    String last = sentence.word(end - 1);
    String next = sentence.word(end);
    boolean numbered =
        last.equals("http")
            && (next.equals("/") || next.startsWith("/") || next.equals("2") || next.equals("3"));
    boolean compound = entry.phrase().isNegative() && isCompound(last, next);
    boolean leaves = next.equals("out") || next.equals("on") || next.equals("off");
    boolean enters =
        (next.equals("in") || next.equals("into"))
            && !Words.DETERMINERS.contains(sentence.word(end + 1));
    return numbered
        || compound
        || LOGS.contains(last) && entry.phrase().isNegative() && (leaves || enters);
  }

  /** "No password hashing": a password there is. */
  private static boolean isCompound(String word, String next) {
    return ASKED_FOR.contains(word) && ABOUT.contains(next);
  }

  /** "There is no rate limit on the login": the limit is denied, and not the login. */
  private static boolean isOfOther(Sentence sentence, Phrases.Entry entry, int from, int end) {
    if (!(entry.claim() instanceof Phrases.Claim.OfFact fact)
        || fact.lack()
        || entry.phrase().isNegative()) {
      return false;
    }
    if (isCompound(sentence.word(end - 1), sentence.word(end))) {
      return true;
    }
    int denial = -1;
    for (int i = Math.max(0, from - NEAR); i < end; i++) {
      denial = LACKING.contains(sentence.word(i)) ? i : denial;
    }
    boolean led = denial >= 0 && denial + 2 < end - 1;
    for (int i = denial + 2; led && i < end - 1; i++) {
      if (AT.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Of two phrases for one claim that overlap the longer one counts. */
  private static void add(Stated stated, Map<String, Stated> open, List<Stated> found) {
    Stated earlier = open.get(stated.claim().id());
    if (earlier == null || earlier.to() <= stated.from()) {
      found.add(stated);
    } else if (stated.to() - stated.from() > earlier.to() - earlier.from()) {
      found.remove(earlier);
      found.add(stated);
    } else {
      return;
    }
    open.put(stated.claim().id(), stated);
  }

  /** "Nobody gets in without a password", "works only with one, and never without". */
  private static boolean isTurnedBack(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    boolean without = false;
    for (int i = from; i < to; i++) {
      without |= sentence.word(i).equals("without");
    }
    for (int i = from - 1; without && i >= syntax.clauseOf(from).from(); i--) {
      if (JOINTS.contains(sentence.word(i))) {
        return false;
      }
      if (Words.NEGATIONS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The runner is not cleaned", "is not signed and travels without TLS": nothing denies it but the
   * word that the phrase has itself.
   */
  private static boolean isOwnDenial(Syntax syntax, int from) {
    for (int i = from - 1; i >= syntax.clauseOf(from).from(); i--) {
      if (JOINTS.contains(syntax.sentence().word(i))) {
        return true;
      }
      if (Words.NEGATIONS.contains(syntax.sentence().word(i))) {
        return false;
      }
    }
    return true;
  }

  /** "No log of who changed what": a question within a sentence is as denied as what it is of. */
  private static boolean isOfDenied(Syntax syntax, Scopes scopes, int from) {
    Sentence sentence = syntax.sentence();
    int head = from - 1;
    while (head > 0 && Words.PREPOSITIONS.contains(sentence.word(head))) {
      head--;
    }
    return ASKING.contains(sentence.word(from))
        && head >= 0
        && scopes.ofClaim(head) == Status.NEGATED;
  }

  /** "No password hashing with bcrypt": with what is as denied as what. */
  private static boolean isByDenied(Syntax syntax, Scopes scopes, int from) {
    Sentence sentence = syntax.sentence();
    boolean by = from > 1 && MEANS.contains(sentence.word(from - 1));
    if (!by || scopes.ofClaim(from - 2) != Status.NEGATED) {
      return false;
    }
    for (int i = from - 2; i >= Math.max(0, from - NEAR - 2); i--) {
      if (LACKING.contains(sentence.word(i))) {
        return true;
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasAny(Syntax syntax, int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (words.contains(syntax.sentence().word(i))) {
        return true;
      }
    }
    return false;
  }

  /** A phrase that says "not" itself is not turned round by its own word. */
  private static Status status(
      Syntax syntax, Scopes scopes, Phrases.Entry entry, int from, int to) {
    Phrase phrase = entry.phrase();
    if (entry.claim() instanceof Phrases.Claim.OfFact
        && Refusal.isRefused(syntax, phrase, from, to)) {
      return Status.NEGATED;
    }
    Status first = scopes.ofClaim(from);
    if (first == Status.REPLACED && hasAny(syntax, from, syntax.clauseOf(from).to(), OFF)) {
      // "CloudTrail is switched off": the control is missing, and who says that it is says so.
      return hasAny(syntax, from, to, OFF) ? Status.PRESENT : Status.NEGATED;
    }
    boolean saysSo = hasAny(syntax, from, to, MISSING) || hasAny(syntax, from, to, OFF);
    if (first == Status.NEGATED
        && saysSo
        && !hasAny(syntax, syntax.clauseOf(from).from(), to, Words.NEGATIONS)) {
      // "CSRF protection is missing", "is disabled": who says so says it in these words.
      return Status.PRESENT;
    }
    if (first == Status.DEVELOPMENT_ONLY
        && entry.claim() instanceof Phrases.Claim.OfFact
        && hasAny(syntax, from, to, TESTS)) {
      // "Production data is copied to the test environment" tells of nothing else.
      return Status.PRESENT;
    }
    if (first.isPresent()
        && !phrase.isNegative()
        && (isOfDenied(syntax, scopes, from) || isByDenied(syntax, scopes, from))) {
      return Status.NEGATED;
    }
    if (first == Status.NEGATED
        && !phrase.isNegative()
        && Refusal.isLackRefused(syntax.sentence(), from, to)) {
      return Status.PRESENT;
    }
    if (first == Status.NEGATED && phrase.isNegative() && isOwnDenial(syntax, from)) {
      return Status.PRESENT;
    }
    if (first.isPresent() && phrase.isNegative() && isTurnedBack(syntax, from, to)) {
      return Status.NEGATED;
    }
    if (!first.isPresent() || phrase.isNegative()) {
      return first;
    }
    boolean denied =
        entry.claim() instanceof Phrases.Claim.OfFact
            && Refusal.isDeniedInside(syntax.sentence(), from, to);
    return denied ? Status.NEGATED : scopes.ofClaim(to - 1);
  }
}

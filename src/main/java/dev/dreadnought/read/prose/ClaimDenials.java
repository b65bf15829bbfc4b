package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * What a denial in a sentence reaches: whether the words of a phrase are said to be so, said not to
 * be so, or denied for the sake of something else ("no backup takes longer than an hour", "the
 * audit log cannot be switched off").
 */
final class ClaimDenials {
  private static final Set<String> JOINTS = Words.of("and but or ,");

  private static final Set<String> ASKING = Words.of("who whom whose what which when");

  private static final Set<String> OFF = Words.of("off disabled deactivated");

  /** What a check is where nobody makes it; messages with a wrong signature are "ignored", too. */
  private static final Set<String> IGNORED = Words.of("ignored skipped bypassed omitted");

  /** "Off site", "off limits": another word. */
  private static final Set<String> OFF_WHAT =
      Words.of("site limits limit line premises peak hours shelf grid load road");

  private static final Set<String> BEING =
      Words.of("is are was were stays stay remains remain been kept left turned switched");

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

  private static final Set<String> MADE = Words.of("made done paid executed triggered");

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

  /** "Not only blocked", "not more than five". */
  private static final Set<String> NOT_DENYING =
      Words.of("only just merely even more longer later");

  private static final Set<String> WAYS =
      Words.of("way ways possibility option means chance button setting");

  private static final Set<String> TESTS = Words.of("test tests testing staging");

  private static final Set<String> LOGS = Words.of("log logs logged logging");

  private static final Set<String> TURNS = Words.of("but and yet though although however");
  private static final Set<String> THEM = Words.of("it they that we he she you users members");
  private static final Set<String> IT = Words.of("it them this yet so");
  private static final Set<String> DOING = Words.of("did do does have has");
  private static final Set<String> WANTING = Words.of("want wants like likes wish wishes choose");
  private static final Set<String> SWITCHED =
      Words.of(
          "on active enabled used buy bought switched turned activated set installed configured"
              + " adopted introduced applied enforced");

  /** What happens to things by a control. */
  private static final Set<String> ENDING =
      Words.of("removed replaced deleted stripped retired dropped withdrawn revoked remov replac");

  /** In tokens, about a denial. */
  private static final int NEAR = 4;

  private ClaimDenials() {}

  /** A phrase that says "not" itself is not turned round by its own word. */
  static Status status(Syntax syntax, Scopes scopes, Phrases.Entry entry, int from, int to) {
    Phrase phrase = entry.phrase();
    if (scopes.isOver(from)) {
      return Status.REPLACED;
    }
    if (entry.claim() instanceof Phrases.Claim.OfFact
        && Refusal.isRefused(syntax, phrase, from, to)) {
      return Status.NEGATED;
    }
    if (isDoneByHand(syntax, entry, from, to)
        || isOff(syntax, entry, from, to)
        || isControlDenied(syntax, entry, from, to)
        || isTakenBack(syntax.sentence(), entry, to)) {
      return Status.NEGATED;
    }
    if (isLeftToThem(syntax.sentence(), entry, to)) {
      return Status.OPTIONAL;
    }
    Status first = scopes.ofClaim(from);
    if (first == Status.REPLACED && hasAny(syntax, from, syntax.clauseOf(from).to(), OFF)) {
      // "CloudTrail is switched off": the control is missing, and who says that it is says so.
      return hasAny(syntax, from, to, OFF) ? Status.PRESENT : Status.NEGATED;
    }
    if (first == Status.REPLACED && says(phrase, ENDING)) {
      // "Default accounts are removed before delivery": what the control does, and not its end.
      return Status.PRESENT;
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
      // "Production data is copied to the test environment" tells of nothing else, and "the test
      // environment holds no production data" denies it.
      return Refusal.isDeniedInside(syntax.sentence(), from, to) ? Status.NEGATED : Status.PRESENT;
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
    if (first == Status.NEGATED
        && phrase.isNegative()
        && hasAny(syntax, from, to, Words.NEGATIONS)
        && isOwnDenial(syntax, from)) {
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

  /** "Payouts are made by hand": nothing that the program does. */
  private static boolean isDoneByHand(Syntax syntax, Phrases.Entry entry, int from, int to) {
    Sentence sentence = syntax.sentence();
    boolean made =
        entry.claim() instanceof Phrases.Claim.OfFact fact
            && !fact.lack()
            && to - from == 1
            && Words.BE.contains(sentence.word(to))
            && MADE.contains(sentence.word(to + 1));
    for (int i = to + 2; made && i < syntax.clauseOf(from).to(); i++) {
      boolean hand = sentence.word(i).equals("by") && sentence.word(i + 1).equals("hand");
      if (hand || sentence.word(i).equals("manually")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Failed logins are not blocked", "rate limiting is missing on the login", "there is no way to
   * clear the history": between the words of a control, or before them, stands that it is not
   * there.
   */
  private static boolean isControlDenied(Syntax syntax, Phrases.Entry entry, int from, int to) {
    if (!isControl(entry)) {
      return false;
    }
    Sentence sentence = syntax.sentence();
    for (int i = from + 1; i < to - 1; i++) {
      boolean being = BEING.contains(sentence.word(i - 1));
      boolean missing = being && MISSING.contains(sentence.word(i));
      boolean not =
          being && sentence.word(i).equals("not") && !NOT_DENYING.contains(sentence.word(i + 1));
      if (missing || not) {
        return true;
      }
    }
    boolean led = sentence.word(from - 1).equals("to") || sentence.word(from - 1).equals("of");
    return led && WAYS.contains(sentence.word(from - 2)) && sentence.word(from - 3).equals("no");
  }

  private static boolean isControl(Phrases.Entry entry) {
    return entry.claim() instanceof Phrases.Claim.OfControl
        && !entry.claim().saysMissing()
        && !entry.phrase().isNegative();
  }

  /**
   * "Links expire never", "the router supports WPA3, but it is not on", "and we did not buy it".
   */
  private static boolean isTakenBack(Sentence sentence, Phrases.Entry entry, int to) {
    if (!isControl(entry)) {
      return false;
    }
    int after = to + 1;
    if (sentence.word(to).equals("never")
        && (after >= sentence.size() || sentence.token(after).isMark())) {
      return true;
    }
    for (int i = to; i < sentence.size(); i++) {
      boolean turns = TURNS.contains(sentence.word(i)) && THEM.contains(sentence.word(i + 1));
      boolean denied = BEING.contains(sentence.word(i + 2)) || DOING.contains(sentence.word(i + 2));
      if (turns && denied && sentence.word(i + 3).equals("not")) {
        int end = i + 5;
        boolean whole =
            end >= sentence.size()
                || sentence.token(end).isMark()
                || IT.contains(sentence.word(end));
        return whole && SWITCHED.contains(sentence.word(i + 4));
      }
    }
    return false;
  }

  /** "Users can add an authenticator app if they want": it is there for some. */
  private static boolean isLeftToThem(Sentence sentence, Phrases.Entry entry, int to) {
    for (int i = to; isControl(entry) && i + 2 < sentence.size(); i++) {
      if (sentence.word(i).equals("if")
          && THEM.contains(sentence.word(i + 1))
          && WANTING.contains(sentence.word(i + 2))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "CSRF protection is off", "rate limiting is disabled on the API": what is named is there to be
   * switched on, and is not. A phrase that says so itself is left as it is.
   */
  private static boolean isOff(Syntax syntax, Phrases.Entry entry, int from, int to) {
    if (entry.phrase().isNegative()) {
      return false;
    }
    Sentence sentence = syntax.sentence();
    int end = Math.min(syntax.clauseOf(to - 1).to(), to + NEAR);
    boolean being = false;
    for (int i = from + 1; i < end; i++) {
      String word = sentence.word(i);
      if (Words.NEGATIONS.contains(word) || i >= to && sentence.token(i).isMark()) {
        return false;
      }
      boolean off = OFF.contains(word) || IGNORED.contains(word) && isSubject(syntax, from);
      if (off && being && isAllThatIsSaid(sentence, i)) {
        return !saysOff(entry.phrase());
      }
      being |= BEING.contains(word);
    }
    return false;
  }

  /** "The signature is ignored": nothing but an article stands before it. */
  private static boolean isSubject(Syntax syntax, int from) {
    int first = syntax.clauseOf(from).from();
    boolean article = Words.DETERMINERS.contains(syntax.sentence().word(first));
    return from == first || article && from == first + 1;
  }

  private static boolean saysOff(Phrase phrase) {
    return says(phrase, OFF);
  }

  private static boolean says(Phrase phrase, Set<String> words) {
    return phrase.needs().stream()
        .anyMatch(need -> need.stream().anyMatch(stem -> words.contains(stem.word())));
  }

  /** "Is off by default" says what it is elsewhere, "is off site" where it is. */
  private static boolean isAllThatIsSaid(Sentence sentence, int off) {
    String next = sentence.word(off + 1);
    boolean elsewhere = next.equals("by") && sentence.word(off + 2).equals("default");
    boolean place = OFF_WHAT.contains(next) || Words.DETERMINERS.contains(next);
    return !elsewhere && !(sentence.word(off).equals("off") && place);
  }

  /** "Until last year there were no backups". */
  static boolean isOver(Sentence sentence) {
    return FORMERLY.contains(sentence.word(0));
  }

  /** Said not to be there, or not yet. */
  static boolean isMissing(Status status) {
    return status == Status.NEGATED || status == Status.REPLACED || status.isToCome();
  }

  /**
   * "Nobody can switch off the audit log", "it is not optional", "no change goes live without
   * review": two denials of one thing, and so it is there. "No login and no limit" denies each.
   */
  static boolean isKept(Syntax syntax, int from, int end) {
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

  /**
   * "No backup takes longer than an hour", "backups were never needed": what is denied is not that
   * they are there.
   */
  static boolean isElse(Syntax syntax, int end) {
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

  /** "Not logged in" tells of no log, and "over HTTP/2" not of HTTP without encryption. */
  static boolean isOtherWord(Sentence sentence, Phrases.Entry entry, int end) {
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
  static boolean isOfOther(Sentence sentence, Phrases.Entry entry, int from, int end) {
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

  static boolean hasAny(Syntax syntax, int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (words.contains(syntax.sentence().word(i))) {
        return true;
      }
    }
    return false;
  }
}

package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** For each token of a sentence, what the cues around make of a name that stands there. */
final class Scopes {
  private static final Set<Verbs.Sense> DENY_THINGS =
      Set.of(
          Verbs.Sense.USE,
          Verbs.Sense.MAKE,
          Verbs.Sense.HOST,
          Verbs.Sense.BE,
          Verbs.Sense.SEND,
          Verbs.Sense.CONSIST);

  private static final Set<String> STOPS =
      Words.of("but while whereas although though however yet which who that because");
  private static final Set<String> OTHERS =
      Words.of(
          "vendor vendors competitor competitors partner partners supplier suppliers rival rivals");
  private static final Set<String> PLACES =
      Words.of("in on of to for from with behind between by at inside");
  private static final Set<String> SUBJECTS = Words.of("no neither none");
  private static final Set<String> OTHER = Words.of("other another different");
  private static final Set<String> OTHER_GROUPS =
      Words.of(
          "team teams company companies department departments organisation organisations project"
              + " projects");

  private final Syntax syntax;
  private final Sentence sentence;
  private final boolean futureIsPlan;
  private final Status[] status;
  private final boolean[] denied;

  private Scopes(Syntax syntax, boolean futureIsPlan) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.futureIsPlan = futureIsPlan;
    this.status = new Status[sentence.size()];
    this.denied = new boolean[sentence.size()];
    Arrays.fill(status, Status.PRESENT);
  }

  /**
   * Reads the cues of a sentence.
   *
   * @param futureIsPlan false for a text that tells all of its system in the future tense
   */
  static Scopes of(Syntax syntax, boolean futureIsPlan) {
    Scopes scopes = new Scopes(syntax, futureIsPlan);
    scopes.alternatives();
    for (int i = 0; i < scopes.sentence.size(); i++) {
      if (syntax.mentionAt(i) == null) {
        i = Math.max(i, scopes.cueAt(i) - 1);
      }
    }
    scopes.replacedBy();
    scopes.likes();
    scopes.otherParties();
    return scopes;
  }

  /** What a token is made by the cues; for a claim, a denial of what is done counts too. */
  Status ofClaim(int i) {
    return denied[i] ? Status.NEGATED : status[i];
  }

  Status at(int i) {
    return status[i];
  }

  boolean isDenied(int i) {
    return denied[i];
  }

  /**
   * What a name is. A denial of something that is done to a known thing ("does not send logs to the
   * database") leaves the thing where it is.
   */
  Status of(Mention mention) {
    Status found = status[mention.from()];
    if (found == Status.PRESENT && isTailed(mention)) {
      return Status.COMPARED;
    }
    if (found == Status.NEGATED && mention.isActor() && isBeneficiary(mention.from())) {
      return Status.PRESENT;
    }
    boolean known = mention.isActor() || mention.isKind() && isDefinite(mention.from());
    boolean byVerb = found == Status.NEGATED && denied[mention.from()];
    if (known
        && (byVerb && !isUseDenied(mention)
            || found != Status.NEGATED && found != Status.REPLACED && found != Status.COMPARED)) {
      return Status.PRESENT;
    }
    return found;
  }

  /** "No second factor for staff": the staff is there. */
  private boolean isBeneficiary(int from) {
    int i = from - 1;
    while (i >= 0 && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return sentence.word(i).equals("for") || sentence.word(i).equals("of");
  }

  private boolean isUseDenied(Mention mention) {
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    Syntax.Occurrence verb = syntax.verbIn(clause.from(), mention.from());
    return mention.isKind() && verb != null && verb.verb().sense() == Verbs.Sense.USE;
  }

  /** True of "S3-compatible" and "Redis-like". */
  private boolean isTailed(Mention mention) {
    if (mention.to() >= sentence.size() || !sentence.token(mention.to()).joined()) {
      return false;
    }
    String tail = sentence.word(mention.to());
    return tail.equals("like") || tail.equals("compatible") || tail.equals("style");
  }

  private boolean isDefinite(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      String word = sentence.word(i);
      if (Words.DEFINITE.contains(word) || word.equals("'s")) {
        return true;
      }
      if (syntax.mentionAt(i) == null && !Words.PLAIN.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private int cueAt(int i) {
    int read = i;
    for (Cue cue : Cue.beginningWith(sentence.word(i))) {
      int end = cue.phrase().end(sentence.tokens(), i);
      if (end > i && applies(cue, i, end)) {
        apply(cue, i, end);
        read = Math.max(read, cue.reach() == Cue.Reach.SUBJECT ? i : end);
      }
    }
    return read;
  }

  private boolean applies(Cue cue, int from, int end) {
    if (crossesMention(from, end) && cue.reach() != Cue.Reach.SUBJECT) {
      return false;
    }
    String next = sentence.word(end);
    return switch (cue.status()) {
      case NEGATED ->
          !next.equals("only")
              && !next.equals("just")
              && !next.equals("longer")
              && !next.equals("yet");
      case PLANNED -> futureIsPlan || !isFuture(from);
      case REPLACED -> !isPurpose(from) && !isPlannedBefore(from) && !isObjectOfBy(from, end);
      case OPTIONAL -> !isActorBefore(from);
      default -> true;
    };
  }

  /** "is used to run": what it is for, not what it once did. */
  private boolean isPurpose(int from) {
    boolean usedTo = sentence.word(from).equals("used");
    return usedTo
        && from > 0
        && (Words.BE.contains(sentence.word(from - 1))
            || Words.ADVERBS.contains(sentence.word(from - 1)));
  }

  /** "will replace": today it is still there. */
  private boolean isPlannedBefore(int from) {
    return status[from] == Status.PLANNED;
  }

  /** In "was replaced by Y" nothing that follows was replaced. */
  private boolean isObjectOfBy(int from, int end) {
    String next = sentence.word(end);
    boolean passive = from > 0 && Words.BE.contains(sentence.word(from - 1));
    return sentence.word(from).startsWith("replac")
        && (passive || next.equals("by") || next.equals("with"));
  }

  private boolean isFuture(int from) {
    return sentence.word(from).equals("will") || sentence.word(from).equals("shall");
  }

  private boolean isActorBefore(int from) {
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && mention.isActor()) {
        return true;
      }
    }
    return false;
  }

  private boolean crossesMention(int from, int end) {
    for (int i = from; i < end; i++) {
      if (syntax.mentionAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  private void apply(Cue cue, int from, int end) {
    switch (cue.reach()) {
      case LIST -> list(cue.status(), from, end);
      case REST -> rest(cue.status(), from, end);
      case SUBJECT -> mark(syntax.clauseOf(from).from(), from, cue.status(), false);
      case AROUND -> around(cue.status(), from, end);
    }
  }

  /** "No traffic is encrypted": what the list is said to do is denied too. */
  private void list(Status newStatus, int from, int end) {
    int stop = endOfList(end, sentence.word(from).equals("no"));
    mark(end, stop, newStatus, false);
    boolean subject = newStatus == Status.NEGATED && SUBJECTS.contains(sentence.word(from));
    if (subject && syntax.verbIn(from, stop) == null && stop < sentence.size()) {
      Syntax.Clause clause = syntax.clauseOf(from);
      boolean leads = syntax.verbIn(clause.from(), from) == null && stop < clause.to();
      Arrays.fill(denied, leads ? stop : clause.to(), clause.to(), true);
    }
  }

  private void rest(Status newStatus, int from, int end) {
    int stop = endOfRest(end);
    if (newStatus != Status.NEGATED) {
      mark(end, stop, newStatus, false);
      return;
    }
    Syntax.Occurrence verb = syntax.verbIn(from, stop);
    boolean being = verb == null || isBeforeBe(from);
    boolean nothing = sentence.word(from).equals("nothing") || sentence.word(from).equals("nobody");
    if (being
        || nothing
        || DENY_THINGS.contains(verb.verb().sense()) && verb.use() != Syntax.Use.PARTICIPLE) {
      mark(end, stop, Status.NEGATED, true);
    } else {
      Arrays.fill(denied, end, stop, true);
    }
  }

  private boolean isBeforeBe(int from) {
    return from > 0
        && Words.BE.contains(sentence.word(from - 1))
        && syntax.verbIn(from, sentence.size()) == null;
  }

  private void around(Status newStatus, int from, int end) {
    Syntax.Clause clause = syntax.clauseOf(from);
    int segmentStart = Math.max(clause.from(), syntax.segmentStart(from));
    boolean leads =
        from <= segmentStart + 1
            && syntax.segmentEnd(from) < clause.to()
            && Words.PREPOSITIONS.contains(sentence.word(from));
    boolean wide = leads || syntax.hasFinite(segmentStart, syntax.segmentEnd(from));
    mark(
        wide ? clause.from() : segmentStart,
        leads ? clause.to() : syntax.segmentEnd(from),
        newStatus,
        false);
  }

  private void mark(int from, int to, Status newStatus, boolean byVerb) {
    for (int i = from; i < to; i++) {
      boolean denies = newStatus == Status.NEGATED && status[i] != Status.REPLACED;
      if (status[i] == Status.PRESENT || denies) {
        status[i] = newStatus;
        denied[i] |= byVerb;
      }
    }
  }

  /** The end of "A, B or C", where a new statement begins. */
  private int endOfList(int from, boolean stopsAtArticle) {
    int end = syntax.segmentEnd(from);
    int limit = syntax.clauseOf(Math.min(from, sentence.size() - 1)).to();
    while (end < limit && goesOn(end, stopsAtArticle)) {
      end = syntax.segmentEnd(end);
    }
    int verb = firstFinite(from, end);
    return placeAfterName(from, verb < 0 ? end : verb);
  }

  /** "No firewall in front of the shop" denies the firewall only. */
  private int placeAfterName(int from, int end) {
    boolean named = false;
    for (int i = from; i < end; i++) {
      named |= syntax.mentionAt(i) != null;
      boolean place = syntax.mentionAt(i) == null && PLACES.contains(sentence.word(i));
      boolean uses = sentence.word(i).equals("of") || sentence.word(i).equals("for");
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
    boolean conjunction = Words.CONJUNCTIONS.contains(word) || word.equals(",");
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
          (word.equals("and") || word.equals("or") || word.equals("nor"))
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

  private int endOfRest(int from) {
    int limit = from < sentence.size() ? syntax.clauseOf(from).to() : sentence.size();
    int end = syntax.segmentEnd(from);
    while (end < limit && !STOPS.contains(sentence.word(end)) && !sentence.word(end).equals(")")) {
      end = syntax.segmentEnd(end);
    }
    for (int i = from; i < end; i++) {
      boolean instead = sentence.word(i).equals("instead") || sentence.word(i).equals("rather");
      if (instead) {
        return i;
      }
    }
    return end;
  }

  /** "A or B": the first is taken to be there. */
  private void alternatives() {
    List<Mention> run = new ArrayList<>();
    for (Mention mention : syntax.mentions()) {
      if (!mention.isTechnology()) {
        continue;
      }
      if (!run.isEmpty() && !isListed(run.get(run.size() - 1), mention)) {
        run.clear();
      }
      run.add(mention);
      if (run.size() > 1 && hasOr(run.get(run.size() - 2).to(), mention.from())) {
        run.subList(1, run.size()).forEach(m -> status[m.from()] = Status.ALTERNATIVE);
      }
    }
  }

  private boolean isListed(Mention left, Mention right) {
    if (left.technology() == null
        || right.technology() == null
        || left.technology().kind() != right.technology().kind()
        || right.from() - left.to() > 3) {
      return false;
    }
    for (int i = left.to(); i < right.from(); i++) {
      String word = sentence.word(i);
      boolean between =
          word.equals(",")
              || word.equals("or")
              || word.equals("/")
              || Words.DETERMINERS.contains(word);
      if (!between) {
        return false;
      }
    }
    return true;
  }

  private boolean hasOr(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.word(i).equals("or")) {
        return true;
      }
    }
    return false;
  }

  /** "replaced A with B", "migrated from A to B": B is what is there now. */
  private void replacedBy() {
    for (int i = 1; i < sentence.size(); i++) {
      String word = sentence.word(i);
      boolean turn = word.equals("with") || word.equals("by") || word.equals("to");
      if (turn && status[i] == Status.REPLACED && syntax.mentionAt(i) == null) {
        for (int j = i; j < sentence.size() && status[j] == Status.REPLACED; j++) {
          status[j] = Status.PRESENT;
        }
      }
    }
  }

  /** "a tool like Slack" compares; "a database like MySQL" gives an example. */
  private void likes() {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.word(i).equals("like")
          && syntax.mentionAt(i) == null
          && !isVerbLike(i)
          && !isExample(i)) {
        mark(i + 1, endOfList(i + 1, false), Status.COMPARED, false);
      }
    }
  }

  private boolean isVerbLike(int i) {
    Mention before = syntax.mentionAt(i - 1);
    String word = syntax.word(i - 1);
    return (before != null && before.isActor()) || Words.MODALS.contains(word) || word.equals("to");
  }

  private boolean isExample(int i) {
    Mention kind = syntax.mentionAt(i - 1);
    Mention technology = i + 1 < sentence.size() ? syntax.mentionAt(i + 1) : null;
    return kind != null
        && technology != null
        && kind.isKind()
        && technology.technology() != null
        && Kinds.areAlike(
            ((Meaning.OfKind) kind.meaning()).wording().kind(), technology.technology().kind());
  }

  private void otherParties() {
    for (Syntax.Clause clause : syntax.clauses()) {
      Syntax.Occurrence verb = syntax.verbIn(clause.from(), clause.to());
      if (verb != null && verb.isFinite() && isOtherParty(clause.from(), verb.start())) {
        mark(clause.from(), clause.to(), Status.OTHER_PARTY, false);
      }
    }
  }

  private boolean isOtherParty(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      boolean otherGroup =
          i > from && OTHER_GROUPS.contains(word) && OTHER.contains(sentence.word(i - 1));
      if (otherGroup || OTHERS.contains(word) && syntax.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

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
      Words.of("but while whereas although though however yet which who that because since");
  private static final int LONGEST_LABEL = 8;
  private static final int NEAR = 4;
  private static final Set<String> PRODUCTION = Words.of("production prod live");

  /** "Tools like A and B": they are among them. */
  private static final Set<String> GROUPS =
      Words.of(
          "services tools technologies products components platforms libraries frameworks systems"
              + " databases stores providers packages extensions solutions offerings engines"
              + " options resources vendors brokers apps applications");

  private static final Set<String> TAILS =
      Words.of("like compatible style esque ish inspired flavoured flavored alike clone");

  /** "A Trello clone", "the Linux Foundation": another product, and whoever stands behind one. */
  private static final Set<String> OTHERS =
      Words.of(
          "clone clones alternative alternatives competitor competitors killer lookalike"
              + " replacement foundation ltd inc corp corporation gmbh conference license licence"
              + " licensed");

  private static final Set<String> PLACES =
      Words.of("in on of to for from with behind between by at inside");
  private static final Set<String> TURNS = Words.of("with by onto into");

  /** After them the sentence is about what is there. */
  private static final Set<String> TODAY = Words.of("now today currently nowadays presently");

  private static final Set<String> ENDED =
      Words.of("no not stopped dropped removed retired replaced gone");

  private static final Set<String> REWRITTEN =
      Words.of("rewritten reimplemented rebuilt ported converted redone");

  private static final Set<String> INTO = Words.of("in to into with on using");
  private static final Set<String> SUBJECTS = Words.of("no neither none");
  private static final Set<String> SUBJECTS_OR_NOTHING = Words.of("no neither none nothing nobody");
  private static final Set<String> NOT_DENYING =
      Words.of("only just longer yet sooner matter doubt wonder merely least");
  private static final Set<String> EXCEPT = Words.of("except besides beyond but outside");

  private static final Set<String> HARDLY =
      Words.of("hard difficult impossible unthinkable useless lost helpless hardly barely");

  /** "No support for A" denies A; "no fallback for A" does not. */
  private static final Set<String> DENYING =
      Words.of(
          "support need use plan plans room place demand reason budget case licence license point"
              + " ambition intention");

  /** What somebody who is kept away from a thing does not do with it. */
  private static final Set<String> MEETING =
      Words.of("see sees notice notices know knows reach reaches access enter open opens");

  /** To deny that somebody tells or asks something denies nothing of what is told. */
  private static final Set<String> TELLING = Words.of("tell ask inform");

  private static final Set<String> TRYING = Words.of("tests specs");

  /** "No way around A", "no substitute for A": A is there. */
  private static final Set<String> ESCAPES =
      Words.of("way alternative substitute escape escaping getting");

  private static final Set<String> PAST_IT = Words.of("around past to for from");

  /** What would be otherwise if a thing were not there. */
  private static final Set<String> CONSEQUENCES =
      Words.of("would could cannot can't wouldn't couldn't");

  private static final Set<String> PURPOSES = Words.of("for as to in on when via during at");

  /** What is said of them in the future is still to come. */
  private static final Set<String> RELEASES =
      Words.of("next future version release phase upcoming later eventually soon roadmap we");

  /** What a second half of a sentence says of the subject of the first. */
  private static final Set<Status> GOING_ON =
      Set.of(Status.NEGATED, Status.REPLACED, Status.OUT_OF_SCOPE, Status.OTHER_PARTY);

  private static final Set<String> STORY_TURNS =
      Words.of("but then later until before soon moved switched migrated outgrew quickly now");

  /** What there is none of, of something that is there. */
  private static final Set<String> COPIES =
      Words.of("copy copies backup backups dump dumps snapshot snapshots replica replicas");

  private final Syntax syntax;
  private final Sentence sentence;
  private final boolean futureIsPlan;

  /** One for each token, and one for the list that the sentence leads to. */
  private final Status[] status;

  private final boolean[] denied;

  /** True of what the sentence says that somebody took. */
  private final boolean[] chosen;

  private boolean ofPast;

  /** True where the sentence is about the thing itself: "the cache is planned". */
  private final boolean[] topic;

  /** The technologies of which one may stand for the others: "A, B or C". */
  private final List<List<Mention>> choices = new ArrayList<>();

  private Scopes(Syntax syntax, boolean futureIsPlan) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.futureIsPlan = futureIsPlan;
    this.status = new Status[sentence.size() + 1];
    this.denied = new boolean[sentence.size() + 1];
    this.topic = new boolean[sentence.size() + 1];
    this.chosen = new boolean[sentence.size() + 1];
    Arrays.fill(status, Status.PRESENT);
  }

  /**
   * Reads the cues of a sentence.
   *
   * @param standing what its place on the page makes of what it names
   * @param futureIsPlan false for a text that tells all of its system in the future tense
   */
  static Scopes of(Syntax syntax, Status standing, boolean futureIsPlan) {
    Scopes scopes = new Scopes(syntax, futureIsPlan);
    scopes.alternatives();
    for (int i = 0; i < scopes.sentence.size(); i++) {
      if (syntax.mentionAt(i) == null) {
        i = Math.max(i, scopes.cueAt(i) - 1);
      }
    }
    scopes.replacedBy();
    scopes.rewritten();
    scopes.likes();
    scopes.examplesOfAny();
    scopes.wishes();
    scopes.brackets();
    scopes.trailing();
    scopes.struckOut();
    scopes.perspectives();
    scopes.production();
    scopes.today();
    scopes.preferred();
    scopes.migration();
    scopes.verdict();
    Stances.settle(syntax, scopes);
    scopes.stand(standing);
    return scopes;
  }

  /** What the sentence makes of the items of the list that it leads to, if it leads to one. */
  Status ofList() {
    boolean leads = sentence.word(sentence.size() - 1).equals(":");
    return leads ? status[sentence.size()] : Status.PRESENT;
  }

  /** What the sentence does not say otherwise is as its place on the page, or its label, says. */
  private void stand(Status standing) {
    int colon = colon();
    Status label =
        colon < 0
            ? Status.PRESENT
            : Titles.standing(sentence.tokens().subList(0, colon)).orElse(Status.PRESENT);
    Status whole = standing.isPresent() ? label : standing;
    if (!whole.isPresent()) {
      mark(0, sentence.size(), whole, false);
    }
  }

  private int colon() {
    for (int i = 1; i < Math.min(sentence.size(), LONGEST_LABEL); i++) {
      if (sentence.word(i).equals(":")) {
        return i;
      }
    }
    return -1;
  }

  /** What a token is made by the cues; for a claim, a denial of what is done counts too. */
  Status ofClaim(int i) {
    return denied[i] ? Status.NEGATED : status[i];
  }

  Status at(int i) {
    return status[i];
  }

  boolean isChosen(int i) {
    return chosen[i];
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
    if (found == Status.FEATURE
        && (!mention.isKind() || syntax.verbIn(0, sentence.size()) != null)) {
      return Status.PRESENT;
    }
    if (found == Status.DEVELOPMENT_ONLY && isOfDelivery(mention)) {
      return Status.PRESENT;
    }
    if (found == Status.PRESENT && isTailed(mention)) {
      return Status.COMPARED;
    }
    if (found == Status.NEGATED && mention.isTechnology() && isOwned(mention.from())) {
      return Status.PRESENT;
    }
    if (found == Status.NEGATED && mention.isActor() && isBeneficiary(mention.from())) {
      return Status.PRESENT;
    }
    boolean known = mention.isActor() || mention.isKind() && isDefinite(mention.from());
    boolean byVerb = found == Status.NEGATED && denied[mention.from()];
    if (topic[mention.from()] && mention.isKind()) {
      return found;
    }
    if (known
        && (byVerb && !isUseDenied(mention)
            || found != Status.NEGATED && found != Status.REPLACED && found != Status.COMPARED)) {
      return Status.PRESENT;
    }
    return found;
  }

  /** "GitHub Actions for CI": what it is, and not when it is used. */
  private static boolean isOfDelivery(Mention mention) {
    return mention.technology() != null && mention.technology().kind() == ComponentKind.CI_CD;
  }

  /** "No second factor for staff": the staff is there. */
  private boolean isBeneficiary(int from) {
    int i = from - 1;
    while (i >= 0 && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return sentence.word(i).equals("for") || sentence.word(i).equals("of");
  }

  /** "Nobody has a kind word for our GitLab": what is denied is said of a thing that is there. */
  private boolean isOwned(int from) {
    return sentence.word(from - 1).equals("our")
        && Words.PREPOSITIONS.contains(sentence.word(from - 2));
  }

  private boolean isUseDenied(Mention mention) {
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    Syntax.Occurrence verb = syntax.verbIn(clause.from(), mention.from());
    return mention.isKind() && verb != null && verb.verb().sense() == Verbs.Sense.USE;
  }

  /** True of "S3-compatible" and "Redis-like". */
  private boolean isTailed(Mention mention) {
    if (mention.to() >= sentence.size() || !mention.isTechnology()) {
      return false;
    }
    String tail = sentence.word(mention.to());
    if (!sentence.token(mention.to()).joined()) {
      String next = sentence.word(mention.to() + 1);
      boolean with = next.equals("with") || next.equals("to");
      boolean does = tail.equals("clones") && Words.DETERMINERS.contains(next);
      return tail.equals("compatible") && !with
          || tail.equals("protocol")
          || OTHERS.contains(tail) && !does;
    }
    return TAILS.contains(tail);
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
    boolean crossing =
        cue.reach() == Cue.Reach.SUBJECT
            || cue.reach() == Cue.Reach.BEYOND
            || cue.reach() == Cue.Reach.INSIDE;
    if (!crossing && crossesMention(from, end)) {
      return false;
    }
    String next = sentence.word(end);
    return switch (cue.status()) {
      case NEGATED ->
          !NOT_DENYING.contains(next)
              && !sentence.word(Words.DETERMINERS.contains(next) ? end + 1 : end).equals("only")
              && !isForOther(cue, end)
              && !isKeptAway(from, end)
              && !isOfTests(from)
              && !isComparative(end)
              && !isAnswer(from)
              && !isEscape(from, end)
              && !isNeeded(from)
              && !Regards.presuppose(sentence, end)
              && !(SUBJECTS_OR_NOTHING.contains(sentence.word(from)) && isException(end))
              && !(isException(from) && isDeniedBefore(from))
              && !(sentence.word(from).equals("without") && isDeniedBefore(from));
      case PLANNED ->
          (futureIsPlan || !isFuture(from))
              && !isWish(from)
              && !isSpecified(from)
              && !Regards.isEnding(sentence, end);
      case DEFERRED ->
          !next.equals("to")
              || syntax.mentionAt(end + 1) == null && syntax.mentionAt(end + 2) == null;
      case COMPARED ->
          !(sentence.word(end - 1).equals("than") && isException(end - 2))
              && (!sentence.word(from).equals("think") || from == 0);
      case CONSIDERED ->
          (cue.reach() != Cue.Reach.REST || !isTrait(from, end))
              && !Regards.isEnding(sentence, end)
              && !isNeeded(syntax.clauseOf(from).from());
      case PRESENT -> cue.reach() != Cue.Reach.SUBJECT || isSettledOn(from, end);
      case REPLACED ->
          !isPurpose(from)
              && !Regards.presuppose(sentence, end)
              && !Regards.isInMind(sentence, from)
              && !(cue.reach() == Cue.Reach.SUBJECT && isIntended(from))
              && !isShared(from, end)
              && !isPlannedBefore(from)
              && !isObjectOfBy(from, end)
              && !isBeginningOnly(from, end)
              && !isTransport(from, end);
      case OPTIONAL -> !isActorBefore(from);
      // "Locally we use A", but "keeps photos locally": on the device.
      case DEVELOPMENT_ONLY ->
          !sentence.word(from).equals("locally") || from == syntax.clauseOf(from).from();
      default -> true;
    };
  }

  /** "No, PostgreSQL does it": the answer to a question, and no denial of what follows. */
  private boolean isAnswer(int from) {
    return sentence.word(from).equals("no") && sentence.word(from + 1).equals(",");
  }

  /** "No way around Keycloak": it is there. */
  private boolean isEscape(int from, int end) {
    return sentence.word(from).equals("no")
        && ESCAPES.contains(sentence.word(end))
        && PAST_IT.contains(sentence.word(end + 1));
  }

  /** "PostgreSQL it is". */
  private boolean isSettledOn(int from, int end) {
    boolean last = end == sentence.size() || sentence.token(end).isMark();
    return last && syntax.mentionAt(from - 1) != null;
  }

  /** "Customers never see RabbitMQ", "the foremen can't use the WinForms client": it is there. */
  private boolean isKeptAway(int from, int end) {
    boolean unable = sentence.word(from).equals("can't") || sentence.word(from).equals("cannot");
    boolean uses = unable && word(end).equals("use") && Words.DEFINITE.contains(word(end + 1));
    return (uses || MEETING.contains(word(end))) && isActorBefore(from);
  }

  /** "The tests don't need PostgreSQL". */
  private boolean isOfTests(int from) {
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      if (TRYING.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "No more than two Redis nodes", "could not be simpler: Flask". */
  private boolean isComparative(int end) {
    int i = word(end).equals("be") ? end + 1 : end;
    boolean than = word(i + 1).equals("than");
    return than && (word(i).equals("more") || word(i).equals("less") || word(i).equals("fewer"))
        || i > end && word(i).endsWith("er");
  }

  /** "Kafka is not used for payments, only for events": it is used. */
  private boolean isForOther(Cue cue, int end) {
    boolean purpose = word(end).equals("for") || word(end).equals("as");
    boolean some = cue.reach() == Cue.Reach.SUBJECT && purpose;
    for (int i = end; some && i + 1 < sentence.size(); i++) {
      boolean other = word(i).equals("only") || word(i).equals("just") || word(i).equals("but");
      if (other && PURPOSES.contains(word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "The plan to drop MongoDB was dropped". */
  private boolean isIntended(int from) {
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      if (Regards.isIntention(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "No longer runs on A only": on A and on others. */
  private boolean isShared(int from, int end) {
    boolean longer = word(from).equals("no") && word(from + 1).equals("longer");
    int stop = longer ? endOfRest(end) : end;
    for (int i = end; i < stop; i++) {
      if (word(i).equals("only") || word(i).equals("alone") || word(i).equals("just")) {
        return true;
      }
    }
    return false;
  }

  /** "Without Redis the API would be too slow": it is there. */
  private boolean isNeeded(int from) {
    Syntax.Clause clause = syntax.clauseOf(from);
    if (!sentence.word(from).equals("without") || from != clause.from()) {
      return false;
    }
    for (int i = from; i < clause.to(); i++) {
      if (CONSEQUENCES.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Customers want to pay": people want, and nobody plans. */
  private boolean isWish(int from) {
    String word = sentence.word(from);
    boolean wants = word.startsWith("want") || word.startsWith("wish") || word.equals("like");
    return wants && isActorBefore(from);
  }

  /** "Prices are considered confidential", "orders rejected by the bank". */
  private boolean isTrait(int from, int end) {
    boolean passive =
        Words.BE.contains(sentence.word(from - 1)) && !sentence.word(from).endsWith("ing");
    return passive || sentence.word(end).equals("by");
  }

  /** "Getting started with A", "we started with A and B": they stay, unless the story turns. */
  private boolean isBeginningOnly(int from, int end) {
    boolean begins = sentence.word(from).equals("started") || sentence.word(from).equals("began");
    String last = sentence.word(end - 1);
    if (!begins || end != from + 2 || !last.equals("with") && !last.equals("on")) {
      return false;
    }
    boolean getting = sentence.word(from - 1).startsWith("get");
    for (int i = end; i < sentence.size(); i++) {
      if (syntax.mentionAt(i) == null && STORY_TURNS.contains(sentence.word(i))) {
        return getting;
      }
    }
    return true;
  }

  /** "Messages are moved from A to B": they are brought along, and nothing was replaced. */
  private boolean isTransport(int from, int end) {
    String word = sentence.word(from);
    boolean brings =
        sentence.word(end - 1).equals("from")
            && (word.startsWith("mov") || word.startsWith("convert") || word.startsWith("chang"));
    Mention subject = mentionBefore(from);
    boolean started = word.equals("started") && Words.BE.contains(sentence.word(from - 1));
    return brings && subject != null && subject.isData() || started;
  }

  /** Something that is not just the sum of what follows: "several brokers were considered:". */
  private boolean isNamedBefore(int at) {
    Mention named = mentionBefore(at);
    return named != null && !(named.meaning() instanceof Meaning.OfKind kind && kind.plural());
  }

  private @Nullable Mention mentionBefore(int at) {
    for (int i = at - 1; i >= syntax.clauseOf(at).from(); i--) {
      if (syntax.mentionAt(i) != null) {
        return syntax.mentionAt(i);
      }
    }
    return null;
  }

  /** "Cannot work without Redis": it is there. */
  private boolean isDeniedBefore(int from) {
    boolean lacks = sentence.word(from).equals("without");
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      boolean same = lacks && sentence.word(i).equals("without");
      boolean denies = Words.NEGATIONS.contains(word(i)) || lacks && HARDLY.contains(word(i));
      if (!same && syntax.mentionAt(i) == null && denies) {
        return true;
      }
    }
    return false;
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
    boolean participle = sentence.word(from).endsWith("ed") && end == from + 1;
    return participle && passive
        || sentence.word(from).startsWith("replac") && (next.equals("by") || next.equals("with"));
  }

  /** "The service will support the following APIs": how it is specified, and no road map. */
  private boolean isSpecified(int from) {
    if (!isFuture(from) || !sentence.standing().isPresent()) {
      return false;
    }
    for (int i = 0; i < from; i++) {
      if (RELEASES.contains(sentence.word(i))) {
        return false;
      }
    }
    return sentence.word(from + 2).equals("the") && sentence.word(from + 3).equals("following");
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
    if (cue.status().isPresent()) {
      boolean before = cue.reach() == Cue.Reach.SUBJECT;
      chosen(before ? from - 1 : end, before ? from : endOfList(end, false));
      return;
    }
    if (cue.status() == Status.CONSIDERED && cue.reach() == Cue.Reach.BEYOND) {
      chosen(from, end);
    }
    switch (cue.reach()) {
      case LIST, BEYOND -> list(cue.status(), from, end);
      case REST -> rest(cue.status(), from, end);
      case SUBJECT -> subject(cue.status(), from);
      case AROUND -> around(cue.status(), from, end);
      case INSIDE -> mark(from, end, cue.status(), false);
    }
  }

  /** "We weighed A against B and settled on B": what was said of B before is over. */
  private void chosen(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean open = status[i] == Status.CONSIDERED || status[i] == Status.COMPARED;
      status[i] = open ? Status.PRESENT : status[i];
      chosen[i] = true;
    }
  }

  private void subject(Status newStatus, int from) {
    Syntax.Clause clause = syntax.clauseOf(from);
    boolean beside = sentence.word(from).equals("being");
    int start = beside ? syntax.segmentStart(from) : clause.from();
    mark(start, from, newStatus, false);
    if (clause.link() == Syntax.Link.SAME && start > 0 && GOING_ON.contains(newStatus)) {
      sharedSubject(start - 1, newStatus);
    }
    for (int i = start; i < from; i++) {
      topic[i] |= status[i] == newStatus;
    }
    boolean leads = sentence.word(sentence.size() - 1).equals(":");
    if (leads && !isNamedBefore(from)) {
      mark(sentence.size(), sentence.size(), newStatus, false);
    }
  }

  /** "A belongs to another team and is out of scope": the subject of both halves. */
  private void sharedSubject(int last, Status newStatus) {
    Syntax.Clause before = syntax.clauseOf(last);
    Syntax.Occurrence verb = syntax.verbIn(before.from(), before.to());
    mark(before.from(), verb == null ? before.from() : verb.start(), newStatus, false);
  }

  /** "No traffic is encrypted": what the list is said to do is denied too. */
  private void list(Status newStatus, int from, int end) {
    boolean no = sentence.word(from).equals("no");
    int stop = endOfList(end, no);
    if (no || newStatus == Status.NEGATED) {
      stop = beforeException(end, no ? beforeKnown(end, stop) : stop);
    }
    mark(end, stop, newStatus, false);
    boolean subject =
        newStatus == Status.NEGATED
            && SUBJECTS.contains(sentence.word(from))
            && !sentence.word(stop).equals(":");
    if (subject && syntax.verbIn(from, stop) == null && stop < sentence.size()) {
      Syntax.Clause clause = syntax.clauseOf(from);
      boolean leads = syntax.verbIn(clause.from(), from) == null && stop < clause.to();
      if (leads) {
        denySubject(from, stop, clause);
      }
    }
  }

  /** "No service uses Redis": there are services, and none of them does. */
  private void denySubject(int from, int stop, Syntax.Clause clause) {
    Syntax.Occurrence verb = syntax.verbIn(stop, clause.to());
    boolean does =
        verb != null
            && verb.use() == Syntax.Use.FINITE
            && DENY_THINGS.contains(verb.verb().sense())
            && verb.verb().sense() != Verbs.Sense.BE;
    if (does) {
      mark(stop, beforeWithout(stop, clause.to()), Status.NEGATED, true);
      for (int i = from; i < stop; i++) {
        Mention mention = syntax.mentionAt(i);
        boolean program =
            mention != null
                && mention.isKind()
                && Kinds.isApplication(((Meaning.OfKind) mention.meaning()).wording().kind());
        status[i] = program ? Status.PRESENT : status[i];
      }
    }
    Arrays.fill(denied, stop, clause.to(), true);
  }

  /**
   * "No data leave the database", "no copy of the file": what is known is not in the list of what
   * is not there.
   */
  private int beforeKnown(int from, int stop) {
    for (int i = from + 1; i < stop; i++) {
      boolean of = sentence.word(i - 1).equals("of") && !COPIES.contains(sentence.word(i - 2));
      if (!of && syntax.mentionAt(i) == null && Words.DEFINITE.contains(sentence.word(i))) {
        return i;
      }
    }
    return stop;
  }

  /** "No dependency other than MySQL": MySQL is there. */
  private int beforeException(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (isException(i)) {
        return i;
      }
    }
    return stop;
  }

  private boolean isException(int i) {
    String word = syntax.word(i);
    String next = syntax.word(i + 1);
    return EXCEPT.contains(word)
        || word.equals("other") && next.equals("than")
        || word.equals("apart") && next.equals("from")
        || word.equals("aside") && next.equals("from");
  }

  /** "Does not use Redis for caching but for limits": it does use Redis. */
  private boolean isOfPurpose(int end) {
    for (int i = end; i + 1 < sentence.size() && !sentence.word(i).equals(";"); i++) {
      boolean but = syntax.word(i).equals("but");
      String next = syntax.word(i + 1).equals("only") ? syntax.word(i + 2) : syntax.word(i + 1);
      if (but && PURPOSES.contains(next) && isNamedBefore(end, i, next)) {
        return true;
      }
    }
    return false;
  }

  /** "Not on Django but on Flask" says on what; "not use Redis for this but for that" for what. */
  private boolean isNamedBefore(int from, int to, String preposition) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      named |= syntax.mentionAt(i) != null;
      if (named && syntax.word(i).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  private void rest(Status newStatus, int from, int end) {
    int stop = endOfRest(end);
    if (newStatus != Status.NEGATED) {
      mark(end, stop, newStatus, false);
      return;
    }
    if (isOfPurpose(end) || sentence.word(end).equals(",")) {
      return;
    }
    stop = beforeWithout(end, stop);
    stop = beforeException(end, beforePurpose(end, stop));
    Syntax.Occurrence verb = verbMeant(from, stop);
    boolean being = verb == null || isBeforeBe(from);
    boolean nothing = sentence.word(from).equals("nothing") || sentence.word(from).equals("nobody");
    if (verb != null && TELLING.contains(verb.verb().lemma())) {
      return;
    }
    if (being
        || nothing
        || isDirectObject(verb)
        || DENY_THINGS.contains(verb.verb().sense()) && verb.use() != Syntax.Use.PARTICIPLE) {
      mark(end, stop, Status.NEGATED, true);
    } else {
      Arrays.fill(denied, end, stop, true);
    }
  }

  /** "Does not take PayPal", "does not offer Okta". */
  private boolean isDirectObject(Syntax.Occurrence verb) {
    boolean offers =
        verb.verb().sense() == Verbs.Sense.RECEIVE || verb.verb().sense() == Verbs.Sense.EXPOSE;
    Mention object = syntax.mentionAt(verb.at() + 1);
    return offers && object != null && object.isTechnology();
  }

  /** In "are not going to run" it is the running. */
  private Syntax.@Nullable Occurrence verbMeant(int from, int stop) {
    Syntax.Occurrence verb = syntax.verbIn(from, stop);
    boolean going = verb != null && sentence.word(verb.at()).equals("going");
    Syntax.Occurrence next = going ? syntax.verbIn(verb.at() + 1, stop) : null;
    return next == null ? verb : next;
  }

  /** "Cannot live without Redis": it is there. */
  private int beforeWithout(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (syntax.word(i).equals("without")) {
        return i;
      }
    }
    return stop;
  }

  /** "Does not need an account to read the pages": the pages are there. */
  private int beforePurpose(int from, int stop) {
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
    boolean when = sentence.word(from).equals("while") || sentence.word(from).equals("when");
    if (when && from == clause.from() && from > 0) {
      Syntax.Clause main = syntax.clauseOf(from - 1);
      mark(main.from(), main.to(), newStatus, false);
    }
    boolean wide = leads || syntax.hasFinite(segmentStart, syntax.segmentEnd(from));
    mark(
        wide ? clause.from() : segmentStart,
        leads ? clause.to() : syntax.segmentEnd(from),
        newStatus,
        false);
  }

  private void mark(int from, int end, Status newStatus, boolean byVerb) {
    int to = end >= sentence.size() ? sentence.size() + 1 : end;
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
      boolean no = sentence.word(from - 1).equals("no");
      boolean needs = sentence.word(i).equals("for") && (!no || DENYING.contains(word(i - 1)));
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
      if (mention.technology() == null
          || mention.technology().kind() == ComponentKind.OPERATING_SYSTEM) {
        continue;
      }
      if (!run.isEmpty() && !isListed(run.get(run.size() - 1), mention)) {
        run.clear();
      }
      run.add(mention);
      if (run.size() > 1 && hasOr(run.get(run.size() - 2).to(), mention.from())) {
        run.subList(1, run.size()).forEach(m -> status[m.from()] = Status.ALTERNATIVE);
        choices.add(List.copyOf(run));
      }
    }
  }

  private boolean isListed(Mention left, Mention right) {
    if (left.technology() == null
        || right.technology() == null
        || !Kinds.areAlike(left.technology().kind(), right.technology().kind())
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
      boolean purpose = word.equals("to") && syntax.verbIn(i + 1, i + 2) != null;
      boolean turn = TURNS.contains(word) || word.equals("to") && !purpose;
      if (turn && status[i] == Status.REPLACED && syntax.mentionAt(i) == null) {
        for (int j = i; j < sentence.size() && status[j] == Status.REPLACED; j++) {
          status[j] = Status.PRESENT;
        }
      }
    }
  }

  /** "The Java backend was rewritten in Go": the backend is there, and Java is not. */
  private void rewritten() {
    for (int i = 1; i + 1 < sentence.size(); i++) {
      boolean into = INTO.contains(syntax.word(i + 1));
      boolean passive = Words.BE.contains(syntax.word(i - 1)) || word(i - 1).equals("since");
      if (REWRITTEN.contains(word(i)) && into && passive) {
        for (Mention mention : syntax.mentions()) {
          boolean before = mention.from() >= syntax.clauseOf(i).from() && mention.to() <= i;
          if (before && mention.isTechnology()) {
            mark(mention.from(), mention.to(), Status.REPLACED, false);
          }
        }
      }
    }
  }

  /** "Kafka would be overkill", "we would put Redis in front": nobody has done it. */
  private void wishes() {
    for (int i = 0; i < sentence.size() && futureIsPlan; i++) {
      boolean would = word(i).equals("would") || word(i).equals("wouldn't");
      Syntax.Clause clause = syntax.clauseOf(i);
      if (would && !isNeeded(clause.from())) {
        int end = endOfRest(i);
        for (Mention mention : syntax.mentions()) {
          boolean inside = mention.from() >= clause.from() && mention.from() < end;
          if (inside && mention.isTechnology()) {
            mark(mention.from(), mention.to(), Status.CONSIDERED, false);
          }
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

  /** "On any platform that runs containers, such as A or B": nobody said on which. */
  private void examplesOfAny() {
    int any = -1;
    for (int i = 0; i + 1 < sentence.size(); i++) {
      any = syntax.word(i).equals("any") ? i : any;
      boolean such = syntax.word(i).equals("such") && syntax.word(i + 1).equals("as");
      if (such && any >= 0 && i - any <= 2 * LONGEST_LABEL) {
        mark(i + 2, endOfList(i + 2, false), Status.ALTERNATIVE, false);
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
    boolean several = kind != null && kind.isKind() && ((Meaning.OfKind) kind.meaning()).plural();
    if (several || GROUPS.contains(syntax.word(i - 1))) {
      return true;
    }
    Mention example = nextMention(i + 1);
    if (kind == null || example == null || !kind.isKind()) {
      return false;
    }
    ComponentKind general = ((Meaning.OfKind) kind.meaning()).wording().kind();
    if (example.technology() != null) {
      return Kinds.areAlike(general, example.technology().kind());
    }
    return example.isKind()
        && Kinds.areAlike(general, ((Meaning.OfKind) example.meaning()).wording().kind());
  }

  /** The next name, with at most an article and a word of its role before it. */
  private @Nullable Mention nextMention(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && (mention.isKind() || mention.isTechnology())) {
        return mention;
      }
    }
    return null;
  }

  /** True where a clause says that it is about how things were. */
  boolean isOfPast() {
    return ofPast;
  }

  /** All that the sentence names belongs to an older system. */
  void leaveBehind() {
    for (Syntax.Clause clause : syntax.clauses()) {
      mark(clause.from(), clause.to(), Status.REPLACED, false);
      keepPrograms(clause, Status.REPLACED);
    }
  }

  /** The sentence is a question: what it names may not be there. */
  void ask(Status answer) {
    for (Mention mention : syntax.mentions()) {
      if (mention.isTechnology()) {
        mark(mention.from(), mention.to(), answer, false);
      }
    }
  }

  /** Sets aside a name of which the sentence says nothing else. */
  void leave(Mention mention, Status reason) {
    mark(mention.from(), mention.to(), reason, false);
  }

  /** By what the text says of it elsewhere. */
  void setAside(Mention mention, Status verdict) {
    Arrays.fill(status, mention.from(), mention.to(), verdict);
  }

  private void perspectives() {
    boolean former = false;
    boolean dated = false;
    for (Syntax.Clause clause : syntax.clauses()) {
      Status whole = Perspective.of(syntax, clause);
      if (dated && whole.isPresent() && Perspective.isTold(syntax, clause)) {
        whole = Status.REPLACED;
      }
      dated = Perspective.isBefore(syntax, clause);
      if (former && whole.isPresent() && clause.link() != Syntax.Link.SAME) {
        former = isTold(clause);
        whole = former ? Status.REPLACED : whole;
      }
      former |= Perspective.isOfFormerVersion(syntax, clause);
      ofPast |= whole == Status.REPLACED;
      if (!whole.isPresent()) {
        mark(clause.from(), endOf(whole, clause), whole, false);
        keepPrograms(clause, whole);
      }
    }
  }

  /** "The first version kept a queue, where jobs were stored": the story goes on. */
  private boolean isTold(Syntax.Clause clause) {
    String first = sentence.word(clause.from());
    if (!Words.RELATIVES.contains(first)) {
      return false;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      if (Perspective.isPastForm(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Ran on A until 2021 and has used B since": the second half is about today. */
  private int endOf(Status whole, Syntax.Clause clause) {
    int end = syntax.segmentEnd(clause.from());
    while (whole == Status.REPLACED && end < clause.to()) {
      boolean conjoined = Words.CONJUNCTIONS.contains(word(end));
      if (syntax.hasFinite(end, syntax.segmentEnd(end)) && conjoined && !isToldOn(end)) {
        return end;
      }
      end = syntax.segmentEnd(end);
    }
    return clause.to();
  }

  /** "… and was deployed on B": the second half is about the past as well. */
  private boolean isToldOn(int from) {
    Syntax.Occurrence verb = syntax.verbIn(from, syntax.segmentEnd(from));
    return verb != null && Tense.isPast(sentence, verb);
  }

  /** "Until last year the API used A": the API is still there. */
  private void keepPrograms(Syntax.Clause clause, Status whole) {
    for (Mention mention : syntax.mentions()) {
      boolean inside = mention.from() >= clause.from() && mention.from() < clause.to();
      if (inside
          && whole == Status.REPLACED
          && mention.isKind()
          && isDefinite(mention.from())
          && !isFormer(mention.from())
          && Kinds.isApplication(((Meaning.OfKind) mention.meaning()).wording().kind())) {
        Arrays.fill(status, mention.from(), mention.to(), Status.PRESENT);
      }
    }
  }

  private boolean isFormer(int from) {
    return Perspective.FORMER.contains(sentence.word(from - 1))
        || Perspective.FORMER.contains(sentence.word(from - 2));
  }

  /** "Redis (optional)", "SQLite (dev)": a word in brackets about the name before them. */
  private void brackets() {
    for (int i = 1; i < sentence.size(); i++) {
      int close = sentence.word(i).equals("(") ? closing(i) : -1;
      if (close < 0) {
        continue;
      }
      List<Token> inside = sentence.tokens().subList(i + 1, close);
      boolean named = mentionIn(i, close);
      if (named) {
        mark(i + 1, close, aside(inside), false);
      }
      Status said = named ? Status.PRESENT : bracketed(inside);
      Mention before = syntax.mentionAt(i - 1);
      boolean line = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
      boolean whole =
          line && (close == sentence.size() - 1 || sentence.word(close + 1).equals(":"));
      if (!said.isPresent() && whole) {
        mark(0, sentence.size(), said, false);
      } else if (!said.isPresent() && before != null) {
        mark(before.from(), before.to(), said, false);
      }
    }
  }

  /** "Kafka: planned", "Kafka - TODO": what a line says at its end of what it names. */
  private void trailing() {
    for (int i = Math.max(1, sentence.size() - NEAR); i < sentence.size() - 1; i++) {
      String mark = sentence.word(i);
      boolean mentioned = mentionIn(i, sentence.size()) || !mentionIn(0, i);
      if (mentioned || !mark.equals(":") && !mark.equals("-") || sentence.token(i).isWord()) {
        continue;
      }
      Status said = bracketed(sentence.tokens().subList(i + 1, sentence.size()));
      if (!said.isPresent()) {
        mark(0, sentence.size(), said, false);
      }
    }
  }

  /** "(was Kafka)", "(Redis later)". */
  private static Status aside(List<Token> inside) {
    String first = inside.get(0).word();
    if (first.equals("was") || first.equals("formerly") || first.equals("previously")) {
      return Status.REPLACED;
    }
    Status last = States.of(inside.subList(inside.size() - 1, inside.size()));
    return last.isToCome() ? last : Status.PRESENT;
  }

  private static Status bracketed(List<Token> inside) {
    Status title = Titles.standing(inside).orElse(Status.PRESENT);
    return title.isPresent() && inside.size() <= NEAR && isSaid(inside) ? States.of(inside) : title;
  }

  /** One word, or several that say since when: not "(not reachable from outside)". */
  private static boolean isSaid(List<Token> inside) {
    return inside.size() == 1
        || inside.stream().skip(1).allMatch(t -> t.type() == Token.Type.NUMBER || t.isMark());
  }

  private int closing(int open) {
    for (int i = open + 1; i < Math.min(sentence.size(), open + NEAR + 2); i++) {
      if (sentence.word(i).equals(")")) {
        return i;
      }
    }
    return -1;
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
  private void struckOut() {
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
        mark(i, i + 1, Status.REPLACED, false);
      }
    }
  }

  /** "In development A, otherwise B", "… and B in production": B is what counts. */
  private void production() {
    for (int i = 0; i < sentence.size(); i++) {
      String word = syntax.word(i);
      boolean live = PRODUCTION.contains(word) && Words.PREPOSITIONS.contains(syntax.word(i - 1));
      int from = word.equals("otherwise") ? i : live ? syntax.segmentStart(i) : sentence.size();
      int to = live ? syntax.segmentEnd(i) : syntax.clauseOf(i).to();
      for (int j = from; j < to; j++) {
        status[j] = status[j] == Status.DEVELOPMENT_ONLY ? Status.PRESENT : status[j];
      }
    }
  }

  /** "Formerly a Perl script, it is now written in Go". */
  private void today() {
    for (int i = 1; i < sentence.size(); i++) {
      if (TODAY.contains(word(i))) {
        int end = syntax.clauseOf(i).to();
        for (int j = i; j < end && !ENDED.contains(word(j)); j++) {
          status[j] = status[j] == Status.REPLACED ? Status.PRESENT : status[j];
        }
      }
    }
  }

  /** "Go over Rust", where both are the same kind of thing. */
  private void preferred() {
    if (word(0).equals("go") && word(1).equals("over") && sentence.token(0).capital()) {
      mark(2, Math.min(3, sentence.size()), Status.CONSIDERED, false);
    }
    forPairs("over", (left, right) -> mark(right.from(), right.to(), Status.CONSIDERED, false));
  }

  /** "MongoDB to PostgreSQL: our migration". */
  private void migration() {
    boolean migrates = false;
    for (int i = 0; i < sentence.size(); i++) {
      migrates |= word(i).startsWith("migrat") || word(i).equals("journey");
    }
    if (migrates) {
      forPairs(
          "to",
          (left, right) -> {
            mark(left.from(), left.to(), Status.REPLACED, false);
            chosen(right.from(), right.to());
          });
    }
  }

  private void forPairs(String between, BiConsumer<Mention, Mention> action) {
    List<Mention> mentions = syntax.mentions();
    for (int i = 1; i < mentions.size(); i++) {
      Mention left = mentions.get(i - 1);
      Mention right = mentions.get(i);
      boolean pair = right.from() == left.to() + 1 && word(left.to()).equals(between);
      if (pair && left.technology() != null && right.technology() != null) {
        ComponentKind kind = left.technology().kind();
        boolean alike = Kinds.areAlike(kind, right.technology().kind());
        boolean bare =
            between.equals("over")
                && syntax.verbIn(0, right.from()) == null
                && sentence.token(left.from()).capital();
        if ((alike || bare) && kind != ComponentKind.PROTOCOL && !isProtocol(right)) {
          action.accept(left, right);
        }
      }
    }
  }

  private static boolean isProtocol(Mention mention) {
    return mention.technology() != null && mention.technology().kind() == ComponentKind.PROTOCOL;
  }

  /** "Kubernetes support: not yet", "Redis: planned". */
  private void verdict() {
    int colon = colon();
    boolean said = colon > 0 && mentionIn(0, colon) && !mentionIn(colon, sentence.size());
    if (said && sentence.size() - colon <= NEAR) {
      Status state = States.of(sentence.tokens().subList(colon + 1, sentence.size()));
      mark(0, colon, state, false);
    }
  }

  /** The technologies of which the sentence leaves open which one it is. */
  List<List<Mention>> choices() {
    return choices;
  }

  /** Settles a choice, by what the text says elsewhere. */
  void settle(List<Mention> choice, Set<String> used) {
    for (Mention mention : choice) {
      boolean open = status[mention.from()].isPresent();
      if (open && !used.contains(mention.meaning().id())) {
        status[mention.from()] = Status.ALTERNATIVE;
      }
    }
  }

  private String word(int i) {
    return syntax.word(i);
  }
}

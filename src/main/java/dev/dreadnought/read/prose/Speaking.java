package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a verb speaks for what is its subject, its object, or stands beside it behind a
 * preposition.
 */
final class Speaking {
  /** How far to the left the noun phrase of a name may reach, in tokens. */
  private static final int PHRASE = 5;

  private static final int NEAR = 8;

  /** Whoever does it, does it for those who have the thing. */
  private static final Set<String> MAKING =
      Words.of("written wrote built made programmed developed coded designed assembled");

  /** Behind "is" they say that a thing is at work. */
  private static final Set<String> AT_WORK =
      Words.of(
          "up live here there around alive responsible available behind in on at under below beneath underneath"
              + " beside between alongside above running connected reachable back down part one"
              + " what where how enough inside accessible the our my its their deployed");

  /** Behind "is not" they say that a thing is elsewhere. */
  private static final Set<String> THERE = Words.of("in on at there here part used");

  /** By them a thing gets to where it stays: "went to", "came with", "was carried over into". */
  private static final Set<String> MOTIONS =
      Words.of(
          "go come carry bring land return end get fall grow hand pass start stay remain stick");

  private static final Set<String> GOALS = Words.of("to into onto on with");

  /** What takes another's place, or its own. */
  private static final Set<String> ARRIVALS =
      Words.of("replace succeed take join adopt inherit win");

  private static final Set<String> PLACES = Words.of("in on under");

  /** What a program does that tells another something. */
  private static final Set<String> TELLING = Words.of("tell remind warn inform describe");

  private static final Set<String> CAPABLE =
      Words.of("certified offered supported approved licensed permitted allowed rated qualified");

  /** Behind them stands what is no longer there. */
  private static final Set<String> ORIGINS =
      Words.of(
          "date dates dated dating stem stems stemmed hail hails remain remains remained"
              + " left leftover survive survives survived inherited escaped");

  private static final Set<String> LYING = Words.of("sit live lie stand land go come reside");

  private static final Set<String> LAID =
      Words.of("hosted deployed stored kept served saved cached held managed");

  private static final Set<String> PERIODS =
      Words.of("year years month months version versions release releases");

  /** Of what is not there nobody says so. */
  private static final Set<String> INDISPENSABLE =
      Words.of(
          "indispensable plenty sufficient outdated overloaded unpatched ageing aging ancient antiquated old unmaintained"
              + " asleep healthy");

  private static final Set<String> CLEFT =
      Words.of("thing part one system machine box service program component piece server tool");

  private static final Set<String> FIRST_PERSON = Words.of("i i'm i've");

  private static final Set<String> USING = Words.of("use utilize utilise leverage employ");

  /** With them a use is over. */
  private static final Set<String> ONCE =
      Words.of("before until till previously once then ago formerly originally initially first");

  private static final Set<String> MINDING_ING = Words.of("about of against before after");

  /** What is put before a program stays there. */
  private static final Set<String> PUTTING = Words.of("put placed deployed set");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Phrasing phrasing;
  private static final Set<String> NOT_NOW =
      Words.of("another next later now then people those companies teams big large you sale us me");

  private final boolean pastIsToday;

  /** The first verb of the sentence, or null. */
  private final @Nullable VerbGroup first;

  Speaking(Syntax syntax, Phrasing phrasing, boolean pastIsToday) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.phrasing = phrasing;
    this.pastIsToday = pastIsToday;
    this.first = phrasing.firstFinite(0, sentence.size());
  }

  boolean speaksOfSubject(VerbGroup verb) {
    if (verb.isOf(Workings.Sort.TRADE) && verb.voice() != VerbGroup.Voice.PASSIVE
        || isTurned(verb)
        || isCapable(verb)
        || isOfOtherHouse(verb)) {
      return false;
    }
    if (verb.denied()) {
      // What is left of denials here denies no use: "is not encrypted", "has never failed".
      return verb.isToday() && !THERE.contains(syntax.word(verb.to()));
    }
    if (verb.voice() == VerbGroup.Voice.BEING) {
      return (verb.isToday() || pastIsToday && verb.isPast())
          && (isAtWork(verb.to()) || isSwitchedOff(verb))
          && !isShelved(verb.to());
    }
    if (verb.voice() == VerbGroup.Voice.HAVING) {
      return verb.isToday() && !isOfSideline(verb.to());
    }
    if (verb.voice() == VerbGroup.Voice.PASSIVE && !verb.isOf(Workings.Sort.MIND)) {
      return verb.isToday() || isBegun(verb) || pastIsToday && verb.time() == VerbGroup.Time.PAST;
    }
    boolean works =
        (verb.isOf(Workings.Sort.WORK) || verb.isOf(Workings.Sort.BEGIN)) && !isShelved(verb.to());
    boolean has =
        verb.isOf(Workings.Sort.HAVE) && isOfSomething(verb, false)
            || verb.work() != null
                && TELLING.contains(verb.work().base())
                && (isOfSomething(verb, false) || isOfThing(verb))
            || verb.unknown() && (isOfSomething(verb, true) || isGoingOn(verb));
    return verb.isToday() && (works || has)
        || isBegun(verb) && ARRIVALS.contains(verb.work().base())
        || pastIsToday && works && verb.time() == VerbGroup.Time.PAST;
  }

  /** "Has been quietly humming along": whatever it is that goes on. */
  private boolean isGoingOn(VerbGroup verb) {
    return VerbGroup.isAuxiliary(syntax.word(verb.from()))
        && syntax.word(verb.to() - 1).endsWith("ing");
  }

  /** "Tells the phone". */
  private boolean isOfThing(VerbGroup verb) {
    return Words.DETERMINERS.contains(syntax.word(verb.to()))
        && PartNouns.isThing(sentence.word(verb.to() + 1));
  }

  private boolean isTurned(VerbGroup verb) {
    if (verb.work() == null || verb.voice() == VerbGroup.Voice.PASSIVE) {
      return false;
    }
    int i = verb.to();
    while (syntax.word(i).equals("a") || syntax.word(i).equals("us")) {
      i++;
    }
    // "We passed on Kafka", and not "are passed on to Kafka".
    boolean onward = syntax.word(i).equals("on") && syntax.word(i + 1).equals("to");
    return !onward && Workings.isTurned(verb.work(), syntax.word(i));
  }

  /** "Is certified for", "is offered": what could be, and is perhaps nowhere. */
  private boolean isCapable(VerbGroup verb) {
    String word = syntax.word(verb.to() - 1);
    return verb.voice() == VerbGroup.Voice.PASSIVE
        && CAPABLE.contains(word)
        && !syntax.word(verb.to()).equals("by");
  }

  /** "Belongs to the parent group". */
  private boolean isOfOtherHouse(VerbGroup verb) {
    if (verb.work() == null || !verb.work().base().equals("belong")) {
      return false;
    }
    for (int i = verb.to(); i < Math.min(sentence.size(), verb.to() + PHRASE); i++) {
      if (Outsiders.isAt(syntax, i)
          || syntax.word(i).equals("another")
          || syntax.word(i).equals("other")) {
        return true;
      }
    }
    return false;
  }

  /** "Has fans", "has a page in the brochure". */
  boolean isOfSideline(int from) {
    for (int i = from;
        i < Math.min(sentence.size(), from + PHRASE) && !phrasing.isPreposition(i);
        i++) {
      if (Sidelines.isOne(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Lives in a branch", "is on a slide". */
  private boolean isShelved(int preposition) {
    if (!PLACES.contains(syntax.word(preposition))) {
      return false;
    }
    for (int i = preposition + 1; i < Math.min(sentence.size(), preposition + NEAR); i++) {
      if (Sidelines.isShelf(sentence.word(i)) && !phrasing.isPhraseWord(i + 1)) {
        return true;
      }
      if (phrasing.isPreposition(i)) {
        return false;
      }
    }
    return false;
  }

  /** "Redis requires a password", "the backend uses Keycloak"; not "Etcd needs a quorum". */
  private boolean isOfSomething(VerbGroup verb, boolean data) {
    for (int i = verb.to(); i < Math.min(sentence.size(), verb.to() + 3); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null) {
        return !data || mention.isData();
      }
      if (phrasing.isPreposition(i) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "Kafka having replaced it", and not "having failed". */
  boolean isArrival(int verb) {
    Workings.Work work = Workings.of(syntax.word(verb));
    return work != null && ARRIVALS.contains(work.base());
  }

  private boolean isBegun(VerbGroup verb) {
    // "Provisioned a cluster on Kubernetes": a line that leaves out who did it.
    boolean own = verb.from() == 0 && verb.isOf(Workings.Sort.WORK);
    return verb.time() == VerbGroup.Time.PAST
        && (verb.isOf(Workings.Sort.BEGIN) || own || isPutInFront(syntax, verb.to() - 1))
        && !verb.denied();
  }

  /** "Was put in front of it", "placed a proxy in front of the shop": it stands there since. */
  static boolean isPutInFront(Syntax syntax, int verb) {
    if (!PUTTING.contains(syntax.word(verb))) {
      return false;
    }
    int to = syntax.clauseOf(verb).to();
    for (int i = verb + 1; i + 1 < to; i++) {
      if (syntax.word(i).equals("in") && syntax.word(i + 1).equals("front")) {
        return true;
      }
    }
    return false;
  }

  /** "Is behind the shop", "is the queue", "is a cache for sessions". */
  private boolean isAtWork(int from) {
    if (syntax.word(from).equals("with") && syntax.word(from + 1).equals("us")) {
      return true;
    }
    boolean enough =
        syntax.word(from).equals("more")
                && syntax.word(from + 1).equals("than")
                && syntax.word(from + 2).equals("enough")
            || syntax.word(from).equals("all")
                && syntax.word(from + 1).equals("we")
                && (syntax.word(from + 2).equals("need") || syntax.word(from + 2).equals("have"));
    if (enough) {
      return true;
    }
    // "Slack is for the daily chat"; "is for another day" tells when.
    if (syntax.word(from).equals("for")
        && !NOT_NOW.contains(syntax.word(from + 1))
        && !syntax.word(from + 1).endsWith("ing")) {
      return !Sidelines.isOne(sentence.word(from + 1));
    }
    if (isBehind(from) || INDISPENSABLE.contains(syntax.word(from))) {
      return true;
    }
    if (AT_WORK.contains(syntax.word(from))) {
      for (int i = from; i < sentence.size(); i++) {
        if (Outsiders.isAt(syntax, i)) {
          return false;
        }
      }
      return true;
    }
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null) {
        return mention.isKind() || mention.isTechnology();
      }
      if (Words.BOUNDARIES.contains(sentence.word(i)) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "Five versions behind", "eleven years old": no plan is. */
  private boolean isBehind(int from) {
    String last = syntax.word(from + 2);
    return PERIODS.contains(syntax.word(from + 1))
        && (last.equals("behind") || last.equals("old") || last.equals("late"));
  }

  /** "Names date from Cerner", "collars with LoRaWAN appear in the budget". */
  boolean isOfNoUse(int preposition, int end) {
    String word = syntax.word(preposition);
    if (word.equals("from") && ORIGINS.contains(syntax.word(preposition - 1))) {
      return true;
    }
    VerbGroup after = phrasing.verbAfter(end);
    VerbGroup before = after == null ? null : phrasing.verbBefore(preposition - 1);
    boolean noun = before != null && before.from() == 0 && before.to() == preposition;
    return after != null && (before == null && isShelved(after.to()) || noun && isCapable(after));
  }

  /** "CloudTrail is off": there, and not on. What has been off for a time is gone. */
  private boolean isSwitchedOff(VerbGroup verb) {
    return verb.time() == VerbGroup.Time.PRESENT && syntax.word(verb.to()).equals("off");
  }

  boolean speaksOfAdjunct(int preposition, String word, int end) {
    VerbGroup verb = phrasing.verbBefore(preposition - 1);
    boolean done = verb != null && verb.voice() != VerbGroup.Voice.BEING;
    boolean on = word.equals("on") || word.equals("about");
    if ((!done || on)
        && Sidelines.isOne(sentence.word(preposition - 1))
        && !phrasing.isFetched(preposition)) {
      return false;
    }
    VerbGroup after = verb == null ? phrasing.verbAfter(end) : null;
    if (after != null && isCapable(after)) {
      return false;
    }
    if (verb == null) {
      verb = after == null ? phrasing.firstFinite(0, sentence.size()) : after;
    }
    if (verb == null) {
      return true;
    }
    boolean minds = verb.isOf(Workings.Sort.MIND) && verb.voice() != VerbGroup.Voice.PASSIVE;
    if (verb.voice() == VerbGroup.Voice.PASSIVE
            && FIRST_PERSON.contains(syntax.word(verb.from() - 1))
        || verb.voice() == VerbGroup.Voice.PASSIVE
            && FIRST_PERSON.contains(syntax.word(verb.from()))) {
      // "I was taken by": a feeling.
      return false;
    }
    if (syntax.word(preposition - 1).equals("access")) {
      return true;
    }
    boolean swears =
        word.equals("by")
            && verb.work() != null
            && verb.work().base().equals("swear")
            && syntax.word(verb.from() - 1).equals("we");
    if (swears) {
      return verb.isToday();
    }
    if (minds
        || isIdle(verb)
        || isMinded(verb)
        || isOfOutsiders(verb)
        || isTurned(verb)
        || isCapable(verb) && word.equals("for")) {
      return false;
    }
    if (verb.time() == VerbGroup.Time.PAST && isStaged()) {
      return false;
    }
    boolean arrives =
        verb.time() == VerbGroup.Time.PAST
            && verb.work() != null
            && MOTIONS.contains(verb.work().base())
            && GOALS.contains(word);
    return verb.isToday()
        || verb.time() == VerbGroup.Time.NONE
        || isBegun(verb)
        || arrives
        || verb.time() == VerbGroup.Time.PAST && (pastIsToday || isParticiple(verb));
  }

  boolean speaksOfObject(VerbGroup verb) {
    if (isMinded(verb) || isTurned(verb)) {
      return false;
    }
    if (verb.voice() == VerbGroup.Voice.BEING) {
      return verb.isToday() || isCleft(verb) || pastIsToday && verb.time() == VerbGroup.Time.PAST;
    }
    if (isTurnOut(verb)) {
      return true;
    }
    if (verb.isOf(Workings.Sort.MIND) || isOfOutsiders(verb)) {
      return false;
    }
    boolean having = verb.voice() == VerbGroup.Voice.HAVING;
    boolean known = having || verb.work() != null || isUsed(verb);
    if (isIdle(verb) || verb.time() == VerbGroup.Time.PAST && isStaged()) {
      return false;
    }
    if (verb.time() == VerbGroup.Time.NONE) {
      return known && !MINDING_ING.contains(syntax.word(verb.from() - 1));
    }
    return known && verb.isToday()
        || isBegun(verb)
        || isOwnUse(verb)
        || known && verb.time() == VerbGroup.Time.PAST && (pastIsToday || isParticiple(verb));
  }

  /** "The only thing that did not break was": told of what is there all the time. */
  private boolean isCleft(VerbGroup verb) {
    String which = syntax.word(1);
    boolean one = which.equals("only") || which.equals("one") || which.equals("last");
    return syntax.word(0).equals("the")
        && one
        && CLEFT.contains(syntax.word(2))
        && Words.RELATIVES.contains(syntax.word(3))
        && verb.from() > 3
        && !verb.denied();
  }

  /** "In the end it became Traefik". */
  private boolean isTurnOut(VerbGroup verb) {
    return syntax.word(verb.to() - 1).equals("became")
        && !verb.denied()
        && verb.time() == VerbGroup.Time.PAST;
  }

  /** "I used Caddy for the web server": told by who made it, and not "we used it for years". */
  private boolean isOwnUse(VerbGroup verb) {
    String subject = syntax.word(verb.from() - 1);
    boolean own =
        (subject.equals("i") || subject.equals("we") || verb.from() == 0)
            && verb.time() == VerbGroup.Time.PAST
            && verb.voice() == VerbGroup.Voice.ACTIVE
            && !verb.denied()
            && verb.work() != null
            && USING.contains(verb.work().base());
    for (int i = 0; own && i < sentence.size(); i++) {
      if (ONCE.contains(syntax.word(i))) {
        return false;
      }
    }
    for (int i = verb.to(); own && i < Math.min(sentence.size(), verb.to() + NEAR); i++) {
      if (syntax.word(i).equals("for")
          || syntax.word(i).equals("to")
          || syntax.word(i).equals("as")) {
        return !Words.isTime(syntax.word(i + 1)) && !Words.isTime(syntax.word(i + 2));
      }
    }
    return false;
  }

  /** "At the hackathon we built it on": where what is made is not kept. */
  private boolean isStaged() {
    if (!phrasing.isPreposition(0)) {
      return false;
    }
    for (int i = 1; i < Math.min(sentence.size(), PHRASE) && !sentence.token(i).isMark(); i++) {
      if (Sidelines.isStage(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Copying DB2 to Hadoop did not get past the slides", "renewing SAS would have cost". */
  private boolean isIdle(VerbGroup verb) {
    boolean opens =
        verb.time() == VerbGroup.Time.NONE
            && (verb.from() == 0 || Words.BOUNDARIES.contains(syntax.word(verb.from() - 1)));
    VerbGroup main = opens ? phrasing.firstFinite(verb.to(), sentence.size()) : null;
    return main != null && (main.denied() || !main.isToday()) && !pastIsToday;
  }

  /** "Pretends to be MariaDB", "wants to use it". */
  boolean isMinded(VerbGroup verb) {
    if (!syntax.word(verb.from() - 1).equals("to")) {
      boolean gerund =
          verb.time() == VerbGroup.Time.NONE && phrasing.isPreposition(verb.from() - 1);
      VerbGroup main = gerund ? phrasing.verbBefore(verb.from() - 2) : null;
      return main != null && main.time() == VerbGroup.Time.WISHED;
    }
    VerbGroup before = phrasing.verbBefore(verb.from() - 2);
    return before != null
        && (before.isOf(Workings.Sort.MIND) || before.time() == VerbGroup.Time.WISHED);
  }

  private boolean isUsed(VerbGroup verb) {
    Verbs.Verb known = Verbs.ENGLISH.of(syntax.word(verb.to() - 1));
    return known != null && known.sense() != Verbs.Sense.OTHER;
  }

  /** "Jobs kept in Redis are": a past form that tells of the noun before it. */
  boolean isParticiple(VerbGroup verb) {
    boolean bare = verb.from() + 1 == verb.to() && verb.voice() == VerbGroup.Voice.ACTIVE;
    if (!bare || verb.time() != VerbGroup.Time.PAST) {
      return false;
    }
    if (syntax.word(verb.to()).equals("by")) {
      return true;
    }
    if (isLineOfPlace(verb)) {
      return true;
    }
    int before = verb.from() - 1;
    while (before > 0 && VerbGroup.isAdverb(syntax.word(before))) {
      before--;
    }
    if (before < 0) {
      // "Hosted on Heroku": of what was spoken of before.
      return phrasing.isPreposition(verb.to()) && !verb.isOf(Workings.Sort.MIND);
    }
    boolean told =
        !Words.RELATIVES.contains(syntax.word(before))
            && (sentence.token(before).isMark()
                || phrasing.isPhraseWord(before)
                || syntax.word(before).equals("it")
                || syntax.word(before).equals("and")
                || syntax.word(before).equals("or"));
    return told
        && (phrasing.isPreposition(verb.to()) || !(phrasing.isPhraseWord(before)))
        && (first == null
            || first.from() != verb.from()
            || sentence.token(before).isMark() && phrasing.isPreposition(verb.to())
            || isBeforeMain(verb));
  }

  /** "Records stored in DynamoDB are exported": what is done with them follows. */
  private boolean isBeforeMain(VerbGroup verb) {
    int end = syntax.segmentEnd(verb.to());
    VerbGroup main = phrasing.firstFinite(verb.to(), end);
    return phrasing.isPreposition(verb.to())
        && main != null
        && main.voice() == VerbGroup.Voice.PASSIVE
        && syntax.mentionAt(main.from() - 1) != null;
  }

  /** "- API and web UI hosted on IIS": a point that only tells where things are. */
  private boolean isLineOfPlace(VerbGroup verb) {
    return sentence.block() == Block.Kind.ITEM
        && first != null
        && first.from() == verb.from()
        && LAID.contains(syntax.word(verb.from()))
        && phrasing.isPreposition(verb.to())
        && phrasing.firstFinite(verb.to(), sentence.size()) == null;
  }

  private boolean isOfOutsiders(VerbGroup verb) {
    int from = syntax.segmentStart(Math.max(0, verb.from() - 1));
    if (from > 0 && Words.RELATIVES.contains(syntax.word(from))) {
      from = syntax.segmentStart(from - 1);
    }
    boolean has = verb.voice() == VerbGroup.Voice.HAVING;
    boolean shows = verb.voice() != VerbGroup.Voice.PASSIVE;
    for (int i = from; i < verb.from(); i++) {
      boolean paper =
          shows
              && !isLying(verb)
              && Sidelines.isPaper(sentence.word(i))
              && !phrasing.isVerbBefore(i)
              && !isInPlace(i)
              && isHead(i, verb)
              && !isProgram(i);
      boolean visitor =
          Outsiders.isVisitor(sentence.word(i)) && (has || verb.isOf(Workings.Sort.HAVE));
      if (Outsiders.isAt(syntax, i) && !isMaking(verb) || paper || visitor) {
        return true;
      }
    }
    return syntax.word(verb.from() - 1).equals("who") && has;
  }

  /** "A program that my cousin has written in PHP": made for us, by whomever. */
  private boolean isMaking(VerbGroup verb) {
    String word = syntax.word(verb.to() - 1);
    return MAKING.contains(word) && !verb.denied();
  }

  /** "Your books sit in one file": papers that are kept, and tell nothing. */
  private static boolean isLying(VerbGroup verb) {
    return verb.work() != null && LYING.contains(verb.work().base());
  }

  /** "The AR guide": what is called so and leads people is a program. */
  private boolean isProgram(int noun) {
    return syntax.word(noun).equals("guide")
        && noun > 0
        && !Words.DETERMINERS.contains(syntax.word(noun - 1));
  }

  /** "The slide", "the slide \"target picture\""; not "the paper archive". */
  private boolean isHead(int noun, VerbGroup verb) {
    if (!phrasing.isPhraseWord(noun + 1) || phrasing.isVerbHere(noun + 1)) {
      return true;
    }
    Mention last = syntax.mentionAt(verb.from() - 1);
    return (last == null || !last.isKind() && !last.isTechnology())
        && Words.DETERMINERS.contains(syntax.word(noun - 1));
  }

  /** "In this paper we look at": where it is told, and not who does it. */
  private boolean isInPlace(int noun) {
    return phrasing.isPreposition(noun - 1) || phrasing.isPreposition(noun - 2);
  }
}

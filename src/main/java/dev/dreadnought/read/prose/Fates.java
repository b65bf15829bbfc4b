package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the predicates of a name say of its being there: "is not there yet", "was planned but never
 * arrived", "is still on our wish list". Of several the last counts, so that "was planned for June
 * and came in May" tells of what is there; and what somebody thought of doing with a thing is
 * followed by what was done with it: "we planned it carefully and run it since May".
 */
final class Fates {
  private static final int NEAR = 6;

  /** As far behind a name as a sentence is read for what it says of it, in tokens. */
  private static final int FAR = 40;

  /** So far from the beginning a preposition may stand behind the noun of a sentence. */
  private static final int LONGEST_HEAD = 5;

  private static final Set<String> OPEN =
      Words.of("if whether when once until till unless as than");

  private static final Set<String> GOING_ON = Words.of("and but then yet , so");

  /** Between a verb and what it says. */
  private static final Set<String> PASSED_OVER =
      Words.of(
          "still just only now currently all yet already also so far really even ever not never"
              + " always only merely simply perhaps maybe probably again today");

  private static final Set<String> PLACES = Words.of("there here around");

  /** They end a predicate that says no more. */
  private static final Set<String> CLOSING =
      Words.of("yet any anymore today now and but so since because at for either again , ; . ) :");

  /** What is not yet more than they are. */
  private static final Set<String> INTENTS =
      Words.of(
          "dream wish idea plan plans hope thought draft proposal promise vision intention goal"
              + " ambition suggestion rumour rumor sketch");

  /** Where what is intended stands written. */
  private static final Set<String> LISTS =
      Words.of(
          "list wishlist wish-list roadmap backlog plan plans cards agenda horizon works making"
              + " table todo to-do drawing-board schedule calendar discussion consideration"
              + " evaluation mind minds radar shelf");

  /** "Out of reach". */
  private static final Set<String> REACHES = Words.of("reach question favour favor fashion budget");

  /** As what is there that is not there. */
  private static final Set<String> MODELS =
      Words.of("mock-up mockup prototype sketch draft idea plan concept drawing slide");

  private static final Set<String> LATER =
      Words.of(
          "season year quarter month phase release version lot contract term semester summer winter"
              + " spring autumn budget");

  private static final Set<String> IDLE = Words.of("unused dormant orphaned taboo forbidden");

  /** What is done to a thing that it may not be there, or was not taken along. */
  private static final Set<String> BARRED =
      Words.of(
          "blocked forbidden banned prohibited disallowed outlawed barred blacklisted disabled"
              + " deactivated");

  private static final Set<String> BYGONE = Words.of("history memory past");

  private static final Set<String> MISSING = Words.of("missing absent lacking nonexistent");

  /** To do them is to be there in the end. */
  private static final Set<String> ARRIVING =
      Words.of(
          "arrive arrives arrived join joins joined materialise materialised materialize materialized survive survives"
              + " survived happen happened");

  /** With a time to come they are said of what is not there. */
  private static final Set<String> COMING =
      Words.of("comes come arrives arrive follows follow lands land ships launches");

  private static final Set<String> LYING = Words.of("lie lies sit sits stand stands rest rests");

  private static final Set<String> STAYING = Words.of("stay stays remain remains stayed remained");

  private static final Set<String> THINKING = Words.of("would could might");

  private static final Set<String> SUPPORT =
      Words.of(
          "support integration integrations connector adapter plugin login payment payments"
              + " synchronisation synchronization sync connection link interface import export");

  private static final Set<String> PRONOUNS = Words.of("it them both that");

  private static final Set<String> KEEPING =
      Words.of("kept keep took chose picked use run like love bought");

  private static final Set<Status> OPEN_ENDED =
      Set.of(Status.PLANNED, Status.CONSIDERED, Status.COMPARED, Status.DEFERRED);

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;
  private final Phrasing phrasing;

  private Fates(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
    this.phrasing = new Phrasing(syntax);
  }

  /** Settles what the names of a sentence are by what is said of them. */
  static void settle(Syntax syntax, Scopes scopes) {
    if (syntax.mentions().stream().anyMatch(Mention::isTechnology)) {
      Fates fates = new Fates(syntax, scopes);
      for (List<Mention> names : fates.lists()) {
        fates.settle(names);
        fates.resume(names);
      }
    }
  }

  /** The technologies that a listing joins, and each other alone. */
  private List<List<Mention>> lists() {
    List<List<Mention>> lists = new ArrayList<>();
    List<Mention> list = new ArrayList<>();
    for (Mention mention : syntax.mentions()) {
      if (!mention.isTechnology()) {
        continue;
      }
      if (!list.isEmpty() && !isListed(list.get(list.size() - 1).to(), mention.from())) {
        lists.add(list);
        list = new ArrayList<>();
      }
      list.add(mention);
    }
    lists.add(list);
    return lists;
  }

  private boolean isListed(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean told =
          syntax.word(i).equals("(")
              && phrasing.firstFinite(i + 1, sentence.behindBrackets(i)) != null;
      if (told) {
        return false;
      }
      if (!Phrasing.isListing(syntax.word(i)) && !Words.DETERMINERS.contains(syntax.word(i))) {
        return false;
      }
    }
    return true;
  }

  private void settle(List<Mention> names) {
    Mention last = names.get(names.size() - 1);
    int start = phrasing.phraseStart(names.get(0));
    int end = phrasing.phraseEnd(last);
    int bracket = bracketEnd(start, end);
    if (bracket > 0) {
      Status fate = fate(bracket, false);
      if (fate == Status.NEGATED) {
        names.forEach(n -> scopes.setAside(n, fate));
      }
      return;
    }
    Status told = relative(last, end);
    if (told != null && !told.isPresent()) {
      names.forEach(n -> scopes.setAside(n, told));
      return;
    }
    boolean governed = phrasing.isPreposition(start - 1) || phrasing.isVerbBefore(start - 1);
    if (governed && !isOfSupport(start - 1) && !isOfKind(start - 1)
        || OPEN.contains(syntax.word(start - 1))
        || !isItself(last, end)) {
      return;
    }
    Status fate = fate(end, names.stream().allMatch(n -> scopes.of(n).isPresent()));
    if (fate == null) {
      return;
    }
    for (Mention name : names) {
      scopes.setAside(name, fate);
    }
    if (fate.isPresent()) {
      names.forEach(n -> scopes.choose(n.from(), n.to()));
    }
  }

  /** "A Redis that has never existed", "an HAProxy, which is no longer there". */
  private @Nullable Status relative(Mention name, int end) {
    int which = syntax.word(end).equals(",") ? end + 1 : end;
    boolean relative =
        syntax.word(which).equals("which") || which == end && syntax.word(which).equals("that");
    int at = which + 1;
    boolean finite = relative && at < sentence.size() && phrasing.isFiniteAt(at);
    VerbGroup verb = finite && isItself(name, end) ? VerbGroup.at(syntax, at) : null;
    return verb == null ? null : of(verb);
  }

  /** "Old browsers (including any Opera) will not work": where the bracket ends, or 0. */
  private int bracketEnd(int start, int end) {
    for (int i = start - 1; i >= Math.max(0, start - NEAR); i--) {
      if (syntax.word(i).equals("(")) {
        boolean includes = isAny(syntax.word(i + 1), "including", "like", "such", "e.g", "e.g.");
        boolean closes = syntax.word(end).equals(")");
        return includes && closes ? end + 1 : 0;
      }
    }
    return 0;
  }

  /** "Support for Oracle", "the integration with Slack": of it the predicate speaks. */
  private boolean isOfSupport(int preposition) {
    return isAny(syntax.word(preposition), "for", "with", "of", "by", "to")
        && SUPPORT.contains(sentence.word(preposition - 1))
        && phrasing.verbBefore(preposition - 2) == null;
  }

  /** "A cache with Memcached": what is said of the one is said of what it is made with. */
  private boolean isOfKind(int preposition) {
    Mention kind = preposition > 0 ? syntax.mentionAt(preposition - 1) : null;
    boolean of =
        isAny(syntax.word(preposition), "with", "on", "in", "from")
            && kind != null
            && kind.isKind()
            && phrasing.phraseStart(kind) == 0;
    boolean by =
        isAny(syntax.word(preposition), "with", "via", "through", "over")
            && preposition <= LONGEST_HEAD
            && isPlain(preposition);
    return (of || by) && phrasing.verbBefore(preposition - 1) == null;
  }

  /** "Text messages via Twilio were promised": nothing but a noun stands before the preposition. */
  private boolean isPlain(int preposition) {
    for (int i = 0; i < preposition; i++) {
      String word = syntax.word(i);
      if (sentence.token(i).isMark() || phrasing.isPreposition(i) || OPEN.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** "The Redis box", and not "the Redis password". */
  private boolean isItself(Mention name, int end) {
    for (int i = name.to(); i < end; i++) {
      Mention mention = syntax.mentionAt(i);
      boolean kind = mention != null && (mention.isKind() || mention.isTechnology());
      if (!kind && !Endings.isOfThing(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What the last predicate says that says anything; null where none does.
   *
   * @param free true where nothing else was said of the name so far
   */
  private @Nullable Status fate(int subjectEnd, boolean free) {
    VerbGroup verb = phrasing.verbAfter(behindOther(subjectEnd));
    Status fate = null;
    boolean first = true;
    while (verb != null) {
      Status said = of(verb);
      boolean works = said == null && !first && isAtWork(verb) && (fate != null || free);
      fate = works ? Status.PRESENT : said == null ? fate : said;
      first = false;
      verb = next(verb);
    }
    return fate;
  }

  /** "MySQL (MongoDB was tried and dropped)": the brackets tell of another. */
  private int behindOther(int end) {
    if (!syntax.word(end).equals("(")) {
      return end;
    }
    Mention other = syntax.mentionAt(end + 1);
    return other != null && other.isTechnology() ? sentence.behindBrackets(end) : end;
  }

  /** "… and shows the metrics": a second thing that is said, of a thing at work. */
  private boolean isAtWork(VerbGroup verb) {
    boolean doing = verb.isOf(Workings.Sort.WORK) && !verb.work().base().equals("wait");
    boolean today = verb.time() == VerbGroup.Time.PRESENT || verb.time() == VerbGroup.Time.PERFECT;
    return doing && today && !verb.denied();
  }

  /** The predicate that goes on with the same subject. */
  private @Nullable VerbGroup next(VerbGroup verb) {
    int end = Math.min(sentence.size(), verb.to() + FAR);
    for (int i = verb.to(); i < end; i++) {
      if (syntax.word(i).equals(";") || syntax.word(i).equals(":")) {
        return null;
      }
      if (GOING_ON.contains(syntax.word(i))) {
        int at = i + 1;
        while (GOING_ON.contains(syntax.word(at))) {
          at++;
        }
        if (at < sentence.size() && phrasing.isFiniteAt(at)) {
          return VerbGroup.at(syntax, at);
        }
        VerbGroup bare = at < sentence.size() ? VerbGroup.at(syntax, at) : null;
        if (bare != null && bare.isPast()) {
          return bare;
        }
        if (bare == null && phrasing.firstFinite(at, end) != null) {
          return null;
        }
      }
    }
    return null;
  }

  private @Nullable Status of(VerbGroup verb) {
    int at = verb.to();
    if (isDelayed(verb)) {
      return verb.denied() ? null : Status.DEFERRED;
    }
    if (verb.voice() == VerbGroup.Voice.BEING) {
      return ofBeing(verb, skip(at));
    }
    String word = syntax.word(verb.to() - 1);
    if (STAYING.contains(word)) {
      Status said = ofBeing(verb, skip(at));
      return said == null && isEnd(at) && !verb.denied() ? Status.PRESENT : said;
    }
    if (verb.voice() == VerbGroup.Voice.PASSIVE) {
      return ofPassive(verb);
    }
    boolean made =
        isAny(word, "made", "make", "makes") && isAny(syntax.word(at), "it")
            || isAny(word, "got", "get", "gets")
                && isAny(syntax.word(at), "past", "beyond", "anywhere");
    boolean came = isAny(word, "came", "come") && isEnd(skip(at));
    boolean later = isAny(word, "came") && isAny(syntax.word(at), "later", "first", "last", "in");
    if (ARRIVING.contains(word) || made || came || later) {
      return verb.denied()
          ? Status.NEGATED
          : verb.isPast() || verb.time() == VerbGroup.Time.PERFECT ? Status.PRESENT : null;
    }
    if (isAny(word, "exists", "exist", "existed") && verb.denied()) {
      return hasYet(verb.from()) ? Status.PLANNED : Status.NEGATED;
    }
    if (COMING.contains(word) && isNamedTime(at) && !verb.denied()) {
      return verb.isToday() ? Status.PLANNED : null;
    }
    if (isAny(word, "exists", "exist") && syntax.word(at).equals("as")) {
      return MODELS.contains(sentence.word(at + 2)) ? Status.PLANNED : null;
    }
    if (LYING.contains(word) && isOnShelf(at)) {
      return verb.isToday() && !verb.denied() ? Status.NEGATED : null;
    }
    if (isAny(word, "lost", "loses", "lose") && isAny(syntax.word(at), "to", "against", "out")) {
      return Status.CONSIDERED;
    }
    if (isAny(word, "belong", "belongs") && BYGONE.contains(syntax.word(at + 2))) {
      return Status.REPLACED;
    }
    if (isAny(word, "work", "works") && verb.denied() && isEnd(at)) {
      return Status.NEGATED;
    }
    return null;
  }

  /** "In a drawer and wait for better days". */
  private boolean isOnShelf(int preposition) {
    for (int i = preposition + 1; i < Math.min(sentence.size(), preposition + NEAR); i++) {
      if (Sidelines.isShelf(sentence.word(i))) {
        return isEnd(i + 1);
      }
      if (phrasing.isPreposition(i) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "In Q3", "with version 2", "next year". */
  private boolean isNamedTime(int at) {
    boolean leads = isAny(syntax.word(at), "in", "with", "by", "from");
    String word = syntax.word(leads ? at + 1 : at);
    boolean quarter =
        word.length() == 2 && word.charAt(0) == 'q' && Character.isDigit(word.charAt(1));
    boolean version = isAny(word, "version", "release", "v2", "v3", "phase", "rev");
    boolean next = word.equals("next") && !syntax.word(at + 1).equals("to");
    return leads && (quarter || version || Perspective.isYear(word)) || next;
  }

  /** "Can wait", "will have to wait", "has to wait until". */
  private boolean isDelayed(VerbGroup verb) {
    for (int i = verb.from(); i < Math.min(sentence.size(), verb.from() + NEAR); i++) {
      if (syntax.word(i).equals("wait")) {
        boolean until = isAny(syntax.word(i + 1), "until", "till");
        return until || isClosed(i + 1) || isAny(syntax.word(i + 2), "now");
      }
      boolean between =
          VerbGroup.isAuxiliary(syntax.word(i))
              || isAny(syntax.word(i), "to", "have", "not")
              || VerbGroup.isAdverb(syntax.word(i));
      if (!between) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Status ofBeing(VerbGroup verb, int at) {
    String word = syntax.word(at);
    if (IDLE.contains(word) && isEnd(at + 1)) {
      return verb.denied() ? Status.PRESENT : Status.NEGATED;
    }
    boolean yet = hasYet(verb.from());
    if (PLACES.contains(word) && isEnd(at + 1) || MISSING.contains(word) && isEnd(at + 1)) {
      boolean there = PLACES.contains(word) != verb.denied();
      return there
          ? verb.isToday() ? Status.PRESENT : null
          : yet || verb.time() == VerbGroup.Time.PAST ? Status.PLANNED : Status.NEGATED;
    }
    boolean beyond = syntax.word(at + 1).equals("of") && REACHES.contains(syntax.word(at + 2));
    if (word.equals("out") && (isClosed(at + 1) || beyond)) {
      return verb.denied() ? null : Status.NEGATED;
    }
    if (word.equals("what")) {
      return ofWhat(verb, at);
    }
    if (word.equals("for") && isTimeToCome(at + 1)) {
      return verb.denied() ? null : Status.PLANNED;
    }
    if (isAny(word, "on", "in", "off", "under", "up") && isOfList(at)) {
      boolean off = word.equals("off");
      return verb.denied() ? off ? null : Status.NEGATED : off ? Status.NEGATED : Status.PLANNED;
    }
    return verb.denied() ? null : ofNoun(at);
  }

  /** "For next season", "for the next release". */
  private boolean isTimeToCome(int from) {
    int next = syntax.word(from).equals("the") ? from + 1 : from;
    return syntax.word(next).equals("next") && LATER.contains(sentence.word(next + 1))
        || syntax.word(next).equals("later");
  }

  /** "Is what we would use", and not "is what we use". */
  private @Nullable Status ofWhat(VerbGroup verb, int what) {
    for (int i = what + 1; i <= what + 3; i++) {
      if (THINKING.contains(syntax.word(i))) {
        return Status.CONSIDERED;
      }
      if (isAny(syntax.word(i), "use", "run", "have")
          && isAny(syntax.word(i - 1), "we", "i", "they")) {
        return verb.denied() ? Status.NEGATED : Status.PRESENT;
      }
    }
    return null;
  }

  /** "On our wish list for summer", and not "on our list of things to update". */
  private boolean isOfList(int preposition) {
    for (int i = preposition + 1; i < Math.min(sentence.size(), preposition + NEAR); i++) {
      if (LISTS.contains(syntax.word(i)) && !LISTS.contains(syntax.word(i + 1))) {
        return isEnd(i + 1) || isAny(syntax.word(i + 1), "from");
      }
      if (phrasing.isPreposition(i) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "Only a dream so far", "next year's project", "things of the past". */
  private @Nullable Status ofNoun(int from) {
    boolean coming = false;
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      String word = syntax.word(i);
      coming |= isAny(word, "next", "future", "later");
      boolean ends = isEnd(i + 1);
      if (INTENTS.contains(word) && ends || coming && word.equals("project") && ends) {
        return Status.PLANNED;
      }
      if (isAny(word, "ruin", "relic", "fossil", "leftover", "corpse") && ends) {
        return Status.REPLACED;
      }
      if (isAny(word, "thing", "things") && BYGONE.contains(syntax.word(i + 3))) {
        return Status.REPLACED;
      }
      if (phrasing.isPreposition(i) || sentence.token(i).isMark() || syntax.mentionAt(i) != null) {
        return null;
      }
    }
    return null;
  }

  /** "Has not been rolled out yet": what was not done to put it there. */
  private @Nullable Status ofPassive(VerbGroup verb) {
    String word = syntax.word(verb.to() - 1);
    if (word.equals("worked") && syntax.word(verb.to()).equals("on")) {
      return Status.PLANNED;
    }
    if (word.equals("looked") && isAny(syntax.word(verb.to()), "at", "into")) {
      return verb.denied() ? null : Status.CONSIDERED;
    }
    if (isAny(
        word,
        "planned",
        "scheduled",
        "proposed",
        "envisaged",
        "foreseen",
        "announced",
        "promised")) {
      return verb.denied() ? null : Status.PLANNED;
    }
    boolean out = isAny(syntax.word(verb.to()), "out", "in", "up");
    boolean left = word.equals("left") && isAny(syntax.word(verb.to()), "out", "behind");
    boolean barred =
        BARRED.contains(word)
            && (isEnd(verb.to())
                || syntax.word(verb.to()).equals("by")
                    && !syntax.word(verb.to() + 1).equals("default"));
    if (verb.isToday() && !verb.denied() && (barred || left)) {
      return Status.NEGATED;
    }
    boolean parted = Regards.isParted(word, syntax.word(verb.to()));
    if (verb.denied() && (Regards.isRiddance(word) || Regards.isCare(word) || parted)) {
      // "Has not been replaced yet": so it is still there.
      return Status.PRESENT;
    }
    if (word.equals("closed") && verb.isToday() && isEnd(verb.to())) {
      return verb.denied() ? null : Status.REPLACED;
    }
    boolean begun =
        verb.isOf(Workings.Sort.BEGIN) || out && isAny(word, "rolled", "brought", "set", "carried");
    if (verb.denied() && begun && isEnd(out ? verb.to() + 1 : verb.to())) {
      return hasYet(verb.from()) ? Status.PLANNED : Status.NEGATED;
    }
    return null;
  }

  private boolean hasYet(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      if (syntax.word(i).equals("yet")) {
        return true;
      }
    }
    return false;
  }

  private int skip(int from) {
    int i = from;
    while (PASSED_OVER.contains(syntax.word(i))) {
      i++;
    }
    return i;
  }

  /** True where the predicate says no more, or only when and why. */
  private boolean isEnd(int i) {
    return isClosed(i) || CLOSING.contains(syntax.word(i));
  }

  private boolean isClosed(int i) {
    return i >= sentence.size()
        || sentence.token(i).isMark()
        || isAny(syntax.word(i), "and", "but", "so");
  }

  private static boolean isAny(String word, String... others) {
    return List.of(others).contains(word);
  }

  /** "We tried Kafka for a month and kept it": what was thought of is there. */
  private void resume(List<Mention> names) {
    if (!names.stream().allMatch(n -> OPEN_ENDED.contains(scopes.of(n)))) {
      return;
    }
    String before = syntax.word(phrasing.phraseStart(names.get(0)) - 1);
    boolean granted = isAny(before, "although", "though", "while", "whilst");
    boolean turned = false;
    int from = names.get(names.size() - 1).to();
    for (int i = from; i < Math.min(sentence.size(), from + FAR); i++) {
      Mention other = syntax.mentionAt(i);
      if (other != null && other.isTechnology() && !names.contains(other)) {
        return;
      }
      turned |=
          isAny(syntax.word(i), "and", "so", "but", "then")
              || granted && syntax.word(i).equals(",");
      if (turned && PRONOUNS.contains(syntax.word(i)) && isTakenUp(i)) {
        names.forEach(n -> scopes.choose(n.from(), n.to()));
        names.forEach(n -> scopes.setAside(n, Status.PRESENT));
        return;
      }
    }
  }

  /** The verb, with its auxiliaries, that ends at a place. */
  private @Nullable VerbGroup endingAt(int to) {
    VerbGroup longest = null;
    for (int i = to - 1; i >= Math.max(0, to - NEAR) && syntax.mentionAt(i) == null; i--) {
      VerbGroup verb = VerbGroup.at(syntax, i);
      longest = verb != null && verb.to() == to ? verb : longest;
    }
    return longest;
  }

  /** "Kept it", "use both", "have not regretted it". */
  private boolean isTakenUp(int pronoun) {
    boolean governed = phrasing.isPreposition(pronoun - 1);
    VerbGroup verb = governed ? phrasing.verbBefore(pronoun - 2) : endingAt(pronoun);
    if (verb == null || verb.time() == VerbGroup.Time.WISHED) {
      return false;
    }
    String word = syntax.word(verb.to() - 1);
    if (verb.denied()) {
      return word.startsWith("regret");
    }
    boolean used =
        verb.isToday()
            && verb.time() != VerbGroup.Time.ABLE
            && (verb.isOf(Workings.Sort.WORK)
                || verb.isOf(Workings.Sort.HAVE)
                || verb.isOf(Workings.Sort.BEGIN) && verb.voice() == VerbGroup.Voice.PASSIVE);
    return KEEPING.contains(word) || used && !Regards.isEnding(sentence, verb.to() - 1);
  }
}

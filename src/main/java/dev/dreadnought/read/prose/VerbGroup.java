package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verb with its auxiliaries: "has been moved", "will watch", "is". Of any verb, whether the
 * lexicon of {@link Verbs} has it or not.
 *
 * @param from the number of its first word
 * @param to the number after its last
 * @param work the verb, where {@link Workings} knows it
 * @param unknown true where nobody knows the verb that carries it
 */
record VerbGroup(
    int from,
    int to,
    Time time,
    Voice voice,
    boolean denied,
    Workings.@Nullable Work work,
    boolean unknown) {

  /** When, and how surely. */
  enum Time {
    PRESENT,
    /** Can, may, must. */
    ABLE,
    PERFECT,
    PAST,
    PAST_PERFECT,
    FUTURE,
    /** Would, could, might: nobody does it. */
    WISHED,
    /** "Running", "written in": as the verb beside it. */
    NONE
  }

  /** How it tells. */
  enum Voice {
    ACTIVE,
    PASSIVE,
    /** "Is", "are" and no other verb. */
    BEING,
    /** "Has" and no other verb. */
    HAVING
  }

  private static final Set<String> WISHES =
      Words.of("would wouldn't could couldn't might should shouldn't");

  /** Past forms of verbs that speak for nothing, and are no regular ones. */
  private static final Set<String> IRREGULAR =
      Words.of(
          "ate awoke became began beat bent bet bit bled blew bred broke burst cast clung crept cut"
              + " drank dug dwelt fled flung forbade forgave fought froze ground knelt knew laid"
              + " leapt lent lit lost met overtook quit rang rode rose sang sank sewed shook shone"
              + " shot shrank slept slid slung sought sowed sped spent spilt spoilt sprang stank"
              + " stole strode struck strung strove stung stunk swam swelled swept swung thrust"
              + " threw tore trod underwent upset went wept withdrew won wore wound wrung");

  /** They say how another verb goes on. */
  private static final Set<String> ASPECTS = Words.of("keep start stop begin continue");

  private static final Set<String> ABLE = Words.of("can may must");

  private static final Set<String> DENYING =
      Words.of(
          "not never isn't aren't wasn't weren't doesn't don't didn't hasn't haven't won't cannot"
              + " can't couldn't wouldn't shouldn't hadn't no");

  private static final Set<String> BEEN = Words.of("be been being get gets got");
  private static final Set<String> WAS = Words.of("was were wasn't weren't");
  private static final Set<String> IS = Words.of("is are am isn't aren't 's gets get");
  private static final Set<String> DOES = Words.of("do does doesn't don't");
  private static final Set<String> HAS = Words.of("has have hasn't haven't");
  private static final Set<String> BETWEEN =
      Words.of(
          "also only now still just already always never not even mostly mainly currently usually"
              + " often then today so all both again once long since itself themselves merely"
              + " quietly yet soon ever simply each");

  private static final Set<String> NUMBERS =
      Words.of("seven eight nine ten eleven twelve twenty hundreds thousands millions half");

  static boolean isAuxiliary(String word) {
    return Words.AUXILIARIES.contains(word) || WAS.contains(word) || word.equals("hadn't");
  }

  static boolean isAdverb(String word) {
    return BETWEEN.contains(word) || word.length() > 4 && word.endsWith("ly");
  }

  boolean isOf(Workings.Sort sort) {
    return work != null && work.sort() == sort;
  }

  /** True of what is so today, or as soon as the text's future is its present. */
  boolean isToday() {
    return time == Time.PRESENT || time == Time.ABLE || time == Time.PERFECT || time == Time.FUTURE;
  }

  boolean isPast() {
    return time == Time.PAST || time == Time.PAST_PERFECT;
  }

  /** The group that begins at a place; or null. */
  static @Nullable VerbGroup at(Syntax syntax, int start) {
    int i = start;
    Time time = null;
    boolean denied = false;
    boolean passive = false;
    boolean being = false;
    boolean having = false;
    while (isAuxiliaryAt(syntax, i) || isBetween(syntax, i)) {
      String word = syntax.word(i);
      denied |= DENYING.contains(word);
      if (!isBetween(syntax, i)) {
        boolean told = word.equals("would") && Habits.isHowItWorked(syntax.sentence(), i);
        Time said = told ? Time.PRESENT : timeOf(word, time);
        time = time == null || time == Time.PRESENT && being ? said : time;
        being =
            IS.contains(word) || word.endsWith("'re") || WAS.contains(word) || BEEN.contains(word);
        passive |= being;
        having = HAS.contains(word) || word.endsWith("'ve") || word.equals("had");
      }
      time = word.equals("been") ? perfect(time) : time;
      i++;
    }
    if (time == null) {
      return plain(syntax, i, start, denied);
    }
    Workings.Work work = Workings.of(syntax.word(i));
    boolean ing = syntax.word(i).endsWith("ing") && (work != null || isKnown(syntax.word(i)));
    boolean participle = isParticiple(syntax, i);
    if (passive && (ing || participle)) {
      return new VerbGroup(
          start, i + 1, time, ing ? Voice.ACTIVE : Voice.PASSIVE, denied, work, work == null);
    }
    if (being) {
      return new VerbGroup(start, i, time, Voice.BEING, denied, null, false);
    }
    if (having) {
      return participle
          ? new VerbGroup(start, i + 1, perfect(time), Voice.ACTIVE, denied, work, work == null)
          : new VerbGroup(start, i, time, Voice.HAVING, denied, null, false);
    }
    if (work == null && !isKnown(syntax.word(i))) {
      return new VerbGroup(start, i, time, Voice.ACTIVE, denied, Workings.of("do"), false);
    }
    return new VerbGroup(start, i + 1, time, Voice.ACTIVE, denied, work, work == null);
  }

  /** "We'd", "they've". */
  static boolean isContracted(String word) {
    return word.endsWith("'d")
        || word.endsWith("'ve")
        || word.endsWith("'re")
        || word.endsWith("'m");
  }

  private static @Nullable Time perfect(@Nullable Time time) {
    return time == Time.PRESENT ? Time.PERFECT : time == Time.PAST ? Time.PAST_PERFECT : time;
  }

  private static boolean isAuxiliaryAt(Syntax syntax, int i) {
    String word = syntax.word(i);
    return isAuxiliary(word)
        || isContracted(word)
        || BEEN.contains(word)
        || word.equals("'s")
            && syntax.mentionAt(i - 1) == null
            && Words.PRONOUNS.contains(syntax.word(i - 1));
  }

  private static boolean isBetween(Syntax syntax, int i) {
    return isAdverb(syntax.word(i)) && Workings.of(syntax.word(i)) == null;
  }

  private static Time timeOf(String word, @Nullable Time before) {
    if (before != null && before != Time.PRESENT) {
      return before;
    }
    if (WISHES.contains(word) || word.endsWith("'d")) {
      return Time.WISHED;
    }
    if (ABLE.contains(word)) {
      return Time.ABLE;
    }
    if (word.equals("will") || word.equals("shall") || word.equals("won't")) {
      return Time.FUTURE;
    }
    if (WAS.contains(word)
        || word.startsWith("had")
        || word.startsWith("did")
        || word.equals("got")) {
      return Time.PAST;
    }
    return Time.PRESENT;
  }

  private static boolean isParticiple(Syntax syntax, int i) {
    String word = syntax.word(i);
    Workings.Work work = Workings.of(word);
    if (work != null) {
      return work.is(Workings.Form.PARTICIPLE);
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return verb != null ? Verbs.isOwnParticiple(verb) : word.length() > 4 && word.endsWith("ed");
  }

  private static boolean isKnown(String word) {
    return Verbs.ENGLISH.of(word) != null;
  }

  /** A verb without an auxiliary. */
  private static @Nullable VerbGroup plain(Syntax syntax, int i, int start, boolean denied) {
    String word = syntax.word(i);
    if (word.isEmpty() || !syntax.sentence().token(i).isWord()) {
      return null;
    }
    Workings.Work work = Workings.of(word);
    if (work == null) {
      Verbs.Verb verb = Verbs.ENGLISH.of(word);
      boolean past =
          verb == null ? word.length() > 4 && word.endsWith("ed") : verb.form() == Verbs.Form.PAST;
      boolean third = verb == null ? isThird(syntax, i) : verb.form() == Verbs.Form.THIRD;
      boolean base = verb != null && verb.form() == Verbs.Form.BASE;
      if (!past && !third && !base) {
        return Perspective.isPastForm(word) || IRREGULAR.contains(word)
            ? new VerbGroup(start, i + 1, Time.PAST, Voice.ACTIVE, denied, null, true)
            : null;
      }
      return new VerbGroup(
          start, i + 1, past ? Time.PAST : Time.PRESENT, Voice.ACTIVE, denied, null, true);
    }
    if (ASPECTS.contains(work.base()) && syntax.word(i + 1).endsWith("ing")) {
      Workings.Work told = Workings.of(syntax.word(i + 1));
      Time time = work.is(Workings.Form.PAST) ? Time.PAST : Time.PRESENT;
      return new VerbGroup(start, i + 2, time, Voice.ACTIVE, denied, told, told == null);
    }
    boolean today = work.is(Workings.Form.THIRD) || work.is(Workings.Form.BASE);
    if (today) {
      return new VerbGroup(start, i + 1, Time.PRESENT, Voice.ACTIVE, denied, work, false);
    }
    if (work.is(Workings.Form.PAST)) {
      return new VerbGroup(start, i + 1, Time.PAST, Voice.ACTIVE, denied, work, false);
    }
    return new VerbGroup(start, i + 1, Time.NONE, Voice.ACTIVE, denied, work, false);
  }

  private static boolean isSubject(Syntax syntax, int i) {
    Mention mention = syntax.mentionAt(i);
    return mention != null && !mention.isData()
        || Words.PRONOUNS.contains(syntax.word(i))
        || Words.RELATIVES.contains(syntax.word(i))
        || i > 0 && mention == null && syntax.sentence().token(i).capital()
        || isAdverb(syntax.word(i));
  }

  /** "SMS reminders through Twilio were": the verb comes later. */
  private static boolean isCarriedLater(Syntax syntax, int i) {
    for (int j = i + 1; j < syntax.sentence().size() && !syntax.sentence().token(j).isMark(); j++) {
      if (isAuxiliary(syntax.word(j))) {
        return true;
      }
      if (Words.BOUNDARIES.contains(syntax.word(j))) {
        return false;
      }
    }
    return false;
  }

  /** An s-form that no table knows, before what only stands behind a verb. */
  private static boolean isThird(Syntax syntax, int i) {
    String word = syntax.word(i);
    String next = syntax.word(i + 1);
    boolean form =
        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return form
        && i > 0
        && isSubject(syntax, i - 1)
        && !isCarriedLater(syntax, i)
        && (Words.DETERMINERS.contains(next)
            || Words.PREPOSITIONS.contains(next)
            || isAdverb(next)
            || NUMBERS.contains(next)
            || i + 1 < syntax.sentence().size()
                && syntax.sentence().token(i + 1).type() == Token.Type.NUMBER
            || next.equals("it")
            || next.equals("us")
            || syntax.mentionAt(i + 1) != null);
  }
}

package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Whether a future tells of every time and not of what is to come: "when an order comes in, the
 * shop will publish an event", "it will then ask the bank", "the gateway will always check the
 * token".
 *
 * <p>A condition that a team meets once is a plan: "once we have migrated, the shop will use
 * Kafka".
 */
final class Habits {
  /** They begin a condition that is met again and again. */
  private static final Set<String> CONDITIONS =
      Words.of("when whenever once if after as upon each every");

  private static final Set<String> TIMES = Words.of("time");

  /** Behind "will" they tell of every time. */
  private static final Set<String> ALWAYS =
      Words.of(
          "always automatically periodically typically usually normally continuously regularly"
              + " immediately constantly repeatedly");

  private static final Set<String> ORDINARY =
      Words.of("typical usual normal common ordinary regular");

  private static final Set<String> COURSES =
      Words.of("workflow flow case scenario run sequence session request day");

  /** What happens once, to the one who builds, and not to the system at work. */
  private static final Set<String> ONCE =
      Words.of(
          "we our us team migrate migrates migrated migration move moves moved switch switches"
              + " switched grow grows grown growth outgrow outgrown scale scales scaled load budget"
              + " funding funded release released launch launched live demand possible decide"
              + " decided decision approve approved ready stable mature exceed exceeds need needs"
              + " necessary needed year quarter phase stage later rewrite rewritten refactoring"
              + " future roadmap beta mvp pilot available supported");

  private static final Set<String> BUILDERS = Words.of("we i");

  /** What comes again and again: whatever it will set off, it sets off each time. */
  private static final Set<String> HAPPENINGS =
      Words.of(
          "event events message messages request requests upload uploads update updates click clicks"
              + " notification notifications alert alerts alarm alarms error errors insert inserts"
              + " webhook webhooks query queries");

  private static final Set<String> STARTING =
      Words.of("trigger invoke start cause fire call wake notify launch create cascade result");

  /** What passes between parts at work. */
  private static final Set<Verbs.Sense> PASSING =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE, Verbs.Sense.STORE);

  /** What becomes of a system once: "once the board has agreed, the shop will use Kafka". */
  private static final Set<String> ADOPTING =
      Words.of(
          "use adopt run move switch migrate replace introduce add support become have get need rely"
              + " build deploy install drop retire leave");

  /** Whatever sets it off, these tell of a change. */
  private static final Set<String> CHANGING =
      Words.of("adopt switch migrate replace introduce support become install retire");

  /** "When an order comes in": one of many, so that it happens each time. */
  private static final Set<String> ANY = Words.of("a an each every any");

  private static final Set<String> MADE =
      Words.of("set built created wrote made added used configured deployed developed wired");

  private static final Set<String> EVERY = Words.of("each every any");

  /** What comes from whoever it is; "a mailer will send" is a plan. */
  private static final Set<String> CALLS = Words.of("request call browser message caller");

  private Habits() {}

  /**
   * True of a "will" at a place of a sentence.
   *
   * @param at the place of "will" or "shall"
   */
  static boolean isHabit(Sentence sentence, int at) {
    if (ALWAYS.contains(sentence.word(at + 1))) {
      return true;
    }
    if (isOrdinary(sentence, at) || isHappening(sentence, at) || isOfAnyOne(sentence, at)) {
      return true;
    }
    int from = condition(sentence, at);
    if (from >= 0 && isSomeDay(sentence, from)) {
      return false;
    }
    boolean any = from >= 0 && ANY.contains(sentence.word(from + 1));
    if (CHANGING.contains(sentence.word(at + 1))
        || !any && ADOPTING.contains(sentence.word(at + 1))) {
      return false;
    }
    return from >= 0 && !isOnce(sentence, from, at) && !BUILDERS.contains(sentence.word(at - 1));
  }

  /**
   * "The devices will send readings to the server": what a thing does in a design, where the text
   * tells nothing of today and of later. "The shop will use Kafka" tells of a change.
   */
  static boolean isBehaviour(Sentence sentence) {
    for (int i = 1; i + 1 < sentence.size(); i++) {
      boolean will = sentence.word(i).equals("will") || sentence.word(i).equals("shall");
      if (!will) {
        continue;
      }
      if (BUILDERS.contains(sentence.word(i - 1))
          || Intents.behindDate(sentence) > 0
          || isOnce(sentence, 0, sentence.size())) {
        return false;
      }
      int at = i + 1;
      boolean passive = sentence.word(at).equals("be");
      boolean adverb =
          Words.ADVERBS.contains(sentence.word(at)) || sentence.word(at).endsWith("ly");
      at += passive || adverb ? 1 : 0;
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
      boolean passes = verb != null && PASSING.contains(verb.sense());
      boolean form = verb != null && verb.form() == (passive ? Verbs.Form.PAST : Verbs.Form.BASE);
      return passes && form && !ADOPTING.contains(verb.lemma());
    }
    return false;
  }

  /**
   * True of a "would" that tells how a thing works that somebody made: "we set up a bucket that
   * would receive the logs", "whenever a file was created, it would start a Lambda".
   *
   * @param at the place of "would"
   */
  static boolean isHowItWorked(Sentence sentence, int at) {
    boolean relative =
        sentence.word(at - 1).equals("that") || sentence.word(at - 1).equals("which");
    boolean made = false;
    boolean whenever = false;
    for (int i = 0; i < at; i++) {
      made |= MADE.contains(sentence.word(i));
      boolean times = EVERY.contains(sentence.word(i)) && TIMES.contains(sentence.word(i + 1));
      whenever |= sentence.word(i).equals("whenever") || times;
    }
    return relative && made || whenever && isOfPast(sentence, at);
  }

  private static boolean isOfPast(Sentence sentence, int to) {
    for (int i = 0; i < to; i++) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      boolean was = sentence.word(i).equals("was") || sentence.word(i).equals("were");
      if (was || verb != null && verb.form() == Verbs.Form.PAST) {
        return true;
      }
    }
    return false;
  }

  /** "Data change events from the store will trigger a function". */
  private static boolean isHappening(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !sentence.token(i).isMark(); i--) {
      if (HAPPENINGS.contains(sentence.word(i))) {
        return STARTING.contains(sentence.word(at + 1)) && !isOnce(sentence, 0, at);
      }
    }
    return false;
  }

  /** "Version 9, whenever it comes, will speak to it": that day is not known. */
  private static boolean isSomeDay(Sentence sentence, int from) {
    String verb = sentence.word(from + 2);
    return sentence.word(from).equals("whenever")
        && (verb.equals("comes") || verb.equals("is") || verb.equals("happens"))
        && sentence.word(from + 3).equals(",");
  }

  /** "A client will first hit the load balancer": whichever it is, and whenever. */
  private static boolean isOfAnyOne(Sentence sentence, int at) {
    boolean anybody = Naming.PEOPLE.contains(sentence.word(1)) || CALLS.contains(sentence.word(1));
    if (!ANY.contains(sentence.word(0)) || !anybody || isOnce(sentence, 0, sentence.size())) {
      return false;
    }
    int verb = at + 1;
    while (Words.ADVERBS.contains(sentence.word(verb)) || sentence.word(verb).equals("first")) {
      verb++;
    }
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(verb));
    return done != null && PASSING.contains(done.sense());
  }

  /** Where a condition begins in front of the clause, or -1. */
  private static int condition(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      boolean opens = i == 0 || sentence.token(i - 1).isMark() || isLink(sentence.word(i - 1));
      if (opens && CONDITIONS.contains(sentence.word(i)) && isOfTimes(sentence, i)) {
        return hasComma(sentence, i, at) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isLink(String word) {
    return word.equals("and") || word.equals("but") || word.equals("so") || word.equals("then");
  }

  /** "As soon as", "each time", "every time"; the others tell it alone. */
  private static boolean isOfTimes(Sentence sentence, int i) {
    return switch (sentence.word(i)) {
      case "as" -> sentence.word(i + 1).equals("soon") && sentence.word(i + 2).equals("as");
      case "each", "every" -> TIMES.contains(sentence.word(i + 1));
      default -> true;
    };
  }

  private static boolean hasComma(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.word(i).equals(",") || sentence.word(i).equals("then")) {
        return true;
      }
    }
    return false;
  }

  /** True where the condition tells of a change in the system itself. */
  private static boolean isOnce(Sentence sentence, int from, int to) {
    for (int i = from; i < to && !sentence.word(i).equals(","); i++) {
      boolean balanced = sentence.word(i).equals("load") && isBalancing(sentence.word(i + 1));
      if (ONCE.contains(sentence.word(i)) && !balanced) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBalancing(String word) {
    return word.startsWith("balanc");
  }

  /** "In a typical workflow". */
  private static boolean isOrdinary(Sentence sentence, int at) {
    for (int i = 0; i + 1 < at; i++) {
      if (ORDINARY.contains(sentence.word(i)) && COURSES.contains(sentence.word(i + 1))) {
        return true;
      }
    }
    return false;
  }
}

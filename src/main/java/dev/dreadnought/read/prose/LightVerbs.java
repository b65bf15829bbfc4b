package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Verbs whose object tells what is done: "makes requests to the API" calls it, "exchanges messages
 * with it" talks to it, "moves the files to the archive" sends them there.
 */
final class LightVerbs {
  private static final Set<String> MAKES = Words.of("make issue perform place fire execute");

  private static final Set<String> CALLS =
      Words.of("request requests call calls invocation invocations query queries lookup lookups");

  /** What is done with many things, and where it is done with data it sends them. */
  private static final Set<String> HANDS = Words.of("post supply pump throw fire inject bring");

  private static final Set<String> HANDED =
      Words.of(
          "event events reading readings value values data order orders result results payload payloads"
              + " update updates receipt receipts report reports notification notifications batch"
              + " item items job jobs transaction transactions json xml copy copies");

  private static final Set<String> TOWARDS = Words.of("to against on into");

  /** What is moved from one place to another, day by day. */
  private static final Set<String> CARRIED =
      Words.of(
          "file files row rows record records message messages image images photo photos video"
              + " videos object objects document documents log logs entry entries backup backups");

  /** As far behind the verb its object may stand, and the preposition behind that. */
  private static final int REACH = 5;

  private static final int ASIDE = 6;

  /** From "keeps" to "up to date", in tokens. */
  private static final int KEPT = 9;

  private static final Set<String> SIGNS = Words.of("log logs sign signs");

  private static final Set<String> ONTO = Words.of("in on into onto");

  private static final Set<String> IN = Words.of("in at on by near behind outside inside");

  /** Words of a place, with its article. */
  private static final int LONGEST_PLACE = 4;

  private static final Set<String> SIGNED_AT = Words.of("to at");

  private static final Set<String> REGISTERS = Words.of("register registers enrol enrols");

  private static final Set<String> ITSELF = Words.of("itself themselves");

  private static final Set<String> REGISTERED_AT = Words.of("with at");

  private static final Set<String> STEP = Words.of("step sync line");
  private static final Set<String> CURRENT = Words.of("up-to-date informed supplied posted");

  private final Syntax syntax;

  private LightVerbs(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The same verb by what it means together with its object. */
  static Syntax.Occurrence meant(Syntax syntax, Syntax.Occurrence verb) {
    return new LightVerbs(syntax).meant(verb);
  }

  private Syntax.Occurrence meant(Syntax.Occurrence verb) {
    String lemma = verb.verb().lemma();
    if (lemma.equals("move") && isCarrying(verb)) {
      return as(verb, "move", Verbs.Sense.SEND);
    }
    if (verb.use() == Syntax.Use.PASSIVE) {
      return verb;
    }
    if (verb.verb().form() != Verbs.Form.PAST
        && behindSigning(syntax.sentence(), verb.at()) > 0
        && !isDoneByPeople(verb)) {
      return as(verb, "connect", Verbs.Sense.SEND);
    }
    if (MAKES.contains(lemma) && hasObject(verb, CALLS, TOWARDS)) {
      return as(verb, "send", Verbs.Sense.SEND);
    }
    boolean handed = HANDS.contains(lemma) && isCarrying(verb);
    if (handed || HANDS.contains(lemma) && hasObject(verb, HANDED, TOWARDS)) {
      return isLed(verb) ? as(verb, "send", Verbs.Sense.SEND) : verb;
    }
    if (lemma.equals("keep") && isKeptCurrent(verb)) {
      return as(verb, "send", Verbs.Sense.SEND);
    }
    if (lemma.equals("exchange") && hasObject(verb, CARRIED, Set.of("with"))) {
      return as(verb, "communicate", Verbs.Sense.SEND);
    }
    if (lemma.equals("wait") && hasObject(verb, CARRIED, Set.of("from"))) {
      return as(verb, "receive", Verbs.Sense.RECEIVE);
    }
    return verb;
  }

  /**
   * "Logs in to the broker", "registers itself at the server": where the noun phrase begins that is
   * turned to; or 0.
   */
  static int behindSigning(Sentence sentence, int at) {
    if (SIGNS.contains(sentence.word(at)) && ONTO.contains(sentence.word(at + 1))) {
      boolean into = sentence.word(at + 1).endsWith("to");
      return into ? at + 2 : SIGNED_AT.contains(sentence.word(at + 2)) ? at + 3 : 0;
    }
    int to = ITSELF.contains(sentence.word(at + 1)) ? at + 2 : at + 1;
    boolean registers = REGISTERS.contains(sentence.word(at));
    return registers && REGISTERED_AT.contains(sentence.word(to)) ? to + 1 : 0;
  }

  /** The place of the tills of "the tills in the foyer", looked at from its end. */
  static int beforePlace(Sentence sentence, int last) {
    for (int i = last - 1; i > 1 && i >= last - LONGEST_PLACE; i--) {
      if (Words.DETERMINERS.contains(sentence.word(i)) && IN.contains(sentence.word(i - 1))) {
        return i - 2;
      }
    }
    return last;
  }

  /** Where "in the foyer" ends that begins at a place, or that place. */
  static int behindPlace(Sentence sentence, int at) {
    if (!IN.contains(sentence.word(at)) || !Words.DETERMINERS.contains(sentence.word(at + 1))) {
      return at;
    }
    int i = at + 2;
    while (i < at + 2 + LONGEST_PLACE && !SIGNS.contains(sentence.word(i))) {
      i++;
    }
    return SIGNS.contains(sentence.word(i)) ? i : at;
  }

  /** "Users log in to the portal": they do so in a browser. */
  private boolean isDoneByPeople(Syntax.Occurrence verb) {
    int last = beforePlace(syntax.sentence(), verb.start() - 1);
    Mention before = syntax.mentionAt(last);
    return before == null || !before.isKind() && !before.isTechnology();
  }

  private static Syntax.Occurrence as(Syntax.Occurrence verb, String lemma, Verbs.Sense sense) {
    return new Syntax.Occurrence(
        new Verbs.Verb(lemma, sense, verb.verb().form()), verb.use(), verb.start(), verb.at());
  }

  /** "Keeps the shop up to date", "in step with SAP". */
  private boolean isKeptCurrent(Syntax.Occurrence verb) {
    Sentence sentence = syntax.sentence();
    int end = Math.min(sentence.size(), verb.at() + KEPT);
    for (int i = verb.at() + 1; i < end && !sentence.token(i).isMark(); i++) {
      String word = sentence.word(i);
      boolean inStep = word.equals("in") && STEP.contains(sentence.word(i + 1));
      boolean toDate =
          word.equals("up")
              && sentence.word(i + 1).equals("to")
              && sentence.word(i + 2).equals("date");
      if (inStep || toDate || CURRENT.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "Posts an event to": goes somewhere. */
  private boolean isLed(Syntax.Occurrence verb) {
    int end = Math.min(syntax.sentence().size(), verb.at() + ASIDE);
    for (int i = verb.at() + 2; i < end; i++) {
      if (TOWARDS.contains(syntax.sentence().word(i))) {
        return true;
      }
      if (syntax.sentence().token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "Makes synchronous HTTP calls to": an object, and where it goes. */
  private boolean hasObject(Syntax.Occurrence verb, Set<String> objects, Set<String> leads) {
    Sentence sentence = syntax.sentence();
    int end = Math.min(sentence.size(), verb.at() + REACH);
    for (int i = verb.at() + 1; i < end; i++) {
      boolean led = leads.contains(sentence.word(i + 1));
      if (objects.contains(sentence.word(i)) && led) {
        return true;
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "Moves the files to the archive": they go there; "moves to the cloud" tells of a change. */
  private boolean isCarrying(Syntax.Occurrence move) {
    if (move.use() == Syntax.Use.PASSIVE) {
      Mention moved = syntax.mentionAt(move.start() - 1);
      return moved != null && moved.isData() || CARRIED.contains(syntax.word(move.start() - 1));
    }
    int end = Math.min(syntax.sentence().size(), move.at() + ASIDE);
    for (int i = move.at() + 1; i < end; i++) {
      Mention moved = syntax.mentionAt(i);
      String word = syntax.word(i);
      if (moved != null && moved.isData() || CARRIED.contains(word) || HANDED.contains(word)) {
        return true;
      }
      if (moved != null || syntax.isPreposition(i) || syntax.sentence().token(i).isMark()) {
        return false;
      }
    }
    return false;
  }
}

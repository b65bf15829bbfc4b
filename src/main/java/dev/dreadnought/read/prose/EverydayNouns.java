package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nouns of everyday that do what programs and devices do. Their place may tell which of their kind
 * they are: "the unit in the basement sends its images to the archive", "a task on the office PC
 * fetches the bookings from the portal"; what stands behind the preposition is the place, and does
 * nothing. Or one turns to another of them, so that each shows the other to be a part: "the
 * terminal asks the indicator for the weight".
 */
final class EverydayNouns {
  private static final Set<String> PLACING =
      Words.of(
          "in on at under over above beneath below beside behind near inside outside by along within"
              + " opposite across between");

  /** "On their own", "in the background": no place. */
  private static final Set<String> NOWHERE =
      Words.of(
          "background beginning case day diagram end evening example fact figure future hour line"
              + " meantime middle moment morning month name night own past time turn way week year");

  /** Of nouns for people, too, those that in a place are hardly ever people. */
  private static final Set<String> CONTROLS = Words.of("controller scanner");

  private static final Set<String> STANDS =
      Words.of("is are stands stand hangs hang sits sit lies lie");

  /** What hangs on walls, where no browser shows it. */
  private static final Set<String> SHOWING = Words.of("panel screen display board");

  private static final Set<String> POINTING = Words.of("it them this these that here there");

  /** Where programs run, so that what is called as people are is none. */
  private static final Set<String> MACHINES =
      Words.of(
          "machine host node server laptop workstation vm pc computer device till kiosk tablet phone"
              + " smartphone terminal handheld router gateway controller");

  /** What is done by vehicles, too, and to things that somebody carries. */
  private static final Set<String> ON_WHEELS =
      Words.of("reach hit access visit move lift carry bring transport drop leave go come return");

  private static final Set<String> TO = Words.of("to into from at against");

  private static final int MOST_MODIFIERS = 2;

  /** Words of "the old control room", at most. */
  private static final int LONGEST_PLACE = 4;

  /** How far behind its verb the thing stands that a noun turns to, in tokens. */
  private static final int REACH = 14;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;
  private final Goals goals;

  private EverydayNouns(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
    this.goals = new Goals(sentence, mentionAt);
  }

  /**
   * The nouns of a sentence.
   *
   * @param mentionAt the name of the catalog that each token is part of, or null
   * @param endings the nouns of the text that mean what a longer name means
   */
  static List<OpenNouns.Part> in(
      Sentence sentence, @Nullable Mention[] mentionAt, Set<String> endings) {
    EverydayNouns reader = new EverydayNouns(sentence, mentionAt);
    List<OpenNouns.Part> found = new ArrayList<>();
    for (int i = 1; i < sentence.size() - 2; i++) {
      String noun = Goals.singular(sentence.word(i));
      ComponentKind kind = reader.kind(i, noun);
      int from = kind == null ? -1 : reader.first(i);
      boolean said = from == i && endings.contains(noun);
      if (kind == null || from < 0 || said) {
        continue;
      }
      boolean apt = isApt(noun, kind) || reader.isOnMachine(i + 1);
      OpenNouns.Part goal = apt ? reader.goal(i + 1, endings) : null;
      if (goal != null) {
        found.add(goal);
      }
      if (goal != null || reader.isSubject(from, i)) {
        found.add(new OpenNouns.Part(from, i + 1, kind));
        reader.driven(i + 1, endings, found);
      }
    }
    return found;
  }

  /** Nothing that houses and pages are called as well; of what people are called, devices only. */
  private static boolean isApt(String noun, ComponentKind kind) {
    boolean device = kind == ComponentKind.DEVICE || noun.equals("controller");
    boolean program = kind == ComponentKind.WORKER || kind == ComponentKind.SERVICE;
    return device && !noun.equals("player") || program && !PartNouns.isPersonal(noun);
  }

  /** The indicator of "the terminal asks the indicator", "reads the weight from the indicator". */
  private OpenNouns.@Nullable Part goal(int behind, Set<String> endings) {
    boolean plural = goals.isPlural(behind - 1);
    int at = behindPlaces(behind, plural);
    while (at < sentence.size() && isAdverb(at)) {
      at++;
    }
    Verbs.Verb verb =
        at < sentence.size() && mentionAt[at] == null ? Verbs.ENGLISH.of(sentence.word(at)) : null;
    Verbs.Form form = plural ? Verbs.Form.BASE : Verbs.Form.THIRD;
    if (verb == null || verb.form() != form || ON_WHEELS.contains(verb.lemma())) {
      return null;
    }
    boolean moves = Goals.MOVES.contains(verb.sense());
    for (int i = at + 1; i < Math.min(sentence.size(), at + REACH); i++) {
      String word = sentence.word(i);
      boolean direct = i == at + 1 && Goals.asks(verb.lemma());
      boolean led = moves && TO.contains(word) && !word.equals("at");
      OpenNouns.Part noun = direct ? nounFrom(i, endings) : led ? nounFrom(i + 1, endings) : null;
      if (noun != null) {
        return noun;
      }
      if (sentence.token(i).isMark() || Words.RELATIVES.contains(word)) {
        return null;
      }
    }
    return null;
  }

  /** The machines of "picks up the jobs and drives the machines". */
  private void driven(int behind, Set<String> endings, List<OpenNouns.Part> found) {
    for (int i = behind; i < Math.min(sentence.size(), behind + 2 * REACH); i++) {
      Verbs.Verb verb = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      boolean drives = verb != null && Goals.turns(verb.lemma());
      boolean finite = drives && verb.form() == Verbs.Form.THIRD;
      OpenNouns.Part thing = finite ? nounFrom(i + 1, endings) : null;
      if (thing != null && thing.kind() == ComponentKind.DEVICE) {
        found.add(thing);
      }
      if (sentence.word(i).equals(";") || Words.RELATIVES.contains(sentence.word(i))) {
        return;
      }
    }
  }

  /** The noun of a known class that begins with its article at a place; or null. */
  private OpenNouns.@Nullable Part nounFrom(int article, Set<String> endings) {
    if (!Goals.ANY.contains(sentence.word(article))) {
      return null;
    }
    for (int i = article + 1; i < Math.min(sentence.size(), article + MOST_MODIFIERS + 2); i++) {
      String noun = Goals.singular(sentence.word(i));
      ComponentKind kind = kind(i, noun);
      int from = kind == null || !goals.endsNoun(i + 1) ? -1 : nameFrom(i);
      if (kind != null && from > 0 && isApt(noun, kind)) {
        boolean said = from == i && endings.contains(noun);
        return said ? null : new OpenNouns.Part(from, i + 1, kind);
      }
      if (!isModifier(i)) {
        return null;
      }
    }
    return null;
  }

  /**
   * "At the gate there is a panel", "in the cellar stands an old PC": things that a sentence puts
   * in a place, for the next one to tell what they do. What stands in no program is no page of it.
   */
  static List<OpenNouns.Part> placed(Sentence sentence, @Nullable Mention[] mentionAt) {
    EverydayNouns reader = new EverydayNouns(sentence, mentionAt);
    List<OpenNouns.Part> found = new ArrayList<>();
    for (int i = 2; i < sentence.size() - 1; i++) {
      boolean stands = STANDS.contains(sentence.word(i)) && reader.isBehindPlace(i);
      OpenNouns.Part noun = stands ? reader.nounFrom(i + 1, Set.of()) : null;
      OpenNouns.Part shown = stands && noun == null ? reader.shownFrom(i + 1) : noun;
      if (shown != null) {
        found.add(shown);
      }
    }
    return found;
  }

  /** The panel that a sentence begins to tell of: nothing that people see in a browser. */
  private OpenNouns.@Nullable Part shownFrom(int article) {
    for (int i = article + 1; i < Math.min(sentence.size(), article + MOST_MODIFIERS + 2); i++) {
      if (SHOWING.contains(sentence.word(i)) && mentionAt[i] == null) {
        int from = goals.endsNoun(i + 1) ? nameFrom(i) : -1;
        return from > 0 ? new OpenNouns.Part(from, i + 1, ComponentKind.DEVICE) : null;
      }
    }
    return null;
  }

  /** "At the gate there is", "by the door of the gym hangs", "next to the till lies". */
  private boolean isBehindPlace(int verb) {
    int there = sentence.word(verb - 1).equals("there") ? verb - 1 : verb;
    boolean place =
        PLACING.contains(sentence.word(0))
            || sentence.word(0).equals("next") && sentence.word(1).equals("to");
    for (int i = 1; place && i < there; i++) {
      Mention mention = mentionAt[i];
      boolean thing =
          mention != null
              && (mention.technology() != null || mention.isKind() && hasPages(kindOf(mention)));
      place = !thing && !sentence.token(i).isMark();
    }
    return place && there > 1;
  }

  private static boolean hasPages(ComponentKind kind) {
    return Kinds.isClient(kind) || kind == ComponentKind.WEB_APPLICATION;
  }

  private static ComponentKind kindOf(Mention kind) {
    return ((Meaning.OfKind) kind.meaning()).wording().kind();
  }

  /** True of a noun that is where another stands: the stairs of "the box under the stairs". */
  static boolean isPlace(Sentence sentence, @Nullable Mention[] mentionAt, int start) {
    int at = start - 1;
    while (at > 0 && Words.DETERMINERS.contains(sentence.word(at)) && mentionAt[at] == null) {
      at--;
    }
    at -= sentence.word(at).equals("to") && sentence.word(at - 1).equals("next") ? 1 : 0;
    boolean placing = sentence.word(at).equals("next") || PLACING.contains(sentence.word(at));
    if (at < 1 || !placing || !isNoun(sentence, mentionAt, at - 1)) {
      return false;
    }
    // "We mounted a box under the stairs": behind a verb it may be anything's place.
    for (int i = at - 1; i >= 0; i--) {
      String word = sentence.word(i);
      if (mentionAt[i] == null && Words.DETERMINERS.contains(word)) {
        return i == 0 || !isVerb(sentence, mentionAt, i - 1);
      }
      if (sentence.token(i).isMark() || Words.isFunction(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isVerb(Sentence sentence, @Nullable Mention[] mentionAt, int i) {
    return mentionAt[i] == null
        && (Verbs.ENGLISH.of(sentence.word(i)) != null
            || Words.AUXILIARIES.contains(sentence.word(i)));
  }

  private static boolean isNoun(Sentence sentence, @Nullable Mention[] mentionAt, int i) {
    if (i < 0 || i >= sentence.size()) {
      return false;
    }
    String word = sentence.word(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return mentionAt[i] != null
        || sentence.token(i).isWord()
            && !Words.isFunction(word)
            && (verb == null || PartNouns.of(Goals.singular(word)) != null);
  }

  private @Nullable ComponentKind kind(int i, String noun) {
    boolean free = mentionAt[i] == null || mentionAt[i].isActor() && mentionAt[i].to() == i + 1;
    if (!free || !sentence.token(i).isWord() || sentence.token(i).joined()) {
      return null;
    }
    ComponentKind kind = PartNouns.of(noun);
    kind = kind == null ? GeneralTargets.kindOf(noun) : kind;
    return kind == null && isThing(i, noun) ? ComponentKind.DEVICE : kind;
  }

  /** "The autorefractor sends its values": called by what it does, and no person. */
  private boolean isThing(int i, String noun) {
    boolean more = i + 1 < sentence.size() && mentionAt[i + 1] == null;
    Verbs.Verb verb = more ? Verbs.ENGLISH.of(sentence.word(i + 1)) : null;
    return mentionAt[i] == null
        && verb != null
        && verb.form() == Verbs.Form.THIRD
        && sentence.word(i + 2).equals("its")
        && PartNouns.isDoer(noun)
        && !OpenNouns.NO_PARTS.contains(noun);
  }

  /** Where a noun behind its article begins, and nothing but that opens it; or -1. */
  private int first(int head) {
    int from = nameFrom(head);
    if (from < 0) {
      return -1;
    }
    int article = from - 1;
    while (!Goals.ANY.contains(sentence.word(article))) {
      article--;
    }
    String before = article == 0 ? "" : sentence.word(article - 1);
    boolean governed =
        Words.PREPOSITIONS.contains(before)
            || article > 0 && isVerb(sentence, mentionAt, article - 1);
    return governed ? -1 : from;
  }

  /** Where the name of a noun begins that stands behind an article; or -1. */
  private int nameFrom(int head) {
    int from = head;
    while (from > 1 && head - from < MOST_MODIFIERS && isModifier(from - 1)) {
      from--;
    }
    if (from < 1 || !Goals.ANY.contains(sentence.word(from - 1))) {
      return -1;
    }
    while (from < head && isIdle(from)) {
      from++;
    }
    return from;
  }

  private boolean isIdle(int i) {
    String word = sentence.word(i);
    return mentionAt[i] == null && (Words.PLAIN.contains(word) || Words.isDescriptive(word));
  }

  private boolean isModifier(int i) {
    Mention mention = mentionAt[i];
    String word = sentence.word(i);
    Verbs.Verb verb = mention == null ? Verbs.ENGLISH.of(word) : null;
    return sentence.token(i).isWord()
        && !sentence.token(i).joined()
        && !Goals.ANY.contains(word)
        && (!Words.isFunction(word) || OpenNouns.PERIODS.contains(word))
        && (mention == null || mention.to() == i + 1 && mention.from() == i)
        && !goals.isOwner(i)
        && (verb == null || verb.form() == Verbs.Form.BASE || word.endsWith("ing"));
  }

  private boolean isSubject(int from, int head) {
    boolean plural = goals.isPlural(head);
    int verb = behindPlaces(head + 1, plural);
    if (verb == head + 1 || !acts(verb, plural)) {
      return false;
    }
    String noun = sentence.word(head);
    return !PartNouns.isPersonal(noun) || CONTROLS.contains(noun) || isOnMachine(head + 1);
  }

  /** "On the till": whatever is there is no person. */
  private boolean isOnMachine(int from) {
    boolean in = sentence.word(from).equals("on") || sentence.word(from).equals("in");
    int to = in ? behindPlace(from, goals.isPlural(from - 1)) : from;
    return to > from && MACHINES.contains(Goals.singular(sentence.word(to - 1)));
  }

  /** The place behind "in the basement", "next to them", "on the PC in the hall". */
  private int behindPlaces(int from, boolean plural) {
    int at = from;
    for (int next = behindPlace(at, plural); next > at; next = behindPlace(at, plural)) {
      at = next;
    }
    return at;
  }

  private int behindPlace(int from, boolean plural) {
    boolean next = sentence.word(from).equals("next") && sentence.word(from + 1).equals("to");
    if (!next && !PLACING.contains(sentence.word(from))) {
      return from;
    }
    int noun = next ? from + 2 : from + 1;
    if (POINTING.contains(sentence.word(noun)) && !isNoun(sentence, mentionAt, noun + 1)) {
      return noun + 1;
    }
    while (Goals.ANY.contains(sentence.word(noun))) {
      noun++;
    }
    int to = noun;
    while (to < sentence.size() && to - noun < LONGEST_PLACE && isOfPlace(to, noun, plural)) {
      to++;
    }
    return to == noun || NOWHERE.contains(sentence.word(to - 1)) ? from : to;
  }

  private boolean isOfPlace(int i, int first, boolean plural) {
    if (mentionAt[i] != null || sentence.word(i).equals("'s")) {
      return true;
    }
    String word = sentence.word(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    boolean finite =
        verb != null
            && (verb.form() == Verbs.Form.THIRD || verb.form() == Verbs.Form.BASE && plural)
            && i > first;
    return sentence.token(i).isWord() && !Words.isFunction(word) && !finite;
  }

  /** A verb of exchange, with something behind it that is a part or may be one. */
  private boolean acts(int at, boolean plural) {
    int i = at;
    while (i < sentence.size() && isAdverb(i)) {
      i++;
    }
    Verbs.Verb verb =
        i < sentence.size() && mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    Verbs.Form form = plural ? Verbs.Form.BASE : Verbs.Form.THIRD;
    boolean turns =
        verb != null
            && verb.form() == form
            && (Goals.MOVES.contains(verb.sense())
                || Goals.asks(verb.lemma())
                || Goals.DRIVES.contains(verb.lemma()));
    return turns && hasThing(i + 1);
  }

  private boolean isAdverb(int i) {
    return mentionAt[i] == null
        && (Words.ADVERBS.contains(sentence.word(i)) || sentence.word(i).endsWith("ly"));
  }

  /** True where a thing follows that is known, or a noun of everyday for one. */
  static boolean isOfThing(Sentence sentence, @Nullable Mention[] mentionAt, int from) {
    return new EverydayNouns(sentence, mentionAt).hasThing(from);
  }

  private boolean hasThing(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && (mention.isKind() || mention.technology() != null)) {
        return true;
      }
      boolean noun = mention == null && PartNouns.of(Goals.singular(sentence.word(i))) != null;
      if (noun && isDetermined(i)) {
        return true;
      }
      if (sentence.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  private boolean isDetermined(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - MOST_MODIFIERS - 1); i--) {
      if (Goals.ANY.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }
}

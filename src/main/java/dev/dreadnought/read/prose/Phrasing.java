package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where noun phrases of a sentence begin and end, and which verbs stand beside them, also verbs
 * that the lexicon of {@link Verbs} does not have.
 */
final class Phrasing {
  /** How far to the left the noun phrase of a name may reach, in tokens. */
  private static final int PHRASE = 5;

  private static final int NEAR = 8;

  /** In tokens, between two commas. */
  private static final int LONGEST_ASIDE = 18;

  /** Words of what is brought somewhere. */
  private static final int MOST_CARRIED = 3;

  /** What brings a program about; "we removed a worker that" ends one. */
  private static final Set<String> MADE =
      Words.of(
          "created built wrote made developed deployed added implemented designed introduced coded"
              + " programmed launched shipped published");

  /** Words in the singular for several people. */
  private static final Set<String> GROUPS = Words.of("staff people team crew personnel police");

  private static final Set<String> ADJUNCTS =
      Words.of(
          "in on at to from with for by via through over under behind inside within into onto as"
              + " upon between among across against per towards toward around near throughout atop"
              + " beside beneath underneath alongside out like");

  /** They end a remark on when, before a name that is no part of it: "in nine years MySQL has". */
  private static final Set<String> TIMES =
      Words.of(
          "year years month months week weeks day days hour hours night nights morning today"
              + " yesterday summer winter spring autumn decade decades quarter");

  /** Before a place they tell where the subject is. */
  static final Set<String> STANDING =
      Words.of("running sitting living standing listening residing waiting");

  static final Set<String> PUT = Words.of("deployed hosted installed placed located situated");

  private static final Set<String> QUESTIONING =
      Words.of("what which who whom whose where when why how");

  static final Set<String> NUMBERS =
      Words.of("two three four five six seven eight nine ten eleven twelve twenty thirty forty");

  private final Syntax syntax;
  private final Sentence sentence;

  Phrasing(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  boolean isPreposition(int i) {
    String word = syntax.word(i);
    return Words.PREPOSITIONS.contains(word) || ADJUNCTS.contains(word);
  }

  static boolean isListing(String word) {
    return word.equals(",")
        || word.equals("and")
        || word.equals("or")
        || word.equals("&")
        || word.equals("plus")
        || word.equals("nor")
        || word.equals("but")
        || word.equals("also")
        || word.equals("/")
        || word.equals("+");
  }

  /** The number after the last word of the noun phrase that a name stands in. */
  int phraseEnd(Mention mention) {
    int i = mention.to();
    if (sentence.word(i).equals("'s")) {
      i++;
    }
    while (i < sentence.size()
        && isPhraseWord(i)
        && !isVerbHere(i)
        && !syntax.word(i).equals("last")
        && !syntax.word(i).equals("next")) {
      i++;
    }
    return i;
  }

  int phraseStart(Mention mention) {
    int i = mention.from();
    while (i > 0
        && i > mention.from() - PHRASE
        && !QUESTIONING.contains(syntax.word(i - 1))
        && !isCount(i - 1)
        && (isPhraseWord(i - 1) && !isVerbBefore(i - 1) || isGenitive(i - 1))
        && !TIMES.contains(syntax.word(i - 1))) {
      i--;
    }
    while (i > 0 && Words.DETERMINERS.contains(syntax.word(i - 1))) {
      i--;
    }
    return i;
  }

  /** "For six terabytes Ceph is": a measure, and no part of the phrase behind it. */
  private boolean isCount(int i) {
    Token number = i > 0 ? sentence.token(i - 1) : null;
    boolean counted =
        number != null && (number.type() == Token.Type.NUMBER || NUMBERS.contains(number.word()));
    return counted && isPlural(syntax.word(i)) && syntax.mentionAt(i) == null;
  }

  private boolean isGenitive(int i) {
    return sentence.word(i).equals("'s") && !Words.PRONOUNS.contains(syntax.word(i - 1));
  }

  /** A noun or an adjective. */
  boolean isPhraseWord(int i) {
    if (syntax.mentionAt(i) != null) {
      return true;
    }
    if (i < 0 || i >= sentence.size()) {
      return false;
    }
    Token token = sentence.token(i);
    String word = token.word();
    if (token.type() == Token.Type.NUMBER && token.joined()) {
      // The 1500 of "a Siemens S7-1500 PLC".
      return true;
    }
    return token.isWord()
        && !Words.PREPOSITIONS.contains(word)
        && !Words.BOUNDARIES.contains(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.PRONOUNS.contains(word)
        && !VerbGroup.isAuxiliary(word)
        && !VerbGroup.isAdverb(word)
        && !ADJUNCTS.contains(word);
  }

  /** True where what stands behind a name is its verb and no noun. */
  boolean isVerbHere(int i) {
    if (syntax.mentionAt(i) != null || sentence.token(i).joined()) {
      return false;
    }
    VerbGroup verb = VerbGroup.at(syntax, i);
    if (verb == null) {
      return false;
    }
    if (verb.isPast() || verb.time() == VerbGroup.Time.NONE || isDoneByAll(i, verb)) {
      return true;
    }
    String word = sentence.word(i);
    boolean last = i + 1 >= sentence.size() || sentence.token(i + 1).isMark();
    boolean noun =
        last && (verb.work() == null || Syntax.isNounToo(word))
            || VerbGroup.isAuxiliary(syntax.word(i + 1));
    boolean third = word.endsWith("s") && !word.endsWith("ss");
    return third
        && !noun
        && !(Syntax.isNounToo(word) && Words.CONJUNCTIONS.contains(syntax.word(i + 1)));
  }

  private static boolean areThings(String word) {
    return isPlural(word) || word.equals("data");
  }

  /** "Arduinos send", "A and B run". */
  private boolean isDoneByAll(int i, VerbGroup verb) {
    boolean base = verb.work() != null && verb.work().is(Workings.Form.BASE);
    Mention subject = syntax.mentionAt(i - 1);
    // "Glue jobs store", "ESP32 nodes send": the noun behind a name that no list has.
    boolean noun = subject == null && isPhraseWord(i - 1);
    subject = noun ? syntax.mentionAt(i - 2) : subject;
    boolean plural = noun && sentence.word(i - 1).endsWith("es") || isPlural(sentence.word(i - 1));
    Workings.Work next = Workings.of(syntax.word(i + 1));
    boolean processed =
        next != null && next.is(Workings.Form.PARTICIPLE) || syntax.word(i + 1).endsWith("ed");
    return base
        && subject != null
        && (plural || isSeveral(i - 1))
        && (isPreposition(i + 1)
            || syntax.mentionAt(i + 1) != null
            || processed && (syntax.mentionAt(i + 2) != null || areThings(syntax.word(i + 2)))
            || areThings(syntax.word(i + 1))
            || Syntax.isNounToo(syntax.word(i + 1))
            || syntax.word(i).equals("take") && TAKEN.contains(syntax.word(i + 1))
            || syntax.word(i + 1).endsWith("s") && Verbs.ENGLISH.of(syntax.word(i + 1)) == null
            || isBroughtSomewhere(i + 1)
            || Words.DETERMINERS.contains(syntax.word(i + 1)));
  }

  /** "Take care of", "take part in", "take over". */
  private static final Set<String> TAKEN = Words.of("care part charge over turns");

  /** The "soil moisture to" of "boards publish soil moisture to the broker". */
  private boolean isBroughtSomewhere(int from) {
    int i = from;
    while (i < sentence.size() && i - from < MOST_CARRIED && isPhraseWord(i)) {
      i++;
    }
    String word = syntax.word(i);
    return i > from && (word.equals("to") || word.equals("into") || word.equals("onto"));
  }

  /** "Arduinos", "HAProxies", and neither "Redis" nor "Postgres". */
  private static boolean isPlural(String word) {
    return word.equals("pis")
        || word.endsWith("proxies")
        || word.endsWith("ises")
        || word.length() > 3
            && word.endsWith("s")
            && "iuse".indexOf(word.charAt(word.length() - 2)) < 0;
  }

  /** True where a verb stands at a place, and no noun or adjective of the phrase behind it. */
  boolean isVerbBefore(int i) {
    if (i < 0
        || syntax.mentionAt(i) != null
        || sentence.token(i).joined()
        || SubjectExamples.isLead(syntax, i)) {
      return false;
    }
    String word = syntax.word(i);
    if (VerbGroup.isAuxiliary(word) || word.equals("'s") && !isGenitive(i)) {
      return true;
    }
    VerbGroup verb = VerbGroup.at(syntax, i);
    if (verb == null || verb.from() != i || VerbGroup.isAdverb(word)) {
      return false;
    }
    String before = syntax.word(i - 1);
    if (isDescribedObject(i, before)) {
      return false;
    }
    if (word.equals("date") && before.equals("to") && syntax.word(i - 2).equals("up")) {
      return false;
    }
    boolean noun =
        Words.DETERMINERS.contains(before)
                && !isAll(i - 1)
                && !isPointing(i)
                && !isDoneByThat(i)
                && !(verb.time() == VerbGroup.Time.PRESENT
                    && isPreposition(i + 1)
                    && isRelative(i - 1))
            || before.equals("'s")
            || Words.PREPOSITIONS.contains(before)
                && (!before.equals("to") || verb.isPast())
                && verb.time() != VerbGroup.Time.NONE;
    boolean gerund =
        verb.time() == VerbGroup.Time.NONE && Words.DETERMINERS.contains(wordBeforeAdverbs(i));
    boolean opening =
        i == 0
            && sentence.block() == Block.Kind.PARAGRAPH
            && word.endsWith("s")
            && syntax.mentionAt(1) == null
            && !Words.DETERMINERS.contains(syntax.word(1));
    boolean processed =
        verb.isPast()
            && verb.to() - verb.from() == 1
            && Workings.of(before) != null
            && isPhraseWord(Math.min(i + 1, sentence.size() - 1));
    if (gerund || opening || processed) {
      return false;
    }
    boolean object =
        verb.time() == VerbGroup.Time.PRESENT
            && Workings.of(before) != null
            && !Workings.of(before).is(Workings.Form.PAST)
            && isVerbBefore(i - 1);
    boolean adjective =
        verb.isPast()
            && verb.to() - verb.from() == 1
            && (Words.PLAIN.contains(before) || before.equals("new"));
    if (noun || object || adjective && !isPreposition(i + 1)) {
      return false;
    }
    Workings.Work work = verb.work();
    boolean base =
        work != null ? work.is(Workings.Form.BASE) && !work.is(Workings.Form.PAST) : isBase(word);
    return !base || isCarried(i);
  }

  /** "It all runs", "we both use". */
  private boolean isAll(int i) {
    String word = syntax.word(i);
    return (word.equals("all") || word.equals("both") || word.equals("each"))
        && Words.PRONOUNS.contains(syntax.word(i - 1));
  }

  /** The that of "the only component that talks to it". */
  private boolean isRelative(int that) {
    String noun = syntax.word(that - 1);
    return syntax.word(that).equals("that")
        && that > 0
        && sentence.token(that - 1).isWord()
        && !Words.isFunction(noun)
        && (syntax.mentionAt(that - 1) != null || VerbGroup.at(syntax, that - 1) == null);
  }

  /** The stores of "we created an API that stores orders": what it does, and no plural. */
  private boolean isDoneByThat(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(syntax.word(i));
    boolean third = verb != null && verb.form() == Verbs.Form.THIRD;
    VerbGroup main = third && syntax.word(i - 1).equals("that") ? verbBefore(i - 2) : null;
    return main != null
        && main.isPast()
        && main.voice() == VerbGroup.Voice.ACTIVE
        && MADE.contains(syntax.word(main.to() - 1));
  }

  /** "This connects to": the pronoun, and not "this index". */
  private boolean isPointing(int verb) {
    Workings.Work work = Workings.of(syntax.word(verb));
    boolean pointing = syntax.word(verb - 1).equals("this") || syntax.word(verb - 1).equals("that");
    boolean opens =
        verb == 1
            || verb > 1 && (sentence.token(verb - 2).isMark() || isListing(syntax.word(verb - 2)));
    return pointing
        && opens
        && work != null
        && work.is(Workings.Form.THIRD)
        && (Words.PREPOSITIONS.contains(syntax.word(verb + 1))
            || Words.DETERMINERS.contains(syntax.word(verb + 1))
            || syntax.mentionAt(verb + 1) != null);
  }

  private String wordBeforeAdverbs(int i) {
    int j = i - 1;
    while (j > 0 && VerbGroup.isAdverb(syntax.word(j))) {
      j--;
    }
    return syntax.word(j);
  }

  private static boolean isBase(String word) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return verb != null && verb.form() == Verbs.Form.BASE;
  }

  /** "To run", "we run", "the pumps run", "Run": a base form that is a verb. */
  private boolean isCarried(int i) {
    int j = i - 1;
    while (j >= 0 && VerbGroup.isAdverb(syntax.word(j))) {
      j--;
    }
    String before = syntax.word(j);
    Mention mention = syntax.mentionAt(j);
    boolean plural =
        mention == null && before.length() > 3 && before.endsWith("s") && !before.endsWith("ss");
    return j < 0
        || before.equals("to")
        || VerbGroup.isAuxiliary(before)
        || Words.PLURAL_PRONOUNS.contains(before)
        || Words.RELATIVES.contains(before)
        || plural
        || before.equals("people")
        || before.equals("staff")
        || before.equals("both")
        || before.equals("all")
        || before.equals("and")
        || before.equals(",")
        || before.equals("or")
        || mention != null
            && (sentence.word(j).endsWith("s")
                || mention.isActor() && GROUPS.contains(sentence.word(j))
                || isSeveral(j))
        || mention == null && isPlaced(i)
        || isPreposition(i + 1)
            && VerbGroup.at(syntax, j) != null
            && VerbGroup.at(syntax, j).isPast();
  }

  /** "The pumps in the cellar send to": a place between several and what they do. */
  private boolean isPlaced(int verb) {
    String next = syntax.word(verb + 1);
    if (!Words.PREPOSITIONS.contains(next) && !Words.DETERMINERS.contains(next)) {
      return false;
    }
    for (int i = verb - 1; i > Math.max(0, verb - PHRASE); i--) {
      if (Words.PREPOSITIONS.contains(syntax.word(i))) {
        String several = syntax.word(i - 1);
        return i < verb - 1
            && syntax.mentionAt(i - 1) == null
            && several.endsWith("s")
            && !several.endsWith("ss")
            && !syntax.word(i).equals("of");
      }
      if (sentence.token(i).isMark() || VerbGroup.isAuxiliary(syntax.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** "A and B run", "alarms of the API go": several, although the last name is one. */
  private boolean isSeveral(int last) {
    for (int i = last - 1; i >= Math.max(0, last - PHRASE - 1); i--) {
      String before = syntax.word(i - 1);
      boolean of = isPreposition(i) && before.endsWith("s") && !before.endsWith("ss");
      if (syntax.word(i).equals("and") || of) {
        return true;
      }
      if (!isPhraseWord(i) && !Words.DETERMINERS.contains(syntax.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** The verb that a noun phrase is the subject of: right behind it, after a list or a remark. */
  @Nullable VerbGroup verbAfter(int end) {
    int i = end;
    for (int steps = 0; steps < NEAR && i < sentence.size(); steps++) {
      int last = i;
      if (isStanding(i)) {
        // "A Logstash instance running in the DMZ forwards".
        i++;
      } else if (syntax.word(i).equals("that") && isFiniteAt(i + 1)) {
        i = mainVerb(i + 1);
      } else if (syntax.word(i).equals("(")) {
        i = past(i, ")");
      } else if (syntax.word(i).equals(",") && closing(i) > 0) {
        i = closing(i);
      } else if (isListing(syntax.word(i)) && listed(i) > 0) {
        i = listed(i);
      }
      if (isFiniteAt(i)) {
        return VerbGroup.at(syntax, i);
      }
      i = placeEnd(i);
      if (i == last) {
        return null;
      }
    }
    return null;
  }

  /** "A service that listens on port 9000 writes": the verb behind a clause; or where it begins. */
  private int mainVerb(int own) {
    VerbGroup verb = VerbGroup.at(syntax, own);
    if (verb == null || verb.denied()) {
      return own - 1;
    }
    for (int i = verb.to(); i < Math.min(sentence.size(), verb.to() + NEAR); i++) {
      String word = syntax.word(i);
      boolean part = Words.DETERMINERS.contains(word) || isPreposition(i) || isPhraseWord(i);
      if (isFiniteAt(i)) {
        return Words.RELATIVES.contains(syntax.word(i - 1)) ? own - 1 : i;
      }
      if (!part && sentence.token(i).type() != Token.Type.NUMBER) {
        return own - 1;
      }
    }
    return own - 1;
  }

  /** The running of "running in the DMZ", the deployed of "deployed on each host sends". */
  private boolean isStanding(int i) {
    boolean led = Words.PREPOSITIONS.contains(syntax.word(i + 1));
    boolean put = led && PUT.contains(syntax.word(i));
    return led && STANDING.contains(syntax.word(i)) || put && isFiniteAt(placeEnd(i + 1));
  }

  /** "In the lab", "on the edge", "next to the boiler": a place between a subject and its verb. */
  private int placeEnd(int i) {
    boolean beside = syntax.word(i).equals("next") && syntax.word(i + 1).equals("to");
    if (!beside && !Words.PREPOSITIONS.contains(syntax.word(i))) {
      return i;
    }
    int end = beside ? i + 2 : i + 1;
    while (end < sentence.size()
        && end < i + NEAR
        && (Words.DETERMINERS.contains(syntax.word(end))
            || isPhraseWord(end)
            || sentence.token(end).type() == Token.Type.NUMBER)
        && !isFiniteAt(end)) {
      end++;
    }
    return end;
  }

  private int past(int i, String mark) {
    int end = i;
    while (end < sentence.size() && !sentence.word(end).equals(mark)) {
      end++;
    }
    return Math.min(sentence.size(), end + 1);
  }

  /** The number after the comma that closes a remark, where a verb follows; or 0. */
  private int closing(int comma) {
    int reach = opensAside(comma + 1) ? LONGEST_ASIDE : NEAR + 2;
    for (int i = comma + 1; i < Math.min(sentence.size(), comma + reach); i++) {
      if (sentence.word(i).equals(",") && isFiniteAt(i + 1)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "Packaged as a container and deployed on Fly.io", "running on a board": told in passing. */
  private boolean opensAside(int i) {
    String word = syntax.word(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    boolean participle =
        word.endsWith("ed")
            || word.endsWith("ing")
            || verb != null && verb.form() == Verbs.Form.PAST;
    return participle && Words.PREPOSITIONS.contains(syntax.word(i + 1));
  }

  /** The number after the name that a list goes on with; or 0. */
  private int listed(int comma) {
    int i = comma + 1;
    while (i < sentence.size()
        && (isListing(syntax.word(i)) || Words.DETERMINERS.contains(syntax.word(i)))) {
      i++;
    }
    int from = i;
    while (i < sentence.size() && isPhraseWord(i) && !isVerbHere(i)) {
      i++;
    }
    return i == from ? 0 : i;
  }

  /** The objects of "enters new objects in the database": behind an adjective in what is done. */
  private boolean isDescribedObject(int i, String before) {
    boolean adjective =
        i > 1
            && (Words.PLAIN.contains(before) || Words.isDescriptive(before))
            && !Words.isFunction(before)
            && !sentence.token(i - 1).capital();
    Syntax.Occurrence verb = adjective ? syntax.verbIn(syntax.clauseOf(i).from(), i - 1) : null;
    return verb != null && verb.isFinite() && verb.at() == i - 2;
  }

  boolean isFiniteAt(int i) {
    if (i >= sentence.size() || syntax.mentionAt(i) != null) {
      return false;
    }
    String word = syntax.word(i);
    if (VerbGroup.isAuxiliary(word)) {
      return true;
    }
    VerbGroup verb = VerbGroup.at(syntax, i);
    if (verb == null || verb.time() == VerbGroup.Time.NONE) {
      return false;
    }
    return verb.to() - verb.from() > 1 || isVerbBefore(i);
  }

  @Nullable VerbGroup firstFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFiniteAt(i) && !VerbGroup.isAdverb(syntax.word(i))) {
        return VerbGroup.at(syntax, i);
      }
    }
    return null;
  }

  /** "Gets the tickets from Supabase": what is fetched there, and no talk of it. */
  boolean isFetched(int preposition) {
    Syntax.Occurrence verb =
        syntax.verbIn(syntax.clauseOf(preposition).from(), Math.max(0, preposition - 1));
    return syntax.word(preposition).equals("from")
        && verb != null
        && verb.isFinite()
        && verb.verb().sense() == Verbs.Sense.READ;
  }

  /** The nearest verb to the left, in the same part of the sentence. */
  @Nullable VerbGroup verbBefore(int last) {
    for (int i = last; i >= 0; i--) {
      String word = syntax.word(i);
      if (word.equals(";") || word.equals(":") || word.equals("but") || word.equals("while")) {
        return null;
      }
      if (isVerbBefore(i)) {
        int what = whatBefore(i);
        VerbGroup main = what > 0 ? verbBefore(what - 1) : null;
        return main == null ? withAuxiliaries(i) : main;
      }
    }
    return null;
  }

  /** "It sends what it heard to": the number of the word by which a clause is the object; or 0. */
  private int whatBefore(int verb) {
    for (int i = verb - 1; i > Math.max(0, verb - PHRASE); i--) {
      if (syntax.word(i).equals("what")) {
        return i;
      }
      if (sentence.token(i).isMark()) {
        return 0;
      }
    }
    return 0;
  }

  private @Nullable VerbGroup withAuxiliaries(int verb) {
    int from = verb;
    while (from > 0
        && (VerbGroup.isAuxiliary(syntax.word(from - 1))
            || VerbGroup.isContracted(syntax.word(from - 1))
            || Words.BE.contains(syntax.word(from - 1))
            || VerbGroup.isAdverb(syntax.word(from - 1)))) {
      from--;
    }
    while (from < verb
        && VerbGroup.isAdverb(syntax.word(from))
        && !VerbGroup.isAuxiliary(syntax.word(from))) {
      from++;
    }
    return VerbGroup.at(syntax, from);
  }
}

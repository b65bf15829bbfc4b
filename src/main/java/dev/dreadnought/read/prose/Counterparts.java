package dev.dreadnought.read.prose;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names that nobody knows, where a program is said to turn to them: "the API asks Quoxel", "the
 * worker sends its jobs to Quoxel", "data are loaded into Quoxel". What a program exchanges data
 * with is a part, whatever it is; what people do with a name tells nothing of it.
 */
final class Counterparts {
  /** How far before the name the verb may stand, in tokens. */
  private static final int REACH = 12;

  /** Words of a name within a list, at most. */
  private static final int LONGEST_NAME = 3;

  private static final Set<String> TO = Words.of("to from into via through with against");

  /** What data that something is done with pass into or through. */
  private static final Set<String> THROUGH = Words.of("into via through");

  private static final Set<Verbs.Sense> EXCHANGES =
      Set.of(
          Verbs.Sense.SEND,
          Verbs.Sense.READ,
          Verbs.Sense.STORE,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.FRONT);

  /** Of these a name behind "to" is somebody who reads them. */
  private static final Set<String> LETTERS =
      Words.of(
          "mail mails email emails letter letters invoice invoices bill bills reminder reminders sms"
              + " parcel parcels greeting greetings");

  private static final Set<String> ENTERED =
      Words.of("upload uploads uploaded type types typed enter enters entered key keys keyed");

  private static final Set<String> TIMES =
      Words.of(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december christmas easter");

  private static final Set<String> POINTING = Words.of("it which that they");

  /** What a tool that runs is used for. */
  private static final Set<String> AT_WORK =
      Words.of(
          "move copy sync synchronise synchronize transfer import export load replicate stream ship"
              + " collect forward pull push store keep queue route proxy send deliver fetch gather"
              + " archive relay distribute");

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;
  private final Predicate<String> names;

  /**
   * Looks at a sentence.
   *
   * @param mentionAt the name of the catalog that each token is part of, or null
   * @param names true of a word that the text has for the name of a program
   */
  Counterparts(Sentence sentence, @Nullable Mention[] mentionAt, Predicate<String> names) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
    this.names = names;
  }

  /**
   * "Harbor Sync is used to copy data", "Quoxel, used by the billing service": true behind the name
   * of a thing that does its work while the system runs.
   */
  boolean isTool(int to) {
    String word = sentence.word(to);
    boolean is = word.equals("is") || word.equals("was");
    if (is && sentence.word(to + 1).equals("used") && sentence.word(to + 2).equals("to")) {
      return AT_WORK.contains(sentence.word(to + 3));
    }
    boolean used = word.equals(",") && sentence.word(to + 1).equals("used");
    int by = to + 3;
    while (used && Words.DETERMINERS.contains(sentence.word(by))) {
      by++;
    }
    return used
        && sentence.word(to + 2).equals("by")
        && by < sentence.size()
        && isProgram(mentionWithin(by));
  }

  /** "The `billing` service": a name may stand before the kind. */
  private @Nullable Mention mentionWithin(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 3); i++) {
      if (mentionAt[i] != null) {
        return mentionAt[i];
      }
    }
    return null;
  }

  private static boolean isProgram(@Nullable Mention mention) {
    return mention != null
        && (mention.isKind()
            || mention.isTechnology() && !Kinds.isMaterial(NounPhrase.kindOf(mention)));
  }

  /** True of a name that begins at a place and that a program turns to, be it with others. */
  boolean contain(int name) {
    int lead = firstOfList(name) - 1;
    while (lead > 0 && Words.DETERMINERS.contains(sentence.word(lead))) {
      lead--;
    }
    if (lead < 0 || TIMES.contains(sentence.word(name)) || Papers.areAt(sentence, name + 1)) {
      return false;
    }
    Verbs.Verb asked = verbAt(lead);
    if (asked != null && asked.form() != Verbs.Form.PAST) {
      return Goals.asks(asked.lemma()) && isOfProgram(lead);
    }
    String to = sentence.word(lead);
    int verb = TO.contains(to) ? verbBefore(lead) : -1;
    if (verb < 0) {
      return false;
    }
    Verbs.Verb what = verbAt(verb);
    boolean passive = what != null && what.form() == Verbs.Form.PAST && isAuxiliary(verb - 1);
    return passive
        ? THROUGH.contains(to) && isOfData(verb - 1)
        : what != null && what.form() != Verbs.Form.PAST && isOfProgram(verb);
  }

  /**
   * "Practices upload the scan in Dentolink", "the orders are typed into Bakemaster": true of a
   * name that data are entered in, by whomever.
   */
  boolean takeData(int name) {
    String lead = sentence.word(name - 1);
    boolean within = lead.equals("in") || lead.equals("into");
    for (int i = name - 2; within && i >= Math.max(0, name - REACH); i--) {
      Verbs.Verb verb = verbAt(i);
      boolean enters = ENTERED.contains(sentence.word(i));
      if (enters || verb != null && !Words.DETERMINERS.contains(sentence.word(i - 1))) {
        // "Enter the hall in Bonn": nothing that data go into.
        return enters && (lead.equals("into") || hasData(i + 1, name));
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  private boolean hasData(int from, int to) {
    for (int i = from; i < to; i++) {
      if (mentionAt[i] != null && mentionAt[i].isData()) {
        return true;
      }
    }
    return sentence.word(from - 1).startsWith("upload");
  }

  /** The Zorp of "to Zorp, Nubb and Quoxel": where the list begins that a name stands in. */
  private int firstOfList(int name) {
    int first = name;
    while (first > 1) {
      int last = first - 1;
      last -= sentence.word(last).equals("and") || sentence.word(last).equals("or") ? 1 : 0;
      last -= sentence.word(last).equals(",") ? 1 : 0;
      int from = last + 1;
      while (from > 0 && from > last + 1 - LONGEST_NAME && isName(from - 1)) {
        from--;
      }
      if (last == first - 1 || from > last) {
        return first;
      }
      first = from;
    }
    return first;
  }

  private boolean isName(int i) {
    return sentence.token(i).isWord()
        && sentence.token(i).capital()
        && (mentionAt[i] == null || mentionAt[i].isTechnology())
        && !Words.isFunction(sentence.word(i));
  }

  /** The verb of exchange to which a preposition belongs; or -1. */
  private int verbBefore(int lead) {
    for (int i = lead - 1; i >= Math.max(0, lead - REACH); i--) {
      String word = sentence.word(i);
      if (sentence.token(i).isMark() || LETTERS.contains(word)) {
        return -1;
      }
      Verbs.Verb verb = verbAt(i);
      if (verb != null && !Words.DETERMINERS.contains(sentence.word(i - 1))) {
        return EXCHANGES.contains(verb.sense()) || Goals.asks(verb.lemma()) ? i : -1;
      }
    }
    return -1;
  }

  private Verbs.@Nullable Verb verbAt(int i) {
    return mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
  }

  /** True where the last thing before a verb that does something is a program. */
  private boolean isOfProgram(int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      int next = i + 1;
      while (next < verb && isBetween(next)) {
        next++;
      }
      boolean acts = next == verb || verbAt(next) != null;
      Mention mention = mentionAt[i];
      if (acts && mention != null && mention.to() == i + 1) {
        return isProgram(mention);
      }
      if (acts && (POINTING.contains(sentence.word(i)) || names.test(sentence.word(i)))) {
        return true;
      }
    }
    Verbs.Verb first = verbAt(0);
    return sentence.block() == Block.Kind.ITEM && first != null && first.form() == Verbs.Form.THIRD;
  }

  private boolean isBetween(int i) {
    return mentionAt[i] == null
        && (Words.ADVERBS.contains(sentence.word(i))
            || Words.MODALS.contains(sentence.word(i))
            || sentence.word(i).equals("then"));
  }

  private boolean isAuxiliary(int i) {
    return i > 0 && (Words.AUXILIARIES.contains(sentence.word(i)) || isBetween(i));
  }

  /** "The data are loaded into": data, and nobody who does it. */
  private boolean isOfData(int from) {
    int i = from;
    while (i > 0 && isAuxiliary(i)) {
      i--;
    }
    Mention mention = mentionAt[i];
    return mention != null && mention.isData() || sentence.word(i).equals("data");
  }
}

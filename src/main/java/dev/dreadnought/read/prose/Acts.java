package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that are names elsewhere and verbs where they stand: the "caches" of "the API caches
 * sessions", the "processes" of "the worker processes messages".
 */
final class Acts {
  /** What stands before the "to" of an infinitive, and of no goal. */
  private static final Set<String> LEADING =
      Words.of(
          "used able need needs needed want wants required designed meant supposed try tries order"
              + " configured allowed able way how us");

  /** Behind what people do stands where or with what: "physicians order in the portal". */
  private static final Set<String> PLACES = Words.of("in on at from with through via to");

  private static final Set<String> ONE = Words.of("it he she");

  private final Sentence sentence;
  private final List<Mention> mentions;

  private Acts(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** The names of a sentence that stay names. */
  static List<Mention> withoutVerbs(Sentence sentence, List<Mention> mentions) {
    Acts acts = new Acts(sentence, mentions);
    List<Mention> kept = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      acts.keep(i, kept);
    }
    return kept;
  }

  private void keep(int i, List<Mention> kept) {
    Mention mention = mentions.get(i);
    if (isInfinitive(mention) || isFanning(mention)) {
      return;
    }
    int last = mention.to() - 1;
    boolean word = (mention.isKind() || mention.isData()) && isAct(last, i);
    if (!word) {
      kept.add(mention);
    } else if (mention.to() - mention.from() == 1) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(last));
      boolean able = verb != null && isAble(verb, last);
      if (!follows(i) && !goesOn(i) && !able && !isDoneToThem(last)) {
        kept.add(mention);
      }
    } else if (mention.isKind()) {
      Meaning.OfKind meaning = (Meaning.OfKind) mention.meaning();
      kept.add(
          new Mention(new Meaning.OfKind(meaning.wording(), false), mention.from(), last, null));
    } else if (!follows(i)) {
      kept.add(mention);
    }
  }

  /** "Is used to cache database objects": no cache database. */
  private boolean isInfinitive(Mention mention) {
    int from = mention.from();
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(from));
    return mention.isKind()
        && mention.to() - from > 1
        && verb != null
        && verb.form() == Verbs.Form.BASE
        && sentence.word(from - 1).equals("to")
        && LEADING.contains(sentence.word(from - 2));
  }

  /** "Fans out to the services": no people. */
  private boolean isFanning(Mention mention) {
    return mention.isActor()
        && sentence.word(mention.from()).equals("fans")
        && sentence.word(mention.to()).equals("out");
  }

  /** True where a thing stands right before, but for adverbs and brackets: the subject. */
  private boolean follows(int i) {
    String relative = sentence.word(mentions.get(i).from() - 1);
    if (i > 0 && (relative.equals("which") || relative.equals("who")) || isAfterIt(i)) {
      return true;
    }
    if (i == 0) {
      return false;
    }
    Mention before = mentions.get(i - 1);
    boolean thing = before.isKind() || before.isTechnology() || before.isActor();
    return thing && before.to() == behindSubject(mentions.get(i).from());
  }

  /** "When the import stops it posts to our Slack channel". */
  private boolean isAfterIt(int i) {
    Mention mention = mentions.get(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(mention.to() - 1));
    return ONE.contains(sentence.word(mention.from() - 1))
        && verb != null
        && verb.form() == Verbs.Form.THIRD;
  }

  /** "The service then posts", "the service (port 8080) posts": where the subject ended. */
  private int behindSubject(int verb) {
    int i = verb;
    while (i > 0 && isBetween(i - 1)) {
      i--;
    }
    if (sentence.word(i - 1).equals(")")) {
      int open = i - 2;
      while (open > 0 && !sentence.word(open).equals("(")) {
        open--;
      }
      return open;
    }
    return i;
  }

  /** The "then" of "then posts", the "can" of "can post". */
  private boolean isBetween(int i) {
    String word = sentence.word(i);
    return Words.ADVERBS.contains(word)
        || Words.MODALS.contains(word)
        || word.endsWith("ly") && sentence.token(i).isWord() && !Words.LY_NOUNS.contains(word);
  }

  /** An s-form of a verb of programs, and behind it what it is done to. */
  private boolean isAct(int at, int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    boolean form =
        verb != null
            && (verb.form() == Verbs.Form.THIRD || isDoneByPeople(verb, i) || isAble(verb, at))
            && verb.sense() != Verbs.Sense.HOST
            && !sentence.token(at).capital();
    if (!form || at + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(at + 1);
    boolean object = i + 1 < mentions.size() && mentions.get(i + 1).from() == at + 1;
    boolean there =
        PLACES.contains(next.word())
            && (verb.form() == Verbs.Form.BASE || isDoneByOne(i) && next.is("to") || isAfterIt(i));
    boolean told =
        verb.form() == Verbs.Form.THIRD
            && (isDoneToThem(at) || follows(i) && Words.DETERMINERS.contains(next.word()));
    boolean noun = isNoun(next.word()) || isNounToo(verb, at + 1);
    return object || there || told || next.isWord() && noun;
  }

  /** "Can post the orders to", "in order to post the orders to". */
  private boolean isAble(Verbs.Verb verb, int at) {
    boolean led =
        Words.MODALS.contains(sentence.word(at - 1))
            || sentence.word(at - 1).equals("to") && LEADING.contains(sentence.word(at - 2));
    return verb.form() == Verbs.Form.BASE
        && led
        && Words.DETERMINERS.contains(sentence.word(at + 1));
  }

  /** "Proxies requests": of two s-forms the first is what is done. */
  private boolean isNounToo(Verbs.Verb verb, int next) {
    return verb.form() == Verbs.Form.THIRD && Syntax.isNounToo(sentence.word(next));
  }

  /** "It serves the pages, caches answers and": a verb of the same form went before. */
  private boolean goesOn(int i) {
    int from = mentions.get(i).from();
    String before = sentence.word(from - 1);
    boolean added = before.equals("as") && sentence.word(from - 2).equals("well");
    if (!added && !before.equals(",") && !before.equals("and") && !before.equals("then")) {
      return false;
    }
    for (int k = 1; k < from - 1; k++) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(k));
      boolean does =
          verb != null
              && verb.form() == Verbs.Form.THIRD
              && !Syntax.isNounToo(sentence.word(k))
              && verb.sense() != Verbs.Sense.USE;
      if (does) {
        return true;
      }
    }
    return false;
  }

  /** "And posts them to the server": a noun has no such object. */
  private boolean isDoneToThem(int at) {
    String next = sentence.word(at + 1);
    return next.equals("them") || next.equals("it");
  }

  /** "Customers order cakes": several people right before. */
  private boolean isDoneByPeople(Verbs.Verb verb, int i) {
    if (verb.form() != Verbs.Form.BASE || i == 0) {
      return false;
    }
    Mention before = mentions.get(i - 1);
    String word = sentence.word(before.to() - 1);
    return before.isActor() && before.to() == mentions.get(i).from() && word.endsWith("s");
  }

  /** "The forecast API posts to the queue": one program right before. */
  private boolean isDoneByOne(int i) {
    Mention before = i == 0 ? null : mentions.get(i - 1);
    return before != null
        && before.isKind()
        && before.to() == mentions.get(i).from()
        && !((Meaning.OfKind) before.meaning()).plural()
        && !Kinds.isStore(((Meaning.OfKind) before.meaning()).wording().kind());
  }

  /** True of a word that can only be what is acted on. */
  private static boolean isNoun(String word) {
    return Words.DETERMINERS.contains(word)
        || !Words.PREPOSITIONS.contains(word)
            && !Words.AUXILIARIES.contains(word)
            && !Words.BOUNDARIES.contains(word)
            && !Words.ADVERBS.contains(word)
            && !Words.NEGATIONS.contains(word)
            && Verbs.ENGLISH.of(word) == null;
  }
}

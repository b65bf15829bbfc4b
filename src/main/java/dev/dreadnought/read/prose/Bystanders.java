package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People whom a text names and who turn to nothing: "the app was written by students", "the
 * patients' names are kept in MySQL", "a camera counts visitors", "auditors have never seen it".
 * That they are named makes them no users; what is said of them elsewhere may.
 */
final class Bystanders {
  /** What was made once, by somebody who need not use it. */
  private static final Set<String> MADE =
      Words.of("wrote written built developed programmed coded designed made created soldered");

  /** Written anew each day, as programs are not. */
  private static final Set<String> TODAY = Words.of("is are gets get being");

  private static final Set<String> COUNTS =
      Words.of(
          "count counts counted counting film films filming photograph photographs recognise"
              + " recognises recognize recognizes detect detects weigh weighs");

  private static final Set<String> PAYING = Words.of("we i");

  private static final Set<String> HOW = Words.of("many long often");

  private static final Set<String> WITHIN = Words.of("in into inside within");

  /** How people turn to a system. */
  private static final Set<String> TURNS =
      Words.of("reach see use open access touch log sign read enter seen used opened touched");

  private static final Set<String> DENIED =
      Words.of("cannot can't never don't doesn't can't haven't hasn't not");

  private static final Set<String> BETWEEN =
      Words.of("have has had can could do does will ever even been themselves himself");

  /** What is denied to those who may turn to all the rest. */
  private static final Set<String> PARTS_OF_IT = Words.of("admin administration internal back");

  /** Behind what is closed to somebody as a whole. */
  private static final Set<String> ENDS = Words.of("themselves himself herself directly at any");

  private static final Set<String> WHOLE = Words.of("it them anywhere nothing");

  /** Of the same people: "the caretaker's son". */
  private static final Set<String> KIN =
      Words.of(
          "son daughter wife husband brother sister father mother nephew niece cousin uncle aunt"
              + " friend colleague boyfriend girlfriend partner secretary assistant deputy nurse"
              + " clerk relatives");

  private static final Set<String> HANDHELDS =
      Words.of("phone phones tablet tablets laptop laptops scanner scanners browser browsers");

  private static final Set<String> USERS = Words.of("user users");

  private static final int LONGEST_LIST = 6;
  private static final int LONGEST_OBJECT = 5;
  private static final int NEAR = 3;

  private final Syntax syntax;
  private final Sentence sentence;

  private Bystanders(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  /** Leaves those people out whom a sentence only names. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Bystanders bystanders = new Bystanders(syntaxes.get(i));
      Scopes here = scopes.get(i);
      for (Mention mention : syntaxes.get(i).mentions()) {
        if (mention.isActor() && bystanders.isOne(mention)) {
          here.passOver(mention);
          bystanders.closedTo(mention).forEach(m -> here.setAside(m, Status.PRESENT));
        }
      }
    }
  }

  /** "Farmers don't see the Flask app": it is there all the same. */
  private List<Mention> closedTo(Mention people) {
    int to = syntax.clauseOf(people.from()).to();
    return syntax.mentions().stream()
        .filter(m -> isShutOut(people) && m.from() >= people.to() && m.to() <= to)
        .filter(m -> isKnown(m.from()))
        .toList();
  }

  private boolean isKnown(int from) {
    int i = from - 1;
    while (syntax.mentionAt(i) != null) {
      i--;
    }
    return Words.DEFINITE.contains(sentence.word(i)) || sentence.word(i).equals("'s");
  }

  private boolean isOne(Mention people) {
    if (USERS.contains(sentence.word(people.to() - 1))) {
      return false;
    }
    return isMaker(people) && !goesOn(people)
        || isOwner(people)
        || (isRecord(people) || isCounted(people)) && !isTold(people)
        || isContainer(people)
        || isShutOut(people)
        || isOfOthers(people);
  }

  /** "Was written by students", "a neighbour wrote the page", "the app that students built". */
  private boolean isMaker(Mention people) {
    int before = start(people) - 1;
    if (sentence.word(before).equals("by") && MADE.contains(sentence.word(before - 1))) {
      boolean today = TODAY.contains(sentence.word(before - 2));
      return !today && isProgram(made(before - 2));
    }
    int verb = people.to();
    verb += sentence.word(verb).equals("who") ? 1 : 0;
    verb += BETWEEN.contains(sentence.word(verb)) ? 1 : 0;
    if (!MADE.contains(sentence.word(verb))) {
      return false;
    }
    boolean relative =
        sentence.word(before).equals("which") || sentence.word(before).equals("that");
    return isProgram(object(verb + 1)) || relative && isProgram(made(before - 1));
  }

  /** "Teachers wrote the app and use it": they do more. */
  private boolean goesOn(Mention people) {
    for (int i = people.to(); i < sentence.size(); i++) {
      boolean more = sentence.word(i - 1).equals("and") || sentence.word(i - 1).equals("who");
      Verbs.Verb verb = more ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      if (verb != null && TURNS.contains(verb.lemma()) && verb.form() != Verbs.Form.PAST) {
        return true;
      }
    }
    return false;
  }

  /** "Lists members and lets them pay". */
  private boolean isTold(Mention people) {
    for (int i = people.to(); i < sentence.size(); i++) {
      if (sentence.word(i).equals("them")) {
        return true;
      }
    }
    return false;
  }

  /** "The patients' names", "the caretaker's son": theirs, and nothing that they turn to. */
  private boolean isOwner(Mention people) {
    int next = people.to();
    boolean apostrophe = sentence.word(next).equals("'s");
    next += apostrophe ? 1 : 0;
    if (!apostrophe && !isApostrophe(people.to() - 1) || next >= sentence.size()) {
      return false;
    }
    if (!sentence.token(next).isWord() || Words.isFunction(sentence.word(next))) {
      return false;
    }
    int head = next;
    while (head + 1 < sentence.size() && isNoun(head + 1)) {
      head++;
    }
    Mention thing = syntax.mentionAt(head);
    ComponentKind kind = kindOf(thing);
    boolean had = kind == null || kind == ComponentKind.DEVICE;
    boolean person = thing != null && thing.isActor() || KIN.contains(sentence.word(head));
    return had && !HANDHELDS.contains(sentence.word(head)) && (person || !isOfWork(head));
  }

  /** "The drivers' app", "the clerks' program": what is called so is a part of the system. */
  private boolean isOfWork(int head) {
    return syntax.mentionAt(head) == null && PartNouns.of(sentence.word(head)) != null;
  }

  private boolean isNoun(int i) {
    Mention mention = syntax.mentionAt(i);
    boolean name = mention != null && (mention.isKind() || mention.isData() || mention.isActor());
    return name
        || mention == null
            && sentence.token(i).isWord()
            && !Words.isFunction(sentence.word(i))
            && Verbs.ENGLISH.of(sentence.word(i)) == null;
  }

  /**
   * "Stores members, boats and berths in a table", "keeps the horses and their owners in MySQL".
   */
  private boolean isRecord(Mention people) {
    Syntax.Occurrence verb = null;
    for (Syntax.Occurrence one : syntax.verbs()) {
      verb = one.at() < people.from() ? one : verb;
    }
    boolean stores =
        verb != null
            && verb.use() == Syntax.Use.FINITE
            && verb.verb().sense() == Verbs.Sense.STORE
            && people.from() - verb.at() <= LONGEST_LIST
            && isList(verb.at() + 1, people.from());
    if (!stores) {
      return false;
    }
    int i = people.to();
    while (i < sentence.size() && isListed(i)) {
      i++;
    }
    if (i >= sentence.size() || sentence.token(i).isMark()) {
      return true;
    }
    Mention place = null;
    for (int j = i + 1; place == null && j < Math.min(sentence.size(), i + LONGEST_OBJECT); j++) {
      place = syntax.mentionAt(j);
    }
    boolean in = WITHIN.contains(sentence.word(i)) || sentence.word(i).equals("on");
    return in && place != null && (place.isKind() || place.isTechnology());
  }

  private boolean isList(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isListed(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isListed(int i) {
    String word = sentence.word(i);
    return word.equals(",")
        || Words.CONJUNCTIONS.contains(word)
        || Words.DETERMINERS.contains(word)
        || isNoun(i) && !isProgram(syntax.mentionAt(i))
        || isLastOfList(i);
  }

  /** The permits of "anglers, ponds and permits in a table", which are no deed. */
  private boolean isLastOfList(int i) {
    boolean ends = i + 1 >= sentence.size() || WITHIN.contains(sentence.word(i + 1));
    return ends && Words.CONJUNCTIONS.contains(sentence.word(i - 1)) && syntax.mentionAt(i) == null;
  }

  /** "A camera counts visitors", "measures how long customers wait", "we pay the suppliers". */
  private boolean isCounted(Mention people) {
    int before = start(people) - 1;
    boolean how = sentence.word(before - 1).equals("how") && HOW.contains(sentence.word(before));
    boolean paid =
        sentence.word(before).equals("pay") && PAYING.contains(sentence.word(before - 1));
    return how
        || paid
        || before > 0 && COUNTS.contains(sentence.word(before)) && !isSubject(before - 1);
  }

  private boolean isSubject(int i) {
    Mention mention = syntax.mentionAt(i);
    return mention != null && mention.isActor();
  }

  /** "Its password is compiled into the client": what has something in it is a program. */
  private boolean isContainer(Mention people) {
    return sentence.word(people.to() - 1).equals("client")
        && sentence.word(people.from() - 1).equals("the")
        && WITHIN.contains(sentence.word(people.from() - 2));
  }

  /** "Customers can't reach the app", "have never seen it", "members never log in". */
  private boolean isShutOut(Mention people) {
    int i = people.to();
    boolean no =
        (sentence.word(i).equals("have") || sentence.word(i).equals("has"))
            && sentence.word(i + 1).equals("no")
            && sentence.word(i + 2).equals("access");
    if (no) {
      return isWhole(i + 3);
    }
    if (isIdle(people)) {
      return true;
    }
    boolean denied = false;
    while (i < people.to() + NEAR
        && (DENIED.contains(sentence.word(i)) || BETWEEN.contains(sentence.word(i)))) {
      denied |= DENIED.contains(sentence.word(i));
      i++;
    }
    boolean turns = denied && TURNS.contains(sentence.word(i));
    int next = sentence.word(i + 1).equals("in") ? i + 2 : i + 1;
    return turns && isWhole(next);
  }

  /** "Drivers stay in their cabs and touch nothing". */
  private boolean isIdle(Mention people) {
    for (int i = people.to(); i < sentence.size(); i++) {
      if (isSubject(i) || sentence.token(i).isMark()) {
        return false;
      }
      if (TURNS.contains(sentence.word(i)) && sentence.word(i + 1).equals("nothing")) {
        return true;
      }
    }
    return false;
  }

  /** Nothing more, "it" or a program, and not only its pages for others. */
  private boolean isWhole(int from) {
    if (from >= sentence.size() || sentence.token(from).isMark()) {
      return true;
    }
    int i = from;
    while (sentence.word(i).equals("to")
        || Words.DETERMINERS.contains(sentence.word(i))
        || Words.isDescriptive(sentence.word(i))) {
      i++;
    }
    i += sentence.word(i + 1).equals("'s") ? 2 : 0;
    boolean some =
        PARTS_OF_IT.contains(sentence.word(i)) || PARTS_OF_IT.contains(sentence.word(from));
    Mention thing = syntax.mentionAt(i);
    ComponentKind kind = kindOf(thing);
    return WHOLE.contains(sentence.word(from))
        || !some && thing != null && !isStore(kind) && isProgram(thing) && endsBehind(i);
  }

  /** "Can't open it without an account", "from home": that way only. */
  private boolean endsBehind(int thing) {
    int i = thing;
    while (syntax.mentionAt(i) != null) {
      i++;
    }
    return i >= sentence.size()
        || sentence.token(i).isMark()
        || ENDS.contains(sentence.word(i))
        || Words.CONJUNCTIONS.contains(sentence.word(i));
  }

  private static boolean isStore(@Nullable ComponentKind kind) {
    return kind != null && Kinds.isStore(kind);
  }

  /** "The neighbours have a Nextcloud, which isn't ours". */
  private boolean isOfOthers(Mention people) {
    for (int i = people.to(); i < sentence.size(); i++) {
      String before = sentence.word(i - 1);
      boolean not = before.equals("not") || before.endsWith("n't");
      if (sentence.word(i).equals("ours") && not) {
        return true;
      }
    }
    return false;
  }

  /** What a verb is done to, where only determiners and plain words stand between; or null. */
  private @Nullable Mention object(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_OBJECT); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && !mention.isData()) {
        return mention;
      }
      String word = sentence.word(i);
      boolean between = Words.DETERMINERS.contains(word) || !Words.isFunction(word);
      if (!between || sentence.token(i).isMark()) {
        return null;
      }
    }
    return null;
  }

  /** What stands before "was written by", or before ", which somebody wrote"; or null. */
  private @Nullable Mention made(int last) {
    int i = last;
    while (i > 0 && syntax.mentionAt(i) == null && isBetween(sentence.word(i))) {
      i--;
    }
    return syntax.mentionAt(i);
  }

  private static boolean isBetween(String word) {
    return word.equals(",")
        || Words.RELATIVES.contains(word)
        || Words.AUXILIARIES.contains(word)
        || Words.BE.contains(word)
        || Words.ADVERBS.contains(word)
        || word.endsWith("ly");
  }

  private static boolean isProgram(@Nullable Mention mention) {
    return mention != null && (mention.isTechnology() || mention.isKind());
  }

  private static @Nullable ComponentKind kindOf(@Nullable Mention mention) {
    if (mention == null) {
      return null;
    }
    if (mention.meaning() instanceof Meaning.OfKind kind) {
      return kind.wording().kind();
    }
    return mention.isTechnology() ? NounPhrase.kindOf(mention) : null;
  }

  /** Where the people's own words begin, with what belongs to them. */
  private int start(Mention people) {
    int start = people.from();
    while (start > 0
        && (Words.DETERMINERS.contains(sentence.word(start - 1))
            || Words.isDescriptive(sentence.word(start - 1)))) {
      start--;
    }
    return start;
  }

  private boolean isApostrophe(int last) {
    int end = sentence.token(last).end();
    String characters = sentence.text().characters();
    return sentence.word(last).endsWith("s")
        && end < characters.length()
        && "'’".indexOf(characters.charAt(end)) >= 0;
  }
}

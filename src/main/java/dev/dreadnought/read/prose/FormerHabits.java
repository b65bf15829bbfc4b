package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Used to" of what is over: "the portal used to push orders to Kafka". "A script used to push
 * orders" and "is used to push orders" say what for.
 */
final class FormerHabits {
  private static final Set<String> WHOSE = Words.of("which that who");

  private static final Set<String> OWN = Words.of("the our my this that these those");

  private static final Set<String> THEN = Words.of("could had was were did would");

  private static final Set<String> TODAY = Words.of("now today currently nowadays instead");

  private FormerHabits() {}

  /**
   * True where the "used" at a place, with "to" and a verb behind it, tells of a habit given up.
   */
  static boolean isAt(Syntax syntax, int used) {
    Sentence sentence = syntax.sentence();
    if (!syntax.word(used).equals("used")
        || !syntax.word(used + 1).equals("to")
        || used == 0
        || !isBase(syntax, used + 2)
        || sentence.block() == Block.Kind.ROW
        || sentence.block() == Block.Kind.HEADING) {
      return false;
    }
    int before = used - 1;
    while (before > 0 && Words.ADVERBS.contains(syntax.word(before))) {
      before--;
    }
    String word = syntax.word(before);
    boolean pronoun = Words.PRONOUNS.contains(word) || WHOSE.contains(word);
    if (pronoun) {
      return true;
    }
    if (Words.BE.contains(word) || Words.AUXILIARIES.contains(word)) {
      return false;
    }
    if (Words.CONJUNCTIONS.contains(word)) {
      return isAfterActive(syntax, before);
    }
    if (sentence.token(before).isMark() || before < used - 1) {
      return false;
    }
    boolean item = sentence.block() == Block.Kind.ITEM;
    return !(item && !Words.DEFINITE.contains(syntax.word(0)))
        && !isVerbBetween(syntax, partStart(syntax, before), before)
        && !isVerbBetween(syntax, used + 3, partEnd(syntax, used + 3));
  }

  /**
   * "The portal no longer writes to MySQL", "our PLC used to send its values by FTP": a program or
   * a machine that gives something up is still there.
   *
   * @param end where the noun phrase of the thing ends
   */
  static boolean isOfOneThatStays(Syntax syntax, int end) {
    Mention head = syntax.mentionAt(end - 1);
    head = head == null && isMadeWith(syntax.mentionAt(end - 2)) ? syntax.mentionAt(end - 2) : head;
    if (head == null || !isMadeWith(head) && !isProgramOrDevice(head)) {
      return false;
    }
    int start = new Phrasing(syntax).phraseStart(head);
    boolean known = OWN.contains(syntax.word(start)) && !isOld(syntax, start, end);
    boolean leads = start == 0 || isEdge(syntax, start - 1) || isTime(syntax, start);
    return known && leads && (isLongerAt(syntax, end) || isHabitAt(syntax, end));
  }

  private static @Nullable ComponentKind kindOf(Mention head) {
    if (head.meaning() instanceof Meaning.OfKind noun) {
      return noun.wording().kind();
    }
    return head.isTechnology() ? NounPhrase.kindOf(head) : null;
  }

  /** A device, a program, or the "app" of "the Flask app", which alone may be anything. */
  private static boolean isProgramOrDevice(Mention head) {
    ComponentKind kind = kindOf(head);
    return kind != null
        && (Kinds.isApplication(kind)
            || kind == ComponentKind.DEVICE
            || head.isKind() && kind == ComponentKind.OTHER);
  }

  /** The framework of "the Laravel shop". */
  private static boolean isMadeWith(@Nullable Mention material) {
    return material != null
        && material.isTechnology()
        && kindOf(material) == ComponentKind.FRAMEWORK;
  }

  /** "Since May the portal": a time before the subject. */
  private static boolean isTime(Syntax syntax, int start) {
    int part = partStart(syntax, start - 1);
    return Words.PREPOSITIONS.contains(syntax.word(part)) && start - part <= 3;
  }

  private static boolean isOld(Syntax syntax, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Perspective.FORMER.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "No longer writes to", "is no longer on"; not "no longer exists". */
  private static boolean isLongerAt(Syntax syntax, int at) {
    boolean being = Words.BE.contains(syntax.word(at));
    int no = being ? at + 1 : at;
    boolean longer = isNoLonger(syntax, no);
    boolean place = Words.PREPOSITIONS.contains(syntax.word(no + 2));
    return longer && (being ? place : !isEnd(syntax, no + 3));
  }

  private static boolean isHabitAt(Syntax syntax, int at) {
    String verb = syntax.word(at + 2);
    boolean place = Words.PREPOSITIONS.contains(syntax.word(at + 3));
    return isAt(syntax, at)
        && !isEnd(syntax, at + 3)
        && !verb.equals("exist")
        && (!verb.equals("be") || place);
  }

  static boolean isNoLonger(Syntax syntax, int at) {
    return syntax.word(at).equals("no") && syntax.word(at + 1).equals("longer");
  }

  /** True where a word stands behind "no longer" or "used to", with no other clause between. */
  static boolean isGivenUp(Syntax syntax, int at) {
    int from = syntax.clauseOf(at).from();
    for (int i = at - 2; i >= from; i--) {
      if (isNoLonger(syntax, i) || isAt(syntax, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Used to go to Splunk and go to Loki now": where the sentence turns to what is done today. */
  static int beforeToday(Syntax syntax, int from, int stop) {
    int end = syntax.segmentEnd(from);
    while (end < stop) {
      int next = Math.min(stop, syntax.segmentEnd(end));
      Syntax.Occurrence verb = syntax.verbIn(end, next);
      boolean third =
          verb != null
              && verb.isFinite()
              && verb.verb().form() == Verbs.Form.THIRD
              && !isAt(syntax, verb.start());
      boolean now = false;
      for (int i = end; i < next; i++) {
        now |= TODAY.contains(syntax.word(i));
      }
      if (third || now && (verb != null || isBase(syntax, end + 1))) {
        return end;
      }
      end = Math.max(end + 1, syntax.segmentEnd(end));
    }
    return stop;
  }

  /** "Used to lie in a folder that anyone with the link could open": with what was said of it. */
  static int behindRelative(Syntax syntax, int stop) {
    int which = syntax.word(stop).equals(",") ? stop + 1 : stop;
    if (!WHOSE.contains(syntax.word(which))) {
      return stop;
    }
    int end = Math.max(syntax.segmentEnd(which), syntax.clauseOf(which).to());
    for (int i = which; i < end; i++) {
      if (THEN.contains(syntax.word(i))) {
        return partEnd(syntax, i);
      }
    }
    return stop;
  }

  private static boolean isEnd(Syntax syntax, int i) {
    return i >= syntax.sentence().size() || syntax.mentionAt(i) == null && isEdge(syntax, i);
  }

  private static boolean isBase(Syntax syntax, int i) {
    Verbs.Verb verb = syntax.mentionAt(i) == null ? Verbs.ENGLISH.of(syntax.word(i)) : null;
    Workings.Work work = syntax.mentionAt(i) == null ? Workings.of(syntax.word(i)) : null;
    return verb != null && verb.form() == Verbs.Form.BASE
        || work != null && work.is(Workings.Form.BASE)
        || syntax.word(i).equals("be")
        || syntax.word(i).equals("have");
  }

  /** "Writes to MySQL and used to push", not "is written in Go and used to push". */
  private static boolean isAfterActive(Syntax syntax, int conjunction) {
    for (int i = partStart(syntax, conjunction - 1); i < conjunction; i++) {
      String word = syntax.word(i);
      if (Words.BE.contains(word)) {
        return false;
      }
    }
    return isVerbBetween(syntax, partStart(syntax, conjunction - 1), conjunction);
  }

  private static boolean isVerbBetween(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = syntax.word(i);
      Verbs.Verb verb = word.isEmpty() ? null : Verbs.ENGLISH.of(word);
      Mention before = syntax.mentionAt(i - 1);
      boolean named = before != null && before.isTechnology();
      boolean third =
          verb != null && verb.form() == Verbs.Form.THIRD && (named || !Syntax.isNounToo(word));
      boolean done =
          verb != null
              && verb.form() == Verbs.Form.BASE
              && Words.PLURAL_PRONOUNS.contains(syntax.word(i - 1));
      if (Words.AUXILIARIES.contains(word) || third || done) {
        return true;
      }
    }
    return false;
  }

  private static int partStart(Syntax syntax, int last) {
    int i = last;
    while (i > 0 && !isEdge(syntax, i - 1)) {
      i--;
    }
    return i;
  }

  private static int partEnd(Syntax syntax, int from) {
    int i = from;
    while (i < syntax.sentence().size() && !isEdge(syntax, i)) {
      i++;
    }
    return i;
  }

  private static boolean isEdge(Syntax syntax, int i) {
    return syntax.mentionAt(i) == null
        && (syntax.sentence().token(i).isMark() || Words.BOUNDARIES.contains(syntax.word(i)));
  }
}

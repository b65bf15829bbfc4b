package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/** By whom a clause without a subject that is known may be done, as its form shows. */
final class Clauses {
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Set<String> PRONOUNS = Words.of("both all each latter former");

  /** So far behind its verb "by it" begins: "are posted back to us by them". */
  private static final int NEAR_AGENT = 6;

  private static final int LONGEST_REMARK = 8;

  private static final Set<String> POINTING = Words.of("there here below above");

  private Clauses() {}

  /** True of a verb that is not only of a noun before it. */
  static boolean isMain(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null && predicate.syntax().clauseOf(verb.at()).link() != Syntax.Link.RELATIVE;
  }

  /** The parser of "a parser there, written in Perl, drops", "the parser (in Perl) drops". */
  static int beforeRemark(Syntax syntax, int last) {
    int i = syntax.beforeBrackets(last);
    if (syntax.word(i).equals(",")) {
      int k = i - 1;
      while (k > 0 && i - k < LONGEST_REMARK && !syntax.word(k).equals(",")) {
        k--;
      }
      i = k > 0 && syntax.word(k).equals(",") ? k - 1 : i;
    }
    return i > 0 && POINTING.contains(syntax.word(i)) ? i - 1 : i;
  }

  /** "They read the file, convert it and write": one who is named once does all of it. */
  static boolean goesOn(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.use() == Syntax.Use.INFINITIVE
        && predicate.subjects().isEmpty()
        && !predicate.syntax().word(verb.start() - 1).equals("to");
  }

  /** "It is the only thing that may write": the pronoun says what the thing is. */
  static boolean isOfThing(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && predicate.subjects().isEmpty()
        && predicate.syntax().clauseOf(verb.at()).link() == Syntax.Link.RELATIVE;
  }

  /** The word that stands for the subject, where the clause begins with one; else empty. */
  static String pronoun(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || !predicate.subjects().isEmpty()) {
      return "";
    }
    Syntax syntax = predicate.syntax();
    int from = syntax.clauseOf(verb.at()).from();
    int steps = 0;
    for (int i = from; i < verb.start() && steps < 4; i++, steps++) {
      String word = syntax.word(i);
      if (PRONOUNS.contains(word)) {
        return word;
      }
    }
    return "";
  }

  /** "Are saved by it in the database": what was spoken of does it. */
  static boolean isByIt(Predicate predicate) {
    return isBy(predicate, "it");
  }

  /** "Are posted back by them": a house, or several, of which was spoken. */
  static boolean isByThem(Predicate predicate) {
    return isBy(predicate, "them");
  }

  /** "From there it is plain MQTT": the place that was named last is spoken of still. */
  static boolean isFromThere(Predicate predicate) {
    Syntax syntax = predicate.syntax();
    Syntax.Occurrence verb = predicate.verb();
    int from = verb == null ? 0 : syntax.clauseOf(verb.at()).from();
    return syntax.word(from).equals("from") && syntax.word(from + 1).equals("there");
  }

  /** "Are posted back". */
  static boolean isBack(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && predicate.isPassive()
        && predicate.syntax().word(verb.at() + 1).equals("back");
  }

  private static boolean isBy(Predicate predicate, String pronoun) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !predicate.isPassive()) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    for (int i = verb.at() + 1;
        i < Math.min(syntax.sentence().size() - 1, verb.at() + NEAR_AGENT);
        i++) {
      if (syntax.word(i).equals("by")) {
        return syntax.word(i + 1).equals(pronoun);
      }
    }
    return false;
  }

  /** The two of "the first two read"; 0 where nothing of that kind is the subject. */
  static int first(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || !predicate.subjects().isEmpty()) {
      return 0;
    }
    boolean first = predicate.syntax().word(verb.start() - 2).equals("first");
    return first ? NUMBERS.indexOf(predicate.syntax().word(verb.start() - 1)) + 1 : 0;
  }

  /** "That one writes": what was named last. */
  static boolean isThatOne(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || !predicate.subjects().isEmpty()) {
      return false;
    }
    String before = predicate.syntax().word(verb.start() - 2);
    return predicate.syntax().word(verb.start() - 1).equals("one")
        && (before.equals("that") || before.equals("this"));
  }

  /** The three of "all three"; 0 where no number follows the pronoun. */
  static int number(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return 0;
    }
    Syntax syntax = predicate.syntax();
    for (int i = syntax.clauseOf(verb.at()).from(); i + 1 < verb.start(); i++) {
      if (syntax.word(i).equals("all")) {
        return NUMBERS.indexOf(syntax.word(i + 1)) + 1;
      }
    }
    return 0;
  }

  /** The app of "both apps" and "all three apps"; empty where no noun follows the pronoun. */
  static String counted(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return "";
    }
    Syntax syntax = predicate.syntax();
    for (int i = syntax.clauseOf(verb.at()).from(); i + 1 < verb.start(); i++) {
      if (syntax.word(i).equals("all") || syntax.word(i).equals("both")) {
        int noun = i + 1;
        while (Words.DETERMINERS.contains(syntax.word(noun))
            || syntax.word(noun).equals("of")
            || NUMBERS.contains(syntax.word(noun))) {
          noun++;
        }
        return noun < verb.start() ? Goals.singular(syntax.word(noun)) : "";
      }
    }
    return "";
  }

  /** "The container on Fargate writes": a thing that is named and is no part does it. */
  static boolean isOfAbsent(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && !predicate.subjects().isEmpty()
        && predicate.subjects().stream()
            .allMatch(
                s ->
                    s.is(NounPhrase.Sort.COMPONENT)
                        && (!s.isPlural() || s.kind() == ComponentKind.DEVICE));
  }

  /** "And stores them": who did what the clause before tells. */
  static boolean isSame(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && predicate.subjects().isEmpty()
        && predicate.syntax().clauseOf(verb.at()).link() == Syntax.Link.SAME;
  }

  /** "Copying the data to Hadoop did not help": what is spoken of, and nobody does it. */
  static boolean isTopic(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.at() == 0
        && verb.verb().form() == Verbs.Form.ING
        && predicate.syntax().hasFinite(1, predicate.syntax().sentence().size());
  }

  /** "You push to GitLab": whoever reads it does, and no program. */
  static boolean isOfReader(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    int before = verb == null ? -1 : verb.start() - 1;
    while (before >= 0 && Words.ADVERBS.contains(predicate.syntax().word(before))) {
      before--;
    }
    return verb != null && verb.isFinite() && predicate.syntax().word(before).equals("you");
  }

  /** "A dashboard built with React": something that has no name is made so, and not the program. */
  static boolean isOfUnknown(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || verb.use() != Syntax.Use.PARTICIPLE || verb.at() == 0) {
      return false;
    }
    Token before = predicate.syntax().sentence().token(verb.at() - 1);
    return before.isWord()
        && !Words.CONJUNCTIONS.contains(before.word())
        && predicate.syntax().mentionAt(verb.at() - 1) == null;
  }

  /** "Acme uses this application": people do, and no program. */
  static boolean isUseOfThis(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && predicate.sense() == Verbs.Sense.USE
        && !predicate.isPassive()
        && predicate.syntax().word(verb.at() + 1).equals("this");
  }

  static boolean isEverything(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    for (int i = syntax.clauseOf(verb.at()).from(); i < verb.start(); i++) {
      if (syntax.word(i).equals("everything") || syntax.word(i).equals("all")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Stores it in S3." behind "Ingestion service: connects to …": the subject goes without saying.
   */
  static boolean beginsWithVerb(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    int at = 0;
    while (isManner(predicate.syntax().word(at))) {
      at++;
    }
    Syntax.Occurrence first = predicate.syntax().verbIn(at, at + 1);
    boolean point = predicate.syntax().sentence().block() == Block.Kind.ITEM;
    if (verb != null && point && predicate.syntax().word(verb.start() - 1).equals(":")) {
      // "Route A (local historian): Ingests telemetry".
      first = verb;
    }
    return verb != null
        && first != null
        && first.use() == Syntax.Use.FINITE
        && first.verb().form() == Verbs.Form.THIRD
        && verb.use() == Syntax.Use.FINITE
        && verb.verb().form() == Verbs.Form.THIRD
        && predicate.subjects().isEmpty();
  }

  /** The adverb of "Synchronously asks the seat service". */
  private static boolean isManner(String word) {
    return Words.ADVERBS.contains(word) || word.endsWith("ly") && Verbs.ENGLISH.of(word) == null;
  }

  /** "It" right before the verb. */
  static boolean isOne(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && predicate.subjects().isEmpty()
        && predicate.syntax().word(verb.start() - 1).equals("it");
  }

  static boolean isIt(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return false;
    }
    Sentence sentence = predicate.syntax().sentence();
    if (sentence.word(verb.start() - 1).equals("these")) {
      return true;
    }
    for (int i = verb.start() - 1; i >= Math.max(0, verb.start() - 3); i--) {
      String word = sentence.word(i);
      if (word.equals("it") || word.equals("this") || word.equals("they") || word.equals("which")) {
        return true;
      }
    }
    return false;
  }
}

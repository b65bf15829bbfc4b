package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of copies and not of who makes them: "backups of MariaDB are made with Borg and go
 * to B2" tells that Borg reads MariaDB and writes to B2.
 */
final class Backups {
  static final Set<String> COPIES =
      Words.of(
          "backup backups back-up back-ups dump dumps snapshot snapshots copy copies archive archives");

  /** What the tool does then. */
  static final String COPY = "back up";

  /** What is done to have a copy. */
  private static final Set<String> MADE =
      Words.of("make take do create perform run produce handle write manage");

  /** What who copies does: "takes a nightly copy of". */
  private static final Set<String> TAKES = Words.of("take make create write do pull produce draw");

  /** "Saves the file server to the NAS". */
  private static final Set<String> SAVES = Words.of("back save");

  /** What a copy does then, or has done to it. */
  private static final Set<String> GOES =
      Words.of("go end land send upload put store keep copy transfer push move write ship");

  private Backups() {}

  /** The predicates of a sentence, those about copies with their tool as who does it. */
  static List<Predicate> byTool(List<Predicate> predicates) {
    List<Predicate> plain = new ArrayList<>();
    NounPhrase maker = null;
    for (Predicate predicate : predicates) {
      NounPhrase tool = isMade(predicate) || isBackedUp(predicate) ? tool(predicate) : null;
      Predicate next = predicate;
      if (isBackingUp(predicate)) {
        plain.add(copying(predicate, null));
        continue;
      }
      if (isTakingCopy(predicate)) {
        plain.add(copying(predicate, copied(predicate)));
        continue;
      }
      if (tool != null) {
        maker = tool;
        next = copied(predicate, tool);
      } else if (maker != null && goesOn(predicate, maker)) {
        next = copied(predicate, maker);
      }
      plain.add(next);
    }
    return plain;
  }

  /** "Backups of X are made", "the backup runs": the noun before the verb is a copy. */
  private static boolean isMade(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean passive = predicate.isPassive() || isSaidToRun(predicate);
    return verb != null
        && passive
        && predicate.isPresent()
        && MADE.contains(verb.verb().lemma())
        && isOfCopy(predicate.syntax(), verb);
  }

  /** "Veeam backs up the SQL Server to a NAS". */
  private static boolean isBackingUp(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && SAVES.contains(verb.verb().lemma())
        && predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.COMPONENT))
        && predicate.arguments().stream()
            .anyMatch(a -> a.isDirect() && a.phrase().is(NounPhrase.Sort.COMPONENT));
  }

  /** "Restic takes a nightly copy of MariaDB". */
  private static boolean isTakingCopy(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && TAKES.contains(verb.verb().lemma())
        && predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.COMPONENT))
        && copied(predicate) != null;
  }

  /** The MariaDB of "a nightly copy of MariaDB"; or null. */
  private static Predicate.@Nullable Argument copied(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean of = argument.isAny("of from") && argument.phrase().is(NounPhrase.Sort.COMPONENT);
      for (int i = verb.at() + 1; of && i < argument.phrase().from(); i++) {
        if (COPIES.contains(predicate.syntax().word(i))) {
          return argument;
        }
      }
    }
    return null;
  }

  /** "The SQL Server is backed up by Veeam". */
  private static boolean isBackedUp(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && predicate.isPassive()
        && isBack(verb)
        && predicate.syntax().word(verb.at() + 1).equals("up")
        && predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
  }

  private static boolean isBack(Syntax.Occurrence verb) {
    return verb.verb().lemma().equals("back");
  }

  /** The same who copies, out of what is copied. */
  private static Predicate copying(Predicate predicate, Predicate.@Nullable Argument source) {
    List<Predicate.Argument> arguments =
        predicate.arguments().stream()
            .map(
                a ->
                    a == source || source == null && a.isDirect()
                        ? new Predicate.Argument("from", a.phrase())
                        : a)
            .toList();
    Syntax.Occurrence told = predicate.verb();
    Verbs.Verb copy = new Verbs.Verb(COPY, Verbs.Sense.READ, told.verb().form());
    return predicate
        .with(new Syntax.Occurrence(copy, told.use(), told.start(), told.at()))
        .with(predicate.subjects(), arguments);
  }

  private static boolean isSaidToRun(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null && verb.isFinite() && verb.verb().lemma().equals("run");
  }

  private static boolean isOfCopy(Syntax syntax, Syntax.Occurrence verb) {
    int from = syntax.clauseOf(verb.at()).from();
    for (int i = from; i < verb.start(); i++) {
      String word = syntax.sentence().word(i);
      if (COPIES.contains(word)) {
        return true;
      }
      if (Words.PREPOSITIONS.contains(word) && syntax.mentionAt(i) == null && i > from) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable NounPhrase tool(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean named = phrase.is(NounPhrase.Sort.COMPONENT) && phrase.isPresent();
      if (named && argument.isAny("with by using via through") && !Kinds.isStore(phrase.kind())) {
        return phrase;
      }
    }
    return null;
  }

  /** "And goes to a bucket": without anybody else who does it. */
  private static boolean goesOn(Predicate predicate, NounPhrase maker) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && predicate.syntax().sentence() == maker.sentence()
        && maker.to() <= verb.start()
        && predicate.isPresent()
        && GOES.contains(verb.verb().lemma())
        && predicate.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT))
        && predicate.arguments().stream().noneMatch(a -> a.isAny("by"));
  }

  /** The tool copies from what is copied to where the copy is kept. */
  private static Predicate copied(Predicate predicate, NounPhrase tool) {
    List<Predicate.Argument> arguments = new ArrayList<>();
    if (isBackedUp(predicate)) {
      predicate.subjects().forEach(s -> arguments.add(new Predicate.Argument("from", s)));
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.phrase() == tool) {
        continue;
      }
      boolean goal = argument.isAny("in on onto into at");
      String led = argument.isAny("of") ? "from" : goal ? "to" : argument.preposition();
      arguments.add(new Predicate.Argument(led, argument.phrase()));
    }
    Syntax.Occurrence told = predicate.verb();
    Verbs.Verb copy = new Verbs.Verb(COPY, Verbs.Sense.READ, Verbs.Form.THIRD);
    return predicate
        .with(new Syntax.Occurrence(copy, Syntax.Use.FINITE, told.start(), told.at()))
        .with(List.of(tool), arguments);
  }
}

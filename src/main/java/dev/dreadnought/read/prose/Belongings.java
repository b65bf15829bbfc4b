package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * "The log files of the portal and the case system are collected", "logs of the API and of the
 * worker go to Graylog": what the data are of stands in a list, and does not end with its first.
 */
final class Belongings {
  private Belongings() {}

  /** The predicates, with all whose the data are at one place each. */
  static List<Predicate> together(List<Predicate> predicates) {
    return predicates.stream().map(Belongings::together).toList();
  }

  /** The predicate with all whose the data are at one place. */
  static Predicate together(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite()) {
      return predicate;
    }
    List<Predicate.Argument> owners =
        predicate.arguments().stream().filter(a -> isOwner(a, verb)).toList();
    if (owners.isEmpty()) {
      return predicate;
    }
    List<NounPhrase> subjects = new ArrayList<>();
    List<Predicate.Argument> arguments = new ArrayList<>(predicate.arguments());
    boolean data = predicate.subjects().stream().anyMatch(Scene::isData);
    for (NounPhrase subject : predicate.subjects()) {
      boolean owner = data && isThing(subject) && follows(owners.get(0).phrase(), subject);
      if (owner) {
        arguments.add(0, new Predicate.Argument("of", subject));
      } else {
        subjects.add(subject);
      }
    }
    if (!data && !subjects.isEmpty() && subjects.stream().allMatch(Belongings::isThing)) {
      for (Predicate.Argument owner : owners) {
        NounPhrase whose = owner.phrase();
        if (follows(subjects.get(0), whose) || follows(whose, subjects.get(0))) {
          subjects.add(whose);
          arguments.remove(owner);
        }
      }
    }
    return subjects.equals(predicate.subjects())
        ? predicate
        : predicate.with(List.copyOf(subjects), List.copyOf(arguments));
  }

  /** "The portal, used by clerks and teachers, is written in PHP": both use it. */
  static List<Predicate> apart(List<Predicate> predicates) {
    List<NounPhrase> doers = new ArrayList<>();
    for (Predicate predicate : predicates) {
      Syntax.Occurrence verb = predicate.verb();
      if (verb != null && verb.use() == Syntax.Use.PARTICIPLE && predicate.isPassive()) {
        predicate.arguments().stream()
            .filter(a -> a.isAny("by"))
            .forEach(a -> doers.add(a.phrase()));
      }
    }
    return doers.isEmpty() ? predicates : predicates.stream().map(p -> apart(p, doers)).toList();
  }

  private static Predicate apart(Predicate predicate, List<NounPhrase> doers) {
    List<NounPhrase> subjects = new ArrayList<>(predicate.subjects());
    List<Predicate.Argument> arguments = new ArrayList<>(predicate.arguments());
    for (NounPhrase subject : predicate.subjects()) {
      boolean more =
          subjects.size() > 1
              && doers.stream().anyMatch(d -> d.sort() == subject.sort() && follows(d, subject));
      if (more) {
        subjects.remove(subject);
        boolean here =
            arguments.stream().anyMatch(a -> a.isAny("by") && doers.contains(a.phrase()));
        if (here) {
          arguments.add(new Predicate.Argument("by", subject));
        }
      }
    }
    return subjects.size() == predicate.subjects().size()
        ? predicate
        : predicate.with(List.copyOf(subjects), List.copyOf(arguments));
  }

  private static boolean isOwner(Predicate.Argument argument, Syntax.Occurrence verb) {
    return argument.isAny("of")
        && argument.phrase().to() <= verb.start()
        && isThing(argument.phrase());
  }

  private static boolean isThing(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.COMPONENT) && phrase.isPresent();
  }

  /** True where nothing but "and", "of" and articles stands between the two. */
  private static boolean follows(NounPhrase first, NounPhrase second) {
    Sentence sentence = second.sentence();
    boolean tied = false;
    if (second.from() < first.to()) {
      return false;
    }
    for (int i = first.to(); i < second.from(); i++) {
      String word = sentence.word(i);
      boolean joins = word.equals("and") || word.equals(",");
      if (!joins && !word.equals("of") && !Words.DETERMINERS.contains(word)) {
        return false;
      }
      tied |= joins;
    }
    return tied;
  }
}

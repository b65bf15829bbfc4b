package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "From Kafka the readings take two paths. On the first, a job computes averages. On the second,
 * they are archived in S3": each path begins at Kafka.
 */
final class Branches {
  private static final Set<String> PATHS =
      Words.of("paths ways routes branches directions roads channels");

  private static final Set<String> MANY = Words.of("different separate parallel four");

  private static final Set<String> OPENERS = Words.of("on in along via by down");

  private static final Set<String> ORDINALS = Words.of("first second third fourth one other");

  /** So many sentences behind the fork the last path may be told. */
  private static final int FAR = 5;

  private final Draft draft;
  private final Cast cast;

  private Draft.@Nullable Part fork;

  /** The sentence of the fork. */
  private int at = -FAR - 1;

  /** The sentence of the path that was read last. */
  private int path = -1;

  Branches(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /**
   * Remembers where paths part, and adds where each of them leads; true where nothing more is told.
   */
  boolean read(Predicate predicate) {
    int number = predicate.syntax().sentence().number();
    Sentence sentence = predicate.syntax().sentence();
    Draft.Part parting = tellsOfPaths(sentence) ? parting(predicate) : null;
    if (parting != null) {
      fork = parting;
      at = number;
    }
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || !predicate.isPresent()) {
      return false;
    }
    boolean behind = fork != null && number > at && number <= at + FAR && number != path;
    if (!behind || !opensPath(sentence)) {
      return false;
    }
    path = number;
    return lead(predicate, fork);
  }

  /** "Two paths", "several ways". */
  private static boolean tellsOfPaths(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      boolean many =
          Words.INDEFINITE.contains(sentence.word(i - 1)) || MANY.contains(sentence.word(i - 1));
      if (many && PATHS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The Kafka of "from Kafka the readings go two ways", "the messages in Kafka take". */
  private Draft.@Nullable Part parting(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isAny("from in at behind") ? cast.part(argument.phrase()) : null;
      if (part != null && argument.phrase().isPresent()) {
        return part;
      }
    }
    return null;
  }

  /** "On the first", "in one", "along the other". */
  private static boolean opensPath(Sentence sentence) {
    int i = 1;
    while (Words.DETERMINERS.contains(sentence.word(i)) && !ORDINALS.contains(sentence.word(i))) {
      i++;
    }
    return OPENERS.contains(sentence.word(0)) && ORDINALS.contains(sentence.word(i));
  }

  private boolean lead(Predicate predicate, Draft.Part from) {
    if (!predicate.isPassive()) {
      for (NounPhrase subject : predicate.subjects()) {
        Draft.Part part = cast.part(subject);
        if (part != null && part != from) {
          draft.flow(from, part, subject.span());
        }
      }
      return false;
    }
    boolean read = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part =
          argument.isAny("by to into in onto on") ? cast.part(argument.phrase()) : null;
      if (part != null && part != from && !read) {
        draft.flow(from, part, argument.phrase().span());
        read = !argument.isAny("by");
      }
    }
    return read;
  }
}

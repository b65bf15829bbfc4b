package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says in one of its verbs: who, does what, to what, and where.
 *
 * @param verb null in a heading or an item without a verb
 * @param subjects who; empty where a pronoun or nothing that is known stands there
 * @param parent what this is the purpose of: "uses MySQL" for "to store posts"; or null
 * @param status of the verb itself
 */
record Predicate(
    Syntax syntax,
    Syntax.@Nullable Occurrence verb,
    List<NounPhrase> subjects,
    List<Argument> arguments,
    @Nullable Predicate parent,
    Status status) {

  /**
   * A noun phrase behind the verb.
   *
   * @param preposition before it, a mark that does the same work, or empty
   */
  record Argument(String preposition, NounPhrase phrase) {

    /** True where one of some words, with blanks between, is the preposition. */
    boolean isAny(String prepositions) {
      int length = preposition.length();
      int at = length == 0 ? -1 : prepositions.indexOf(preposition);
      while (at >= 0) {
        boolean begins = at == 0 || prepositions.charAt(at - 1) == ' ';
        boolean ends =
            at + length == prepositions.length() || prepositions.charAt(at + length) == ' ';
        if (begins && ends) {
          return true;
        }
        at = prepositions.indexOf(preposition, at + 1);
      }
      return false;
    }

    boolean isDirect() {
      return preposition.isEmpty();
    }
  }

  Verbs.@Nullable Sense sense() {
    return verb == null ? null : verb.verb().sense();
  }

  boolean isPassive() {
    return verb != null
        && (verb.use() == Syntax.Use.PASSIVE
            || (verb.use() == Syntax.Use.PARTICIPLE && verb.verb().form() == Verbs.Form.PAST));
  }

  boolean isPresent() {
    return status.isPresent();
  }

  /** The same words around another verb. */
  Predicate with(Syntax.Occurrence other) {
    return new Predicate(syntax, other, subjects, arguments, parent, status);
  }

  /** The same, meant otherwise. */
  Predicate at(Status other) {
    return new Predicate(syntax, verb, subjects, arguments, parent, other);
  }

  /** The same verb with other words around it. */
  Predicate with(List<NounPhrase> others, List<Argument> behind) {
    return new Predicate(syntax, verb, others, behind, parent, status);
  }

  /** Collects the parts of a predicate from left to right. */
  static final class Builder {
    private final Syntax syntax;
    private final Syntax.@Nullable Occurrence verb;
    private final @Nullable Builder parent;
    private final Status status;
    private final List<NounPhrase> subjects;
    private final List<Argument> arguments = new ArrayList<>();
    private @Nullable Predicate built;

    Builder(
        Syntax syntax,
        Syntax.@Nullable Occurrence verb,
        @Nullable Builder parent,
        List<NounPhrase> subjects,
        Status status) {
      this.syntax = syntax;
      this.verb = verb;
      this.parent = parent;
      this.subjects = new ArrayList<>(subjects);
      this.status = status;
    }

    List<NounPhrase> subjects() {
      return subjects;
    }

    List<Argument> arguments() {
      return arguments;
    }

    boolean isOfVerb() {
      return verb != null;
    }

    boolean isVerb(Syntax.@Nullable Occurrence other) {
      return verb != null && verb == other;
    }

    boolean isFinite() {
      return verb != null && verb.isFinite();
    }

    boolean isActive() {
      return isFinite() && verb.use() != Syntax.Use.PASSIVE;
    }

    boolean isPassive() {
      return verb != null
          && (verb.use() == Syntax.Use.PASSIVE
              || verb.use() == Syntax.Use.PARTICIPLE && verb.verb().form() == Verbs.Form.PAST);
    }

    /** "Is stored by the till and passed on": done to the same as the one before. */
    boolean isDoneBehind(Builder before) {
      return isPassive() && before.isPassive() && subjects.equals(before.subjects);
    }

    /** The "by whom" of what is done; or null. */
    @Nullable Argument agent() {
      return arguments.stream().filter(a -> a.isAny("by")).findFirst().orElse(null);
    }

    /** Where the words of the verb begin; -1 where there is none. */
    int start() {
      return verb == null ? -1 : verb.start();
    }

    boolean hasSense(Set<Verbs.Sense> senses) {
      return verb != null && senses.contains(verb.verb().sense());
    }

    /** True where a component stands behind the verb, and not behind this preposition. */
    boolean hasThing(String besides) {
      return arguments.stream()
          .filter(a -> besides.isEmpty() || !a.preposition().equals(besides))
          .anyMatch(a -> a.phrase().is(NounPhrase.Sort.COMPONENT));
    }

    /** True where a component stands behind the verb. */
    boolean hasThing() {
      return hasThing("");
    }

    /** True where others of the same sort do it, with the same preposition. */
    boolean isDoneBy(NounPhrase subject, String preposition) {
      boolean alike =
          subjects.stream()
              .anyMatch(s -> s.is(subject.sort()) && Kinds.areOfOneSort(s.kind(), subject.kind()));
      return alike && arguments.stream().anyMatch(a -> a.isAny(preposition));
    }

    boolean isOf(Verbs.Sense sense) {
      return verb != null && verb.isFinite() && verb.verb().sense() == sense;
    }

    /** Where the verb stands; -1 where there is none. */
    int at() {
      return verb == null ? -1 : verb.at();
    }

    /** The same verb, of others. */
    Builder with(List<NounPhrase> others) {
      return new Builder(syntax, verb, parent, others, status);
    }

    Predicate build() {
      if (built == null) {
        built =
            new Predicate(
                syntax,
                verb,
                List.copyOf(subjects),
                List.copyOf(arguments),
                parent == null ? null : parent.build(),
                status);
      }
      return built;
    }
  }
}

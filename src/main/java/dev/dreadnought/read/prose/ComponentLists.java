package dev.dreadnought.read.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lists of all that a system has: the points below "System components". */
final class ComponentLists {
  private static final Set<String> TITLES = Words.of("components parts elements modules");

  private static final Set<String> HAVING = Words.of("have include comprise contain");

  /** Longer lines than this are no titles. */
  private static final int LONGEST_TITLE = 6;

  /** What is listed beside fewer is hardly all. */
  private static final int FEWEST = 3;

  /** What people call all of it. */
  private static final Set<String> WHOLES =
      Words.of("platform system solution application app product software service");

  private ComponentLists() {}

  /** The parts that such lists name, point by point; empty where there are too few. */
  static Set<Draft.Part> in(List<Predicate> predicates, Cast cast) {
    Set<Draft.Part> listed = new LinkedHashSet<>();
    boolean below = false;
    int last = -1;
    for (Predicate predicate : predicates) {
      Sentence sentence = predicate.syntax().sentence();
      if (sentence.number() == last) {
        continue;
      }
      last = sentence.number();
      if (sentence.block() != Block.Kind.ITEM) {
        below = isTitle(sentence);
      } else if (below) {
        first(sentence, cast).ifPresent(listed::add);
      }
    }
    return listed.size() < FEWEST ? Set.of() : listed;
  }

  /** "It has the following components": of whatever is named behind it or listed below it. */
  static boolean areLed(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Sentence sentence = predicate.syntax().sentence();
    return verb != null
        && HAVING.contains(verb.verb().lemma())
        && sentence.tokens().stream().anyMatch(t -> t.is(":"))
        && sentence.tokens().stream().anyMatch(t -> TITLES.contains(t.word()));
  }

  /** The parts that the points below a sentence begin with. */
  static Set<Draft.Part> below(Predicate lead, List<Predicate> predicates, Cast cast) {
    int number = lead.syntax().sentence().number();
    Set<Draft.Part> parts = new LinkedHashSet<>();
    int last = -1;
    for (Predicate predicate : predicates) {
      Sentence sentence = predicate.syntax().sentence();
      if (sentence.leadIn() == number && sentence.number() != last) {
        last = sentence.number();
        first(sentence, cast).ifPresent(parts::add);
      }
    }
    return parts;
  }

  private static Optional<Draft.Part> first(Sentence sentence, Cast cast) {
    return cast.phrasesIn(sentence).stream()
        .filter(p -> p.from() <= 1)
        .map(cast::part)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** True of a part that is called as the whole is, and that the lists leave out. */
  static boolean leaveOut(Set<Draft.Part> listed, Draft.Part part) {
    String words = part.words.substring(part.words.lastIndexOf(' ') + 1);
    return part.properName == null
        && WHOLES.contains(words)
        && !listed.contains(part)
        && listed.stream().anyMatch(p -> Kinds.isServer(p.kind))
        && listed.stream().anyMatch(p -> Kinds.isClient(p.kind) || Kinds.isStore(p.kind));
  }

  private static boolean isTitle(Sentence sentence) {
    return sentence.size() <= LONGEST_TITLE
        && sentence.tokens().stream().anyMatch(t -> TITLES.contains(t.word()));
  }
}

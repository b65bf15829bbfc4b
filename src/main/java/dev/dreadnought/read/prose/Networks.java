package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Networks that parts are said to stand in: "the database is in a private subnet", "all services
 * are deployed inside a VPC". Each is a boundary, which flows from outside cross.
 */
final class Networks {
  private static final Set<String> STANDS = Words.of("be run sit live reside stay stand lie");

  /** What somebody does with a part; who "keeps records in a subnet" need not stand there. */
  private static final Set<String> IS_PUT =
      Words.of("deploy place host locate keep put launch isolate operate provision install");

  private static final Set<String> INTO = Words.of("in inside within into on");

  /** Each is a network by itself. */
  private static final Set<String> NETWORKS =
      Words.of("subnet subnets vpc vnet dmz vlan lan intranet");

  /** Networks where a word before them tells which. */
  private static final Set<String> OF_A_SORT = Words.of("network zone segment");

  private static final Set<String> SORTS =
      Words.of(
          "private internal corporate company office own local isolated separate production"
              + " management plant public virtual hospital home guest server backend perimeter"
              + " trusted restricted secure factory campus");

  /** How many words may stand between the preposition and the network. */
  private static final int WORDS_BEFORE = 4;

  private final Draft draft;
  private final Cast cast;

  private Networks(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  static void read(Draft draft, Cast cast, List<Predicate> predicates) {
    Networks networks = new Networks(draft, cast);
    for (Predicate predicate : predicates) {
      Syntax.Occurrence verb = predicate.verb();
      if (predicate.isPresent() && verb != null && isStanding(predicate, verb)) {
        networks.read(predicate, verb);
      }
    }
  }

  private static boolean isStanding(Predicate predicate, Syntax.Occurrence verb) {
    String lemma = verb.verb().lemma();
    return STANDS.contains(lemma) || predicate.isPassive() && IS_PUT.contains(lemma);
  }

  private void read(Predicate predicate, Syntax.Occurrence verb) {
    List<Draft.Part> inside =
        cast.parts(predicate.subjects()).stream().filter(p -> !p.whole).toList();
    Named network = inside.isEmpty() ? null : network(predicate.syntax(), verb.at());
    if (network != null) {
      Draft.Border border = border(network.name());
      border.inside.addAll(inside);
      inside.forEach(part -> part.spans.forEach(s -> Draft.keep(border.spans, s)));
      Draft.keep(border.spans, network.span());
    }
  }

  private Draft.Border border(String name) {
    String id = Ids.kebab(name);
    return draft.borders.stream()
        .filter(b -> b.id.equals(id))
        .findFirst()
        .orElseGet(
            () -> {
              Draft.Border border = new Draft.Border(id, name, "network", false);
              draft.borders.add(border);
              return border;
            });
  }

  private record Named(String name, Span span) {}

  /** What stands behind "in" in the clause of the verb. */
  private static @Nullable Named network(Syntax syntax, int verb) {
    Sentence sentence = syntax.sentence();
    int end = syntax.clauseOf(verb).to();
    for (int i = verb + 1; i < end; i++) {
      if (Words.NEGATIONS.contains(sentence.word(i))) {
        return null;
      }
      if (INTO.contains(sentence.word(i))) {
        Named named = named(sentence, i + 1, Math.min(end, i + 2 + WORDS_BEFORE));
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  private static @Nullable Named named(Sentence sentence, int from, int end) {
    int start = from;
    while (start < end && Words.DETERMINERS.contains(sentence.word(start))) {
      start++;
    }
    List<String> words = new ArrayList<>();
    for (int i = start; i < end && !sentence.token(i).isMark(); i++) {
      String word = sentence.word(i);
      words.add(sentence.original(i));
      boolean isOfASort =
          OF_A_SORT.contains(word) && i > start && SORTS.contains(sentence.word(i - 1));
      if (NETWORKS.contains(word) || isOfASort) {
        return new Named(
            capital(String.join(" ", words)),
            new Span(sentence.token(start).start(), sentence.token(i).end()));
      }
      if (Words.PREPOSITIONS.contains(word) || Words.BOUNDARIES.contains(word)) {
        return null;
      }
    }
    return null;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

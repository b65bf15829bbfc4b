package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * "The site runs on a Linux server. MySQL runs on a Linux server": each is brought in anew, under
 * another program, so that there are two. "A second VM" is another whatever runs there.
 */
final class Machines {
  private final Map<String, Map<NounPhrase, String>> tenants = new LinkedHashMap<>();
  private final List<NounPhrase> all;

  private Machines(List<NounPhrase> all) {
    this.all = all;
  }

  /**
   * The numbers of the machines of the same noun that a phrase is none of.
   *
   * @param components in reading order
   */
  static IntFunction<Set<Integer>> apart(List<NounPhrase> components, List<Predicate> predicates) {
    Machines machines = new Machines(components);
    predicates.forEach(machines::collect);
    Map<Integer, Set<Integer>> apart = new HashMap<>();
    for (Map<NounPhrase, String> alike : machines.tenants.values()) {
      for (NounPhrase one : alike.keySet()) {
        for (NounPhrase other : alike.keySet()) {
          boolean tenants = !alike.get(one).equals(alike.get(other));
          if (one != other && (tenants || isCounted(one) || isCounted(other))) {
            apart.computeIfAbsent(one.number(), n -> new HashSet<>()).add(other.number());
          }
        }
      }
    }
    return n -> apart.getOrDefault(n, Set.of());
  }

  private void collect(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase machine = argument.phrase();
      String tenant = argument.isAny("on") && isNew(machine) ? tenant(predicate, machine) : null;
      if (tenant != null) {
        tenants
            .computeIfAbsent(words(machine), w -> new LinkedHashMap<>())
            .putIfAbsent(machine, tenant);
      }
    }
  }

  /** What runs there, by its words; of "it", what the sentence begins with. */
  private @Nullable String tenant(Predicate predicate, NounPhrase machine) {
    if (!predicate.subjects().isEmpty()) {
      NounPhrase subject = predicate.subjects().get(0);
      return subject.is(NounPhrase.Sort.COMPONENT) ? subject.noun() + subject.role() : null;
    }
    return all.stream()
        .filter(p -> p.sentence() == machine.sentence() && p.to() <= machine.from())
        .map(p -> p.noun() + p.role())
        .findFirst()
        .orElse(null);
  }

  private static boolean isNew(NounPhrase phrase) {
    return Kinds.isMachine(phrase.kind())
        && phrase.is(NounPhrase.Sort.COMPONENT)
        && phrase.isPresent()
        && phrase.article() == NounPhrase.Article.INDEFINITE
        && !phrase.isNamed()
        && !phrase.isPlural()
        && phrase.role().isEmpty();
  }

  /** "A second Linux server", "another VM". */
  private static boolean isCounted(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return NounPhrase.ORDINALS.contains(sentence.word(phrase.from()))
        || sentence.word(phrase.from() - 1).equals("another");
  }

  /** What it is called, without the word that counts it. */
  private static String words(NounPhrase phrase) {
    return phrase.noun().isEmpty() ? phrase.kind().word() : phrase.noun();
  }
}

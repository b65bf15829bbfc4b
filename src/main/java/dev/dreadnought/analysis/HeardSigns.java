package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words that sound like a threat can mean it. Words alone give ground for it only where
 * the element is of the kind that the threat is about, and nothing that is known of it speaks
 * against it: what only words can say may be so, and what would follow from how the system is built
 * must follow, unless nobody said what the element is built with. Where it cannot be, the words may
 * mean what the element has to do with (what it talks to, runs on or is made of, and what these
 * have to do with in turn), if the threat is there for other reasons.
 */
final class HeardSigns {
  /** So many steps away a part may still be what somebody meant. */
  private static final int FARTHEST = 2;

  private final Catalog catalog;
  private final FactBase facts;
  private final ModelIndex model;
  private final Map<String, List<DfdType>> types;

  HeardSigns(Catalog catalog, FactBase facts, ModelIndex model) {
    this.catalog = catalog;
    this.facts = facts;
    this.model = model;
    this.types = new Elements(model).types();
  }

  /** Signs of threats that cannot be where they seem to be. */
  List<Fact> impossible() {
    return facts.all().stream()
        .filter(f -> Sign.isFact(f.name()) && f.holds() && f.ground() == Ground.ASSUMED)
        .filter(f -> !f.sources().isEmpty() && !mayBe(f.name(), f.about()))
        .toList();
  }

  /** The sign at the nearest element that has to do with its own and where the threat is anyway. */
  Optional<Fact> elsewhere(Fact sign) {
    ThreatDefinition threat = catalog.threats().get(Sign.threat(sign.name()));
    if (threat == null) {
      return Optional.empty();
    }
    Set<String> known = new LinkedHashSet<>(List.of(sign.about()));
    List<String> reached = List.of(sign.about());
    for (int i = 0; i < FARTHEST && !reached.isEmpty(); i++) {
      Set<String> next = new LinkedHashSet<>();
      reached.forEach(element -> next.addAll(around(element)));
      next.removeAll(known);
      known.addAll(next);
      reached = List.copyOf(next);
      Optional<Fact> moved =
          reached.stream()
              .filter(e -> isOf(threat.element(), e) && isThereAnyway(threat, e))
              .map(sign::at)
              .findFirst();
      if (moved.isPresent()) {
        return moved;
      }
    }
    return Optional.empty();
  }

  /** What an element talks to, runs on and is made of, and what passes between; flows first. */
  private Set<String> around(String element) {
    Set<String> found = new LinkedHashSet<>();
    model
        .flow(element)
        .ifPresent(
            f -> {
              found.add(f.from());
              found.add(f.to());
            });
    model.flowsTo(element).forEach(f -> found.add(f.id()));
    model.flowsFrom(element).forEach(f -> found.add(f.id()));
    model.flowsTo(element).forEach(f -> found.add(f.from()));
    model.flowsFrom(element).forEach(f -> found.add(f.to()));
    model
        .component(element)
        .ifPresent(
            c -> {
              add(c.hostedOn(), found);
              add(c.partOf(), found);
            });
    model.hostedOn(element).forEach(c -> found.add(c.id()));
    model.partsOf(element).forEach(c -> found.add(c.id()));
    return found;
  }

  private static void add(@Nullable String element, Set<String> found) {
    if (element != null) {
      found.add(element);
    }
  }

  /** A library, of which no threat is: what is so of it is so of what it is a part of. */
  private boolean isPart(String element) {
    return !types.containsKey(element);
  }

  private boolean isOf(DfdType type, String element) {
    return types.getOrDefault(element, List.of()).contains(type);
  }

  /** True where the threat has other grounds, or may have; that nobody knows of any is none. */
  private boolean isThereAnyway(ThreatDefinition threat, String element) {
    return ConditionEvaluator.evaluate(
            threat.when(), fact -> Sign.isFact(fact) ? Truth.FALSE : facts.valueOf(fact, element))
        != Truth.FALSE;
  }

  private boolean mayBe(String sign, String element) {
    ThreatDefinition threat = catalog.threats().get(Sign.threat(sign));
    if (threat == null || !isPart(element) && !isOf(threat.element(), element)) {
      return false;
    }
    Set<String> onlySaid = onlySaid(threat.when());
    return ConditionEvaluator.evaluate(
            threat.when(),
            fact ->
                onlySaid.contains(fact) ? facts.valueOf(fact, element) : possible(fact, element))
        != Truth.FALSE;
  }

  /**
   * The facts that words alone bring a threat by, where it has other grounds: that nobody said them
   * makes it possible nowhere.
   */
  private Set<String> onlySaid(Condition when) {
    if (!(when instanceof Condition.Any any)) {
      return Set.of();
    }
    List<String> alone =
        any.parts().stream()
            .flatMap(part -> part instanceof Condition.Is is ? Stream.of(is.fact()) : Stream.of())
            .filter(fact -> !Sign.isFact(fact) && !isDerived(fact))
            .toList();
    long signs =
        any.parts().stream()
            .filter(part -> part instanceof Condition.Is is && Sign.isFact(is.fact()))
            .count();
    return alone.size() + signs == any.parts().size() ? Set.of() : Set.copyOf(alone);
  }

  private boolean isDerived(String fact) {
    FactDefinition definition = catalog.facts().get(fact);
    return definition != null && !definition.derivedBy().isEmpty();
  }

  private Truth possible(String fact, String element) {
    Truth known = facts.valueOf(fact, element);
    FactDefinition definition = catalog.facts().get(fact);
    if (Sign.isFact(fact) || definition == null) {
      return Truth.FALSE;
    }
    boolean silent = known == Truth.FALSE && !facts.isRefuted(fact, element);
    boolean open = definition.derivedBy().isEmpty() || isBuiltWithUnknown(element, definition);
    return silent && open ? Truth.UNKNOWN : known;
  }

  /** Of the whole nobody says what it is built with: there what people may say is open. */
  private boolean isBuiltWithUnknown(String element, FactDefinition fact) {
    return element.equals(ThreatModel.SYSTEM)
        ? !fact.phrases().isEmpty()
        : model.component(element).map(c -> c.technologies().isEmpty()).orElse(false);
  }
}

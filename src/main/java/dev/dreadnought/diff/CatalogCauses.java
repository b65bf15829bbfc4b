package dev.dreadnought.diff;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.diff.Difference.Cause;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Entries that differ between two catalogs, and of them those that bear on a finding. */
final class CatalogCauses {
  private final Catalog old;
  private final Catalog now;
  private final Set<String> threats;
  private final Set<String> controls;
  private final Set<String> technologies;
  private final Set<String> facts;
  private final boolean weights;

  CatalogCauses(Catalog old, Catalog now) {
    this.old = old;
    this.now = now;
    this.threats = differing(old.threats(), now.threats(), (a, b) -> a.digest().equals(b.digest()));
    this.controls = differing(old.controls(), now.controls(), CatalogCauses::isSame);
    this.technologies = differing(old.technologies(), now.technologies(), CatalogCauses::isSame);
    this.facts = differing(old.facts(), now.facts(), CatalogCauses::isSame);
    this.weights =
        !old.scoring().weights().equals(now.scoring().weights())
            || !old.scoring().bands().equals(now.scoring().bands())
            || !old.scoring().damageCaps().equals(now.scoring().damageCaps())
            || !old.scoring().reachCaps().equals(now.scoring().reachCaps());
  }

  private static <T> Set<String> differing(
      Map<String, T> old, Map<String, T> now, BiPredicate<T, T> isSame) {
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    ids.removeIf(
        id -> {
          T was = old.get(id);
          T is = now.get(id);
          return was == is || was != null && is != null && isSame.test(was, is);
        });
    return ids;
  }

  private static boolean isSame(ControlDefinition a, ControlDefinition b) {
    return a.mechanism().equals(b.mechanism())
        && a.kind() == b.kind()
        && a.systemWide() == b.systemWide()
        && a.introduces().equals(b.introduces())
        && a.brings().equals(b.brings())
        && a.notOn().equals(b.notOn());
  }

  private static boolean isSame(Technology a, Technology b) {
    return a.kind() == b.kind()
        && a.contains().equals(b.contains())
        && a.does().equals(b.does())
        && a.defaults().equals(b.defaults())
        && Objects.equals(a.runtime(), b.runtime())
        && Objects.equals(a.protocol(), b.protocol())
        && Objects.equals(a.partOf(), b.partOf());
  }

  private static boolean isSame(FactDefinition a, FactDefinition b) {
    return a.about().equals(b.about())
        && a.world() == b.world()
        && a.polarity() == b.polarity()
        && a.derivedBy().equals(b.derivedBy());
  }

  /** True for a threat that only one of the catalogs knows. */
  boolean isInOneOnly(String threat) {
    return old.threats().containsKey(threat) != now.threats().containsKey(threat);
  }

  /** How many entries differ, for a sentence. */
  String counted() {
    List<String> counts = new ArrayList<>();
    count(counts, threats, "threat", "threats");
    count(counts, controls, "control", "controls");
    count(counts, technologies, "technology", "technologies");
    count(counts, facts, "fact", "facts");
    if (weights) {
      counts.add("the weights");
    }
    return counts.isEmpty() ? "words only" : String.join(", ", counts);
  }

  private static void count(List<String> counts, Set<String> ids, String one, String many) {
    if (!ids.isEmpty()) {
      counts.add(
          ids.size()
              + " "
              + (ids.size() == 1 ? one : many)
              + (ids.size() <= 5 ? " (" + String.join(", ", ids) + ")" : ""));
    }
  }

  /** Entries that differ and bear on a finding. */
  List<Cause> of(String threat, String element, ThreatModel model) {
    List<Cause> causes = new ArrayList<>();
    if (threats.contains(threat)) {
      causes.add(FactCauses.entry(threat, what(old.threats(), now.threats(), threat)));
    }
    ThreatDefinition known = now.threats().getOrDefault(threat, old.threats().get(threat));
    if (known != null) {
      for (String control : known.mitigations().keySet()) {
        if (controls.contains(control)) {
          causes.add(FactCauses.entry(control, what(old.controls(), now.controls(), control)));
        }
      }
      known
          .when()
          .facts()
          .map(Condition.Is::fact)
          .distinct()
          .filter(facts::contains)
          .forEach(f -> causes.add(FactCauses.entry(f, what(old.facts(), now.facts(), f))));
    }
    model.components().stream()
        .filter(c -> isNear(c, element, model))
        .flatMap(c -> c.technologies().stream())
        .map(TechnologyUse::id)
        .distinct()
        .filter(technologies::contains)
        .forEach(
            t -> causes.add(FactCauses.entry(t, what(old.technologies(), now.technologies(), t))));
    if (causes.isEmpty() && weights) {
      causes.add(new Cause("catalog", "", "the weights of scores differ in the catalogs"));
    }
    return causes;
  }

  /** The element itself, its parts, and both ends of a flow; for the system, all. */
  private static boolean isNear(Component component, String element, ThreatModel model) {
    boolean isEnd =
        model
            .flow(element)
            .map(f -> f.from().equals(component.id()) || f.to().equals(component.id()))
            .orElse(false);
    return element.equals(ThreatModel.SYSTEM)
        || component.id().equals(element)
        || Objects.equals(component.partOf(), element)
        || isEnd;
  }

  private static <T> String what(Map<String, T> old, Map<String, T> now, String id) {
    @Nullable T was = old.get(id);
    if (was == null) {
      return "is new in the catalog";
    }
    return now.containsKey(id) ? "differs in the catalogs" : "is gone from the catalog";
  }
}

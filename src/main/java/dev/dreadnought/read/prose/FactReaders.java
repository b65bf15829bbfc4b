package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Frame;
import dev.dreadnought.catalog.Remark;
import dev.dreadnought.catalog.ThreatDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The threats whose conditions read a fact. Worked out when a text first states one. Safe for any
 * number of threads.
 */
final class FactReaders {
  private final Catalog catalog;
  private @Nullable Map<String, List<ThreatDefinition>> byFact;

  FactReaders(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What works against the threats that a fact is ground for. */
  Set<String> controls(String fact) {
    Set<String> controls = new HashSet<>();
    of(fact).forEach(t -> controls.addAll(t.mitigations().keySet()));
    return controls;
  }

  /** Whoever states a fact speaks of the weaknesses that it is ground for; null for a control. */
  @Nullable Remark spokenOf(Frame frame) {
    FactDefinition fact = catalog.facts().get(frame.states());
    if (fact == null) {
      return null;
    }
    Set<String> cwe = new TreeSet<>();
    of(fact.id()).forEach(t -> cwe.addAll(t.cwe()));
    return new Remark("what " + fact.says(), List.copyOf(cwe), "", frame.location());
  }

  /** The other facts that the threats which read a fact ask about. */
  Set<String> companions(String fact) {
    Set<String> companions = new HashSet<>();
    of(fact).forEach(t -> t.when().facts().forEach(is -> companions.add(is.fact())));
    companions.remove(fact);
    return companions;
  }

  private synchronized List<ThreatDefinition> of(String fact) {
    Map<String, List<ThreatDefinition>> known = byFact;
    if (known == null) {
      known = new HashMap<>();
      for (ThreatDefinition threat : catalog.threats().values()) {
        for (Condition.Is is : threat.when().facts().toList()) {
          known.computeIfAbsent(is.fact(), f -> new ArrayList<>()).add(threat);
        }
      }
      byFact = known;
    }
    return known.getOrDefault(fact, List.of());
  }
}

package dev.dreadnought.finding;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.FactDefinition.Polarity;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Controls that somebody claims by saying that their effect is there: who says that traffic is
 * encrypted claims encryption of the connection.
 *
 * <p>A control has a fact as its effect where it alone suffices against a threat that the fact
 * alone rules out, where the fact is harmless by the catalog, and no other control does the same.
 * That a shop takes orders rules out a threat that another one tells better, and protects nothing.
 */
public final class Claims {
  private final Map<String, List<ProvenFact>> byControl = new TreeMap<>();
  private final Map<String, Set<String>> covered = new HashMap<>();

  /** What a rule or a technology concluded is claimed by nobody. */
  public static Claims of(Catalog catalog, ThreatModel model, Collection<ProvenFact> facts) {
    Claims claims = new Claims();
    Map<String, Set<String>> controls = controlsByFact(catalog);
    for (ProvenFact fact : facts) {
      boolean isStated = fact.rule() == null && fact.ground() == Ground.STATED;
      if (isStated && fact.value() == Truth.TRUE) {
        for (String control : controls.getOrDefault(fact.name(), Set.of())) {
          claims.byControl.computeIfAbsent(control, c -> new ArrayList<>()).add(fact);
          claims.covered.computeIfAbsent(control, c -> new HashSet<>()).add(fact.about());
        }
      }
    }
    claims.covered.values().forEach(elements -> addSenders(elements, model));
    return claims;
  }

  /** What is so of every way out of a component is so of what the component sends. */
  private static void addSenders(Set<String> elements, ThreatModel model) {
    Set<String> senders = new HashSet<>();
    model.flows().stream()
        .filter(f -> elements.contains(f.id()))
        .forEach(f -> senders.add(f.from()));
    model.flows().stream()
        .filter(f -> !elements.contains(f.id()))
        .map(DataFlow::from)
        .forEach(senders::remove);
    elements.addAll(senders);
  }

  private static Map<String, Set<String>> controlsByFact(Catalog catalog) {
    Map<String, Set<String>> controls = new HashMap<>();
    for (ThreatDefinition threat : catalog.threats().values()) {
      for (List<String> sufficient : threat.sufficient()) {
        if (sufficient.size() == 1) {
          String control = sufficient.get(0);
          ruledOutBy(threat.when()).stream()
              .filter(f -> catalog.fact(f).polarity() == Polarity.BENIGN)
              .forEach(f -> controls.computeIfAbsent(f, k -> new TreeSet<>()).add(control));
        }
      }
    }
    controls.values().removeIf(all -> all.size() > 1);
    return controls;
  }

  /**
   * Facts each of which alone makes the condition false, or one of its alternatives: who says that
   * it is so has not said that the other is.
   */
  private static List<String> ruledOutBy(Condition condition) {
    List<String> facts = new ArrayList<>();
    for (Condition part : condition.parts()) {
      if (condition instanceof Condition.All || condition instanceof Condition.Any) {
        facts.addAll(ruledOutBy(part));
      } else if (condition instanceof Condition.None && part instanceof Condition.Is is) {
        facts.add(is.fact());
      }
    }
    return facts;
  }

  /** Ids of the controls that are claimed so, in order. */
  public Set<String> controls() {
    return byControl.keySet();
  }

  /** What was said that a control brings about; nothing where nobody said anything. */
  public List<ProvenFact> of(String control) {
    return byControl.getOrDefault(control, List.of());
  }

  /** True where a control is claimed of an element, or of every way out of it. */
  public boolean covers(String control, String element) {
    return covered.getOrDefault(control, Set.of()).contains(element);
  }
}

package dev.dreadnought.export;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a model says of its elements, taken element by element until nothing is left. */
final class Statements {
  private final Map<String, Map<String, Fact>> facts = new TreeMap<>();
  private final Map<String, List<Control>> controls = new TreeMap<>();
  private final List<Fact> assumed = new ArrayList<>();

  private Statements() {}

  static Statements of(ThreatModel model, Catalog catalog) {
    Statements statements = new Statements();
    known(model, catalog).values().forEach(statements::add);
    for (Control control : model.controls()) {
      statements.controls.computeIfAbsent(control.on(), on -> new ArrayList<>()).add(control);
    }
    return statements;
  }

  private static Map<String, Fact> known(ThreatModel model, Catalog catalog) {
    Map<String, Fact> known = new TreeMap<>();
    for (Fact fact : model.facts()) {
      if (fact.value().isKnown()) {
        known.merge(fact.id(), fact, (a, b) -> cautious(a, b, catalog));
      }
    }
    return known;
  }

  /** Of two answers the harmful one; of one answer on two grounds the better ground. */
  private static Fact cautious(Fact a, Fact b, Catalog catalog) {
    if (a.value() == b.value()) {
      return a.ground().weaker(b.ground()) == a.ground() ? b : a;
    }
    FactDefinition definition = catalog.facts().get(a.name());
    boolean isHarmlessIfSo =
        definition != null && definition.polarity() == FactDefinition.Polarity.BENIGN;
    return a.holds() == isHarmlessIfSo ? b : a;
  }

  private void add(Fact fact) {
    if (fact.ground() == Ground.ASSUMED) {
      assumed.add(fact);
    } else {
      facts.computeIfAbsent(fact.about(), about -> new TreeMap<>()).put(fact.name(), fact);
    }
  }

  /** Facts that somebody recorded as an assumption, in order of id. */
  List<Fact> assumed() {
    return List.copyOf(assumed);
  }

  Optional<Fact> takeStated(String name, String about) {
    Map<String, Fact> said = facts.getOrDefault(about, Map.of());
    Fact fact = said.get(name);
    if (fact == null || fact.ground() != Ground.STATED || !fact.because().isEmpty()) {
      return Optional.empty();
    }
    said.remove(name);
    return Optional.of(fact);
  }

  /** What is left of an element's facts, in order of name. */
  List<Fact> takeFacts(String about) {
    Map<String, Fact> taken = facts.remove(about);
    return taken == null ? List.of() : List.copyOf(taken.values());
  }

  List<Control> takeControls(String on) {
    List<Control> taken = controls.remove(on);
    return taken == null ? List.of() : taken;
  }

  /** Nothing that was said may be lost in silence. */
  void refuseLeftOver() {
    if (!facts.isEmpty() || !controls.isEmpty()) {
      throw new IllegalArgumentException(
          "the model has no element for " + facts.keySet() + " and " + controls.keySet());
    }
  }
}

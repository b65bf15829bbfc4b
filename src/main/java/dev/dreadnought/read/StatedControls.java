package dev.dreadnought.read;

import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Reading.Contradiction;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Statements about controls, each once: equal ones are united with their words and evidence.
 * Statements that contradict each other stay, for the analysis counts the weakest of a place.
 */
final class StatedControls {
  private final Map<String, Control> statements = new TreeMap<>();

  private StatedControls() {}

  static StatedControls of(List<Control> controls) {
    StatedControls stated = new StatedControls();
    for (Control control : controls) {
      stated.statements.merge(
          control.on() + "\n" + control.id() + "\n" + control.status().ordinal(),
          control,
          StatedControls::unite);
    }
    return stated;
  }

  private static Control unite(Control a, Control b) {
    Set<Evidence> evidence = new LinkedHashSet<>(a.evidence());
    evidence.addAll(b.evidence());
    return new Control(
        a.id(), a.on(), a.status(), List.copyOf(evidence), join(a.sources(), b.sources()));
  }

  static List<Location> join(List<Location> a, List<Location> b) {
    Set<Location> both = new TreeSet<>(a);
    both.addAll(b);
    return List.copyOf(both);
  }

  List<Control> controls() {
    return List.copyOf(statements.values());
  }

  /**
   * Controls that are said to be absent or planned and in force at one place.
   *
   * @param nameOf what people call an element
   */
  List<Contradiction> contradictions(UnaryOperator<String> nameOf) {
    List<Contradiction> found = new ArrayList<>();
    Control last = null;
    for (Control control : statements.values()) {
      if (last != null && last.id().equals(control.id()) && last.on().equals(control.on())) {
        if (last.status() != ControlStatus.IMPLEMENTED) {
          found.add(
              new Contradiction(
                  control.id()
                      + " of "
                      + nameOf.apply(control.on())
                      + " is said to be "
                      + last.status().word()
                      + " and "
                      + control.status().word()
                      + "; "
                      + last.status().word()
                      + " counts",
                  join(last.sources(), control.sources())));
        }
      }
      last = control;
    }
    return found;
  }
}

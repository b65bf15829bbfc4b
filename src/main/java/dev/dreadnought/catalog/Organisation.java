package dev.dreadnought.catalog;

import dev.dreadnought.model.Control;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says once for all of its systems.
 *
 * @param source the file that says so
 * @param name of the organisation; may be empty
 * @param appetite the band from which on a finding is too much, or null where it was not said
 * @param frameworks those that it follows, with the place that says so, in order of id
 * @param classification its own words for levels of need
 * @param effortDays working days for steps of effort; a step that is missing is the catalog's
 * @param controls what its platform gives to every system
 * @param acceptance who may accept what; empty where nobody is named, and everybody may
 */
public record Organisation(
    Source source,
    String name,
    @Nullable Band appetite,
    Map<String, Location> frameworks,
    Map<String, Level> classification,
    Map<ControlDefinition.Effort, Integer> effortDays,
    List<Control> controls,
    List<Acceptance> acceptance) {
  public Organisation {
    frameworks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(frameworks));
    classification = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classification));
    effortDays = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(effortDays));
    controls = List.copyOf(controls);
    acceptance = List.copyOf(acceptance);
  }

  /**
   * Somebody who may accept or transfer risks.
   *
   * @param who as decisions name them
   * @param upTo the worst band that they may decide about
   */
  public record Acceptance(String who, Band upTo, Location location) {}

  /** The worst band that somebody may decide about; empty where they are not named. */
  public Optional<Band> authorityOf(String who) {
    return acceptance.stream()
        .filter(a -> a.who().equals(who))
        .map(Acceptance::upTo)
        .min(Band::compareTo);
  }

  /** The reading of a system of this organisation: its controls count, its file is an input. */
  public Reading applyTo(Reading reading) {
    if (reading.inputs().contains(source)) {
      return reading;
    }
    List<Source> inputs = new ArrayList<>(reading.inputs());
    inputs.add(source);
    List<Control> all = new ArrayList<>(reading.model().controls());
    for (Control control : controls) {
      if (all.stream().noneMatch(c -> isSame(c, control))) {
        all.add(control);
      }
    }
    ThreatModel model = reading.model().withControls(all);
    return new Reading(
        inputs,
        model,
        reading.mentions(),
        reading.setAside(),
        reading.notUnderstood(),
        reading.contradictions(),
        reading.problems(),
        reading.remarks());
  }

  private static boolean isSame(Control a, Control b) {
    return a.id().equals(b.id()) && a.on().equals(b.on()) && a.status() == b.status();
  }
}

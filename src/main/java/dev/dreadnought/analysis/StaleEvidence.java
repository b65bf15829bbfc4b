package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Controls that were verified, and whose evidence has run out since: they count as implemented,
 * because somebody says so, and nobody can show it any more.
 */
final class StaleEvidence {
  private final ThreatModel counted;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param today the day of the analysis, or null where nobody gave one: then nothing has run out
   */
  StaleEvidence(ThreatModel model, Catalog catalog, @Nullable Day today) {
    List<Control> controls = new ArrayList<>();
    for (Control control : model.controls()) {
      Optional<Day> end = control.ended(today);
      controls.add(end.isEmpty() ? control : lowered(control, today));
      end.ifPresent(day -> problems.add(problem(control, catalog, model, day)));
    }
    counted = problems.isEmpty() ? model : model.withControls(controls);
  }

  private static Control lowered(Control control, @Nullable Day today) {
    return new Control(
        control.id(),
        control.on(),
        control.countedOn(today),
        control.evidence(),
        control.sources());
  }

  private static Problem problem(Control control, Catalog catalog, ThreatModel model, Day end) {
    return Problem.warning(
        control.sources().isEmpty() ? new Location("controls", 1, 1, 0) : control.sources().get(0),
        "what shows \""
            + catalog.control(control.id()).title()
            + "\" at "
            + model.nameOf(control.on())
            + " was valid until "
            + end
            + ": it counts as implemented, no longer as verified",
        "check it again, and give the new evidence");
  }

  /** The model as it counts. */
  ThreatModel counted() {
    return counted;
  }

  /** The reading, with what has run out among its problems. */
  Reading told(Reading reading) {
    return reading.plus(problems.stream().filter(p -> !reading.problems().contains(p)).toList());
  }
}

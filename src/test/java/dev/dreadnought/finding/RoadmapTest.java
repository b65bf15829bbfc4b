package dev.dreadnought.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.analysis.GeneratedModels;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Roadmap.Step;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoadmapTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Property(tries = 40, seed = "20261125")
  void a_step_closes_what_a_whole_set_of_controls_up_to_it_closes_and_nothing_else(
      @ForAll("models") ThreatModel model) {
    Roadmap roadmap = roadmap(model);
    Set<String> done = new HashSet<>();
    Set<String> closed = new HashSet<>();
    Horizon horizon = Horizon.IMMEDIATE;
    for (Step step : roadmap.steps()) {
      assertThat(step.horizon()).isGreaterThanOrEqualTo(horizon);
      horizon = step.horizon();
      done.add(step.advice().control().id());
      List<String> closesNow =
          roadmap.open().stream()
              .filter(f -> !closed.contains(f.id()) && isClosed(f, done, roadmap))
              .map(Finding::id)
              .toList();
      assertThat(step.closes())
          .extracting(Finding::id)
          .containsExactlyInAnyOrderElementsOf(closesNow);
      closed.addAll(closesNow);
      assertThat(step.lowers()).noneMatch(f -> closed.contains(f.id()));
      assertThat(step.closes().size() + step.lowers().size()).isPositive();
    }
    assertThat(roadmap.openAfter(Horizon.STRUCTURAL))
        .noneMatch(f -> closed.contains(f.id()))
        .hasSize(roadmap.open().size() - closed.size());
  }

  @Property(tries = 40, seed = "20261126")
  void no_step_waits_for_a_milder_one_of_its_horizon(@ForAll("models") ThreatModel model) {
    Roadmap roadmap = roadmap(model);
    for (Horizon horizon : Horizon.values()) {
      Band last = Band.CRITICAL;
      for (Step step : roadmap.in(horizon)) {
        Band worst =
            Stream.concat(step.closes().stream(), step.lowers().stream())
                .map(f -> f.current().band())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(worst).as(step.advice().control().id()).isGreaterThanOrEqualTo(last);
        last = worst;
      }
    }
  }

  /** Said anew: everything in force, done, or left out as needless, against each sufficient set. */
  private static boolean isClosed(Finding finding, Set<String> done, Roadmap roadmap) {
    Set<String> held = new HashSet<>();
    for (Mitigation mitigation : finding.mitigations()) {
      if (mitigation.isInForce() || done.contains(mitigation.control())) {
        held.add(mitigation.control());
      }
    }
    return finding.threat().sufficient().stream().anyMatch(held::containsAll);
  }

  @Test
  void only_open_findings_on_certain_grounds_are_planned_for() {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(Models.blog().build()));
    Roadmap roadmap = roadmap(Models.blog().build());
    List<String> expected = new ArrayList<>();
    assessment.certainFindings().stream()
        .filter(Finding::isOpen)
        .forEach(f -> expected.add(f.id()));
    assertThat(roadmap.open()).extracting(Finding::id).containsExactlyElementsOf(expected);
    assertThat(roadmap.steps()).isNotEmpty();
    assertThat(roadmap.steps())
        .allMatch(s -> s.advice().status().matches("absent|unknown|planned"));
  }

  @Test
  void the_cells_of_the_risk_matrix_hold_each_open_finding_once() {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(Models.blog().build()));
    List<String> held = new ArrayList<>();
    for (RiskMatrix.Cell cell : RiskMatrix.of(assessment.findings()).cells()) {
      for (Finding finding : cell.findings()) {
        held.add(finding.id());
        double impact = finding.current().impact() / 2.0;
        double likelihood = finding.current().likelihood() / 3.0;
        assertThat(impact).isBetween(2.0 * cell.impact() - 2, 2.0 * cell.impact());
        assertThat(likelihood).isBetween(2.0 * cell.likelihood() - 2, 2.0 * cell.likelihood());
        assertThat(cell.worst())
            .isLessThanOrEqualTo(
                cell.certain().isEmpty() ? cell.worst() : cell.certain().get(0).current().band());
      }
    }
    assertThat(held)
        .containsExactlyInAnyOrderElementsOf(
            assessment.findings().stream().filter(Finding::isOpen).map(Finding::id).toList())
        .isNotEmpty();
  }

  private static Roadmap roadmap(ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    return Roadmap.of(assessment, DREADNOUGHT.catalog().scoring().effortDays());
  }
}

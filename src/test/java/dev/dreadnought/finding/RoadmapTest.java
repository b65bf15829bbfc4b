package dev.dreadnought.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.analysis.GeneratedModels;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Roadmap.Step;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
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
  void a_finding_is_closed_once_where_its_remedy_is_in_place_last(
      @ForAll("models") ThreatModel model) {
    Roadmap roadmap = roadmap(model);
    Set<String> all = new HashSet<>(roadmap.numbers().keySet());
    Set<String> closed = new HashSet<>();
    for (Step step : roadmap.steps()) {
      assertThat(roadmap.numbers()).containsEntry(step.advice().control().id(), step.number());
      for (Finding finding : step.closes()) {
        assertThat(closed.add(finding.id())).isTrue();
        List<String> remedy = roadmap.remedies().get(finding.id());
        assertThat(remedy).contains(step.advice().control().id());
        assertThat(isClosed(finding, new HashSet<>(remedy), roadmap)).isTrue();
        assertThat(roadmap.steps())
            .filteredOn(s -> remedy.contains(s.advice().control().id()))
            .allMatch(s -> s.horizon().compareTo(step.horizon()) <= 0);
      }
      assertThat(step.closes().size() + step.lowers().size()).isPositive();
    }
    assertThat(roadmap.open().stream().filter(f -> isClosed(f, all, roadmap)).map(Finding::id))
        .containsExactlyInAnyOrderElementsOf(closed);
    assertThat(roadmap.openAfter(Horizon.STRUCTURAL))
        .noneMatch(f -> closed.contains(f.id()))
        .hasSize(roadmap.open().size() - closed.size());
  }

  @Property(tries = 40, seed = "20261126")
  void each_step_is_for_the_worst_finding_whose_remedy_is_not_whole(
      @ForAll("models") ThreatModel model) {
    Roadmap roadmap = roadmap(model);
    Set<String> done = new HashSet<>();
    for (Step step : roadmap.steps()) {
      List<Finding> left =
          roadmap.open().stream()
              .filter(f -> !done.containsAll(roadmap.remedies().get(f.id())))
              .toList();
      if (!left.isEmpty()) {
        assertThat(Stream.concat(step.closes().stream(), step.lowers().stream()))
            .as(step.advice().control().id())
            .contains(left.get(0));
      }
      done.add(step.advice().control().id());
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

package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Scoring SCORING = DREADNOUGHT.catalog().scoring();

  @Test
  void the_steps_lead_to_the_score_in_every_profile() {
    for (String profile : DREADNOUGHT.profiles()) {
      Assessment assessment = DREADNOUGHT.withProfile(profile).assess(Blog.reading("Reading Room"));
      for (Finding finding : assessment.findings()) {
        Derivation derivation = Derivation.of(finding, SCORING);
        assertThat(Derivation.lowSum(finding, SCORING, false))
            .endsWith(" = " + finding.inherent().lowText());
        assertThat(Derivation.lowSum(finding, SCORING, true))
            .endsWith(" = " + finding.current().lowText());
        assertThat(derivation.sum() * 100 / derivation.counted())
            .as(profile + " " + finding.id())
            .isEqualTo(finding.inherent().points());
      }
      assertThatCode(() -> new HtmlReport(DREADNOUGHT.catalog()).pages(assessment))
          .doesNotThrowAnyException();
    }
  }

  @Property(tries = 60)
  void the_steps_lead_to_the_score_whatever_is_in_force(
      @ForAll("controls") List<Control> controls, @ForAll boolean isPopulous) {
    ThreatModel blog = Blog.reading("Reading Room").model();
    ThreatModel model =
        new ThreatModel(
            blog.name(),
            blog.description(),
            isPopulous ? 50_000 : 10,
            blog.components(),
            blog.flows(),
            blog.boundaries(),
            blog.dataAssets(),
            blog.actors(),
            controls,
            blog.facts());
    assertThatCode(
            () -> {
              for (Finding finding : assess(model).findings()) {
                Derivation.of(finding, SCORING);
                Derivation.lowSum(finding, SCORING, false);
                Derivation.lowSum(finding, SCORING, true);
              }
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<List<Control>> controls() {
    Arbitrary<Control> control =
        Combinators.combine(
                Arbitraries.of(DREADNOUGHT.catalog().controls().keySet()),
                Arbitraries.of("web-application", "database", "virtual-machine", "system"),
                Arbitraries.of(ControlStatus.values()))
            .as((id, on, status) -> new Control(id, on, status, List.of()));
    return control.list().ofMaxSize(25);
  }

  @Test
  void points_with_one_more_control_are_those_of_the_analysis_with_it() {
    ThreatModel blog = Blog.reading("Reading Room").model();
    int tried = 0;
    for (Finding finding : assess(blog).findings()) {
      for (Mitigation mitigation : finding.mitigations()) {
        if (mitigation.status() == null && !mitigation.effect().isEmpty()) {
          List<Control> controls = new ArrayList<>(blog.controls());
          controls.add(
              new Control(
                  mitigation.control(), finding.element(), ControlStatus.IMPLEMENTED, List.of()));
          Finding with =
              assess(with(blog, controls)).findings().stream()
                  .filter(f -> f.id().equals(finding.id()))
                  .findFirst()
                  .orElseThrow();
          boolean isTheOnlyChange =
              with.mitigations().stream().filter(Mitigation::isInForce).count()
                  == 1 + finding.mitigations().stream().filter(Mitigation::isInForce).count();
          if (isTheOnlyChange && tried < 12) {
            assertThat(Derivation.pointsWith(finding, mitigation.control(), SCORING))
                .as(finding.id() + " with " + mitigation.control())
                .isEqualTo(with.current().points());
            tried++;
          }
        }
      }
      if (tried >= 12) {
        break;
      }
    }
    assertThat(tried).isEqualTo(12);
  }

  private static ThreatModel with(ThreatModel m, List<Control> controls) {
    return new ThreatModel(
        m.name(),
        m.description(),
        m.people(),
        m.components(),
        m.flows(),
        m.boundaries(),
        m.dataAssets(),
        m.actors(),
        controls,
        m.facts());
  }

  @Test
  void a_score_that_its_steps_do_not_lead_to_is_refused() {
    Finding finding = Blog.assessment().findings().get(0);
    Map<Factor, Integer> factors = new EnumMap<>(finding.inherent().factors());
    factors.merge(Factor.DAMAGE, -1, Integer::sum);
    DreadScore score = finding.inherent();
    DreadScore wrong =
        new DreadScore(
            factors,
            score.points(),
            score.low(),
            score.high(),
            score.band(),
            score.floored(),
            score.profile());
    Finding tampered =
        new Finding(
            finding.id(),
            finding.threat(),
            finding.element(),
            finding.elementName(),
            finding.at(),
            finding.affects(),
            wrong,
            finding.current(),
            finding.target(),
            finding.certainty(),
            finding.treatment(),
            finding.status(),
            finding.because(),
            finding.scoring(),
            finding.mitigations(),
            finding.rule(),
            finding.folds(),
            finding.remarks());
    assertThatThrownBy(() -> Derivation.of(tampered, SCORING))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(finding.id());
  }

  @Test
  void a_limit_is_shown_where_it_was_hit() {
    ThreatModel model =
        new ModelBuilder("Shop")
            .component("web", ComponentKind.WEB_APPLICATION, "flask")
            .people(10)
            .build();
    List<Finding> findings = assess(model).findings();
    assertThat(findings).isNotEmpty();
    for (Finding finding : findings) {
      for (Derivation.FactorSteps factor : Derivation.of(finding, SCORING).factors()) {
        assertThat(factor.limit().isEmpty()).isEqualTo(factor.unlimited() == factor.value());
      }
    }
  }

  private static Assessment assess(ThreatModel model) {
    return DREADNOUGHT.assess(
        new Reading(List.of(), model, List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}

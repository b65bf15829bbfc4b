package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files of other tools draw people as components: they are people all the same. */
class EverybodyTest {

  @Test
  void a_person_that_is_a_component_gives_the_findings_of_an_actor() {
    List<Finding> asActor = findings(people().actor("u", ComponentKind.USER).build());
    List<Finding> asComponent = findings(people().component("u", ComponentKind.USER).build());
    List<Finding> asThing = findings(people().component("u", ComponentKind.OTHER).build());
    assertThat(ids(asComponent)).isEqualTo(ids(asActor)).contains("impersonated-user@u");
    assertThat(ids(asThing)).doesNotContain("impersonated-user@u");
    assertThat(scores(asComponent)).isEqualTo(scores(asActor)).isNotEqualTo(scores(asThing));
  }

  private static Set<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of all but the person: a component can be exposed, and an actor cannot. */
  private static Set<String> scores(List<Finding> findings) {
    return findings.stream()
        .filter(f -> !f.element().equals("u"))
        .map(f -> f.id() + " " + f.inherent().vector() + " " + f.certainty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ModelBuilder people() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION, "django")
        .component("db", ComponentKind.DATABASE, "postgresql")
        .asset("accounts", "credentials", "personal-data")
        .keeps("db", "accounts")
        .flow("u", "web", "accounts")
        .flow("web", "db", "accounts")
        .fact("internet-facing", "system", Truth.TRUE);
  }

  private static List<Finding> findings(ThreatModel model) {
    return Dreadnought.builtIn().assess(model).findings();
  }
}

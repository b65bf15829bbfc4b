package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Models;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.rules.RuleBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another finding on the same element makes needless is no finding of its own. */
class FoldingTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final String DEBUG_PORT = "debug-port-opened@meter";
  private static final String DEVICE_KEY = "device-key-read-out@meter";

  @Test
  void who_opens_the_debug_port_has_no_need_to_read_the_key_otherwise() {
    Assessment metering = assess(metering());
    assertThat(ids(metering)).contains(DEBUG_PORT).doesNotContain(DEVICE_KEY);
    assertThat(finding(metering, DEBUG_PORT).folds()).containsExactly("device-key-read-out");
  }

  @Test
  void what_is_still_open_does_not_disappear_behind_what_is_closed() {
    Assessment metering =
        assess(
            metering()
                .control("locked-debug-ports", "meter", ControlStatus.IMPLEMENTED)
                .control("signed-firmware", "meter", ControlStatus.IMPLEMENTED));
    assertThat(ids(metering)).contains(DEBUG_PORT, DEVICE_KEY);
    assertThat(finding(metering, DEBUG_PORT).folds()).isEmpty();
  }

  private static ModelBuilder metering() {
    return new ModelBuilder("Metering")
        .component("meter", ComponentKind.DEVICE)
        .component("api", ComponentKind.API)
        .flow("meter", "api");
  }

  @Test
  void nothing_but_findings_of_the_catalog_is_folded() {
    Assessment blog = assess(metering());
    for (Finding finding : blog.findings()) {
      assertThat(finding.threat().implies()).containsAll(finding.folds());
    }
  }

  private static Assessment assess(ModelBuilder model) {
    return new ThreatAnalyzer(CATALOG, RuleBase.builtIn(), CATALOG.scoring().profile("standard"))
        .assess(Models.reading(model.build()));
  }

  private static List<String> ids(Assessment assessment) {
    return assessment.findings().stream().map(Finding::id).toList();
  }

  private static Finding finding(Assessment assessment, String id) {
    return assessment.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }
}

package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Models;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.rules.RuleBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another finding on the same element makes needless is no finding of its own. */
class FoldingTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final String DEBUGGER = "debug-console-takeover@web";
  private static final String ERROR_PAGES = "error-page-disclosure@web";

  @Test
  void who_opens_the_debugger_has_no_need_of_the_error_page() {
    Assessment blog = assess(Models.blog());
    assertThat(ids(blog)).contains(DEBUGGER).doesNotContain(ERROR_PAGES);
    assertThat(finding(blog, DEBUGGER).folds()).containsExactly("error-page-disclosure");
  }

  @Test
  void what_is_still_open_does_not_disappear_behind_what_is_closed() {
    Assessment blog =
        assess(
            Models.blog()
                .control("debugger-kept-out-of-production", "web", ControlStatus.IMPLEMENTED));
    assertThat(ids(blog)).contains(DEBUGGER, ERROR_PAGES);
    assertThat(finding(blog, DEBUGGER).folds()).isEmpty();
  }

  @Test
  void nothing_but_findings_of_the_catalog_is_folded() {
    Assessment blog = assess(Models.blog());
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

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
import dev.dreadnought.model.Truth;
import dev.dreadnought.rules.RuleBase;
import dev.dreadnought.source.Folder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  @Test
  void one_that_is_as_bad_is_folded_and_one_that_is_worse_is_not() {
    assertThat(folded(whole(CERTAIN, 5), part(CERTAIN, 4), shop())).isTrue();
    assertThat(folded(whole(CERTAIN, 5), part(CERTAIN, 5), shop())).isTrue();
    assertThat(folded(whole(CERTAIN, 5), part(CERTAIN, 6), shop())).as("within a band").isFalse();
    assertThat(folded(whole(CERTAIN, 2), part(CERTAIN, 9), shop())).as("another band").isFalse();
  }

  @Test
  void what_is_worse_only_as_long_as_it_is_open_does_not_hide_another() {
    ModelBuilder lowered = shop().control("request-size-limits", "web", ControlStatus.IMPLEMENTED);
    assertThat(folded(whole(CERTAIN, 9), part(CERTAIN, 8), shop())).isTrue();
    assertThat(folded(whole(CERTAIN, 9), part(CERTAIN, 8), lowered)).isFalse();
  }

  @Test
  void what_is_certain_does_not_disappear_behind_what_is_only_possible() {
    assertThat(folded(whole(POSSIBLE, 5), part(CERTAIN, 5), shop())).isFalse();
    assertThat(folded(whole(POSSIBLE, 5), part(POSSIBLE, 5), shop())).isTrue();
    assertThat(folded(whole(CERTAIN, 5), part(POSSIBLE, 5), shop())).isTrue();
  }

  @Test
  void what_is_closed_is_folded_into_what_is_open_or_closed_too() {
    ModelBuilder partClosed =
        shop().control("template-autoescaping", "web", ControlStatus.IMPLEMENTED);
    assertThat(folded(whole(CERTAIN, 5), part(CERTAIN, 5), partClosed)).isTrue();
    ModelBuilder wholeClosed =
        shop().control("parameterised-queries", "web", ControlStatus.IMPLEMENTED);
    assertThat(folded(whole(CERTAIN, 5), part(CERTAIN, 5), wholeClosed)).isFalse();
    ModelBuilder bothClosed =
        partClosed.control("parameterised-queries", "web", ControlStatus.IMPLEMENTED);
    assertThat(folded(whole(CERTAIN, 5), part(CERTAIN, 5), bothClosed)).isTrue();
  }

  /** Somebody who fills in a model says each of them; there are no words that could be the same. */
  @Test
  void what_is_general_stays_where_nobody_wrote_it() {
    Assessment shop =
        assess(
            new ModelBuilder("Shop")
                .component("web", ComponentKind.WEB_APPLICATION)
                .fact("gives-guessable-numbers", "web", Truth.TRUE)
                .fact("hands-out-records-unchecked", "web", Truth.TRUE));
    assertThat(ids(shop))
        .contains("reference-guessed@web", "broken-object-level-authorisation@web");
  }

  private static final String CERTAIN = "{all: [parses-xml]}";
  private static final String POSSIBLE = "{all: [parses-xml, strangers-can-touch-it]}";

  private static String whole(String when, int damage) {
    String control = "parameterised-queries";
    String lowered =
        control + ": {}, request-size-limits: {reproducibility: -4, exploitability: -4}";
    return threat("whole", when, damage, control, lowered) + "  implies: [part]\n";
  }

  private static String part(String when, int damage) {
    String control = "template-autoescaping";
    return threat("part", when, damage, control, control + ": {}");
  }

  private static String threat(
      String id, String when, int damage, String control, String mitigations) {
    return """
        - id: %s
          title: The %s
          stride: T
          element: process
          when: %s
          borne: data
          consequence: [alter]
          reach: all
          attack: a
          impact: b
          verify: c
          falsePositive: d
          dread: {damage: %d, reproducibility: 8, exploitability: 7, affectedUsers: 5, discoverability: 7}
          dreadBecause: e
          mitigations: {%s}
          sufficient: [[%s]]
        """
        .formatted(id, id, when, damage, mitigations, control);
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION)
        .fact("parses-xml", "web", Truth.TRUE);
  }

  /** True where the part is told with the whole, false where each is told. */
  private static boolean folded(String whole, String part, ModelBuilder model) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("own.yaml", ("threats:\n" + whole + part).getBytes(StandardCharsets.UTF_8));
    Catalog own = CatalogLoader.overlay(CATALOG, new Folder("own", "own", files));
    Assessment shop = assess(own, model);
    boolean isFolded = !ids(shop).contains("part@web");
    assertThat(finding(shop, "whole@web").folds())
        .isEqualTo(isFolded ? List.of("part") : List.of());
    return isFolded;
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
    return assess(CATALOG, model);
  }

  private static Assessment assess(Catalog catalog, ModelBuilder model) {
    return new ThreatAnalyzer(catalog, RuleBase.builtIn(), catalog.scoring().profile("standard"))
        .assess(Models.reading(model.build()));
  }

  private static List<String> ids(Assessment assessment) {
    return assessment.findings().stream().map(Finding::id).toList();
  }

  private static Finding finding(Assessment assessment, String id) {
    return assessment.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }
}

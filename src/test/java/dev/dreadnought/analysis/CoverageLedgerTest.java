package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.export.Schemas;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.finding.Coverage.Cell;
import dev.dreadnought.finding.Coverage.Item;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger.Groundless;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.Ledger.Refuted;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The coverage ledger accounts for every pair, and agrees with the findings and the counts. */
class CoverageLedgerTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Tag("slow")
  @Property(tries = 60, seed = "20261125")
  void the_cells_sum_to_elements_times_threats(@ForAll("models") ThreatModel model) {
    assertSums(model);
  }

  private static void assertSums(ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    Coverage coverage = DREADNOUGHT.coverage(assessment);
    Set<String> ids = new TreeSet<>(coverage.elementIds());
    assertThat(coverage.elementIds()).doesNotHaveDuplicates();
    assertThat(ids).isEqualTo(new Elements(new ModelIndex(model)).types().keySet());
    Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
    int cells = 0;
    for (Coverage.Element element : coverage.elements()) {
      for (Cell cell : coverage.cells(element)) {
        sum.merge(cell.outcome(), 1, Integer::sum);
        cells++;
      }
    }
    assertThat(cells)
        .isEqualTo(coverage.elements().size() * DREADNOUGHT.catalog().threats().size())
        .isEqualTo(assessment.ledger().total());
    Map<Outcome, Integer> counted = new EnumMap<>(Outcome.class);
    assessment
        .ledger()
        .counts()
        .values()
        .forEach(
            letter ->
                letter.forEach(
                    (outcome, n) -> {
                      if (n > 0) {
                        counted.merge(outcome, n, Integer::sum);
                      }
                    }));
    assertThat(sum).isEqualTo(counted);
  }

  @Tag("slow")
  @Property(tries = 60, seed = "20261129")
  void an_element_is_left_out_exactly_where_no_threat_is_about_it(
      @ForAll("models") ThreatModel model) {
    assertLeftOut(model);
  }

  private static void assertLeftOut(ThreatModel model) {
    Coverage coverage = DREADNOUGHT.coverage(DREADNOUGHT.assess(Models.reading(model)));
    for (Coverage.Element element : coverage.leftOut()) {
      assertThat(coverage.cells(element)).allMatch(c -> c.outcome() == Outcome.NOT_APPLICABLE);
    }
    for (Coverage.Element element : coverage.elements()) {
      assertThat(coverage.cells(element)).anyMatch(c -> c.outcome() != Outcome.NOT_APPLICABLE);
    }
    model
        .dataAssets()
        .forEach(
            d -> assertThat(coverage.leftOut()).extracting(Coverage.Element::id).contains(d.id()));
  }

  @Tag("slow")
  @Property(tries = 60, seed = "20261126")
  void a_cell_is_raised_exactly_where_a_finding_stands_for_it(@ForAll("models") ThreatModel model) {
    assertRaised(model);
  }

  private static void assertRaised(ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    Coverage coverage = DREADNOUGHT.coverage(assessment);
    Set<String> expected = new HashSet<>();
    for (Finding finding : assessment.findings()) {
      expected.add(finding.id());
      finding.folds().forEach(threat -> expected.add(threat + "@" + finding.element()));
    }
    Set<String> raised = new HashSet<>();
    for (Coverage.Element element : coverage.elements()) {
      for (Cell cell : coverage.cells(element)) {
        boolean stands = cell.outcome() == Outcome.RAISED || cell.outcome() == Outcome.ASSUMED;
        assertThat(cell.finding() != null).as(cell.toString()).isEqualTo(stands);
        if (stands) {
          raised.add(cell.threat().id() + "@" + element.id());
        }
      }
    }
    assertThat(raised).isEqualTo(expected);
  }

  /** What a cell names decides it: a refuting fact is one that is known, an unknown one is not. */
  @Tag("slow")
  @Property(tries = 40, seed = "20261127")
  void each_cell_names_facts_that_can_decide_it(@ForAll("models") ThreatModel model) {
    assertDecided(model);
  }

  private static void assertDecided(ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    Coverage coverage = DREADNOUGHT.coverage(assessment);
    Map<String, Truth> values = new HashMap<>();
    for (ProvenFact fact : assessment.facts()) {
      values.put(fact.id(), fact.value());
    }
    for (Coverage.Element element : coverage.elements()) {
      for (Cell cell : coverage.cells(element)) {
        String name = cell.threat().id() + "@" + element.id();
        switch (cell.outcome()) {
          case RAISED ->
              assertThat(cell.facts())
                  .as(name)
                  .isNotEmpty()
                  .allMatch(f -> values.get(f) == Truth.TRUE);
          case ASSUMED ->
              assertThat(cell.facts())
                  .as(name)
                  .isNotEmpty()
                  .allMatch(f -> values.get(f) == Truth.UNKNOWN);
          case REFUTED ->
              assertThat(cell.facts()).as(name).isNotEmpty().allMatch(f -> values.get(f).isKnown());
          case NO_GROUND -> assertThat(cell.missing()).as(name).isNotEmpty();
          case NOT_APPLICABLE ->
              assertThat(element.types()).as(name).doesNotContain(cell.threat().element());
          case OUT_OF_SCOPE -> assertThat(element.outOfScope()).as(name).isNotNull();
        }
      }
    }
  }

  @Tag("slow")
  @Property(tries = 15, seed = "20261128")
  void the_document_keeps_its_schema_and_lists_every_cell(@ForAll("models") ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    byte[] document = DREADNOUGHT.coverageJson(assessment);
    assertThat(Schemas.problems("coverage", new String(document, StandardCharsets.UTF_8)))
        .isEmpty();
    Map<?, ?> tree = (Map<?, ?>) CanonicalJson.parse(document);
    Map<?, ?> sum = (Map<?, ?>) tree.get("sum");
    int threats = ((Long) sum.get("threats")).intValue();
    for (Object element : (List<?>) tree.get("elements")) {
      assertThat(listed((Map<?, ?>) element)).hasSize(threats).doesNotHaveDuplicates();
    }
  }

  /** Every threat that an element's entry names or counts; a counted one as its number. */
  private static List<Object> listed(Map<?, ?> element) {
    List<Object> listed = new ArrayList<>();
    for (String letter : List.of("S", "T", "R", "I", "D", "E")) {
      Map<?, ?> cells = (Map<?, ?>) element.get(letter);
      for (String outcome : List.of("raised", "assumed")) {
        ((List<?>) cells.get(outcome)).forEach(c -> listed.add(((Map<?, ?>) c).get("threat")));
      }
      for (String outcome : List.of("refuted", "no-ground")) {
        ((List<?>) cells.get(outcome))
            .forEach(group -> listed.addAll((List<?>) ((Map<?, ?>) group).get("threats")));
      }
      listed.addAll((List<?>) cells.get("out-of-scope"));
      for (long n = 0; n < (Long) cells.get("not-applicable"); n++) {
        listed.add(letter + n);
      }
    }
    return listed;
  }

  @Example
  void and_so_it_is_on_the_blog_and_in_a_system_of_which_a_part_is_not_looked_at() {
    for (ThreatModel model : List.of(Models.blog().build(), partly().build())) {
      assertSums(model);
      assertLeftOut(model);
      assertRaised(model);
      assertDecided(model);
    }
  }

  @Example
  void the_ledger_keeps_each_pair_that_is_refuted_or_without_ground_and_why() {
    Assessment blog = DREADNOUGHT.assess(Models.blog().build());
    List<Refuted> refuted = new ArrayList<>();
    List<Groundless> groundless = new ArrayList<>();
    Coverage coverage = DREADNOUGHT.coverage(blog);
    for (Coverage.Element element : coverage.elements()) {
      for (Cell cell : coverage.cells(element)) {
        if (cell.outcome() == Outcome.REFUTED) {
          refuted.add(new Refuted(cell.threat().id(), element.id(), cell.facts()));
        } else if (cell.outcome() == Outcome.NO_GROUND) {
          groundless.add(new Groundless(cell.threat().id(), element.id(), cell.missing()));
        }
      }
    }
    assertThat(blog.ledger().refuted()).isEqualTo(refuted).isNotEmpty();
    assertThat(blog.ledger().groundless()).isEqualTo(groundless).isNotEmpty();
    Map<Stride, Groundless> first = new EnumMap<>(Stride.class);
    groundless.forEach(g -> first.putIfAbsent(strideOf(g.threat()), g));
    assertThat(blog.ledger().withoutGround())
        .extracting(Refuted::threat, Refuted::element)
        .containsExactlyElementsOf(
            first.values().stream().map(g -> tuple(g.threat(), g.element())).toList());
  }

  private static Stride strideOf(String threat) {
    return DREADNOUGHT.catalog().threat(threat).stride();
  }

  @Example
  void what_is_not_looked_at_says_why_and_a_way_where_neither_end_is() {
    Coverage coverage = DREADNOUGHT.coverage(DREADNOUGHT.assess(partly().build()));
    assertThat(element(coverage, "web").outOfScope()).isNull();
    assertThat(element(coverage, "web--bank").outOfScope()).as("one end is").isNull();
    assertThat(element(coverage, "bank").outOfScope()).isEqualTo("run by the bank");
    assertThat(element(coverage, "bank--mint").outOfScope())
        .isEqualTo("run by the bank; nobody asked");
    assertThat(element(coverage, "bank--vault").outOfScope()).isEqualTo("run by the bank");
    assertThat(coverage.cells(element(coverage, "bank")))
        .extracting(Cell::outcome)
        .containsOnly(Outcome.OUT_OF_SCOPE, Outcome.NOT_APPLICABLE);
  }

  @Example
  void boundaries_and_data_are_told_apart_and_a_library_is_no_element() {
    Coverage coverage = DREADNOUGHT.coverage(DREADNOUGHT.assess(Models.blog().build()));
    assertThat(coverage.leftOut())
        .extracting(Coverage.Element::id)
        .contains("internet", "posts", "accounts");
    assertThat(coverage.elementIds())
        .contains("web", "users", "web--db", "system")
        .doesNotContain("jinja2", "wtforms");
  }

  @Example
  void what_is_raised_for_certain_is_no_possible_finding() {
    for (ModelBuilder system : List.of(Models.blog(), partly())) {
      Assessment assessment = DREADNOUGHT.assess(system.build());
      Coverage coverage = DREADNOUGHT.coverage(assessment);
      for (Coverage.Element element : coverage.elements()) {
        for (Cell cell : coverage.cells(element)) {
          assessment
              .finding(cell.threat().id() + "@" + element.id())
              .ifPresent(
                  f ->
                      assertThat(f.isAssumed())
                          .as(f.id())
                          .isEqualTo(cell.outcome() == Outcome.ASSUMED));
        }
      }
    }
  }

  @Example
  void a_machine_that_is_taken_harms_what_runs_on_it() {
    Assessment blog = DREADNOUGHT.assess(Models.blog().build());
    assertThat(blog.finding("exposed-remote-shell@vm").orElseThrow().affects())
        .containsExactly("web");
    assertThat(
            DREADNOUGHT
                .assess(
                    new ModelBuilder("Alone")
                        .component("vm", ComponentKind.VIRTUAL_MACHINE, "amazon-ec2")
                        .build())
                .finding("exposed-remote-shell@vm")
                .orElseThrow()
                .affects())
        .containsExactly("vm");
  }

  private static Coverage.Element element(Coverage coverage, String id) {
    return coverage.elements().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  private static ModelBuilder partly() {
    return new ModelBuilder("Shop")
        .actor("customers", ComponentKind.USER)
        .component("web", ComponentKind.WEB_APPLICATION, "flask")
        .component("db", ComponentKind.DATABASE, "mysql")
        .component("bank", ComponentKind.API)
        .component("mint", ComponentKind.API)
        .component("vault", ComponentKind.API)
        .outOfScope("bank", "run by the bank")
        .outOfScope("vault", "run by the bank")
        .outOfScope("mint", "nobody asked")
        .flow("customers", "web")
        .flow("web", "db")
        .flow("web", "bank")
        .flow("bank", "mint")
        .flow("bank", "vault")
        .fact("flow-encrypted", "web--db", Truth.TRUE)
        .fact("flow-encrypted", "web--bank", Truth.FALSE)
        .fact("internet-reachable", "web", Truth.TRUE)
        .fact("builds-sql", "web", Truth.FALSE);
  }

  @Example
  void the_lists_are_whole_and_name_only_what_the_catalog_has() {
    Coverage coverage = DREADNOUGHT.coverage(DREADNOUGHT.assess(Models.blog().build()));
    Map<String, Integer> sizes = new HashMap<>();
    coverage.yardsticks().forEach(list -> sizes.put(list.id(), list.items().size()));
    assertThat(sizes)
        .containsEntry("cwe-top-25-2025", 25)
        .containsEntry("owasp-top10-2025", 10)
        .containsEntry("owasp-api-2023", 10)
        .containsEntry("owasp-llm-2025", 10);
    assertThat(coverage.yardsticks())
        .extracting(Coverage.Yardstick::name)
        .contains("CWE Top 25, 2025", "OWASP Top 10 for LLM Applications, 2025");
    Item injection = item(coverage, "cwe-top-25-2025", "CWE-89");
    assertThat(injection.status()).isEqualTo("raised");
    assertThat(injection.findings()).contains("sql-injection@web");
    assertThat(item(coverage, "cwe-top-25-2025", "CWE-502").status()).isEqualTo("looked at");
    assertThat(item(coverage, "owasp-llm-2025", "LLM09").status())
        .isEqualTo("no rule in this catalog");
    for (Coverage.Yardstick list : coverage.yardsticks()) {
      for (Item item : list.items()) {
        assertThat(DREADNOUGHT.catalog().threats().keySet()).containsAll(item.threats());
      }
    }
  }

  @Example
  void a_framework_is_among_the_lists_only_where_it_is_in_scope() {
    Coverage coverage = DREADNOUGHT.coverage(DREADNOUGHT.assess(Models.blog().build()));
    assertThat(coverage.yardsticks()).extracting(Coverage.Yardstick::id).contains("gdpr");
    for (ControlDefinition control : DREADNOUGHT.catalog().controls().values()) {
      for (String requirement : control.requirements()) {
        if (requirement.startsWith("gdpr:")) {
          assertThat(item(coverage, "gdpr", requirement.substring("gdpr:".length())).threats())
              .as(requirement)
              .containsAll(against(control.id()));
        }
      }
    }
    Coverage plain =
        DREADNOUGHT.coverage(
            DREADNOUGHT.assess(new dev.dreadnought.model.ModelBuilder("Empty").build()));
    assertThat(plain.yardsticks()).extracting(Coverage.Yardstick::id).doesNotContain("gdpr");
  }

  private static List<String> against(String control) {
    return DREADNOUGHT.catalog().threats().values().stream()
        .filter(t -> t.mitigations().containsKey(control))
        .map(ThreatDefinition::id)
        .toList();
  }

  @Example
  void what_is_folded_counts_by_the_finding_that_folds_it() {
    Assessment metering =
        DREADNOUGHT.assess(
            new ModelBuilder("Metering")
                .component("meter", ComponentKind.DEVICE)
                .component("api", ComponentKind.API)
                .flow("meter", "api")
                .build());
    Finding whole = metering.finding("debug-port-opened@meter").orElseThrow();
    assertThat(whole.folds()).containsExactly("device-key-read-out");
    Coverage coverage = DREADNOUGHT.coverage(metering);
    List<Item> items =
        coverage.yardsticks().stream()
            .flatMap(list -> list.items().stream())
            .filter(item -> item.threats().contains("device-key-read-out"))
            .toList();
    assertThat(items)
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.findings()).contains(whole.id()));
    assertThat(coverage.cells(element(coverage, "meter")))
        .filteredOn(cell -> cell.threat().id().equals("device-key-read-out"))
        .singleElement()
        .satisfies(cell -> assertThat(cell.finding()).isEqualTo(whole.id()));
  }

  private static Item item(Coverage coverage, String list, String id) {
    return coverage.yardsticks().stream()
        .filter(l -> l.id().equals(list))
        .flatMap(l -> l.items().stream())
        .filter(i -> i.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

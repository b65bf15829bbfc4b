package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.EngineerChapter.Task;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one chapter says and counts, another does not deny. */
class ChaptersAgreeTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final HtmlReport REPORT =
      new HtmlReport(DREADNOUGHT.catalog(), DREADNOUGHT::dataFlowDiagram);
  private static final Map<String, Assessment> SAMPLES = samples();

  private static Map<String, Assessment> samples() {
    Map<String, Assessment> samples = new TreeMap<>();
    for (String name : new String[] {"flask-blog", "web-shop", "mobile-backend"}) {
      try {
        String text = Files.readString(Path.of("samples", name, name + ".txt"));
        samples.put(name, assess(text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return samples;
  }

  private static Assessment assess(String text) {
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source("system.txt", "prose", text)));
  }

  private static Page page(Assessment assessment) {
    return Page.of(assessment, DREADNOUGHT.catalog(), "", "");
  }

  @Test
  void the_roadmap_tells_what_becomes_of_each_control_that_the_report_names() {
    for (Assessment assessment : SAMPLES.values()) {
      Page page = page(assessment);
      String counts = page.roadmap().counts();
      assertThat(counts).startsWith("Of the " + page.controls().size() + " controls ");
      int steps = page.roadmap().parts().stream().mapToInt(part -> part.steps().size()).sum();
      assertThat(counts).contains(", " + steps + " are steps here; ");
      int sum =
          Pattern.compile("[,;] (\\d+) (?:is|are|act|acts)\\b")
              .matcher(counts)
              .results()
              .map(MatchResult::group)
              .mapToInt(part -> Integer.parseInt(part.replaceAll("\\D", "")))
              .sum();
      assertThat(sum).as(counts).isEqualTo(page.controls().size());
    }
  }

  @Test
  void the_day_counts_the_controls_that_it_lists_and_says_by_which_rule() {
    for (Assessment assessment : SAMPLES.values()) {
      EngineerChapter day = page(assessment).engineer();
      int listed = day.today().size() + day.next().size() + day.moreNext();
      assertThat(day.order())
          .startsWith("Of " + assessment.controls().size() + " controls named for ")
          .contains(", " + listed + " close or lower a grounded finding by themselves")
          .contains(", in the order that the summary of ");
    }
  }

  @Test
  void the_way_in_that_most_people_can_take_is_told_first() {
    List<List<String>> several =
        page(SAMPLES.get("web-shop")).entries().rows().stream()
            .map(EntryPoints.Row::ways)
            .filter(ways -> ways.stream().anyMatch(way -> way.startsWith("Customers")))
            .toList();
    assertThat(several).hasSizeGreaterThan(3);
    assertThat(several).allMatch(ways -> ways.get(0).startsWith("Customers"));
  }

  @Test
  void summary_roadmap_and_day_name_steps_in_one_order_which_is_said_once() {
    for (Assessment assessment : SAMPLES.values()) {
      Page page = page(assessment);
      List<String> order =
          Roadmap.of(assessment, DREADNOUGHT.catalog().scoring().effortDays()).steps().stream()
              .map(step -> step.advice().control().title())
              .toList();
      for (RoadmapView.Part part : page.roadmap().parts()) {
        assertThat(part.steps()).extracting(RoadmapView.Line::number).isSorted();
        for (RoadmapView.Line line : part.steps()) {
          assertThat(order.get(line.number() - 1)).isEqualTo(line.title());
        }
      }
      assertThat(page.roadmap().parts().stream().mapToInt(part -> part.steps().size()).sum())
          .isEqualTo(order.size());
      List<String> day = page.engineer().today().stream().map(Task::title).toList();
      assertThat(order).containsAll(day);
      assertThat(day).isSortedAccordingTo(Comparator.comparingInt(order::indexOf));
      List<String> summary =
          page.summary().priorities().stream()
              .filter(priority -> !priority.finding().isPossible())
              .flatMap(priority -> priority.first().stream())
              .map(Page.Link::text)
              .distinct()
              .toList();
      assertThat(summary).isSortedAccordingTo(Comparator.comparingInt(order::indexOf));
      assertThat(order).startsWith(summary.get(0));
      assertThat(REPORT.report(assessment).split("Steps have one order", -1)).hasSize(2);
    }
  }

  @Test
  void an_element_is_what_the_glossary_says_wherever_elements_are_counted() {
    for (Assessment assessment : SAMPLES.values()) {
      var model = assessment.model();
      long boxes = model.components().stream().filter(c -> !c.kind().isPart()).count();
      long elements = boxes + model.actors().size() + model.flows().size() + 1;
      String report = REPORT.report(assessment).replaceAll("\\s+", " ");
      assertThat(report)
          .contains("what a threat can be about: a component, a kind of people, a data flow, or");
      assertThat(report).doesNotContainPattern("\\d+ elements?, \\d+ flows?");
      Pattern.compile("threats on (\\d+) elements\\b")
          .matcher(report)
          .results()
          .forEach(found -> assertThat(found.group(1)).isEqualTo(Long.toString(elements)));
      assertThat(assessment.ledger().byElement()).hasSize((int) elements);
    }
  }

  @Test
  void the_control_that_most_findings_name_is_not_named_by_most_findings() {
    for (Assessment assessment : SAMPLES.values()) {
      assertThat(assessment.review())
          .anyMatch(v -> v.says().contains("; the one that most findings name ("))
          .noneMatch(v -> v.says().contains("most findings ("));
    }
  }

  @Test
  void nothing_is_a_gap_of_what_is_not_known_to_bind() {
    for (Assessment assessment : SAMPLES.values()) {
      assertThat(page(assessment).unclaimed())
          .isNotEmpty()
          .noneMatch(framework -> framework.tally().matches("(.*, )?gap: .*"))
          .anyMatch(framework -> framework.tally().matches("would be a gap: \\d+.*"));
      assertThat(assessment.review())
          .noneMatch(v -> v.says().matches(".*\\(scope not known\\): \\d+ gaps?(;.*)?"));
    }
  }

  @Test
  void an_exemption_that_cannot_be_used_is_no_gap() {
    Page page = page(SAMPLES.get("web-shop"));
    assertThat(page.binding().get(0).shown())
        .filteredOn(requirement -> requirement.label().startsWith("Exemption"))
        .extracting(FrameworkPart.Requirement::status)
        .containsExactly("not available today");
    ComplianceChapter.Part gdpr =
        page.compliance().requirements().stream()
            .filter(part -> part.name().equals("General Data Protection Regulation"))
            .findFirst()
            .orElseThrow();
    assertThat(gdpr.counts()).contains("9 gaps, 1 exemption not available today, ");
    assertThat(gdpr.requirements())
        .filteredOn(requirement -> requirement.label().startsWith("Exemption"))
        .extracting(ComplianceChapter.Requirement::text)
        .allMatch(standing -> standing.startsWith("not available today, so do not rely on it"));
  }

  @Test
  void what_stands_in_the_internet_with_its_user_is_not_reached_from_inside() {
    assertThat(cells(page(SAMPLES.get("web-shop")), "components", "Storefront"))
        .contains("runs with its user")
        .doesNotContain("internal");
    Assessment rounds = SAMPLES.get("mobile-backend");
    assertThat(rounds.model().components().stream().filter(c -> c.kind().isClient()))
        .isNotEmpty()
        .allSatisfy(
            app ->
                assertThat(cells(page(rounds), "components", app.name()))
                    .contains("runs with its user"));
  }

  @Test
  void no_table_says_that_people_are_not_known_whom_the_summary_counts() {
    for (String name : new String[] {"web-shop", "mobile-backend"}) {
      Page page = page(SAMPLES.get(name));
      assertThat(page.summary().text()).contains(" people are concerned.");
      assertThat(table(page, "data").heads()).doesNotContain("People");
    }
  }

  @Test
  void what_is_said_of_some_data_stays_with_it() {
    DataAsset counted =
        new DataAsset(
            "members",
            "Members",
            List.of("account"),
            null,
            null,
            null,
            null,
            300,
            false,
            List.of());
    DataAsset other =
        new DataAsset(
            "votes", "Votes", List.of("account"), null, null, null, null, null, false, List.of());
    Reading blog = Blog.reading("Reading Room");
    ThreatModel model = blog.model();
    Assessment assessment =
        DREADNOUGHT.assess(
            new Reading(
                List.of(),
                new ThreatModel(
                    model.name(),
                    "",
                    null,
                    model.components(),
                    model.flows(),
                    model.boundaries(),
                    List.of(counted, other),
                    model.actors(),
                    model.controls(),
                    model.facts()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertThat(cells(page(assessment), "data", "Members")).contains("300");
    assertThat(cells(page(assessment), "data", "Votes")).contains("not known");
  }

  @Test
  void an_inferred_yes_is_marked_in_tables_and_in_the_diagram() {
    Assessment shop = SAMPLES.get("web-shop");
    assertThat(cells(page(shop), "flows", "Stripe → Shop API")).contains("yes, inferred");
    assertThat(cells(page(shop), "flows", "Shop API → PostgreSQL database"))
        .contains("yes")
        .doesNotContain("yes, inferred");
    assertThat(DREADNOUGHT.dataFlowDiagram(shop)).contains(">encrypted, inferred<");
    assertThat(page(shop).entries().rows())
        .filteredOn(row -> row.name().equals("Shop API"))
        .extracting(EntryPoints.Row::internet)
        .containsExactly("yes, inferred");
  }

  @Test
  void as_many_hops_cross_a_boundary_as_the_diagram_says() {
    Assessment shop = SAMPLES.get("web-shop");
    ArchitectChapter architect = page(shop).architect();
    assertThat(DREADNOUGHT.dataFlowDiagram(shop)).contains("of which 8 cross a trust boundary");
    assertThat(architect.trust().get(0)).startsWith("Of the 13 hops of Harbour Goods, 8 cross");
    assertThat(architect.flows())
        .extracting(ArchitectChapter.TrustedFlow::name)
        .contains("Administrator to Shop API")
        .doesNotContain("Customers to Storefront");
  }

  @Test
  void what_is_planned_elsewhere_is_said_where_it_does_not_count() {
    Page page = page(SAMPLES.get("web-shop"));
    FindingView pages =
        page.findings().stream()
            .filter(f -> f.source().threat().id().equals("unprotected-admin-interface"))
            .findFirst()
            .orElseThrow();
    assertThat(pages.controls())
        .filteredOn(control -> control.id().equals("multi-factor-authentication"))
        .extracting(FindingView.ControlLine::status)
        .containsExactly("planned for Administrator, nobody said here");
  }

  @Test
  void components_and_flows_stand_in_the_order_of_their_names() {
    for (Assessment assessment : SAMPLES.values()) {
      for (String id : new String[] {"components", "flows"}) {
        assertThat(table(page(assessment), id).rows())
            .extracting(row -> row.name().toLowerCase(Locale.ROOT))
            .isSorted();
      }
    }
  }

  @Test
  void nobody_is_said_to_be_a_user_of_what_only_passes_requests_on() {
    List<String> said = new ArrayList<>();
    SAMPLES
        .get("web-shop")
        .attackTrees()
        .result()
        .trees()
        .forEach(tree -> addTexts(tree.root(), said));
    assertThat(said)
        .contains("acts as any user of what is behind Application Load Balancer")
        .doesNotContain("acts as any user of Application Load Balancer");
  }

  private static void addTexts(AttackNode node, List<String> said) {
    said.add(node.text());
    node.children().forEach(child -> addTexts(child, said));
  }

  @Test
  void a_finding_of_a_person_is_not_said_to_be_at_them() {
    FindingView person =
        page(SAMPLES.get("web-shop")).findings().stream()
            .filter(f -> f.source().element().equals("administrator"))
            .findFirst()
            .orElseThrow();
    assertThat(person.source().place("Administrator")).isEqualTo(" (Administrator)");
    FindingView program =
        page(SAMPLES.get("web-shop")).findings().stream()
            .filter(f -> f.source().element().equals("shop-api"))
            .findFirst()
            .orElseThrow();
    assertThat(program.source().place("Shop API")).isEqualTo(" at Shop API");
  }

  @Test
  void a_sum_that_counts_a_missing_login_says_that_the_attack_is_told_with_one() {
    FindingView records =
        page(SAMPLES.get("web-shop")).findings().stream()
            .filter(f -> f.source().threat().id().equals("broken-object-level-authorisation"))
            .findFirst()
            .orElseThrow();
    assertThat(records.arithmetic().factors().stream().flatMap(f -> f.steps().stream()))
        .filteredOn(step -> step.reason().equals("it takes no account"))
        .isNotEmpty()
        .allMatch(
            step -> step.note().startsWith("the attack is told with an account; nobody said"));
  }

  @Test
  void titles_of_controls_that_close_together_stand_in_quotes() {
    FindingView first = page(SAMPLES.get("web-shop")).findings().get(0);
    assertThat(first.sufficient())
        .allMatch(set -> set.matches("“[^“”]+”((, | and )“[^“”]+”)*"))
        .anyMatch(set -> set.contains("” and “"));
  }

  @Test
  void the_summary_names_the_last_one_instead_of_counting_it() {
    for (Assessment assessment : SAMPLES.values()) {
      assertThat(page(assessment).summary().text())
          .doesNotContain(" and 1 more", "of all ", "\"", "one of them: ");
    }
    assertThat(page(SAMPLES.get("flask-blog")).summary().text())
        .contains("kept in the MySQL database");
  }

  @Test
  void paper_leads_to_nothing_that_its_reader_may_not_have() {
    Page page = page(SAMPLES.get("web-shop"));
    assertThat(page.frameworks())
        .allSatisfy(
            framework ->
                assertThat(
                        framework.edition().isEmpty()
                            || !framework.name().endsWith(framework.edition()))
                    .isTrue());
    String report = REPORT.report(SAMPLES.get("web-shop"));
    assertThat(report)
        .doesNotContain("report.html names", "report.html lists", "stands in report.html")
        .doesNotContain("more, with the controls");
  }

  private static ElementTables.Table table(Page page, String id) {
    return page.elements().tables().stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(Page page, String table, String row) {
    return table(page, table).rows().stream()
        .filter(r -> r.name().equals(row))
        .flatMap(r -> r.cells().stream())
        .map(ElementTables.Cell::text)
        .toList();
  }
}

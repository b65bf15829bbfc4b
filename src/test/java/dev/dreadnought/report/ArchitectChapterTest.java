package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.report.ArchitectChapter.Act;
import dev.dreadnought.report.ArchitectChapter.Answer;
import dev.dreadnought.report.ArchitectChapter.Failure;
import dev.dreadnought.report.ArchitectChapter.TrustedFlow;
import dev.dreadnought.report.ArchitectChapter.Within;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectChapterTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final HtmlReport REPORT =
      new HtmlReport(DREADNOUGHT.catalog(), DREADNOUGHT::dataFlowDiagram);
  private static final Pattern BOXES =
      Pattern.compile("(\\d+ components?)(?:, (\\d+ kinds? of people))?, \\d+ flows");

  @Test
  void what_is_assumed_to_be_reached_directly_says_so_where_its_distance_stands()
      throws IOException {
    assertThat(chapter(assess("web-shop")).loads())
        .filteredOn(load -> load.name().equals("AWS Fargate"))
        .extracting(ArchitectChapter.Load::hops)
        .singleElement()
        .asString()
        .matches("1 hop, through what it runs; assumed directly too \\(Q\\d+\\)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "web-shop", "media-player", "mobile-backend"})
  void the_words_count_as_many_elements_as_the_diagram(String sample) throws IOException {
    Assessment assessment = assess(sample);
    String page = REPORT.pages(assessment).get("role-architect.html");
    int drawing = page.indexOf("<svg");
    Matcher drawn = BOXES.matcher(page.substring(drawing));
    assertThat(drawn.find()).isTrue();
    String people = drawn.group(2) == null ? "" : " and " + drawn.group(2);
    assertThat(chapter(assessment).scale())
        .contains("read as " + drawn.group(1) + people + " (the boxes of the diagram)");
  }

  @Test
  void each_receiver_is_asked_about_once() throws IOException {
    List<TrustedFlow> flows = chapter(assess("mobile-backend")).flows();
    List<String> asked = flows.stream().map(TrustedFlow::ask).toList();
    assertThat(asked).filteredOn("How does AWS Lambda check who sends?"::equals).hasSize(1);
    assertThat(asked)
        .as("a presigned upload is sent by whoever holds the link")
        .contains("What may the links of AWS Lambda upload?");
    assertThat(asked).contains("the sender: as above");
    assertThat(asked).filteredOn(ask -> ask.startsWith("How does ")).doesNotHaveDuplicates();
  }

  /** Others take more points off: they bear on many findings, and on none of the worst. */
  @Test
  void what_bears_on_the_worst_finding_is_among_the_changes() throws IOException {
    Assessment blog = assess("flask-blog");
    Finding worst = blog.certainFindings().stream().filter(Finding::isOpen).findFirst().get();
    List<ArchitectChapter.Change> changes = chapter(blog).changes();
    assertThat(changes)
        .hasSize(8)
        .anyMatch(
            change ->
                change.closing().lowers().stream()
                    .anyMatch(placed -> placed.toString().contains(worst.title())));
  }

  @Test
  void hops_are_counted_by_what_is_known_of_them() {
    ArchitectChapter chapter = chapter(Blog.assessment());
    assertThat(chapter.trust())
        .containsExactly(
            "Of the 2 hops of Reading Room, 1 crosses a boundary, and none are known to be both"
                + " encrypted and authenticated.",
            "Of the 3 flows of Reading Room, Readers to Browser is no hop: a person holds there what"
                + " it leads to.",
            "Encrypted, in Reading Room: 1 said to be, 0 inferred, 0 said not to be, 1 not said.",
            "Sender authenticated, in Reading Room: 0 said to be, 0 inferred, 0 said not to be,"
                + " 2 not said.",
            "People log in at Web application, which proves a person, not the sender of a hop.");
  }

  @Test
  void trust_in_libraries_hosts_and_neighbours_is_told_with_what_rests_on_it() {
    List<Within> within = chapter(Blog.assessment()).within();
    assertThat(within)
        .extracting(w -> w.name() + " " + w.says())
        .containsExactlyInAnyOrder(
            "Web application runs Flask-Admin, Flask-Login and Jinja2 with every right of its own",
            "Amazon EC2 holds Web application: who has the one has the other",
            "Outside every boundary, MySQL database and Web application talk over 1 hop, and no"
                + " boundary lies between them");
    assertThat(within).allMatch(w -> !w.findings().isEmpty() && !w.quotes().isEmpty());
  }

  @Test
  void an_assumption_leads_to_the_question_that_settles_it() {
    Assessment assessment = Blog.assessment();
    String report = REPORT.pages(assessment).get("report.html");
    chapter(assessment)
        .assumptions()
        .forEach(
            assumed -> {
              assertThat(report).contains("id=\"" + anchor(assumed.href()) + "\"");
              assumed
                  .settledBy()
                  .forEach(q -> assertThat(report).contains("id=\"" + anchor(q.href()) + "\""));
            });
  }

  @Test
  void each_of_the_worst_has_its_structural_control_or_none_and_the_hop_that_it_comes_over()
      throws IOException {
    Assessment shop = assess("web-shop");
    List<Answer> answers = chapter(shop).answers();
    assertThat(answers.stream().map(a -> a.finding().source()))
        .isEqualTo(
            shop.findings().stream()
                .filter(f -> f.isOpen() && !f.isAssumed())
                .limit(answers.size())
                .toList())
        .hasSize(6);
    assertThat(answers.stream().flatMap(a -> a.acts().stream()).map(Act::does))
        .contains("9.2 → 8.6", "8.2 → closed");
    assertThat(answers).anyMatch(a -> a.acts().isEmpty());
    assertThat(answers)
        .filteredOn(a -> a.finding().source().id().equals("sql-injection@shop-api"))
        .allMatch(a -> a.hops().contains("Shop API to PostgreSQL database"))
        .hasSize(1);
  }

  @Test
  void what_stops_with_a_part_is_what_no_other_way_leads_to_and_what_only_it_keeps()
      throws IOException {
    List<Failure> failures = chapter(assess("web-shop")).failures();
    assertThat(failure("AWS Fargate", failures).runs()).isEqualTo("with Shop API");
    assertThat(failure("Shop API", failures).cutOff())
        .isEqualTo("Redis, PostgreSQL database, Fulfilment worker and Amazon SQS queue");
    assertThat(failure("Application Load Balancer", failures).cutOff()).isEmpty();
    assertThat(failure("Application Load Balancer", failures).cutOffFrom())
        .as("administrators get to the API past it, and customers do not")
        .singleElement()
        .asString()
        .startsWith("from Customers: ")
        .contains("Shop API");
    assertThat(failure("Redis", failures).onlyThere()).isEqualTo("sessions");
    assertThat(failures).noneMatch(f -> f.part().equals("Storefront"));
  }

  @Test
  void of_two_ways_to_a_part_neither_is_the_only_one_and_copies_that_are_told_are_told_again() {
    List<Failure> failures =
        chapter(
                DREADNOUGHT.assess(
                    DREADNOUGHT.read(
                        new Source(
                            "two.txt",
                            "prose",
                            "Users open the web application. The web application calls the billing"
                                + " service and the shipping service. The billing service sends orders"
                                + " to the ledger service. The shipping service sends orders to the"
                                + " ledger service. The ledger service stores orders in PostgreSQL,"
                                + " with two read replicas."))))
            .failures();
    assertThat(failure("PostgreSQL", failures).hasCopies()).isTrue();
    assertThat(failure("PostgreSQL", failures).onlyThere()).isEqualTo("orders");
    assertThat(failures)
        .filteredOn(f -> f.part().matches("(Billing|Shipping) service"))
        .hasSize(2)
        .allMatch(f -> f.cutOff().isEmpty());
  }

  private static Failure failure(String part, List<Failure> failures) {
    return failures.stream().filter(f -> f.part().equals(part)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "web-shop", "media-player", "mobile-backend"})
  void what_is_reached_through_others_is_assumed_to_be_reached_beside_them(String sample)
      throws IOException {
    Page page = Page.of(assess(sample), DREADNOUGHT.catalog(), "report.html", "");
    assertThat(
            page.assumptions().stream()
                .filter(a -> a.id().startsWith("internet-reachable@"))
                .filter(
                    a ->
                        page.questions().stream()
                            .anyMatch(q -> q.id().equals(a.id()) && q.text().contains(", other"))))
        .allMatch(a -> a.text().contains("from the internet, other than through "));
    assertThat(page.architect().loads())
        .filteredOn(load -> load.hops().startsWith("2 hops"))
        .allMatch(load -> load.hops().matches("2 hops, through (others|what it runs)(;.*)?"));
  }

  @Test
  void what_the_internet_reaches_by_no_flow_is_not_said_to_be_out_of_reach() throws IOException {
    assertThat(chapter(assess("web-shop")).loads())
        .filteredOn(
            load -> Set.of("Amazon CloudFront", "Amazon S3 object store").contains(load.name()))
        .extracting(ArchitectChapter.Load::hops)
        .containsExactlyInAnyOrder(
            "directly, from the internet", "by no flow; assumed directly (Q7)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "web-shop", "media-player", "mobile-backend"})
  void the_table_of_counts_has_as_many_open_findings_as_the_summary(String sample)
      throws IOException {
    Assessment assessment = assess(sample);
    Page page = Page.of(assessment, DREADNOUGHT.catalog(), "report.html", "");
    List<Counts.Row> rows = page.counts().rows();
    long open = assessment.certainFindings().stream().filter(Finding::isOpen).count();
    assertThat(rows.get(0).label()).isEqualTo("Grounded");
    assertThat(rows.get(0).total()).isEqualTo((int) open);
    assertThat(page.summary().opening()).contains(" has " + open + " open ");
    assertThat(rows.stream().mapToInt(Counts.Row::total).sum())
        .isEqualTo(assessment.findings().size());
  }

  @Test
  void a_control_that_is_off_by_default_in_one_place_is_absent_in_none() throws IOException {
    Page page = Page.of(assess("flask-blog"), DREADNOUGHT.catalog(), "report.html", "");
    assertThat(page.controls())
        .filteredOn(control -> control.title().equals("Rates of requests are limited"))
        .extracting(ControlPart::status)
        .containsExactly("off by default for the blog application; elsewhere nobody said");
    assertThat(page.controls()).extracting(ControlPart::status).doesNotContain("absent");
  }

  private static String anchor(String href) {
    return href.substring(href.indexOf('#') + 1);
  }

  private static ArchitectChapter chapter(Assessment assessment) {
    return Page.of(assessment, DREADNOUGHT.catalog(), "report.html", "").architect();
  }

  private static Assessment assess(String sample) throws IOException {
    Path text = Path.of("samples", sample, sample + ".txt");
    String name = text.getFileName().toString();
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name, "prose", Files.readString(text))));
  }
}

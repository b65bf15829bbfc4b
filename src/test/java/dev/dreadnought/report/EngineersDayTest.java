package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.report.EngineerChapter.Task;
import dev.dreadnought.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineersDayTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String SHOP =
      """
      The shop is a web application in Flask on AWS EC2. Customers order goods and pay.
      It keeps orders and customer accounts in a MySQL database.
      """;

  /** The sample, whose readers missed the settings of a line. */
  private static final String BLOG =
      """
      The web application is written in Python and uses the Flask framework. It stores user accounts
      and posts in a MySQL database. The web application is hosted on AWS EC2. Users create posts and
      comments. It uses Flask-Login for user authentication, Flask-Admin and Flask-RESTful.
      """;

  private static final String SECOND_FACTOR = "multi-factor-authentication";

  @Test
  void what_is_said_to_be_missing_begins_today_beside_the_remedy_of_the_worst() {
    List<Task> today = day(SHOP + "Administrators log in without a second factor.").today();
    assertThat(today.stream().filter(task -> !task.slice().isEmpty())).hasSize(2);
    Task first =
        today.stream().filter(task -> task.id().equals(SECOND_FACTOR)).findFirst().orElseThrow();
    assertThat(first.effort()).isEqualTo("8 days");
    assertThat(first.slice()).isEqualTo("the first 2 hours of it");
    assertThat(first.missing())
        .extracting(Quotes.Quote::words)
        .containsExactly("Administrators log in without a second factor");
    assertThat(first.closing().all())
        .extracting(f -> f.source().id())
        .contains("impersonated-administrator@administrator");
    assertThat(today)
        .as("the rest of the day is for what fits whole")
        .filteredOn(task -> task.slice().isEmpty())
        .hasSizeGreaterThan(2)
        .allMatch(task -> task.effort().equals("about half an hour"));
  }

  @Test
  void where_nobody_said_that_it_is_missing_something_else_begins_the_day() {
    EngineerChapter day = day(SHOP + "Administrators log in.");
    assertThat(day.today()).extracting(Task::id).doesNotContain(SECOND_FACTOR);
  }

  @Test
  void what_closes_the_worst_is_begun_before_what_is_said_to_be_missing_and_only_lowers_them() {
    List<Task> begun =
        day(SHOP + "There is no web application firewall yet.").today().stream()
            .filter(task -> !task.slice().isEmpty())
            .toList();
    assertThat(begun).hasSize(2).extracting(Task::id).contains("parameterised-queries");
    assertThat(begun).extracting(Task::id).doesNotContain("web-application-firewall");
  }

  @Test
  void settings_of_a_line_fill_the_day_beside_two_starts() {
    List<Task> today = day(BLOG).today();
    assertThat(today)
        .extracting(Task::id)
        .contains(
            "csrf-protection-everywhere", "imdsv2-required", "debugger-kept-out-of-production");
    assertThat(today.stream().filter(task -> !task.slice().isEmpty())).hasSize(2);
  }

  @Test
  void no_step_of_the_day_closes_what_another_closes_already() {
    List<Task> settings =
        day(BLOG).today().stream().filter(task -> task.slice().isEmpty()).toList();
    List<String> closed =
        settings.stream()
            .flatMap(task -> task.closing().closes().stream())
            .map(f -> f.source().id())
            .toList();
    assertThat(closed).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void what_only_an_answer_decides_has_a_place_of_its_own_with_question_setting_and_test() {
    EngineerChapter chapter = day(BLOG);
    assertThat(chapter.possible()).isNotEmpty();
    assertThat(chapter.possible())
        .allMatch(u -> !u.asked().isEmpty() || !u.taken().isEmpty())
        .allMatch(u -> !u.settings().isEmpty())
        .allMatch(u -> u.settings().stream().noneMatch(s -> s.steps().isEmpty()))
        .allMatch(u -> u.findings().stream().allMatch(t -> t.finding().isPossible()));
    assertThat(
            chapter.possible().stream()
                .filter(u -> u.asked().stream().anyMatch(a -> a.id().contains("flow-encrypted")))
                .findFirst()
                .get()
                .findings())
        .as("what is read and what is changed on one way hang on one answer")
        .hasSize(2);
  }

  @Test
  void questions_that_decide_stand_in_the_order_of_their_numbers() {
    List<Integer> first =
        day(SHOP).possible().stream()
            .filter(u -> !u.asked().isEmpty())
            .map(u -> u.asked().get(0).number())
            .toList();
    assertThat(first).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void a_setting_on_a_way_is_for_what_stands_at_its_ends() {
    assertThat(
            day(BLOG).possible().stream()
                .filter(u -> u.findings().get(0).finding().element().startsWith("Browser to"))
                .flatMap(u -> u.settings().stream())
                .flatMap(s -> s.steps().stream())
                .map(Object::toString))
        .isNotEmpty()
        .noneMatch(step -> step.contains("MySQL"));
  }

  @Test
  void what_is_taken_to_be_so_from_words_is_asked_with_these_words() {
    List<EngineerChapter.Undecided> heard =
        day("A web application shows invoices. Nothing stops a driver from closing an invoice.")
            .possible();
    assertThat(heard)
        .allMatch(
            u -> !u.asked().isEmpty() || u.taken().stream().noneMatch(t -> t.text().isBlank()));
  }

  @Test
  void each_control_that_is_offered_has_a_setting_and_a_test() {
    for (EngineerChapter.Part part : day(SHOP).parts()) {
      assertThat(part.fixes()).isNotEmpty();
      assertThat(part.fixes()).allMatch(fix -> !fix.steps().isEmpty() && !fix.after().isEmpty());
    }
  }

  @Test
  void each_control_stands_once_under_the_worst_finding_that_it_acts_on() {
    for (EngineerChapter.Part part : day(SHOP).parts()) {
      List<String> told =
          part.changes().stream().flatMap(c -> c.by().stream()).map(b -> b.href()).toList();
      assertThat(told).doesNotHaveDuplicates();
      assertThat(Stream.concat(told.stream(), part.furtherFixes().stream().map(f -> f.href())))
          .containsExactlyInAnyOrderElementsOf(
              part.fixes().stream().map(EngineerChapter.Fix::href).toList());
      for (EngineerChapter.Change change : part.changes()) {
        assertThat(change.by().stream().flatMap(b -> b.others().stream()))
            .allMatch(
                other ->
                    other.source().current().points()
                        <= change.finding().source().current().points());
      }
    }
  }

  @Test
  void a_step_of_the_day_names_its_own_test() {
    assertThat(day(SHOP).today()).isNotEmpty().allMatch(task -> !task.after().isEmpty());
  }

  @Test
  void a_step_tells_the_setting_of_each_technology_that_it_can_be_set_in() {
    List<Task> today = day(BLOG).today();
    Task queries =
        today.stream()
            .filter(task -> task.id().equals("parameterised-queries"))
            .findFirst()
            .orElseThrow();
    assertThat(queries.step().stream().map(EngineersDayTest::text))
        .anyMatch(step -> step.contains(", Flask: "))
        .anyMatch(step -> step.contains(", Flask-RESTful: "))
        .anyMatch(step -> step.contains(", Flask-Admin: "));
    for (Task task : today) {
      assertThat(task.step()).hasSizeBetween(1, 4).doesNotHaveDuplicates();
      assertThat(task.moreSteps() == 0 || task.step().size() == 4).isTrue();
    }
  }

  private static String text(Prose prose) {
    return prose.pieces().stream().map(Prose.Piece::text).collect(Collectors.joining());
  }

  @Test
  void what_is_missing_is_told_where_it_is_said_to_be_missing() {
    String text =
        """
        A mobile app calls Amazon API Gateway over the internet. API Gateway passes each request
        to an AWS Lambda function, which stores orders in Amazon DynamoDB. Customers use the app.
        """;
    assertThat(missing(text)).doesNotContain("Amazon API Gateway");
    assertThat(missing(text + "API Gateway has no web application firewall."))
        .contains("Amazon API Gateway");
  }

  /** Elements at which something is said to be missing beside what their findings tell. */
  private static List<String> missing(String text) {
    EngineerChapter chapter = day(text);
    return Stream.concat(
            chapter.parts().stream().flatMap(part -> part.absent().stream()),
            chapter.elsewhere().stream())
        .map(EngineerChapter.Absent::element)
        .toList();
  }

  private static EngineerChapter day(String text) {
    return Page.of(
            DREADNOUGHT.assess(DREADNOUGHT.read(new Source("shop.txt", "prose", text))),
            DREADNOUGHT.catalog(),
            "report.html",
            "")
        .engineer();
  }
}

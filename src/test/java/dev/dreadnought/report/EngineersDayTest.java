package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.report.EngineerChapter.Task;
import dev.dreadnought.source.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineersDayTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String SHOP =
      """
      The shop is a web application in Flask on AWS EC2. Customers order goods and pay.
      It keeps orders and customer accounts in a MySQL database.
      """;
  private static final String SECOND_FACTOR = "multi-factor-authentication";

  @Test
  void what_is_said_to_be_missing_begins_today_after_the_remedy_of_the_worst() {
    List<Task> today = day(SHOP + "Administrators log in without a second factor.").today();
    Task first =
        today.stream()
            .limit(2)
            .filter(task -> task.id().equals(SECOND_FACTOR))
            .findFirst()
            .orElseThrow();
    assertThat(first.effort()).isEqualTo("8 days");
    assertThat(first.slice()).isEqualTo("the first 2 hours of it");
    assertThat(first.missing())
        .extracting(Quotes.Quote::words)
        .containsExactly("Administrators log in without a second factor");
    assertThat(first.closing().all())
        .extracting(f -> f.source().id())
        .contains("impersonated-administrator@administrator");
    assertThat(today.subList(2, today.size()))
        .as("the rest of the day is for what fits whole")
        .hasSize(2)
        .allMatch(task -> task.slice().isEmpty() && task.effort().equals("about 2 hours"));
  }

  @Test
  void where_nobody_said_that_it_is_missing_something_else_begins_the_day() {
    EngineerChapter day = day(SHOP + "Administrators log in.");
    assertThat(day.today()).extracting(Task::id).doesNotContain(SECOND_FACTOR);
  }

  @Test
  void each_control_that_is_offered_has_a_setting_and_a_test() {
    for (EngineerChapter.Part part : day(SHOP).parts()) {
      assertThat(part.fixes()).isNotEmpty();
      assertThat(part.fixes()).allMatch(fix -> !fix.steps().isEmpty() && !fix.after().isEmpty());
    }
  }

  @Test
  void a_step_of_the_day_names_its_own_test() {
    assertThat(day(SHOP).today()).isNotEmpty().allMatch(task -> !task.after().isEmpty());
  }

  @Test
  void what_is_missing_is_told_where_it_is_said_to_be_missing() {
    String text =
        """
        A mobile app calls Amazon API Gateway over the internet. API Gateway passes each request
        to an AWS Lambda function, which stores orders in Amazon DynamoDB. Customers use the app.
        """;
    assertThat(missing(text)).doesNotContain("Amazon API Gateway");
    assertThat(missing(text + "There is no rate limiting on API Gateway."))
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

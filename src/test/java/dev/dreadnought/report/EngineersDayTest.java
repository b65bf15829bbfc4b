package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.report.EngineerChapter.Task;
import dev.dreadnought.source.Source;
import java.util.List;
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
  void what_is_said_to_be_missing_begins_today_however_long_it_takes() {
    List<Task> today = day(SHOP + "Administrators log in without a second factor.").today();
    Task first = today.get(0);
    assertThat(first.id()).isEqualTo(SECOND_FACTOR);
    assertThat(first.effort()).isEqualTo("8 days");
    assertThat(first.slice()).isEqualTo("the first 2 hours of it");
    assertThat(first.missing())
        .extracting(Quotes.Quote::words)
        .containsExactly("Administrators log in without a second factor");
    assertThat(first.closing().all().get(0).source().id())
        .isEqualTo("impersonated-administrator@administrator");
    assertThat(today.subList(1, today.size()))
        .as("the rest of the day is for what fits whole")
        .hasSize(3)
        .allMatch(task -> task.slice().isEmpty() && task.effort().equals("about 2 hours"));
  }

  @Test
  void where_nobody_said_that_it_is_missing_something_else_begins_the_day() {
    EngineerChapter day = day(SHOP + "Administrators log in.");
    assertThat(day.today()).extracting(Task::id).doesNotContain(SECOND_FACTOR);
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

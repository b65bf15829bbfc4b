package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.catalog.Sign;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences sound like is possible and asked about; it is never certain. */
class SignsTest {
  private static final String SHOP =
      "The web shop is written in PHP and keeps its orders in MySQL. Customers pay with Stripe. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The search page shows what was typed without changing a character. | reflected-script",
        "Reviews are shown as they come in, and the same hand may write fifty of them. | votes-by-one-hand",
      })
  void a_sentence_like_those_of_a_threat_makes_it_possible(String sentence, String threat) {
    List<Finding> heard = heard(SHOP + sentence);
    assertThat(heard).as(sentence).anyMatch(f -> f.threat().id().contains(threat));
    assertThat(heard).allMatch(Finding::isAssumed);
    assertThat(heard.get(0).because()).anyMatch(b -> !b.sources().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The quantity of an article must be between one and ninety-nine.",
        "A voucher is marked as used in the same step in which it is redeemed.",
        "Twice a week a courier fetches the parcels.",
        "Who may change an order?",
        "We plan to let customers change the price in the basket themselves.",
      })
  void what_is_well_or_ordinary_or_planned_or_asked_is_no_sign(String sentence) {
    assertThat(heard(SHOP + sentence)).as(sentence).isEmpty();
  }

  /** The shop is built with PHP and MySQL, and nothing of it asks a language model. */
  @Test
  void a_sign_that_nothing_there_can_mean_is_dropped_everywhere() {
    Assessment assessment =
        assess(SHOP + "Nobody can tell afterwards which tool call the agent made for whom.");
    String sign = Sign.fact("deniable-agent-action");
    assertThat(assessment.model().facts()).anyMatch(f -> f.name().equals(sign));
    assertThat(assessment.facts()).noneMatch(f -> f.name().equals(sign));
    assertThat(assessment.findings())
        .noneMatch(f -> f.threat().id().equals("deniable-agent-action"));
    assertThat(Dreadnought.builtIn().modelYaml(assessment)).doesNotContain(sign);
  }

  /** Frames hear five things in this sentence; people who tell of four of them use other words. */
  @Test
  void of_what_one_sentence_may_mean_only_what_its_words_are_like_is_told() {
    List<String> told =
        ids(
            "The club keeps its members in a MySQL database. A PHP program shows them. Every Friday"
                + " the secretary copies the whole database onto a USB stick as plain files and"
                + " takes it home.");
    assertThat(told)
        .contains("backup-medium-lost@database")
        .doesNotContain("bulk-harvesting@web-application", "malicious-upload@web-application");
  }

  @Test
  void what_is_said_in_general_yields_to_what_the_same_words_say_in_particular() {
    String ferry = "The ferry office runs a Django application that keeps bookings in PostgreSQL. ";
    Finding particular =
        finding(
            ferry
                + "Whoever knows the number of a booking can change it in the address, and sees"
                + " that of the next person.",
            "broken-object-level-authorisation@web-application");
    assertThat(particular.folds()).contains("reference-guessed");
    String other =
        ferry
            + "The receipts have running numbers that anybody can guess. Photos come as a zip, which is"
            + " unpacked in memory to whatever size it turns out to have.";
    assertThat(ids(other))
        .contains("reference-guessed@web-application", "decompression-bomb@web-application");
  }

  @Test
  void what_is_said_in_general_of_something_else_too_stays() {
    assertThat(
            ids(
                "The ferry office runs a Django application that keeps bookings in PostgreSQL."
                    + " Whoever knows the number of a booking can change it in the address, and sees"
                    + " that of the next person. The receipts have running numbers that anybody can"
                    + " guess."))
        .contains(
            "broken-object-level-authorisation@web-application",
            "reference-guessed@web-application");
  }

  @Test
  void a_sign_of_a_threat_that_is_not_there_is_refused_with_its_place(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        "signs:\n- of: sql-injektion\n  weak: The query is glued together from what people type.\n");
    assertThatThrownBy(() -> Dreadnought.builtIn().withEntries(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("own.yaml:2:")
        .hasMessageContaining("sql-injektion");
  }

  private static List<String> ids(String text) {
    return assess(text).findings().stream().map(Finding::id).toList();
  }

  private static Finding finding(String text, String id) {
    return assess(text).findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> heard(String text) {
    return assess(text).findings().stream()
        .filter(f -> signs(f).findAny().isPresent() && f.isAssumed())
        .toList();
  }

  private static Stream<String> signs(Finding finding) {
    return finding.because().stream().map(b -> b.fact()).filter(Sign::isFact);
  }

  private static Assessment assess(String text) {
    Dreadnought dreadnought = Dreadnought.builtIn();
    return dreadnought.assess(dreadnought.read(new Source("shop.txt", "prose", text)));
  }
}

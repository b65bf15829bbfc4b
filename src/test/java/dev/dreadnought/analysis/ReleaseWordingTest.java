package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.KnownHole;
import dev.dreadnought.catalog.Releases;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of a release that is named: what ended, what is open, and where to go. */
class ReleaseWordingTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Releases RELEASES = DREADNOUGHT.catalog().releases();

  @Test
  void a_line_that_ended_is_told_with_its_day_and_the_release_to_go_to() {
    assertThat(told("php", "5.6"))
        .containsExactly(
            "php 5.6 gets no more security fixes: fixes ended on 2018-12-31; " + newer("php"));
    assertThat(text("runs-release-without-fixes@web", "php", "5.6"))
        .endsWith(": php 5.6 (fixes ended on 2018-12-31; " + newer("php") + ")");
  }

  @Test
  void where_nobody_knows_the_day_none_is_told() {
    assertThat(told("python", "2.4"))
        .containsExactly("python 2.4 gets no more security fixes: fixes ended; " + newer("python"));
  }

  @Test
  void what_has_ended_whole_needs_no_release_and_is_replaced_by_something_else() {
    String rest = " gets no more security fixes: fixes ended on 2021-12-31; replace it by Angular";
    assertThat(told("angularjs", null)).containsExactly("angularjs" + rest);
    assertThat(told("angularjs", "1.8")).containsExactly("angularjs 1.8" + rest);
  }

  @Test
  void fixes_that_can_be_bought_are_told_with_who_sells_them_and_for_how_long() {
    assertThat(told("rabbitmq", "3.13.7"))
        .containsExactly(
            "rabbitmq 3.13.7 gets no more free security fixes: free fixes ended on 2024-09-17;"
                + " paid ones come by Broadcom's Tanzu RabbitMQ until 2027-12-30; "
                + newer("rabbitmq"));
    assertThat(told("openssl", "1.1.1w"))
        .as("nobody says how long")
        .contains(
            "openssl 1.1.1w gets no more free security fixes: free fixes ended on 2023-09-11;"
                + " paid ones come by OpenSSL's premium support; "
                + newer("openssl"));
  }

  @Test
  void a_hole_is_told_by_number_and_name_with_what_it_gives_and_to_whom() {
    KnownHole logged = RELEASES.holes().get("CVE-2021-44228");
    String rest = logged.gives() + ", without a login; go to " + logged.goTo() + " or newer";
    assertThat(told("log4j", "2.14.1"))
        .contains("log4j 2.14.1 has the hole CVE-2021-44228 Log4Shell: " + rest);
    assertThat(text("runs-release-with-known-hole@web", "log4j", "2.14.1"))
        .contains(": CVE-2021-44228 Log4Shell in log4j 2.14.1 (" + rest + ")");
    assertThat(told("jenkins", "2.319.1"))
        .as("a hole without a name")
        .anyMatch(t -> t.startsWith("jenkins 2.319.1 has the hole CVE-2024-23897: "));
    KnownHole inside =
        RELEASES.holes().values().stream().filter(KnownHole::login).findFirst().orElseThrow();
    assertThat(told(inside.technology(), inside.in().get(0).from()))
        .anyMatch(t -> t.contains(inside.gives() + ", with a login; go to "));
  }

  @Test
  void of_a_release_that_may_still_get_fixes_nothing_is_told() {
    assertThat(told("php", "8.4")).isEmpty();
    assertThat(told("php", null)).isEmpty();
  }

  @Test
  void each_release_behind_a_fact_is_named_once_with_all_that_is_known_of_it() {
    assertThat(text("runs-release-with-known-hole@web", "confluence", "7.13.0"))
        .containsOnlyOnce("CVE-2022-26134 in confluence 7.13.0 (")
        .containsOnlyOnce("); CVE-2023-22518 in confluence 7.13.0 (");
    assertThat(facts("php", "5.6"))
        .filteredOn(f -> f.text().contains("fixes ended"))
        .as("what does not hold names no release")
        .extracting(ProvenFact::name)
        .containsExactly("ended-release-php", "runs-release-without-fixes");
  }

  /** What is told of the releases themselves. */
  private static List<String> told(String technology, @Nullable String version) {
    return facts(technology, version).stream()
        .filter(f -> f.name().startsWith("ended-release-") || f.name().startsWith("has-CVE-"))
        .map(ProvenFact::text)
        .toList();
  }

  private static String text(String fact, String technology, String version) {
    return facts(technology, version).stream()
        .filter(f -> f.id().equals(fact))
        .map(ProvenFact::text)
        .findFirst()
        .orElseThrow();
  }

  private static List<ProvenFact> facts(String technology, @Nullable String version) {
    ModelBuilder shop =
        new ModelBuilder("Shop").component("web", ComponentKind.WEB_APPLICATION, technology);
    if (version != null) {
      shop.release("web", technology, version);
    }
    return DREADNOUGHT.assess(shop.build()).facts();
  }

  private static String newer(String technology) {
    return "go to " + RELEASES.histories().get(technology).goTo() + " or newer";
  }
}

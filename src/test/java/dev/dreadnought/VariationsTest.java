package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dreadnought.catalog.Factor;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Status;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that differ in one fact give findings that differ in that fact. */
class VariationsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String BLOG = read(Path.of("samples/flask-blog/flask-blog.txt"));
  private static final String INJECTION = "sql-injection@web-application";

  @Test
  void parameterised_queries_close_the_injection_and_keep_its_inherent_score() {
    Finding before = finding(BLOG, INJECTION);
    Finding after = finding(BLOG + " All SQL is parameterised.", INJECTION);
    assertThat(after.inherent()).isEqualTo(before.inherent());
    assertThat(after.current().points()).isLessThan(before.current().points());
    assertThat(after.treatment()).isEqualTo(Treatment.SUFFICIENT);
    assertThat(after.status()).isEqualTo(Status.MITIGATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The SQL is not parameterised.",
        "All SQL will be parameterised next year.",
        "Parameterised queries are planned."
      })
  void a_control_that_is_absent_or_planned_closes_nothing(String sentence) {
    Finding after = finding(BLOG + " " + sentence, INJECTION);
    assertThat(after.status()).isEqualTo(Status.OPEN);
    assertThat(after.current().points()).isEqualTo(finding(BLOG, INJECTION).current().points());
  }

  @Test
  void a_proxy_in_front_does_not_lower_an_injection() {
    Finding before = finding(BLOG, INJECTION);
    Finding after = finding(BLOG + " The web application runs behind nginx.", INJECTION);
    assertThat(after.inherent().of(Factor.EXPLOITABILITY))
        .isGreaterThanOrEqualTo(before.inherent().of(Factor.EXPLOITABILITY));
    assertThat(after.current().points()).isGreaterThanOrEqualTo(before.current().points());
  }

  @Test
  void mariadb_for_mysql_changes_guidance_only() {
    Assessment mysql = assess(BLOG);
    Assessment mariadb = assess(BLOG.replace("MySQL", "MariaDB"));
    assertThat(scores(mariadb)).isEqualTo(scores(mysql));
    assertThat(guidance(mariadb)).isNotEqualTo(guidance(mysql));
  }

  @Test
  void mongodb_for_mysql_swaps_the_injection() {
    Assessment mongodb = assess(BLOG.replace("MySQL", "MongoDB"));
    assertThat(mongodb.finding(INJECTION)).isEmpty();
    assertThat(mongodb.finding("nosql-operator-injection@web-application")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Flask-Admin, unprotected-admin-interface@web-application",
    "Flask-RESTful, missing-function-authorisation@web-application",
    "Flask-Login, password-guessing@web-application",
    "Flask-Login, session-theft@web-application",
    "EC2, metadata-credential-theft@virtual-machine",
    "MySQL, sql-injection@web-application",
    "MySQL, slow-query-exhaustion@database"
  })
  void without_the_sentences_that_ground_it_a_finding_is_gone(String word, String finding) {
    assertThat(assess(BLOG).finding(finding)).isPresent();
    assertThat(assess(without(word)).finding(finding)).isEmpty();
  }

  @Test
  void nothing_is_said_of_technologies_that_are_not_there() {
    Pattern absent =
        Pattern.compile(
            "\\b(PHP|SOAP|LDAP|XML|Windows|Oracle|Java|Spring|Express|Redis|Kubernetes|S3)\\b");
    for (Finding finding : assess(BLOG).findings()) {
      String text =
          finding.title()
              + finding.mitigations().stream()
                  .flatMap(m -> m.guidance().stream())
                  .filter(g -> !g.technology().equals("default"))
                  .map(g -> g.technology())
                  .collect(Collectors.joining(" "));
      assertThat(absent.matcher(text).find()).as(finding.id() + ": " + text).isFalse();
    }
  }

  @Test
  void instructions_around_the_description_change_nothing_in_the_model() {
    String material = System.getenv("DREADNOUGHT_MATERIAL");
    Path prompt =
        material == null ? null : Path.of(material).resolve("ancestor/original-prompt.txt");
    assumeTrue(
        prompt != null && Files.exists(prompt),
        "the original prompt is not in DREADNOUGHT_MATERIAL");
    assertThat(placeless(read(prompt))).isEqualTo(placeless(BLOG));
  }

  /** The model without the places of its words. */
  private static String placeless(String text) {
    ThreatModel model = DREADNOUGHT.read(new Source("text", "prose", text)).model();
    return model.toString().replaceAll("text:\\d+:\\d+", "text");
  }

  private static String without(String word) {
    StringBuilder rest = new StringBuilder();
    for (String sentence : BLOG.split("(?<=\\.)\\s+")) {
      if (!sentence.contains(word)) {
        rest.append(sentence).append(' ');
      }
    }
    return rest.toString();
  }

  private static Map<String, String> scores(Assessment assessment) {
    Map<String, String> scores = new TreeMap<>();
    assessment
        .findings()
        .forEach(
            f -> scores.put(f.id(), f.inherent().vector() + f.current().vector() + f.treatment()));
    return scores;
  }

  private static String guidance(Assessment assessment) {
    return assessment.controls().stream()
        .flatMap(c -> c.guidance().stream())
        .map(g -> g.technology() + ": " + g.text())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Finding finding(String text, String id) {
    return assess(text).finding(id).orElseThrow();
  }

  private static Assessment assess(String text) {
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source("text", "prose", text)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

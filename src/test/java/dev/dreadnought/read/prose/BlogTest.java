package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text that the whole project began with, and what may and may not change when it changes. */
class BlogTest {
  private static final String BLOG = blog();

  private static final List<String> ORDERS_BEFORE =
      List.of(
          "Identify the components and attack vectors in this app architecture, and then analyse"
              + " them with STRIDE and DREAD.",
          "You are a helpful assistant and must answer in three paragraphs.",
          "Please think step by step.");

  private static final List<String> ORDERS_AFTER =
      List.of(
          "Everybody collaborates and supports C2 in their task.",
          "Group C has C1, C2 (administrator) and C3 (database expert); only members of one team"
              + " may speak to each other.",
          "You should write \"NEXT: C1\" to suggest the next speaker.",
          "You cannot suggest yourself.",
          "Team leaders can discuss the attack vectors and do an analysis that they provide to"
              + " their team.");

  @Test
  void the_blog_is_understood_to_the_last_library() {
    assertThat(Outcome.of(Outcome.read(BLOG)))
        .containsExactly(
            "name Blog application",
            "component browser browser-client - inferred",
            "component database database mysql",
            "data accounts in database",
            "data comments in database",
            "data posts in database",
            "component flask-admin library flask-admin",
            "part flask-admin of web-application",
            "component flask-bootstrap library flask-bootstrap",
            "part flask-bootstrap of web-application",
            "component flask-login library flask-login",
            "part flask-login of web-application",
            "component flask-restful library flask-restful",
            "part flask-restful of web-application",
            "component flask-wtf library flask-wtf",
            "part flask-wtf of web-application",
            "component jinja2 library jinja2",
            "part jinja2 of web-application",
            "component virtual-machine virtual-machine amazon-ec2 aws",
            "component web-application web-application flask python",
            "host web-application on virtual-machine",
            "component wtforms library wtforms",
            "part wtforms of web-application",
            "flow administrator--browser - inferred",
            "flow browser--web-application comments posts - inferred",
            "flow users--browser comments posts - inferred",
            "flow web-application--database--mysql accounts comments posts",
            "boundary internet administrator browser users",
            "asset accounts account credentials",
            "asset comments user-content",
            "asset posts user-content",
            "actor administrator high",
            "actor users medium",
            "fact authenticates-users@web-application TRUE",
            "fact internet-facing@system TRUE");
  }

  @Test
  void orders_to_a_reader_change_nothing_wherever_they_stand() {
    String prompt =
        String.join(" ", ORDERS_BEFORE)
            + " App architecture: "
            + BLOG
            + " "
            + String.join(" ", ORDERS_AFTER);
    assertThat(Outcome.of(Outcome.read(prompt).model()))
        .isEqualTo(Outcome.of(Outcome.read(BLOG).model()));
    assertThat(Outcome.read(prompt).model().description())
        .isEqualTo(Outcome.read(BLOG).model().description());
  }

  @Test
  void each_order_is_set_aside_as_a_whole() {
    String prompt = String.join(" ", ORDERS_BEFORE) + " " + BLOG;
    assertThat(Outcome.read(prompt).setAside())
        .extracting(s -> s.why() + ": " + s.text() + ".")
        .containsExactlyElementsOf(ORDERS_BEFORE.stream().map(o -> "instruction: " + o).toList());
  }

  @ParameterizedTest
  @CsvSource({"MariaDB, mariadb", "PostgreSQL, postgresql", "MongoDB, mongodb"})
  void another_database_changes_no_id(String name, String id) {
    List<String> other = Outcome.of(Outcome.read(BLOG.replace("MySQL", name)));
    assertThat(other).contains("component database database " + id);
    assertThat(other.stream().map(l -> l.replace(id, "mysql")).toList())
        .usingElementComparator((a, b) -> withoutProtocol(a).compareTo(withoutProtocol(b)))
        .isEqualTo(Outcome.of(Outcome.read(BLOG)));
  }

  private static String withoutProtocol(String line) {
    return line.replaceAll("(flow \\S+--\\S+)--\\S+", "$1");
  }

  @Test
  void the_order_of_the_sentences_does_not_matter() {
    List<String> sentences = sentences();
    Collections.reverse(sentences);
    assertThat(Outcome.of(Outcome.read(String.join(" ", sentences))))
        .containsExactlyElementsOf(Outcome.of(Outcome.read(BLOG)));
  }

  @TestFactory
  List<DynamicTest> without_any_one_sentence_the_rest_is_still_understood() {
    return IntStream.range(0, sentences().size())
        .mapToObj(i -> DynamicTest.dynamicTest("without " + sentences().get(i), () -> without(i)))
        .toList();
  }

  private static void without(int sentence) {
    List<String> sentences = sentences();
    sentences.remove(sentence);
    List<String> outcome = Outcome.of(Outcome.read(String.join(" ", sentences)));
    assertThat(outcome)
        .anyMatch(l -> l.startsWith("component web-application web-application flask"));
    assertThat(outcome).contains("component database database mysql");
    assertThat(outcome).anyMatch(l -> l.startsWith("flow web-application--database--mysql"));
    assertThat(Outcome.of(Outcome.read(BLOG)))
        .usingElementComparator(BlogTest::byId)
        .containsAll(outcome);
  }

  private static int byId(String a, String b) {
    return firstTwo(a).compareTo(firstTwo(b));
  }

  private static String firstTwo(String line) {
    String[] words = line.split(" ");
    return words[0].equals("name") ? "name" : words[0] + " " + words[1];
  }

  @Test
  void what_was_denied_is_not_there() {
    List<String> outcome = Outcome.of(Outcome.read(BLOG + " It does not use Redis."));
    assertThat(outcome)
        .contains("aside negated Redis")
        .noneMatch(l -> l.startsWith("component cache"));
  }

  @Test
  void behind_nginx_clients_come_to_the_proxy_first() {
    List<String> outcome =
        Outcome.of(Outcome.read(BLOG + " The web application runs behind nginx."));
    assertThat(outcome)
        .contains(
            "component reverse-proxy reverse-proxy nginx", "flow reverse-proxy--web-application")
        .anyMatch(l -> l.startsWith("flow browser--reverse-proxy"))
        .noneMatch(l -> l.startsWith("flow browser--web-application"));
  }

  @Test
  void a_version_makes_no_other_component() {
    assertThat(Outcome.of(Outcome.read(BLOG.replace("a MySQL database", "a MySQL 8.0 database"))))
        .contains("component database database mysql:8.0")
        .noneMatch(l -> l.startsWith("component mysql"));
  }

  @Test
  void curly_quotes_and_line_ends_change_nothing() {
    String other =
        BLOG.replace("Flask-Login", "\u201cFlask-Login\u201d")
            .replace(". ", ".\r\n")
            .replace(" uses the ", " uses\nthe ");
    assertThat(Outcome.of(Outcome.read(other))).isEqualTo(Outcome.of(Outcome.read(BLOG)));
  }

  private static List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (String sentence : BLOG.strip().split("(?<=\\.) ")) {
      sentences.add(sentence);
    }
    return sentences;
  }

  private static String blog() {
    try {
      return Files.readString(Path.of("samples/flask-blog/flask-blog.txt"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_description_that_is_cut_behind_a_semicolon_ends_with_a_full_stop() {
    String shop = "The shop is a Flask application that keeps its orders in MySQL; ";

    assertThat(Outcome.read(shop + "and it does so for years, ".repeat(40) + "too.").model())
        .returns(shop.strip().replace(';', '.'), m -> m.description());
  }

  @Test
  void a_sentence_of_which_the_reader_makes_two_is_described_as_it_was_written() {
    String written = "The shop and the mailer, both written in Kotlin, write orders to Kafka.";

    assertThat(Outcome.read(written).model().description()).isEqualTo(written);
  }
}

package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The tables of sentences: {@code sentences*.txt}. Each expected line must begin a line of the
 * outcome, as {@link Outcome} writes it.
 */
class SentencesTest {
  private static final List<String> TABLES =
      List.of(
          "sentences.txt",
          "sentences-absent.txt",
          "sentences-components.txt",
          "sentences-controls.txt",
          "sentences-data.txt",
          "sentences-documents.txt",
          "sentences-exposure.txt",
          "sentences-fates.txt",
          "sentences-flows.txt",
          "sentences-named.txt",
          "sentences-names.txt",
          "sentences-parts.txt",
          "sentences-people.txt",
          "sentences-roundabout.txt",
          "sentences-everyday.txt",
          "sentences-stack.txt",
          "sentences-status.txt",
          "sentences-talk.txt",
          "sentences-weaknesses.txt");

  /** Before a line of text that is empty or indented. */
  private static final String AS_IT_STANDS = "\u00b6";

  /** A text and what must come of it. */
  record Case(String text, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> a_sentence_means_what_the_table_says() {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.text().replace('\n', ' '), () -> check(c)));
  }

  private static void check(Case one) {
    List<String> outcome = Outcome.withNames(Outcome.read(one.text()));
    assertThat(one.expected())
        .as(() -> "of " + String.join("\n", outcome))
        .allMatch(e -> Outcome.holds(e, outcome));
  }

  @Test
  void the_table_is_long_enough_to_mean_something() {
    assertThat(cases()).hasSizeGreaterThan(150);
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("  ")) {
        expected.add(line.trim());
      } else if (line.isEmpty()) {
        if (!expected.isEmpty()) {
          cases.add(new Case(text.toString(), List.copyOf(expected)));
        }
        text.setLength(0);
        expected.clear();
      } else {
        String plain = line.startsWith(AS_IT_STANDS) ? line.substring(1) : line;
        text.append(text.length() == 0 ? "" : "\n").append(plain);
      }
    }
    if (!expected.isEmpty()) {
      cases.add(new Case(text.toString(), List.copyOf(expected)));
    }
    return cases;
  }

  /** The tables one after another, in the order of their names. */
  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String table : TABLES) {
      try (InputStream in = SentencesTest.class.getResourceAsStream(table)) {
        lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        lines.add("");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines;
  }
}

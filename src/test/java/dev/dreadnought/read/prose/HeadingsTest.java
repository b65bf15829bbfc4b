package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HeadingsTest {
  private static final String LINE = "---";

  @TestFactory
  Stream<DynamicTest> what_stands_below_a_heading_is_there_or_not() {
    List<String> headings = headings();
    int line = headings.indexOf(LINE);
    Stream<DynamicTest> gone =
        headings.subList(0, line).stream()
            .map(h -> DynamicTest.dynamicTest(h, () -> assertThat(of(h)).contains("gone Redis")));
    Stream<DynamicTest> there =
        headings.subList(line + 1, headings.size()).stream()
            .map(h -> DynamicTest.dynamicTest(h, () -> assertThat(of(h)).contains("uses redis")));
    return Stream.concat(gone, there);
  }

  @Property(tries = 300)
  void no_heading_of_such_words_is_too_much_for_the_reader(@ForAll("titles") String title) {
    assertThatCode(() -> Outcome.read(below(title))).doesNotThrowAnyException();
  }

  /** In any order, and ending anywhere: "Comparison to other", "What would (yet". */
  @Provide
  Arbitrary<String> titles() {
    List<String> words =
        headings().stream().flatMap(h -> Stream.of(h.split(" "))).distinct().toList();
    Arbitrary<String> word =
        Arbitraries.of(words)
            .injectDuplicates(0.1)
            .edgeCases(c -> c.add("Comparison", "similar", "other", "to", "with", "(", "?"));
    return word.list().ofMinSize(1).ofMaxSize(6).map(w -> String.join(" ", w));
  }

  @Property(tries = 200)
  void nor_one_of_the_words_of_fixed_titles(@ForAll("fixed") String title) {
    assertThatCode(() -> Outcome.read(below(title))).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> fixed() {
    return Arbitraries.of(
            "comparison",
            "to",
            "other",
            "with",
            "similar",
            "how",
            "is",
            "different",
            "planned",
            "not",
            "yet",
            "future",
            "work",
            "for",
            "alternatives",
            "considered",
            "why",
            "no",
            "APIs")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(w -> String.join(" ", w));
  }

  private static List<String> of(String heading) {
    return Outcome.withNames(Outcome.read(below(heading)));
  }

  private static String below(String heading) {
    return "# Court booking\n\nThe booking site is written in Django and keeps bookings in PostgreSQL.\n\n## "
        + heading
        + "\n\n- Redis\n";
  }

  private static List<String> headings() {
    try (InputStream in = HeadingsTest.class.getResourceAsStream("headings.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

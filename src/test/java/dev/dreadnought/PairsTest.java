package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of two descriptions that differ in one fact, that fact's findings differ: {@code pairs.txt}. */
class PairsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String NONE = "none";

  /** Two texts, and the weaknesses of the first alone. */
  record Pair(String name, Set<String> cwe, String around, String first, String second) {

    static Pair of(String line) {
      String[] fields = line.split(" \\| ");
      Set<String> cwe = fields[1].equals(NONE) ? Set.of() : Set.of(fields[1].split(" "));
      return new Pair(fields[0], cwe, fields[2], fields[3], fields[4]);
    }

    Side side(String sentence) {
      int from = around.indexOf("{}");
      String text = around.replace("{}", sentence);
      return new Side(open(text), from, from + sentence.length());
    }

    @Override
    public String toString() {
      return name + ": " + first;
    }
  }

  /** The open findings of a text, and where its own sentence stands in it. */
  record Side(Map<String, Finding> findings, int from, int to) {

    List<Finding> without(Side other) {
      return findings.values().stream().filter(f -> !other.findings().containsKey(f.id())).toList();
    }

    /** True of a finding that rests on the sentence. */
    boolean restsHere(Finding finding) {
      return finding.grounds().stream()
          .flatMap(b -> b.sources().stream())
          .anyMatch(s -> s.column() - 1 < to && from < s.column() - 1 + s.length());
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void only_what_rests_on_the_sentence_that_differs_is_found_in_one_alone(Pair pair) {
    Side first = pair.side(pair.first());
    Side second = pair.side(pair.second());
    List<Finding> onlyFirst = first.without(second);
    List<Finding> onlySecond = second.without(first);
    if (pair.cwe().isEmpty()) {
      assertThat(onlyFirst).isEmpty();
      assertThat(onlySecond).isEmpty();
      return;
    }
    assertThat(onlyFirst).anyMatch(f -> isAbout(f, pair.cwe()));
    assertThat(onlyFirst).allMatch(f -> isAbout(f, pair.cwe()) || first.restsHere(f));
    assertThat(onlySecond).allMatch(f -> second.restsHere(f));
  }

  private static boolean isAbout(Finding finding, Set<String> cwe) {
    return finding.threat().cwe().stream().anyMatch(cwe::contains);
  }

  private static Map<String, Finding> open(String text) {
    Assessment assessment =
        DREADNOUGHT.assess(DREADNOUGHT.read(new Source("pair.txt", "prose", text)));
    Map<String, Finding> open = new TreeMap<>();
    assessment.findings().stream()
        .filter(f -> f.treatment() != Treatment.SUFFICIENT)
        .forEach(f -> open.put(f.id(), f));
    return open;
  }

  static Stream<Pair> pairs() {
    try (InputStream in = PairsTest.class.getResourceAsStream("pairs/pairs.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Pair::of)
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

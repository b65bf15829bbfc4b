package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Ways to say who turns to whom, in {@code constructions.txt}: whatever the parts are called, the
 * same comes of the same words, and nothing the other way round.
 */
class ConstructionsTest {
  /** What stands for each place of a construction. */
  private static final List<Map<String, String>> CASTS =
      List.of(
          Map.of(
              "A", "the importer",
              "B", "the pricing service",
              "S", "the database",
              "Q", "the queue",
              "d", "results",
              "N", "Importer",
              "M", "Pricing service"),
          Map.of(
              "A", "the Invoice Service",
              "B", "the Ledger Service",
              "S", "MySQL",
              "Q", "RabbitMQ",
              "d", "readings",
              "N", "Invoice Service",
              "M", "Ledger Service"));

  private static final Pattern PLACE = Pattern.compile("\\{(\\w)}");

  /** Where a sentence begins in small letters. */
  private static final Pattern BEGINNING = Pattern.compile("(^|[.] |\n\n)([a-z])");

  private static final Pattern FLOW = Pattern.compile("flow (\\S+?)--(\\S+?)(--\\S+)?( .*)?");
  private static final Pattern CALLED = Pattern.compile("called (\\S+) (.*)");

  record Construction(String words, List<String> flows) {}

  @TestFactory
  Stream<DynamicTest> a_construction_means_the_same_of_all_parts() throws IOException {
    return constructions().stream()
        .flatMap(
            c ->
                CASTS.stream()
                    .map(cast -> DynamicTest.dynamicTest(said(c, cast), () -> check(c, cast))));
  }

  @Test
  void there_are_many_of_them() throws IOException {
    assertThat(constructions()).hasSizeGreaterThan(350);
  }

  private static void check(Construction one, Map<String, String> cast) {
    List<String> outcome = Outcome.withNames(Outcome.read(said(one, cast)));
    Map<String, String> names = new TreeMap<>();
    List<String> flows = new ArrayList<>();
    for (String line : outcome) {
      Matcher called = CALLED.matcher(line);
      if (called.matches()) {
        names.put(called.group(1), called.group(2).toLowerCase(Locale.ROOT));
      }
    }
    for (String line : outcome) {
      Matcher flow = FLOW.matcher(line);
      if (flow.matches()) {
        flows.add(
            place(names.get(flow.group(1)), cast) + ">" + place(names.get(flow.group(2)), cast));
      }
    }
    assertThat(flows).as(() -> String.join("\n", outcome)).containsAll(one.flows());
    for (String flow : one.flows()) {
      String[] ends = flow.split(">");
      assertThat(flows)
          .as(() -> String.join("\n", outcome))
          .doesNotContain(ends[1] + ">" + ends[0]);
    }
  }

  /** Which place of the construction a part of this name stands for; "?" for none. */
  private static String place(String name, Map<String, String> cast) {
    for (String place : List.of("A", "B", "S", "Q")) {
      String words = cast.get(place).replaceFirst("^the ", "").toLowerCase(Locale.ROOT);
      if (name != null && name.startsWith(words)) {
        return place;
      }
    }
    return "?";
  }

  private static String said(Construction one, Map<String, String> cast) {
    String words = PLACE.matcher(one.words()).replaceAll(m -> cast.get(m.group(1)));
    boolean listed = words.startsWith("-") || words.startsWith("1") || words.startsWith("|");
    return listed
        ? words
        : BEGINNING
            .matcher(words)
            .replaceAll(m -> m.group(1) + m.group(2).toUpperCase(Locale.ROOT));
  }

  private static List<Construction> constructions() throws IOException {
    List<Construction> all = new ArrayList<>();
    try (InputStream in = ConstructionsTest.class.getResourceAsStream("constructions.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isEmpty() && !line.startsWith("# ")) {
          int bar = line.lastIndexOf(" | ");
          String words = line.substring(0, bar).replace("\\n", "\n");
          all.add(new Construction(words, List.of(line.substring(bar + 3).split(" "))));
        }
      }
    }
    return all;
  }
}

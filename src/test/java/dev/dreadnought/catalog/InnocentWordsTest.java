package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.model.Fact;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everyday sentences that share words with a weakness do not state it: {@code innocent.txt}. */
class InnocentWordsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String BAR = " | ";
  private static final int ENOUGH = 250;

  /** A text and the facts that its words tempt. */
  record Innocent(Set<String> facts, String text) {

    static Innocent of(String line) {
      int bar = line.indexOf(BAR);
      return new Innocent(
          Set.of(line.substring(0, bar).split(" ")), line.substring(bar + BAR.length()));
    }
  }

  @Test
  void innocent_words_state_no_weakness() {
    List<String> heard = new ArrayList<>();
    for (Innocent innocent : innocents()) {
      Source source = new Source("innocent.txt", "prose", innocent.text());
      for (Fact fact : DREADNOUGHT.read(source).model().facts()) {
        if (fact.holds() && innocent.facts().contains(fact.name())) {
          heard.add(fact.name() + " in: " + innocent.text());
        }
      }
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void each_sentence_tempts_facts_that_have_phrases_or_a_frame() {
    Catalog catalog = CatalogLoader.builtIn();
    Set<String> framed = new HashSet<>();
    catalog.language().frames().forEach(f -> framed.add(f.states()));
    assertThat(innocents())
        .hasSizeGreaterThanOrEqualTo(ENOUGH)
        .allSatisfy(
            i ->
                assertThat(i.facts())
                    .allMatch(
                        f -> framed.contains(f) || !catalog.facts().get(f).phrases().isEmpty()));
  }

  private static List<Innocent> innocents() {
    try (InputStream in = InnocentWordsTest.class.getResourceAsStream("innocent.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Innocent::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How words of the catalog, which are in the singular, are looked for in the plural. */
class PluralTest {

  @Test
  void greek_words_change_their_ending() {
    assertThat(Plural.of("diagnosis")).isEqualTo("diagnoses");
    assertThat(Plural.ofPhrase("blood analysis")).isEqualTo("blood analyses");
  }

  @Test
  void other_words_in_s_take_es() {
    assertThat(Plural.of("address")).isEqualTo("addresses");
    assertThat(Plural.of("bus")).isEqualTo("buses");
    assertThat(Plural.of("history")).isEqualTo("history");
    assertThat(Plural.of("query")).isEqualTo("queries");
  }
}

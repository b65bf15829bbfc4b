package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a sentence tells something bad is heard in its small words, whatever it speaks of. */
class ToneTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final Tone TONE = Tone.builtFor(CATALOG.sha256()).orElseThrow();

  private static final int BAD = 150;

  @Test
  void the_tone_of_the_build_is_the_one_that_the_catalog_gives() throws IOException {
    try (InputStream built = getClass().getResourceAsStream("/" + Tone.RESOURCE)) {
      assertThat(Tone.resource(CATALOG.language().signs().values(), CATALOG.sha256()))
          .isEqualTo(built.readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anybody who knows the number of a greenhouse can open its windows.",
        "The gate takes whatever weight the lorry reports, and nobody looks at it afterwards.",
        "All kilns have the same code, and it has never been changed.",
        "The key to the organ loft is in the script, where every singer can read it.",
        "Whoever is on the ferry's wireless network can talk to the engine display.",
      })
  void what_tells_something_bad_sounds_bad(String sentence) {
    assertThat(TONE.of(sentence)).as(sentence).isGreaterThanOrEqualTo(BAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The greenhouse keeps its readings in InfluxDB and draws them with Grafana.",
        "The scale sends the weight of each lorry to the yard office over TLS.",
        "Each kiln has a code of its own that is changed every month.",
        "The organist's tablet fetches the hymn list from a small Flask service.",
        "Tickets are printed by the purser's terminal, which asks the booking service first.",
      })
  void what_only_tells_how_things_are_does_not(String sentence) {
    assertThat(TONE.of(sentence)).as(sentence).isLessThan(BAD);
  }

  @Test
  void a_bad_clause_is_heard_in_a_long_sentence() {
    String bad = "anyone who finds the address can read all of it without a password";
    String sentence =
        "The yard office keeps weights, plates and times in Postgres, prints them each evening, and "
            + bad
            + ".";
    assertThat(TONE.of(sentence)).isGreaterThanOrEqualTo(BAD);
  }
}

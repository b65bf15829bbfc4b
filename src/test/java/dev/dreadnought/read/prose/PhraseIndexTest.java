package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.CatalogLoader;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {
  private static final PhraseIndex INDEX =
      PhraseIndex.of(
          List.of(
              Phrase.of("shared|same password"),
              Phrase.of("passphrase* ... hashed"),
              Phrase.of("hashed by|with bcrypt"),
              Phrase.of("ouvert* à tous")));

  @Test
  void a_phrase_is_found_by_the_words_of_its_rarest_part() {
    assertThat(possible("a password")).containsExactly(0);
    assertThat(possible("the same one")).isEmpty();
    assertThat(possible("with bcrypt")).containsExactly(2);
  }

  @Test
  void a_part_with_any_ending_is_found_by_each_of_them() {
    assertThat(possible("passphrases")).containsExactly(1);
    assertThat(possible("passphras")).isEmpty();
    assertThat(possible("à")).containsExactly(3);
  }

  @Test
  void the_build_made_one_of_the_catalog_that_the_program_is_built_with() {
    String digest = CatalogLoader.builtIn().sha256();
    int size = Phrases.of(CatalogLoader.builtIn()).size();

    assertThat(PhraseIndex.builtFor(digest, size)).isPresent();
    assertThat(PhraseIndex.builtFor(digest, size + 1)).isEmpty();
    assertThat(PhraseIndex.builtFor("0".repeat(digest.length()), size)).isEmpty();
  }

  private static List<Integer> possible(String text) {
    BitSet possible = new BitSet();
    for (String word : text.split(" ")) {
      INDEX.note(word, possible);
    }
    return possible.stream().boxed().toList();
  }
}

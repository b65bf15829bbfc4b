package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.Signs;
import dev.dreadnought.source.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences are compared by their words, and the same whoever made the index. */
class SignIndexTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final int FEWEST = 4;

  private static final SignIndex BUILT = SignIndex.builtFor(CATALOG.sha256()).orElseThrow();

  @Test
  void the_index_of_the_build_is_the_one_that_the_catalog_gives() throws IOException {
    try (InputStream built = getClass().getResourceAsStream("/" + SignIndex.RESOURCE)) {
      assertThat(SignIndex.resource(CATALOG.language().signs().values(), CATALOG.sha256()))
          .isEqualTo(built.readAllBytes());
    }
  }

  @Test
  void entries_without_signs_leave_the_index_of_the_build(@TempDir Path folder) throws IOException {
    Signs signs = signsUnder("remove: [sql-injection]\n", folder);
    assertThat(signs).isEqualTo(CATALOG.language().signs());
    assertThat(SignIndex.builtFor(signs.catalogSha256())).isPresent();
  }

  @Test
  void signs_of_a_user_get_the_index_that_all_of_them_give(@TempDir Path folder)
      throws IOException {
    String own = "Whoever knits at the terminal sees the pullovers of the other customers.";
    Signs signs = signsUnder("signs:\n- of: missing-tenant-filter\n  weak: " + own, folder);
    assertThat(SignIndex.builtFor(signs.catalogSha256())).isEmpty();

    assertThat(SignIndex.of(signs).ranked(own, FEWEST).mostLike().get(0).threat())
        .isEqualTo("missing-tenant-filter");
    assertThat(SignIndex.of(signs).ranked(own, FEWEST).mostLike().get(0).weak())
        .isGreaterThanOrEqualTo(SignIndex.SAME - 1);
    assertThat(BUILT.ranked(own, FEWEST).mostLike())
        .allSatisfy(l -> assertThat(l.weak()).isLessThan(SignIndex.SAME - 1));
  }

  private static Signs signsUnder(String entries, Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), entries);
    Folder own = Folder.read(folder, ".yaml");
    return CatalogLoader.overlay(CATALOG, own).language().signs();
  }

  @Test
  void another_catalog_has_no_index_of_the_build() {
    assertThat(SignIndex.builtFor("0".repeat(64))).isEmpty();
  }

  @Test
  void a_sentence_is_most_like_itself() {
    List<String> astray = new ArrayList<>();
    int sentences = 0;
    for (Sign sign : CATALOG.language().signs().values()) {
      for (String sentence : sign.weak()) {
        sentences++;
        if (BUILT.ranked(sentence, 1).mostLike().stream()
            .noneMatch(l -> l.threat().equals(sign.of()))) {
          astray.add(sign.of() + ": " + sentence);
        }
      }
    }
    // Two threats that are told in nearly the same words are neighbours, and either may be heard.
    assertThat(astray).hasSizeLessThan(sentences / 10);
  }

  /** A number says these, and words that say the same are signs of a flaw that stays open. */
  private static final Set<String> OF_RELEASES =
      Set.of(
          "attacked-hole-in-release",
          "attacked-hole-in-store",
          "ended-release-exploited",
          "ended-release-of-store");

  @Test
  void every_threat_has_signs_or_says_nothing_that_people_say() {
    Set<String> without = new HashSet<>(CATALOG.threats().keySet());
    without.removeAll(CATALOG.language().signs().keySet());
    without.removeAll(OF_RELEASES);
    assertThat(without).as("add them to catalog/signs").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Passwords were encrypted, password encrypt",
    "'We don''t check it, and nobody looks', not check nobody look",
    "'It runs on Netflix Eureka with SSH', run ssh",
  })
  void a_gist_leaves_small_words_endings_and_names_away(String sentence, String gist) {
    List<String> words = Gist.of(sentence).stream().filter(f -> !Gist.isPair(f)).toList();
    assertThat(words).containsExactly(gist.split(" "));
  }
}

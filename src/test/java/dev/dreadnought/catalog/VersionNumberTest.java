package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions as people write them. */
class VersionNumberTest {

  @ParameterizedTest
  @CsvSource({
    "5.6.40, 5.6",
    "5.6.40, 5",
    "5.x, 5",
    "5.6.*, 5.6",
    "2008 R2, 2008",
    "14.04 LTS, 14.04",
    "v12, 12",
    "1.0.2k, 1.0.2",
    "1.0.2k-fips, 1.0.2",
    "7.4-fpm-alpine, 7.4",
    "18-bullseye, 18",
    "11g, 11",
    "8u202, 8",
    "1.8.0_202, 1.8",
    "6.1.7601 SP1, 6.1",
    "2023.05.4, 2023.5",
  })
  void a_release_is_of_its_line(String release, String line) {
    assertThat(of(release).isOf(of(line))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"5, 5.6", "5.60, 5.6", "50, 5", "2.3, 2.3.1", "2012, 2012 R2"})
  void a_release_is_of_no_other_line(String release, String line) {
    assertThat(of(release).isOf(of(line))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2.0-beta9, 2.0",
    "2.0, 2.0.1",
    "9.0.0.M1, 9.0.0",
    "1.0.2, 1.0.2a",
    "1.0.2k, 1.0.2u",
    "1.0.2u, 1.1.0",
    "2.9, 2.10",
    "2008, 2008 R2",
    "2008 R2, 2012",
    "9.0R3, 9.0R3.4",
    "2022.12, 2023.05",
  })
  void older_comes_before_newer(String older, String newer) {
    assertThat(of(older)).isLessThan(of(newer));
    assertThat(of(newer)).isGreaterThan(of(older));
  }

  @ParameterizedTest
  @CsvSource({"2.15, 2.15.0", "v5.6, 5.6", "14.04 LTS, 14.04", "2023.05, 2023.5"})
  void the_same_in_other_words_stands_at_the_same_place(String one, String other) {
    assertThat(of(one)).isEqualByComparingTo(of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "2.14.1, 2.13, 2.15.0",
    "2.14, 2.13, 2.15.0",
    "2.13, 2.13, 2.15.0",
    "1.0.1, 1.0.1, 1.0.2",
    "1.0.1f, 1.0.1, 1.0.1g",
    "2.3.31, 2.3.5, 2.3.32",
  })
  void what_lies_in_a_range_with_all_that_it_stands_for(String written, String from, String below) {
    assertThat(of(written).isWithin(of(from), of(below))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2.0-beta9, 2.15.0",
    "2.15, 2.13, 2.15.0",
    "2.3, 2.3.5, 2.3.32",
    "1.0.1, 1.0.1, 1.0.1g",
    "1.0.1g, 1.0.1, 1.0.1g",
    "2.12, 2.13, 2.15.0",
    "7.18, 7.18.0, 7.18.1",
  })
  void what_may_lie_outside_a_range_is_no_hit(String written, String from, String below) {
    assertThat(of(written).isWithin(of(from), of(below))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latest",
        "stable",
        "5.6+",
        ">= 5.6",
        "^5.4",
        "~> 2.2",
        "5.7.30-0ubuntu0.18.04.1",
        "13.0-47.24",
        "5.4 || 5.6",
        "",
        "12345678901",
      })
  void what_names_no_release_is_not_compared(String written) {
    assertThat(VersionNumber.of(written)).isEmpty();
  }

  private static VersionNumber of(String written) {
    return VersionNumber.of(written).orElseThrow();
  }
}

package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UuidTest {
  /** As `uuidgen --sha1` and others compute it for our namespace. */
  @Test
  void a_name_has_the_uuid_that_the_standard_gives_it() {
    assertThat(Uuid.of("a", "b")).isEqualTo("3a5997ac-0a49-5292-be8c-fd2dadc6894d");
  }

  @Test
  void other_parts_have_another() {
    assertThat(Uuid.of("a", "b")).isNotEqualTo(Uuid.of("ab")).isNotEqualTo(Uuid.of("b", "a"));
  }
}

package dev.dreadnought.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final List<String> NAMES =
      List.of("flask", "azure-kubernetes-service", "aks", "fastify", "mysql");

  @Test
  void two_neighbours_that_changed_places_are_one_slip() {
    assertThat(Suggestion.distance("flaks", "flask")).isEqualTo(1);
    assertThat(Suggestion.nearest("flaks", NAMES)).contains("flask");
  }

  @Test
  void a_letter_too_many_too_few_or_wrong_is_one_slip_each() {
    assertThat(Suggestion.distance("mysqll", "mysql")).isEqualTo(1);
    assertThat(Suggestion.distance("mysl", "mysql")).isEqualTo(1);
    assertThat(Suggestion.distance("mysxl", "mysql")).isEqualTo(1);
    assertThat(Suggestion.distance("", "mysql")).isEqualTo(5);
  }

  @Test
  void a_word_unlike_all_others_has_no_neighbour() {
    assertThat(Suggestion.nearest("quartermaster", NAMES)).isEmpty();
  }
}

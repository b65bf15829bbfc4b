package dev.dreadnought.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  void a_shortened_word_is_found_by_the_beginnings_of_its_parts_or_by_its_letters() {
    List<String> kinds = Stream.of(ComponentKind.values()).map(ComponentKind::word).toList();
    assertThat(Suggestion.nearest("webapp", kinds)).contains("web-application");
    assertThat(Suggestion.nearest("mobapp", kinds)).contains("mobile-app");
    assertThat(Suggestion.nearest("lb", kinds)).contains("load-balancer");
    assertThat(Suggestion.nearest("idp", kinds)).contains("identity-provider");
    assertThat(Suggestion.nearest("db", kinds)).contains("database");
    assertThat(Suggestion.nearest("mq", kinds)).contains("queue");
    assertThat(Suggestion.nearest("vm", kinds)).contains("virtual-machine");
    assertThat(Suggestion.nearest("banana", kinds)).isEmpty();
  }

  @Test
  void a_compound_is_a_thing_of_the_sort_that_its_last_part_names() {
    List<String> kinds = Stream.of(ComponentKind.values()).map(ComponentKind::word).toList();
    assertThat(Suggestion.nearest("message-queue", kinds)).contains("queue");
    assertThat(Suggestion.nearest("sql_database", kinds)).contains("database");
    assertThat(Suggestion.nearest("queue-message", kinds)).isEmpty();
  }

  @Test
  void one_slip_in_a_word_counts_before_what_it_could_be_short_for() {
    assertThat(Suggestion.nearest("cach", List.of("cache", "call-centre-host"))).contains("cache");
  }

  @Test
  void letters_in_their_order_say_nothing_in_a_list_of_very_many_words() {
    List<String> many = IntStream.range(0, 200).mapToObj(i -> "d" + i + "b-word").toList();
    assertThat(Suggestion.nearest("dxb", many)).isEmpty();
  }

  @Test
  void where_no_word_is_near_and_many_there_are_the_place_that_lists_them_is_named() {
    List<String> kinds = Stream.of(ComponentKind.values()).map(ComponentKind::word).toList();
    assertThat(Suggestion.of("banana", kinds, "see the list")).isEqualTo("see the list");
    assertThat(Suggestion.of("banana", List.of("a", "b"), "see the list")).isEqualTo("one of a, b");
  }

  @Test
  void a_word_unlike_all_others_has_no_neighbour() {
    assertThat(Suggestion.nearest("quartermaster", NAMES)).isEmpty();
  }
}

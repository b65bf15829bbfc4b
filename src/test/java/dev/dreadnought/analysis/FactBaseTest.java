package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is so of each element when several say different things of it, and when nobody does. */
class FactBaseTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();

  @Test
  void of_two_answers_the_harmful_one_counts() {
    for (Truth first : List.of(Truth.TRUE, Truth.FALSE)) {
      Truth second = first.not();
      assertThat(
              both("flow-encrypted", "web--db", first, second).valueOf("flow-encrypted", "web--db"))
          .as("encryption does good")
          .isEqualTo(Truth.FALSE);
      assertThat(
              both("internet-reachable", "db", first, second).valueOf("internet-reachable", "db"))
          .as("to be within reach does harm")
          .isEqualTo(Truth.TRUE);
    }
  }

  @Test
  void who_says_that_he_does_not_know_says_nothing_against_what_follows() {
    for (Truth follows : List.of(Truth.TRUE, Truth.FALSE)) {
      assertThat(
              both("flow-encrypted", "web--db", Truth.UNKNOWN, follows)
                  .valueOf("flow-encrypted", "web--db"))
          .isEqualTo(follows);
      assertThat(
              both("internet-reachable", "db", Truth.UNKNOWN, follows)
                  .valueOf("internet-reachable", "db"))
          .isEqualTo(follows);
    }
  }

  @Test
  void silence_is_no_presence_and_no_answer_and_refutes_nothing() {
    FactBase silent = new FactBase(CATALOG, shop().build(), List.of());
    assertThat(silent.valueOf("builds-sql", "web")).isEqualTo(Truth.FALSE);
    assertThat(silent.isRefuted("builds-sql", "web")).isFalse();
    assertThat(silent.valueOf("flow-encrypted", "web--db")).isEqualTo(Truth.UNKNOWN);
    assertThat(silent.isRefuted("flow-encrypted", "web--db")).isFalse();
    assertThat(silent.valueOf("no-such-fact", "web")).isEqualTo(Truth.FALSE);
    FactBase said =
        new FactBase(CATALOG, shop().fact("builds-sql", "web", Truth.FALSE).build(), List.of());
    assertThat(said.isRefuted("builds-sql", "web")).isTrue();
    FactBase so =
        new FactBase(CATALOG, shop().fact("builds-sql", "web", Truth.TRUE).build(), List.of());
    assertThat(so.isRefuted("builds-sql", "web")).isFalse();
  }

  @Test
  void what_nobody_said_is_asked_of_the_elements_that_it_is_about() {
    List<String> asked =
        new FactBase(CATALOG, shop().build(), List.of()).unknown().stream().map(Fact::id).toList();
    assertThat(asked)
        .contains("flow-encrypted@web--db", "internet-reachable@web", "many-people@system")
        .doesNotContain("flow-encrypted@web", "internet-reachable@web--db")
        .noneMatch(id -> id.startsWith("internet-reachable@bank"))
        .isSorted();
  }

  private static FactBase both(String fact, String about, Truth stated, Truth concluded) {
    return new FactBase(
        CATALOG,
        shop().fact(fact, about, stated).build(),
        List.of(Fact.stated(fact, about, concluded, List.of())));
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION)
        .component("db", ComponentKind.DATABASE)
        .component("bank", ComponentKind.EXTERNAL_SERVICE)
        .flow("web", "db");
  }
}

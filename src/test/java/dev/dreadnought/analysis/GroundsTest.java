package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.ProvenFact.Derivation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each fact rests on: people's words, rules, or what somebody only takes to be so. */
class GroundsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Test
  void what_only_an_assumption_leads_to_is_assumed_and_what_follows_without_it_is_not() {
    int assumed = 0;
    int free = 0;
    for (ModelBuilder system : List.of(shop(), Models.blog())) {
      ThreatModel with =
          system
              .assume(assumption("network-restricted", "db", true))
              .assume(assumption("accepts-uploads", "web", true))
              .build();
      Assessment without = DREADNOUGHT.assess(with.withFacts(unassumed(with)));
      for (ProvenFact fact : DREADNOUGHT.assess(with).facts()) {
        if (fact.rule() != null) {
          boolean follows =
              fact(without, fact.id()).map(ProvenFact::value).equals(Optional.of(fact.value()));
          assertThat(fact.ground() == Ground.ASSUMED).as(fact.id()).isEqualTo(!follows);
          assumed += follows ? 0 : 1;
          free += follows ? 1 : 0;
        }
      }
    }
    assertThat(assumed).isPositive();
    assertThat(free).isPositive();
  }

  private static List<Fact> unassumed(ThreatModel model) {
    return model.facts().stream().filter(f -> f.ground() != Ground.ASSUMED).toList();
  }

  @Test
  void what_is_given_keeps_its_own_ground_beside_an_assumption() {
    ModelBuilder shop =
        shop()
            .assume(assumption("network-restricted", "db", true))
            .fact("builds-sql", "web", Truth.FALSE);
    for (ProvenFact fact : DREADNOUGHT.assess(shop.build()).facts()) {
      if (fact.rule() == null && fact.value().isKnown()) {
        assertThat(fact.ground() == Ground.ASSUMED)
            .as(fact.id())
            .isEqualTo(fact.id().equals("network-restricted@db"));
      }
    }
  }

  @Test
  void a_second_way_without_the_assumption_is_enough() {
    ModelBuilder restricted = shop().assume(assumption("network-restricted", "db", true));
    assertThat(ground(DREADNOUGHT.assess(restricted.build()), "internet-reachable@db"))
        .isEqualTo(Ground.ASSUMED);
    ModelBuilder inside = restricted.fact("internet-facing", "system", Truth.FALSE);
    ProvenFact reachable =
        fact(DREADNOUGHT.assess(inside.build()), "internet-reachable@db").orElseThrow();
    assertThat(reachable.derivations()).hasSizeGreaterThan(1);
    assertThat(reachable.ground()).isEqualTo(Ground.INFERRED);
  }

  @Test
  void each_way_to_a_fact_is_told_once_and_that_of_its_rule_first() {
    Assessment blog = DREADNOUGHT.assess(Models.blog().build());
    assertThat(blog.facts()).anyMatch(f -> f.derivations().size() > 2);
    for (ProvenFact fact : blog.facts()) {
      assertThat(fact.derivations()).as(fact.id()).doesNotHaveDuplicates();
      if (fact.rule() == null) {
        assertThat(fact.derivations()).as(fact.id()).isEmpty();
      } else {
        assertThat(fact.derivations().get(0))
            .as(fact.id())
            .isEqualTo(new Derivation(fact.rule(), fact.from()));
        assertThat(fact.derivations().stream().skip(1).map(d -> d.rule() + "\n" + d.from()))
            .as(fact.id())
            .isSorted();
      }
    }
  }

  @Test
  void of_several_ways_in_the_one_that_most_people_can_take_is_told_first() throws IOException {
    Path sample = Path.of("samples", "web-shop", "web-shop.txt");
    Source text = new Source("web-shop.txt", "prose", Files.readString(sample));
    Assessment shop = DREADNOUGHT.assess(DREADNOUGHT.read(text));
    ProvenFact entered = fact(shop, "takes-untrusted-input@shop-api").orElseThrow();
    assertThat(entered.from()).contains("element@load-balancer--shop-api");
    assertThat(entered.derivations().stream().skip(1).flatMap(d -> d.from().stream()))
        .as("the webhook is told, after the customers")
        .contains("element@payment--shop-api");
    assertThat(shop.finding("sql-injection@shop-api").orElseThrow().because())
        .flatExtracting(b -> b.sources())
        .extracting(at -> text.text().lines().toList().get(at.line() - 1))
        .noneMatch(line -> line.contains("Stripe"))
        .anyMatch(line -> line.contains("The storefront calls the shop API"));
  }

  @Test
  void a_fact_is_called_by_what_it_says_of_which_element() {
    Assessment blog = DREADNOUGHT.assess(Models.blog().build());
    assertThat(blog.facts()).extracting(ProvenFact::id).contains("uses-flask@web", "element@web");
    assertThat(blog.facts())
        .allSatisfy(f -> assertThat(f.id()).isEqualTo(f.name() + "@" + f.about()));
  }

  @Test
  void threats_of_ones_own_are_grounded_each_in_what_its_author_says() {
    Assessment shop =
        DREADNOUGHT.assess(
            shop()
                .threat(own("vote-ring", "it was seen", at(3)))
                .threat(own("bribe", "somebody told us", at(4)))
                .build());
    assertOwn(shop, "vote-ring@web", "it was seen", at(3));
    assertOwn(shop, "bribe@web", "somebody told us", at(4));
  }

  private static void assertOwn(Assessment assessment, String id, String says, Location words) {
    assertThat(assessment.finding(id).orElseThrow().because())
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.text()).isEqualTo(says);
              assertThat(b.sources()).containsExactly(words);
              assertThat(ground(assessment, b.fact())).isEqualTo(Ground.STATED);
            });
  }

  private static OwnThreat own(String id, String because, Location words) {
    return new OwnThreat(
        id,
        "Votes are bought",
        "T",
        "web",
        new OwnThreat.Dread(5, 5, 5, 5, 5),
        because,
        List.of(),
        List.of(words));
  }

  @Test
  void data_are_kept_by_the_words_that_name_them_or_else_by_those_of_the_store() {
    Assessment shop =
        DREADNOUGHT.assess(
            new ModelBuilder("Shop")
                .add(
                    new Component(
                        "db",
                        "db",
                        ComponentKind.DATABASE,
                        List.of(),
                        null,
                        null,
                        List.of("orders", "bills"),
                        false,
                        null,
                        List.of(at(1))))
                .add(
                    new DataAsset(
                        "orders",
                        "orders",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        List.of(at(2))))
                .asset("bills")
                .build());
    ProvenFact orders = keeping(shop, "orders");
    assertThat(orders.sources()).containsExactly(at(2));
    assertThat(orders.ground()).as("nobody named them so").isEqualTo(Ground.INFERRED);
    ProvenFact bills = keeping(shop, "bills");
    assertThat(bills.sources()).containsExactly(at(1));
    assertThat(bills.ground()).isEqualTo(Ground.STATED);
  }

  private static ProvenFact keeping(Assessment assessment, String asset) {
    return assessment.facts().stream()
        .filter(f -> f.text().endsWith("keeps " + asset))
        .findFirst()
        .orElseThrow();
  }

  private static Location at(int line) {
    return new Location("shop.txt", line, 1, 5);
  }

  private static RecordedAssumption assumption(String fact, String about, boolean value) {
    return new RecordedAssumption(fact, about, value, "Ann", null, "", List.of());
  }

  private static Ground ground(Assessment assessment, String id) {
    return fact(assessment, id).orElseThrow().ground();
  }

  private static Optional<ProvenFact> fact(Assessment assessment, String id) {
    return assessment.facts().stream().filter(f -> f.id().equals(id)).findFirst();
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .actor("customers", ComponentKind.USER)
        .component("web", ComponentKind.WEB_APPLICATION, "flask")
        .component("db", ComponentKind.DATABASE, "mysql")
        .flow("customers", "web")
        .flow("web", "db");
  }
}

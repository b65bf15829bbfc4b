package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a sign stands in the end: at the nearest part that the threat can be at, or nowhere. */
class HeardSignsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final List<Location> WORDS = List.of(new Location("shop.txt", 1, 1, 5));

  @ParameterizedTest
  @CsvSource({
    "sql-injection, web, web",
    "sql-injection, db, web",
    "sql-injection, templates, web",
    "sql-injection, customers, web",
    "sql-injection, web--db, web",
    "sql-injection, vm, web",
    "clear-text-interception, web--db, web--db",
    "clear-text-interception, web, web--db",
    "clear-text-interception, db, web--db",
    "clear-text-interception, vm, web--db",
    "database-copy-theft, db, db",
    "database-copy-theft, web, db",
    "database-copy-theft, web--db, db",
    "database-copy-theft, vm, db",
    "database-copy-theft, rack, db",
    "database-copy-theft, customers, db",
    "database-copy-theft, templates, db",
    "exposed-remote-shell, db, vm"
  })
  void a_sign_is_taken_to_the_nearest_part_where_the_threat_has_other_grounds(
      String threat, String said, String stands) {
    assertThat(places(shop(), heard(threat, said))).containsExactly(stands);
    assertThat(DREADNOUGHT.assess(with(shop(), heard(threat, said))).finding(threat + "@" + stands))
        .hasValueSatisfying(f -> assertThat(f.because()).anyMatch(b -> b.sources().equals(WORDS)));
  }

  @Test
  void what_is_three_steps_away_nobody_meant() {
    assertThat(places(shop(), heard("sql-injection", "rack"))).isEmpty();
    assertThat(places(shop(), heard("clear-text-interception", "rack"))).isEmpty();
  }

  @Test
  void of_several_flows_the_one_at_the_part_itself_is_meant() {
    ThreatModel chain =
        new ModelBuilder("Shop")
            .component("gate", ComponentKind.WEB_APPLICATION)
            .component("proxy", ComponentKind.WEB_APPLICATION)
            .component("web", ComponentKind.WEB_APPLICATION, "flask")
            .component("db", ComponentKind.DATABASE, "mysql")
            .asset("orders", "personal-data")
            .flow("gate", "proxy", "orders")
            .flow("proxy", "web")
            .flow("web", "db")
            .fact("flow-encrypted", "proxy--web", Truth.TRUE)
            .build();
    assertThat(places(chain, heard("clear-text-interception", "web"))).containsExactly("web--db");
    assertThat(places(chain, heard("clear-text-interception", "proxy")))
        .as("nobody said what the proxy is built with, but it is no flow")
        .containsExactly("gate--proxy");
  }

  @Test
  void what_only_words_can_say_is_taken_at_its_word() {
    assertThat(places(shop(), heard("backup-medium-lost", "db"))).containsExactly("db");
    assertThat(DREADNOUGHT.assess(with(shop(), heard("backup-medium-lost", "db"))).findings())
        .extracting(Finding::id)
        .contains("backup-medium-lost@db");
  }

  @Test
  void what_would_follow_from_how_a_part_is_built_may_be_so_where_nobody_said_with_what() {
    Fact sign = heard("session-theft", "web");
    ModelBuilder untold = new ModelBuilder("Shop").component("web", ComponentKind.WEB_APPLICATION);
    assertThat(places(untold.build(), sign)).containsExactly("web");
    assertThat(places(shop(), sign)).as("Flask alone keeps no sessions").isEmpty();
    assertThat(places(shop(), heard("session-theft", "web--db"))).isEmpty();
  }

  @Test
  void a_sign_of_a_threat_that_the_catalog_has_no_more_means_nothing() {
    assertThat(places(shop(), heard("no-such-threat", "web"))).isEmpty();
  }

  @Test
  void a_sign_of_a_threat_to_people_is_taken_to_the_people() {
    ThreatModel accounts =
        new ModelBuilder("Shop")
            .actor("customers", ComponentKind.USER)
            .component("web", ComponentKind.WEB_APPLICATION, "django")
            .component("db", ComponentKind.DATABASE, "postgresql")
            .asset("accounts", "credentials", "personal-data")
            .keeps("db", "accounts")
            .flow("customers", "web", "accounts")
            .flow("web", "db", "accounts")
            .build();
    assertThat(places(accounts, heard("impersonated-user", "web"))).containsExactly("customers");
    assertThat(places(shop(), heard("impersonated-user", "web"))).as("nobody logs in").isEmpty();
  }

  @Test
  void what_somebody_states_or_a_file_assumes_stays_where_it_is_said() {
    String sign = Sign.fact("sql-injection");
    assertThat(places(shop(), Fact.stated(sign, "db", Truth.TRUE, WORDS))).containsExactly("db");
    Fact assumed = new Fact(sign, "db", Truth.TRUE, Ground.ASSUMED, "recorded", List.of());
    assertThat(places(shop(), assumed)).containsExactly("db");
  }

  @Test
  void where_both_are_heard_the_part_has_its_own_words() {
    Fact own =
        new Fact(
            Sign.fact("sql-injection"),
            "web",
            Truth.TRUE,
            Ground.ASSUMED,
            "heard",
            List.of(new Location("shop.txt", 2, 1, 5)));
    ThreatModel both = with(with(shop(), own), heard("sql-injection", "db"));
    assertThat(DREADNOUGHT.assess(both).facts())
        .filteredOn(f -> f.name().equals(own.name()))
        .singleElement()
        .satisfies(f -> assertThat(f.sources()).isEqualTo(own.sources()));
  }

  private static Fact heard(String threat, String at) {
    return new Fact(Sign.fact(threat), at, Truth.TRUE, Ground.ASSUMED, "heard", WORDS);
  }

  private static List<String> places(ThreatModel model, Fact sign) {
    return DREADNOUGHT.assess(with(model, sign)).facts().stream()
        .filter(f -> f.name().equals(sign.name()) && f.value() == Truth.TRUE)
        .map(f -> f.about())
        .toList();
  }

  private static ThreatModel with(ThreatModel model, Fact fact) {
    List<Fact> facts = new ArrayList<>(model.facts());
    facts.add(fact);
    return model.withFacts(facts);
  }

  private static ThreatModel shop() {
    return new ModelBuilder("Shop")
        .actor("customers", ComponentKind.USER)
        .component("web", ComponentKind.WEB_APPLICATION, "flask")
        .part("templates", "web", "jinja2")
        .component("db", ComponentKind.DATABASE, "mysql")
        .component("vm", ComponentKind.VIRTUAL_MACHINE, "amazon-ec2")
        .component("rack", ComponentKind.VIRTUAL_MACHINE, "amazon-ec2")
        .hosted("db", "vm")
        .hosted("vm", "rack")
        .flow("customers", "web")
        .flow("web", "db")
        .build();
  }
}

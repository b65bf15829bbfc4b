package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts read as sentences on the elements that they are about. */
class WordingTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Test
  void a_fact_is_claimed_denied_or_asked_of_what_it_is_about() {
    ModelBuilder shop = shop().flow("db", "web");
    shop.fact("flow-encrypted", "web--db", Truth.TRUE)
        .fact("flow-encrypted", "db--web", Truth.FALSE)
        .fact("internet-facing", "system", Truth.TRUE);
    Assessment assessment = DREADNOUGHT.assess(shop.build());
    assertThat(text(assessment, "flow-encrypted@web--db"))
        .startsWith("The traffic from web to db is encrypted");
    assertThat(text(assessment, "flow-encrypted@db--web"))
        .startsWith("The traffic from db to web is not encrypted");
    assertThat(text(assessment, "internet-facing@system")).startsWith("The system ");
    assertThat(text(assessment, "network-restricted@db")).startsWith("Nobody said whether db ");
  }

  @Test
  void what_is_assumed_says_who_takes_it_to_be_so_and_until_when() {
    assertThat(assumed("Ann", new Day("2026-12-31")))
        .endsWith(" (assumed by Ann, to be confirmed by 2026-12-31)");
    assertThat(assumed(null, null)).endsWith(" (assumed, to be confirmed)");
  }

  private static String assumed(String by, Day until) {
    ModelBuilder shop =
        shop()
            .assume(
                new RecordedAssumption(
                    "flow-encrypted", "web--db", true, by, until, "so it is", List.of()));
    return text(DREADNOUGHT.assess(shop.build()), "flow-encrypted@web--db");
  }

  @Test
  void what_the_model_holds_is_told_too() {
    Assessment assessment =
        DREADNOUGHT.assess(
            new ModelBuilder("Shop")
                .people(300)
                .actor("customers", ComponentKind.USER)
                .add(
                    component(
                        "web",
                        "Web",
                        new TechnologyUse("django", "Django", null, false, List.of())))
                .add(
                    component(
                        "cms",
                        "Django",
                        new TechnologyUse("django", "Django", null, false, List.of())))
                .add(
                    new DataFlow(
                        "call",
                        "web",
                        "cms",
                        "Renders pages",
                        null,
                        List.of("orders"),
                        false,
                        false,
                        List.of()))
                .asset("orders", "personal-data")
                .asset("IBANs", "personal-data")
                .component("db", ComponentKind.DATABASE)
                .asset("K", "personal-data")
                .keeps("db", "orders", "IBANs", "K")
                .flow("web", "db")
                .boundary("inner", "network", "db")
                .control("parameterised-queries", "web", ControlStatus.ABSENT)
                .control("input-validation", "system", ControlStatus.PLANNED)
                .build());
    String title = DREADNOUGHT.catalog().control("parameterised-queries").title();
    String planned = DREADNOUGHT.catalog().control("input-validation").title();
    assertThat(assessment.facts())
        .extracting(f -> f.text())
        .contains(
            "The system concerns 300 people",
            "customers use the system",
            "Web is part of the system (web application)",
            "Web is made with Django",
            "Django is in use",
            "Web sends requests to Django (Renders pages)",
            "Web sends requests to db",
            "Web to Django carries orders",
            "orders are among the data of the system",
            "db keeps orders",
            "db keeps IBANs",
            "db keeps k",
            "Web to db crosses the boundary inner",
            title + " on Web: said not to be there",
            planned + ": planned");
  }

  @Test
  void what_lies_inside_a_technology_says_so() {
    ModelBuilder shop =
        new ModelBuilder("Shop").component("vm", ComponentKind.VIRTUAL_MACHINE, "amazon-linux");
    assertThat(DREADNOUGHT.catalog().withContents("amazon-linux")).contains("linux");
    assertThat(text(DREADNOUGHT.assess(shop.build()), "uses-linux@vm"))
        .isEqualTo("amazon-linux contains Linux");
  }

  @Test
  void what_is_at_stake_names_the_need_or_of_all_needs_the_highest() {
    Assessment shop =
        DREADNOUGHT.assess(
            shop()
                .asset("accounts", "credentials")
                .component("store", ComponentKind.DATABASE)
                .keeps("store", "accounts")
                .build());
    assertThat(shop.facts())
        .extracting(f -> f.text())
        .anyMatch(t -> t.matches("store: data whose need of confidentiality is .* are at stake"))
        .anyMatch(t -> t.matches("store: data whose need of protection is .* are at stake"));
  }

  @Test
  void words_that_only_sound_so_are_to_be_confirmed_by_somebody() {
    Fact sign =
        new Fact(
            Sign.fact("sql-injection"),
            "web",
            Truth.TRUE,
            Ground.ASSUMED,
            "heard",
            List.of(new Location("shop.txt", 1, 1, 5)));
    Assessment shop = DREADNOUGHT.assess(shop().build().withFacts(List.of(sign)));
    assertThat(text(shop, sign.id())).endsWith(" (assumed, to be confirmed)");
  }

  @Test
  void a_question_names_the_ways_that_are_known_and_not_more_than_three() {
    assertThat(question("web1", 1)).isEqualTo("Can web1 be reached from the internet?");
    assertThat(question("db", 1))
        .isEqualTo("Can db be reached from the internet, other than through web1?");
    assertThat(question("db", 3))
        .isEqualTo("Can db be reached from the internet, other than through web1 or web2 or web3?");
    assertThat(question("db", 4))
        .isEqualTo(
            "Can db be reached from the internet, other than through the components that the"
                + " model shows?");
  }

  private static String question(String of, int ways) {
    ModelBuilder shop = new ModelBuilder("Shop").component("db", ComponentKind.DATABASE);
    for (int i = 1; i <= ways; i++) {
      shop.component("web" + i, ComponentKind.WEB_APPLICATION).flow("web" + i, "db");
    }
    return DREADNOUGHT.assess(shop.build()).questions().stream()
        .filter(q -> q.id().equals("internet-reachable@" + of))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void what_is_taken_to_be_so_is_the_harmful_answer() {
    Assessment shop = DREADNOUGHT.assess(shop().build());
    assertThat(shop.assumptions())
        .extracting(a -> a.text())
        .contains(
            "Assumed: the traffic from web to db is not encrypted",
            "Assumed: db can be reached from the internet",
            "Assumed: Shop concerns ten thousand people or more");
  }

  private static Component component(String id, String name, TechnologyUse use) {
    return new Component(
        id,
        name,
        ComponentKind.WEB_APPLICATION,
        List.of(use),
        null,
        null,
        List.of(),
        false,
        null,
        List.of());
  }

  private static String text(Assessment assessment, String fact) {
    return assessment.facts().stream()
        .filter(f -> f.id().equals(fact))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION)
        .component("db", ComponentKind.DATABASE)
        .flow("web", "db");
  }
}

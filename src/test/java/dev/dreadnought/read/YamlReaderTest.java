package dev.dreadnought.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The native model file: what it says, what is wrong with it, and what means harm. */
class YamlReaderTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Test
  void what_is_left_out_is_unknown() {
    Reading reading = read("system: {name: Shop}\ncomponents: [{name: Web Shop}]\n");
    Component web = reading.model().components().get(0);
    assertThat(web.id()).isEqualTo("web-shop");
    assertThat(web.kind()).isEqualTo(ComponentKind.OTHER);
    assertThat(reading.model().people()).isNull();
    assertThat(reading.model().facts()).isEmpty();
    assertThat(DREADNOUGHT.assess(reading).fact("internet-facing@system").orElseThrow().value())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void every_fact_has_the_place_of_its_key() {
    Reading reading =
        read(
            """
            system: {name: Shop, exposed: no}
            flows:
              - {from: a, to: b, protocol: https, encrypted: yes}
            components: [{id: a, kind: service}, {id: b, kind: api, facts: {open-registration: "no"}}]
            """);
    assertThat(reading.model().flows().get(0).id()).isEqualTo("a--b--https");
    assertThat(reading.model().facts())
        .extracting(f -> f.id() + " " + f.value() + " " + f.sources())
        .containsExactly(
            "flow-encrypted@a--b--https TRUE [m.yaml:3:50]",
            "internet-facing@system FALSE [m.yaml:1:31]",
            "open-registration@b FALSE [m.yaml:4:65]");
  }

  @Test
  void technologies_are_known_by_every_name_and_unknown_ones_are_kept() {
    Reading reading =
        read(
            """
            system: {name: Shop}
            components:
              - {id: web, technologies: [Flask 3.0, "Amazon EC2", Frob nicator v2.1-beta, Flaskk]}
            """);
    List<TechnologyUse> uses = reading.model().components().get(0).technologies();
    assertThat(uses)
        .extracting(u -> u.id() + "|" + u.name() + "|" + u.version())
        .containsExactly(
            "flask|Flask|3.0",
            "amazon-ec2|Amazon EC2|null",
            "frob-nicator|Frob nicator|v2.1-beta",
            "flaskk|Flaskk|null");
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .contains(
            "m.yaml:3:79: the catalog knows no technology \"Flaskk\": did you mean \"flask\"?");
  }

  @Test
  void only_yes_no_true_and_false_are_answers() {
    assertThat(problems("system: {name: Shop, exposed: on, people: 1.10}"))
        .containsExactly(
            "m.yaml:1:31: exposed of the system is \"on\": yes or no",
            "m.yaml:1:43: people of the system is \"1.10\": a whole number from 0 to 999999999");
  }

  @Test
  void keys_that_stand_twice_anchors_and_tags_do_not_hide_other_mistakes() {
    assertThat(
            problems(
                """
                system: &s {name: Shop, name: Shop}
                components: *s
                flows: [{from: a, to: !!java.net.URL b}]
                decisions: [{finding: x@y, kind: acept, by: me, because: z, until: 2027-02-30}]
                """))
        .containsExactly(
            "m.yaml:1:9: anchors and aliases are not read: write the value out where it is needed",
            "m.yaml:1:25: the key \"name\" stands twice: it stands already at line 1",
            "m.yaml:2:13: anchors and aliases are not read: write the value out where it is needed",
            "m.yaml:3:16: from names \"a\", and no element has that id: name a component or an actor",
            "m.yaml:3:23: the tag \"tag:yaml.org,2002:java.net.URL\" is not read: write the value without it",
            "m.yaml:3:23: to names \"b\", and no element has that id: name a component or an actor",
            "m.yaml:4:34: \"acept\" is no kind of a decision: did you mean \"accept\"?",
            "m.yaml:4:68: until is \"2027-02-30\": a day, written as 2027-01-31");
  }

  @Test
  void what_lies_in_itself_is_refused() {
    assertThat(
            problems(
                """
                system: {name: Shop}
                components:
                  - {id: a, hostedOn: b}
                  - {id: b, hostedOn: a}
                boundaries:
                  - {id: n, parent: n}
                """))
        .containsExactly(
            "m.yaml:3:23: hostedOn leads from \"a\" back to itself: leave one of the circle out",
            "m.yaml:6:21: parent leads from \"n\" back to itself: leave one of the circle out");
  }

  @Test
  void a_threat_of_the_analyst_is_checked_like_one_of_ours() {
    assertThat(
            problems(
                """
                system: {name: Shop}
                threats:
                  - {id: sql-injection, title: t, stride: X, element: web, because: b, mitigations: [prayer],
                     dread: {damage: 11, reproducibility: 1, exploitability: 1, affectedUsers: 1, discoverability: 4}}
                """))
        .hasSize(6)
        .anyMatch(p -> p.contains("the catalog has a threat with the id \"sql-injection\""))
        .anyMatch(
            p -> p.contains("discoverability of dread is \"4\": a whole number from 5 to 10"));
  }

  @Test
  void billions_of_laughs_are_refused_at_once() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      yaml.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    List<String> problems = problems(yaml.toString());
    assertThat(problems)
        .contains(
            "m.yaml:1:5: anchors and aliases are not read: write the value out where it is needed");
    assertThat(problems("system: &a {name: x, facts: *a}")).hasSize(2);
  }

  @Test
  void depth_is_limited() {
    for (String yaml : List.of("[".repeat(10_000), "a: ".repeat(1) + "{b: ".repeat(10_000))) {
      assertThat(problems("system: " + yaml.substring(yaml.startsWith("a") ? 3 : 0)))
          .hasSize(1)
          .allMatch(p -> p.contains("more than 50 deep"));
    }
  }

  @Test
  void a_protocol_in_capitals_is_the_same() {
    Reading reading =
        read(
            """
            system: {name: Shop}
            components: [{id: web, kind: web-application}, {id: db, kind: database}]
            flows: [{from: web, to: db, protocol: TLS}]
            """);
    assertThat(
            DREADNOUGHT.assess(reading).fact("flow-encrypted@web--db--tls").orElseThrow().value())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void a_value_of_a_megabyte_is_fast_and_not_repeated() {
    String long1 = "x".repeat(1_000_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          List<String> problems =
              problems(
                  "system: {name: A, exposed: \""
                      + long1
                      + "\"}\ncomponents: [{id: a, kind: \""
                      + long1
                      + "\", hostedOn: \""
                      + long1
                      + "\", technologies: [\""
                      + long1
                      + "\"], facts: {\n? \""
                      + long1
                      + "\"\n: yes}}]\n");
          assertThat(problems).hasSize(4).allMatch(p -> p.length() < 600);
          assertThat(read("system:\n  name: A\n  description: " + "7".repeat(1_000_000) + "\n"))
              .isNotNull();
        });
  }

  @Test
  void control_characters_are_refused_with_their_place_and_shown() {
    assertThat(problems("system:\n  name: \u001b[31mred\u0000\n"))
        .containsExactly(
            "m.yaml:2:9: the character \\u001B is not allowed in YAML: leave it out, or write it as an escape in double quotes",
            "m.yaml:2:17: the character \\u0000 is not allowed in YAML: leave it out, or write it as an escape in double quotes");
    assertThat(problems("system: {name: x, exposed: \"\\e[31m\\u202E\\n\"}"))
        .containsExactly(
            "m.yaml:1:28: exposed of the system is \"\\u001B[31m\\u202E\\n\": yes or no");
  }

  @Test
  void what_is_no_model_is_refused_with_a_message() {
    assertThat(problems(""))
        .containsExactly("m.yaml:1:1: the file describes nothing: begin with system: {name: …}");
    assertThat(problems("- a")).anyMatch(p -> p.contains("a list is not a model file"));
    assertThat(problems("a: b: c")).hasSize(1).allMatch(p -> p.startsWith("m.yaml:1:5: "));
    assertThat(problems("components: []"))
        .containsExactly("m.yaml:1:1: a model file has no \"system\": add system: {name: …}");
  }

  private static Reading read(String yaml) {
    return DREADNOUGHT.read(new Source("m.yaml", "yaml", yaml));
  }

  private static List<String> problems(String yaml) {
    InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> read(yaml));
    assertThat(e).as("accepted").isNotNull();
    return e.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void places_of_a_reading_lie_in_the_file() {
    Reading reading = read("system: {name: Shop}\ncomponents: [{id: web, kind: api}]\n");
    assertThat(reading.model().components().get(0).sources())
        .containsExactly(new Location("m.yaml", 2, 19, 3));
  }
}

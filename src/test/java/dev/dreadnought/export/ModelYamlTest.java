package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Blog;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelYamlTest {

  @Test
  void the_model_of_the_blog_reads_as_a_person_would_write_it() {
    assertThat(yaml(Blog.reading("Reading Room").model()))
        .contains(
            """
            system:
              name: Reading Room
              description: "Reading Room is a blog: readers register, write posts and comment on them."
              people: 400
              facts:
                internet-facing: {value: yes, inferred: true, because: "a web application with readers, and no word that it is internal"}
            """)
        .contains(
            """
              - id: web-application
                name: Web application
                kind: web-application
                technologies: [flask 3.0, python]
                hostedOn: virtual-machine
                controls:
                  - id: login-throttling
                    status: planned
                  - id: parameterised-queries
                    status: implemented
            """)
        .contains(
            """
              - from: web-application
                to: database
                protocol: mysql
                encrypted: true
                data: [accounts, posts]
            """);
  }

  @Test
  void what_is_written_keeps_the_schema() {
    String yaml = yaml(Blog.reading("Reading Room").model());
    assertThat(Schemas.problems("model", Schemas.json(parse(yaml)))).isEmpty();
  }

  @Test
  void a_model_with_a_mistake_does_not_keep_the_schema() {
    String yaml = yaml(Blog.reading("Reading Room").model());
    assertThat(problems(yaml.replace("kind: database", "kind: datebase"))).isNotEmpty();
    assertThat(problems(yaml.replace("hostedOn:", "hosted:"))).isNotEmpty();
    assertThat(problems(yaml.replace("id: browser\n", "id: system\n"))).isNotEmpty();
    assertThat(problems(yaml.replace("status: planned", "status: someday"))).isNotEmpty();
  }

  @Test
  void hostile_names_are_read_back_as_they_were() {
    for (String name : Hostile.NAMES) {
      String yaml = yaml(Blog.reading(name).model());
      assertThat(yaml).doesNotContain("\u202e").doesNotContain("\u001b").doesNotContain("\r");
      YamlFields root = new YamlFields("a model", parse(yaml), new ArrayList<>());
      YamlFields system =
          new YamlFields("a system", root.node("system").orElseThrow(), new ArrayList<>());
      assertThat(system.text("name")).isEqualTo(name);
      assertThat(problems(yaml)).isEmpty();
    }
  }

  @Test
  void words_that_yaml_takes_for_something_else_are_quoted() {
    for (String word :
        List.of(
            "yes", "No", "ON", "null", "~", "1.10", "0o7", "1e3", "2026-01-01", "", "=", "<<")) {
      assertThat(YamlText.scalar(word)).as(word).startsWith("\"").endsWith("\"");
    }
    assertThat(YamlText.scalar("flask 3.0")).isEqualTo("flask 3.0");
    assertThat(YamlText.scalar("a: b")).isEqualTo("\"a: b\"");
    assertThat(YamlText.scalar("a #b")).isEqualTo("\"a #b\"");
  }

  @Test
  void an_assumption_of_somebody_stays_one() {
    ThreatModel model =
        withFacts(
            new Fact(
                "open-registration", "web", Truth.TRUE, Ground.ASSUMED, "to be asked", List.of()));
    assertThat(yaml(model))
        .endsWith(
            """

            assumptions:
              - fact: open-registration@web
                value: yes
                because: to be asked
            """);
  }

  @Test
  void of_two_answers_the_cautious_one_is_written() {
    ThreatModel model =
        withFacts(
            Fact.stated("open-registration", "web", Truth.FALSE, List.of()),
            Fact.stated("open-registration", "web", Truth.TRUE, List.of()));
    assertThat(yaml(model))
        .contains("open-registration: yes")
        .doesNotContain("open-registration: no");
  }

  @Test
  void what_is_not_known_is_left_out() {
    assertThat(yaml(withFacts(Fact.unknown("open-registration", "web"))))
        .doesNotContain("open-registration");
  }

  @Test
  void a_statement_about_nothing_is_refused_and_not_lost() {
    assertThatThrownBy(
            () -> yaml(withFacts(Fact.stated("builds-sql", "ghost", Truth.TRUE, List.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ghost");
  }

  @Test
  void a_technology_that_the_catalog_does_not_know_keeps_its_name() {
    assertThat(yaml(using(new TechnologyUse("frob", "Frob: nicator", null, false, List.of()))))
        .contains("technologies: [{id: frob, name: \"Frob: nicator\"}]");
  }

  @Test
  void a_version_that_is_no_number_is_written_apart_from_the_name() {
    assertThat(yaml(using(new TechnologyUse("flask", "Flask", "the newest", false, List.of()))))
        .contains("technologies: [{id: flask, name: Flask, version: the newest}]");
  }

  private static ThreatModel using(TechnologyUse use) {
    Component component =
        new Component(
            "web",
            "Web",
            ComponentKind.WEB_APPLICATION,
            List.of(use),
            null,
            null,
            List.of(),
            false,
            null,
            List.of());
    return new ThreatModel(
        "Shop",
        "",
        null,
        List.of(component),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static ThreatModel withFacts(Fact... facts) {
    ThreatModel model =
        new ModelBuilder("Shop").component("web", ComponentKind.WEB_APPLICATION).build();
    return new ThreatModel(
        model.name(),
        model.description(),
        model.people(),
        model.components(),
        model.flows(),
        model.boundaries(),
        model.dataAssets(),
        model.actors(),
        model.controls(),
        List.of(facts));
  }

  private static List<String> problems(String yaml) {
    return Schemas.problems("model", Schemas.json(parse(yaml)));
  }

  private static YamlNode parse(String yaml) {
    return YamlParser.parse(new Source("model.yaml", "yaml", yaml)).orElseThrow();
  }

  private static String yaml(ThreatModel model) {
    return new ModelYaml(Dreadnought.builtIn().catalog()).write(model);
  }
}

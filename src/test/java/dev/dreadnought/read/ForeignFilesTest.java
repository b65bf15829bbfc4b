package dev.dreadnought.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.Reading.NotUnderstood;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as other tools write them, with what they leave out and what they do not mean. */
class ForeignFilesTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  private static Reading read(String text) {
    return DREADNOUGHT.read(new Source("in", Dreadnought.kindOf(text), text));
  }

  private static List<String> refusal(String text) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(text));
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(Problem::toString).toList();
  }

  private static Component component(Reading reading, String id) {
    return reading.model().component(id).orElseThrow();
  }

  // ---- Open Threat Model

  private static final String OTM =
      """
      otmVersion: 0.1.0
      project: {name: Shop, id: shop, owner: X}
      trustZones:
        - {id: f0ba7722-39b6-4c81-8290-a30a248bb8d9, name: Internet, risk: {trustRating: 1}}
        - {id: private, name: Private, risk: {trustRating: 100}, parent: {trustZone: gone}}
      assets:
        - {id: cards, name: Cards, risk: {confidentiality: 100, integrity: 74, availability: 0}}
      components:
        - {id: client, name: Shopper, type: generic-client,
           parent: {trustZone: f0ba7722-39b6-4c81-8290-a30a248bb8d9}}
        - id: 22724267-be7e-44c0-8b1f-d7d33e9a34ec
          name: Order service
          type: ec2
          colour: red
          tags: [tomcat, null, "AWS::RDS::DBInstance"]
          parent: {trustZone: private}
        - {id: db, name: Orders, type: postgresql, assets: {stored: [cards]},
           parent: {component: 22724267-be7e-44c0-8b1f-d7d33e9a34ec}}
      dataflows:
        - {id: a, name: Order, source: client, destination: 22724267-be7e-44c0-8b1f-d7d33e9a34ec,
           bidirectional: true, tags: [HTTPS]}
        - {id: a, name: SQL, source: 22724267-be7e-44c0-8b1f-d7d33e9a34ec, destination: db,
           assets: [cards]}
      threats:
        - {id: t, name: T, risk: {impact: 1}}
      """;

  @Test
  void an_open_threat_model_gives_components_with_kinds_technologies_and_places() {
    Reading reading = read(OTM);
    ThreatModel model = reading.model();
    assertThat(model.name()).isEqualTo("Shop");
    assertThat(component(reading, "client").kind()).isEqualTo(ComponentKind.USER);
    Component service = component(reading, "order-service");
    assertThat(service.technologies())
        .extracting(t -> t.id())
        .containsExactly("amazon-ec2", "apache-tomcat");
    assertThat(service.sources()).hasToString("[in:11:5]");
    Component db = component(reading, "db");
    assertThat(db.kind()).isEqualTo(ComponentKind.DATABASE);
    assertThat(db.hostedOn()).isEqualTo("order-service");
    assertThat(db.data()).containsExactly("cards");
    assertThat(model.dataAssets().get(0).confidentiality()).hasToString("CRITICAL");
    assertThat(model.dataAssets().get(0).integrity()).hasToString("HIGH");
    assertThat(model.dataAssets().get(0).availability()).hasToString("NONE");
  }

  @Test
  void what_lies_in_a_component_lies_in_the_zone_around_it() {
    assertThat(read(OTM).model().boundaries())
        .extracting(TrustBoundary::id, TrustBoundary::kind, TrustBoundary::contains)
        .containsExactly(
            tuple("internet", "internet", List.of("client")),
            tuple("private", "network", List.of("db", "order-service")));
  }

  @Test
  void flows_with_one_id_are_two_and_tags_tell_the_protocol() {
    assertThat(read(OTM).model().flows())
        .extracting(DataFlow::id, DataFlow::protocol, DataFlow::bidirectional, DataFlow::data)
        .containsExactly(
            tuple("a", "https", true, List.of()), tuple("a-flow", null, false, List.of("cards")));
  }

  @Test
  void what_is_not_taken_is_listed_and_a_zone_that_is_not_there_is_a_warning() {
    Reading reading = read(OTM);
    assertThat(reading.notUnderstood())
        .extracting(NotUnderstood::text)
        .containsExactly("colour", "1 threat of the file: the analysis finds its own");
    assertThat(reading.problems())
        .extracting(Problem::severity, Problem::toString)
        .containsExactly(
            tuple(
                Problem.Severity.WARNING,
                "in:5:80: no trust zone has the id \"gone\": one of"
                    + " f0ba7722-39b6-4c81-8290-a30a248bb8d9, private"));
  }

  @Test
  void a_broken_open_threat_model_is_refused_with_every_problem() {
    assertThat(
            refusal(
                """
                {"otmVersion": "0.2.0",
                 "project": {"id": "x"},
                 "components": [
                  {"id": "web", "name": "Web", "type": "api", "parent": {}},
                  {"id": "web", "name": "Web", "type": "api"}],
                 "dataflows": [{"id": "f", "name": "F", "source": "web", "destination": "wbe"}]}
                """))
        .containsExactly(
            "in:2:13: the project has no \"name\": add name:",
            "in:4:57: a parent is a trust zone or a component:"
                + " write trustZone: or component:, one of them",
            "in:5:10: the id \"web\" stands twice",
            "in:6:73: destination names \"wbe\", and no component has that id: did you mean \"web\"?");
  }

  @Test
  void a_text_that_breaks_off_is_refused_where_it_does() {
    String whole = "{\"otmVersion\": \"0.2.0\",\n \"project\": {\"name\": \"a\", \"id\": \"b\"";
    assertThat(refusal(whole)).hasSize(1).first().asString().startsWith("in:2:");
  }

  // ---- Threat Dragon

  private static String cell(String shape, String id, String name, String rest) {
    return """
           {"shape": "%s", "id": "%s", "zIndex": 1, %s
            "data": {"type": "t", "name": "%s", "hasOpenThreats": false, "threats": []}}"""
        .formatted(shape, id, rest, name);
  }

  private static String at(int x, int y, int width, int height) {
    return "\"position\": {\"x\": %d.25, \"y\": %d}, \"size\": {\"width\": %d, \"height\": %d},"
        .formatted(x, y, width, height);
  }

  private static String dragon(String... cells) {
    return """
           {"version": "2.3.0", "summary": {"title": "Drawing"},
            "detail": {"contributors": [], "diagrams": [
             {"id": 0, "title": "d", "cells": [
           %s]}], "diagramTop": 1, "reviewer": "", "threatTop": 0}}
           """
        .formatted(String.join(",\n", cells));
  }

  @Test
  void a_drawing_gives_kinds_by_shape_and_name() {
    Reading reading =
        read(
            dragon(
                cell("actor", "u1", "Customer", at(0, 0, 100, 50)),
                cell("actor", "u2", "Web browser", at(0, 100, 100, 50)),
                cell("process", "u3", "Message\\nqueue worker", at(0, 200, 100, 50)),
                cell("store", "u4", "Message queue", at(0, 300, 100, 50)),
                cell("store", "u5", "Worker config", at(0, 400, 100, 50)),
                cell("store", "u6", "Customers (PostgreSQL)", at(0, 500, 100, 50)),
                cell("process", "u7", "Xyzzy", at(0, 600, 100, 50)),
                cell("td-text-block", "u8", "Some text", at(0, 600, 100, 50))));
    assertThat(reading.model().components())
        .extracting(Component::id, Component::kind)
        .containsExactlyInAnyOrder(
            tuple("customer", ComponentKind.USER),
            tuple("web-browser", ComponentKind.BROWSER_CLIENT),
            tuple("message-queue-worker", ComponentKind.WORKER),
            tuple("message-queue", ComponentKind.QUEUE),
            tuple("worker-config", ComponentKind.FILE_STORE),
            tuple("customers-postgresql", ComponentKind.DATABASE),
            tuple("xyzzy", ComponentKind.OTHER));
    assertThat(component(reading, "customers-postgresql").technologies())
        .extracting(t -> t.id())
        .containsExactly("postgresql");
  }

  @Test
  void what_lies_in_the_middle_of_boxes_lies_in_the_smallest() {
    Reading reading =
        read(
            dragon(
                cell("trust-boundary-box", "b1", "Cloud", at(0, 0, 500, 500)),
                cell("trust-boundary-box", "b2", "VPC", at(100, 100, 300, 300)),
                cell("process", "p1", "In", at(350, 150, 90, 50)),
                cell("process", "p2", "Out", at(370, 250, 90, 50)),
                cell("process", "p3", "Away", at(600, 0, 90, 50))));
    assertThat(reading.model().boundaries())
        .extracting(TrustBoundary::id, TrustBoundary::parent, TrustBoundary::contains)
        .containsExactly(
            tuple("cloud", null, List.of("out")), tuple("vpc", "cloud", List.of("in")));
  }

  @Test
  void a_box_that_is_not_ticked_says_nothing() {
    String flow =
        """
        {"shape": "flow", "id": "%s", "zIndex": 1, "source": {"cell": "p1"}, "target": %s,
         "data": {"type": "tm.Flow", "name": "Call", "hasOpenThreats": false, "protocol": "%s",
          "isEncrypted": %s, "isPublicNetwork": false, "isBidirectional": true}}""";
    Reading reading =
        read(
            dragon(
                cell("process", "p1", "A", at(0, 0, 90, 50)),
                cell("process", "p2", "B", at(0, 100, 90, 50)),
                flow.formatted("f1", "{\"cell\": \"p2\"}", "HTTP/S", "true"),
                flow.formatted("f2", "{\"cell\": \"p2\"}", "", "false"),
                flow.formatted("f3", "{\"x\": 1, \"y\": 2}", "", "false")));
    assertThat(reading.model().flows())
        .extracting(DataFlow::id, DataFlow::protocol, DataFlow::bidirectional)
        .containsExactly(tuple("a--b", null, true), tuple("a--b--https", "https", true));
    assertThat(reading.model().facts())
        .extracting(f -> f.id() + " " + f.value())
        .containsExactly("flow-encrypted@a--b--https TRUE");
    assertThat(reading.notUnderstood())
        .extracting(NotUnderstood::text)
        .containsExactly("the flow \"Call\" is not attached to an element at both ends");
  }

  @Test
  void a_boundary_that_is_a_line_and_flags_without_a_word_are_listed() {
    Reading reading =
        read(
            dragon(
                "{\"shape\": \"trust-boundary-curve\", \"id\": \"c1\", \"zIndex\": 1, \"data\":"
                    + " {\"type\": \"t\", \"name\": \"\", \"hasOpenThreats\": false}}",
                "{\"shape\": \"store\", \"id\": \"s1\", \"zIndex\": 1, "
                    + at(0, 0, 90, 50)
                    + "\"data\": {\"type\": \"t\", \"name\": \"Accounts\", \"hasOpenThreats\": true,"
                    + " \"storesCredentials\": true, \"isSigned\": true, \"isEncrypted\": true,"
                    + " \"flavour\": 1, \"outOfScope\": true, \"reasonOutOfScope\": \"\","
                    + " \"threats\": [{}, {}]}}"));
    assertThat(reading.notUnderstood())
        .extracting(NotUnderstood::text)
        .containsExactlyInAnyOrder(
            "the trust boundary is drawn as a line, and does not say what lies inside",
            "isSigned",
            "flavour",
            "2 threats of the file: the analysis finds its own");
    assertThat(component(reading, "accounts").data()).containsExactly("accounts-credentials");
    assertThat(component(reading, "accounts").outOfScope()).isEqualTo("marked as out of scope");
    assertThat(reading.model().controls())
        .extracting(c -> c.id() + "@" + c.on())
        .containsExactly("encryption-at-rest@accounts");
  }

  @Test
  void the_first_version_of_the_format_is_read_too() {
    Reading reading =
        read(
            """
            {"summary": {"title": "Old", "owner": "X"}, "detail": {"diagrams": [{"diagramJson":
             {"cells": [
              {"type": "tm.Actor", "id": "1", "size": {"width": 10, "height": 10},
               "position": {"x": 1, "y": 1}, "attrs": {"text": {"text": "Mobile\\napp"}}},
              {"type": "tm.Process", "id": "2", "size": {"width": 10, "height": 10},
               "position": {"x": 1, "y": 50}, "attrs": {"text": {"text": "Web API"}}},
              {"type": "tm.Flow", "id": "3", "source": {"id": "1"}, "target": {"id": "2"},
               "isEncrypted": true,
               "labels": [{"position": 0.5, "attrs": {"text": {"text": "Request"}}}]}]}}]}}
            """);
    assertThat(component(reading, "mobile-app").kind()).isEqualTo(ComponentKind.MOBILE_APP);
    assertThat(component(reading, "web-api").kind()).isEqualTo(ComponentKind.API);
    assertThat(reading.model().flows())
        .extracting(DataFlow::id, DataFlow::name)
        .containsExactly(tuple("mobile-app--web-api", "Request"));
  }

  @Test
  void a_broken_drawing_is_refused_with_every_problem() {
    assertThat(
            refusal(
                dragon(
                    cell("process", "p1", "A", ""),
                    cell("process", "p1", "B", at(0, 0, 9, 9)),
                    cell(
                        "store",
                        "s1",
                        "S",
                        "\"position\": {\"x\": \"left\", \"y\": 1}, \"size\":"
                            + " {\"width\": 1, \"height\": 1},"))))
        .containsExactly(
            "in:4:1: a position of a cell has no \"x\": add x:",
            "in:4:1: a position of a cell has no \"y\": add y:",
            "in:4:1: a size of a cell has no \"height\": add height:",
            "in:4:1: a size of a cell has no \"width\": add width:",
            "in:6:28: the id \"p1\" stands twice: give each cell its own",
            "in:8:63: x is \"left\": a number of pixels");
  }

  // ---- Threat Model Library

  private static final String TML =
      """
      {"version": "1.0",
       "scope": {"title": "Shop", "description": "Sells.", "business_criticality": "high",
        "data_sensitivity": [], "exposure": "internal", "tier": "important"},
       "trust_zones": [{"symbolic_name": "z", "title": "Office", "description": ""}],
       "trust_boundaries": [],
       "actors": [
        {"symbolic_name": "staff", "title": "Staff", "description": "", "type": "engineer",
         "permissions": "all", "trust_zone": "z"},
        {"symbolic_name": "bank", "title": "Bank", "description": "", "type": "third_party",
         "trust_zone": "z"}],
       "components": [{"symbolic_name": "web", "title": "Web application", "description": "",
         "trust_zone": "z"}],
       "data_stores": [{"symbolic_name": "db", "title": "Orders", "description": "", "type": "sql",
         "product": "PostgreSQL", "trust_zone": "z"}],
       "data_sets": [{"symbolic_name": "o", "title": "Orders", "description": "",
         "placements": [{"data_store": "db"}], "data_sensitivity": ["pii", "op"],
         "record_count": 7}],
       "data_flows": [{"symbolic_name": "f", "title": "SQL", "description": "",
         "source": {"type": "component", "object": "web"},
         "destination": {"type": "data_store", "object": "db"},
         "has_sensitive_data": true, "encrypted": false}],
       "risks": [{}], "extensions": {"example.org/x": 1}}
      """;

  @Test
  void a_model_of_the_library_gives_all_that_it_states() {
    Reading reading = read(TML);
    ThreatModel model = reading.model();
    assertThat(model.name()).isEqualTo("Shop");
    assertThat(model.description()).isEqualTo("Sells.");
    assertThat(model.actors())
        .extracting(a -> a.id() + " " + a.kind().word())
        .containsExactly("staff administrator");
    assertThat(component(reading, "bank").kind()).isEqualTo(ComponentKind.EXTERNAL_SERVICE);
    assertThat(component(reading, "web").kind()).isEqualTo(ComponentKind.WEB_APPLICATION);
    assertThat(component(reading, "db").technologies())
        .extracting(t -> t.id())
        .containsExactly("postgresql");
    assertThat(component(reading, "db").data()).containsExactly("o");
    assertThat(model.dataAssets().get(0).kinds()).containsExactly("personal-data");
    assertThat(model.boundaries().get(0).contains()).containsExactly("bank", "db", "staff", "web");
    assertThat(model.facts())
        .extracting(f -> f.id() + " " + f.value())
        .containsExactly("flow-encrypted@f FALSE", "internet-facing@system FALSE");
    assertThat(reading.notUnderstood())
        .extracting(NotUnderstood::text)
        .containsExactly("1 risk of the file: the analysis makes its own", "example.org/x");
  }

  /** Files of the format's first version, as the library itself has them. */
  @Test
  void a_model_without_zones_for_stores_and_with_data_in_a_store_that_is_not_there_is_read() {
    Reading reading =
        read(
            TML.replace(
                    "\"product\": \"PostgreSQL\", \"trust_zone\": \"z\"",
                    "\"product\": \"PostgreSQL\"")
                .replace("\"title\": \"Office\"", "\"title\": \"Public Internet\"")
                .replace(
                    "[{\"data_store\": \"db\"}]",
                    "[{\"data_store\": \"db\", \"encrypted\": true}, {\"data_store\": \"bd\"}]"));
    assertThat(reading.model().boundaries().get(0).kind()).isEqualTo("internet");
    assertThat(reading.model().boundaries().get(0).contains())
        .containsExactly("bank", "staff", "web");
    assertThat(reading.model().controls())
        .extracting(c -> c.id() + "@" + c.on())
        .containsExactly("encryption-at-rest@db");
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly("in:16:75: no data store is called \"bd\": did you mean \"db\"?");
  }

  @Test
  void a_broken_model_of_the_library_is_refused_with_every_problem() {
    String broken =
        TML.replace("\"object\": \"db\"", "\"object\": \"bd\"")
            .replace(
                "\"trust_zone\": \"z\"}],\n \"data_stores\"",
                "\"trust_zone\": \"y\"}],\n \"data_stores\"")
            .replace(" \"trust_boundaries\": [],\n", "")
            .replace("\"exposure\": \"internal\"", "\"exposure\": \"some\"");
    assertThat(refusal(broken))
        .containsExactly(
            "in:3:39: \"some\" is no exposure: internal or external",
            "in:11:18: no trust zone is called \"y\": did you mean \"z\"?",
            "in:19:52: destination names \"bd\", and nothing is called so: did you mean \"db\"?");
  }

  // ---- which is which

  @Test
  void the_keys_of_a_text_tell_what_it_is() {
    assertThat(Dreadnought.kindOf(OTM)).isEqualTo("otm");
    assertThat(Dreadnought.kindOf("{ \"otmVersion\" : 1}")).isEqualTo("otm");
    assertThat(Dreadnought.kindOf(TML)).isEqualTo("tml");
    assertThat(Dreadnought.kindOf(dragon())).isEqualTo("threat-dragon");
    assertThat(Dreadnought.kindOf("The otmVersion: we export it.")).isEqualTo("prose");
    assertThat(Dreadnought.kindOf("{\"summary\": 1, \"detail\": 2}")).isEqualTo("prose");
    assertThat(Dreadnought.kindOf("system:\n  name: x\n")).isEqualTo("yaml");
  }
}

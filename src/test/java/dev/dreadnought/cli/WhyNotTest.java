package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static dev.dreadnought.cli.Commands.runWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Programs;
import org.junit.jupiter.api.Test;

/** Why a threat is not raised, as a user asks. */
class WhyNotTest {
  private static final String BLOG = "samples/flask-blog/flask-blog.txt";

  private static final String SHOP =
      """
      system: {name: Shop, facts: {open-registration: no}}
      components:
        - {id: web, kind: web-application, technologies: [fastapi]}
        - {id: db, kind: database, technologies: [mysql]}
        - {id: crm, kind: external-service}
        - {id: old, kind: web-application, technologies: [flask], outOfScope: goes away in May}
      flows:
        - {from: web, to: db, encrypted: true}
        - {from: web, to: crm}
      """;

  private static String whyNot(String threat, String element) {
    Programs.Result run = runWith(SHOP, "why-not", "-q", threat, element, "-");
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void a_refuted_threat_names_the_fact_its_rule_and_its_words() {
    Programs.Result run = run("why-not", "-q", "impersonated-user", "administrator", BLOG);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Refuted by:", "has-privilege@administrator, inferred by the rule")
        .contains("flask-blog.txt:", "admin", "has-privilege: yes");
  }

  @Test
  void a_threat_without_ground_names_what_would_have_to_be_there() {
    assertThat(whyNot("template-injection", "web"))
        .contains("No ground", "evaluates-template-text: web has a template engine")
        .contains("evaluates-template-text: nothing gives it");
  }

  @Test
  void an_unknown_one_names_what_nobody_said() {
    assertThat(whyNot("volumetric-flood", "web"))
        .contains("Unknown", "internet-reachable@web", "Nobody said whether");
  }

  @Test
  void another_kind_of_element_is_said_to_be_one() {
    assertThat(whyNot("sql-injection", "db"))
        .contains("the threat is about a process, and db is a data store");
  }

  @Test
  void what_is_out_of_scope_says_why() {
    assertThat(whyNot("sql-injection", "old")).contains("out of scope", "goes away in May");
  }

  @Test
  void a_raised_one_leads_to_its_proof() {
    Programs.Result run = run("why-not", "-q", "sql-injection", "web-application", BLOG);
    assertThat(run.out())
        .contains("dreadnought explain sql-injection@web-application", "builds-sql: yes");
    assertThat(whyNot("sql-injection", "web"))
        .contains("No ground", "takes-untrusted-input: web", "joins-values-into-sql: web");
  }

  @Test
  void wrong_ids_are_refused_with_a_suggestion() {
    Programs.Result threat = runWith(SHOP, "why-not", "-q", "sql-injektion", "web", "-");
    assertThat(threat.status()).isEqualTo(2);
    assertThat(threat.err()).contains("did you mean \"sql-injection\"?");
    Programs.Result element = runWith(SHOP, "why-not", "-q", "sql-injection", "wep", "-");
    assertThat(element.status()).isEqualTo(2);
    assertThat(element.err()).contains("did you mean \"web\"?", "web--db");
  }

  @Test
  void the_ledger_is_printed_and_adds_up() {
    Programs.Result run = run("coverage", "-q", BLOG);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("CWE Top 25", "OWASP API", "cells:", "why-not");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void data_are_told_to_be_left_out_and_asked_about_all_the_same() {
    assertThat(run("coverage", "-q", BLOG).out().replaceAll("\\s+", " "))
        .contains("Left out, because no threat of this catalog is about such an element:")
        .contains("posts (data)");
    Programs.Result run = run("why-not", "-q", "sql-injection", "posts", BLOG);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("the threat is about a process, and posts is");
  }

  @Test
  void an_unknown_format_of_the_ledger_is_refused() {
    Programs.Result run = run("coverage", "-q", BLOG, "-f", "xml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("one of text, json");
  }
}

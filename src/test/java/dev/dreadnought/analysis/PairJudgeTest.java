package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.Triggers;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What a ledger says of a pair, tried out: with the facts that it names otherwise, it would differ.
 */
class PairJudgeTest {
  private static final Catalog CATALOG = Dreadnought.builtIn().catalog();
  private static final Triggers TRIGGERS = Triggers.of(CATALOG);
  private static final List<Judged> SYSTEMS = systems();

  /** A system, and what is judged of it as it is. */
  private record Judged(
      Assessment assessment, Map<String, List<DfdType>> types, FactBase facts, PairJudge judge) {
    static Judged of(Assessment assessment) {
      FactBase facts = new FactBase(CATALOG, assessment.facts());
      return new Judged(
          assessment,
          new Elements(new ModelIndex(assessment.model())).types(),
          facts,
          new PairJudge(facts, CATALOG.closedFacts(), TRIGGERS));
    }
  }

  private static List<Judged> systems() {
    Dreadnought dreadnought = Dreadnought.builtIn();
    List<Judged> systems = new ArrayList<>();
    systems.add(
        Judged.of(
            dreadnought.assess(
                Models.blog()
                    .fact("flow-encrypted", "web--db", Truth.TRUE)
                    .fact("builds-sql", "web", Truth.FALSE)
                    .fact("accepts-uploads", "web", Truth.FALSE)
                    .build())));
    for (String sample : List.of("web-shop", "mobile-backend", "media-player")) {
      String text = read(Path.of("samples", sample, "model.yaml"));
      systems.add(
          Judged.of(dreadnought.assess(dreadnought.read(new Source("model.yaml", "yaml", text)))));
    }
    return systems;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void where_no_presence_is_given_those_that_a_threat_waits_for_are_missing() {
    int[] groundless = {0};
    each(
        Outcome.NO_GROUND,
        (system, threat, element) -> {
          if (!isWaitedFor(system, threat, element)) {
            assertThat(system.judge().missing(threat, element))
                .as(threat.id() + "@" + element)
                .containsExactlyElementsOf(
                    names(threat).stream().filter(TRIGGERS.of(threat)::contains).toList());
            groundless[0]++;
          }
        });
    assertThat(groundless[0]).isPositive();
  }

  @Test
  void with_what_is_missing_beside_a_presence_a_threat_would_be_there() {
    int[] lifted = {0};
    each(
        Outcome.NO_GROUND,
        (system, threat, element) -> {
          if (isWaitedFor(system, threat, element)) {
            List<String> enough = new ArrayList<>();
            for (String fact : names(threat)) {
              if (isSilent(system, fact, element)
                  && stands(system, threat, element, Map.of(fact, Truth.TRUE))) {
                enough.add(fact);
              }
            }
            List<String> missing = system.judge().missing(threat, element);
            assertThat(missing).as(threat.id() + "@" + element).isNotEmpty();
            assertThat(missing).allMatch(fact -> isSilent(system, fact, element));
            if (!enough.isEmpty()) {
              assertThat(missing).as(threat.id() + "@" + element).isEqualTo(enough);
              lifted[0]++;
            }
          }
        });
    assertThat(lifted[0]).isPositive();
  }

  @Test
  void where_no_presence_alone_is_enough_each_is_missing_without_which_a_threat_is_refuted() {
    int[] together = {0};
    each(
        Outcome.NO_GROUND,
        (system, threat, element) -> {
          List<String> missing = system.judge().missing(threat, element);
          boolean alone =
              missing.stream()
                  .anyMatch(fact -> stands(system, threat, element, Map.of(fact, Truth.TRUE)));
          if (isWaitedFor(system, threat, element) && !alone) {
            List<String> needed = new ArrayList<>();
            for (String fact : names(threat)) {
              if (isSilent(system, fact, element)
                  && outcome(system, threat, element, Map.of(fact, Truth.FALSE))
                      == Outcome.REFUTED) {
                needed.add(fact);
              }
            }
            assertThat(missing).as(threat.id() + "@" + element).isEqualTo(needed);
            together[0]++;
          }
        });
    assertThat(together[0]).isPositive();
  }

  @Test
  void without_what_speaks_against_it_a_pair_is_not_refuted() {
    int[] refuted = {0};
    each(
        Outcome.REFUTED,
        (system, threat, element) -> {
          String pair = threat.id() + "@" + element;
          List<String> against = system.judge().against(threat, element);
          Map<String, Truth> turned = new TreeMap<>();
          against.forEach(id -> turned.put(name(id), value(system, name(id), element).not()));
          assertThat(isWaitedFor(system, threat, element)).as(pair).isTrue();
          assertThat(outcome(system, threat, element, turned))
              .as(pair)
              .isNotEqualTo(Outcome.REFUTED);
          for (String fact : names(threat)) {
            Truth value = value(system, fact, element);
            boolean matters =
                isStated(system, fact, element)
                    && value.isKnown()
                    && outcome(system, threat, element, Map.of(fact, Truth.UNKNOWN))
                        != Outcome.REFUTED;
            if (matters && stands(system, threat, element, Map.of(fact, value.not()))) {
              assertThat(against).as(pair).contains(fact + "@" + element);
            }
          }
          refuted[0]++;
        });
    assertThat(refuted[0]).isPositive();
  }

  @Test
  void an_answer_that_is_asked_for_settles_a_pair_or_is_needed_beside_others() {
    int[] alone = {0};
    each(
        Outcome.ASSUMED,
        (system, threat, element) -> {
          List<String> unknown = new ArrayList<>();
          List<String> settling = new ArrayList<>();
          for (String fact : names(threat)) {
            if (value(system, fact, element) == Truth.UNKNOWN) {
              unknown.add(fact + "@" + element);
              boolean settles =
                  outcome(system, threat, element, Map.of(fact, Truth.TRUE)) != Outcome.ASSUMED
                      || outcome(system, threat, element, Map.of(fact, Truth.FALSE))
                          != Outcome.ASSUMED;
              if (settles) {
                settling.add(fact + "@" + element);
              }
            }
          }
          assertThat(system.judge().unknown(threat, element))
              .as(threat.id() + "@" + element)
              .isEqualTo(settling.isEmpty() ? unknown : settling);
          alone[0] += settling.isEmpty() ? 0 : 1;
        });
    assertThat(alone[0]).isPositive();
  }

  @Test
  void of_two_ways_that_need_two_presences_each_all_are_missing_but_what_is_excluded() {
    Own own =
        Own.of(
            """
            when:
              all: [hosts-several-programs]
              any: [{all: [filters-requests, resolves-names]}, {all: [parses-xml, shared-by-teams]}]
              none: [is-rented-platform]
            """);
    ProvenFact ground = own.fact("hosts-several-programs", Truth.TRUE);
    assertThat(own.judge(ground).missing(own.threat(), "web"))
        .containsExactly("filters-requests", "resolves-names", "parses-xml", "shared-by-teams");
    assertThat(
            own.judge(ground, own.fact("shared-by-teams", Truth.TRUE)).missing(own.threat(), "web"))
        .containsExactly("parses-xml");
    assertThat(own.judge(ground, own.fact("parses-xml", Truth.FALSE)).missing(own.threat(), "web"))
        .as("one way is closed")
        .containsExactly("filters-requests", "resolves-names");
  }

  @Test
  void where_no_answer_alone_settles_a_pair_each_is_asked_for() {
    Own own =
        Own.of(
            """
            when:
              all: [hosts-several-programs]
              any:
              - {all: [strangers-can-touch-it, one-key-for-many-devices]}
              - {all: [members-send-to-channel, rebuilds-own-objects-only]}
            """);
    ProvenFact ground = own.fact("hosts-several-programs", Truth.TRUE);
    assertThat(own.judge(ground).unknown(own.threat(), "web"))
        .containsExactly(
            "strangers-can-touch-it@web",
            "one-key-for-many-devices@web",
            "members-send-to-channel@web",
            "rebuilds-own-objects-only@web");
    assertThat(
            own.judge(ground, own.fact("strangers-can-touch-it", Truth.TRUE))
                .unknown(own.threat(), "web"))
        .as("one answer is enough, and the two others are needed together")
        .containsExactly("one-key-for-many-devices@web");
    assertThat(
            own.judge(ground, own.fact("members-send-to-channel", Truth.FALSE))
                .unknown(own.threat(), "web"))
        .containsExactly("strangers-can-touch-it@web", "one-key-for-many-devices@web");
  }

  /** A threat of one's own, for conditions that the catalog has not. */
  private record Own(Catalog catalog, ThreatDefinition threat) {
    static Own of(String when) {
      String entry =
          """
          threats:
          - id: own-threat
            title: A threat of our own
            stride: T
            element: process
            borne: data
            consequence: [alter]
            reach: all
            attack: a
            impact: b
            verify: c
            falsePositive: d
            dread: {damage: 1, reproducibility: 1, exploitability: 1, affectedUsers: 1, discoverability: 5}
            dreadBecause: e
            mitigations: {parameterised-queries: {exploitability: -1}, orm-bound-parameters: {exploitability: -1}}
          """;
      SortedMap<String, byte[]> files = new TreeMap<>();
      files.put("own.yaml", (entry + when.indent(2)).getBytes(StandardCharsets.UTF_8));
      Catalog catalog = CatalogLoader.overlay(CATALOG, new Folder("own", "own", files));
      return new Own(catalog, catalog.threat("own-threat"));
    }

    ProvenFact fact(String name, Truth value) {
      return PairJudgeTest.fact(name, "web", value);
    }

    PairJudge judge(ProvenFact... facts) {
      return new PairJudge(
          new FactBase(catalog, List.of(facts)), catalog.closedFacts(), Triggers.of(catalog));
    }
  }

  /** Of a pair in a system. */
  private interface Check {
    void accept(Judged system, ThreatDefinition threat, String element);
  }

  private static void each(Outcome wanted, Check check) {
    for (Judged system : SYSTEMS) {
      for (ThreatDefinition threat : CATALOG.threats().values()) {
        for (String element : system.types().keySet()) {
          if (outcome(system, threat, element, Map.of()) == wanted) {
            check.accept(system, threat, element);
          }
        }
      }
    }
  }

  private static boolean isWaitedFor(Judged system, ThreatDefinition threat, String element) {
    return TRIGGERS.of(threat).stream().anyMatch(f -> value(system, f, element) == Truth.TRUE);
  }

  private static boolean stands(
      Judged system, ThreatDefinition threat, String element, Map<String, Truth> facts) {
    Outcome outcome = outcome(system, threat, element, facts);
    return outcome == Outcome.RAISED || outcome == Outcome.ASSUMED;
  }

  /** What a pair would come to with some facts of its element otherwise. */
  private static Outcome outcome(
      Judged system, ThreatDefinition threat, String element, Map<String, Truth> facts) {
    List<DfdType> types = system.types().get(element);
    if (facts.isEmpty()) {
      return system.judge().outcome(threat, element, types, true);
    }
    List<ProvenFact> all = new ArrayList<>(system.assessment().facts());
    all.removeIf(f -> f.about().equals(element) && facts.containsKey(f.name()));
    facts.forEach((name, value) -> all.add(fact(name, element, value)));
    return new PairJudge(new FactBase(CATALOG, all), CATALOG.closedFacts(), TRIGGERS)
        .outcome(threat, element, types, true);
  }

  private static ProvenFact fact(String name, String about, Truth value) {
    String id = name + "@" + about;
    return new ProvenFact(
        id, name, about, id, value, Ground.STATED, null, List.of(), List.of(), List.of());
  }

  private static String name(String id) {
    return id.substring(0, id.indexOf('@'));
  }

  private static Truth value(Judged system, String fact, String element) {
    return system.facts().valueOf(fact, element);
  }

  /** A presence that nobody gave and nobody denied. */
  private static boolean isSilent(Judged system, String fact, String element) {
    return CATALOG.closedFacts().contains(fact)
        && value(system, fact, element) == Truth.FALSE
        && !system.facts().isRefuted(fact, element);
  }

  private static boolean isStated(Judged system, String fact, String element) {
    return system.assessment().facts().stream().anyMatch(f -> f.id().equals(fact + "@" + element));
  }

  private static Set<String> names(ThreatDefinition threat) {
    Set<String> names = new LinkedHashSet<>();
    threat.asWritten().facts().map(Condition.Is::fact).forEach(names::add);
    return names;
  }
}

package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Catalog;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * What a ledger says of a pair, tried out: with the facts that it names otherwise, it would differ.
 */
class PairJudgeTest {
  private static final Catalog CATALOG = Dreadnought.builtIn().catalog();
  private static final Triggers TRIGGERS = Triggers.of(CATALOG);
  private static final Assessment BLOG =
      Dreadnought.builtIn()
          .assess(
              Models.blog()
                  .fact("flow-encrypted", "web--db", Truth.TRUE)
                  .fact("builds-sql", "web", Truth.FALSE)
                  .fact("accepts-uploads", "web", Truth.FALSE)
                  .build());
  private static final Map<String, List<DfdType>> TYPES =
      new Elements(new ModelIndex(BLOG.model())).types();
  private static final FactBase AS_IT_IS = new FactBase(CATALOG, BLOG.facts());
  private static final PairJudge JUDGE = new PairJudge(AS_IT_IS, CATALOG.closedFacts(), TRIGGERS);

  @Test
  void where_no_presence_is_given_those_that_a_threat_waits_for_are_missing() {
    int[] groundless = {0};
    each(
        Outcome.NO_GROUND,
        (threat, element) -> {
          if (!isWaitedFor(threat, element)) {
            assertThat(judge(Map.of()).missing(threat, element))
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
        (threat, element) -> {
          if (isWaitedFor(threat, element)) {
            List<String> enough = new ArrayList<>();
            for (String fact : names(threat)) {
              if (isSilent(fact, element) && stands(threat, element, Map.of(fact, Truth.TRUE))) {
                enough.add(fact);
              }
            }
            List<String> missing = judge(Map.of()).missing(threat, element);
            assertThat(missing).as(threat.id() + "@" + element).isNotEmpty();
            assertThat(missing).allMatch(fact -> isSilent(fact, element));
            if (!enough.isEmpty()) {
              assertThat(missing).as(threat.id() + "@" + element).isEqualTo(enough);
              lifted[0]++;
            }
          }
        });
    assertThat(lifted[0]).isPositive();
  }

  @Test
  void without_what_speaks_against_it_a_pair_is_not_refuted() {
    int[] refuted = {0};
    each(
        Outcome.REFUTED,
        (threat, element) -> {
          String pair = threat.id() + "@" + element;
          List<String> against = judge(Map.of()).against(threat, element);
          Map<String, Truth> turned = new TreeMap<>();
          against.forEach(id -> turned.put(name(id), value(name(id), element).not()));
          assertThat(isWaitedFor(threat, element)).as(pair).isTrue();
          assertThat(outcome(threat, element, turned)).as(pair).isNotEqualTo(Outcome.REFUTED);
          for (String fact : names(threat)) {
            Truth value = value(fact, element);
            boolean matters =
                isStated(fact, element)
                    && value.isKnown()
                    && outcome(threat, element, Map.of(fact, Truth.UNKNOWN)) != Outcome.REFUTED;
            if (matters && stands(threat, element, Map.of(fact, value.not()))) {
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
        (threat, element) -> {
          List<String> unknown = new ArrayList<>();
          List<String> settling = new ArrayList<>();
          for (String fact : names(threat)) {
            if (value(fact, element) == Truth.UNKNOWN) {
              unknown.add(fact + "@" + element);
              boolean settles =
                  outcome(threat, element, Map.of(fact, Truth.TRUE)) != Outcome.ASSUMED
                      || outcome(threat, element, Map.of(fact, Truth.FALSE)) != Outcome.ASSUMED;
              if (settles) {
                settling.add(fact + "@" + element);
              }
            }
          }
          assertThat(judge(Map.of()).unknown(threat, element))
              .as(threat.id() + "@" + element)
              .isEqualTo(settling.isEmpty() ? unknown : settling);
          alone[0] += settling.isEmpty() ? 0 : 1;
        });
    assertThat(alone[0]).isPositive();
  }

  private static void each(Outcome wanted, BiConsumer<ThreatDefinition, String> check) {
    for (ThreatDefinition threat : CATALOG.threats().values()) {
      for (String element : TYPES.keySet()) {
        if (outcome(threat, element, Map.of()) == wanted) {
          check.accept(threat, element);
        }
      }
    }
  }

  private static boolean isWaitedFor(ThreatDefinition threat, String element) {
    return TRIGGERS.of(threat).stream().anyMatch(f -> value(f, element) == Truth.TRUE);
  }

  private static boolean stands(ThreatDefinition threat, String element, Map<String, Truth> facts) {
    Outcome outcome = outcome(threat, element, facts);
    return outcome == Outcome.RAISED || outcome == Outcome.ASSUMED;
  }

  private static Outcome outcome(
      ThreatDefinition threat, String element, Map<String, Truth> facts) {
    Map<String, Truth> at = new TreeMap<>();
    facts.forEach((name, value) -> at.put(name + "@" + element, value));
    return judge(at).outcome(threat, element, TYPES.get(element), true);
  }

  /** The judge of the blog with some facts otherwise. */
  private static PairJudge judge(Map<String, Truth> changed) {
    if (changed.isEmpty()) {
      return JUDGE;
    }
    List<ProvenFact> facts = new ArrayList<>(BLOG.facts());
    facts.removeIf(f -> changed.containsKey(f.id()));
    changed.forEach((id, value) -> facts.add(fact(id, value)));
    return new PairJudge(new FactBase(CATALOG, facts), CATALOG.closedFacts(), TRIGGERS);
  }

  private static ProvenFact fact(String id, Truth value) {
    String about = id.substring(id.indexOf('@') + 1);
    return new ProvenFact(
        id, name(id), about, id, value, Ground.STATED, null, List.of(), List.of(), List.of());
  }

  private static String name(String id) {
    return id.substring(0, id.indexOf('@'));
  }

  private static Truth value(String fact, String element) {
    return AS_IT_IS.valueOf(fact, element);
  }

  /** A presence that nobody gave and nobody denied. */
  private static boolean isSilent(String fact, String element) {
    return CATALOG.closedFacts().contains(fact)
        && value(fact, element) == Truth.FALSE
        && !AS_IT_IS.isRefuted(fact, element);
  }

  private static boolean isStated(String fact, String element) {
    return BLOG.facts().stream().anyMatch(f -> f.id().equals(fact + "@" + element));
  }

  private static Set<String> names(ThreatDefinition threat) {
    Set<String> names = new LinkedHashSet<>();
    threat.asWritten().facts().map(Condition.Is::fact).forEach(names::add);
    return names;
  }
}

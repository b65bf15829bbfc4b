package dev.dreadnought.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.analysis.GeneratedModels;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackNode.Kind;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.ChokePoint;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What must hold of attack trees for all models. */
class AttackPropertiesTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final int TRIES = 60;
  private static final String SEED = "20261125";

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  private static AttackTrees.Result trees(Assessment assessment, Collection<Finding> findings) {
    return AttackAnalysis.of(
        DREADNOUGHT.catalog(), assessment.model(), assessment.facts(), findings);
  }

  private static List<Finding> closing(Assessment assessment, Collection<String> ids) {
    return assessment.findings().stream()
        .map(f -> ids.contains(f.id()) ? f.withStatus(Status.ACCEPTED) : f)
        .toList();
  }

  private static Map<String, AttackTree> byGoal(AttackTrees.Result result) {
    return result.trees().stream()
        .collect(Collectors.toMap(t -> t.goal().id(), Function.identity()));
  }

  private static Stream<AttackNode> all(AttackNode node) {
    return Stream.concat(
        Stream.of(node), node.children().stream().flatMap(AttackPropertiesTest::all));
  }

  @Property(tries = TRIES, seed = SEED)
  void leaves_are_findings_or_where_somebody_enters(@ForAll("models") ThreatModel model) {
    for (AttackTree tree : DREADNOUGHT.assess(model).attackTrees().result().trees()) {
      Set<String> unfolded =
          all(tree.root())
              .filter(n -> n.kind() == Kind.POSITION)
              .map(AttackNode::key)
              .collect(Collectors.toSet());
      all(tree.root())
          .filter(n -> n.children().isEmpty() && n != tree.root())
          .forEach(
              leaf -> {
                assertThat(leaf.kind()).isIn(Kind.FINDING, Kind.ENTRY, Kind.REFERENCE, Kind.CUT);
                if (leaf.kind() == Kind.REFERENCE) {
                  assertThat(unfolded).contains(leaf.key());
                }
              });
      assertThat(tree.isReached())
          .isEqualTo(tree.root().children().stream().anyMatch(c -> !c.isClosed()));
    }
  }

  @Property(tries = TRIES, seed = SEED)
  void likelihood_is_the_highest_of_a_choice_and_the_lowest_of_what_is_needed(
      @ForAll("models") ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(model);
    for (AttackTree tree : assessment.attackTrees().result().trees()) {
      all(tree.root())
          .filter(n -> !n.isClosed() && n.kind() != Kind.REFERENCE && n.kind() != Kind.CUT)
          .forEach(node -> assertThat(node.likelihood()).isEqualTo(defined(node, assessment)));
      tree.shown()
          .ifPresent(
              path -> {
                AttackPath likeliest = tree.possible() == null ? path : tree.possible();
                assertThat(tree.root().likelihood()).isEqualTo(likeliest.likelihood());
                assertThat(path.likelihood()).isEqualTo(lowest(path, assessment));
              });
      assertThat(tree.shown().isPresent()).isEqualTo(tree.isReached());
    }
  }

  @Property(tries = TRIES, seed = SEED)
  void what_an_attacker_has_got_to_is_in_all_as_likely_in_every_tree(
      @ForAll("models") ThreatModel model) {
    Map<String, Integer> inAll = new HashMap<>();
    for (AttackTree tree : DREADNOUGHT.assess(model).attackTrees().result().trees()) {
      all(tree.root())
          .filter(n -> n.kind() == Kind.POSITION || n.kind() == Kind.REFERENCE)
          .forEach(
              node -> {
                assertThat(node.inAll()).isGreaterThanOrEqualTo(node.likelihood());
                Integer earlier = inAll.putIfAbsent(node.key(), node.inAll());
                assertThat(node.inAll()).isEqualTo(earlier == null ? node.inAll() : earlier);
              });
    }
  }

  private static int lowest(AttackPath path, Assessment assessment) {
    return path.findings().stream()
        .mapToInt(id -> assessment.finding(id).orElseThrow().current().likelihood())
        .min()
        .orElseThrow();
  }

  private static int defined(AttackNode node, Assessment assessment) {
    List<Integer> below =
        node.children().stream().filter(c -> !c.isClosed()).map(AttackNode::likelihood).toList();
    if (node.isChoice()) {
      return below.stream().max(Integer::compare).orElse(0);
    }
    int own =
        node.finding() == null
            ? Step.UNHINDERED
            : assessment.finding(node.finding()).orElseThrow().current().likelihood();
    return below.stream().reduce(own, Math::min);
  }

  @Property(tries = TRIES, seed = SEED)
  void a_choke_point_that_is_closed_leaves_no_way(@ForAll("models") ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(model);
    for (AttackTree tree : assessment.attackTrees().result().trees()) {
      for (Finding finding : assessment.findings()) {
        boolean isChoke =
            tree.chokePoints().stream()
                .anyMatch(p -> p.kind() == ChokePoint.Kind.FINDING && p.id().equals(finding.id()));
        boolean isInTree =
            all(tree.root()).anyMatch(n -> finding.id().equals(n.finding()) && !n.isClosed());
        if (isChoke || isInTree) {
          AttackTree after =
              byGoal(trees(assessment, closing(assessment, Set.of(finding.id()))))
                  .get(tree.goal().id());
          assertThat(after.isReached()).as(finding.id()).isEqualTo(!isChoke);
        }
      }
    }
  }

  @Property(tries = TRIES, seed = SEED)
  void a_cut_leaves_no_way_and_a_smaller_part_of_it_leaves_one(
      @ForAll("models") ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(model);
    for (AttackTree tree : assessment.attackTrees().result().trees()) {
      assertThat(tree.cut() != null).isEqualTo(tree.isReached());
      if (tree.cut() == null) {
        continue;
      }
      List<String> cut = tree.cut().findings();
      assertThat(reached(assessment, tree, cut)).isFalse();
      for (String opened : cut) {
        List<String> less = cut.stream().filter(id -> !id.equals(opened)).toList();
        assertThat(reached(assessment, tree, less)).as("without " + opened).isTrue();
      }
      boolean hasChoke =
          tree.chokePoints().stream().anyMatch(p -> p.kind() == ChokePoint.Kind.FINDING);
      assertThat(cut.size() == 1).as("one finding cuts all").isEqualTo(hasChoke);
    }
  }

  private static boolean reached(Assessment assessment, AttackTree tree, List<String> closed) {
    return byGoal(trees(assessment, closing(assessment, closed))).get(tree.goal().id()).isReached();
  }

  @Property(tries = TRIES, seed = SEED)
  void closing_a_finding_never_opens_a_way(@ForAll("models") ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(model);
    Map<String, AttackTree> before = byGoal(assessment.attackTrees().result());
    for (Finding finding : assessment.findings()) {
      if (finding.threat().gives().isEmpty()) {
        continue;
      }
      for (AttackTree after :
          trees(assessment, closing(assessment, Set.of(finding.id()))).trees()) {
        AttackTree tree = before.get(after.goal().id());
        assertThat(after.root().likelihood()).isLessThanOrEqualTo(tree.root().likelihood());
        Set<String> open = open(tree);
        assertThat(open).as("all that is open was open").containsAll(cutOf(after));
      }
    }
  }

  private static Set<String> open(AttackTree tree) {
    Set<String> open = new HashSet<>();
    all(tree.root()).filter(n -> n.finding() != null).forEach(n -> open.add(n.finding()));
    return open;
  }

  private static List<String> cutOf(AttackTree tree) {
    return tree.cut() == null ? List.of() : tree.cut().findings();
  }

  @Property(tries = TRIES, seed = SEED)
  void the_order_of_findings_and_facts_does_not_matter(@ForAll("models") ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(model);
    List<Finding> findings = new ArrayList<>(assessment.findings());
    List<ProvenFact> facts = new ArrayList<>(assessment.facts());
    Collections.shuffle(findings, new Random(1));
    Collections.shuffle(facts, new Random(2));
    assertThat(AttackAnalysis.of(DREADNOUGHT.catalog(), model, facts, findings))
        .isEqualTo(assessment.attackTrees().result());
  }

  @Test
  void a_large_system_takes_less_than_two_seconds_and_no_more_nodes_than_are_allowed() {
    ModelBuilder town =
        new ModelBuilder("Town")
            .actor("users", ComponentKind.USER)
            .fact("internet-facing", "system", Truth.TRUE);
    for (int i = 0; i < 50; i++) {
      town.component("web" + i, ComponentKind.WEB_APPLICATION, "flask", "python")
          .component("api" + i, ComponentKind.SERVICE, "spring-boot", "java")
          .component("db" + i, ComponentKind.DATABASE, "mysql")
          .asset("accounts" + i, "account", "credentials")
          .keeps("db" + i, "accounts" + i)
          .flow("users", "web" + i)
          .flow("web" + i, "api" + i)
          .flow("web" + i, "api" + (i + 1) % 50)
          .flow("api" + i, "db" + i);
    }
    Assessment assessment = DREADNOUGHT.assess(town.build());
    long start = System.nanoTime();
    AttackTrees.Result result = assessment.attackTrees().result();
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(millis).isLessThan(2000);
    assertThat(result.trees()).hasSize(AttackAnalysis.MOST_GOALS);
    assertThat(result.leftOut()).isNotEmpty();
    for (AttackTree tree : result.trees()) {
      assertThat(all(tree.root()).count()).isLessThan(3L * TreeMaker.MOST_NODES);
    }
  }
}

package dev.dreadnought.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Capability;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackCut;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackNode.Kind;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.ChokePoint;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Status;
import dev.dreadnought.finding.UnknownGoalException;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees of a blog with few findings, so that a person can see what the answer is. */
class AttackTreesTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Assessment BLOG = assess(Models.blog());
  private static final String STEAL = "steal the accounts";

  private static Assessment assess(ModelBuilder model) {
    return DREADNOUGHT.assess(model.build());
  }

  private static AttackTree tree(Assessment assessment, String goal, String... findings) {
    Set<String> kept = Set.of(findings);
    List<Finding> some = assessment.findings().stream().filter(f -> kept.contains(f.id())).toList();
    assertThat(some).as("findings of the model").hasSize(kept.size());
    return tree(assessment, goal, some);
  }

  private static AttackTree tree(Assessment assessment, String goal, List<Finding> findings) {
    return AttackAnalysis.of(
            DREADNOUGHT.catalog(), assessment.model(), assessment.facts(), findings, goal)
        .trees()
        .get(0);
  }

  private static int likelihood(String finding) {
    return BLOG.finding(finding).orElseThrow().current().likelihood();
  }

  /** A line for each node, indented by its depth. */
  private static List<String> lines(AttackNode node) {
    List<String> lines = new ArrayList<>();
    add(node, "", lines);
    return lines;
  }

  private static void add(AttackNode node, String indent, List<String> lines) {
    lines.add(indent + node.kind().word() + " " + node.key());
    node.children().forEach(child -> add(child, indent + "  ", lines));
  }

  private static Stream<AttackNode> all(AttackNode node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(AttackTreesTest::all));
  }

  // ---- one is enough, or all are needed

  @Test
  void a_store_is_read_through_the_program_or_by_code_inside_it() {
    AttackTree tree =
        tree(
            BLOG,
            STEAL,
            "sql-injection@web",
            "template-injection@web",
            "unpatched-operating-system@vm");
    assertThat(lines(tree.root()))
        .containsExactly(
            "goal steal-accounts",
            "  finding sql-injection@web",
            "    entry send-data@web",
            "  position control-process@web",
            "    position control-host@vm",
            "      finding unpatched-operating-system@vm",
            "        entry reach-process@vm",
            "    finding template-injection@web",
            "      entry send-data@web");
    assertThat(tree.ways()).isEqualTo(3);
    assertThat(tree.chokePoints()).isEmpty();
    assertThat(tree.cut())
        .isEqualTo(
            new AttackCut(
                true,
                List.of(
                    "sql-injection@web",
                    "template-injection@web",
                    "unpatched-operating-system@vm")));
  }

  @Test
  void of_several_ways_the_highest_likelihood_counts_and_that_path_is_the_cheapest() {
    AttackTree tree = tree(BLOG, STEAL, "sql-injection@web", "template-injection@web");
    assertThat(likelihood("sql-injection@web")).isGreaterThan(likelihood("template-injection@web"));
    assertThat(tree.root().likelihood()).isEqualTo(likelihood("sql-injection@web"));
    AttackPath path = tree.cheapest();
    assertThat(path).isNotNull();
    assertThat(path.findings()).containsExactly("sql-injection@web");
    assertThat(path.likelihood()).isEqualTo(likelihood("sql-injection@web"));
    assertThat(tree.possible()).isNull();
  }

  @Test
  void what_a_finding_needs_is_all_needed_and_the_lowest_likelihood_counts() {
    AttackTree tree =
        tree(BLOG, "change the posts", "password-hash-cracking@db", "database-copy-theft@db");
    assertThat(lines(tree.root()))
        .containsExactly(
            "goal change-posts",
            "  position act-as-any-user@web",
            "    finding password-hash-cracking@db",
            "      position read-data@db",
            "        finding database-copy-theft@db",
            "          entry have-account@db");
    int lowest =
        Math.min(likelihood("password-hash-cracking@db"), likelihood("database-copy-theft@db"));
    assertThat(lowest).isLessThan(likelihood("password-hash-cracking@db"));
    assertThat(tree.root().likelihood()).isEqualTo(lowest);
    assertThat(tree.cheapest()).isNotNull();
    assertThat(tree.cheapest().findings())
        .containsExactly("database-copy-theft@db", "password-hash-cracking@db");
    assertThat(tree.chokePoints().stream().map(ChokePoint::id))
        .contains("database-copy-theft@db", "password-hash-cracking@db");
    assertThat(tree.cut()).isNotNull();
    assertThat(tree.cut().findings()).hasSize(1);
  }

  @Test
  void an_account_and_a_request_are_both_needed() {
    AttackTree tree = tree(BLOG, "change the posts", "broken-object-level-authorisation@web");
    AttackNode finding = tree.root().children().get(0);
    assertThat(finding.kind()).isEqualTo(Kind.FINDING);
    assertThat(finding.isChoice()).isFalse();
    assertThat(finding.children().stream().map(AttackNode::key))
        .containsExactlyInAnyOrder("have-account@web", "send-data@web");
  }

  // ---- what carries a way, and what does not

  @Test
  void a_treated_finding_carries_no_way_and_is_shown_closed() {
    Assessment treated =
        assess(Models.blog().control("parameterised-queries", "web", ControlStatus.IMPLEMENTED));
    AttackTree tree = tree(treated, STEAL, "sql-injection@web", "template-injection@web");
    AttackNode closed =
        tree.root().children().stream().filter(AttackNode::isClosed).findFirst().orElseThrow();
    assertThat(closed.finding()).isEqualTo("sql-injection@web");
    assertThat(closed.closedBy()).containsExactly("Parameterised queries everywhere");
    assertThat(closed.children()).isEmpty();
    assertThat(tree.ways()).isEqualTo(1);
    assertThat(tree.cheapest()).isNotNull();
    assertThat(tree.cheapest().findings()).containsExactly("template-injection@web");
  }

  @Test
  void a_decision_closes_too() {
    List<Finding> accepted =
        BLOG.findings().stream()
            .filter(f -> f.id().equals("sql-injection@web"))
            .map(f -> f.withStatus(Status.ACCEPTED))
            .toList();
    AttackTree tree = tree(BLOG, STEAL, accepted);
    assertThat(tree.isReached()).isFalse();
    assertThat(tree.cheapest()).isNull();
    assertThat(tree.cut()).isNull();
    assertThat(tree.root().children().get(0).closedBy()).containsExactly("decision: accepted");
  }

  @Test
  void what_nobody_said_carries_a_way_that_is_only_possible() {
    AttackTree tree = tree(BLOG, STEAL, "database-exposed-to-networks@db");
    assertThat(tree.isReached()).isTrue();
    assertThat(tree.root().isPossible()).isTrue();
    assertThat(tree.cheapest()).isNull();
    assertThat(tree.possible()).isNotNull();
  }

  @Test
  void what_is_got_of_one_person_at_a_time_takes_no_data_of_everybody() {
    Assessment shop = sample("mobile-backend");
    Finding one = shop.finding("upload-link-abuse@serverless-function").orElseThrow();
    assertThat(one.threat().gives()).contains("alter-data");
    assertThat(one.affects()).contains("object-store");
    assertThat(tree(shop, "change the photos", List.of(one)).isReached()).isFalse();
  }

  @Test
  void on_a_computer_of_one_person_the_data_of_one_person_is_all_there_is() {
    Assessment player = sample("media-player");
    Finding one =
        player.findings().stream()
            .filter(f -> f.threat().id().equals("local-store-tampering"))
            .findFirst()
            .orElseThrow();
    String goal = "change " + player.model().nameOf(one.element());
    assertThat(tree(player, goal, List.of(one)).isReached()).isTrue();
  }

  private static Assessment sample(String name) {
    try {
      String text = Files.readString(Path.of("samples", name, name + ".txt"));
      return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name, "prose", text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_way_that_does_more_than_it_needs_is_no_way_of_its_own() {
    AttackTree tree =
        tree(BLOG, STEAL, "template-injection@web", "over-privileged-database-account@db");
    assertThat(all(tree.root()).map(AttackNode::finding))
        .as("code inside the program reads the database already")
        .doesNotContain("over-privileged-database-account@db");
  }

  @Test
  void what_a_tree_refers_to_stands_in_it() {
    for (AttackTree tree : sample("web-shop").attackTrees().result().trees()) {
      List<String> unfolded =
          all(tree.root()).filter(n -> n.kind() == Kind.POSITION).map(AttackNode::key).toList();
      all(tree.root())
          .filter(n -> n.kind() == Kind.REFERENCE)
          .forEach(reference -> assertThat(unfolded).contains(reference.key()));
    }
  }

  @Test
  void who_has_what_was_wanted_needs_no_further_step() {
    AttackTree tree = tree(BLOG, STEAL, "sql-injection@web", "password-hash-cracking@db");
    assertThat(all(tree.root()).map(AttackNode::finding))
        .as("whoever cracks the hashes has read the database already")
        .contains("sql-injection@web")
        .doesNotContain("password-hash-cracking@db");
    assertThat(tree.ways()).isEqualTo(1);
  }

  @Test
  void what_is_less_likely_in_one_tree_than_in_another_tells_both() {
    List<AttackNode> reads = new ArrayList<>();
    for (AttackTree tree : sample("web-shop").attackTrees().result().trees()) {
      all(tree.root())
          .filter(n -> n.kind() == Kind.POSITION && n.key().equals("read-data@database"))
          .forEach(reads::add);
    }
    assertThat(reads.stream().map(AttackNode::likelihood).distinct())
        .as("to change the orders by an injection nobody needs to read first")
        .hasSizeGreaterThan(1);
    assertThat(reads.stream().map(AttackNode::inAll).distinct()).hasSize(1);
    assertThat(reads).anyMatch(n -> !n.isLikelierInAll());
  }

  @Test
  void a_database_that_is_stopped_stops_the_program() {
    AttackTree tree = tree(BLOG, "stop web", "slow-query-exhaustion@db");
    assertThat(tree.isReached()).isTrue();
    assertThat(tree.chokePoints().stream().map(ChokePoint::id))
        .contains("slow-query-exhaustion@db");
  }

  @Test
  void a_hop_behind_which_the_data_lies_is_a_choke_point() {
    Assessment split =
        assess(
            new ModelBuilder("Split")
                .actor("users", ComponentKind.USER)
                .component("web", ComponentKind.WEB_APPLICATION, "flask", "python")
                .component("books", ComponentKind.SERVICE, "flask", "python")
                .component("db", ComponentKind.DATABASE, "mysql")
                .asset("payroll", "payment-data")
                .keeps("db", "payroll")
                .flow("users", "web")
                .flow("web", "books")
                .flow("books", "db", "payroll")
                .fact("internet-facing", "system", Truth.TRUE)
                .fact("internet-reachable", "books", Truth.FALSE)
                .fact("internet-reachable", "db", Truth.FALSE));
    List<Finding> some =
        split.findings().stream()
            .filter(
                f ->
                    f.id().equals("published-flaw-in-package@web")
                        || f.id().equals("missing-function-authorisation@books")
                        || f.id().equals("forged-internal-caller@books"))
            .toList();
    AttackTree tree = tree(split, "steal payroll", some);
    assertThat(tree.isReached()).isTrue();
    assertThat(tree.chokePoints().stream().filter(p -> p.kind() == ChokePoint.Kind.HOP))
        .extracting(ChokePoint::id)
        .contains("web--books");
  }

  @Test
  void a_threat_that_an_analyst_names_is_a_way_by_its_letter() {
    Assessment own =
        assess(
            Models.blog()
                .threat(
                    new OwnThreat(
                        "night-export",
                        "Export at night",
                        "I",
                        "db",
                        new OwnThreat.Dread(8, 8, 6, 8, 6),
                        "a script copies the table to a share",
                        List.of(),
                        List.of())));
    AttackTree tree = tree(own, STEAL, "night-export@db");
    assertThat(tree.root().likelihood()).isEqualTo(20);
    assertThat(tree(own, "change the posts", "night-export@db").isReached()).isFalse();
  }

  // ---- goals

  @Test
  void goals_follow_from_what_the_data_need() {
    AttackTrees.Result result = BLOG.attackTrees().result();
    assertThat(result.trees().stream().map(t -> t.goal().id()))
        .containsExactly("steal-accounts", "change-accounts", "change-posts", "stop-web");
    assertThat(result.leftOut()).isEmpty();
  }

  @Test
  void words_mean_goals() {
    assertThat(tree(BLOG, "steal the user accounts", BLOG.findings()).goal().id())
        .isEqualTo("steal-accounts");
    assertThat(tree(BLOG, "Forge a post", BLOG.findings()).goal().id()).isEqualTo("change-posts");
    assertThat(tree(BLOG, "take web down", BLOG.findings()).goal().target()).isEqualTo("web");
    assertThat(tree(BLOG, "stop the web", BLOG.findings()).goal().id()).isEqualTo("stop-web");
  }

  @Test
  void words_that_mean_nothing_here_are_told_what_there_is() {
    assertThatThrownBy(() -> tree(BLOG, "steal the crown jewels", BLOG.findings()))
        .isInstanceOfSatisfying(
            UnknownGoalException.class,
            e -> {
              assertThat(e).hasMessageContaining("steal the crown jewels");
              assertThat(e.goals()).contains("steal accounts", "stop web");
            });
  }

  @Test
  void data_that_nobody_placed_is_said_to_be_nowhere() {
    Assessment nowhere = assess(Models.blog().asset("plans", "secret"));
    AttackTree tree = tree(nowhere, "steal the plans", nowhere.findings());
    assertThat(tree.isReached()).isFalse();
    assertThat(tree.cutOff()).singleElement().asString().contains("Nothing is known to keep");
  }

  // ---- the catalog

  @Test
  void every_capability_of_the_catalog_has_words_in_a_tree() {
    ModelIndex model = new ModelIndex(BLOG.model());
    for (Capability capability : DREADNOUGHT.catalog().capabilities().values()) {
      if (!capability.id().equals("deny-action")) {
        Position position = Position.of(capability.id(), "web");
        assertThat(position.says(model, java.util.Map.of()))
            .as(capability.id())
            .isNotEqualTo(position.power() + " (web)");
      }
    }
  }
}

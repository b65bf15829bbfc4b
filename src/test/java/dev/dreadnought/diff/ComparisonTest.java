package dev.dreadnought.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.analysis.GeneratedModels;
import dev.dreadnought.diff.Difference.Cause;
import dev.dreadnought.diff.Difference.Change;
import dev.dreadnought.diff.Difference.Kind;
import dev.dreadnought.diff.Difference.Moved;
import dev.dreadnought.diff.ModelChanges.ModelChange;
import dev.dreadnought.diff.Snapshot.State;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two analyses, and whether the causes are the causes. */
class ComparisonTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Property(tries = 100, seed = "20261125")
  void a_model_taken_apart_and_put_together_is_the_same(@ForAll("models") ThreatModel model) {
    assertThat(Rebuilt.model(Statements.of(model), model)).isEqualTo(model);
  }

  @Property(tries = 25, seed = "20261125")
  void the_causes_of_a_difference_undone_undo_it(
      @ForAll("models") ThreatModel old, @ForAll("seeds") long seed) {
    ThreatModel now = changed(old, new Random(seed));
    Difference difference = diff(old, now);
    Map<String, State> before = states(old);
    ModelChanges changes = new ModelChanges(old, now);

    Set<String> needed =
        difference.changes().stream()
            .filter(Change::needed)
            .map(Change::id)
            .collect(Collectors.toSet());
    Map<String, State> undone = states(changes.without(named(changes, needed)));
    assertThat(undone.keySet()).isEqualTo(before.keySet());
    before.forEach((id, state) -> assertThat(undone.get(id).standsAs(state)).as(id).isTrue());

    for (Moved moved : difference.findings()) {
      Set<String> causes =
          moved.causes().stream()
              .filter(c -> c.kind().equals("description"))
              .map(Cause::id)
              .collect(Collectors.toSet());
      assertThat(causes).as(moved.id()).isNotEmpty();
      State again = states(changes.without(named(changes, causes))).get(moved.id());
      switch (moved.kind()) {
        case NEW -> assertThat(again).as(moved.id()).isNull();
        case GONE -> assertThat(again).as(moved.id()).isNotNull();
        default -> assertThat(again.standsAs(before.get(moved.id()))).as(moved.id()).isTrue();
      }
    }
  }

  @Property(tries = 40, seed = "20261125")
  void another_name_for_everything_is_no_difference(@ForAll("models") ThreatModel model) {
    ThreatModel renamed = GeneratedModels.renamed(model, id -> "n-" + id);
    Difference difference = diff(model, renamed);
    assertThat(difference.findings()).isEmpty();
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.renames().stream().filter(r -> r.sort().equals("component")))
        .hasSameSizeAs(model.components());
  }

  @Property(tries = 40, seed = "20261125")
  void saved_analyses_differ_in_what_the_descriptions_differ_in(
      @ForAll("models") ThreatModel old, @ForAll("seeds") long seed) {
    ThreatModel now = changed(old, new Random(seed));
    Difference tried = diff(old, now);
    Difference compared = DREADNOUGHT.diff(saved(old), saved(now));
    assertThat(compared.tried()).isFalse();
    assertThat(stories(compared)).isEqualTo(stories(tried));
    compared.findings().forEach(m -> assertThat(m.causes()).as(m.id()).isNotEmpty());
  }

  @Property(tries = 40, seed = "20261125")
  void a_saved_analysis_is_the_record_of_its_assessment(@ForAll("models") ThreatModel model) {
    assertThat(saved(model)).isEqualTo(Snapshot.of(DREADNOUGHT.assess(model)));
  }

  @Test
  void a_control_is_the_cause_where_it_closes_a_finding() {
    ThreatModel old = Models.blog().build();
    ThreatModel now =
        Models.blog().control("parameterised-queries", "web", ControlStatus.IMPLEMENTED).build();
    Moved moved = only(diff(old, now), "sql-injection@web");
    assertThat(moved.kind()).isEqualTo(Kind.RESCORED);
    assertThat(moved.causes())
        .extracting(Cause::id)
        .containsExactly(
            "control:web/control/parameterised-queries", "control:parameterised-queries@web");
    assertThat(moved.causes().get(0).text())
        .isEqualTo("the control parameterised-queries at web was not stated, and is implemented");
    assertThat(moved.smallest()).isTrue();
  }

  @Test
  void a_decision_is_the_cause_where_it_accepts_a_finding() {
    Decision decision =
        new Decision(
            "sql-injection@web",
            Decision.Kind.ACCEPT,
            "CISO",
            null,
            null,
            null,
            "a mapper builds all queries",
            List.of());
    Difference difference = diff(Models.blog().build(), Models.blog().decide(decision).build());
    assertThat(difference.findings()).hasSize(1);
    Moved moved = difference.findings().get(0);
    assertThat(moved.kind()).isEqualTo(Kind.JUDGED);
    assertThat(moved.causes().get(0).text())
        .isEqualTo("the decision to accept sql-injection@web by CISO is new");
  }

  /** The service reaches the store by either of two new flows: only both together undo it. */
  @Test
  void two_changes_each_of_which_is_enough_are_both_causes() {
    ThreatModel old = twoWays(false, false);
    ThreatModel now = twoWays(true, true);
    Moved moved =
        diff(old, now).findings().stream()
            .filter(m -> m.kind() == Kind.NEW && m.id().equals("sql-injection@api"))
            .findFirst()
            .orElseThrow();
    assertThat(moved.causes().stream().filter(c -> c.kind().equals("description")))
        .extracting(Cause::id)
        .containsExactly("flow:api--one", "flow:api--two");
  }

  private static ThreatModel twoWays(boolean first, boolean second) {
    ModelBuilder builder =
        new ModelBuilder("Shop")
            .actor("users", ComponentKind.USER)
            .component("api", ComponentKind.API)
            .component("one", ComponentKind.DATABASE, "mysql")
            .component("two", ComponentKind.DATABASE, "mysql")
            .flow("users", "api");
    if (first) {
      builder.flow("api", "one");
    }
    if (second) {
      builder.flow("api", "two");
    }
    return builder.build();
  }

  /** The control is needed alone, and of the data either is enough to raise what is at stake. */
  @Test
  void a_change_that_is_needed_does_not_hide_two_that_are_so_together() {
    Moved moved =
        only(
            diff(
                twoWays(true, true),
                withControl(keeping(keeping(twoWays(true, true), "one"), "two"))),
            "sql-injection@api");
    assertThat(moved.kind()).isEqualTo(Kind.RESCORED);
    assertThat(moved.causes().stream().filter(c -> c.kind().equals("description")))
        .extracting(Cause::id)
        .containsExactly(
            "control:api/control/parameterised-queries",
            "data-asset:secrets-one",
            "data-asset:secrets-two");
  }

  private static ThreatModel keeping(ThreatModel model, String store) {
    String asset = "secrets-" + store;
    Map<Key, Statements.Statement> statements = new TreeMap<>(Statements.of(model));
    statements.putAll(
        Statements.of(
            new ModelBuilder("Shop")
                .component(store, ComponentKind.DATABASE, "mysql")
                .asset(asset, "credentials")
                .keeps(store, asset)
                .build()));
    return Rebuilt.model(statements, model);
  }

  private static ThreatModel withControl(ThreatModel model) {
    return model.withControls(
        List.of(new Control("parameterised-queries", "api", ControlStatus.IMPLEMENTED, List.of())));
  }

  /** Without the fact it is back, but only without the control too is it as it was. */
  @Test
  void what_has_to_be_undone_for_all_to_be_as_before_is_marked_even_where_it_is_no_cause() {
    ThreatModel old = Models.blog().build();
    ThreatModel now =
        Models.blog()
            .fact("builds-sql", "web", Truth.FALSE)
            .control("orm-bound-parameters", "web", ControlStatus.IMPLEMENTED)
            .build();
    Difference difference = diff(old, now);
    Moved moved = only(difference, "sql-injection@web");
    assertThat(moved.kind()).isEqualTo(Kind.GONE);
    assertThat(moved.causes().get(0).id()).isEqualTo("fact:web/fact/builds-sql");
    assertThat(difference.changes()).allMatch(Change::needed).hasSize(2);
  }

  @Test
  void a_component_that_is_called_otherwise_and_does_more_is_known_by_its_neighbour() {
    ThreatModel old = Models.blog().build();
    ThreatModel now =
        DREADNOUGHT
            .read(
                new Source(
                    "m.yaml",
                    "yaml",
                    DREADNOUGHT
                        .modelYaml(old)
                        .replace("id: db\n", "id: store\n")
                        .replace("to: db\n", "to: store\n    protocol: mysql\n")))
            .model();
    Difference difference = diff(old, now);
    assertThat(difference.renames())
        .contains(new Difference.Rename("component", "db", "store", "db", "db"));
    assertThat(difference.findings())
        .noneMatch(m -> m.kind() == Kind.NEW && m.id().endsWith("@store"));
  }

  @Test
  void an_entry_of_the_catalog_is_the_cause_where_two_catalogs_are_compared(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("without.yaml"), "remove: [sql-injection]\n");
    Dreadnought without = DREADNOUGHT.withEntries(folder);
    Reading reading = Models.reading(Models.blog().build());
    Moved found = only(DREADNOUGHT.diff(without, reading, reading), "sql-injection@web");
    assertThat(found.kind()).isEqualTo(Kind.NEW);
    assertThat(found.causes())
        .contains(
            new Cause("entry", "sql-injection", "the entry sql-injection is new in the catalog"));
    Moved lost = only(without.diff(DREADNOUGHT, reading, reading), "sql-injection@web");
    assertThat(lost.kind()).isEqualTo(Kind.GONE);
    assertThat(lost.causes().get(0).text())
        .isEqualTo("the entry sql-injection is gone from the catalog");
  }

  @Test
  void what_the_organisation_says_and_the_profile_are_causes_that_are_tried_each_alone() {
    Dreadnought before = DREADNOUGHT.withProfile("assume-known");
    Dreadnought after =
        DREADNOUGHT.withOrganisation(
            DREADNOUGHT.organisation(
                new Source(
                    "org.yaml",
                    "organisation",
                    "controls:\n- {id: multi-factor-authentication, status: implemented}\n")));
    Reading reading = Models.reading(Models.blog().build());
    Difference difference = after.diff(before, reading, reading);
    assertThat(difference.changes())
        .extracting(Change::id)
        .containsExactly("organisation", "profile");
    assertThat(only(difference, "sql-injection@web").causes())
        .extracting(Cause::text)
        .containsExactly("the profile of scoring was assume-known, and is standard");
    assertThat(difference.findings())
        .anySatisfy(m -> assertThat(m.causes()).extracting(Cause::kind).contains("organisation"));
  }

  private static Moved only(Difference difference, String id) {
    return difference.findings().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<ModelChange> named(ModelChanges changes, Set<String> ids) {
    return changes.list().stream().filter(c -> ids.contains(c.id())).toList();
  }

  private static Map<String, String> stories(Difference difference) {
    Map<String, String> stories = new TreeMap<>();
    difference
        .findings()
        .forEach(m -> stories.put(m.id(), m.kind() + " " + m.before() + " " + m.after()));
    return stories;
  }

  private static Difference diff(ThreatModel old, ThreatModel now) {
    return DREADNOUGHT.diff(Models.reading(old), Models.reading(now));
  }

  private static Map<String, State> states(ThreatModel model) {
    return Snapshot.of(DREADNOUGHT.assess(model)).findings();
  }

  private static Snapshot saved(ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(model);
    String json = new String(DREADNOUGHT.json(assessment), StandardCharsets.UTF_8);
    return DREADNOUGHT.savedAnalysis(new Source("analysis.json", "analysis", json));
  }

  /** One to four things otherwise: a component or flow less, a fact, a control, people. */
  private static ThreatModel changed(ThreatModel model, Random random) {
    ThreatModel m = model;
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      m = changedOnce(m, random);
    }
    return m;
  }

  private static ThreatModel changedOnce(ThreatModel m, Random random) {
    Map<Key, Statements.Statement> statements = new TreeMap<>(Statements.of(m));
    List<Key> keys = new ArrayList<>(statements.keySet());
    switch (random.nextInt(4)) {
      case 0 -> statements.remove(keys.get(random.nextInt(keys.size())));
      case 1 -> {
        List<String> ids = List.copyOf(DREADNOUGHT.catalog().controls().keySet());
        List<Control> controls = new ArrayList<>(m.controls());
        String on = m.components().get(random.nextInt(m.components().size())).id();
        String id = ids.get(random.nextInt(ids.size()));
        controls.removeIf(c -> c.id().equals(id) && c.on().equals(on));
        controls.add(new Control(id, on, ControlStatus.IMPLEMENTED, List.of()));
        return m.withControls(controls);
      }
      case 2 -> {
        Key key = new Key(Statements.FACT, "system", Statements.FACT, "internet-facing");
        List<Fact> fact =
            List.of(
                Fact.stated(
                    "internet-facing", "system", Truth.of(random.nextBoolean()), List.of()));
        statements.put(key, new Statements.Statement(fact, fact));
      }
      default -> {
        int people = random.nextInt(50_000);
        Key key = Key.whole(Statements.PEOPLE, ThreatModel.SYSTEM);
        statements.put(key, new Statements.Statement(people, people));
      }
    }
    return Rebuilt.model(statements, m);
  }
}

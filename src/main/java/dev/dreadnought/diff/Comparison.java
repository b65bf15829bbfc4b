package dev.dreadnought.diff;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.diff.Difference.Cause;
import dev.dreadnought.diff.Difference.Change;
import dev.dreadnought.diff.Difference.Kind;
import dev.dreadnought.diff.Difference.Moved;
import dev.dreadnought.diff.Engines.Ingredient;
import dev.dreadnought.diff.Engines.Side;
import dev.dreadnought.diff.ModelChanges.ModelChange;
import dev.dreadnought.diff.Snapshot.State;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two descriptions by analysing them: elements that are called otherwise are brought to
 * one name, what differs is taken apart into changes that can be undone one by one, and for each
 * finding that stands otherwise the changes are found without which it would not.
 */
public final class Comparison {
  /** Worst first, within what became of them. */
  private static final Comparator<Moved> ORDER =
      Comparator.comparing(Moved::kind)
          .thenComparing(m -> band(m.latest()))
          .thenComparing(m -> new BigDecimal(m.latest().current().score()).negate())
          .thenComparing(Moved::id);

  private final Engines engines;
  private final List<Ingredient> differing;
  private final Reading now;
  private final ModelChanges changes;
  private final Renames renames;
  private final Snapshot old;
  private final Snapshot snapshot;
  private final Trial trial;

  private Comparison(Engines engines, Reading old, Reading now) {
    this.engines = engines;
    this.differing = engines.differing();
    this.now = now;
    Side oldSide = engines.without(all(differing.size()));
    Assessment is = engines.without(new BitSet()).analysis().apply(now);
    this.snapshot = Snapshot.of(is);
    this.renames = new Renames(Snapshot.of(oldSide.analysis().apply(old)), snapshot);
    ThreatModel renamed = RenamedModel.of(old.model(), renames.ids(), renames.list());
    this.changes = new ModelChanges(renamed, now.model());
    this.old = Snapshot.of(oldSide.analysis().apply(old.with(renamed)));
    this.trial = new Trial(changes.list().size() + differing.size(), this::without);
  }

  /** What differs between two descriptions, each analysed by its own. */
  public static Difference of(Engines engines, Reading old, Reading now) {
    return new Comparison(engines, old, now).difference();
  }

  private static BitSet all(int count) {
    BitSet all = new BitSet(count);
    all.set(0, count);
    return all;
  }

  /** Changes of the model come first, then those of what analyses it. */
  private Optional<Map<String, State>> without(BitSet undone) {
    int count = changes.list().size();
    List<ModelChange> models = new ArrayList<>();
    undone.stream().filter(i -> i < count).forEach(i -> models.add(changes.list().get(i)));
    ThreatModel model = models.isEmpty() ? now.model() : changes.without(models);
    try {
      Side side = engines.without(undone.get(count, count + differing.size()));
      return Optional.of(Snapshot.states(side.analysis().apply(now.with(model))));
    } catch (InvalidInputException e) {
      // An old rule, say, that names a fact of the old catalog: such a half of both says nothing.
      return Optional.empty();
    }
  }

  private Difference difference() {
    Map<String, State> before = trial.before();
    Map<String, State> after = trial.now();
    Catalog catalog = engines.without(new BitSet()).catalog();
    FactCauses facts = new FactCauses(old, snapshot, catalog);
    CatalogCauses entries =
        new CatalogCauses(engines.without(all(differing.size())).catalog(), catalog);
    List<Moved> moved = new ArrayList<>();
    BitSet counted = new BitSet();
    int same = 0;
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      if (Trial.stands(id, before, after)) {
        same++;
        continue;
      }
      State was = before.get(id);
      State is = after.get(id);
      Trial.Found found = trial.causesOf(id, near(was, is));
      counted.or(found.changes());
      List<Cause> causes = causes(found.changes(), is == null ? was : is, entries);
      causes.addAll(facts.of(id, was, is));
      moved.add(
          new Moved(
              kind(was, is), id, was, is, causes.stream().distinct().toList(), found.smallest()));
    }
    BitSet needed = trial.undoingAll(counted);
    moved.sort(ORDER);
    return new Difference(
        old.system(),
        snapshot.system(),
        renames.list(),
        described(needed, entries),
        moved,
        same,
        true);
  }

  /** Changes of the finding's element, of elements that its facts are about, and of the system. */
  private BitSet near(@Nullable State was, @Nullable State is) {
    Set<String> elements = new TreeSet<>(Set.of(ThreatModel.SYSTEM));
    for (State state : Stream.of(was, is).filter(Objects::nonNull).toList()) {
      elements.add(state.element());
      state.proof().keySet().forEach(id -> elements.add(FactNames.about(id)));
    }
    Set<String> around = new TreeSet<>(elements);
    for (DataFlow flow : now.model().flows()) {
      if (elements.contains(flow.from()) || elements.contains(flow.to())) {
        around.addAll(List.of(flow.id(), flow.from(), flow.to()));
      }
    }
    BitSet near = all(changes.list().size() + differing.size());
    near.clear(0, changes.list().size());
    for (int i = 0; i < changes.list().size(); i++) {
      if (changes.list().get(i).keys().stream().anyMatch(k -> around.contains(k.element()))) {
        near.set(i);
      }
    }
    return near;
  }

  private List<Cause> causes(BitSet found, @Nullable State state, CatalogCauses entries) {
    List<Cause> causes = new ArrayList<>();
    found.stream()
        .forEach(
            i -> {
              if (i < changes.list().size()) {
                ModelChange change = changes.list().get(i);
                causes.add(new Cause("description", change.id(), change.text()));
              } else if (state != null) {
                causes.addAll(causes(differing.get(i - changes.list().size()), state, entries));
              }
            });
    if (state != null && entries.isInOneOnly(state.threat())) {
      // Also where the catalog cannot be undone alone, because a rule needs it.
      causes.addAll(entries.of(state.threat(), state.element(), now.model()));
    }
    return causes;
  }

  /** Of a catalog, its entries that bear on the finding. */
  private List<Cause> causes(Ingredient ingredient, State state, CatalogCauses entries) {
    List<Cause> bearing =
        ingredient.kind().equals(Engines.CATALOG)
            ? entries.of(state.threat(), state.element(), now.model())
            : List.of();
    return bearing.isEmpty()
        ? List.of(new Cause(ingredient.kind(), ingredient.id(), text(ingredient, entries)))
        : bearing;
  }

  private static String text(Ingredient ingredient, CatalogCauses entries) {
    return ingredient.kind().equals(Engines.CATALOG)
        ? ingredient.text() + ": " + entries.counted()
        : ingredient.text();
  }

  private List<Change> described(BitSet needed, CatalogCauses entries) {
    List<Change> described = new ArrayList<>();
    int count = changes.list().size();
    for (int i = 0; i < count; i++) {
      ModelChange change = changes.list().get(i);
      described.add(new Change(change.id(), change.text(), needed.get(i)));
    }
    for (int i = 0; i < differing.size(); i++) {
      Ingredient ingredient = differing.get(i);
      described.add(
          new Change(ingredient.change(), text(ingredient, entries), needed.get(count + i)));
    }
    return described;
  }

  static Kind kind(@Nullable State was, @Nullable State is) {
    if (was == null) {
      return Kind.NEW;
    }
    if (is == null) {
      return Kind.GONE;
    }
    return was.isScoredAs(is) ? Kind.JUDGED : Kind.RESCORED;
  }

  private static Band band(State state) {
    return Band.valueOf(state.current().band().toUpperCase(Locale.ROOT));
  }

  // ---- records of analyses

  /**
   * What differs between two analyses of which there are only records.
   *
   * @param catalog which says what a finding that is gone would rest on
   */
  public static Difference of(Snapshot was, Snapshot now, Catalog catalog) {
    Renames renames = new Renames(was, now);
    Snapshot old = RenamedSnapshot.of(was, renames.ids(), renames.list());
    FactCauses facts = new FactCauses(old, now, catalog);
    List<Moved> moved = new ArrayList<>();
    int same = 0;
    Set<String> ids = new TreeSet<>(old.findings().keySet());
    ids.addAll(now.findings().keySet());
    for (String id : ids) {
      State before = old.findings().get(id);
      State after = now.findings().get(id);
      if (Trial.stands(id, old.findings(), now.findings())) {
        same++;
        continue;
      }
      List<Cause> causes = facts.of(id, before, after);
      if (causes.isEmpty()) {
        causes.addAll(facts.engine());
      }
      if (causes.isEmpty()) {
        causes.add(
            new Cause(
                "unknown", "", "the records do not say: compare the descriptions themselves"));
      }
      moved.add(new Moved(kind(before, after), id, before, after, causes, false));
    }
    moved.sort(ORDER);
    return new Difference(
        old.system(), now.system(), renames.list(), recorded(old, now, facts), moved, same, false);
  }

  private static List<Change> recorded(Snapshot old, Snapshot now, FactCauses facts) {
    Map<String, Part> before = new TreeMap<>();
    Map<String, Part> after = new TreeMap<>();
    old.parts().forEach(p -> before.put(p.sort() + ":" + p.id(), p));
    now.parts().forEach(p -> after.put(p.sort() + ":" + p.id(), p));
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String id : ids) {
      Part was = before.get(id);
      Part is = after.get(id);
      if (was == null || !was.equals(is)) {
        String what = is == null ? "is gone" : was == null ? "is new" : "is described otherwise";
        Part either = is == null ? was : is;
        changes.add(
            new Change(
                id.replace(' ', '-'),
                either == null ? id : "the " + either.sort() + " " + either.id() + " " + what,
                false));
      }
    }
    facts.engine().forEach(c -> changes.add(new Change(c.kind(), c.text(), false)));
    return changes;
  }
}

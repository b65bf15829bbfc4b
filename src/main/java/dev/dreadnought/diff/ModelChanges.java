package dev.dreadnought.diff;

import dev.dreadnought.diff.Statements.Statement;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two models differ in, as changes each of which can be undone alone. An element that comes or
 * goes is one change with everything that is said of it.
 */
final class ModelChanges {
  private final ThreatModel now;
  private final Map<Key, Statement> before;
  private final Map<Key, Statement> after;
  private final List<ModelChange> changes = new ArrayList<>();

  /**
   * One change.
   *
   * @param keys the statements that it is made of
   */
  record ModelChange(String id, String text, Set<Key> keys) {}

  /**
   * @param old with the ids of the new one
   */
  ModelChanges(ThreatModel old, ThreatModel now) {
    this.now = now;
    this.before = Statements.of(old);
    this.after = Statements.of(now);
    ChangeText texts = new ChangeText(old, now);
    Set<Key> left = new TreeSet<>(before.keySet());
    left.addAll(after.keySet());
    left.removeIf(k -> Objects.equals(says(before, k), says(after, k)));
    for (Key key : List.copyOf(left)) {
      if (isElement(key) && (!before.containsKey(key) || !after.containsKey(key))) {
        Set<Key> all = new TreeSet<>();
        left.stream().filter(k -> isOf(k, key)).forEach(all::add);
        add(key, texts.of(key, before.get(key), after.get(key)), all, left);
      }
    }
    for (Key key : List.copyOf(left)) {
      if (left.contains(key)) {
        Set<Key> all = new TreeSet<>(Set.of(key));
        if (key.sort().equals(Statements.ASSUMPTION)) {
          // It stands as a fact, too.
          all.add(new Key(Statements.FACT, key.element(), Statements.FACT, key.item()));
          all.retainAll(left);
        }
        add(key, texts.of(key, before.get(key), after.get(key)), all, left);
      }
    }
    changes.sort(Comparator.comparing(ModelChange::id));
  }

  private static boolean isElement(Key key) {
    return key.isElement() && !key.sort().equals(Statements.PEOPLE);
  }

  private void add(Key key, String text, Set<Key> keys, Set<Key> left) {
    if (!keys.isEmpty()) {
      changes.add(new ModelChange(key.toString(), text, keys));
      left.removeAll(keys);
    }
  }

  private static @Nullable Object says(Map<Key, Statement> side, Key key) {
    Statement statement = side.get(key);
    return statement == null ? null : statement.says();
  }

  /** True for an element itself, what is said of it, and where it stands in a list. */
  private static boolean isOf(Key key, Key element) {
    boolean isSaid = !key.sort().equals(Statements.DECISION);
    return isSaid && key.element().equals(element.element())
        || key.field().equals(Statements.CONTAINS) && key.item().equals(element.element())
        || key.field().equals(Statements.DATA) && key.item().equals(element.element());
  }

  /** In order of id. */
  List<ModelChange> list() {
    return changes;
  }

  /** The new model without some of the changes. */
  ThreatModel without(Collection<ModelChange> undone) {
    Map<Key, Statement> statements = new TreeMap<>(after);
    for (ModelChange change : undone) {
      for (Key key : change.keys()) {
        Statement was = before.get(key);
        if (was == null) {
          statements.remove(key);
        } else {
          statements.put(key, was);
        }
      }
    }
    return Rebuilt.model(statements, now);
  }
}

package dev.dreadnought.diff;

import java.util.Comparator;

/**
 * Where a statement of a model stands.
 *
 * @param sort {@code component}, {@code flow}, {@code boundary}, {@code data asset}, {@code actor},
 *     {@code control}, {@code fact}, {@code assumption}, {@code threat}, {@code decision} or {@code
 *     people}
 * @param element the id of the element that it is about
 * @param field which of its lists, or empty for the element itself
 * @param item of the list, or what else tells two statements apart; may be empty
 */
record Key(String sort, String element, String field, String item) implements Comparable<Key> {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::sort)
          .thenComparing(k -> k.element())
          .thenComparing(Key::field)
          .thenComparing(Key::item);

  /** The statement that an element is there, and what it is. */
  static Key whole(String sort, String id) {
    return new Key(sort, id, "", "");
  }

  boolean isElement() {
    return field.isEmpty() && item.isEmpty();
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }

  /** Stable, so that other programs can refer to it. */
  @Override
  public String toString() {
    return sort.replace(' ', '-')
        + ":"
        + element
        + (field.isEmpty() ? "" : "/" + field)
        + (item.isEmpty() ? "" : "/" + item);
  }
}

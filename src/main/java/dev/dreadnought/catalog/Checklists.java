package dev.dreadnought.catalog;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checklists by their ids. No analysis asks for them, so that a compiled catalog reads them only
 * when a command does.
 */
public final class Checklists extends AbstractMap<String, Checklist> {
  private final Supplier<Map<String, Checklist>> source;
  private @Nullable Map<String, Checklist> read;

  private Checklists(Supplier<Map<String, Checklist>> source) {
    this.source = source;
  }

  static Checklists of(Map<String, Checklist> lists) {
    return new Checklists(() -> lists);
  }

  /** Lists that are read when they are first asked for. */
  static Checklists from(Supplier<Map<String, Checklist>> source) {
    return new Checklists(source);
  }

  @Override
  public synchronized Set<Entry<String, Checklist>> entrySet() {
    Map<String, Checklist> lists = read;
    if (lists == null) {
      lists = source.get();
      read = lists;
    }
    return lists.entrySet();
  }
}

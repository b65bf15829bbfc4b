package dev.dreadnought.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a compiled catalog: checklists, which no analysis needs, read when asked for. */
final class CompiledLists {
  private final BinaryReader in;
  private @Nullable Map<String, Checklist> domains;
  private Map<String, Checklist> peers = Map.of();

  CompiledLists(BinaryReader in) {
    this.in = in;
  }

  synchronized Map<String, Checklist> domains() {
    Map<String, Checklist> read = domains;
    if (read == null) {
      read = lists();
      peers = lists();
      domains = read;
    }
    return read;
  }

  synchronized Map<String, Checklist> peers() {
    domains();
    return peers;
  }

  private Map<String, Checklist> lists() {
    Map<String, Checklist> lists = new LinkedHashMap<>();
    for (int i = in.count(); i > 0; i--) {
      Checklist list = new Checklist(in.text(), in.text(), items(), in.location());
      lists.put(list.id(), list);
    }
    return Collections.unmodifiableMap(lists);
  }

  private List<Checklist.Item> items() {
    int count = in.count();
    List<Checklist.Item> items = new ArrayList<>(count);
    for (int i = count; i > 0; i--) {
      items.add(
          new Checklist.Item(in.text(), in.text(), in.texts(), in.textOrNull(), in.location()));
    }
    return items;
  }
}

package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a threat catalog must know, and where ours has it: the keywords of a domain,
 * or the rules of another tool.
 *
 * @param id of the domain, or of the tool
 * @param items in the order of their source
 */
public record Checklist(String id, String name, List<Item> items, Location location) {
  public Checklist {
    items = List.copyOf(items);
  }

  /**
   * One keyword, or one rule.
   *
   * @param id the keyword itself, or what the other tool calls its rule
   * @param title of the rule; empty for a keyword, which says it all
   * @param servedBy threats of ours; empty where it is declined
   * @param declined why no threat of ours serves it, or null where one does
   */
  public record Item(
      String id,
      String title,
      List<String> servedBy,
      @Nullable String declined,
      Location location) {
    public Item {
      servedBy = List.copyOf(servedBy);
    }
  }
}

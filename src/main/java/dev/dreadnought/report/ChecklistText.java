package dev.dreadnought.report;

import dev.dreadnought.catalog.Checklist;
import java.util.Collection;

/** Checklists as people read them in a terminal: what serves each item, or why nothing does. */
final class ChecklistText {
  private static final int WIDEST = 44;

  private ChecklistText() {}

  static String of(Collection<Checklist> lists) {
    StringBuilder text = new StringBuilder();
    for (Checklist list : lists) {
      text.append(text.isEmpty() ? "" : "\n").append(heading(list));
      int width = width(list);
      for (Checklist.Item item : list.items()) {
        String title = item.title().isEmpty() ? "" : item.title() + ": ";
        text.append("  ")
            .append(item.id())
            .append(" ".repeat(Math.max(0, width - item.id().length())))
            .append("  ")
            .append(title)
            .append(answer(item))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String heading(Checklist list) {
    long served = list.items().stream().filter(i -> i.declined() == null).count();
    return list.id()
        + "  "
        + list.name()
        + " ("
        + served
        + " of "
        + list.items().size()
        + " served)\n";
  }

  private static int width(Checklist list) {
    int longest = list.items().stream().mapToInt(i -> i.id().length()).max().orElse(0);
    return Math.min(longest, WIDEST);
  }

  private static String answer(Checklist.Item item) {
    return item.declined() == null
        ? String.join(", ", item.servedBy())
        : "declined: " + item.declined();
  }
}

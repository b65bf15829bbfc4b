package dev.dreadnought.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of reports.
 *
 * @param team the team that the role belongs to
 * @param leads true where it leads its team
 * @param looksAt what it looks at, in words
 * @param questions what it asks of a report; the headings of its page, in this order
 * @param template the name of its page's template, or null where it has no page
 */
public record Role(
    String id,
    String name,
    String team,
    boolean leads,
    String looksAt,
    List<String> questions,
    @Nullable String template) {
  public Role {
    questions = List.copyOf(questions);
  }

  /** The file name of its page. */
  public String page() {
    return "role-" + id + ".html";
  }
}

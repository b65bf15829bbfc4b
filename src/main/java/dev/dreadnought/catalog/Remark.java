package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * How a sentence speaks of a class of weakness without stating any fact: "everyone uses the one
 * password". It raises nothing by itself; where a finding of that class is there for other reasons,
 * the sentence is shown with it.
 *
 * @param says what the sentence speaks of, behind "the text speaks of"
 * @param cwe the weaknesses
 * @param lines its ways as they stand in the catalog, each enough
 */
public record Remark(String says, List<String> cwe, String lines, Location location) {

  /** The ways, as {@link Frame#ways()}. */
  public List<Frame.Way> ways() {
    return Frame.ways(lines);
  }
}

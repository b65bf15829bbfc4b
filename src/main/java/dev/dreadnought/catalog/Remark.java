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
 * @param ways each of them enough
 */
public record Remark(String says, List<String> cwe, List<Frame.Way> ways, Location location) {

  /** The remark that lines of text describe; empty lines say nothing. */
  static Remark of(String says, List<String> cwe, String lines, Location location) {
    List<Frame.Way> ways = lines.lines().filter(l -> !l.isBlank()).map(Frame.Way::of).toList();
    return new Remark(says, cwe, ways, location);
  }
}

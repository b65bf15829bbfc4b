package dev.dreadnought.report;

import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A technology that the text names without saying that it is used: no part of the system until
 * somebody says so, and a question until then.
 *
 * @param places where it is named
 */
record MerelyNamed(String name, List<Location> places) {
  /** Why the reader of prose set it aside. */
  static final String WHY = "named";

  /** Each once, in reading order. */
  static List<MerelyNamed> of(Reading reading) {
    List<Reading.SetAside> named =
        reading.setAside().stream().filter(s -> s.why().equals(WHY)).toList();
    Map<String, List<Location>> places = new LinkedHashMap<>();
    for (Reading.SetAside one : named) {
      boolean statement = named.stream().anyMatch(s -> s != one && isInside(s, one));
      if (!statement) {
        places.computeIfAbsent(one.text(), t -> new ArrayList<>()).add(one.source());
      }
    }
    return places.entrySet().stream()
        .map(e -> new MerelyNamed(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  String question() {
    return "Is " + name + " used?";
  }

  /** True where the words of one are some of those of the other: a name in what is said of it. */
  private static boolean isInside(Reading.SetAside one, Reading.SetAside other) {
    Location inner = one.source();
    Location outer = other.source();
    return inner.input().equals(outer.input())
        && inner.line() == outer.line()
        && inner.column() >= outer.column()
        && inner.column() + inner.length() <= outer.column() + outer.length()
        && inner.length() < outer.length();
  }
}

package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Ways;
import dev.dreadnought.model.Ways.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hop over which most of what is wrong is reached from outside.
 *
 * @param elements with open findings, whose shortest ways go along it
 * @param of how many elements with open findings are reached from outside at all
 */
record BusiestHop(String from, String to, int elements, int of) {
  private static final int NAME = 80;

  private record Hop(String from, String to) {}

  /** None where nothing outside reaches anything, or no hop leads to more than one element. */
  static Optional<BusiestHop> of(Assessment assessment) {
    ThreatModel model = assessment.model();
    Set<String> weak = new TreeSet<>();
    assessment.findings().stream().filter(Finding::isOpen).forEach(f -> weak.add(f.element()));
    Set<String> people = new TreeSet<>();
    model.everybody().forEach(actor -> people.add(actor.id()));
    Map<String, Set<String>> reached = new TreeMap<>();
    Map<String, Hop> hops = new TreeMap<>();
    Set<String> all = new TreeSet<>();
    for (Way way : new Ways(model).all()) {
      if (!weak.contains(way.to())) {
        continue;
      }
      for (Hop hop : hops(way)) {
        if (!people.contains(hop.from())) {
          String key = hop.from() + " " + hop.to();
          hops.put(key, hop);
          reached.computeIfAbsent(key, k -> new TreeSet<>()).add(way.to());
          all.add(way.to());
        }
      }
    }
    return reached.entrySet().stream()
        .filter(hop -> hop.getValue().size() > 1)
        .max(
            Comparator.<Map.Entry<String, Set<String>>>comparingInt(hop -> hop.getValue().size())
                .thenComparing(Map.Entry.<String, Set<String>>comparingByKey().reversed()))
        .map(
            hop ->
                new BusiestHop(
                    Visible.shortened(model.nameOf(hops.get(hop.getKey()).from()), NAME),
                    Visible.shortened(model.nameOf(hops.get(hop.getKey()).to()), NAME),
                    hop.getValue().size(),
                    all.size()));
  }

  private static List<Hop> hops(Way way) {
    List<String> stops = new ArrayList<>(List.of(way.from()));
    stops.addAll(way.over());
    stops.add(way.to());
    List<Hop> hops = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      hops.add(new Hop(stops.get(i - 1), stops.get(i)));
    }
    return hops;
  }

  String inWords() {
    return "Nearest to it comes "
        + from
        + " to "
        + to
        + ": "
        + (elements == of ? (of == 2 ? "both" : "all " + of) : elements + " of the " + of)
        + " elements with open findings that requests from outside get to are reached along it.";
  }
}

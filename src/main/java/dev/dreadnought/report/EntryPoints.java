package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.model.Ways;
import dev.dreadnought.model.Ways.Audience;
import dev.dreadnought.model.Ways.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who can send something to which element, over what, and what is wrong there.
 *
 * @param rows what is reached, in the fewest hops first
 * @param hidden names of the elements that nothing outside reaches
 */
record EntryPoints(List<Row> rows, List<String> hidden) {
  private static final int NAME = 80;
  private static final String REACHABLE = "internet-reachable@";
  private static final int MOST_WAYS = 6;

  /** So many elements at either end of a way are named. */
  private static final int WAY_END = 3;

  /**
   * One element that is reached.
   *
   * @param entry true where somebody outside sends to it directly
   * @param ways the shortest from each starting point, those of most people first, in words
   * @param moreWays how many further starting points there are
   * @param internet whether the internet reaches it
   * @param findings open ones on it, worst first
   */
  record Row(
      String name,
      String id,
      boolean entry,
      List<String> ways,
      int moreWays,
      String internet,
      List<FindingView> findings) {}

  static EntryPoints of(Assessment assessment, List<FindingView> findings) {
    return new Maker(assessment, findings).make();
  }

  private static final class Maker {
    private final ThreatModel model;
    private final Map<String, List<FindingView>> open = new HashMap<>();
    private final Map<String, ProvenFact> facts = new HashMap<>();
    private final Map<String, List<Way>> waysTo = new TreeMap<>();

    Maker(Assessment assessment, List<FindingView> findings) {
      this.model = assessment.model();
      assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
      for (FindingView finding : findings) {
        if (finding.isOpen()) {
          open.computeIfAbsent(finding.source().element(), e -> new ArrayList<>()).add(finding);
        }
      }
      Ways all = new Ways(model);
      for (Way way : all.all()) {
        waysTo.computeIfAbsent(way.to(), to -> new ArrayList<>()).add(way);
      }
      Comparator<Way> mostPeopleFirst =
          Comparator.<Way, Audience>comparing(way -> all.audience(way.from()))
              .reversed()
              .thenComparing(Way::hops)
              .thenComparing(Way::from);
      waysTo.values().forEach(ways -> ways.sort(mostPeopleFirst));
    }

    private static int nearest(List<Way> ways) {
      return ways.stream().mapToInt(Way::hops).min().orElse(0);
    }

    EntryPoints make() {
      List<Row> rows = new ArrayList<>();
      waysTo.entrySet().stream()
          .sorted(
              Comparator.<Map.Entry<String, List<Way>>>comparingInt(e -> nearest(e.getValue()))
                  .thenComparing(Map.Entry::getKey))
          .map(e -> row(e.getKey(), e.getValue()))
          .forEach(rows::add);
      beside().forEach((id, how) -> rows.add(row(id, how)));
      List<String> hidden =
          model.components().stream()
              .filter(c -> !c.kind().isPart() && !c.kind().isClient() && !c.kind().isOutside())
              .map(Component::id)
              .filter(id -> !waysTo.containsKey(id) && !beside().containsKey(id))
              .map(this::name)
              .toList();
      return new EntryPoints(List.copyOf(rows), hidden);
    }

    /**
     * What is reached though nobody is said to send to it: it answers clients with what it
     * delivers, or runs what is reached.
     */
    private Map<String, String> beside() {
      Map<String, String> how = new TreeMap<>();
      for (Component component : model.components()) {
        String host = component.hostedOn();
        if (host != null && waysTo.containsKey(component.id()) && !waysTo.containsKey(host)) {
          how.putIfAbsent(host, "through " + name(component.id()) + ", which runs there");
        }
      }
      for (DataFlow flow : model.flows()) {
        boolean delivers =
            isOnInternet(flow.from())
                && model.component(flow.to()).filter(c -> c.kind().isClient()).isPresent();
        if (delivers && !waysTo.containsKey(flow.from())) {
          how.put(flow.from(), name(flow.to()) + ", which asks for what it delivers");
        }
      }
      return how;
    }

    private Row row(String id, String how) {
      return new Row(
          name(id),
          Visible.shortened(id, NAME),
          isOnInternet(id),
          List.of(how),
          0,
          Phrases.answer(facts.get(REACHABLE + id)),
          open.getOrDefault(id, List.of()));
    }

    private Row row(String id, List<Way> ways) {
      int shown = Math.min(ways.size(), MOST_WAYS);
      return new Row(
          name(id),
          Visible.shortened(id, NAME),
          nearest(ways) == 1,
          ways.subList(0, shown).stream().map(this::words).toList(),
          ways.size() - shown,
          Phrases.answer(facts.get(REACHABLE + id)),
          open.getOrDefault(id, List.of()));
    }

    private boolean isOnInternet(String id) {
      ProvenFact fact = facts.get(REACHABLE + id);
      return fact != null && fact.value() == Truth.TRUE;
    }

    private String words(Way way) {
      return name(way.from())
          + (way.over().isEmpty() ? "" : ", over " + over(way.over()))
          + ", in "
          + Phrases.count(way.hops(), "hop", "hops");
    }

    /** Of a long way its ends: what lies between has rows of its own. */
    private String over(List<String> ids) {
      int after = ids.size() - WAY_END;
      if (after - WAY_END <= 1) {
        return joined(ids);
      }
      return joined(ids.subList(0, WAY_END))
          + " → "
          + (after - WAY_END)
          + " more → "
          + joined(ids.subList(after, ids.size()));
    }

    private String joined(List<String> ids) {
      return String.join(" → ", ids.stream().map(this::name).toList());
    }

    private String name(String id) {
      return Visible.shortened(model.nameOf(id), NAME);
    }
  }
}

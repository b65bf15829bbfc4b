package dev.dreadnought.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cheapest choice of one set of controls for each of many needs, where a control that serves
 * several is paid once. Needs that share no control are solved apart; each part is searched whole
 * as long as it is small, with the greedy choice as the bound to beat.
 */
final class CheapestSet {
  private static final int MOST_STEPS = 200_000;

  private final Remedies remedies;
  private final int mostSteps;
  private Set<String> best = Set.of();
  private int steps;

  /**
   * @param controls all of them
   * @param exact false where a part was too large to be searched whole
   */
  record Choice(Set<String> controls, boolean exact) {}

  CheapestSet(Remedies remedies) {
    this(remedies, MOST_STEPS);
  }

  /**
   * @param mostSteps of the search through one part, after which the best so far counts
   */
  CheapestSet(Remedies remedies, int mostSteps) {
    this.remedies = remedies;
    this.mostSteps = mostSteps;
  }

  /**
   * @param needs for each need the sets of which one is enough; none of them empty
   */
  Choice of(List<List<Set<String>>> needs) {
    Set<String> all = new TreeSet<>();
    boolean exact = true;
    for (List<List<Set<String>>> part : parts(needs)) {
      steps = 0;
      best = greedy(part);
      search(part, new TreeSet<>());
      all.addAll(best);
      exact &= steps < mostSteps;
    }
    return new Choice(all, exact);
  }

  private Set<String> greedy(List<List<Set<String>>> needs) {
    Set<String> chosen = new TreeSet<>();
    for (List<Set<String>> need : needs) {
      chosen.addAll(
          need.stream()
              .map(way -> without(way, chosen))
              .min(remedies.cheapestFirst())
              .orElse(Set.of()));
    }
    return chosen;
  }

  private void search(List<List<Set<String>>> needs, Set<String> chosen) {
    if (++steps >= mostSteps || remedies.cheapestFirst().compare(chosen, best) >= 0) {
      return;
    }
    List<Set<String>> hardest = null;
    Set<String> least = Set.of();
    for (List<Set<String>> need : needs) {
      if (need.stream().noneMatch(chosen::containsAll)) {
        Set<String> adds =
            need.stream()
                .map(way -> without(way, chosen))
                .min(remedies.cheapestFirst())
                .orElse(Set.of());
        if (hardest == null || remedies.cheapestFirst().compare(adds, least) > 0) {
          hardest = need;
          least = adds;
        }
      }
    }
    if (hardest == null) {
      best = new TreeSet<>(chosen);
      return;
    }
    if (remedies.days(chosen) + remedies.days(least) > remedies.days(best)) {
      return;
    }
    List<Set<String>> further =
        hardest.stream().map(w -> without(w, chosen)).sorted(remedies.cheapestFirst()).toList();
    for (Set<String> way : further) {
      Set<String> next = new TreeSet<>(chosen);
      next.addAll(way);
      search(needs, next);
    }
  }

  private static Set<String> without(Set<String> way, Set<String> chosen) {
    Set<String> rest = new TreeSet<>(way);
    rest.removeAll(chosen);
    return rest;
  }

  /** Needs that hang together by a control, in the order of the first of each. */
  private static List<List<List<Set<String>>>> parts(List<List<Set<String>>> needs) {
    List<List<List<Set<String>>>> parts = new ArrayList<>();
    List<Set<String>> controls = new ArrayList<>();
    for (List<Set<String>> need : needs) {
      List<List<Set<String>>> part = new ArrayList<>();
      Set<String> own = new HashSet<>();
      need.forEach(own::addAll);
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (controls.get(i).stream().anyMatch(own::contains)) {
          part.addAll(parts.remove(i));
          own.addAll(controls.remove(i));
        }
      }
      part.add(need);
      parts.add(part);
      controls.add(own);
    }
    parts.forEach(p -> p.sort(Comparator.comparingInt(List::size)));
    return parts;
  }
}

package dev.dreadnought.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many findings there are, in the one wording in which every report gives it: {@code 56 raised:
 * 50 grounded (48 open, 2 mitigated) and 6 possible}.
 *
 * @param certain those that rest on nothing unknown, by where they stand
 * @param possible the others
 */
public record Tally(Map<Status, Integer> certain, int possible) {
  public Tally {
    certain = java.util.Collections.unmodifiableMap(new EnumMap<>(certain));
  }

  public static Tally of(Collection<Finding> findings) {
    Map<Status, Integer> certain = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      certain.put(status, 0);
    }
    int possible = 0;
    for (Finding finding : findings) {
      if (finding.isAssumed()) {
        possible++;
      } else {
        certain.merge(finding.status(), 1, Integer::sum);
      }
    }
    return new Tally(certain, possible);
  }

  public int sure() {
    int sum = 0;
    for (int count : certain.values()) {
      sum += count;
    }
    return sum;
  }

  public int all() {
    return sure() + possible;
  }

  public String inWords() {
    if (all() == 0) {
      return "none raised";
    }
    String said = all() + " raised: " + sure() + " grounded";
    if (sure() > 0) {
      List<String> standing = new ArrayList<>();
      for (Map.Entry<Status, Integer> status : certain.entrySet()) {
        if (status.getValue() > 0) {
          standing.add(status.getValue() + " " + status.getKey().word().replace('-', ' '));
        }
      }
      said += " (" + String.join(", ", standing) + ")";
    }
    return said + " and " + possible + " possible";
  }
}

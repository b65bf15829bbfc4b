package dev.dreadnought.diff;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.diff.Difference.Cause;
import dev.dreadnought.diff.Snapshot.Decided;
import dev.dreadnought.diff.Snapshot.State;
import dev.dreadnought.finding.FindingProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on and is otherwise: facts, controls, decisions, the catalog's entry, other
 * findings that it is part of. Read from two records, and tried by nobody.
 */
final class FactCauses {
  private final Snapshot old;
  private final Snapshot now;
  private final Catalog catalog;

  /**
   * @param old with the ids of the new one
   * @param catalog which says what a finding that is gone would rest on
   */
  FactCauses(Snapshot old, Snapshot now, Catalog catalog) {
    this.old = old;
    this.now = now;
    this.catalog = catalog;
  }

  /** Everything that is otherwise behind a finding; may be empty. */
  List<Cause> of(String finding, @Nullable State before, @Nullable State after) {
    List<Cause> causes = new ArrayList<>();
    if (before != null && after != null && differ(before.entry(), after.entry())) {
      causes.add(entry(after.threat(), "differs in the catalogs"));
    }
    addFacts(finding, before, after, causes);
    addFolds(before == null ? now : old, before == null ? old : now, finding, before, causes);
    addDecisions(finding, causes);
    return causes;
  }

  /** Records of older analyses have none. */
  private static boolean differ(String entry, String other) {
    return !entry.isEmpty() && !other.isEmpty() && !entry.equals(other);
  }

  static Cause entry(String threat, String what) {
    return new Cause("entry", threat, "the entry " + threat + " " + what);
  }

  private void addFacts(
      String finding, @Nullable State before, @Nullable State after, List<Cause> causes) {
    Set<String> ids = new TreeSet<>();
    State either = after == null ? before : after;
    ThreatDefinition threat = either == null ? null : catalog.threats().get(either.threat());
    if (either != null && threat != null && (before == null || after == null)) {
      // It comes and goes with its condition; what its score reads does not matter then.
      threat.when().facts().forEach(f -> ids.add(f.fact() + "@" + either.element()));
    } else {
      Stream.of(before, after)
          .filter(Objects::nonNull)
          .forEach(state -> ids.addAll(state.proof().keySet()));
    }
    for (String id : ids) {
      String was = word(id, old, before);
      String is = word(id, now, after);
      if (!was.equals(is)) {
        causes.add(
            id.startsWith(FindingProof.CONTROL)
                ? new Cause("control", id, control(id, is))
                : new Cause("fact", id, id + " was " + was + ", and is " + is));
      }
    }
  }

  private static String word(String id, Snapshot side, @Nullable State state) {
    if (id.startsWith(FindingProof.CONTROL)) {
      return state == null ? "" : state.proof().getOrDefault(id, "no");
    }
    return side.facts().getOrDefault(id, "no");
  }

  private static String control(String id, String is) {
    String control = id.substring(FindingProof.CONTROL.length());
    return "the control "
        + control
        + (is.equals("yes") ? " is in force" : " is no longer in force");
  }

  /** A finding that another one makes needless is no longer, or not yet, one of its own. */
  private static void addFolds(
      Snapshot there,
      Snapshot elsewhere,
      String finding,
      @Nullable State before,
      List<Cause> causes) {
    State self = there.findings().get(finding);
    if (self == null) {
      return;
    }
    Optional<State> folding =
        elsewhere.findings().values().stream()
            .filter(f -> f.element().equals(self.element()) && f.folds().contains(self.threat()))
            .findFirst();
    folding.ifPresent(
        f ->
            causes.add(
                new Cause(
                    "finding",
                    f.id(),
                    before == null
                        ? "it was part of " + f.id()
                        : "it is part of " + f.id() + " now")));
  }

  private void addDecisions(String finding, List<Cause> causes) {
    List<String> were = decisions(old, finding);
    List<String> are = decisions(now, finding);
    if (!were.equals(are)) {
      causes.add(
          new Cause(
              "decision", finding, "decided: " + said(were) + " before, " + said(are) + " now"));
    }
  }

  private static String said(List<String> decisions) {
    return decisions.isEmpty() ? "nothing" : String.join("; ", decisions);
  }

  private static List<String> decisions(Snapshot side, String finding) {
    return side.decisions().stream()
        .filter(d -> d.finding().equals(finding))
        .map(FactCauses::said)
        .toList();
  }

  private static String said(Decided d) {
    return d.kind()
        + " by "
        + d.by()
        + " ("
        + d.state()
        + (d.why().isEmpty() ? "" : ": " + d.why())
        + ")";
  }

  /** What made the analyses differ, where the descriptions do not. */
  List<Cause> engine() {
    List<Cause> causes = new ArrayList<>();
    for (Map.Entry<String, String> was : old.engine().entrySet()) {
      String is = now.engine().getOrDefault(was.getKey(), "");
      if (!is.equals(was.getValue())) {
        causes.add(new Cause(was.getKey(), "", "the " + was.getKey() + " differs"));
      }
    }
    return causes;
  }
}

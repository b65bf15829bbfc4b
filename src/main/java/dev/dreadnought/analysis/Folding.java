package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one finding of two where one threat implies the other on the same element: whoever opens
 * the debugger has no need of the error page. Nothing that is worse, or more certain, or still open
 * disappears behind something that is not.
 */
final class Folding {
  private final Map<String, Finding> byId = new TreeMap<>();
  private final Set<String> folded = new HashSet<>();

  private Folding(List<Finding> findings) {
    findings.forEach(f -> byId.put(f.id(), f));
  }

  static List<Finding> of(List<Finding> findings) {
    Folding folding = new Folding(findings);
    List<Finding> whole = findings.stream().map(folding::withImplied).toList();
    return whole.stream().filter(f -> !folding.folded.contains(f.id())).toList();
  }

  private Finding withImplied(Finding finding) {
    List<String> implied = new ArrayList<>();
    for (String threat : finding.threat().implies()) {
      Finding other = byId.get(threat + "@" + finding.element());
      if (other != null && covers(finding, other)) {
        implied.add(threat);
        folded.add(other.id());
      }
    }
    return implied.isEmpty() ? finding : finding.folding(implied);
  }

  private static boolean covers(Finding finding, Finding other) {
    boolean certain = !finding.isAssumed() || other.isAssumed();
    boolean open = finding.status() == Status.OPEN || other.status() != Status.OPEN;
    return certain && open && isAsBad(finding, other);
  }

  private static boolean isAsBad(Finding finding, Finding other) {
    Band band = finding.current().band();
    return band.compareTo(other.current().band()) <= 0
        && finding.inherent().points() >= other.inherent().points();
  }
}

package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Status;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one finding of two where one threat implies the other on the same element: whoever opens
 * the debugger has no need of the error page. So it does where the same words give ground for two
 * threats of an element and one of them is what they say in general: "may go on trying for as long
 * as it takes" is a code that can be guessed, and no flood of requests beside it. Nothing that is
 * more certain, or still open disappears behind something that is not, and nothing of a worse band
 * but what was only heard in those words.
 */
final class Folding {
  private final Map<String, Finding> byId = new TreeMap<>();
  private final Set<String> folded = new HashSet<>();

  private final Catalog catalog;

  private Folding(List<Finding> findings, Catalog catalog) {
    findings.forEach(f -> byId.put(f.id(), f));
    this.catalog = catalog;
  }

  static List<Finding> of(List<Finding> findings, Catalog catalog) {
    Folding folding = new Folding(findings, catalog);
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
    if (!finding.threat().general()) {
      byId.values().stream()
          .filter(f -> f.element().equals(finding.element()) && !folded.contains(f.id()))
          .filter(f -> f.threat().general() && isSaidBy(finding, f) && stands(finding, f))
          .filter(f -> f.isAssumed() || isOfBand(finding, f))
          .forEach(
              f -> {
                implied.add(f.threat().id());
                folded.add(f.id());
              });
    }
    return implied.isEmpty() ? finding : finding.folding(implied);
  }

  /** True where all words that a general finding rests on are words that this one rests on. */
  private boolean isSaidBy(Finding finding, Finding general) {
    List<Location> said =
        finding.because().stream()
            .filter(b -> isOnlySaid(name(b)))
            .flatMap(b -> b.sources().stream())
            .toList();
    List<Location> words = general.because().stream().flatMap(b -> b.sources().stream()).toList();
    return !words.isEmpty()
        && words.stream().allMatch(there -> said.stream().anyMatch(here -> overlap(here, there)));
  }

  /** True of a fact that nothing but words gives. */
  private boolean isOnlySaid(String fact) {
    FactDefinition definition = catalog.facts().get(fact);
    return Sign.isFact(fact) || definition != null && definition.derivedBy().isEmpty();
  }

  private static String name(Because because) {
    int at = because.fact().indexOf('@');
    return at < 0 ? because.fact() : because.fact().substring(0, at);
  }

  private static boolean overlap(Location one, Location other) {
    return one.input().equals(other.input())
        && one.line() == other.line()
        && one.column() < other.column() + other.length()
        && other.column() < one.column() + one.length();
  }

  private static boolean covers(Finding finding, Finding other) {
    return stands(finding, other) && isAsBad(finding, other);
  }

  private static boolean stands(Finding finding, Finding other) {
    boolean certain = !finding.isAssumed() || other.isAssumed();
    boolean open = finding.status() == Status.OPEN || other.status() != Status.OPEN;
    return certain && open;
  }

  private static boolean isAsBad(Finding finding, Finding other) {
    return isOfBand(finding, other) && finding.inherent().points() >= other.inherent().points();
  }

  /** True where it is of the same band as another or of a worse one. */
  private static boolean isOfBand(Finding finding, Finding other) {
    Band band = finding.current().band();
    return band.compareTo(other.current().band()) <= 0;
  }
}

package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.report.ArchitectChapter.Change;
import dev.dreadnought.report.ArchitectChapter.Introduced;
import dev.dreadnought.report.ArchitectChapter.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which changes of structure take most off, and what they bring in. */
final class StructuralChanges {
  private static final int MOST_CHANGES = 8;

  private final Assessment assessment;
  private final Catalog catalog;
  private final Quotes quotes;
  private final ElementNames names;
  private final List<FindingView> all;
  private final List<FindingView> open;
  private final List<FindingView> possible;

  /**
   * @param all findings, the worst first
   * @param open those that are grounded
   */
  StructuralChanges(
      Assessment assessment,
      Catalog catalog,
      Quotes quotes,
      List<FindingView> all,
      List<FindingView> open) {
    this.all = all;
    this.assessment = assessment;
    this.catalog = catalog;
    this.quotes = quotes;
    this.names = new ElementNames(assessment.model());
    this.open = open;
    this.possible = all.stream().filter(f -> f.isOpen() && f.source().isAssumed()).toList();
  }

  /**
   * Changes of structure by the points that they take off, the most first, then the least work.
   * What they take off possible findings counts for their order, and is told apart. One that bears
   * on the worst finding is always among them, as the last where others take off more.
   */
  List<Change> all() {
    Map<ControlAdvice, Integer> off = new LinkedHashMap<>();
    for (ControlAdvice advice : assessment.controls()) {
      String id = advice.control().id();
      int points = takesOff(id, open) + takesOff(id, possible);
      if (isStructural(advice.control()) && points > 0) {
        off.put(advice, points);
      }
    }
    List<ControlAdvice> sorted =
        off.keySet().stream()
            .sorted(
                Comparator.<ControlAdvice>comparingInt(advice -> -off.get(advice))
                    .thenComparingInt(advice -> days(advice.control()))
                    .thenComparing(advice -> advice.control().id()))
            .toList();
    List<ControlAdvice> kept = new ArrayList<>(sorted.stream().limit(MOST_CHANGES).toList());
    if (sorted.size() > MOST_CHANGES && kept.stream().noneMatch(this::bearsOnWorst)) {
      sorted.stream()
          .filter(this::bearsOnWorst)
          .findFirst()
          .ifPresent(advice -> kept.set(MOST_CHANGES - 1, advice));
    }
    return kept.stream().map(this::change).toList();
  }

  private boolean bearsOnWorst(ControlAdvice advice) {
    return !open.isEmpty() && takesOff(advice.control().id(), open.subList(0, 1)) > 0;
  }

  private int takesOff(String control, List<FindingView> findings) {
    return Closing.of(control, findings).takesOff(control, catalog.scoring());
  }

  /** How much the greatest takes off, beside what any other control would; empty without one. */
  List<Share> share() {
    int most = 0;
    int other = 0;
    ControlDefinition carrier = null;
    for (ControlAdvice advice : assessment.controls()) {
      String id = advice.control().id();
      int points = takesOff(id, open);
      if (isStructural(advice.control())) {
        most = Math.max(most, points);
      } else if (points > other) {
        other = points;
        carrier = advice.control();
      }
    }
    if (most == 0) {
      return List.of();
    }
    int all = open.stream().mapToInt(f -> f.source().current().points()).sum();
    String takes =
        "The greatest takes "
            + ElementNames.points(most)
            + " of the "
            + ElementNames.points(all)
            + " points of "
            + names.system();
    if (carrier == null || most >= other) {
      return List.of(new Share(takes + ".", "", "", ""));
    }
    return List.of(
        new Share(
            takes + "; ",
            carrier.title(),
            quotes.page() + "#c-" + carrier.id(),
            ", a "
                + carrier.kind().word()
                + " control that changes no structure, takes more: "
                + ElementNames.points(other)
                + "."));
  }

  /** As the catalog tells them apart: a setting of what is there is no change of structure. */
  private boolean isStructural(ControlDefinition control) {
    return catalog.structures().containsKey(control.mechanism());
  }

  private int days(ControlDefinition control) {
    return catalog.scoring().effortDays().getOrDefault(control.effort(), 0);
  }

  private Change change(ControlAdvice advice) {
    ControlDefinition control = advice.control();
    Closing closing = Closing.of(control.id(), open);
    Closing doubtful = Closing.of(control.id(), possible);
    Closing both =
        Closing.of(control.id(), Stream.concat(open.stream(), possible.stream()).toList());
    int more = takesOff(control.id(), possible);
    int days = days(control);
    return new Change(
        control.title(),
        catalog.structures().get(control.mechanism()).changes().word(),
        quotes.page() + "#c-" + control.id(),
        names.list(advice.on()),
        days == 0 ? "within the day" : Phrases.count(days, "day", "days"),
        both.inWords(),
        ElementNames.points(takesOff(control.id(), open)),
        more == 0 ? "" : ElementNames.points(more),
        beforeAndAfter(both, control.id()),
        closing,
        doubtful.all(),
        adds(advice),
        control.introduces().stream().map(t -> introduced(t, control)).toList());
  }

  private String beforeAndAfter(Closing closing, String control) {
    FindingView worst = closing.first();
    if (closing.closes().contains(worst)) {
      return worst.current().number() + " → closed";
    }
    int after = Derivation.pointsWith(worst.source(), control, catalog.scoring());
    return worst.current().number() + " → " + ElementNames.points(after);
  }

  private String adds(ControlAdvice advice) {
    String adds = advice.control().adds();
    return adds.isEmpty() ? "" : "To " + names.system() + ", it adds " + adds + ".";
  }

  /** Leads to the worst finding of the threat; where there is none yet, to the control. */
  private Introduced introduced(String threat, ControlDefinition control) {
    String title =
        catalog.threats().containsKey(threat) ? catalog.threats().get(threat).title() : threat;
    return all.stream()
        .filter(f -> f.source().threat().id().equals(threat))
        .findFirst()
        .map(f -> new Introduced(title, f.href(), "found already at " + f.element()))
        .orElseGet(() -> new Introduced(title, quotes.page() + "#c-" + control.id(), "new here"));
  }
}

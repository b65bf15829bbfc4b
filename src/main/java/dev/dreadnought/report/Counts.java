package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Stride;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Findings by band and by letter; grounded and possible ones are never added up. */
record Counts(List<String> bands, List<String> letters, List<Row> rows) {

  /** How many findings of one sort there are. */
  record Row(String label, int total, List<Integer> byBand, List<Integer> byLetter) {}

  static Counts of(List<FindingView> findings) {
    return new Counts(
        Stream.of(Band.values()).map(Band::word).toList(),
        Stream.of(Stride.values()).map(Stride::name).toList(),
        rows(findings));
  }

  /** What is closed is counted apart, so that the others are as many as the summary says. */
  private static List<Row> rows(List<FindingView> findings) {
    List<FindingView> open = findings.stream().filter(FindingView::isOpen).toList();
    List<FindingView> closed = findings.stream().filter(f -> !f.isOpen()).toList();
    List<Row> rows = new ArrayList<>();
    rows.add(row("Grounded", open.stream().filter(f -> !f.source().isAssumed()).toList()));
    rows.add(row("Possible", open.stream().filter(f -> f.source().isAssumed()).toList()));
    if (!closed.isEmpty()) {
      rows.add(row("Closed", closed));
    }
    return List.copyOf(rows);
  }

  private static Row row(String label, List<FindingView> findings) {
    List<Integer> byBand = new ArrayList<>();
    for (Band band : Band.values()) {
      byBand.add(count(findings, f -> f.source().current().band() == band));
    }
    List<Integer> byLetter = new ArrayList<>();
    for (Stride letter : Stride.values()) {
      byLetter.add(count(findings, f -> f.source().stride() == letter));
    }
    return new Row(label, findings.size(), byBand, byLetter);
  }

  private static int count(List<FindingView> findings, Predicate<FindingView> test) {
    return (int) findings.stream().filter(test).count();
  }
}

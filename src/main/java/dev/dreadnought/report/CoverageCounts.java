package dev.dreadnought.report;

import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pairs of threat and element by letter and outcome; each pair is counted once. */
record CoverageCounts(List<String> outcomes, List<Row> rows, int total) {

  /** The pairs of one letter, by outcome. */
  record Row(String letter, String title, List<Integer> counts) {}

  static CoverageCounts of(Ledger ledger) {
    List<Row> rows = new ArrayList<>();
    for (Stride letter : Stride.values()) {
      Map<Ledger.Outcome, Integer> counts = ledger.counts().getOrDefault(letter, Map.of());
      rows.add(
          new Row(
              letter.name(),
              letter.title(),
              Stream.of(Ledger.Outcome.values()).map(o -> counts.getOrDefault(o, 0)).toList()));
    }
    return new CoverageCounts(
        Stream.of(Ledger.Outcome.values()).map(o -> o.word().replace('-', ' ')).toList(),
        rows,
        ledger.total());
  }
}

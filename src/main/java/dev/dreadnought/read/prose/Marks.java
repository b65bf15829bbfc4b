package dev.dreadnought.read.prose;

import dev.dreadnought.model.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that were recognised, for the report to mark: no two of them overlap, longer ones
 * first.
 */
final class Marks {
  private record Mark(String what, String id, Span span) {}

  private final List<Mark> marks = new ArrayList<>();

  void add(String what, String id, Span span) {
    if (!id.isEmpty() && span.length() > 0) {
      marks.add(new Mark(what, id, span));
    }
  }

  List<Reading.Mention> mentions(Text text) {
    // A node of a diagram is marked where its words stand, however many edges name it.
    marks.replaceAll(m -> new Mark(m.what(), m.id(), text.inSource(m.span())));
    marks.sort(
        Comparator.comparingInt((Mark m) -> -m.span().length())
            .thenComparingInt(m -> m.span().start())
            .thenComparingInt(m -> rank(m.what()))
            .thenComparing(Mark::id));
    TreeMap<Integer, Mark> kept = new TreeMap<>();
    for (Mark mark : marks) {
      Map.Entry<Integer, Mark> before = kept.floorEntry(mark.span().end() - 1);
      if (before == null || before.getValue().span().end() <= mark.span().start()) {
        kept.put(mark.span().start(), mark);
      }
    }
    return kept.values().stream()
        .map(m -> new Reading.Mention(m.what(), m.id(), text.atSource(m.span())))
        .toList();
  }

  private static int rank(String what) {
    return List.of("technology", "component", "actor", "data", "control", "fact", "relation")
        .indexOf(what);
  }
}

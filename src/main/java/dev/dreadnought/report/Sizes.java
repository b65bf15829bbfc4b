package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.report.BusinessChapter.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much work measures are, as sizes: the catalog knows a size for each, the same for every
 * system, and days would read as an estimate for the team at hand.
 */
final class Sizes {
  private static final List<Effort> LARGEST_FIRST =
      List.of(Effort.LARGE, Effort.MEDIUM, Effort.SMALL, Effort.TRIVIAL);

  private final Catalog catalog;

  Sizes(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The size of one measure, such as {@code small}. */
  String of(String control) {
    return catalog.control(control).effort().word();
  }

  /** {@code 1 large, 3 medium and 2 small measures}; {@code no measure} where there is none. */
  String of(Collection<String> controls) {
    return controls.isEmpty()
        ? "no measure"
        : counts(controls) + (controls.size() == 1 ? " measure" : " measures");
  }

  /** {@code 1 large, 3 medium and 2 small}; empty where there is none. */
  String counts(Collection<String> controls) {
    Map<Effort, Integer> counts = new EnumMap<>(Effort.class);
    controls.forEach(c -> counts.merge(catalog.control(c).effort(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    for (Effort effort : LARGEST_FIRST) {
      if (counts.containsKey(effort)) {
        parts.add(counts.get(effort) + " " + effort.word());
      }
    }
    return Phrases.list(parts);
  }

  /**
   * What the sizes of measures come to: {@code 30 to 92 working days of one person, and longer
   * where a large one takes longer}; the least counts for a large one, which has no most.
   */
  String days(Collection<String> controls) {
    int least = 0;
    int most = 0;
    boolean open = false;
    for (String control : controls) {
      int size = catalog.control(control).effort().ordinal();
      boolean isLast = size == Effort.values().length - 1;
      least += least(size);
      most += isLast ? least(size) : Math.max(least(size), least(size + 1) - 1);
      open |= isLast;
    }
    String days = least == most ? Integer.toString(least) : least + " to " + most;
    return days
        + (most == 1 ? " working day" : " working days")
        + " of one person"
        + (open ? ", and longer where a large one takes longer" : "");
  }

  /**
   * The range of working days that each size stands for: from half-way to the next smaller size to
   * half-way to the next larger one.
   */
  List<Word> legend() {
    List<Word> legend = new ArrayList<>();
    Effort[] efforts = Effort.values();
    for (int i = 0; i < efforts.length; i++) {
      legend.add(new Word(efforts[i].word(), range(i)));
    }
    return List.copyOf(legend);
  }

  private String range(int size) {
    boolean isLast = size == Effort.values().length - 1;
    int most = isLast ? 0 : least(size + 1) - 1;
    if (isLast) {
      return least(size) + " working days or more";
    }
    return least(size) >= most
        ? "within " + (most <= 1 ? "a working day" : most + " working days")
        : least(size) + " to " + most + " working days";
  }

  private int least(int size) {
    return size == 0 ? 1 : Math.max(1, (days(size - 1) + days(size) + 1) / 2);
  }

  private int days(int size) {
    return catalog.scoring().effortDays().getOrDefault(Effort.values()[size], 0);
  }
}

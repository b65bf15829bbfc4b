package dev.dreadnought.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody may have meant by a word that is not known. */
public final class Suggestion {
  /** More slips than these make another word, however long it is. */
  private static final int FARTHEST = 3;

  private static final int MOST_LISTED = 12;

  /** Nobody mistypes a word of this length, and comparing it with all others takes long. */
  private static final int LONGEST = 100;

  private static final int LEAST_BEGINNING = 4;

  private Suggestion() {}

  /** The nearest word, or the list of words where there are few, or nothing. */
  public static String of(String wrong, Collection<String> right) {
    return of(wrong, right, "");
  }

  /**
   * @param otherwise what to say where no word is near and there are too many to list
   */
  public static String of(String wrong, Collection<String> right, String otherwise) {
    Optional<String> nearest = nearest(wrong, right);
    if (nearest.isPresent()) {
      return "did you mean \"" + nearest.get() + "\"?";
    }
    if (right.size() <= MOST_LISTED) {
      return "one of " + String.join(", ", right);
    }
    return otherwise;
  }

  /**
   * The word with the fewest changed letters, where that is about a third of them at most; else one
   * that begins so; else one that is shortened so; else the last part of a compound.
   */
  public static Optional<String> nearest(String wrong, Collection<String> right) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> sorted =
        right.stream()
            .filter(
                w ->
                    distance(wrong, w) <= Math.max(1, Math.min(FARTHEST, (wrong.length() + 1) / 3)))
            .sorted(
                Comparator.<String>comparingInt(w -> distance(wrong, w))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return Optional.<String>empty()
        .or(() -> sorted.stream().filter(w -> distance(wrong, w) == 1).findFirst())
        .or(() -> Abbreviation.of(wrong, right))
        .or(() -> sorted.stream().findFirst())
        .or(() -> longer(wrong, right))
        .or(() -> head(wrong, right));
  }

  /** The last part of a compound, which names what sort of thing it is: a {@code message-queue}. */
  private static Optional<String> head(String wrong, Collection<String> right) {
    String head = wrong.substring(Math.max(wrong.lastIndexOf('-'), wrong.lastIndexOf('_')) + 1);
    return right.stream().filter(w -> w.equals(head)).findFirst();
  }

  /** The shortest word that begins with what was written: people leave the end out. */
  private static Optional<String> longer(String wrong, Collection<String> right) {
    return wrong.length() < LEAST_BEGINNING
        ? Optional.empty()
        : right.stream()
            .filter(w -> w.startsWith(wrong))
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters differ; two neighbours that changed places are one slip. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int change = above[j - 1] + (same ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && areSwapped(a, i, b, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = above;
      above = row;
    }
    return above[b.length()];
  }

  private static boolean areSwapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}

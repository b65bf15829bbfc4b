package dev.dreadnought.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as people write it, to be compared: "5", "5.x", "2008 R2", "1.0.2k", "8u202",
 * "7.4-fpm-alpine". What is written less precisely stands for every release that begins so: "2.14"
 * for 2.14.0 and 2.14.1.
 *
 * @param parts numbers and words, in order
 */
public record VersionNumber(List<Part> parts) implements Comparable<VersionNumber> {
  private static final Pattern FORM = Pattern.compile("v?\\d[\\da-z._ ]*");
  private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
  private static final int MOST_DIGITS = 9;

  /** What stands before the release that it leads to: 2.0-beta9 before 2.0. */
  private static final Set<String> EARLY =
      Set.of("alpha", "beta", "rc", "cr", "m", "milestone", "snapshot", "pre", "preview", "dev");

  /** What is said of a release and is no part of its number. */
  private static final Set<String> SAID =
      Set.of("lts", "ltsc", "esr", "ga", "final", "release", "stable");

  /** Above every word that begins with another. */
  private static final String LAST = "\uffff";

  public VersionNumber {
    parts = List.copyOf(parts);
  }

  /**
   * A number or a word of a version.
   *
   * @param rank what comes first at a place: an early word, nothing, a word, a number
   */
  public record Part(int rank, long number, String word) implements Comparable<Part> {
    private static final Part NONE = new Part(0, 0, "");

    private static Part of(String text) {
      if (Character.isDigit(text.charAt(0))) {
        long number = Long.parseLong(text);
        return number == 0 ? NONE : new Part(2, number, "");
      }
      return new Part(EARLY.contains(text) ? -1 : 1, 0, text);
    }

    private Part next() {
      return rank == 0 || rank == 2 ? new Part(2, number + 1, "") : new Part(rank, 0, word + LAST);
    }

    @Override
    public int compareTo(Part other) {
      int order = Integer.compare(rank, other.rank);
      order = order == 0 ? Long.compare(number, other.number) : order;
      return order == 0 ? word.compareTo(other.word) : order;
    }
  }

  /**
   * The version, or empty where what is written is none that can be compared: "latest", "&gt;=
   * 5.6", "5.6+", or a number that a distributor has put its own behind, such as
   * "5.7.30-0ubuntu0.18.04", since those mend old releases.
   */
  public static Optional<VersionNumber> of(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.[x*]$", "");
    int dash = text.indexOf('-');
    if (dash > 0) {
      String behind = text.substring(dash + 1);
      if (behind.isEmpty() || Character.isDigit(behind.charAt(0))) {
        return Optional.empty();
      }
      text = text.substring(0, dash) + (isEarly(behind) ? "." + behind : "");
    }
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text.charAt(0) == 'v' ? text.substring(1) : text);
    while (matcher.find()) {
      if (matcher.group().length() > MOST_DIGITS && Character.isDigit(matcher.group().charAt(0))) {
        return Optional.empty();
      }
      if (!SAID.contains(matcher.group())) {
        parts.add(Part.of(matcher.group()));
      }
    }
    return Optional.of(new VersionNumber(parts));
  }

  private static boolean isEarly(String behind) {
    Matcher word = PART.matcher(behind);
    return word.lookingAt() && EARLY.contains(word.group());
  }

  /** True where every release that this stands for is one of the line: 5.6.40 of 5.6 and of 5. */
  public boolean isOf(VersionNumber line) {
    return parts.size() >= line.parts.size()
        && parts.subList(0, line.parts.size()).equals(line.parts);
  }

  /**
   * True where every release that this stands for lies in a range.
   *
   * @param from the first of the range
   * @param below the first behind it
   */
  public boolean isWithin(VersionNumber from, VersionNumber below) {
    return from.compareTo(this) <= 0 && isBelow(below);
  }

  /** True where every release that this stands for is older. */
  public boolean isBelow(VersionNumber other) {
    return next().compareTo(other) <= 0;
  }

  /** The least that does not begin so. */
  private VersionNumber next() {
    List<Part> next = new ArrayList<>(parts);
    next.set(next.size() - 1, next.get(next.size() - 1).next());
    return new VersionNumber(next);
  }

  /** By release: 2.15 and 2.15.0 stand at the same place. */
  @Override
  public int compareTo(VersionNumber other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = part(i).compareTo(other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private Part part(int i) {
    return i < parts.size() ? parts.get(i) : Part.NONE;
  }
}

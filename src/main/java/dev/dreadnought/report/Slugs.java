package dev.dreadnought.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** By which names a renderer lets headings be linked to: of equal ones, later ones get a number. */
final class Slugs {
  private static final Pattern NOT_OF_SLUG = Pattern.compile("[^\\p{L}\\p{N} _-]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Set<String> taken;
  private final Map<String, Integer> numbers;

  Slugs() {
    this(new HashSet<>(), new HashMap<>());
  }

  private Slugs(Set<String> taken, Map<String, Integer> numbers) {
    this.taken = taken;
    this.numbers = numbers;
  }

  Slugs copy() {
    return new Slugs(new HashSet<>(taken), new HashMap<>(numbers));
  }

  /** Of the next heading in the document. */
  String take(String heading) {
    String first = first(heading);
    String slug = first;
    int number = numbers.getOrDefault(first, 0);
    while (!taken.add(slug)) {
      number++;
      slug = first + "-" + number;
    }
    numbers.put(first, number);
    return slug;
  }

  boolean has(String heading) {
    return taken.contains(first(heading));
  }

  /** Of the first heading with such words. */
  static String first(String heading) {
    String line = SPACE.matcher(heading.strip()).replaceAll(" ");
    String kept = NOT_OF_SLUG.matcher(line).replaceAll("");
    return kept.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}

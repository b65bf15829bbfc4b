package dev.dreadnought.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of a catalog write their words: small, or as names. A report asks it when a
 * sentence becomes part of another one and its first word may lose its capital. It follows from the
 * other entries. The build reads all texts for it, so that a start does not; over a user's own
 * entries it is made when a report first asks. Safe for any number of threads.
 */
public final class Capitals {
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d'-])\\p{Ll}[\\p{L}'-]*");
  private static final Pattern NAME_WITHIN =
      Pattern.compile("[\\p{Ll},] (\\p{Lu}\\p{Ll}[\\p{L}'-]*)");

  /** From so many uses on, a word is no part of the name that it seems to begin. */
  private static final int MANY = 20;

  /** How often a word is written small within a sentence. */
  public enum Use {
    NEVER,
    SELDOM,
    OFTEN
  }

  /** Words in small letters. */
  record Words(Set<String> seldom, Set<String> often, Set<String> names) {}

  private final Supplier<Words> source;
  private @Nullable Words read;

  private Capitals(Supplier<Words> source) {
    this.source = source;
  }

  /** Words that are read, or found, when they are first asked for. */
  static Capitals from(Supplier<Words> source) {
    return new Capitals(source);
  }

  static Capitals of(
      Map<String, ThreatDefinition> threats,
      Map<String, ControlDefinition> controls,
      Collection<Technology> technologies) {
    return from(() -> new Learner().words(threats, controls, technologies));
  }

  /**
   * @param word in small letters
   */
  public Use use(String word) {
    Words words = words();
    if (words.often().contains(word)) {
      return Use.OFTEN;
    }
    return words.seldom().contains(word) ? Use.SELDOM : Use.NEVER;
  }

  /** Whether a word stands with a capital within a sentence, or begins the name of a technology. */
  public boolean isName(String word) {
    return words().names().contains(word);
  }

  synchronized Words words() {
    Words words = read;
    if (words == null) {
      words = source.get();
      read = words;
    }
    return words;
  }

  /** It follows from the rest of the catalog, so it makes no two of them differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Capitals;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Capitals.class.getName());
  }

  @Override
  public String toString() {
    return "capitals";
  }

  /** Reads the texts. */
  private static final class Learner {
    private final Map<String, Integer> small = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Words words(
        Map<String, ThreatDefinition> threats,
        Map<String, ControlDefinition> controls,
        Collection<Technology> technologies) {
      for (ThreatDefinition threat : threats.values()) {
        learn(threat.attack());
        learn(threat.verify().replace(ThreatDefinition.COMMANDS, ""));
        learn(threat.falsePositive());
      }
      for (ControlDefinition control : controls.values()) {
        control.guidance().values().forEach(this::learn);
      }
      technologies.forEach(technology -> learnName(technology.name()));
      return new Words(
          words(uses -> uses < MANY), words(uses -> uses >= MANY), new TreeSet<>(names));
    }

    private Set<String> words(IntPredicate uses) {
      return small.entrySet().stream()
          .filter(e -> uses.test(e.getValue()))
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private void learn(String text) {
      String prose = CODE.matcher(text).replaceAll(" ");
      Matcher words = WORD.matcher(prose);
      while (words.find()) {
        small.merge(words.group(), 1, Integer::sum);
      }
      Matcher within = NAME_WITHIN.matcher(prose);
      while (within.find()) {
        names.add(within.group(1).toLowerCase(Locale.ROOT));
      }
    }

    private void learnName(String name) {
      int blank = name.indexOf(' ');
      String first = (blank < 0 ? name : name.substring(0, blank)).toLowerCase(Locale.ROOT);
      if (small.getOrDefault(first, 0) < MANY) {
        small.remove(first);
        names.add(first);
      }
    }
  }
}

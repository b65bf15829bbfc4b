package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the labels of a drawing say: of which kind a box is, and which technologies it names. A
 * label is a few words, such as {@code Customer database (PostgreSQL)}, so each word of it counts;
 * names that are common words count only where they are the whole label.
 */
final class Labels {
  private static final int LONGEST_NAME = 4;
  private static final int LEAST_LETTERS = 3;

  private final TechnologyNames technologies;
  private final Map<String, ComponentKind> kinds = new HashMap<>();
  private final Map<String, String> protocols = new HashMap<>();

  Labels(Catalog catalog, TechnologyNames technologies) {
    this.technologies = technologies;
    for (KindWording wording : catalog.kinds()) {
      for (String phrase : wording.phrases()) {
        String words = String.join(" ", words(phrase));
        if (wording.kind() == ComponentKind.PROTOCOL) {
          protocols.put(words, wording.name());
        } else if (wording.kind() != ComponentKind.OTHER) {
          kinds.putIfAbsent(words, wording.kind());
        }
      }
    }
  }

  private static List<String> words(String label) {
    return Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#.]+"))
        .map(w -> w.replaceAll("^\\.+|\\.+$", ""))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** The technologies that some labels name, each once, in the order of naming. */
  List<TechnologyUse> technologies(Location place, String... labels) {
    Map<String, TechnologyUse> uses = new LinkedHashMap<>();
    for (String label : labels) {
      Optional<Technology> whole =
          technologies.find(label).or(() -> technologies.find(String.join(" ", words(label))));
      if (whole.isPresent()) {
        add(whole.get(), place, uses);
      } else {
        addNamedIn(words(label), place, uses);
      }
    }
    return List.copyOf(uses.values());
  }

  /** Longer names first: "Amazon RDS" is no Amazon and no RDS. */
  private void addNamedIn(List<String> words, Location place, Map<String, TechnologyUse> uses) {
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(LONGEST_NAME, words.size() - at);
      Optional<Technology> found = Optional.empty();
      while (length > 0 && found.isEmpty()) {
        found = unmistakable(String.join(" ", words.subList(at, at + length)));
        length -= found.isEmpty() ? 1 : 0;
      }
      found.ifPresent(t -> add(t, place, uses));
      at += Math.max(1, length);
    }
  }

  private Optional<Technology> unmistakable(String name) {
    if (name.length() < LEAST_LETTERS || kinds.containsKey(name)) {
      return Optional.empty();
    }
    return technologies.find(name).filter(t -> !t.nameOnly() && t.near().isEmpty());
  }

  private static void add(Technology technology, Location place, Map<String, TechnologyUse> uses) {
    if (technology.kind() != ComponentKind.PROTOCOL) {
      uses.putIfAbsent(
          technology.id(),
          new TechnologyUse(technology.id(), technology.name(), null, false, List.of(place)));
    }
  }

  /**
   * The kind that some labels name; those first count first. Of one label the longest phrase
   * counts, and of equally long ones the last, which is the noun that the others describe.
   *
   * @param fits kinds that the drawing allows; a box drawn as a store is no program
   */
  Optional<ComponentKind> kind(Predicate<ComponentKind> fits, String... labels) {
    for (String label : labels) {
      Optional<ComponentKind> named = kindIn(words(label), fits);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private Optional<ComponentKind> kindIn(List<String> words, Predicate<ComponentKind> fits) {
    ComponentKind best = null;
    int longest = 0;
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
        String phrase = String.join(" ", words.subList(from, to));
        ComponentKind kind = singular(phrase);
        if (kind != null && fits.test(kind) && phrase.length() >= longest) {
          best = kind;
          longest = phrase.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable ComponentKind singular(String phrase) {
    ComponentKind kind = kinds.get(phrase);
    boolean plural = kind == null && phrase.endsWith("s");
    return plural ? kinds.get(phrase.substring(0, phrase.length() - 1)) : kind;
  }

  /** The kind of the first technology that is a thing of its own, as a database is. */
  Optional<ComponentKind> kindOf(
      List<TechnologyUse> uses, Catalog catalog, Predicate<ComponentKind> fits) {
    return uses.stream()
        .flatMap(use -> catalog.technology(use.id()).stream())
        .map(Technology::kind)
        .filter(kind -> !kind.dfd().isEmpty() && kind != ComponentKind.OTHER)
        .filter(fits)
        .findFirst();
  }

  /** The protocol that a text names, in our word for it. */
  Optional<String> protocol(String text) {
    List<String> words = words(text);
    String whole = String.join(" ", words);
    if (whole.equals("http s")) {
      return Optional.of("https");
    }
    List<String> candidates = new ArrayList<>(List.of(whole));
    candidates.addAll(words);
    return candidates.stream().filter(protocols::containsKey).map(protocols::get).findFirst();
  }
}

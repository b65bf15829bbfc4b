package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.source.Location;
import dev.dreadnought.yaml.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The technologies of the catalog by every name that a model file may call them. */
final class TechnologyNames {
  private static final Pattern WITH_VERSION =
      Pattern.compile("(.*?\\S)\\s+(v?\\d[\\w.+-]*(?:\\s+(?i:r\\d|sp\\d|lts))?)");

  /** Shorter words are near too many others. */
  private static final int LEAST_SUGGESTED = 4;

  private static final int LONGEST = 200;

  private final Map<String, Technology> byName = new HashMap<>();

  TechnologyNames(Catalog catalog) {
    for (Technology technology : catalog.technologies().values()) {
      for (String alias : technology.aliases()) {
        byName.putIfAbsent(lower(alias), technology);
      }
    }
    for (Technology technology : catalog.technologies().values()) {
      byName.put(lower(technology.name()), technology);
    }
    for (Technology technology : catalog.technologies().values()) {
      byName.put(lower(technology.id()), technology);
    }
  }

  /** {@code flask 3.0}: a name of the catalog or another one, with a version or without. */
  TechnologyUse use(String text, Location place) {
    Matcher versioned = WITH_VERSION.matcher(text.length() > LONGEST ? "" : text);
    Optional<Technology> whole = find(text);
    // Some names hold a version, such as "windows server 2008": there it is one all the same.
    boolean split =
        versioned.matches() && (whole.isEmpty() || find(versioned.group(1)).equals(whole));
    if (split) {
      return use(versioned.group(1), versioned.group(2), place);
    }
    return whole
        .map(t -> new TechnologyUse(t.id(), t.name(), null, false, List.of(place)))
        .orElseGet(() -> new TechnologyUse(idOf(text), text, null, false, List.of(place)));
  }

  private TechnologyUse use(String name, String version, Location place) {
    Optional<Technology> known = find(name);
    return new TechnologyUse(
        known.map(Technology::id).orElseGet(() -> idOf(name)),
        known.map(Technology::name).orElse(name),
        version,
        false,
        List.of(place));
  }

  Optional<Technology> find(String name) {
    return Optional.ofNullable(byName.get(lower(name)));
  }

  /** What may have been meant by a name that the catalog does not know; may be empty. */
  String suggestion(String name) {
    return name.length() < LEAST_SUGGESTED
        ? ""
        : Suggestion.nearest(lower(name), byName.keySet())
            .map(near -> "did you mean \"" + byName.get(near).id() + "\"?")
            .orElse("");
  }

  private static String idOf(String name) {
    String slug = Slug.of(name);
    return slug.isEmpty() ? name : slug;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }
}

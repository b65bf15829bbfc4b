package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How elements are called within a sentence: a proper name stands as it is, a common one gets its
 * article and a small letter.
 */
final class Called {
  private static final int NAME = 80;

  private final ThreatModel model;
  private final Set<String> common = new HashSet<>();

  Called(ThreatModel model, Catalog catalog) {
    this.model = model;
    for (KindWording kind : catalog.kinds()) {
      common.add(kind.name());
    }
  }

  /** {@code the web application}, {@code the MySQL database}, {@code Redis}, {@code customers}. */
  String of(String id) {
    String name = Visible.shortened(model.nameOf(id), NAME);
    Optional<DataFlow> flow = model.flow(id);
    if (flow.isPresent() && flow.get().name().isEmpty()) {
      return "the way from " + of(flow.get().from()) + " to " + of(flow.get().to());
    }
    Optional<Actor> actor = model.actor(id);
    if (actor.isPresent()) {
      return actor.get().kind().word().equals("administrator") && !name.endsWith("s")
          ? "the " + small(name)
          : small(name);
    }
    if (id.equals(ThreatModel.SYSTEM) && isNameOfComponent(name)) {
      return name + Steps.WHOLE;
    }
    if (id.equals(ThreatModel.SYSTEM)
        || model.dataAssets().stream().anyMatch(d -> d.id().equals(id))) {
      return small(name);
    }
    return common.contains(name) ? "the " + small(name) : withArticle(id, name);
  }

  private boolean isNameOfComponent(String name) {
    return model.components().stream().anyMatch(c -> c.name().equalsIgnoreCase(name));
  }

  /** {@code the MySQL database} is a database, and {@code Shop API} a name. */
  private String withArticle(String id, String name) {
    int space = name.indexOf(' ');
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (space < 0 || !last.equals(last.toLowerCase(Locale.ROOT))) {
      return name;
    }
    String first = name.substring(0, space).toLowerCase(Locale.ROOT);
    boolean isProper =
        model.component(id).stream()
            .flatMap(c -> c.technologies().stream())
            .anyMatch(t -> t.name().toLowerCase(Locale.ROOT).startsWith(first));
    return "the " + (isProper ? name : small(name));
  }

  /** A sentence that goes on after a colon. */
  static String continued(String sentence) {
    int end = sentence.indexOf(' ');
    return end < 0 ? small(sentence) : small(sentence.substring(0, end)) + sentence.substring(end);
  }

  /** The first letter small, unless the word is written in capitals. */
  static String small(String name) {
    if (name.length() < 2 || Character.isUpperCase(name.codePointAt(1))) {
      return name;
    }
    boolean isName = name.substring(1).chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    return isName ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Each once, in their order, the first ones by name and the rest by number. */
  String list(Collection<String> ids, int most) {
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      String name = of(id);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return shortened(names, most);
  }

  /** {@code a, b and 3 more}. */
  static String shortened(List<String> names, int most) {
    if (names.size() <= most + 1) {
      return Phrases.list(names);
    }
    List<String> some = new ArrayList<>(names.subList(0, most));
    some.add(names.size() - most + " more");
    return Phrases.list(some);
  }
}

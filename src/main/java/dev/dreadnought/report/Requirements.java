package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Framework;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References to requirements, {@code gdpr:33(1)}, as people write them. */
final class Requirements {
  private Requirements() {}

  /**
   * {@code GDPR 33(1), 33(5) and 34(1)}: one for each framework, in the order of the first ones.
   */
  static List<String> inWords(Collection<String> references, Catalog catalog) {
    Map<String, List<String>> byFramework = new LinkedHashMap<>();
    for (String reference : references) {
      int colon = reference.indexOf(':');
      byFramework
          .computeIfAbsent(reference.substring(0, colon), k -> new ArrayList<>())
          .add(reference.substring(colon + 1));
    }
    List<String> words = new ArrayList<>();
    byFramework.forEach((id, ids) -> words.add(nameOf(id, catalog) + " " + Phrases.list(ids)));
    return words;
  }

  /** What people call a framework: {@code GDPR}. */
  static String nameOf(String id, Catalog catalog) {
    Framework framework = catalog.frameworks().get(id);
    return framework == null ? id : framework.called();
  }
}

package dev.dreadnought.diff;

import java.util.List;
import java.util.Map;

/** Ids of facts and findings, which name elements, where the elements are called otherwise. */
final class FactNames {
  /** Names of facts that end with the id of another element. */
  private static final List<String> WITH_ELEMENT =
      List.of("holds-", "carries-", "crosses-boundary-");

  private FactNames() {}

  /**
   * The id with new ids for the elements that it names.
   *
   * @param id {@code name@element}
   * @param ids new ids by old ones
   */
  static String renamed(String id, Map<String, String> ids) {
    int at = id.indexOf('@');
    if (at < 0) {
      return id;
    }
    String name = id.substring(0, at);
    String about = id.substring(at + 1);
    for (String begin : WITH_ELEMENT) {
      if (name.startsWith(begin)) {
        String element = name.substring(begin.length());
        name = begin + ids.getOrDefault(element, element);
      }
    }
    return name + "@" + ids.getOrDefault(about, about);
  }

  /** The element that a fact is about, or a finding is at. */
  static String about(String id) {
    return id.substring(id.indexOf('@') + 1);
  }
}

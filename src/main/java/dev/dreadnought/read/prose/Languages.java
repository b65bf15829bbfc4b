package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.Map;
import java.util.Optional;

/** In which language something is written that is made with a technology. */
final class Languages {
  /** What runs the same programs under another name. */
  private static final Map<String, String> SAME =
      Map.of("node-js", "javascript", "typescript", "javascript", "flutter", "dart");

  private Languages() {}

  /** The language of a language, a runtime or a framework; the id of anything else. */
  static String of(Mention mention) {
    return told(mention).orElse(mention.meaning().id());
  }

  /** The language that a technology implies; empty where it implies none. */
  static Optional<String> told(Mention mention) {
    Technology technology = mention.technology();
    if (technology == null) {
      return Optional.empty();
    }
    boolean itself = technology.kind() == ComponentKind.LANGUAGE && technology.runtime() == null;
    String language = itself ? technology.id() : technology.runtime();
    String known = SAME.getOrDefault(technology.id(), language);
    return Optional.ofNullable(known).map(l -> SAME.getOrDefault(l, l));
  }
}

package dev.dreadnought.read;

import dev.dreadnought.model.Decision;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a decision says of the facts on which it rests. */
final class DecisionFacts {
  private static final String DIGEST = "[0-9a-f]{16}";
  private static final Map<String, String> WORDS =
      Map.of("yes", "yes", "true", "yes", "no", "no", "false", "no", "unknown", "unknown");

  private DecisionFacts() {}

  /** The digest of the proof, or null, and a problem where it is none or cannot be one. */
  static @Nullable String proof(YamlFields decision, String finding) {
    Optional<YamlNode.Scalar> digest = decision.node("proof").flatMap(decision::scalar);
    if (digest.isEmpty()) {
      return null;
    }
    YamlNode.Scalar written = digest.get();
    if (!written.text().matches(DIGEST)) {
      decision.problem(
          written.location(),
          "proof is " + Excerpt.quoted(written.text()),
          "the 16 digits that explain prints for the finding");
    } else if (Decision.isPattern(finding)) {
      decision.problem(
          written.location(),
          "a proof is of one finding, and " + Excerpt.quoted(finding) + " may fit several",
          "leave out the proof, or decide about each finding");
    }
    return written.text();
  }

  /** The facts that are named, each with the word for what was so. */
  static Map<String, String> of(YamlFields decision, List<Problem> problems) {
    Map<String, String> facts = new TreeMap<>();
    for (YamlNode.Entry entry : decision.entries("facts")) {
      String id = entry.key().text();
      int at = id.indexOf('@');
      if (at < 1 || at == id.length() - 1) {
        problems.add(
            Problem.error(
                entry.key().location(),
                Excerpt.quoted(id) + " names no fact of an element",
                "write it as fact@element"));
        continue;
      }
      decision.scalar(entry.value()).ifPresent(word -> put(facts, id, word, problems));
    }
    return facts;
  }

  private static void put(
      Map<String, String> facts, String id, YamlNode.Scalar word, List<Problem> problems) {
    String known = WORDS.get(word.text());
    if (known == null) {
      problems.add(
          Problem.error(
              word.location(),
              id + " is " + Excerpt.quoted(word.text()),
              "what was so when it was decided: yes, no or unknown"));
    } else {
      facts.put(id, known);
    }
  }
}

package dev.dreadnought.finding;

import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on, as a decision about it names it: the facts that its condition and its
 * score read, and the controls that are in force against it.
 *
 * @param facts ids of facts, each with {@code yes}, {@code no} or {@code unknown}; in order of id
 * @param controls {@code control:ID@ELEMENT} of each control that is in force, each with {@code
 *     yes}; in order of id
 */
public record FindingProof(Map<String, String> facts, Map<String, String> controls) {
  /** How many hexadecimal digits a digest has: enough that no two meet by chance. */
  public static final int DIGITS = 16;

  /** What the id of a control begins with, where it stands among facts. */
  public static final String CONTROL = "control:";

  private static final String YES = "yes";
  private static final String NO = "no";

  public FindingProof {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    controls = Collections.unmodifiableMap(new TreeMap<>(controls));
  }

  /** What a finding of an assessment rests on. */
  public static FindingProof of(Assessment assessment, Finding finding) {
    return reader(assessment.facts()).apply(finding);
  }

  /** The same for many findings of one analysis. */
  public static Function<Finding, FindingProof> reader(Collection<ProvenFact> facts) {
    Map<String, ProvenFact> byId = new HashMap<>();
    facts.forEach(f -> byId.put(f.id(), f));
    return finding -> of(finding, byId);
  }

  private static FindingProof of(Finding finding, Map<String, ProvenFact> facts) {
    Map<String, String> read = new TreeMap<>();
    finding.because().forEach(b -> read.put(b.fact(), word(facts.get(b.fact()))));
    finding.scoring().forEach(a -> a.because().forEach(id -> read.put(id, word(facts.get(id)))));
    Map<String, String> controls = new TreeMap<>();
    for (Mitigation mitigation : finding.mitigations()) {
      if (mitigation.isInForce()) {
        controls.put(CONTROL + mitigation.control() + "@" + finding.element(), YES);
      }
    }
    return new FindingProof(read, controls);
  }

  /** What is so of a fact; a presence that nothing gives is not so. */
  public static String word(@Nullable ProvenFact fact) {
    Truth value = fact == null ? Truth.FALSE : fact.value();
    return value.isKnown() ? value == Truth.TRUE ? YES : NO : "unknown";
  }

  /** What is so of something that a decision names, given the facts of the analysis. */
  public String now(String id, Function<String, @Nullable ProvenFact> all) {
    return id.startsWith(CONTROL) ? controls.getOrDefault(id, NO) : word(all.apply(id));
  }

  /** Facts and controls, in order of id. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(facts);
    all.putAll(controls);
    return Collections.unmodifiableMap(all);
  }

  /**
   * The first {@value #DIGITS} digits of the SHA-256 of the facts in canonical form: a line {@code
   * id=word} for each, in order of id, in UTF-8. Controls are no part of it: that one more is in
   * force is no reason to decide again.
   */
  public String digest() {
    StringBuilder canonical = new StringBuilder();
    facts.forEach((id, word) -> canonical.append(id).append('=').append(word).append('\n'));
    byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
    return Source.sha256(bytes).substring(0, DIGITS);
  }
}

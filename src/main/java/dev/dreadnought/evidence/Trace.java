package dev.dreadnought.evidence;

import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Truth;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rules did, a line for each rule and element: the step, what it concluded there, and from
 * which facts. A rule that fired nowhere has a line that says so: a rule that did not run is not a
 * rule that found nothing.
 */
final class Trace {
  private final Map<String, List<Object>> lines = new TreeMap<>();
  private final Map<String, Map<String, @Nullable Object>> heads = new TreeMap<>();
  private final Collection<String> fired = new TreeSet<>();

  private Trace() {}

  /**
   * @param rules names of all rules
   * @return JSON Lines, each line in the form of RFC 8785
   */
  static byte[] of(Assessment assessment, List<String> rules) {
    Trace trace = new Trace();
    assessment.facts().forEach(trace::derivations);
    assessment.findings().forEach(trace::finding);
    for (String rule : rules) {
      if (!trace.fired.contains(rule)) {
        trace.head("5", rule, "", "fired nowhere");
      }
    }
    return trace.bytes();
  }

  private void derivations(ProvenFact fact) {
    for (ProvenFact.Derivation derivation : fact.derivations()) {
      add(
          "1",
          derivation.rule(),
          fact.about(),
          "derived",
          Map.of(
              "fact", fact.id(), "value", fact.value() == Truth.TRUE, "read", derivation.from()));
    }
  }

  private void finding(Finding finding) {
    add(
        "2",
        finding.rule(),
        finding.element(),
        "matched",
        Map.of(
            "finding",
            finding.id(),
            "certainty",
            finding.certainty().word(),
            "read",
            finding.because().stream().map(Because::fact).toList()));
    for (Adjustment adjustment : finding.scoring()) {
      add(
          "3",
          adjustment.rule(),
          finding.element(),
          "adjusted",
          Map.of(
              "finding", finding.id(),
              "weight", adjustment.weight(),
              "factor", adjustment.factor().word(),
              "delta", adjustment.delta(),
              "certain", adjustment.certain(),
              "read", adjustment.because()));
    }
    for (Mitigation mitigation : finding.mitigations()) {
      if (!mitigation.because().isEmpty()) {
        add(
            "4",
            mitigation.because(),
            finding.element(),
            "counted",
            Map.of(
                "finding", finding.id(),
                "control", mitigation.control(),
                "status", mitigation.statusWord()));
      }
    }
  }

  private void add(
      String order, String rule, String element, String step, Map<String, Object> concluded) {
    fired.add(rule);
    lines.get(head(order, rule, element, step)).add(concluded);
  }

  private String head(String order, String rule, String element, String step) {
    String key = String.join("\n", order, rule, element);
    if (!heads.containsKey(key)) {
      Map<String, @Nullable Object> head = new TreeMap<>();
      head.put("step", step);
      head.put("rule", rule);
      head.put("element", element.isEmpty() ? null : element);
      heads.put(key, head);
      lines.put(key, new ArrayList<>());
    }
    return key;
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    heads.forEach(
        (key, head) -> {
          head.put("concluded", lines.get(key));
          out.writeBytes(CanonicalJson.write(head));
          out.write('\n');
        });
    return out.toByteArray();
  }
}

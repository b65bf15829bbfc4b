package dev.dreadnought.report;

import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.model.DataAsset;
import java.util.List;
import java.util.Optional;

/**
 * How a threat of one's own is written into the model file, for an element of this system: what is
 * wrong with what a system is for, no catalog knows.
 */
final class OwnThreatExample {
  private static final int NAME = 60;

  private OwnThreatExample() {}

  /** As YAML for the model file; empty where nothing carries a finding. */
  static String of(Assessment assessment, List<FindingView> worstFirst) {
    if (worstFirst.isEmpty()) {
      return "";
    }
    FindingView worst = worstFirst.get(0);
    String element = worst.source().element();
    String name = Visible.line(Visible.shortened(worst.source().elementName(), NAME));
    String what =
        assessment.model().dataAssets().stream()
            .map(DataAsset::name)
            .findFirst()
            .map(data -> Visible.line(Visible.shortened(Phrases.small(data), NAME)))
            .orElse("what others have entered");
    Optional<String> control =
        assessment.controls().stream()
            .map(ControlAdvice::control)
            .filter(c -> c.kind() == ControlDefinition.Kind.DETECTING)
            .map(ControlDefinition::id)
            .findFirst();
    return String.join(
        "\n",
        "threats:",
        "- id: own-misuse",
        "  title: " + quoted("A user misuses " + what + " in a way that the program allows"),
        "  stride: T",
        "  element: " + quoted(element),
        "  dread: {damage: 6, reproducibility: 8, exploitability: 7, affectedUsers: 5, discoverability:"
            + " 5}",
        "  because: "
            + quoted("Who does what at " + name + ", in which order, at whose cost")
            + control.map(c -> "\n  mitigations: [" + c + "]").orElse(""));
  }

  /** A JSON string is one of YAML too. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

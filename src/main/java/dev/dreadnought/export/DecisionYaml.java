package dev.dreadnought.export;

import dev.dreadnought.model.Decision;
import java.util.List;

/** Decisions as a file that an analysis reads. */
public final class DecisionYaml {
  private DecisionYaml() {}

  /** The file; it begins with {@code decisions:}. */
  public static String of(List<Decision> decisions) {
    YamlText yaml = new YamlText();
    yaml.list("decisions", decisions, d -> write(yaml, d));
    return yaml.toString();
  }

  static void write(YamlText yaml, Decision decision) {
    yaml.text("finding", decision.finding());
    yaml.text("kind", decision.kind().word());
    yaml.raw("by", YamlText.scalar(decision.by()));
    yaml.text("owner", decision.owner());
    yaml.text("until", decision.until() == null ? null : decision.until().text());
    yaml.text("ticket", decision.ticket());
    yaml.raw("because", YamlText.scalar(decision.because()));
    yaml.text("proof", decision.proof());
    if (!decision.facts().isEmpty()) {
      yaml.section("facts", () -> decision.facts().forEach(yaml::raw));
    }
  }
}

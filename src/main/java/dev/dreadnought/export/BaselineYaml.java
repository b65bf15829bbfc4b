package dev.dreadnought.export;

import dev.dreadnought.diff.Baseline;
import java.util.LinkedHashMap;
import java.util.Map;

/** A baseline as a file, a line for each finding, so that two of them can be compared. */
public final class BaselineYaml {
  private BaselineYaml() {}

  public static String of(Baseline baseline) {
    YamlText yaml = new YamlText();
    yaml.comment(
        "Open findings that are known. --fail-on new:BAND counts those that are not here,");
    yaml.comment(
        "that have come into a worse band, or that were only possible and are grounded now.");
    yaml.text("schema", "dreadnought/baseline/1");
    yaml.section(
        "findings", () -> baseline.known().forEach((id, known) -> yaml.raw(id, fields(known))));
    return yaml.toString();
  }

  private static String fields(Baseline.Known known) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("band", known.band().word());
    fields.put("possible", Boolean.toString(known.assumed()));
    fields.put("proof", YamlText.scalar(known.proof()));
    return YamlText.flowMap(fields);
  }
}

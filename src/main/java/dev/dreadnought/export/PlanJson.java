package dev.dreadnought.export;

import dev.dreadnought.finding.Plan;
import java.io.IOException;
import java.io.OutputStream;

/** A plan of controls, for other programs. */
public final class PlanJson {
  static final String SCHEMA = "dreadnought/plan/1";

  private PlanJson() {}

  /** Writes the document in UTF-8, with every key of the contract, and leaves the stream open. */
  public static void write(Plan plan, OutputStream out) throws IOException {
    JsonWriter.document(
        out,
        json -> {
          json.text("schema", SCHEMA);
          json.text("target", plan.target().word());
          json.flag("possible", plan.possible());
          json.number("days", plan.days());
          json.flag("exact", plan.exact());
          json.list(
              "steps",
              plan.steps(),
              step -> {
                json.text("control", step.control().id());
                json.text("title", step.control().title());
                json.texts("on", step.on());
                json.number("days", step.days());
                json.texts("findings", step.findings());
              });
          json.texts("treated", plan.treated());
          json.texts("brought", plan.brought());
          json.texts("left", plan.left());
        });
  }
}

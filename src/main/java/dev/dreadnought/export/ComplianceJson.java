package dev.dreadnought.export;

import dev.dreadnought.finding.ComplianceRecord;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Evidence;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A framework with its evidence, for other programs. */
public final class ComplianceJson {
  static final String SCHEMA = "dreadnought/compliance/1";

  private ComplianceJson() {}

  /** Writes the document in UTF-8, with every key of the contract, and leaves the stream open. */
  public static void write(ComplianceRecord record, OutputStream out) throws IOException {
    JsonWriter.document(
        out,
        json -> {
          json.text("schema", SCHEMA);
          json.text("framework", record.framework().id());
          json.text("name", record.framework().name());
          json.truth("inScope", record.inScope());
          json.text("why", record.why());
          json.text("date", text(record.date()));
          json.list("requirements", record.requirements(), r -> requirement(json, r));
        });
  }

  private static void requirement(JsonWriter json, ComplianceRecord.Requirement r)
      throws IOException {
    json.text("id", r.id());
    json.text("label", r.label());
    json.text("status", r.status());
    json.text("because", r.because());
    json.texts("findings", r.findings());
    json.list(
        "controls",
        r.controls(),
        control -> {
          json.text("id", control.control());
          json.text("title", control.title());
          json.text("on", control.on().isEmpty() ? null : control.on());
          json.text("status", control.status());
          json.text("because", control.because().isEmpty() ? null : control.because());
          json.list("evidence", control.evidence(), shown -> shown(json, shown));
        });
  }

  private static void shown(JsonWriter json, ComplianceRecord.Shown shown) throws IOException {
    Evidence evidence = shown.evidence();
    json.text("kind", evidence.kind());
    json.text("ref", evidence.ref());
    json.text("on", text(evidence.on()));
    json.text("by", evidence.by());
    json.text("validUntil", text(evidence.validUntil()));
    json.numberOrNull("age", shown.age());
    json.text("validity", shown.validity());
    json.sources(evidence.sources());
  }

  private static @Nullable String text(@Nullable Day day) {
    return day == null ? null : day.text();
  }
}

package dev.dreadnought.export;

import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Difference.Moved;
import dev.dreadnought.diff.Snapshot.Score;
import dev.dreadnought.diff.Snapshot.State;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What differs between two analyses, for other programs. */
public final class DiffJson {
  static final String SCHEMA = "dreadnought/diff/1";

  private DiffJson() {}

  /** Writes the document in UTF-8, with every key of the contract, and leaves the stream open. */
  public static void write(Difference difference, OutputStream out) throws IOException {
    JsonWriter.document(
        out,
        json -> {
          json.text("schema", SCHEMA);
          json.text("from", difference.from());
          json.text("to", difference.to());
          json.text("causes", difference.tried() ? "tried" : "compared");
          json.list(
              "renames",
              difference.renames(),
              rename -> {
                json.text("sort", rename.sort());
                json.text("fromId", rename.fromId());
                json.text("toId", rename.toId());
                json.text("fromName", rename.fromName());
                json.text("toName", rename.toName());
              });
          json.list(
              "changes",
              difference.changes(),
              change -> {
                json.text("id", change.id());
                json.text("text", change.text());
                json.flag("needed", change.needed());
              });
          json.list("findings", difference.findings(), moved -> moved(json, moved));
          json.number("same", difference.same());
        });
  }

  private static void moved(JsonWriter json, Moved moved) throws IOException {
    json.text("id", moved.id());
    json.text("what", moved.kind().word());
    json.text("title", moved.latest().title());
    json.text("elementName", moved.latest().elementName());
    state(json, "before", moved.before());
    state(json, "after", moved.after());
    json.list(
        "causes",
        moved.causes(),
        cause -> {
          json.text("kind", cause.kind());
          json.text("id", cause.id());
          json.text("text", cause.text());
        });
    json.flag("smallest", moved.smallest());
  }

  private static void state(JsonWriter json, String key, @Nullable State state) throws IOException {
    if (state == null) {
      json.text(key, null);
      return;
    }
    json.object(
        key,
        () -> {
          score(json, "dread", state.inherent());
          score(json, "current", state.current());
          score(json, "target", state.target());
          json.text("certainty", state.certainty());
          json.text("treatment", state.treatment());
          json.text("status", state.status());
        });
  }

  private static void score(JsonWriter json, String key, Score score) throws IOException {
    json.object(
        key,
        () -> {
          json.decimal("score", score.score());
          json.text("band", score.band());
          json.text("vector", score.vector());
          json.decimal("low", score.low());
          json.decimal("high", score.high());
        });
  }
}

package dev.dreadnought.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Documents of other formats that tests look into. */
final class Documents {
  static final Dreadnought DREADNOUGHT = Dreadnought.builtIn().withDate(new Day("2026-11-25"));

  private Documents() {}

  static JsonNode tree(byte[] json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The blog of the samples, read from its text. */
  static Assessment sample() {
    Path file = Path.of("samples/flask-blog/flask-blog.txt");
    try {
      Source source = new Source("flask blog.txt", "prose", Files.readString(file));
      return DREADNOUGHT.assess(DREADNOUGHT.read(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The blog as a model, with controls of every status, evidence, and a decision in force. */
  static Assessment judged() {
    ModelBuilder model = Models.blog();
    Evidence evidence =
        new Evidence(
            "test", "https://ci/run/7", new Day("2026-05-01"), "A. Tester", null, List.of());
    model.control("parameterised-queries", "web", ControlStatus.VERIFIED, evidence);
    model.control("encryption-at-rest", "db", ControlStatus.IMPLEMENTED);
    model.control("query-time-limit", "db", ControlStatus.ABSENT);
    model.decide(
        new Decision(
            "stored-script@web",
            Decision.Kind.ACCEPT,
            "CISO",
            null,
            new Day("2027-01-01"),
            "T-1",
            "a filter stands in front",
            List.of()));
    return DREADNOUGHT.assess(Models.reading(model.build()));
  }

  static List<JsonNode> all(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items;
  }

  /** Each value of a tree, from the top. */
  static void visit(JsonNode node, Consumer<JsonNode> visitor) {
    visitor.accept(node);
    node.forEach(child -> visit(child, visitor));
  }

  static Finding finding(Assessment assessment, String id) {
    return assessment
        .finding(id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    id
                        + " is none of "
                        + assessment.findings().stream().map(Finding::id).toList()));
  }
}

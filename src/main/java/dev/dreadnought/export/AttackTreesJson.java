package dev.dreadnought.export;

import dev.dreadnought.finding.AttackCut;
import dev.dreadnought.finding.AttackGoal;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.finding.AttackTrees;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Attack trees in the analysis document, or as a document of their own. */
public final class AttackTreesJson {
  private final JsonWriter json;

  AttackTreesJson(JsonWriter json) {
    this.json = json;
  }

  /** Writes a document with the two keys of the analysis document, and leaves the stream open. */
  public static void write(AttackTrees.Result result, OutputStream out) throws IOException {
    JsonWriter.document(out, json -> new AttackTreesJson(json).write(result));
  }

  void write(AttackTrees.Result result) throws IOException {
    json.list("attackTrees", result.trees(), this::tree);
    json.texts("attackGoalsLeftOut", result.leftOut());
  }

  private void tree(AttackTree tree) throws IOException {
    json.text("id", tree.goal().id());
    json.text("goal", tree.goal().text());
    json.text("verb", tree.goal().verb().word());
    json.text("target", tree.goal().target());
    json.texts("alsoGoals", tree.alike().stream().map(AttackGoal::text).toList());
    json.number("likelihood", tree.root().likelihood());
    json.number("ways", (int) tree.ways());
    path("cheapestPath", tree.cheapest());
    path("possiblePath", tree.possible());
    json.list(
        "chokePoints",
        tree.chokePoints(),
        point -> {
          json.text("kind", point.kind().word());
          json.text("id", point.id());
          json.text("text", point.text());
        });
    cut(tree.cut());
    json.texts("cutOff", tree.cutOff());
    json.object("root", () -> node(tree.root()));
  }

  private void path(String key, @Nullable AttackPath path) throws IOException {
    if (path == null) {
      json.text(key, null);
      return;
    }
    json.object(
        key,
        () -> {
          json.number("likelihood", path.likelihood());
          json.text("certainty", path.certainty().word());
          json.list("steps", path.steps(), this::step);
        });
  }

  private void step(AttackPath.Step step) throws IOException {
    json.text("key", step.key());
    json.text("text", step.text());
    json.text("finding", step.finding());
    json.number("likelihood", step.likelihood());
    json.text("certainty", step.certainty().word());
  }

  private void cut(@Nullable AttackCut cut) throws IOException {
    if (cut == null) {
      json.text("cut", null);
      return;
    }
    json.object(
        "cut",
        () -> {
          json.flag("smallest", cut.smallest());
          json.texts("findings", cut.findings());
        });
  }

  private void node(AttackNode node) throws IOException {
    json.text("kind", node.kind().word());
    json.text("gate", node.children().isEmpty() ? null : node.isChoice() ? "or" : "and");
    json.text("key", node.key());
    json.text("text", node.text());
    json.text("finding", node.finding());
    json.text("element", node.element());
    json.number("likelihood", node.likelihood());
    json.text("certainty", node.certainty().word());
    json.texts("closedBy", node.closedBy());
    json.list("children", node.children(), this::node);
  }
}

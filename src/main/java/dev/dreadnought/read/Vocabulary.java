package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.Suggestion;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What our own YAML files have in common: words of the catalog, days, controls and evidence. */
final class Vocabulary {
  /** What the command {@code catalog list} lists. */
  private static final Set<String> LISTED = Set.of("fact", "control", "framework");

  private final Catalog catalog;
  private final List<Problem> problems;

  Vocabulary(Catalog catalog, List<Problem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /** True where the word is one of some words; else a problem. */
  boolean known(YamlNode.Scalar word, String what, Collection<String> right) {
    if (right.contains(word.text())) {
      return true;
    }
    String suggestion =
        Suggestion.of(
            word.text(),
            right,
            LISTED.contains(what)
                ? "one of those that \"dreadnought catalog list " + what + "s\" lists"
                : "");
    problems.add(
        Problem.error(word.location(), Excerpt.quoted(word.text()) + " is no " + what, suggestion));
    return false;
  }

  /** A day, or null, and a problem where something else is written. */
  @Nullable Day day(YamlFields f, String key) {
    Optional<YamlNode.Scalar> text = f.node(key).flatMap(f::scalar);
    Optional<Day> day = text.flatMap(s -> Day.of(s.text()));
    if (text.isPresent() && day.isEmpty()) {
      f.problem(
          text.get().location(),
          key + " is " + Excerpt.quoted(text.get().text()),
          "a day, written as 2027-01-31");
    }
    return day.orElse(null);
  }

  /** A statement about a control: its id alone where it is in place, or a map. */
  Optional<Control> control(YamlFields owner, YamlNode node, String on) {
    if (!(node instanceof YamlNode.Mapping)) {
      return owner
          .scalar(node)
          .filter(id -> known(id, "control", catalog.controls().keySet()))
          .map(id -> statement(id, on, ControlStatus.IMPLEMENTED, List.of()));
    }
    YamlFields f = new YamlFields("a control", node, problems);
    Optional<YamlNode.Scalar> id = f.node("id").flatMap(f::scalar);
    require(f, "id");
    ControlStatus status = f.word("status", ControlStatus.class, ControlStatus::word);
    List<Evidence> evidence = f.list("evidence").stream().map(this::evidence).toList();
    f.refuseUnknownKeys();
    return id.filter(i -> known(i, "control", catalog.controls().keySet()))
        .map(i -> statement(i, on, status, evidence));
  }

  private static Control statement(
      YamlNode.Scalar id, String on, ControlStatus status, List<Evidence> evidence) {
    return new Control(id.text(), on, status, evidence, List.of(id.location()));
  }

  private Evidence evidence(YamlNode node) {
    YamlFields f = new YamlFields("evidence", node, problems);
    Evidence evidence =
        new Evidence(
            f.text("kind"),
            f.textOrNull("ref"),
            day(f, "on"),
            f.textOrNull("by"),
            day(f, "validUntil"),
            List.of(node.location()));
    f.refuseUnknownKeys();
    return evidence;
  }

  static void require(YamlFields f, String key) {
    if (!f.has(key)) {
      f.text(key);
    }
  }
}

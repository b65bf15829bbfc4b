package dev.dreadnought.read;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our own object in a file of another format, with what the format's fields do not hold; empty in a
 * file that we did not write.
 */
final class ImportedDetails {
  /** The name of the object. */
  static final String KEY = "dreadnought";

  private final boolean present;
  private final YamlFields fields;
  private final Imported model;

  private ImportedDetails(boolean present, YamlFields fields, Imported model) {
    this.present = present;
    this.fields = fields;
    this.model = model;
  }

  /** Of a field that may hold the object, or of nothing. */
  static ImportedDetails of(Optional<YamlNode> node, Location place, Imported model) {
    YamlNode map = node.orElseGet(() -> new YamlNode.Mapping(List.of(), place));
    return new ImportedDetails(
        node.isPresent(), new YamlFields("details of our own", map, model.problems()), model);
  }

  boolean isPresent() {
    return present;
  }

  boolean isOf(String element) {
    return fields.optionalText("element").filter(element::equals).isPresent();
  }

  Optional<ComponentKind> kind() {
    return fields.optionalWord("kind", ComponentKind.class, ComponentKind::word);
  }

  Optional<String> text(String key) {
    return fields.optionalText(key);
  }

  Optional<Integer> number(String key) {
    return fields.optionalInteger(key, 0, MOST);
  }

  private static final int MOST = 999_999_999;

  boolean flag(String key) {
    return fields.optionalFlag(key).orElse(false);
  }

  @Nullable Level level(String key) {
    return fields.optionalWord(key, Level.class, Level::word).orElse(null);
  }

  boolean has(String key) {
    return fields.has(key);
  }

  List<String> texts(String key) {
    return fields.texts(key);
  }

  /** Facts that the format's field says "no" to, and that are not known. */
  boolean leavesOpen(String fact) {
    return texts("unknown").contains(fact);
  }

  List<TechnologyUse> technologies() {
    List<TechnologyUse> uses = new ArrayList<>();
    for (YamlNode node : fields.list("technologies")) {
      YamlFields f = new YamlFields("a technology", node, model.problems());
      uses.add(
          new TechnologyUse(
              f.text("id"),
              f.text("name"),
              f.textOrNull("version"),
              f.optionalFlag("inferred").orElse(false),
              List.of(f.location())));
    }
    return uses;
  }

  /** What is said of a fact here; unknown where nothing is. */
  Truth fact(String name) {
    for (YamlNode node : fields.list("facts")) {
      YamlFields f = new YamlFields("a fact", node, model.problems());
      if (f.optionalText("name").filter(name::equals).isPresent()) {
        return f.optionalFlag("value").map(Truth::of).orElse(Truth.UNKNOWN);
      }
    }
    return Truth.UNKNOWN;
  }

  /** Adds the facts and controls of an element; what the catalog does not know is listed. */
  void say(String element) {
    say(element, List.of());
  }

  /**
   * The same without some facts.
   *
   * @param withdrawn names of facts that hold here, and that a field of the format says "no" to
   */
  void say(String element, List<String> withdrawn) {
    for (YamlNode node : fields.list("facts")) {
      YamlFields f = new YamlFields("a fact", node, model.problems());
      if (f.optionalText("name").filter(withdrawn::contains).isEmpty()) {
        sayFact(f, element);
      }
    }
    for (YamlNode node : fields.list("controls")) {
      sayControl(new YamlFields("a control", node, model.problems()), element);
    }
  }

  private void sayControl(YamlFields f, String element) {
    String id = f.text("id");
    ControlStatus status = f.word("status", ControlStatus.class, ControlStatus::word);
    if (model.catalog().controls().containsKey(id)) {
      model.say(new Control(id, element, status, List.of(f.location())));
    } else {
      model.note("control " + Excerpt.of(id), f.location());
    }
  }

  private void sayFact(YamlFields f, String element) {
    String name = f.text("name");
    Truth value = f.optionalFlag("value").map(Truth::of).orElse(Truth.UNKNOWN);
    Ground ground = f.optionalWord("ground", Ground.class, Ground::word).orElse(Ground.STATED);
    String because = f.optionalText("because").orElse("");
    if (model.catalog().facts().containsKey(name)) {
      model.say(new Fact(name, element, value, ground, because, List.of(f.location())));
    } else {
      model.note("fact " + Excerpt.of(name), f.location());
    }
  }
}

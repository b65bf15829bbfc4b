package dev.dreadnought.catalog;

import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A smallest description on which a threat is raised, or the nearest one on which it is not.
 *
 * @param on the element
 * @param because why the threat is silent; empty where it fires
 * @param tempting true where a careless condition would raise the threat
 * @param asserted facts that the description states outright, each of which a condition may not
 *     name
 */
record Proof(
    String threat,
    boolean fires,
    Source source,
    String on,
    String because,
    boolean tempting,
    List<String> asserted) {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "dreadnought", "catalog", "proofs");

  /** All proofs of the folder, and what is wrong with their files. */
  static List<Proof> all(List<Problem> problems) {
    List<Proof> proofs = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Optional<YamlNode> root =
            YamlParser.parse(new Source(name, "yaml", Files.readString(file)), problems);
        root.ifPresent(r -> read(r, problems, proofs));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return proofs;
  }

  private static void read(YamlNode root, List<Problem> problems, List<Proof> proofs) {
    YamlFields file = new YamlFields("a file of proofs", root, problems);
    for (YamlNode node : file.list("proofs")) {
      YamlFields f = new YamlFields("the proofs of a threat", node, problems);
      String threat = f.text("threat");
      f.list("fires").forEach(n -> proofs.add(proof(threat, true, n, problems)));
      f.list("silent").forEach(n -> proofs.add(proof(threat, false, n, problems)));
      f.refuseUnknownKeys();
    }
    file.refuseUnknownKeys();
  }

  private static Proof proof(String threat, boolean fires, YamlNode node, List<Problem> problems) {
    YamlFields f = new YamlFields("a proof", node, problems);
    Optional<String> text = f.optionalText("text");
    Optional<YamlNode> model = f.node("model");
    String place = f.location().input() + ":" + f.location().line();
    Source source =
        text.map(t -> new Source(place, "prose", t))
            .orElseGet(() -> new Source(place, "yaml", model.map(Proof::file).orElse("")));
    Proof proof =
        new Proof(
            threat,
            fires,
            source,
            f.text("on"),
            f.optionalText("because").orElse(""),
            f.optionalFlag("tempting").orElse(false),
            model.map(Proof::assertedFacts).orElse(List.of()));
    if (text.isPresent() == model.isPresent()) {
      f.problem(f.location(), "a proof has a text or a model", "one of the two");
    }
    if (!fires && proof.because().isEmpty()) {
      f.problem(f.location(), "a silent proof says why nothing is found", "because: …");
    }
    f.refuseUnknownKeys();
    return proof;
  }

  /** The model as a file of its own; what is no part of the proof need not be said. */
  private static String file(YamlNode model) {
    boolean named =
        model instanceof YamlNode.Mapping mapping
            && mapping.entries().stream().anyMatch(e -> e.key().text().equals("system"));
    String flow = flow(model);
    return named ? flow : "{system: {name: Proof}, " + flow.substring(1);
  }

  /** Flow style is YAML too. */
  private static String flow(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.plain()
          ? scalar.text()
          : "\"" + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(Proof::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return ((YamlNode.Mapping) node)
        .entries().stream()
            .map(e -> flow(e.key()) + ": " + flow(e.value()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private static List<String> assertedFacts(YamlNode node) {
    List<String> facts = new ArrayList<>();
    collectFacts(node, facts);
    return facts;
  }

  private static void collectFacts(YamlNode node, List<String> facts) {
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(i -> collectFacts(i, facts));
    } else if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        if (entry.key().text().equals("facts") && entry.value() instanceof YamlNode.Mapping map) {
          map.entries().forEach(e -> facts.add(e.key().text()));
        }
        collectFacts(entry.value(), facts);
      }
    }
  }

  @Override
  public String toString() {
    return threat + (fires ? " fires: " : " is silent: ") + source.name();
  }
}

package dev.dreadnought.yaml;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML into {@link YamlNode}s. Values stay text: what {@code on}, {@code 1.10} or a date mean
 * is for the reader of the field to say. Keys must be plain values and unique; aliases, tags and
 * sizes that could exhaust memory are refused.
 */
public final class YamlParser {

  /** More characters than any hand-written description has; beyond it, parsing takes seconds. */
  public static final int MAX_CHARACTERS = 8_000_000;

  private static final int MAX_DEPTH = 50;

  private final String input;
  private final List<Problem> problems = new ArrayList<>();

  private YamlParser(String input) {
    this.input = input;
  }

  /**
   * The root of the document, or empty for a document without content.
   *
   * @throws InvalidInputException with every problem that was found
   */
  public static Optional<YamlNode> parse(Source source) {
    return new YamlParser(source.name()).read(source.text());
  }

  private Optional<YamlNode> read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw invalid(
          Problem.error(
              new Location(input, 1, 1, 0),
              "the file has " + text.length() + " characters",
              "at most " + MAX_CHARACTERS + " are read; split it into several files"));
    }
    Node root = compose(text);
    if (root == null) {
      return Optional.empty();
    }
    YamlNode node = convert(root);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return Optional.of(node);
  }

  private Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_CHARACTERS);
    try {
      Composer composer =
          new Composer(
              new ParserImpl(new StreamReader(new StringReader(text)), options),
              new Resolver(),
              options);
      return composer.getSingleNode();
    } catch (MarkedYAMLException e) {
      throw invalid(Problem.error(place(e.getProblemMark()), clean(e.getProblem()), ""));
    } catch (YAMLException e) {
      throw invalid(Problem.error(new Location(input, 1, 1, 0), clean(e.getMessage()), ""));
    }
  }

  private YamlNode convert(Node node) {
    if (node.getAnchor() != null) {
      problems.add(
          Problem.error(
              place(node.getStartMark()),
              "anchors and aliases are not read",
              "write the value out where it is needed"));
    }
    if (node instanceof ScalarNode scalar) {
      return convert(scalar);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(item));
      }
      return new YamlNode.Sequence(List.copyOf(items), place(node.getStartMark()));
    }
    return convert((MappingNode) node);
  }

  private YamlNode.Scalar convert(ScalarNode scalar) {
    Mark start = scalar.getStartMark();
    Mark end = scalar.getEndMark();
    int length = Math.max(0, end.getIndex() - start.getIndex());
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    return new YamlNode.Scalar(
        scalar.getValue(),
        plain,
        new Location(input, start.getLine() + 1, start.getColumn() + 1, length));
  }

  private YamlNode.Mapping convert(MappingNode mapping) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problems.add(
            Problem.error(place(tuple.getKeyNode().getStartMark()), "a key must be a word", ""));
        continue;
      }
      YamlNode.Scalar key = convert(keyNode);
      Location earlier = seen.putIfAbsent(key.text(), key.location());
      if (earlier != null) {
        problems.add(
            Problem.error(
                key.location(),
                "the key \"" + key.text() + "\" stands twice",
                "it stands already at line " + earlier.line()));
      }
      entries.add(new YamlNode.Entry(key, convert(tuple.getValueNode())));
    }
    return new YamlNode.Mapping(List.copyOf(entries), place(mapping.getStartMark()));
  }

  private Location place(Mark mark) {
    return mark == null
        ? new Location(input, 1, 1, 0)
        : new Location(input, mark.getLine() + 1, mark.getColumn() + 1, 0);
  }

  private static String clean(String message) {
    return message == null ? "not YAML" : message.replaceAll("\\s+", " ").strip();
  }

  private static InvalidInputException invalid(Problem problem) {
    return new InvalidInputException(List.of(problem));
  }
}

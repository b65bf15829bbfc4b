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
import org.jspecify.annotations.Nullable;
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

  private static final int MOST_CHARACTERS_NAMED = 20;

  private final String input;
  private final List<Problem> problems;

  private YamlParser(String input, List<Problem> problems) {
    this.input = input;
    this.problems = problems;
  }

  /**
   * The root of the document, or empty for a document without content.
   *
   * @throws InvalidInputException with every problem that was found
   */
  public static Optional<YamlNode> parse(Source source) {
    List<Problem> problems = new ArrayList<>();
    Optional<YamlNode> root = parse(source, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return root;
  }

  /**
   * As {@link #parse(Source)}, for a reader that finds further problems: what can be passed over,
   * such as a key that stands twice, is collected, and the tree holds the rest.
   *
   * @throws InvalidInputException where there is no tree: the text is no YAML, or too large or deep
   */
  public static Optional<YamlNode> parse(Source source, List<Problem> problems) {
    return new YamlParser(source.name(), problems).read(source.text());
  }

  private Optional<YamlNode> read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw invalid(
          Problem.error(
              new Location(input, 1, 1, 0),
              "the file has " + text.length() + " characters",
              "at most " + MAX_CHARACTERS + " are read; split it into several files"));
    }
    refuseControlCharacters(text);
    return Optional.ofNullable(compose(text)).map(this::convert);
  }

  /** YAML has escapes for them; as they are they only serve to deceive. */
  private void refuseControlCharacters(String text) {
    List<Problem> found = new ArrayList<>();
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length() && found.size() < MOST_CHARACTERS_NAMED; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        line++;
        start = i + 1;
      } else if (!isAllowed(text, i)) {
        found.add(
            Problem.error(
                new Location(input, line, i - start + 1, 1),
                "the character " + Excerpt.of(String.valueOf(c)) + " is not allowed in YAML",
                "leave it out, or write it as an escape in double quotes"));
      }
    }
    if (!found.isEmpty()) {
      throw new InvalidInputException(found);
    }
  }

  private static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\t' || c == '\r' || c == 0x85 || StreamReader.isPrintable(c);
  }

  private @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(Integer.MAX_VALUE);
    options.setCodePointLimit(MAX_CHARACTERS);
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
      return new Composer(new CheckedEvents(parser, input, problems), new NoResolver(), options)
          .getSingleNode();
    } catch (MarkedYAMLException e) {
      throw invalid(Problem.error(place(e.getProblemMark()), clean(e.getProblem()), ""));
    } catch (YAMLException e) {
      throw invalid(Problem.error(new Location(input, 1, 1, 0), clean(e.getMessage()), ""));
    }
  }

  /** Values stay text, so no pattern needs to be tried on them. */
  private static final class NoResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // None.
    }
  }

  private YamlNode convert(Node node) {
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
                "the key " + Excerpt.quoted(key.text()) + " stands twice",
                "it stands already at line " + earlier.line()));
      }
      entries.add(new YamlNode.Entry(key, convert(tuple.getValueNode())));
    }
    return new YamlNode.Mapping(List.copyOf(entries), place(mapping.getStartMark()));
  }

  private Location place(@Nullable Mark mark) {
    return mark == null
        ? new Location(input, 1, 1, 0)
        : new Location(input, mark.getLine() + 1, mark.getColumn() + 1, 0);
  }

  private static String clean(@Nullable String message) {
    return message == null ? "not YAML" : Excerpt.of(message.replaceAll("\\s+", " ").strip(), 200);
  }

  /** What ends the work, and what was collected before it. */
  private InvalidInputException invalid(Problem problem) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(problem);
    return new InvalidInputException(all);
  }
}

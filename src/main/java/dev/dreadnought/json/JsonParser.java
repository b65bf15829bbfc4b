package dev.dreadnought.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON into the nodes that YAML is read into, so that one reader serves files of both kinds.
 * Strict: what RFC 8259 does not allow, a key that stands twice, and anything after the document
 * are errors with their place.
 */
public final class JsonParser {
  private static final int DEEPEST = 200;
  private static final int LONGEST_MESSAGE = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final String input;
  private final List<Problem> problems;
  private final com.fasterxml.jackson.core.JsonParser tokens;

  private JsonParser(
      String input, List<Problem> problems, com.fasterxml.jackson.core.JsonParser tokens) {
    this.input = input;
    this.problems = problems;
    this.tokens = tokens;
  }

  /**
   * The root of a document.
   *
   * @param problems where keys that stand twice are collected; the tree has the first of them
   * @throws InvalidInputException where the text is no JSON
   */
  public static YamlNode parse(Source source, List<Problem> problems) {
    try (com.fasterxml.jackson.core.JsonParser tokens = FACTORY.createParser(source.text())) {
      return new JsonParser(source.name(), problems, tokens).document();
    } catch (JsonProcessingException e) {
      List<Problem> all = new ArrayList<>(problems);
      all.add(problem(source.name(), e));
      throw new InvalidInputException(all);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private static Problem problem(String input, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    Location place =
        at == null || at.getLineNr() < 1
            ? new Location(input, 1, 1, 0)
            : new Location(input, at.getLineNr(), Math.max(1, at.getColumnNr()), 0);
    String said =
        e.getOriginalMessage()
            .replaceAll(" ?\\(start marker at .*?\\]\\)", "")
            .replaceAll("\\s+", " ")
            .strip();
    String message = said.length() > LONGEST_MESSAGE ? said.substring(0, LONGEST_MESSAGE) : said;
    return Problem.error(place, "this is no JSON: " + message, "mend or export the file again");
  }

  private YamlNode document() throws IOException {
    tokens.nextToken();
    if (tokens.currentToken() == null) {
      throw new InvalidInputException(
          List.of(
              Problem.error(
                  new Location(input, 1, 1, 0), "the file is empty", "give a JSON document")));
    }
    YamlNode root = node();
    if (tokens.nextToken() != null) {
      problems.add(
          Problem.error(
              place(), "something follows after the end of the document", "leave it out"));
    }
    return root;
  }

  private YamlNode node() throws IOException {
    return switch (tokens.currentToken()) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_STRING -> new YamlNode.Scalar(tokens.getText(), false, place());
      default -> new YamlNode.Scalar(tokens.getText(), true, place());
    };
  }

  private YamlNode mapping() throws IOException {
    Location start = place();
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      YamlNode.Scalar key = new YamlNode.Scalar(tokens.currentName(), false, place());
      Location earlier = seen.putIfAbsent(key.text(), key.location());
      tokens.nextToken();
      YamlNode value = node();
      if (earlier == null) {
        entries.add(new YamlNode.Entry(key, value));
      } else {
        problems.add(
            Problem.error(
                key.location(),
                "the key " + Excerpt.quoted(key.text()) + " stands twice",
                "the first is at line " + earlier.line()));
      }
    }
    return new YamlNode.Mapping(List.copyOf(entries), start);
  }

  private YamlNode sequence() throws IOException {
    Location start = place();
    List<YamlNode> items = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Sequence(List.copyOf(items), start);
  }

  private Location place() {
    JsonLocation at = tokens.currentTokenLocation();
    return new Location(input, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 0);
  }
}

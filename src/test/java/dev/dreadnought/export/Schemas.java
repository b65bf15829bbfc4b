package dev.dreadnought.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dreadnought.Dreadnought;
import dev.dreadnought.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;

/** Documents against the schemas that the program ships. */
public final class Schemas {
  private Schemas() {}

  /** What is wrong with a document, one line each. */
  public static List<String> problems(String schema, String json) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema loaded = registry.getSchema(Dreadnought.schema(schema), InputFormat.JSON);
    return loaded.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** A node of YAML as JSON: plain integers, true, false and null are resolved, nothing else. */
  static String json(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> quoted(entry.key().text()) + ":" + json(entry.value()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream()
          .map(Schemas::json)
          .collect(Collectors.joining(",", "[", "]"));
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    boolean isResolved = scalar.plain() && scalar.text().matches("-?(0|[1-9]\\d*)|true|false|null");
    return isResolved ? scalar.text() : quoted(scalar.text());
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean isPlain = c >= ' ' && c != '"' && c != '\\';
      out.append(isPlain ? "" + c : String.format("\\u%04x", (int) c));
    }
    return out.append('"').toString();
  }
}

package dev.dreadnought.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents against the schemas of other formats: those that lie in test-scoped artifacts, and
 * those of a folder {@code schemas} below the one that {@code DREADNOUGHT_MATERIAL} names.
 */
final class ForeignSchemas {
  /** Of the JAR of CycloneDX; 1.6 refers to the two others. */
  static final ForeignSchemas CYCLONEDX =
      artifact(
          "/bom-1.6.schema.json",
          SpecificationVersion.DRAFT_7,
          Map.of(
              "http://cyclonedx.org/schema/spdx.schema.json", "/spdx.schema.json",
              "http://cyclonedx.org/schema/jsf-0.82.schema.json", "/jsf-0.82.schema.json"));

  /** Of the JAR of OSCAL, which has version 1.1.2; the schema of 1.1.3 is in the material. */
  static final ForeignSchemas OSCAL_RESULTS =
      artifact("/schema/json/oscal-ar_schema.json", SpecificationVersion.DRAFT_7, Map.of());

  static final ForeignSchemas OSCAL_PLAN =
      artifact("/schema/json/oscal-poam_schema.json", SpecificationVersion.DRAFT_7, Map.of());

  private final Schema schema;

  private ForeignSchemas(Schema schema) {
    this.schema = schema;
  }

  private static ForeignSchemas artifact(
      String resource, SpecificationVersion version, Map<String, String> references) {
    Map<String, String> texts = new HashMap<>();
    references.forEach((id, name) -> texts.put(id, resource(name)));
    return of(resource(resource), version, texts);
  }

  private static ForeignSchemas of(
      String text, SpecificationVersion version, Map<String, String> references) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(version, builder -> builder.schemas(references));
    return new ForeignSchemas(registry.getSchema(text, InputFormat.JSON));
  }

  private static String resource(String name) {
    try (InputStream in = ForeignSchemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no artifact holds " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema of the material; empty where there is none. */
  static Optional<ForeignSchemas> material(String file, SpecificationVersion version) {
    String material = System.getenv("DREADNOUGHT_MATERIAL");
    Path path = Path.of(material == null ? "" : material, "schemas", file);
    if (material == null || !Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(Files.readString(path), version, Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a document, one line each. */
  List<String> problems(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    return schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}

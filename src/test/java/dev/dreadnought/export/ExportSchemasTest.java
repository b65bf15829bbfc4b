package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.analysis.GeneratedModels;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every export of every sample and of twenty models drawn at random keeps the schema of its format,
 * and a broken one does not.
 */
class ExportSchemasTest {
  private static final Dreadnought DREADNOUGHT =
      Dreadnought.builtIn().withDate(new Day("2026-11-25"));
  private static final int GENERATED = 20;

  /** What is wrong with a document. */
  private interface Check extends Function<byte[], List<String>> {}

  /**
   * A format.
   *
   * @param check empty where its schema is not on this machine
   * @param write empty where the format cannot say it
   * @param breaks what makes a good document a bad one; false where it has no such place
   */
  private record Export(
      Supplier<Optional<Check>> check,
      Function<Assessment, Optional<byte[]>> write,
      List<Predicate<JsonNode>> breaks) {}

  private static final Map<String, Export> EXPORTS = exports();

  private static Map<String, Export> exports() {
    Map<String, Export> all = new LinkedHashMap<>();
    all.put(
        "cyclonedx",
        export(
            () -> Optional.of(ForeignSchemas.CYCLONEDX::problems),
            DREADNOUGHT::cycloneDx,
            d -> with(d, "/declarations", "assessment", "x"),
            d -> with(d, "/declarations/assessors/0", "thirdParty", "no"),
            d -> with(d, "", "serialNumber", "urn:uuid:1")));
    all.put(
        "oscal results",
        export(
            () -> Optional.of(ForeignSchemas.OSCAL_RESULTS::problems),
            DREADNOUGHT::oscal,
            d -> with(d, "/assessment-results", "uuid", "3f0c1d0e-7a52-3d1b-9c4e-2b6f8a91d473"),
            d -> with(d, "/assessment-results/metadata", "last-modified", "2026-11-25"),
            d -> empty(d, "/assessment-results/results")));
    all.put(
        "oscal plan",
        new Export(
            () -> Optional.of(ForeignSchemas.OSCAL_PLAN::problems),
            DREADNOUGHT::oscalPlan,
            List.of(
                d -> empty(d, "/plan-of-action-and-milestones/poam-items"),
                d -> with(d, "/plan-of-action-and-milestones/metadata", "author", "x"))));
    all.put(
        "oscal results of 1.1.3",
        export(
            () -> material("oscal_complete_schema-1.1.3.json", SpecificationVersion.DRAFT_7),
            DREADNOUGHT::oscal,
            d -> with(d, "/assessment-results/metadata", "last-modified", "2026-11-25"),
            d -> empty(d, "/assessment-results/results")));
    all.put(
        "oscal plan of 1.1.3",
        new Export(
            () -> material("oscal_complete_schema-1.1.3.json", SpecificationVersion.DRAFT_7),
            DREADNOUGHT::oscalPlan,
            List.of(
                d -> empty(d, "/plan-of-action-and-milestones/poam-items"),
                d -> with(d, "/plan-of-action-and-milestones/metadata", "author", "x"))));
    all.put(
        "sarif",
        export(
            () -> material("sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_4),
            DREADNOUGHT::sarif,
            d -> with(d, "", "version", "2.2.0"),
            d -> with(d, "/runs/0", "author", "x"),
            d -> with(d, "/runs/0/tool/driver", "rules", "x")));
    all.put(
        "otm",
        export(
            () -> material("otm_schema-0.2.json", SpecificationVersion.DRAFT_7),
            DREADNOUGHT::otm,
            d -> without(d, "/project", "name"),
            d -> without(d, "/trustZones/0", "risk"),
            d -> with(d, "", "dataflows", "x")));
    all.put(
        "tml",
        export(
            () ->
                material("owasp-tml-threat-model.schema.json", SpecificationVersion.DRAFT_2020_12),
            DREADNOUGHT::threatLibrary,
            d -> with(d, "", "author", "x"),
            d -> with(d, "/scope", "exposure", "unknown"),
            d -> with(d, "/trust_zones/0", "symbolic_name", "A zone")));
    all.put(
        "threat dragon",
        export(
            () -> Optional.of(json -> ThreatDragonModelTest.problems(Documents.tree(json))),
            DREADNOUGHT::threatDragon,
            d -> without(d, "", "version"),
            d -> with(d, "/detail/diagrams/0", "diagramType", null),
            d -> with(d, "/detail/diagrams/0/cells/0", "zIndex", "front")));
    all.put(
        "analysis",
        export(
            () -> Optional.of(json -> Schemas.problems("analysis", text(json))),
            DREADNOUGHT::json,
            d -> without(d, "/engine", "profile"),
            d -> with(d, "", "findings", "none"),
            d -> with(d, "/findings/0", "stride", "X")));
    all.put(
        "coverage",
        export(
            () -> Optional.of(json -> Schemas.problems("coverage", text(json))),
            DREADNOUGHT::coverageJson,
            d -> without(d, "/sum", "cells"),
            d -> with(d, "/elements/0", "outcome", "x"),
            d -> without(d, "/elements/0/S", "not-applicable")));
    return all;
  }

  private static Optional<Check> material(String file, SpecificationVersion version) {
    return ForeignSchemas.material(file, version).map(schema -> schema::problems);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  @SafeVarargs
  private static Export export(
      Supplier<Optional<Check>> check,
      Function<Assessment, byte[]> write,
      Predicate<JsonNode>... breaks) {
    List<Predicate<JsonNode>> each = new ArrayList<>();
    for (Predicate<JsonNode> broken : breaks) {
      each.add(broken);
    }
    return new Export(check, a -> Optional.of(write.apply(a)), each);
  }

  private static boolean with(JsonNode root, String at, String key, @Nullable String value) {
    return root.at(at) instanceof ObjectNode object && object.put(key, value) != null;
  }

  private static boolean without(JsonNode root, String at, String key) {
    return root.at(at) instanceof ObjectNode object && object.remove(key) != null;
  }

  private static boolean empty(JsonNode root, String at) {
    return root.at(at) instanceof ArrayNode list && !list.isEmpty() && list.removeAll() != null;
  }

  @TestFactory
  Stream<DynamicTest> every_export_keeps_the_schema_of_its_format() {
    Map<String, Assessment> assessments = assessments();
    assertThat(assessments).hasSizeGreaterThan(GENERATED + 4);
    return EXPORTS.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> keeps(e.getValue(), assessments)));
  }

  private static void keeps(Export export, Map<String, Assessment> assessments) {
    Check check = check(export);
    int written = 0;
    for (Map.Entry<String, Assessment> one : assessments.entrySet()) {
      Optional<byte[]> json = export.write().apply(one.getValue());
      if (json.isPresent()) {
        written++;
        assertThat(check.apply(json.get())).as(one.getKey()).isEmpty();
      }
    }
    assertThat(written).isGreaterThan(assessments.size() / 2);
  }

  private static Check check(Export export) {
    Optional<Check> check = export.check().get();
    assumeTrue(check.isPresent(), "DREADNOUGHT_MATERIAL names no folder with this schema");
    return check.get();
  }

  @TestFactory
  Stream<DynamicTest> a_broken_export_does_not() {
    return EXPORTS.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> breaks(e.getValue())));
  }

  /** Each in the next way in turn, and the blog in all ways. */
  private static void breaks(Export export) throws IOException {
    Check check = check(export);
    int turn = 0;
    int broken = 0;
    for (Map.Entry<String, Assessment> one : assessments().entrySet()) {
      Optional<byte[]> good = export.write().apply(one.getValue());
      if (good.isEmpty()) {
        continue;
      }
      boolean isBlog = one.getKey().equals("flask-blog.txt");
      int ways = isBlog ? export.breaks().size() : 1;
      int before = broken;
      for (int i = 0; i < ways; i++) {
        JsonNode document = Documents.tree(good.get());
        if (export.breaks().get(turn++ % export.breaks().size()).test(document)) {
          broken++;
          assertThat(check.apply(new ObjectMapper().writeValueAsBytes(document)))
              .as(one.getKey() + ", way " + (turn - 1) % export.breaks().size())
              .isNotEmpty();
        }
      }
      assertThat(!isBlog || broken - before == ways).as("the blog has each place").isTrue();
    }
    assertThat(broken).as("of " + assessments().size()).isGreaterThan(assessments().size() / 2);
  }

  private static Map<String, Assessment> assessments() {
    return Made.ASSESSMENTS;
  }

  private static final class Made {
    private static final Map<String, Assessment> ASSESSMENTS = make();

    private static Map<String, Assessment> make() {
      try {
        return assessed();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Samples, models drawn at random, names that mean harm, and a system of which nothing is said.
   */
  private static Map<String, Assessment> assessed() throws IOException {
    Map<String, Assessment> all = new LinkedHashMap<>();
    for (Path file : samples()) {
      String name = file.getFileName().toString();
      Source source = new Source(name, "prose", Files.readString(file));
      all.put(name, DREADNOUGHT.assess(DREADNOUGHT.read(source)));
    }
    Arbitrary<ThreatModel> models = new GeneratedModels(DREADNOUGHT.catalog()).models();
    Random random = new Random(20261125);
    for (int i = 0; i < GENERATED; i++) {
      ThreatModel model = models.generator(100).next(random).value();
      all.put("model " + i, DREADNOUGHT.assess(Models.reading(model)));
    }
    all.put("hostile", DREADNOUGHT.assess(hostile()));
    all.put("nothing", DREADNOUGHT.assess(new ModelBuilder("").build()));
    return all;
  }

  private static ThreatModel hostile() {
    ModelBuilder builder = new ModelBuilder(Hostile.MARKUP).describe(Hostile.YAML);
    List<String> ids = new ArrayList<>();
    for (String name : Hostile.NAMES) {
      builder.component(name, ComponentKind.WEB_APPLICATION, "flask");
      ids.add(name);
    }
    for (int i = 1; i < ids.size(); i++) {
      builder.flow(ids.get(i - 1), ids.get(i));
    }
    return builder.build();
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"), 2)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".txt"))
          .filter(f -> !f.getFileName().toString().equals("summary.txt"))
          .sorted()
          .toList();
    }
  }
}

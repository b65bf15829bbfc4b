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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
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

  /**
   * A format.
   *
   * @param write empty where the format cannot say it
   * @param breaks what makes a good document a bad one
   */
  private record Export(
      Supplier<Optional<ForeignSchemas>> schema,
      Function<Assessment, Optional<byte[]>> write,
      List<Consumer<JsonNode>> breaks) {}

  private static final Map<String, Export> EXPORTS = exports();

  private static Map<String, Export> exports() {
    Map<String, Export> all = new LinkedHashMap<>();
    all.put(
        "cyclonedx",
        export(
            () -> Optional.of(ForeignSchemas.CYCLONEDX),
            DREADNOUGHT::cycloneDx,
            d -> with(d, "/declarations", "assessment", "x"),
            d -> with(d, "/declarations/assessors/0", "thirdParty", "no"),
            d -> with(d, "", "serialNumber", "urn:uuid:1")));
    all.put(
        "oscal results",
        export(
            () -> Optional.of(ForeignSchemas.OSCAL_RESULTS),
            DREADNOUGHT::oscal,
            d -> with(d, "/assessment-results", "uuid", "3f0c1d0e-7a52-3d1b-9c4e-2b6f8a91d473"),
            d -> with(d, "/assessment-results/metadata", "last-modified", "2026-11-25"),
            d -> empty(d, "/assessment-results/results")));
    all.put(
        "oscal plan",
        new Export(
            () -> Optional.of(ForeignSchemas.OSCAL_PLAN),
            DREADNOUGHT::oscalPlan,
            List.of(
                d -> empty(d, "/plan-of-action-and-milestones/poam-items"),
                d -> with(d, "/plan-of-action-and-milestones/metadata", "author", "x"))));
    all.put(
        "oscal results of 1.1.3",
        export(
            () ->
                ForeignSchemas.material(
                    "oscal_complete_schema-1.1.3.json", SpecificationVersion.DRAFT_7),
            DREADNOUGHT::oscal,
            d -> with(d, "/assessment-results/metadata", "last-modified", "2026-11-25"),
            d -> empty(d, "/assessment-results/results")));
    all.put(
        "oscal plan of 1.1.3",
        new Export(
            () ->
                ForeignSchemas.material(
                    "oscal_complete_schema-1.1.3.json", SpecificationVersion.DRAFT_7),
            DREADNOUGHT::oscalPlan,
            List.of(
                d -> empty(d, "/plan-of-action-and-milestones/poam-items"),
                d -> with(d, "/plan-of-action-and-milestones/metadata", "author", "x"))));
    all.put(
        "sarif",
        export(
            () -> ForeignSchemas.material("sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_4),
            DREADNOUGHT::sarif,
            d -> with(d, "", "version", "2.2.0"),
            d -> with(d, "/runs/0", "author", "x"),
            d -> with(d, "/runs/0/tool/driver", "rules", "x")));
    all.put(
        "otm",
        export(
            () -> ForeignSchemas.material("otm_schema-0.2.json", SpecificationVersion.DRAFT_7),
            DREADNOUGHT::otm,
            d -> without(d, "/project", "name"),
            d -> without(d, "/trustZones/0", "risk"),
            d -> with(d, "", "dataflows", "x")));
    all.put(
        "tml",
        export(
            () ->
                ForeignSchemas.material(
                    "owasp-tml-threat-model.schema.json", SpecificationVersion.DRAFT_2020_12),
            DREADNOUGHT::threatLibrary,
            d -> with(d, "", "author", "x"),
            d -> with(d, "/scope", "exposure", "unknown"),
            d -> with(d, "/trust_zones/0", "symbolic_name", "A zone")));
    return all;
  }

  @SafeVarargs
  private static Export export(
      Supplier<Optional<ForeignSchemas>> schema,
      Function<Assessment, byte[]> write,
      Consumer<JsonNode>... breaks) {
    List<Consumer<JsonNode>> all = new ArrayList<>();
    for (Consumer<JsonNode> one : breaks) {
      all.add(one);
    }
    return new Export(schema, a -> Optional.of(write.apply(a)), List.copyOf(all));
  }

  private static void with(JsonNode root, String at, String key, String value) {
    ((ObjectNode) root.at(at)).put(key, value);
  }

  private static void without(JsonNode root, String at, String key) {
    assertThat(((ObjectNode) root.at(at)).remove(key)).isNotNull();
  }

  private static void empty(JsonNode root, String at) {
    ((ArrayNode) root.at(at)).removeAll();
  }

  @TestFactory
  Stream<DynamicTest> every_export_keeps_the_schema_of_its_format() {
    Map<String, Assessment> assessments = assessments();
    assertThat(assessments).hasSizeGreaterThan(GENERATED + 4);
    return EXPORTS.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> keeps(e.getValue(), assessments)));
  }

  private static void keeps(Export export, Map<String, Assessment> assessments) {
    Optional<ForeignSchemas> schema = export.schema().get();
    assumeTrue(schema.isPresent(), "DREADNOUGHT_MATERIAL names no folder with this schema");
    int written = 0;
    for (Map.Entry<String, Assessment> one : assessments.entrySet()) {
      Optional<byte[]> json = export.write().apply(one.getValue());
      if (json.isPresent()) {
        written++;
        assertThat(schema.get().problems(json.get())).as(one.getKey()).isEmpty();
      }
    }
    assertThat(written).isGreaterThan(assessments.size() / 2);
  }

  @TestFactory
  Stream<DynamicTest> a_broken_export_does_not() {
    Assessment assessment = assessments().get("flask-blog.txt");
    return EXPORTS.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> breaks(e.getValue(), assessment)));
  }

  private static void breaks(Export export, Assessment assessment) throws IOException {
    Optional<ForeignSchemas> schema = export.schema().get();
    assumeTrue(schema.isPresent(), "DREADNOUGHT_MATERIAL names no folder with this schema");
    byte[] good = export.write().apply(assessment).orElseThrow();
    ObjectMapper mapper = new ObjectMapper();
    for (Consumer<JsonNode> wrong : export.breaks()) {
      JsonNode document = mapper.readTree(good);
      wrong.accept(document);
      assertThat(schema.get().problems(mapper.writeValueAsBytes(document))).isNotEmpty();
    }
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

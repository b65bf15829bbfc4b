package dev.dreadnought.evidence;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.catalog.Overlay;
import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a bundle together: what the analysis was made from, what came of it, and the manifest. */
public final class Contents {
  private static final List<String> MODEL_KEYS =
      List.of("system", "components", "flows", "boundaries", "dataAssets", "actors");
  private static final List<String> CONTROL_KEYS = List.of("controls", "compliance");
  private static final List<String> DECISION_KEYS = List.of("decisions", "assumptions");

  private final Assessment assessment;
  private final Attestation order;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> roles = new TreeMap<>();
  private final Map<String, String> digests = new TreeMap<>();

  private Contents(Assessment assessment, Attestation order) {
    this.assessment = assessment;
    this.order = order;
  }

  /**
   * Who made an analysis, and with what, beside the inputs.
   *
   * @param shipped the catalog that the program was built with
   */
  public record Setting(
      Catalog shipped,
      Catalog catalog,
      @Nullable Organisation organisation,
      List<Extension> extensions,
      @Nullable Day date) {}

  /**
   * The bundle.
   *
   * @param products each asked for as late as may be, for it may still be in the making
   * @throws IllegalStateException where the catalog or the rules are not those that the program was
   *     built with, under what lies over them
   */
  public static Bundle of(
      Attestation order, Assessment assessment, Setting setting, Products products) {
    Contents contents = new Contents(assessment, order);
    Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
    manifest.put("schema", Manifest.SCHEMA);
    manifest.put("system", assessment.model().name());
    manifest.put("document", document(assessment.model().document()));
    manifest.put("engine", contents.engine(setting));
    manifest.put("inputs", contents.inputs());
    manifest.put("organisation", contents.organisation(setting.organisation()));
    manifest.put("own", contents.own(setting.extensions()));
    manifest.put("notRead", order.notRead().stream().map(Contents::notRead).toList());
    manifest.put("previous", order.previous());
    if (order.transcript() != null) {
      Attestation.Input transcript = order.transcript();
      manifest.put(
          "transcript", contents.input("transcript", transcript.source(), transcript.bytes()));
    }
    manifest.put("counts", contents.counts());
    contents.addShipped(setting);
    contents.addResults(products);
    manifest.put("files", contents.list());
    return contents.bundle(Manifest.of(manifest));
  }

  private static Map<String, @Nullable Object> document(DocumentControl control) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("version", control.version());
    document.put("author", control.author());
    document.put("reviewer", control.reviewer());
    document.put("approver", control.approver());
    document.put("nextReview", control.nextReview() == null ? null : control.nextReview().text());
    return document;
  }

  private Map<String, @Nullable Object> engine(Setting setting) {
    Map<String, @Nullable Object> engine = new LinkedHashMap<>();
    engine.put("name", assessment.engine().name());
    engine.put("version", assessment.engine().version());
    engine.put(
        "catalog",
        Map.of(
            "version", assessment.engine().catalogVersion(),
            "sha256", assessment.engine().catalogSha256()));
    engine.put("rules", Map.of("sha256", assessment.engine().rulesSha256()));
    engine.put("profile", assessment.engine().profile());
    engine.put("date", setting.date() == null ? null : setting.date().text());
    return engine;
  }

  private List<Object> inputs() {
    List<Attestation.Input> sorted =
        order.inputs().stream()
            .sorted(
                Comparator.comparing((Attestation.Input i) -> i.source().name())
                    .thenComparing(i -> i.source().kind())
                    .thenComparing(i -> i.source().text()))
            .toList();
    List<Object> inputs = new ArrayList<>();
    for (Attestation.Input input : sorted) {
      inputs.add(input("input", input.source(), input.bytes()));
    }
    return inputs;
  }

  private Map<String, Object> input(String folder, Source source, byte[] bytes) {
    return Map.of(
        "name",
        source.name(),
        "kind",
        source.kind(),
        "path",
        add(folder + "/", source.name(), bytes, folder));
  }

  private @Nullable Object organisation(@Nullable Organisation whose) {
    if (whose == null) {
      return null;
    }
    byte[] text = whose.source().text().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = order.organisation() == null ? text : order.organisation();
    return input("organisation", whose.source(), bytes);
  }

  private List<Object> own(List<Extension> extensions) {
    List<Object> own = new ArrayList<>();
    for (Extension extension : extensions) {
      String folder = "own/" + (own.size() + 1) + "-" + extension.kind() + "/";
      List<Object> inside = new ArrayList<>();
      extension
          .folder()
          .files()
          .forEach(
              (name, bytes) ->
                  inside.add(
                      Map.of(
                          "name",
                          name,
                          "path",
                          add(folder, name, bytes, "own-" + extension.kind()))));
      own.add(Map.of("kind", extension.kind(), "name", extension.folder().name(), "files", inside));
    }
    return own;
  }

  private static Map<String, Object> notRead(Problem problem) {
    return Map.of(
        "name", problem.location().input(),
        "line", problem.location().line(),
        "column", problem.location().column(),
        "length", problem.location().length(),
        "message", problem.message(),
        "remedy", problem.remedy());
  }

  private Map<String, Object> counts() {
    int certain = assessment.certainFindings().size();
    return Map.of(
        "elements", assessment.ledger().byElement().size(),
        "cells", assessment.ledger().total(),
        "findings", assessment.findings().size(),
        "certain", certain,
        "open", (int) assessment.findings().stream().filter(Finding::isOpen).count());
  }

  /** The build has seen to it that the files have the digests of what it was built with. */
  private void addShipped(Setting setting) {
    requireSame(
        "catalog",
        Overlay.digest(setting.shipped().sha256(), setting.catalog().overlays()),
        assessment.engine().catalogSha256());
    requireSame(
        "rules",
        Overlay.digest(setting.shipped().rulesSha256(), assessment.engine().ruleOverlays()),
        assessment.engine().rulesSha256());
    Shipped.catalog().forEach((path, bytes) -> put("catalog/" + path, bytes, "catalog"));
    Shipped.rules().forEach((path, bytes) -> put("rules/" + path, bytes, "rules"));
  }

  private static void requireSame(String what, String shipped, String used) {
    if (!shipped.equals(used)) {
      throw new IllegalStateException(
          "evidence is made with the "
              + what
              + " of the program, and what lies over it: its digest would be "
              + shipped
              + ", and that of the analysis is "
              + used);
    }
  }

  private void addResults(Products products) {
    put("VERIFY.md", Instructions.text(), "instructions");
    products
        .schemas()
        .forEach((name, bytes) -> put("schemas/" + name + ".schema.json", bytes, "schema"));
    put("result/model.yaml", products.model(), "result");
    put("result/trace.jsonl", Trace.of(assessment, products.rules()), "result");
    byte[] document = products.analysis().get();
    put("result/analysis.json", document, "result");
    Map<?, ?> analysis = (Map<?, ?>) CanonicalJson.parse(document);
    put("result/model.json", part(analysis, MODEL_KEYS), "result");
    put("result/controls.json", part(analysis, CONTROL_KEYS), "result");
    put("result/decisions.json", part(analysis, DECISION_KEYS), "result");
    put("result/coverage.json", products.coverage().get(), "result");
    products
        .exports()
        .forEach(
            some -> some.get().forEach((name, bytes) -> put("export/" + name, bytes, "export")));
  }

  /** Some keys of the analysis document, in the form of RFC 8785. */
  private static byte[] part(Map<?, ?> analysis, List<String> keys) {
    Map<String, @Nullable Object> part = new TreeMap<>();
    keys.forEach(key -> part.put(key, analysis.get(key)));
    return CanonicalJson.write(part);
  }

  private String add(String folder, String name, byte[] bytes, String role) {
    String path = Paths.free(folder, name, files.keySet());
    put(path, bytes, role);
    return path;
  }

  private void put(String path, byte[] bytes, String role) {
    files.put(path, bytes);
    roles.put(path, role);
    digests.put(path, Source.sha256(bytes));
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    files.forEach(
        (path, bytes) ->
            list.add(
                Map.of(
                    "path", path,
                    "sha256", digests.getOrDefault(path, ""),
                    "size", bytes.length,
                    "mediaType", Paths.mediaType(path),
                    "role", roles.getOrDefault(path, ""))));
    return list;
  }

  private Bundle bundle(Manifest manifest) {
    // Read back once, so that what was made here and what comes from outside are one form.
    Map<String, byte[]> all = new TreeMap<>(files);
    all.put(Bundle.MANIFEST, manifest.bytes());
    Manifest read = Manifest.of(tree(manifest.bytes()));
    all.put(Bundle.SUMS, read.sums());
    if (order.key() != null) {
      all.put(Bundle.ATTESTATION, Envelope.signed(read, order.key()));
    }
    return Bundle.of("the bundle", all);
  }

  @SuppressWarnings("unchecked") // It was made of such a map.
  private static Map<String, @Nullable Object> tree(byte[] manifest) {
    return (Map<String, @Nullable Object>)
        java.util.Objects.requireNonNull(CanonicalJson.parse(manifest));
  }
}

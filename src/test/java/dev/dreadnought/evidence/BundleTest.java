package dev.dreadnought.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.export.Schemas;
import dev.dreadnought.model.Day;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bundle holds, and which forms of one are taken. */
class BundleTest {
  @Test
  void it_holds_what_the_analysis_was_made_from_and_what_came_of_it() {
    Bundle bundle = Bundles.signed();
    assertThat(Bundles.text(bundle, "input/shop.yaml")).isEqualTo(Bundles.SHOP);
    assertThat(bundle.files().get("catalog/threats/web.yaml"))
        .isEqualTo(read(Path.of("catalog/threats/web.yaml")));
    assertThat(bundle.files().get("rules/score.drl")).isEqualTo(read(Path.of("rules/score.drl")));
    assertThat(bundle.files())
        .containsKeys(
            "result/analysis.json",
            "result/coverage.json",
            "result/model.yaml",
            "result/model.json",
            "result/trace.jsonl",
            "result/controls.json",
            "result/decisions.json",
            "schemas/evidence.schema.json",
            "VERIFY.md",
            "SHA256SUMS",
            "attestation.dsse.json");
    assertThat(Bundles.manifest(bundle).get("document").toString())
        .contains("author=Ada", "approver=Cy", "version=3", "reviewer=null");
  }

  @Test
  void the_catalog_and_rules_in_it_are_those_that_the_program_was_built_with() {
    assertThat(digest(Shipped.catalog())).isEqualTo(Dreadnought.builtInCatalog().sha256());
    assertThat(digest(Shipped.rules())).isEqualTo(Dreadnought.builtInCatalog().rulesSha256());
  }

  /** As the build counts it: each path, length and bytes, in order of path. */
  private static String digest(Map<String, byte[]> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    files.forEach(
        (path, bytes) -> {
          all.writeBytes((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          all.writeBytes(bytes);
        });
    return Source.sha256(all.toByteArray());
  }

  @Test
  void each_conclusion_is_exported_once_for_people_and_once_for_each_kind_of_program() {
    assertThat(Bundles.signed().files().keySet().stream().filter(f -> f.startsWith("export/")))
        .containsExactlyInAnyOrder(
            "export/report.html",
            "export/dataflow.svg",
            "export/findings.csv",
            "export/findings.sarif",
            "export/model.otm.json",
            "export/declarations.cdx.json",
            "export/threat-model.tml.json",
            "export/threat-dragon.json");
    assertThat(Bundles.text(Bundles.signed(), "export/report.html"))
        .contains("For the compliance officer", "For the engineer", "For the architect");
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void every_file_of_the_catalog_and_of_the_rules_is_in_it() throws IOException {
    for (String folder : List.of("catalog", "rules")) {
      try (var files = Files.walk(Path.of(folder))) {
        List<String> there =
            files.filter(Files::isRegularFile).map(f -> f.toString().replace('\\', '/')).toList();
        assertThat(Bundles.signed().files().keySet()).containsAll(there);
      }
    }
  }

  @Test
  void the_manifest_keeps_the_schema_that_we_print() {
    assertThat(Schemas.problems("evidence", Bundles.text(Bundles.signed(), Bundle.MANIFEST)))
        .isEmpty();
  }

  @Test
  void the_trace_has_a_line_for_each_rule_and_element_and_for_each_rule_that_fired_nowhere() {
    Map<String, Integer> seen = new TreeMap<>();
    int silent = 0;
    for (String line : Bundles.text(Bundles.signed(), "result/trace.jsonl").split("\n")) {
      Map<?, ?> entry = (Map<?, ?>) CanonicalJson.parse(Bundles.utf8(line));
      seen.merge(
          entry.get("step") + " " + entry.get("rule") + " " + entry.get("element"),
          1,
          Integer::sum);
      if (entry.get("element") == null) {
        silent++;
        assertThat((List<?>) entry.get("concluded")).isEmpty();
      } else {
        assertThat((List<?>) entry.get("concluded")).isNotEmpty();
      }
    }
    assertThat(seen.values()).allMatch(n -> n == 1);
    assertThat(silent).isPositive();
    assertThat(seen)
        .containsKey("adjusted anybody on the internet can try web")
        .containsKey("fired nowhere traffic on the internet passes networks of others null");
  }

  @Test
  void a_zip_comes_back_and_common_tools_read_it() throws IOException {
    byte[] zip = Bundles.signed().zip();
    assertThat(same(Bundle.ofZip("a.zip", zip), Bundles.signed())).isTrue();
    Map<String, byte[]> unpacked = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        unpacked.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(same(Bundle.of("a", unpacked), Bundles.signed())).isTrue();
  }

  private static boolean same(Bundle a, Bundle b) {
    return a.files().keySet().equals(b.files().keySet())
        && a.files().keySet().stream()
            .allMatch(f -> Arrays.equals(a.files().get(f), b.files().get(f)));
  }

  @Test
  void a_changed_byte_of_a_zip_is_refused_or_changes_a_file() {
    Map<String, byte[]> few = new TreeMap<>();
    few.put("manifest.json", Bundles.utf8("{}"));
    few.put("a/b.txt", Bundles.utf8("words"));
    Bundle bundle = Bundle.of("few", few);
    byte[] zip = bundle.zip();
    for (int at = 0; at < zip.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = Bundles.flipped(zip, at, bit);
        boolean refused;
        try {
          refused = !same(Bundle.ofZip("x.zip", changed), bundle);
        } catch (InvalidInputException e) {
          refused = true;
        }
        assertThat(refused).as("byte " + at + " bit " + bit).isTrue();
      }
    }
  }

  @Test
  void a_compressed_zip_is_refused_before_anything_is_unpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bomb)) {
      out.putNextEntry(new ZipEntry("manifest.json"));
      out.write(new byte[50_000_000]);
      out.closeEntry();
    }
    assertThat(bomb.size()).isLessThan(100_000);
    assertThatThrownBy(() -> Bundle.ofZip("bomb.zip", bomb.toByteArray()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("bomb.zip")
        .hasMessageContaining("unpack it");
  }

  @Test
  void what_is_no_zip_is_refused() {
    for (byte[] bytes : List.of(new byte[0], Bundles.utf8("hello"), new byte[1000])) {
      assertThatThrownBy(() -> Bundle.ofZip("x.zip", bytes))
          .isInstanceOf(InvalidInputException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x", "/x", "a/../b", "a/..", "a\\b", "C:x", ".hidden", "a/.git", "a//b", "a/", "",
        "a\nb", "a b", "ä", "a/./b", "~x", "a*", "\u202ex"
      })
  void a_path_that_could_leave_the_folder_is_refused(String path) {
    assertThat(Bundle.isPath(path)).isFalse();
    Map<String, byte[]> files = new TreeMap<>(Map.of("manifest.json", Bundles.utf8("{}")));
    files.put(path, new byte[0]);
    assertThatThrownBy(() -> Bundle.of("x", files)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void too_many_files_are_refused() {
    Map<String, byte[]> files = new TreeMap<>(Map.of("manifest.json", Bundles.utf8("{}")));
    for (int i = 0; i < Bundle.MOST_FILES; i++) {
      files.put("f" + i, new byte[0]);
    }
    assertThatThrownBy(() -> Bundle.of("x", files)).hasMessageContaining("more than 10000 files");
    assertThatThrownBy(() -> Bundle.of("x", Map.of("a", new byte[0])))
        .hasMessageContaining("has no manifest.json");
  }

  @Test
  void names_that_people_give_get_paths_that_every_system_has() {
    Source odd = new Source("Über uns: ../Plan (2).yaml", "yaml", Bundles.SHOP);
    Bundle bundle = Bundles.DREADNOUGHT.attest(Attestation.of(odd));
    assertThat(bundle.files().keySet())
        .filteredOn(p -> p.startsWith("input/"))
        .allMatch(Bundle::isPath)
        .hasSize(1);
    assertThat(Dreadnought.verify(bundle, Checks.ALONE).held()).isTrue();
  }

  @Test
  void everything_that_shapes_the_analysis_is_made_again() {
    Dreadnought dreadnought = Bundles.DREADNOUGHT.withEntries(Path.of("samples/extension/catalog"));
    dreadnought =
        dreadnought
            .withProfile("assume-known")
            .withOrganisation(
                dreadnought.organisation(
                    new Source("org.yaml", "organisation", "name: Acme\nappetite: high\n")))
            .withDate(new Day("2026-11-25"));
    Source notes = new Source("notes.txt", "prose", "The shop keeps orders in Acme Ledger.");
    Source twin = new Source("notes.txt", "prose", "The shop also keeps photos in Amazon S3.");
    Attestation order =
        new Attestation(
            List.of(
                Attestation.Input.of(notes),
                new Attestation.Input(Bundles.INPUT, Bundles.utf8("\uFEFF" + Bundles.SHOP)),
                Attestation.Input.of(twin)),
            List.of(
                Problem.warning(
                    new Location("photo.png", 1, 1, 0), "the file is not read", "as text")),
            null,
            null,
            null,
            null);
    Bundle bundle = dreadnought.attest(order);
    assertThat(bundle.files())
        .containsKeys(
            "own/1-entries/ledger.yaml",
            "organisation/org.yaml",
            "input/notes.txt",
            "input/2-notes.txt");
    assertThat(Bundles.text(bundle, "input/shop.yaml")).startsWith("\uFEFF");
    assertThat(Bundles.text(bundle, "result/analysis.json"))
        .contains("acme-ledger", "\"profile\": \"assume-known\"", "photo.png");
    Verification verification = Dreadnought.verify(bundle, Checks.ALONE);
    assertThat(verification.held()).as(verification.text()).isTrue();
    // Each of them is needed.
    for (String key : List.of("own", "notRead")) {
      Map<String, Object> manifest = Bundles.manifest(bundle);
      manifest.put(key, List.of());
      Verification less = Dreadnought.verify(Bundles.withManifest(bundle, manifest), Checks.ALONE);
      assertThat(less.text()).contains("result/analysis.json comes out otherwise");
    }
  }

  @Test
  void the_folder_that_own_entries_come_from_is_not_seen() {
    Folder here = Folder.read(Path.of("samples/extension/catalog"), ".yaml");
    Folder there = new Folder("/somewhere/else/catalog", "catalog", here.files());
    Source notes = new Source("notes.txt", "prose", "The shop keeps orders in Acme Ledger.");
    Bundle a = Bundles.DREADNOUGHT.withEntries(here).attest(Attestation.of(notes));
    Bundle b = Bundles.DREADNOUGHT.withEntries(there).attest(Attestation.of(notes));
    assertThat(same(a, b)).isTrue();
  }

  @Test
  void a_catalog_that_the_program_was_not_built_with_is_no_evidence(
      @org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
    try (var files = Files.walk(Path.of("catalog"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(Path.of("catalog").relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(
        folder.resolve("catalog.yaml"),
        Files.readString(folder.resolve("catalog.yaml")) + "# ours\n");
    Dreadnought other = Dreadnought.withCatalog(folder);
    assertThatThrownBy(() -> other.attest(Attestation.of(Bundles.INPUT)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("catalog of the program");
  }
}

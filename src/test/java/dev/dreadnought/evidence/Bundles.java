package dev.dreadnought.evidence;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bundles that tests start from, and what somebody may do to them. */
final class Bundles {
  static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  static final String SHOP =
      """
      system: {name: Shop, exposed: yes, document: {version: "3", author: Ada, approver: Cy}}
      components:
        - {id: web, kind: web-application, technologies: [flask, jinja2]}
        - {id: db, kind: database, technologies: [mysql], data: [accounts]}
      flows:
        - {from: users, to: web, data: [accounts]}
        - {from: web, to: db, encrypted: false, data: [accounts]}
      dataAssets:
        - {id: accounts, kinds: [credentials, personal-data]}
      actors:
        - {id: users, kind: user}
      """;

  static final Source INPUT = new Source("shop.yaml", "yaml", SHOP);

  /** A key that tests may know. */
  static final Keys.Signing KEY = Keys.generate();

  private static final Bundle SIGNED = DREADNOUGHT.attest(Attestation.of(INPUT).signedWith(KEY));

  private Bundles() {}

  /** The shop's, signed. */
  static Bundle signed() {
    return SIGNED;
  }

  static Bundle unsigned() {
    return without(SIGNED, Bundle.ATTESTATION);
  }

  static Bundle with(Bundle bundle, String path, byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>(bundle.files());
    files.put(path, bytes);
    return Bundle.of("test", files);
  }

  static Bundle without(Bundle bundle, String path) {
    Map<String, byte[]> files = new TreeMap<>(bundle.files());
    files.remove(path);
    return Bundle.of("test", files);
  }

  /** As somebody does it who knows the form: the file, its entry in the manifest, the digests. */
  static Bundle rewritten(Bundle bundle, String path, byte[] bytes) {
    Map<String, Object> manifest = manifest(bundle);
    List<Object> entries = new ArrayList<>();
    for (Object entry : (List<?>) manifest.get("files")) {
      Map<String, Object> copy = copy((Map<?, ?>) entry);
      if (path.equals(copy.get("path"))) {
        copy.put("sha256", Source.sha256(bytes));
        copy.put("size", (long) bytes.length);
      }
      entries.add(copy);
    }
    manifest.put("files", entries);
    return withManifest(with(bundle, path, bytes), manifest);
  }

  /** Another manifest, and the digests that follow from it. */
  static Bundle withManifest(Bundle bundle, Map<String, Object> manifest) {
    Bundle changed = with(bundle, Bundle.MANIFEST, CanonicalJson.write(manifest));
    return with(changed, Bundle.SUMS, Manifest.of(new TreeMap<>(manifest)).sums());
  }

  static Map<String, Object> manifest(Bundle bundle) {
    return copy((Map<?, ?>) CanonicalJson.parse(bundle.files().get(Bundle.MANIFEST)));
  }

  static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }

  static byte[] flipped(byte[] bytes, int at, int bit) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) (1 << bit);
    return changed;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(Bundle bundle, String path) {
    return new String(bundle.files().get(path), StandardCharsets.UTF_8);
  }
}

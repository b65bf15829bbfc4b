package dev.dreadnought.evidence;

import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.source.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An in-toto statement about a bundle, in a DSSE envelope. The statement follows from the manifest
 * alone, so that a verifier knows every byte that has to be signed.
 */
final class Envelope {
  private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";
  private static final String STATEMENT = "https://in-toto.io/Statement/v1";
  private static final String PREDICATE =
      "https://dreadnought.dev/attestations/threat-assessment/v1";

  private Envelope() {}

  /** The bytes that are signed about a manifest: what they are about, and how it was made. */
  static byte[] statement(Manifest manifest) {
    byte[] bytes = manifest.bytes();
    Map<String, @Nullable Object> statement = new TreeMap<>();
    statement.put("_type", STATEMENT);
    statement.put("predicateType", PREDICATE);
    statement.put(
        "subject",
        List.of(
            subject(Bundle.MANIFEST, Source.sha256(bytes)),
            subject(Bundle.SUMS, Source.sha256(manifest.sums()))));
    statement.put("predicate", manifest.summary());
    return CanonicalJson.write(statement);
  }

  private static Map<String, Object> subject(String name, String sha256) {
    return Map.of("name", name, "digest", Map.of("sha256", sha256));
  }

  static byte[] signed(Manifest manifest, Keys.Signing key) {
    byte[] payload = statement(manifest);
    return of(payload, key.id(), key.sign(toBeSigned(payload)));
  }

  private static byte[] of(byte[] payload, String keyId, byte[] signature) {
    Base64.Encoder base64 = Base64.getEncoder();
    return CanonicalJson.write(
        Map.of(
            "payload",
            base64.encodeToString(payload),
            "payloadType",
            PAYLOAD_TYPE,
            "signatures",
            List.of(Map.of("keyid", keyId, "sig", base64.encodeToString(signature)))));
  }

  /** The pre-authentication encoding of DSSE. */
  private static byte[] toBeSigned(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "DSSEv1 " + PAYLOAD_TYPE.length() + " " + PAYLOAD_TYPE + " " + payload.length + " ";
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /**
   * What is wrong with an envelope; null where nothing is.
   *
   * @param key the one that the auditor gave, or null: then only the form and the payload are
   *     looked at
   */
  static @Nullable String objection(
      byte[] envelope, Manifest manifest, Keys.@Nullable Checking key) {
    Parts parts = Parts.of(envelope);
    if (parts == null) {
      return "it is no DSSE envelope with one signature";
    }
    byte[] payload = statement(manifest);
    if (!java.util.Arrays.equals(of(payload, parts.keyId(), parts.signature()), envelope)) {
      return "what is signed is not the statement about this manifest, in its one form";
    }
    if (key == null) {
      return null;
    }
    if (!parts.keyId().equals(key.id())) {
      return "it names the key " + Bundle.shown(parts.keyId()) + ", and yours is " + key.id();
    }
    return key.isSignature(toBeSigned(payload), parts.signature())
        ? null
        : "the signature is not that of your key";
  }

  /** What an envelope adds to its payload. */
  private record Parts(String keyId, byte[] signature) {
    static @Nullable Parts of(byte[] envelope) {
      try {
        if (CanonicalJson.parse(envelope) instanceof Map<?, ?> map
            && map.get("signatures") instanceof List<?> list
            && list.size() == 1
            && list.get(0) instanceof Map<?, ?> signature
            && signature.get("keyid") instanceof String keyId
            && signature.get("sig") instanceof String sig) {
          return new Parts(keyId, Base64.getDecoder().decode(sig));
        }
        return null;
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }
}

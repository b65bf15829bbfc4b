package dev.dreadnought.evidence;

import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files of an evidence bundle, by path, in memory. A bundle that comes from outside is hostile
 * until it is verified: a path that could leave its folder, too many files and too many bytes are
 * refused here, whatever the bundle came in.
 */
public final class Bundle {
  /** The list of everything else. */
  public static final String MANIFEST = "manifest.json";

  /** The digests as {@code sha256sum -c} takes them. */
  public static final String SUMS = "SHA256SUMS";

  /** The signed statement; absent where nobody signed. */
  public static final String ATTESTATION = "attestation.dsse.json";

  /** More files than any bundle has. */
  public static final int MOST_FILES = 10_000;

  /** More bytes than a file of a bundle has. */
  public static final int MOST_BYTES_OF_A_FILE = 128_000_000;

  /** More bytes than a bundle has. */
  public static final int MOST_BYTES = 512_000_000;

  private static final int LONGEST_PATH = 240;

  /** No part begins with a full stop, so that none is "..", and none is hidden. */
  private static final Pattern PATH =
      Pattern.compile(
          "[A-Za-z0-9_%+@=,()-][A-Za-z0-9._%+@=,()-]*(/[A-Za-z0-9_%+@=,()-][A-Za-z0-9._%+@=,()-]*)*");

  private final SortedMap<String, byte[]> files;

  private Bundle(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /**
   * @param name what messages call the bundle
   * @throws InvalidInputException where no bundle can be so
   */
  public static Bundle of(String name, Map<String, byte[]> files) {
    if (files.size() > MOST_FILES) {
      throw refusal(name, "it has more than " + MOST_FILES + " files");
    }
    SortedMap<String, byte[]> own = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!isPath(file.getKey())) {
        throw refusal(name, "no file of a bundle is called \"" + shown(file.getKey()) + "\"");
      }
      bytes += file.getValue().length;
      if (file.getValue().length > MOST_BYTES_OF_A_FILE || bytes > MOST_BYTES) {
        throw refusal(name, "it is larger than any bundle");
      }
      own.put(file.getKey(), file.getValue().clone());
    }
    if (!own.containsKey(MANIFEST)) {
      throw refusal(name, "it has no " + MANIFEST);
    }
    return new Bundle(own);
  }

  /**
   * A bundle from a zip of the one form that {@link #zip} writes.
   *
   * @throws InvalidInputException where it is none
   */
  public static Bundle ofZip(String name, byte[] zip) {
    return of(name, Zip.read(name, zip));
  }

  /** True where a file of a bundle may have this path: it stays inside, on every system. */
  public static boolean isPath(String path) {
    return path.length() <= LONGEST_PATH && PATH.matcher(path).matches();
  }

  static InvalidInputException refusal(String name, String reason) {
    return new InvalidInputException(
        List.of(
            Problem.error(
                new Location(name, 1, 1, 0),
                "this is no evidence bundle: " + reason,
                "name a folder or a zip that `dreadnought attest` wrote")));
  }

  /** Without characters that a terminal would act on. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_PATH)
        .forEach(c -> shown.appendCodePoint(c < ' ' || c > '~' ? '?' : c));
    return shown.toString();
  }

  /** Bytes by path, in order of path. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /**
   * Files that the manifest does not list, and that so are somebody's own.
   *
   * @throws InvalidInputException where the manifest is none
   */
  public List<String> unlisted(String name) {
    Set<String> listed = new TreeSet<>(Set.of(MANIFEST, SUMS, ATTESTATION));
    try {
      if (CanonicalJson.parse(files.get(MANIFEST)) instanceof Map<?, ?> manifest
          && Manifest.SCHEMA.equals(manifest.get("schema"))
          && manifest.get("files") instanceof List<?> entries) {
        for (Object entry : entries) {
          if (entry instanceof Map<?, ?> file && file.get("path") instanceof String path) {
            listed.add(path);
          }
        }
        return files.keySet().stream().filter(path -> !listed.contains(path)).toList();
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw refusal(name, "its " + MANIFEST + " is none of ours");
  }

  /** The version of the program that made it; empty where the manifest does not say. */
  Optional<String> engineVersion() {
    return CanonicalJson.parse(files.get(MANIFEST)) instanceof Map<?, ?> manifest
            && manifest.get("engine") instanceof Map<?, ?> engine
            && engine.get("version") instanceof String version
        ? Optional.of(version)
        : Optional.empty();
  }

  /** SHA-256 of the manifest, by which a later bundle names this one. */
  public String digest() {
    return Source.sha256(files.get(MANIFEST));
  }

  /** As one file, the same bytes for the same files: stored, in order of path, without times. */
  public byte[] zip() {
    return Zip.write(files);
  }
}

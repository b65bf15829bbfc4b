package dev.dreadnought.evidence;

import dev.dreadnought.model.Day;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a bundle is made again: everything that its manifest says, read from the bundle alone. */
public final class Recipe {
  private final Bundle bundle;
  private final Manifest manifest;

  Recipe(Bundle bundle, Manifest manifest) {
    this.bundle = bundle;
    this.manifest = manifest;
  }

  /**
   * The recipe of a bundle.
   *
   * @param schema of manifests, as text
   * @throws InvalidInputException where its manifest is none
   */
  public static Recipe of(Bundle bundle, String schema) {
    List<String> problems = new ArrayList<>();
    Manifest manifest = Manifest.read(bundle, SchemaCheck.of(schema), problems);
    if (manifest == null) {
      throw new InvalidInputException(
          problems.stream()
              .map(p -> Problem.error(new Location(Bundle.MANIFEST, 1, 1, 0), p, ""))
              .toList());
    }
    return new Recipe(bundle, manifest);
  }

  /** How discoverability was taken. */
  public String profile() {
    return manifest.profile();
  }

  /**
   * The day of the analysis; empty where nobody gave one.
   *
   * @throws InvalidInputException where it is no day
   */
  public Optional<Day> date() {
    return manifest
        .date()
        .map(text -> Day.of(text).orElseThrow(() -> wrong("\"" + text + "\" is no day")));
  }

  /**
   * The organisation's file.
   *
   * @throws InvalidInputException where it is not there, or no text
   */
  public Optional<Source> organisation() {
    return manifest.organisation().map(this::source);
  }

  /**
   * Entries and rules of a user's own, in the order in which they lie over each other.
   *
   * @throws InvalidInputException where a file is not there
   */
  public List<Extension> extensions() {
    List<Extension> extensions = new ArrayList<>();
    for (Manifest.Own own : manifest.own()) {
      SortedMap<String, byte[]> files = new TreeMap<>();
      own.files().forEach((name, path) -> files.put(name, bytes(path)));
      extensions.add(new Extension(own.kind(), new Folder("own/" + own.name(), own.name(), files)));
    }
    return extensions;
  }

  /**
   * The same order again, unsigned.
   *
   * @throws InvalidInputException where an input is not there, or no text
   */
  public Attestation order() {
    List<Attestation.Input> inputs = new ArrayList<>();
    for (Manifest.Input input : manifest.inputs()) {
      inputs.add(new Attestation.Input(source(input), bytes(input.path())));
    }
    return new Attestation(
        inputs,
        manifest.notRead(),
        manifest.organisation().map(o -> bytes(o.path())).orElse(null),
        manifest.previous().orElse(null),
        null,
        manifest
            .transcript()
            .map(t -> new Attestation.Input(source(t), bytes(t.path())))
            .orElse(null));
  }

  private Source source(Manifest.Input input) {
    byte[] bytes = bytes(input.path());
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw wrong(input.path() + " is no UTF-8");
    }
    return new Source(input.name(), input.kind(), Attestation.textOf(bytes));
  }

  private byte[] bytes(String path) {
    return bundle.file(path).orElseThrow(() -> wrong(path + " is missing"));
  }

  /** What is wrong with the manifest. */
  public InvalidInputException wrong(String what) {
    return new InvalidInputException(
        List.of(Problem.error(new Location(Bundle.MANIFEST, 1, 1, 0), what, "")));
  }
}

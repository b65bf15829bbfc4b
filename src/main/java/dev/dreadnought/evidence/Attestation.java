package dev.dreadnought.evidence;

import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is asked for.
 *
 * @param inputs in any order
 * @param notRead files of a folder that were not read
 * @param organisation the organisation's file, byte for byte; null where there is none, or where
 *     its text in UTF-8 is the file
 * @param previous the digest of an earlier bundle that this one goes on from, or null
 * @param key to sign with, or null
 * @param transcript what a language model was asked and answered, so that its words stand in the
 *     reports of the bundle; null where none was
 */
public record Attestation(
    List<Input> inputs,
    List<Problem> notRead,
    byte @Nullable [] organisation,
    @Nullable String previous,
    Keys.@Nullable Signing key,
    @Nullable Input transcript) {
  public Attestation {
    inputs = List.copyOf(inputs);
    notRead = List.copyOf(notRead);
  }

  /**
   * One input, as it was understood and as it lies on the disk.
   *
   * @param bytes the file: the text in UTF-8, perhaps behind a byte order mark
   */
  public record Input(Source source, byte[] bytes) {
    public Input {
      if (!textOf(bytes).equals(source.text())) {
        throw new IllegalArgumentException("the bytes of " + source.name() + " are not its text");
      }
    }

    /** An input whose file is its text in UTF-8. */
    public static Input of(Source source) {
      return new Input(source, source.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Unsigned, and going on from nothing. */
  public static Attestation of(Source... sources) {
    return new Attestation(
        Arrays.stream(sources).map(Input::of).toList(), List.of(), null, null, null, null);
  }

  /** The same, signed. */
  public Attestation signedWith(Keys.Signing signing) {
    return new Attestation(inputs, notRead, organisation, previous, signing, transcript);
  }

  /** The same, with the words of a language model, from its transcript. */
  public Attestation withTranscript(Source recorded) {
    return new Attestation(inputs, notRead, organisation, previous, key, Input.of(recorded));
  }

  /** The same, as the next in a chain. */
  public Attestation after(Bundle earlier) {
    return new Attestation(inputs, notRead, organisation, earlier.digest(), key, transcript);
  }

  /** The text of a file: UTF-8 without a byte order mark. */
  static String textOf(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

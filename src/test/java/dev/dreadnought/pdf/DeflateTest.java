package dev.dreadnought.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeflateTest {
  @Property(tries = 300)
  void what_was_compressed_comes_back(
      @ForAll @Size(max = 3000) byte[] bytes,
      @ForAll @Size(max = 3000) byte @ByteRange(max = 2) [] few)
      throws DataFormatException {
    assertThat(inflated(Deflate.zlib(bytes), bytes.length)).isEqualTo(bytes);
    assertThat(inflated(Deflate.zlib(few), few.length)).isEqualTo(few);
  }

  @Test
  void repetitions_from_near_and_far_come_back() throws Exception {
    byte[] text = Files.readAllBytes(Path.of("samples/flask-blog/analysis.json"));
    byte[] compressed = Deflate.zlib(text);
    assertThat(text.length).isGreaterThan(100_000);
    assertThat(compressed.length).isLessThan(text.length / 4);
    assertThat(inflated(compressed, text.length)).isEqualTo(text);
    byte[] one = new byte[100_000];
    assertThat(inflated(Deflate.zlib(one), one.length)).isEqualTo(one);
  }

  /** Another encoder may choose other bytes; these must not change from machine to machine. */
  @Test
  void the_bytes_are_these() {
    byte[] text = "a rose is a rose is a rose".getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(Deflate.zlib(text)))
        .isEqualTo("78014b5428ca2f4e55c82c564067010076a208e7");
  }

  private static byte[] inflated(byte[] compressed, int length) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      byte[] out = new byte[length + 1];
      int count = inflater.inflate(out);
      assertThat(inflater.finished()).isTrue();
      assertThat(count).isEqualTo(length);
      return java.util.Arrays.copyOf(out, count);
    } finally {
      inflater.end();
    }
  }
}

package dev.dreadnought.look;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A picture for the head of each page. PNG alone: it holds pixels, and neither scripts nor links as
 * SVG may.
 */
final class Logo {
  /** The first eight bytes (PNG, section 5.2), and then the header chunk with width and height. */
  private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

  private static final byte[] HEADER = {'I', 'H', 'D', 'R'};
  private static final int HEADER_AT = 12;
  private static final int HEADER_END = 24;
  private static final byte[] END = {'I', 'E', 'N', 'D'};

  /** Length, type and sum of a chunk, four bytes each. */
  private static final int CHUNK_FRAME = 12;

  private static final int MOST_PIXELS = 2000;

  private Logo() {}

  /** The picture as a data URI, or what is wrong with it. */
  static String dataUri(String name, byte[] bytes, List<Problem> problems) {
    Location file = new Location(name, 1, 1, 0);
    if (bytes.length < HEADER_END
        || !Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE)
        || !Arrays.equals(
            Arrays.copyOfRange(bytes, HEADER_AT, HEADER_AT + HEADER.length), HEADER)) {
      problems.add(Problem.error(file, "the logo is no PNG", "a picture in the format PNG"));
      return "";
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, HEADER_AT + HEADER.length, 8);
    long width = header.getInt();
    long height = header.getInt();
    if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
      problems.add(
          Problem.error(
              file,
              "the logo is " + width + " by " + height + " pixels",
              "at most " + MOST_PIXELS + " each way"));
      return "";
    }
    if (!isWhole(bytes)) {
      problems.add(Problem.error(file, "the logo is damaged", "the whole picture"));
      return "";
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  /** Chunk by chunk to the last: length, type, content, and a sum over type and content. */
  private static boolean isWhole(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes, SIGNATURE.length, bytes.length - SIGNATURE.length);
    while (rest.remaining() >= CHUNK_FRAME) {
      int length = rest.getInt();
      if (length < 0 || length > rest.remaining() - 8) {
        return false;
      }
      int start = rest.position();
      CRC32 sum = new CRC32();
      sum.update(bytes, start, 4 + length);
      rest.position(start + 4 + length);
      if ((int) sum.getValue() != rest.getInt()) {
        return false;
      }
      if (Arrays.equals(Arrays.copyOfRange(bytes, start, start + 4), END)) {
        return !rest.hasRemaining();
      }
    }
    return false;
  }
}

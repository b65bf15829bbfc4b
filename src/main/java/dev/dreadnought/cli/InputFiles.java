package dev.dreadnought.cli;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Inputs from files and from standard input. */
final class InputFiles {
  /** More than any description has; beyond it somebody named the wrong file. */
  static final int MAX_BYTES = 16_000_000;

  private static final String STANDARD_INPUT = "-";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private InputFiles() {}

  /**
   * The text of an input.
   *
   * @param argument a file, or {@code -} for standard input
   * @throws InvalidInputException where there is no such file, or it is no text
   */
  static Source read(String argument, InputStream in) {
    String name = nameOf(argument);
    try {
      byte[] bytes =
          argument.equals(STANDARD_INPUT) ? in.readNBytes(MAX_BYTES + 1) : bytesOf(argument);
      if (bytes.length > MAX_BYTES) {
        throw invalid(
            new Location(argument, 1, 1, 0),
            "the input has more than " + MAX_BYTES + " bytes",
            "give the description, not what it describes");
      }
      return new Source(name, "prose", text(bytes, argument));
    } catch (IOException e) {
      throw invalid(
          new Location(argument, 1, 1, 0), "cannot be read", String.valueOf(e.getMessage()));
    }
  }

  /** The file's own name: reports do not depend on where it lies. */
  private static String nameOf(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return "stdin";
    }
    Path file = Path.of(argument).getFileName();
    return file == null ? argument : file.toString();
  }

  private static byte[] bytesOf(String argument) throws IOException {
    Path file = Path.of(argument);
    if (Files.isDirectory(file)) {
      throw invalid(
          new Location(argument, 1, 1, 0), "is a folder", "name a file that describes the system");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        return new byte[MAX_BYTES + 1];
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw invalid(
          new Location(argument, 1, 1, 0),
          "there is no such file",
          "name a text file that describes the system, or - for standard input");
    }
  }

  private static String text(byte[] bytes, String argument) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    chars.flip();
    if (result.isError()) {
      throw invalid(endOf(argument, chars), "this byte is no UTF-8", "save the file in UTF-8");
    }
    String text = chars.toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Location endOf(String argument, CharSequence before) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      if (before.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Location(argument, line, column, 1);
  }

  private static InvalidInputException invalid(Location at, String message, String remedy) {
    return new InvalidInputException(List.of(Problem.error(at, message, remedy)));
  }
}

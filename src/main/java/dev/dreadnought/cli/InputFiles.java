package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Inputs from files and from standard input. */
final class InputFiles {
  /** More than any description has; beyond it somebody named the wrong file. */
  static final int MAX_BYTES = 16_000_000;

  private static final String STANDARD_INPUT = "-";
  private static final List<String> SUFFIXES = List.of(".txt", ".md", ".yaml", ".yml");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private InputFiles() {}

  /**
   * What was named on the command line.
   *
   * @param problems files of a folder that are not read
   * @param originals the bytes of each source, in the same order
   */
  record Inputs(List<Source> sources, List<Problem> problems, List<byte[]> originals) {
    Inputs plus(Inputs others) {
      return new Inputs(
          joined(sources, others.sources),
          joined(problems, others.problems),
          joined(originals, others.originals));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }
  }

  /** A source, and its bytes as they lie on the disk. */
  private record Original(Source source, byte[] bytes) {}

  /**
   * The texts of some inputs.
   *
   * @param arguments files, folders, of which each is part of the one system, or {@code -} for
   *     standard input
   * @param kind of all of them, or null where each text tells
   * @throws InvalidInputException where there is no such file, or it is no text
   */
  static Inputs read(List<String> arguments, @Nullable String kind, InputStream in) {
    List<Original> sources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(argument))) {
        readFolder(argument, kind, sources, problems);
      } else {
        sources.add(original(argument, kind, in));
      }
    }
    return new Inputs(
        sources.stream().map(Original::source).toList(),
        problems,
        sources.stream().map(Original::bytes).toList());
  }

  /** The descriptions directly inside a folder, by name; what else lies there is listed. */
  private static void readFolder(
      String folder, @Nullable String kind, List<Original> sources, List<Problem> problems) {
    int before = sources.size();
    for (Path file : filesOf(folder)) {
      String name = String.valueOf(file.getFileName());
      boolean described = SUFFIXES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
      if (Files.isRegularFile(file) && described) {
        sources.add(original(file.toString(), kind, InputStream.nullInputStream()));
      } else if (Files.isRegularFile(file) && isOfAnotherTool(name, file)) {
        sources.add(original(file.toString(), kind, InputStream.nullInputStream()));
      } else {
        problems.add(
            Problem.warning(
                new Location(name, 1, 1, 0),
                Files.isDirectory(file) ? "the folder is not read" : "the file is not read",
                "of a folder, files that end with .txt, .md, .yaml or .yml are read, and models of other tools"));
      }
    }
    if (sources.size() == before) {
      throw invalid(
          new Location(folder, 1, 1, 0),
          "the folder holds no description",
          "put a file there that ends with .txt, .md, .yaml or .yml");
    }
  }

  /** JSON can be anything; only a model of a tool that we read describes the system. */
  private static boolean isOfAnotherTool(String name, Path file) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".json") && !lower.endsWith(".otm")) {
      return false;
    }
    Source found = read(file.toString(), "prose", InputStream.nullInputStream());
    String kind = Dreadnought.kindOf(found.text());
    return !kind.equals("prose") && !kind.equals("yaml");
  }

  /** Without hidden files; in the order of their names' characters on every machine. */
  private static List<Path> filesOf(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(f -> String.valueOf(f.getFileName())))
          .toList();
    } catch (IOException e) {
      throw invalid(
          new Location(folder, 1, 1, 0), "cannot be read", String.valueOf(e.getMessage()));
    }
  }

  /**
   * The text of an input.
   *
   * @param argument a file, or {@code -} for standard input
   * @param kind of input, or null where the text tells
   * @throws InvalidInputException where there is no such file, or it is no text
   */
  static Source read(String argument, @Nullable String kind, InputStream in) {
    return original(argument, kind, in).source();
  }

  private static Original original(String argument, @Nullable String kind, InputStream in) {
    try {
      byte[] bytes =
          argument.equals(STANDARD_INPUT) ? in.readNBytes(MAX_BYTES + 1) : bytesOf(argument);
      if (bytes.length > MAX_BYTES) {
        throw invalid(
            new Location(argument, 1, 1, 0),
            "the input has more than " + MAX_BYTES + " bytes",
            "give the description, not what it describes");
      }
      String text = text(bytes, argument);
      String known = kind == null ? kindOf(argument, text) : kind;
      return new Original(new Source(nameOf(argument), known, text), bytes);
    } catch (IOException e) {
      throw invalid(
          new Location(argument, 1, 1, 0), "cannot be read", String.valueOf(e.getMessage()));
    }
  }

  /** A file that says that it is YAML is not taken for prose because of a slip in it. */
  private static String kindOf(String argument, String text) {
    String name = argument.toLowerCase(Locale.ROOT);
    boolean saysYaml = name.endsWith(".yaml") || name.endsWith(".yml");
    String kind = Dreadnought.kindOf(text);
    Dreadnought.unreadFormat(text)
        .ifPresent(
            format -> {
              throw invalid(
                  new Location(nameOf(argument), 1, 1, 0),
                  "this is " + format + ", which is not read",
                  "give a description in prose, our model file, or a model in Open Threat Model, the"
                      + " OWASP Threat Model Library or Threat Dragon; --from prose reads it as prose");
            });
    return saysYaml && kind.equals("prose") ? "yaml" : kind;
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

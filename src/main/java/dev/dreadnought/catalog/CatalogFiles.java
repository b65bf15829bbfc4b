package dev.dreadnought.catalog;

import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a catalog folder, parsed but not yet understood.
 *
 * @param roots the root node of each file, by its path inside the folder with {@code /}
 * @param sha256 of all paths and bytes, in order of path
 */
record CatalogFiles(Map<String, YamlNode> roots, String sha256) {

  /**
   * Reads every {@code *.yaml} below a folder. Places name a file by its path inside the folder.
   *
   * @throws InvalidInputException with the problems of all files that are no YAML
   */
  static CatalogFiles read(Path folder) {
    return read(folder, "");
  }

  /**
   * Reads every {@code *.yaml} below a folder.
   *
   * @param prefix what stands before a file's path inside the folder where a place names it
   * @throws InvalidInputException with the problems of all files that are no YAML
   */
  static CatalogFiles read(Path folder, String prefix) {
    return of(texts(folder), prefix);
  }

  /** The same from files that were read before. */
  static CatalogFiles of(Folder folder) {
    Map<String, String> texts = new TreeMap<>();
    folder
        .files()
        .forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return of(texts, folder.place() + "/");
  }

  private static CatalogFiles of(Map<String, String> texts, String prefix) {
    Map<String, YamlNode> roots = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          try {
            YamlParser.parse(new Source(prefix + name, "yaml", text))
                .ifPresentOrElse(
                    root -> roots.put(name, root),
                    () ->
                        problems.add(
                            Problem.error(
                                new Location(prefix + name, 1, 1, 0), "the file is empty", "")));
          } catch (InvalidInputException e) {
            problems.addAll(e.problems());
          }
        });
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new CatalogFiles(roots, digest(texts));
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
          texts.put(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** One digest for many files: each name, its length in bytes and its bytes, in order of name. */
  static String digest(Map<String, String> texts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    new TreeMap<>(texts)
        .forEach(
            (name, text) -> {
              byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
              all.writeBytes((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
              all.writeBytes(bytes);
            });
    return Source.sha256(all.toByteArray());
  }
}

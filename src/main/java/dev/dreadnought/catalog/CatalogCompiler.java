package dev.dreadnought.catalog;

import dev.dreadnought.source.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Run by the build: checks the catalog and writes its compact form. A catalog with a mistake stops
 * the build with every mistake and its place.
 */
public final class CatalogCompiler {
  private CatalogCompiler() {}

  /**
   * @param args the catalog's folder, the rules' folder, the file to write, the program's version
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try {
      CatalogFiles files = CatalogFiles.read(folder);
      CompiledCatalog.Header header =
          new CompiledCatalog.Header(files.sha256(), rulesDigest(Path.of(args[1])), args[3]);
      write(CatalogLoader.check(files, header), Path.of(args[2]));
    } catch (InvalidInputException e) {
      throw new IllegalStateException(
          "the catalog has mistakes:\n"
              + String.join("\n", e.problems().stream().map(p -> "catalog/" + p).toList()));
    }
  }

  private static void write(Catalog catalog, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target)) {
      CompiledCatalog.write(catalog, out);
    }
  }

  private static String rulesDigest(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return CatalogFiles.digest(texts);
  }
}

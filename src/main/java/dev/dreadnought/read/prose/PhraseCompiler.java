package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.CatalogLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build, after it has compiled the catalog: writes the index of its phrases. */
public final class PhraseCompiler {
  private PhraseCompiler() {}

  /**
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), Phrases.indexOf(CatalogLoader.builtIn()));
  }
}

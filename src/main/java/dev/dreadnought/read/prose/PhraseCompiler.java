package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build, after it has compiled the catalog: writes the indexes of what people say. */
public final class PhraseCompiler {
  private PhraseCompiler() {}

  /**
   * @param args the files to write, of phrases, of signs, of their tone and of frames
   */
  public static void main(String[] args) throws IOException {
    Catalog catalog = CatalogLoader.builtIn();
    Files.write(Path.of(args[0]), Phrases.indexOf(catalog));
    Files.write(
        Path.of(args[1]),
        SignIndex.resource(catalog.language().signs().values(), catalog.sha256()));
    Files.write(
        Path.of(args[2]), Tone.resource(catalog.language().signs().values(), catalog.sha256()));
    Files.write(Path.of(args[3]), FrameIndex.resource(catalog.language(), catalog.sha256()));
  }
}

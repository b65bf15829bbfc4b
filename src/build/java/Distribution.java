import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Run by the build: lays out the folder that the distribution's zip is made of, with the digests of
 * its files. It takes the libraries that the jar itself names, so that what an earlier build left
 * behind stays behind.
 */
final class Distribution {
  private static final String SUMS = "SHA256SUMS";

  private final Path source;
  private final Path built;
  private final Path target;

  private Distribution(Path source, Path built, Path target) {
    this.source = source;
    this.built = built;
    this.target = target;
  }

  /**
   * @param args the repository, the folder of what was built, the folder to lay out
   */
  public static void main(String[] args) throws IOException {
    new Distribution(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).layOut();
  }

  private void layOut() throws IOException {
    delete();
    copy(source, "dreadnought");
    copy(source, "LICENSE");
    copy(source, "README.md");
    copy(built, "dreadnought.jar");
    for (String library : libraries()) {
      copy(built, library);
    }
    copyFolder(built, "lib-rules");
    copyFolder(built, "lib-narrate");
    copyFolder(source, "samples");
    writeSums();
  }

  private void delete() throws IOException {
    if (Files.exists(target)) {
      try (Stream<Path> old = Files.walk(target)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private List<String> libraries() throws IOException {
    try (JarFile jar = new JarFile(built.resolve("dreadnought.jar").toFile())) {
      String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return List.of(path.split(" "));
    }
  }

  /** What a build of a sample leaves in a folder called target is no part of it. */
  private void copyFolder(Path from, String folder) throws IOException {
    for (Path file : filesOf(from.resolve(folder))) {
      String name = from.relativize(file).toString();
      if (!name.contains("/target/")) {
        copy(from, name);
      }
    }
  }

  private void copy(Path from, String name) throws IOException {
    Path to = target.resolve(name);
    Files.createDirectories(to.getParent());
    Files.copy(from.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** As {@code sha256sum} writes and checks them. */
  private void writeSums() throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : filesOf(target)) {
      String name = target.relativize(file).toString().replace('\\', '/');
      sums.append(sha256(file)).append("  ").append(name).append('\n');
    }
    Files.writeString(target.resolve(SUMS), sums, StandardCharsets.UTF_8);
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(f -> folder.relativize(f).toString()))
          .toList();
    }
  }

  private static String sha256(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

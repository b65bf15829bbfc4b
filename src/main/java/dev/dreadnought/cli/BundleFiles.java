package dev.dreadnought.cli;

import dev.dreadnought.evidence.Bundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Bundles on the disk: a folder, or a zip. What is read may come from anybody: links are not
 * followed, and sizes and counts are bounded before anything is kept. What is written lies complete
 * beside its place before it takes it.
 */
final class BundleFiles {
  private static final String ZIP = ".zip";
  private static final int ZIP_OVERHEAD = 10_000_000;

  private BundleFiles() {}

  /**
   * A bundle, and what lay in its folder and can be no part of one.
   *
   * @param foreign in words, each with its path
   */
  record Found(Bundle bundle, List<String> foreign) {}

  static Found read(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new UsageException(path + ": there is no such bundle");
    }
    if (!Files.isDirectory(path)) {
      return new Found(Bundle.ofZip(path.toString(), bytes(path)), List.of());
    }
    Walk walk = new Walk(path);
    Files.walkFileTree(path.toRealPath(), walk);
    return new Found(Bundle.of(path.toString(), walk.files), walk.foreign);
  }

  private static byte[] bytes(Path zip) throws IOException {
    long most = (long) Bundle.MOST_BYTES + ZIP_OVERHEAD;
    if (Files.size(zip) > most) {
      throw new UsageException(zip + ": it is larger than any bundle");
    }
    return Files.readAllBytes(zip);
  }

  /** Reads a folder without following a link. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path shown;
    private final Path root;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> foreign = new ArrayList<>();
    private long bytes;

    Walk(Path folder) throws IOException {
      this.shown = folder;
      this.root = folder.toRealPath();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (!attributes.isRegularFile()) {
        foreign.add(
            path
                + " is "
                + (attributes.isSymbolicLink() ? "a link" : "no file")
                + ", and not read");
      } else if (!Bundle.isPath(path)) {
        foreign.add(path + " is no name of a file of a bundle");
      } else {
        bytes += attributes.size();
        boolean many = files.size() >= Bundle.MOST_FILES;
        if (many || attributes.size() > Bundle.MOST_BYTES_OF_A_FILE || bytes > Bundle.MOST_BYTES) {
          throw new UsageException(
              shown + ": it " + (many ? "has more files" : "is larger") + " than any bundle");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
          files.put(path, in.readNBytes(Bundle.MOST_BYTES_OF_A_FILE));
        }
      }
      if (foreign.size() > Bundle.MOST_FILES) {
        throw new UsageException(shown + ": it has more files than any bundle");
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** True for a zip, false for a folder. */
  private static boolean isZip(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ZIP);
  }

  /**
   * Refuses a place where something lies that is no bundle, before any work is done.
   *
   * @throws UsageException where a folder or file there is somebody's own
   */
  static void checkPlace(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      OutputFolder.check(path);
      return;
    }
    boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    if (isFolder == isZip(path)) {
      throw new UsageException(
          path + " is " + (isFolder ? "a folder" : "no folder") + ": name another place with -o");
    }
    if (isFolder && isEmpty(path)) {
      return;
    }
    List<String> own;
    try {
      Found found = read(path);
      own = new ArrayList<>(found.foreign());
      own.addAll(found.bundle().unlisted(path.toString()));
    } catch (dev.dreadnought.source.InvalidInputException e) {
      throw new UsageException(
          path
              + " is there and is no bundle, so it is not overwritten: name another place with -o");
    }
    if (!own.isEmpty()) {
      throw new UsageException(
          path
              + " holds what no bundle has ("
              + own.get(0)
              + "), so it is not overwritten: name another place with -o");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Writes a bundle whole, in the place of one that is there. */
  static void write(Path path, Bundle bundle) throws IOException {
    Path place = path.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null) {
      throw new UsageException(path + ": name a folder or a zip");
    }
    Files.createDirectories(parent);
    Path beside = Files.createTempDirectory(parent, ".attest-");
    try {
      if (isZip(path)) {
        Path whole = Files.write(beside.resolve("bundle"), bundle.zip());
        Files.move(whole, place, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Path whole = Files.createDirectory(beside.resolve("bundle"));
        Set<Path> folders = new HashSet<>(Set.of(whole));
        for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
          Path target = whole.resolve(file.getKey());
          Path folder = target.getParent();
          if (folder != null && folders.add(folder)) {
            Files.createDirectories(folder);
          }
          Files.write(
              target, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        if (Files.exists(place)) {
          Files.move(place, beside.resolve("earlier"));
        }
        Files.move(whole, place);
      }
    } finally {
      delete(beside);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

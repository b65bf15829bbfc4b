package dev.dreadnought.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder, whole: what a user lays over the program, without the disk that it came
 * from.
 *
 * @param place what messages call it
 * @param name its own name, without the folders that it lies in; reports name it
 * @param files bytes by path inside the folder, with {@code /}
 */
public record Folder(String place, String name, SortedMap<String, byte[]> files) {
  public Folder {
    SortedMap<String, byte[]> own = new TreeMap<>();
    files.forEach((path, bytes) -> own.put(path, bytes.clone()));
    files = Collections.unmodifiableSortedMap(own);
  }

  /**
   * Reads every file below a folder whose name ends so.
   *
   * @param suffixes such as {@code .yaml}
   * @throws UncheckedIOException where it cannot be read
   */
  public static Folder read(Path folder, String... suffixes) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (Arrays.stream(suffixes).anyMatch(path::endsWith)) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new Folder(
        folder.toString().replace('\\', '/'),
        name == null ? "" : name.toString(),
        new TreeMap<>(files));
  }
}

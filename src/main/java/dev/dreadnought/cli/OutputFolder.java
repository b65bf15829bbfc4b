package dev.dreadnought.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that are written together: all of them lie complete beside their places before the first
 * takes its place, so that a full disk or an error never leaves half of them.
 */
final class OutputFolder {
  private OutputFolder() {}

  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    make(folder);
    Map<Path, Path> moves = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path temporary = folder.resolve("." + file.getKey() + ".part");
        moves.put(temporary, folder.resolve(file.getKey()));
        Files.write(temporary, file.getValue());
      }
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        moveOver(move.getKey(), move.getValue());
      }
    } finally {
      for (Path temporary : moves.keySet()) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private static void make(Path folder) throws IOException {
    check(folder);
    Files.createDirectories(folder);
  }

  /**
   * Refuses a folder that cannot be made or written into, so that nobody waits for an analysis
   * whose reports have no place.
   */
  static void check(Path folder) {
    Path above = folder.toAbsolutePath();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above != null && !Files.isDirectory(above)) {
      throw new UsageException(above.getFileName() + " is a file, and no folder to write into");
    }
    if (above != null && !Files.isWritable(above)) {
      throw new UsageException(above + " is a folder that cannot be written into");
    }
  }

  /** Refuses a file that cannot be written, as {@link #check} does a folder. */
  static void checkFile(Path file) {
    check(folderOf(file));
  }

  private static Path folderOf(Path file) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new UsageException(file + " is no file that can be written");
    }
    return folder;
  }

  /** One file, written in the same way; its folder is made where it is missing. */
  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** One file, written in the same way; its folder is made where it is missing. */
  static void write(Path file, byte[] bytes) throws IOException {
    write(folderOf(file), Map.of(String.valueOf(file.getFileName()), bytes));
  }

  private static void moveOver(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

package dev.dreadnought.cli;

import dev.dreadnought.evidence.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Keys on the disk, as PEM. */
final class KeyFiles {
  static final String PRIVATE = "signing-key.pem";
  static final String PUBLIC = "public-key.pem";
  private static final int MOST_BYTES = 100_000;

  private KeyFiles() {}

  static Keys.Signing signing(Path file) throws IOException {
    return Keys.signing(file.toString(), text(file));
  }

  static Keys.Checking checking(Path file) throws IOException {
    return Keys.checking(file.toString(), text(file));
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--key " + file + ": there is no such file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new UsageException("--key " + file + ": this is no key: it is too large");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** Writes a pair; the private key is its owner's alone from the first moment on. */
  static void write(Path folder, Keys.Signing key) throws IOException {
    Files.createDirectories(folder);
    for (String name : new String[] {PRIVATE, PUBLIC}) {
      if (Files.exists(folder.resolve(name))) {
        throw new UsageException(
            folder.resolve(name) + " is there already: a key is never overwritten");
      }
    }
    try {
      Files.createFile(folder.resolve(PRIVATE), ownersOnly());
      Files.writeString(folder.resolve(PRIVATE), key.pem());
      Files.writeString(folder.resolve(PUBLIC), key.publicKey().pem());
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(e.getMessage() + " is there already: a key is never overwritten");
    }
  }

  private static FileAttribute<?>[] ownersOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

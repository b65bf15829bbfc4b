import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Makes the copies of the libraries in a folder fit for a class-data archive, which the launcher makes for a quick start. A
 * JVM archives no class of a signed jar (Java 17 even crashes), and none that was compiled for Java 5 or older. So
 * signatures are left out, and old classes get the frames that a newer form of class file needs. Nothing else changes.
 *
 * Run by the build: java -cp ASM ArchivableLibraries.java FOLDER
 */
final class ArchivableLibraries {
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  private static final int MAJOR_VERSION_AT = 6;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> jars;
    try (Stream<Path> files = Files.list(folder)) {
      jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path jar : jars) {
      makeArchivable(jar);
    }
  }

  private static void makeArchivable(Path jar) throws IOException {
    Map<String, byte[]> before = read(jar);
    Map<String, byte[]> after = new TreeMap<>();
    boolean changed = false;
    try (URLClassLoader libraries =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (Map.Entry<String, byte[]> entry : before.entrySet()) {
        String name = entry.getKey();
        byte[] bytes = entry.getValue();
        if (SIGNATURE.matcher(name).matches()) {
          changed = true;
        } else if (isOld(name, bytes)) {
          after.put(name, withFrames(bytes, libraries));
          changed = true;
        } else {
          after.put(name, bytes);
        }
      }
    }
    if (changed) {
      write(after, jar);
      System.out.println("made archivable: " + jar.getFileName());
    }
  }

  private static boolean isOld(String name, byte[] bytes) {
    return name.endsWith(".class")
        && !name.endsWith("module-info.class")
        && new ClassReader(bytes).readShort(MAJOR_VERSION_AT) < Opcodes.V1_6;
  }

  private static byte[] withFrames(byte[] bytes, ClassLoader libraries) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return libraries;
          }
        };
    ClassVisitor newer =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(Opcodes.V1_7, access, name, signature, parent, interfaces);
          }
        };
    new ClassReader(bytes).accept(newer, 0);
    return writer.toByteArray();
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  /** Stored and in order of name: what a compressor writes differs between machines. */
  private static void write(Map<String, byte[]> entries, Path jar) throws IOException {
    Path whole = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
      out.setMethod(ZipOutputStream.STORED);
      if (entries.containsKey("META-INF/MANIFEST.MF")) {
        write("META-INF/MANIFEST.MF", entries.remove("META-INF/MANIFEST.MF"), out);
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(entry.getKey(), entry.getValue(), out);
      }
    }
    Files.move(whole, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(String name, byte[] bytes, ZipOutputStream out) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}

package dev.dreadnought.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A zip of one form only: nothing compressed, entries in order of name, the first of February 1980,
 * no extra fields, no comments. What zip tools write differs between machines and time zones; what
 * they read may unpack to any size. This form has one reading: what is read is written again, and
 * has to be the same bytes.
 */
final class Zip {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final short VERSION = 10;
  private static final short DATE = 1 << 5 | 1;
  private static final short TIME = 0;

  private Zip() {}

  static byte[] write(SortedMap<String, byte[]> files) {
    int size = files.values().stream().mapToInt(bytes -> bytes.length).sum();
    // With its headers: what is this large is not to be copied as it grows.
    ByteArrayOutputStream out = new ByteArrayOutputStream(size + size / 8);
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] name = file.getKey().getBytes(StandardCharsets.US_ASCII);
      byte[] bytes = file.getValue();
      CRC32 crc = new CRC32();
      crc.update(bytes);
      int offset = out.size();
      ByteBuffer local = buffer(LOCAL_SIZE).putInt(LOCAL).putShort(VERSION);
      common(local, (int) crc.getValue(), bytes.length, name.length);
      out.writeBytes(local.array());
      out.writeBytes(name);
      out.writeBytes(bytes);
      ByteBuffer entry = buffer(CENTRAL_SIZE).putInt(CENTRAL).putShort(VERSION).putShort(VERSION);
      common(entry, (int) crc.getValue(), bytes.length, name.length);
      // No comment, the first disk, no attributes.
      entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
      directory.writeBytes(entry.array());
      directory.writeBytes(name);
    }
    short entries = (short) files.size();
    ByteBuffer end = buffer(END_SIZE).putInt(END).putShort((short) 0).putShort((short) 0);
    end.putShort(entries).putShort(entries).putInt(directory.size()).putInt(out.size());
    out.writeBytes(directory.toByteArray());
    out.writeBytes(end.putShort((short) 0).array());
    return out.toByteArray();
  }

  /** Flags, method, time, date, checksum, both sizes, lengths of name and extra field. */
  private static void common(ByteBuffer header, int crc, int size, int name) {
    header.putShort((short) 0).putShort((short) 0).putShort(TIME).putShort(DATE);
    header.putInt(crc).putInt(size).putInt(size).putShort((short) name).putShort((short) 0);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * @throws dev.dreadnought.source.InvalidInputException where it is not of the form
   */
  static SortedMap<String, byte[]> read(String name, byte[] zip) {
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    Map<String, byte[]> files = new LinkedHashMap<>();
    while (in.remaining() >= LOCAL_SIZE && in.getInt(in.position()) == LOCAL) {
      int at = in.position();
      int size = in.getInt(at + 22);
      int nameLength = Short.toUnsignedInt(in.getShort(at + 26));
      if (size < 0 || size > in.remaining() - LOCAL_SIZE - nameLength) {
        throw otherForm(name);
      }
      if (files.size() >= Bundle.MOST_FILES) {
        throw Bundle.refusal(name, "it has more than " + Bundle.MOST_FILES + " files");
      }
      int start = at + LOCAL_SIZE;
      String path = new String(zip, start, nameLength, StandardCharsets.US_ASCII);
      if (!Bundle.isPath(path)) {
        throw Bundle.refusal(name, "no file of a bundle is called \"" + Bundle.shown(path) + "\"");
      }
      byte[] bytes = Arrays.copyOfRange(zip, start + nameLength, start + nameLength + size);
      if (files.put(path, bytes) != null) {
        throw Bundle.refusal(name, path + " stands in it twice");
      }
      in.position(start + nameLength + size);
    }
    SortedMap<String, byte[]> sorted = new TreeMap<>(files);
    if (files.isEmpty() || !Arrays.equals(write(sorted), zip)) {
      throw otherForm(name);
    }
    return sorted;
  }

  private static RuntimeException otherForm(String name) {
    return Bundle.refusal(
        name,
        "it is no zip of the one form that `attest` writes (nothing compressed, in order of name, no"
            + " times); unpack it, and verify the folder");
  }
}

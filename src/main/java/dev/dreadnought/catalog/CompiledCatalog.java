package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import dev.dreadnought.yaml.YamlNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A catalog's YAML as a compact tree of nodes, so that a start does not parse thousands of lines.
 *
 * @param header what the build knew
 * @param roots the root node of each file
 */
record CompiledCatalog(Header header, Map<String, YamlNode> roots) {

  static final String RESOURCE = "dev/dreadnought/catalog.bin";

  private static final int MAGIC = 0x44524431; // "DRD1"
  private static final byte SCALAR = 0;
  private static final byte PLAIN_SCALAR = 1;
  private static final byte SEQUENCE = 2;
  private static final byte MAPPING = 3;

  /**
   * What the build knew.
   *
   * @param catalogSha256 of the YAML files
   * @param rulesSha256 of the rule files
   * @param engineVersion of the program
   */
  record Header(String catalogSha256, String rulesSha256, String engineVersion) {}

  void write(OutputStream target) throws IOException {
    Strings strings = new Strings();
    roots.forEach(
        (name, root) -> {
          strings.add(name);
          strings.addAll(root);
        });
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target))) {
      out.writeInt(MAGIC);
      out.writeUTF(header.catalogSha256());
      out.writeUTF(header.rulesSha256());
      out.writeUTF(header.engineVersion());
      strings.write(out);
      writeNumber(out, roots.size());
      for (Map.Entry<String, YamlNode> root : roots.entrySet()) {
        writeNumber(out, strings.indexOf(root.getKey()));
        write(out, strings, root.getValue());
      }
    }
  }

  private static void write(DataOutputStream out, Strings strings, YamlNode node)
      throws IOException {
    if (node instanceof YamlNode.Scalar scalar) {
      out.writeByte(scalar.plain() ? PLAIN_SCALAR : SCALAR);
      writeNumber(out, strings.indexOf(scalar.text()));
      writePlace(out, scalar.location());
    } else if (node instanceof YamlNode.Sequence sequence) {
      out.writeByte(SEQUENCE);
      writePlace(out, sequence.location());
      writeNumber(out, sequence.items().size());
      for (YamlNode item : sequence.items()) {
        write(out, strings, item);
      }
    } else if (node instanceof YamlNode.Mapping mapping) {
      out.writeByte(MAPPING);
      writePlace(out, mapping.location());
      writeNumber(out, mapping.entries().size());
      for (YamlNode.Entry entry : mapping.entries()) {
        write(out, strings, entry.key());
        write(out, strings, entry.value());
      }
    }
  }

  private static void writePlace(DataOutputStream out, Location location) throws IOException {
    writeNumber(out, location.line());
    writeNumber(out, location.column());
    writeNumber(out, location.length());
  }

  /** Seven bits a byte, the highest bit set where more follow. */
  private static void writeNumber(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while (rest >= 0x80) {
      out.writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static CompiledCatalog read(InputStream source) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(source.readAllBytes()));
    if (in.readInt() != MAGIC) {
      throw new IOException(RESOURCE + " is not a compiled catalog");
    }
    Header header = new Header(in.readUTF(), in.readUTF(), in.readUTF());
    String[] strings = Strings.read(in);
    Map<String, YamlNode> roots = new TreeMap<>();
    int files = readNumber(in);
    for (int i = 0; i < files; i++) {
      String name = strings[readNumber(in)];
      roots.put(name, readNode(in, strings, name));
    }
    return new CompiledCatalog(header, roots);
  }

  private static YamlNode readNode(DataInputStream in, String[] strings, String file)
      throws IOException {
    byte type = in.readByte();
    switch (type) {
      case SCALAR, PLAIN_SCALAR:
        String text = strings[readNumber(in)];
        return new YamlNode.Scalar(text, type == PLAIN_SCALAR, readPlace(in, file));
      case SEQUENCE:
        Location start = readPlace(in, file);
        int items = readNumber(in);
        List<YamlNode> list = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
          list.add(readNode(in, strings, file));
        }
        return new YamlNode.Sequence(list, start);
      case MAPPING:
        Location place = readPlace(in, file);
        int size = readNumber(in);
        List<YamlNode.Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          YamlNode.Scalar key = (YamlNode.Scalar) readNode(in, strings, file);
          entries.add(new YamlNode.Entry(key, readNode(in, strings, file)));
        }
        return new YamlNode.Mapping(entries, place);
      default:
        throw new IOException(RESOURCE + " is damaged: node type " + type);
    }
  }

  private static Location readPlace(DataInputStream in, String file) throws IOException {
    return new Location(file, readNumber(in), readNumber(in), readNumber(in));
  }

  private static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.readUnsignedByte();
      number |= (b & 0x7f) << shift;
      if (b < 0x80) {
        return number;
      }
    }
  }

  /** Every text once, in the order in which it was first met. */
  private static final class Strings {
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    void add(String text) {
      indexes.putIfAbsent(text, indexes.size());
    }

    void addAll(YamlNode node) {
      if (node instanceof YamlNode.Scalar scalar) {
        add(scalar.text());
      } else if (node instanceof YamlNode.Sequence sequence) {
        sequence.items().forEach(this::addAll);
      } else if (node instanceof YamlNode.Mapping mapping) {
        for (YamlNode.Entry entry : mapping.entries()) {
          add(entry.key().text());
          addAll(entry.value());
        }
      }
    }

    int indexOf(String text) {
      return indexes.get(text);
    }

    void write(DataOutputStream out) throws IOException {
      writeNumber(out, indexes.size());
      for (String text : indexes.keySet()) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(out, bytes.length);
        out.write(bytes);
      }
    }

    static String[] read(DataInputStream in) throws IOException {
      String[] strings = new String[readNumber(in)];
      for (int i = 0; i < strings.length; i++) {
        strings[i] = new String(in.readNBytes(readNumber(in)), StandardCharsets.UTF_8);
      }
      return strings;
    }
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Frame;
import dev.dreadnought.catalog.Language;
import dev.dreadnought.catalog.Remark;
import dev.dreadnought.catalog.Sense;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a {@link FrameIndex}. A user's own entries make one at each start, so in plain loops.
 *
 * <p>The bytes: where the ranges of numbers stand; how many senses hide what is inside of their
 * words, of senses, of ways; the offset of each way; of each sense that of the ways whose rarest it
 * is; the number of slots, and their offsets; then what all these point to.
 */
final class FrameIndexMaker {
  private static final int WORDS_PER_SLOT = 2;

  /** As if so many words were numbers: of what a way asks for they are never the rarest. */
  private static final int NUMBERS = 10_000;

  /** Senses whose words hide those inside of them, whatever they mean. They are numbered first. */
  private static final Set<String> HIDING = Words.of(Language.NO_SENSE + " login");

  /** What words mean that end here, by the words that may follow. */
  private static final class Node {
    private final Map<String, Node> next = new TreeMap<>();
    private final List<Meant> meant = new ArrayList<>(1);
    private int offset;
  }

  private record Meant(int sense, boolean denied) {}

  /** A word that follows others, and those together. */
  private record Edge(Node from, String word, Node to) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Node words = new Node();
  private final List<Frame.Way> ways = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();

  /** The ranges of numbers that ways ask for, by the number of their sense. */
  private final Map<Integer, Frame.Range> ranges = new TreeMap<>();

  /** How many words each sense has. */
  private final List<Integer> sizes = new ArrayList<>();

  private FrameIndexMaker(Language language) {
    HIDING.stream().sorted().forEach(this::number);
    for (Sense sense : language.senses().values()) {
      learn(sense, language);
    }
    int owner = 0;
    for (Frame frame : language.frames()) {
      addAll(frame.ways(), owner++);
    }
    for (Remark remark : language.remarks()) {
      addAll(remark.ways(), owner++);
    }
    for (Frame.Way way : ways) {
      way.slots().forEach(slot -> slot.senses().forEach(this::addLiteral));
    }
  }

  static byte[] bytes(Language language) {
    try {
      return new FrameIndexMaker(language).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addAll(List<Frame.Way> more, int owner) {
    for (Frame.Way way : more) {
      ways.add(way);
      owners.add(owner);
    }
  }

  private void learn(Sense sense, Language language) {
    int number = number(sense.id());
    for (String verb : sense.verbs()) {
      addForms(number, "", Inflection.ofVerb(verb));
    }
    for (String noun : sense.nouns()) {
      addForms(number, "", Inflection.ofNoun(noun));
    }
    for (String word : sense.words()) {
      addAll(number, word, language);
    }
    for (String word : sense.denials()) {
      add(number, true, word);
    }
  }

  /** A word, or {@code every_@people}: before each noun of another sense. */
  private void addAll(int sense, String word, Language language) {
    int at = word.indexOf('@');
    Sense nouns = at < 0 ? null : language.senses().get(word.substring(at + 1));
    if (nouns == null) {
      add(sense, false, word);
      return;
    }
    String before = word.substring(0, at);
    for (String noun : nouns.nouns()) {
      addForms(sense, before, Inflection.ofNoun(noun));
    }
  }

  private void addForms(int sense, String before, Collection<String> forms) {
    for (String form : forms) {
      add(sense, false, before + form);
    }
  }

  /** A word that a way asks for as it is, or numbers of a range. */
  private void addLiteral(String sense) {
    Optional<Frame.Range> range = Frame.Range.of(sense);
    if (range.isPresent() && !numbers.containsKey(sense)) {
      int number = number(sense);
      sizes.set(number, NUMBERS);
      ranges.put(number, range.get());
    } else if (sense.startsWith(Language.LITERAL) && !numbers.containsKey(sense)) {
      add(number(sense), false, sense.substring(1));
    }
  }

  private int number(String id) {
    Integer known = numbers.putIfAbsent(id, numbers.size());
    if (known == null) {
      sizes.add(0);
    }
    return known == null ? numbers.size() - 1 : known;
  }

  private void add(int sense, boolean denied, String form) {
    Node node = words;
    for (String word : Words.split(spoken(form), '_')) {
      Node next = node.next.get(word);
      if (next == null) {
        next = new Node();
        node.next.put(word, next);
      }
      node = next;
    }
    Meant meant = new Meant(sense, denied);
    if (!node.meant.contains(meant)) {
      node.meant.add(meant);
      sizes.set(sense, sizes.get(sense) + 1);
    }
  }

  /** As the tokenizer cuts it: "sign in" for "sign-in", and "'s" is a token of its own. */
  private static String spoken(String form) {
    String possessive = form.replace("'s", "_'s");
    return form.indexOf('-') <= 0 ? possessive : possessive.replace('-', '_');
  }

  private byte[] bytes() throws IOException {
    // Senses that only ways name, and no word has, are numbered with them.
    ways.forEach(way -> way.slots().forEach(slot -> slot.senses().forEach(this::number)));
    List<Edge> edges = new ArrayList<>();
    collect(words, edges);
    int slots = Integer.highestOneBit(Math.max(1, edges.size()) * WORDS_PER_SLOT) * 2;
    int first = Integer.BYTES * (5 + ways.size() + numbers.size() + slots);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    int[] wayOffsets = new int[ways.size()];
    for (int i = 0; i < wayOffsets.length; i++) {
      wayOffsets[i] = first + body.size();
      write(ways.get(i), owners.get(i), out);
    }
    int[] senseOffsets = new int[numbers.size()];
    for (Map.Entry<Integer, List<Integer>> rare : byRarestSense().entrySet()) {
      senseOffsets[rare.getKey()] = first + body.size();
      out.writeInt(rare.getValue().size());
      for (int number : rare.getValue()) {
        out.writeInt(number);
      }
    }
    for (Edge edge : edges) {
      edge.to().offset = first + body.size();
      write(edge.to().meant, out);
    }
    int[] table = new int[slots];
    for (Edge edge : edges) {
      int slot = FrameIndex.slot(edge.from().offset, edge.word(), slots - 1);
      while (table[slot] != FrameIndex.NOWHERE) {
        slot = slot + 1 & slots - 1;
      }
      table[slot] = first + body.size();
      out.writeInt(edge.from().offset);
      out.writeInt(edge.to().offset);
      out.writeShort(edge.word().length());
      out.writeChars(edge.word());
    }
    int rangesAt = first + body.size();
    out.writeShort(ranges.size());
    for (Map.Entry<Integer, Frame.Range> range : ranges.entrySet()) {
      out.writeShort(range.getKey());
      out.writeBoolean(range.getValue().below());
      out.writeDouble(range.getValue().bound());
      out.writeShort(range.getValue().word().length());
      out.writeChars(range.getValue().word());
    }
    ByteBuffer all = ByteBuffer.allocate(first + body.size());
    all.putInt(rangesAt);
    all.putInt(HIDING.size()).putInt(numbers.size()).putInt(ways.size());
    put(wayOffsets, all);
    put(senseOffsets, all);
    all.putInt(slots);
    put(table, all);
    return all.put(body.toByteArray()).array();
  }

  private static void put(int[] offsets, ByteBuffer all) {
    for (int offset : offsets) {
      all.putInt(offset);
    }
  }

  private static void collect(Node node, List<Edge> edges) {
    for (Map.Entry<String, Node> next : node.next.entrySet()) {
      edges.add(new Edge(node, next.getKey(), next.getValue()));
      collect(next.getValue(), edges);
    }
  }

  private void write(Frame.Way way, int owner, DataOutputStream out) throws IOException {
    out.writeShort(owner);
    out.writeShort(way.slots().size());
    for (Frame.Slot slot : way.slots()) {
      out.writeByte(slot.mode().ordinal());
      out.writeBoolean(slot.follows());
      out.writeShort(slot.senses().size());
      for (String sense : slot.senses()) {
        out.writeShort(number(sense));
      }
    }
  }

  private static void write(List<Meant> meant, DataOutputStream out) throws IOException {
    out.writeShort(meant.size());
    for (Meant each : meant) {
      out.writeShort(each.sense());
      out.writeBoolean(each.denied());
    }
  }

  /** The fewer words the senses of a slot have, the rarer they are in texts. */
  private Map<Integer, List<Integer>> byRarestSense() {
    Map<Integer, List<Integer>> numbered = new TreeMap<>();
    for (int i = 0; i < ways.size(); i++) {
      List<String> rarest = List.of();
      int fewest = Integer.MAX_VALUE;
      for (Frame.Slot slot : ways.get(i).needed()) {
        int size = 0;
        for (String sense : Set.copyOf(slot.senses())) {
          size += sizes.get(number(sense));
        }
        if (size < fewest) {
          fewest = size;
          rarest = slot.senses();
        }
      }
      for (String sense : Set.copyOf(rarest)) {
        numbered.computeIfAbsent(number(sense), s -> new ArrayList<>()).add(i);
      }
    }
    return numbered;
  }
}

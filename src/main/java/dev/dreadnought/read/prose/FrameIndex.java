package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Frame;
import dev.dreadnought.catalog.Language;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The senses of a catalog's words, and the ways of its frames and remarks by the numbers of these
 * senses. The build makes it, because a start has no time to inflect every word; a catalog that the
 * build did not know gets its own.
 *
 * <p>In one run of bytes, read in place, as {@link FrameIndexMaker} writes it: where each way
 * stands, which ways each sense is the rarest of, and a hash table of the words that follow one
 * another.
 */
final class FrameIndex {
  static final String RESOURCE = "dev/dreadnought/frames.bin";

  /** Changes with the form. */
  private static final String FORM = "DRDF3 ";

  /** Where nothing stands. */
  static final int NOWHERE = 0;

  private static final Frame.Mode[] MODES = Frame.Mode.values();

  /**
   * Words of a sentence that have a sense.
   *
   * @param sense its number
   * @param denied true of words that mean its opposite
   * @param from the number of the first token
   * @param to the number after the last
   */
  record Hit(int sense, boolean denied, int from, int to) {}

  /**
   * One thing that a way needs.
   *
   * @param senses those that will do
   * @param numbers the same, one by one
   */
  record Slot(Frame.Mode mode, boolean follows, BitSet senses, int[] numbers) {}

  /**
   * A way of a frame or a remark.
   *
   * @param owner the number of its frame; behind all frames come the remarks
   * @param barred what the part must not say
   * @param before what the sentence before must say
   * @param denies true where something is denied, so that its objects may be denied with it
   */
  record Way(int owner, Slot[] needed, int[][] barred, int[][] before, boolean denies) {}

  /** Numbers that are a sense. */
  private record Ranged(int sense, Frame.Range range) {}

  private final ByteBuffer bytes;
  private final List<Ranged> ranges;
  private final int hiding;
  private final int senses;
  private final @Nullable Way[] ways;
  private final int firstSense;
  private final int table;
  private final int mask;

  FrameIndex(byte[] all) {
    this.bytes = ByteBuffer.wrap(all);
    this.ranges = ranges(bytes.duplicate().position(bytes.getInt()));
    this.hiding = bytes.getInt();
    this.senses = bytes.getInt();
    this.ways = new Way[bytes.getInt()];
    this.firstSense = bytes.position() + Integer.BYTES * ways.length;
    this.table = firstSense + Integer.BYTES * (senses + 1);
    this.mask = bytes.getInt(table - Integer.BYTES) - 1;
  }

  private static List<Ranged> ranges(ByteBuffer in) {
    List<Ranged> ranges = new ArrayList<>();
    for (int count = in.getShort(); count > 0; count--) {
      int sense = in.getShort();
      boolean below = in.get() != 0;
      double bound = in.getDouble();
      char[] word = new char[in.getShort()];
      for (int i = 0; i < word.length; i++) {
        word[i] = in.getChar();
      }
      ranges.add(new Ranged(sense, new Frame.Range(below, bound, new String(word))));
    }
    return ranges;
  }

  /** True of a way that asks for a number: what it says is no matter of words. */
  boolean measures(Way way) {
    return ranges.stream()
        .anyMatch(r -> Arrays.stream(way.needed()).anyMatch(s -> s.senses().get(r.sense())));
  }

  static FrameIndex of(Catalog catalog) {
    return builtFor(catalog.sha256())
        .orElseGet(() -> new FrameIndex(FrameIndexMaker.bytes(catalog.language())));
  }

  /** The one that the build made, where it made it of this catalog. */
  static Optional<FrameIndex> builtFor(String catalogSha256) {
    return BuiltIndex.read(RESOURCE, FORM, catalogSha256).map(FrameIndex::new);
  }

  /** What {@link #builtFor} reads. */
  static byte[] resource(Language language, String catalogSha256) {
    return BuiltIndex.resource(FORM, catalogSha256, FrameIndexMaker.bytes(language));
  }

  /** All words with a sense, in reading order, without those inside of longer ones. */
  List<Hit> in(Sentence sentence) {
    List<Hit> all = new ArrayList<>();
    List<Hit> longer = new ArrayList<>();
    for (int from = 0; from < sentence.size(); from++) {
      int node = next(NOWHERE, sentence.word(from));
      for (int to = from + 1; node != NOWHERE; to++) {
        int count = bytes.getShort(node);
        for (int i = 0, at = node + Short.BYTES; i < count; i++, at += Short.BYTES + 1) {
          Hit hit = new Hit(bytes.getShort(at), bytes.get(at + Short.BYTES) != 0, from, to);
          all.add(hit);
          if (to > from + 1) {
            longer.add(hit);
          }
        }
        node = to < sentence.size() ? next(node, sentence.word(to)) : NOWHERE;
      }
    }
    addNumbers(sentence, all);
    if (!longer.isEmpty()) {
      all.removeIf(h -> longer.stream().anyMatch(o -> hides(o, h)));
    }
    return all;
  }

  private void addNumbers(Sentence sentence, List<Hit> all) {
    for (int i = 0; i < sentence.size() && !ranges.isEmpty(); i++) {
      OptionalDouble number = Figures.at(sentence, i);
      int end = number.isPresent() ? Figures.end(sentence, i) : i;
      for (Ranged ranged : number.isPresent() ? ranges : List.<Ranged>of()) {
        String word = ranged.range().word();
        boolean before = word.isEmpty() || sentence.word(end).equals(word);
        if (before && ranged.range().holds(number.getAsDouble())) {
          all.add(new Hit(ranged.sense(), false, i, word.isEmpty() ? end : end + 1));
        }
      }
    }
  }

  /** "Log" is no log in "log in", and "key" none in "key ring". */
  private boolean hides(Hit longer, Hit hit) {
    return longer.from() <= hit.from()
        && hit.to() <= longer.to()
        && longer.to() - longer.from() > hit.to() - hit.from()
        && (longer.sense() == hit.sense() || longer.sense() < hiding);
  }

  /** What the words so far and one more mean; {@link #NOWHERE} where none goes on so. */
  private int next(int node, String word) {
    int slot = slot(node, word, mask);
    while (true) {
      int at = bytes.getInt(table + Integer.BYTES * slot);
      if (at == NOWHERE) {
        return NOWHERE;
      }
      if (bytes.getInt(at) == node && isAt(at + 2 * Integer.BYTES, word)) {
        return bytes.getInt(at + Integer.BYTES);
      }
      slot = slot + 1 & mask;
    }
  }

  private boolean isAt(int at, String word) {
    if (bytes.getShort(at) != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes.getChar(at + Short.BYTES + Character.BYTES * i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static int slot(int node, String word, int mask) {
    int hash = word.hashCode() * 31 + node;
    return (hash ^ hash >>> Short.SIZE) & mask;
  }

  /** The numbers of the ways whose rarest sense is one of these, which are all that there are. */
  BitSet candidates(BitSet there) {
    BitSet candidates = new BitSet();
    for (int s = there.nextSetBit(0); s >= 0; s = there.nextSetBit(s + 1)) {
      int at = bytes.getInt(firstSense + Integer.BYTES * s);
      int count = at == NOWHERE ? 0 : bytes.getInt(at);
      for (int i = 1; i <= count; i++) {
        candidates.set(bytes.getInt(at + Integer.BYTES * i));
      }
    }
    return candidates;
  }

  /** Most ways are of no text. Two threads that read one get equal ones. */
  Way way(int number) {
    Way known = ways[number];
    if (known == null) {
      known = read(bytes.getInt(firstSense + Integer.BYTES * (number - ways.length)));
      ways[number] = known;
    }
    return known;
  }

  private Way read(int from) {
    ByteBuffer in = bytes.duplicate().position(from);
    int owner = in.getShort();
    int slots = in.getShort();
    List<Slot> needed = new ArrayList<>(slots);
    List<int[]> barred = new ArrayList<>();
    List<int[]> before = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      Frame.Mode mode = MODES[in.get()];
      boolean follows = in.get() != 0;
      BitSet numbers = new BitSet();
      for (int count = in.getShort(); count > 0; count--) {
        numbers.set(in.getShort());
      }
      if (mode == Frame.Mode.BARRED) {
        barred.add(numbers.stream().toArray());
      } else if (mode == Frame.Mode.BEFORE) {
        before.add(numbers.stream().toArray());
      } else {
        needed.add(new Slot(mode, follows, numbers, numbers.stream().toArray()));
      }
    }
    boolean denies = needed.stream().anyMatch(s -> s.mode() == Frame.Mode.DENIED);
    return new Way(
        owner,
        needed.toArray(Slot[]::new),
        barred.toArray(int[][]::new),
        before.toArray(int[][]::new),
        denies);
  }
}

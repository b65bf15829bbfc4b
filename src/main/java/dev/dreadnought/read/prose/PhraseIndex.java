package dev.dreadnought.read.prose;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which phrases a sentence can have: their numbers by the words of their rarest part. The build
 * makes it, because a start has no time to understand every phrase of the catalog; a catalog that
 * the build did not know gets its own.
 *
 * <p>A hash table in one run of bytes, read in place: slots with offsets, and behind them for each
 * word whether it is a beginning, its characters, and the numbers.
 */
final class PhraseIndex {
  static final String RESOURCE = "dev/dreadnought/phrases.bin";

  /** Changes with the form. */
  private static final String FORM = "DRDP1 ";

  private static final int WORDS_PER_SLOT = 2;

  private final ByteBuffer bytes;
  private final int mask;

  private PhraseIndex(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.mask = this.bytes.getInt(0) - 1;
  }

  /** The one that the build made, where it made it of this catalog. */
  static Optional<PhraseIndex> builtFor(String catalogSha256, int size) {
    return BuiltIndex.read(RESOURCE, FORM, catalogSha256 + " " + size).map(PhraseIndex::new);
  }

  static PhraseIndex of(List<Phrase> phrases) {
    return new PhraseIndex(bytes(phrases));
  }

  /** What {@link #builtFor} reads. */
  static byte[] resource(List<Phrase> phrases, String catalogSha256) {
    return BuiltIndex.resource(FORM, catalogSha256 + " " + phrases.size(), bytes(phrases));
  }

  private static byte[] bytes(List<Phrase> phrases) {
    Map<Phrase.Stem, List<Integer>> numbers = byRarestPart(phrases);
    int slots = Integer.highestOneBit(Math.max(1, numbers.size()) * WORDS_PER_SLOT) * 2;
    int[] offsets = new int[slots];
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(words);
    int first = Integer.BYTES * (1 + slots);
    try {
      for (Map.Entry<Phrase.Stem, List<Integer>> entry : numbers.entrySet()) {
        Phrase.Stem stem = entry.getKey();
        int slot = slot(stem.word().hashCode(), stem.open(), slots - 1);
        while (offsets[slot] != 0) {
          slot = slot + 1 & slots - 1;
        }
        offsets[slot] = first + words.size();
        out.writeBoolean(stem.open());
        out.writeShort(stem.word().length());
        out.writeChars(stem.word());
        out.writeInt(entry.getValue().size());
        for (int number : entry.getValue()) {
          out.writeInt(number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer all = ByteBuffer.allocate(first + words.size());
    all.putInt(slots);
    for (int offset : offsets) {
      all.putInt(offset);
    }
    return all.put(words.toByteArray()).array();
  }

  /** A part is the rarer the fewer phrases have its words. */
  private static Map<Phrase.Stem, List<Integer>> byRarestPart(List<Phrase> phrases) {
    Map<String, Integer> uses = new HashMap<>();
    for (Phrase phrase : phrases) {
      phrase.needs().forEach(n -> n.forEach(s -> uses.merge(s.word(), 1, Integer::sum)));
    }
    Map<Phrase.Stem, List<Integer>> numbers =
        new TreeMap<>(Comparator.comparing(Phrase.Stem::word).thenComparing(Phrase.Stem::open));
    for (int i = 0; i < phrases.size(); i++) {
      List<Phrase.Stem> rarest = List.of();
      int fewest = Integer.MAX_VALUE;
      for (List<Phrase.Stem> need : phrases.get(i).needs()) {
        int count = 0;
        for (Phrase.Stem stem : need) {
          count += uses.getOrDefault(stem.word(), 0) * (stem.open() ? 2 : 1);
        }
        if (count < fewest) {
          fewest = count;
          rarest = need;
        }
      }
      for (Phrase.Stem stem : rarest) {
        numbers.computeIfAbsent(stem, s -> new ArrayList<>(2)).add(i);
      }
    }
    return numbers;
  }

  private static int slot(int hash, boolean open, int mask) {
    return (hash ^ hash >>> Short.SIZE) + (open ? 1 : 0) & mask;
  }

  /** Notes the numbers of the phrases of whose rarest part a word is. */
  void note(String word, BitSet possible) {
    int hash = 0;
    for (int length = 1; length <= word.length(); length++) {
      // As String.hashCode does, so that no beginning has to be cut out.
      hash = 31 * hash + word.charAt(length - 1);
      note(word, length, hash, true, possible);
    }
    note(word, word.length(), hash, false, possible);
  }

  private void note(String word, int length, int hash, boolean open, BitSet possible) {
    int slot = slot(hash, open, mask);
    while (true) {
      int at = bytes.getInt(Integer.BYTES * (1 + slot));
      if (at == 0) {
        return;
      }
      if (isAt(at, word, length, open)) {
        int numbers = at + 1 + Short.BYTES + Character.BYTES * length;
        for (int i = bytes.getInt(numbers); i > 0; i--) {
          possible.set(bytes.getInt(numbers + Integer.BYTES * i));
        }
        return;
      }
      slot = slot + 1 & mask;
    }
  }

  private boolean isAt(int at, String word, int length, boolean open) {
    if ((bytes.get(at) != 0) != open || bytes.getShort(at + 1) != length) {
      return false;
    }
    int characters = at + 1 + Short.BYTES;
    for (int i = 0; i < length; i++) {
      if (bytes.getChar(characters + Character.BYTES * i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

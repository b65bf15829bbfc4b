package dev.dreadnought.read.prose;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A set of words that never changes. A reading asks such sets more often than anything else whether
 * they have a word, and mostly they have not: so the words lie in one sparse table, where a look or
 * two tells. In the order in which they were given.
 */
final class WordSet extends AbstractSet<String> {
  /** So that more than half of the places are free. */
  private static final int PLACES_PER_WORD = 2;

  private final String[] words;
  private final String[] table;

  /** Of each word of the table, so that other words are told from it without a look at them. */
  private final int[] hashes;

  /** A bit of 64 for each word, by its hash: in a small set most that are not there have none. */
  private final long present;

  private WordSet(List<String> given) {
    this.table = new String[2 * Integer.highestOneBit(PLACES_PER_WORD * given.size() + 1)];
    this.hashes = new int[table.length];
    String[] different = new String[given.size()];
    int size = 0;
    long bits = 0;
    for (String word : given) {
      bits |= bit(spread(word.hashCode()));
      int place = place(word, spread(word.hashCode()));
      if (table[place] == null) {
        table[place] = word;
        hashes[place] = spread(word.hashCode());
        different[size++] = word;
      }
    }
    this.words = Arrays.copyOf(different, size);
    this.present = bits;
  }

  /** Words that are given twice count once. */
  static WordSet of(List<String> words) {
    return new WordSet(words);
  }

  /** Where a word stands, or where it would. */
  private int place(Object word, int hash) {
    int place = hash & table.length - 1;
    while (table[place] != null && (hashes[place] != hash || !table[place].equals(word))) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> Short.SIZE;
  }

  /** Of other digits of the hash than its place, or words of one place would have one bit. */
  private static long bit(int hash) {
    return 1L << (hash >>> Byte.SIZE);
  }

  @Override
  public boolean contains(Object word) {
    int hash = spread(word.hashCode());
    return (present & bit(hash)) != 0 && table[place(word, hash)] != null;
  }

  @Override
  public Iterator<String> iterator() {
    return List.of(words).iterator();
  }

  @Override
  public int size() {
    return words.length;
  }
}

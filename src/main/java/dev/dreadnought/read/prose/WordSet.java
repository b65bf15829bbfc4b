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

  private WordSet(List<String> given) {
    this.table = new String[2 * Integer.highestOneBit(PLACES_PER_WORD * given.size() + 1)];
    String[] different = new String[given.size()];
    int size = 0;
    for (String word : given) {
      int place = place(word);
      if (table[place] == null) {
        table[place] = word;
        different[size++] = word;
      }
    }
    this.words = Arrays.copyOf(different, size);
  }

  /** Words that are given twice count once. */
  static WordSet of(List<String> words) {
    return new WordSet(words);
  }

  /** Where a word stands, or where it would. */
  private int place(Object word) {
    int hash = word.hashCode();
    int place = (hash ^ hash >>> Short.SIZE) & table.length - 1;
    while (table[place] != null && !table[place].equals(word)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  @Override
  public boolean contains(Object word) {
    return table[place(word)] != null;
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

package dev.dreadnought.catalog;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The technologies by their ids, and by the first word of what they are called. There are thousands
 * of them and a run needs a few, so that a compiled catalog makes each only when it is asked for.
 */
public final class Technologies extends AbstractMap<String, Technology> {

  /** Where the entries come from, by their number in order of id. */
  interface Store {
    int size();

    String id(int number);

    Technology make(int number);

    /** How many first words there are; they are in order. */
    int words();

    String word(int number);

    /** The numbers of the technologies that are called something that begins so. */
    int[] called(int word);
  }

  private final Store store;
  private final @Nullable Technology[] made;

  private Technologies(Store store) {
    this.store = store;
    this.made = new Technology[store.size()];
  }

  static Technologies in(Store store) {
    return new Technologies(store);
  }

  /** From entries that exist already. */
  static Technologies of(Collection<Technology> entries) {
    Map<String, Technology> byId = new TreeMap<>();
    entries.forEach(t -> byId.put(t.id(), t));
    return new Technologies(new Listed(List.copyOf(byId.values())));
  }

  /** What is called something that begins with a word, in order of id. */
  public List<Technology> beginningWith(String word) {
    int at = wordAt(firstWord(word));
    if (at < 0) {
      return List.of();
    }
    List<Technology> found = new ArrayList<>();
    for (int number : store.called(at)) {
      found.add(at(number));
    }
    return found;
  }

  /** The first words of names that begin with some letters, in order. */
  public List<String> words(String letters) {
    int at = wordAt(letters);
    List<String> found = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at; i < store.words(); i++) {
      String word = store.word(i);
      if (!word.startsWith(letters)) {
        break;
      }
      found.add(word);
    }
    return found;
  }

  /** The first letters and digits of a name, in small letters: "c" of C++, "net" of .NET. */
  static String firstWord(String name) {
    int from = 0;
    while (from < name.length() && !Character.isLetterOrDigit(name.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < name.length() && Character.isLetterOrDigit(name.charAt(to))) {
      to++;
    }
    return name.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** The first words of all that a technology is called: with and without its vendor. */
  static Set<String> firstWords(Technology technology) {
    Set<String> words = new LinkedHashSet<>();
    String rest = technology.name();
    while (!rest.isEmpty()) {
      words.add(firstWord(rest));
      int blank = rest.indexOf(' ');
      rest = blank < 0 || technology.vendor() == null ? "" : rest.substring(blank + 1);
    }
    words.add(firstWord(technology.id()));
    technology.aliases().forEach(a -> words.add(firstWord(a)));
    words.remove("");
    return words;
  }

  private int wordAt(String word) {
    int low = 0;
    int high = store.words() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = store.word(middle).compareTo(word);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -low - 1;
  }

  private int numberOf(Object id) {
    if (!(id instanceof String key)) {
      return -1;
    }
    int low = 0;
    int high = store.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = store.id(middle).compareTo(key);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private Technology at(int number) {
    Technology technology = made[number];
    if (technology == null) {
      technology = store.make(number);
      made[number] = technology;
    }
    return technology;
  }

  @Override
  public @Nullable Technology get(Object id) {
    int number = numberOf(id);
    return number < 0 ? null : at(number);
  }

  @Override
  public boolean containsKey(Object id) {
    return numberOf(id) >= 0;
  }

  @Override
  public int size() {
    return store.size();
  }

  @Override
  public Set<Entry<String, Technology>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return store.size();
      }

      @Override
      public Iterator<Entry<String, Technology>> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < store.size();
          }

          @Override
          public Entry<String, Technology> next() {
            Technology technology = at(next++);
            return Map.entry(technology.id(), technology);
          }
        };
      }
    };
  }

  /** Entries that exist already; what they are called is put in order at once. */
  static final class Listed implements Store {
    private final List<Technology> entries;
    private String[] words = {};
    private int[][] called = {};

    Listed(List<Technology> entries) {
      this.entries = entries;
      index();
    }

    private void index() {
      Map<String, List<Integer>> numbers = new TreeMap<>();
      for (int i = 0; i < entries.size(); i++) {
        for (String word : firstWords(entries.get(i))) {
          numbers.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        }
      }
      words = numbers.keySet().toArray(String[]::new);
      called =
          Arrays.stream(words)
              .map(w -> numbers.get(w).stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public String id(int number) {
      return entries.get(number).id();
    }

    @Override
    public Technology make(int number) {
      return entries.get(number);
    }

    @Override
    public int words() {
      return words.length;
    }

    @Override
    public String word(int number) {
      return words[number];
    }

    @Override
    public int[] called(int word) {
      return called[word].clone();
    }
  }
}

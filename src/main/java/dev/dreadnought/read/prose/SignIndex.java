package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.Signs;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How like a sentence is to each sentence of the signs: the cosine of their features, each weighed
 * by how few sentences have it. The build makes it, because a start has no time to read thousands
 * of sentences; a catalog that the build did not know gets its own. Numbers are whole, so that they
 * are the same on every machine.
 *
 * <p>In one run of bytes, read in place: the threats, the runs of sentences of one threat and
 * sense, and a hash table of the features with their weight and their sentences.
 */
final class SignIndex {
  static final String RESOURCE = "dev/dreadnought/signs.bin";

  /** Of two sentences with the same features. */
  static final int SAME = 1000;

  /** Changes with the form. */
  private static final String FORM = "DRDS2 ";

  private static final int WORDS_PER_SLOT = 2;

  /** A run of bits has two to this power. */
  private static final int WORD = 6;

  /** Two words in a row weigh half of what their rarity would give them: they are seldom at all. */
  private static final double OF_PAIR = 0.5;

  private static final Sign.Sense[] SENSES = Sign.Sense.values();

  /** So many sentences of one threat and sense are counted together. */
  private static final int TOGETHER = 3;

  /** A word of so many sentences about a threat is what it is about. */
  private static final int OFTEN = 5;

  /** A word that is said of more threats is the subject of none. */
  private static final int FEW_THREATS = 130;

  private final byte[] all;
  private final ByteBuffer bytes;
  private final String[] threats;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The threats whose subject a feature is, by where it stands; each asked for once. */
  private final Map<Integer, List<String>> subjects = new ConcurrentHashMap<>();

  /** Of each run of sentences the number of its threat and sense together. */
  private final int[] keys;

  /** The number of the first sentence of each run, and how many sentences there are. */
  private final int[] firsts;

  private final int table;
  private final int mask;

  /** Of every sentence; all zero between two rankings, for most of it stays so in each. */
  private final ThreadLocal<int[]> noScores;

  private SignIndex(byte[] all) {
    this.all = all;
    this.bytes = ByteBuffer.wrap(all);
    this.threats = new String[bytes.getInt()];
    for (int i = 0; i < threats.length; i++) {
      byte[] id = new byte[bytes.getShort()];
      bytes.get(id);
      threats[i] = new String(id, StandardCharsets.UTF_8);
      numbers.put(threats[i], i);
    }
    this.keys = new int[bytes.getInt()];
    this.firsts = new int[keys.length + 1];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = bytes.getShort();
      firsts[i + 1] = firsts[i] + bytes.getInt();
    }
    int sentences = firsts[keys.length];
    this.noScores = ThreadLocal.withInitial(() -> new int[sentences]);
    this.table = bytes.position();
    this.mask = bytes.getInt(table) - 1;
  }

  /** The one that the build made, where it made it of this catalog. */
  static Optional<SignIndex> builtFor(String catalogSha256) {
    return BuiltIndex.read(RESOURCE, FORM, catalogSha256).map(SignIndex::new);
  }

  /** The one that the build made of these signs, or a new one. */
  static SignIndex of(Signs signs) {
    return builtFor(signs.catalogSha256()).orElseGet(() -> madeOf(signs.values()));
  }

  static SignIndex madeOf(Collection<Sign> signs) {
    return new SignIndex(new Maker(signs).bytes());
  }

  /** What {@link #builtFor} reads. */
  static byte[] resource(Collection<Sign> signs, String catalogSha256) {
    return BuiltIndex.resource(FORM, catalogSha256, new Maker(signs).bytes());
  }

  /**
   * How like a sentence is to the weak side of each threat.
   *
   * @param fewest so many of its words at least must be known, or it says too little
   */
  Ranking ranked(String sentence, int fewest) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Gist.of(sentence).forEach(f -> counts.merge(f, 1, Integer::sum));
    int[] places = new int[counts.size()];
    double[] weights = new double[counts.size()];
    int known = 0;
    int words = 0;
    double square = 0;
    for (Map.Entry<String, Integer> feature : counts.entrySet()) {
      int at = find(feature.getKey());
      if (at != 0) {
        places[known] = at;
        weights[known] = bytes.getInt(at) * often(feature.getValue());
        square += weights[known] * weights[known];
        known++;
        words += Gist.isPair(feature.getKey()) ? 0 : 1;
      }
    }
    if (words < fewest || square == 0) {
      return Ranking.NONE;
    }
    int[] scores = noScores.get();
    long[] touched = new long[scores.length / Long.SIZE + 1];
    double length = StrictMath.sqrt(square);
    for (int i = 0; i < known; i++) {
      int share = (int) StrictMath.round(weights[i] / length * SAME);
      int count = bytes.getInt(places[i] + Integer.BYTES);
      int at = places[i] + 2 * Integer.BYTES;
      for (int k = 0; k < count; k++, at += 2 * Short.BYTES) {
        int number = twoBytes(at);
        scores[number] += share * twoBytes(at + Short.BYTES);
        touched[number >> WORD] |= 1L << number;
      }
    }
    return best(scores, touched);
  }

  /** A number that is never below zero, in two bytes. */
  private int twoBytes(int at) {
    return (all[at] & 0xff) << Byte.SIZE | all[at + 1] & 0xff;
  }

  /**
   * The threats of whose subject some words speak: those that people keep using when they tell of
   * the one threat, and of few others, such as "passkey".
   */
  Set<String> subjects(Collection<String> words) {
    Set<String> found = new HashSet<>();
    for (String word : words) {
      int at = Gist.isPair(word) ? 0 : find(word);
      if (at != 0) {
        found.addAll(subjects.computeIfAbsent(at, this::subjectsOf));
      }
    }
    return found;
  }

  private List<String> subjectsOf(int feature) {
    int count = bytes.getInt(feature + Integer.BYTES);
    if (count < OFTEN) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    int at = feature + 2 * Integer.BYTES;
    int[] uses = new int[threats.length];
    int others = 0;
    int run = 0;
    for (int k = 0; k < count && others <= FEW_THREATS; k++, at += 2 * Short.BYTES) {
      int sentence = twoBytes(at);
      while (firsts[run + 1] <= sentence) {
        run++;
      }
      int threat = keys[run] / SENSES.length;
      others += uses[threat]++ == 0 ? 1 : 0;
    }
    for (int i = 0; i < uses.length && others <= FEW_THREATS; i++) {
      if (uses[i] >= OFTEN) {
        found.add(threats[i]);
      }
    }
    return List.copyOf(found);
  }

  /**
   * @param scores all zero again in the end
   * @param touched a bit for each sentence that has a word in common; most have none
   */
  private Ranking best(int[] scores, long[] touched) {
    int[] other = new int[TOGETHER];
    int[] weak = new int[TOGETHER];
    int[] sums = new int[threats.length];
    int run = 0;
    for (int word = 0; word < touched.length; word++) {
      for (long rest = touched[word]; rest != 0; rest &= rest - 1) {
        int sentence = (word << WORD) + Long.numberOfTrailingZeros(rest);
        if (firsts[run + 1] <= sentence) {
          close(run, weak, sums);
          while (firsts[run + 1] <= sentence) {
            run++;
          }
        }
        enter(scores[sentence], isWeak(keys[run]) ? weak : other);
        scores[sentence] = 0;
      }
    }
    close(run, weak, sums);
    return new Ranking(threats, numbers, sums, sum(other));
  }

  /** Notes the sum of a run of weak sentences, and begins with none of the next. */
  private void close(int run, int[] weak, int[] sums) {
    if (isWeak(keys[run])) {
      sums[keys[run] / SENSES.length] = sum(weak);
      Arrays.fill(weak, 0);
    }
  }

  private static boolean isWeak(int key) {
    return key % SENSES.length == Sign.Sense.WEAK.ordinal();
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number / SAME;
    }
    return sum;
  }

  /** Keeps the highest, the least of them first. */
  private static void enter(int score, int[] most) {
    if (score > most[0]) {
      int i = 1;
      while (i < most.length && most[i] < score) {
        most[i - 1] = most[i];
        i++;
      }
      most[i - 1] = score;
    }
  }

  /** Where a feature stands behind its characters; 0 where no sentence has it. */
  private int find(String feature) {
    byte[] characters = feature.getBytes(StandardCharsets.UTF_8);
    int slot = slot(feature, mask);
    while (true) {
      int at = bytes.getInt(table + Integer.BYTES * (1 + slot));
      if (at == 0) {
        return 0;
      }
      if (isAt(table + at, characters)) {
        return table + at + Short.BYTES + characters.length;
      }
      slot = slot + 1 & mask;
    }
  }

  private boolean isAt(int at, byte[] characters) {
    if (bytes.getShort(at) != characters.length) {
      return false;
    }
    for (int i = 0; i < characters.length; i++) {
      if (bytes.get(at + Short.BYTES + i) != characters[i]) {
        return false;
      }
    }
    return true;
  }

  private static int slot(String feature, int mask) {
    int hash = feature.hashCode();
    return (hash ^ hash >>> Short.SIZE) & mask;
  }

  /** What is said twice weighs more, and not twice as much. */
  private static double often(int times) {
    return times == 1 ? 1 : 1 + StrictMath.log(times);
  }

  /** A word or two of sentences, and which of these have it how often. */
  private static final class Feature {
    private static final int FEW = 4;

    private final String words;
    private int[] sentences = new int[FEW];
    private int[] times = new int[FEW];
    private int uses;

    Feature(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** Sentences come in order. */
    void occursIn(int sentence) {
      if (uses > 0 && sentences[uses - 1] == sentence) {
        times[uses - 1]++;
        return;
      }
      if (uses == sentences.length) {
        sentences = Arrays.copyOf(sentences, 2 * uses);
        times = Arrays.copyOf(times, 2 * uses);
      }
      sentences[uses] = sentence;
      times[uses] = 1;
      uses++;
    }

    /** Two words in a row that one sentence has among thousands are chance. */
    boolean isChance() {
      return uses == 1 && Gist.isPair(words);
    }

    /** In thousandths. */
    int weight(int ofSentences) {
      double rare = StrictMath.log((double) ofSentences / uses);
      return (int) StrictMath.round(SAME * rare * (Gist.isPair(words) ? OF_PAIR : 1));
    }
  }

  /** Makes the bytes. A user's own signs make them anew at each start, so it has to be quick. */
  private static final class Maker {
    private final List<String> threats = new ArrayList<>();

    /** How many sentences each threat has in each sense, by both together. */
    private final Map<Integer, Integer> runs = new LinkedHashMap<>();

    private int sentences;
    private final List<Feature> features;

    Maker(Collection<Sign> signs) {
      Map<String, Feature> all = new HashMap<>();
      for (Sign sign : signs) {
        for (Sign.Sense sense : SENSES) {
          for (String sentence : sign.sentences(sense)) {
            for (String words : Gist.of(sentence)) {
              all.computeIfAbsent(words, Feature::new).occursIn(sentences);
            }
            sentences++;
            runs.merge(threats.size() * SENSES.length + sense.ordinal(), 1, Integer::sum);
          }
        }
        threats.add(sign.of());
      }
      features =
          all.values().stream()
              .filter(f -> !f.isChance())
              .sorted(Comparator.comparing(Feature::words))
              .toList();
    }

    byte[] bytes() {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(all)) {
        out.writeInt(threats.size());
        for (String threat : threats) {
          byte[] id = threat.getBytes(StandardCharsets.UTF_8);
          out.writeShort(id.length);
          out.write(id);
        }
        out.writeInt(runs.size());
        for (Map.Entry<Integer, Integer> run : runs.entrySet()) {
          out.writeShort(run.getKey());
          out.writeInt(run.getValue());
        }
        out.write(table());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return all.toByteArray();
    }

    /** Of each sentence. */
    private double[] lengths() {
      double[] lengths = new double[sentences];
      for (Feature feature : features) {
        int weight = feature.weight(sentences);
        for (int i = 0; i < feature.uses; i++) {
          double weighed = weight * often(feature.times[i]);
          lengths[feature.sentences[i]] += weighed * weighed;
        }
      }
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = StrictMath.sqrt(lengths[i]);
      }
      return lengths;
    }

    private byte[] table() throws IOException {
      double[] lengths = lengths();
      int slots = Integer.highestOneBit(Math.max(1, features.size()) * WORDS_PER_SLOT) * 2;
      int[] offsets = new int[slots];
      int first = Integer.BYTES * (1 + slots);
      ByteArrayOutputStream words = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(words);
      for (Feature feature : features) {
        int slot = slot(feature.words, slots - 1);
        while (offsets[slot] != 0) {
          slot = slot + 1 & slots - 1;
        }
        offsets[slot] = first + words.size();
        byte[] characters = feature.words.getBytes(StandardCharsets.UTF_8);
        int weight = feature.weight(sentences);
        out.writeShort(characters.length);
        out.write(characters);
        out.writeInt(weight);
        out.writeInt(feature.uses);
        for (int i = 0; i < feature.uses; i++) {
          double length = lengths[feature.sentences[i]];
          double weighed = weight * often(feature.times[i]);
          out.writeShort(feature.sentences[i]);
          out.writeShort(length == 0 ? 0 : (int) StrictMath.round(SAME * weighed / length));
        }
      }
      ByteBuffer all = ByteBuffer.allocate(first + words.size());
      all.putInt(slots);
      for (int offset : offsets) {
        all.putInt(offset);
      }
      return all.put(words.toByteArray()).array();
    }
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.Signs;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much a sentence sounds as if it told something bad, whatever that is: "anyone who", "as it
 * is", "nobody … looks", "for all … the same". It is learnt from the signs: each pair of words that
 * stand near each other weighs by how much more often sentences of weaknesses have it than all
 * others (naive Bayes). Small words count most, so that it holds for things that no sign speaks of.
 * Of what the sentence speaks it says nothing: that tells {@link SignIndex}.
 *
 * <p>The build makes the table, as it does that index: hashes of pairs in order, and behind all of
 * them their weights.
 */
final class Tone {
  static final String RESOURCE = "dev/dreadnought/tone.bin";

  /** Changes with the form. */
  private static final String FORM = "DRDT3 ";

  /** So many words behind a word make a pair with it. */
  private static final int NEAR = 4;

  /** Pairs that fewer sentences have are chance. */
  private static final int FEWEST = 5;

  /** A clause with fewer words says too little. */
  private static final int SHORTEST = 4;

  private static final int HUNDRED = 100;

  /** About as far as a hash stands from where it should, were they quite even. */
  private static final int FIRST_STEP = 64;

  private static final String NAME = "*";
  private static final String NUMBER = "0";
  private static final String MARKS = ",;:–—";

  private static final Set<String> JOINTS = Words.of("and but so because which while although");

  /** One who tells, as several who do. */
  private static final Map<String, String> FIRST_PERSON =
      Map.of("i", "we", "my", "our", "me", "us", "mine", "ours", "myself", "ourselves");

  private static final int ENTRY = Long.BYTES + Short.BYTES;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] pairs;
  private final short[] weights;

  private Tone(byte[] all) {
    this.pairs = new long[all.length / ENTRY];
    this.weights = new short[pairs.length];
    ByteBuffer.wrap(all).asLongBuffer().get(pairs);
    int behind = pairs.length * Long.BYTES;
    ByteBuffer.wrap(all, behind, all.length - behind).asShortBuffer().get(weights);
  }

  /** The one that the build made of these signs, or a new one. */
  static Tone of(Signs signs) {
    return builtFor(signs.catalogSha256()).orElseGet(() -> new Tone(learnt(signs.values())));
  }

  static Optional<Tone> builtFor(String catalogSha256) {
    return BuiltIndex.read(RESOURCE, FORM, catalogSha256).map(Tone::new);
  }

  /** What {@link #builtFor} reads. */
  static byte[] resource(Collection<Sign> signs, String catalogSha256) {
    return BuiltIndex.resource(FORM, catalogSha256, learnt(signs));
  }

  /**
   * How bad a sentence sounds where it sounds worst: in one clause, in two that follow each other,
   * or as a whole. In hundredths; about zero where it may be either.
   */
  int of(String sentence) {
    Tokens tokens = Tokens.of(sentence);
    List<String> words = tokens.words();
    int size = words.size();
    if (size < 2) {
      return 0;
    }
    int[][] weights = weights(words);
    int worst = sum(weights, 0, size);
    int before = 0;
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || tokens.begins().get(i)) {
        if (i - from >= SHORTEST) {
          worst = Math.max(worst, sum(weights, from, i));
        }
        if (i - before >= SHORTEST) {
          worst = Math.max(worst, sum(weights, before, i));
        }
        before = from;
        from = i;
      }
    }
    return worst;
  }

  /** Of each word with each of those behind it that are near. */
  private int[][] weights(List<String> words) {
    int[][] weights = new int[words.size()][NEAR];
    for (int i = 0; i < weights.length; i++) {
      long begun = begun(words.get(i));
      for (int k = i + 1; k < weights.length && k <= i + NEAR; k++) {
        weights[i][k - i - 1] = weight(hash(words.get(k), begun));
      }
    }
    return weights;
  }

  /** Many words weigh more than few, and not as much more as they are. */
  private static int sum(int[][] weights, int from, int to) {
    int sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      for (int k = i + 1; k < to && k <= i + NEAR; k++) {
        sum += weights[i][k - i - 1];
        count++;
      }
    }
    double length = StrictMath.sqrt(StrictMath.sqrt(Math.max(1, count)));
    return (int) StrictMath.round(sum / length);
  }

  /** Hashes lie evenly, so that one tells about where it stands. */
  private int weight(long pair) {
    int low = 0;
    int high = pairs.length - 1;
    long share = (pair >> Integer.SIZE) - Integer.MIN_VALUE;
    int middle = (int) (share * pairs.length >>> Integer.SIZE);
    for (int step = FIRST_STEP; low <= high; step *= 2) {
      long there = pairs[middle];
      if (there == pair) {
        return weights[middle];
      }
      if (there < pair) {
        low = middle + 1;
        middle = Math.min(middle + step, low + high >>> 1);
      } else {
        high = middle - 1;
        middle = Math.max(middle - step, low + high >>> 1);
      }
    }
    return 0;
  }

  private static long hash(String first, String second) {
    return hash(second, begun(first));
  }

  /** The first word of a pair. */
  private static long begun(String first) {
    return (hash(first, FNV_OFFSET) ^ ' ') * FNV_PRIME;
  }

  private static long hash(String word, long begun) {
    long hash = begun;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private static byte[] learnt(Collection<Sign> signs) {
    Map<Long, int[]> counts = new HashMap<>();
    int[] sentences = new int[2];
    for (Sign sign : signs) {
      for (Sign.Sense sense : Sign.Sense.values()) {
        int side = sense == Sign.Sense.WEAK ? 0 : 1;
        for (String sentence : sign.sentences(sense)) {
          sentences[side]++;
          for (long pair : pairs(Tokens.of(sentence).words())) {
            counts.computeIfAbsent(pair, p -> new int[2])[side]++;
          }
        }
      }
    }
    TreeMap<Long, int[]> often = new TreeMap<>();
    counts.forEach(
        (pair, count) -> {
          if (count[0] + count[1] >= FEWEST) {
            often.put(pair, count);
          }
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (long pair : often.keySet()) {
        out.writeLong(pair);
      }
      for (int[] count : often.values()) {
        double weak = (count[0] + 1.0) / Math.max(1, sentences[0]);
        double other = (count[1] + 1.0) / Math.max(1, sentences[1]);
        out.writeShort((int) StrictMath.round(HUNDRED * StrictMath.log(weak / other)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Set<Long> pairs(List<String> words) {
    Set<Long> found = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (int k = i + 1; k < words.size() && k <= i + NEAR; k++) {
        found.add(hash(words.get(i), words.get(k)));
      }
    }
    return found;
  }

  /**
   * The words of a sentence, all of them, cut down to what their forms share; names and numbers are
   * all the same.
   *
   * @param begins the numbers of words with which a clause begins
   */
  private record Tokens(List<String> words, BitSet begins) {

    static Tokens of(String sentence) {
      Tokens tokens = new Tokens(new ArrayList<>(), new BitSet());
      int at = 0;
      int last = 0;
      while (at < sentence.length()) {
        int from = at;
        while (at < sentence.length() && isPart(sentence, at, from)) {
          at++;
        }
        if (at == from) {
          at++;
        } else {
          tokens.add(sentence, from, at, isMarked(sentence, last, from));
          last = at;
        }
      }
      return tokens;
    }

    private static boolean isPart(String sentence, int at, int from) {
      char c = sentence.charAt(at);
      return Character.isLetterOrDigit(c)
          || (c == '\'' || c == '’')
              && at > from
              && at + 1 < sentence.length()
              && Character.isLetter(sentence.charAt(at + 1));
    }

    private static boolean isMarked(String sentence, int last, int from) {
      for (int i = last; i < from; i++) {
        if (MARKS.indexOf(sentence.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }

    private void add(String sentence, int from, int to, boolean marked) {
      String word = sentence.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
      if (marked || JOINTS.contains(word)) {
        begins.set(words.size());
      }
      if (Character.isDigit(word.charAt(0))) {
        words.add(NUMBER);
      } else if (Gist.isName(sentence, from, to)) {
        words.add(NAME);
      } else if (word.equals("cannot") || word.equals("can't")) {
        words.add("can");
        words.add("not");
      } else if (word.endsWith("n't") && word.length() > "n't".length()) {
        words.add(Gist.stem(word.substring(0, word.length() - "n't".length())));
        words.add("not");
      } else {
        words.add(Gist.stem(person(word)));
      }
    }

    /** Whether one tells or several do makes nothing better or worse: "I've", "we", "my". */
    private static String person(String word) {
      int apostrophe = word.indexOf('\'');
      String whole = apostrophe > 0 ? word.substring(0, apostrophe) : word;
      return FIRST_PERSON.getOrDefault(whole, whole);
    }
  }
}

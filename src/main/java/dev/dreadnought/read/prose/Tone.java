package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.Signs;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much a sentence sounds as if it told something bad, whatever that is: "anyone who", "as it
 * is", "nobody … looks", "for all … the same". It is learnt from the signs ({@link ToneLearner}) in
 * two ways, of which the mean counts, because they are wrong in different sentences: by how much
 * more often sentences of weaknesses have a pair of words that stand near each other (naive Bayes),
 * and by how words and such pairs together tell them from all others (a support vector machine).
 * Small words count, so that it holds for things that no sign speaks of. Of what the sentence
 * speaks it says nothing: that tells {@link SignIndex}.
 *
 * <p>The build makes the table, as it does that index: what every sentence begins with, then hashes
 * of words and pairs in order, and behind all of them the weights of either way.
 */
final class Tone {
  static final String RESOURCE = "dev/dreadnought/tone.bin";

  /** Changes with the form. */
  private static final String FORM = "DRDT4 ";

  /** So many words behind a word make a pair with it. */
  private static final int NEAR = 4;

  /** A clause with fewer words says too little. */
  private static final int SHORTEST = 4;

  /** What the machine calls 1 is about as far from 0 as 400 hundredths of naive Bayes. */
  private static final int MACHINE = 400;

  /** Weights of the machine are in thousandths, those of naive Bayes in hundredths. */
  static final int THOUSAND = 1000;

  /** About as far as a hash stands from where it should, were they quite even. */
  private static final int FIRST_STEP = 64;

  private static final String NAME = "*";
  private static final String NUMBER = "0";

  /** One who tells, as several who do. */
  private static final Map<String, String> FIRST_PERSON =
      Map.of("i", "we", "my", "our", "me", "us", "mine", "ours", "myself", "ourselves");

  private static final String MARKS = ",;:–—";

  private static final Set<String> JOINTS = Words.of("and but so because which while although");

  private static final int ENTRY = Long.BYTES + 2 * Short.BYTES;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final int begin;
  private final long[] said;
  private final short[] machine;
  private final short[] bayes;

  Tone(byte[] all) {
    ByteBuffer bytes = ByteBuffer.wrap(all);
    this.begin = bytes.getShort();
    this.said = new long[bytes.remaining() / ENTRY];
    this.machine = new short[said.length];
    this.bayes = new short[said.length];
    bytes.asLongBuffer().get(said);
    bytes.position(bytes.position() + said.length * Long.BYTES);
    bytes.asShortBuffer().get(machine).get(bayes);
  }

  /** The one that the build made of these signs, or a new one. */
  static Tone of(Signs signs) {
    return builtFor(signs.catalogSha256())
        .orElseGet(() -> new Tone(ToneLearner.bytes(signs.values())));
  }

  static Optional<Tone> builtFor(String catalogSha256) {
    return BuiltIndex.read(RESOURCE, FORM, catalogSha256).map(Tone::new);
  }

  /** What {@link #builtFor} reads. */
  static byte[] resource(Collection<Sign> signs, String catalogSha256) {
    return BuiltIndex.resource(FORM, catalogSha256, ToneLearner.bytes(signs));
  }

  /**
   * How bad a sentence sounds: mostly below 100 where it only tells how things are, and above 150
   * where it tells of a weakness.
   */
  int of(String sentence) {
    Tokens tokens = Tokens.of(sentence);
    List<String> words = tokens.words();
    int size = words.size();
    if (size < 2) {
      return 0;
    }
    long[] features = features(words);
    int[][] pairs = new int[size][NEAR];
    int known = 0;
    int sum = 0;
    int next = 0;
    for (int i = 0; i < size; i++) {
      for (int k = i; k < size && k <= i + NEAR; k++) {
        int at = at(features[next++]);
        if (at >= 0) {
          known++;
          sum += machine[at];
          if (k > i) {
            pairs[i][k - i - 1] = bayes[at];
          }
        }
      }
    }
    double told = known == 0 ? 0 : sum / StrictMath.sqrt(known) + begin;
    return (int) StrictMath.round((told * MACHINE / THOUSAND + worst(pairs, tokens)) / 2);
  }

  /** How bad it sounds where it sounds worst: in one clause, in two in a row, or as a whole. */
  private static int worst(int[][] pairs, Tokens tokens) {
    int size = pairs.length;
    int worst = sum(pairs, 0, size);
    int before = 0;
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || tokens.begins().get(i)) {
        if (i - from >= SHORTEST) {
          worst = Math.max(worst, sum(pairs, from, i));
        }
        if (i - before >= SHORTEST) {
          worst = Math.max(worst, sum(pairs, before, i));
        }
        before = from;
        from = i;
      }
    }
    return worst;
  }

  /** Many words weigh more than few, and not as much more as they are. */
  private static int sum(int[][] pairs, int from, int to) {
    int sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      for (int k = i + 1; k < to && k <= i + NEAR; k++) {
        sum += pairs[i][k - i - 1];
        count++;
      }
    }
    double length = StrictMath.sqrt(StrictMath.sqrt(Math.max(1, count)));
    return (int) StrictMath.round(sum / length);
  }

  /**
   * Each word of a sentence, followed by its pairs with the words behind it that are near; as often
   * as they occur.
   */
  static long[] features(String sentence) {
    return features(Tokens.of(sentence).words());
  }

  private static long[] features(List<String> words) {
    int size = words.size();
    long[] features = new long[size * (1 + NEAR)];
    int count = 0;
    for (int i = 0; i < size; i++) {
      long first = hash(words.get(i), FNV_OFFSET);
      features[count++] = first;
      long begun = (first ^ ' ') * FNV_PRIME;
      for (int k = i + 1; k < size && k <= i + NEAR; k++) {
        features[count++] = hash(words.get(k), begun);
      }
    }
    return Arrays.copyOf(features, count);
  }

  /** Where it stands, or -1. Hashes lie evenly, so that one tells about where. */
  private int at(long feature) {
    int low = 0;
    int high = said.length - 1;
    long share = (feature >> Integer.SIZE) - Integer.MIN_VALUE;
    int middle = (int) (share * said.length >>> Integer.SIZE);
    for (int step = FIRST_STEP; low <= high; step *= 2) {
      long there = said[middle];
      if (there == feature) {
        return middle;
      }
      if (there < feature) {
        low = middle + 1;
        middle = Math.min(middle + step, low + high >>> 1);
      } else {
        high = middle - 1;
        middle = Math.max(middle - step, low + high >>> 1);
      }
    }
    return -1;
  }

  private static long hash(String word, long begun) {
    long hash = begun;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return hash;
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

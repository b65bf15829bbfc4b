package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Sign;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns from the signs how sentences of weaknesses sound: by naive Bayes, and by a linear support
 * vector machine with squared hinge loss, which dual coordinate descent finds (Hsieh and others, "A
 * Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). Sentences are taken in one
 * fixed order and nothing but sums, roots and logarithms of doubles is used, so that it comes out
 * the same everywhere.
 *
 * <p>A half of a second for thirty thousand sentences.
 */
final class ToneLearner {
  /** What fewer sentences have is chance. */
  private static final int FEWEST = 5;

  /** How much a sentence on the wrong side costs. Tried on sentences of others, as all here. */
  private static final double COST = 0.5;

  private static final int ROUNDS = 30;

  private static final int HUNDRED = 100;

  /** From one sentence to the next, so that those of one threat do not follow each other. */
  private static final int STRIDE = 7919;

  private final List<int[]> sentences = new ArrayList<>();
  private final List<Integer> sides = new ArrayList<>();
  private final TreeMap<Long, Integer> numbers = new TreeMap<>();
  private final double[] weights;
  private double begin;

  /** Of each the sentences of weaknesses that have it, and all others. */
  private final int[][] uses;

  private ToneLearner(Collection<Sign> signs) {
    List<long[]> all = new ArrayList<>();
    for (Sign sign : signs) {
      for (Sign.Sense sense : Sign.Sense.values()) {
        for (String sentence : sign.sentences(sense)) {
          all.add(Tone.features(sentence));
          sides.add(sense == Sign.Sense.WEAK ? 1 : -1);
        }
      }
    }
    number(all);
    for (long[] features : all) {
      sentences.add(
          Arrays.stream(features)
              .filter(numbers::containsKey)
              .mapToInt(f -> numbers.getOrDefault(f, 0))
              .toArray());
    }
    weights = new double[numbers.size()];
    uses = new int[numbers.size()][2];
    for (int i = 0; i < sentences.size(); i++) {
      int side = sides.get(i) > 0 ? 0 : 1;
      Arrays.stream(sentences.get(i)).distinct().forEach(f -> uses[f][side]++);
    }
  }

  /** What {@link Tone} reads. */
  static byte[] bytes(Collection<Sign> signs) {
    ToneLearner learner = new ToneLearner(signs);
    learner.learn();
    return learner.bytes();
  }

  /** Numbers what enough sentences have, in the order of hashes. */
  private void number(List<long[]> all) {
    Map<Long, Integer> uses = new HashMap<>();
    for (long[] features : all) {
      Arrays.stream(features).distinct().forEach(f -> uses.merge(f, 1, Integer::sum));
    }
    uses.forEach(
        (feature, count) -> {
          if (count >= FEWEST) {
            numbers.put(feature, 0);
          }
        });
    int next = 0;
    for (Map.Entry<Long, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
  }

  private void learn() {
    double[] pull = new double[sentences.size()];
    int at = 0;
    for (int step = 0; step < ROUNDS * sentences.size(); step++) {
      at = (at + STRIDE) % sentences.size();
      int[] features = sentences.get(at);
      double share = features.length == 0 ? 0 : 1 / StrictMath.sqrt(features.length);
      double slope = sides.get(at) * value(features, share) - 1 + pull[at] / (2 * COST);
      // Lengths are 1, and what every sentence has is one more.
      double now = Math.max(0, pull[at] - slope / (2 + 1 / (2 * COST)));
      double change = (now - pull[at]) * sides.get(at);
      pull[at] = now;
      if (change != 0) {
        for (int feature : features) {
          weights[feature] += change * share;
        }
        begin += change;
      }
    }
  }

  private double value(int[] features, double share) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return sum * share + begin;
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(thousandths(begin));
      for (long feature : numbers.keySet()) {
        out.writeLong(feature);
      }
      for (double weight : weights) {
        out.writeShort(thousandths(weight));
      }
      long bad = sides.stream().filter(side -> side > 0).count();
      for (int[] use : uses) {
        double weak = (use[0] + 1.0) / Math.max(1, bad);
        double other = (use[1] + 1.0) / Math.max(1, sides.size() - bad);
        out.writeShort((int) StrictMath.round(HUNDRED * StrictMath.log(weak / other)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int thousandths(double weight) {
    return (int) StrictMath.round(Tone.THOUSAND * weight);
  }
}

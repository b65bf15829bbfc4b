package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "The import Lambda function … the pricing Lambda function": where functions are told apart by a
 * noun before them, each is one by that name. One such noun alone names nothing, for there is
 * nothing to tell it from.
 */
final class FunctionNames {
  private static final int LONGEST = 3;
  private static final int FEWEST = 2;

  /** What only counts or praises them, or says whose they are. */
  private static final Set<String> NO_NAMES =
      Words.of(
          "new second third other another same separate single serverless cloud own simple small"
              + " custom dedicated additional corresponding first backend python node go java c"
              + " two three four five six several many few various regular normal plain existing");

  /** Functions that are drawn, and no engine that runs them. */
  private static final Set<String> FLOWS = Set.of("azure-logic-apps");

  private FunctionNames() {}

  /** Where such nouns stand, by their sentences. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<Integer, List<OpenNouns.Part>> found = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention product : mentions.get(i)) {
        int from = isFunction(product) ? start(sentences.get(i), mentions.get(i), product) : -1;
        if (from >= 0) {
          names.add(sentences.get(i).words(from, product.from()));
          found
              .computeIfAbsent(i, s -> new ArrayList<>())
              .add(new OpenNouns.Part(from, product.from(), ComponentKind.SERVERLESS_FUNCTION));
        }
      }
    }
    return names.size() < FEWEST ? Map.of() : found;
  }

  /** True of a product of which systems have one for each task. */
  static boolean isFunction(Mention mention) {
    Technology product = mention.technology();
    return product != null
        && (product.kind() == ComponentKind.SERVERLESS_FUNCTION || FLOWS.contains(product.id()));
  }

  /** Where the noun begins that stands between an article and the function; else negative. */
  private static int start(Sentence sentence, List<Mention> mentions, Mention product) {
    int from = product.from();
    while (from > 0 && product.from() - from < LONGEST && isNoun(sentence, mentions, from - 1)) {
      from--;
    }
    boolean led = from > 0 && Words.DETERMINERS.contains(sentence.word(from - 1));
    return led && from < product.from() ? from : -1;
  }

  private static boolean isNoun(Sentence sentence, List<Mention> mentions, int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && !Words.isFunction(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.isDescriptive(word)
        && !NO_NAMES.contains(word)
        && mentions.stream().noneMatch(m -> m.isTechnology() && m.from() <= i && i < m.to());
  }
}

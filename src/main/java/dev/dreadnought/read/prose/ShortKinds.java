package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The shop sends the buyer to the payment provider. The provider posts an event": the last noun of
 * what was spoken of, which alone says too little to be known, stands for it where the text speaks
 * of one such thing only.
 */
final class ShortKinds {
  private static final Set<String> NOUNS = Words.of("provider processor");

  /** What a product runs, and stands for: "an AWS Step Functions workflow", "the workflow". */
  private static final Set<String> WORK = Words.of("workflow dag flow pipeline function hub vault");

  private static final Set<String> COMPOUNDS =
      Words.of("engine definition definitions instance editor designer language of");

  private static final Set<String> DEFINITE = Words.of("the this that their our");

  private ShortKinds() {}

  /** The names in each sentence: those that are known, and these. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    Map<String, Meaning> meant = meant(sentences, known);
    if (meant.isEmpty()) {
      return known;
    }
    List<List<Mention>> all = new ArrayList<>();
    Map<String, Meaning> spokenOf = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      all.add(in(sentences.get(i), known.get(i), spokenOf));
      for (Mention mention : known.get(i)) {
        String noun = noun(sentences.get(i), mention);
        if (mention.meaning().equals(meant.get(noun))) {
          spokenOf.put(noun, mention.meaning());
        }
      }
    }
    return all;
  }

  /** What each of the nouns means; nothing for one by which two things are called. */
  private static Map<String, Meaning> meant(List<Sentence> sentences, List<List<Mention>> known) {
    Map<String, Meaning> meant = new HashMap<>();
    Map<String, Meaning> several = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention mention : known.get(i)) {
        String noun = noun(sentences.get(i), mention);
        boolean kind = mention.meaning() instanceof Meaning.OfKind;
        boolean told =
            kind ? NOUNS.contains(noun) && mention.to() - mention.from() > 1 : WORK.contains(noun);
        if (told) {
          Meaning first = meant.putIfAbsent(noun, mention.meaning());
          if (first != null && !first.id().equals(mention.meaning().id())) {
            several.put(noun, first);
          }
        }
      }
    }
    meant.keySet().removeAll(several.keySet());
    return meant;
  }

  /** The last word of what a kind is called, and the one behind a product that runs workflows. */
  private static String noun(Sentence sentence, Mention mention) {
    ComponentKind kind = mention.technology() == null ? null : mention.technology().kind();
    String last = sentence.word(mention.to() - 1);
    boolean engine =
        kind == ComponentKind.WORKFLOW_ENGINE
            || kind == ComponentKind.SERVERLESS_FUNCTION && !last.equals("function");
    return engine ? sentence.word(mention.to()) : last;
  }

  private static List<Mention> in(
      Sentence sentence, List<Mention> known, Map<String, Meaning> meant) {
    List<Mention> all = new ArrayList<>(known);
    for (int i = 1; i < sentence.size(); i++) {
      Meaning meaning = meant.get(sentence.word(i));
      boolean definite = DEFINITE.contains(sentence.word(i - 1));
      boolean compound =
          WORK.contains(sentence.word(i)) && COMPOUNDS.contains(sentence.word(i + 1));
      if (meaning != null && definite && !compound && at(known, i) == null) {
        all.add(new Mention(meaning, i, i + 1, null));
      }
    }
    all.sort(Comparator.comparingInt(Mention::from));
    return all.size() == known.size() ? known : all;
  }

  private static @Nullable Mention at(List<Mention> mentions, int at) {
    return mentions.stream().filter(m -> m.from() <= at && at < m.to()).findFirst().orElse(null);
  }
}

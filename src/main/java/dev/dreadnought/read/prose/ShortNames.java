package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "The ingest service reads the stream … ingest publishes an event": the noun of a service, without
 * its "service", where it does something.
 */
final class ShortNames {
  private static final Set<String> GENERAL =
      Words.of("service worker job server module daemon component function");

  /** Behind these a clause begins. */
  private static final Set<String> OPENERS = Words.of(", ; : and then but while");

  private ShortNames() {}

  /** Where such nouns stand, by their sentences. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, ComponentKind> whole = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention mention : mentions.get(i)) {
        collect(sentences.get(i), mention, whole);
      }
    }
    Map<Integer, List<OpenNouns.Part>> found = new HashMap<>();
    for (int i = 0; !whole.isEmpty() && i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (int at = 0; at < sentence.size() - 1; at++) {
        ComponentKind kind = whole.get(sentence.word(at));
        boolean acts = kind != null && begins(sentence, at) && acts(sentence, at + 1);
        if (acts && isFree(mentions.get(i), at)) {
          found
              .computeIfAbsent(i, s -> new ArrayList<>())
              .add(new OpenNouns.Part(at, at + 1, kind));
        }
      }
    }
    return found;
  }

  /** The ingest of "the ingest service". */
  private static void collect(
      Sentence sentence, Mention mention, Map<String, ComponentKind> whole) {
    int noun = mention.from() - 1;
    boolean general =
        mention.isKind()
            && mention.to() - mention.from() == 1
            && GENERAL.contains(sentence.word(mention.from()));
    if (!general || noun < 1 || !Words.DETERMINERS.contains(sentence.word(noun - 1))) {
      return;
    }
    String word = sentence.word(noun);
    boolean name =
        sentence.token(noun).isWord()
            && !Words.isDescriptive(word)
            && !Words.PLAIN.contains(word)
            && !Words.isFunction(word)
            && Goals.singular(word).equals(word);
    if (name) {
      whole.putIfAbsent(word, ((Meaning.OfKind) mention.meaning()).wording().kind());
    }
  }

  private static boolean begins(Sentence sentence, int at) {
    return at == 0 || OPENERS.contains(sentence.word(at - 1));
  }

  private static boolean acts(Sentence sentence, int at) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    return verb != null && verb.form() == Verbs.Form.THIRD;
  }

  private static boolean isFree(List<Mention> mentions, int at) {
    return mentions.stream().noneMatch(m -> m.from() <= at && at < m.to() && !m.isData());
  }
}

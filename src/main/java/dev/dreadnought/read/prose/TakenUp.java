package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things that are introduced with an article, and taken up by their last word where they act: "each
 * gate has a door controller. The controller asks the API whether to open".
 */
final class TakenUp {
  private static final int MOST_WORDS = 2;

  /** So many sentences later a thing is still meant by its last word. */
  private static final int NEAR = 3;

  private TakenUp() {}

  /** The places that introduce them, by their sentences. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<Integer, List<OpenNouns.Part>> found = new HashMap<>();
    for (int i = 1; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      @Nullable Mention[] at = at(sentence, mentions.get(i));
      int noun = 1;
      boolean acts =
          sentence.word(0).equals("the")
              && at[Math.min(noun, at.length - 1)] == null
              && PartNouns.of(sentence.word(noun)) != null
              && isActing(new NameSigns(sentence, at), noun + 1);
      for (int k = i - 1; acts && k >= Math.max(0, i - NEAR); k--) {
        OpenNouns.Part part =
            introduced(
                sentences.get(k), at(sentences.get(k), mentions.get(k)), sentence.word(noun));
        if (part != null) {
          found.computeIfAbsent(k, n -> new ArrayList<>()).add(part);
          break;
        }
      }
    }
    return found;
  }

  private static boolean isActing(NameSigns signs, int verb) {
    return signs.acts(verb) && signs.hasThing(verb);
  }

  /** "A door controller": the noun with one word or two of its own behind an article. */
  private static OpenNouns.@Nullable Part introduced(
      Sentence sentence, @Nullable Mention[] at, String noun) {
    ComponentKind kind = PartNouns.of(noun);
    for (int i = 2; i < sentence.size(); i++) {
      int from = i;
      while (from > 0 && i - from < MOST_WORDS && isOwn(sentence, at, from - 1)) {
        from--;
      }
      boolean led =
          from < i
              && (Words.INDEFINITE.contains(sentence.word(from - 1))
                  || sentence.word(from - 1).equals("each")
                  || sentence.word(from - 1).equals("every"));
      if (kind != null && led && at[i] == null && sentence.word(i).equals(noun)) {
        return new OpenNouns.Part(from, i + 1, kind);
      }
    }
    return null;
  }

  private static boolean isOwn(Sentence sentence, @Nullable Mention[] at, int i) {
    String word = sentence.word(i);
    return at[i] == null
        && sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && !Words.isFunction(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.PLAIN.contains(word)
        && !Words.isDescriptive(word);
  }

  private static @Nullable Mention[] at(Sentence sentence, List<Mention> mentions) {
    @Nullable Mention[] at = new Mention[Math.max(1, sentence.size())];
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        at[i] = mention;
      }
    }
    return at;
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "- **ferries** – Go with Redis. Emits changes to Kafka": a point that begins with a word in small
 * letters and what that is made with, and goes on with what it does. Such a word is a program's
 * name, whatever else it means; "- language – Go" is followed by no deed.
 */
final class MadePoints {
  private static final Set<String> MARKS = Words.of(": - \u2013 \u2014");

  private static final Set<String> ASKED =
      Words.of("queries requests calls searches lookups posts updates changes orders");

  private static final Set<String> BETWEEN = Words.of(", / + & and with on ( )");

  /** Labels of what is chosen, and not of what is made with it. */
  private static final Set<String> NO_PARTS =
      Words.of(
          "language languages framework frameworks runtime stack tech technology technologies"
              + " library libraries tooling tools build tests testing styling style code code-style orm"
              + " logging linting");

  private MadePoints() {}

  /** The names by their sentences. */
  static Map<Integer, OpenNouns.Part> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<Integer, OpenNouns.Part> found = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
      OpenNouns.Part part = of(sentences.get(i), mentions.get(i), next);
      if (part != null) {
        found.put(i, part);
      }
    }
    return found;
  }

  private static OpenNouns.@Nullable Part of(
      Sentence sentence, List<Mention> mentions, @Nullable Sentence next) {
    boolean point =
        sentence.block() == Block.Kind.ITEM
            && sentence.startsPoint()
            && sentence.token(0).isWord()
            && !sentence.token(0).capital()
            && MARKS.contains(sentence.word(1))
            && !sentence.token(1).joined();
    String word = sentence.word(0);
    boolean free =
        point
            && !NO_PARTS.contains(word)
            && !Words.isFunction(word)
            && mentions.stream().noneMatch(m -> m.from() == 0 && (m.isKind() || m.isTechnology()));
    int behind = free ? behindMaterials(sentence, mentions, 2) : 2;
    if (behind == 2) {
      return null;
    }
    boolean here = behind < sentence.size() && isDeed(sentence, behind);
    boolean below =
        behind == sentence.size() && next != null && sentence.isBefore(next) && isDeed(next, 0);
    ComponentKind kind = NameSuffixes.ofTail(word);
    return here || below
        ? new OpenNouns.Part(0, 1, kind == null ? ComponentKind.SERVICE : kind)
        : null;
  }

  /** Behind what the program is made with, the first of which it is written in. */
  private static int behindMaterials(Sentence sentence, List<Mention> mentions, int from) {
    int at = from;
    boolean more = true;
    while (more && at < sentence.size()) {
      Mention mention = at(mentions, at);
      if (mention != null && mention.isTechnology()) {
        boolean material = Kinds.isMaterial(NounPhrase.kindOf(mention));
        if (at == from && !material) {
          return from;
        }
        at = mention.to();
      } else {
        more = at > from && BETWEEN.contains(sentence.word(at));
        at = more ? at + 1 : at;
      }
    }
    return at;
  }

  private static @Nullable Mention at(List<Mention> mentions, int i) {
    return mentions.stream().filter(m -> m.from() == i).findFirst().orElse(null);
  }

  /** "Emits changes", "answers queries": what somebody does who was named before. */
  static boolean isDeed(Sentence sentence, int at) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    boolean third = verb != null && verb.form() == Verbs.Form.THIRD;
    return (third || isReply(sentence, at)) && sentence.size() > at + 1;
  }

  /**
   * "Answers queries from the shop", "handles requests from": what is done to them, though either
   * word is a noun elsewhere.
   */
  static boolean isReply(Sentence sentence, int at) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    boolean deed =
        sentence.word(at).equals("answers") || verb != null && verb.form() == Verbs.Form.THIRD;
    String before = sentence.word(at + 2);
    return deed
        && ASKED.contains(sentence.word(at + 1))
        && (Words.PREPOSITIONS.contains(before) || Words.CONJUNCTIONS.contains(before));
  }
}

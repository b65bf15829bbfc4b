package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names in small letters with which sentences begin: "report-builder glues the text", "*
 * moderation-desk (Django) shows". Who writes a sentence begins it with a capital, unless a name
 * forbids it.
 */
final class SmallNames {
  private static final Set<String> BEING = Words.of("is was has does");

  /** The text tells of it more than once. */
  private static final int FEWEST = 2;

  /** Of "glues": shorter words are no verbs. */
  private static final int SHORTEST_VERB = 4;

  private SmallNames() {}

  /** The names, by the place of the sentence that begins with one. */
  static Map<Integer, OpenNouns.Part> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Integer> uses = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        int to = end(sentence, i);
        if (to > i) {
          uses.merge(sentence.words(i, to), 1, Integer::sum);
        }
      }
    }
    Map<Integer, OpenNouns.Part> names = new HashMap<>();
    for (int i = 0; !uses.isEmpty() && i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      int to = end(sentence, 0);
      boolean text =
          sentence.block() == Block.Kind.PARAGRAPH || sentence.block() == Block.Kind.ITEM;
      boolean begins = text && to > 0 && isDone(sentence, sentence.behindBrackets(to));
      boolean known =
          mentions.get(i).stream().anyMatch(m -> m.from() == 0 && (m.isKind() || m.to() >= to));
      if (begins && !known && uses.get(sentence.words(0, to)) >= FEWEST) {
        ComponentKind kind = PartNouns.ofTitle(sentence.word(to - 1));
        names.put(i, new OpenNouns.Part(0, to, kind == null ? ComponentKind.SERVICE : kind));
      }
    }
    return names;
  }

  /** Where a name of small letters and hyphens ends; its beginning where there is none. */
  private static int end(Sentence sentence, int from) {
    int to = from;
    while (to < sentence.size()
        && sentence.token(to).isWord()
        && !sentence.token(to).capital()
        && (to == from) != sentence.token(to).joined()
        && isHyphen(sentence, from, to)) {
      to++;
    }
    boolean whole = to == sentence.size() || !sentence.token(to).joined();
    return to - from > 1 && whole ? to : from;
  }

  /** "settings.py" is a file. */
  private static boolean isHyphen(Sentence sentence, int from, int to) {
    return to == from || sentence.text().characters().charAt(sentence.token(to).start() - 1) == '-';
  }

  private static boolean isDone(Sentence sentence, int at) {
    String word = sentence.word(at);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    boolean third =
        word.length() >= SHORTEST_VERB
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !Words.isFunction(word);
    return BEING.contains(word) || verb != null && verb.form() == Verbs.Form.THIRD || third;
  }
}

package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "Bank admin: an employee with all rights", "- Buyer: registered user who looks at the catalog":
 * what a line says of the people that it begins with names no others.
 */
final class DescribedPeople {
  private static final Set<String> BETWEEN = Words.of(": - – — =");

  /** Words between a label and the noun for what they are, at most. */
  private static final int FEW = 3;

  private DescribedPeople() {}

  /** The names in each sentence, with people that only describe others as those. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      all.add(in(sentences.get(i), known.get(i)));
    }
    return all;
  }

  private static List<Mention> in(Sentence sentence, List<Mention> known) {
    int label = 0;
    while (label < known.size() && !isLabel(sentence, known.get(label))) {
      label++;
    }
    if (label + 1 >= known.size()) {
      return known;
    }
    Mention described = known.get(label + 1);
    int mark = known.get(label).to();
    boolean near = described.isActor() && described.from() - mark - 1 <= FEW;
    for (int i = mark + 1; near && i < described.from(); i++) {
      near = sentence.token(i).isWord() && !isBroken(sentence.word(i));
    }
    if (!near) {
      return known;
    }
    List<Mention> all = new ArrayList<>(known);
    all.set(
        label + 1, new Mention(known.get(label).meaning(), described.from(), described.to(), null));
    return all;
  }

  private static boolean isLabel(Sentence sentence, Mention mention) {
    return mention.isActor()
        && mention.from() < FEW
        && sentence.block() != Block.Kind.PARAGRAPH
        && BETWEEN.contains(sentence.word(mention.to()));
  }

  /** "Buyer: talks to users" says what buyers do. */
  private static boolean isBroken(String word) {
    return Words.PREPOSITIONS.contains(word)
        || Words.CONJUNCTIONS.contains(word)
        || Verbs.ENGLISH.of(word) != null && Verbs.ENGLISH.of(word).form() != Verbs.Form.PAST;
  }
}

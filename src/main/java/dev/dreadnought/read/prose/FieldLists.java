package dev.dreadnought.read.prose;

import java.util.List;

/**
 * "Parses entries (title, link, author, date)": a noun for people that stands in brackets, bare and
 * in the singular, among others for what a record holds is a field, and nobody who does anything.
 */
final class FieldLists {
  /** As many members a list of fields has at least. */
  private static final int FEWEST = 3;

  private FieldLists() {}

  /** True of a word for people that is one of the fields in a pair of brackets. */
  static boolean contain(Sentence sentence, List<Mention> mentions, Mention person) {
    int open = person.from() - 1;
    while (open >= 0 && isMember(sentence, open)) {
      open--;
    }
    int close = person.to();
    while (close < sentence.size() && isMember(sentence, close)) {
      close++;
    }
    boolean bracketed = sentence.word(open).equals("(") && sentence.word(close).equals(")");
    String noun = sentence.word(person.to() - 1);
    if (!bracketed || !Goals.singular(noun).equals(noun)) {
      return false;
    }
    int members = 1;
    int people = 0;
    for (int i = open + 1; i < close; i++) {
      members += sentence.word(i).equals(",") ? 1 : 0;
    }
    for (Mention mention : mentions) {
      people += mention.isActor() && mention.from() > open && mention.to() <= close ? 1 : 0;
    }
    return members >= FEWEST && people == 1;
  }

  /** A comma, "and", or a noun without an article. */
  private static boolean isMember(Sentence sentence, int i) {
    String word = sentence.word(i);
    return word.equals(",")
        || word.equals("and")
        || sentence.token(i).isWord() && !Words.isFunction(word);
  }
}

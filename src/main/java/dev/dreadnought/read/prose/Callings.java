package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a part is called by its work, where a sentence says first what it is: "a Lambda, the
 * sorter, reads the inbox", "to an SFTP server, the drop box".
 */
final class Callings {
  /** Words of "a new Python service". */
  private static final int LONGEST_HEAD = 4;

  private static final int LONGEST_NAME = 3;

  private static final Set<String> ONE = Words.of("a an one another");

  /** "A database, the fastest". */
  private static final String SUPERLATIVE = "est";

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private Callings(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /** The names, each with what the words before the comma say that it is. */
  static List<OpenNouns.Part> in(Sentence sentence, @Nullable Mention[] mentionAt) {
    Callings reader = new Callings(sentence, mentionAt);
    List<OpenNouns.Part> found = new ArrayList<>();
    for (int i = 2; i < sentence.size() - 2; i++) {
      boolean comma = sentence.word(i).equals(",") && sentence.word(i + 1).equals("the");
      ComponentKind kind = comma ? reader.kindBefore(i) : null;
      int to = kind == null ? 0 : reader.nameEnd(i + 2, kind);
      if (kind != null && to > 0) {
        found.add(new OpenNouns.Part(i + 2, to, kind));
      }
    }
    return found;
  }

  /** What the noun before a comma is, where it is one thing that was not spoken of before. */
  private @Nullable ComponentKind kindBefore(int comma) {
    int from = comma - 1;
    while (from > 0 && comma - from <= LONGEST_HEAD && isNoun(from)) {
      from--;
    }
    if (from == comma - 1 || !ONE.contains(sentence.word(from))) {
      return null;
    }
    Mention last = mentionAt[comma - 1];
    if (last == null) {
      return PartNouns.of(sentence.word(comma - 1));
    }
    if (last.isKind()) {
      return ((Meaning.OfKind) last.meaning()).wording().kind();
    }
    boolean product = last.technology() != null && !Kinds.isMaterial(last.technology().kind());
    return product ? last.technology().kind() : null;
  }

  /** Where the name ends that begins at a place; 0 where none does. */
  private int nameEnd(int from, ComponentKind kind) {
    int to = from;
    while (to < sentence.size() && to - from < LONGEST_NAME && isNoun(to)) {
      to++;
    }
    String last = sentence.word(to - 1);
    boolean one = to > from && Goals.singular(last).equals(last) && !last.endsWith(SUPERLATIVE);
    return one && mayBeCalled(to - 1, kind) && ends(to) ? to : 0;
  }

  /** Of words that the catalog knows, only those for programs of that kind. */
  private boolean mayBeCalled(int last, ComponentKind kind) {
    Mention known = mentionAt[last];
    if (known == null) {
      return !Words.isDescriptive(sentence.word(last));
    }
    if (known.isKind()) {
      return Kinds.areAlike(((Meaning.OfKind) known.meaning()).wording().kind(), kind);
    }
    return known.isActor()
        && Kinds.isApplication(kind)
        && PartNouns.of(sentence.word(last)) != null;
  }

  /** True where the name stands apart from what follows, and is no member of a list. */
  private boolean ends(int to) {
    String mark = sentence.word(to);
    boolean more = mark.equals("and") && ONE.contains(sentence.word(to + 1));
    boolean list =
        mark.equals(",")
            && (sentence.word(to + 1).equals("the")
                || Words.CONJUNCTIONS.contains(sentence.word(to + 1))
                    && sentence.word(to + 2).equals("the"));
    return to >= sentence.size() || more || sentence.token(to).isMark() && !list;
  }

  private boolean isNoun(int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !Words.isFunction(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.PREPOSITIONS.contains(word);
  }
}

package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of tables whose heads turn the row around: what stands under "called by" or
 * "consumers" turns to what the row is about.
 */
final class Columns {
  private static final Set<String> TURNING =
      Words.of("callers clients consumers users subscribers readers");

  private final Draft draft;
  private final Cast cast;
  private @Nullable Sentence head;
  private int last = -2;

  Columns(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** The predicate without what turns to its subject, which is added to the draft. */
  Predicate turned(Predicate predicate) {
    Sentence row = predicate.syntax().sentence();
    if (row.block() != Block.Kind.ROW) {
      return predicate;
    }
    if (row.number() > last + 1) {
      head = row;
    }
    last = row.number();
    List<Draft.Part> about = cast.parts(predicate.subjects());
    if (head == row || about.size() != 1) {
      return predicate;
    }
    List<Predicate.Argument> rest = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      if (!isTurning(column(row, argument.phrase().from()))) {
        rest.add(argument);
      } else {
        turn(argument.phrase(), about.get(0));
      }
    }
    return rest.size() == predicate.arguments().size()
        ? predicate
        : predicate.with(predicate.subjects(), rest);
  }

  private void turn(NounPhrase phrase, Draft.Part to) {
    if (Scene.isActor(phrase)) {
      Scene.person(draft, phrase).acts = true;
      draft.reach(Scene.person(draft, phrase), to, phrase.span());
    }
    cast.parts(List.of(phrase)).stream()
        .filter(p -> p != to)
        .forEach(p -> draft.flow(p, to, phrase.span()));
  }

  private static int column(Sentence row, int at) {
    int column = 0;
    for (int i = 0; i < at; i++) {
      column += row.original(i).equals("|") ? 1 : 0;
    }
    return column;
  }

  private boolean isTurning(int column) {
    Sentence titles = head;
    int at = 0;
    String word = "";
    for (int i = 0; titles != null && i < titles.size(); i++) {
      if (titles.original(i).equals("|")) {
        at++;
      } else if (at == column) {
        word = titles.word(i);
      }
    }
    return word.equals("by") || TURNING.contains(word);
  }
}

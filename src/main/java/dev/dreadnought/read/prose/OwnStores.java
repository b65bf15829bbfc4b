package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * "The shop (Rails, MySQL) sends", "the portal, a Django application with a PostgreSQL database",
 * "a Windows program, SQLite underneath": stores that stand beside their program. The verb of the
 * sentence, and how it sends, are not about them.
 */
final class OwnStores {
  private static final Set<String> UNDER = Words.of("underneath beneath below");

  private static final Set<String> EXAMPLES = Words.of("e.g eg e.g. i.e i.e. ie g e like such etc");

  /** As many words may the name of a program have that brackets stand behind. */
  private static final int NEAR = 3;

  private final Scene scene;

  OwnStores(Scene scene) {
    this.scene = scene;
  }

  /** Adds to the draft; true where the part is the store of the program before it. */
  boolean read(Predicate.Argument argument, Draft.Part part) {
    Draft.Part last = scene.last;
    boolean fits = last != null && last != part && last.isApplication() && Kinds.isStore(part.kind);
    if (last == null || !fits) {
      return false;
    }
    NounPhrase phrase = argument.phrase();
    boolean under = UNDER.contains(scene.predicate.syntax().word(phrase.to()));
    if (!isInBrackets(argument, last) && !under && !isWith(argument, last)) {
      return false;
    }
    scene.draft.flow(last, part, phrase.span());
    scene.say();
    return true;
  }

  /**
   * True in brackets right behind the program: "the shop (Rails, MySQL)"; what stands in the
   * brackets of several, of another noun or behind "e.g." are examples.
   */
  private boolean isInBrackets(Predicate.Argument argument, Draft.Part last) {
    Syntax syntax = scene.predicate.syntax();
    Sentence sentence = syntax.sentence();
    int open = argument.phrase().from() - 1;
    while (open > 0 && !sentence.word(open).equals("(")) {
      if (EXAMPLES.contains(sentence.word(open))) {
        return false;
      }
      open--;
    }
    List<Draft.Part> before = scene.cast.partsIn(sentence, Math.max(0, open - NEAR), open);
    Mention noun = syntax.mentionAt(open - 1);
    boolean several = noun != null && noun.isKind() && sentence.word(open - 1).endsWith("s");
    return argument.isAny("(")
        && open > 0
        && !several
        && !before.isEmpty()
        && before.get(before.size() - 1) == last;
  }

  /** True right behind the program: "an application with a database". */
  private boolean isWith(Predicate.Argument argument, Draft.Part last) {
    Syntax syntax = scene.predicate.syntax();
    int i = argument.phrase().from() - 1;
    while (i > 0 && Words.DETERMINERS.contains(syntax.word(i))) {
      i--;
    }
    Mention before = syntax.mentionAt(i - 1);
    return argument.isAny("with")
        && syntax.word(i).equals("with")
        && before != null
        && before.isKind()
        && scene.objects.contains(last);
  }
}

package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * "The shop (Rails, MySQL) sends", "the portal, a Django application with a PostgreSQL database",
 * "a Windows program, SQLite underneath": stores that stand beside their program. The verb of the
 * sentence, and how it sends, are not about them.
 */
final class OwnStores {
  private static final Set<String> UNDER = Words.of("underneath beneath below");

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
    if (!argument.isAny("(") && !under && !isWith(argument, last)) {
      return false;
    }
    scene.draft.flow(last, part, phrase.span());
    scene.say();
    return true;
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

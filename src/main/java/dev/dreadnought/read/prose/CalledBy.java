package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "- tariffs: works out prices; called by the till service": who turns to what a point, a row or a
 * section is about, told in a piece of a sentence without a subject.
 */
final class CalledBy {
  private static final Set<String> CALLED =
      Words.of("called used invoked queried requested consulted polled asked accessed consumed");

  private static final Set<String> BEFORE = Words.of(", ; ( \u2013 \u2014 -");

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final List<Draft.Part> spokenOf;

  /**
   * Looks at a predicate.
   *
   * @param spokenOf what the sentence before is about
   */
  CalledBy(Draft draft, Cast cast, Predicate predicate, List<Draft.Part> spokenOf) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.spokenOf = spokenOf;
  }

  /** Adds to the draft; true where the predicate tells nothing else. */
  boolean read() {
    Syntax.Occurrence verb = predicate.verb();
    Sentence sentence = predicate.syntax().sentence();
    boolean called =
        verb != null
            && predicate.isPassive()
            && CALLED.contains(sentence.word(verb.at()))
            && sentence.word(verb.at() + 1).equals("by")
            && (verb.at() == 0 || BEFORE.contains(sentence.word(verb.at() - 1)));
    Draft.Part callee = called && verb != null ? callee(verb.at()) : null;
    if (callee == null) {
      return false;
    }
    boolean said = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase caller = argument.phrase();
      if (argument.isAny("by") && caller.isPresent()) {
        said |= call(caller, callee);
      }
    }
    return said;
  }

  private boolean call(NounPhrase caller, Draft.Part callee) {
    if (Scene.isActor(caller)) {
      Scene.person(draft, caller).acts = true;
      draft.reach(Scene.person(draft, caller), callee, caller.span());
      return true;
    }
    Draft.Part part = cast.part(caller);
    if (part == null || part == callee || part.whole || !Traffic.mayAsk(part)) {
      return false;
    }
    draft.flow(part, callee, caller.span());
    return true;
  }

  /** What is called, or null where the sentence itself says so elsewhere or nothing does. */
  private Draft.@Nullable Part callee(int verb) {
    Sentence sentence = predicate.syntax().sentence();
    boolean known = predicate.subjects().stream().anyMatch(s -> cast.part(s) != null);
    Draft.Part label = known ? null : cast.labelOf(sentence);
    if (known || label != null || verb > 0) {
      return label;
    }
    Draft.Part headed = cast.programOfHeading(sentence);
    boolean paragraph = sentence.block() == Block.Kind.PARAGRAPH && spokenOf.size() == 1;
    Draft.Part one = headed == null && paragraph ? spokenOf.get(0) : headed;
    return one == null || one.whole ? null : one;
  }
}

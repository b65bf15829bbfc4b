package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * What was rejected or found fault with and is at work all the same: "Kubernetes was too big for
 * us. Yet all nineteen services are deployed on it".
 */
final class Resumptions {
  private static final Set<Status> OPEN =
      Set.of(Status.CONSIDERED, Status.COMPARED, Status.NEGATED);

  /** They set a sentence against the one before. */
  private static final Set<String> AGAINST =
      Words.of("yet still but nevertheless nonetheless however anyway only today now");

  private static final Set<String> PRONOUNS = Words.of("it them");

  private Resumptions() {}

  /** Takes back what was said of a thing that the next sentence says to be at work. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 1; i < syntaxes.size(); i++) {
      Syntax syntax = syntaxes.get(i);
      Sentence before = syntaxes.get(i - 1).sentence();
      boolean next = before.number() + 1 == syntax.sentence().number();
      List<Mention> names =
          syntaxes.get(i - 1).mentions().stream().filter(Mention::isTechnology).toList();
      if (!next || names.isEmpty() || !AGAINST.contains(syntax.word(0))) {
        continue;
      }
      Mention last = names.get(names.size() - 1);
      Scopes told = scopes.get(i - 1);
      if (OPEN.contains(told.of(last)) && isAtWork(syntax, scopes.get(i))) {
        told.choose(last.from(), last.to());
        told.setAside(last, Status.PRESENT);
      }
    }
  }

  /** True where a pronoun behind a verb or a preposition stands for what is used today. */
  private static boolean isAtWork(Syntax syntax, Scopes scopes) {
    for (int at = 2; at < syntax.sentence().size(); at++) {
      Mention mention = syntax.mentionAt(at);
      if (mention != null && mention.isTechnology()) {
        return false;
      }
      if (PRONOUNS.contains(syntax.word(at))) {
        boolean object = at + 1 >= syntax.sentence().size() || !isFinite(syntax, at + 1);
        return object && new Standing(syntax, scopes, false).affirmsPronoun(at);
      }
    }
    return false;
  }

  private static boolean isFinite(Syntax syntax, int i) {
    return new Phrasing(syntax).isFiniteAt(i);
  }
}

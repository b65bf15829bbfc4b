package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * "Why we migrated from Redshift to Snowflake": a text under such a title tells of what was left as
 * it once was, "we have been using Redshift since we began". It is gone, unless a sentence in the
 * plain present has it. "Moving search from Redis to Solr" says that search has moved, and leaves
 * Redis where it is.
 */
final class Departures {
  private static final Set<String> MOVING =
      Words.of(
          "migrated migrate migrating migration moved move moving switched switch switching ported"
              + " porting transition transitioned transitioning went going change changed changing");

  private static final Set<String> AWAY = Words.of("from off away");

  private static final Set<String> LEAVING =
      Words.of(
          "leaving left ditching ditched dropping dropped replacing replaced goodbye abandoning");

  /** A sentence with one of them tells of what there still is. */
  private static final Set<String> STILL =
      Words.of("still remains remain today continue continues");

  private Departures() {}

  /** Sets aside what the title says was left. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    if (syntaxes.isEmpty()) {
      return;
    }
    Syntax title = syntaxes.get(0);
    for (Mention left : title.mentions()) {
      if (left.isTechnology() && isTitle(title) && isLeft(title, left)) {
        for (int i = 0; i < syntaxes.size(); i++) {
          leave(syntaxes.get(i), scopes.get(i), left);
        }
      }
    }
  }

  private static boolean isTitle(Syntax first) {
    Sentence sentence = first.sentence();
    return sentence.block() == Block.Kind.HEADING
        || !sentence.word(sentence.size() - 1).equals(".");
  }

  /** Behind "migrated from", "goodbye", with another product to which one went. */
  private static boolean isLeft(Syntax title, Mention left) {
    int from = left.from() - 1;
    boolean moved = AWAY.contains(title.word(from)) && MOVING.contains(title.word(from - 1));
    moved |=
        title.word(from).equals("from")
            && title.word(from - 1).equals("away")
            && MOVING.contains(title.word(from - 2));
    return (moved || LEAVING.contains(title.word(from)))
        && title.mentions().stream()
            .anyMatch(
                m ->
                    m.isTechnology()
                        && m.from() > left.to()
                        && !m.meaning().id().equals(left.meaning().id()));
  }

  private static void leave(Syntax syntax, Scopes scopes, Mention left) {
    if (isOfToday(syntax)) {
      return;
    }
    for (Mention mention : syntax.mentions()) {
      if (mention.meaning().id().equals(left.meaning().id()) && scopes.of(mention).isPresent()) {
        scopes.leave(mention, Status.REPLACED);
      }
    }
  }

  private static boolean isOfToday(Syntax syntax) {
    if (syntax.sentence().tokens().stream().anyMatch(t -> STILL.contains(t.word()))) {
      return true;
    }
    for (Syntax.Occurrence verb : syntax.verbs()) {
      VerbGroup group = verb.isFinite() ? VerbGroup.at(syntax, verb.start()) : null;
      if (group != null && group.time() == VerbGroup.Time.PRESENT) {
        return true;
      }
    }
    return false;
  }
}

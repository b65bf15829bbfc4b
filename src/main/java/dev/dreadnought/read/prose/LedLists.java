package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The portal uses several external services:", and below it a name each: the portal turns to all
 * of them. So it does to the stores and products that stand below "The worker depends on:".
 */
final class LedLists {
  private static final Set<String> NEEDS =
      Words.of("use integrate depend rely connect call talk access query need require consume");

  /** What builds and ships the program, and what watches it. */
  private static final Set<ComponentKind> NO_GOALS =
      Set.of(
          ComponentKind.CI_CD,
          ComponentKind.SOURCE_REPOSITORY,
          ComponentKind.REGISTRY,
          ComponentKind.CDN,
          ComponentKind.DNS,
          ComponentKind.MONITORING);

  private final Draft draft;
  private final Cast cast;

  /** Who is said to turn to what stands below, by the number of the sentence that leads there. */
  private final Map<Integer, List<Draft.Part>> leaders = new HashMap<>();

  LedLists(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Keeps who leads to a list. */
  void note(Predicate predicate, List<Draft.Part> subjects) {
    Sentence sentence = predicate.syntax().sentence();
    boolean turns =
        predicate.verb() != null
            && predicate.verb().isFinite()
            && !predicate.isPassive()
            && NEEDS.contains(predicate.verb().verb().lemma());
    boolean leads = sentence.word(sentence.size() - 1).equals(":");
    if (turns && leads && !subjects.isEmpty() && subjects.stream().noneMatch(s -> s.whole)) {
      leaders.put(sentence.number(), List.copyOf(subjects));
    }
  }

  /** Reads a point that begins with what is turned to; true where it is one. */
  boolean read(Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    List<Draft.Part> who = leaders.getOrDefault(sentence.leadIn(), List.of());
    NounPhrase first = who.isEmpty() ? null : firstOf(sentence);
    Draft.Part part = first == null ? null : cast.part(first);
    boolean theirs =
        part != null
            && !part.whole
            && (Kinds.isExternal(part.kind) || Kinds.isStore(part.kind) || part.isBought());
    if (!theirs || part.kind.isHost() || Kinds.isFront(part.kind) || NO_GOALS.contains(part.kind)) {
      return false;
    }
    boolean said = false;
    for (Draft.Part one : who) {
      if (one != part && (one.isApplication() || Kinds.isInHand(one.kind))) {
        draft.flow(one, part, first.span());
        said = true;
      }
    }
    return said && predicate.verb() == null;
  }

  private @Nullable NounPhrase firstOf(Sentence sentence) {
    List<NounPhrase> phrases = cast.phrasesIn(sentence);
    NounPhrase first = phrases.isEmpty() ? null : phrases.get(0);
    return first != null && first.from() == 0 && first.isPresent() ? first : null;
  }
}

package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;

/** Chains of arrows: "browser -> nginx -> shop -> MySQL". */
final class Chains {
  private final Draft draft;
  private final Cast cast;
  private final Sentence sentence;

  private Chains(Draft draft, Cast cast, Sentence sentence) {
    this.draft = draft;
    this.cast = cast;
    this.sentence = sentence;
  }

  /** Adds to the draft what the arrows of a predicate say; true where there were any. */
  static boolean read(Draft draft, Cast cast, Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    return new Chains(draft, cast, sentence).read(phrases(predicate));
  }

  private static List<NounPhrase> phrases(Predicate predicate) {
    List<NounPhrase> phrases = new ArrayList<>(predicate.subjects());
    predicate.arguments().forEach(a -> phrases.add(a.phrase()));
    phrases.removeIf(p -> !p.is(NounPhrase.Sort.COMPONENT) && !p.is(NounPhrase.Sort.ACTOR));
    phrases.removeIf(p -> !p.isPresent());
    return phrases;
  }

  /** What stands between two arrows is a group: "A, B -> C". */
  private boolean read(List<NounPhrase> phrases) {
    List<NounPhrase> before = List.of();
    List<NounPhrase> group = new ArrayList<>();
    int arrow = 0;
    boolean read = false;
    for (NounPhrase phrase : phrases) {
      NounPhrase last = group.isEmpty() ? null : group.get(group.size() - 1);
      int next = last == null || last.to() > phrase.from() ? 0 : arrow(last, phrase);
      if (next != 0) {
        connect(before, group, arrow);
        before = group;
        group = new ArrayList<>();
        arrow = next;
        read = true;
      }
      group.add(phrase);
    }
    connect(before, group, arrow);
    return read;
  }

  /** 1 for an arrow to the right between two phrases, -1 for one to the left, 0 for none. */
  private int arrow(NounPhrase left, NounPhrase right) {
    int from = sentence.token(left.to() - 1).end();
    int to = sentence.token(right.from()).start();
    String between = sentence.text().characters().substring(from, to);
    if (between.contains("->") || between.contains("=>") || has(between, '\u2192', '\u27f6')) {
      return 1;
    }
    return between.contains("<-") || has(between, '\u2190', '\u27f5') ? -1 : 0;
  }

  private static boolean has(String text, char one, char other) {
    return text.indexOf(one) >= 0 || text.indexOf(other) >= 0;
  }

  private void connect(List<NounPhrase> left, List<NounPhrase> right, int arrow) {
    for (NounPhrase one : left) {
      for (NounPhrase other : right) {
        Span span = one.span().to(other.span());
        connect(arrow > 0 ? one : other, arrow > 0 ? other : one, span);
      }
    }
  }

  private void connect(NounPhrase from, NounPhrase to, Span span) {
    List<Draft.Part> ends = cast.parts(List.of(to));
    List<Draft.Part> starts = cast.parts(List.of(from));
    for (Draft.Part end : ends) {
      if (Scene.isActor(from)) {
        Meaning.OfActor actor = (Meaning.OfActor) from.plain().meaning();
        draft.reach(draft.person(actor.wording(), from.span()), end, span);
      }
      for (Draft.Part start : starts) {
        if (Kinds.isFront(start.kind) && !Kinds.isStore(end.kind)) {
          draft.front(start, end, span);
        } else if (start != end) {
          draft.flow(start, end, span);
        }
      }
    }
  }
}

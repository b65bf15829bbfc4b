package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * "Both services have their own MySQL", "the shop and the blog each have a Redis of their own": as
 * many stores as there are programs, each called after its program.
 */
final class OwnEach {
  private static final Set<String> HAVE = Words.of("have own use keep get run");

  private static final Set<String> WHOSE = Words.of("their its");

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;

  OwnEach(Draft draft, Cast cast, Predicate predicate) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
  }

  /** Parts the store that several were said to turn to just now. */
  void read(List<Draft.Part> owners) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || predicate.isPassive() || !HAVE.contains(verb.verb().lemma())) {
      return;
    }
    List<Draft.Part> programs = owners.stream().filter(Draft.Part::isApplication).toList();
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part store = argument.isDirect() ? cast.part(argument.phrase()) : null;
      boolean each =
          store != null
              && programs.size() > 1
              && Kinds.isStore(store.kind)
              && isOwn(argument.phrase())
              && programs.stream().allMatch(p -> draft.hasFlow(p, store));
      if (each) {
        part(store, programs, argument.phrase().span());
      }
    }
  }

  /** "Their own MySQL", "a MySQL of their own"; in "their own databases" nobody counts. */
  private static boolean isOwn(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    for (int i = phrase.from(); i > phrase.from() - 3 && i > 0; i--) {
      if (sentence.word(i).equals("own") && WHOSE.contains(sentence.word(i - 1))) {
        return true;
      }
    }
    int of = phrase.to();
    return sentence.word(of).equals("of")
        && WHOSE.contains(sentence.word(of + 1))
        && sentence.word(of + 2).equals("own");
  }

  private void part(Draft.Part store, List<Draft.Part> programs, Span span) {
    String name = store.words.isEmpty() ? product(store) : store.words;
    for (Draft.Part program : programs.subList(1, programs.size())) {
      Draft.Part copy = new Draft.Part(store.order, store.kind);
      copy.wording = store.wording;
      copy.named = store.named;
      copy.general = store.general;
      copy.told = store.told;
      copy.words = store.words;
      copy.properName = called(program, name);
      store.materials.values().forEach(copy::take);
      Draft.keep(copy.spans, span);
      draft.parts.add(copy);
      draft.own(program, store, copy);
      draft.flows().stream()
          .filter(f -> f.from == program && f.to == store)
          .toList()
          .forEach(draft::remove);
      draft.flow(program, copy, span);
    }
    store.properName = called(programs.get(0), name);
  }

  private static String product(Draft.Part store) {
    return store.materials.values().stream()
        .filter(m -> m.technology.kind() == store.kind)
        .map(m -> m.technology.name())
        .findFirst()
        .orElse("store");
  }

  private static String called(Draft.Part program, String store) {
    String owner = program.properName == null ? program.words : program.properName;
    if (owner.isEmpty()) {
      return store;
    }
    return owner.substring(0, 1).toUpperCase(Locale.ROOT) + owner.substring(1) + " " + store;
  }
}

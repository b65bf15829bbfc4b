package dev.dreadnought.read.prose;

import dev.dreadnought.model.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What sentences speak of without stating it, with the elements that they may mean. */
final class Remarks {
  /** So many sentences back a text is still about the same. */
  private static final int TOPIC = 2;

  private final Draft draft;
  private final Cast cast;
  private final Relations relations;
  private final Assembly assembly;
  private final Text text;

  Remarks(Draft draft, Cast cast, Relations relations, Assembly assembly, Text text) {
    this.draft = draft;
    this.cast = cast;
    this.relations = relations;
    this.assembly = assembly;
    this.text = text;
  }

  List<Reading.Remark> of(List<ParsedSentence> sentences) {
    List<Reading.Remark> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Frames.Remarked remarked : sentences.get(i).remarks()) {
        found.add(
            new Reading.Remark(
                "the text speaks of " + remarked.says(),
                remarked.cwe(),
                remarked.threats(),
                named(sentences.get(i)),
                before(sentences, i),
                text.at(remarked.span().start(), remarked.span().end())));
      }
    }
    return found;
  }

  private List<String> before(List<ParsedSentence> sentences, int number) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = number - 1; i >= 0 && i >= number - TOPIC; i--) {
      found.addAll(named(sentences.get(i)));
    }
    return List.copyOf(found);
  }

  /** The ids of what a sentence names, subjects first. */
  private List<String> named(ParsedSentence sentence) {
    List<Object> objects = new ArrayList<>();
    sentence.predicates().forEach(p -> objects.addAll(relations.named(p)));
    for (NounPhrase phrase : sentence.phrases()) {
      if (phrase.isPresent()) {
        objects.addAll(cast.parts(List.of(phrase)));
        phrase.technologies().forEach(t -> objects.addAll(cast.madeWith(t)));
        if (phrase.plain() != null && phrase.plain().meaning() instanceof Meaning.OfActor actor) {
          objects.add(draft.persons.get(actor.wording().name()));
        }
      }
    }
    Set<String> ids = new LinkedHashSet<>();
    objects.stream().filter(o -> o != null).map(assembly::id).forEach(ids::add);
    ids.remove("");
    return List.copyOf(ids);
  }
}

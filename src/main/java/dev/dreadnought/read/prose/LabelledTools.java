package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Newsletter: Brevo. Marketing uploads the addresses by hand": behind a label for a product, and
 * nothing else, people are said to put something in or to take it out, and the product is where.
 */
final class LabelledTools {
  private static final Set<String> MARKS = Words.of(": - – —");

  /** What is done to what a product holds, by whoever has it before them. */
  private static final Set<String> HANDLED =
      Words.of("upload download enter type import export add fill maintain edit correct");

  /** Of the label and the product, in tokens. */
  private static final int LONGEST = 8;

  private final Draft draft;
  private final Cast cast;
  private Draft.@Nullable Part product;
  private @Nullable Sentence label;

  LabelledTools(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds to the draft. */
  void read(Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    if (predicate.verb() == null) {
      note(predicate, sentence);
      return;
    }
    Draft.Part tool = product;
    boolean behind =
        label != null && label.number() + 1 == sentence.number() && label.isBefore(sentence);
    if (tool != null && behind && isHandled(predicate)) {
      for (NounPhrase subject : predicate.subjects()) {
        Draft.Person person = Scene.person(draft, subject);
        person.acts = true;
        draft.reach(person, tool, subject.span());
      }
    }
  }

  private void note(Predicate predicate, Sentence sentence) {
    List<NounPhrase> named = predicate.subjects();
    NounPhrase only = named.size() == 1 ? named.get(0) : null;
    Draft.Part part = only == null ? null : cast.part(only);
    boolean told =
        part != null
            && sentence.size() <= LONGEST
            && only.from() > 1
            && only.to() == sentence.size()
            && MARKS.contains(sentence.word(only.from() - 1));
    if (told && isTool(part.kind)) {
      product = part;
      label = sentence;
    }
  }

  private static boolean isTool(ComponentKind kind) {
    return Completion.isForPeople(kind)
        || Kinds.isApplication(kind)
        || kind == ComponentKind.EMAIL
        || kind == ComponentKind.FILE_STORE;
  }

  private boolean isHandled(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && !predicate.subjects().isEmpty()
        && predicate.subjects().stream().allMatch(Scene::isActor)
        && HANDLED.contains(verb.verb().lemma())
        && predicate.arguments().stream().noneMatch(a -> cast.part(a.phrase()) != null);
  }
}

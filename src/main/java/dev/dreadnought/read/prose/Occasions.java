package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "When a nurse clicks on a chart, the viewer fetches it": where somebody does at a screen what a
 * program answers at once, they do it in that program. "When Stripe sends a webhook, the backend
 * writes it": what an outside service sends to nobody in particular goes to who acts on it.
 */
final class Occasions {
  private static final Set<String> LEADS = Words.of("when whenever once if after as");

  /** What people do at a screen, whatever it is that they see there. */
  private static final Set<String> AT_SCREEN =
      Words.of(
          "click tap press type choose select search open enter submit upload log sign scan order"
              + " book save pick");

  private final Draft draft;
  private final Cast cast;

  /** Who did something in the sentence, and has not been given a program yet. */
  private List<NounPhrase> people = List.of();

  /** Outside services that sent something, and to nobody that is named. */
  private List<Draft.Part> senders = List.of();

  /** What acted last. */
  private List<Draft.Part> acting = List.of();

  private int sentence = -1;

  Occasions(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds to the draft; the occasion stands before what comes of it, or behind. */
  void read(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite()) {
      return;
    }
    int number = predicate.syntax().sentence().number();
    if (number != sentence) {
      people = List.of();
      acting = List.of();
      senders = List.of();
      sentence = number;
    }
    boolean led = isLed(predicate, verb);
    if (led && isAtScreen(predicate, verb)) {
      people = predicate.subjects();
      reach(acting);
    } else if (led && isSending(predicate)) {
      senders = cast.parts(predicate.subjects());
      take(acting, predicate);
    } else if (!led && !predicate.isPassive()) {
      acting = cast.parts(predicate.subjects());
      reach(acting);
      take(acting, predicate);
    }
  }

  /** "As soon as Shopify sends an order": an outside service, and nobody who gets it. */
  private boolean isSending(Predicate predicate) {
    List<Draft.Part> subjects = cast.parts(predicate.subjects());
    boolean outside =
        !subjects.isEmpty()
            && subjects.stream()
                .allMatch(
                    p -> Kinds.isExternal(p.kind) || p.kind == ComponentKind.SOURCE_REPOSITORY);
    return outside
        && predicate.isPresent()
        && !predicate.isPassive()
        && predicate.sense() == Verbs.Sense.SEND
        && predicate.arguments().stream().noneMatch(a -> isReceiver(predicate, a));
  }

  private boolean isReceiver(Predicate predicate, Predicate.Argument argument) {
    return Scene.isActor(argument.phrase())
        || cast.part(argument.phrase()) != null
            && !cast.parts(predicate.subjects()).contains(cast.part(argument.phrase()));
  }

  private void take(List<Draft.Part> programs, Predicate predicate) {
    Draft.Part program = programs.size() == 1 ? programs.get(0) : null;
    boolean takes =
        program != null
            && predicate.isPresent()
            && !senders.contains(program)
            && !Kinds.isStore(program.kind)
            && !Kinds.isExternal(program.kind);
    if (takes) {
      senders.forEach(s -> draft.flow(s, program, s.spans.get(0)));
      senders = List.of();
    }
  }

  private boolean isLed(Predicate predicate, Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    int from = syntax.clauseOf(verb.at()).from();
    for (int i = Math.max(0, from - 1); i < verb.start(); i++) {
      if (LEADS.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAtScreen(Predicate predicate, Syntax.Occurrence verb) {
    return !predicate.isPassive()
        && !predicate.subjects().isEmpty()
        && predicate.subjects().stream().allMatch(Scene::isActor)
        && AT_SCREEN.contains(verb.verb().lemma())
        && predicate.arguments().stream().noneMatch(a -> isProgram(cast.part(a.phrase())));
  }

  /** "Taps on a card" names a thing that they touch, and not yet what they turn to. */
  private static boolean isProgram(Draft.@Nullable Part part) {
    return part != null && part.kind != ComponentKind.DEVICE;
  }

  private void reach(List<Draft.Part> programs) {
    boolean faced =
        !people.isEmpty()
            && programs.size() == 1
            && programs.get(0).isApplication()
            && programs.get(0).kind != ComponentKind.WORKER
            && programs.get(0).kind != ComponentKind.SERVERLESS_FUNCTION
            && !programs.get(0).whole;
    if (faced) {
      people.forEach(p -> draft.reach(Scene.person(draft, p), programs.get(0), p.span()));
      people = List.of();
    }
  }
}

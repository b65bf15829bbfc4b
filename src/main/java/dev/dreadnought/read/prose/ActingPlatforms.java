package dev.dreadnought.read.prose;

import static dev.dreadnought.model.ComponentKind.OTHER;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.WORKER;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Platforms that an author calls the program by which runs there: "Cloud Run stores the embeddings
 * in AlloyDB", "the queue triggers a Fargate task". Where nothing is said to run on it, and it does
 * what programs do, it is that program.
 */
final class ActingPlatforms {
  /** Platforms that take one container or one application, beside those that show nothing else. */
  private static final Set<String> RUNNERS =
      Set.of("amazon-ecs", "aws-elastic-beanstalk", "aws-fargate", "azure-container-instances");

  /** What is done to a program. */
  private static final Set<String> STARTS = Words.of("trigger invoke start launch call kick");

  /** What is done with requests. */
  private static final Set<String> PASSES =
      Words.of("forward route redirect proxy relay direct dispatch");

  private static final Set<String> JOBS = Words.of("job jobs task tasks");
  private static final Set<String> PROGRAMS =
      Words.of("service services app application instance container");

  /** What may have pages, and what else is said of it shows whether it has. */
  private static final Set<String> APPS = Words.of("app application");

  private final Cast cast;
  private final Map<Draft.Part, NounPhrase> acting = new IdentityHashMap<>();
  private final List<Draft.Part> hosting = new ArrayList<>();

  private ActingPlatforms(Cast cast) {
    this.cast = cast;
  }

  /** Says which are programs, before anybody is said to turn to them. */
  static void settle(Draft draft, Cast cast, List<Predicate> predicates) {
    boolean any = draft.parts.stream().anyMatch(ActingPlatforms::isRunner);
    if (!any) {
      return;
    }
    ActingPlatforms platforms = new ActingPlatforms(cast);
    predicates.stream().filter(Predicate::isPresent).forEach(platforms::read);
    platforms.acting.forEach(
        (part, phrase) -> {
          if (!platforms.hosting.contains(part)) {
            become(part, phrase);
          }
        });
  }

  private static boolean isRunner(Draft.Part part) {
    return part.kind == ComponentKind.CONTAINER_PLATFORM
        && part.materials.keySet().stream()
            .anyMatch(id -> RUNNERS.contains(id) || HostedPrograms.runsProgram(id));
  }

  private void read(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = cast.part(argument.phrase());
      if (part == null || !isRunner(part)) {
        continue;
      }
      if (isDrawnOn(argument.phrase()) || argument.isAny("to") && passesOn(predicate)) {
        acting.putIfAbsent(part, argument.phrase());
      } else if (argument.isAny("on onto in into inside to")) {
        hosting.add(part);
      } else if (argument.isDirect() && predicate.sense() == Verbs.Sense.HOST) {
        hosting.add(part);
      } else if (argument.isDirect() && isStarted(predicate)) {
        acting.putIfAbsent(part, argument.phrase());
      }
    }
    boolean acts =
        predicate.verb() != null
            && predicate.verb().isFinite()
            && !predicate.isPassive()
            && ActingFrameworks.DEEDS.contains(predicate.sense())
            && predicate.arguments().stream().anyMatch(a -> isOther(a.phrase()));
    boolean does = predicate.verb() != null && predicate.verb().isFinite();
    does &= !predicate.isPassive() && predicate.sense() != Verbs.Sense.BE;
    for (NounPhrase subject : predicate.subjects()) {
      Draft.Part part = cast.part(subject);
      if (part != null && isRunner(part) && isDrawnOn(subject)) {
        acting.putIfAbsent(part, subject);
      }
      boolean program = does && PROGRAMS.contains(lastOf(subject)) && !subject.isPlural();
      if (part != null && isRunner(part) && (acts || program)) {
        acting.putIfAbsent(part, subject);
      }
    }
    boolean runs = predicate.sense() == Verbs.Sense.HOST && !predicate.isPassive();
    if (runs) {
      predicate.subjects().stream()
          .map(cast::part)
          .filter(p -> p != null && isRunner(p))
          .forEach(hosting::add);
    }
  }

  /** "The request is forwarded to Cloud Run": what answers it, and no place to put something. */
  private static boolean passesOn(Predicate predicate) {
    return predicate.verb() != null && PASSES.contains(predicate.verb().verb().lemma());
  }

  /** "Browser → App Engine → Cloud SQL": what turns to the next one. */
  private static boolean isDrawnOn(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return phrase.to() < sentence.size()
        && Arrows.is(sentence.token(phrase.to()))
        && sentence.token(phrase.to()).is(Arrows.RIGHT);
  }

  private static boolean isStarted(Predicate predicate) {
    return predicate.verb() != null && STARTS.contains(predicate.verb().verb().lemma());
  }

  private boolean isOther(NounPhrase phrase) {
    Draft.Part part = cast.part(phrase);
    return part != null && !isRunner(part);
  }

  private static void become(Draft.Part part, NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean job = JOBS.contains(sentence.word(phrase.to())) || JOBS.contains(lastOf(phrase));
    boolean noun = job || PROGRAMS.contains(sentence.word(phrase.to()));
    boolean app = APPS.contains(lastOf(phrase));
    part.kind = job ? WORKER : app ? OTHER : SERVICE;
    int to = noun && !JOBS.contains(lastOf(phrase)) ? phrase.to() + 1 : phrase.to();
    int start = sentence.token(phrase.from()).start();
    part.properName = Assembly.capital(sentence.text().name(start, sentence.token(to - 1).end()));
  }

  private static String lastOf(NounPhrase phrase) {
    return phrase.sentence().word(phrase.to() - 1);
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What puts programs in their place: "GitLab CI deploys the API to the server over SSH", "every
 * push is rolled out to Fly.io by GitHub Actions". The pipeline reaches the machine or platform.
 */
final class Deployments {
  private static final Set<String> DEEDS =
      Words.of("deploy roll ship release publish push install upload copy deliver make run do");

  private static final Set<String> NOUNS =
      Words.of("deploy deploys deployment deployments rollout rollouts release releases");

  private static final String BY = "by with using through via from in";
  private static final String TO = "to on onto into at";

  private final Draft draft;
  private final Cast cast;

  private Deployments(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  static void read(Draft draft, Cast cast, List<Predicate> predicates) {
    Deployments deployments = new Deployments(draft, cast);
    for (Predicate predicate : predicates) {
      if (predicate.isPresent() && predicate.verb() != null) {
        deployments.read(predicate);
      }
    }
  }

  private void read(Predicate predicate) {
    String deed = predicate.verb().verb().lemma();
    boolean spoken = NOUNS.stream().anyMatch(n -> isNear(predicate, n));
    boolean deploys = deed.equals("deploy") || deed.equals("roll") || deed.equals("ship");
    Draft.Part pipeline = DEEDS.contains(deed) && (deploys || spoken) ? pipeline(predicate) : null;
    if (pipeline == null) {
      return;
    }
    List<Draft.Part> places = new ArrayList<>();
    Span span = null;
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = part(argument);
      if (part != null && argument.isAny(TO) && isPlace(part)) {
        places.add(part);
        span = argument.phrase().span();
      }
    }
    if (places.isEmpty()) {
      places = draft.parts(k -> k == ComponentKind.VIRTUAL_MACHINE || k == ComponentKind.HOST);
      span = predicate.arguments().isEmpty() ? null : predicate.arguments().get(0).phrase().span();
    }
    if (places.size() == 1 && places.get(0) != pipeline) {
      Draft.Flow flow = draft.flow(pipeline, places.get(0), span == null ? first(pipeline) : span);
      flow.protocol = flow.protocol == null ? protocol(predicate) : flow.protocol;
    }
  }

  private static Span first(Draft.Part part) {
    return part.spans.get(0);
  }

  private Draft.@Nullable Part pipeline(Predicate predicate) {
    for (Draft.Part subject : cast.parts(predicate.subjects())) {
      if (subject.kind == ComponentKind.CI_CD) {
        return subject;
      }
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = part(argument);
      if (part != null && part.kind == ComponentKind.CI_CD && argument.isAny(BY)) {
        return part;
      }
    }
    return null;
  }

  private Draft.@Nullable Part part(Predicate.Argument argument) {
    return argument.phrase().isPresent() ? cast.part(argument.phrase()) : null;
  }

  private static boolean isPlace(Draft.Part part) {
    return part.kind.isHost() || part.kind == ComponentKind.SERVERLESS_FUNCTION;
  }

  private static @Nullable String protocol(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.phrase().is(NounPhrase.Sort.PROTOCOL)) {
        return argument.phrase().protocol();
      }
    }
    return null;
  }

  /** In the clause of the verb. */
  private static boolean isNear(Predicate predicate, String noun) {
    Syntax syntax = predicate.syntax();
    Syntax.Clause clause = syntax.clauseOf(predicate.verb().at());
    for (int i = clause.from(); i < clause.to(); i++) {
      if (syntax.sentence().word(i).equals(noun)) {
        return true;
      }
    }
    return false;
  }
}

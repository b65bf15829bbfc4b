package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Assets are served from S3 via CloudFront": what stands in front fetches them there. */
final class Deliveries {
  private static final Set<String> DELIVERS =
      Words.of("serve deliver distribute cache expose stream fetch load");

  private static final Set<ComponentKind> FRONTS =
      EnumSet.of(ComponentKind.CDN, ComponentKind.WEB_SERVER, ComponentKind.REVERSE_PROXY);

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;

  Deliveries(Draft draft, Cast cast, Predicate predicate) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
  }

  /** True of a passive that tells by what something is delivered. */
  static boolean isOne(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && predicate.isPassive()
        && DELIVERS.contains(verb.verb().lemma())
        && predicate.arguments().stream()
            .anyMatch(a -> a.isAny("by via through") && FRONTS.contains(a.phrase().kind()));
  }

  /** Adds to the draft; true where the predicate tells nothing else. */
  boolean read() {
    boolean program =
        Clauses.isIt(predicate)
            || predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
    if (program || !isOne(predicate)) {
      return false;
    }
    Draft.Part store = null;
    Draft.Part front = null;
    Span span = null;
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.phrase().isPresent() ? cast.part(argument.phrase()) : null;
      if (part != null && argument.isAny("from out of") && Kinds.isStore(part.kind)) {
        store = part;
      } else if (part != null && argument.isAny("by via through") && isFront(part)) {
        front = part;
        span = argument.phrase().span();
      }
    }
    if (store == null || front == null || span == null) {
      return false;
    }
    draft.flow(front, store, span);
    return true;
  }

  private static boolean isFront(Draft.@Nullable Part part) {
    return part != null && FRONTS.contains(part.kind);
  }
}

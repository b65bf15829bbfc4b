package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The API calls external services (e.g. Stripe and Twilio)", "external services like Stripe": what
 * is done with several is done with each that is named behind them.
 */
final class Examples {
  private static final Set<String> LIKE = Words.of("like include");

  private final Cast cast;

  /** The last predicate about several, and the preposition before them; or null. */
  private @Nullable Predicate about;

  private String preposition = "";

  Examples(Cast cast) {
    this.cast = cast;
  }

  /** The predicate with the examples in place of what they are examples of. */
  Predicate of(Predicate predicate) {
    if (predicate.verb() != null && LIKE.contains(predicate.verb().verb().lemma())) {
      Predicate last = about;
      boolean behind =
          last != null
              && last.syntax().sentence() == predicate.syntax().sentence()
              && !predicate.arguments().isEmpty();
      return behind ? last.with(last.subjects(), placed(predicate.arguments())) : predicate;
    }
    about = null;
    List<Predicate.Argument> arguments = new ArrayList<>();
    boolean open = false;
    boolean changed = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      if (isSum(argument.phrase())) {
        about = predicate;
        preposition = argument.preposition();
        open = true;
        continue;
      }
      if (open && argument.isAny("( like such as including namely")) {
        arguments.add(new Predicate.Argument(preposition, argument.phrase()));
        changed = true;
      } else {
        open = false;
        arguments.add(argument);
      }
    }
    return changed ? predicate.with(predicate.subjects(), List.copyOf(arguments)) : predicate;
  }

  private List<Predicate.Argument> placed(List<Predicate.Argument> arguments) {
    return arguments.stream().map(a -> new Predicate.Argument(preposition, a.phrase())).toList();
  }

  /** "External services": several that are no part of their own. */
  private boolean isSum(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.COMPONENT)
        && phrase.isPresent()
        && phrase.isPlural()
        && phrase.product() == null
        && cast.part(phrase) == null;
  }
}

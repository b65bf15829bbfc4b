package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Errors: Sentry for the portal and the mailer", "Wages: Odoo, with its own MariaDB behind it",
 * "Backups: Veeam to the NAS": what a line without a verb says of a product and of others.
 */
final class Verbless {
  /** What programs turn to and that no program is. */
  private static final Set<ComponentKind> ASKED =
      Set.of(
          ComponentKind.MONITORING,
          ComponentKind.LOGGING,
          ComponentKind.EMAIL,
          ComponentKind.NOTIFICATION,
          ComponentKind.PAYMENT,
          ComponentKind.IDENTITY_PROVIDER,
          ComponentKind.EXTERNAL_SERVICE,
          ComponentKind.SEARCH_INDEX,
          ComponentKind.ANALYTICS);

  /** Of "Nightly backups:", in tokens. */
  private static final int LONGEST_LABEL = 4;

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;

  Verbless(Draft draft, Cast cast, Predicate predicate) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
  }

  /** Adds to the draft; true where anything was said. */
  boolean read() {
    NounPhrase phrase = labelled();
    Draft.Part product = phrase == null ? null : cast.part(phrase);
    boolean alone = predicate.verb() == null && predicate.syntax().verbs().isEmpty();
    if (!alone || product == null || !product.isProduct()) {
      return false;
    }
    boolean said = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part other = argument.phrase().isPresent() ? cast.part(argument.phrase()) : null;
      if (other == null || other == product || other.whole) {
        continue;
      }
      Span span = argument.phrase().span();
      boolean used = argument.isAny("for") && ASKED.contains(product.kind);
      if (used && other.isApplication() && !other.isBought()) {
        draft.flow(other, product, span);
        said = true;
      } else if (isKept(product, argument, other) || isCopied(product, argument, other)) {
        Draft.Flow flow = draft.flow(product, other, span);
        flow.ofCopy |= isOfCopies();
        said = true;
      }
    }
    return said;
  }

  /** The Sentry of "Errors: Sentry", right behind a label that is no part; or null. */
  private @Nullable NounPhrase labelled() {
    Sentence sentence = predicate.syntax().sentence();
    List<NounPhrase> all = new ArrayList<>(predicate.subjects());
    predicate.arguments().forEach(a -> all.add(a.phrase()));
    for (NounPhrase phrase : all) {
      boolean behind = sentence.word(phrase.from() - 1).equals(":");
      if (behind && cast.partsIn(sentence, 0, phrase.from() - 1).isEmpty()) {
        return phrase;
      }
    }
    return isOfCopies() ? byWhom() : null;
  }

  /** The restic of "Backups: nightly, by restic"; or null. */
  private @Nullable NounPhrase byWhom() {
    return predicate.arguments().stream()
        .filter(a -> a.isAny("by with using"))
        .map(Predicate.Argument::phrase)
        .filter(p -> !Kinds.isStore(p.kind()))
        .findFirst()
        .orElse(null);
  }

  /** "Backups:", "Nightly dumps:". */
  private boolean isOfCopies() {
    Sentence sentence = predicate.syntax().sentence();
    for (int i = 0; i < Math.min(sentence.size(), LONGEST_LABEL); i++) {
      if (Backups.COPIES.contains(sentence.word(i)) && sentence.word(i + 1).equals(":")) {
        return true;
      }
    }
    return false;
  }

  /** The PostgreSQL of "Backups: restic, every night, PostgreSQL to a bucket". */
  private boolean isCopied(Draft.Part product, Predicate.Argument argument, Draft.Part other) {
    boolean copied = argument.isDirect() || argument.isAny("of from : (");
    return isOfCopies()
        && Kinds.isStore(other.kind)
        && (copied || argument.isAny("to into onto on in"))
        && !Kinds.isStore(product.kind);
  }

  /** "With its own Postgres", "on a Postgres of its own", "to the NAS": where it keeps things. */
  private boolean isKept(Draft.Part product, Predicate.Argument argument, Draft.Part other) {
    Sentence sentence = predicate.syntax().sentence();
    NounPhrase phrase = argument.phrase();
    boolean before =
        sentence.word(phrase.from() - 1).equals("own")
            || sentence.word(phrase.from()).equals("own");
    boolean behind =
        sentence.word(phrase.to()).equals("of") && sentence.word(phrase.to() + 2).equals("own");
    boolean own = argument.isAny("with on") && (before || behind);
    boolean goal = argument.isAny("to") && !Kinds.isStore(product.kind);
    return Kinds.isStore(other.kind) && (own || goal);
  }
}

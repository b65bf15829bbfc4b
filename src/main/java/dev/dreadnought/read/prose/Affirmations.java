package dev.dreadnought.read.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A technology counts as present where the text says somewhere that it is: what is named and
 * nowhere said to be at work is set aside, and asked for.
 */
final class Affirmations {
  private static final Set<String> PRONOUNS = Words.of("it there latter");

  private final List<Syntax> syntaxes;
  private final List<Scopes> scopes;
  private final boolean past;
  private final Set<String> affirmed = new HashSet<>();

  private Affirmations(List<Syntax> syntaxes, List<Scopes> scopes) {
    this.syntaxes = syntaxes;
    this.scopes = scopes;
    this.past = isToldInPast(syntaxes) || IncidentReports.isOne(syntaxes);
  }

  /** Sets aside what is merely named. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    Affirmations affirmations = new Affirmations(syntaxes, scopes);
    affirmations.collect();
    affirmations.leave();
  }

  private void collect() {
    boolean open = false;
    for (int i = 0; i < syntaxes.size(); i++) {
      Standing standing = null;
      for (Mention mention : syntaxes.get(i).mentions()) {
        if (isOpen(i, mention)) {
          standing = standing == null ? standing(i) : standing;
          boolean affirms = standing.affirms(mention);
          open |= !affirms;
          if (affirms) {
            affirmed.add(mention.meaning().id());
          }
        }
      }
    }
    for (int i = 0; open && i < syntaxes.size(); i++) {
      collectPronouns(i);
    }
  }

  private Standing standing(int i) {
    return new Standing(syntaxes.get(i), scopes.get(i), past);
  }

  /** "Nobody likes Delphi, yet the scales run on it". */
  private void collectPronouns(int i) {
    Syntax syntax = syntaxes.get(i);
    for (int at = 0; at < syntax.sentence().size(); at++) {
      if (PRONOUNS.contains(syntax.word(at))) {
        Mention meant = lastBefore(i, at);
        int named = meant == null ? i - 1 : i;
        meant = meant == null && i > 0 ? lastBefore(i - 1, Integer.MAX_VALUE) : meant;
        boolean beside = meant != null && named != i && standing(named).isBeside(meant);
        if (meant != null && !beside && isOpen(named, meant) && standing(i).affirmsPronoun(at)) {
          affirmed.add(meant.meaning().id());
        }
      }
    }
  }

  /**
   * The technology that was named last, where no other thing was named since that a pronoun could
   * mean: in "the API stores all in it" that is not the API.
   */
  private @Nullable Mention lastBefore(int i, int at) {
    Syntax syntax = syntaxes.get(i);
    int clause = at < syntax.sentence().size() ? syntax.clauseOf(at).from() : at;
    boolean subject = at == clause || at == clause + 1;
    Mention last = null;
    for (Mention mention : syntax.mentions()) {
      boolean before = mention.from() < at;
      boolean head = last != null && last.to() == mention.from();
      if (before && mention.isTechnology()) {
        last = mention;
      } else if (before && mention.isKind() && !head && (subject || mention.from() < clause)) {
        last = null;
      }
    }
    return last;
  }

  private boolean isOpen(int i, Mention mention) {
    return mention.isTechnology()
        && !affirmed.contains(mention.meaning().id())
        && scopes.get(i).of(mention).isPresent();
  }

  private void leave() {
    for (int i = 0; i < syntaxes.size(); i++) {
      for (Mention mention : syntaxes.get(i).mentions()) {
        if (isOpen(i, mention)) {
          scopes.get(i).leave(mention, Status.NAMED);
        }
      }
    }
  }

  /** A text that tells all it has to tell in the past: how something was built. */
  private static boolean isToldInPast(List<Syntax> syntaxes) {
    int past = 0;
    int other = 0;
    for (Syntax syntax : syntaxes) {
      if (!syntax.verbs().isEmpty()) {
        boolean told = Tense.isPast(syntax);
        past += told ? 1 : 0;
        other += told ? 0 : 1;
      }
    }
    return past > 2 && past > 2 * other;
  }
}

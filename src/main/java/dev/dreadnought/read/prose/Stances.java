package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants, suggests or forbids: "policy rules out Dropbox", "somebody suggested
 * Camunda". Of protocols it says nothing: that Telnet is forbidden is a control.
 */
final class Stances {
  private static final Set<String> FORBID =
      Words.of(
          "forbids forbid forbade bans ban prohibits prohibit prohibited disallows vetoes vetoed"
              + " banned outlawed refuses refused refuse");

  private static final Set<String> FORBIDDEN =
      Words.of("forbidden banned prohibited vetoed disallowed outlawed");

  private static final Set<String> PROPOSE =
      Words.of(
          "suggested suggests suggest suggesting proposed proposes propose proposing recommended"
              + " recommends advocated advocates advocating advised advises pitched fancied fancies"
              + " preferred prefers wanted wants mentioned promised"
              + " promises");

  /** With a word between: "asked for Okta", "dreams of Vault". */
  private static final Set<String> CALL =
      Words.of("asked asks pushed pushes pushing lobbied lobbies dreams dreamt dreamed argued");

  private static final Set<String> PROPOSED =
      Words.of("suggested proposed mentioned floated recommended advocated");

  private static final Set<String> LISTING = Words.of("and or , nor");

  private final Syntax syntax;
  private final Scopes scopes;

  private Stances(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.scopes = scopes;
  }

  /** Sets aside what is only wanted, suggested or forbidden. */
  static void settle(Syntax syntax, Scopes scopes) {
    Stances stances = new Stances(syntax, scopes);
    for (int i = 0; i < syntax.sentence().size(); i++) {
      stances.read(i);
    }
  }

  private void read(int i) {
    String word = syntax.word(i);
    if (word.isEmpty()) {
      return;
    }
    boolean passive = Words.BE.contains(syntax.word(i - 1));
    if (passive && FORBIDDEN.contains(word)) {
      subject(i - 1, Status.NEGATED);
    } else if (passive && PROPOSED.contains(word)) {
      subject(i - 1, Status.CONSIDERED);
    } else if (isDeniedOrNoun(i)) {
      return;
    } else if (FORBID.contains(word)) {
      object(i + 1, Status.NEGATED);
    } else if (isRuledOut(i)) {
      object(i + 2, Status.NEGATED);
    } else if (PROPOSE.contains(word)) {
      object(i + 1, Status.CONSIDERED);
    } else if (CALL.contains(word) && (next(i).equals("for") || next(i).equals("of"))) {
      object(i + 2, Status.CONSIDERED);
    }
  }

  private String next(int i) {
    return syntax.word(i + 1);
  }

  private boolean isRuledOut(int i) {
    return (syntax.word(i).equals("rules") || syntax.word(i).equals("rule"))
        && next(i).equals("out");
  }

  /** "The recommended Redis", "nobody forbids Redis", "the rules". */
  private boolean isDeniedOrNoun(int i) {
    String before = syntax.word(i - 1);
    boolean denied = before.equals("nobody") || Words.NEGATIONS.contains(before);
    return Words.DETERMINERS.contains(before) || denied;
  }

  /** "Refuse to run a Kafka": what stands behind, and a verb of doing before it. */
  private void object(int from, Status status) {
    int i = syntax.word(from).equals("to") && isVerb(from + 1) ? from + 2 : from;
    while (isPassedOver(i)) {
      i++;
    }
    Mention mention = syntax.mentionAt(i);
    if (mention != null && isTaken(mention.to())) {
      return;
    }
    while (mention != null && mention.isTechnology()) {
      scopes.leave(mention, status);
      int next = mention.to();
      mention = LISTING.contains(syntax.word(next)) ? syntax.mentionAt(next + 1) : null;
    }
  }

  /** "We preferred Fastify over Express": the choice was made. */
  private boolean isTaken(int behind) {
    return syntax.word(behind).equals("over") || syntax.word(behind).equals("to");
  }

  private boolean isPassedOver(int i) {
    String word = syntax.word(i);
    return Words.DETERMINERS.contains(word)
        || word.equals("using")
        || !word.isEmpty() && Words.isDescriptive(word);
  }

  private boolean isVerb(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(syntax.word(i));
    return verb != null && verb.form() == Verbs.Form.BASE;
  }

  private void subject(int auxiliary, Status status) {
    Mention mention = before(auxiliary);
    if (mention != null && mention.isTechnology()) {
      scopes.leave(mention, status);
    }
  }

  private @Nullable Mention before(int auxiliary) {
    int i = auxiliary - 1;
    while (i > 0 && Words.AUXILIARIES.contains(syntax.word(i))) {
      i--;
    }
    return syntax.mentionAt(i);
  }
}

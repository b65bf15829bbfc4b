package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * What a thing was until somebody mended it: "the bucket was public until the auditors complained",
 * "the MongoDB had no password until March". The thing is there, and what was said of it is over.
 */
final class OnceOpen {
  private static final Set<String> BEING = Words.of("was were stood lay");

  private static final Set<String> OPEN =
      Words.of(
          "public open reachable accessible exposed readable writable visible unprotected"
              + " unencrypted unpatched unguarded unlocked world-readable without");

  private static final Set<String> LACKING = Words.of("no the a an");

  private static final Set<String> KEYS =
      Words.of("password passwords login logins authentication encryption default factory tls");

  private static final Set<String> UNTIL = Words.of("until till");

  private static final Set<String> BETWEEN =
      Words.of("also even all still wide completely fully publicly freely to be");

  private final Syntax syntax;
  private final Scopes scopes;
  private final int size;

  private OnceOpen(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.scopes = scopes;
    this.size = syntax.sentence().size();
  }

  static void settle(Syntax syntax, Scopes scopes) {
    OnceOpen once = new OnceOpen(syntax, scopes);
    int until = once.find(UNTIL, 0, once.size);
    for (int i = 1; until >= 0 && i < once.size; i++) {
      boolean later = once.find(Set.of("still"), i, once.size) > until;
      if (once.isWeakness(i) && !later) {
        once.leave(i);
        return;
      }
    }
  }

  /** "Was wide open", "had no password". */
  private boolean isWeakness(int verb) {
    int at = verb + 1;
    if (syntax.word(verb).equals("had")) {
      boolean known = syntax.sentence().word(at + 1).equals("same");
      int noun = known ? at + 2 : at + 1;
      return LACKING.contains(syntax.word(at)) && KEYS.contains(syntax.sentence().word(noun));
    }
    while (at < size && BETWEEN.contains(syntax.word(at))) {
      at++;
    }
    return BEING.contains(syntax.word(verb)) && OPEN.contains(syntax.sentence().word(at));
  }

  private void leave(int verb) {
    int part = verb;
    while (part > 0 && !Words.RELATIVES.contains(syntax.word(part))) {
      part--;
    }
    boolean relative = Words.RELATIVES.contains(syntax.word(part));
    int from = relative ? part : verb;
    for (int i = 0; i < from; i++) {
      if (syntax.mentionAt(i) != null && scopes.at(i) == Status.REPLACED) {
        scopes.set(i, Status.PRESENT);
      }
    }
    boolean today = !relative || !syntax.hasFinite(0, from) || !Tense.isPast(syntax);
    if (today) {
      scopes.choose(0, from);
    }
    int end = find(Set.of(";", "and", "but"), verb, size);
    for (int i = from; i < (end < 0 ? size : end); i++) {
      scopes.end(i);
    }
  }

  private int find(Set<String> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.contains(syntax.word(i))) {
        return i;
      }
    }
    return -1;
  }
}

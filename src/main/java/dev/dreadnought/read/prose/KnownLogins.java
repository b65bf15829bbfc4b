package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words for people who are logged in already: "checks that whoever calls is signed in". Where the
 * text has somebody else who tells who they are, whoever only looks at it has no login of its own.
 */
final class KnownLogins {
  private static final String LOGIN = "authenticates-users";

  private static final Set<String> STATES =
      Words.of("signed logged signed-in logged-in authenticated");

  /** What tells how or where people do it: "are logged in with a password". */
  private static final Set<String> DOINGS =
      Words.of("with by using through via at to on onto into from");

  private KnownLogins() {}

  /** True of a claim that only says that people are logged in. */
  static boolean isMeant(ParsedSentence sentence, Claims.Stated stated) {
    if (!stated.claim().id().equals(LOGIN)) {
      return false;
    }
    Sentence words = sentence.sentence();
    boolean state = false;
    boolean done = DOINGS.contains(words.word(stated.to()));
    for (int i = stated.from(); i < stated.to(); i++) {
      state |= STATES.contains(words.word(i));
      done |= DOINGS.contains(words.word(i));
    }
    return state && !done;
  }

  /**
   * Those of the parts that send people to the provider, with which they share the login; else the
   * provider alone.
   */
  static List<?> of(Draft draft, Draft.Part provider, List<?> named, Draft.@Nullable Part main) {
    List<?> meant = named.isEmpty() && main != null ? List.of(main) : named;
    List<?> sending =
        meant.stream()
            .filter(o -> o instanceof Draft.Part part && draft.isAsked(part, provider))
            .toList();
    return sending.isEmpty() ? List.of(provider) : sending;
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Users log in with GitHub, or through Google": a house that keeps accounts, where people sign in
 * by it, is the login that it offers, and none of its other services.
 */
final class SignInNames {
  private static final Set<String> SIGNING =
      Words.of("sign signs signed signing log logs logged logging");

  private static final Set<String> SIGN_IN = Words.of("in on ins");

  private static final Set<String> LOGIN =
      Words.of("login logins sso sign-in sign-on signin log-in single-sign-on");

  /** Programs authenticate as well; with these words before, it is people. */
  private static final Set<String> AUTHENTICATING =
      Words.of("authenticate authenticates authenticated authentication");

  private static final Set<String> BY = Words.of("with through via using by");

  /** Between the preposition and the name, and between two names. */
  private static final Set<String> BETWEEN =
      Words.of(
          "a an their his her its your the own existing either , or and with through via social");

  private static final Set<String> COPULAS = Words.of("is are happens works goes");

  private static final Set<String> ACCOUNTS = Words.of("account accounts login logins");

  /** By these a program gets into that house's other services. */
  private static final Set<String> MACHINES =
      Words.of("credentials token tokens key keys secret secrets app apps api");

  /** In tokens: five names with commas. */
  private static final int FAR = 12;

  /** Behind "login with", or null where the catalog has none. */
  private final Names.@Nullable Node houses;

  private final Sentence sentence;

  SignInNames(Names names, Sentence sentence) {
    Names.Node login = names.root().next("login");
    this.houses = login == null ? null : login.next("with");
    this.sentence = sentence;
  }

  /** The login that the name means here, or null. */
  @Nullable Found at(int from, List<Mention> before) {
    if (!sentence.token(from).isWord()) {
      return null;
    }
    Names.Node node = houses == null ? null : houses.next(sentence.word(from));
    Meaning meaning = node == null ? null : technology(node);
    if (meaning == null || !isSignedInBy(from, before)) {
      return null;
    }
    if (MACHINES.contains(sentence.word(from + 1))) {
      return null;
    }
    boolean account = ACCOUNTS.contains(sentence.word(from + 1));
    return new Found(meaning, account ? from + 2 : from + 1);
  }

  /**
   * True of the "sign in with" of "people sign in with Google": the verb, and no name's beginning.
   */
  boolean isVerb(int from) {
    return SIGNING.contains(sentence.word(from))
        && SIGN_IN.contains(sentence.word(from + 1))
        && BY.contains(sentence.word(from + 2))
        && !(from > 0 && sentence.token(from).capital());
  }

  /** True of a house in which people have accounts of their own. */
  static boolean isHouse(Technology technology) {
    return technology.aliases().stream().anyMatch(a -> a.startsWith("login with "));
  }

  private static @Nullable Meaning technology(Names.Node node) {
    for (Meaning meaning : node.meanings()) {
      if (meaning instanceof Meaning.OfTechnology) {
        return meaning;
      }
    }
    return null;
  }

  private boolean isSignedInBy(int from, List<Mention> before) {
    boolean by = false;
    for (int i = from - 1; i >= Math.max(0, from - FAR); i--) {
      String word = sentence.word(i);
      if (by && isSigning(i, before)) {
        return true;
      }
      boolean between =
          BETWEEN.contains(word)
              || isNamed(i, before)
              || ACCOUNTS.contains(word)
              || by && isPeople(i, before);
      if (!between && !BY.contains(word) && !(by && COPULAS.contains(word))) {
        return false;
      }
      by |= BY.contains(word);
    }
    return false;
  }

  /** True at the last word of "sign in", "the login", "people authenticate". */
  private boolean isSigning(int i, List<Mention> before) {
    String word = sentence.word(i);
    boolean signIn = i > 0 && SIGN_IN.contains(word) && SIGNING.contains(sentence.word(i - 1));
    boolean people =
        AUTHENTICATING.contains(word)
            && before.stream().anyMatch(m -> m.meaning() instanceof Meaning.OfActor);
    return signIn || people || LOGIN.contains(word);
  }

  private static boolean isPeople(int i, List<Mention> before) {
    return before.stream()
        .anyMatch(m -> m.meaning() instanceof Meaning.OfActor && m.from() <= i && i < m.to());
  }

  private static boolean isNamed(int i, List<Mention> before) {
    return before.stream().anyMatch(m -> m.isTechnology() && m.from() <= i && i < m.to());
  }

  /**
   * A login and where its name ends.
   *
   * @param to exclusive, in tokens
   */
  record Found(Meaning meaning, int to) {}
}

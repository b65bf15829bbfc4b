package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * Names that stand somewhere and that nobody uses: "the requirements list Vue, but no file imports
 * it", "a Redis to which nothing connects", "an account at Netlify, unused".
 */
final class Disuse {
  private static final Set<String> USING =
      Words.of(
          "use uses used import imports imported call calls called connect connects connected point"
              + " points load loads loaded link links linked query queries queried deploy deployed"
              + " install installed ship shipped finish finished start started launch launched open"
              + " opens opened log logs logged talk talks listen listens subscribes reference"
              + " references activated enabled introduced adopted released rolled renewed");

  private static final Set<String> NOBODY = Words.of("nobody nothing none");

  private static final Set<String> WE = Words.of("we i they he she");

  private static final Set<String> RELATIVES = Words.of("that which whom");

  private static final Set<String> BACK = Words.of("it them that either");

  /** "…, not plugged in". */
  private static final Set<String> CONNECTED =
      Words.of("plugged connected installed wired activated unpacked assembled deployed used");

  private static final Set<String> IDLE = Words.of("unused dormant orphaned untouched");

  /** They end what is said of a use, and do not say how or what for. */
  private static final Set<String> CLOSING =
      Words.of("any anymore since now today here at and but yet except");

  private static final Set<String> BETWEEN =
      Words.of("ever actually really one of us has have had");

  /** From a verb to its pronoun, in tokens. */
  private static final int NEAR = 4;

  private final Syntax syntax;
  private final Sentence sentence;

  private Disuse(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  /** Sets aside what nobody uses. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Disuse disuse = new Disuse(syntaxes.get(i));
      for (int at = 0; at < disuse.sentence.size(); at++) {
        if (!disuse.isUnused(at)) {
          continue;
        }
        List<Mention> names = disuse.namesBefore(at);
        if (!names.isEmpty()) {
          scopes.get(i).leave(names.get(names.size() - 1), Status.NEGATED);
        } else if (i > 0 && !disuse.isRelative(at)) {
          Disuse before = new Disuse(syntaxes.get(i - 1));
          List<Mention> told = before.namesBefore(before.sentence.size());
          if (told.size() == 1 && before.sentence.number() + 1 == disuse.sentence.number()) {
            scopes.get(i - 1).leave(told.get(0), Status.NEGATED);
          }
        }
      }
    }
  }

  private boolean isUnused(int at) {
    String word = sentence.word(at);
    if (IDLE.contains(word)) {
      return at > 1 && sentence.word(at - 1).equals(",") && (isEnd(at + 1));
    }
    if (word.equals("not") && at > 1 && sentence.word(at - 1).equals(",")) {
      return CONNECTED.contains(sentence.word(at + 1)) && isEnd(behindParticle(at + 2));
    }
    int verb = verbOfNobody(at);
    if (verb < 0) {
      return false;
    }
    return isRelative(at) ? isEnd(behindParticle(verb + 1)) : isOfPronoun(verb);
  }

  /** The verb of "nobody uses", "no file imports", "we never deployed"; or -1. */
  private int verbOfNobody(int at) {
    String word = sentence.word(at);
    int i = -1;
    if (NOBODY.contains(word)) {
      i = at + 1;
    } else if (word.equals("no")) {
      i =
          syntax.mentionAt(at + 1) == null || !syntax.mentionAt(at + 1).isTechnology()
              ? at + 2
              : -1;
    } else if (WE.contains(word) && sentence.word(at + 1).equals("never")) {
      i = at + 2;
    }
    while (i > 0 && BETWEEN.contains(sentence.word(i))) {
      i++;
    }
    return i > 0 && USING.contains(sentence.word(i)) ? i : -1;
  }

  /** "Connects to it", "logs in with it", and no more. */
  private boolean isOfPronoun(int verb) {
    if (sentence.word(verb).startsWith("log") && sentence.word(verb + 1).equals("in")) {
      // "Nobody has logged in since": it needs no pronoun.
      if (isEnd(verb + 2)) {
        return true;
      }
    }
    for (int i = verb + 1; i <= verb + NEAR && i < sentence.size(); i++) {
      if (BACK.contains(sentence.word(i))) {
        return isEnd(i + 1);
      }
      if (!Words.PREPOSITIONS.contains(sentence.word(i)) && !sentence.word(i).equals("in")) {
        return false;
      }
    }
    return false;
  }

  /** "Which nobody uses", "to which nothing connects". */
  private boolean isRelative(int at) {
    return at > 1 && RELATIVES.contains(sentence.word(at - 1)) && mentionEndsBefore(at - 1);
  }

  private boolean mentionEndsBefore(int which) {
    int i = which - 1;
    while (i > 0
        && (Words.PREPOSITIONS.contains(sentence.word(i)) || sentence.word(i).equals(","))) {
      i--;
    }
    Mention name = syntax.mentionAt(i);
    Mention before = i > 0 ? syntax.mentionAt(i - 1) : null;
    return name != null && name.isTechnology() || before != null && before.isTechnology();
  }

  private int behindParticle(int i) {
    return Words.PREPOSITIONS.contains(sentence.word(i)) && isEnd(i + 1) ? i + 1 : i;
  }

  private boolean isEnd(int i) {
    return i >= sentence.size() || sentence.token(i).isMark() || CLOSING.contains(sentence.word(i));
  }

  private List<Mention> namesBefore(int at) {
    return syntax.mentions().stream().filter(m -> m.isTechnology() && m.to() <= at).toList();
  }
}

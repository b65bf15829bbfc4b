package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names in a sentence: the longest that fits, from left to right. */
final class Mentions {
  /** How far off a word may stand that tells a name from a common word, in tokens. */
  private static final int NEAR = 10;

  private static final Set<String> LEADS =
      Words.of(
          "in with on using use uses used via by through via and or to from into called named"
              + " over");

  /** What may be tied to the end of a name by a hyphen without changing it. */
  private static final Set<String> TAILS =
      Words.of(
          "based backed hosted powered driven like style compatible managed only side enabled aware"
              + " level specific facing native to and as rendered encrypted protected cached"
              + " written served");

  private static final Set<String> HEADS =
      Words.of("non self multi to and server client in on as per pre");

  /** They stand near anything, and tell no name in small letters from the word that it is too. */
  private static final Set<String> WEAK =
      Words.of(
          "app apps application applications web service services server servers backend api data"
              + " user users system page pages site client build built written code program"
              + " business time");

  private final Names names;
  private final List<Token> tokens;

  private Mentions(Names names, List<Token> tokens) {
    this.names = names;
    this.tokens = tokens;
  }

  static List<Mention> in(Sentence sentence, Names names) {
    Mentions finder = new Mentions(names, sentence.tokens());
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Mention mention = finder.at(i, found);
      if (mention == null) {
        i++;
      } else {
        found.add(mention);
        i = mention.to();
      }
    }
    return found;
  }

  private @Nullable Mention at(int from, List<Mention> before) {
    if (!beginsWell(from, before)) {
      return null;
    }
    Mention longest = null;
    Names.Node node = names.root();
    for (int i = from; i < tokens.size(); i++) {
      node = node.next(tokens.get(i).word());
      if (node == null) {
        break;
      }
      Meaning meaning = meaning(node, from, i + 1);
      if (meaning != null && endsWell(i + 1)) {
        longest = mention(meaning, from, i + 1);
      }
    }
    return longest;
  }

  private Mention mention(Meaning meaning, int from, int to) {
    int version = meaning instanceof Meaning.OfTechnology ? Versions.length(tokens, to) : 0;
    return version == 0
        ? new Mention(meaning, from, to, null)
        : new Mention(meaning, from, to + version, Versions.text(tokens.get(to + version - 1)));
  }

  private @Nullable Meaning meaning(Names.Node node, int from, int to) {
    for (Meaning meaning : node.meanings()) {
      if (!(meaning instanceof Meaning.OfTechnology)) {
        return meaning;
      }
      Meaning.OfTechnology technology = (Meaning.OfTechnology) meaning;
      if (!technology.needsNear() || isName(technology.technology(), from, to)) {
        return meaning;
      }
    }
    return null;
  }

  /** Not inside a compound, unless the part before is a name of its own or changes nothing. */
  private boolean beginsWell(int from, List<Mention> before) {
    Token token = tokens.get(from);
    if (token.isMark()) {
      return false;
    }
    return from == 0
        || !token.joined()
        || HEADS.contains(tokens.get(from - 1).word())
        || (!before.isEmpty() && before.get(before.size() - 1).to() == from);
  }

  private boolean endsWell(int to) {
    if (to >= tokens.size() || !tokens.get(to).joined()) {
      return true;
    }
    return TAILS.contains(tokens.get(to).word())
        || Versions.isNumber(tokens.get(to).word())
        || isTechnology(names.root().next(tokens.get(to).word()));
  }

  private static boolean isTechnology(Names.@Nullable Node node) {
    return node != null
        && node.meanings().stream().anyMatch(m -> m instanceof Meaning.OfTechnology);
  }

  /** True where what could be a common word is meant as the name. */
  private boolean isName(Technology technology, int from, int to) {
    if (!tokens.get(from).capital()) {
      return follows(from) && hasNear(technology, from, to, WEAK);
    }
    boolean letter = tokens.get(from).word().length() == 1 && to == from + 1;
    boolean insideProperName = !letter && isPlainCapital(from - 1) && from - 1 > 0;
    if (insideProperName) {
      return false;
    }
    return hasNear(technology, from, to, Set.of()) || (!letter && from > 0 && follows(from));
  }

  private boolean follows(int from) {
    return from > 0 && LEADS.contains(tokens.get(from - 1).word()) || precededByMark(from);
  }

  private boolean precededByMark(int from) {
    return from > 0 && tokens.get(from - 1).isMark();
  }

  private boolean isPlainCapital(int i) {
    return i >= 0
        && tokens.get(i).isWord()
        && tokens.get(i).capital()
        && names.root().next(tokens.get(i).word()) == null
        && !Words.DETERMINERS.contains(tokens.get(i).word());
  }

  private boolean hasNear(Technology technology, int from, int to, Set<String> but) {
    int first = Math.max(0, from - NEAR);
    int last = Math.min(tokens.size(), to + NEAR);
    for (int i = first; i < last; i++) {
      boolean inside = i >= from && i < to;
      if (!inside && isNear(technology, i) && !but.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(Technology technology, int i) {
    String word = tokens.get(i).word();
    if (i + 1 < tokens.size() && tokens.get(i + 1).joined()) {
      String compound = word + "." + tokens.get(i + 1).word();
      if (technology.near().contains(compound)
          || technology.near().contains(word + "-" + tokens.get(i + 1).word())) {
        return true;
      }
    }
    return technology.near().contains(word);
  }
}

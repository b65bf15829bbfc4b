package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a text describes a product that the catalog knows: who says what Mastodon is, what
 * it consists of or what runs it means the system itself, and does not use it.
 */
final class OwnProducts {
  /** What a thing is said to do where it is told what it is. */
  private static final Set<String> DEFINING =
      Words.of("consists comprises features provides offers includes contains");

  /** "The Open edX project is": behind a name that is the system's. */
  private static final Set<String> PROJECTS = Words.of("project platform codebase software");

  /** Behind "is" they tell how something is built. */
  private static final Set<String> BUILT =
      Words.of("built composed made split divided designed written structured organized organised");

  /** Who "uses a layered architecture" is built so. */
  private static final Set<String> SHAPES =
      Words.of("architecture architectures design model pattern structure layout");

  /** Before a name: what is told of is what stands behind it. */
  private static final Set<String> DRIVING = Words.of("powers powering behind drives driving");

  /** In the title of a description, beside the name of what is described. */
  private static final Set<String> TITLE =
      Words.of(
          "architecture architectural overview design internals technical system high-level high"
              + " level documentation developer of the s how works under hood a an introduction to");

  /** In tokens. */
  private static final int NEAR = 7;

  private final Sentence sentence;

  private OwnProducts(Sentence sentence) {
    this.sentence = sentence;
  }

  /** True where a sentence that begins a text, or its title, makes a product the system itself. */
  static boolean isDescribed(Sentence sentence, Mention mention, List<Mention> all) {
    ComponentKind kind = mention.isTechnology() ? NounPhrase.kindOf(mention) : null;
    if (kind == null || !isProgram(kind) && kind != ComponentKind.MONITORING) {
      return false;
    }
    OwnProducts products = new OwnProducts(sentence);
    if (sentence.block() == Block.Kind.HEADING) {
      return isProgram(kind) && products.isTitle(mention);
    }
    return isProgram(kind) && products.isDefined(mention)
        || DRIVING.contains(sentence.word(mention.from() - 1))
            && mention.to() == sentence.size()
            && all.stream().filter(Mention::isTechnology).count() == 1;
  }

  private boolean isTitle(Mention mention) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean named = i >= mention.from() && i < mention.to();
      if (!named && sentence.token(i).isWord() && !TITLE.contains(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Mastodon is a social network", "At its core, Zulip consists of three services". */
  private boolean isDefined(Mention mention) {
    boolean the = sentence.word(0).equals("the") && PROJECTS.contains(sentence.word(mention.to()));
    boolean titled = mention.from() == 1 && (the || TITLE.contains(sentence.word(0)));
    if (mention.from() > 0 && !titled && !isFronted(mention.from())) {
      return false;
    }
    int verb = mention.to() + (PROJECTS.contains(sentence.word(mention.to())) ? 1 : 0);
    while (Words.ADVERBS.contains(sentence.word(verb))) {
      verb++;
    }
    String word = sentence.word(verb);
    if (Words.BE.contains(word)) {
      int next = verb + 1;
      while (Words.ADVERBS.contains(sentence.word(next))) {
        next++;
      }
      // "Shopify is our shop": who speaks uses it.
      boolean used = Words.POSSESSIVES.contains(sentence.word(next));
      return !used && Words.DETERMINERS.contains(sentence.word(next))
          || BUILT.contains(sentence.word(next))
          || next == verb + 1 && !used && !sentence.word(next).endsWith("ed");
    }
    return DEFINING.contains(word) || word.equals("uses") && isOfShape(verb);
  }

  /** "At its core, Zulip": what stands before the subject is an adjunct. */
  private boolean isFronted(int from) {
    return sentence.word(from - 1).equals(",")
        && from <= NEAR
        && Words.PREPOSITIONS.contains(sentence.word(0));
  }

  private boolean isOfShape(int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + NEAR); i++) {
      if (SHAPES.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProgram(ComponentKind kind) {
    return switch (kind) {
      case WEB_APPLICATION, DESKTOP_APP, SERVICE, EXTERNAL_SERVICE, API, REGISTRY -> true;
      default -> false;
    };
  }
}

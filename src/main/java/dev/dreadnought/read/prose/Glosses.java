package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;

/**
 * Tells what a line only says of a technology in general ("GraphQL: a query language for APIs",
 * "MSW: a tool for mocking requests in the browser") from parts of the system.
 */
final class Glosses {
  /** Nouns for technologies of which a line goes on to say what they are good for. */
  private static final Set<String> HEADS =
      Words.of("language tool library framework format toolkit sdk bundler compiler linter");

  private static final Set<String> PURPOSES = Words.of("for to of that which");

  private Glosses() {}

  /** True of a thing that only stands for all of its kind. */
  static boolean contain(NounPhrase phrase) {
    Sentence line = phrase.sentence();
    boolean listed = line.block() == Block.Kind.ITEM || line.block() == Block.Kind.ROW;
    boolean bare = phrase.role().isEmpty() && phrase.technologies().isEmpty() && !phrase.isNamed();
    boolean any =
        phrase.article() != NounPhrase.Article.DEFINITE
            || phrase.kind() == ComponentKind.BROWSER_CLIENT;
    return listed && bare && any && isHead(phrase) | isBehindHead(phrase);
  }

  /** "A fantastic tool for": the noun itself. */
  private static boolean isHead(NounPhrase phrase) {
    return HEADS.contains(phrase.noun()) && PURPOSES.contains(phrase.sentence().word(phrase.to()));
  }

  private static boolean isBehindHead(NounPhrase phrase) {
    Sentence line = phrase.sentence();
    for (int i = phrase.from() - 1; i > 0; i--) {
      if (HEADS.contains(line.word(i - 1)) && PURPOSES.contains(line.word(i))) {
        return true;
      }
      if (line.word(i).equals(":") || line.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }
}

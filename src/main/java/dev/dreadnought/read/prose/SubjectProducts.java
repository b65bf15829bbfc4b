package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;

/**
 * "A message broker in the data centre, RabbitMQ, gets the orders", "the middleware, KEPServerEX,
 * talks to the PLC": which product it is that a sentence is about.
 */
final class SubjectProducts {
  /** In words, from the article to the comma. */
  private static final int LONGEST_SUBJECT = 10;

  private SubjectProducts() {}

  /** True where what stands there may still be beside the subject. */
  static boolean isNearStart(NounPhrase phrase) {
    return phrase.from() <= LONGEST_SUBJECT + 1;
  }

  /**
   * True of a product between two commas behind a subject that no verb stands in.
   *
   * @param syntax of the sentence
   * @param product alone between the commas
   */
  static boolean isOne(Syntax syntax, Mention product) {
    Sentence sentence = syntax.sentence();
    int comma = product.from() - 1;
    return isBetweenCommas(sentence, product.from(), product.to())
        && comma <= LONGEST_SUBJECT
        && Words.DETERMINERS.contains(sentence.word(0))
        && isNamedByKind(syntax, comma)
        && syntax.verbIn(0, comma) == null
        && syntax.verbIn(product.to() + 1, product.to() + 2) != null;
  }

  /** True of the subject of a sentence and the product that a phrase behind it names. */
  static boolean areOne(NounPhrase subject, NounPhrase product) {
    Technology technology = product.product();
    boolean general =
        subject.product() == null
            && !subject.isNamed()
            && !subject.isPlural()
            && subject.article() != NounPhrase.Article.NONE
            && subject.head() != null;
    boolean bare = technology != null && product.role().isEmpty() && product.head() == null;
    return general
        && bare
        && isBetweenCommas(subject.sentence(), product.from(), product.to())
        && Identities.mayBeOne(subject.kind(), product.kind());
  }

  private static boolean isBetweenCommas(Sentence sentence, int from, int to) {
    return sentence.block() != Block.Kind.ROW
        && sentence.word(from - 1).equals(",")
        && sentence.word(to).equals(",")
        && Words.CONJUNCTIONS.stream().noneMatch(sentence.word(to + 1)::equals);
  }

  /** "A small message broker in the data centre": the first thing that is named is a kind. */
  private static boolean isNamedByKind(Syntax syntax, int comma) {
    for (int i = 0; i < comma; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null) {
        String behind = syntax.word(mention.to());
        String noun = syntax.word(mention.to() - 1);
        return mention.isKind()
            && (mention.to() == comma || Words.PREPOSITIONS.contains(behind))
            && Goals.singular(noun).equals(noun);
      }
    }
    return false;
  }
}

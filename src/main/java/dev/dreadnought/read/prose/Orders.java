package dev.dreadnought.read.prose;

/**
 * Verbs that stand right before a noun and are no part of its name: "Execute nightly jobs", "does
 * not answer calls or schedule cron jobs".
 */
final class Orders {
  /** How far back the verb may stand with which one is listed, in tokens. */
  private static final int REACH = 14;

  private static final String MARKS = "( : - \u2013 \u2014";

  private Orders() {}

  /**
   * True of a base form that says what is done with the noun behind it.
   *
   * @param plural true where that noun is one in the plural: "Export worker" names one
   */
  static boolean isOne(Sentence sentence, int i, boolean plural) {
    String before = sentence.word(i - 1);
    boolean first = i == 0 || Words.split(MARKS, ' ').contains(before);
    boolean small = !sentence.token(i).capital();
    if (first) {
      return small && Verbs.ENGLISH.of(sentence.word(i)) != null
          || plural && sentence.block() == Block.Kind.ITEM && isBase(sentence.word(i));
    }
    boolean listed = before.equals(",") || Words.CONJUNCTIONS.contains(before);
    return listed && small && plural && isBase(sentence.word(i)) && followsOrder(sentence, i - 1);
  }

  private static boolean isBase(String word) {
    Workings.Work work = Workings.of(word);
    return work != null && work.is(Workings.Form.BASE);
  }

  /** True where a base form stands before, behind a modal verb or where a sentence begins. */
  private static boolean followsOrder(Sentence sentence, int to) {
    for (int i = to - 1; i >= Math.max(0, to - REACH); i--) {
      String before = sentence.word(i - 1);
      boolean led =
          i == 0
              || Words.split(MARKS, ' ').contains(before)
              || Words.AUXILIARIES.contains(before)
              || Words.ADVERBS.contains(before)
              || before.equals("to");
      if (led && isBase(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }
}

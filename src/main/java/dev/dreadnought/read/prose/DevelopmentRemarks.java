package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "SQLite is used (development only!)", "MailHog (only in tests)": what a remark in brackets says.
 */
final class DevelopmentRemarks {
  private static final Set<String> ONLY = Words.of("only solely just purely exclusively");
  private static final Set<String> BETWEEN = Words.of("in for on during local locally the your");
  private static final Set<String> PLACES =
      Words.of("development dev test tests testing developers debugging staging");

  /** From a name to the remark on it, in tokens. */
  private static final int REACH = 4;

  private DevelopmentRemarks() {}

  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Syntax syntax = syntaxes.get(i);
      for (int at = 1; at < syntax.sentence().size(); at++) {
        Mention mention = syntax.sentence().word(at).equals("(") ? before(syntax, at) : null;
        if (mention != null && isRemark(syntax.sentence(), at + 1)) {
          scopes.get(i).setAside(mention, Status.DEVELOPMENT_ONLY);
        }
      }
    }
  }

  private static @Nullable Mention before(Syntax syntax, int open) {
    Mention last = null;
    for (Mention mention : syntax.mentions()) {
      boolean near = mention.to() <= open && open - mention.to() < REACH;
      last = near && mention.isTechnology() ? mention : last;
    }
    return last;
  }

  /** Nothing but "only in development" up to the bracket that closes. */
  private static boolean isRemark(Sentence sentence, int from) {
    boolean only = false;
    boolean place = false;
    int i = from;
    while (i < sentence.size() && !sentence.word(i).equals(")")) {
      String word = sentence.word(i);
      boolean known = ONLY.contains(word) || BETWEEN.contains(word) || PLACES.contains(word);
      if (!known && !sentence.token(i).isMark()) {
        return false;
      }
      only |= ONLY.contains(word);
      place |= PLACES.contains(word);
      i++;
    }
    return only && place;
  }
}

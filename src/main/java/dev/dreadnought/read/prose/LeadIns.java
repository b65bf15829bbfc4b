package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sentence says that it turns to: "as to the cover service, it opens". */
final class LeadIns {
  private static final Set<String> OPENINGS =
      Set.of("as to", "as for", "as regards", "with regard", "with respect", "turning to");

  private static final Set<String> SINGLE = Words.of("regarding concerning");

  private static final Set<String> IT = Words.of("it this");

  /** In tokens, of such an opening with what it names. */
  private static final int LONGEST = 12;

  private LeadIns() {}

  /**
   * The one part that a sentence turns to before the pronoun that a predicate is about; or null.
   */
  static Draft.@Nullable Part turnedTo(Predicate predicate, Cast cast) {
    Syntax.Occurrence verb = predicate.verb();
    Sentence sentence = predicate.syntax().sentence();
    boolean opens =
        SINGLE.contains(sentence.word(0))
            || sentence.size() > 2 && OPENINGS.contains(sentence.words(0, 2));
    if (!opens || verb == null || !Clauses.isIt(predicate)) {
      return null;
    }
    int comma = 1;
    while (comma < LONGEST && comma < sentence.size() && !sentence.word(comma).equals(",")) {
      comma++;
    }
    if (!sentence.word(comma).equals(",") || !IT.contains(sentence.word(comma + 1))) {
      return null;
    }
    List<Draft.Part> named = cast.partsIn(sentence, 0, comma);
    boolean own = cast.partsIn(sentence, comma, verb.start()).isEmpty();
    return named.size() == 1 && own ? named.get(0) : null;
  }
}

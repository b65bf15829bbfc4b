package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * What took the place of what, told in everyday words: "we threw out the Access database and wrote
 * a Django app", "the diary gave way to a Django app", "the FTP server went when Nextcloud came",
 * "we left Dropbox for Nextcloud". The first is gone and the second is there.
 */
final class Successions {
  private static final Set<String> PARTED =
      Words.of(
          "left dropped scrapped ditched retired abandoned sold closed binned quit cancelled canceled");

  private static final Set<String> PARTED_WITH =
      Words.of("threw gave took put got did turned shut");

  private static final Set<String> AWAY = Words.of("out up away down off rid");

  private static final Set<String> TAKING =
      Words.of(
          "wrote built made took bought got installed chose set picked put introduced rented"
              + " programmed developed adopted use");

  private static final Set<String> THEN =
      Words.of("then instead now have has since simply just finally");

  private static final Set<String> NOT_DONE = Words.of("not never nearly almost to");

  private static final Set<String> LEAVING = Words.of("went left vanished disappeared retired");

  private static final Set<String> WHEN = Words.of("when once as");

  private static final Set<String> ARRIVED =
      Words.of("arrived came was started went took appeared landed replaced");

  private static final Set<String> CHANGED =
      Words.of("moved switched migrated changed went gone converted");

  private static final Set<String> WE = Words.of("we they");

  private static final Set<String> ASIDE = Words.of("at about of for from with");

  /** From "left" to "for", in tokens. */
  private static final int NEAR = 6;

  private final Syntax syntax;
  private final Scopes scopes;
  private final int size;

  private Successions(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.scopes = scopes;
    this.size = syntax.sentence().size();
  }

  static void settle(Syntax syntax, Scopes scopes) {
    Successions successions = new Successions(syntax, scopes);
    for (int i = 0; i < successions.size; i++) {
      if (!NOT_DONE.contains(syntax.word(i - 1))) {
        successions.taken(i);
        successions.wayTo(i);
        successions.arrived(i);
        successions.leftFor(i);
        successions.moved(i);
      }
    }
  }

  /** "Gave up Dropbox and took Nextcloud". */
  private void taken(int i) {
    boolean two = PARTED_WITH.contains(word(i)) && AWAY.contains(word(i + 1));
    if (!two && !PARTED.contains(word(i))) {
      return;
    }
    int and = i + 1;
    while (and < size && !word(and).equals("and") && !isStop(and)) {
      and++;
    }
    int verb = and + 1;
    while (THEN.contains(word(verb))) {
      verb++;
    }
    if (word(and).equals("and")
        && TAKING.contains(word(verb))
        && isThing(i, and)
        && isTaken(verb + 1, end(verb + 1))) {
      succeed(i, and, verb + 1, end(verb + 1));
    }
  }

  /** "The Access database gave way to a Django app", "made way for Nextcloud". */
  private void wayTo(int i) {
    boolean way = word(i + 1).equals("way");
    boolean gave = word(i).equals("gave") && way && word(i + 2).equals("to");
    boolean made = word(i).equals("made") && way && word(i + 2).equals("for");
    if (gave || made) {
      succeed(syntax.clauseOf(i).from(), i, i + 3, end(i + 3));
    }
  }

  /** "The old FTP server went when the Django app arrived". */
  private void arrived(int i) {
    if (!LEAVING.contains(word(i)) || !WHEN.contains(word(i + 1)) || i == 0) {
      return;
    }
    int from = word(i + 1).equals("as") ? i + 4 : i + 2;
    int came = from;
    while (came < size && !ARRIVED.contains(word(came)) && !isStop(came)) {
      came++;
    }
    int start = syntax.clauseOf(i).from();
    if (came < size && ARRIVED.contains(word(came)) && isNamed(from, came) && isThing(start, i)) {
      succeed(start, i, from, came);
    }
  }

  /** "We left Dropbox for Nextcloud". */
  private void leftFor(int i) {
    if (!word(i).equals("left") || !WE.contains(word(i - 1))) {
      return;
    }
    int to = i + 1;
    while (to < Math.min(size, i + NEAR) && !word(to).equals("for")) {
      to++;
    }
    boolean known = Words.DEFINITE.contains(word(to + 1));
    if (word(to).equals("for") && !known && isNamed(i, to) && isNamed(to, end(to + 1))) {
      succeed(i, to, to + 1, end(to + 1));
    }
  }

  /** "Moved from an FTP server that anybody could read to a Nextcloud". */
  private void moved(int i) {
    if (!CHANGED.contains(word(i)) || !word(i + 1).equals("from")) {
      return;
    }
    int to = -1;
    boolean told = false;
    for (int j = i + 2; j < size; j++) {
      told |= Words.RELATIVES.contains(word(j));
      boolean name = word(j).equals("to") && isNamed(j + 1, Math.min(size, j + 4));
      to = told && name && syntax.verbIn(j + 1, j + 2) == null ? j : to;
    }
    if (to > 0 && isThing(i, to)) {
      succeed(i + 2, to, to + 1, end(to + 1));
    }
  }

  private void succeed(int from, int to, int heir, int end) {
    scopes.mark(from, to, Status.REPLACED, false);
    for (int i = heir; i < end; i++) {
      scopes.set(i, scopes.at(i) == Status.REPLACED ? Status.PRESENT : scopes.at(i));
    }
    scopes.choose(heir, end);
  }

  private boolean isThing(int from, int to) {
    for (int i = from; i < to; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && (mention.isTechnology() || mention.isKind())) {
        return true;
      }
    }
    return false;
  }

  /** "Wrote a Django app", not "took a look at Memcached". */
  private boolean isTaken(int from, int to) {
    for (int i = from; i < to && !ASIDE.contains(word(i)); i++) {
      if (syntax.mentionAt(i) != null) {
        return isNamed(i, to);
      }
    }
    return false;
  }

  private boolean isNamed(int from, int to) {
    for (int i = from; i < to; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && mention.isTechnology()) {
        return true;
      }
    }
    return false;
  }

  private int end(int from) {
    int i = from;
    while (i < size && !isStop(i)) {
      i++;
    }
    return i;
  }

  private boolean isStop(int i) {
    String word = word(i);
    return word.equals(";") || word.equals(":") || word.equals("but") || word.equals("because");
  }

  private String word(int i) {
    return syntax.word(i);
  }
}

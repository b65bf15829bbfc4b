package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says has come to its end, wherever its name stands: "Solr was unplugged", "CouchDB,
 * which nobody liked, had to go", "we cancelled Vonage", and, of what was named before, "it is
 * gone", "there is none".
 */
final class Endings {
  /** In the past tense only: of what happens again and again the same words say nothing. */
  private static final Set<String> ENDED =
      Words.of(
          "unplugged pulled withdrawn cancelled canceled binned deleted dismantled uninstalled"
              + " terminated killed axed dumped closed sold evicted deinstalled abolished"
              + " replaced superseded retired dropped removed abandoned decommissioned swapped"
              + " scrapped ditched discontinued sunset lost outlawed");

  /** With a particle behind. */
  private static final Set<String> PARTED =
      Words.of(
          "torn ripped thrown taken wound shut switched turned phased rolled given cut voted kicked"
              + " put closed moved migrated written left tore ripped threw took shut switched"
              + " turned phased gave cut kicked left got pulled");

  private static final Set<String> PARTICLES =
      Words.of("out away down off up back apart behind aside");

  private static final Set<String> LEFT =
      Words.of("died vanished disappeared folded collapsed retired perished expired");

  /** After an auxiliary that says that it is still to come, or in doubt. */
  private static final Set<String> OPEN =
      Words.of(
          "will would may might could can should shall must being never not n't isn't wasn't"
              + " aren't weren't hasn't haven't don't doesn't didn't won't cannot can't if unless"
              + " almost nearly nobody nothing no until");

  private static final Set<String> WE = Words.of("we i they he she team somebody");

  /** Nouns behind a name that mean it. */
  private static final Set<String> ITSELF =
      Words.of(
          "box one ones server servers cluster instance instances contract account subscription licence"
              + " license installation deployment prototype pilot trial experiment integration"
              + " setup system service machine machines cloud project node nodes plugin backend"
              + " database db broker queue cache store site app application bot dashboard"
              + " dashboards export interface connector gateway container containers");

  private static final Set<String> WHILES =
      Words.of("while moment minute minutes hour hours day days night weekend week weeks bit");

  private static final Set<String> REPAIRS =
      Words.of("repair repairs maintenance update updates upgrade upgrades testing inspection");

  private static final Set<String> RETURNED =
      Words.of(
          "reinstalled restored reinstated revived reactivated reintroduced resurrected readmitted");

  /** As far behind an end as its undoing is looked for, in tokens. */
  private static final int BACK_AGAIN = 16;

  private static final int REACH = 6;

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;

  private Endings(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /** Sets aside what has ended. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    Mention before = null;
    for (int i = 0; i < syntaxes.size(); i++) {
      Syntax syntax = syntaxes.get(i);
      Endings endings = new Endings(syntax, scopes.get(i));
      for (int c = 0; c < syntax.clauses().size(); c++) {
        endings.read(c, before, i == 0 ? null : scopes.get(i - 1));
      }
      endings.leaveEras();
      before = firstTechnology(syntax, scopes.get(i));
    }
  }

  /** What "it" in the next sentence is likely to mean. */
  private static @Nullable Mention firstTechnology(Syntax syntax, Scopes scopes) {
    for (Mention mention : syntax.mentions()) {
      if (mention.isTechnology() && scopes.of(mention).isPresent()) {
        return mention;
      }
    }
    return null;
  }

  /** "The Perl days". */
  private static final Set<String> ERAS = Words.of("days era times years");

  private void leaveEras() {
    for (Mention mention : syntax.mentions()) {
      if (mention.isTechnology() && ERAS.contains(syntax.word(mention.to()))) {
        scopes.leave(mention, Status.REPLACED);
      }
    }
  }

  private void read(int c, @Nullable Mention before, @Nullable Scopes ofBefore) {
    Syntax.Clause clause = syntax.clauses().get(c);
    for (int i = clause.from(); i < clause.to(); i++) {
      if (syntax.mentionAt(i) != null) {
        continue;
      }
      if (isEnd(clause, i)) {
        leaveSubject(c, i, Status.REPLACED, before, ofBefore);
      } else if (isDone(clause, i) && isOfRelative(clause, i)) {
        leaveAntecedent(clause.from());
      } else if (isDone(clause, i)) {
        leaveObject(clause, i);
      } else if (isAbsence(clause, i)) {
        leaveSubject(c, i, Status.NEGATED, before, ofBefore);
      }
    }
  }

  /** "Was unplugged", "has been wound down", "had to go", "is no more", "is history". */
  private boolean isEnd(Syntax.Clause clause, int i) {
    String word = syntax.word(i);
    String next = syntax.word(i + 1);
    boolean passive = isPassive(clause, i);
    boolean parted = PARTED.contains(word) && PARTICLES.contains(next);
    boolean had = word.equals("had") && next.equals("to") && syntax.word(i + 2).equals("go");
    boolean over =
        Words.BE.contains(word)
            && (next.equals("no") && syntax.word(i + 2).equals("more")
                || isAny(next, "history", "gone", "dead", "defunct", "retired")
                || next.equals("behind") && syntax.word(i + 2).equals("us"));
    boolean left = LEFT.contains(word) && !passive;
    boolean survived =
        isAny(word, "survive", "last", "make")
            && isAny(syntax.word(i - 1), "didn't", "not", "never")
            && !isAny(next, "use", "sense");
    boolean paused = isForAWhile(sentence, parted ? i + 2 : over ? i + 2 : i + 1);
    return (passive && (ENDED.contains(word) || parted) || had || over || left)
            && !isOpen(clause, i)
            && !isUndone(sentence, i + 1)
            && !paused
        || survived;
  }

  private static boolean isAny(String word, String... others) {
    for (String other : others) {
      if (other.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** "For an hour", "for repair": to be taken up again. */
  static boolean isForAWhile(Sentence sentence, int i) {
    String next = sentence.word(i + 1);
    boolean some = isAny(next, "a", "an", "one", "two", "some");
    return sentence.word(i).equals("for")
        && (some && WHILES.contains(sentence.word(i + 2)) || REPAIRS.contains(next));
  }

  /** "Were removed by mistake and reinstalled the same evening": they are back. */
  static boolean isUndone(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + BACK_AGAIN); i++) {
      String word = sentence.word(i);
      boolean back =
          RETURNED.contains(word)
              || isAny(word, "put", "brought", "taken", "came", "come")
                  && sentence.word(i + 1).equals("back");
      if (back) {
        return true;
      }
      if (sentence.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** Was, were, has been, got: over, and not going on. */
  private boolean isPassive(Syntax.Clause clause, int i) {
    int j = i - 1;
    while (j > clause.from() && Words.ADVERBS.contains(syntax.word(j)) && !isBeen(j)) {
      j--;
    }
    if (isAny(syntax.word(j), "and", "then", "but") && j > clause.from()) {
      return isListedPassive(clause, j);
    }
    return isAny(syntax.word(j), "was", "were", "been", "got");
  }

  /** "Was started and abandoned". */
  private boolean isListedPassive(Syntax.Clause clause, int conjunction) {
    for (int i = conjunction - 1; i > clause.from() && i > conjunction - REACH; i--) {
      if (syntax.mentionAt(i) != null) {
        return false;
      }
      if (isAny(syntax.word(i), "was", "were")) {
        return true;
      }
    }
    return false;
  }

  private boolean isBeen(int i) {
    return syntax.word(i).equals("been");
  }

  private boolean isOpen(Syntax.Clause clause, int i) {
    for (int j = Math.max(clause.from(), i - REACH); j < i; j++) {
      boolean toBe = syntax.word(j).equals("to") && Words.BE.contains(syntax.word(j + 1));
      if (OPEN.contains(syntax.word(j)) || toBe || Regards.isIntention(syntax.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** "We cancelled", "we have taken out": by somebody, to what follows. */
  private boolean isDone(Syntax.Clause clause, int i) {
    String word = syntax.word(i);
    boolean ends = ENDED.contains(word) || PARTED.contains(word);
    int subject = i - 1;
    while (subject > clause.from()
        && isAny(syntax.word(subject), "have", "has", "had", "then", "since", "now", "long")) {
      subject--;
    }
    return ends && WE.contains(syntax.word(subject)) && !isOpen(clause, i);
  }

  /** "Typeform, which we have since cancelled": nothing stands behind the verb. */
  private boolean isOfRelative(Syntax.Clause clause, int verb) {
    boolean parted = PARTICLES.contains(syntax.word(verb + 1));
    int end = parted ? verb + 2 : verb + 1;
    String first = syntax.word(clause.from());
    return isAny(first, "which", "that") && (end >= clause.to() || sentence.token(end).isMark());
  }

  private void leaveAntecedent(int which) {
    int i = which - 1;
    while (i > 0 && sentence.token(i).isMark()) {
      i--;
    }
    Mention name = syntax.mentionAt(i);
    if (name != null && name.isTechnology()) {
      scopes.leave(name, Status.REPLACED);
    }
  }

  /** "We threw Redis out", "we cancelled our Vonage contract". */
  private void leaveObject(Syntax.Clause clause, int verb) {
    boolean parted = PARTED.contains(syntax.word(verb)) && !ENDED.contains(syntax.word(verb));
    for (int i = verb + 1; i < Math.min(clause.to(), verb + REACH); i++) {
      Mention mention = syntax.mentionAt(i);
      String word = syntax.word(i);
      if (mention == null) {
        if (PARTICLES.contains(word)) {
          parted = false;
        } else if (!Words.DETERMINERS.contains(word) && !Words.isDescriptive(word)) {
          return;
        }
        continue;
      }
      boolean behind = PARTICLES.contains(syntax.word(mention.to()));
      if (mention.isTechnology() && (!parted || behind) && isItself(mention, clause.to())) {
        scopes.leave(mention, Status.REPLACED);
      }
      return;
    }
  }

  /** "There isn't one", "there is none", "it is nowhere". */
  private boolean isAbsence(Syntax.Clause clause, int i) {
    if (!syntax.word(i).equals("there")) {
      return false;
    }
    String next = syntax.word(i + 1);
    String last = syntax.word(i + 2);
    boolean denied = isAny(next, "isn't", "aren't", "wasn't");
    boolean none = isAny(next, "is", "are") && isAny(last, "none", "not");
    return none && isEndOfClause(clause, i + 3)
        || denied && (isAny(last, "one", "any") || isEndOfClause(clause, i + 2));
  }

  private boolean isEndOfClause(Syntax.Clause clause, int i) {
    return i >= clause.to() || sentence.token(i).isMark() || isAny(syntax.word(i), "here", "at");
  }

  /** "Except for Nagios everything was replaced". */
  private boolean isOfAllElse(int verb) {
    for (int i = verb - 1; i > Math.max(0, verb - REACH); i--) {
      if (isAny(syntax.word(i), "everything", "all")) {
        return true;
      }
      if (syntax.mentionAt(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** "MySQL (MongoDB was tried and dropped)": what the brackets name, where they name anything. */
  private int inBrackets(int from, int end) {
    for (int i = end - 1; i > from && !syntax.word(i).equals(")"); i--) {
      if (syntax.word(i).equals("(")) {
        return technologies(i, end).isEmpty() ? from : i;
      }
    }
    return from;
  }

  private void leaveSubject(
      int c, int verb, Status status, @Nullable Mention before, @Nullable Scopes ofBefore) {
    if (syntax.word(syntax.clauses().get(c).from()).equals("except") && isOfAllElse(verb)) {
      return;
    }
    for (int clause = c, end = verb; clause >= 0; clause--) {
      int from = inBrackets(syntax.clauses().get(clause).from(), end);
      List<Mention> things = technologies(from, end);
      Mention last = things.isEmpty() ? null : things.get(things.size() - 1);
      if (last != null) {
        boolean meant = clause < c || isItself(last, end);
        things.stream().filter(t -> meant).forEach(t -> scopes.leave(t, status));
        return;
      }
      if (status != Status.NEGATED && isOfOther(from, end)) {
        return;
      }
      end = from;
    }
    if (before != null && ofBefore != null) {
      ofBefore.leave(before, status);
    }
  }

  private List<Mention> technologies(int from, int end) {
    return syntax.mentions().stream()
        .filter(m -> m.isTechnology() && m.from() >= from && m.to() <= end)
        .toList();
  }

  /** True where the words before a verb name something else that it is said of. */
  private boolean isOfOther(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean pronoun = isAny(syntax.word(i), "it", "they", "this", "that", "which");
      if (pronoun) {
        return false;
      }
      if (syntax.mentionAt(i) != null || sentence.token(i).isWord() && !isPassedOver(i)) {
        return true;
      }
    }
    return false;
  }

  /** What stands between a subject and its verb. */
  private boolean isPassedOver(int i) {
    String word = syntax.word(i);
    return Words.AUXILIARIES.contains(word)
        || Words.ADVERBS.contains(word)
        || Words.CONJUNCTIONS.contains(word)
        || Words.RELATIVES.contains(word)
        || word.endsWith("ly");
  }

  /** True of a noun that, behind a name, means what the name stands for. */
  static boolean isOfThing(String word) {
    return ITSELF.contains(word);
  }

  /** "The Redis box", not "the Redis key": what is said of it is said of the thing. */
  private boolean isItself(Mention mention, int end) {
    int i = mention.to();
    Mention next = syntax.mentionAt(i);
    return i >= end
        || next != null && next.isKind()
        || !sentence.token(i).isWord()
        || isPassedOver(i)
        || ITSELF.contains(sentence.word(i))
        || Words.PREPOSITIONS.contains(syntax.word(i))
        || PARTICLES.contains(syntax.word(i));
  }
}

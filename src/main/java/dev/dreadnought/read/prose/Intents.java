package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * What somebody has in mind for later: "perhaps I'll do a phone app in Flutter", "from June the
 * portal will read the orders", "if we ever have the money, there'll be a phone app".
 */
final class Intents {
  private static final Set<String> HEDGES = Words.of("perhaps maybe possibly someday eventually");

  private static final Set<String> PERSONS = Words.of("i we they he she");

  private static final Set<String> MODALS = Words.of("may might could will shall");

  private static final Set<String> MAKING =
      Words.of(
          "write build do make rewrite redo rebuild add put develop program port create buy get set"
              + " start replace");

  private static final Set<String> FROM = Words.of("from in by starting as");

  private static final Set<String> WHEN = Words.of("next early late mid the coming of from in");

  private static final Set<String> IF = Words.of("if once when");

  private static final Set<String> MEANS =
      Words.of("grant grants funding funds budget subsidy money");

  private static final Set<String> FOR_IT = Words.of("have get find had got found ever the a some");

  /** So far a date at the beginning of a sentence reaches, in tokens. */
  private static final int LEAD = 5;

  private static final Set<String> PERIODS =
      Words.of("year month week summer winter spring autumn term season quarter");

  private static final Set<String> SOON =
      Words.of("in on by next from at with soon after before when");

  /** "At a later stage": not now, in whatever tense the text tells what there is. */
  private static final List<Phrase> LATER =
      List.of(
          Phrase.of(
              "in|at|during|with|for a|the|some later|second|third|next|subsequent|future|further"
                  + " phase|stage|step|release|version|iteration|lot|increment|wave|date|time|point"
                  + "|year|project"),
          Phrase.of("in|during|for phase|stage|step|release|version|lot 2|3|two|three|ii"),
          Phrase.of("later on"));

  private static final Set<String> WILLING = Words.of("will shall would may might could can");

  private final Syntax syntax;
  private final Scopes scopes;

  private Intents(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.scopes = scopes;
  }

  /**
   * Sets aside what is only meant to be.
   *
   * @param futureIsPlan false for a text that tells all of its system in the future tense
   */
  static void settle(Syntax syntax, Scopes scopes, boolean futureIsPlan) {
    Intents intents = new Intents(syntax, scopes);
    for (Syntax.Clause clause : syntax.clauses()) {
      intents.persons(clause);
      intents.live(clause);
    }
    intents.later();
    if (futureIsPlan) {
      intents.dated();
      intents.paid();
    }
  }

  /** "I may write a phone app in Flutter", "perhaps we will put Redis in front". */
  private void persons(Syntax.Clause clause) {
    boolean hedged = false;
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = syntax.word(i);
      boolean day = word.equals("day") && isAny(i - 1, "some", "one");
      hedged |= HEDGES.contains(word) || day;
      boolean may = MODALS.contains(word) && PERSONS.contains(syntax.word(i - 1));
      int verb = i + 1;
      while (VerbGroup.isAdverb(syntax.word(verb))) {
        verb++;
      }
      boolean makes = MAKING.contains(syntax.word(verb));
      boolean meant = may && makes && !isAny(i, "could", "will", "shall");
      if (meant || may && hedged) {
        scopes.mark(i, new Reaches(syntax).endOfRest(i), Status.PLANNED, false);
      }
    }
  }

  /** "The portal, a React app, goes live in June": it is not there yet. */
  private void live(Syntax.Clause clause) {
    for (int i = clause.from() + 1; i < clause.to(); i++) {
      boolean goes = isAny(i, "go", "goes") && isAny(i + 1, "live", "online");
      if (goes && SOON.contains(syntax.word(i + 2)) && isTimeBehind(i + 2)) {
        scopes.plan(clause.from(), clause.to());
      }
    }
  }

  /** "In a later phase we will add Kafka", "Kafka will be added at a later stage". */
  private void later() {
    for (int i = 0; i < syntax.sentence().size(); i++) {
      for (Phrase phrase : LATER) {
        int end = phrase.end(syntax.sentence().tokens(), i);
        int will = end > i ? willAt(syntax.clauseOf(i), i) : -1;
        if (will >= 0 && !Regards.isEnding(syntax.sentence(), behindBe(will + 1))) {
          int from = will < i ? syntax.clauseOf(will).from() : end;
          int to = will < i ? i : new Reaches(syntax).endOfRest(will + 1);
          scopes.mark(from, to, Status.PLANNED, false);
        }
      }
    }
  }

  /** Where the clause says "will": nearest before the time, or else behind it. */
  private int willAt(Syntax.Clause clause, int time) {
    int found = -1;
    for (int i = clause.from(); i < clause.to() && (found < 0 || i < time); i++) {
      boolean will = WILLING.contains(syntax.word(i));
      found = will ? i : found;
    }
    return found;
  }

  private int behindBe(int verb) {
    return isAny(verb, "be") ? verb + 1 : verb;
  }

  private boolean isTimeBehind(int from) {
    for (int i = from; i < Math.min(syntax.sentence().size(), from + LEAD); i++) {
      String word = syntax.sentence().word(i);
      if (isMonth(word) || isAny(i, "next", "soon", "week", "month", "year", "quarter", "term")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMonth(String word) {
    return Perspective.MONTHS.contains(word) || Perspective.isYear(word);
  }

  /** "From June the portal, a React app, will read": with all that does it. */
  private void dated() {
    int at = behindDate(syntax.sentence());
    int size = syntax.sentence().size();
    for (int i = at; i > 0 && i < size && !isAny(i, ";", ":", "but"); i++) {
      if (isAny(i, "will", "shall")) {
        scopes.plan(at, syntax.clauseOf(i).to());
        return;
      }
      if (syntax.hasFinite(i, i + 1)) {
        return;
      }
    }
  }

  /** Where the "from June", "in autumn", "next year" ends that opens a sentence; 0 if none does. */
  static int behindDate(Sentence sentence) {
    if (sentence.word(0).equals("next") && PERIODS.contains(sentence.word(1))) {
      return 2;
    }
    int at = 1;
    while (at < LEAD && WHEN.contains(sentence.word(at))) {
      at++;
    }
    return FROM.contains(sentence.word(0)) && isMonth(sentence.word(at)) ? at + 1 : 0;
  }

  /** "Once the grant is paid, the portal reads", "if we ever have the money". */
  private void paid() {
    if (!IF.contains(syntax.word(0))) {
      return;
    }
    boolean person = PERSONS.contains(syntax.word(1));
    int at = person ? 2 : 1;
    while (at < LEAD + 1 && (person ? FOR_IT.contains(syntax.word(at)) : isAny(at, "the"))) {
      at++;
    }
    String means = syntax.word(at);
    boolean meant = MEANS.contains(means) && (person || !means.equals("money"));
    int comma = at;
    while (comma < syntax.sentence().size() && !isAny(comma, ",")) {
      comma++;
    }
    if (meant) {
      scopes.plan(comma, syntax.sentence().size());
    }
  }

  private boolean isAny(int i, String... words) {
    return Set.of(words).contains(syntax.word(i));
  }
}

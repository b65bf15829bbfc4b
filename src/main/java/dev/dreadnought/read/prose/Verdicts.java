package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a technology somewhere holds wherever it is only talked about: after "we
 * rejected Kafka", that "Kafka needs three brokers" does not bring it back; that "the API writes to
 * Kafka" does.
 */
final class Verdicts {
  /** What a line of a list is about stands at its beginning. */
  private static final int FIRST = 2;

  private static final Set<Status> FINAL =
      Set.of(
          Status.NEGATED,
          Status.REPLACED,
          Status.CONSIDERED,
          Status.COMPARED,
          Status.ALTERNATIVE,
          Status.PLANNED,
          Status.DEFERRED);

  /** What a thing does when it is there. */
  private static final Set<Verbs.Sense> DOING =
      Set.of(
          Verbs.Sense.STORE,
          Verbs.Sense.READ,
          Verbs.Sense.SEND,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.FRONT,
          Verbs.Sense.EXPOSE,
          Verbs.Sense.HOST,
          Verbs.Sense.MAKE,
          Verbs.Sense.OTHER);

  /** They tell what somebody thinks of a thing. */
  private static final Set<String> THINKING =
      Words.of(
          "know mean plan consider evaluate intend expect want see find like pay exist happen allow"
              + " let enable help come go lead compare describe look need require support love"
              + " start stop");

  private static final Set<String> MOVES =
      Words.of(
          "migration migrating migrate migrated moving moved switching switched replacing replaced"
              + " replacements changes swaps");

  /** What people do with a thing, as a noun. */
  private static final Set<String> USING =
      Words.of("development testing debugging hosting setup training administration maintenance");

  private static final Set<String> COSTING = Words.of("require need cost take mean demand involve");

  private static final Set<String> TAKING = Words.of("choose pick select adopt take");

  private static final Set<String> GONE =
      Words.of("removed dropped gone retired deleted none nothing");

  private static final Set<String> SURE = Words.of("yes yep no nope");

  /** A heading that begins so asks whether, and others what, how and why of what is there. */
  private static final Set<String> WHETHER =
      Words.of("do does did have has can could should would is are will may");

  private static final Set<String> QUESTIONING =
      Words.of("what which why how who whom whose where when");

  private static final Set<String> TAGS =
      Words.of(
          "right correct no yes ok okay huh eh but and so is isn't are aren't does doesn't do don't"
              + " it we they not");

  /** Before an answer. */
  private static final Set<String> SIGHS =
      Words.of("unfortunately sadly luckily fortunately alas well oh god , actually of-course");

  private static final Set<String> ASKING = Words.of("q question");

  private static final Set<String> YES =
      Set.of(
          "yes",
          "yep",
          "yeah",
          "sure",
          "indeed",
          "of course",
          "it is",
          "they are",
          "we do",
          "it does",
          "they do",
          "there is",
          "we have",
          "i do");

  private static final Set<String> NO =
      Set.of(
          "no",
          "nope",
          "nowhere",
          "never",
          "neither",
          "we don't",
          "it doesn't",
          "it isn't",
          "they don't",
          "they aren't",
          "there isn't",
          "we haven't",
          "i don't",
          "not anymore",
          "not yet",
          "not here",
          "not really");

  private final Map<String, Status> verdicts = new HashMap<>();

  private Verdicts() {}

  /** "Kubernetes? No.", "Do we need Kafka?": who asks has not said that it is there. */
  static void questions(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Sentence sentence = syntaxes.get(i).sentence();
      boolean heading = sentence.block() == Block.Kind.HEADING;
      boolean asked = sentence.isQuestion() && (!heading || WHETHER.contains(sentence.word(0)));
      boolean granted =
          asksWhy(sentence)
              || asksForLoss(sentence)
              || isTagged(sentence)
              || !asksReader(sentence) && isAnswered(syntaxes, i, YES);
      if (asked && !granted) {
        boolean no = isAnswered(syntaxes, i, NO);
        scopes.get(i).ask(no ? Status.NEGATED : Status.CONSIDERED);
      }
    }
  }

  /** "A CDN with a bucket behind it, right?", "…, but is it?": it is said, and then asked. */
  private static boolean isTagged(Sentence sentence) {
    int comma = sentence.size() - 1;
    while (comma > 0 && !sentence.word(comma).equals(",")) {
      if (!TAGS.contains(sentence.word(comma))) {
        return false;
      }
      comma--;
    }
    String first = sentence.word(0);
    return comma > 1
        && comma < sentence.size() - 1
        && !WHETHER.contains(first)
        && !QUESTIONING.contains(first);
  }

  /** "Why Postgres?", "Q: Why Postgres, and not MySQL?": who asks so has it. */
  private static boolean asksWhy(Sentence sentence) {
    boolean labelled =
        ASKING.contains(sentence.word(0)) && sentence.size() > 1 && sentence.token(1).isMark();
    return sentence.word(0).equals("why") || labelled && sentence.word(2).equals("why");
  }

  /** "What would we do without it?" */
  private static boolean asksForLoss(Sentence sentence) {
    boolean what = QUESTIONING.contains(sentence.word(0));
    boolean would = sentence.word(1).equals("would") || sentence.word(1).equals("could");
    return what && would && sentence.tokens().stream().anyMatch(t -> t.is("without"));
  }

  /** "Do you know Qt?": a yes would say nothing of the system. */
  private static boolean asksReader(Sentence sentence) {
    return sentence.word(1).equals("you") && THINKING.contains(sentence.word(2));
  }

  private static boolean isAnswered(List<Syntax> syntaxes, int i, Set<String> answers) {
    if (i + 1 >= syntaxes.size()) {
      return false;
    }
    Sentence answer = syntaxes.get(i + 1).sentence();
    int first = answer.word(1).equals(":") ? 2 : 0;
    while (SIGHS.contains(answer.word(first))) {
      first++;
    }
    String word = answer.word(first);
    boolean said = endsAt(answer, first + 1);
    String two = word + " " + answer.word(first + 1);
    boolean whole = endsAt(answer, first + 2);
    return answers.contains(word) && (said || SURE.contains(word))
        || whole && answers.contains(two);
  }

  private static boolean endsAt(Sentence sentence, int i) {
    return i >= sentence.size() || sentence.token(i).isMark();
  }

  /** Sets aside what is only talked about and is said elsewhere not to be there. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    Verdicts verdicts = new Verdicts();
    boolean moving = false;
    Set<Integer> leads = new HashSet<>();
    Set<String> goals = goals(syntaxes);
    for (int i = 0; i < syntaxes.size(); i++) {
      Sentence sentence = syntaxes.get(i).sentence();
      moving = sentence.block() == Block.Kind.HEADING ? isOfMove(sentence) : moving;
      if (isOfMove(sentence) && sentence.word(sentence.size() - 1).equals(":")) {
        leads.add(sentence.number());
      }
      boolean moved = moving || leads.contains(sentence.leadIn());
      leave(syntaxes.get(i), scopes.get(i), moved || leadsToGoal(syntaxes.get(i), goals));
      verdicts.collect(syntaxes.get(i), scopes.get(i));
    }
    for (int i = 0; i < syntaxes.size(); i++) {
      verdicts.relent(syntaxes.get(i), scopes.get(i));
    }
    for (int i = 0; !verdicts.verdicts.isEmpty() && i < syntaxes.size(); i++) {
      verdicts.apply(syntaxes.get(i), scopes.get(i));
    }
  }

  /** "Migration from Firebase": an arrow below it leads from the old to the new. */
  private static boolean isOfMove(Sentence heading) {
    return heading.tokens().stream().anyMatch(t -> MOVES.contains(t.word()));
  }

  /** Where a text says that it went: "we migrated to Loki". */
  private static Set<String> goals(List<Syntax> syntaxes) {
    Set<String> goals = new HashSet<>();
    for (Syntax syntax : syntaxes) {
      for (Mention mention : syntax.mentions()) {
        boolean to = syntax.word(mention.from() - 1).equals("to") && mention.isTechnology();
        if (to && MOVES.contains(syntax.word(mention.from() - 2))) {
          goals.add(mention.meaning().id());
        }
      }
    }
    return goals;
  }

  /** "Logs: Splunk → Loki" over a section: the way of a move that the text tells of. */
  private static boolean leadsToGoal(Syntax syntax, Set<String> goals) {
    return syntax.verbs().isEmpty()
        && syntax.mentions().stream()
            .anyMatch(
                m ->
                    goals.contains(m.meaning().id())
                        && m.from() > 0
                        && Arrows.is(syntax.sentence().token(m.from() - 1)));
  }

  /** "Firestore → SQLite" in a list of what was moved, "Analytics → removed". */
  private static void leave(Syntax syntax, Scopes scopes, boolean moving) {
    Sentence sentence = syntax.sentence();
    int arrow = 0;
    while (arrow < sentence.size() && !Arrows.is(sentence.token(arrow))) {
      arrow++;
    }
    boolean gone = GONE.contains(sentence.word(arrow + 1));
    if (arrow == sentence.size() || !moving && !gone) {
      return;
    }
    int label = labelEnd(sentence, arrow);
    for (Mention mention : syntax.mentions()) {
      boolean before = mention.from() >= label && mention.to() <= arrow;
      if (before && scopes.of(mention).isPresent()) {
        scopes.setAside(mention, Status.REPLACED);
      }
    }
  }

  /** "Cache: Memcached → Redis": what it is about is there before and after. */
  private static int labelEnd(Sentence sentence, int arrow) {
    for (int i = 0; i < arrow; i++) {
      if (sentence.word(i).equals(":")) {
        return i;
      }
    }
    return 0;
  }

  private void collect(Syntax syntax, Scopes scopes) {
    for (Mention mention : syntax.mentions()) {
      // What a section on the future speaks of may well be there already: "scale Kafka further".
      boolean ofSection =
          scopes.of(mention).isToCome() && scopes.of(mention) == syntax.sentence().standing();
      if (mention.isTechnology() && FINAL.contains(scopes.of(mention)) && !ofSection) {
        verdicts.putIfAbsent(mention.meaning().id(), scopes.of(mention));
      }
    }
  }

  /** "We know React from other projects. We chose React": compared with, and there all the same. */
  private void relent(Syntax syntax, Scopes scopes) {
    for (Mention mention : syntax.mentions()) {
      String id = mention.meaning().id();
      if (mention.isTechnology()
          && verdicts.get(id) == Status.COMPARED
          && scopes.of(mention).isPresent()
          && (isTaken(syntax, mention) || isAffirmed(syntax, mention, Status.COMPARED))) {
        verdicts.remove(id);
      }
    }
  }

  /** "We chose React and Redux for": what somebody took. */
  private static boolean isTaken(Syntax syntax, Mention mention) {
    VerbGroup verb = new Phrasing(syntax).verbBefore(mention.from() - 1);
    return verb != null
        && !verb.denied()
        && verb.work() != null
        && TAKING.contains(verb.work().base());
  }

  private void apply(Syntax syntax, Scopes scopes) {
    for (Mention mention : syntax.mentions()) {
      Status verdict = mention.isTechnology() ? verdicts.get(mention.meaning().id()) : null;
      if (verdict != null
          && scopes.of(mention).isPresent()
          && !scopes.isChosen(mention.from())
          && !isAffirmed(syntax, mention, verdict)) {
        scopes.setAside(mention, verdict);
      }
    }
  }

  /** True where the sentence says that the thing is there and at work. */
  private static boolean isAffirmed(Syntax syntax, Mention mention, Status verdict) {
    Sentence sentence = syntax.sentence();
    if (sentence.block() == Block.Kind.HEADING) {
      return false;
    }
    if (hasArrow(sentence) || isTurnedTo(syntax, mention)) {
      return true;
    }
    if (syntax.verbs().isEmpty()) {
      boolean line = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
      return line && !verdict.isToCome() && isListed(sentence, mention);
    }
    if (sentence.word(mention.to()).equals("'s")) {
      return false;
    }
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    Syntax.Occurrence before = last(syntax, clause.from(), mention.from());
    Syntax.Occurrence verb = before == null ? syntax.verbIn(mention.to(), clause.to()) : before;
    boolean gone =
        verdict == Status.REPLACED
            && verb != null
            && Tense.isPast(sentence, verb)
            && !Eras.isTurn(syntax);
    if (isContrast(syntax, mention) || isOfItsUse(syntax, mention)) {
      return false;
    }
    if (verb == null && sentence.block() == Block.Kind.ITEM && !verdict.isToCome()) {
      return mention.from() <= FIRST && isListed(sentence, mention);
    }
    if (verb == null || gone) {
      return false;
    }
    if (before != null
        && before.verb().sense() == Verbs.Sense.BE
        && new Phrasing(syntax).isPreposition(new Phrasing(syntax).phraseStart(mention) - 1)
        && !verdict.isToCome()
        && verdict != Status.REPLACED
        && !isHadBy(syntax, before, mention)) {
      return false;
    }
    boolean passive = verb.use() == Syntax.Use.PASSIVE;
    boolean defined = verdict == Status.COMPARED && verb.verb().sense() == Verbs.Sense.BE;
    boolean managed = passive && verb.verb().lemma().equals("manage");
    if (managed && before == null && !Words.PREPOSITIONS.contains(syntax.word(verb.at() + 1))) {
      // "Firestore is fully managed": how it is sold.
      return false;
    }
    return before == null && !passive && !defined ? isAtWork(syntax, verb) : isPutToUse(verb);
  }

  /** "The shop is a Rails application with a MySQL database": what a program has with it. */
  private static boolean isHadBy(Syntax syntax, Syntax.Occurrence is, Mention mention) {
    int with = new Phrasing(syntax).phraseStart(mention) - 1;
    Mention program = with > 0 ? syntax.mentionAt(with - 1) : null;
    return syntax.word(with).equals("with")
        && program != null
        && program.isKind()
        && program.from() > is.at()
        && Words.INDEFINITE.contains(syntax.word(with + 1));
  }

  /** "This connects to a Redis": a verb that the lexicon leaves out, today. */
  private static boolean isTurnedTo(Syntax syntax, Mention mention) {
    Phrasing phrasing = new Phrasing(syntax);
    int before = phrasing.phraseStart(mention) - 1;
    VerbGroup verb = syntax.word(before).equals("to") ? phrasing.verbBefore(before - 1) : null;
    return verb != null
        && verb.to() == before
        && verb.time() == VerbGroup.Time.PRESENT
        && !verb.denied()
        && verb.isOf(Workings.Sort.WORK);
  }

  /** "As is Memcached", "whereas Kafka relies on": told for the sake of another. */
  private static boolean isContrast(Syntax syntax, Mention mention) {
    String before = syntax.word(mention.from() - 1);
    boolean inverted =
        Words.BE.contains(before)
            && (syntax.word(mention.from() - 2).equals("as")
                || syntax.word(mention.from() - 2).equals("so"));
    String opener = syntax.word(syntax.clauseOf(mention.from()).from());
    return inverted || opener.equals("whereas") || before.equals("unlike");
  }

  /**
   * "Development for Kafka requires Java", "querying Kafka is awkward": what it is like to have it,
   * and not that somebody has.
   */
  private static boolean isOfItsUse(Syntax syntax, Mention mention) {
    Syntax.Clause clause = syntax.clauseOf(mention.from());
    int first = clause.from();
    while (first < mention.from()
        && (Words.PLAIN.contains(syntax.word(first))
            || SIGHS.contains(syntax.word(first))
            || syntax.word(first).endsWith("ly")
            || Words.isDescriptive(syntax.word(first)))) {
      first++;
    }
    Verbs.Verb gerund = Verbs.ENGLISH.of(syntax.word(first));
    boolean using =
        USING.contains(syntax.word(first)) || gerund != null && gerund.form() == Verbs.Form.ING;
    Syntax.Occurrence verb = syntax.verbIn(mention.to(), clause.to());
    boolean finite = verb != null && verb.verb().form() != Verbs.Form.ING;
    boolean judged =
        finite
            && (verb.verb().sense() == Verbs.Sense.BE
                    && !Words.DEFINITE.contains(syntax.word(verb.at() + 1))
                || COSTING.contains(verb.verb().lemma()));
    return using && judged && first < mention.from() && verb.use() != Syntax.Use.PASSIVE;
  }

  /** "Cache: Redis", "Go and Redis": a line that names it, and not one that talks about it. */
  private static boolean isListed(Sentence sentence, Mention mention) {
    int before = mention.from() - 1;
    return before < FIRST
        || sentence.token(before).isMark()
        || Words.CONJUNCTIONS.contains(sentence.word(before))
        || sentence.word(before).equals("with");
  }

  private static boolean hasArrow(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(Arrows::is);
  }

  private static Syntax.@Nullable Occurrence last(Syntax syntax, int from, int to) {
    Syntax.Occurrence last = null;
    for (Syntax.Occurrence verb : syntax.verbs()) {
      last = verb.at() >= from && verb.at() < to ? verb : last;
    }
    return last;
  }

  /** "Kafka delivers the events", "Kafka is the bus"; not "Kafka is slow", "Kafka has brokers". */
  private static boolean isAtWork(Syntax syntax, Syntax.Occurrence verb) {
    if (verb.verb().sense() == Verbs.Sense.BE) {
      return Words.DEFINITE.contains(syntax.word(verb.at() + 1));
    }
    return DOING.contains(verb.verb().sense()) && isPutToUse(verb);
  }

  private static boolean isPutToUse(Syntax.Occurrence verb) {
    return verb.verb().sense() != Verbs.Sense.OTHER
        || Verbs.ENGLISH.of(verb.verb().lemma()) != null && !THINKING.contains(verb.verb().lemma());
  }
}

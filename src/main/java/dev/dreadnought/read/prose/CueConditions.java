package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cue means what it says where it stands: "not only", "no more than two", "the plan to
 * drop MongoDB was dropped" deny and end nothing.
 */
final class CueConditions {
  /** Who makes and tries programs. */
  private static final Set<String> MAKERS =
      Words.of("developer developers engineer engineers programmer programmers we i you team");

  private static final Set<String> SUBJECTS_OR_NOTHING = Words.of("no neither none nothing nobody");

  private static final Set<String> NOBODY = Words.of("nobody none ever");

  private static final Set<String> NOT_DENYING =
      Words.of("only just longer yet sooner matter doubt wonder merely least");

  private static final Set<String> HARDLY =
      Words.of("hard difficult impossible unthinkable useless lost helpless hardly barely");

  /** What somebody who is kept away from a thing does not do with it. */
  private static final Set<String> MEETING =
      Words.of("see sees notice notices know knows reach reaches access enter open opens");

  private static final Set<String> TRYING = Words.of("tests specs");

  /** "No way around A", "no substitute for A": A is there. */
  private static final Set<String> ESCAPES =
      Words.of("way alternative substitute escape escaping getting");

  private static final Set<String> PAST_IT = Words.of("around past to for from");

  /** What would be otherwise if a thing were not there. */
  private static final Set<String> CONSEQUENCES =
      Words.of("would could cannot can't wouldn't couldn't");

  private static final Set<String> PURPOSES = Words.of("for as to in on when via during at");

  /** What is said of them in the future is still to come. */
  private static final Set<String> RELEASES =
      Words.of("next future version release phase upcoming later eventually soon roadmap we");

  private static final Set<String> STORY_TURNS =
      Words.of("but then later until before soon moved switched migrated outgrew quickly now");

  private static final Set<String> WHAT = Words.of("whatever what that which has have");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;
  private final boolean futureIsPlan;
  private final Reaches reaches;

  CueConditions(Syntax syntax, Scopes scopes, boolean futureIsPlan) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
    this.futureIsPlan = futureIsPlan;
    this.reaches = new Reaches(syntax);
  }

  /** "Not only", "not yet"; but "has not been built yet" denies. */
  private boolean isNoDenial(int end) {
    String next = sentence.word(end);
    boolean behindDeed = next.equals("yet") && !Words.NEGATIONS.contains(sentence.word(end - 1));
    return NOT_DENYING.contains(next) && !behindDeed;
  }

  /** "Roles: none of the admins": what a label stands before says more than no. */
  private boolean isOpenLabel(int colon, int end) {
    boolean label = sentence.word(colon).equals(":");
    boolean ends = end >= sentence.size() || sentence.token(end).isMark();
    return label && !ends;
  }

  boolean applies(Cue cue, int from, int end) {
    boolean crossing =
        cue.reach() == Cue.Reach.SUBJECT
            || cue.reach() == Cue.Reach.BEYOND
            || cue.reach() == Cue.Reach.INSIDE;
    if (!crossing && crossesMention(from, end)) {
      return false;
    }
    String next = sentence.word(end);
    return switch (cue.status()) {
      case NEGATED ->
          !isNoDenial(end)
              && !isOpenLabel(from, end)
              && !(sentence.word(end - 1).equals("disabled") && next.equals("by"))
              && !sentence.word(Words.DETERMINERS.contains(next) ? end + 1 : end).equals("only")
              && !isForOther(cue, end)
              && !(end < sentence.size() && Arrows.is(sentence.token(end)))
              && !isKeptAway(from, end)
              && !isOfTests(from)
              && !isComparative(end)
              && !isAnswer(from)
              && !isEscape(from, end)
              && !isNeeded(from)
              && !Regards.presuppose(sentence, end)
              && !(SUBJECTS_OR_NOTHING.contains(sentence.word(from)) && reaches.isException(end))
              && !(reaches.isException(from) && isDeniedBefore(from))
              && !(sentence.word(from).equals("without") && isDeniedBefore(from));
      case PLANNED ->
          (futureIsPlan && !Habits.isHabit(sentence, from) || !isFuture(from))
              && !isWish(from)
              && !isOpenLabel(from, end)
              && (futureIsPlan || !isOwnWish(from))
              && !isThing(from)
              && !isDeniedFuture(from, end)
              && !(sentence.word(end - 1).equals("list") && next.equals("of"))
              && !isSpecified(from)
              && !Regards.isEnding(sentence, end);
      case DEFERRED ->
          !next.equals("to")
              || syntax.mentionAt(end + 1) == null && syntax.mentionAt(end + 2) == null;
      case COMPARED ->
          !(sentence.word(end - 1).equals("than") && reaches.isException(end - 2))
              && (!sentence.word(from).equals("think") || from == 0)
              && !isPlaceOnly(from, end);
      case CONSIDERED ->
          (cue.reach() != Cue.Reach.REST || !isTrait(from, end))
              && !Regards.isEnding(sentence, end)
              && !isConditional(from)
              && !isNeeded(syntax.clauseOf(from).from());
      case PRESENT -> cue.reach() != Cue.Reach.SUBJECT || isSettledOn(from, end);
      case REPLACED ->
          !isPurpose(from)
              && !isOpenLabel(from, end)
              && !Regards.presuppose(sentence, end)
              && !Regards.isInMind(sentence, from)
              && !(cue.reach() == Cue.Reach.SUBJECT && isIntended(from))
              && !isShared(from, end)
              && !isPlannedBefore(from)
              && !isObjectOfBy(from, end)
              && !isBeginningOnly(from, end)
              && !isTransport(from, end)
              && !isUpgrade(end)
              && !isForAWhile(end);
      case OPTIONAL -> !isActorBefore(from);
      // "Locally we use A", but "keeps photos locally": on the device.
      case DEVELOPMENT_ONLY ->
          (!sentence.word(from).equals("locally") || from == syntax.clauseOf(from).from())
              && !(sentence.word(from + 1).equals("their") && isOfStaff(from));
      default -> true;
    };
  }

  /** "If Kafka is too heavy for you": said to whoever may find it so. */
  private boolean isConditional(int from) {
    String opener = syntax.word(syntax.clauseOf(from).from());
    return (opener.equals("if") || opener.equals("should")) && syntax.word(from).equals("is");
  }

  /** "As in Heroku" likens; "as in every service" tells where. */
  private boolean isPlaceOnly(int from, int end) {
    boolean in = sentence.word(from).equals("as") && sentence.word(end - 1).equals("in");
    boolean opens = from == 0 || sentence.token(from - 1).isMark();
    Mention thing = syntax.mentionAt(end);
    return in && (!opens || thing == null || !thing.isTechnology());
  }

  /** "Technicians load it with the tool on their laptops": what others than developers work on. */
  private boolean isOfStaff(int from) {
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && mention.isActor()) {
        return !MAKERS.contains(sentence.word(i)) && !MAKERS.contains(sentence.word(i + 1));
      }
      if (MAKERS.contains(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** "No, PostgreSQL does it": the answer to a question, and no denial of what follows. */
  private boolean isAnswer(int from) {
    return sentence.word(from).equals("no") && sentence.word(from + 1).equals(",");
  }

  /** "No way around Keycloak": it is there. */
  private boolean isEscape(int from, int end) {
    return sentence.word(from).equals("no")
        && ESCAPES.contains(sentence.word(end))
        && PAST_IT.contains(sentence.word(end + 1));
  }

  /** "PostgreSQL it is". */
  private boolean isSettledOn(int from, int end) {
    boolean last = end == sentence.size() || sentence.token(end).isMark();
    return last && syntax.mentionAt(from - 1) != null;
  }

  /** "Customers never see RabbitMQ", "the foremen can't use the WinForms client": it is there. */
  private boolean isKeptAway(int from, int end) {
    boolean unable = sentence.word(from).equals("can't") || sentence.word(from).equals("cannot");
    boolean uses =
        unable && syntax.word(end).equals("use") && Words.DEFINITE.contains(syntax.word(end + 1));
    return (uses || MEETING.contains(syntax.word(end))) && isActorBefore(from);
  }

  /** "The tests don't need PostgreSQL". */
  private boolean isOfTests(int from) {
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      if (TRYING.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "No more than two Redis nodes", "could not be simpler: Flask". */
  private boolean isComparative(int end) {
    int i = syntax.word(end).equals("be") ? end + 1 : end;
    boolean than = syntax.word(i + 1).equals("than");
    return than
            && (syntax.word(i).equals("more")
                || syntax.word(i).equals("less")
                || syntax.word(i).equals("fewer"))
        || i > end && syntax.word(i).endsWith("er");
  }

  /** "Kafka is not used for payments, only for events": it is used. */
  private boolean isForOther(Cue cue, int end) {
    boolean purpose =
        syntax.word(end).equals("for")
            || syntax.word(end).equals("as")
            || syntax.word(end).equals("to") && syntax.word(end - 1).equals("there");
    boolean some = cue.reach() == Cue.Reach.SUBJECT && purpose;
    for (int i = end; some && i + 1 < sentence.size(); i++) {
      boolean other =
          syntax.word(i).equals("only")
              || syntax.word(i).equals("just")
              || syntax.word(i).equals("but");
      if (other && PURPOSES.contains(syntax.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Saves plans to PostgreSQL": the plans are what is saved. */
  private boolean isThing(int from) {
    boolean noun = sentence.word(from).equals("plans") || sentence.word(from).equals("hopes");
    if (noun && sentence.word(from + 1).equals("to") && syntax.mentionAt(from + 2) != null) {
      // "Publishes route plans to RabbitMQ".
      return true;
    }
    Verbs.Verb before = noun ? Verbs.ENGLISH.of(syntax.word(from - 1)) : null;
    return before != null && before.form() == Verbs.Form.THIRD;
  }

  /** "The plan to drop MongoDB was dropped". */
  private boolean isIntended(int from) {
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      if (Regards.isIntention(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "No longer runs on A only": on A and on others. */
  private boolean isShared(int from, int end) {
    boolean longer = syntax.word(from).equals("no") && syntax.word(from + 1).equals("longer");
    int stop = longer ? reaches.endOfRest(end) : end;
    for (int i = end; i < stop; i++) {
      if (syntax.word(i).equals("only")
          || syntax.word(i).equals("alone")
          || syntax.word(i).equals("just")) {
        return true;
      }
    }
    return false;
  }

  /** "Without Redis the API would be too slow": it is there. */
  boolean isNeeded(int from) {
    Syntax.Clause clause = syntax.clauseOf(from);
    if (!sentence.word(from).equals("without") || from != clause.from()) {
      return false;
    }
    for (int i = from; i < clause.to(); i++) {
      if (CONSEQUENCES.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Customers want to pay": people want, and nobody plans. */
  private boolean isWish(int from) {
    String word = sentence.word(from);
    boolean wants = word.startsWith("want") || word.startsWith("wish") || word.equals("like");
    return wants && isActorBefore(from);
  }

  /** "Will not start without it", "nobody wants to do without it": no plan. */
  private boolean isDeniedFuture(int from, int end) {
    boolean not =
        isFuture(from)
            && (next(end).equals("not") || next(end).equals("never") || next(end).equals("then"));
    boolean nobody = sentence.word(from).startsWith("want") && NOBODY.contains(next(from - 1));
    return not || nobody;
  }

  private String next(int i) {
    return sentence.word(i);
  }

  /** "Prices are considered confidential", "orders rejected by the bank". */
  private boolean isTrait(int from, int end) {
    boolean passive =
        Words.BE.contains(sentence.word(from - 1)) && !sentence.word(from).endsWith("ing");
    return passive || sentence.word(end).equals("by");
  }

  /** "Getting started with A", "we started with A and B": they stay, unless the story turns. */
  private boolean isBeginningOnly(int from, int end) {
    boolean begins = sentence.word(from).equals("started") || sentence.word(from).equals("began");
    String last = sentence.word(end - 1);
    if (!begins || end != from + 2 || !last.equals("with") && !last.equals("on")) {
      return false;
    }
    boolean getting = sentence.word(from - 1).startsWith("get");
    for (int i = end; i < sentence.size(); i++) {
      if (syntax.mentionAt(i) == null && STORY_TURNS.contains(sentence.word(i))) {
        return getting;
      }
    }
    return true;
  }

  /** "Messages are moved from A to B": they are brought along, and nothing was replaced. */
  private boolean isTransport(int from, int end) {
    String word = sentence.word(from);
    boolean brings =
        (sentence.word(end - 1).equals("from") || sentence.word(end - 2).equals("out"))
            && (word.startsWith("mov") || word.startsWith("convert") || word.startsWith("chang"));
    Mention subject = mentionBefore(from);
    boolean started = word.equals("started") && Words.BE.contains(sentence.word(from - 1));
    boolean alike = sentence.word(end - 1).equals("from") && sentence.word(end).equals("one");
    // "Fetches whatever changed from SAP".
    boolean what = word.equals("changed") && WHAT.contains(sentence.word(from - 1));
    return brings && subject != null && subject.isData() || started || alike || what;
  }

  /** "Was switched off for a day": and on again. */
  private boolean isForAWhile(int end) {
    return Endings.isForAWhile(sentence, end);
  }

  private @Nullable Mention mentionBefore(int at) {
    for (int i = at - 1; i >= syntax.clauseOf(at).from(); i--) {
      if (syntax.mentionAt(i) != null) {
        return syntax.mentionAt(i);
      }
    }
    return null;
  }

  /** "Cannot work without Redis": it is there. */
  private boolean isDeniedBefore(int from) {
    boolean lacks = sentence.word(from).equals("without");
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      boolean same = lacks && sentence.word(i).equals("without");
      boolean denies =
          Words.NEGATIONS.contains(syntax.word(i)) || lacks && HARDLY.contains(syntax.word(i));
      if (!same && syntax.mentionAt(i) == null && denies) {
        return true;
      }
    }
    return false;
  }

  /** "is used to run": what it is for, not what it once did. */
  private boolean isPurpose(int from) {
    boolean usedTo = sentence.word(from).equals("used");
    return usedTo
        && from > 0
        && (Words.BE.contains(sentence.word(from - 1))
            || Words.ADVERBS.contains(sentence.word(from - 1)));
  }

  /** "will replace": today it is still there. */
  private boolean isPlannedBefore(int from) {
    return scopes.at(from) == Status.PLANNED;
  }

  /** In "was replaced by Y" nothing that follows was replaced. */
  private boolean isObjectOfBy(int from, int end) {
    String next = sentence.word(end);
    boolean passive = from > 0 && Words.BE.contains(sentence.word(from - 1));
    boolean participle = sentence.word(from).endsWith("ed") && end == from + 1;
    return participle && passive
        || sentence.word(from).startsWith("replac") && (next.equals("by") || next.equals("with"));
  }

  /** "The service will support the following APIs": how it is specified, and no road map. */
  private boolean isSpecified(int from) {
    if (!isFuture(from) || !sentence.standing().isPresent()) {
      return false;
    }
    for (int i = 0; i < from; i++) {
      if (RELEASES.contains(sentence.word(i))) {
        return false;
      }
    }
    return sentence.word(from + 2).equals("the") && sentence.word(from + 3).equals("following");
  }

  /** "Moving from PHP 8.2 to 8.3": the same, and newer. */
  private boolean isUpgrade(int end) {
    Mention name = syntax.mentionAt(end);
    return name != null
        && name.version() != null
        && sentence.word(name.to()).equals("to")
        && Versions.isNumber(sentence.word(name.to() + 1));
  }

  /** "We want to use a queue" of those who tell all of their system in the future. */
  private boolean isOwnWish(int from) {
    return sentence.word(from - 1).equals("we") && sentence.word(from).equals("want");
  }

  private boolean isFuture(int from) {
    return sentence.word(from).equals("will") || sentence.word(from).equals("shall");
  }

  private boolean isActorBefore(int from) {
    for (int i = syntax.clauseOf(from).from(); i < from; i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && mention.isActor()) {
        return true;
      }
    }
    return false;
  }

  private boolean crossesMention(int from, int end) {
    for (int i = from; i < end; i++) {
      if (syntax.mentionAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** Something that is not just the sum of what follows: "several brokers were considered:". */
  boolean isNamedBefore(int at) {
    Mention named = mentionBefore(at);
    return named != null && !(named.meaning() instanceof Meaning.OfKind kind && kind.plural());
  }

  /** "Does not use Redis for caching but for limits": it does use Redis. */
  boolean isOfPurpose(int end) {
    for (int i = end; i + 1 < sentence.size() && !sentence.word(i).equals(";"); i++) {
      boolean but = syntax.word(i).equals("but");
      String next = syntax.word(i + 1).equals("only") ? syntax.word(i + 2) : syntax.word(i + 1);
      if (but && PURPOSES.contains(next) && isNamedBefore(end, i, next)) {
        return true;
      }
    }
    return false;
  }

  /** "Not on Django but on Flask" says on what; "not use Redis for this but for that" for what. */
  boolean isNamedBefore(int from, int to, String preposition) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      named |= syntax.mentionAt(i) != null;
      if (named && syntax.word(i).equals(preposition)) {
        return true;
      }
    }
    return false;
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cue means what it says where it stands: "not only", "no more than two", "the plan to
 * drop MongoDB was dropped" deny and end nothing.
 */
final class CueConditions {
  private static final Set<String> RELATIVES = Words.of("that which who");

  private static final Set<String> RID = Words.of("got gotten is are am was were be been");

  private static final Set<String> RIDDING = Words.of("after by since on");

  private static final Set<String> MANAGING = Words.of("managed decided chose agreed able");

  private static final Set<String> ANYBODY =
      Words.of("whoever anyone anybody everyone everybody you");

  private static final Set<String> FAULTS = Words.of("fault problem doing mistake");

  private static final Set<String> AGAINST = Words.of("for with by against");

  private static final Set<String> SEEKING =
      Words.of("looking look seek seeking searching search need needs want wants find no");

  private static final Set<String> ANOTHER =
      Words.of("second third fourth further additional spare standby redundant");

  /** As far before a relative clause a denial of what it is about may stand, in tokens. */
  private static final int NEAR = 7;

  /** Who makes and tries programs. */
  private static final Set<String> MAKERS =
      Words.of("developer developers engineer engineers programmer programmers we i you team");

  private static final Set<String> SUBJECTS_OR_NOTHING = Words.of("no neither none nothing nobody");

  private static final Set<String> NOBODY = Words.of("nobody none ever");

  private static final Set<String> WISHING = Words.of("would will really still");

  private static final Set<String> NOT_DENYING =
      Words.of("only just longer yet sooner matter doubt wonder merely least wrong");

  private static final Set<String> HARDLY =
      Words.of("hard difficult impossible unthinkable imagine useless lost helpless hardly barely");

  /** What somebody who is kept away from a thing does not do with it. */
  private static final Set<String> MEETING =
      Words.of("see sees notice notices know knows reach reaches access enter open opens");

  /** Before "list". */
  private static final Set<String> WISHES = Words.of("wish to-do do");

  /** Tests of what is there. */
  private static final Set<String> LOADS =
      Words.of("load stress performance smoke penetration pen security soak restore");

  private static final Set<String> EVERYWHERE = Words.of("everywhere anywhere always all");

  private static final Set<String> TRYING = Words.of("tests specs");

  /** "Think Calendly, but with a phone": said to the reader, at the beginning. */
  private static final Set<String> LIKENING = Words.of("think picture");

  /** "No way around A", "no substitute for A": A is there. */
  private static final Set<String> ESCAPES =
      Words.of("way ways alternative substitute escape escaping getting path bypass detour");

  private static final Set<String> PAST_IT = Words.of("around round past to for from");

  /** What would be otherwise if a thing were not there. */
  private static final Set<String> CONSEQUENCES =
      Words.of("would could cannot can't wouldn't couldn't");

  private static final Set<String> PURPOSES = Words.of("for as to in on when via during at");

  /** What is said of them in the future is still to come. */
  private static final Set<String> RELEASES =
      Words.of("next future version release phase upcoming later eventually soon roadmap we");

  private static final Set<String> STORY_TURNS =
      Words.of("but then later until before soon moved switched migrated outgrew quickly now");

  private static final Set<ComponentKind> WATCHERS =
      Set.of(ComponentKind.MONITORING, ComponentKind.LOGGING);

  private static final Set<String> WHAT = Words.of("whatever what that which has have");

  /** How far before what is asked the word for asking may stand, in tokens. */
  private static final int ASKED_BEFORE = 8;

  private static final Set<String> LOOKS =
      Words.of("checks check looks look sees see asks ask tests test knows know verifies verify");

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

  /** "Has not been switched off": what is denied is its end. */
  private boolean isStillOn(Cue cue, int end) {
    return cue.reach() == Cue.Reach.SUBJECT
        && Regards.isParted(sentence.word(end - 1), sentence.word(end));
  }

  /**
   * "Looking for a successor of Nagios", "a replacement for it has not been found": it is there.
   */
  private boolean isSought(int from) {
    boolean heir =
        sentence.word(from).startsWith("successor") || sentence.word(from).equals("replacement");
    for (int i = from - 1; heir && i >= Math.max(0, from - NEAR); i--) {
      if (SEEKING.contains(syntax.word(i))) {
        return true;
      }
    }
    for (int i = from; heir && i < syntax.clauseOf(from).to(); i++) {
      boolean denied = Words.NEGATIONS.contains(syntax.word(i));
      if (denied && syntax.word(i + 1).equals("been") || syntax.word(i).equals("yet")) {
        return true;
      }
    }
    return false;
  }

  private boolean isNot(int from) {
    return sentence.word(from).equals("not");
  }

  /**
   * "Has not been upgraded", "does not watch MariaDB", "is due for an upgrade": of what is there.
   */
  private boolean isOfCare(Cue cue, int end) {
    boolean due =
        sentence.word(end).equals("for")
            && (Regards.isCare(sentence.word(end + 1)) || Regards.isCare(sentence.word(end + 2)));
    boolean done = Regards.isCare(sentence.word(end - 1));
    return due || done || cue.reach() == Cue.Reach.REST && Regards.isCaring(sentence, end);
  }

  /** "The MariaDB upgrade has been postponed". */
  private boolean isOfCareBefore(int verb) {
    int noun = verb - 1;
    while (noun > 0 && Words.AUXILIARIES.contains(syntax.word(noun))) {
      noun--;
    }
    return Regards.isCare(sentence.word(noun));
  }

  /** "It's not MariaDB's fault", "it isn't MariaDB that is slow": whatever is, it is there. */
  private boolean isOfBlame(int end) {
    int at = Words.DETERMINERS.contains(sentence.word(end)) ? end + 1 : end;
    Mention name = syntax.mentionAt(at);
    if (name == null || !name.isTechnology()) {
      return false;
    }
    boolean fault =
        sentence.word(name.to()).equals("'s") && FAULTS.contains(sentence.word(name.to() + 1));
    boolean quality =
        sentence.word(name.to()).equals("that")
            && Words.BE.contains(sentence.word(name.to() + 1))
            && syntax.verbIn(name.to() + 2, syntax.segmentEnd(name.to() + 1)) == null;
    return fault || quality;
  }

  /** "Apart from the till nothing writes to it": the till does. */
  private boolean isExceptedBefore(int from) {
    int start = syntax.clauseOf(from).from();
    return start < from && !syntax.word(start).equals("but") && reaches.isException(start);
  }

  /** "Got rid of", "after getting rid of"; who "cannot get rid of" a thing still has it. */
  private boolean isRidden(int rid) {
    String word = syntax.word(rid - 1);
    String before = syntax.word(rid - 2);
    boolean done = RID.contains(word);
    boolean gerund = word.equals("getting") && RIDDING.contains(before);
    boolean managed =
        word.equals("get") && before.equals("to") && MANAGING.contains(syntax.word(rid - 3));
    boolean denied =
        Words.NEGATIONS.contains(before) || Words.NEGATIONS.contains(syntax.word(rid - 3));
    return (done || gerund || managed) && !denied;
  }

  /** "Hardly a request that does not pass", "nothing here that isn't Go": all do, and all is. */
  private boolean isDeniedTwice(int from) {
    int which = syntax.clauseOf(from).from();
    if (!RELATIVES.contains(syntax.word(which)) || which == 0) {
      return false;
    }
    for (int i = which - 1; i >= Math.max(0, which - NEAR); i--) {
      String word = syntax.word(i);
      if (Words.NEGATIONS.contains(word) || word.equals("hardly") || word.equals("few")) {
        return true;
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "Could not switch off the gateway, nor the Domino server": neither is gone. */
  private boolean isNorOfEnd(int nor) {
    if (!sentence.word(nor).equals("nor")) {
      return false;
    }
    for (int i = nor - 1; i > 0; i--) {
      if (Words.NEGATIONS.contains(syntax.word(i))) {
        return Regards.isEnding(sentence, i + 1) || Regards.isEnding(sentence, i + 2);
      }
    }
    return false;
  }

  /** "Exactly one service does not use Postgres": the others do. */
  private boolean isOfOneOnly(Cue cue, int from) {
    int start = syntax.clauseOf(from).from();
    String word = syntax.word(start);
    boolean only = word.equals("only") || word.equals("exactly");
    return cue.reach() == Cue.Reach.REST
        && only
        && from > start
        && (syntax.word(start + 1).equals("one") || syntax.word(start + 1).equals("the"));
  }

  /** "No second Memcached": there is one. */
  private boolean isOfAnother(int from) {
    return sentence.word(from).equals("no") && ANOTHER.contains(sentence.word(from + 1));
  }

  /** "No one would want to give up Git": it is there. */
  private boolean isEndingSoon(int end) {
    int verb = sentence.word(end).equals("would") ? end + 1 : end;
    return Regards.isEnding(sentence, verb) || Regards.presuppose(sentence, verb);
  }

  private boolean isNoOne(int from) {
    return syntax.word(from).equals("no") && syntax.word(from + 1).equals("one");
  }

  /** "If it weren't for Sentry, we would": it is there. */
  private boolean isBarringLoss(int from, int end) {
    boolean it = sentence.word(from - 1).equals("it") && sentence.word(from - 2).equals("if");
    boolean were = sentence.word(from - 1).equals("were") && sentence.word(from - 2).equals("it");
    return (it || were) && sentence.word(end).equals("for");
  }

  /** "Has never been shut down", "could not be retired": it goes on. */
  private boolean isEndDenied(Cue cue, int from) {
    boolean denied = false;
    for (int i = from - 1; i >= Math.max(0, from - 2); i--) {
      denied |= Words.NEGATIONS.contains(syntax.word(i));
    }
    if (cue.reach() != Cue.Reach.SUBJECT) {
      // "Ansible has not replaced our Puppet manifests".
      return denied && Regards.isRiddance(syntax.word(from));
    }
    return denied && (Words.BE.contains(syntax.word(from)) || syntax.word(from).equals("been"));
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
    if (cue.reach() == Cue.Reach.SUBJECT && isOfWhatIsAsked(from)) {
      return false;
    }
    String next = sentence.word(end);
    return switch (cue.status()) {
      case NEGATED ->
          !isNoDenial(end)
              && !isStillOn(cue, end)
              && !isDeniedTwice(from)
              && !isNorOfEnd(from)
              && !isOfOneOnly(cue, from)
              && !isOfAnother(from)
              && !(cue.reach() == Cue.Reach.LIST && isNoOne(from))
              && !(isNoOne(from) && isEndingSoon(end))
              && !isBarringLoss(from, end)
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
              && !isOfCare(cue, end)
              && !isOfBlame(end)
              && !Words.DETERMINERS.contains(isNot(from) ? sentence.word(from - 1) : "")
              && !(SUBJECTS_OR_NOTHING.contains(sentence.word(from)) && isExceptedBefore(from))
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
              && !(sentence.word(end - 1).equals("list")
                  && next.equals("of")
                  && !WISHES.contains(sentence.word(end - 2)))
              && !isSpecified(from)
              && !Regards.isEnding(sentence, end)
              && !isOfCare(cue, end);
      case DEFERRED ->
          (!next.equals("to")
                  || syntax.mentionAt(end + 1) == null && syntax.mentionAt(end + 2) == null)
              && !isOfCareBefore(from);
      case COMPARED ->
          !(sentence.word(end - 1).equals("than") && reaches.isException(end - 2))
              && (!LIKENING.contains(sentence.word(from)) || opens(from) && !next.equals("of"))
              && !isPlaceOnly(from, end)
              && !isOutdone(from, end);
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
              && !isEndDenied(cue, from)
              && !isSought(from)
              && !(sentence.word(from).equals("rid") && !isRidden(from))
              && !Endings.isUndone(sentence, end)
              && !isShared(from, end)
              && !isPlannedBefore(from)
              && !isObjectOfBy(from, end)
              && !isBeginningOnly(from, end)
              && !isTransport(from, end)
              && !isUpgrade(end)
              && !(isBareUsedTo(from, end) && !FormerHabits.isAt(syntax, from))
              && !(cue.reach() == Cue.Reach.SUBJECT
                  && FormerHabits.isNoLonger(syntax, from)
                  && FormerHabits.isOfOneThatStays(syntax, from))
              && !isForAWhile(end);
      case OPTIONAL ->
          !isActorBefore(from)
              && !(cue.reach() == Cue.Reach.SUBJECT
                  && sentence.word(end - 1).equals("swapped")
                  && AGAINST.contains(next));
      // "Locally we use A", but "keeps photos locally": on the device.
      case DEVELOPMENT_ONLY ->
          (!sentence.word(from).equals("locally") || from == syntax.clauseOf(from).from())
              && !isExcept(from)
              && !(TRYING.contains(sentence.word(from)) && LOADS.contains(sentence.word(from - 1)))
              && !(sentence.word(from + 1).equals("their") && isOfStaff(from))
              && !isDiagnosis(from, end);
      default -> true;
    };
  }

  /** "Everywhere except in tests": what is said is said of all the rest. */
  private boolean isExcept(int from) {
    String before = sentence.word(from - 1);
    String two = sentence.word(from - 2);
    return before.equals("except")
        || before.equals("outside")
        || before.equals("but") && EVERYWHERE.contains(two)
        || before.equals("than") && two.equals("other")
        || before.equals("from") && (two.equals("apart") || two.equals("aside"));
  }

  /** "Sentry shows what we need to debug them": what watches a system is there for that. */
  private boolean isDiagnosis(int from, int end) {
    boolean debugs = sentence.word(from).equals("to") && sentence.word(end - 1).equals("debug");
    for (int i = 0; debugs && i < from; i++) {
      Mention mention = syntax.mentionAt(i);
      boolean watches =
          mention != null
              && mention.isTechnology()
              && WATCHERS.contains(NounPhrase.kindOf(mention));
      if (watches) {
        return true;
      }
    }
    return false;
  }

  /** "No tool sees more traffic than our Grafana": ours, and there. */
  private boolean isOutdone(int from, int end) {
    return sentence.word(end - 1).equals("than")
        && sentence.word(end).equals("our")
        && Words.NEGATIONS.contains(sentence.word(syntax.clauseOf(from).from()));
  }

  /** "If Kafka is too heavy for you": said to whoever may find it so. */
  private boolean isConditional(int from) {
    String opener = syntax.word(syntax.clauseOf(from).from());
    return (opener.equals("if") || opener.equals("should")) && syntax.word(from).equals("is");
  }

  /** "(Think Calendly, but self-hosted)". */
  private boolean opens(int from) {
    return from == 0 || sentence.token(from - 1).isMark();
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
            || syntax.word(end).equals("because")
            || syntax.word(end).equals("to") && syntax.word(end - 1).equals("there");
    boolean some = cue.reach() == Cue.Reach.SUBJECT && purpose;
    for (int i = end; some && i + 1 < sentence.size(); i++) {
      boolean other =
          syntax.word(i).equals("only")
              || syntax.word(i).equals("just")
              || syntax.word(i).equals("but");
      boolean reason = syntax.word(i + 1).equals("because");
      if (other && (reason || PURPOSES.contains(syntax.word(i + 1)))) {
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
    boolean barring =
        sentence.word(from).equals("if")
            && sentence.word(from + 1).equals("it")
            && sentence.word(from + 2).startsWith("w");
    if (barring) {
      return sentence.word(from + 3).equals("for") || sentence.word(from + 4).equals("for");
    }
    boolean asked = sentence.isQuestion() && sentence.word(from).equals("without");
    for (int i = clause.from(); asked && i < from; i++) {
      if (CONSEQUENCES.contains(syntax.word(i))) {
        return true;
      }
    }
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
    boolean anybody =
        ANYBODY.contains(sentence.word(from - 1)) || ANYBODY.contains(sentence.word(from - 2));
    return wants && (isActorBefore(from) || anybody);
  }

  /** "Will not start without it", "nobody wants to do without it": no plan. */
  private boolean isDeniedFuture(int from, int end) {
    boolean not =
        isFuture(from)
            && (next(end).equals("not") || next(end).equals("never") || next(end).equals("then"));
    int who = from - 1;
    while (who > 0 && WISHING.contains(next(who))) {
      who--;
    }
    boolean one = next(who).equals("one") && next(who - 1).equals("no");
    boolean nobody = sentence.word(from).startsWith("want") && (NOBODY.contains(next(who)) || one);
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
    for (int i = from; !lacks && i < sentence.size(); i++) {
      if (Regards.isRiddance(syntax.word(i))) {
        return true;
      }
    }
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

  private boolean isBareUsedTo(int from, int end) {
    return sentence.word(from).equals("used") && end == from + 2;
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
    String word = sentence.word(from);
    return word.equals("will") || word.equals("shall");
  }

  /** "The service checks whether the coupon is unused": said of the coupon. */
  private boolean isOfWhatIsAsked(int from) {
    int first = Math.max(1, from - ASKED_BEFORE);
    for (int i = from - 1; i >= first && !sentence.token(i).isMark(); i--) {
      String word = sentence.word(i);
      boolean asked = word.equals("if") && LOOKS.contains(sentence.word(i - 1));
      if ((word.equals("whether") || asked) && i + 1 < from) {
        return true;
      }
    }
    return false;
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

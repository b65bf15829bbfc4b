package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence with its names, its verbs and its clauses. */
final class Syntax {

  /** How a verb stands in its clause. */
  enum Use {
    /** Carries the clause: "uses", "does not use", "will use". */
    FINITE,
    /** "is hosted", "has been replaced". */
    PASSIVE,
    /** Tells of the noun before it: "a service running on", "an application written in". */
    PARTICIPLE,
    /** "to store": what for. */
    INFINITIVE
  }

  /**
   * A verb in the sentence.
   *
   * @param start the number of its first auxiliary, or its own
   * @param at its own number
   */
  record Occurrence(Verbs.Verb verb, Use use, int start, int at) {

    boolean isFinite() {
      return use == Use.FINITE || use == Use.PASSIVE;
    }
  }

  /** How a clause is tied to what stands before it. */
  enum Link {
    /** It has a subject of its own. */
    OWN,
    /** It goes on with the subject of the clause before. */
    SAME,
    /** It tells of the noun before it. */
    RELATIVE
  }

  /** A run of tokens around at most one finite verb, and the lists that belong to it. */
  record Clause(int from, int to, Link link) {}

  private static final Verbs.Verb TO_BE = new Verbs.Verb("be", Verbs.Sense.BE, Verbs.Form.THIRD);

  /** Between who does something and what they do: "receptionists only ever work in". */
  private static final Set<String> TIMES =
      Words.of("also then only never always ever still just often sometimes seldom now already");

  /** Behind them stands a noun, or what tells one. */
  private static final Set<String> OWNING = Words.of("the a an our your their its");

  private static final Set<String> NOUNS =
      Words.of(
          "interfaces requests responses calls logs records streams posts reports stores caches buffers queues hosts"
              + " loads accesses processes uploads downloads comments updates reviews orders"
              + " changes shares views rates notes books places plans limits issues tokens searches"
              + " plays scans contacts answers backs visits asks routes runs imports exports"
              + " releases supports controls programs works links texts emails messages pages"
              + " alerts bridges mirrors pairs hooks dumps copies");

  /** Words between "into" and what something is turned into. */
  private static final int LONGEST_NAME = 4;

  /** What things do that the text names in the plural, and that nobody knows. */
  private static final Set<Verbs.Sense> DONE_BY_ALL =
      Set.of(
          Verbs.Sense.USE,
          Verbs.Sense.SEND,
          Verbs.Sense.STORE,
          Verbs.Sense.READ,
          Verbs.Sense.RECEIVE);

  /** Verbs by which something that happens starts a program. */
  static final Set<String> STARTS = Words.of("trigger invoke start wake launch kick");

  /** What fingers do at a screen. */
  private static final Set<String> FINGERS = Words.of("clicks taps presses hits ticks swipes");

  /** Verbs that only say that what another verb tells goes on. */
  private static final Set<String> ASPECTS = Words.of("keep start begin continue");

  /** Words that begin a remark between commas. */
  private static final Set<String> ASIDES =
      Words.of(
          "on in for as at of by however though therefore thus instead meanwhile again likewise"
              + " similarly too then accordingly consequently respectively");

  private static final int LONGEST_ASIDE = 6;
  private static final int LONGEST_SUBJECT = 6;
  private static final int LONGEST_BRACKETS = 12;

  /** Behind this column a point stands below another one. */
  private static final int TOP_COLUMN = 3;

  /** Words that begin a clause with a subject of its own. */
  private static final Set<String> OPENERS =
      Words.of("and but while where then so whereas or because when if once");

  private static final Set<String> SUBJECTS = Words.of("it they he she we you");

  private static final Set<String> OCCASIONS = Words.of("before after until because when while");

  /** Verbs that need nobody behind them. */
  private static final Set<String> ENDING =
      Words.of(
          "fails fail arrives arrive changes change dies die happens happen ends end appears appear"
              + " expires expire finishes finish breaks break crashes crash goes comes");

  /** Words that begin what has to be so, or to happen, first. */
  private static final Set<String> CONDITIONS = Words.of("when whenever if once while because");

  private static final Set<String> EVENTS =
      Words.of(
          "uploads events notifications files objects changes commits inserts messages writes pushes");

  private static final Set<String> NO_ING_AFTER =
      Words.of("for by when while after before from without and or");

  private final Sentence sentence;
  private final List<Mention> mentions;
  private final @Nullable Mention[] mentionAt;
  private final List<Occurrence> verbs = new ArrayList<>();
  private final boolean[] finite;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Clause> clauses = new ArrayList<>();

  /** A run of tokens between two words or marks that can open a clause. */
  private record Segment(int from, int to, String opener) {}

  private Syntax(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.mentionAt = new Mention[sentence.size()];
    this.finite = new boolean[sentence.size()];
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        mentionAt[i] = mention;
      }
    }
  }

  static Syntax of(Sentence sentence, List<Mention> mentions) {
    Syntax syntax = new Syntax(sentence, Acts.withoutVerbs(sentence, mentions));
    syntax.findVerbs();
    syntax.verbs.replaceAll(v -> LightVerbs.meant(syntax, v));
    syntax.cutSegments();
    syntax.joinClauses();
    return syntax;
  }

  /** The same sentence where its place on the page makes something else of what it names. */
  Syntax at(Status standing) {
    return of(sentence.at(standing), mentions);
  }

  Sentence sentence() {
    return sentence;
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<Occurrence> verbs() {
    return verbs;
  }

  List<Clause> clauses() {
    return clauses;
  }

  /** The name that a token is part of, or null. */
  @Nullable Mention mentionAt(int i) {
    return i >= 0 && i < mentionAt.length ? mentionAt[i] : null;
  }

  String word(int i) {
    return mentionAt(i) == null ? sentence.word(i) : "";
  }

  /** The number after the last token of the segment that a token stands in. */
  int segmentEnd(int i) {
    for (Segment segment : segments) {
      if (i < segment.to()) {
        return segment.to();
      }
    }
    return sentence.size();
  }

  int segmentStart(int i) {
    for (int s = segments.size() - 1; s >= 0; s--) {
      if (segments.get(s).from() <= i) {
        return segments.get(s).from();
      }
    }
    return 0;
  }

  Clause clauseOf(int i) {
    for (Clause clause : clauses) {
      if (i < clause.to()) {
        return clause;
      }
    }
    return new Clause(0, sentence.size(), Link.OWN);
  }

  /** The first verb that begins in a range, or null. */
  @Nullable Occurrence verbIn(int from, int to) {
    for (Occurrence verb : verbs) {
      if (verb.at() >= from && verb.at() < to) {
        return verb;
      }
    }
    return null;
  }

  boolean hasFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (finite[i]) {
        return true;
      }
    }
    return false;
  }

  private void findVerbs() {
    for (int i = 0; i < sentence.size(); i++) {
      if (mentionAt[i] != null
          || isTied(i) && !isMailing(i)
          || isOfWhat(i)
          || isOursBeforeName(i)
          || isThingOf(i)
          || SubjectExamples.isLead(this, i)) {
        continue;
      }
      boolean infinitive = word(i - 1).equals("to");
      if (isGetting(i)) {
        Verbs.Verb done = Verbs.ENGLISH.of(word(i + 1));
        finite[i] = true;
        verbs.add(new Occurrence(done, Use.PASSIVE, i, i + 1));
        i++;
        continue;
      }
      boolean shortly = isShortDenial(i);
      if ((shortly || Words.AUXILIARIES.contains(sentence.word(i))) && !infinitive) {
        finite[i] = true;
        i = auxiliary(i);
      } else {
        plainVerb(i);
      }
    }
  }

  /** "The planner e-mails the roster to": one verb in two pieces. */
  private boolean isMailing(int i) {
    return word(i - 1).equals("e")
        && sentence.token(i).joined()
        && (word(i).equals("mails") || word(i).equals("mail"))
        && isDeterminer(i + 1);
  }

  /** "Logs of the API go to Graylog", "live video": a thing, and nothing that is done. */
  private boolean isThingOf(int i) {
    boolean live = word(i).equals("live") && mentionAt(i + 1) != null && mentionAt(i + 1).isData();
    return i == 0 && (isNoun(i) && sentence.word(1).equals("of") || live);
  }

  /** "A small service we wrote, the fetcher, asks": whose it is, and no clause. */
  private boolean isOursBeforeName(int i) {
    Mention before = i > 1 && word(i - 1).equals("we") ? mentionAt(i - 2) : null;
    return before != null
        && before.isKind()
        && word(i + 1).equals(",")
        && Words.DEFINITE.contains(word(i + 2));
  }

  /** The "is" of "uploads what is new to S3": no deed beside the one that has it for its object. */
  private boolean isOfWhat(int i) {
    boolean what = word(i - 1).equals("what") && Words.BE.contains(word(i));
    Verbs.Verb done = what && i > 1 ? Verbs.ENGLISH.of(word(i - 2)) : null;
    return done != null && DONE_BY_ALL.contains(done.sense());
  }

  /** The "we're not" of "we're not using Heroku". */
  private boolean isShortDenial(int i) {
    return word(i).endsWith("'re") && word(i + 1).equals("not");
  }

  private static final Set<String> GETS = Words.of("get gets got");

  /** "A photo gets uploaded": as good as "is uploaded". */
  private boolean isGetting(int i) {
    Verbs.Verb done =
        GETS.contains(word(i)) && i + 1 < sentence.size() ? Verbs.ENGLISH.of(word(i + 1)) : null;
    return done != null && done.form() == Verbs.Form.PAST && !word(i - 1).equals("to");
  }

  /** Reads from an auxiliary to the verb that it carries; gives the place of the last word read. */
  private int auxiliary(int start) {
    boolean passive = Words.BE.contains(sentence.word(start)) || isShortDenial(start);
    int i = start + 1;
    while (i < sentence.size() && mentionAt[i] == null && carriesOn(i)) {
      passive |= Words.BE.contains(sentence.word(i));
      i++;
    }
    Verbs.Verb verb =
        i < sentence.size() && mentionAt[i] == null && !isTied(i)
            ? Verbs.ENGLISH.of(sentence.word(i))
            : null;
    boolean modal = !Words.BE.contains(sentence.word(start)) || passive;
    if (verb != null && passive && Verbs.isOwnParticiple(verb)) {
      Verbs.Verb participle = new Verbs.Verb(verb.lemma(), verb.sense(), Verbs.Form.PAST);
      verbs.add(new Occurrence(participle, Use.PASSIVE, start, i));
      return i;
    }
    if (verb != null && passive && verb.form() == Verbs.Form.ING) {
      verbs.add(new Occurrence(verb, Use.FINITE, start, i));
      return i;
    }
    if (verb != null && !passive && modal && !isHave(start)) {
      verbs.add(new Occurrence(verb, Use.FINITE, start, i));
      return i;
    }
    if (verb != null && isHave(start) && verb.form() == Verbs.Form.PAST) {
      verbs.add(new Occurrence(verb, Use.FINITE, start, i));
      return i;
    }
    if (verb == null && isAble(start, i)) {
      Verbs.Verb able = new Verbs.Verb(sentence.word(i), Verbs.Sense.OTHER, Verbs.Form.BASE);
      verbs.add(new Occurrence(able, Use.FINITE, start, i));
      return i;
    }
    int duty = passive ? duty(i) : i;
    Verbs.Verb done = duty > i && mentionAt(duty) == null ? carried(duty - 1) : null;
    if (done != null) {
      verbs.add(new Occurrence(done, Use.FINITE, start, duty));
      return duty;
    }
    Verbs.Verb own = Verbs.ENGLISH.of(sentence.word(start));
    if (passive && own != null && isObject(start + 1)) {
      verbs.add(new Occurrence(own, Use.FINITE, start, start));
    } else if (passive) {
      verbs.add(new Occurrence(TO_BE, Use.FINITE, start, start));
    } else if (isHave(start)) {
      verbs.add(
          new Occurrence(
              new Verbs.Verb("have", Verbs.Sense.USE, Verbs.Form.THIRD), Use.FINITE, start, start));
    }
    return i - 1;
  }

  /** "Can exchange the keys with": what no list knows, before what it is done to. */
  private boolean isAble(int modal, int verb) {
    return Words.MODALS.contains(sentence.word(modal))
        && verb < sentence.size()
        && mentionAt(verb) == null
        && sentence.token(verb).isWord()
        && !Words.isFunction(sentence.word(verb))
        && !sentence.word(verb).endsWith("s")
        && isObject(verb + 1);
  }

  /** The place behind "responsible for", "in charge of" and "tasked with"; the same elsewhere. */
  private int duty(int i) {
    boolean responsible = word(i).equals("responsible") && word(i + 1).equals("for");
    if (responsible || word(i).equals("tasked") && word(i + 1).equals("with")) {
      return i + 2;
    }
    boolean charge = word(i).equals("in") && word(i + 1).equals("charge");
    return charge && word(i + 2).equals("of") ? i + 3 : i;
  }

  private boolean isHave(int i) {
    String word = sentence.word(i);
    return word.equals("has") || word.equals("have") || word.equals("had");
  }

  private boolean carriesOn(int i) {
    String word = sentence.word(i);
    return Words.ADVERBS.contains(word)
        || word.equals("be")
        || Words.NEGATIONS.contains(word) && !word.equals("no") && !word.equals("without")
        || (word.endsWith("ly") && Verbs.ENGLISH.of(word) == null);
  }

  /** "Reports metrics back to the API": where to, and nothing that is done. */
  private boolean isBackwards(int i) {
    return word(i).equals("back") && HOMEWARD.contains(word(i + 1));
  }

  private void plainVerb(int i) {
    if (!verbs.isEmpty() && verbs.get(verbs.size() - 1).at() == i || isBackwards(i)) {
      return;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    Verbs.Verb former = FormerHabits.isAt(this, i) ? Verbs.ENGLISH.of(word(i + 2)) : null;
    if (former != null) {
      finite[i] = true;
      verbs.add(new Occurrence(former, Use.FINITE, i, i + 2));
      return;
    }
    Mention doer = verb == null && mentionAt(i) == null ? mentionAt(beforeAdverbs(i)) : null;
    if (doer != null && doer.isActor() && sentence.word(doer.to() - 1).endsWith("s")) {
      verb = Verbs.ENGLISH.ofPeople(sentence.word(i));
    }
    if (verb == null && doer != null && doer.isActor() && isDoneByMany(doer, i)) {
      finite[i] = true;
      Verbs.Verb done = new Verbs.Verb(sentence.word(i), Verbs.Sense.OTHER, Verbs.Form.BASE);
      verbs.add(new Occurrence(done, Use.FINITE, i, i));
      return;
    }
    if (verb == null) {
      Verbs.Verb points = Leading.at(this, i);
      if (points != null) {
        finite[i] = true;
        verbs.add(new Occurrence(points, Use.FINITE, i, i));
      } else if (isUnknownVerb(i) || i == 0 && MadePoints.isReply(sentence, 0)) {
        finite[i] = true;
        String lemma = Goals.lemma(sentence.word(i));
        Verbs.Verb noun = Verbs.ENGLISH.ofPeople(lemma);
        Verbs.Sense sense = noun == null ? Verbs.Sense.OTHER : noun.sense();
        verbs.add(new Occurrence(new Verbs.Verb(lemma, sense, Verbs.Form.THIRD), Use.FINITE, i, i));
      }
      return;
    }
    Use use =
        switch (verb.form()) {
          case BASE -> base(i, verb);
          case THIRD -> third(i);
          case PAST -> past(i);
          case ING -> ing(i);
        };
    if (use == Use.PASSIVE && verb.form() == Verbs.Form.BASE) {
      verb = new Verbs.Verb(verb.lemma(), verb.sense(), Verbs.Form.PAST);
    }
    Verbs.Verb carried = use == Use.FINITE && ASPECTS.contains(verb.lemma()) ? carried(i) : null;
    if (carried != null) {
      finite[i] = true;
      verbs.add(new Occurrence(carried, Use.FINITE, i, i + 1));
    } else if (use != null) {
      finite[i] = use == Use.FINITE || use == Use.PASSIVE;
      verbs.add(new Occurrence(verb, use, i, i));
    }
  }

  /** "Maids tick off rooms": behind people, and before what is acted on. */
  private boolean isDoneByMany(Mention people, int i) {
    boolean word =
        sentence.token(i).isWord()
            && !sentence.token(i).capital()
            && !Words.isFunction(sentence.word(i))
            && !sentence.word(i).endsWith("s")
            && !sentence.word(i).endsWith("ly")
            && !sentence.word(i).endsWith("ed");
    boolean acted =
        isDeterminer(i + 1)
            || PARTICLES.contains(word(i + 1))
            || mentionAt(i + 1) != null
            || sentence.word(i + 1).endsWith("s") && isPreposition(i + 2);
    return word && acted && sentence.word(people.to() - 1).endsWith("s");
  }

  /** The listening of "keeps listening": what is done, where a verb only says that it goes on. */
  private Verbs.@Nullable Verb carried(int i) {
    Verbs.Verb next = i + 1 < mentionAt.length ? Verbs.ENGLISH.of(word(i + 1)) : null;
    return next != null && next.form() == Verbs.Form.ING
        ? new Verbs.Verb(next.lemma(), next.sense(), Verbs.Form.THIRD)
        : null;
  }

  /** What things do by themselves: "readings travel by radio". */
  private static final Set<String> GOING = Words.of("travel flow arrive land go come end");

  /** Of several: "the tills are old and send". */
  private static final Set<String> ARE = Words.of("are were have");

  /** "Behind the proxy sit two services": the verb before those that it is about. */
  private static final Set<String> STANDS = Words.of("sit stand lie live run");

  private static final Set<String> NUMBERS = Words.of("two three four five six seven eight");

  /** Of one make: "Flink jobs compute aggregates". */
  private static final Set<String> JOBS =
      Words.of("jobs workers functions lambdas tasks consumers services pods");

  private static final Set<String> PLACED = Words.of("on in at");

  /** Before a number: "all three send", "the other two send". */
  private static final Set<String> ALL = Words.of("all the other these those first last");

  private static final Set<String> PARTICLES = Words.of("off up out down");

  /** What leads on to where something goes. */
  private static final Set<String> WAYS = Words.of("to over via through into onto from with");

  /** Kinds of which a system has many of one make. */
  private static final Set<ComponentKind> MANY =
      Set.of(
          ComponentKind.DEVICE, ComponentKind.SERVERLESS_FUNCTION, ComponentKind.VIRTUAL_MACHINE);

  /**
   * "Report worker", "Search service: finds", "Search service reads": which worker, which service.
   */
  private boolean isBeforeKind() {
    Mention kind = mentionAt(1);
    if (kind == null || !kind.isKind() || kind.from() != 1) {
      return false;
    }
    int next = kind.to();
    Verbs.Verb verb = next < sentence.size() ? Verbs.ENGLISH.of(word(next)) : null;
    return next >= sentence.size()
        || sentence.token(next).isMark() && !word(next).equals(",")
        || verb != null && verb.form() == Verbs.Form.THIRD && mentionAt(next) == null;
  }

  private @Nullable Use base(int i, Verbs.Verb verb) {
    int doer = beforeBrackets(beforeAdverbs(i));
    String before = word(doer);
    if (before.equals("to")) {
      return Use.INFINITIVE;
    }
    if (i == 0) {
      return isObject(1) && !isBeforeKind() ? Use.FINITE : null;
    }
    if (isListing(before)
        && Verbs.isOwnParticiple(verb)
        && isAfterPassive()
        && sentence.word(i + 1).equals("by")) {
      return Use.PASSIVE;
    }
    if (verbs.isEmpty() && SubjectExamples.verb(this) == i) {
      return Use.FINITE;
    }
    if (OWNING.contains(before)) {
      // "Operators in the control room see": a noun behind its article.
      return null;
    }
    Mention subject = mentionAt(doer);
    subject = subject == null && verbs.isEmpty() ? mentionAt(beforePlace(i - 1)) : subject;
    subject = subject == null && verbs.isEmpty() ? peopleOf(doer) : subject;
    boolean both = word(i - 2).equals("both") || word(i - 3).equals("both");
    if (both && isPluralWord(i - 1)) {
      return Use.FINITE;
    }
    if (NUMBERS.contains(before) && ALL.contains(word(doer - 1))) {
      return Use.FINITE;
    }
    if (STANDS.contains(verb.lemma())
        && (mentionAt(doer) != null || doer == 1 && !verb.lemma().equals("run"))
        && word(0).equals("behind")
        && isObject(i + 1)) {
      return Use.FINITE;
    }
    if (isOfPluralNoun(doer, i)
        || isOfListed(doer, i)
        || isOfSeveralOfMake(doer, i)
        || isOfPluralAhead(i)) {
      return Use.FINITE;
    }
    boolean tests = DONE_BY_ALL.contains(verb.sense()) && isPluralWord(beforeAdverbs(i));
    if (tests && (isObject(i + 1) || isCarried(i + 1) || isCarried(i + 2))) {
      return Use.FINITE;
    }
    int noun = beforeAdverbs(i);
    boolean owned = word(noun).endsWith("s") && word(noun - 1).equals("'s");
    if (GOING.contains(verb.lemma())
        && (owned || isPluralWord(noun))
        && verbs.isEmpty()
        && isPreposition(i + 1)) {
      return Use.FINITE;
    }
    boolean plural =
        subject != null
            && (subject.isActor()
                || subject.isData() && !isOneOfData(subject, i)
                || (subject.isKind() && ((Meaning.OfKind) subject.meaning()).plural())
                || isSeveral(subject, i));
    // "Workers: consume from".
    Mention label = before.equals(":") ? mentionAt(i - 2) : null;
    boolean told = label != null && label.from() == 0 && label.isKind();
    told &=
        sentence.word(i - 2).endsWith("s")
            && (isObject(i + 1) || isPreposition(i + 1) || isCarried(i + 1));
    boolean relative = before.equals("that") && mentionAt(i - 2) != null;
    if (plural
        || told
        || relative
        || Words.PLURAL_PRONOUNS.contains(before)
        || before.equals("both")
        || before.equals("all") && mentionAt(doer - 1) != null
        || before.equals("which")
        || before.equals("who")) {
      return Use.FINITE;
    }
    if (verbs.isEmpty() && subject != null && subject.isKind() && isDeterminer(i + 1)) {
      return Use.FINITE;
    }
    if (isNeeded(i) || subject != null && verbs.isEmpty() && isOfPlural(subject.from())) {
      return Use.FINITE;
    }
    boolean starts = STARTS.contains(verb.lemma()) && isObject(i + 1);
    if (starts && (EVENTS.contains(before) || verbs.isEmpty() && isOfEvents(i))) {
      return Use.FINITE;
    }
    boolean leads = isObject(i + 1) || isPreposition(i + 1) || isCarried(i + 1) || isCarried(i + 2);
    boolean whole =
        verb.lemma().equals("subscribe")
            && (i + 1 >= sentence.size() || sentence.token(i + 1).isMark());
    if (subject != null && isListed(subject.from()) && (leads || whole)) {
      return Use.FINITE;
    }
    boolean listed = Words.CONJUNCTIONS.contains(before) || before.equals(",");
    boolean led = Words.DETERMINERS.contains(before) || Words.PREPOSITIONS.contains(before);
    if (!led && !Words.CONJUNCTIONS.contains(before) && isFirstAfterParticiple()) {
      return isObject(i + 1) || sentence.word(i + 1).equals("to") ? Use.FINITE : null;
    }
    if (listed && !verbs.isEmpty()) {
      Occurrence last = verbs.get(verbs.size() - 1);
      boolean many = ARE.contains(sentence.word(last.at()));
      boolean bare = last.verb().form() == Verbs.Form.BASE || many;
      boolean with = last.isFinite() && (isOfPeople() || many) && isPreposition(i + 1);
      boolean carries = many && (isCarried(i + 1) || isCarried(i + 2));
      boolean same = last.use() == Use.FINITE && last.at() == i - 2;
      boolean goes = bare && (isObject(i + 1) || with || carries);
      return goes ? same ? Use.FINITE : Use.INFINITIVE : null;
    }
    return null;
  }

  /**
   * "The scripts in the repo of the old team read from Oracle": the sentence begins with several,
   * and up to the verb stands where they are or whose.
   */
  private boolean isOfPluralAhead(int i) {
    if (!verbs.isEmpty() || !isObject(i + 1) && !isCarried(i + 1) && !isPreposition(i + 1)) {
      return false;
    }
    int head = 0;
    while (head < i && mentionAt(head) == null && !isPluralWord(head) && isBeforeNoun(head)) {
      head++;
    }
    Mention first = mentionAt(head);
    boolean several =
        first == null
            ? isPluralWord(head)
            : first.isKind() && ((Meaning.OfKind) first.meaning()).plural();
    int next = first == null ? head + 1 : first.to();
    boolean copies = HeldData.COPIES.contains(word(head));
    if (!several || copies || !isPreposition(next) || next + 1 >= i || isBeforeNoun(i - 1)) {
      return false;
    }
    for (int k = next; k < i; k++) {
      boolean mark = sentence.token(k).isMark() && !sentence.token(k).joined();
      if (mark || Words.RELATIVES.contains(word(k)) || Words.CONJUNCTIONS.contains(word(k))) {
        return false;
      }
    }
    return !isPreposition(i - 1);
  }

  /** "The two small": what stands before a noun. */
  private boolean isBeforeNoun(int i) {
    String word = word(i);
    return Words.DETERMINERS.contains(word)
        || NUMBERS.contains(word)
        || ALL.contains(word)
        || Words.isDescriptive(word)
        || Words.PLAIN.contains(word) && !isPreposition(i);
  }

  /** The people of "HR people of these companies work in"; or null. */
  private @Nullable Mention peopleOf(int house) {
    int i = house;
    while (i > 0 && house - i < LONGEST_NAME && isPlainNoun(i)) {
      i--;
    }
    while (i > 0 && isDeterminer(i)) {
      i--;
    }
    Mention people = i < house && word(i).equals("of") ? mentionAt(i - 1) : null;
    return people != null && people.isActor() ? people : null;
  }

  /** "Presenters sit at the desk and work with": people are what the sentence begins with. */
  private boolean isOfPeople() {
    return !mentions.isEmpty() && mentions.get(0).isActor();
  }

  /** The sensors of "the sensors in the barns publish": what stands before a place; or -1. */
  private int beforePlace(int last) {
    boolean noun = last > 0 && Words.DETERMINERS.contains(word(last - 1));
    boolean verb = !noun && Verbs.ENGLISH.of(word(last)) != null;
    if (last < 2 || !sentence.token(last).isWord() || verb) {
      return -1;
    }
    for (int i = last - 1; i > Math.max(0, last - LONGEST_ASIDE); i--) {
      String word = word(i);
      if (word.equals("in") || word.equals("at") || word.equals("on")) {
        return i - 1;
      }
      if (!Words.DETERMINERS.contains(word) && mentionAt[i] == null && isPreposition(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "The tills send", "Arduinos publish": things of the author's own, or of one make. */
  private boolean isSeveral(Mention subject, int verb) {
    String last = sentence.word(subject.to() - 1);
    boolean plural =
        last.length() > 2 && last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us");
    boolean jobs =
        plural
            && subject.isTechnology()
            && JOBS.contains(last)
            && verb + 1 < sentence.size()
            && sentence.token(verb + 1).isWord()
            && !isAuxiliary(verb + 1)
            && !word(verb + 1).equals("of");
    return jobs
        || plural
            && (subject.isKind()
                ? ((Meaning.OfKind) subject.meaning()).proper() != null
                : subject.isTechnology()
                    && (MANY.contains(NounPhrase.kindOf(subject))
                        || subject.to() - subject.from() > 1
                            && (isObject(verb + 1)
                                || isNoun(verb + 1)
                                || isCarried(verb + 1)
                                || isCarried(verb + 2))));
  }

  /** "New uploads to S3 trigger": it begins with what happens at the thing before the verb. */
  private boolean isOfEvents(int verb) {
    for (int i = 0; i < Math.min(verb, LONGEST_ASIDE); i++) {
      if (EVENTS.contains(word(i))) {
        return isPreposition(i + 1);
      }
    }
    return false;
  }

  /** "Need only receive orders": what a modal carries. */
  private boolean isNeeded(int i) {
    String before = word(i - 1);
    return word(i - 2).equals("need") && (before.equals("only") || before.equals("not"));
  }

  /** "Calls from the app arrive at": the noun before the preposition is what the verb is about. */
  private boolean isOfPlural(int i) {
    int j = i - 1;
    while (j > 0 && j > i - 4 && mentionAt[j] == null && !isPreposition(j)) {
      j--;
    }
    Mention before = mentionAt(j - 1);
    boolean plural = before == null ? isPluralWord(j - 1) || isNoun(j - 1) : before.isData();
    boolean of = word(j).equals("of") && !HeldData.COPIES.contains(word(j - 1));
    return j > 0 && (of || word(j).equals("from")) && plural;
  }

  /** "In the document archive", "the invoice export service": with the next noun behind it. */
  private boolean isOneOfData(Mention data, int verb) {
    String last = sentence.word(data.to() - 1);
    boolean ends = verb + 1 == sentence.size() || sentence.token(verb + 1).isMark();
    Mention behind = mentionAt(verb + 1);
    boolean noun = behind != null && behind.isKind() && !last.equals("data");
    return (ends || noun) && isDeterminer(data.from() - 1) && Goals.singular(last).equals(last);
  }

  private boolean isDeterminer(int i) {
    return mentionAt(i) == null && Words.DETERMINERS.contains(sentence.word(i));
  }

  /** "Metrics go to Prometheus": a clause begins with a noun in the plural that no list has. */
  private boolean isOfPluralNoun(int noun, int verb) {
    if (noun < 0 || mentionAt[noun] != null || !isPluralWord(noun) || isAhead(verb + 1)) {
      return false;
    }
    int first = noun;
    while (first > 0 && noun - first < 2 && isPlainNoun(first - 1)) {
      first--;
    }
    while (first > 0 && (isDeterminer(first - 1) || NUMBERS.contains(word(first - 1)))) {
      first--;
    }
    Mention owner = word(first - 1).equals("'s") ? mentionAt(first - 2) : null;
    if (owner != null) {
      // "The API's logs go to".
      first = isDeterminer(owner.from() - 1) ? owner.from() - 1 : owner.from();
    }
    boolean begins = first == 0 || isTurn(first - 1);
    return begins && WAYS.contains(word(verb + 1)) && !isTied(verb + 1);
  }

  /** "Flink jobs compute aggregates", "Spark jobs on EMR read from S3": several of one make. */
  private boolean isOfSeveralOfMake(int doer, int verb) {
    int noun = doer;
    Mention place = mentionAt(doer);
    if (place != null && PLACED.contains(word(place.from() - 1))) {
      noun = place.from() - 2;
    }
    Mention make = mentionAt(noun) == null ? mentionAt(noun - 1) : null;
    boolean several =
        make != null && make.isTechnology() && make.to() == noun && isPluralWord(noun);
    boolean begins =
        several
            && (make.from() == 0
                || isTurn(make.from() - 1)
                || isDeterminer(make.from() - 1)
                || NUMBERS.contains(word(make.from() - 1)));
    boolean acts =
        verb + 1 < sentence.size()
            && (isObject(verb + 1) || isPreposition(verb + 1) || sentence.token(verb + 1).isWord())
            && !isAuxiliary(verb + 1);
    return begins && acts && !word(verb + 1).equals("of");
  }

  /** The "results" of "jobs load results into", the "data" of "jobs store cleansed data in". */
  private boolean isCarried(int i) {
    if (i + 1 >= sentence.size() || !sentence.token(i - 1).isWord()) {
      return false;
    }
    boolean thing = word(i).equals("data") || isPluralWord(i);
    boolean told = !isPreposition(i - 1) && !isAuxiliary(i - 1);
    return thing && told && isPreposition(i + 1) && !word(i + 1).equals("of");
  }

  /** "A till, a shop and a kiosk talk to": of several, the last a word that no list has. */
  private boolean isOfListed(int noun, int verb) {
    if (noun < 2 || mentionAt[noun] != null || !verbs.isEmpty() || !isPlainNoun(noun)) {
      return false;
    }
    int first = noun;
    while (first > 0 && noun - first < 2 && isPlainNoun(first - 1)) {
      first--;
    }
    boolean told = isDeterminer(first - 1) && word(first - 2).equals("and");
    return told && mentionBefore(first - 2) && WAYS.contains(word(verb + 1));
  }

  private boolean mentionBefore(int and) {
    return mentionAt(and - 1) != null || word(and - 1).equals(",") && mentionAt(and - 2) != null;
  }

  /** A word that may be a noun or stand before one. */
  private boolean isPlainNoun(int i) {
    String word = word(i);
    return mentionAt[i] == null
        && sentence.token(i).isWord()
        && word.length() > 2
        && !Words.isFunction(word)
        && Verbs.ENGLISH.of(word) == null;
  }

  private boolean isTurn(int i) {
    return sentence.token(i).isMark() || Words.BOUNDARIES.contains(word(i)) || isListing(word(i));
  }

  /** "Sales report over the year is": the verb of the clause comes later. */
  private boolean isAhead(int from) {
    for (int i = from; i < sentence.size() && !isTurn(i); i++) {
      if (mentionAt[i] == null && isAuxiliary(i)) {
        return true;
      }
    }
    return false;
  }

  /** An unknown noun in the plural: "the tests". */
  private boolean isPluralWord(int i) {
    String word = word(i);
    return word.length() > 3
        && word.endsWith("s")
        && (Verbs.ENGLISH.of(word) == null || Enumerations.isHead(word))
        && !Words.AUXILIARIES.contains(word)
        && !Words.ADVERBS.contains(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.PREPOSITIONS.contains(word);
  }

  /** "A and B use": several together. */
  private boolean isListed(int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (word(j).equals("and")) {
        return verbs.isEmpty() || verbs.get(verbs.size() - 1).at() < i - 8;
      }
    }
    return false;
  }

  private @Nullable Use third(int i) {
    String before = before(i);
    if (word(i - 1).equals("then") && word(i - 2).equals("and") && isDeterminer(i + 1)) {
      return Use.FINITE;
    }
    if (i == 0) {
      boolean preposition =
          Words.PREPOSITIONS.contains(sentence.word(1)) && !(isNoun(0) && isCarriedLater());
      // "Takes jobs from Redis": below a heading, or as a point of a list.
      boolean told = sentence.block() == Block.Kind.PARAGRAPH && !isNoun(0);
      boolean point = (sentence.block() == Block.Kind.ITEM || told) && actsOnWord(0);
      boolean deed = isDeed() || MadePoints.isReply(sentence, 0);
      return isObject(1) || preposition && !isMoved(0) || point || deed ? Use.FINITE : null;
    }
    if (isMachines(i) || i == 1 && MadePoints.isReply(sentence, 0)) {
      return null;
    }
    boolean relative =
        before.equals("that")
            && (mentionAt(i - 2) != null
                || word(i - 2).equals(")")
                || !isNoun(i)
                || isCarriedOn(i + 1)
                || word(i - 2).equals("and") && isDeterminer(i + 1));
    boolean noun =
        Words.DETERMINERS.contains(before) && !relative && !isThatOne(i) && !isThis(i)
            || (Words.PREPOSITIONS.contains(before) && mentionAt(i - 1) == null)
            || before.equals("'s")
            || (isListing(before)
                && !isObject(i + 1)
                && (!isPreposition(i + 1) || isNoun(i) && !isRoutedOn(i) && !isRunOn(i))
                && !actsOnWord(i));
    noun |= isNoun(i) && word(i + 1).equals("of") && mentionAt(i - 1) == null;
    noun |= isMadeOf(i) || isListedKeep(i) || isHeadOfObject(i) || isOfDescribed(i);
    if (noun || isListedNoun(i) || isOfObject(i) || followsVerb(i) || isAuxiliary(i + 1)) {
      return null;
    }
    return Use.FINITE;
  }

  /** "Moves new leads to the CRM": right behind a verb and what tells which. */
  private boolean isOfDescribed(int i) {
    return !verbs.isEmpty()
        && verbs.get(verbs.size() - 1).at() == i - 2
        && mentionAt(i - 1) == null
        && (Words.PLAIN.contains(word(i - 1)) || Words.DESCRIPTIVE.contains(word(i - 1)))
        && !Words.PREPOSITIONS.contains(word(i - 1));
  }

  /** "Checks the token issued by Auth0 and routes to three services": a deed beside another one. */
  private boolean isRoutedOn(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word(i));
    Mention before = mentionAt(i - 2);
    boolean goal = mentionAt(i + 2) != null || i + 2 < sentence.size() && isObject(i + 2);
    return verb != null
        && verb.sense() == Verbs.Sense.SEND
        && word(i - 1).equals("and")
        && (before != null && before.isTechnology() || !isPluralWord(i - 2) && goal)
        && word(i + 1).equals("to")
        && verbs.stream()
            .anyMatch(v -> v.use() == Use.FINITE && v.verb().form() == Verbs.Form.THIRD);
  }

  /**
   * "Uses MySQL and runs on a server", and not "stores jobs and runs in MySQL": where the subject
   * runs.
   */
  private boolean isRunOn(int i) {
    int thing = word(i - 2).equals(",") ? i - 3 : i - 2;
    Mention before = mentionAt(thing);
    boolean on = word(i + 1).equals("on");
    return word(i).equals("runs")
        && (before != null && before.isTechnology() || on && !word(thing).endsWith("s"))
        && goesOn();
  }

  /** "Covers, database dumps and e-mail logs": what is listed, without an article before it. */
  private boolean isListedKeep(int i) {
    Mention kept = mentionAt(i - 1);
    if (!isNoun(i) || kept == null || !kept.isKind() || kept.from() == 0) {
      return false;
    }
    String lead = word(kept.from() - 1);
    String behind = word(i + 1);
    boolean ends = behind.equals(")") || behind.equals(",") || behind.equals("and");
    boolean listed =
        lead.equals("(") || lead.equals(",") || lead.equals("and") || lead.equals("or");
    return listed && (ends || i + 1 == sentence.size());
  }

  /** "Into gRPC calls for", "to SQL queries against": what is made, and nothing that is done. */
  private boolean isMadeOf(int i) {
    if (!Translations.CALLS.contains(word(i)) || !Translations.CALLED.contains(word(i + 1))) {
      return false;
    }
    int from = i - 1;
    while (from > Math.max(0, i - LONGEST_NAME) && isNamePart(from)) {
      from--;
    }
    return from < i - 1 && from >= 0 && Translations.INTO.contains(word(from));
  }

  private boolean isNamePart(int i) {
    return mentionAt(i) != null || sentence.token(i).isWord() && !Words.isFunction(word(i));
  }

  /** "Loads all valid codes from": what is loaded, behind a determiner and what tells which. */
  private boolean isHeadOfObject(int i) {
    Occurrence last = verbs.isEmpty() ? null : verbs.get(verbs.size() - 1);
    if (last == null || !last.isFinite() || !isDeterminer(last.at() + 1)) {
      return false;
    }
    for (int k = last.at() + 2; k < i; k++) {
      boolean adjective =
          mentionAt[k] == null && sentence.token(k).isWord() && !Words.isFunction(word(k));
      if (!adjective) {
        return false;
      }
    }
    return last.at() + 2 < i && isPreposition(i + 1);
  }

  /** "This triggers a function": "this" stands before no plural. */
  private boolean isThis(int i) {
    return word(i - 1).equals("this") && isObject(i + 1);
  }

  /** "That one fetches": a pronoun of two words. */
  private boolean isThatOne(int i) {
    return word(i - 1).equals("one") && (word(i - 2).equals("that") || word(i - 2).equals("this"));
  }

  /** "The ESXi hosts and": the machines of a make. */
  private boolean isMachines(int i) {
    Mention make = word(i).equals("hosts") ? mentionAt(i - 1) : null;
    boolean of = make != null && make.isTechnology() && isDeterminer(make.from() - 1);
    return of && (i + 1 == sentence.size() || isTurn(i + 1) || isPreposition(i + 1));
  }

  /** "Keeps prescriptions and intake logs in": of two words behind "and" the thing that is kept. */
  private boolean isListedNoun(int i) {
    boolean ends =
        i + 1 == sentence.size() || isPreposition(i + 1) || sentence.token(i + 1).isMark();
    boolean unknown =
        i > 1
            && mentionAt[i - 1] == null
            && sentence.token(i - 1).isWord()
            && !Words.isFunction(word(i - 1))
            && Verbs.ENGLISH.of(word(i - 1)) == null;
    return unknown
        && ends
        && isNoun(i)
        && isListing(word(i - 2))
        && verbs.stream().anyMatch(Occurrence::isFinite);
  }

  /** "Receives log updates from": a second s-form with no turn between is what is received. */
  private boolean isOfObject(int i) {
    Occurrence last = verbs.isEmpty() ? null : verbs.get(verbs.size() - 1);
    if (last == null || last.use() != Use.FINITE || !isNoun(i) || last.at() >= i - 1) {
      return false;
    }
    for (int k = last.at() + 1; k < i; k++) {
      Mention mention = mentionAt[k];
      boolean thing = mention != null && !mention.isData();
      boolean turn =
          mention == null
              && (sentence.token(k).isMark()
                  || Words.BOUNDARIES.contains(sentence.word(k))
                  // "When the job fails it posts to".
                  || word(k).equals("it") && k == i - 1
                  || isPreposition(k));
      if (thing || turn) {
        return false;
      }
    }
    return true;
  }

  /** "On board that reports mileage": a noun behind it is what is reported. */
  private boolean isCarriedOn(int i) {
    return i < sentence.size()
        && sentence.token(i).isWord()
        && !Words.isFunction(sentence.word(i))
        && Verbs.ENGLISH.of(sentence.word(i)) == null;
  }

  /** "* stores alarms in the archive": a point of a list that begins with what is done. */
  private boolean isDeed() {
    String next = word(1);
    return sentence.block() == Block.Kind.ITEM
        && sentence.column() > TOP_COLUMN
        && !sentence.token(0).capital()
        && sentence.size() > 3
        && sentence.token(1).isWord()
        && !sentence.token(1).joined()
        && !Words.isFunction(sentence.word(1))
        && Verbs.ENGLISH.of(next) == null;
  }

  /** "Logs from all services are collected": the verb of the clause comes later. */
  private boolean isCarriedLater() {
    for (int i = 1; i < sentence.size() && !sentence.token(i).isMark(); i++) {
      if (mentionAt[i] == null && isAuxiliary(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Requests from the app to the API": what passes, and no verb. */
  private boolean isMoved(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    boolean meets = MEETINGS.contains(sentence.word(i) + " " + word(i + 1));
    return isNoun(i) && verb != null && verb.sense() == Verbs.Sense.SEND && !meets;
  }

  /** "Reads raw files and stores processed ones": a verb of the same form went before. */
  private boolean goesOn() {
    return verbs.stream()
        .anyMatch(v -> v.use() == Use.FINITE && v.verb().form() == Verbs.Form.THIRD);
  }

  /** How points of a list begin that say what something turns to. */
  private static final Set<String> MEETINGS =
      Set.of("interfaces with", "hooks into", "plugs into", "links to");

  private static final Set<String> HOMEWARD = Words.of("to into from onto over");

  private static boolean isListing(String before) {
    return before.equals(",") || Words.CONJUNCTIONS.contains(before);
  }

  /** "requests and responses to": an s-form that is a noun at least as often. */
  private boolean isNoun(int i) {
    return isNounToo(sentence.word(i));
  }

  /** True of an s-form that is a noun at least as often as a verb. */
  static boolean isNounToo(String word) {
    return NOUNS.contains(word);
  }

  /**
   * "sends confirmation e-mails": a verb of the table, before a word that can only be its object.
   */
  private boolean actsOnWord(int i) {
    return (!isNoun(i) || goesOn())
        && i + 1 < sentence.size()
        && sentence.token(i + 1).isWord()
        && !Words.BOUNDARIES.contains(sentence.word(i + 1))
        && !isPreposition(i + 1)
        && !isAuxiliary(i + 1);
  }

  private @Nullable Use past(int i) {
    String before = before(i);
    if (Words.PLURAL_PRONOUNS.contains(before) || before.equals("it")) {
      return Use.FINITE;
    }
    if (isListing(before) && isAfterPassive() && isPreposition(i + 1)) {
      return Use.PASSIVE;
    }
    // "The deployer pushed the image": no participle has an object.
    Mention doer = mentionAt(i - 1);
    boolean acts =
        doer != null
            && (doer.isKind() || doer.isTechnology() || doer.isActor())
            && isDeterminer(i + 1)
            && verbs.stream().noneMatch(v -> v.at() > doer.to() - 1);
    if (acts) {
      return Use.FINITE;
    }
    boolean adjective =
        Words.DETERMINERS.contains(before)
            // "OpenAI's hosted Whisper".
            || before.equals("'s")
            || (Words.PREPOSITIONS.contains(before) && mentionAt(i - 1) == null)
            || followsVerb(i);
    return adjective ? null : Use.PARTICIPLE;
  }

  /** "Is read by A and written by B": the second participle goes on with the first. */
  private boolean isAfterPassive() {
    return !verbs.isEmpty() && verbs.get(verbs.size() - 1).use() == Use.PASSIVE;
  }

  /** "Functions triggered by uploads write to": what a participle told of is the subject. */
  private boolean isFirstAfterParticiple() {
    return !verbs.isEmpty()
        && verbs.get(verbs.size() - 1).use() == Use.PARTICIPLE
        && verbs.stream().noneMatch(Occurrence::isFinite);
  }

  private @Nullable Use ing(int i) {
    String before = before(i);
    if (Words.DETERMINERS.contains(before)) {
      return null;
    }
    if (NO_ING_AFTER.contains(before)) {
      return isObject(i + 1) || isPreposition(i + 1) ? Use.INFINITIVE : null;
    }
    boolean afterNoun =
        mentionAt(i - 1) != null || before.equals(",") || before.equals("(") || i == 0;
    boolean up = PARTICLES.contains(word(i + 1)) && isObject(i + 2);
    return afterNoun && (isObject(i + 1) || isPreposition(i + 1) || up) ? Use.PARTICIPLE : null;
  }

  /** An s-form that the table does not know, between a thing and what it acts on. */
  private boolean isUnknownVerb(int i) {
    String word = sentence.word(i);
    boolean form =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !sentence.token(i).capital();
    Mention subject = mentionAt(beforeAdverbs(i));
    boolean afterThing =
        subject != null && (subject.isKind() || subject.isTechnology() || subject.isActor());
    boolean afterPronoun = before(i).equals("it") || before(i).equals("which");
    boolean afterAside =
        (before(i).equals(",") && (!verbs.isEmpty() || isThingVerb(i)) || before(i).equals(")"))
            && verbs.stream().noneMatch(Occurrence::isFinite)
            && (mentionAt(0) == null || isThingVerb(i))
            && !mentions.isEmpty()
            && mentions.get(0).to() < i
            && (isDeterminer(i + 1) || isThingVerb(i) && isBeforeMany(i + 1));
    boolean acts =
        isObject(i + 1)
            || afterThing && isPreposition(i + 1) && goesOnBehind(i + 1)
            || isHandDeed(subject, i)
            || isThingVerb(i) && isBeforeMany(i + 1)
            || isRelativeDeed(i);
    // "Rust agents that run": those who do something, and nothing that is done.
    boolean told = Words.RELATIVES.contains(word(i + 1));
    boolean relative = isRelativeDeed(i);
    boolean after = afterThing || afterPronoun || afterAside || relative;
    return form && !told && (after && acts || isDeedOfUnknown(i) || isToldTo(i));
  }

  /** The matches of "Herald, a Go program, mails matches to the managers". */
  private boolean isBeforeMany(int i) {
    return word(i).endsWith("s") && isPreposition(i + 1) && isDeterminer(i + 2);
  }

  /**
   * "A vet clicks on a picture", "when a member clicks save": what one of them does, by a word that
   * is a noun first.
   */
  private boolean isHandDeed(@Nullable Mention subject, int i) {
    boolean one =
        subject != null
            && subject.isActor()
            && isDeterminer(subject.from() - 1)
            && !sentence.word(subject.to() - 1).endsWith("s");
    boolean pressed =
        FINGERS.contains(word(i))
            && i + 1 < sentence.size()
            && sentence.token(i + 1).isWord()
            && !Words.AUXILIARIES.contains(word(i + 1));
    return one && (pressed || isThingVerb(i) && isPreposition(i + 1) && isDeterminer(i + 2));
  }

  /**
   * "Reads the levels and texts the wardens", "takes the scans and files them": a second deed, by
   * which people are told, or that is done to what was named.
   */
  private boolean isToldTo(int i) {
    int whom = isDeterminer(i + 1) ? i + 2 : i + 1;
    Mention people = mentionAt(whom);
    boolean told =
        people != null
            && (people.isActor()
                || people.isTechnology()
                    && NounPhrase.kindOf(people) == ComponentKind.NOTIFICATION);
    boolean filed =
        word(i + 1).equals("it") || word(i + 1).equals("them") || word(i + 1).equals("these");
    return word(i - 1).equals("and")
        && isThingVerb(i)
        && (told || filed)
        && verbs.stream().anyMatch(Occurrence::isFinite);
  }

  /** "Beacon, a Go worker, watches the share": a word that is a noun first. */
  private boolean isThingVerb(int i) {
    return Verbs.ENGLISH.ofPeople(Goals.lemma(word(i))) != null;
  }

  /**
   * "If the hub is away, the agent spools events in SQLite": of a doer and a deed that no list
   * knows.
   */
  private boolean isDeedOfUnknown(int i) {
    boolean begins = i > 1 && isDeterminer(i - 2) && (i == 2 || sentence.token(i - 3).is(","));
    boolean doer =
        begins
            && mentionAt(i - 1) == null
            && sentence.token(i - 1).isWord()
            && !Words.isFunction(word(i - 1))
            && !word(i - 1).endsWith("s")
            && Verbs.ENGLISH.of(word(i - 1)) == null;
    int behind = doer ? behindDone(i + 1) : 0;
    if (behind == 0 || !isPreposition(behind)) {
      return false;
    }
    for (int k = behind; k < sentence.size() && !sentence.token(k).isMark(); k++) {
      Verbs.Verb other = mentionAt(k) == null ? Verbs.ENGLISH.of(word(k)) : null;
      boolean does = other != null && other.form() != Verbs.Form.ING;
      if (does || Words.AUXILIARIES.contains(word(k)) || Words.MODALS.contains(word(k))) {
        return false;
      }
    }
    return true;
  }

  /** Where what something is done to ends, if data or a plain plural stands there; else 0. */
  private int behindDone(int from) {
    Mention what = mentionAt(from);
    boolean data = what != null && what.isData();
    boolean plural = what == null && from < sentence.size() && isPluralWord(from);
    return data ? what.to() : plural ? from + 1 : 0;
  }

  /** "A Lambda that strips EXIF data": right behind "that", with a noun that nobody knows. */
  private boolean isRelativeDeed(int i) {
    Mention thing = mentionAt(i - 2);
    boolean relative =
        word(i - 1).equals("that") && thing != null && (thing.isKind() || thing.isTechnology());
    boolean noun =
        i + 1 < sentence.size()
            && sentence.token(i + 1).isWord()
            && !Words.isFunction(word(i + 1))
            && Verbs.ENGLISH.of(word(i + 1)) == null;
    return relative && (noun || isDeterminer(i + 1));
  }

  /** "Chews through the queue and drops": a second verb of the same form. */
  private boolean goesOnBehind(int from) {
    for (int i = from; i < Math.min(sentence.size() - 1, from + LONGEST_ASIDE); i++) {
      Verbs.Verb next = word(i).equals("and") ? Verbs.ENGLISH.of(word(i + 1)) : null;
      if (next != null && next.form() == Verbs.Form.THIRD && !isNoun(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean followsVerb(int i) {
    if (verbs.isEmpty()) {
      return false;
    }
    Occurrence last = verbs.get(verbs.size() - 1);
    return last.at() == i - 1 && last.use() != Use.PASSIVE;
  }

  private boolean isAuxiliary(int i) {
    return Words.AUXILIARIES.contains(word(i));
  }

  boolean isPreposition(int i) {
    return Words.PREPOSITIONS.contains(word(i)) && !isOver(i);
  }

  /** "When the round is over the server reports": an end, and no place. */
  boolean isOver(int i) {
    return i > 0
        && word(i).equals("over")
        && Words.BE.contains(word(i - 1))
        && Words.DETERMINERS.contains(word(i + 1));
  }

  /** True where something stands that can be acted on. */
  private boolean isObject(int i) {
    if (mentionAt(i) != null) {
      return true;
    }
    if (i >= sentence.size() || sentence.token(i).isMark()) {
      return false;
    }
    String word = sentence.word(i);
    boolean leads =
        Words.DETERMINERS.contains(word)
            || Words.PLAIN.contains(word)
                && !Words.PREPOSITIONS.contains(word)
                && !Words.CONJUNCTIONS.contains(word)
            || word.equals("them")
            || word.equals("it")
            || sentence.token(i).capital();
    return leads
        || mentionAt(i + 1) != null
            && !isPreposition(i)
            && !isAuxiliary(i)
            && !Words.CONJUNCTIONS.contains(word);
  }

  /** True of a part of a compound, such as the "hosted" of "self-hosted". */
  private boolean isTied(int i) {
    return sentence.token(i).joined()
        || (i + 1 < sentence.size() && sentence.token(i + 1).joined());
  }

  /** The word before, adverbs left out. */
  private String before(int i) {
    return word(beforeAdverbs(i));
  }

  /** "The scanners (four of them) send": the place before what stands in brackets. */
  int beforeBrackets(int closing) {
    if (!word(closing).equals(")")) {
      return closing;
    }
    int i = closing - 1;
    while (i > 0 && closing - i < LONGEST_BRACKETS && !word(i).equals("(")) {
      i--;
    }
    return word(i).equals("(") ? i - 1 : closing;
  }

  private int beforeAdverbs(int i) {
    int j = i - 1;
    while (j > 0 && mentionAt(j) == null && isAdverb(j)) {
      j--;
    }
    int aside = word(j).equals(",") ? beforeAside(j) : j;
    return aside < 0 ? j : aside;
  }

  /** "The patients, on the other hand, use": the place before a remark in commas; or -1. */
  private int beforeAside(int comma) {
    int from = comma - 1;
    while (from > 0 && comma - from <= LONGEST_ASIDE && !sentence.word(from).equals(",")) {
      if (mentionAt(from) != null || verbIn(from, from + 1) != null) {
        return -1;
      }
      from--;
    }
    boolean aside = sentence.word(from).equals(",") && ASIDES.contains(sentence.word(from + 1));
    return aside ? from - 1 : -1;
  }

  private boolean isAdverb(int i) {
    String word = sentence.word(i);
    boolean mail = word.equals("e") && i + 1 < sentence.size() && isMailing(i + 1);
    return word.endsWith("ly") || TIMES.contains(word) || mail;
  }

  private void cutSegments() {
    int from = 0;
    boolean carried = finite.length > 0 && finite[0];
    for (int i = 1; i < sentence.size(); i++) {
      if (isBoundary(i) || carried && (beginsMain(from, i) || goesOnBehindRelative(from, i))) {
        segments.add(new Segment(from, i, opener(from)));
        from = i;
        carried = false;
      }
      carried |= finite[i];
    }
    if (sentence.size() > 0) {
      segments.add(new Segment(from, sentence.size(), opener(from)));
    }
  }

  /**
   * "Pictures that do not pass are moved": where what is said of the pictures themselves begins.
   */
  private boolean goesOnBehindRelative(int from, int i) {
    boolean verb =
        finite[i] && mentionAt(i) == null && isAuxiliary(i) && Words.RELATIVES.contains(word(from));
    boolean begins = false;
    boolean told = false;
    for (Occurrence occurrence : verbs) {
      begins |= verb && occurrence.start() == i && occurrence.isFinite();
      told |= occurrence.isFinite() && occurrence.start() > from && occurrence.at() < i;
    }
    return begins && told && !Words.CONJUNCTIONS.contains(word(i - 1));
  }

  /** "When the tank is empty the controller sends": the place where what is said begins. */
  private boolean beginsMain(int from, int i) {
    if (beginsMainByName(from, i)) {
      return true;
    }
    boolean subject =
        mentionAt(i) == null
            && (Words.DETERMINERS.contains(sentence.word(i)) || word(i).equals("it"));
    boolean tied =
        isPreposition(i - 1)
            || finite[i - 1]
            || Words.DETERMINERS.contains(word(i - 1))
            || Words.CONJUNCTIONS.contains(word(i - 1))
            || sentence.token(i - 1).isMark()
            || mentionAt(i - 1) == null && Verbs.ENGLISH.of(sentence.word(i - 1)) != null;
    if (!subject || tied || !CONDITIONS.contains(word(from))) {
      return false;
    }
    for (int k = i + 1; k < Math.min(sentence.size(), i + LONGEST_SUBJECT); k++) {
      if (finite[k]) {
        return k > i + 1 || word(i).equals("it");
      }
      if (isBoundary(k) || isPreposition(k)) {
        return false;
      }
    }
    return false;
  }

  /** "If a test fails Airflow posts", "when the disk is full Nagios writes". */
  private boolean beginsMainByName(int from, int i) {
    Mention name = mentionAt(i);
    boolean begins =
        name != null
            && name.from() == i
            && name.isTechnology()
            && name.to() < sentence.size()
            && finite[name.to()]
            && mentionAt(name.to()) == null
            && sentence.word(name.to()).endsWith("s");
    String before = word(i - 1);
    boolean ends =
        ENDING.contains(before)
            || !isPreposition(i - 1)
                && !finite[i - 1]
                && !Words.DETERMINERS.contains(before)
                && !Words.CONJUNCTIONS.contains(before)
                && !sentence.token(i - 1).isMark();
    return begins && ends && CONDITIONS.contains(word(from));
  }

  private String opener(int from) {
    return isBoundary(from) ? word(from) : "";
  }

  private boolean isBoundary(int i) {
    if (mentionAt(i) != null) {
      return false;
    }
    Token token = sentence.token(i);
    if (token.isMark()) {
      return !token.is("'s") && !token.is("/");
    }
    if (opensClause(i)) {
      return true;
    }
    boolean adverb = token.is("then") || token.is("so");
    return Words.BOUNDARIES.contains(token.word())
        && !(adverb && Words.RELATIVES.contains(word(i - 1)));
  }

  /** "After the cart has confirmed the order": with a subject and a verb behind, no preposition. */
  boolean opensClause(int i) {
    String word = word(i);
    if (!word.equals("after") && !word.equals("before") && !word.equals("until")) {
      return false;
    }
    boolean subject = false;
    for (int j = i + 1; j < sentence.size() && !sentence.token(j).isMark(); j++) {
      if (finite[j]) {
        return subject;
      }
      if (mentionAt[j] == null && Words.BOUNDARIES.contains(sentence.word(j))) {
        return false;
      }
      subject |= mentionAt[j] != null || SUBJECTS.contains(sentence.word(j));
    }
    return false;
  }

  private void joinClauses() {
    int from = 0;
    Link link = Link.OWN;
    boolean carried = false;
    boolean which = false;
    boolean several = false;
    boolean told = hasFinite(0, sentence.size());
    for (int s = 0; s < segments.size(); s++) {
      Segment segment = segments.get(s);
      boolean verb = hasFinite(segment.from(), segment.to());
      boolean drawn = told && isBehindArrow(segment);
      boolean relative = isRelative(segment);
      boolean labelled =
          segment.opener().equals(":")
              && (sentence.block() == Block.Kind.PARAGRAPH && hasSubject(segment)
                  || isPerson(segment.from() + 1));
      boolean last = several && !verb && isLastMember(segment);
      boolean opens = s > 0 && (drawn || last || verb && (carried || relative || labelled));
      if (opens) {
        boolean member = relative && which && isMember(segments.get(s - 1), from);
        boolean here = drawn || last;
        Segment first = here ? segment : segments.get(member ? s - 1 : beforeAll(s, from));
        boolean apart = first != segment;
        clauses.add(new Clause(from, first.from(), link));
        from = first.from();
        boolean own = apart || hasSubject(segment);
        link = relative && !member ? Link.RELATIVE : own || last ? Link.OWN : Link.SAME;
        which = link == Link.RELATIVE || member || which && link == Link.SAME;
        several = member || several && link != Link.OWN;
        carried = false;
      }
      carried |= verb;
    }
    if (sentence.size() > 0) {
      clauses.add(new Clause(from, sentence.size(), link));
    }
  }

  /** The planner of "a reader that writes to Redis, a planner that": a further one of several. */
  private boolean isMember(Segment segment, int after) {
    int at = segment.from() + 1;
    return segment.from() > after
        && segment.opener().equals(",")
        && Words.INDEFINITE.contains(sentence.word(at))
        && isNounOnly(segment);
  }

  /** "The Lambda writes to S3 → Athena": a step of a chain, said by itself. */
  private boolean isBehindArrow(Segment segment) {
    Token opener = sentence.token(segment.from());
    return segment.from() > 0 && Arrows.is(opener) && !Arrows.isOfHead(opener);
  }

  /** The number of the segment with which the subject of a segment's verb begins. */
  private int beforeAll(int s, int after) {
    int several = beforeSeveral(s, after);
    return several < s ? several : beforeList(beforeRemark(s, after), after);
  }

  /**
   * "Publishes to NATS, and the mailer and the indexer read from it", "and the media and search
   * services subscribe": the verb of several has the first of them as its subject, too.
   */
  private int beforeSeveral(int s, int after) {
    Segment segment = segments.get(s);
    Segment before = s > 1 ? segments.get(s - 1) : null;
    Occurrence verb = verbOfSeveral(segment);
    if (before == null || verb == null || before.from() <= after || !isThing(before)) {
      return s;
    }
    boolean own = isDeterminer(segment.from() + 1);
    boolean plural = sentence.word(verb.start() - 1).endsWith("s");
    return isDeterminer(before.from() + 1) && own != plural ? s - 1 : s;
  }

  /** The verb of "and the indexer read", which one alone does not have; or null. */
  private @Nullable Occurrence verbOfSeveral(Segment segment) {
    for (Occurrence verb : verbs) {
      if (verb.at() >= segment.from() && verb.at() < segment.to() && verb.isFinite()) {
        boolean base = verb.verb().form() == Verbs.Form.BASE && verb.start() == verb.at();
        return base && segment.opener().equals("and") ? verb : null;
      }
    }
    return null;
  }

  /** "And the mailer": one thing, and nothing else. */
  private boolean isThing(Segment segment) {
    boolean opens = segment.opener().equals("and") || Words.RELATIVES.contains(segment.opener());
    return opens && isNounOnly(segment);
  }

  /** The portal of "a planner that asks it, and a portal": the last one of several. */
  private boolean isLastMember(Segment segment) {
    int at = segment.from() + 1;
    return segment.opener().equals("and")
        && sentence.word(segment.from() - 1).equals(",")
        && Words.INDEFINITE.contains(sentence.word(at));
  }

  /** True behind the opener of a segment of one thing with its articles and nothing else. */
  private boolean isNounOnly(Segment segment) {
    int i = segment.from() + 1;
    while (isDeterminer(i)) {
      i++;
    }
    boolean thing = i < segment.to();
    for (; i < segment.to(); i++) {
      Mention mention = mentionAt(i);
      thing &= mention == null ? isPlainNoun(i) : mention.isKind() || mention.isData();
    }
    return thing;
  }

  /**
   * "A separate matter: the app and the machine both call": the number of the segment in which the
   * list of those who act begins.
   */
  private int beforeList(int s, int after) {
    int k = s;
    while (k > 0 && isOfList(k) && segments.get(k - 1).from() > after) {
      k--;
      Segment before = segments.get(k);
      if (hasFinite(before.from(), before.to()) || !hasSubject(before)) {
        return s;
      }
      if (before.opener().equals(":") || before.opener().equals(";")) {
        return k;
      }
    }
    return s;
  }

  private boolean isOfList(int s) {
    String opener = segments.get(s).opener();
    return opener.equals("and") || opener.equals(",");
  }

  /** "Game backend: players connect to": who does it, and not what the line is about. */
  private boolean isPerson(int i) {
    Mention mention = mentionAt(Words.DETERMINERS.contains(word(i)) ? i + 1 : i);
    return mention != null && mention.isActor();
  }

  /**
   * The number of the segment with the subject of another one's verb: "and the sorter (a C++
   * program) writes", "where the loader, started at night, reads".
   *
   * @param after where the clause before begins
   */
  private int beforeRemark(int s, int after) {
    String mark = segments.get(s).opener();
    if (OCCASIONS.contains(mark)) {
      // "Asks A for prices and B for readings before it writes": B is asked.
      return s;
    }
    int k = s - 1;
    if (mark.equals(")")) {
      while (k > 0 && s - k < LONGEST_ASIDE && !segments.get(k).opener().equals("(")) {
        k--;
      }
      mark = segments.get(k).opener();
    } else if (mark.equals(",")) {
      mark = segments.get(k).opener().equals(",") ? "(" : "";
    }
    boolean found = mark.equals("(") && k > 0 && segments.get(k - 1).from() > after;
    Segment subject = found ? segments.get(k - 1) : segments.get(s);
    boolean free =
        found
            && OPENERS.contains(subject.opener())
            && !hasFinite(subject.from(), segments.get(s).from())
            && hasSubject(subject);
    return free ? k - 1 : s;
  }

  /** True of "which uses …", "that runs …": the pronoun is the subject. */
  private boolean isRelative(Segment segment) {
    if (!Words.RELATIVES.contains(segment.opener())) {
      return false;
    }
    return hasFinite(segment.from(), segment.to()) && !hasSubject(segment);
  }

  private boolean hasSubject(Segment segment) {
    boolean led = isPreposition(segment.from() + 1);
    for (int i = segment.from(); i < segment.to() && !finite[i]; i++) {
      if (mentionAt(i) != null || (isContent(i) && i > segment.from() && !led)) {
        return true;
      }
    }
    return false;
  }

  private boolean isContent(int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !Words.ADVERBS.contains(word)
        && !Words.NEGATIONS.contains(word)
        && !Words.BOUNDARIES.contains(word)
        && !Words.PREPOSITIONS.contains(word)
        && !Words.DETERMINERS.contains(word)
        && !word.equals("turn")
        && !word.endsWith("ly");
  }
}

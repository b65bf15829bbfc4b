package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out who a predicate is about: whom it names, or whom its pronouns mean. */
final class Referents {
  /** Bought programs that people work with. */
  private static final Set<ComponentKind> HANDLED =
      Set.of(
          ComponentKind.ANALYTICS,
          ComponentKind.MONITORING,
          ComponentKind.WORKFLOW_ENGINE,
          ComponentKind.SOURCE_REPOSITORY,
          ComponentKind.CI_CD);

  /** Verbs whose passive is about who does it: "Tableau is connected to Snowflake". */
  private static final Set<String> TIED =
      Words.of("connect integrate link cable wire tether attach plug hook pair");

  /** What houses do for others, beside what is theirs by its kind. */
  private static final Set<ComponentKind> RENTED =
      Set.of(ComponentKind.IDENTITY_PROVIDER, ComponentKind.ML_MODEL, ComponentKind.LANGUAGE_MODEL);

  private static final int MOST_RECENT = 8;

  /** So many points back a list is still about the same. */
  private static final int NEAR_ITEM = 2;

  /** So many sentences back "all three" may reach. */
  private static final int NEAR_ALL = 3;

  /**
   * Who a predicate is about.
   *
   * @param named true where the sentence names them, by name or pronoun; otherwise it is taken to
   *     be about the main program
   * @param led true where they are the agents of a passive
   * @param unknown true where something does it that the reader does not know
   */
  record Subjects(List<Draft.Part> parts, boolean named, boolean led, boolean unknown) {
    static Subjects of(List<Draft.Part> parts, boolean named) {
      return new Subjects(parts, named, false, false);
    }
  }

  /** What begins a description behind a comma: "the service, a Go program", ", written in Go". */
  private static final Set<String> DESCRIBING =
      Words.of("a an written made built developed programmed implemented coded");

  private final Draft draft;
  private final Cast cast;

  /** The parts that were spoken of last, for "it". */
  private List<Draft.Part> spokenOf = List.of();

  /** After a subject in the plural, the one thing that its sentence named last: what "it" means. */
  private Draft.@Nullable Part single;

  private int sentence = -1;

  /** The parts that this sentence names so far, and those of the sentence before. */
  private List<Draft.Part> here = new ArrayList<>();

  private List<Draft.Part> before = List.of();

  /** Those that the sentence right before names, and no older ones. */
  private List<Draft.Part> namedLast = List.of();

  /** True where something that the reader does not know acts in this sentence. */
  private boolean unknownHere;

  /** What was named last, in the order of its last mention, with the number of that sentence. */
  private final Map<Draft.Part, Integer> recent = new LinkedHashMap<>();

  /** Who acts in this sentence, by name or by a pronoun. */
  private List<Draft.Part> acting = List.of();

  /** Who did what the sentence told last, "by the loader". */
  private List<Draft.Part> agents = List.of();

  /** Of what this sentence says "the former": "the latter" is of the same. */
  private List<Draft.Part> pair = List.of();

  private @Nullable Sentence last;

  private @Nullable Sentence previous;

  /** What is done, by somebody else, with what was sent. */
  private static final Set<String> TAKEN =
      Words.of(
          "pick take consume process handle read receive fetch pull poll collect ingest parse index"
              + " analyse analyze forward store persist");

  private static final Set<String> BACKED = Words.of("back power support feed drive");

  /** "This in turn", "this one then". */
  private static final Set<String> TURNING = Words.of("in turn , then one");

  /** What a device has for others to read. */
  private static final Set<String> VALUES =
      Words.of("values readings data registers counters states measurements signals tags");

  private static final Set<String> RULES = Words.of("rule rules");

  private static final Set<String> CLOCKS = Words.of("scheduler timer cron crontab");

  private static final Set<String> THINGS =
      Words.of("data tasks jobs results events messages records updates changes requests");

  /** The parts that were last told of together. */
  private final Togetherness together;

  /** What the point of a list begins with that is being read, or null. */
  private Draft.@Nullable Part point;

  /** The number of the sentence whose subject is spoken of. */
  private int spokenIn = Block.NONE;

  Referents(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
    this.together = new Togetherness(cast);
  }

  Togetherness together() {
    return together;
  }

  List<Draft.Part> spokenOf() {
    return spokenOf;
  }

  /** The parts that a sentence before this place and the one before it name, the last first. */
  List<Draft.Part> named(Sentence sentence) {
    List<Draft.Part> parts = new ArrayList<>();
    int nearest = sentence.block() == Block.Kind.ITEM ? NEAR_ITEM : 1;
    for (Map.Entry<Draft.Part, Integer> one : recent.entrySet()) {
      if (sentence.number() - one.getValue() <= nearest) {
        parts.add(0, one.getKey());
      }
    }
    return parts;
  }

  /** Who the predicate is about; without a known subject, what was spoken of last. */
  Subjects of(Predicate predicate) {
    turnTo(predicate.syntax().sentence());
    Subjects subjects = find(predicate);
    if (predicate.verb() != null && predicate.verb().isFinite()) {
      unknownHere = subjects.unknown();
    }
    String lemma = predicate.verb() == null ? "" : predicate.verb().verb().lemma();
    boolean said =
        predicate.sense() == Verbs.Sense.BE || lemma.equals("have") || isInverted(predicate);
    if (said && predicate.subjects().isEmpty()) {
      saidToBe(predicate);
    }
    if (subjects.named()) {
      subjects.parts().forEach(this::note);
      acting = Clauses.isMain(predicate) ? subjects.parts() : acting;
    }
    turnToStarted(predicate, subjects);
    if (here.isEmpty() && !namedLast.isEmpty() && Clauses.isFromThere(predicate)) {
      note(namedLast.get(namedLast.size() - 1), false);
    }
    boolean unsaid = isOfSource(predicate);
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean source = unsaid && argument.isAny("from");
      for (Draft.Part part : cast.parts(List.of(argument.phrase()))) {
        note(part, !source);
      }
    }
    return subjects;
  }

  /** "Behind it sits the importer", "in each hall runs the logger": that one is spoken of. */
  private static boolean isInverted(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && predicate.sense() == Verbs.Sense.HOST
        && !predicate.isPassive()
        && Words.PREPOSITIONS.contains(predicate.syntax().word(0))
        && predicate.syntax().clauseOf(verb.at()).from() == 0;
  }

  /**
   * "Rates come from the exchange API", "are read from it": who reads them was spoken of before.
   */
  private static boolean isOfSource(Predicate predicate) {
    return predicate.isPassive()
        || predicate.verb() == null
        || Traffic.ORIGINATES.contains(predicate.verb().verb().lemma());
  }

  /** "The app asks the price service. This in turn looks": only small words before the verb. */
  private static boolean isThis(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    int from = verb == null ? 0 : predicate.syntax().clauseOf(verb.at()).from();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && predicate.syntax().word(from).equals("this")
        && behindInTurn(predicate.syntax().sentence(), from + 1) == verb.start();
  }

  private static int behindInTurn(Sentence sentence, int from) {
    int i = from;
    while (TURNING.contains(sentence.word(i)) || Words.ADVERBS.contains(sentence.word(i))) {
      i++;
    }
    return i;
  }

  /** The program that the sentence before ended with, behind another that turned to it; or null. */
  private Draft.@Nullable Part lastAsked() {
    Draft.Part last = before.size() < 2 ? null : before.get(before.size() - 1);
    boolean program =
        last != null && (Kinds.isServer(last.kind) || last.kind == ComponentKind.WORKER);
    boolean turned =
        program && spokenOf.size() == 1 && draft.isAsked(spokenOf.get(0), last) && !last.whole;
    return turned ? last : null;
  }

  /** "My project is a downloader", "there is a crawler": the next "it" is what was said to be. */
  private void saidToBe(Predicate predicate) {
    List<Draft.Part> found = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.phrase().isPresent() ? cast.part(argument.phrase()) : null;
      if (argument.isDirect() && part != null) {
        found.add(part);
      }
    }
    Draft.Part one = found.size() == 1 ? found.get(0) : null;
    boolean acts =
        one != null
            && (one.isApplication()
                || one.kind == ComponentKind.DEVICE
                || one.kind == ComponentKind.CI_CD);
    if (one != null && acts && !one.whole) {
      spokenOf = found;
    }
  }

  /**
   * "### Image Builder", and below it "Stores images in S3": what points and sentences that begin
   * with a deed tell of.
   */
  private Draft.@Nullable Part owner(Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    boolean point =
        sentence.block() == Block.Kind.ITEM
            || sentence.block() == Block.Kind.PARAGRAPH && beginsWithDeed(predicate);
    Draft.Part above = point ? cast.ofPointAbove(sentence) : null;
    if (above != null && Traffic.mayAsk(above)) {
      return above;
    }
    if (sentence.block() == Block.Kind.ITEM
        && !sentence.startsPoint()
        && isOwnProgram(this.point)) {
      return this.point;
    }
    List<Draft.Part> named = point ? cast.partsOfHeading(sentence) : List.of();
    return named.size() == 1 && Traffic.mayAsk(named.get(0)) ? named.get(0) : null;
  }

  /** "Reads invoices from S3 and sends mails". */
  private static boolean beginsWithDeed(Predicate predicate) {
    List<Syntax.Occurrence> verbs = predicate.syntax().verbs();
    return !verbs.isEmpty()
        && verbs.get(0).at() == 0
        && verbs.get(0).isFinite()
        && verbs.get(0).verb().form() == Verbs.Form.THIRD;
  }

  private void turnTo(Sentence next) {
    int number = next.number();
    if (number != sentence) {
      if (last == null || isApart(last, next)) {
        cast.turnTo(null);
      }
      turnToPoint(next);
      previous = last;
      last = next;
      namedLast = number == sentence + 1 || sentence < 0 ? here : List.of();
      before = here.size() > 1 ? here : lastOf(before, here);
      here = new ArrayList<>();
      pair = List.of();
      agents = List.of();
      acting = List.of();
      unknownHere = false;
      sentence = number;
    }
  }

  /** "- **api** is what the web UI talks to. Sessions are kept in Redis": by the API. */
  private void turnToPoint(Sentence next) {
    boolean item = next.block() == Block.Kind.ITEM;
    if (!item || next.startsPoint()) {
      List<Draft.Part> first = item ? cast.partsIn(next, 0, 2) : List.of();
      point = first.isEmpty() ? null : first.get(0);
    } else if (isOwnProgram(point)) {
      cast.turnTo(point);
    }
  }

  private static boolean isOwnProgram(Draft.@Nullable Part point) {
    return point != null && Kinds.isServer(point.kind) && !point.whole && !point.isProduct();
  }

  /** The last part of one sentence together with what the next one names. */
  private static List<Draft.Part> lastOf(List<Draft.Part> first, List<Draft.Part> second) {
    List<Draft.Part> parts = new ArrayList<>(first);
    second.forEach(parts::remove);
    if (parts.size() > 1 && !second.isEmpty()) {
      parts.subList(0, parts.size() - 1).clear();
    }
    parts.addAll(second);
    return parts;
  }

  /**
   * True of sentences with an empty line or a heading between them; items go on with their list.
   */
  private static boolean isApart(Sentence one, Sentence next) {
    if (one.block() == Block.Kind.ITEM && next.block() == Block.Kind.ITEM) {
      return false;
    }
    if (next.block() == Block.Kind.HEADING || next.number() > one.number() + 1) {
      return true;
    }
    String between = one.until(next);
    return between.chars().filter(c -> c == '\n').count() > 1 && next.block() != Block.Kind.ITEM;
  }

  private void note(Draft.Part part) {
    note(part, true);
  }

  private void note(Draft.Part part, boolean turns) {
    boolean own = !part.isProduct() || part.kind == ComponentKind.WEB_APPLICATION && part.told;
    if (turns && Kinds.isServer(part.kind) && !part.whole && own) {
      cast.turnTo(part);
    }
    if (!here.contains(part)) {
      here.add(part);
    }
    recent.remove(part);
    recent.put(part, sentence);
    if (recent.size() > MOST_RECENT) {
      recent.remove(recent.keySet().iterator().next());
    }
  }

  /** "A Control-M job starts the exporter, a Python program": of that one more is told. */
  private List<Draft.Part> started(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || predicate.isPassive() || !Events.isStart(verb)) {
      return List.of();
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isDirect() ? cast.part(argument.phrase()) : null;
      boolean told = predicate.syntax().sentence().word(argument.phrase().to()).equals(",");
      if (part != null && told && part.isApplication()) {
        return List.of(part);
      }
    }
    return List.of();
  }

  /**
   * "An upload to the bucket triggers the resizer. It writes": no upload does, and no scheduler.
   */
  private void turnToStarted(Predicate predicate, Subjects subjects) {
    Syntax.Occurrence verb = predicate.verb();
    boolean starts =
        verb != null && verb.isFinite() && !predicate.isPassive() && Events.isStart(verb);
    boolean clock =
        predicate.subjects().stream()
            .anyMatch(
                s -> CLOCKS.contains(s.noun()) || CLOCKS.contains(s.sentence().word(s.from())));
    boolean works =
        subjects.named()
            && subjects.parts().stream()
                .anyMatch(p -> Traffic.mayAsk(p) && p.kind != ComponentKind.WORKFLOW_ENGINE);
    if (!starts || works && !clock) {
      return;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isDirect() ? cast.part(argument.phrase()) : null;
      if (part != null && part.isApplication()) {
        spokenOf = List.of(part);
        spokenIn = sentence;
      }
    }
  }

  /** "The chillers call": a noun that no list knows, and more than one as its verb says. */
  private static boolean isMany(NounPhrase phrase, Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.verb().form() == Verbs.Form.BASE
        && phrase.proper() != null
        && phrase.kind() == ComponentKind.DEVICE
        && phrase.to() == verb.start()
        && phrase.sentence().word(phrase.to() - 1).endsWith("s");
  }

  private Subjects find(Predicate predicate) {
    boolean finite = predicate.verb() != null && predicate.verb().isFinite();
    List<NounPhrase> own = predicate.subjects();
    List<Draft.Part> each = own.size() == 1 ? cast.each(own.get(0)) : List.of();
    List<Draft.Part> found = each.isEmpty() ? cast.parts(predicate.subjects()) : each;
    found = found.isEmpty() ? madeWith(predicate) : found;
    if (!found.isEmpty()) {
      boolean aside = spokenIn == sentence && isRelative(predicate);
      if ((finite || predicate.verb() == null) && !aside) {
        List<Draft.Part> started = started(predicate);
        spokenOf = started.isEmpty() ? found : started;
        spokenIn = sentence;
        boolean several =
            found.size() > 1 || own.stream().allMatch(p -> p.isPlural() || isMany(p, predicate));
        single = several ? singular(predicate) : null;
      }
      return Subjects.of(found, true);
    }
    Draft.Part ruling = ruling(predicate);
    if (ruling != null) {
      return Subjects.of(List.of(ruling), true);
    }
    Draft.Part polled = polled(predicate);
    if (polled != null) {
      return Subjects.of(List.of(polled), true);
    }
    Draft.Part agent = agent(predicate);
    boolean delivered =
        agent != null
            && Clauses.isIt(predicate)
            && (Kinds.isFront(agent.kind) || isBacked(predicate));
    if (agent != null && !(delivered && !spokenOf.isEmpty())) {
      agents = withOthers(agent, predicate);
      boolean data = own.stream().allMatch(s -> s.is(NounPhrase.Sort.DATA));
      if (finite && agents.size() == 1 && data && Traffic.mayAsk(agent)) {
        spokenOf = agents;
      }
      return new Subjects(agents, true, true, false);
    }
    Draft.Part there = agent == null ? DoneThere.by(predicate, cast) : null;
    if (there != null) {
      return Subjects.of(List.of(there), true);
    }
    List<Draft.Part> it = agents.isEmpty() ? spokenOf : agents;
    if (Clauses.isByIt(predicate) && it.size() == 1 && Traffic.mayAsk(it.get(0))) {
      return new Subjects(it, true, true, false);
    }
    Draft.Part house = house(predicate);
    if (house != null) {
      return new Subjects(List.of(house), true, true, false);
    }
    List<Draft.Part> sources = Clauses.isThatOne(predicate) ? List.of() : sources(predicate);
    if (!sources.isEmpty()) {
      return new Subjects(sources, true, true, false);
    }
    if (Errands.isOne(predicate, cast.server(), cast)) {
      predicate.arguments().stream()
          .flatMap(a -> cast.parts(List.of(a.phrase())).stream())
          .forEach(p -> p.handled = true);
      return new Subjects(List.of(), false, false, true);
    }
    boolean others =
        predicate.subjects().stream()
            .anyMatch(s -> s.is(NounPhrase.Sort.DATA) || s.is(NounPhrase.Sort.ACTOR));
    boolean things = isOfThings(predicate);
    Draft.Part main = cast.server();
    boolean login = spokenOf.size() == 1 && spokenOf.get(0).kind == ComponentKind.IDENTITY_PROVIDER;
    if (login && main != null && others && predicate.isPassive() && isHandedOver(predicate)) {
      // "Login is by SAML. Grades are transferred to the registry": by the program, and no login.
      return Subjects.of(List.of(main), true);
    }
    if ((others || things || isOfNoun(predicate)) && goesOnFromBefore(predicate)) {
      spokenIn = sentence;
      return Subjects.of(spokenOf, true);
    }
    if (predicate.isPassive() && isTakenByAnother(predicate)) {
      return new Subjects(List.of(), false, false, true);
    }
    Draft.Part door = others || things ? doorBefore(predicate) : null;
    if (door != null) {
      return Subjects.of(List.of(door), true);
    }
    if (things && isHandedOn(predicate)) {
      return Subjects.of(spokenOf, true);
    }
    if (things && cast.server() != null) {
      return Subjects.of(List.of(), false);
    }
    if (others) {
      if (finite) {
        spokenOf = programsBehind(predicate, spokenOf);
      }
      return Subjects.of(List.of(), false);
    }
    Draft.Part function = function(predicate);
    if (function != null) {
      spokenOf = List.of(function);
      return Subjects.of(spokenOf, true);
    }
    return byPronoun(predicate);
  }

  /**
   * "Maps come from Mapbox, called by the desk. Notices are posted back to it by them", "back by
   * DHL", "the outcome is reported back to our webhook": the house that does it; or null.
   */
  private Draft.@Nullable Part house(Predicate predicate) {
    boolean led = predicate.arguments().stream().anyMatch(a -> a.isAny("by"));
    if (led && Clauses.isBack(predicate)) {
      for (Predicate.Argument argument : predicate.arguments()) {
        Draft.Part part = argument.isAny("by") ? cast.part(argument.phrase()) : null;
        if (part != null && Kinds.isExternal(part.kind)) {
          return part;
        }
      }
    }
    Draft.Part last = lastHouse();
    boolean reports = last != null && !led && isReported(predicate, last);
    return Clauses.isByThem(predicate) || reports ? last : null;
  }

  /** The outside service that was named last, here or in the sentence before; or null. */
  private Draft.@Nullable Part lastHouse() {
    Draft.Part last = null;
    for (Map.Entry<Draft.Part, Integer> one : recent.entrySet()) {
      boolean near = sentence - one.getValue() <= 1;
      last = near && isHouse(one.getKey()) ? one.getKey() : last;
    }
    return last;
  }

  private static boolean isHouse(Draft.Part part) {
    return Kinds.isExternal(part.kind) || part.isProduct() && RENTED.contains(part.kind);
  }

  /** "Is reported back to the API", "is posted to a webhook": to a program of the system's own. */
  private boolean isReported(Predicate predicate, Draft.Part house) {
    boolean sent = predicate.sense() == Verbs.Sense.SEND || predicate.sense() == Verbs.Sense.EDIT;
    if (!predicate.isPassive() || !sent && !Clauses.isBack(predicate)) {
      return false;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      Draft.Part goal = argument.isAny("to") ? cast.part(phrase) : null;
      boolean own = goal != null && goal.isApplication() && !isHouse(goal);
      String words = phrase.sentence().words(phrase.from(), phrase.to());
      boolean waiting = words.contains("webhook") || words.contains("callback");
      if (own && (waiting || Clauses.isBack(predicate) && draft.isAsked(goal, house))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHandedOver(Predicate predicate) {
    return (predicate.sense() == Verbs.Sense.SEND || predicate.sense() == Verbs.Sense.STORE)
        && predicate.arguments().stream().noneMatch(a -> a.isAny("by from"))
        && predicate.arguments().stream().anyMatch(a -> a.isAny("to into in"));
  }

  /** "The gateway sends to the broker. A rule forwards them to": a rule of the broker. */
  private Draft.@Nullable Part ruling(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean rule =
        verb != null
            && verb.isFinite()
            && !predicate.isPassive()
            && verb.start() > 0
            && RULES.contains(predicate.syntax().word(verb.start() - 1));
    List<Draft.Part> earlier = here.isEmpty() ? namedLast : here;
    Draft.Part last = rule && !earlier.isEmpty() ? earlier.get(earlier.size() - 1) : null;
    return last != null && last.kind.carriesMessages() ? last : null;
  }

  /** The controllers of "Four PLCs control the line. They are polled by a server". */
  private Draft.@Nullable Part polled(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean they =
        verb != null
            && predicate.isPassive()
            && verb.start() > 0
            && Words.PLURAL_PRONOUNS.contains(predicate.syntax().word(verb.start() - 1))
            && (predicate.sense() == Verbs.Sense.READ
                || predicate.sense() == Verbs.Sense.RECEIVE
                || predicate.sense() == Verbs.Sense.SEND)
            && predicate.arguments().stream().anyMatch(a -> a.isAny("by"));
    they |= verb != null && predicate.isPassive() && isOfItsValues(predicate, verb);
    Draft.Part last = null;
    for (Draft.Part part : they && here.isEmpty() ? before : they ? here : List.<Draft.Part>of()) {
      last = part.kind == ComponentKind.DEVICE ? part : last;
    }
    return last;
  }

  /** "Its values are polled by the gateway": they are where they come from. */
  private static boolean isOfItsValues(Predicate predicate, Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    int from = syntax.clauseOf(verb.at()).from();
    while (syntax.sentence().token(from).isMark()) {
      from++;
    }
    String whose = syntax.word(from);
    return (whose.equals("its") || whose.equals("their"))
        && from + 2 == verb.start()
        && VALUES.contains(syntax.sentence().word(from + 1))
        && predicate.arguments().stream().anyMatch(a -> a.isAny("by"));
  }

  private static boolean isProgram(ComponentKind kind) {
    return Kinds.isServer(kind) || kind == ComponentKind.WORKER;
  }

  /** "The shop keeps orders in MySQL. Slow tasks are handed to the worker": by the shop. */
  private boolean isHandedOn(Predicate predicate) {
    Sentence earlier = previous;
    boolean near =
        earlier != null && predicate.syntax().sentence().number() - earlier.number() <= 1;
    return near
        && predicate.isPassive()
        && predicate.sense() == Verbs.Sense.SEND
        && spokenOf.size() == 1
        && Traffic.mayAsk(spokenOf.get(0))
        && predicate.arguments().stream().noneMatch(a -> a.isAny("from by"))
        && predicate.arguments().stream()
            .anyMatch(a -> a.isAny("to") && isProgram(a.phrase().kind()));
  }

  /** The web UI of "a service that the web UI talks to": in passing, where another is spoken of. */
  private static boolean isRelative(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    List<NounPhrase> subjects = predicate.subjects();
    int at = verb != null ? verb.at() : subjects.isEmpty() ? -1 : subjects.get(0).from();
    if (at < 0) {
      return false;
    }
    Syntax.Clause clause = predicate.syntax().clauseOf(at);
    String opener = predicate.syntax().word(clause.from());
    return clause.link() == Syntax.Link.RELATIVE
        || clause.from() > 0 && (opener.equals("that") || opener.equals("which"));
  }

  /** "Calls hit the HTTP server. They are forwarded to the queue": by what they came to last. */
  private Draft.@Nullable Part doorBefore(Predicate predicate) {
    Sentence earlier = previous;
    Draft.Part last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean next =
        earlier != null && earlier.number() + 1 == predicate.syntax().sentence().number();
    boolean sent = predicate.isPassive() && predicate.sense() == Verbs.Sense.SEND;
    Draft.Part server = cast.server();
    boolean unknown = server == null || server.kind == ComponentKind.WORKER;
    return next && sent && last != null && Kinds.isFront(last.kind) && unknown ? last : null;
  }

  /** "Tasks are handed to Celery": what programs pass on, and no program. */
  private static boolean isOfThings(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    int aux = verb == null ? 0 : verb.start();
    Syntax syntax = predicate.syntax();
    String noun = aux > 0 ? syntax.word(aux - 1) : "";
    noun = Words.AUXILIARIES.contains(noun) && aux > 1 ? syntax.word(aux - 2) : noun;
    return verb != null
        && verb.isFinite()
        && predicate.isPassive()
        && predicate.subjects().isEmpty()
        && THINGS.contains(noun);
  }

  /** "Orders are sent to RabbitMQ and picked up by the billing service": it did not send them. */
  private static boolean isTakenByAnother(Predicate predicate) {
    Syntax syntax = predicate.syntax();
    int at = predicate.verb().at();
    for (Syntax.Occurrence verb : syntax.verbs()) {
      boolean later = verb.at() > at && verb.verb().form() == Verbs.Form.PAST;
      boolean taken = TAKEN.contains(verb.verb().lemma());
      int by = syntax.word(verb.at() + 1).equals("up") ? verb.at() + 2 : verb.at() + 1;
      if (later && taken && syntax.word(by).equals("by")) {
        return true;
      }
    }
    return false;
  }

  /** "The text is translated": a thing that nobody knows, and no pronoun. */
  private boolean isOfNoun(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    int noun = verb == null ? -1 : verb.start() - 1;
    Syntax syntax = predicate.syntax();
    return noun >= 0
        && verb.isFinite()
        && predicate.subjects().isEmpty()
        && syntax.sentence().token(noun).isWord()
        && !Words.isFunction(syntax.word(noun))
        && (predicate.arguments().stream().anyMatch(this::isAsked) || !isSentThrough(predicate));
  }

  /** "Is synced to DynamoDB using AppSync": something on the way does it. */
  private static boolean isSentThrough(Predicate predicate) {
    Syntax syntax = predicate.syntax();
    for (int i = predicate.verb().at(); i < syntax.sentence().size(); i++) {
      String word = syntax.word(i);
      if (word.equals("using") || word.equals("via") || word.equals("through")) {
        return true;
      }
    }
    return false;
  }

  /** "Workers consume the events. Data is inserted into": what stands before says by whom. */
  private boolean goesOnFromBefore(Predicate predicate) {
    Sentence now = predicate.syntax().sentence();
    Sentence earlier = previous;
    boolean goes = isGoing(predicate);
    boolean put =
        goes || predicate.sense() == Verbs.Sense.STORE || predicate.sense() == Verbs.Sense.SEND;
    return earlier != null
        && (predicate.isPassive() || goes)
        && now.block() == earlier.block()
        && earlier.number() == spokenIn
        && now.number() == spokenIn + 1
        && spokenOf.size() == 1
        && Traffic.mayAsk(spokenOf.get(0))
        && spokenOf.get(0).kind != ComponentKind.IDENTITY_PROVIDER
        && !(Kinds.isClient(spokenOf.get(0).kind) && cast.server() != null)
        && predicate.arguments().stream().anyMatch(a -> put && isTaken(a) || isAsked(a));
  }

  /** "It is backed by the ledger service". */
  private static boolean isBacked(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null && predicate.isPassive() && BACKED.contains(verb.verb().lemma());
  }

  /** "The results go to the ledger": what moves is no person. */
  private static boolean isGoing(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && Traffic.GOES.contains(verb.verb().lemma())
        && predicate.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.ACTOR));
  }

  /** Where something is put: "into S3". */
  private boolean isTaken(Predicate.Argument argument) {
    Draft.Part part = argument.isAny("in into to on onto") ? cast.part(argument.phrase()) : null;
    boolean handed =
        part != null
            && argument.isAny("into to onto")
            && Kinds.isServer(part.kind)
            && !spokenOf.contains(part);
    return part != null && (Kinds.isStore(part.kind) || part.kind.carriesMessages() || handed);
  }

  /** What does it: "is translated using GPT-4". */
  private boolean isAsked(Predicate.Argument argument) {
    Draft.Part part =
        argument.isAny("with using through via") ? cast.part(argument.phrase()) : null;
    return part != null
        && (part.kind == ComponentKind.LANGUAGE_MODEL || part.kind == ComponentKind.ML_MODEL);
  }

  /** "An Azure Function … the function writes": the only one that there is. */
  private Draft.@Nullable Part function(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Syntax syntax = predicate.syntax();
    boolean said =
        verb != null
            && verb.isFinite()
            && verb.start() > 1
            && syntax.word(verb.start() - 1).equals("function")
            && Words.DEFINITE.contains(syntax.word(verb.start() - 2));
    List<Draft.Part> all =
        said ? draft.parts(k -> k == ComponentKind.SERVERLESS_FUNCTION) : List.of();
    return all.size() == 1 ? all.get(0) : null;
  }

  /** "Angular calls the API": the program that is made with it, where that is one. */
  private List<Draft.Part> madeWith(Predicate predicate) {
    List<Draft.Part> found = List.of();
    for (NounPhrase subject : predicate.subjects()) {
      boolean material = subject.is(NounPhrase.Sort.MATERIAL) && subject.isPresent();
      List<Draft.Part> programs =
          material ? cast.madeWith(subject.technologies().get(0)) : List.of();
      found = programs.size() == 1 ? programs : found;
      found = material && found.isEmpty() ? placeOf(predicate) : found;
    }
    return found;
  }

  /** "The JavaScript in the front end calls": what it is in. */
  private List<Draft.Part> placeOf(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    List<Draft.Part> found = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean before = verb != null && verb.isFinite() && argument.phrase().to() <= verb.start();
      if (before && argument.isAny("in of")) {
        cast.parts(List.of(argument.phrase())).stream()
            .filter(Draft.Part::isApplication)
            .forEach(found::add);
      }
    }
    return found;
  }

  private Subjects byPronoun(Predicate predicate) {
    if (predicate.sense() == Verbs.Sense.HOST && Clauses.isEverything(predicate)) {
      return Subjects.of(draft.parts(Referents::isHosted), true);
    }
    Draft.Part turnedTo = LeadIns.turnedTo(predicate, cast);
    if (turnedTo != null) {
      spokenOf = List.of(turnedTo);
      spokenIn = sentence;
      return Subjects.of(spokenOf, true);
    }
    List<Draft.Part> told = together.meant(predicate);
    if (!told.isEmpty()) {
      spokenOf = told;
      single = null;
      return Subjects.of(told, true);
    }
    Draft.Part asked = here.isEmpty() && isThis(predicate) ? lastAsked() : null;
    if (asked != null) {
      spokenOf = List.of(asked);
      spokenIn = sentence;
      return Subjects.of(spokenOf, true);
    }
    List<Draft.Part> earlier = here.isEmpty() ? before : here;
    if (Clauses.isThatOne(predicate) && !earlier.isEmpty()) {
      List<Draft.Part> able =
          earlier.stream().filter(p -> Traffic.mayAsk(p) || Kinds.isFront(p.kind)).toList();
      spokenOf = able.isEmpty() ? spokenOf : List.of(able.get(able.size() - 1));
      return Subjects.of(spokenOf, true);
    }
    List<Draft.Part> several = several(predicate);
    if (!several.isEmpty()) {
      spokenOf = several;
      single = several.size() > 1 ? singular(predicate) : null;
      return Subjects.of(several, true);
    }
    boolean same =
        Clauses.goesOn(predicate) || Clauses.isOfThing(predicate) || Clauses.isSame(predicate);
    if (same && !acting.isEmpty()) {
      return Subjects.of(acting, true);
    }
    boolean material = predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.MATERIAL));
    Draft.Part owner = material || !Clauses.beginsWithVerb(predicate) ? null : owner(predicate);
    if (owner != null) {
      spokenOf = List.of(owner);
      return Subjects.of(spokenOf, true);
    }
    boolean gapped = Clauses.beginsWithVerb(predicate) && !spokenOf.isEmpty();
    Draft.Part one = single;
    if (one != null && Clauses.isOne(predicate)) {
      spokenOf = List.of(one);
      single = null;
      return Subjects.of(spokenOf, true);
    }
    if (predicate.verb() != null && (Clauses.isIt(predicate) || gapped) && !material) {
      Draft.Part behind = behindPage(predicate);
      behind = behind == null ? introduced(predicate) : behind;
      behind = behind == null ? described(predicate) : behind;
      spokenOf = behind == null ? spokenOf : List.of(behind);
      boolean known = !spokenOf.isEmpty() || draft.main == null;
      spokenIn = Clauses.isIt(predicate) && Clauses.isMain(predicate) ? sentence : spokenIn;
      return Subjects.of(known ? spokenOf : List.of(draft.main), true);
    }
    if (Clauses.pronoun(predicate).equals("each")
        || unknownHere && Clauses.isSame(predicate)
        || Clauses.isOfAbsent(predicate)
        || Clauses.isOfReader(predicate)
        || Clauses.isTopic(predicate)
        || Clauses.isOfUnknown(predicate)
        || isByUnknown(predicate)
        || isFragmentOfUnknown(predicate)
        || Clauses.isUseOfThis(predicate)) {
      return new Subjects(List.of(), false, false, true);
    }
    Draft.Part headed = headed(predicate);
    if (headed != null) {
      spokenOf = List.of(headed);
      spokenIn = sentence;
      return Subjects.of(spokenOf, false);
    }
    Draft.Part program = predicate.isPassive() ? cast.server() : draft.main;
    if (program != null && !standsForAll(program)) {
      return new Subjects(List.of(), false, false, true);
    }
    return Subjects.of(program == null ? List.of() : List.of(program), false);
  }

  /**
   * "All work revolves around the record program. It connects to": the one thing that a sentence
   * names about which nothing else was said; or null.
   */
  private Draft.@Nullable Part introduced(Predicate predicate) {
    boolean open =
        Clauses.isIt(predicate)
            && here.isEmpty()
            && spokenIn < sentence - 1
            && namedLast.size() == 1;
    Draft.Part one = open ? namedLast.get(0) : null;
    boolean acts =
        one != null
            && (Traffic.mayAsk(one)
                || one.kind == ComponentKind.DEVICE
                || Kinds.isClient(one.kind));
    return acts ? one : null;
  }

  private static boolean isUnder(ComponentKind kind) {
    return Kinds.isMachine(kind) || kind == ComponentKind.CONTAINER_PLATFORM;
  }

  /**
   * "The portal calls our rating service, a Go program. It keeps": of two programs that which its
   * sentence ends with describing; or null. After "It calls the rating service" it is the first.
   */
  private Draft.@Nullable Part described(Predicate predicate) {
    boolean open =
        Clauses.isIt(predicate)
            && Clauses.isMain(predicate)
            && !predicate.isPassive()
            && here.isEmpty();
    Sentence told = previous;
    Draft.Part first = spokenOf.size() == 1 ? spokenOf.get(0) : null;
    if (!open || told == null || first == null || !namedLast.contains(first)) {
      return null;
    }
    if (Words.PRONOUNS.contains(told.word(0))) {
      return null;
    }
    for (int i = 1; i + 1 < told.size(); i++) {
      if (!told.word(i).equals(",") || !DESCRIBING.contains(told.word(i + 1))) {
        continue;
      }
      List<Draft.Part> parts = cast.partsIn(told, 0, i);
      Draft.Part one = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      boolean program =
          one != null
              && one != first
              && !one.whole
              && (Kinds.isServer(one.kind) || one.kind == ComponentKind.WORKER);
      boolean ends =
          program
              && cast.partsIn(told, i, told.size()).stream()
                  .allMatch(p -> p == one || isUnder(p.kind));
      if (one != null && ends && draft.isAsked(first, one)) {
        return one;
      }
    }
    return null;
  }

  /**
   * "A React dashboard talks to the API. It reads from PostgreSQL": pages read from no store, and
   * what they talk to does. Null where the pronoun is about something else.
   */
  private Draft.@Nullable Part behindPage(Predicate predicate) {
    Draft.Part page = spokenOf.size() == 1 ? spokenOf.get(0) : null;
    Draft.Part last = before.isEmpty() || !here.isEmpty() ? null : before.get(before.size() - 1);
    boolean browser =
        page != null && page.kind == ComponentKind.BROWSER_CLIENT && !predicate.isPassive();
    boolean shows =
        page != null
            && (page.kind == ComponentKind.BROWSER_CLIENT
                || page.kind != ComponentKind.API && Evidence.isForBrowsers(page));
    boolean server =
        last != null
            && last != page
            && (Kinds.isServer(last.kind) || browser && last.isApplication());
    if (!shows || !server) {
      return null;
    }
    boolean stored =
        predicate.sense() == Verbs.Sense.READ
            || predicate.sense() == Verbs.Sense.STORE
            || browser && predicate.sense() == Verbs.Sense.SEND;
    boolean asks =
        predicate.arguments().stream()
            .map(a -> a.phrase().kind())
            .anyMatch(
                k -> Kinds.isStore(k) || browser && (k.carriesMessages() || Kinds.isServer(k)));
    return asks && (stored || browser) ? last : null;
  }

  /**
   * "## Mobile app", and below it "- Svelte, TypeScript", "Written in Kotlin", "Go (Gin) with
   * Redis": what the section is about has them.
   */
  private Draft.@Nullable Part headed(Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    boolean listed =
        predicate.verb() == null
            && sentence.block() == Block.Kind.ITEM
            && predicate.arguments().stream()
                .noneMatch(a -> a.phrase().is(NounPhrase.Sort.COMPONENT));
    boolean below = sentence.block() == Block.Kind.PARAGRAPH && isStack(predicate);
    return listed || below ? cast.programOfHeading(sentence) : null;
  }

  /** "Written in Kotlin", "Go (Gin) with Redis": a line that begins with what a program is. */
  private static boolean isStack(Predicate predicate) {
    Mention first = predicate.syntax().mentionAt(0);
    boolean made = Fragments.isMade(predicate.syntax(), 0);
    boolean material =
        first != null
            && first.isTechnology()
            && OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(first));
    return made || predicate.verb() == null && material;
  }

  /** What "everything runs on" is said of: no things that one can touch, nor what a cloud runs. */
  private static boolean isHosted(ComponentKind kind) {
    return Kinds.isApplication(kind)
        && !Kinds.isClient(kind)
        && kind != ComponentKind.DEVICE
        && kind != ComponentKind.SERVERLESS_FUNCTION;
  }

  /** Of more than two programs "both" means those that people look at. */
  private static List<Draft.Part> two(List<Draft.Part> programs) {
    List<Draft.Part> pages =
        programs.stream()
            .filter(p -> Kinds.isClient(p.kind) || p.kind == ComponentKind.WEB_APPLICATION)
            .toList();
    boolean some = programs.size() > 2 && pages.size() == 2;
    return some ? pages : programs.size() > 1 ? programs : List.of();
  }

  /** One worker of several programs is not what "the project" or "we" do. */
  private boolean standsForAll(Draft.Part program) {
    boolean hand =
        program.kind == ComponentKind.WORKER || program.kind == ComponentKind.SERVERLESS_FUNCTION;
    return !hand || program.early || draft.parts(k -> k == program.kind).size() == 1;
  }

  /** "Both", "all three", "the latter": some of those that were named before. */
  private List<Draft.Part> several(Predicate predicate) {
    String pronoun = Clauses.pronoun(predicate);
    boolean ordered = pronoun.equals("former") || pronoun.equals("latter");
    List<Draft.Part> known = here.size() < (ordered ? 2 : 1) ? before : here;
    if (ordered && spokenOf.size() == 2 && known.containsAll(spokenOf) && areActing(known)) {
      known = spokenOf;
    }
    if (pronoun.equals("former")) {
      pair = known;
    } else if (pronoun.equals("latter") && !pair.isEmpty()) {
      known = pair;
    }
    List<Draft.Part> programs = known.stream().filter(Traffic::mayAsk).toList();
    int first = Clauses.first(predicate);
    if (first > 1 && known.size() >= first) {
      return known.subList(0, first);
    }
    int number = Clauses.number(predicate);
    List<Draft.Part> things = known.stream().filter(p -> !Kinds.isStore(p.kind)).toList();
    if (pronoun.equals("all") && programs.size() < number && things.size() == number) {
      return things;
    }
    List<Draft.Part> called = called(programs, Clauses.counted(predicate));
    if (called.size() > 1 && (pronoun.equals("both") || pronoun.equals("all"))) {
      return called;
    }
    return switch (pronoun) {
      case "latter" -> known.isEmpty() ? List.of() : List.of(known.get(known.size() - 1));
      case "former" -> known.size() < 2 ? List.of() : List.of(known.get(known.size() - 2));
      case "both" -> {
        // "Zabbix checks the ERP and the portal, and both ship their logs": what it does that to.
        List<Draft.Part> others = things.stream().filter(t -> !spokenOf.contains(t)).toList();
        boolean done = spokenOf.size() == 1 && known.containsAll(spokenOf) && others.size() == 2;
        List<Draft.Part> two = spokenOf.size() > 1 ? spokenOf : done ? others : two(programs);
        // "Riders use the iOS and Android apps. Both talk to": one part, of two platforms.
        boolean apps = spokenOf.size() == 1 && Kinds.isInHand(spokenOf.get(0).kind);
        yield two.isEmpty() && apps ? spokenOf : two;
      }
      case "all" -> {
        List<Draft.Part> all =
            spokenOf.size() > 1 ? spokenOf : programs.size() > 1 ? programs : List.of();
        yield asMany(all, programs, number);
      }
      case "each" -> spokenOf.size() > 1 ? spokenOf : programs.size() > 1 ? programs : List.of();
      default -> List.of();
    };
  }

  /** True where nobody acts but the two that were spoken of. */
  private boolean areActing(List<Draft.Part> known) {
    return known.stream().filter(p -> !spokenOf.contains(p)).noneMatch(Traffic::mayAsk);
  }

  /** So many programs that the last sentences named, in the order of their last mention. */
  private List<Draft.Part> lastPrograms(int number) {
    List<Draft.Part> last = new ArrayList<>();
    recent.forEach(
        (part, named) -> {
          if (sentence - named <= NEAR_ALL && Traffic.mayAsk(part) && !part.whole) {
            last.add(part);
          }
        });
    return last.size() < number ? List.of() : last.subList(last.size() - number, last.size());
  }

  /** The apps of "both apps", the services of "all three services". */
  private static List<Draft.Part> called(List<Draft.Part> programs, String noun) {
    return noun.isEmpty()
        ? List.of()
        : programs.stream().filter(p -> (" " + p.words).endsWith(" " + noun)).toList();
  }

  /**
   * "All three" of an app and three services are the services: as many of one kind, else the last.
   */
  private List<Draft.Part> asMany(List<Draft.Part> all, List<Draft.Part> programs, int number) {
    List<Draft.Part> known = all.size() < number ? programs : all;
    if (known.size() < number) {
      // "The portal and the console are in Angular, the app is in Flutter. All three …".
      List<Draft.Part> last = lastPrograms(number);
      known = last.size() == number ? last : known;
    }
    if (number < 2 || known.size() <= number) {
      return known;
    }
    for (Draft.Part one : known) {
      List<Draft.Part> alike = known.stream().filter(p -> p.kind == one.kind).toList();
      if (alike.size() == number) {
        return alike;
      }
    }
    return known.subList(known.size() - number, known.size());
  }

  /** "A pipeline with Kafka": something that nobody knows, and without a verb. */
  private boolean isFragmentOfUnknown(Predicate predicate) {
    Syntax syntax = predicate.syntax();
    if (predicate.verb() != null || predicate.arguments().isEmpty()) {
      return false;
    }
    NounPhrase first = predicate.arguments().get(0).phrase();
    int preposition = first.from() - 1;
    while (preposition > 0 && Words.DETERMINERS.contains(syntax.word(preposition))) {
      preposition--;
    }
    String word = preposition > 0 ? syntax.word(preposition - 1) : "";
    return syntax.word(preposition).equals("with")
        && syntax.verbs().isEmpty()
        && !word.isEmpty()
        && syntax.sentence().token(preposition - 1).isWord()
        && !Words.isFunction(word);
  }

  /** "The tracker reports": something that nobody knows does it, and not the program. */
  private boolean isByUnknown(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean whole = predicate.sense() == Verbs.Sense.CONSIST;
    boolean acts =
        verb != null
            && (verb.use() == Syntax.Use.FINITE
                || verb.use() == Syntax.Use.PASSIVE && TIED.contains(verb.verb().lemma()));
    if (verb == null || whole || !acts || !predicate.subjects().isEmpty()) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    int last = Clauses.beforeRemark(syntax, beforeAdverbs(syntax, verb.start() - 1));
    int before = beforeAside(predicate, last);
    String word = syntax.word(before);
    boolean noun =
        word.length() > 2
            && syntax.sentence().token(before).isWord()
            && !Words.isFunction(word)
            && before >= syntax.clauseOf(verb.at()).from();
    boolean tied = verb.use() == Syntax.Use.PASSIVE;
    return noun
        && (tied || isDetermined(syntax, before) || isName(syntax, before))
        && (tied || isNoProgram(word) || isNamedHere(syntax.sentence()));
  }

  private static int beforeAdverbs(Syntax syntax, int last) {
    int i = last;
    while (i >= 0 && Words.ADVERBS.contains(syntax.word(i))) {
      i--;
    }
    return i;
  }

  /** The recording of "a recording in the bucket wakes": the place before a preposition. */
  private static int beforeAside(Predicate predicate, int last) {
    Syntax syntax = predicate.syntax();
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      if (!argument.isDirect() && phrase.to() == last + 1) {
        int i = phrase.from() - 1;
        while (i > 0 && Words.DETERMINERS.contains(syntax.word(i))) {
          i--;
        }
        return argument.isAny(syntax.word(i)) ? i - 1 : last;
      }
    }
    return last;
  }

  /** The SAP of "where SAP picks it up": a name that nobody knows. */
  private static boolean isName(Syntax syntax, int i) {
    return i > 0 && syntax.sentence().token(i).capital();
  }

  /** "The game joins the lobby server": it is not the lobby server that does so. */
  private boolean isNamedHere(Sentence sentence) {
    return draft.main != null && cast.partsIn(sentence, 0, sentence.size()).contains(draft.main);
  }

  /**
   * "The shop" of a text with one program is that program, but trackers and tests are others, and
   * beside several programs nobody knows.
   */
  private boolean isNoProgram(String noun) {
    boolean doer = noun.endsWith("er") || noun.endsWith("or") || noun.endsWith("s");
    return doer || draft.parts(Kinds::isServer).size() > 1;
  }

  /** An article before the noun, or the s of its plural, tells it from an adverb. */
  private static boolean isDetermined(Syntax syntax, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      if (Words.DETERMINERS.contains(syntax.word(i))) {
        return true;
      }
    }
    return syntax.word(noun).endsWith("s");
  }

  /** The services of "logs from all services are sent to Loki": whose the data are sends them. */
  private List<Draft.Part> sources(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean data = predicate.subjects().stream().noneMatch(s -> !s.is(NounPhrase.Sort.DATA));
    if (verb == null || !predicate.isPassive() || !data) {
      return List.of();
    }
    List<Draft.Part> found = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      if (argument.isAny("from of") && phrase.to() <= verb.start()) {
        cast.meant(phrase).stream().filter(Draft.Part::isApplication).forEach(found::add);
      }
    }
    return found;
  }

  /** The worker of "is stored in S3 by the worker". */
  private Draft.@Nullable Part agent(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part =
          argument.isAny("by") && argument.phrase().isPresent()
              ? cast.part(argument.phrase())
              : null;
      boolean acts =
          part != null
              && (Kinds.isFront(part.kind) || Traffic.mayAsk(part) && !Traffic.isService(part));
      if (predicate.isPassive() && acts) {
        return part != null && part.whole ? draft.main : part;
      }
    }
    return null;
  }

  /** "Used by the web app, the worker and the till": each of them does it. */
  private List<Draft.Part> withOthers(Draft.Part agent, Predicate predicate) {
    List<Draft.Part> agents = new ArrayList<>(List.of(agent));
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isAny("by") ? cast.part(argument.phrase()) : null;
      if (part != null && argument.phrase().isPresent() && Traffic.mayAsk(part)) {
        if (!agents.contains(part) && !Traffic.isService(part)) {
          agents.add(part);
        }
      }
    }
    return agents;
  }

  /** After "drivers use a mobile app" or "scanners", "it" and "these" are the app and they. */
  private List<Draft.Part> programsBehind(Predicate predicate, List<Draft.Part> otherwise) {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.phrase().isPresent() ? cast.part(argument.phrase()) : null;
      boolean thing =
          part != null
              && (part.kind == ComponentKind.DEVICE
                  || part.kind == ComponentKind.WEB_SERVER
                  || HANDLED.contains(part.kind) && Deeds.isByHand(predicate, argument));
      if (part != null && (thing || part.isApplication()) && !part.whole) {
        return List.of(part);
      }
    }
    return otherwise;
  }

  /** The last part behind the verb that is one thing; or null. */
  private Draft.@Nullable Part singular(Predicate predicate) {
    Draft.Part last = null;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      List<Draft.Part> parts = cast.parts(List.of(phrase));
      boolean one = !parts.isEmpty() && !phrase.isPlural() && parts.get(0).isApplication();
      last =
          one || !parts.isEmpty() && parts.get(0).kind == ComponentKind.API_GATEWAY
              ? parts.get(0)
              : last;
    }
    return last;
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who turns to whom, by what the verb means and how the parts stand around it. */
final class Traffic {
  /** What leads from one part to another: "a connection to", "integration with". */
  /** Beside building and writing. */
  private static final Set<String> MAKES =
      Words.of("create design develop wrap craft engineer prototype make");

  /** What helps to write programs. */
  private static final String CODING = "github-copilot";

  private static final Set<String> VIEWED = Words.of("view search");

  /** What programs tell by themselves, and nobody fetches. */
  private static final Set<String> REPORTS =
      Words.of(
          "error errors exception exceptions crash crashes log logs trace traces spans alerts");

  private static final Set<String> COLLECTING = Words.of("get receive collect gather take");

  private static final Set<String> LINKS =
      Words.of(
          "connection connections request requests call calls query queries access integration"
              + " integrations traffic link route interface session channel webhooks webhook reads writes"
              + " communication dependency lookup lookups operation operations");

  /** Verbs by which one program makes another one do something. */
  static final Set<String> DRIVES =
      Words.of(
          "trigger monitor watch orchestrate coordinate start schedule control update notify scan crawl"
              + " manage search wake prompt launch configure provision"
              + " kick alert page spawn");

  /** Verbs by which a program moves a thing that one can touch. */
  private static final Set<String> MOVES =
      Words.of(
          "lift lower close open command steer drive flash actuate move turn stop switch lock"
              + " unlock operate reset reboot poll raise rotate point aim release");

  /** "Kafka connects the services": they turn to it. */
  private static final Set<String> TIES = Words.of("connect integrate link");

  /** "Writes its errors to Sentry": what others send their records to. */
  private static final Set<ComponentKind> GATHERING =
      Set.of(ComponentKind.MONITORING, ComponentKind.LOGGING, ComponentKind.ANALYTICS);

  /** Verbs for taking that are about a program where no "from" stands: "consumes the API". */
  private static final Set<String> ASKS = Words.of("consume poll scrape");

  private static final Set<String> FETCHES = Words.of("pick take");

  /** Verbs for what comes by itself: "webhooks are received by the API". */
  private static final Set<String> COMES = Words.of("receive accept process");

  /** Verbs for what is there, and nobody turns to: "includes an import service". */
  private static final Set<String> HOLDS = Words.of("include feature contain incorporate");

  /** "Keeps a local database": has one for itself. */
  private static final Set<String> KEEPS = Words.of("write keep maintain hold");

  private static final Set<String> FILLED = Words.of("fill feed populate refresh rebuild load");

  /** "Puts it on the website". */
  private static final Set<String> PUTS = Words.of("put drop write place save store keep");

  private static final Set<String> DEPENDENCIES =
      Words.of("dependency dependencies upstreams requirements");

  /** "It goes to the same service". */
  static final Set<String> GOES = Words.of("go come return give show announce");

  /** "Registers the run in the archive": the entry is made in a program. */
  private static final Set<String> ENTERS =
      Words.of("register log look find check deposit match validate");

  /** What a program offers to be called at. */
  private static final Set<String> INTERFACES =
      Words.of("api apis interface interfaces endpoint endpoints");

  private static final Set<String> FACES = Words.of("frontend front-end facade proxy entrance");

  private static final Set<String> HOOKS = Words.of("webhook webhooks callback hook url");

  private static final Set<String> WATCHES = Words.of("watch monitor observe tail");

  private static final Set<String> WATCHED = Words.of("listen hear");

  private static final Set<String> CHECKS = Words.of("check test ping supervise probe inspect");

  private static final Set<String> DUMPS = Words.of("dump snapshot");

  private static final Set<String> FEELINGS =
      Words.of("comfortable familiar compatible happy similar satisfied unhappy");

  /** What is said of data where its source is told. */
  static final Set<String> ORIGINATES = Words.of("come originate stem");

  /** Verbs for what is done with what comes from somewhere. */
  private static final Set<String> HANDLES =
      Words.of(
          "handle validate parse decode transform analyse analyze check verify translate convert"
              + " normalise normalize enrich filter");

  /** "Draws its calendar from ChurchDesk". */
  private static final Set<String> DRAWS = Words.of("draw source");

  /** "Shows the prices of the day from the pricing service". */
  private static final Set<String> SHOWS = Words.of("show display render present");

  /** "The tunnel ends at Grafana". */
  private static final Set<String> ENDS = Words.of("end land arrive");

  /** What a network of edges fetches from. */
  private static final String ORIGIN = "origin";

  /** The programs of a site run inside it. */
  private static final String IIS = "iis";

  private static final Set<String> PUT_THERE = Words.of("host deploy publish");

  /** Verbs by which a program lets others turn to it. */
  static final Set<String> LETS = Words.of("allow let enable permit");

  private static final Set<String> COMES_FROM =
      Words.of("send deliver push forward transmit submit report post publish");

  private static final Set<String> CALLS = Words.of("call invoke");

  private final Scene scene;
  private final Fronting fronting;
  private final Hosting hosting;
  private final Keeping keeping;
  private final Askers askers;

  /** True while what the verb does to a part is to take something out of it. */
  private boolean taking;

  Traffic(Scene scene, Fronting fronting, Hosting hosting, Keeping keeping) {
    this.scene = scene;
    this.fronting = fronting;
    this.hosting = hosting;
    this.keeping = keeping;
    this.askers = new Askers(scene);
  }

  /** True of what may act by itself. */
  static boolean mayAsk(Draft.Part part) {
    return part.isApplication()
        || part.kind == ComponentKind.IDENTITY_PROVIDER
        || part.kind == ComponentKind.WORKFLOW_ENGINE
        || part.kind == ComponentKind.MONITORING
        || part.kind == ComponentKind.LOGGING
        || part.kind == ComponentKind.ANALYTICS
        || part.kind == ComponentKind.CI_CD
        || (part.kind == ComponentKind.ML_MODEL || part.kind == ComponentKind.LANGUAGE_MODEL)
            && part.isBought();
  }

  /** True of a program on a server that has no page of its own. */
  static boolean isCallable(Draft.Part part) {
    return !part.whole && isCallable(part.kind);
  }

  static boolean isCallable(ComponentKind kind) {
    return kind == ComponentKind.API || kind == ComponentKind.SERVICE;
  }

  static boolean isService(Draft.Part part) {
    return Kinds.isExternal(part.kind) || part.kind == ComponentKind.IDENTITY_PROVIDER;
  }

  /** Reads a part behind the verb that is no subject. */
  void relate(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean into = scene.sense == Verbs.Sense.READ && argument.isAny("into to onto");
    taking = isTaking() && !into || argument.isAny("from");
    if (isDeniedLink(argument)) {
      // "Has no connection to the broker": nothing else lets anything pass there.
      scene.namedSubjects().stream().filter(s -> s != part).forEach(s -> denyBoth(s, part));
      return;
    }
    if (isJob(argument)
        || isListed(argument, part)
        || isSum(argument)
        || isFelt(argument)
        || isMadeWith(argument, part)
        || isMadeByUs(argument, part)
        || isOurTool(part)
        || argument.isAny("from") && scene.namedSubjects().contains(part)
        || isWhoseItIs(argument, part)) {
      return;
    }
    Draft.Part queued = isHandledIn(argument, part) ? brokerBehindFrom() : null;
    if (queued != null) {
      // "Messages from Kafka are parsed in Databricks": they come to it.
      scene.pass(queued, part, span);
      return;
    }
    if (isPlatformApi(argument, part)) {
      scene.namedSubjects().stream().filter(s -> s != part).forEach(s -> scene.pass(s, part, span));
      return;
    }
    if (isOrigin(argument) && part.kind != ComponentKind.CDN) {
      scene.namedSubjects().stream()
          .filter(s -> s.kind == ComponentKind.CDN)
          .forEach(s -> fronting.front(s, part, span));
      return;
    }
    if (isFrontOf(argument) && Kinds.isServer(part.kind)) {
      scene.namedSubjects().forEach(s -> fronting.front(s, part, span));
      return;
    }
    if (isInterfaceOf(argument) && Kinds.isServer(part.kind)) {
      scene.namedSubjects().stream()
          .filter(s -> s != part && (mayAsk(s) || Kinds.isExternal(s.kind)))
          .forEach(s -> scene.pass(s, part, span));
      return;
    }
    if (isLookedAtFrom(argument, part)) {
      scene.namedSubjects().forEach(s -> scene.pass(s, part, span));
      return;
    }
    if (scene.lemma().equals("decouple") && decouples(argument, part, span)) {
      return;
    }
    if (isPassedOn(argument, part)) {
      // "The edge sends messages from producers to the topic".
      scene.namedSubjects().forEach(s -> scene.pass(part, s, span));
      return;
    }
    if (isWatched(argument, part)) {
      // "Monitors the queue": what comes there is taken from it.
      scene.subjects.stream().filter(Traffic::mayAsk).forEach(s -> scene.pass(part, s, span));
      return;
    }
    if (isChecked(argument, part)) {
      // "Nagios checks the API every minute".
      scene.namedSubjects().stream()
          .filter(s -> s != part)
          .filter(s -> s.kind == ComponentKind.MONITORING || s.kind == ComponentKind.CI_CD)
          .forEach(s -> scene.pass(s, part, span));
      return;
    }
    if (isDumped(argument, part)) {
      taking = true;
      turnTo(part, span);
      return;
    }
    Draft.Part server = serverWith(argument, part);
    if (server != null) {
      scene.pass(server, part, span);
      return;
    }
    boolean front =
        Kinds.isFront(part.kind) || scene.subjects.stream().anyMatch(s -> Kinds.isFront(s.kind));
    if (isLink(argument) && !scene.isPassive() && !front) {
      taking = argument.isAny("from");
      link(argument, part, span);
    } else if (scene.sense == null) {
      fragment(argument, part, span);
    } else if (scene.isPassive() && argument.isAny("by")) {
      if (scene.subjects.size() < 2 || !scene.subjects.contains(part)) {
        byAgent(part, span);
      }
    } else {
      bySense(argument, part, span);
    }
  }

  /** "The logs of the portal and of the worker are collected": they send them. */
  private boolean isWhoseItIs(Predicate.Argument argument, Draft.Part part) {
    Syntax.Occurrence verb = scene.predicate.verb();
    return argument.isAny("of")
        && verb != null
        && scene.isPassive()
        && argument.phrase().to() <= verb.start()
        && (scene.actors().contains(part) || scene.subjects.contains(part));
  }

  /** "The queue decouples the API from the worker": the one puts in what the other takes out. */
  private boolean decouples(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean said = false;
    for (Draft.Part between : scene.namedSubjects()) {
      if (between.kind.carriesMessages() && part.isApplication()) {
        if (argument.isDirect()) {
          scene.pass(part, between, span);
          said = true;
        } else if (argument.isAny("from")) {
          scene.pass(between, part, span);
          said = true;
        }
      }
    }
    return said;
  }

  /** What a program sends on comes to it from who is named behind "from". */
  private boolean isPassedOn(Predicate.Argument argument, Draft.Part part) {
    return argument.isAny("from")
        && scene.sense == Verbs.Sense.SEND
        && !scene.isPassive()
        && part.isApplication()
        && scene.predicate.arguments().stream().anyMatch(a -> a.isAny("to into onto"))
        && !scene.namedSubjects().isEmpty()
        && scene.namedSubjects().stream().allMatch(s -> s != part && Kinds.isServer(s.kind));
  }

  private boolean isWatched(Predicate.Argument argument, Draft.Part part) {
    return argument.isDirect()
        && !scene.isPassive()
        && part.kind.carriesMessages()
        && WATCHES.contains(scene.lemma())
        && scene.subjects.stream().noneMatch(s -> s.kind == ComponentKind.MONITORING);
  }

  private boolean isChecked(Predicate.Argument argument, Draft.Part part) {
    boolean follows =
        (scene.lemma().equals("follow") || WATCHES.contains(scene.lemma()))
            && part.kind == ComponentKind.SOURCE_REPOSITORY
            && argument.isDirect()
            && !scene.isPassive();
    if (follows && scene.namedSubjects().stream().anyMatch(s -> s.kind == ComponentKind.CI_CD)) {
      // "Argo CD, which follows our repository".
      return true;
    }
    boolean watches = WATCHES.contains(scene.lemma()) && argument.isAny("of");
    return (argument.isDirect() && CHECKS.contains(scene.lemma()) || watches)
        && !scene.isPassive()
        && !part.kind.isHost()
        && scene.namedSubjects().stream().anyMatch(s -> s.kind == ComponentKind.MONITORING);
  }

  /** The API of "the mobile app calls an API with a MongoDB database": the store is behind it. */
  private Draft.@Nullable Part serverWith(Predicate.Argument argument, Draft.Part store) {
    Draft.Part last = scene.last;
    boolean behind =
        argument.isAny("with")
            && Kinds.isStore(store.kind)
            && last != null
            && scene.objects.contains(last)
            && Kinds.isServer(last.kind)
            && !scene.subjects.isEmpty()
            && scene.subjects.stream().allMatch(s -> Kinds.isInHand(s.kind));
    return behind ? last : null;
  }

  private boolean isHandledIn(Predicate.Argument argument, Draft.Part part) {
    return scene.isPassive()
        && scene.sense == Verbs.Sense.OTHER
        && argument.isAny("in within by with")
        && mayAsk(part);
  }

  private Draft.@Nullable Part brokerBehindFrom() {
    return scene.predicate.arguments().stream()
        .filter(a -> a.isAny("from"))
        .map(a -> scene.cast.part(a.phrase()))
        .filter(p -> p != null && p.kind.carriesMessages())
        .findFirst()
        .orElse(null);
  }

  /** Reads "takes them", where "they" are in a store. */
  void take(Draft.Part store, Span span) {
    taking = true;
    turnTo(store, span);
  }

  private boolean isTaking() {
    return scene.sense == Verbs.Sense.RECEIVE || scene.sense == Verbs.Sense.READ;
  }

  /** "The plugin talks to the Kubernetes API server": a platform as one more server. */
  boolean isPlatformApi(Predicate.Argument argument, Draft.Part part) {
    boolean turns =
        scene.sense == Verbs.Sense.SEND
            || scene.sense == Verbs.Sense.READ
            || scene.sense == Verbs.Sense.USE
            || scene.sense == Verbs.Sense.EDIT
            || scene.sense == Verbs.Sense.RECEIVE;
    if (part.kind != ComponentKind.CONTAINER_PLATFORM || !turns || scene.isPassive()) {
      return false;
    }
    NounPhrase phrase = argument.phrase();
    for (int i = phrase.from(); i <= phrase.to(); i++) {
      if (phrase.sentence().word(i).equals("api")) {
        return true;
      }
    }
    return false;
  }

  /** "CloudFront has the shop as its origin", "the origin of the CDN is a bucket". */
  private boolean isOrigin(Predicate.Argument argument) {
    Syntax syntax = scene.predicate.syntax();
    Syntax.Occurrence verb = scene.predicate.verb();
    int behind = argument.phrase().to();
    boolean as =
        syntax.word(behind).equals("as")
            && (syntax.word(behind + 1).equals(ORIGIN) || syntax.word(behind + 2).equals(ORIGIN));
    boolean is =
        verb != null
            && scene.sense == Verbs.Sense.BE
            && syntax.word(verb.start() - 1).equals(ORIGIN);
    return argument.isDirect() && (as || is);
  }

  /** "The web server is only a frontend to the portal". */
  private boolean isFrontOf(Predicate.Argument argument) {
    Sentence sentence = argument.phrase().sentence();
    int i = argument.phrase().from() - 1;
    while (i > 0 && !Words.PREPOSITIONS.contains(sentence.word(i))) {
      i--;
    }
    return scene.sense == Verbs.Sense.BE
        && argument.isAny("to for")
        && i > 0
        && FACES.contains(sentence.word(i - 1))
        && !scene.namedSubjects().isEmpty()
        && scene.namedSubjects().stream().allMatch(s -> Kinds.isFront(s.kind));
  }

  /** "Calls a webhook of our app". */
  private boolean isInterfaceOf(Predicate.Argument argument) {
    if (!argument.isAny("of") || scene.isPassive() || scene.sense != Verbs.Sense.SEND) {
      return false;
    }
    Sentence sentence = argument.phrase().sentence();
    int i = argument.phrase().from() - 1;
    while (i > 0 && !sentence.word(i).equals("of")) {
      i--;
    }
    return i > 0
        && (INTERFACES.contains(sentence.word(i - 1)) || HOOKS.contains(sentence.word(i - 1)));
  }

  /** "Looker, which runs on BigQuery": charts of what lies in a store, and no program on it. */
  private boolean isLookedAtFrom(Predicate.Argument argument, Draft.Part part) {
    return (scene.sense == Verbs.Sense.HOST || scene.sense == Verbs.Sense.BE)
        && argument.isAny("on over")
        && Kinds.isStore(part.kind)
        && !scene.namedSubjects().isEmpty()
        && scene.namedSubjects().stream()
            .allMatch(
                s ->
                    s.kind == ComponentKind.ANALYTICS
                        || s.kind == ComponentKind.MONITORING && s.isProduct());
  }

  /** "Dumps the database": reads it. */
  private boolean isDumped(Predicate.Argument argument, Draft.Part part) {
    return DUMPS.contains(scene.lemma())
        && argument.isDirect()
        && Kinds.isStore(part.kind)
        && !scene.isPassive();
  }

  /** "A connection to the database": the noun before the preposition says what passes. */
  private boolean isLink(Predicate.Argument argument) {
    Draft.Part part = scene.cast.part(argument.phrase());
    boolean within = argument.isAny("in") && part != null && Kinds.isStore(part.kind);
    return (within || argument.isAny("to with from against on into")) && linkAt(argument) >= 0;
  }

  private boolean drives(Draft.Part part) {
    return DRIVES.contains(scene.lemma())
        || part.kind == ComponentKind.DEVICE && MOVES.contains(scene.lemma());
  }

  /** "Enqueues background jobs": what is put there, and nobody who works; "calls Glue jobs". */
  private boolean isJob(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    String noun = phrase.sentence().word(phrase.to() - 1);
    boolean called = CALLS.contains(scene.lemma()) && phrase.product() != null;
    return argument.isDirect()
        && !called
        && (noun.equals("jobs") || noun.equals("job"))
        && (scene.sense == Verbs.Sense.SEND || scene.sense == Verbs.Sense.RECEIVE);
  }

  /** "Has four modules: ingestion, scoring": parts of a sum, of which none turns to the others. */
  private boolean isListed(Predicate.Argument argument, Draft.Part part) {
    boolean sum = scene.sense == Verbs.Sense.CONSIST || scene.sense == Verbs.Sense.USE;
    if (scene.sense == Verbs.Sense.CONSIST && argument.isAny(":") && Kinds.isStore(part.kind)) {
      return true;
    }
    boolean member =
        HOLDS.contains(scene.lemma()) && argument.isDirect() && Kinds.isServer(part.kind);
    boolean listed = sum && argument.isAny(": (") && part.isApplication() && !needs();
    return listed || member && !scene.isPassive();
  }

  /** "Has two dependencies: A and B", "depends on two things: A and B". */
  private boolean needs() {
    Syntax.Occurrence verb = scene.predicate.verb();
    return scene.lemma().equals("depend")
        || scene.lemma().equals("rely")
        || verb != null && isBeforeColon(verb.at() + 1);
  }

  private boolean isBeforeColon(int from) {
    Sentence sentence = scene.predicate.syntax().sentence();
    int i = from;
    while (i < sentence.size() && !sentence.word(i).equals(":")) {
      i++;
    }
    return i < sentence.size() && DEPENDENCIES.contains(sentence.word(i - 1));
  }

  /** "Manages services, users and templates": things that people keep lists of. */
  private boolean isSum(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    return argument.isDirect()
        && DRIVES.contains(scene.lemma())
        && phrase.isPlural()
        && phrase.role().isEmpty()
        && phrase.technologies().isEmpty()
        && phrase.article() == NounPhrase.Article.NONE
        && Kinds.isPartOfMany(phrase.kind());
  }

  /** "We are comfortable with Firebase". */
  private boolean isFelt(Predicate.Argument argument) {
    Syntax syntax = scene.predicate.syntax();
    String word = syntax.word(argument.phrase().from() - 2);
    return scene.sense == Verbs.Sense.BE && argument.isAny("with") && FEELINGS.contains(word);
  }

  /** "A platform built with web APIs and a desktop client": what it is the sum of. */
  private boolean isMadeWith(Predicate.Argument argument, Draft.Part part) {
    return scene.sense == Verbs.Sense.MAKE
        && argument.isAny("with of from")
        && part.isApplication()
        && !part.isBought();
  }

  /**
   * "We built a mobile app", "we wrapped the ledger with an API": who makes it turns to nothing.
   */
  private boolean isMadeByUs(Predicate.Argument argument, Draft.Part part) {
    boolean made = scene.sense == Verbs.Sense.MAKE || MAKES.contains(scene.lemma());
    return made
        && !scene.isPassive()
        && scene.predicate.subjects().isEmpty()
        && !Clauses.isIt(scene.predicate)
        && (argument.isDirect() || argument.isAny("with"))
        && (part.isApplication() || Kinds.isClient(part.kind))
        && !part.isBought();
  }

  /** "I used GitHub Copilot to write it": no part of it asks that. */
  private boolean isOurTool(Draft.Part part) {
    return part.materials.containsKey(CODING)
        && scene.predicate.subjects().isEmpty()
        && !Clauses.isIt(scene.predicate);
  }

  private void denyBoth(Draft.Part one, Draft.Part other) {
    scene.draft.deny(one, other);
    scene.draft.deny(other, one);
  }

  private boolean isDeniedLink(Predicate.Argument argument) {
    int link = argument.isDirect() ? -1 : linkAt(argument);
    if (link < 0) {
      return false;
    }
    String before = scene.predicate.syntax().word(link - 1);
    return before.equals("no") || before.equals("without");
  }

  /** The place of the noun that a preposition before an argument belongs to, or -1. */
  private int linkAt(Predicate.Argument argument) {
    Syntax syntax = scene.predicate.syntax();
    int i = argument.phrase().from() - 1;
    while (i > 0 && syntax.mentionAt(i) == null && !Words.PREPOSITIONS.contains(syntax.word(i))) {
      if (!Words.DETERMINERS.contains(syntax.word(i)) && !Words.PLAIN.contains(syntax.word(i))) {
        return -1;
      }
      i--;
    }
    boolean noun = i > 0 && LINKS.contains(syntax.sentence().word(i - 1));
    Syntax.Occurrence verb = noun ? syntax.verbIn(i - 1, i) : null;
    return noun && verb == null ? i - 1 : -1;
  }

  private void link(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean comes =
        argument.isAny("from")
            && (scene.sense == Verbs.Sense.RECEIVE
                || HANDLES.contains(scene.lemma())
                || Kinds.isExternal(part.kind));
    if (comes) {
      comesFrom(part, span);
    } else {
      turnTo(part, span);
    }
  }

  private void fragment(Predicate.Argument argument, Draft.Part part, Span span) {
    if (argument.isAny("from") && isSource(part) && ORIGINATES.contains(wordBefore(argument))) {
      origin(part, span);
      return;
    }
    // Beside a name stands what it is made of and what it uses; other programs are told of there.
    boolean other = part.isApplication() && !part.isBought();
    if (!other && argument.isAny("with : via through and")) {
      uses(argument, part, span);
    }
  }

  /** The word before the preposition of an argument. */
  private String wordBefore(Predicate.Argument argument) {
    Syntax syntax = scene.predicate.syntax();
    int i = argument.phrase().from() - 1;
    while (i > 0 && !argument.isAny(syntax.word(i))) {
      i--;
    }
    return syntax.word(i - 1);
  }

  /** "Is called by the app", "is backed by PostgreSQL". */
  private void byAgent(Draft.Part part, Span span) {
    Verbs.Sense sense = scene.sense;
    boolean moves =
        sense == Verbs.Sense.SEND
            || sense == Verbs.Sense.READ
            || sense == Verbs.Sense.RECEIVE
            || sense == Verbs.Sense.USE
            || sense == Verbs.Sense.STORE
            || sense == Verbs.Sense.EDIT
            || DRIVES.contains(scene.lemma());
    boolean identity = part.kind == ComponentKind.IDENTITY_PROVIDER;
    Draft.Part source = isTaking() && !mayAsk(part) ? source(part) : null;
    if (source != null) {
      // "Values are pulled from the controller by the historian".
      scene.pass(part, source, span);
      return;
    }
    if (Syntax.STARTS.contains(scene.lemma()) && part.kind.carriesMessages()) {
      // "Is triggered by Kafka": what waits there comes to it.
      return;
    }
    if (sense == Verbs.Sense.FRONT && Kinds.isFront(part.kind)) {
      scene.subjects.forEach(s -> fronting.front(part, s, span));
    } else if (scene.lemma().equals("feed")
        || sense == Verbs.Sense.FRONT && scene.lemma().equals("front")
        || MOVES.contains(scene.lemma()) && mayAsk(part) && areDevices(scene.subjects)) {
      scene.subjects.forEach(s -> scene.pass(part, s, span));
    } else if (moves && !identity && (mayAsk(part) || Kinds.isExternal(part.kind))) {
      List<Draft.Part> asked = scene.namedSubjects().isEmpty() ? List.of() : scene.subjects;
      asked.forEach(s -> askedBy(part, s, span));
      if (asked.isEmpty() && Kinds.isExternal(part.kind)) {
        // "Mails are sent by Mailgun": a messenger sends what it is given.
        boolean messenger =
            part.kind == ComponentKind.EMAIL || part.kind == ComponentKind.NOTIFICATION;
        if (COMES_FROM.contains(scene.lemma()) && !messenger) {
          // "Orders are sent by the EHR": it does that by itself.
          scene.subjects.stream().filter(Traffic::mayAsk).forEach(s -> scene.pass(part, s, span));
        } else {
          turnTo(part, span);
        }
      }
    } else if (moves && Kinds.isFront(part.kind)) {
      scene.subjects.forEach(s -> fronting.front(part, s, span));
    } else if (sense != Verbs.Sense.MAKE || !Kinds.isFront(part.kind)) {
      turnTo(part, span);
    }
  }

  /** The program or device from which something is said to be taken; or null. */
  private Draft.@Nullable Part source(Draft.Part taker) {
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = argument.isAny("from") ? scene.cast.part(argument.phrase()) : null;
      if (part != null && part != taker && part.isApplication()) {
        return part;
      }
    }
    return null;
  }

  private static boolean areDevices(List<Draft.Part> parts) {
    return parts.stream().allMatch(p -> p.kind == ComponentKind.DEVICE);
  }

  /** What is read or taken by a program comes to it out of a queue; else the program asks. */
  private void askedBy(Draft.Part asker, Draft.Part asked, Span span) {
    boolean taken = isTaking() || scene.sense == Verbs.Sense.USE;
    if (COMES.contains(scene.lemma())) {
      scene.pass(asked, asker, span);
    } else if (asked.kind.carriesMessages() && taken) {
      scene.pass(asked, asker, span);
    } else if (Kinds.isFront(asked.kind)) {
      scene.pass(asker, asked, span);
    } else if (Kinds.isAsked(asked.kind) || asked.kind == ComponentKind.SOURCE_REPOSITORY) {
      scene.pass(asker, asked, span);
    }
  }

  private void bySense(Predicate.Argument argument, Draft.Part part, Span span) {
    switch (scene.sense) {
      case STORE -> store(argument, part, span);
      case SEND -> send(argument, part, span);
      case RECEIVE -> receive(argument, part, span);
      case FRONT -> fronts(argument, part, span);
      case HOST -> hosts(argument, part, span);
      case READ -> reads(argument, part, span);
      case USE, MAKE -> uses(argument, part, span);
      case EDIT -> edits(argument, part, span);
      case EXPOSE -> exposes(argument, part, span);
      case BE, CONSIST, REPLACE, OTHER -> other(argument, part, span);
    }
  }

  private void store(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean fetched = scene.lemma().equals("cache") && argument.isAny("from of");
    if (argument.isDirect() && part.kind == ComponentKind.DATABASE && KEEPS.contains(scene.lemma())
        || fetched && isCallable(part) && !scene.isPassive()) {
      turnTo(part, span);
    } else if (Keeping.isInto(argument) && (Kinds.isStore(part.kind) || isKeeper(part, argument))) {
      keeping.put(part, span);
    } else if (isGiven(part) && argument.isAny("to into")
        || Kinds.isServer(part.kind) && argument.isAny("in") && !scene.isPassive()
        || part.isApplication() && argument.isAny("on onto") && PUTS.contains(scene.lemma())
        || Kinds.isStore(part.kind) && argument.isAny("of") && !scene.isPassive()) {
      turnTo(part, span);
    } else if (!keeping.keepInClient(argument, part)) {
      other(argument, part, span);
    }
  }

  /** "Keeps its notes in Airtable": a house whose service is to keep them. */
  private boolean isKeeper(Draft.Part part, Predicate.Argument argument) {
    return part.kind == ComponentKind.EXTERNAL_SERVICE
        && !part.materials.isEmpty()
        && argument.isAny("in")
        && !scene.lemma().equals("write");
  }

  /** "Writes the amounts into SAP": what takes what is put there. */
  private static boolean isGiven(Draft.Part part) {
    return part.isApplication() || GATHERING.contains(part.kind) || Kinds.isExternal(part.kind);
  }

  private void send(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean toPart =
        argument.isDirect()
            || argument.isAny("of") && !scene.isPassive() && part.isApplication()
            || argument.isAny("to with via through into on onto at in over by using against")
            || argument.isAny("across between among") && part.isApplication();
    if (argument.isDirect() && scene.lemma().equals("authenticate")) {
      // "The broker authenticates devices": they come to it.
      return;
    }
    boolean outOf = argument.isAny("from") || argument.isAny("of") && Kinds.isStore(part.kind);
    if (outOf && !scene.isPassive()) {
      turnTo(part, span);
    } else if (scene.isPassive()) {
      passiveSend(argument, part, span);
    } else if (scene.subjects.stream().anyMatch(s -> Kinds.isFront(s.kind))
        && !Kinds.isFront(part.kind)) {
      boolean ends = argument.isAny("at in on") && ENDS.contains(scene.lemma());
      boolean onward =
          toPart && !argument.isAny("on at in") || ends || argument.isAny("across between among");
      if (onward && !Kinds.isStore(part.kind)) {
        scene.subjects.forEach(s -> fronting.front(s, part, span));
      } else if (onward) {
        scene.subjects.forEach(s -> scene.pass(s, part, span));
      }
    } else if (toPart && Kinds.isFront(part.kind)) {
      fronting.toFront(part, span);
    } else if (toPart) {
      deliver(part, span);
    }
  }

  /** A queue or a store that is the subject hands on what it has. */
  private void deliver(Draft.Part part, Span span) {
    for (Draft.Part subject : scene.subjects) {
      boolean ties = TIES.contains(scene.lemma()) && part.isApplication();
      if (ties && Kinds.isStore(subject.kind)) {
        scene.pass(part, subject, span);
      } else if (Kinds.isStore(subject.kind)
          && (part.isApplication() || Kinds.isStore(part.kind) || Kinds.isExternal(part.kind))) {
        scene.pass(subject, part, span);
      }
    }
    turnTo(part, span);
  }

  private void passiveSend(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean aboutParts = !scene.namedSubjects().isEmpty();
    boolean onward = argument.isAny("to via through into on in with over");
    Draft.Part last = scene.last;
    if (aboutParts && argument.isAny("from") && last != null && isAgent(last)) {
      scene.pass(last, part, span);
    } else if (aboutParts && argument.isAny("from")) {
      scene.subjects.forEach(s -> ask(part, s, span));
    } else if (aboutParts) {
      turnTo(part, span);
    } else if (onward && last != null && Kinds.isFront(last.kind) && !Kinds.isFront(part.kind)) {
      fronting.front(last, part, span);
    } else if (onward && Kinds.isStore(part.kind)) {
      keeping.put(part, span);
    } else if (onward) {
      turnTo(part, span);
    }
  }

  /** True of the loader in "is fed by the loader from the database". */
  private boolean isAgent(Draft.Part part) {
    return mayAsk(part)
        && scene.predicate.arguments().stream()
            .anyMatch(a -> a.isAny("by") && scene.cast.part(a.phrase()) == part);
  }

  private void ask(Draft.Part from, Draft.Part to, Span span) {
    if (Kinds.isFront(from.kind)) {
      fronting.front(from, to, span);
    } else if (mayAsk(from)) {
      scene.pass(from, to, span);
    }
  }

  /**
   * "The app gets its push from the API through Firebase Cloud Messaging": from who sends to what
   * carries it, and from there to who gets it. True where it is said so.
   */
  private boolean isCarried(Predicate.Argument argument, Draft.Part part, Span span) {
    Draft.Part carrier = scene.isPassive() ? null : carrier();
    if (carrier == null || scene.namedSubjects().isEmpty()) {
      return false;
    }
    if (part == carrier) {
      scene.namedSubjects().stream()
          .filter(s -> s != carrier)
          .forEach(s -> scene.pass(carrier, s, span));
      return true;
    }
    boolean sends = mayAsk(part) || carrier.kind.carriesMessages() && Kinds.isExternal(part.kind);
    if (argument.isAny("from") && sends) {
      scene.pass(part, carrier, span);
      return true;
    }
    return false;
  }

  private Draft.@Nullable Part carrier() {
    boolean from = scene.predicate.arguments().stream().anyMatch(a -> a.isAny("from"));
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part =
          from && argument.isAny("through via over") ? scene.cast.part(argument.phrase()) : null;
      if (part != null
          && (part.kind == ComponentKind.NOTIFICATION || part.kind.carriesMessages())) {
        return part;
      }
    }
    return null;
  }

  private void receive(Predicate.Argument argument, Draft.Part part, Span span) {
    if (isCarried(argument, part, span)) {
      return;
    }
    if (isReported(argument)) {
      scene.subjects.forEach(s -> scene.pass(part, s, span));
      return;
    }
    boolean queued = part.kind.carriesMessages() && argument.isAny("in of");
    boolean source = argument.isAny("from to on via through off") || argument.isDirect() || queued;
    if (argument.isAny("into") && !scene.isPassive()) {
      // "The connector ingests the data into Kafka": what it took it hands on.
      scene.subjects.stream().filter(s -> s != part).forEach(s -> scene.pass(s, part, span));
    } else if (argument.isAny("into") && Kinds.isStore(part.kind)) {
      // "Is loaded by the importer into BigQuery".
      turnTo(part, span);
    } else if (!source) {
      other(argument, part, span);
    } else if (argument.isAny("via through") && Kinds.isExternal(part.kind)) {
      // "Takes deposits via Mollie".
      turnTo(part, span);
    } else if (scene.isPassive() && argument.isAny("to")) {
      turnTo(part, span);
    } else if (scene.isPassive()) {
      takenFrom(part, span);
    } else if (Kinds.isStore(part.kind) && !isTold(argument, part)) {
      turnTo(part, span);
    } else if (argument.isDirect() && ASKS.contains(scene.lemma())) {
      turnTo(part, span);
    } else {
      comesFrom(part, span);
    }
  }

  private boolean areFilled(List<Draft.Part> stores) {
    return !scene.isPassive()
        && !stores.isEmpty()
        && stores.stream().allMatch(s -> Kinds.isStore(s.kind));
  }

  /** "Sentry gets the errors of all services": whose they are sends them. */
  private boolean isReported(Predicate.Argument argument) {
    Syntax.Occurrence verb = scene.predicate.verb();
    if (verb == null || scene.isPassive() || !argument.isAny("of from")) {
      return false;
    }
    Sentence sentence = argument.phrase().sentence();
    boolean reports = false;
    for (int i = verb.at() + 1; i < argument.phrase().from(); i++) {
      reports |= REPORTS.contains(sentence.word(i));
    }
    return reports
        && COLLECTING.contains(scene.lemma())
        && !scene.subjects.isEmpty()
        && scene.subjects.stream().allMatch(s -> GATHERING.contains(s.kind));
  }

  /** "Messages are taken from the queue by the worker". */
  private void takenFrom(Draft.Part part, Span span) {
    for (Draft.Part subject : scene.subjects) {
      if (subject.kind.carriesMessages() && mayAsk(part)) {
        scene.pass(subject, part, span);
      } else if (part.kind.carriesMessages() && mayAsk(subject)) {
        scene.pass(part, subject, span);
      } else {
        ask(part, subject, span);
      }
    }
  }

  /** The part sends something to the subjects. */
  private void comesFrom(Draft.Part part, Span span) {
    for (Draft.Part subject : scene.subjects) {
      if (subject.kind == ComponentKind.MONITORING && WATCHED.contains(scene.lemma())) {
        // "Uptime Kuma listens in on Icecast": it asks, and nothing is sent to it.
        scene.pass(subject, part, span);
      } else if (Kinds.isFront(part.kind)) {
        fronting.front(part, subject, span);
      } else if ((mayAsk(subject) || Kinds.isFront(subject.kind))
          && (ASKS.contains(scene.lemma()) || isFetched(part))) {
        scene.pass(subject, part, span);
      } else if (mayAsk(part) || tellsOfItself(part)) {
        scene.pass(part, subject, span);
      }
    }
  }

  /** "Rates come from the exchange service": the program that they are for gets them there. */
  private void origin(Draft.Part part, Span span) {
    part.source = true;
    Draft.Part server = scene.isImplied() ? scene.cast.serverBehind(part) : null;
    if (server == null) {
      turnTo(part, span);
    } else if (server != part && mayAsk(server)) {
      boolean waits = part.kind.carriesMessages();
      scene.pass(waits ? part : server, waits ? server : part, span);
    }
  }

  private static boolean isSource(Draft.Part part) {
    return Kinds.isExternal(part.kind) || Kinds.isServer(part.kind) || Kinds.isStore(part.kind);
  }

  /** "Receives pushes from GitHub": what is stored there comes by itself when it changes. */
  private boolean isTold(Predicate.Argument argument, Draft.Part part) {
    return part.kind == ComponentKind.SOURCE_REPOSITORY
        && argument.isAny("from")
        && COMES.contains(scene.lemma());
  }

  /** "Receives a notification from GitHub": what somebody else's service, or a broker, sends. */
  private static boolean tellsOfItself(Draft.Part part) {
    return Kinds.isExternal(part.kind)
        || part.kind.carriesMessages()
        || part.kind == ComponentKind.SOURCE_REPOSITORY;
  }

  /** "Picks new prices up from the backend": who wants them asks. */
  private boolean isFetched(Draft.Part part) {
    return FETCHES.contains(scene.lemma())
        && (Kinds.isServer(part.kind) || Kinds.isExternal(part.kind));
  }

  /** "Prometheus is queried from Grafana": where people look does it. */
  private boolean isSeenFrom(Predicate.Argument argument, Draft.Part part) {
    boolean looks =
        part.kind == ComponentKind.MONITORING
            || part.kind == ComponentKind.ANALYTICS
            || Kinds.isInHand(part.kind);
    return argument.isAny("from")
        && looks
        && (scene.isPassive()
            || scene.namedSubjects().isEmpty() && !seen(part, argument).isEmpty());
  }

  private boolean isSeenFromAny(Draft.Part seen) {
    return scene.predicate.arguments().stream()
        .anyMatch(
            a -> {
              Draft.Part from = scene.cast.part(a.phrase());
              return from != null && from != seen && isSeenFrom(a, from);
            });
  }

  /** What is looked at: who the passive is about, or what else stands behind the verb. */
  private List<Draft.Part> seen(Draft.Part viewer, Predicate.Argument from) {
    if (scene.isPassive()) {
      return scene.namedSubjects().stream().filter(s -> s != viewer).toList();
    }
    List<Draft.Part> others = new ArrayList<>();
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      boolean beside = argument != from && (argument.isDirect() || argument.isAny("in at"));
      Draft.Part part = beside ? scene.cast.part(argument.phrase()) : null;
      if (part != null && part != viewer && Kinds.isAsked(part.kind)) {
        others.add(part);
      }
    }
    return others;
  }

  private void fronts(Predicate.Argument argument, Draft.Part part, Span span) {
    if (scene.isPassive() && argument.isAny("by with")) {
      if (Kinds.isFront(part.kind)) {
        scene.subjects.forEach(s -> fronting.front(part, s, span));
      }
    } else if (argument.isDirect()) {
      scene.subjects.stream()
          .filter(s -> Kinds.isFront(s.kind))
          .forEach(s -> fronting.front(s, part, span));
    }
  }

  private void hosts(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean runs = argument.isDirect() && scene.subjects.stream().anyMatch(s -> s.kind.isHost());
    boolean delivered =
        argument.isDirect()
            && !scene.isPassive()
            && scene.lemma().equals("deploy")
            && part.isApplication()
            && !scene.namedSubjects().isEmpty()
            && scene.namedSubjects().stream().allMatch(s -> s.kind == ComponentKind.CI_CD);
    if (delivered) {
      // "GitHub Actions deploys the API".
      scene.namedSubjects().forEach(s -> scene.pass(s, part, span));
    } else if (runs && !part.kind.isHost()) {
      for (Draft.Part subject : scene.subjects) {
        hosting.settle(part, subject);
        scene.say();
      }
    } else if (Kinds.isStore(part.kind) && !scene.pending.isEmpty() && Keeping.isInto(argument)) {
      keeping.put(part, span);
    } else if (part.kind == ComponentKind.DATABASE
        && argument.isAny("on")
        && scene.namedSubjects().stream().anyMatch(s -> s.isApplication() || isService(s))) {
      // "The core system runs on Oracle."
      scene.namedSubjects().stream()
          .filter(s -> s.isApplication() || isService(s))
          .forEach(s -> scene.pass(s, part, span));
    } else if (Kinds.isFront(part.kind)) {
      // "Hosted on GitHub Pages": it is there, and nothing stands before it.
      boolean there =
          PUT_THERE.contains(scene.lemma()) && argument.isAny("on at with in by")
              || argument.isAny("on in under inside") && part.materials.containsKey(IIS);
      if (!there) {
        fronting.programsBehind(part, span);
      }
    } else if (Keeping.isInto(argument) && part.kind == ComponentKind.OBJECT_STORE) {
      part.delivers |= scene.subjects.stream().anyMatch(s -> Kinds.isClient(s.kind));
    } else {
      other(argument, part, span);
    }
  }

  private void reads(Predicate.Argument argument, Draft.Part part, Span span) {
    if (isCarried(argument, part, span)) {
      return;
    }
    if (isReported(argument)) {
      scene.subjects.forEach(s -> scene.pass(part, s, span));
      return;
    }
    if (isSeenFrom(argument, part)) {
      seen(part, argument).forEach(s -> scene.pass(part, s, span));
      return;
    }
    if (!scene.isPassive() && scene.namedSubjects().isEmpty() && isSeenFromAny(part)) {
      // "Prometheus, which we query from Grafana": not we do it.
      return;
    }
    boolean pushed = argument.isAny("from") && part.kind == ComponentKind.NOTIFICATION;
    boolean edge = scene.subjects.stream().anyMatch(s -> Kinds.isFront(s.kind));
    if (edge && argument.isAny("from") && !scene.isPassive() && Kinds.isExternal(part.kind)) {
      // "Caddy gets its certificates from Let's Encrypt".
      scene.namedSubjects().forEach(s -> scene.pass(s, part, span));
    } else if (edge && argument.isAny("from") && !scene.isPassive() && !Kinds.isFront(part.kind)) {
      // "The CDN fetches the page from the origin".
      scene.subjects.forEach(s -> fronting.front(s, part, span));
    } else if (argument.isAny("from") && mayAsk(part) && areFilled(scene.namedSubjects())) {
      // "PostgreSQL gets its data from the import job": no store asks for them.
      scene.namedSubjects().forEach(s -> scene.pass(part, s, span));
    } else if (pushed) {
      scene.subjects.forEach(s -> scene.pass(part, s, span));
    } else if (argument.isAny("from via through")
        && !scene.isPassive()
        && Kinds.isFront(part.kind)) {
      // "The displays get the file from our CDN", "fetch it through the CDN".
      fronting.toFront(part, span);
    } else if (!argument.isAny("for about like as per than of before after")
        || argument.isAny("of") && Kinds.isStore(part.kind)) {
      turnTo(part, span, argument.isAny("from") && scene.isPassive());
    }
  }

  private void uses(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean beside =
        argument.isDirect() || argument.isAny("with on upon by via through : using against");
    boolean inMaking = scene.sense == Verbs.Sense.MAKE && !argument.isAny("for to");
    if (!beside && !inMaking) {
      other(argument, part, span);
    } else if (Kinds.isFront(part.kind)
        && scene.subjects.stream().noneMatch(s -> Kinds.isFront(s.kind))) {
      fronting.programsBehind(part, span);
    } else {
      turnTo(part, span);
    }
  }

  /** Programs that change what another part has: "updates the index", "deletes rows from". */
  private void edits(Predicate.Argument argument, Draft.Part part, Span span) {
    if (scene.isPassive() && argument.isAny("in on") && VIEWED.contains(scene.lemma())) {
      // "And viewed in Kibana": by people.
      return;
    }
    if (scene.isPassive() && argument.isAny("from") && FILLED.contains(scene.lemma())) {
      // "The index is filled from the database".
      for (Draft.Part filled : scene.namedSubjects()) {
        if (filled != part && Kinds.isStore(part.kind)) {
          scene.pass(part, filled, span);
        }
      }
      return;
    }
    boolean changed = argument.isDirect() && (Kinds.isStore(part.kind) || drives(part));
    if (scene.lemma().equals("place")
        && argument.isAny("onto into on in")
        && Kinds.isStore(part.kind)) {
      // "Places orders onto the queue".
      turnTo(part, span);
    } else if (argument.isAny("to into from") && Kinds.isFront(part.kind) && !scene.isPassive()) {
      // "Posts each claim to the gateway", "downloads the image from CloudFront".
      fronting.toFront(part, span);
    } else if (changed || argument.isAny("to in into on from")) {
      turnTo(part, span);
    } else {
      other(argument, part, span);
    }
  }

  /** "Serves the mobile app", "offers an API to partners": those come to it. */
  private void exposes(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean served =
        argument.isDirect()
            ? Kinds.isClient(part.kind)
            : argument.isAny("to") || argument.isAny("for") && isOfInterface(argument);
    boolean delivers =
        argument.isDirect()
            && Kinds.isStore(part.kind)
            && !scene.isPassive()
            && scene.subjects.stream().anyMatch(s -> s.kind == ComponentKind.CDN);
    if (delivers) {
      // "A bucket that CloudFront serves".
      scene.subjects.forEach(s -> scene.pass(s, part, span));
    } else if (served && mayAsk(part)) {
      scene.subjects.stream()
          .filter(s -> s.isApplication() || Kinds.isFront(s.kind))
          .forEach(s -> scene.pass(part, s, span));
    } else if (argument.isAny("from") && mayAskOrFront()) {
      turnTo(part, span);
    } else {
      other(argument, part, span);
    }
  }

  /** "A REST API for the portal": for who calls it. */
  private static boolean isOfInterface(Predicate.Argument argument) {
    Sentence sentence = argument.phrase().sentence();
    int i = argument.phrase().from() - 1;
    while (i > 0 && !sentence.word(i).equals("for")) {
      i--;
    }
    return i > 0 && INTERFACES.contains(sentence.word(i - 1));
  }

  private boolean mayAskOrFront() {
    return scene.subjects.isEmpty() || scene.subjects.stream().anyMatch(Traffic::mayAsk);
  }

  /** The order service of "lets the app call the order service", and not the app. */
  private boolean isDoneTo(Predicate.Argument argument) {
    Syntax.Occurrence lets = scene.predicate.verb();
    Sentence sentence = argument.phrase().sentence();
    for (int i = argument.phrase().from() - 1; lets != null && i > lets.at(); i--) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      if (verb != null && verb.form() == Verbs.Form.BASE) {
        int at = i;
        return scene.predicate.arguments().stream()
            .anyMatch(a -> a.isDirect() && a.phrase().to() == at);
      }
    }
    return false;
  }

  /** Whatever the verb is, "with a database" and "via the queue" say that it is used. */
  private void other(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean there =
        argument.isAny("at against") && isService(part)
            || argument.isAny("against") && isCallable(part) && !scene.isPassive();
    boolean used =
        argument.isAny("with via through using")
            || argument.isAny("over") && Kinds.isExternal(part.kind) && scene.sense != null
            || there;
    boolean into =
        !scene.isPassive()
            && argument.isAny("in into to from")
            && Kinds.isStore(part.kind)
            && scene.sense != Verbs.Sense.BE;
    boolean entered =
        !scene.isPassive()
            && (argument.isAny("in into") || argument.isAny("at") && scene.lemma().equals("log"))
            && ENTERS.contains(scene.lemma())
            && part.isApplication();
    boolean started =
        argument.isAny("on")
            && scene.lemma().equals("start")
            && part.kind == ComponentKind.WORKER
            && scene.subjects.stream().anyMatch(s -> s.kind == ComponentKind.CI_CD);
    started |=
        argument.isAny("in")
            && scene.lemma().equals("start")
            && part.kind == ComponentKind.WORKFLOW_ENGINE;
    boolean switched =
        argument.isAny("on off")
            && (scene.wordBehindVerb(1).equals("on") || scene.wordBehindVerb(1).equals("off"));
    boolean printed =
        argument.isAny("on to")
            && part.kind == ComponentKind.DEVICE
            && (SHOWS.contains(scene.lemma()) || scene.lemma().equals("print"));
    boolean driven = (argument.isDirect() || switched) && drives(part) || printed;
    boolean gone =
        argument.isAny("to into onto against")
            && GOES.contains(scene.lemma())
            && !scene.isPassive();
    boolean has = scene.sense == Verbs.Sense.CONSIST || scene.sense == Verbs.Sense.USE;
    boolean guest = mayAsk(part) || part.kind == ComponentKind.LANGUAGE_MODEL;
    boolean handled = argument.isAny("from") && HANDLES.contains(scene.lemma());
    if (argument.isAny("from") && ORIGINATES.contains(scene.lemma()) && isSource(part)) {
      origin(part, span);
      return;
    }
    if (handled && !scene.isPassive() && (mayAsk(part) || Kinds.isExternal(part.kind))) {
      comesFrom(part, span);
      return;
    }
    if (argument.isAny("from") && DRAWS.contains(scene.lemma()) && !scene.isPassive()) {
      turnTo(part, span);
      return;
    }
    boolean shown = argument.isAny("from") && SHOWS.contains(scene.lemma()) && isCallable(part);
    if (shown && !scene.isPassive() && scene.subjects.stream().anyMatch(Traffic::mayAsk)) {
      turnTo(part, span);
      return;
    }
    if (argument.isDirect() && LETS.contains(scene.lemma()) && guest) {
      if (isDoneTo(argument)) {
        turnTo(part, span);
      } else {
        scene.subjects.forEach(s -> scene.pass(part, s, span));
      }
      return;
    }
    if (gone && !scene.isImplied() && scene.subjects.stream().anyMatch(Traffic::mayAsk)) {
      turnTo(part, span);
      return;
    }
    boolean told = part.kind == ComponentKind.LOGGING || part.kind == ComponentKind.MONITORING;
    Draft.Part server =
        gone && told && scene.namedSubjects().isEmpty() ? scene.cast.server() : null;
    if (server != null && server != part && mayAsk(server)) {
      // "Metrics go to Datadog": those of the program that was spoken of.
      scene.pass(server, part, span);
      return;
    }
    if (entered || started) {
      turnTo(part, span);
      return;
    }
    boolean calledByFront =
        driven && !scene.isPassive() && part.isApplication() && !Kinds.isFront(part.kind);
    if (calledByFront && scene.namedSubjects().stream().anyMatch(s -> Kinds.isFront(s.kind))) {
      // "The API gateway, which starts a function".
      scene.namedSubjects().stream()
          .filter(s -> Kinds.isFront(s.kind))
          .forEach(s -> fronting.front(s, part, span));
      return;
    }
    if (!used && !into && !has && !driven) {
      return;
    }
    Draft.Part last = scene.last;
    boolean beside =
        last != null
            && last != part
            && scene.objects.contains(last)
            && last.isApplication()
            && !areDevices(List.of(last, part));
    if (Kinds.isFront(part.kind)) {
      if (used) {
        fronting.programsBehind(part, span);
      }
    } else if (last != null && beside && used) {
      scene.pass(last, part, span);
    } else if (last != null && scene.objects.isEmpty() || into || !has) {
      turnTo(part, span);
    }
  }

  /** The subjects send requests to a part; from a queue, what was put there comes to them. */
  void turnTo(Draft.Part part, Span span) {
    turnTo(part, span, false);
  }

  private void turnTo(Draft.Part part, Span span, boolean source) {
    List<Draft.Part> who = scene.isPassive() ? scene.actors() : scene.subjects;
    if (source && scene.isImplied()) {
      part.source = true;
      Draft.Part server = scene.cast.serverBehind(part);
      who = server == null || scene.isByUnknown() ? who : List.of(server);
    }
    for (Draft.Part subject : who) {
      if (scene.sense == null && Askers.areWatching(subject, part)) {
        continue;
      }
      boolean asks = mayAsk(subject) || askers.acts(subject, part);
      boolean guessed = scene.isImplied() && isProgram(part) && !source;
      if (subject != part && asks && askers.isAsked(part) && !guessed) {
        boolean taken = taking && part.kind.carriesMessages();
        boolean served = askers.isOffered(subject, part);
        part.offeredBy = served ? subject : part.offeredBy;
        scene.pass(taken || served ? part : subject, taken || served ? subject : part, span);
      }
    }
  }

  /** A program of the system's own, which somebody named has to be said to turn to. */
  private static boolean isProgram(Draft.Part part) {
    return !part.isBought() && (Kinds.isServer(part.kind) || part.kind == ComponentKind.WORKER);
  }
}

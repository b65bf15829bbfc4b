package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds nouns that no list knows and that a sentence presents as parts of a system by what they do:
 * "the yard planner and the archiver subscribe to the topic", "hand scanners, which post each
 * arrival to the gate service", "each till in the shop sends its receipts to the store server".
 *
 * <p>What moves (data, requests), who is a person or an organisation, and what is only talked about
 * is none: the verb must be one of programs, and a thing that the reader knows must follow it.
 */
final class OpenNouns {
  private static final Set<String> MADE_FOR = Words.of("designed meant built used there set");

  /** A noun that acts, from its first modifier on. */
  record Part(int from, int to, ComponentKind kind) {}

  static final Set<Verbs.Sense> STRONG =
      Set.of(Verbs.Sense.STORE, Verbs.Sense.READ, Verbs.Sense.SEND, Verbs.Sense.RECEIVE);

  /** Verbs for what moves by itself, for what people do, and for what may be said of anything. */
  private static final Set<String> WEAK =
      Words.of(
          "go flow travel arrive land end reach hit enter pass run come feed direct access visit"
              + " browse tell speak ship interact spread link pair fan attach hook plug bind"
              + " terminate hold keep take process accept look consult escalate request communicate"
              + " maintain archive drop output produce upload download submit call get obtain"
              + " collect gather extract talk contact connect hand access record write save receive"
              + " read");

  /** What only programs do. */
  static final Set<String> MACHINE =
      Words.of(
          "poll consume subscribe publish fetch forward pull insert cache buffer replicate stream emit"
              + " enqueue persist listen");

  /** What is said of whoever speaks a protocol: "the tills have no password on MQTT". */
  private static final Set<String> SPEAKS =
      Words.of("have use need lack speak run accept allow ask require");

  static final Set<ComponentKind> LANGUAGES =
      Set.of(ComponentKind.LANGUAGE, ComponentKind.RUNTIME, ComponentKind.FRAMEWORK);

  private static final Set<String> CHECKS =
      Words.of("verify validate check authenticate match compare");

  static final Set<String> PERIODS = Words.of("nightly daily hourly weekly monthly");

  /** "The components are written in Dart": pieces of a program, and none of their own. */
  private static final Set<String> PIECES = Words.of("component components");

  private static final Set<String> RETURNS = Words.of("return give show hand");

  private static final Set<String> BY_PROTOCOL = Words.of("on over via through by for");

  private static final Set<String> EVENTS = Words.of("event events message messages job jobs them");

  private static final Set<String> GIVES =
      Words.of("hand pass forward send push deliver relay dispatch submit post report");

  private static final Set<String> WILL = Words.of("will shall must");

  private static final Set<String> STARTS = Words.of("starts begins");

  private static final Set<String> SHOWS =
      Words.of("shows displays renders lists visualises visualizes");

  /** What people look at. */
  private static final Set<String> SCREENS =
      Words.of("dashboard console page display plug-in plugin terminal");

  /** What people see first, where it is said what it is made with. */
  private static final String FRONT = "front";

  private static final Set<String> MACHINES =
      Words.of("station controller computer monitor planner");

  /** Before "station": where people are, and no machine. */
  private static final Set<String> BUILDINGS =
      Words.of("railway train bus tram metro petrol filling gas police fire power polling nurses");

  private static final Set<String> IN_MACHINE = Words.of("in on from into");

  /** Particles of what people do with a screen. */
  private static final Set<String> USED = Words.of("in on at via through");

  private static final Set<String> MADE = Words.of("written built made rendered served");

  /** Nouns for what is told, moved, owned or done, for people together, and for time and place. */
  static final Set<String> NO_PARTS =
      Words.of(
          "request response call message event data datum file report log record document photo"
              + " video image picture order payment booking traffic result output input query page"
              + " line row table column field value key token session password code text mail email"
              + " letter packet frame payload item list entry batch copy backup snapshot change"
              + " update upload download command click vote metric trace alert alarm reading"
              + " measurement position receipt invoice ticket company firm bank hospital school"
              + " university club museum library office department ward team group board committee"
              + " agency authority government ministry court shop branch hotel airport plant"
              + " factory farm kitchen garage warehouse store family household household public"
              + " community crew staff vendor manufacturer maker integrator supplier partner"
              + " practice clinic laboratory lab organisation organization business industry market"
              + " industry world country city region site place building room house home floor day"
              + " night week month year hour minute second morning evening time moment case way"
              + " thing fact idea reason problem issue question answer step stage phase part piece"
              + " bit half rest other one number amount rate level type kind sort form version"
              + " release project product feature function rule policy law standard contract"
              + " agreement name title word term language example figure section chapter article"
              + " paper book guide readme repository repo code codebase design architecture"
              + " approach pattern model layer stack setup environment deployment infrastructure news goal aim detail spam"
              + " network internet cloud side end point edge area zone domain subnet user customer"
              + " client person people everyone somebody developer author operator driver manager"
              + " owner member player attacker hacker intruder adversary hand eye head money price"
              + " cost card account balance order offer campaign tool test build job task workflow"
              + " pipeline flow path route schema migration script library package framework"
              + " dependency interface endpoint method class object state status mode option"
              + " setting config configuration secret certificate signature hash error fault"
              + " failure timeout retry exception bug fix patch water power weather plan program"
              + " order letter newsletter story post comment review feed link url domain leader"
              + " other tower cover owner buyer payer river fiber lever laser cursor timer master"
              + " center centre printer winner sender receiver recipient holder caller latter"
              + " former matter paper layer number letter order chapter folder header footer filter"
              + " buffer cluster counter container parameter character register identifier answer"
              + " corridor basement hall hallway lobby cab cabin barn yard cellar attic lounge county"
              + " district village harbour harbor port dock quay pier bay field meadow greenhouse"
              + " stable shed roof canteen"
              + " offer corner winter summer provider wrapper helper header reader writer vector"
              + " factor error behaviour color colour floor mirror");

  /** What scanners look through that are programs. */
  private static final Set<String> READ_BY_PROGRAMS =
      Words.of(
          "vulnerability virus antivirus malware port code security dependency image container network"
              + " secret secrets licence license file log web link spam content topology risk schema"
              + " package text token event directory folder inbox mail source config configuration"
              + " compliance disk repository registry artifact iac static dynamic database");

  /** People or things elsewhere, and programs where they do what only these do. */
  private static final Set<String> MAY_BE_PROGRAMS =
      Words.of("writer reader sender receiver counter filter helper wrapper");

  /** People who are called as what they do is. */
  private static final Set<String> DOERS =
      Words.of("lead guide coach cook guard head staff man chair host help mind hand");

  /** More ends of nouns that are abstract, of which some are names of programs elsewhere. */
  private static final List<String> ABSTRACT = List.of("ship", "age", "ure", "hood", "ety");

  private static final Set<String> ANY =
      Words.of("the a an our each every its their this another both two three four five all");

  private static final int MOST_MODIFIERS = 2;
  private static final int MOST_ASIDE = 5;
  private static final int MOST_GIVEN = 6;
  private static final int REACH = 14;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;
  private final List<Part> found = new ArrayList<>();

  /** True while a noun is read that is said to be made with something. */
  private boolean made;

  private OpenNouns(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /**
   * The nouns of a sentence that act.
   *
   * @param mentionAt the name of the catalog that each token is part of, or null
   */
  static List<Part> in(Sentence sentence, @Nullable Mention[] mentionAt) {
    OpenNouns reader = new OpenNouns(sentence, mentionAt);
    for (int i = 1; i < sentence.size(); i++) {
      reader.made = reader.isMade(i);
      if (reader.isDeed(i) || reader.isTask(i) || reader.made) {
        reader.subjects(i);
      } else if (reader.isSpeaking(i)) {
        reader.speaker(i - 1);
      } else if (reader.isShown(i)) {
        reader.screen(i - 1);
      } else if (reader.isWork(i)) {
        reader.found.add(new Part(i - 1, i, ComponentKind.WORKER));
      }
    }
    reader.screens();
    reader.receivers();
    reader.agents();
    return reader.found;
  }

  /**
   * "The resizer shrinks each picture", "a Python script calibrates the readings": whatever it is.
   */
  private boolean isWork(int i) {
    String noun = sentence.word(i - 1);
    String verb = sentence.word(i);
    boolean acts =
        i > 1
            && verb.endsWith("s")
            && !verb.endsWith("ss")
            && mentionAt[i] == null
            && !isTied(i)
            && Words.DETERMINERS.contains(sentence.word(i + 1));
    return acts
        && mentionAt[i - 1] == null
        && (sentence.word(i - 2).equals("the") && isAgent(noun) || isOfLanguage(i - 2))
        && PartNouns.of(noun) == ComponentKind.WORKER
        && !PartNouns.isPersonal(noun);
  }

  /** The Python of "a Python script". */
  private boolean isOfLanguage(int i) {
    Mention mention = mentionAt[i];
    return i > 0
        && mention != null
        && mention.isTechnology()
        && LANGUAGES.contains(NounPhrase.kindOf(mention))
        && Words.DETERMINERS.contains(sentence.word(mention.from() - 1));
  }

  /** A verb in the plural with a protocol behind it, and no part between. */
  private boolean isSpeaking(int i) {
    Verbs.Verb verb = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    if (verb == null || verb.form() != Verbs.Form.BASE || !SPEAKS.contains(verb.lemma())) {
      return false;
    }
    for (int k = i + 1; k < Math.min(sentence.size(), i + REACH); k++) {
      Mention mention = mentionAt[k];
      boolean protocol =
          mention != null
              && mention.technology() != null
              && mention.technology().kind() == ComponentKind.PROTOCOL;
      if (protocol || mention != null && mention.isProtocol()) {
        return BY_PROTOCOL.contains(sentence.word(k - 1)) || verb.lemma().equals("speak");
      }
      boolean product = mention != null && mention.isTechnology();
      if (product || mention != null && mention.isKind() || sentence.token(k).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** Keeps the noun that ends at a place, several of which speak a protocol: things, then. */
  private void speaker(int head) {
    String word = sentence.word(head);
    boolean initials = sentence.token(head).capital() && isShort(sentence.original(head));
    boolean noun = mentionAt[head] == null && (isPlainNoun(head) || initials);
    String one = singular(word);
    if (!noun || !isPlural(head) || NO_PARTS.contains(one) || isAbstract(one)) {
      return;
    }
    int from = head;
    while (from > 0 && head - from < MOST_MODIFIERS && isModifier(from - 1)) {
      from--;
    }
    while (from < head && isIdle(from)) {
      from++;
    }
    int start = from;
    while (start > 0 && isIdle(start - 1)) {
      start--;
    }
    if (start > 0 && ANY.contains(sentence.word(start - 1))) {
      ComponentKind kind = NameSuffixes.ofNoun(one);
      boolean program = kind != null && from < head && kind != ComponentKind.WORKER;
      found.add(new Part(from, head + 1, program ? kind : ComponentKind.DEVICE));
    }
  }

  /** "ESPs", "PLCs": capitals, and the s of the plural. */
  private static boolean isShort(String original) {
    int last = original.length() - 1;
    return last > 1
        && original.charAt(last) == 's'
        && original.substring(0, last).chars().allMatch(Character::isUpperCase);
  }

  /** "The proctor console shows": what screens do. */
  private boolean isShown(int i) {
    return mentionAt[i] == null && SHOWS.contains(sentence.word(i));
  }

  /** "Clerks work in the booking console", "open a dashboard that reads from": what people use. */
  private void screens() {
    boolean people = false;
    boolean used = false;
    for (int i = 0; i < sentence.size(); i++) {
      Mention mention = mentionAt[i];
      people |= mention != null && mention.isActor();
      Verbs.Verb verb = mention == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      used |= people && (verb != null || USED.contains(sentence.word(i)));
      boolean told = sentence.word(i + 1).equals("that") || sentence.word(i + 1).equals("which");
      boolean made = MADE.contains(sentence.word(i + 1));
      boolean shown = (used || told || made) && SCREENS.contains(sentence.word(i));
      if (shown || sentence.word(i).equals(FRONT)) {
        screen(i);
      }
      if (used && MACHINES.contains(sentence.word(i)) && mention == null) {
        machine(i);
      }
    }
  }

  /** "The operator stops the jobs in the press station": a machine that people do something in. */
  private void machine(int head) {
    int from = head;
    while (from > 0 && head - from < MOST_MODIFIERS && isModifier(from - 1)) {
      from--;
    }
    boolean there =
        from < head
            && from > 1
            && ANY.contains(sentence.word(from - 1))
            && IN_MACHINE.contains(sentence.word(from - 2))
            && !BUILDINGS.contains(sentence.word(head - 1));
    boolean ends = head + 1 >= sentence.size() || mentionAt[head + 1] == null;
    if (there && ends && !isTied(head)) {
      ComponentKind kind = PartNouns.of(sentence.word(head));
      found.add(new Part(from, head + 1, kind == null ? ComponentKind.DEVICE : kind));
    }
  }

  /** Keeps the screen that ends at a place, where nothing says that a product shows it. */
  private void screen(int head) {
    String word = sentence.word(head);
    boolean ofThing = head + 1 < sentence.size() && mentionAt[head + 1] != null;
    boolean front = word.equals(FRONT);
    boolean screen = front || SCREENS.contains(word);
    if (!screen || mentionAt[head] != null || isTied(head) || ofThing) {
      return;
    }
    int from = head;
    while (from > 0
        && head - from < MOST_MODIFIERS
        && (isModifier(from - 1) || isHolder(from - 1))) {
      from--;
    }
    while (from < head && isIdle(from) && !sentence.word(from).equals("web")) {
      from++;
    }
    int start = from;
    while (start > 0 && (isIdle(start - 1) || isMaterial(start - 1))) {
      start--;
    }
    boolean determined = start > 0 && ANY.contains(sentence.word(start - 1));
    boolean told = from < head || !word.equals("page");
    boolean made = MADE.contains(sentence.word(head + 1)) || start < from;
    // "A console of their own": nobody else's.
    boolean own = sentence.word(head + 3).equals("own");
    boolean owned = sentence.word(head + 1).equals("of") && !own;
    // "A Next.js front", and not "the shop front".
    boolean shown = front ? start < from && from == head : told || made;
    if (determined && !owned && shown) {
      ComponentKind kind = front ? ComponentKind.BROWSER_CLIENT : NameSuffixes.ofNoun(word);
      found.add(new Part(from, head + 1, kind == null ? ComponentKind.WEB_APPLICATION : kind));
    }
  }

  /** The admin of "an admin console": for whom it is. */
  private boolean isHolder(int i) {
    Mention mention = mentionAt[i];
    return mention != null && mention.isActor() && mention.from() == i && mention.to() == i + 1;
  }

  /** The React of "a React dashboard", and not the Grafana of its dashboards. */
  private boolean isMaterial(int i) {
    Mention mention = mentionAt[i];
    boolean unknown = mention == null && i > 0 && sentence.token(i).capital();
    return unknown
        || mention != null
            && mention.isTechnology()
            && Kinds.isMaterial(NounPhrase.kindOf(mention));
  }

  /** "Hands them to the mixer", "everything starts with the vote collector", "from the solver". */
  private void receivers() {
    int given = -MOST_GIVEN;
    int taken = -MOST_GIVEN;
    for (int i = 0; i < sentence.size(); i++) {
      Verbs.Verb verb = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      boolean gives =
          verb != null && verb.form() != Verbs.Form.ING && GIVES.contains(verb.lemma())
              || STARTS.contains(sentence.word(i));
      given = gives ? i : given;
      boolean to = sentence.word(i).equals("to") || sentence.word(i).equals("with");
      if (to && i - given < MOST_GIVEN && sentence.word(i + 1).equals("the")) {
        receiver(i + 2);
      }
      boolean takes =
          verb != null && (verb.sense() == Verbs.Sense.READ || verb.sense() == Verbs.Sense.RECEIVE);
      taken = takes ? i : taken;
      boolean from = sentence.word(i).equals("from") && sentence.word(i + 1).equals("the");
      if (from && i - taken < MOST_GIVEN && isProgram(headOf(i + 2))) {
        receiver(i + 2);
      }
    }
  }

  /** True of a noun that is for programs, and not for people as well. */
  private boolean isProgram(int head) {
    String word = sentence.word(head);
    ComponentKind kind = PartNouns.of(word);
    return (kind == ComponentKind.WORKER || kind == ComponentKind.SERVICE)
        && !PartNouns.isPersonal(word);
  }

  /**
   * "Readings are sent by the meters to the gateway", "are picked up by relays": things that do.
   */
  private void agents() {
    for (int i = 1; i + 2 < sentence.size(); i++) {
      int done = sentence.word(i - 1).equals("up") ? i - 2 : i - 1;
      Verbs.Verb verb = done > 0 && mentionAt[done] == null ? verbAt(done) : null;
      boolean by =
          sentence.word(i).equals("by")
              && verb != null
              && verb.form() == Verbs.Form.PAST
              && STRONG.contains(verb.sense());
      if (by && ANY.contains(sentence.word(i + 1))) {
        agent(i + 2);
      } else if (by && isPlural(headOf(i + 1))) {
        agent(i + 1);
      }
    }
  }

  private Verbs.@Nullable Verb verbAt(int i) {
    return Verbs.ENGLISH.of(sentence.word(i));
  }

  /** The last word of a noun that begins at a place. */
  private int headOf(int from) {
    int head = from;
    while (head + 1 < sentence.size() && head - from < MOST_MODIFIERS && isModifier(head + 1)) {
      head++;
    }
    return head;
  }

  /** Keeps the noun that begins at a place, where it is for a thing. */
  private void agent(int from) {
    int head = headOf(from);
    // "By relays": no verb stands there.
    boolean several = head < sentence.size() && isPlural(head);
    boolean noun =
        head < sentence.size()
            && mentionAt[head] == null
            && (several || isPlainNoun(head))
            && (head == from || isModifier(from));
    String word = noun ? singular(sentence.word(head)) : "";
    boolean free = noun && found.stream().noneMatch(p -> p.to() > from && p.from() <= from);
    if (free && (PartNouns.isThing(word) || PartNouns.of(word) == ComponentKind.DEVICE)) {
      found.add(new Part(from, head + 1, ComponentKind.DEVICE));
    }
  }

  /** Keeps the noun that begins at a place, where its end shows it to be a program. */
  private void receiver(int from) {
    int head = headOf(from);
    boolean noun =
        head < sentence.size()
            && mentionAt[head] == null
            && isPlainNoun(head)
            && !isPlural(head)
            && (head + 1 >= sentence.size() || mentionAt[head + 1] == null)
            && !sentence.word(head + 1).equals("'s")
            && (head == from || isModifier(from));
    String word = noun ? sentence.word(head) : "";
    ComponentKind kind = NameSuffixes.ofNoun(word);
    boolean known = kind != null && (head > from || NameSuffixes.standsAlone(word));
    boolean agent =
        kind == null && isAgent(word) && !NO_PARTS.contains(word) && !PartNouns.isHouse(word);
    if (noun && (known || agent)) {
      found.add(new Part(from, head + 1, kind == null ? ComponentKind.WORKER : kind));
    }
  }

  /** A verb of programs with a thing behind it. */
  private boolean isDeed(int i) {
    boolean told = sentence.word(i - 1).equals("which") || sentence.word(i - 1).equals("that");
    boolean free = mentionAt[i] == null || told && mentionAt[i].isData();
    Verbs.Verb verb = free ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    if (verb == null || isTied(i) || verb.form() == Verbs.Form.ING) {
      return false;
    }
    boolean form = verb.form() == Verbs.Form.THIRD || verb.form() == Verbs.Form.BASE;
    boolean posts =
        verb.lemma().equals("post")
            || verb.lemma().equals("upload")
            || verb.lemma().equals("download");
    boolean strong = STRONG.contains(verb.sense()) || posts || isChecked(i, verb);
    return form
        && strong
        && (hasThing(i + 1) || MACHINE.contains(verb.lemma()) && hasEvents(i + 1));
  }

  /** "Is responsible for writing to", "is in charge of sending", "is designed to read from". */
  private boolean isTask(int i) {
    if (!sentence.word(i).equals("is") || mentionAt[i] != null) {
      return false;
    }
    String second = sentence.word(i + 1);
    boolean doing =
        second.equals("responsible") && sentence.word(i + 2).equals("for")
            || second.equals("tasked") && sentence.word(i + 2).equals("with");
    boolean charged =
        second.equals("in")
            && sentence.word(i + 2).equals("charge")
            && sentence.word(i + 3).equals("of");
    boolean toDo = MADE_FOR.contains(second) && sentence.word(i + 2).equals("to");
    int at = charged ? i + 4 : i + 3;
    Verbs.Verb verb = at < sentence.size() ? Verbs.ENGLISH.of(sentence.word(at)) : null;
    Verbs.Form form = toDo ? Verbs.Form.BASE : Verbs.Form.ING;
    return (doing || charged || toDo)
        && verb != null
        && verb.form() == form
        && STRONG.contains(verb.sense())
        && hasThing(at + 1);
  }

  /** "The shop is in Django", "are both built with Go": what only programs are made with. */
  private boolean isMade(int i) {
    String be = sentence.word(i);
    if (!be.equals("is") && !be.equals("are") || mentionAt[i] != null) {
      return false;
    }
    int at = i + 1;
    while (Words.ADVERBS.contains(sentence.word(at))
        || Words.SAID_OF_ALL.contains(sentence.word(at))) {
      at++;
    }
    at = MADE.contains(sentence.word(at)) ? at + 1 : at;
    boolean in = sentence.word(at).equals("in") || at > i + 1 && sentence.word(at).equals("with");
    Mention made = in && at + 1 < sentence.size() ? mentionAt[at + 1] : null;
    return made != null && made.isTechnology() && LANGUAGES.contains(NounPhrase.kindOf(made));
  }

  /** "Verify tickets against the API". */
  private boolean isChecked(int i, Verbs.Verb verb) {
    if (!CHECKS.contains(verb.lemma())) {
      return false;
    }
    for (int k = i + 1; k < Math.min(sentence.size(), i + MOST_GIVEN); k++) {
      if (sentence.word(k).equals("against")) {
        return true;
      }
    }
    return false;
  }

  /** "Consume these events", "subscribe to them". */
  private boolean hasEvents(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 3); i++) {
      if (EVENTS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** True where a program, a store or a product follows before the sentence turns. */
  private boolean hasThing(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && (mention.isKind() || mention.technology() != null)) {
        return true;
      }
      boolean program = mention == null && NameSuffixes.ofNoun(sentence.word(i)) != null;
      boolean pointed = sentence.word(i - 1).equals("from") && sentence.word(i).equals("there");
      if (pointed || program && sentence.word(i - 1).equals("the")) {
        return true;
      }
      if (sentence.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** The nouns before a verb: the nearest, what it is tied to by "and", what "which" tells of. */
  private void subjects(int verb) {
    int i = firstOf(verb) - 1;
    if (made && PIECES.contains(sentence.word(i))) {
      return;
    }
    while (i > 0
        && mentionAt[i] == null
        && (isAdverb(sentence.word(i)) || WILL.contains(sentence.word(i)))) {
      i--;
    }
    boolean relative = sentence.word(i).equals("which") || sentence.word(i).equals("that");
    if (relative) {
      i -= sentence.word(i - 1).equals(",") ? 2 : 1;
    }
    int known = found.size();
    int start = noun(i, verb, relative);
    if (start > 0 && !relative && isObject(start)) {
      found.subList(known, found.size()).clear();
      return;
    }
    if (start < 0) {
      boolean place = !relative && sentence.token(i).isWord() && beforeAside(i) >= 0;
      if (place) {
        noun(beforeAside(i), verb, false);
      }
      return;
    }
    int before = beforeAside(start);
    if (before >= 0 && !relative) {
      found.subList(known, found.size()).clear();
      start = noun(before, verb, false);
    }
    conjuncts(start, verb);
  }

  /** "The store returns the fresh reads to the till": no fresh thing reads. */
  private boolean isObject(int start) {
    int at = start - 1;
    Verbs.Verb before = at > 0 && mentionAt[at] == null ? verbAt(at) : null;
    return before != null
        && ANY.contains(sentence.word(start))
        && before.form() == Verbs.Form.THIRD
        && (STRONG.contains(before.sense()) || RETURNS.contains(before.lemma()))
        && !isTied(at);
  }

  /** The "checks" of "a script checks the values and sends a mail": whose subject is the same. */
  private int firstOf(int verb) {
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(verb));
    if (!sentence.word(verb - 1).equals("and") || done == null || isDeedBefore(verb)) {
      return verb;
    }
    for (int i = verb - 2; i > Math.max(0, verb - REACH); i--) {
      Verbs.Verb before = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      boolean alike =
          before != null && before.form() == done.form() && done.form() == Verbs.Form.THIRD;
      if (alike && !isTied(i)) {
        return i;
      }
      if (sentence.word(i).equals("and") || sentence.word(i).equals(";")) {
        return verb;
      }
    }
    return verb;
  }

  /** True where an earlier verb has found the subject already. */
  private boolean isDeedBefore(int verb) {
    return found.stream().anyMatch(p -> p.to() <= verb && verb - p.to() < REACH);
  }

  /** "The pricing engine, the risk engine and the archiver": what stands before in the list. */
  private void conjuncts(int from, int verb) {
    int start = from;
    boolean joined = false;
    while (start > 1) {
      int i = start - 1;
      if (sentence.word(i).equals("and")) {
        joined = true;
        i -= sentence.word(i - 1).equals(",") ? 2 : 1;
      } else if (joined && sentence.word(i).equals(",")) {
        i--;
      } else {
        return;
      }
      int known = found.size();
      start = noun(i, verb, false);
      if (start > 0 && Words.PREPOSITIONS.contains(sentence.word(start - 1))) {
        // "To a gateway in the barn, and the bridge relays": the list is none.
        found.subList(known, found.size()).clear();
        return;
      }
    }
  }

  /**
   * Reads the noun that ends at a place, and keeps it where it may be a part; gives the place of
   * its determiner or first word, or -1 where no noun ends there.
   */
  private int noun(int head, int verb, boolean relative) {
    if (head < 0 || !sentence.token(head).isWord()) {
      return -1;
    }
    Mention known = mentionAt[head];
    if (known != null && !isMachine(known, head, verb)) {
      int from = known.from();
      while (from > 0 && isModifier(from - 1)) {
        from--;
      }
      return from > 0 && ANY.contains(sentence.word(from - 1)) ? from - 1 : from;
    }
    if (!isPlainNoun(head) && !isDeedNoun(head)) {
      return -1;
    }
    int from = head;
    boolean acts = isAgent(sentence.word(head)) || NameSuffixes.ofNoun(sentence.word(head)) != null;
    while (from > 0
        && head - from < MOST_MODIFIERS
        && (isModifier(from - 1) || acts && isNamePart(from - 1))) {
      from--;
    }
    while (from < head && isIdle(from)) {
      from++;
    }
    int start = from;
    while (start > 0 && (isIdle(start - 1) || isLanguage(start - 1))) {
      start--;
    }
    boolean made = isLanguage(from - 1);
    boolean bare = start == 0 && from == 0 && head == 1 && !isPlural(head);
    boolean determined = bare || start > 0 && ANY.contains(sentence.word(start - 1));
    ComponentKind kind = kind(head, made ? from - 1 : from, determined, verb);
    boolean plural = isPlural(head);
    boolean agrees = agrees(plural, verb, relative);
    if (kind != null && agrees && (determined || plural)) {
      found.add(new Part(from, head + 1, kind));
    }
    return determined && !bare ? start - 1 : start;
  }

  /** The Python of "a small Python script". */
  private boolean isLanguage(int i) {
    Mention mention = i < 0 ? null : mentionAt[i];
    return mention != null
        && mention.isTechnology()
        && LANGUAGES.contains(NounPhrase.kindOf(mention));
  }

  /** "The yard planner consumes events": no person does. */
  private boolean isMachine(Mention known, int head, int verb) {
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(verb));
    return known.isActor()
        && known.from() == head
        && known.to() == head + 1
        && !isPlural(head)
        && isAgent(sentence.word(head))
        && (PartNouns.of(sentence.word(head)) != null
            || NameSuffixes.ofNoun(sentence.word(head)) != null)
        && done != null
        && MACHINE.contains(done.lemma());
  }

  private boolean agrees(boolean plural, int verb, boolean relative) {
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(verb));
    boolean base = done != null && done.form() == Verbs.Form.BASE;
    boolean modal = base && Words.MODALS.contains(sentence.word(verb - 1));
    boolean several = plural || sentence.words(0, verb).contains(" and ");
    return modal || (base ? several : !plural || !relative && several);
  }

  /** What a noun is by its own end, or by the verb where that is a strong one; or null. */
  private @Nullable ComponentKind kind(int head, int from, boolean determined, int verb) {
    String word = singular(sentence.word(head));
    ComponentKind kind = NameSuffixes.ofNoun(word);
    Verbs.Verb done = Verbs.ENGLISH.of(sentence.word(verb));
    if (MAY_BE_PROGRAMS.contains(word) && done != null && MACHINE.contains(done.lemma())) {
      return ComponentKind.WORKER;
    }
    if (kind == null && (NO_PARTS.contains(word) || isAbstract(word))) {
      return null;
    }
    boolean told = from < head;
    // "A laser scanner sends", and not "the port scanner".
    if (told
        && word.equals("scanner")
        && !isLanguage(head - 1)
        && !READ_BY_PROGRAMS.contains(before(head))) {
      return ComponentKind.DEVICE;
    }
    boolean agent = isAgent(word);
    boolean strong = done != null && !WEAK.contains(done.lemma());
    if (kind != null) {
      boolean works = agent && done != null && MACHINE.contains(done.lemma());
      // "The processor saves the crash to S3": nobody is called so.
      ComponentKind known = PartNouns.isPersonal(word) ? null : PartNouns.of(word);
      works |= agent && determined && known != null && (known == kind || strong);
      return told || works || made || NameSuffixes.standsAlone(word) ? kind : null;
    }
    if (NO_PARTS.contains(word)) {
      return null;
    }
    if (PartNouns.isThing(word)) {
      return ComponentKind.DEVICE;
    }
    if (agent) {
      return ComponentKind.WORKER;
    }
    if (isDeedNoun(head)) {
      return told && determined && done != null && isOfProgram(done, verb)
          ? ComponentKind.SERVICE
          : null;
    }
    boolean known = strong || told && done != null && isOfProgram(done, verb) && isToProduct(verb);
    ComponentKind thing = PartNouns.isInHand(word) ? ComponentKind.DEVICE : ComponentKind.SERVICE;
    return known && determined ? thing : null;
  }

  /** The word before a noun's last one. */
  private String before(int head) {
    return sentence.word(head - 1);
  }

  /** The search of "the lot search": a noun for what is done, and for what does it. */
  private boolean isDeedNoun(int i) {
    String word = sentence.word(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return i > 0
        && verb != null
        && verb.form() == Verbs.Form.BASE
        && sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && !isTied(i)
        && mentionAt[i] == null
        && isModifier(i - 1)
        && !isPlural(i - 1)
        && !DOERS.contains(word);
  }

  /** "Writes to Kafka", and not "takes two days for the API". */
  private boolean isToProduct(int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + MOST_GIVEN); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && mention.isTechnology()) {
        return !sentence.word(i - 1).equals("for");
      }
      if (mention != null && mention.isKind()) {
        return false;
      }
    }
    return false;
  }

  /** "Writes to Kafka", "calls the bank API": with a thing right behind it. */
  private boolean isOfProgram(Verbs.Verb done, int verb) {
    if (done.form() != Verbs.Form.THIRD) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + MOST_GIVEN); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && (mention.isKind() || mention.technology() != null)) {
        return true;
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAgent(String word) {
    return word.length() > 4 && (word.endsWith("er") || word.endsWith("or"));
  }

  /** "Each till in the shop sends": the end of what the place is said of; or -1. */
  private int beforeAside(int start) {
    for (int i = start - 1; i > Math.max(0, start - MOST_ASIDE); i--) {
      String word = sentence.word(i);
      boolean place = word.equals("in") || word.equals("at") || word.equals("on");
      if (place && mentionAt[i] == null) {
        return i - 1;
      }
      if (!isModifier(i) && !ANY.contains(word)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPlural(int i) {
    String word = sentence.word(i);
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private boolean isPlainNoun(int i) {
    String word = sentence.word(i);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && word.length() > 2
        && !isTied(i)
        && !Words.isFunction(word)
        && (verb == null || NameSuffixes.ofNoun(word) != null)
        && !isIdle(i);
  }

  /** A noun or an adjective that belongs to the noun behind it. */
  private boolean isModifier(int i) {
    String word = sentence.word(i);
    Mention mention = mentionAt[i];
    boolean free = mention == null || mention.isData() || mention.isActor();
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return sentence.token(i).isWord()
        && free
        && !new Goals(sentence, mentionAt).isOwner(i)
        && !(sentence.token(i).capital() && i > 0 && mention == null)
        && !isTied(i)
        && !Words.isFunction(word)
        && (verb == null || verb.form() == Verbs.Form.BASE || word.endsWith("ing"));
  }

  /** The MBID of "the MBID mapper". */
  private boolean isNamePart(int i) {
    return i > 0
        && mentionAt[i] == null
        && sentence.token(i).isWord()
        && sentence.token(i).capital()
        && !isTied(i);
  }

  private boolean isIdle(int i) {
    String word = sentence.word(i);
    return mentionAt[i] == null
        && (Words.PLAIN.contains(word) || Words.isDescriptive(word) || PERIODS.contains(word));
  }

  private static boolean isAdverb(String word) {
    return word.endsWith("ly") && !Words.LY_NOUNS.contains(word)
        || word.equals("also")
        || word.equals("then")
        || word.equals("both")
        || word.equals("all")
        || word.equals("each")
        || word.equals("only");
  }

  private boolean isTied(int i) {
    return sentence.token(i).joined() || i + 1 < sentence.size() && sentence.token(i + 1).joined();
  }

  private static boolean isAbstract(String word) {
    return NameSuffixes.isAbstract(word) || ABSTRACT.stream().anyMatch(word::endsWith);
  }
}

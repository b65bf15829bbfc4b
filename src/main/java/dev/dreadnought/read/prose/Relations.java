package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the predicates say about the parts: flows, hosts, fronts, materials, data. */
final class Relations {
  /** "The telephone system is not connected to the CRM": neither turns to the other. */
  private static final Set<String> TIES =
      Words.of("connect link attach wire couple integrate join");

  private static final Set<String> MESSAGES =
      Words.of("jobs messages events tasks notifications job message event task notification");

  /** Nouns for what is the sum of its parts, where parts are told. */
  private static final List<String> SYSTEMS = List.of("platform", "solution", "product", "suite");

  private static final Set<String> COLLECTIONS =
      Words.of("collection set group suite family bundle");

  /** What people set up within a product, and what then works by itself. */
  private static final Set<String> INNER =
      Words.of(
          "rule rules job jobs task trigger triggers plugin plug-in script hook pipeline workflow"
              + " flow module extension query alert alarm webhook cron action actions step");

  private final Draft draft;
  private final Cast cast;
  private final Makings makings;
  private final Referents referents;
  private final LedLists ledLists;
  private final Examples examples;
  private final PeopleMeant people = new PeopleMeant();
  private final Answers answers;
  private final Occasions occasions;
  private final LabelledTools labelledTools;
  private final Recipients recipients;
  private final Handovers handovers;
  private final Branches branches;
  private final Set<Draft.Part> sums = new LinkedHashSet<>();
  private final Set<Draft.Part> programs = new LinkedHashSet<>();
  private final List<Verb> verbs = new ArrayList<>();
  private final Map<Predicate, Referents.Subjects> subjectsOf = new IdentityHashMap<>();

  /** A verb that said something, for the marks in the report. */
  record Verb(String relation, Span span) {}

  /** The stores that something was put into last, for "takes them". */
  private List<Draft.Part> storesSpokenOf = List.of();

  /** The data that were named last, for "sends it". */
  private @Nullable NounPhrase dataSpokenOf;

  /** The data that a program took last, and the sentence that says so. */
  private @Nullable NounPhrase taken;

  private @Nullable Sentence takenIn;

  private Relations(Draft draft, Cast cast, Makings makings) {
    this.draft = draft;
    this.cast = cast;
    this.makings = makings;
    this.referents = new Referents(draft, cast);
    this.ledLists = new LedLists(draft, cast);
    this.examples = new Examples(cast);
    this.answers = new Answers(draft, cast);
    this.occasions = new Occasions(draft, cast);
    this.recipients = new Recipients(draft, cast);
    this.labelledTools = new LabelledTools(draft, cast);
    this.handovers = new Handovers(draft, cast);
    this.branches = new Branches(draft, cast);
  }

  /** Adds to the draft what the predicates say. */
  static Relations read(Draft draft, Cast cast, Makings makings, List<Predicate> predicates) {
    Relations relations = new Relations(draft, cast, makings);
    relations.wholes(predicates);
    predicates.forEach(relations::make);
    relations.frame(predicates);
    HostedPrograms.settle(draft, cast, predicates);
    predicates.forEach(relations::predicate);
    draft.dropWhatStarts();
    return relations;
  }

  /** The verbs that were understood. */
  List<Verb> verbs() {
    return verbs;
  }

  /** Whom the sentence names as the subject of a predicate. */
  List<Draft.Part> named(Predicate predicate) {
    Referents.Subjects subjects = subjectsOf.get(predicate);
    return subjects != null && subjects.named() ? subjects.parts() : List.of();
  }

  private void wholes(List<Predicate> predicates) {
    List<Draft.Part> it = List.of();
    for (Predicate predicate : predicates) {
      boolean pronoun = predicate.subjects().isEmpty() && Clauses.isIt(predicate);
      List<Draft.Part> subjects = pronoun ? it : cast.parts(predicate.subjects());
      boolean members =
          Deeds.isOfMembers(predicate)
              || predicate.sense() == Verbs.Sense.USE
              || isCollection(predicate);
      if (members && !pronoun) {
        wholes(predicate, subjects);
      }
      sum(predicate, subjects, predicates);
      if (predicate.sense() == Verbs.Sense.BE && isMadeOf(predicate)) {
        // "The page is a Rails app": a program, whatever it is divided into.
        programs.addAll(subjects);
      }
      it = spokenOf(predicate, it);
    }
  }

  private static boolean isMadeOf(Predicate predicate) {
    return predicate.arguments().stream()
        .map(Predicate.Argument::phrase)
        .anyMatch(p -> p.is(NounPhrase.Sort.COMPONENT) && !p.materials().isEmpty());
  }

  /**
   * "It consists of a front end, an API and a store", "it has these components:" above a list: what
   * is made of several programs is none beside them.
   */
  private void sum(Predicate predicate, List<Draft.Part> subjects, List<Predicate> all) {
    boolean members = Deeds.isOfMembers(predicate) || ComponentLists.areLed(predicate);
    if (!members || subjects.size() != 1 || !predicate.isPresent()) {
      return;
    }
    Set<Draft.Part> objects = new LinkedHashSet<>(ComponentLists.below(predicate, all, cast));
    predicate.arguments().forEach(a -> objects.addAll(cast.parts(List.of(a.phrase()))));
    boolean server = objects.stream().anyMatch(o -> Kinds.isServer(o.kind));
    if (server && objects.size() > 1 && !objects.contains(subjects.get(0))) {
      sums.add(subjects.get(0));
    }
  }

  /** "The shop consists of a front end and an API": the shop is the sum of them. */
  private void wholes(Predicate predicate, List<Draft.Part> subjects) {
    List<Draft.Part> objects = new ArrayList<>();
    predicate.arguments().forEach(a -> cast.parts(List.of(a.phrase())).forEach(objects::add));
    boolean client = objects.stream().anyMatch(o -> Kinds.isClient(o.kind));
    boolean server = objects.stream().anyMatch(o -> Kinds.isServer(o.kind));
    boolean sum =
        predicate.isPresent()
            && (predicate.sense() != Verbs.Sense.USE
                ? client || server || consistsOfMany(predicate)
                : client && server);
    if (sum && subjects.size() == 1 && !objects.contains(subjects.get(0))) {
      Draft.Part whole = subjects.get(0);
      whole.whole = true;
      if (draft.main == whole) {
        draft.main =
            objects.stream()
                .filter(o -> Kinds.isServer(o.kind))
                .findFirst()
                .orElse(objects.isEmpty() ? null : objects.get(0));
        if (draft.main == null) {
          cast.chooseMain();
        }
      }
    }
  }

  /** "Is a collection of services". */
  private static boolean isCollection(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (predicate.sense() != Verbs.Sense.BE || verb == null) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    int i = verb.at() + 1;
    while (Words.DETERMINERS.contains(syntax.word(i)) || Words.isDescriptive(syntax.word(i))) {
      i++;
    }
    return COLLECTIONS.contains(syntax.word(i)) && syntax.word(i + 1).equals("of");
  }

  /** "Is composed of eleven microservices": those that the text goes on to name. */
  private boolean consistsOfMany(Predicate predicate) {
    boolean many =
        predicate.arguments().stream()
            .map(Predicate.Argument::phrase)
            .anyMatch(p -> p.isPlural() && Kinds.isServer(p.kind()) && cast.part(p) == null);
    return many && draft.parts(Kinds::isPartOfMany).size() > 1;
  }

  /**
   * Beside a front end and a back end, "the web shop" that is said to be made of nothing is the two
   * together; so is "the system" beside several services.
   */
  private void frame(List<Predicate> predicates) {
    boolean client = !draft.parts(k -> k == ComponentKind.BROWSER_CLIENT).isEmpty();
    boolean server =
        !draft.parts(k -> k == ComponentKind.API || k == ComponentKind.SERVICE).isEmpty();
    Set<Draft.Part> made = new LinkedHashSet<>();
    predicates.stream()
        .filter(Relations::namesMaterial)
        .forEach(p -> made.addAll(cast.parts(p.subjects())));
    Set<Draft.Part> talking = talking(predicates);
    List<Draft.Part> apps =
        draft.parts(k -> k == ComponentKind.OTHER).stream()
            .filter(p -> !p.role.isEmpty() && p.words.endsWith(" app"))
            .toList();
    if (apps.size() > 1) {
      talking.addAll(apps);
    }
    Set<Draft.Part> handled = handled(predicates);
    if (handled.size() > 1) {
      talking.addAll(handled);
    }
    Set<Draft.Part> listed = ComponentLists.in(predicates, cast);
    for (Draft.Part part : draft.parts(Kinds::isServer)) {
      boolean early = part.early || SYSTEMS.stream().anyMatch(part.words::endsWith);
      boolean system =
          part.kind == ComponentKind.OTHER && early && hasOthers(part) && !talking.contains(part);
      boolean named = !part.role.isEmpty() || part.properName != null;
      boolean unmade =
          isOfNothing(part) && !named && !made.contains(part) && !talking.contains(part);
      boolean page = part.kind == ComponentKind.WEB_APPLICATION || part.kind == ComponentKind.OTHER;
      boolean sum = unmade && (page && client && server || part.general && hasOthers(part));
      boolean all = system && !part.listed && isOfNothing(part) && !made.contains(part);
      boolean told =
          isTitle(part, predicates)
              && !made.contains(part)
              && !turnsToParts(part, predicates)
              && draft.parts(Kinds::isServer).size() > 1;
      boolean leftOut = ComponentLists.leaveOut(listed, part) && !talking.contains(part);
      boolean summed =
          sums.contains(part)
              && !made.contains(part)
              && !programs.contains(part)
              && !talking.contains(part);
      // A monolith is one program, whatever is told beside it.
      part.whole = (sum || all || leftOut || told || summed) && !part.words.endsWith("monolith");
    }
    cast.chooseMain();
  }

  /** "# Zorp": the page is about all of it. */
  private static boolean isTitle(Draft.Part part, List<Predicate> predicates) {
    Sentence first = predicates.isEmpty() ? null : predicates.get(0).syntax().sentence();
    return first != null
        && first.block() == Block.Kind.HEADING
        && part.properName != null
        && PartNouns.of(first.word(first.size() - 1)) == null
        && first.words(0, first.size()).equalsIgnoreCase(part.properName);
  }

  private boolean turnsToParts(Draft.Part part, List<Predicate> predicates) {
    return predicates.stream()
        .filter(p -> cast.parts(p.subjects()).contains(part))
        .flatMap(p -> p.arguments().stream())
        .anyMatch(a -> cast.part(a.phrase()) != null && cast.part(a.phrase()) != part);
  }

  /** Made of nothing that is said, but for the cloud that all of it is in. */
  private static boolean isOfNothing(Draft.Part part) {
    return part.materials.values().stream()
        .allMatch(m -> m.technology.kind() == ComponentKind.CLOUD);
  }

  /** "Brewers use the taste app, tasters the note editor": neither is the sum of the rest. */
  private Set<Draft.Part> handled(List<Predicate> predicates) {
    Set<Draft.Part> handled = new LinkedHashSet<>();
    for (Predicate predicate : predicates) {
      for (Predicate.Argument argument : predicate.arguments()) {
        Draft.Part part = Deeds.isByHand(predicate, argument) ? cast.part(argument.phrase()) : null;
        boolean told =
            part != null && (!part.role.isEmpty() || isBesideAnother(predicate, argument));
        if (told && part.isApplication()) {
          handled.add(part);
        }
      }
    }
    return handled;
  }

  /** "Members use the app or the web page": two, and none of them the sum. */
  private boolean isBesideAnother(Predicate predicate, Predicate.Argument argument) {
    return argument.isDirect()
        && predicate.arguments().stream()
            .filter(a -> a != argument && a.isDirect())
            .map(a -> cast.part(a.phrase()))
            .anyMatch(p -> p != null && (p.isApplication() || Kinds.isClient(p.kind)));
  }

  /** What turns to a server is no sum that the server is a part of, nor what has a name there. */
  private Set<Draft.Part> talking(List<Predicate> predicates) {
    Set<Draft.Part> talking = new LinkedHashSet<>();
    List<Draft.Part> it = List.of();
    for (Predicate predicate : predicates) {
      List<Draft.Part> doers = doers(predicate, it);
      for (Predicate.Argument argument : predicate.arguments()) {
        for (Draft.Part goal : cast.parts(List.of(argument.phrase()))) {
          boolean turned = argument.isDirect() || argument.isAny("to with into");
          boolean server = Kinds.isServer(goal.kind) && !doers.contains(goal);
          // "The app talks to the gateway": it is none of those behind.
          boolean front =
              Kinds.isFront(goal.kind)
                  && predicate.sense() == Verbs.Sense.SEND
                  && argument.isAny("to with");
          if (front && !predicate.isPassive()) {
            talking.addAll(doers);
          }
          if (turned && server && !doers.isEmpty() && turns(predicate)) {
            talking.addAll(doers);
            boolean told = !goal.role.isEmpty() || goal.properName != null;
            talking.addAll(told ? List.of(goal) : List.of());
          }
        }
      }
      it = spokenOf(predicate, it);
    }
    return talking;
  }

  private static boolean turns(Predicate predicate) {
    Verbs.Sense sense = predicate.sense();
    return sense == Verbs.Sense.SEND
        || sense == Verbs.Sense.READ
        || sense == Verbs.Sense.STORE
        || sense == Verbs.Sense.EDIT;
  }

  /** Who does what a predicate tells, named or by "it". */
  private List<Draft.Part> doers(Predicate predicate, List<Draft.Part> it) {
    if (predicate.isPassive()) {
      return Clauses.isByIt(predicate)
          ? it
          : cast.parts(
              predicate.arguments().stream()
                  .filter(a -> a.isAny("by"))
                  .map(Predicate.Argument::phrase)
                  .toList());
    }
    boolean pronoun = Clauses.isIt(predicate) || Clauses.isSame(predicate);
    return predicate.subjects().isEmpty() && pronoun ? it : cast.parts(predicate.subjects());
  }

  /** What "it" means next: who acted, or the program that people did something with. */
  private List<Draft.Part> spokenOf(Predicate predicate, List<Draft.Part> it) {
    List<Draft.Part> own = cast.parts(predicate.subjects());
    if (!own.isEmpty() || predicate.subjects().isEmpty()) {
      return own.isEmpty() ? it : own;
    }
    List<NounPhrase> behind =
        predicate.arguments().stream().map(Predicate.Argument::phrase).toList();
    return cast.parts(behind).stream().filter(Draft.Part::isApplication).limit(1).toList();
  }

  /** "The system" of which several programs are told is the sum of them. */
  private boolean hasOthers(Draft.Part part) {
    return draft.parts(Kinds::isServer).stream().filter(p -> p != part).count() > 1;
  }

  /** "Users submit requests" names those who are "an application user" elsewhere. */
  private void callByWork(Predicate predicate) {
    boolean works =
        predicate.verb() != null
            && predicate.verb().isFinite()
            && !predicate.isPassive()
            && predicate.arguments().stream().anyMatch(a -> cast.part(a.phrase()) != null);
    for (NounPhrase subject : works ? predicate.subjects() : List.<NounPhrase>of()) {
      Draft.Person person = Scene.isActor(subject) ? Scene.person(draft, subject) : null;
      if (person != null && person.wordsAtWork == null) {
        person.wordsAtWork = People.better(null, subject);
      }
    }
  }

  private static boolean namesMaterial(Predicate predicate) {
    return predicate.arguments().stream().anyMatch(a -> a.phrase().is(NounPhrase.Sort.MATERIAL));
  }

  private void predicate(Predicate told) {
    Predicate predicate =
        people.of(
            examples.of(ofListed(ofInner(ofWhole(Chains.withoutHeaded(makings.aboutMade(told)))))));
    List<Draft.Part> earlier = referents.named(predicate.syntax().sentence());
    List<Draft.Part> spokenOf = referents.spokenOf();
    Referents.Subjects subjects = referents.of(predicate);
    subjectsOf.put(predicate, subjects);
    if (told.isPresent()) {
      referents.together().tell(told);
    }
    if (!predicate.isPresent()) {
      deny(predicate, subjects.parts());
      return;
    }
    if (Chains.isOne(predicate)) {
      return;
    }
    List<Draft.Part> strangers = cast.parts(NoLinks.between(predicate));
    if (strangers.size() > 1) {
      strangers.forEach(a -> strangers.forEach(b -> draft.deny(a, b)));
      return;
    }
    ledLists.note(predicate, subjects.named() ? subjects.parts() : List.of());
    if (branches.read(predicate)
        || ledLists.read(predicate)
        || new Onwards(draft, cast, predicate, earlier).read()
        || handovers.carry(predicate)
        || new Passages(draft, cast, predicate).read()
        || new Verbless(draft, cast, predicate).read()
        || new Workloads(draft, cast, predicate, subjects.parts(), earlier).read()
        || new Deliveries(draft, cast, predicate).read()
        || new Joinings(draft, cast, predicate).read()
        || new CalledBy(draft, cast, predicate, spokenOf).read()
        || new Requests(draft, cast, predicate, subjects.parts()).read()) {
      return;
    }
    people(predicate);
    occasions.read(predicate);
    labelledTools.read(predicate);
    recipients.read(predicate);
    callByWork(predicate);
    tell(predicate);
    Fronting.note(cast, predicate, subjects.parts());
    Pipelines.note(cast, predicate);
    NounPhrase before = dataBefore(predicate);
    SceneReader scene =
        new SceneReader(new Scene(draft, cast, predicate, subjects))
            .about(before)
            .having(takenBefore(predicate, before));
    boolean own = Events.isOwn(predicate, storesSpokenOf);
    int known = draft.made();
    boolean said = !own && (isAboutThem(predicate) ? scene.readFrom(storesSpokenOf) : scene.read());
    said |= new Events(draft, cast, predicate, storesSpokenOf, referents.spokenOf()).read();
    said |= new Webhooks(draft, cast, predicate, subjects.parts()).read();
    new OwnEach(draft, cast, predicate).read(subjects.parts());
    boolean topic = new Topics(draft, cast, predicate, subjects.parts(), earlier).read();
    said |= topic || new Pointers(draft, cast, predicate, subjects, earlier, spokenOf).read();
    said |= answers.read(predicate) | handovers.read(predicate);
    handovers.follow(predicate);
    boolean ofNobody = predicate.isPassive() && !subjects.named();
    boolean started = predicate.verb() != null && Events.isStart(predicate.verb());
    if (ofNobody || started) {
      draft.madeSince(known).forEach(f -> f.ofNobody = !f.starts);
    }
    if (predicate.verb() != null && predicate.verb().verb().lemma().equals(Backups.COPY)) {
      draft.madeSince(known).forEach(f -> f.ofCopy = true);
    }
    if (predicate.sense() == Verbs.Sense.USE && !predicate.isPassive() && !subjects.named()) {
      draft.madeSince(known).forEach(f -> f.ofUs = true);
    }
    List<Draft.Part> stores = own ? stores(predicate) : scene.stores();
    storesSpokenOf = stores.isEmpty() ? storesSpokenOf : stores;
    if (said && predicate.verb() != null && predicate.sense() != null) {
      Token verb = predicate.syntax().sentence().token(predicate.verb().at());
      verbs.add(
          new Verb(
              predicate.sense().name().toLowerCase(Locale.ROOT),
              new Span(verb.start(), verb.end())));
    }
  }

  /** "The page does not connect to it": so no flow between them follows from anything else. */
  private void deny(Predicate predicate, List<Draft.Part> doers) {
    Verbs.Sense sense = predicate.sense();
    Syntax.Occurrence verb = predicate.verb();
    boolean tied = predicate.isPassive() && verb != null && TIES.contains(verb.verb().lemma());
    if (predicate.status() != Status.NEGATED
        || predicate.isPassive() && !tied
        || verb == null
        || sense == null
        || !Goals.PASSES.contains(sense) && !NoLinks.has(predicate)) {
      return;
    }
    List<Draft.Part> named =
        cast.parts(predicate.arguments().stream().map(Predicate.Argument::phrase).toList());
    boolean it = isPronoun(predicate, 1) || isPronoun(predicate, 2);
    for (Draft.Part to : named.isEmpty() && it ? turnedTo() : named) {
      doers.stream().filter(d -> d != to).forEach(d -> draft.deny(d, to));
      if (tied) {
        doers.stream().filter(d -> d != to).forEach(d -> draft.deny(to, d));
      }
    }
  }

  /** What others were said to turn to last: "only the API connects to it". */
  private List<Draft.Part> turnedTo() {
    List<Draft.Flow> flows = draft.flows();
    Draft.Flow last = flows.isEmpty() ? null : flows.get(flows.size() - 1);
    return last != null && last.to instanceof Draft.Part part ? List.of(part) : List.of();
  }

  /**
   * "The system consists of an app and a worker": it calls neither, and what it stores in it uses.
   */
  private Predicate ofWhole(Predicate predicate) {
    List<NounPhrase> subjects = predicate.subjects();
    Draft.Part whole = subjects.size() == 1 ? cast.part(subjects.get(0)) : null;
    boolean sum = whole == null ? subjects.isEmpty() : whole.whole;
    if (!sum || !Deeds.isOfMembers(predicate)) {
      return predicate;
    }
    List<Predicate.Argument> others =
        predicate.arguments().stream()
            .filter(
                a -> cast.parts(List.of(a.phrase())).stream().noneMatch(Draft.Part::isApplication))
            .toList();
    return others.size() == predicate.arguments().size()
        ? predicate
        : predicate.with(subjects, others);
  }

  /** "A rule in EMQX forwards telemetry to Kafka": what works within a part works for it. */
  private Predicate ofInner(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null
        || !verb.isFinite()
        || predicate.isPassive()
        || !predicate.subjects().isEmpty()) {
      return predicate;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase outer = argument.phrase();
      boolean before = outer.to() == verb.start() && argument.isAny("in inside within of on");
      if (before && cast.part(outer) != null && isInner(outer)) {
        return predicate.with(
            List.of(outer), predicate.arguments().stream().filter(a -> a != argument).toList());
      }
    }
    return predicate;
  }

  /** The rule of "a rule in EMQX". */
  private static boolean isInner(NounPhrase outer) {
    Sentence sentence = outer.sentence();
    int i = outer.from() - 1;
    while (i > 0 && !INNER.contains(sentence.word(i))) {
      if (!Words.DETERMINERS.contains(sentence.word(i))
          && !Words.PREPOSITIONS.contains(sentence.word(i))) {
        return false;
      }
      i--;
    }
    return i > 0;
  }

  /** "Two consumers read the trades: the archiver and the engine": the two read them. */
  private static Predicate ofListed(Predicate predicate) {
    List<NounPhrase> subjects = predicate.subjects();
    int list =
        subjects.size() == 1
            ? Enumerations.listBehind(subjects.get(0))
            : Enumerations.listBehind(predicate);
    if (list < 0) {
      return predicate;
    }
    List<NounPhrase> members = new ArrayList<>();
    List<Predicate.Argument> others = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.phrase().from() >= list) {
        members.add(argument.phrase());
      } else {
        others.add(argument);
      }
    }
    return members.isEmpty() ? predicate : predicate.with(members, others);
  }

  /** "Flutter: for building the mobile app". */
  private void make(Predicate told) {
    Mention maker = Makings.maker(told);
    NounPhrase made = maker == null ? null : Makings.made(told);
    if (maker != null && made != null) {
      Sentence sentence = told.syntax().sentence();
      cast.parts(List.of(made)).forEach(p -> cast.use(p, sentence, maker));
    }
  }

  /** "PostgreSQL is the main database", "Redis is used for caching", "we use RabbitMQ for jobs". */
  private void tell(Predicate predicate) {
    Verbs.Sense sense = predicate.sense();
    boolean used = sense == Verbs.Sense.USE;
    if (sense == Verbs.Sense.BE || used && predicate.isPassive()) {
      cast.parts(predicate.subjects()).forEach(p -> p.told = true);
    } else if (used || sense == Verbs.Sense.STORE) {
      for (Predicate.Argument argument : predicate.arguments()) {
        cast.parts(List.of(argument.phrase())).forEach(p -> p.told = true);
      }
    }
  }

  /** Who does something, or has something done for them, is more than named in passing. */
  private void people(Predicate predicate) {
    List<NounPhrase> phrases = new ArrayList<>();
    if (predicate.sense() != Verbs.Sense.BE) {
      phrases.addAll(predicate.subjects());
    }
    List<NounPhrase> all = new ArrayList<>(predicate.subjects());
    predicate.arguments().forEach(a -> all.add(a.phrase()));
    String lemma = predicate.verb() == null ? "" : predicate.verb().verb().lemma();
    if (Traffic.LETS.contains(lemma)
        || cast.parts(all).stream().anyMatch(Draft.Part::isApplication)) {
      predicate.arguments().stream()
          .filter(a -> a.isDirect() || a.isAny("by for to"))
          .forEach(a -> phrases.add(a.phrase()));
    }
    phrases.stream()
        .filter(p -> Scene.isActor(p) && !isOfNoun(predicate.syntax(), p))
        .forEach(p -> Scene.person(draft, p).acts = true);
  }

  /** The driver of "driver behaviour data", the customer of "customer portal". */
  private static boolean isOfNoun(Syntax syntax, NounPhrase person) {
    int next = person.to();
    if (syntax.mentionAt(next) != null) {
      return true;
    }
    String word = syntax.word(next);
    return next < syntax.sentence().size()
        && syntax.sentence().token(next).isWord()
        && syntax.verbIn(next, next + 1) == null
        && !Words.isFunction(word)
        && !Words.RELATIVES.contains(word)
        && !Words.ADVERBS.contains(word)
        && Verbs.ENGLISH.of(word) == null;
  }

  private List<Draft.Part> stores(Predicate predicate) {
    List<NounPhrase> behind =
        predicate.arguments().stream().map(Predicate.Argument::phrase).toList();
    return cast.parts(behind).stream().filter(p -> Kinds.isStore(p.kind)).toList();
  }

  /** The data that a pronoun of a sentence can mean: the last of it, or of the one before. */
  private @Nullable NounPhrase dataBefore(Predicate predicate) {
    NounPhrase last = dataSpokenOf;
    int number = predicate.syntax().sentence().number();
    boolean near = last != null && number - last.sentence().number() <= 1;
    List<NounPhrase> phrases = new ArrayList<>(predicate.subjects());
    predicate.arguments().forEach(a -> phrases.add(a.phrase()));
    for (NounPhrase phrase : phrases) {
      dataSpokenOf = phrase.is(NounPhrase.Sort.DATA) && phrase.isPresent() ? phrase : dataSpokenOf;
    }
    return near ? last : null;
  }

  /** What the program of this sentence took earlier in it; remembers what it takes here. */
  private @Nullable NounPhrase takenBefore(Predicate predicate, @Nullable NounPhrase meant) {
    Sentence sentence = predicate.syntax().sentence();
    NounPhrase last = sentence == takenIn ? taken : null;
    boolean takes =
        predicate.sense() == Verbs.Sense.RECEIVE || predicate.sense() == Verbs.Sense.READ;
    if (takes && !predicate.isPassive()) {
      taken =
          predicate.arguments().stream()
              .filter(a -> a.isDirect() && a.phrase().is(NounPhrase.Sort.DATA))
              .map(Predicate.Argument::phrase)
              .findFirst()
              .orElse(meant);
      takenIn = sentence;
    }
    return last;
  }

  /** "The worker consumes them": from where they were said to be. */
  private boolean isAboutThem(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean takes =
        predicate.sense() == Verbs.Sense.RECEIVE || predicate.sense() == Verbs.Sense.READ;
    if (verb == null || !takes) {
      return false;
    }
    if (predicate.isPassive()) {
      return isReadInTurn(predicate, verb);
    }
    boolean pronoun =
        isPronoun(predicate, 1) || isPronoun(predicate, 2) || isAboutMessages(predicate);
    return pronoun
        && !isAboutLastGoal(predicate)
        && predicate.arguments().stream().noneMatch(a -> a.phrase().is(NounPhrase.Sort.COMPONENT));
  }

  /** "Metrics go to Prometheus; Grafana reads from it": no store that was spoken of before. */
  private boolean isAboutLastGoal(Predicate predicate) {
    List<Draft.Part> last = cast.partsNamedIn(predicate.syntax().sentence().number() - 1);
    return isPronoun(predicate, 2)
        && last.stream().noneMatch(p -> Kinds.isStore(p.kind))
        && last.stream().anyMatch(p -> p.kind == ComponentKind.MONITORING);
  }

  /** "Are written to the share by A and read by B": out of where they were written to. */
  private static boolean isReadInTurn(Predicate predicate, Syntax.Occurrence verb) {
    String before = predicate.syntax().word(verb.start() - 1);
    return verb.use() == Syntax.Use.PASSIVE
        && verb.start() == verb.at()
        && (before.equals("and") || before.equals(","))
        && !predicate.arguments().isEmpty()
        && predicate.arguments().stream().allMatch(a -> a.isAny("by"));
  }

  private static boolean isPronoun(Predicate predicate, int places) {
    Syntax.Occurrence verb = predicate.verb();
    String word = verb == null ? "" : predicate.syntax().sentence().word(verb.at() + places);
    return word.equals("them") || word.equals("it") || word.equals("these");
  }

  /** "Processes the jobs": those that were put somewhere before. */
  private boolean isAboutMessages(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || storesSpokenOf.stream().noneMatch(s -> s.kind.carriesMessages())) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    int i = verb.at() + 1;
    while (Words.DETERMINERS.contains(syntax.word(i))) {
      i++;
    }
    return MESSAGES.contains(syntax.sentence().word(i));
  }
}

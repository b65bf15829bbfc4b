package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one predicate from left to right: its subjects, and what stands behind its verb. */
final class SceneReader {
  private static final Set<String> BY_PROTOCOL = Words.of("over via through using by with on ( :");

  /** In the sentence before, in characters. */
  private static final int JUST_BEFORE = 160;

  /** "Behind that sit three functions". */
  private static final Set<String> BEHIND = Words.of("it that this which them these");

  /** "Through its REST API": how it is asked, and no second part. */
  private static final Set<String> STYLES = Words.of("rest http json soap graphql web own");

  private static final Set<String> MADE = Words.of("written built made coded");

  /** What people do who get something for themselves. */
  private static final Set<String> TAKEN = Words.of("download export pull fetch take copy get");

  /** What is done to people who are to go on elsewhere. */
  private static final Set<String> LEADS =
      Words.of("redirect send direct forward hand take route lead bring pass refer");

  /** What people do with a machine that they work on from elsewhere. */
  private static final Set<String> ENTERS = Words.of("log sign connect dial log-in");

  private static final Set<String> CARRIES = Words.of("carry hold wear operate");

  private static final Set<String> HANDHELDS =
      Words.of("scanner handheld terminal tablet reader kiosk till pda headset console");

  private static final Set<String> OPENS = Words.of("open start establish launch have use run");

  private static final Set<String> DIRECTLY = Words.of("connect integrate talk");

  private static final Set<String> ANSWERS = Words.of("return returns respond reply answer");
  private static final Set<String> RESPONSES = Words.of("response responses reply replies");

  /** How far behind its verb "back" and the answer may stand, in tokens. */
  private static final int REACH = 5;

  private final Draft draft;
  private final Scene scene;
  private final Keeping keeping;
  private final Hosting hosting;
  private final Fronting fronting;
  private final Routes routes;
  private final OwnStores ownStores;
  private final Traffic traffic;

  /** The numbers of the materials that are used for a part which the predicate names. */
  private final Set<Integer> made = new HashSet<>();

  private @Nullable NounPhrase meant;
  private @Nullable String protocol;
  private Predicate.@Nullable Argument listed;
  private Draft.@Nullable Part beforeList;

  SceneReader(Scene scene) {
    this.draft = scene.draft;
    this.scene = scene;
    this.keeping = new Keeping(scene);
    this.hosting = new Hosting(scene);
    this.fronting = new Fronting(scene);
    this.routes = new Routes(scene, fronting);
    this.ownStores = new OwnStores(scene);
    this.traffic = new Traffic(scene, fronting, hosting, keeping);
  }

  /** The data that "it" means, where data were named before. */
  SceneReader about(@Nullable NounPhrase data) {
    meant = data;
    return this;
  }

  /** The data that the sentence had the same program take before. */
  SceneReader having(@Nullable NounPhrase data) {
    keeping.having(data);
    return this;
  }

  /** Adds to the draft; true where anything was said. */
  boolean read() {
    keeping.begin(meant);
    madeFor();
    madeIn();
    talkToEachOther();
    boolean transported = routes.readTransport();
    if (readBehind() || readInFront()) {
      emit();
      return true;
    }
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      if (phrase.is(NounPhrase.Sort.COMPONENT) && scene.cast.part(phrase) == null) {
        sort(phrase);
      }
      boolean sum = scene.sense == Verbs.Sense.CONSIST;
      List<Draft.Part> each = sum ? List.of() : scene.cast.eachTurnedTo(phrase);
      if (!each.isEmpty()) {
        each(argument, each, transported);
      } else if (phrase.isPresent()) {
        switch (phrase.sort()) {
          case COMPONENT -> component(argument, transported);
          case MATERIAL -> material(argument);
          case DATA -> keeping.data(argument);
          case PROTOCOL -> protocol(argument);
          case ACTOR -> {
            letIn(argument);
            serve(argument);
            forPeople(argument);
            reachedBy(argument);
          }
        }
      }
    }
    new Notices(scene).read();
    connectClients();
    connectToTheOnlyOne();
    routes.leadPeople();
    routes.redirect();
    emit();
    keeping.locate();
    keeping.leftOver();
    keeping.people();
    keeping.remember();
    return scene.hasSaid();
  }

  /** "A and B talk to each other": the first that is named is taken to begin. */
  private void talkToEachOther() {
    Syntax.Occurrence verb = scene.predicate.verb();
    if (verb == null || scene.sense != Verbs.Sense.SEND || scene.namedSubjects().size() != 2) {
      return;
    }
    Syntax syntax = scene.predicate.syntax();
    for (int i = verb.at() + 1; i < Math.min(verb.at() + REACH, syntax.sentence().size()); i++) {
      boolean each = syntax.word(i).equals("each") && syntax.word(i + 1).equals("other");
      if (each || syntax.word(i).equals("another") && syntax.word(i - 1).equals("one")) {
        List<Draft.Part> two = scene.namedSubjects();
        Token token = syntax.sentence().token(verb.at());
        scene.pass(two.get(0), two.get(1), new Span(token.start(), token.end()));
        return;
      }
    }
  }

  /** "Behind the gateway are A and B", "behind it sit A and B": true where it was read. */
  private boolean readBehind() {
    Syntax.Occurrence verb = scene.predicate.verb();
    if (verb == null || !verb.isFinite() || verb.start() < 2) {
      return false;
    }
    List<Draft.Part> fronts = new ArrayList<>();
    List<Predicate.Argument> behind = new ArrayList<>();
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      if (argument.isAny("behind") && phrase.to() <= verb.start()) {
        fronts.addAll(scene.cast.meant(phrase));
      } else if (argument.isDirect() && phrase.from() > verb.at()) {
        behind.add(argument);
      }
    }
    Syntax syntax = scene.predicate.syntax();
    boolean pronoun =
        syntax.word(verb.start() - 2).equals("behind")
            && BEHIND.contains(syntax.word(verb.start() - 1));
    if (pronoun) {
      boolean known = scene.subjects.stream().anyMatch(p -> Kinds.isFront(p.kind));
      Draft.Part front = known ? null : frontBefore(syntax.sentence().token(0).start());
      fronts.addAll(front == null ? scene.subjects : List.of(front));
    }
    boolean inverted = scene.sense == Verbs.Sense.BE || scene.sense == Verbs.Sense.HOST;
    if (!inverted || fronts.size() != 1 || !scene.namedSubjects().isEmpty()) {
      return false;
    }
    for (Predicate.Argument argument : behind) {
      Span span = scene.span(argument.phrase());
      scene.cast.meant(argument.phrase()).stream()
          .filter(p -> p != fronts.get(0))
          .forEach(p -> fronting.front(fronts.get(0), p, span));
    }
    return !behind.isEmpty();
  }

  /** The gateway or proxy that the text named last, not far before a place; or null. */
  private Draft.@Nullable Part frontBefore(int place) {
    Draft.Part nearest = null;
    int distance = JUST_BEFORE;
    for (Draft.Part part : draft.parts(Kinds::isFront)) {
      for (Span span : part.spans) {
        if (span.start() < place && place - span.start() < distance) {
          distance = place - span.start();
          nearest = part;
        }
      }
    }
    return nearest;
  }

  /** "In front of the application there is nginx": true where it was read. */
  private boolean readInFront() {
    Syntax.Occurrence verb = scene.predicate.verb();
    boolean stands =
        verb != null
            && verb.isFinite()
            && (scene.sense == Verbs.Sense.BE || scene.sense == Verbs.Sense.HOST)
            && scene.namedSubjects().isEmpty();
    List<Draft.Part> behind = new ArrayList<>();
    List<Predicate.Argument> fronts = new ArrayList<>();
    for (Predicate.Argument argument :
        stands ? scene.predicate.arguments() : List.<Predicate.Argument>of()) {
      boolean before = argument.phrase().to() <= verb.start();
      if (before && argument.preposition().equals("in front of")) {
        behind.addAll(scene.cast.meant(argument.phrase()));
      } else if (!before && argument.isDirect()) {
        fronts.add(argument);
      }
    }
    Draft.Part front = fronts.size() == 1 ? scene.cast.part(fronts.get(0).phrase()) : null;
    if (front == null || behind.isEmpty() || behind.contains(front)) {
      return false;
    }
    Span span = scene.span(fronts.get(0).phrase());
    behind.forEach(b -> fronting.front(front, b, span));
    return true;
  }

  /** Reads "takes them" where "they" were put into some stores before. */
  boolean readFrom(List<Draft.Part> stores) {
    Syntax.Occurrence verb = scene.predicate.verb();
    if (verb != null) {
      Token token = scene.predicate.syntax().sentence().token(verb.at());
      stores.forEach(s -> traffic.take(s, new Span(token.start(), token.end())));
    }
    return read();
  }

  /** The stores behind the verb. */
  List<Draft.Part> stores() {
    return scene.objects.stream().filter(o -> Kinds.isStore(o.kind)).toList();
  }

  /** "To all services": what is said of them is said of each, but not of one to itself. */
  private void each(Predicate.Argument argument, List<Draft.Part> parts, boolean transported) {
    Draft.Part before = scene.last;
    for (Draft.Part part : parts) {
      if (!scene.subjects.contains(part)) {
        scene.last = before;
        component(argument, part, transported);
      }
    }
  }

  private void component(Predicate.Argument argument, boolean transported) {
    Draft.Part found = scene.cast.part(argument.phrase());
    Draft.Part part = found != null && found.whole ? draft.main : found;
    boolean inside = part != null && part.isPlainBrowser() && argument.isAny("in on within inside");
    if (part != null && !inside && !isInterface(argument) && !routes.readMeans(part)) {
      component(argument, part, transported);
    }
  }

  /**
   * "The shop and the mailer are Python services", "three Go services: members and points": what
   * each of them is made with.
   */
  private void sort(NounPhrase phrase) {
    if (!phrase.isPlural() || phrase.materials().isEmpty()) {
      return;
    }
    List<Draft.Part> each =
        scene.predicate.arguments().stream()
            .filter(a -> a.isAny(":") && a.phrase().from() >= phrase.to())
            .map(a -> scene.cast.part(a.phrase()))
            .filter(Objects::nonNull)
            .toList();
    boolean told = each.isEmpty() && scene.sense == Verbs.Sense.BE && scene.subjects.size() > 1;
    for (Draft.Part part : told ? scene.subjects : each) {
      phrase.materials().forEach(m -> take(part, phrase.sentence(), m));
    }
  }

  private void component(Predicate.Argument argument, Draft.Part part, boolean transported) {
    if (isHostOfLast(argument, part) || isBelowLast(argument, part)) {
      return;
    }
    boolean placed =
        transported
            && (argument.isAny("from to via through into onto over towards between")
                || routes.isGoal(argument));
    beginList(argument);
    byThemselves(argument, part);
    inSession(argument, part);
    handedOver(argument, part);
    if (scene.isImplied() && isBehindLast(argument, part)) {
      // "We put Varnish in front of the wiki": we are the wiki here.
      fronting.front(scene.last, part, scene.span(argument.phrase()));
    } else if (!scene.subjects.contains(part)) {
      if (!placed) {
        keeping.move(argument, part);
        relate(argument, part);
        routes.through(argument, part);
      }
      reach(argument, part);
    }
    argument.phrase().data().forEach(d -> keeping.purpose(part, argument.phrase(), d));
    scene.last = part;
    scene.objects.add(part);
  }

  private boolean isBehindLast(Predicate.Argument argument, Draft.Part part) {
    Draft.Part last = scene.last;
    return argument.preposition().equals("in front of")
        && scene.subjects.contains(part)
        && last != null
        && last != part
        && Fronting.isPageCache(last);
  }

  /**
   * "Users upload videos directly to S3", or to a bucket where no program is told of that could
   * take them: they turn to it themselves.
   */
  private void byThemselves(Predicate.Argument argument, Draft.Part part) {
    List<NounPhrase> subjects = scene.predicate.subjects();
    boolean people = !subjects.isEmpty() && subjects.stream().allMatch(Scene::isActor);
    boolean moved =
        scene.sense == Verbs.Sense.SEND
            || scene.sense == Verbs.Sense.STORE
            || scene.sense == Verbs.Sense.READ
            || scene.sense == Verbs.Sense.EDIT;
    boolean there = argument.isAny("to into from on onto") && Kinds.isStore(part.kind);
    if (!people || !moved || !there || scene.isPassive()) {
      return;
    }
    boolean taken = argument.isAny("from") && part.kind.carriesMessages();
    boolean alone =
        part.kind == ComponentKind.OBJECT_STORE
            && draft.parts.stream()
                .noneMatch(p -> !p.whole && (Kinds.isServer(p.kind) || Kinds.isClient(p.kind)));
    if (!taken && (alone || isDirect(argument))) {
      subjects.forEach(s -> draft.flow(scene.person(s), part, scene.span(argument.phrase())));
      scene.say();
    }
  }

  /** "The staff open a session on the terminal server", "log in to the jump host". */
  private void inSession(Predicate.Argument argument, Draft.Part part) {
    boolean machine = part.kind == ComponentKind.HOST || Routes.isEntrance(part);
    boolean there = argument.isAny("to on onto into with") && !scene.isPassive();
    boolean opens = OPENS.contains(scene.lemma()) && isSession(argument);
    boolean enters = ENTERS.contains(scene.lemma()) || opens;
    if (machine && there && enters && !isProgramThere(part)) {
      scene.predicate.subjects().stream()
          .filter(Scene::isActor)
          .forEach(s -> draft.flow(scene.person(s), part, scene.span(argument.phrase())));
    }
  }

  /** The session of "start a session on", right before where it is. */
  private static boolean isSession(Predicate.Argument argument) {
    Sentence sentence = argument.phrase().sentence();
    int i = argument.phrase().from() - 1;
    while (i > 0
        && (Words.DETERMINERS.contains(sentence.word(i))
            || Words.PREPOSITIONS.contains(sentence.word(i)))) {
      i--;
    }
    return sentence.word(i).equals("session") || sentence.word(i).equals("sessions");
  }

  /** The program of "log in to the wiki on the server": it, and not its machine, is turned to. */
  private boolean isProgramThere(Draft.Part machine) {
    return scene.objects.stream().anyMatch(o -> o != machine && !o.kind.isHost());
  }

  /**
   * "The buyer is redirected to Mollie", "the shop hands the visitor over to Computop", "people pay
   * on Stripe": whoever it is comes to that house, by whatever page.
   */
  private void handedOver(Predicate.Argument argument, Draft.Part part) {
    boolean house =
        part.kind == ComponentKind.PAYMENT
            || part.kind == ComponentKind.IDENTITY_PROVIDER
            || part.kind == ComponentKind.EXTERNAL_SERVICE;
    if (!house) {
      return;
    }
    List<NounPhrase> subjects = scene.predicate.subjects();
    boolean people = !subjects.isEmpty() && subjects.stream().allMatch(Scene::isActor);
    boolean led = LEADS.contains(scene.lemma()) && argument.isAny("to into onto over");
    boolean pays = scene.lemma().equals("pay") && argument.isAny("on at") && !scene.isPassive();
    List<NounPhrase> who = new ArrayList<>();
    if (people && (led && scene.isPassive() || pays)) {
      who.addAll(subjects);
    } else if (led && !scene.isPassive() && !people) {
      scene.predicate.arguments().stream()
          .filter(a -> a.isDirect() && Scene.isActor(a.phrase()))
          .forEach(a -> who.add(a.phrase()));
    }
    who.forEach(w -> draft.flow(scene.person(w), part, scene.span(argument.phrase())));
    if (!who.isEmpty()) {
      scene.say();
    }
  }

  /** The "directly" or "straight" of a clause, before where it goes. */
  private boolean isDirect(Predicate.Argument argument) {
    Syntax.Occurrence verb = scene.predicate.verb();
    for (int i = verb == null ? argument.phrase().from() : verb.at();
        i < argument.phrase().from();
        i++) {
      String word = scene.predicate.syntax().word(i);
      if (word.equals("directly") || word.equals("straight")) {
        return true;
      }
    }
    return false;
  }

  /** "A dashboard in Metabase, on top of Redshift": what it shows is there; true where read. */
  private boolean isBelowLast(Predicate.Argument argument, Draft.Part part) {
    Syntax syntax = scene.predicate.syntax();
    int of = argument.phrase().from() - 1;
    while (of > 0 && Words.DETERMINERS.contains(syntax.word(of))) {
      of--;
    }
    boolean top = syntax.word(of).equals("of") && syntax.word(of - 1).equals("top");
    Draft.Part above = scene.last;
    boolean tool =
        above != null
            && above != part
            && scene.objects.contains(above)
            && (above.isApplication() || Completion.isForPeople(above.kind));
    if (!top || !argument.isAny("on") || !tool || !Kinds.isStore(part.kind)) {
      return false;
    }
    scene.pass(above, part, scene.span(argument.phrase()));
    scene.say();
    return true;
  }

  /** "Publishes to Mosquitto on a Raspberry Pi": where the goal runs, and no second one. */
  private boolean isHostOfLast(Predicate.Argument argument, Draft.Part part) {
    Draft.Part goal = scene.last;
    if (part.kind != ComponentKind.DEVICE || goal == null || !argument.isAny("on")) {
      return false;
    }
    boolean runs =
        goal.isApplication()
            || Kinds.isStore(goal.kind)
            || goal.kind.carriesMessages()
            || goal.kind == ComponentKind.WORKFLOW_ENGINE;
    NounPhrase phrase = argument.phrase();
    Syntax syntax = scene.predicate.syntax();
    int i = phrase.from() - 1;
    while (i > 0 && !syntax.word(i).equals("on")) {
      i--;
    }
    int end = i;
    boolean beside =
        Stream.concat(
                scene.predicate.subjects().stream(),
                scene.predicate.arguments().stream().map(Predicate.Argument::phrase))
            .anyMatch(p -> p.to() == end && scene.cast.part(p) == goal);
    if (!runs || !beside) {
      return false;
    }
    hosting.settle(goal, part);
    return true;
  }

  /** "In front of A and B": what stood before the list is before each of its members. */
  private void beginList(Predicate.Argument argument) {
    Predicate.Argument before = listed;
    boolean same =
        before != null
            && !argument.isDirect()
            && before.preposition().equals(argument.preposition())
            && isList(before.phrase().to(), argument.phrase().from());
    if (same) {
      scene.last = beforeList;
    } else {
      beforeList = scene.last;
    }
    listed = argument;
  }

  private boolean isList(int from, int to) {
    boolean tied = false;
    for (int i = from; i < to; i++) {
      String word = scene.predicate.syntax().word(i);
      boolean joins = word.equals("and") || word.equals(",") || word.equals("or");
      if (!joins && !Words.DETERMINERS.contains(word)) {
        return false;
      }
      tied |= joins;
    }
    return tied;
  }

  /** "Talks to the stock service via a REST API": how, and no part on the way. */
  private boolean isInterface(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    boolean bare =
        phrase.kind() == ComponentKind.API
            && phrase.product() == null
            && phrase.role().stream().allMatch(r -> STYLES.contains(r.toLowerCase(Locale.ROOT)));
    boolean other =
        phrase.article() != NounPhrase.Article.DEFINITE
            && scene.objects.stream().anyMatch(Draft.Part::isApplication);
    boolean mutual = scene.sense == Verbs.Sense.SEND && scene.subjects.size() > 1;
    return bare && argument.isAny("via through over using") && (other || mutual);
  }

  /** "Lets drivers see their tours": they turn to what lets them. */
  private void letIn(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    boolean let = Traffic.LETS.contains(scene.lemma()) || scene.sense == Verbs.Sense.EXPOSE;
    if (let && argument.isDirect() && Scene.isActor(phrase)) {
      for (Draft.Part subject : scene.namedSubjects()) {
        if (subject.isApplication() && !subject.whole) {
          draft.reach(scene.person(phrase), subject, scene.span(phrase));
          scene.say();
        }
      }
    }
  }

  /** "The portal serves three kinds of users: cooks, drivers and couriers". */
  private void serve(Predicate.Argument argument) {
    boolean listed =
        scene.lemma().equals("serve")
            && argument.isAny(": (")
            && Scene.isActor(argument.phrase())
            && People.areListedBehind(scene.predicate.syntax().sentence());
    if (listed && !scene.isPassive()) {
      scene.person(argument.phrase()).acts = true;
      for (Draft.Part subject : scene.actors()) {
        if (subject.isApplication() && !subject.whole) {
          draft.reach(scene.person(argument.phrase()), subject, scene.span(argument.phrase()));
          scene.say();
        }
      }
    }
  }

  /** "A web portal for parents and a mobile app for pupils": who uses which. */
  private void forPeople(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    Syntax syntax = scene.predicate.syntax();
    int i = phrase.from() - 1;
    while (i > 0 && Words.DETERMINERS.contains(syntax.word(i))) {
      i--;
    }
    boolean those = argument.isAny("for") && syntax.word(i).equals("for");
    for (NounPhrase thing :
        those ? scene.cast.phrasesIn(syntax.sentence()) : List.<NounPhrase>of()) {
      Draft.Part part = thing.to() == i && thing.isPresent() ? scene.cast.part(thing) : null;
      boolean theirs =
          part != null
              && !part.whole
              && (Kinds.isInHand(part.kind)
                  || part.kind == ComponentKind.WEB_APPLICATION
                  || part.kind == ComponentKind.BROWSER_CLIENT
                  || part.kind == ComponentKind.DESKTOP_APP);
      if (theirs && Scene.isActor(phrase)) {
        draft.reach(scene.person(phrase), part, scene.span(phrase));
        scene.say();
      }
    }
  }

  /** "The app is used by drivers", "an app used by drivers". */
  private void reachedBy(Predicate.Argument argument) {
    boolean used =
        scene.sense == Verbs.Sense.USE
            || scene.sense == Verbs.Sense.SEND
            || scene.sense == Verbs.Sense.READ
            || scene.sense == Verbs.Sense.EDIT;
    if (used && scene.isPassive() && argument.isAny("by") && Scene.isActor(argument.phrase())) {
      for (Draft.Part subject : scene.actors()) {
        if (subject.isApplication() || Kinds.isFront(subject.kind)) {
          NounPhrase phrase = argument.phrase();
          scene.person(phrase).acts = true;
          draft.reach(scene.person(phrase), subject, scene.span(phrase));
          scene.say();
        }
      }
    }
  }

  /** "Lets the chat search it and add the best to the chat": what it adds to is what asks. */
  private boolean isLet(Draft.Part part) {
    Predicate letting = scene.predicate.parent();
    while (letting != null && !isLetting(letting)) {
      letting = letting.parent();
    }
    return letting != null
        && letting.arguments().stream()
            .filter(Predicate.Argument::isDirect)
            .anyMatch(a -> scene.cast.part(a.phrase()) == part);
  }

  private static boolean isLetting(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null && Traffic.LETS.contains(verb.verb().lemma());
  }

  private void relate(Predicate.Argument argument, Draft.Part part) {
    Span span = scene.span(argument.phrase());
    Draft.Part last = scene.last;
    if (ownStores.read(argument, part) || isLet(part)) {
      return;
    }
    if (scene.isImplied() && Fronting.isPageCache(part) && isInFront(argument.phrase())) {
      return;
    }
    if (isShareOfLast(argument, part)) {
      scene.say();
    } else if (argument.isAny("behind")) {
      fronting.behind(part, span);
    } else if (argument.preposition().equals("in front of")
        || argument.isAny("before") && last != null && Kinds.isFront(last.kind)) {
      if (last != null) {
        fronting.front(last, part, span);
      }
    } else if (Fronting.isWayOut(scene.predicate, argument, part)) {
      fronting.leadOut(part, span);
    } else if (Kinds.isFront(part.kind)
        && scene.isPassive()
        && argument.isAny("by through via from with")) {
      passThrough(part, span);
    } else if (argument.isAny("from") && last != null && fronting.isOrigin(part)) {
      fronting.fetch(last, part, span);
    } else if (argument.isAny("between")) {
      return;
    } else if (isKeptFor(argument, part)) {
      scene.subjects.forEach(s -> scene.pass(part, s, span));
    } else if (hosting.isTurnedTo(argument, part)) {
      hosting.turnTo(part, span);
    } else if (hosting.isHosting(argument, part)
        && !isServed(argument)
        && !traffic.isPlatformApi(argument, part)) {
      hosting.host(part, span);
    } else if (argument.isAny("'s")
        || argument.isAny("of")
            && scene.sense != Verbs.Sense.CONSIST
            && last != null
            && isBeside(argument, last)
            && !Kinds.isStore(part.kind)) {
      owned(part, span);
    } else {
      traffic.relate(argument, part, span);
    }
  }

  /** The NAS of "the database is on a NAS", "has a SQLite database on a file server". */
  private boolean isShareOfLast(Predicate.Argument argument, Draft.Part part) {
    List<Draft.Part> named = scene.namedSubjects();
    Draft.Part last = scene.last == null && named.size() == 1 ? named.get(0) : scene.last;
    boolean kept = last != null && Kinds.isStore(last.kind) && !last.kind.carriesMessages();
    if (!kept
        || !argument.isAny("on")
        || part.kind != ComponentKind.FILE_STORE
        || last.kind == ComponentKind.FILE_STORE) {
      return false;
    }
    Sentence sentence = argument.phrase().sentence();
    int on = argument.phrase().from() - 1;
    while (on > 0 && !sentence.word(on).equals("on")) {
      on--;
    }
    Mention before = on > 0 ? scene.predicate.syntax().mentionAt(on - 1) : null;
    boolean beside = before != null && before.to() == on;
    return scene.subjects.contains(last)
        || beside && scene.cast.partsIn(sentence, 0, on).contains(last);
  }

  /** "Put Varnish in front": who puts it does not ask it. */
  private static boolean isInFront(NounPhrase phrase) {
    return phrase.sentence().word(phrase.to()).equals("in")
        && phrase.sentence().word(phrase.to() + 1).equals("front");
  }

  /** "PostgreSQL is the database of the shop", "Redis is used for the API". */
  private boolean isKeptFor(Predicate.Argument argument, Draft.Part part) {
    boolean serving =
        scene.sense == Verbs.Sense.BE || scene.sense == Verbs.Sense.USE && scene.isPassive();
    return serving
        && argument.isAny("of for by")
        && part.isApplication()
        && !scene.subjects.isEmpty()
        && scene.subjects.stream().allMatch(s -> Kinds.isStore(s.kind));
  }

  /** True of the machines in "the balancer distributes requests to the machines". */
  private boolean isServed(Predicate.Argument argument) {
    return scene.sense == Verbs.Sense.SEND
        && argument.isAny("to across among between")
        && scene.subjects.stream()
            .anyMatch(s -> Kinds.isFront(s.kind) || s.kind == ComponentKind.DNS);
  }

  /** True where nothing stands between the part and the "of" behind it. */
  private boolean isBeside(Predicate.Argument argument, Draft.Part part) {
    int i = argument.phrase().from() - 1;
    Syntax syntax = scene.predicate.syntax();
    while (i > 0 && !syntax.word(i).equals("of")) {
      i--;
    }
    Mention before = syntax.mentionAt(i - 1);
    if (syntax.word(i - 1).equals("and") || syntax.word(i - 1).equals(",")) {
      // "The logs of the portal and of the worker".
      return false;
    }
    return before == null
        ? scene.objects.contains(part) && scene.sense == null
        : scene.cast.partsIn(syntax.sentence(), 0, i).contains(part) && before.to() == i;
  }

  /** "Is exposed through the gateway": programs stand behind it, clients turn to it. */
  private void passThrough(Draft.Part front, Span span) {
    scene.subjects.forEach(s -> fronting.front(front, s, span));
  }

  /** "The database of the web application". */
  private void owned(Draft.Part owner, Span span) {
    Draft.Part last = scene.last;
    boolean had = last != null && Kinds.isAsked(last.kind) && !Kinds.isClient(last.kind);
    if (had && last != owner && owner.isApplication()) {
      scene.pass(owner, last, span);
    }
  }

  /** "Customers order through the mobile app": whom the text lets turn to what. */
  private void reach(Predicate.Argument argument, Draft.Part part) {
    boolean turnedTo =
        argument.isDirect() || argument.isAny("to through via with on in into using from at by");
    boolean hands =
        part.kind == ComponentKind.DEVICE
            && (argument.isAny("at in into on with using") || isHandheld(argument));
    boolean object =
        part.isApplication()
            || hands
            || Kinds.isFront(part.kind)
            || Routes.isEntrance(part) && argument.isAny("via through over from")
            || isUsedByPeople(argument, part);
    if (turnedTo && Traffic.isService(part)) {
      comeBy(part, argument);
    }
    boolean put = part.kind != ComponentKind.FILE_STORE;
    if (put && Kinds.isStore(part.kind) && argument.isAny("to into from")) {
      putBy(part, argument);
    }
    lookThrough(argument, part);
    exchange(part, argument);
    if (part.kind == ComponentKind.NOTIFICATION
        && scene.sense == Verbs.Sense.SEND
        && argument.isAny("to on in")
        && !scene.isPassive()) {
      // "Customers send pictures to Telegram".
      people().stream()
          .filter(Scene::isActor)
          .forEach(s -> draft.flow(scene.person(s), part, scene.span(argument.phrase())));
    }
    turnedTo |= Routes.isEntrance(part) && argument.isAny("over");
    turnedTo |= argument.preposition().equals("in front of");
    if (!turnedTo
        || !object
        || argument.isAny("from") && new Notices(scene).isGotten()
        || scene.sense == Verbs.Sense.BE
        || scene.sense == null && argument.isDirect()
        || routes.isReachedThrough(part)) {
      return;
    }
    boolean directly = DIRECTLY.contains(scene.lemma()) && argument.isAny("to with");
    for (NounPhrase subject : people()) {
      boolean themselves = directly && Traffic.isCallable(part) || isByThemselves(argument, part);
      if (Scene.isActor(subject) && themselves) {
        draft.flow(scene.person(subject), part, scene.span(argument.phrase()));
      }
      if (Scene.isActor(subject)) {
        part.held |= hands || part.kind == ComponentKind.DEVICE && argument.isAny("from");
        boolean planner = part.kind == ComponentKind.WORKER && !part.isProduct();
        part.kind = planner && isLookedAt(argument) ? ComponentKind.OTHER : part.kind;
        draft.reach(scene.person(subject), part, scene.span(argument.phrase()));
        scene.say();
      }
    }
  }

  /** "The head office reads the sales from our database": what a house has does so for it. */
  private void exchange(Draft.Part part, Predicate.Argument argument) {
    boolean far =
        part.kind == ComponentKind.DATABASE
            || part.kind == ComponentKind.DEVICE
            || part.kind.carriesMessages();
    boolean passes = scene.sense == Verbs.Sense.SEND || scene.sense == Verbs.Sense.READ;
    if (!far || !passes || scene.isPassive() || !argument.isAny("to into from through via")) {
      return;
    }
    List<NounPhrase> houses =
        people().stream().filter(s -> Scene.isActor(s) && Correspondents.areHouse(s)).toList();
    Span span = scene.span(argument.phrase());
    Draft.Part way = houses.isEmpty() ? null : wayTo(argument);
    if (way == null) {
      houses.forEach(s -> draft.flow(scene.person(s), part, span));
    } else {
      draft.flow(way, part, span);
    }
  }

  /** The gateway of "sends setpoints through a gateway to the PLC"; or null. */
  private Draft.@Nullable Part wayTo(Predicate.Argument goal) {
    return scene.predicate.arguments().stream()
        .filter(a -> a.isAny("through via") && goal.isAny("to into"))
        .filter(a -> a.phrase().to() <= goal.phrase().from() && a.phrase().isPresent())
        .map(a -> scene.cast.part(a.phrase()))
        .filter(p -> p != null && p.kind == ComponentKind.DEVICE)
        .findFirst()
        .orElse(null);
  }

  /** "Ushers use handhelds", "the crew carry Zebra scanners". */
  private boolean isHandheld(Predicate.Argument argument) {
    String word = Goals.singular(argument.phrase().sentence().word(argument.phrase().to() - 1));
    return argument.isDirect()
        && (scene.sense == Verbs.Sense.USE || CARRIES.contains(scene.lemma()))
        && HANDHELDS.contains(word);
  }

  /** "Analysts query ClickHouse with Metabase": they use the tool, and it asks the store. */
  private void lookThrough(Predicate.Argument argument, Draft.Part tool) {
    boolean looks =
        tool.kind == ComponentKind.ANALYTICS
            && scene.sense == Verbs.Sense.READ
            && argument.isAny("with through via using");
    List<NounPhrase> readers =
        looks ? people().stream().filter(Scene::isActor).toList() : List.of();
    for (NounPhrase reader : readers) {
      Span span = scene.span(argument.phrase());
      draft.reach(scene.person(reader), tool, span);
      scene.objects.stream()
          .filter(o -> Kinds.isStore(o.kind))
          .forEach(store -> scene.pass(tool, store, span));
      scene.say();
    }
  }

  /** Who does it: "drivers book", "trips are booked by drivers". */
  private List<NounPhrase> people() {
    if (!scene.isPassive() || !scene.namedSubjects().isEmpty()) {
      return scene.predicate.subjects();
    }
    return scene.predicate.arguments().stream()
        .filter(a -> a.isAny("by") && a.phrase().is(NounPhrase.Sort.ACTOR))
        .map(Predicate.Argument::phrase)
        .filter(p -> !Cast.areClientPrograms(p) && !p.noun().equals("clients"))
        .toList();
  }

  /** "Foremen use the planner": what people have open is no program that works by itself. */
  private boolean isLookedAt(Predicate.Argument argument) {
    boolean uses =
        scene.sense == Verbs.Sense.USE
            || scene.lemma().equals("open")
            || scene.lemma().equals("work") && argument.isAny("in with");
    return (uses || argument.isAny("in")) && !scene.isPassive();
  }

  /** "Developers push to GitLab", "analysts open Kibana": what people turn to themselves. */
  private boolean isUsedByPeople(Predicate.Argument argument, Draft.Part part) {
    boolean acts = scene.sense != Verbs.Sense.BE && scene.sense != Verbs.Sense.CONSIST;
    boolean tool =
        argument.isDirect() && scene.sense != null
            || argument.isAny("to in into on at with through via using from")
            || argument.preposition().equals("in front of");
    boolean themselves =
        Completion.isForPeople(part.kind)
            || part.kind == ComponentKind.FILE_STORE
            || part.kind == ComponentKind.EMAIL && argument.isAny("in with into")
            || part.kind == ComponentKind.VPN && argument.isAny("through via over with using");
    return acts
            && tool
            && themselves
            && !scene.isPutInFront()
            && (!scene.isPassive() || !people().isEmpty())
        || isByThemselves(argument, part);
  }

  /** "Our accountant downloads the invoices from Stripe", "customers pay on Stripe's page". */
  private boolean isByThemselves(Predicate.Argument argument, Draft.Part part) {
    boolean bought = part.kind == ComponentKind.DATABASE && part.isProduct();
    boolean taken =
        TAKEN.contains(scene.lemma())
            && argument.isAny("from")
            && (Kinds.isExternal(part.kind) || bought);
    boolean worked =
        bought
            && (scene.lemma().equals("work") && argument.isAny("in with")
                || scene.lemma().equals("open") && argument.isDirect()
                || (scene.sense == Verbs.Sense.EDIT || scene.lemma().equals("type"))
                    && argument.isAny("in into"));
    boolean paid =
        scene.lemma().equals("pay")
            && part.kind == ComponentKind.PAYMENT
            && argument.isAny("on at in");
    return (taken || paid || worked) && !scene.isPassive();
  }

  /**
   * "Users sign in with Keycloak": the program that they use turns to it. Where the sentence says
   * to what they sign in, it says nothing of the servers behind that.
   */
  private void comeBy(Draft.Part service, Predicate.Argument argument) {
    boolean people = scene.predicate.subjects().stream().allMatch(Scene::isActor);
    if (people && isToldBy(service, argument)) {
      scene.predicate.subjects().stream()
          .filter(Scene::isActor)
          .forEach(s -> draft.flow(service, scene.person(s), scene.span(argument.phrase())));
    }
    List<Draft.Part> entered = entered();
    Draft.Part main = entered.isEmpty() ? scene.cast.mainServer() : null;
    List<Draft.Part> programs = main == null ? entered : List.of(main);
    if (people
        && !scene.predicate.subjects().isEmpty()
        && !programs.isEmpty()
        && !isThing(scene.wordBehindVerb(1))
        && argument.isAny("with via through using by")) {
      for (Draft.Part program : programs) {
        scene.pass(program, service, scene.span(argument.phrase()));
        scene.predicate.subjects().stream()
            .filter(s -> Scene.isActor(s) && program.isApplication())
            .forEach(s -> draft.reach(scene.person(s), program, scene.span(argument.phrase())));
      }
    } else if (people && programs.isEmpty() && argument.isAny("with via through using to")) {
      scene.predicate.subjects().stream()
          .filter(Scene::isActor)
          .forEach(s -> draft.reach(scene.person(s), service, scene.span(argument.phrase())));
    }
  }

  /** "Patients get a reminder via Twilio": it comes from there. */
  private boolean isToldBy(Draft.Part service, Predicate.Argument argument) {
    boolean messenger =
        service.kind == ComponentKind.NOTIFICATION || service.kind == ComponentKind.EMAIL;
    boolean gets = scene.lemma().equals("get") || scene.lemma().equals("receive");
    return messenger && gets && !scene.isPassive() && argument.isAny("via by through from over");
  }

  /** "Users upload photos to the bucket": by the program that they use, directly or not. */
  private void putBy(Draft.Part store, Predicate.Argument argument) {
    List<NounPhrase> subjects = scene.predicate.subjects();
    boolean people = !subjects.isEmpty() && subjects.stream().allMatch(Scene::isActor);
    List<Draft.Part> clients = draft.parts(Kinds::isClient);
    boolean directly = clients.size() == 1 && isSaid("directly", argument);
    Draft.Part program = directly ? clients.get(0) : scene.cast.mainServer();
    if (people && program != null && scene.sense == Verbs.Sense.SEND) {
      scene.pass(program, store, scene.span(argument.phrase()));
    }
  }

  private boolean isSaid(String word, Predicate.Argument argument) {
    Syntax.Occurrence verb = scene.predicate.verb();
    for (int i = verb == null ? 0 : verb.at(); i < argument.phrase().from(); i++) {
      if (scene.predicate.syntax().word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** "Register it with": what people do to a thing, and no program does. */
  private static boolean isThing(String word) {
    return word.equals("it") || word.equals("them");
  }

  /** The programs of "log in to the app", "sign in to the wiki and Power BI". */
  private List<Draft.Part> entered() {
    List<Draft.Part> entered = new ArrayList<>();
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = scene.cast.part(argument.phrase());
      boolean named = part != null && part.isApplication() && !part.whole;
      boolean from = part != null && argument.isAny("from") && Kinds.isClient(part.kind);
      boolean to =
          part != null
              && argument.isAny("to into")
              && (Completion.isForPeople(part.kind) || Kinds.isExternal(part.kind));
      boolean at = argument.isDirect() || argument.isAny("to into on in at");
      if (from || to || named && at && entered.isEmpty() || named && argument.isAny("to into")) {
        entered.add(part);
      }
    }
    return entered;
  }

  /** "Users connect from a browser to the service": the browser is what connects. */
  private void connectClients() {
    boolean people = scene.predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.ACTOR));
    if (!people || scene.sense == null || scene.sense == Verbs.Sense.BE) {
      return;
    }
    for (Draft.Part client : scene.objects) {
      for (Draft.Part server : scene.objects) {
        if (Kinds.isClient(client.kind) && Kinds.isServer(server.kind)) {
          scene.edges.add(new Scene.Edge(client, server, client.spans.get(0)));
        }
      }
    }
  }

  /**
   * "Players connect over UDP", "devices connect over MQTT": to the only broker or server that
   * there is.
   */
  private void connectToTheOnlyOne() {
    Predicate.Argument way =
        scene.predicate.arguments().stream()
            .filter(a -> a.isAny("over via by through") && isProtocol(a.phrase()))
            .findFirst()
            .orElse(null);
    boolean bare = scene.lemma().equals("connect") && !scene.isPassive() && scene.objects.isEmpty();
    if (way == null || !bare) {
      return;
    }
    List<Draft.Part> brokers = draft.parts(ComponentKind::carriesMessages);
    List<Draft.Part> servers =
        draft.parts(Kinds::isServer).stream().filter(s -> !s.isBought()).toList();
    List<Draft.Part> devices = scene.namedSubjects();
    Span span = scene.span(way.phrase());
    List<Draft.Part> goals = brokers.isEmpty() || devices.isEmpty() ? servers : brokers;
    if (goals.size() != 1) {
      return;
    }
    devices.stream()
        .filter(d -> d.kind == ComponentKind.DEVICE || Kinds.isInHand(d.kind))
        .forEach(d -> scene.pass(d, goals.get(0), span));
    people().stream()
        .filter(Scene::isActor)
        .forEach(p -> draft.reach(scene.person(p), goals.get(0), span));
    scene.say();
  }

  private static boolean isProtocol(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.PROTOCOL)
        || phrase.technologies().stream()
            .anyMatch(t -> NounPhrase.kindOf(t) == ComponentKind.PROTOCOL);
  }

  /** "We use Django for the API", "Django is used for the API": what that one is made with. */
  private void madeFor() {
    List<NounPhrase> materials = new ArrayList<>();
    if (scene.sense == Verbs.Sense.USE && scene.isPassive()) {
      materials.addAll(scene.predicate.subjects());
    }
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean goal = argument.isAny("for") && phrase.is(NounPhrase.Sort.COMPONENT);
      Draft.Part part = goal && !materials.isEmpty() ? scene.cast.part(phrase) : null;
      if (part != null && (part.isApplication() || Kinds.isClient(part.kind))) {
        materials.forEach(m -> takeWhole(part, m));
        return;
      }
      if (scene.sense == Verbs.Sense.USE && !scene.isPassive() && argument.isDirect()) {
        materials.add(phrase);
      }
    }
  }

  /** "With React in the web application and React Native in the app": each in its own. */
  private void madeIn() {
    List<NounPhrase> materials = new ArrayList<>();
    boolean made =
        scene.sense == Verbs.Sense.MAKE
            || scene.sense == Verbs.Sense.USE
            || scene.isPassive() && scene.lemma().equals("write");
    for (Predicate.Argument argument :
        made ? scene.predicate.arguments() : List.<Predicate.Argument>of()) {
      NounPhrase phrase = argument.phrase();
      if (phrase.is(NounPhrase.Sort.MATERIAL)) {
        materials.add(phrase);
      } else if (argument.isAny("in") && phrase.is(NounPhrase.Sort.COMPONENT)) {
        Draft.Part part = materials.isEmpty() ? null : scene.cast.part(phrase);
        NounPhrase last = materials.isEmpty() ? null : materials.get(materials.size() - 1);
        if (part != null && last != null && isBehind(last, phrase)) {
          takeWhole(part, last);
        }
        materials.clear();
      }
    }
  }

  /** The "in" of "React in the web application", right behind the material. */
  private boolean isBehind(NounPhrase material, NounPhrase part) {
    return scene.predicate.syntax().word(material.to()).equals("in")
        && part.from() - material.to() <= REACH;
  }

  private boolean isFree(Mention technology, Draft.Part part) {
    List<Draft.Part> programs = scene.cast.madeWith(technology);
    return programs.isEmpty() || programs.contains(part);
  }

  private void takeWhole(Draft.Part part, NounPhrase material) {
    boolean whole =
        material.is(NounPhrase.Sort.MATERIAL)
            && material.isPresent()
            && material.technologies().stream()
                .allMatch(t -> OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(t)))
            // "Tornado for the push system", where there is a Tornado server: that one is meant.
            && material.technologies().stream().allMatch(t -> isFree(t, part));
    if (whole && made.add(material.number())) {
      material.technologies().forEach(t -> take(part, material.sentence(), t));
      scene.say();
    }
  }

  private void material(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    if (made.contains(phrase.number())) {
      return;
    }
    Draft.Part program = programMadeWith(argument);
    if (program != null) {
      relate(argument, program);
      scene.last = program;
      scene.objects.add(program);
      return;
    }
    List<Draft.Part> coded = CodeSecrets.owners(scene.predicate, argument, scene.cast, scene.draft);
    List<Draft.Part> owners = coded.isEmpty() ? owners(argument) : coded;
    boolean purposeOnly =
        argument.isAny("for of about to from")
            && scene.sense != null
            && scene.sense != Verbs.Sense.MAKE;
    if (isOfAll(phrase)) {
      owners = scene.objects.stream().filter(Draft.Part::isApplication).distinct().toList();
    }
    Draft.Part bracketed = beforeBracket(phrase);
    bracketed = bracketed == null ? beforeIn(phrase) : bracketed;
    owners = bracketed == null ? owners : List.of(bracketed);
    if (owners.isEmpty() || purposeOnly) {
      return;
    }
    List<Draft.Part> all = owners;
    phrase.technologies().forEach(t -> all.forEach(o -> take(o, phrase.sentence(), t)));
    scene.say();
  }

  /**
   * The app of "the app (React Native) and the web workspace (React) use": what each is made with.
   */
  private Draft.@Nullable Part beforeBracket(NounPhrase material) {
    Sentence sentence = material.sentence();
    int open = material.from() - 1;
    while (open > 0 && !sentence.word(open).equals("(") && !sentence.word(open).equals(")")) {
      open--;
    }
    if (open < 1 || !sentence.word(open).equals("(")) {
      return null;
    }
    for (NounPhrase subject : scene.predicate.subjects()) {
      boolean beside = subject.sentence() == sentence && subject.to() == open;
      if (beside && subject.is(NounPhrase.Sort.COMPONENT) && subject.isPresent()) {
        return scene.cast.part(subject);
      }
    }
    return null;
  }

  /** The worker of "a worker in Python and an API in Go share a cache". */
  private Draft.@Nullable Part beforeIn(NounPhrase material) {
    Sentence sentence = material.sentence();
    int in = material.from() - 1;
    if (!sentence.word(in).equals("in")) {
      return null;
    }
    List<NounPhrase> phrases = new ArrayList<>(scene.predicate.subjects());
    scene.predicate.arguments().forEach(a -> phrases.add(a.phrase()));
    for (NounPhrase phrase : phrases) {
      boolean beside = phrase.sentence() == sentence && phrase.to() == in;
      if (beside && phrase.is(NounPhrase.Sort.COMPONENT) && phrase.isPresent()) {
        return scene.cast.part(phrase);
      }
    }
    return null;
  }

  /** "Billing and shipping, both in Kotlin", "all written in Go". */
  private boolean isOfAll(NounPhrase material) {
    Sentence sentence = material.sentence();
    int i = material.from() - 1;
    boolean in = sentence.word(i).equals("in") || sentence.word(i).equals("with");
    i -= MADE.contains(sentence.word(i - 1)) ? 2 : 1;
    return in && Words.SAID_OF_ALL.contains(sentence.word(i)) && scene.objects.size() > 1;
  }

  /** "NGINX proxies to Django": the program that is made with it, where that is one; or null. */
  private Draft.@Nullable Part programMadeWith(Predicate.Argument argument) {
    boolean turned = scene.sense == Verbs.Sense.SEND || scene.sense == Verbs.Sense.FRONT;
    boolean to = argument.isDirect() || argument.isAny("to");
    if (!turned || !to || scene.subjects.isEmpty()) {
      return null;
    }
    List<Draft.Part> programs = scene.cast.madeWith(argument.phrase().technologies().get(0));
    boolean one = programs.size() == 1 && !scene.subjects.contains(programs.get(0));
    return one ? programs.get(0) : null;
  }

  /** Whose the material is: that of the part right before it, where it stands beside it. */
  private List<Draft.Part> owners(Predicate.Argument argument) {
    Draft.Part app = appBehind(argument.phrase());
    if (app != null) {
      return List.of(app);
    }
    Draft.Part last = scene.last;
    boolean named = last != null && scene.objects.contains(last);
    boolean beside = argument.isAny("( with in on at using") && named;
    if (scene.sense == Verbs.Sense.HOST) {
      beside = named && last.kind.isHost();
    }
    return beside && last != null ? List.of(last) : scene.subjects;
  }

  /** The apps of "the iOS and Android apps", or null. */
  private Draft.@Nullable Part appBehind(NounPhrase platform) {
    boolean and = platform.sentence().word(platform.to()).equals("and");
    for (NounPhrase other :
        and ? scene.cast.phrasesIn(platform.sentence()) : List.<NounPhrase>of()) {
      Draft.Part part = other.from() == platform.to() + 1 ? scene.cast.part(other) : null;
      if (part != null && part.kind == ComponentKind.MOBILE_APP) {
        return part;
      }
    }
    return null;
  }

  private void take(Draft.Part owner, Sentence sentence, Mention mention) {
    ComponentKind kind = NounPhrase.kindOf(mention);
    boolean written = kind == ComponentKind.LANGUAGE || kind == ComponentKind.FRAMEWORK;
    boolean bought =
        owner.kind == ComponentKind.EXTERNAL_SERVICE
            && owner.wording != null
            && owner.wording.kind() == ComponentKind.EXTERNAL_SERVICE;
    if (bought && !owner.isProduct() && written) {
      // "Our ERP is written in Java": of a sort that most houses buy, and made here.
      owner.kind = ComponentKind.SERVICE;
    }
    boolean built = Kinds.isFront(owner.kind) && !owner.isProduct();
    boolean program = owner.isApplication() || owner.kind == ComponentKind.CONTAINER || built;
    boolean place = kind == ComponentKind.CLOUD || kind == ComponentKind.OPERATING_SYSTEM;
    if (scene.isImplied() && Evidence.isForPages(owner, mention.technology())) {
      // "The stack also has React": of no API, where nobody says so.
      return;
    }
    if (kind == ComponentKind.LIBRARY && program) {
      scene.cast.library(owner, sentence, mention);
    } else if (program || place) {
      scene.cast.use(owner, sentence, mention);
    }
  }

  private void protocol(Predicate.Argument argument) {
    if (argument.isDirect() || BY_PROTOCOL.contains(argument.preposition())) {
      protocol = argument.phrase().protocol();
      scene.say();
    }
  }

  /** Lets everything pass that was read, over the protocol of the sentence. */
  private void emit() {
    List<Draft.Flow> flows = new ArrayList<>();
    boolean reply = isReply();
    for (Scene.Edge edge : scene.edges) {
      boolean known = draft.hasFlow(edge.from, edge.to);
      Draft.Flow flow = draft.flow(edge.from, edge.to, edge.span);
      flow.reply = reply && (!known || flow.reply);
      flow.data.addAll(edge.data);
      flows.add(flow);
    }
    String over = protocol == null ? protocolOfPurpose() : protocol;
    if (over != null && !flows.isEmpty()) {
      flows.forEach(f -> f.protocol = over);
    } else if (protocol != null) {
      comeOver(protocol);
    }
  }

  /** "Returns the result to the app", "is sent back to the app". */
  private boolean isReply() {
    Syntax.Occurrence verb = scene.predicate.verb();
    if (verb == null || scene.lemma().equals("call")) {
      return false;
    }
    Syntax syntax = scene.predicate.syntax();
    int to = syntax.clauseOf(verb.at()).to();
    boolean back = ANSWERS.contains(scene.lemma());
    for (int i = syntax.clauseOf(verb.at()).from(); i < to; i++) {
      back |= i > verb.at() && i < verb.at() + REACH && syntax.word(i).equals("back");
      back |= i < verb.at() + REACH && RESPONSES.contains(syntax.sentence().word(i));
    }
    return back;
  }

  /** "Uses HTTPS to talk to the API". */
  private @Nullable String protocolOfPurpose() {
    Predicate parent = scene.predicate.parent();
    boolean used = parent != null && parent.sense() == Verbs.Sense.USE && !parent.isPassive();
    if (parent != null && used) {
      for (Predicate.Argument argument : parent.arguments()) {
        if (argument.isDirect() && argument.phrase().is(NounPhrase.Sort.PROTOCOL)) {
          return argument.phrase().protocol();
        }
      }
    }
    return null;
  }

  /** Without anything that passes, the protocol is that of what clients send. */
  private void comeOver(String id) {
    Draft.Flow pointed = PointedFlows.latest(draft, scene.predicate);
    if (pointed != null) {
      pointed.protocol = pointed.protocol == null ? id : pointed.protocol;
      return;
    }
    List<Draft.Part> reached = scene.objects.isEmpty() ? scene.subjects : scene.objects;
    if (reached.isEmpty() && draft.main != null && !scene.isByUnknown()) {
      reached = List.of(draft.main);
    }
    reached.forEach(r -> draft.clientProtocols.putIfAbsent(r, id));
  }
}

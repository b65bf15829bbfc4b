package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DfdType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which elements the claims are about. */
final class Statements {
  /**
   * A claim about an element.
   *
   * @param about a part, a flow or a person of the draft; null for the system
   */
  record Statement(Claims.Stated stated, @Nullable Object about) {}

  private static final int MOST_GENERAL = 16;

  private static final Set<String> PLACES = Words.of("in at");

  private static final Set<String> MEANS = Words.of("with by using through via");

  /** What a login has itself. */
  private static final Set<String> OF_LOGINS =
      Words.of(
          "it its they which admin administration administrator console realm realms token tokens");

  private static final Set<String> IN_DEVICES = Words.of("firmware bootloader");

  /** What devices start, where it is told which of them they take. */
  private static final Set<String> IMAGES = Words.of("image images boot");

  private static final Set<String> OF_IMAGES =
      Words.of("takes-older-versions takes-updates-unsigned");

  private static final Set<String> LOGINS = Words.of("login logins sign log");

  private static final Set<String> WAYS = Words.of("over through via behind");

  private static final Set<String> PRONOUNS =
      Words.of("it this that they these those which who its their");

  private static final Set<String> CONDITIONS = Words.of("if when whenever while should once");

  /** So many sentences back a text is still about the same. */
  private static final int TOPIC = 2;

  /** So many sentences back a device may have been named whose firmware is told of. */
  private static final int FIRMWARE_BACK = 30;

  private final Draft draft;
  private final Applicability where;
  private final SpokenOf spoken;
  private final FlowStatements flows;
  private final NearbyParts nearby;
  private final SeenAs seen;

  private Statements(
      Applicability where, SpokenOf spoken, Draft draft, List<ParsedSentence> sentences) {
    this.draft = draft;
    this.where = where;
    this.spoken = spoken;
    this.flows = new FlowStatements(draft, spoken);
    this.nearby = new NearbyParts(where, spoken, draft);
    this.seen = new SeenAs(spoken, sentences);
  }

  static List<Statement> of(
      Catalog catalog,
      FactReaders readers,
      Draft draft,
      Cast cast,
      Relations relations,
      List<ParsedSentence> sentences) {
    SpokenOf spoken = new SpokenOf(draft, cast, relations);
    Statements statements =
        new Statements(new Applicability(catalog, readers, draft), spoken, draft, sentences);
    List<Statement> found = new ArrayList<>();
    Map<String, Integer> general = new HashMap<>();
    for (ParsedSentence sentence : sentences) {
      for (Claims.Stated stated : sentence.claims()) {
        Claims.Stated core = core(sentence, stated);
        List<?> targets =
            statements.behindLogin(sentence, core, statements.targets(sentence, core, general));
        statements.flows.noteEncrypted(stated, targets);
        for (Object about : targets) {
          found.add(new Statement(stated, about == draft ? null : about));
        }
      }
      spoken.tell(sentence);
    }
    return found;
  }

  /**
   * "The clerk presses save, the page sends it, then the API keeps every field": heard in all of
   * it, and said outright in fewer words, it is said of what these are about.
   */
  private static Claims.Stated core(ParsedSentence sentence, Claims.Stated stated) {
    if (!stated.isHeard()) {
      return stated;
    }
    return sentence.claims().stream()
        .filter(c -> !c.isHeard() && c.holds() == stated.holds())
        .filter(c -> c.claim().id().equals(stated.claim().id()))
        .filter(c -> c.from() >= stated.from() && c.from() < stated.to())
        .findFirst()
        .orElse(stated);
  }

  /** The elements that a claim is about; the draft itself stands for the system. */
  private List<?> targets(
      ParsedSentence sentence, Claims.Stated stated, Map<String, Integer> general) {
    if (stated.claim() instanceof Phrases.Claim.OfExposure) {
      return List.of();
    }
    if (Phrases.isAboutSystem(stated.claim())) {
      return List.of(draft);
    }
    if (Applicability.about(stated.claim()).equals(DfdType.FLOW.word())) {
      return flows.of(sentence, stated, () -> isRepeated(stated, general));
    }
    List<Draft.Flow> pointed =
        where.elements(stated.claim().id()).contains(DfdType.FLOW.word())
            ? flows.pointed(sentence, stated)
            : List.of();
    if (!pointed.isEmpty()) {
      return pointed;
    }
    List<Draft.Person> people = people(sentence, stated);
    if (!people.isEmpty() && !isEverybody(people)) {
      List<Object> protectedOnes = new ArrayList<>(people);
      if (people.stream().noneMatch(Draft.Person::isAdministrator)) {
        protectedOnes.addAll(logins(sentence, stated));
      }
      return protectedOnes;
    }
    Draft.Part doer = loginThrough(sentence, stated);
    if (doer != null) {
      return List.of(doer);
    }
    Draft.Part provider = KnownLogins.isMeant(sentence, stated) ? onlyProvider() : null;
    if (provider != null) {
      List<?> those = named(sentence, stated, where.fits(stated.claim()));
      return KnownLogins.of(draft, provider, those, mainProgram());
    }
    Draft.Part cluster = cluster(stated);
    if (cluster != null && where.fits(stated.claim()).test(cluster)) {
      return List.of(cluster);
    }
    Draft.Part qualified = qualified(sentence, stated);
    if (qualified != null) {
      return where.fits(stated.claim()).test(qualified) ? List.of(qualified) : List.of();
    }
    String face = seen.subject(sentence, stated.from());
    Draft.Part owner = seen.owner(face);
    if (owner != null && where.fits(stated.claim()).test(owner)) {
      return List.of(owner);
    }
    List<?> named = named(sentence, stated, where.fits(stated.claim()));
    if (Applicability.isSaidOnly(stated.claim())
        && named.stream().allMatch(Statements::isPlainBrowser)) {
      named = List.of();
    }
    if (isOnlyThought(sentence, stated, named)) {
      named = List.of();
    }
    Draft.Part keeper = named.isEmpty() ? null : nearby.keeperFor(sentence, stated, named);
    if (keeper != null) {
      return List.of(keeper);
    }
    boolean repeated = named.isEmpty() && isRepeated(stated, general);
    if (!named.isEmpty() || repeated) {
      return named;
    }
    Draft.Part device = deviceOf(sentence, stated);
    if (device != null) {
      return List.of(device);
    }
    List<Draft.Part> using =
        Applicability.isSaidOnly(stated.claim()) ? usingCache(sentence, stated) : List.of();
    if (using.size() == 1) {
      return using;
    }
    boolean isOfStore = isOfStore(sentence, stated);
    if (isOfStore
        || isOfProgram(sentence, stated)
        || isOfTraffic(sentence, stated)
        || isElsewhere(sentence, stated)) {
      return List.of();
    }
    List<?> implied =
        Applicability.isSaidOnly(stated.claim()) ? implied(sentence, stated) : List.of();
    if (!implied.isEmpty()) {
      return implied;
    }
    // What a program does is said of the one that the section or else the text is about; a control
    // may protect them all.
    Draft.Part headed = spoken.headed(sentence.sentence());
    boolean ofSection = headed != null && where.fits(stated.claim()).test(headed);
    Draft.Part main = ofSection ? headed : mainProgram();
    boolean byMain = Applicability.about(stated.claim()).equals("process") && main != null;
    boolean ofThings =
        Applicability.about(stated.claim()).equals(DfdType.EXTERNAL_ENTITY.word())
            && !spoken.subjects(sentence, sentence.syntax().clauseOf(stated.from())).isEmpty();
    if (ofThings) {
      return List.of();
    }
    List<?> usual = where.byDefault(stated.claim());
    if (!face.isEmpty() && !ofSection) {
      return nearby.one(sentence, face, usual, main);
    }
    return byMain ? List.of(main) : nearby.of(sentence, stated, usual);
  }

  /**
   * "Reads from a store without a password": of the store alone, and so of a program that is asked.
   */
  private Draft.@Nullable Part qualified(ParsedSentence sentence, Claims.Stated stated) {
    if (!Qualified.isSaidOfStores(sentence, stated)) {
      return null;
    }
    Draft.Part part = Qualified.by(sentence, stated, spoken);
    boolean asked =
        part != null
            && spoken.subjects(sentence, sentence.syntax().clauseOf(stated.from())).stream()
                .anyMatch(s -> draft.isAsked(s, part));
    return part != null && (Kinds.isStore(part.kind) || asked) ? part : null;
  }

  /**
   * "Members log in through Auth0; the export page is open to anybody": a page of what they log in
   * to, and none of the service that only tells who they are.
   */
  private List<?> behindLogin(ParsedSentence sentence, Claims.Stated stated, List<?> targets) {
    boolean login =
        targets.size() == 1
            && targets.get(0) instanceof Draft.Part part
            && part.kind == ComponentKind.IDENTITY_PROVIDER
            && Applicability.about(stated.claim()).equals(DfdType.PROCESS.word())
            && !KnownLogins.isMeant(sentence, stated)
            && isOnlyWay(part, sentence, stated);
    if (!login) {
      return targets;
    }
    Draft.Part main = mainProgram();
    return main != null && main != targets.get(0) && where.fits(stated.claim()).test(main)
        ? List.of(main)
        : List.of();
  }

  /** True of a login that people only come through, and that the clause of a claim is not about. */
  private boolean isOnlyWay(Draft.Part login, ParsedSentence sentence, Claims.Stated stated) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = sentence.sentence().word(i);
      boolean itself = LOGINS.contains(word) && sentence.sentence().word(i - 1).equals("the");
      if (itself || OF_LOGINS.contains(word)) {
        return false;
      }
    }
    List<ParsedSentence> heard = new ArrayList<>(spoken.told());
    heard.add(sentence);
    boolean way = false;
    for (ParsedSentence told : heard) {
      for (NounPhrase phrase : told.phrases()) {
        if (phrase.isPresent() && spoken.part(phrase) == login) {
          boolean here =
              told == sentence && phrase.from() >= clause.from() && phrase.from() < clause.to();
          String led = SpokenOf.leading(told.sentence(), phrase.from());
          if (here || !MEANS.contains(led) && !led.equals("at")) {
            return false;
          }
          way = true;
        }
      }
    }
    return way;
  }

  /** "Firmware is not signed. A board sends counts": that of the only device that there is. */
  private Draft.@Nullable Part deviceOf(ParsedSentence sentence, Claims.Stated stated) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    boolean firmware =
        stated.claim() instanceof Phrases.Claim.OfFact
            && ClaimDenials.hasAny(sentence.syntax(), clause.from(), clause.to(), IN_DEVICES);
    boolean image =
        OF_IMAGES.contains(stated.claim().id())
            && ClaimDenials.hasAny(sentence.syntax(), clause.from(), clause.to(), IMAGES);
    List<Draft.Part> devices =
        firmware || image ? draft.parts(k -> k == ComponentKind.DEVICE) : List.of();
    Draft.Part device = devices.size() == 1 ? devices.get(0) : runsFirmware(devices, !firmware);
    return device != null && where.fits(stated.claim()).test(device) ? device : null;
  }

  /**
   * Of several devices that which the text last named before a firmware, or, where an image is told
   * of, last named at all; or null.
   */
  private Draft.@Nullable Part runsFirmware(List<Draft.Part> devices, boolean image) {
    int last = devices.isEmpty() ? -1 : spoken.told().size() - 1;
    for (int i = last; i >= Math.max(0, last - FIRMWARE_BACK); i--) {
      ParsedSentence told = spoken.told().get(i);
      Draft.Part nearest = null;
      for (NounPhrase phrase : told.phrases()) {
        Draft.Part part = phrase.isPresent() ? spoken.part(phrase) : null;
        boolean before =
            image
                || ClaimDenials.hasAny(
                    told.syntax(), phrase.to(), told.sentence().size(), IN_DEVICES);
        nearest = before && devices.contains(part) ? part : nearest;
      }
      if (nearest != null) {
        return nearest;
      }
    }
    return null;
  }

  /** The program that the text is about; of an app in people's hands the only server behind it. */
  private Draft.@Nullable Part mainProgram() {
    Draft.Part main = draft.main;
    if (main == null || !Kinds.isInHand(main.kind)) {
      return main;
    }
    List<Draft.Part> servers =
        draft.parts(Kinds::isServer).stream().filter(p -> !p.isBought()).toList();
    boolean asked = servers.size() == 1 && draft.isAsked(main, servers.get(0));
    return asked ? servers.get(0) : main;
  }

  /**
   * What a clause that names nothing is about: what the rest of its sentence names, what the
   * sentences before go on about where that is of the claim's kind, what the heading above names,
   * else the one part of that kind.
   */
  private List<Object> implied(ParsedSentence sentence, Claims.Stated stated) {
    Applicability.Fit fits = where.fits(stated.claim());
    Set<String> companions = where.companions(stated.claim().id());
    Applicability.Fit akin =
        o ->
            fits.test(o)
                && o instanceof Draft.Part
                && companions.stream().anyMatch(((Draft.Part) o)::does);
    Draft.Part main = mainProgram();
    boolean served = main != null && !isOnTheWay(main) && fits.test(main);
    List<Object> here =
        spoken.mentioned(sentence, fits).stream()
            .filter(o -> !isPlainBrowser(o) && !(served && isOnTheWay(o)))
            .toList();
    if (!here.isEmpty()) {
      return first(here, akin);
    }
    List<Object> before = new ArrayList<>();
    for (int i = spoken.told().size() - 1; i >= 0 && i >= spoken.told().size() - TOPIC; i--) {
      if (isTopic(spoken.told().get(i), sentence)) {
        before.addAll(spoken.mentioned(spoken.told().get(i), fits));
      }
    }
    before.removeIf(o -> isUnasked(stated, o));
    Draft.Part headed = spoken.headed(sentence.sentence());
    boolean ofSection = headed != null && fits.test(headed);
    Optional<Object> kin =
        before.stream()
            .filter(akin::test)
            .filter(o -> !ofSection || !isPassedBy((Draft.Part) o))
            .findFirst();
    if (kin.isPresent()) {
      return List.of(kin.get());
    }
    if (ofSection) {
      return List.of(headed);
    }
    List<Draft.Part> all = draft.parts.stream().filter(akin::test).toList();
    if (all.size() == 1) {
      return List.of(all.get(0));
    }
    before.removeIf(o -> o instanceof Draft.Part && isPassedBy((Draft.Part) o));
    if (served) {
      before.removeIf(Statements::isOnTheWay);
    }
    return before.isEmpty() ? List.of() : List.of(servedTo(sentence, stated, before));
  }

  /**
   * The first that was spoken of; where people can do something there, the server that their app
   * asks: "The app calls an API. A member can change the bookings of others".
   */
  private Object servedTo(ParsedSentence sentence, Claims.Stated stated, List<Object> spokenOf) {
    Object first = spokenOf.get(0);
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    boolean ofPeople =
        sentence.phrasesIn(clause).stream()
            .anyMatch(p -> p.is(NounPhrase.Sort.ACTOR) && isFree(sentence.sentence(), p.from()));
    boolean inHand = first instanceof Draft.Part part && Kinds.isInHand(part.kind);
    if (!ofPeople || !inHand) {
      return first;
    }
    return spokenOf.stream()
        .filter(o -> o instanceof Draft.Part part && Kinds.isServer(part.kind))
        .filter(o -> draft.isAsked((Draft.Part) first, (Draft.Part) o))
        .findFirst()
        .orElse(first);
  }

  /**
   * "Every night a script sends the totals. The search puts what is typed into the query": nobody
   * types anything for what nobody asks.
   */
  private boolean isUnasked(Claims.Stated stated, Object object) {
    Draft.Part main = mainProgram();
    return object instanceof Draft.Part part
        && part.kind == ComponentKind.WORKER
        && main != null
        && main != part
        && where.fits(stated.claim()).test(main)
        && where.needsCallers(stated.claim().id())
        && draft.flowsTo(part).isEmpty();
  }

  /** A row of a table is about its own first cell; what stands below the table is not. */
  private static boolean isTopic(ParsedSentence before, ParsedSentence sentence) {
    return before.syntax().sentence().block() != Block.Kind.ROW
        || sentence.syntax().sentence().block() == Block.Kind.ROW;
  }

  private static List<Object> first(List<Object> objects, Applicability.Fit akin) {
    return List.of(objects.stream().filter(akin::test).findFirst().orElse(objects.get(0)));
  }

  /** "Redis listens without a password" says nothing of the program that asks it. */
  private boolean isOfStore(ParsedSentence sentence, Claims.Stated stated) {
    boolean process = Applicability.about(stated.claim()).equals("process");
    List<Draft.Part> subjects =
        spoken.subjects(sentence, sentence.syntax().clauseOf(stated.from()));
    return process && !subjects.isEmpty() && subjects.stream().allMatch(p -> Kinds.isStore(p.kind));
  }

  /** "The cache files a report under its name": whoever puts it there does. */
  private List<Draft.Part> usingCache(ParsedSentence sentence, Claims.Stated stated) {
    List<Draft.Part> caches = spoken.subjects(sentence, sentence.syntax().clauseOf(stated.from()));
    boolean cache =
        isOfStore(sentence, stated) && caches.stream().allMatch(p -> p.kind == ComponentKind.CACHE);
    return cache
        ? draft.flowsTo(caches.get(0)).stream()
            .map(f -> f.from)
            .filter(NearbyParts::isOwnProgram)
            .map(Draft.Part.class::cast)
            .distinct()
            .toList()
        : List.of();
  }

  /** Who tells the text's programs who somebody is, where that is one; or null. */
  private Draft.@Nullable Part onlyProvider() {
    List<Draft.Part> providers = draft.parts(k -> k == ComponentKind.IDENTITY_PROVIDER);
    return providers.size() == 1 ? providers.get(0) : null;
  }

  /** "User authentication through Cognito": there, and at none that it is done for. */
  private Draft.@Nullable Part loginThrough(ParsedSentence sentence, Claims.Stated stated) {
    if (!stated.claim().id().equals("authenticates-users")) {
      return null;
    }
    return sentence.phrases().stream()
        .filter(p -> p.isPresent() && p.from() > stated.to() && p.from() - stated.to() <= 2)
        .filter(p -> MEANS.contains(sentence.sentence().word(stated.to())))
        .flatMap(p -> spoken.elements(p).stream())
        .filter(o -> o instanceof Draft.Part part && part.kind == ComponentKind.IDENTITY_PROVIDER)
        .map(Draft.Part.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** "Payouts need a second clerk in the bank's system": done there, and nowhere here. */
  private boolean isElsewhere(ParsedSentence sentence, Claims.Stated stated) {
    boolean process = Applicability.about(stated.claim()).equals("process");
    return process
        && sentence.phrasesIn(sentence.syntax().clauseOf(stated.from())).stream()
            .filter(p -> p.isPresent() && p.from() >= stated.to())
            .filter(p -> PLACES.contains(SpokenOf.leading(sentence.sentence(), p.from())))
            .flatMap(p -> spoken.elements(p).stream())
            .anyMatch(o -> o instanceof Draft.Part part && Kinds.isExternal(part.kind));
  }

  /**
   * "The API has no login" says nothing of the store that it uses: the same words say something of
   * a program, and none of a store.
   */
  private static boolean isOfProgram(ParsedSentence sentence, Claims.Stated stated) {
    return Applicability.about(stated.claim()).equals("data-store")
        && sentence.claims().stream()
            .anyMatch(
                c ->
                    c.span().equals(stated.span())
                        && Applicability.about(c.claim()).equals("process"));
  }

  /**
   * "This goes over plain HTTP, with the session tokens readable to all who listen in": read on
   * their way, and in no store.
   */
  private static boolean isOfTraffic(ParsedSentence sentence, Claims.Stated stated) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    return stated.isHeard()
        && Applicability.about(stated.claim()).equals(DfdType.DATA_STORE.word())
        && sentence.claims().stream()
            .anyMatch(
                c ->
                    Applicability.about(c.claim()).equals(DfdType.FLOW.word())
                        && c.from() >= clause.from()
                        && c.from() < clause.to());
  }

  /** "The price is sent by the browser" is said of the program that believes it. */
  private static boolean isPlainBrowser(Object object) {
    return object instanceof Draft.Part
        && ((Draft.Part) object).kind == ComponentKind.BROWSER_CLIENT
        && ((Draft.Part) object).words.endsWith("browser");
  }

  /** What only keeps copies or code, or tells who somebody is, is spoken of by name. */
  private static boolean isPassedBy(Draft.Part part) {
    return part.kind == ComponentKind.CACHE
        || part.kind == ComponentKind.IDENTITY_PROVIDER
        || part.kind == ComponentKind.SOURCE_REPOSITORY
        || part.kind == ComponentKind.BROWSER_CLIENT;
  }

  /**
   * "In front of it is a proxy. Query operators from the body are accepted": said of the proxy only
   * because it was named last, and done by the program behind it.
   */
  private boolean isOnlyThought(ParsedSentence sentence, Claims.Stated stated, List<?> named) {
    Draft.Part main = mainProgram();
    Syntax.Clause clause = saying(sentence, stated);
    return Applicability.isSaidOnly(stated.claim())
        && !named.isEmpty()
        && named.stream().allMatch(Statements::isOnTheWay)
        && main != null
        && !isOnTheWay(main)
        && where.fits(stated.claim()).test(main)
        && !PRONOUNS.contains(sentence.syntax().word(clause.from()))
        && sentence.phrases().stream()
            .noneMatch(p -> spoken.elements(p).stream().anyMatch(named::contains));
  }

  /** What hands on what others send, or only sends: the program behind it does the rest. */
  private static boolean isOnTheWay(Object object) {
    return object instanceof Draft.Part part
        && (part.kind.forwards() || part.kind == ComponentKind.DEVICE);
  }

  /** "Developers deploy to the cluster": the only container platform that the text has, or null. */
  private Draft.@Nullable Part cluster(Claims.Stated stated) {
    Sentence sentence = stated.syntax().sentence();
    boolean meant = false;
    for (int i = stated.from(); i < stated.to(); i++) {
      meant |= sentence.word(i).equals("cluster") && sentence.word(i - 1).equals("the");
    }
    boolean led = isOnCluster(sentence);
    if (!meant && !led) {
      return null;
    }
    Set<Draft.Part> clusters = new LinkedHashSet<>();
    for (ParsedSentence before : spoken.told()) {
      for (NounPhrase phrase : before.phrases()) {
        Draft.Part part = isCluster(phrase) ? spoken.part(phrase) : null;
        if (part != null) {
          clusters.add(part);
        }
      }
    }
    List<Draft.Part> platforms = draft.parts(k -> k == ComponentKind.CONTAINER_PLATFORM);
    if (clusters.isEmpty() && meant && platforms.size() == 1) {
      return platforms.get(0);
    }
    return clusters.size() == 1 ? clusters.iterator().next() : null;
  }

  /** "On the cluster security is set to false, so it answers". */
  private static boolean isOnCluster(Sentence sentence) {
    boolean on = sentence.word(0).equals("on") || sentence.word(0).equals("in");
    return on && sentence.word(1).equals("the") && sentence.word(2).equals("cluster");
  }

  /** "A three-node Elasticsearch cluster", "the GKE cluster". */
  private static boolean isCluster(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return phrase.isPresent()
        && phrase.product() != null
        && (sentence.word(phrase.to()).equals("cluster")
            || sentence.word(phrase.to() - 1).equals("cluster"));
  }

  /**
   * Whom a control is for: "multi-factor authentication for administrators", "administrators must
   * use a passkey". Only what works on people themselves is theirs alone.
   */
  private List<Draft.Person> people(ParsedSentence sentence, Claims.Stated stated) {
    boolean ofPeople =
        stated.claim() instanceof Phrases.Claim.OfControl
            && where.elements(stated.claim().id()).contains(DfdType.EXTERNAL_ENTITY.word());
    List<Draft.Person> people = new ArrayList<>();
    if (!ofPeople) {
      return people;
    }
    for (NounPhrase phrase : sentence.phrasesIn(sentence.syntax().clauseOf(stated.from()))) {
      boolean theirs =
          phrase.is(NounPhrase.Sort.ACTOR)
              && (isBeneficiary(sentence.sentence(), phrase.from())
                  || phrase.to() <= stated.from() && isFree(sentence.sentence(), phrase.from()));
      if (theirs) {
        spoken.elements(phrase).stream()
            .filter(Draft.Person.class::isInstance)
            .forEach(p -> people.add((Draft.Person) p));
      }
    }
    return people;
  }

  /** "Visitors sign in at Keycloak with a second factor": there it is asked for. */
  private List<Object> logins(ParsedSentence sentence, Claims.Stated stated) {
    Applicability.Fit fits = where.fits(stated.claim());
    return sentence.phrasesIn(sentence.syntax().clauseOf(stated.from())).stream()
        .filter(NounPhrase::isPresent)
        .flatMap(p -> spoken.elements(p).stream())
        .filter(o -> o instanceof Draft.Part part && part.kind == ComponentKind.IDENTITY_PROVIDER)
        .filter(fits::test)
        .distinct()
        .toList();
  }

  /** True behind "for", "of" and "by", with nothing but small words between. */
  private static boolean isBeneficiary(Sentence sentence, int from) {
    String word = SpokenOf.leading(sentence, from);
    return word.equals("for") || word.equals("of") || word.equals("by");
  }

  /** True of a noun that no preposition leads. */
  private static boolean isFree(Sentence sentence, int from) {
    return !Words.PREPOSITIONS.contains(SpokenOf.leading(sentence, from));
  }

  /** What is for everybody who uses the system is a control of the system's programs. */
  private boolean isEverybody(List<Draft.Person> people) {
    return people.containsAll(draft.persons.values());
  }

  /** A claim about everything is spread over everything only so often. */
  private static boolean isRepeated(Claims.Stated stated, Map<String, Integer> general) {
    int times = general.merge(stated.claim().id() + stated.status(), 1, Integer::sum);
    return times > MOST_GENERAL;
  }

  /** What the clause is about: its subject, else what is named nearest before, else after. */
  private List<Object> named(
      ParsedSentence sentence, Claims.Stated stated, Applicability.Fit fits) {
    Syntax.Clause clause = saying(sentence, stated);
    List<Object> itself = itself(sentence, clause, stated, fits);
    if (!itself.isEmpty()) {
      return itself;
    }
    List<Object> subjects = new ArrayList<>(spoken.subjects(sentence, clause));
    subjects.removeIf(s -> !fits.test(s));
    Draft.Part row = sentence.sentence().block() == Block.Kind.ROW ? spoken.entry(sentence) : null;
    if (subjects.isEmpty() && row != null && fits.test(row)) {
      return List.of(row);
    }
    return subjects.isEmpty() ? nearest(sentence, clause, stated, fits) : subjects;
  }

  /**
   * "If the agent is down, the proxy lets all pass": what comes of a condition is said behind it.
   */
  private static Syntax.Clause saying(ParsedSentence sentence, Claims.Stated stated) {
    Syntax.Clause first = sentence.syntax().clauseOf(stated.from());
    boolean condition = CONDITIONS.contains(sentence.syntax().word(first.from()));
    return condition ? sentence.syntax().clauseOf(stated.to() - 1) : first;
  }

  /** "Behind a web application firewall": the words that say what it does are its name. */
  private List<Object> itself(
      ParsedSentence sentence, Syntax.Clause clause, Claims.Stated stated, Applicability.Fit fits) {
    if (!(stated.claim() instanceof Phrases.Claim.OfFact)) {
      return List.of();
    }
    return sentence.phrasesIn(clause).stream()
        .filter(p -> p.isPresent() && p.from() <= stated.from() && stated.to() <= p.to())
        .flatMap(p -> spoken.elements(p).stream())
        .filter(fits::test)
        .toList();
  }

  private List<Object> nearest(
      ParsedSentence sentence, Syntax.Clause clause, Claims.Stated stated, Applicability.Fit fits) {
    Object before = null;
    Object after = null;
    for (NounPhrase phrase : sentence.phrasesIn(clause)) {
      for (Object object : spoken.elements(phrase)) {
        if (fits.test(object) && phrase.isPresent() && !isWay(sentence, stated, phrase, object)) {
          boolean behind = phrase.from() >= stated.to();
          before = behind ? before : object;
          after = behind && after == null ? object : after;
        }
      }
    }
    if (before != null) {
      return List.of(before);
    }
    return after == null ? List.of() : List.of(after);
  }

  /**
   * "Can be opened over the VPN only" says nothing of the VPN, and "encrypted with a KMS key"
   * nothing of the KMS.
   */
  private static boolean isWay(
      ParsedSentence sentence, Claims.Stated stated, NounPhrase phrase, Object object) {
    if (!(object instanceof Draft.Part part)) {
      return false;
    }
    String led = SpokenOf.leading(sentence.sentence(), phrase.from());
    boolean passed = part.kind == ComponentKind.VPN || part.kind.forwards();
    boolean behind = phrase.from() > stated.from();
    boolean key = behind && part.kind == ComponentKind.SECRET_STORE && MEANS.contains(led);
    return key || passed && WAYS.contains(led);
  }
}

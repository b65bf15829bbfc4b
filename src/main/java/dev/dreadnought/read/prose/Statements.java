package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DfdType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Before what somebody passes on the way to something else. */
  private static final Set<String> TERMINATES =
      Words.of("terminates terminate terminated terminating termination offloads offloading");

  private static final Set<String> PLACES = Words.of("in at");

  private static final Set<String> MEANS = Words.of("with by using through via");

  private static final Set<String> WAYS = Words.of("over through via behind");

  /** Nouns for all that passes, or for all that there is. */
  private static final Set<String> SUMS =
      Words.of(
          "traffic connections connection communication communications requests calls messages data"
              + " transport components parts services system systems network everything links"
              + " protocol protocols");

  private static final Set<String> ALL =
      Words.of("all every everything everywhere each both always whole entire system-wide");

  private static final Set<String> CONDITIONS = Words.of("if when whenever while should once");

  /** Presences of so many parts that they tell none from the others. */
  private static final Set<String> COMMON =
      Words.of(
          "takes-untrusted-input accepts-network-connections holds-data authenticates-users"
              + " internet-reachable");

  private static final String SOURCE_CODE = "keeps-source-code";

  /** So many sentences back a text is still about the same. */
  private static final int TOPIC = 2;

  private static final String ENCRYPTED = "flow-encrypted";

  private static final String CLEAR = "sent-in-clear-text";

  /** So many sentences of a paragraph are looked back on. */
  private static final int PARAGRAPH = 8;

  /** Whether a claim can be about something. */
  private interface Fit {
    boolean test(Object object);
  }

  private final Catalog catalog;
  private final FactReaders readers;
  private final Draft draft;
  private final Cast cast;
  private final Relations relations;
  private final List<Draft.Flow> network;
  private final Map<String, Set<String>> elementsByControl = new HashMap<>();
  private final Map<String, Set<String>> companionsByFact = new HashMap<>();
  private final Map<String, Set<String>> presencesByControl = new HashMap<>();

  /** The flows that were said to be encrypted so far. */
  private final Set<Object> encrypted = new HashSet<>();

  /** The sentences so far. */
  private final List<ParsedSentence> told = new ArrayList<>();

  private Statements(
      Catalog catalog, FactReaders readers, Draft draft, Cast cast, Relations relations) {
    this.catalog = catalog;
    this.readers = readers;
    this.draft = draft;
    this.cast = cast;
    this.relations = relations;
    this.network = draft.flows().stream().filter(Statements::isNetwork).toList();
  }

  static List<Statement> of(
      Catalog catalog,
      FactReaders readers,
      Draft draft,
      Cast cast,
      Relations relations,
      List<ParsedSentence> sentences) {
    Statements statements = new Statements(catalog, readers, draft, cast, relations);
    List<Statement> found = new ArrayList<>();
    Map<String, Integer> general = new HashMap<>();
    for (ParsedSentence sentence : sentences) {
      for (Claims.Stated stated : sentence.claims()) {
        List<?> targets = statements.targets(sentence, stated, general);
        statements.noteEncrypted(stated, targets);
        for (Object about : targets) {
          found.add(new Statement(stated, about == draft ? null : about));
        }
      }
      statements.told.add(sentence);
    }
    return found;
  }

  private void noteEncrypted(Claims.Stated stated, List<?> targets) {
    if (ENCRYPTED.equals(stated.claim().id()) && stated.holds()) {
      targets.forEach(t -> encrypted.add(t));
    }
  }

  /** True of a presence that nothing but words can give. */
  private static boolean isSaidOnly(Phrases.Claim claim) {
    return claim instanceof Phrases.Claim.OfFact
        && ((Phrases.Claim.OfFact) claim).fact().derivedBy().isEmpty();
  }

  /**
   * What a clause that names nothing is about: what the rest of its sentence names, what the
   * sentences before go on about where that is of the claim's kind, what the heading above names,
   * else the one part of that kind.
   */
  private List<Object> implied(ParsedSentence sentence, Claims.Stated stated) {
    Fit fits = fits(stated.claim());
    Set<String> companions = companions(stated.claim().id());
    Fit akin =
        o ->
            fits.test(o)
                && o instanceof Draft.Part
                && companions.stream().anyMatch(((Draft.Part) o)::does);
    List<Object> here = mentioned(sentence, fits).stream().filter(o -> !isPlainBrowser(o)).toList();
    if (!here.isEmpty()) {
      return first(here, akin);
    }
    List<Object> before = new ArrayList<>();
    for (int i = told.size() - 1; i >= 0 && i >= told.size() - TOPIC; i--) {
      if (isTopic(told.get(i), sentence)) {
        before.addAll(mentioned(told.get(i), fits));
      }
    }
    Draft.Part headed = cast.programOfHeading(sentence.sentence());
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
    return before.isEmpty() ? List.of() : List.of(servedTo(sentence, stated, before));
  }

  /**
   * Of the programs that a control may protect where its clause names nothing, those which the rest
   * of its sentence names, else which its heading or its paragraph is about: "The till redeems
   * through the voucher service. Wrong codes are limited": not at the accounts.
   */
  private List<?> nearby(ParsedSentence sentence, Claims.Stated stated, List<?> usual) {
    boolean several = usual.stream().filter(Statements::isOwnProgram).count() > 1;
    List<Draft.Part> near =
        several && stated.claim() instanceof Phrases.Claim.OfControl
            ? programsNearby(sentence, stated, usual)
            : List.of();
    if (near.isEmpty()) {
      return usual;
    }
    return usual.stream().filter(o -> !isOwnProgram(o) || near.contains(o)).toList();
  }

  private List<Draft.Part> programsNearby(
      ParsedSentence sentence, Claims.Stated stated, List<?> usual) {
    Set<String> presences =
        presencesByControl.computeIfAbsent(stated.claim().id(), this::presences);
    Fit fits = o -> isOwnProgram(o) && usual.contains(o);
    List<Draft.Part> here = parts(mentioned(sentence, fits));
    List<Draft.Part> threatened = threatened(here, presences);
    if (!here.isEmpty()) {
      return threatened.isEmpty() ? here.subList(0, 1) : threatened;
    }
    Draft.Part headed = cast.programOfHeading(sentence.sentence());
    if (headed != null && fits.test(headed)) {
      return List.of(headed);
    }
    List<Draft.Part> around = isOfAll(sentence) ? List.of() : paragraph(sentence.sentence(), fits);
    threatened = threatened(around, presences);
    if (around.size() == 1 || !threatened.isEmpty()) {
      return around.size() == 1 ? around : threatened;
    }
    // "The tills and the shop redeem through the voucher service": of these the one that is asked.
    List<Draft.Part> asked =
        around.stream().filter(p -> around.stream().anyMatch(q -> isAskedBy(q, p))).toList();
    return asked.size() == 1 ? asked : List.of();
  }

  /** True of what somebody of the house wrote, or at least installed; of no vendor's service. */
  private static boolean isOwnProgram(Object object) {
    return object instanceof Draft.Part part && part.isApplication() && !part.isBought();
  }

  /** What the sentences before name in the same paragraph, point or row. */
  private List<Draft.Part> paragraph(Sentence sentence, Fit fits) {
    Set<Draft.Part> around = new LinkedHashSet<>();
    Sentence from = sentence;
    ParsedSentence begin = null;
    int first = Math.max(0, told.size() - PARAGRAPH);
    for (int i = told.size() - 1; i >= first && told.get(i).sentence().isBefore(from); i--) {
      begin = told.get(i);
      from = begin.sentence();
      around.addAll(parts(mentioned(begin, fits)));
    }
    Draft.Part entry =
        begin == null || sentence.block() == Block.Kind.PARAGRAPH ? null : entry(begin);
    return entry != null && fits.test(entry) ? List.of(entry) : List.copyOf(around);
  }

  /** What a row or a point of a list begins with, or null. */
  private Draft.@Nullable Part entry(ParsedSentence begin) {
    boolean row = begin.sentence().block() == Block.Kind.ROW;
    return begin.phrases().stream()
        .filter(p -> p.isPresent() && (p.from() <= 1 || row))
        .map(cast::part)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<Draft.Part> threatened(List<Draft.Part> parts, Set<String> presences) {
    return parts.stream().filter(p -> presences.stream().anyMatch(p::does)).toList();
  }

  private static List<Draft.Part> parts(List<Object> objects) {
    return objects.stream().map(Draft.Part.class::cast).toList();
  }

  /** "Everything is logged", "all passwords are hashed": not only what was just spoken of. */
  private static boolean isOfAll(ParsedSentence sentence) {
    return sentence.sentence().tokens().stream().anyMatch(t -> ALL.contains(t.word()));
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
        .filter(o -> isAskedBy((Draft.Part) first, (Draft.Part) o))
        .findFirst()
        .orElse(first);
  }

  /** A row of a table is about its own first cell; what stands below the table is not. */
  private static boolean isTopic(ParsedSentence before, ParsedSentence sentence) {
    return before.syntax().sentence().block() != Block.Kind.ROW
        || sentence.syntax().sentence().block() == Block.Kind.ROW;
  }

  /** "Redis listens without a password" says nothing of the program that asks it. */
  private boolean isOfStore(ParsedSentence sentence, Claims.Stated stated) {
    boolean process = about(stated.claim()).equals("process");
    List<Draft.Part> subjects = subjects(sentence, sentence.syntax().clauseOf(stated.from()));
    return process && !subjects.isEmpty() && subjects.stream().allMatch(p -> Kinds.isStore(p.kind));
  }

  /** "User authentication through Cognito": there, and at none that it is done for. */
  private Draft.@Nullable Part loginThrough(ParsedSentence sentence, Claims.Stated stated) {
    if (!stated.claim().id().equals("authenticates-users")) {
      return null;
    }
    return sentence.phrases().stream()
        .filter(p -> p.isPresent() && p.from() > stated.to() && p.from() - stated.to() <= 2)
        .filter(p -> MEANS.contains(sentence.sentence().word(stated.to())))
        .flatMap(p -> elements(p).stream())
        .filter(o -> o instanceof Draft.Part part && part.kind == ComponentKind.IDENTITY_PROVIDER)
        .map(Draft.Part.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** "Payouts need a second clerk in the bank's system": done there, and nowhere here. */
  private boolean isElsewhere(ParsedSentence sentence, Claims.Stated stated) {
    boolean process = about(stated.claim()).equals("process");
    return process
        && sentence.phrasesIn(sentence.syntax().clauseOf(stated.from())).stream()
            .filter(p -> p.isPresent() && p.from() >= stated.to())
            .filter(p -> PLACES.contains(leading(sentence.sentence(), p.from())))
            .flatMap(p -> elements(p).stream())
            .anyMatch(o -> o instanceof Draft.Part part && Kinds.isExternal(part.kind));
  }

  /**
   * "The API has no login" says nothing of the store that it uses: the same words say something of
   * a program, and none of a store.
   */
  private static boolean isOfProgram(ParsedSentence sentence, Claims.Stated stated) {
    return about(stated.claim()).equals("data-store")
        && sentence.claims().stream()
            .anyMatch(c -> c.span().equals(stated.span()) && about(c.claim()).equals("process"));
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

  private static List<Object> first(List<Object> objects, Fit akin) {
    return List.of(objects.stream().filter(akin::test).findFirst().orElse(objects.get(0)));
  }

  /** What a sentence names, subjects first. */
  private List<Object> mentioned(ParsedSentence sentence, Fit fits) {
    Set<Object> found = new LinkedHashSet<>();
    for (Predicate predicate : sentence.predicates()) {
      found.addAll(relations.named(predicate));
    }
    for (NounPhrase phrase : sentence.phrases()) {
      if (phrase.isPresent()) {
        found.addAll(elements(phrase));
      }
    }
    found.removeIf(o -> !fits.test(o));
    return List.copyOf(found);
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
    for (ParsedSentence before : told) {
      for (NounPhrase phrase : before.phrases()) {
        Draft.Part part = isCluster(phrase) ? cast.part(phrase) : null;
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

  /** The presences that the threats which a fact is ground for ask about elsewhere. */
  private Set<String> companions(String fact) {
    return companionsByFact.computeIfAbsent(
        fact,
        id -> {
          Set<String> companions = readers.companions(id);
          companions.remove("takes-untrusted-input");
          return companions;
        });
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
    if (about(stated.claim()).equals(DfdType.FLOW.word())) {
      return flows(sentence, stated, general);
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
    Draft.Part cluster = cluster(stated);
    if (cluster != null && fits(stated.claim()).test(cluster)) {
      return List.of(cluster);
    }
    List<?> named = named(sentence, stated, fits(stated.claim()));
    if (isSaidOnly(stated.claim()) && named.stream().allMatch(Statements::isPlainBrowser)) {
      named = List.of();
    }
    Draft.Part keeper = named.isEmpty() ? null : keeperFor(sentence, stated, named);
    if (keeper != null) {
      return List.of(keeper);
    }
    boolean repeated = named.isEmpty() && isRepeated(stated, general);
    if (!named.isEmpty() || repeated) {
      return named;
    }
    boolean isOfStore = isOfStore(sentence, stated);
    if (isOfStore || isOfProgram(sentence, stated) || isElsewhere(sentence, stated)) {
      return List.of();
    }
    List<?> implied = isSaidOnly(stated.claim()) ? implied(sentence, stated) : List.of();
    if (!implied.isEmpty()) {
      return implied;
    }
    // What a program does is said of the one that the section or else the text is about; a control
    // may protect them all.
    Draft.Part headed = cast.programOfHeading(sentence.sentence());
    boolean ofSection = headed != null && fits(stated.claim()).test(headed);
    Draft.Part main = ofSection ? headed : mainProgram();
    boolean byMain = about(stated.claim()).equals("process") && main != null;
    boolean ofThings =
        about(stated.claim()).equals(DfdType.EXTERNAL_ENTITY.word())
            && !subjects(sentence, sentence.syntax().clauseOf(stated.from())).isEmpty();
    if (ofThings) {
      return List.of();
    }
    return byMain ? List.of(main) : nearby(sentence, stated, byDefault(stated.claim()));
  }

  /**
   * "Each box has its own account and may only use its own topics": where that is kept to, which is
   * not in the hands of who has it; the one thing that its paragraph names; or null.
   */
  private Draft.@Nullable Part keeperFor(
      ParsedSentence sentence, Claims.Stated stated, List<?> named) {
    boolean clients =
        stated.claim() instanceof Phrases.Claim.OfControl
            && named.stream()
                .allMatch(
                    o ->
                        o instanceof Draft.Part part
                            && (part.kind == ComponentKind.DEVICE || Kinds.isInHand(part.kind)));
    if (!clients) {
      return null;
    }
    Set<String> presences =
        presencesByControl.computeIfAbsent(stated.claim().id(), this::presences);
    Fit serves = fits(stated.claim());
    List<Draft.Part> around =
        threatened(paragraph(sentence.sentence(), o -> serves.test(o)), presences);
    boolean held = !threatened(parts(List.copyOf(named)), presences).isEmpty();
    return held || around.size() != 1 ? null : around.get(0);
  }

  /** The program that the text is about; of an app in people's hands the only server behind it. */
  private Draft.@Nullable Part mainProgram() {
    Draft.Part main = draft.main;
    if (main == null || !Kinds.isInHand(main.kind)) {
      return main;
    }
    List<Draft.Part> servers =
        draft.parts(Kinds::isServer).stream().filter(p -> !p.isBought()).toList();
    boolean asked = servers.size() == 1 && isAskedBy(main, servers.get(0));
    return asked ? servers.get(0) : main;
  }

  private boolean isAskedBy(Draft.Part client, Draft.Part server) {
    return draft.flowsTo(server).stream().anyMatch(f -> f.from == client);
  }

  /**
   * Whom a control is for: "multi-factor authentication for administrators", "administrators must
   * use a passkey". Only what works on people themselves is theirs alone.
   */
  private List<Draft.Person> people(ParsedSentence sentence, Claims.Stated stated) {
    boolean ofPeople =
        stated.claim() instanceof Phrases.Claim.OfControl
            && elements(stated.claim().id()).contains(DfdType.EXTERNAL_ENTITY.word());
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
        elements(phrase).stream()
            .filter(Draft.Person.class::isInstance)
            .forEach(p -> people.add((Draft.Person) p));
      }
    }
    return people;
  }

  /** "Visitors sign in at Keycloak with a second factor": there it is asked for. */
  private List<Object> logins(ParsedSentence sentence, Claims.Stated stated) {
    Fit fits = fits(stated.claim());
    return sentence.phrasesIn(sentence.syntax().clauseOf(stated.from())).stream()
        .filter(NounPhrase::isPresent)
        .flatMap(p -> elements(p).stream())
        .filter(o -> o instanceof Draft.Part part && part.kind == ComponentKind.IDENTITY_PROVIDER)
        .filter(fits::test)
        .distinct()
        .toList();
  }

  /** True behind "for", "of" and "by", with nothing but small words between. */
  private static boolean isBeneficiary(Sentence sentence, int from) {
    String word = leading(sentence, from);
    return word.equals("for") || word.equals("of") || word.equals("by");
  }

  /** True of a noun that no preposition leads. */
  private static boolean isFree(Sentence sentence, int from) {
    return !Words.PREPOSITIONS.contains(leading(sentence, from));
  }

  /** The word before a noun, its determiners and plain adjectives left out. */
  private static String leading(Sentence sentence, int from) {
    int i = from - 1;
    while (i >= 0 && isSmall(sentence.word(i))) {
      i--;
    }
    return i < 0 ? "" : sentence.word(i);
  }

  private static boolean isSmall(String word) {
    boolean leads = Words.PREPOSITIONS.contains(word) || Words.CONJUNCTIONS.contains(word);
    return !leads && (Words.DETERMINERS.contains(word) || Words.PLAIN.contains(word));
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

  private static String about(Phrases.Claim claim) {
    return claim instanceof Phrases.Claim.OfFact
        ? ((Phrases.Claim.OfFact) claim).fact().about()
        : "";
  }

  private Fit fits(Phrases.Claim claim) {
    return switch (about(claim)) {
      case "process" -> Statements::isProcess;
      case "data-store" -> o -> o instanceof Draft.Part && Kinds.isStore(((Draft.Part) o).kind);
      case "external-entity" ->
          o ->
              o instanceof Draft.Person
                  || o instanceof Draft.Part && Kinds.isExternal(((Draft.Part) o).kind);
      case "component" -> o -> o instanceof Draft.Part && !Kinds.isExternal(((Draft.Part) o).kind);
      case "" -> o -> o instanceof Draft.Part && serves(claim, (Draft.Part) o);
      default -> o -> false;
    };
  }

  private static boolean isProcess(Object object) {
    if (!(object instanceof Draft.Part)) {
      return false;
    }
    ComponentKind kind = ((Draft.Part) object).kind;
    return kind.dfd().contains(DfdType.PROCESS) && !Kinds.isStore(kind);
  }

  /**
   * True where a control can protect a part: some threat that it works against is at such a part.
   */
  private boolean serves(Phrases.Claim claim, Draft.Part part) {
    if (claim instanceof Phrases.Claim.OfControl of
        && of.control().notOn().contains(part.kind.word())) {
      return false;
    }
    Set<String> elements = elements(claim.id());
    boolean anywhere = elements.isEmpty() || elements.contains(DfdType.FLOW.word());
    return anywhere || part.kind.dfd().stream().anyMatch(d -> elements.contains(d.word()));
  }

  private Set<String> elements(String control) {
    return elementsByControl.computeIfAbsent(
        control,
        id -> {
          Set<String> elements = new HashSet<>();
          catalog.threats().values().stream()
              .filter(t -> t.mitigations().containsKey(id))
              .forEach(t -> elements.add(t.element().word()));
          return elements;
        });
  }

  /** What the clause is about: its subject, else what is named nearest before, else after. */
  private List<Object> named(ParsedSentence sentence, Claims.Stated stated, Fit fits) {
    Syntax.Clause clause = saying(sentence, stated);
    List<Object> itself = itself(sentence, clause, stated, fits);
    if (!itself.isEmpty()) {
      return itself;
    }
    List<Object> subjects = new ArrayList<>(subjects(sentence, clause));
    subjects.removeIf(s -> !fits.test(s));
    Draft.Part row = sentence.sentence().block() == Block.Kind.ROW ? entry(sentence) : null;
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
      ParsedSentence sentence, Syntax.Clause clause, Claims.Stated stated, Fit fits) {
    if (!(stated.claim() instanceof Phrases.Claim.OfFact)) {
      return List.of();
    }
    return sentence.phrasesIn(clause).stream()
        .filter(p -> p.isPresent() && p.from() <= stated.from() && stated.to() <= p.to())
        .flatMap(p -> elements(p).stream())
        .filter(fits::test)
        .toList();
  }

  private List<Object> nearest(
      ParsedSentence sentence, Syntax.Clause clause, Claims.Stated stated, Fit fits) {
    Object before = null;
    Object after = null;
    for (NounPhrase phrase : sentence.phrasesIn(clause)) {
      for (Object object : elements(phrase)) {
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
    String led = leading(sentence.sentence(), phrase.from());
    boolean passed = part.kind == ComponentKind.VPN || part.kind.forwards();
    boolean behind = phrase.from() > stated.from();
    boolean key = behind && part.kind == ComponentKind.SECRET_STORE && MEANS.contains(led);
    return key || passed && WAYS.contains(led);
  }

  private List<Object> elements(NounPhrase phrase) {
    List<Object> found = new ArrayList<>(cast.parts(List.of(phrase)));
    if (phrase.is(NounPhrase.Sort.MATERIAL)) {
      phrase.technologies().forEach(t -> found.addAll(cast.madeWith(t)));
    }
    if (phrase.plain() != null && phrase.plain().isActor()) {
      Draft.Person person =
          draft.persons.get(((Meaning.OfActor) phrase.plain().meaning()).wording().name());
      if (person != null) {
        found.add(person);
      }
    }
    return found;
  }

  private List<? extends Object> byDefault(Phrases.Claim claim) {
    return switch (about(claim)) {
      case "data-store" -> orOnly(databases(), claim);
      case "external-entity" -> draft.users();
      case "" -> {
        Set<String> elements = elements(claim.id());
        boolean storesOnly =
            elements.contains(DfdType.DATA_STORE.word())
                && (!elements.contains(DfdType.PROCESS.word()) || isRecovering(claim));
        List<Draft.Part> stores = databases();
        if (stores.isEmpty() && storesOnly) {
          stores = draft.parts(k -> Kinds.isStore(k) && k != ComponentKind.CACHE);
        }
        if (storesOnly && !stores.isEmpty()) {
          yield stores;
        }
        List<Draft.Part> all = new ArrayList<>(programs());
        all.addAll(repositories(claim.id()));
        yield orThreatened(all, claim.id());
      }
      default -> orOnly(programs(), claim);
    };
  }

  /**
   * "Only signed images are started", of a cluster beside a program: where none of the usual kind
   * does what a threat is about that the control works against, it is said of the parts that do,
   * too.
   */
  private List<Draft.Part> orThreatened(List<Draft.Part> usual, String control) {
    Set<String> presences = presencesByControl.computeIfAbsent(control, this::presences);
    if (usual.stream().anyMatch(p -> presences.stream().anyMatch(p::does))) {
      return usual;
    }
    List<Draft.Part> all = new ArrayList<>(usual);
    draft.parts(k -> !Kinds.isExternal(k)).stream()
        .filter(p -> presences.stream().anyMatch(p::does) && !usual.contains(p))
        .forEach(all::add);
    return all;
  }

  /** What a part does that a threat is about; what most parts do tells none from the others. */
  private Set<String> presences(String control) {
    Set<String> presences = new HashSet<>();
    catalog.threats().values().stream()
        .filter(t -> t.mitigations().containsKey(control))
        .forEach(t -> t.when().facts().forEach(is -> presences.add(is.fact())));
    presences.removeAll(COMMON);
    return presences;
  }

  /** Where there is none of the usual kind: the one part that a weakness can be at. */
  private List<Draft.Part> orOnly(List<Draft.Part> usual, Phrases.Claim claim) {
    if (!usual.isEmpty() || !isSaidOnly(claim)) {
      return usual;
    }
    Fit fits = fits(claim);
    List<Draft.Part> all = draft.parts.stream().filter(fits::test).toList();
    return all.size() == 1 ? all : List.of();
  }

  /** "Backups are copied to another account": of what keeps the data. */
  private static boolean isRecovering(Phrases.Claim claim) {
    return claim instanceof Phrases.Claim.OfControl of
        && of.control().kind() == ControlDefinition.Kind.RECOVERING;
  }

  /** Where code lies and is built, for what works against a threat to it: "two people review". */
  private List<Draft.Part> repositories(String control) {
    boolean ofCode =
        catalog.threats().values().stream()
            .filter(t -> t.mitigations().containsKey(control))
            .anyMatch(t -> t.when().facts().anyMatch(is -> is.fact().equals(SOURCE_CODE)));
    return ofCode
        ? draft.parts(k -> k == ComponentKind.SOURCE_REPOSITORY || k == ComponentKind.CI_CD)
        : List.of();
  }

  private List<Draft.Part> databases() {
    return draft.parts(k -> k == ComponentKind.DATABASE);
  }

  private List<Draft.Part> programs() {
    List<Draft.Part> servers = draft.parts(k -> Kinds.isApplication(k) && !Kinds.isClient(k));
    return servers.isEmpty() ? draft.parts(Kinds::isApplication) : servers;
  }

  private List<?> flows(
      ParsedSentence sentence, Claims.Stated stated, Map<String, Integer> general) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    Set<Object> named = named(sentence, clause);
    List<Draft.Flow> ended = terminated(sentence.sentence(), named);
    if (!ended.isEmpty()) {
      return ended;
    }
    List<Draft.Flow> between = between(named);
    List<Object> ends = atEntries(named);
    List<Draft.Flow> arriving = arriving(ends);
    between = between.isEmpty() ? between(ends) : between;
    if (!between.isEmpty()) {
      return between;
    }
    List<Draft.Flow> into = arriving.stream().filter(Statements::isAsked).toList();
    if (!into.isEmpty()) {
      List<Draft.Flow> all = new ArrayList<>(into);
      network.stream().filter(f -> isTakenFrom(f, ends)).forEach(all::add);
      return all;
    }
    boolean people = ends.stream().anyMatch(e -> e instanceof Draft.Person);
    if (people) {
      return network.stream().filter(Statements::isFromClient).toList();
    }
    List<Draft.Flow> leaving = network.stream().filter(f -> ends.contains(f.from)).toList();
    if (!leaving.isEmpty() && !stated.isHeard()) {
      return leaving;
    }
    // What is said of something that no traffic is known of is said of no other traffic.
    boolean elsewhere = !ends.isEmpty() || isDoneByUnknown(sentence, clause);
    if (elsewhere || isRepeated(stated, general)) {
      return List.of();
    }
    // "TLS ends at the proxy. The container speaks plain HTTP": what is said of no way in
    // particular is not said of those of which the contrary is.
    return network.stream().filter(f -> !isToldOtherwise(stated, f)).toList();
  }

  private boolean isToldOtherwise(Claims.Stated stated, Draft.Flow flow) {
    return CLEAR.equals(stated.claim().id())
        && (encrypted.contains(flow)
            || flow.to instanceof Draft.Part to && Kinds.isExternal(to.kind));
  }

  /** "The kiosks talk plain HTTP": by something that nobody knows, and not all that there is. */
  private static boolean isDoneByUnknown(ParsedSentence sentence, Syntax.Clause clause) {
    Syntax syntax = sentence.syntax();
    for (Predicate predicate : sentence.predicates()) {
      Syntax.Occurrence verb = predicate.verb();
      boolean acts =
          verb != null
              && verb.use() == Syntax.Use.FINITE
              && verb.at() >= clause.from()
              && verb.at() < clause.to()
              && predicate.subjects().isEmpty();
      int noun = acts ? verb.start() - 1 : -1;
      boolean named =
          noun > clause.from()
              && syntax.mentionAt(noun) == null
              && syntax.sentence().token(noun).isWord()
              && Words.DETERMINERS.contains(syntax.word(noun - 1));
      if (named && !SUMS.contains(syntax.word(noun)) && !Words.isFunction(syntax.word(noun))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "nginx terminates TLS in front of the API", "Cloud Run handles HTTPS termination": what clients
   * send is encrypted up to there, and what goes on from there is not said to be.
   */
  private List<Draft.Flow> terminated(Sentence sentence, Set<Object> named) {
    if (sentence.tokens().stream().noneMatch(t -> TERMINATES.contains(t.word()))) {
      return List.of();
    }
    List<Draft.Flow> found = new ArrayList<>();
    for (Object one : named) {
      boolean front =
          one instanceof Draft.Part part && (Kinds.isFront(part.kind) || part.kind.isHost());
      for (Draft.Flow flow : front ? network : List.<Draft.Flow>of()) {
        boolean behind =
            flow.to instanceof Draft.Part to
                && flow.from != one
                && (to.host == one || draft.fronts.getOrDefault(to, Map.of()).containsKey(one));
        if (flow.to == one || behind) {
          found.add(flow);
        }
      }
    }
    return found;
  }

  /** "All connections to the queue": those of the programs that take from it, too. */
  private static boolean isTakenFrom(Draft.Flow flow, List<Object> ends) {
    return flow.from instanceof Draft.Part
        && ((Draft.Part) flow.from).kind.carriesMessages()
        && ends.contains(flow.from);
  }

  private List<Draft.Flow> between(Collection<Object> ends) {
    return arriving(ends).stream().filter(f -> ends.contains(f.from)).toList();
  }

  private List<Draft.Flow> arriving(Collection<Object> ends) {
    return ends.stream()
        .flatMap(e -> draft.flowsTo(e).stream())
        .filter(Statements::isNetwork)
        .toList();
  }

  /** What a clause names. */
  private Set<Object> named(ParsedSentence sentence, Syntax.Clause clause) {
    Set<Object> named = new LinkedHashSet<>(subjects(sentence, clause));
    for (NounPhrase phrase : sentence.phrasesIn(clause)) {
      if (phrase.isPresent()) {
        named.addAll(elements(phrase));
      }
    }
    return named;
  }

  /** Where clients are named, the others are what they arrive at first. */
  private List<Object> atEntries(Set<Object> ends) {
    boolean clients = ends.stream().anyMatch(Statements::isClient);
    List<Object> found = new ArrayList<>();
    for (Object end : ends) {
      Draft.Part entry = clients && end instanceof Draft.Part ? draft.entries.get(end) : null;
      found.add(entry == null ? end : entry);
    }
    return found;
  }

  private List<Draft.Part> subjects(ParsedSentence sentence, Syntax.Clause clause) {
    List<Draft.Part> subjects = new ArrayList<>();
    for (Predicate predicate : sentence.predicates()) {
      Syntax.Occurrence verb = predicate.verb();
      if (verb != null
          && verb.isFinite()
          && verb.at() >= clause.from()
          && verb.at() < clause.to()) {
        subjects.addAll(relations.named(predicate));
      }
    }
    return subjects;
  }

  private static boolean isClient(Object object) {
    return object instanceof Draft.Person
        || object instanceof Draft.Part && Kinds.isClient(((Draft.Part) object).kind);
  }

  /** Of an application, what clients send to it; of anything else, all that is sent to it. */
  private static boolean isAsked(Draft.Flow flow) {
    boolean program = flow.to instanceof Draft.Part && ((Draft.Part) flow.to).isApplication();
    return !program || isFromClient(flow) || isFromFront(flow);
  }

  private static boolean isFromClient(Draft.Flow flow) {
    return isClient(flow.from);
  }

  private static boolean isFromFront(Draft.Flow flow) {
    return flow.from instanceof Draft.Part && Kinds.isFront(((Draft.Part) flow.from).kind);
  }

  /** Not between a person and what runs in their hands, nor into a file on the same machine. */
  static boolean isNetwork(Draft.Flow flow) {
    if (flow.from instanceof Draft.Person) {
      ComponentKind kind =
          flow.to instanceof Draft.Part ? ((Draft.Part) flow.to).kind : ComponentKind.OTHER;
      return !Kinds.isClient(kind)
          && kind != ComponentKind.DESKTOP_APP
          && kind != ComponentKind.CLI;
    }
    return !(flow.to instanceof Draft.Part) || !isLocalStore((Draft.Part) flow.to);
  }

  private static boolean isLocalStore(Draft.Part part) {
    boolean silent =
        part.materials.values().stream()
            .anyMatch(
                m ->
                    Kinds.isStore(m.technology.kind())
                        && m.technology.protocol() == null
                        && m.technology.vendor() == null);
    return part.kind == ComponentKind.FILE_STORE
        || silent && !part.does("accepts-network-connections");
  }
}

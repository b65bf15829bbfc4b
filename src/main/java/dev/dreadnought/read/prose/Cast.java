package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of the system, and which noun phrase means which. */
final class Cast {
  /** In sentences. */
  private static final int LONGEST_POINT = 8;

  /** A text that names more components than this is no description of a system. */
  static final int MOST_PARTS = 1000;

  private static final Set<String> SERVICES = Words.of("service services");

  /** What houses seldom write themselves. */
  private static final Set<String> APPS = Words.of("apps applications portals");

  /** What the words before "app" mean. */
  private static final Map<String, String> ON_PHONES =
      Map.of("android", "android", "ios", "ios", "iphone", "ios", "ipad", "ios");

  private static final Set<ComponentKind> BOUGHT_AS_A_RULE =
      Set.of(ComponentKind.EMAIL, ComponentKind.NOTIFICATION, ComponentKind.PAYMENT);

  private static final Set<String> DISTRIBUTIVE = Words.of("each every all both");
  private static final int MOST_OWNERS = 16;

  private final Catalog catalog;
  private final Draft draft;

  private Draft.@Nullable Part near;
  private final Map<Integer, Draft.Part> parts = new HashMap<>();

  /** The phrases that mean parts, by the number of their sentence. */
  private @Nullable Outline outline;

  private final Map<Integer, List<NounPhrase>> phrasesOf = new HashMap<>();

  private final Map<String, Draft.Part> libraries = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  private Cast(Catalog catalog, Draft draft) {
    this.catalog = catalog;
    this.draft = draft;
  }

  static Cast of(Catalog catalog, Draft draft, Identities identities) {
    Cast cast = new Cast(catalog, draft);
    for (List<NounPhrase> set : identities.sets()) {
      if (draft.parts.size() < MOST_PARTS) {
        cast.add(set, identities);
      }
    }
    cast.mergeNamesakes();
    cast.chooseMain();
    return cast;
  }

  /**
   * "- External Payment Processor: a third party's API", and later "an external payment processor":
   * one, though the name tells its kind better than the list does.
   */
  private void mergeNamesakes() {
    Map<String, Draft.Part> byName = new HashMap<>();
    for (Draft.Part part : List.copyOf(draft.parts)) {
      String name = part.properName == null ? part.words : part.properName;
      name = name.toLowerCase(Locale.ROOT);
      if (part.whole || name.indexOf(' ') < 0) {
        continue;
      }
      Draft.Part first = byName.putIfAbsent(name, part);
      Draft.Part seller = soldBy(part);
      if (seller != null) {
        byName.remove(name, part);
        merge(part, seller);
      } else if (first != null && isNamesake(first, part)) {
        first.kind = isVaguer(first.kind, part.kind) ? part.kind : first.kind;
        merge(part, first);
      }
    }
  }

  /** The Stripe of "Stripe's API", which is all that anybody sees of it; or null. */
  private Draft.@Nullable Part soldBy(Draft.Part part) {
    if (part.kind != ComponentKind.EXTERNAL_SERVICE
        || part.role.size() != 1
        || !part.materials.isEmpty()) {
      return null;
    }
    return draft.parts.stream()
        .filter(p -> p != part && Kinds.isExternal(p.kind))
        .filter(p -> p.materials.values().stream().anyMatch(m -> isCalled(m, part.role.get(0))))
        .findFirst()
        .orElse(null);
  }

  private static boolean isCalled(Draft.Material material, String name) {
    return material.technology.name().equalsIgnoreCase(name);
  }

  private static boolean isVaguer(ComponentKind vague, ComponentKind exact) {
    return vague == ComponentKind.OTHER
        || vague == ComponentKind.EXTERNAL_SERVICE && Kinds.isExternal(exact);
  }

  private static boolean isNamesake(Draft.Part first, Draft.Part second) {
    boolean alike =
        first.kind == second.kind
            || isVaguer(first.kind, second.kind)
            || isVaguer(second.kind, first.kind);
    boolean products = isProductItself(first) && isProductItself(second);
    // "A Linux server" and another "Linux server" were told apart by what runs there.
    boolean machines = Kinds.isMachine(first.kind);
    return alike
        && !products
        && !machines
        && (first.kind == second.kind || first.wording != second.wording);
  }

  /** True of "the member app". */
  boolean isHeldByPeople(Draft.Part part) {
    return Population.people(catalog, Population.holder(part)).isPresent();
  }

  private static boolean isProductItself(Draft.Part part) {
    return part.materials.values().stream().anyMatch(m -> !Kinds.isMaterial(m.technology.kind()));
  }

  /** The part that a phrase means, or null. */
  Draft.@Nullable Part part(NounPhrase phrase) {
    return parts.get(phrase.number());
  }

  /** Two names of one thing: what was said of the first is said of the second. */
  void merge(Draft.Part from, Draft.Part into) {
    parts.replaceAll((number, part) -> part == from ? into : part);
    from.materials.values().forEach(into::take);
    from.spans.forEach(s -> Draft.keep(into.spans, s));
    draft.parts.remove(from);
    if (draft.main == from) {
      chooseMain();
    }
  }

  /** The parts that some phrases mean; for the sum of all parts, the main one. */
  List<Draft.Part> parts(List<NounPhrase> phrases) {
    List<Draft.Part> found = new ArrayList<>();
    for (NounPhrase phrase : phrases) {
      Draft.Part part = phrase.isPresent() ? part(phrase) : null;
      part = part != null && part.whole ? draft.main : part;
      if (part != null && !found.contains(part)) {
        found.add(part);
      }
    }
    return found;
  }

  /** "Services that are connected to the database": those, whichever they are, and not each. */
  private static boolean isSomeOnly(NounPhrase phrase) {
    String next = phrase.sentence().word(phrase.to());
    return phrase.isPlural()
        && phrase.article() == NounPhrase.Article.NONE
        && (next.equals("that") || next.equals("which"));
  }

  /**
   * The parts that a phrase means together: "each service", "all workers", "the clients"; empty
   * where it means one thing.
   */
  List<Draft.Part> each(NounPhrase phrase) {
    if (!phrase.isPresent()) {
      return List.of();
    }
    if (isClients(phrase)) {
      List<Draft.Part> clients =
          draft.parts.stream()
              .filter(p -> !p.whole && !p.inferred && !p.isProduct() && isClientProgram(p))
              .toList();
      return clients.size() > 1 || areClientPrograms(phrase) ? clients : List.of();
    }
    boolean bare =
        phrase.is(NounPhrase.Sort.COMPONENT)
            && phrase.role().isEmpty()
            && phrase.product() == null
            && (phrase.head() == null || phrase.head().proper() == null)
            && Kinds.isApplication(phrase.kind());
    if (!bare || isSomeOnly(phrase)) {
      return List.of();
    }
    List<Draft.Part> parts = List.of();
    if (phrase.isPlural()
        && phrase.article() == NounPhrase.Article.DEFINITE
        && APPS.contains(phrase.noun())) {
      // "A learner app and an instructor app … the apps".
      String app = " " + Goals.singular(phrase.noun());
      parts = draft.parts.stream().filter(p -> !p.whole && p.words.endsWith(app)).toList();
      if (parts.size() > 1) {
        return parts;
      }
    }
    boolean many = Kinds.isPartOfMany(phrase.kind());
    if (many && (isDistributive(phrase) || phrase.isPlural() && part(phrase) == null)) {
      parts = draft.parts(k -> k == phrase.kind()).stream().filter(p -> !p.isProduct()).toList();
      String noun = " " + Goals.singular(phrase.noun());
      List<Draft.Part> called = parts.stream().filter(p -> p.words.endsWith(noun)).toList();
      parts = called.size() > 1 ? called : parts;
      String next = phrase.sentence().word(phrase.to());
      boolean some = Words.PREPOSITIONS.contains(next) || Words.RELATIVES.contains(next);
      boolean all = !some && isDistributive(phrase) && SERVICES.contains(phrase.noun());
      parts = parts.size() < 2 && all ? ownServers() : parts;
    } else if (!many && phrase.kind() != ComponentKind.DEVICE && isDistributive(phrase)) {
      parts = programsBefore(phrase);
    }
    return parts.size() > 1 ? parts : List.of();
  }

  /** "All services" of a text that calls none of its programs so. */
  private List<Draft.Part> ownServers() {
    return draft.parts.stream()
        .filter(p -> Kinds.isServer(p.kind) || p.kind == ComponentKind.WORKER)
        .filter(p -> !p.whole && !p.inferred && !p.isProduct() && !p.isBought())
        .toList();
  }

  /** The one part or the several that a phrase means; the main one for the sum of all. */
  List<Draft.Part> meant(NounPhrase phrase) {
    List<Draft.Part> each = eachTurnedTo(phrase);
    return each.isEmpty() ? parts(List.of(phrase)) : each;
  }

  /** The same of what something turns to: of several services the one that is called a server. */
  List<Draft.Part> eachTurnedTo(NounPhrase phrase) {
    List<Draft.Part> each = each(phrase);
    if (each.size() < 2 || !phrase.isPlural() || isDistributive(phrase) || isClients(phrase)) {
      return each;
    }
    List<Draft.Part> servers =
        draft.parts(Kinds::isServer).stream().filter(Cast::isCalledServer).toList();
    return servers.size() == 1 ? servers : each;
  }

  /** "Backend services", beside a photo-server: what clients talk to. */
  private static boolean isCalledServer(Draft.Part part) {
    String called = part.properName == null ? part.words : part.properName;
    String name = called.toLowerCase(Locale.ROOT);
    return name.endsWith("server") || name.endsWith("backend");
  }

  /** True of "the client apps", which are no people where no program is known either. */
  static boolean areClientPrograms(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return phrase.is(NounPhrase.Sort.ACTOR)
        && sentence.word(phrase.to() - 2).equals("client")
        && !sentence.word(phrase.to() - 1).startsWith("user");
  }

  /** "The clients", "the client apps": programs in the hands of people, and no people. */
  private static boolean isClients(NounPhrase phrase) {
    boolean clients = phrase.sentence().word(phrase.to() - 1).equals("clients");
    return (clients || areClientPrograms(phrase))
        && phrase.role().isEmpty()
        && phrase.technologies().isEmpty();
  }

  /** A program in somebody's hands, and pages that the text calls one. */
  private static boolean isClientProgram(Draft.Part part) {
    boolean page =
        part.kind == ComponentKind.WEB_APPLICATION
            && (Evidence.isForBrowsers(part)
                || part.words.toLowerCase(Locale.ROOT).contains("client"));
    return Kinds.isInHand(part.kind) || page;
  }

  private static boolean isDistributive(NounPhrase phrase) {
    int i = phrase.from() - 1;
    while (Words.DETERMINERS.contains(phrase.sentence().word(i))
        || phrase.sentence().word(i).equals("of")) {
      if (DISTRIBUTIVE.contains(phrase.sentence().word(i))) {
        return true;
      }
      i--;
    }
    return DISTRIBUTIVE.contains(phrase.sentence().word(i));
  }

  /** "All applications": those that were told of so far. */
  private List<Draft.Part> programsBefore(NounPhrase phrase) {
    int at = phrase.span().start();
    return draft.parts(Kinds::isApplication).stream()
        .filter(p -> p != part(phrase) && p.spans.get(0).start() < at)
        .toList();
  }

  /** The parts that are named in a range of a sentence, in order. */
  List<Draft.Part> partsIn(Sentence sentence, int from, int to) {
    List<Draft.Part> found = new ArrayList<>();
    for (NounPhrase phrase : phrasesOf.getOrDefault(sentence.number(), List.of())) {
      Draft.Part part = parts.get(phrase.number());
      if (part != null && phrase.from() >= from && phrase.from() < to) {
        found.add(part);
      }
    }
    return found;
  }

  /** The part that a point of a list begins with below which a point stands further in, or null. */
  Draft.@Nullable Part ofPointAbove(Sentence sentence) {
    return outline().ofPointAbove(sentence);
  }

  /** The parts that the heading names below which a sentence stands. */
  List<Draft.Part> partsOfHeading(Sentence sentence) {
    int heading = outline().headingOf(sentence);
    return heading < 0 ? List.of() : partsNamedIn(heading);
  }

  /** The only program that the heading names below which a sentence stands, or null. */
  Draft.@Nullable Part programOfHeading(Sentence sentence) {
    List<Draft.Part> programs =
        partsOfHeading(sentence).stream()
            .filter(p -> p.isApplication() && !p.whole && !p.isBought())
            .distinct()
            .toList();
    return programs.size() == 1 ? programs.get(0) : null;
  }

  /** What the point or the row begins with that a sentence stands in, or null. */
  Draft.@Nullable Part labelOf(Sentence sentence) {
    boolean line = sentence.block() == Block.Kind.ITEM || sentence.block() == Block.Kind.ROW;
    for (int i = sentence.number(); line && i > sentence.number() - LONGEST_POINT; i--) {
      List<NounPhrase> phrases = phrasesOf.getOrDefault(i, List.of());
      Sentence one = phrases.isEmpty() ? sentence : phrases.get(0).sentence();
      if (one != sentence && !one.isBefore(sentence)) {
        return null;
      }
      if (!phrases.isEmpty() && one.startsPoint()) {
        List<Draft.Part> first = partsIn(one, 0, 2);
        return first.isEmpty() || first.get(0).whole ? null : first.get(0);
      }
    }
    return null;
  }

  /** Notes under the heading of which program a list first names each part. */
  void noteSections() {
    Set<Draft.Part> seen = new HashSet<>();
    for (List<NounPhrase> phrases : new TreeMap<>(phrasesOf).values()) {
      for (NounPhrase phrase : phrases) {
        Draft.Part part = parts.get(phrase.number());
        boolean first = part != null && seen.add(part);
        if (first && phrase.sentence().block() == Block.Kind.ITEM) {
          part.section = programOfHeading(phrase.sentence());
        }
      }
    }
  }

  private Outline outline() {
    Outline known = outline == null ? Outline.of(phrasesOf, this) : outline;
    outline = known;
    return known;
  }

  /** The phrases of a sentence that mean parts, in reading order. */
  List<NounPhrase> phrasesIn(Sentence sentence) {
    return phrasesOf.getOrDefault(sentence.number(), List.of()).stream()
        .sorted(Comparator.comparingInt(NounPhrase::from))
        .toList();
  }

  /** The parts that a sentence names, in order. */
  List<Draft.Part> partsNamedIn(int sentence) {
    return phrasesOf.getOrDefault(sentence, List.of()).stream()
        .map(p -> parts.get(p.number()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The library as a part of its owner; of the first one, where several use it. */
  Draft.Part library(Draft.Part owner, Sentence sentence, Mention mention) {
    Technology technology = Objects.requireNonNull(mention.technology());
    Draft.Part library = libraries.get(technology.id());
    if (library == null) {
      library = new Draft.Part(draft.parts.size(), ComponentKind.LIBRARY);
      library.owner = owner;
      libraries.put(technology.id(), library);
      draft.parts.add(library);
    }
    Draft.keep(library.spans, span(sentence, mention));
    use(library, sentence, mention);
    return library;
  }

  /** The program that the paragraph spoke of last. */
  void turnTo(Draft.@Nullable Part program) {
    near = program;
  }

  /** The program on a server that does what the text does not say who does; or the main one. */
  Draft.@Nullable Part server() {
    return near != null && !near.whole ? near : mainServer();
  }

  /** Who gets what comes from a part: the program that acts, and no other source. */
  Draft.@Nullable Part serverBehind(Draft.Part source) {
    Draft.Part server = server();
    return server == source || server != null && server.source ? otherThan(source) : server;
  }

  private Draft.@Nullable Part otherThan(Draft.Part source) {
    return draft.parts.stream()
        .filter(p -> Kinds.isServer(p.kind) && !p.whole && p != source && !p.source)
        .findFirst()
        .orElse(null);
  }

  /**
   * True of the main program where the paragraph named none and the text has several: nobody can
   * tell which of them does what is said of none. Where it is said to be done to one of two, it is
   * the other.
   */
  boolean isGuess(Draft.Part program, Draft.Part other) {
    return near == null
        && program == mainServer()
        && draft.parts(Kinds::isServer).stream().filter(p -> !p.isProduct() && p != other).count()
            > 1;
  }

  /** The program on a server that people turn to who are not said to turn to another one. */
  Draft.@Nullable Part mainServer() {
    Draft.Part main = draft.main;
    if (main == null || !Kinds.isClient(main.kind)) {
      Draft.Part reader = main != null && main.source ? otherThan(main) : main;
      return reader == null ? main : reader;
    }
    return draft.parts.stream()
        .filter(p -> p.isApplication() && !Kinds.isClient(p.kind) && !p.whole)
        .findFirst()
        .orElse(main);
  }

  /** The programs that are made with a technology, by themselves or by a library of theirs. */
  List<Draft.Part> madeWith(Mention mention) {
    Technology technology = mention.technology();
    List<Draft.Part> found = new ArrayList<>();
    for (Draft.Part part : draft.parts) {
      if (technology != null && part.materials.containsKey(technology.id())) {
        Draft.Part program = part.owner == null ? part : part.owner;
        if (!found.contains(program) && found.size() < MOST_OWNERS) {
          found.add(program);
        }
      }
    }
    return found;
  }

  /** True where some part is made with a technology. */
  boolean isUsed(String technology) {
    return used.contains(technology);
  }

  Optional<Technology> technology(String id) {
    return catalog.technology(id);
  }

  /** A program that is called by what it is made with. */
  void add(NounPhrase phrase, ComponentKind kind, String name) {
    Draft.Part part = new Draft.Part(draft.parts.size(), kind);
    part.properName = name;
    part.general = false;
    draft.parts.add(part);
    parts.put(phrase.number(), part);
    phrasesOf.computeIfAbsent(phrase.sentence().number(), n -> new ArrayList<>()).add(phrase);
    Draft.keep(part.spans, phrase.span());
    phrase.technologies().forEach(t -> use(part, phrase.sentence(), t));
  }

  private void add(List<NounPhrase> set, Identities identities) {
    List<NounPhrase> whole = set.stream().filter(p -> !Faces.contain(p)).toList();
    boolean faced = whole.stream().anyMatch(p -> p.product() == null && p.head() != null);
    ComponentKind kind = kind(faced ? whole : set, identities);
    Draft.Part part = new Draft.Part(set.get(0).number(), kind);
    draft.parts.add(part);
    for (NounPhrase phrase : set) {
      parts.put(phrase.number(), part);
      phrasesOf.computeIfAbsent(phrase.sentence().number(), n -> new ArrayList<>()).add(phrase);
      Draft.keep(part.spans, phrase.span());
      part.early |=
          phrase.sentence().number() <= draft.firstSentence
              && phrase.sentence().block() != Block.Kind.ITEM
              && phrase.sentence().block() != Block.Kind.ROW;
      part.listed |= identities.isListed(phrase);
      part.answers |=
          part.kind == ComponentKind.EXTERNAL_SERVICE && MainServer.isAnswering(phrase.noun());
      part.fixed |= part.kind == ComponentKind.WEB_APPLICATION && PageServers.isStatic(phrase);
      phrase.technologies().forEach(t -> use(part, phrase.sentence(), t));
      useSystemOfPhone(part, phrase);
      if (!faced || !Faces.contain(phrase)) {
        // "The site … the recipe page": one of its pages, and no name of it.
        call(part, phrase, identities.isNominal(phrase));
      }
      boolean general =
          phrase.product() == null
              && phrase.kind() == ComponentKind.OTHER
              && phrase.role().isEmpty()
              && !phrase.isNamed();
      part.general &= general || identities.isNominal(phrase);
    }
  }

  /** The Android of "an Android app", which is the name of a kind of program. */
  private void useSystemOfPhone(Draft.Part part, NounPhrase phrase) {
    Meaning.OfKind head = phrase.head();
    if (head == null || head.wording().kind() != ComponentKind.MOBILE_APP) {
      return;
    }
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String system = ON_PHONES.get(phrase.sentence().word(i));
      Token token = phrase.sentence().token(i);
      if (system != null) {
        catalog
            .technology(system)
            .ifPresent(t -> imply(part, t, new Span(token.start(), token.end())));
      }
    }
  }

  /** By what it is called; what it does tells services apart, and makes a mere name a service. */
  private static ComponentKind kind(List<NounPhrase> set, Identities identities) {
    ComponentKind kind = Cluster.kindOf(set);
    boolean own = BOUGHT_AS_A_RULE.contains(kind) && identities.isOwnService(set);
    boolean outside = kind == ComponentKind.EXTERNAL_SERVICE || kind == ComponentKind.EMAIL;
    own |= outside && identities.isRunHere(set);
    if (own || identities.isServing(set)) {
      return ComponentKind.SERVICE;
    }
    boolean named = set.stream().anyMatch(p -> p.isNamed() || !p.role().isEmpty());
    ComponentKind done = named ? identities.kindByDeeds(set) : null;
    boolean open = kind == ComponentKind.SERVICE || kind == ComponentKind.OTHER;
    return open && done != null ? done : kind;
  }

  private static void call(Draft.Part part, NounPhrase phrase, boolean nominal) {
    String before = phrase.sentence().word(phrase.from() - 1);
    boolean pointing = before.equals("this") || before.equals("that") || ThatProduct.isSame(phrase);
    boolean shown = Kinds.isExternal(part.kind) && ThatProduct.isShown(phrase);
    if ((pointing || shown) && part.isProduct() && phrase.product() == null) {
      // "Uses Azure Cosmos DB. This service", "Adyen's payment page": no name beside the product's.
      return;
    }
    if (phrase.head() == null) {
      if (phrase.isNamed()) {
        part.properName = phrase.proper();
      }
      if (phrase.isCounted()) {
        Naming.call(part, phrase, nominal);
        part.role = phrase.role();
      }
      return;
    }
    Naming.call(part, phrase, nominal);
    // "The matching engine is a C++ process", "## Worker", "This script": what it is, and no name.
    boolean noun = phrase.isNamed() && isNoun(phrase.proper());
    boolean told =
        nominal
            && (noun || phrase.materials().size() > 0)
            && (part.named || part.properName != null);
    if (Naming.isCodeOfTitle(phrase) && Naming.isOfAuthor(part)) {
      part.code = String.valueOf(phrase.proper());
    }
    if (phrase.isNamed() && !told && !part.code.equals(phrase.proper())) {
      String name = withLanguage(phrase);
      boolean less = part.properName != null && isEndOf(name, part.properName);
      part.properName = less ? part.properName : name;
    }
    if (phrase.head().proper() != null) {
      // "Web1": the name tells what it is.
      part.named |= phrase.kind() == ComponentKind.WEB_SERVER && Numbers.isCounted(phrase);
      return;
    }
    boolean better = part.wording == null || part.wordingIsNominal && !nominal;
    ComponentKind said = phrase.head().wording().kind();
    boolean general =
        part.wording == null && (said == ComponentKind.SERVICE || said == ComponentKind.HOST);
    if (better && (said == part.kind || general && !phrase.role().isEmpty())) {
      part.wording = phrase.head().wording();
      part.wordingIsNominal = nominal;
    }
    if (part.role.isEmpty() && !nominal) {
      part.role = phrase.role();
    }
    part.named = true;
  }

  private static boolean isNoun(@Nullable String name) {
    return name != null && NameSuffixes.ofNoun(name.toLowerCase(Locale.ROOT)) != null;
  }

  /** A script, a job, a daemon are told from others by what they are written in. */
  private static @Nullable String withLanguage(NounPhrase phrase) {
    String name = phrase.proper();
    List<Mention> made = phrase.materials();
    boolean noun = isNoun(name);
    if (name == null || !noun || made.size() != 1 || made.get(0).to() >= phrase.to()) {
      return name;
    }
    Mention language = made.get(0);
    Span span =
        new Span(
            phrase.sentence().token(language.from()).start(),
            phrase.sentence().token(language.to() - 1).end());
    return phrase.sentence().text().name(span.start(), span.end())
        + " "
        + name.toLowerCase(Locale.ROOT);
  }

  /** "Plugin", where it is called the Retrieval Plugin. */
  private static boolean isEndOf(@Nullable String shorter, String name) {
    return shorter != null
        && name.toLowerCase(Locale.ROOT).endsWith(" " + shorter.toLowerCase(Locale.ROOT));
  }

  /** Adds a technology to a part, and the vendor that its name implies. */
  void use(Draft.Part part, Sentence sentence, Mention mention) {
    Technology technology = mention.technology();
    if (technology == null) {
      return;
    }
    Draft.Material material = imply(part, technology, span(sentence, mention));
    if (material.version == null) {
      material.version = mention.version();
    }
    if (technology.vendor() != null) {
      catalog
          .technology(technology.vendor())
          .ifPresent(v -> imply(part, v, vendorSpan(sentence, mention, v)));
    }
  }

  /** True of a product that is installed in releases, where the text names one. */
  boolean isOfOwnRelease(Draft.Material material) {
    return material.version != null
        && catalog.releases().histories().containsKey(material.technology.id());
  }

  /** Adds a technology that follows from the words at a place. */
  Draft.Material imply(Draft.Part part, Technology technology, Span span) {
    used.add(technology.id());
    return part.use(technology, span);
  }

  static Span span(Sentence sentence, Mention mention) {
    return new Span(sentence.token(mention.from()).start(), sentence.token(mention.to() - 1).end());
  }

  /** The "AWS" of "AWS EC2"; the whole name where it does not spell its vendor. */
  private static Span vendorSpan(Sentence sentence, Mention mention, Technology vendor) {
    String name = vendor.name().toLowerCase(Locale.ROOT);
    for (int i = mention.from(); i < mention.to(); i++) {
      String word = sentence.word(i);
      if (word.equals(vendor.id()) || startsWithWord(name, word)) {
        return new Span(sentence.token(i).start(), sentence.token(i).end());
      }
    }
    return span(sentence, mention);
  }

  private static boolean startsWithWord(String name, String word) {
    return name.startsWith(word)
        && (name.length() == word.length() || name.charAt(word.length()) == ' ');
  }

  /** The program that the text is about is the first of the most telling kind. */
  void chooseMain() {
    Draft.Part main = null;
    for (Draft.Part part : draft.parts) {
      boolean candidate =
          part.isApplication()
              && !part.whole
              && part.kind != ComponentKind.BROWSER_CLIENT
              && part.kind != ComponentKind.DEVICE
              && !MainServer.isAttendant(part)
              && !Dispatchers.isOne(part);
      boolean better =
          main == null
              || rank(part) < rank(main) && !isLaterProgram(part, main)
              || rank(part) == rank(main) && isWritten(part) && !isWritten(main);
      if (candidate && better) {
        main = part;
      }
    }
    draft.main = main;
  }

  /** "It asks the weather API. We use Django for the booking API": the one that is made here. */
  private static boolean isWritten(Draft.Part part) {
    return part.materials.values().stream()
        .anyMatch(m -> OpenNouns.LANGUAGES.contains(m.technology.kind()));
  }

  /**
   * "The interface is a Node service. Clerks work in the desktop program": beside what it is about.
   */
  private static boolean isLaterProgram(Draft.Part part, Draft.Part before) {
    return part.kind == ComponentKind.DESKTOP_APP
        && before.kind == ComponentKind.API
        && before.named;
  }

  /**
   * What a vendor runs for everybody comes behind all programs of the system's own, and what runs
   * in browsers behind what it asks.
   */
  private static int rank(Draft.Part part) {
    boolean page = part.kind == ComponentKind.WEB_APPLICATION && Evidence.isForBrowsers(part);
    boolean made =
        part.kind == ComponentKind.OTHER
            && part.materials.values().stream()
                .anyMatch(m -> m.technology.kind() == ComponentKind.FRAMEWORK);
    ComponentKind kind = made ? ComponentKind.WEB_APPLICATION : part.kind;
    int rank = Kinds.APPLICATIONS.indexOf(page ? ComponentKind.OTHER : kind);
    return part.isBought() ? rank + Kinds.APPLICATIONS.size() : rank;
  }
}

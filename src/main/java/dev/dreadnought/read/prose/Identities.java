package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which noun phrases mean the same component.
 *
 * <p>First what the text says to be one ("the database is a MySQL database", "PostgreSQL on RDS",
 * "Redis as the session cache"), then what has the same role or is the same product, then what is
 * only called by its kind: that is the one of its kind that there is, or the last one before.
 */
final class Identities {
  /** So many sentences after its name a function may be called "the Lambda". */
  private static final int NEAR_FUNCTION = 3;

  private static final Set<String> ANY_ONE = Words.of("one another each every any same different");
  private static final String SERVICE = "Service";
  private static final String SERVER = "server";
  private static final String GATEWAY = "gateway";

  /** What people have in their hands: a part only where it sends something. */
  private static final Set<String> ANYWHERE = Words.of("device devices");

  private static final Set<String> SCREENS =
      Words.of(
          "editor viewer player planner console dashboard display kiosk monitor designer panel");

  private static final String WORKER = "worker";

  /** A program that nobody calls: another one than what answers requests. */
  private static final String DAEMON = "daemon";

  /** "The same workers": those that were spoken of. */
  private static final List<String> SAME = List.of("same");

  /** The first word of what an app on phones is called by, and what it runs on. */
  private static final Map<String, String> PLATFORMS =
      Map.of("ios", "ios", "iphone", "ios", "ipad", "ipad", "android", "android");

  private static final Set<String> TAILS =
      Words.of("application app service system component process program module");

  /** "The Angular application", a front end by other words for it: what "the app" means. */
  private static final Set<String> APPS = Words.of("app application");

  /** "The app" is in people's hands, where the rest is called a back end. */
  private static final Set<String> APP = Words.of("app apps");

  private static final Set<String> SERVERS = Set.of("backend", "back end", "back-end", "api");

  /** What administrators come in by, and none of the servers behind it. */
  private static final String BASTION = "Bastion host";

  /** What administrators look into stores with: no page of the system's own. */
  private static final Set<String> ADMIN_TOOLS =
      Set.of("phpmyadmin", "adminer", "pgadmin", "mongo-express", "redisinsight", "portainer");

  /**
   * What is only called by its kind, and what does not stand for it although it is of that kind.
   * Each pair is enough.
   */
  private static final List<BiPredicate<Cluster, Cluster>> APART =
      List.of(
          Identities::isSeenBesideSystem,
          Identities::isPageBesideTool,
          Identities::isWrittenBesideBought,
          Identities::areTwoHouses,
          Identities::isHouseBeside,
          Identities::isTransferBesideShare,
          Identities::isAppOf,
          Identities::areOtherwiseMade,
          Showcases::areTwo,
          GeneralWords::isPageBesideDesktop);

  private static final Set<String> CALLED = Words.of("called named");

  /** What is on the web, whether that is said or not. */
  private static final Set<String> ONLINE = Words.of("shop store portal");

  /** What programs of one's own are called, and hardly those of others. */
  private static final Set<String> OWN_NOUNS = Words.of("service worker module component server");

  private final List<NounPhrase> phrases;
  private final UnionFind one;
  private final Set<Integer> placed = new HashSet<>();
  private final Set<Integer> nominal = new HashSet<>();
  private final Set<Integer> collective = new HashSet<>();
  private final Deeds deeds;
  private final Coordinations listed;
  private final Collectives collectives;
  private final Makings makings;
  private final Headed headed;

  /** By what means one component: the names that it has. */
  private final Map<Integer, Set<String>> names = new HashMap<>();

  /** What a text says its proxy or gateway to be, by that noun. */
  private final Map<String, NounPhrase> fronts = new HashMap<>();

  private final Set<String> severalFronts = new HashSet<>();

  /** Phrases that nothing but their point of a list tells from others. */
  private final Set<Integer> told = new HashSet<>();

  private Identities(
      List<NounPhrase> phrases, int size, List<Predicate> predicates, Makings makings) {
    this.phrases = phrases;
    this.deeds = Deeds.of(predicates);
    this.listed = Coordinations.of(phrases);
    this.headed = Headed.of(phrases);
    this.one =
        new UnionFind(
            size,
            List.of(
                deeds::apartFrom,
                listed::beside,
                Opposites.of(phrases)::apartFrom,
                headed::apartFrom,
                Captions.apart(phrases),
                Machines.apart(phrases, predicates)));
    this.collectives = Collectives.of(phrases, predicates);
    this.makings = makings;
  }

  static Identities of(List<NounPhrase> all, List<Predicate> predicates, Makings makings) {
    Map<Integer, NounPhrase> meant = ThatProduct.in(all);
    List<NounPhrase> components =
        all.stream()
            .filter(p -> p.is(NounPhrase.Sort.COMPONENT) && p.isPresent())
            .filter(p -> !Collectives.announces(p, all) && !NoParts.contain(p, all))
            .filter(p -> isThere(meant.get(p.number())))
            .toList();
    Identities identities = new Identities(components, all.size(), predicates, makings);
    for (NounPhrase phrase : components) {
      NounPhrase product = meant.get(phrase.number());
      if (product != null && ThatProduct.isShown(phrase)) {
        // "Is sent to Adyen's payment page" names both as a goal, and they are one.
        identities.one.joinAnyway(product.number(), phrase.number());
        identities.tellApart(phrase);
      }
    }
    predicates.forEach(new Predications(identities)::read);
    Appositions.link(components, identities::join, identities::tellNominal);
    identities.joinHeaded();
    identities.joinFronts();
    for (NounPhrase phrase : components) {
      NounPhrase product = meant.get(phrase.number());
      if (product != null) {
        identities.join(product, phrase);
      }
    }
    new OwnNames(identities, components).join();
    new OwnInterfaces(identities, components).join();
    identities.tellItems();
    identities.tellMade();
    identities.tellPlatforms();
    identities.joinRoles();
    identities.joinShortened();
    ShortRoles.link(components, identities);
    identities.joinTails();
    identities.joinWords();
    identities.joinTitles();
    new Descriptions(identities).link(components);
    identities.joinFunctions();
    identities.joinFirstWords();
    identities.joinFunctionWorkers();
    DeviceNouns.join(components, identities);
    new SameProducts(identities).join();
    identities.joinNouns();
    identities.joinServers();
    identities.joinMade();
    identities.joinHouses();
    new Faces(identities).join();
    identities.joinBare();
    new GeneralWords(identities, identities.deeds, identities.makings).join();
    return identities;
  }

  private static boolean isThere(@Nullable NounPhrase product) {
    return product == null || product.isPresent();
  }

  /** The sets of phrases that mean one component each, in reading order. */
  List<List<NounPhrase>> sets() {
    List<Cluster> clusters = clusters();
    boolean alone = clusters.size() == 1;
    return clusters.stream()
        .filter(c -> !collective.contains(c.first().number()))
        .filter(c -> !isPackaging(c) && !isPassing(c, alone))
        .filter(c -> !collectives.contains(c.phrases))
        .filter(c -> !isOutlet(c) && !isGloss(c))
        .map(c -> List.copyOf(c.phrases))
        .toList();
  }

  private static boolean isOutlet(Cluster cluster) {
    List<NounPhrase> products = cluster.phrases.stream().filter(p -> p.product() != null).toList();
    return !products.isEmpty() && products.stream().allMatch(Outlets::contain);
  }

  /** "A query language for APIs": none of the system's own. */
  private boolean isGloss(Cluster cluster) {
    return cluster.phrases.stream().allMatch(p -> Glosses.contain(p) && makings.maker(p) == null);
  }

  /** Named only in passing and as no thing in particular: "one vote per browser", "in queues". */
  private boolean isPassing(Cluster cluster, boolean alone) {
    boolean bare =
        cluster.isBare() && cluster.phrases.stream().allMatch(p -> p.technologies().isEmpty());
    boolean services =
        cluster.phrases.stream().allMatch(p -> p.isPlural() && p.noun().equals("services"))
            || cluster.phrases.stream().allMatch(Identities::isEachService);
    boolean idle = services || cluster.phrases.stream().noneMatch(deeds::takesPart);
    boolean anywhere =
        cluster.kind() == ComponentKind.DEVICE
            && cluster.phrases.stream().allMatch(p -> ANYWHERE.contains(p.noun()))
            && cluster.phrases.stream().noneMatch(deeds::serves);
    return bare && !alone && (idle || areSomeMachines(cluster) || anywhere);
  }

  /** "Every service", "each of the services": all that there are, and none beside them. */
  private static boolean isEachService(NounPhrase phrase) {
    String before = phrase.sentence().word(phrase.from() - 1);
    return phrase.noun().equals("service") && (before.equals("every") || before.equals("each"));
  }

  /** True of a phrase that is listed beside others, each with an article of its own. */
  boolean isListed(NounPhrase phrase) {
    return !listed.beside(phrase.number()).isEmpty();
  }

  /** "Across several servers": machines of which nothing is said. */
  private boolean areSomeMachines(Cluster cluster) {
    return cluster.kind() == ComponentKind.HOST
        && cluster.phrases.stream().noneMatch(deeds::serves)
        && cluster.phrases.stream().anyMatch(p -> p.isPlural() || isAnyOne(p));
  }

  /** "Users on one server", "the same server". */
  private static boolean isAnyOne(NounPhrase phrase) {
    String before = phrase.sentence().word(phrase.from() - 1);
    return ANY_ONE.contains(before);
  }

  /** What the system is only packaged with, and sums of its parts: what they are made of counts. */
  List<NounPhrase> packaging() {
    return clusters().stream()
        .filter(c -> isPackaging(c) || collectives.contains(c.phrases))
        .flatMap(c -> c.phrases.stream())
        .toList();
  }

  /** "Ships as a Docker image": containers in which nothing is said to run are no component. */
  private boolean isPackaging(Cluster cluster) {
    return cluster.kind() == ComponentKind.CONTAINER
        && cluster.phrases.stream().noneMatch(p -> p.isNamed() || deeds.hosts(p));
  }

  /** What the deeds of a component show it to be, where its words leave that open; or null. */
  @Nullable ComponentKind kindByDeeds(List<NounPhrase> set) {
    for (NounPhrase phrase : set) {
      ComponentKind kind = deeds.kind(phrase);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  /** "Odoo runs on our own server": no house offers it. */
  boolean isRunHere(List<NounPhrase> set) {
    return set.stream().anyMatch(deeds::runsOnMachine);
  }

  /** "The mail service takes messages from RabbitMQ": a program of the system's own. */
  boolean isOwnService(List<NounPhrase> set) {
    return set.stream().allMatch(p -> p.product() == null && !p.isPlural())
        && set.stream().allMatch(p -> OWN_NOUNS.contains(p.sentence().word(p.to() - 1)))
        && set.stream().anyMatch(deeds::works);
  }

  /** True where the phrase only says what something else is: "is a simple blog application". */
  boolean isNominal(NounPhrase phrase) {
    return nominal.contains(phrase.number());
  }

  static boolean mayBeOne(ComponentKind a, ComponentKind b) {
    return Kinds.areAlike(a, b) || isProgram(a) && isProgram(b);
  }

  static boolean isProgram(ComponentKind kind) {
    return Kinds.isApplication(kind) || kind == ComponentKind.HOST;
  }

  /** A phrase that only says what something else is. */
  void tellNominal(NounPhrase phrase) {
    nominal.add(phrase.number());
  }

  /** A phrase that means what it was joined to, and nothing else that is called alike. */
  void tellApart(NounPhrase phrase) {
    told.add(phrase.number());
  }

  /** A phrase that says which product stands in front: what else is called so is that. */
  void tellFront(NounPhrase phrase) {
    NounPhrase earlier = fronts.putIfAbsent(phrase.noun(), phrase);
    if (earlier != null && one.find(earlier.number()) != one.find(phrase.number())) {
      severalFronts.add(phrase.noun());
    }
  }

  /** "**Proxy**: what people reach. HAProxy is the default proxy … the proxy": one of them. */
  private void joinFronts() {
    for (NounPhrase phrase : phrases) {
      boolean several = severalFronts.contains(phrase.noun());
      NounPhrase product = several ? null : fronts.get(phrase.noun());
      boolean bare =
          phrase.role().isEmpty()
              && phrase.product() == null
              && !phrase.isPlural()
              && phrase.article() != NounPhrase.Article.INDEFINITE;
      if (product != null && bare && phrase.kind() == product.kind()) {
        join(product, phrase);
      }
    }
  }

  /** A phrase before which a preposition puts something in its place. */
  void place(NounPhrase phrase) {
    placed.add(phrase.number());
  }

  void leaveOut(NounPhrase phrase) {
    collective.add(phrase.number());
  }

  /** What stands for nothing of its own. */
  void leaveOut(Cluster cluster) {
    collective.add(cluster.first().number());
  }

  void join(NounPhrase a, NounPhrase b) {
    one.join(a.number(), b.number());
  }

  /** Joins what a sentence names as two and means as one: "the shop uses PrestaShop". */
  void joinAnyway(NounPhrase a, NounPhrase b) {
    one.joinAnyway(a.number(), b.number());
  }

  /**
   * Joins what is called the same: "the mailer", "the Go service". Where each is said of something
   * with a name of its own ("orders: a Go service", "billing: a Go service"), it is what both are.
   */
  private void joinAlike(NounPhrase a, NounPhrase b) {
    Set<String> one = namesOf(a);
    Set<String> other = namesOf(b);
    boolean named = !one.isEmpty() && !other.isEmpty();
    if (!named || one.stream().anyMatch(n -> other.stream().anyMatch(o -> areAlike(n, o)))) {
      one.addAll(other);
      join(a, b);
      names.put(this.one.find(a.number()), one);
    }
  }

  private static boolean areAlike(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  /** The names that what a phrase means has so far. */
  private Set<String> namesOf(NounPhrase phrase) {
    if (names.isEmpty()) {
      for (NounPhrase each : phrases) {
        Set<String> known =
            names.computeIfAbsent(one.find(each.number()), root -> new LinkedHashSet<>());
        if (each.isNamed() && each.proper() != null) {
          known.add(each.proper().toLowerCase(Locale.ROOT));
        }
      }
    }
    return names.computeIfAbsent(one.find(phrase.number()), root -> new LinkedHashSet<>());
  }

  /** "## Worker", "This Python script accepts": the worker. */
  private void joinHeaded() {
    headed.codes().forEach((code, title) -> joinAnyway(title, code));
    headed
        .heads()
        .forEach(
            (phrase, head) -> {
              join(head, phrase);
              nominal.add(phrase.number());
              told.add(phrase.number());
            });
  }

  /** "The quiz app" and "the quiz editor": what the noun says is more than that it is a program. */
  private static boolean isSpecial(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return SCREENS.contains(Goals.singular(sentence.word(phrase.to() - 1)));
  }

  private void joinRoles() {
    names.clear();
    Map<String, NounPhrase> first = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      if (!phrase.role().isEmpty()) {
        boolean worker = phrase.kind() == ComponentKind.WORKER && !phrase.noun().contains(WORKER);
        String noun = worker || isSpecial(phrase) ? phrase.noun() : "";
        String key = Kinds.reference(phrase.kind()) + "/" + phrase.roleKey() + "/" + noun;
        NounPhrase earlier = first.putIfAbsent(key, phrase);
        if (earlier != null) {
          joinAlike(earlier, phrase);
        }
      }
    }
  }

  /** "The patient record program … the record program": its last words, where it alone has them. */
  private void joinShortened() {
    Map<Integer, NounPhrase> firsts = new LinkedHashMap<>();
    for (NounPhrase phrase : phrases) {
      firsts.putIfAbsent(one.find(phrase.number()), phrase);
    }
    // Only what ends with the same word can be longer by others.
    Map<String, List<NounPhrase>> byLastWord = new HashMap<>();
    for (NounPhrase phrase : firsts.values()) {
      byLastWord.computeIfAbsent(lastWord(phrase), w -> new ArrayList<>()).add(phrase);
    }
    for (NounPhrase phrase : List.copyOf(firsts.values())) {
      boolean shortened =
          !phrase.role().isEmpty()
              && phrase.article() == NounPhrase.Article.DEFINITE
              && phrase.product() == null
              && !phrase.isPlural();
      NounPhrase whole = null;
      int wholes = 0;
      List<NounPhrase> alike = byLastWord.getOrDefault(lastWord(phrase), List.of());
      shortened |= isEndOfKind(phrase);
      for (NounPhrase earlier : shortened ? alike : List.<NounPhrase>of()) {
        if (isLonger(earlier, phrase)) {
          wholes++;
          whole = earlier.number() < phrase.number() ? earlier : null;
        }
      }
      if (wholes == 1 && whole != null) {
        join(whole, phrase);
      }
    }
  }

  /** "The reader" of "a card reader": its noun is the end of what that kind is called. */
  private static boolean isEndOfKind(NounPhrase phrase) {
    return phrase.head() != null
        && phrase.role().isEmpty()
        && phrase.proper() == null
        && phrase.kind() == ComponentKind.DEVICE
        && phrase.article() == NounPhrase.Article.DEFINITE
        && phrase.head().wording().name().toLowerCase(Locale.ROOT).endsWith(" " + phrase.noun());
  }

  private static String lastWord(NounPhrase phrase) {
    return phrase.sentence().word(phrase.to() - 1);
  }

  /** "Parcel tracking service" of "tracking service". */
  private static boolean isLonger(NounPhrase whole, NounPhrase part) {
    String words = whole.sentence().words(whole.from(), whole.to());
    boolean called = isEndOfKind(part) && part.head().equals(whole.head());
    // "The bank's API" is not the supplier's REST API.
    boolean others = part.traits().contains("external") && !whole.role().containsAll(part.role());
    return (called || !whole.role().isEmpty())
        && !others
        && !whole.isPlural()
        && Kinds.reference(whole.kind()).equals(Kinds.reference(part.kind()))
        && words.endsWith(" " + part.sentence().words(part.from(), part.to()));
  }

  /**
   * "The Joplin Server application" is the Joplin Server: a general noun behind the whole name. "A
   * bucket called scans", "the scans bucket": the noun by which it was called.
   */
  private void joinTails() {
    Map<String, NounPhrase> first = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      boolean tells =
          !phrase.role().isEmpty() || phrase.isNamed() || phrase.kind() == ComponentKind.WORKER;
      if (tells && isProgram(phrase.kind()) || phrase.isNamed() && isKept(phrase.kind())) {
        first.putIfAbsent(inOne(phrase, phrase.to()), phrase);
      }
    }
    for (NounPhrase phrase : phrases) {
      NounPhrase whole = first.get(inOne(phrase, phrase.to() - 1));
      // "The parcels service", "a database called parcels": called alike, and two things.
      boolean store = whole != null && isKept(whole.kind()) && whole.product() == null;
      boolean program = TAILS.contains(phrase.noun()) && isProgram(phrase.kind()) && !store;
      boolean kept = whole != null && isKept(phrase.kind()) && whole.kind() == phrase.kind();
      if (whole != null && (program || kept)) {
        join(whole, phrase);
      }
    }
  }

  private static boolean isKept(ComponentKind kind) {
    return Kinds.isStore(kind) || kind.carriesMessages();
  }

  /** The words up to a place, the last one in the singular: "ingesters", "the ingester service". */
  private static String inOne(NounPhrase phrase, int to) {
    Sentence sentence = phrase.sentence();
    boolean called = CALLED.contains(sentence.word(phrase.from()));
    int from = called ? phrase.from() + 1 : phrase.from();
    return to <= from
        ? ""
        : sentence.words(from, to - 1) + " " + Goals.singular(sentence.word(to - 1));
  }

  /**
   * Two points of a list that begin with the same kind each introduce one of their own: "A web app
   * in Python which lets you vote", "A Node.js web app which shows the results".
   */
  private void tellItems() {
    Map<String, NounPhrase> first = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      boolean leads =
          phrase.sentence().block() == Block.Kind.ITEM
              && phrase.role().isEmpty()
              && phrase.product() == null
              && !phrase.isNamed()
              && Kinds.isApplication(phrase.kind())
              && phrase.article() == NounPhrase.Article.INDEFINITE
              && startOf(phrase) <= 1;
      if (!leads) {
        continue;
      }
      NounPhrase earlier = first.putIfAbsent(Kinds.reference(phrase.kind()), phrase);
      if (earlier != null) {
        told.add(earlier.number());
        told.add(phrase.number());
      }
    }
  }

  /** "Flutter: for building the app", "Rails: for building the web app": two programs. */
  private void tellMade() {
    phrases.stream().filter(makings::tells).forEach(p -> told.add(p.number()));
  }

  /** "The iOS app and the Android app": one of each. */
  private void tellPlatforms() {
    Map<String, NounPhrase> first = new TreeMap<>();
    List<NounPhrase> apps = new ArrayList<>();
    for (NounPhrase phrase : phrases) {
      String platform = PLATFORMS.getOrDefault(phrase.noun().split(" ")[0], "");
      if (!platform.isEmpty() && phrase.role().isEmpty() && !phrase.isNamed()) {
        first.putIfAbsent(platform, phrase);
        apps.add(phrase);
      }
    }
    if (first.size() > 1) {
      for (NounPhrase app : apps) {
        told.add(app.number());
        join(first.get(PLATFORMS.get(app.noun().split(" ")[0])), app);
      }
    }
  }

  /** The place of its first word, technologies and adjectives included. */
  private static int startOf(NounPhrase phrase) {
    int i = phrase.from();
    while (i > 0 && !Words.INDEFINITE.contains(phrase.sentence().word(i - 1))) {
      i--;
    }
    return i;
  }

  /** "The storefront" is the storefront of before, whatever else that was said to be. */
  private void joinWords() {
    Map<String, List<NounPhrase>> called = new HashMap<>();
    Map<NounPhrase, Set<String>> made = new HashMap<>();
    names.clear();
    boolean served =
        phrases.stream().anyMatch(p -> p.noun().equals(SERVER) && isServing(List.of(p)));
    for (NounPhrase phrase : phrases) {
      ComponentKind kind = phrase.kind();
      boolean bare =
          phrase.role().isEmpty()
              && phrase.product() == null
              && !phrase.isPlural()
              && !phrase.isNamed()
              && !told.contains(phrase.number());
      boolean program = Kinds.isApplication(kind) && kind != ComponentKind.OTHER;
      boolean server = served && phrase.noun().equals(SERVER) && phrase.technologies().isEmpty();
      if (bare && (program || server)) {
        Set<String> languages = languages(phrase);
        List<NounPhrase> before = called.computeIfAbsent(plainNoun(phrase), n -> new ArrayList<>());
        NounPhrase earlier =
            before.stream()
                .filter(
                    b ->
                        !Kinds.isServer(phrase.kind()) || !areOtherwiseMade(made.get(b), languages))
                .findFirst()
                .orElse(null);
        if (earlier == null) {
          before.add(phrase);
          made.put(phrase, new HashSet<>(languages));
        } else if (!areTwo(earlier, phrase)) {
          joinAlike(earlier, phrase);
          made.get(earlier).addAll(languages);
        }
      }
    }
  }

  /** "The shop" of "our web shop", "the site" of "the website". */
  private static String plainNoun(NounPhrase phrase) {
    String noun = phrase.noun();
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    boolean page = last.equals("website") || last.equals("site");
    return page ? "site" : ONLINE.contains(last) ? last : noun;
  }

  /** "Orders is a Go service, billing is a Java service": what each is, and no one service. */
  private boolean areTwo(NounPhrase one, NounPhrase other) {
    return isNominal(one)
        && isNominal(other)
        && !one.technologies().isEmpty()
        && !other.technologies().isEmpty()
        && !one.technologies().get(0).meaning().equals(other.technologies().get(0).meaning());
  }

  /** "The mailer" and "the indexer": words that tell which worker, or which device, is meant. */
  private void joinTitles() {
    Map<String, NounPhrase> first = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      if (isTitle(phrase)) {
        boolean daemon = phrase.noun().equals(DAEMON);
        String name = daemon ? DAEMON : phrase.head().wording().name();
        NounPhrase earlier = first.putIfAbsent(name, phrase);
        if (earlier != null) {
          join(earlier, phrase);
        }
      }
    }
  }

  /** "Calls the Transform Lambda. The Lambda writes": the one that was named last. */
  private void joinFunctions() {
    NounPhrase named = null;
    for (NounPhrase phrase : phrases) {
      Technology product = phrase.product();
      if (product == null || product.kind() != ComponentKind.SERVERLESS_FUNCTION) {
        continue;
      }
      if (phrase.isNamed() && phrase.proper() != null) {
        named = phrase;
      } else if (named != null
          && named.product() == product
          && phrase.head() == null
          && phrase.role().isEmpty()
          && !phrase.isPlural()
          && phrase.article() == NounPhrase.Article.DEFINITE
          && phrase.sentence().number() - named.sentence().number() <= NEAR_FUNCTION) {
        join(named, phrase);
      }
    }
  }

  /** "The worker Lambda reads the queue … the worker opens a ticket": by its first word. */
  private void joinFirstWords() {
    Map<String, NounPhrase> first = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (NounPhrase phrase : phrases) {
      Technology product = phrase.product();
      boolean function =
          product != null
              && product.kind() == ComponentKind.SERVERLESS_FUNCTION
              && phrase.to() - phrase.from() > 1;
      String word = phrase.sentence().word(phrase.from());
      NounPhrase before = function ? first.putIfAbsent(word, phrase) : null;
      if (before != null && one.find(before.number()) != one.find(phrase.number())) {
        several.add(word);
      }
    }
    for (NounPhrase phrase : phrases) {
      boolean bare =
          phrase.product() == null
              && phrase.to() - phrase.from() == 1
              && phrase.article() == NounPhrase.Article.DEFINITE
              && !phrase.isPlural();
      String word = phrase.sentence().word(phrase.from());
      NounPhrase function = bare && !several.contains(word) ? first.get(word) : null;
      if (function != null && function.number() < phrase.number()) {
        join(function, phrase);
      }
    }
  }

  /** "A Cloudflare Worker … the worker": the only one that is called so, if nothing else is. */
  private void joinFunctionWorkers() {
    NounPhrase function = null;
    for (NounPhrase phrase : phrases) {
      Technology product = phrase.product();
      String last = Goals.singular(phrase.sentence().word(phrase.to() - 1));
      boolean so =
          last.equals(WORKER)
              && product != null
              && product.kind() == ComponentKind.SERVERLESS_FUNCTION;
      if (so && function == null) {
        function = phrase;
      }
      boolean other = so && one.find(phrase.number()) != one.find(function.number());
      boolean another = !so && last.equals(WORKER) && !isBareWorker(phrase);
      if (other || another) {
        return;
      }
    }
    for (NounPhrase phrase : phrases) {
      if (function != null && phrase.number() > function.number() && isBareWorker(phrase)) {
        join(function, phrase);
      }
    }
  }

  private static boolean isBareWorker(NounPhrase phrase) {
    return phrase.kind() == ComponentKind.WORKER
        && phrase.noun().equals(WORKER)
        && phrase.role().isEmpty()
        && phrase.technologies().isEmpty()
        && phrase.article() != NounPhrase.Article.INDEFINITE
        && !phrase.isNamed()
        && !phrase.isPlural();
  }

  /** "The school app … the app": the only one before that is called so and more. */
  private void joinNouns() {
    Map<String, NounPhrase> only = new HashMap<>();
    Set<String> several = new HashSet<>();
    Set<Integer> passing = new HashSet<>();
    phrases.stream()
        .filter(p -> p.product() != null && !Kinds.isFront(p.kind()))
        .forEach(p -> passing.add(one.find(p.number())));
    for (NounPhrase phrase : phrases) {
      // "A Node-RED gateway", "a gateway (Raspberry Pi)", and behind them "the gateway".
      boolean product =
          phrase.noun().equals(GATEWAY)
              && passing.contains(one.find(phrase.number()))
              && (phrase.product() != null || phrase.article() != NounPhrase.Article.DEFINITE);
      boolean device = product || phrase.kind() == ComponentKind.DEVICE && isGateway(phrase);
      String noun = device ? GATEWAY : plainNoun(phrase);
      boolean bare = !device && phrase.role().isEmpty() && phrase.technologies().isEmpty();
      boolean program =
          device
              || isProgram(phrase.kind())
              || bare && Kinds.isFront(phrase.kind()) && !noun.isEmpty()
              // "The port's gateway … the gateway".
              || !bare && phrase.traits().contains("external");
      if (!program || noun.isEmpty() || phrase.isNamed()) {
        continue;
      }
      if (bare && !phrase.traits().isEmpty() && !phrase.traits().equals(SAME)) {
        continue;
      }
      NounPhrase whole = only.get(noun);
      boolean together = whole != null && whole.isPlural();
      if (phrase.isPlural() && bare && !together && !phrase.traits().equals(SAME)) {
        continue;
      }
      if (!bare) {
        NounPhrase before = only.putIfAbsent(noun, phrase);
        boolean other = before != null && one.find(before.number()) != one.find(phrase.number());
        if (other) {
          several.add(noun);
        }
      } else if (phrase.article() == NounPhrase.Article.DEFINITE
          && only.containsKey(noun)
          && !several.contains(noun)
          && !told.contains(phrase.number())) {
        join(only.get(noun), phrase);
      }
    }
  }

  /** "An edge gateway", "a gateway PC", and what "the gateway" means behind it. */
  private static boolean isGateway(NounPhrase phrase) {
    int last = phrase.to() - 1;
    return phrase.product() == null
        && phrase.to() - phrase.from() > 1
        && (phrase.sentence().word(last).equals(GATEWAY)
            || phrase.sentence().word(last - 1).equals(GATEWAY));
  }

  /** "The API server … the server": the only program of the text that is called so and more. */
  private void joinServers() {
    Map<String, NounPhrase> whole = new LinkedHashMap<>();
    List<NounPhrase> bare = new ArrayList<>();
    for (NounPhrase phrase : phrases) {
      Sentence sentence = phrase.sentence();
      boolean server =
          sentence.word(phrase.to() - 1).equals(SERVER)
              && phrase.product() == null
              && !phrase.isPlural();
      if (server && phrase.to() - phrase.from() > 1) {
        whole.putIfAbsent(sentence.words(phrase.from(), phrase.to()), phrase);
      } else if (server
          && phrase.noun().equals(SERVER)
          && phrase.role().isEmpty()
          && phrase.technologies().isEmpty()) {
        bare.add(phrase);
      }
    }
    boolean acts = bare.stream().anyMatch(deeds::serves);
    boolean introduced =
        bare.stream().anyMatch(p -> p.article() != NounPhrase.Article.DEFINITE || deeds.hosts(p));
    NounPhrase one = whole.size() == 1 ? whole.values().iterator().next() : null;
    boolean program =
        one != null && (Kinds.isServer(one.kind()) || one.kind() == ComponentKind.WEB_SERVER);
    if (one != null && program && acts && !introduced) {
      bare.stream().filter(p -> p.number() > one.number()).forEach(p -> join(one, p));
    }
  }

  private static boolean isTitle(NounPhrase phrase) {
    Meaning.OfKind head = phrase.head();
    if (head == null || !isTold(head.wording().kind()) && !phrase.noun().equals(DAEMON)) {
      return false;
    }
    List<String> words = head.wording().phrases();
    boolean particular =
        phrase.noun().equals(DAEMON)
            || words.size() == 1 && words.get(0).equalsIgnoreCase(head.wording().name());
    return particular
        && phrase.role().isEmpty()
        && (phrase.technologies().isEmpty() || phrase.noun().equals(DAEMON))
        && !phrase.isNamed();
  }

  /** True of what is only called a daemon. */
  static boolean isDaemon(Cluster cluster) {
    return cluster.phrases.stream().allMatch(p -> p.noun().equals(DAEMON));
  }

  private static boolean isTold(ComponentKind kind) {
    return kind == ComponentKind.WORKER || kind == ComponentKind.DEVICE;
  }

  List<Cluster> clusters() {
    Map<Integer, Cluster> clusters = new TreeMap<>();
    for (NounPhrase phrase : phrases) {
      clusters.computeIfAbsent(one.find(phrase.number()), n -> new Cluster()).phrases.add(phrase);
    }
    return List.copyOf(clusters.values());
  }

  /** "The Angular web application" and "the Angular front end" of one text are one. */
  private void joinMade() {
    names.clear();
    Map<String, Cluster> first = new HashMap<>();
    for (Cluster cluster : clusters()) {
      String framework = framework(cluster);
      boolean plain = Kinds.isApplication(cluster.kind()) && !cluster.hasRole();
      if (framework.isEmpty() || !plain || cluster.isPlural() || isToldApart(cluster)) {
        continue;
      }
      Cluster earlier = first.putIfAbsent(framework, cluster);
      if (earlier != null && Kinds.mayBeMadeAsOne(earlier.kind(), cluster.kind())) {
        joinAlike(earlier.first(), cluster.first());
      }
    }
  }

  private boolean isToldApart(Cluster cluster) {
    return cluster.phrases.stream().anyMatch(p -> told.contains(p.number()));
  }

  /** The framework that a phrase names with its program; empty where none does. */
  static String framework(Cluster cluster) {
    return cluster.phrases.stream()
        .flatMap(p -> p.technologies().stream())
        .filter(t -> NounPhrase.kindOf(t) == ComponentKind.FRAMEWORK)
        .map(t -> t.meaning().id())
        .findFirst()
        .orElse("");
  }

  /** "Our ERP is SAP … the ERP", "the ERP … the ERP system". */
  private void joinHouses() {
    Map<String, NounPhrase> first = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      String house = phrase.role().isEmpty() && !phrase.isPlural() ? Cluster.house(phrase) : "";
      NounPhrase before = house.isEmpty() ? null : first.putIfAbsent(house, phrase);
      if (before != null && phrase.article() != NounPhrase.Article.INDEFINITE) {
        join(before, phrase);
      }
    }
  }

  /** True of the ERP and the CRM: what two houses sell. */
  private static boolean areTwoHouses(Cluster one, Cluster other) {
    Set<String> houses = one.houses();
    Set<String> others = other.houses();
    return Cluster.areTwoSides(one, other)
        || !houses.isEmpty() && !others.isEmpty() && houses.stream().noneMatch(others::contains);
  }

  /** What is only called by its kind refers to what has a name, if there is one. */
  private void joinBare() {
    Map<String, Cluster> only = new HashMap<>();
    Set<String> several = new HashSet<>();
    Map<Integer, Cluster> named = new HashMap<>();
    Map<Integer, Cluster> bare = new LinkedHashMap<>();
    List<Cluster> all = clusters();
    for (Cluster cluster : all) {
      int root = one.find(cluster.first().number());
      boolean titled = cluster.phrases.stream().anyMatch(Identities::isTitle);
      if (cluster.isBare() && !isToldApart(cluster) && !titled) {
        bare.put(root, cluster);
      } else {
        named.put(root, cluster);
        if (only.putIfAbsent(key(cluster), cluster) != null) {
          several.add(key(cluster));
        }
      }
    }
    all.stream()
        .filter(c -> named.containsKey(one.find(c.first().number())) && isBrokerToo(c))
        .forEach(c -> only.putIfAbsent(Kinds.reference(ComponentKind.MESSAGE_BROKER), c));
    Map<String, Cluster> last = new HashMap<>();
    Map<String, Cluster> plain = new HashMap<>();
    for (NounPhrase phrase : phrases) {
      int root = one.find(phrase.number());
      Cluster cluster = named.get(root);
      if (cluster != null) {
        last.put(key(cluster), cluster);
        if (APPS.contains(phrase.noun())) {
          only.putIfAbsent(Kinds.reference(phrase.kind()), cluster);
        }
      } else if (bare.get(root) != null && bare.get(root).first() == phrase) {
        refer(bare.get(root), only, several, last, plain);
      }
    }
  }

  /** "Redis is used as a broker", whatever else it is. */
  private static boolean isBrokerToo(Cluster cluster) {
    return !cluster.kind().carriesMessages()
        && cluster.product() != null
        && cluster.phrases.stream()
            .anyMatch(p -> p.product() == null && p.kind().carriesMessages());
  }

  /**
   * "The service stores orders. Veeam copies them": told before the tool, and no other word for it.
   */
  private static boolean isBeforeTool(Cluster one, Cluster other) {
    return GeneralWords.isTool(other) && one.first().number() < other.first().number();
  }

  /** "A queue", and behind it "a second queue". */
  private static boolean isBeforeCounted(Cluster one, Cluster other) {
    NounPhrase first = other.first();
    return first.isCounted()
        && one.first().number() < first.number()
        && one.first().sentence().number() <= first.sentence().number();
  }

  /** "A small LTI tool" behind "a Perl application": made of something else, and no name of it. */
  boolean isNew(Cluster one, Cluster other) {
    Set<String> made = new HashSet<>();
    one.phrases.forEach(p -> p.technologies().forEach(t -> made.add(t.meaning().id())));
    boolean shared =
        other.phrases.stream()
            .flatMap(p -> p.technologies().stream())
            .anyMatch(t -> made.contains(t.meaning().id()));
    boolean told = other.phrases.stream().anyMatch(p -> !p.technologies().isEmpty());
    boolean introduced =
        one.first().article() == NounPhrase.Article.INDEFINITE && !isNominal(one.first());
    // "A FastAPI server exposes the plugin": by what it is served, and no other one.
    boolean served = one.first().noun().equals(SERVER);
    boolean works = deeds.acts(one.first()) && !served && !isBehindBe(one.first());
    boolean beside = works && !shared && actsBefore(other, one.first());
    return introduced && !made.isEmpty() && (told && !shared || beside);
  }

  /** "There is a web version … have a ward console": each is told of for the first time. */
  private boolean areBothNew(Cluster one, Cluster other) {
    NounPhrase first = one.first();
    NounPhrase second = other.first();
    return first.article() == NounPhrase.Article.INDEFINITE
        && second.article() == NounPhrase.Article.INDEFINITE
        && isTelling(first)
        && isTelling(second)
        && !lastWord(first).equals(lastWord(second));
  }

  /** "A ward console", "a NAS", and not only "a service". */
  private boolean isTelling(NounPhrase phrase) {
    boolean several = phrase.noun().indexOf(' ') > 0 || !phrase.role().isEmpty();
    return !isNominal(phrase) && (phrase.product() != null || several);
  }

  /** "It is a Go program that writes": what was spoken of, and no other one. */
  private static boolean isBehindBe(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int i = phrase.from() - 1;
    while (i > 0
        && (Words.DETERMINERS.contains(sentence.word(i))
            || Words.isDescriptive(sentence.word(i)))) {
      i--;
    }
    return i > 0 && Words.BE.contains(sentence.word(i));
  }

  /** "The desk puts mails in the queue. A Go program takes them": who did something already. */
  private boolean actsBefore(Cluster cluster, NounPhrase phrase) {
    return cluster.phrases.stream()
        .anyMatch(
            p ->
                p.number() < phrase.number()
                    && p.article() != NounPhrase.Article.INDEFINITE
                    && deeds.acts(p));
  }

  /** "Sensors publish to a broker on a Raspberry Pi": several are not the only one of a product. */
  private static boolean areDevicesOfOne(Cluster several, Cluster only) {
    return several.kind() == ComponentKind.DEVICE
        && several.isPlural()
        && only.product() != null
        && only.phrases.stream().noneMatch(NounPhrase::isPlural);
  }

  private void refer(
      Cluster cluster,
      Map<String, Cluster> only,
      Set<String> several,
      Map<String, Cluster> last,
      Map<String, Cluster> plain) {
    String key = key(cluster);
    Cluster target = several.contains(key) ? last.getOrDefault(key, only.get(key)) : only.get(key);
    boolean another =
        cluster.kind() == ComponentKind.WORKER
            && cluster.first().article() == NounPhrase.Article.INDEFINITE
            && !isOneOfMany(cluster, target);
    another |= target != null && (isNew(cluster, target) || areBothNew(cluster, target));
    another |= target != null && isBeforeCounted(cluster, target);
    another |= target != null && isBeforeTool(cluster, target);
    another |= target != null && areDevicesOfOne(cluster, target);
    another |= target != null && one.mayNotJoin(cluster.first().number(), target.first().number());
    target = target != null && (another || areApart(cluster, target)) ? null : target;
    boolean many = several.contains(key) || target != null && Kinds.isPartOfMany(cluster.kind());
    boolean hands =
        cluster.kind() == ComponentKind.WORKER
            && !several.contains(key)
            && target != null
            && target.phrases.stream().anyMatch(Identities::isTitle);
    boolean apart = many && cluster.isPlural() && hands;
    if (many && cluster.isPlural() && !apart) {
      leaveOut(cluster);
    } else if (target != null && !cluster.isGeneral() && !apart) {
      join(target.first(), cluster.first());
    } else {
      Cluster earlier = plain.putIfAbsent(key, cluster);
      if (earlier != null && areOtherwiseMade(cluster, earlier)) {
        earlier = plain.putIfAbsent(key + languages(cluster).iterator().next(), cluster);
      }
      if (earlier != null
          && !isNew(cluster, earlier)
          && !isAppOf(cluster, earlier)
          && isTransfer(cluster) == isTransfer(earlier)
          && !areTwoHouses(cluster, earlier)) {
        join(earlier.first(), cluster.first());
      }
    }
  }

  private static boolean areApart(Cluster cluster, Cluster named) {
    return APART.stream().anyMatch(two -> two.test(cluster, named));
  }

  /** "The portal" beside a control system, "the mobile app" beside a record system. */
  private static boolean isSeenBesideSystem(Cluster cluster, Cluster named) {
    boolean system = named.phrases.stream().anyMatch(p -> p.noun().equals("system"));
    boolean seen =
        cluster.kind() == ComponentKind.WEB_APPLICATION || system && Kinds.isInHand(cluster.kind());
    return seen && named.kind() == ComponentKind.OTHER && named.hasRole();
  }

  /** "The web application" beside phpMyAdmin. */
  private static boolean isPageBesideTool(Cluster cluster, Cluster named) {
    return cluster.kind() == ComponentKind.WEB_APPLICATION
        && named.product() != null
        && ADMIN_TOOLS.contains(named.product().id());
  }

  /** "A Python service" beside a product: nobody who speaks of the one wrote the other. */
  private static boolean isWrittenBesideBought(Cluster cluster, Cluster named) {
    return cluster.phrases.stream().anyMatch(p -> !p.materials().isEmpty())
        && named.product() != null
        && Kinds.isApplication(cluster.kind());
  }

  private static boolean isTransferBesideShare(Cluster cluster, Cluster named) {
    return isTransfer(cluster) != isTransfer(named);
  }

  /** "An SFTP server", where houses leave files for others: no share of their own. */
  private static boolean isTransfer(Cluster cluster) {
    return cluster.kind() == ComponentKind.FILE_STORE
        && cluster.phrases.stream().anyMatch(p -> p.noun().endsWith("ftp server"));
  }

  /** "Orders come in from Shopify … the WMS": a product that nobody calls so. */
  private static boolean isHouseBeside(Cluster cluster, Cluster named) {
    Technology product = named.product();
    Set<String> houses = cluster.houses();
    return product != null
        && !houses.isEmpty()
        && named.houses().isEmpty()
        && houses.stream().noneMatch(h -> product.near().contains(h) || isIn(h, product));
  }

  /** The CRM of "Salesforce CRM". */
  private static boolean isIn(String house, Technology product) {
    return Words.split(product.name().toLowerCase(Locale.ROOT), ' ').contains(house)
        || product.aliases().stream().anyMatch(a -> Words.split(a, ' ').contains(house));
  }

  /** "The app" beside a back end: it runs on no server. */
  private static boolean isAppOf(Cluster cluster, Cluster named) {
    return cluster.phrases.stream().allMatch(p -> APP.contains(p.noun()))
        && named.phrases.stream().anyMatch(p -> SERVERS.contains(p.noun()));
  }

  /** "Our Elixir service" is not "the existing Node service". */
  private static boolean areOtherwiseMade(Cluster cluster, Cluster named) {
    return Kinds.isServer(cluster.kind()) && areOtherwiseMade(languages(cluster), languages(named));
  }

  private static boolean areOtherwiseMade(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  static Set<String> languages(Cluster cluster) {
    Set<String> languages = new HashSet<>();
    cluster.phrases.forEach(p -> languages.addAll(languages(p)));
    return languages;
  }

  /** The languages that words tell, by themselves or by what runs in them or is written in them. */
  private static Set<String> languages(NounPhrase phrase) {
    Set<String> languages = new HashSet<>();
    phrase.technologies().forEach(t -> Languages.told(t).ifPresent(languages::add));
    return languages;
  }

  /** What a bare word of the same kind could mean; a back end is told from other services. */
  String key(Cluster cluster) {
    if (cluster.key == null) {
      cluster.key = findKey(cluster);
    }
    return cluster.key;
  }

  private String findKey(Cluster cluster) {
    ComponentKind kind = cluster.kind();
    Meaning.OfKind head = cluster.first().head();
    boolean own =
        cluster.isBare()
            && head != null
            && head.wording().kind() == ComponentKind.SERVICE
            && !head.wording().name().equals(SERVICE);
    if (own) {
      return head.wording().name();
    }
    if (kind == ComponentKind.HOST && head != null && head.wording().name().equals(BASTION)) {
      return BASTION;
    }
    boolean machine =
        kind == ComponentKind.HOST
            && cluster.isBare()
            && !isPlaced(cluster)
            && cluster.phrases.stream().allMatch(p -> p.technologies().isEmpty());
    if (cluster.phrases.stream().allMatch(NounPhrase::isOpen)) {
      return "name";
    }
    if (isServing(cluster.phrases)) {
      return Kinds.reference(ComponentKind.SERVICE);
    }
    return cluster.isGeneral() || machine ? "general" : Kinds.reference(kind);
  }

  /** "The app talks to the server": a program, and no machine. */
  boolean isServing(List<NounPhrase> set) {
    ComponentKind kind = Cluster.kindOf(set);
    return (kind == ComponentKind.HOST || kind == ComponentKind.VIRTUAL_MACHINE)
        && set.stream().allMatch(p -> p.technologies().isEmpty() && !deeds.hosts(p))
        && set.stream().allMatch(p -> !p.isPlural() && isServer(p))
        && set.stream().anyMatch(deeds::serves);
  }

  /** "The server", "the Test Result Server". */
  static boolean isServer(NounPhrase phrase) {
    return phrase.noun().equals(SERVER)
        || phrase.noun().endsWith(" " + SERVER)
        || phrase.isNamed() && phrase.sentence().word(phrase.to() - 1).equals(SERVER);
  }

  /** "Celery workers", and later "a worker". */
  private static boolean isOneOfMany(Cluster cluster, @Nullable Cluster target) {
    return target != null
        && !cluster.isPlural()
        && target.phrases.stream().anyMatch(NounPhrase::isPlural);
  }

  private boolean isPlaced(Cluster cluster) {
    return cluster.phrases.stream()
        .anyMatch(p -> placed.contains(p.number()) || p.article() == NounPhrase.Article.INDEFINITE);
  }
}

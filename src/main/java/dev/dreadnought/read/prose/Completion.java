package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what was said: the browser of a web application's users, the internet between,
 * the flows along the proxies, the accounts behind a login. Everything is marked as inferred, with
 * the words that it follows from. Silence implies nothing.
 */
final class Completion {
  /** Of a store that needs no server before it: Firestore. */
  private static final String ASKED_BY_CLIENTS = "serves-clients-directly";

  private static final List<ComponentKind> FROM_OUTSIDE_IN =
      List.of(
          ComponentKind.DNS,
          ComponentKind.CDN,
          ComponentKind.API_GATEWAY,
          ComponentKind.LOAD_BALANCER,
          ComponentKind.REVERSE_PROXY,
          ComponentKind.WEB_SERVER);

  private static final Set<String> INSIDERS = Words.of("admin administration internal staff");

  private static final Set<String> LOGIN_DATA = Set.of("credentials", "personal-data");

  /** How far before a store its program may be named, in characters. */
  private static final int NEAR = 200;

  /** Of fewer services that nobody calls each may be another program's. */
  private static final int MANY_SERVICES = 4;

  private final Draft draft;
  private final Truth exposed;
  private final Population population;

  private Completion(Draft draft, Catalog catalog, List<Claims.Stated> claims, Truth exposed) {
    this.draft = draft;
    this.population = new Population(draft, catalog, claims);
    this.exposed = exposed;
  }

  static void complete(Draft draft, Catalog catalog, List<Claims.Stated> claims, Truth exposed) {
    Completion completion = new Completion(draft, catalog, claims, exposed);
    completion.joinOwnedData();
    completion.population.complete();
    Messengers.connect(draft);
    Pipelines.connect(draft);
    completion.connectStores();
    Companions.connect(draft);
    PageServers.connect(draft);
    completion.connectServices();
    LateKinds.settle(draft);
    completion.placeFronts();
    completion.connectFronts();
    completion.population.inferHolders();
    completion.connectPeople();
    LateKinds.pages(draft);
    Notices.deliver(draft);
    completion.connectPushes();
    draft.dropDenied();
    completion.pullImages();
    completion.inferLocalFiles();
    completion.inferAccounts();
    completion.keepLogins();
    QueuedMessages.settle(draft, catalog);
    completion.shareData();
    completion.drawBorders();
  }

  /** "Images come from Harbor": what runs containers takes them, and not the program in them. */
  private void pullImages() {
    List<Draft.Part> platforms = draft.parts(k -> k == ComponentKind.CONTAINER_PLATFORM);
    if (platforms.size() != 1) {
      return;
    }
    for (Draft.Part registry : draft.parts(k -> k == ComponentKind.REGISTRY)) {
      for (Draft.Flow flow : List.copyOf(draft.flowsTo(registry))) {
        boolean program =
            flow.from instanceof Draft.Part one && one.isApplication() && one == draft.main;
        if (program) {
          draft.remove(flow);
          draft.flow(platforms.get(0), registry, flow.spans.get(0));
        }
      }
    }
  }

  /**
   * A store that nobody was said to use, except to copy it, is that of the program that the text is
   * about; of two databases that are only named, each may be another's.
   */
  private void connectStores() {
    Draft.Part hub = MainServer.of(draft);
    List<Draft.Part> open =
        draft.parts(Completion::isOfOneProgram).stream()
            .filter(p -> !p.isApplication() && !isForLogs(p) && !p.delivers && !p.handled)
            .filter(p -> !isSpare(p))
            .filter(
                p ->
                    draft.flows().stream()
                        .filter(f -> f.touches(p) && !(f.to instanceof Draft.Person))
                        .allMatch(f -> f.ofCopy || f.from == p && isKept(p) && isKept(f.to)))
            .toList();
    for (Draft.Part part : open) {
      if (isElsewhere(part) || Fronting.isPageCache(part) && stands(part)) {
        continue;
      }
      Draft.Part program = part.kind == ComponentKind.DATABASE ? keeper() : null;
      program = program == null && isOfSection(part) ? part.section : program;
      program = program == null ? before(part) : program;
      program = program == null ? hub : program;
      if (program == null) {
        continue;
      }
      if (part.told || open.stream().filter(o -> o.kind == part.kind).count() == 1) {
        boolean takes = part.kind.carriesMessages() && program.kind == ComponentKind.WORKER;
        // Who works on messages takes them out.
        draft.inferFlow(takes ? part : program, takes ? program : part, part.spans);
      }
    }
  }

  /** "Varnish in front of the site": it asks the site, and nobody behind it asks it. */
  private boolean stands(Draft.Part front) {
    return draft.fronts.values().stream().anyMatch(f -> f.containsKey(front));
  }

  /** A client's section may list what others than a database are there for it. */
  private static boolean isOfSection(Draft.Part part) {
    Draft.Part program = part.section;
    return program != null
        && program != part
        && Traffic.mayAsk(program)
        && !(Kinds.isClient(program.kind) && Kinds.isStore(part.kind));
  }

  /** A broker that nobody is said to use, beside one that is in use. */
  private boolean isSpare(Draft.Part part) {
    return part.kind.carriesMessages()
        && draft.flows().stream()
            .anyMatch(
                f ->
                    f.from instanceof Draft.Part from && from != part && from.kind == part.kind
                        || f.to instanceof Draft.Part to && to != part && to.kind == part.kind);
  }

  /** The only program that is said to store something, where nobody says in what; or null. */
  private Draft.@Nullable Part keeper() {
    List<Draft.Part> keepers =
        draft.storing.stream()
            .filter(p -> draft.flows().stream().noneMatch(f -> f.from == p && isKept(f.to)))
            .toList();
    return keepers.size() == 1 ? keepers.get(0) : null;
  }

  private static boolean isKept(Object end) {
    return end instanceof Draft.Part store
        && Kinds.isStore(store.kind)
        && !store.kind.carriesMessages();
  }

  /**
   * A model, a vault and a queue that nobody is said to turn to may be anybody's, the queue where
   * only a noun names it.
   */
  private static boolean isElsewhere(Draft.Part part) {
    boolean noun =
        part.materials.values().stream().noneMatch(m -> m.technology.kind() == part.kind);
    return part.kind == ComponentKind.LANGUAGE_MODEL
        || part.kind == ComponentKind.SECRET_STORE
        || noun && part.kind == ComponentKind.QUEUE;
  }

  /** The program on a server that the text named last before it first named a part; or null. */
  private Draft.@Nullable Part before(Draft.Part part) {
    int start = span(part).start();
    Draft.Part server = MainServer.of(draft);
    Draft.Part nearest = null;
    int distance = NEAR;
    for (Draft.Part program : draft.parts(Completion::mayServe)) {
      if (server != null && server != program && MainServer.isFrontEnd(program)) {
        continue;
      }
      boolean asked = part.kind == ComponentKind.IDENTITY_PROVIDER && server != null;
      if (asked && server != program && draft.hasFlow(server, program)) {
        // "Transcripts go to the station's CMS. Login is by Auth0": people log in at the program.
        continue;
      }
      for (Span span : program.spans) {
        if (!program.isProduct()
            && !program.isBought()
            && span.end() <= start
            && start - span.end() < distance) {
          distance = start - span.end();
          nearest = program;
        }
      }
    }
    return nearest;
  }

  /**
   * A program has stores, and others that pay and mail for it; what gathers logs and figures, where
   * files lie, and what is only somewhere else, nobody needs to turn to.
   */
  private static boolean isOfOneProgram(ComponentKind kind) {
    boolean kept = kind != ComponentKind.LOGGING && kind != ComponentKind.FILE_STORE;
    return kept && Kinds.isStore(kind) && Kinds.isAsked(kind)
        || kind == ComponentKind.PAYMENT
        || kind == ComponentKind.EMAIL
        || kind == ComponentKind.LANGUAGE_MODEL
        || kind == ComponentKind.IDENTITY_PROVIDER;
  }

  /** The Elasticsearch of "Elasticsearch, Logstash and Kibana". */
  private boolean isForLogs(Draft.Part part) {
    return part.kind == ComponentKind.SEARCH_INDEX
        && !draft.parts(k -> k == ComponentKind.LOGGING).isEmpty();
  }

  /**
   * Of several services, those that nobody is said to call are called by the only gateway, or by
   * the only front end where there is none.
   */
  private void connectServices() {
    List<Draft.Part> services =
        draft.parts(Completion::isCallable).stream().filter(s -> !s.isProduct()).toList();
    Draft.Part caller = callerOfServices();
    List<Draft.Part> open =
        services.stream()
            .filter(s -> s != caller && (!s.role.isEmpty() || s.properName != null))
            .filter(s -> draft.flowsTo(s).isEmpty())
            .toList();
    if (caller != null && open.size() >= MANY_SERVICES && 4 * open.size() > 3 * services.size()) {
      open.forEach(s -> draft.inferFlow(caller, s, s.spans));
    }
  }

  private Draft.@Nullable Part callerOfServices() {
    List<Draft.Part> pages =
        draft.parts(k -> k == ComponentKind.WEB_APPLICATION || k == ComponentKind.BROWSER_CLIENT);
    List<Draft.Part> gateways =
        draft.parts.stream()
            .filter(p -> !p.whole && isGateway(p))
            .filter(g -> pages.stream().noneMatch(p -> isBefore(g, p)))
            .toList();
    if (!gateways.isEmpty()) {
      return gateways.size() == 1 ? gateways.get(0) : null;
    }
    List<Draft.Part> shown = pages.stream().filter(MainServer::isFrontEnd).toList();
    List<Draft.Part> callers = pages.size() > 1 ? shown : pages;
    boolean one = callers.size() == 1 && !callers.get(0).isPlainBrowser();
    return one ? callers.get(0) : null;
  }

  /** True of what stands before all services, built or bought: "the API gateway", "AppSync". */
  private static boolean isGateway(Draft.Part part) {
    return part.kind == ComponentKind.API_GATEWAY
        || part.kind == ComponentKind.API && part.isBought();
  }

  private boolean isBefore(Draft.Part front, Draft.Part page) {
    return draft.fronts.getOrDefault(page, Map.of()).containsKey(front)
        || draft.hasFlow(front, page);
  }

  private static boolean isCallable(ComponentKind kind) {
    return kind == ComponentKind.API || kind == ComponentKind.SERVICE;
  }

  /** A proxy that nobody placed stands before the only program that there is to stand before. */
  private void placeFronts() {
    Draft.Part server = behindProxies();
    if (server == null) {
      return;
    }
    for (Draft.Part front : draft.parts(FROM_OUTSIDE_IN::contains)) {
      boolean placed =
          front.kind == ComponentKind.CDN
              || front.kind == ComponentKind.DNS
              || front.kind == ComponentKind.WEB_SERVER && !front.fronting
              || !draft.flowsTo(front).isEmpty()
              || draft.flows().stream().anyMatch(f -> f.from == front && isKept(f.to))
              || draft.fronts.containsKey(front)
              || draft.fronts.values().stream().anyMatch(f -> f.containsKey(front));
      if (!placed && front.outward) {
        draft.inferFlow(server, front, front.spans);
      } else if (!placed) {
        draft.front(front, server, span(front));
        draft.inferFlow(front, server, front.spans);
      }
    }
  }

  private Draft.@Nullable Part behindProxies() {
    List<Draft.Part> functions = draft.parts(k -> k == ComponentKind.SERVERLESS_FUNCTION);
    boolean servers = !draft.parts(Kinds::isServer).isEmpty();
    return servers ? MainServer.of(draft) : functions.size() == 1 ? functions.get(0) : null;
  }

  private void connectFronts() {
    moveToGuests();
    askFromClients();
    for (Draft.Part behind : List.copyOf(draft.fronts.keySet())) {
      List<Draft.Part> chain = chain(behind);
      draft.entries.put(behind, chain.get(0));
      List<Draft.Part> from = List.of();
      List<Draft.Part> before = List.of();
      for (Draft.Part front : chain) {
        if (from.stream().anyMatch(f -> areNumberedAlike(f, front))) {
          // "Proxy1" and "Proxy2" stand side by side.
          from.add(front);
        } else {
          before = from;
          from = new ArrayList<>(List.of(front));
        }
        before.forEach(b -> draft.flow(b, front, span(front)));
      }
      boolean last = draft.fronts.values().stream().noneMatch(f -> f.containsKey(behind));
      if (last || !Kinds.isFront(behind.kind)) {
        from.forEach(f -> draft.flow(f, behind, frontSpan(f, behind)));
      }
    }
    draft.flows().stream().filter(this::passesFront).forEach(this::sendThroughFront);
  }

  private static boolean areNumberedAlike(Draft.Part one, Draft.Part other) {
    return one.properName != null
        && other.properName != null
        && Numbers.areOfOneStem(one.properName, other.properName);
  }

  /**
   * "A Node service behind the owners' app": what people hold asks it, and lets nothing through;
   * and nothing stands before what they hold.
   */
  private void askFromClients() {
    draft
        .fronts
        .keySet()
        .removeIf(p -> Kinds.isInHand(p.kind) && p.kind != ComponentKind.BROWSER_CLIENT);
    for (Draft.Part behind : List.copyOf(draft.fronts.keySet())) {
      Map<Draft.Part, Span> fronts = draft.fronts.get(behind);
      List<Draft.Part> clients =
          fronts.keySet().stream().filter(f -> Kinds.isInHand(f.kind)).toList();
      clients.forEach(c -> draft.flow(c, behind, fronts.remove(c)));
      if (fronts.isEmpty()) {
        draft.fronts.remove(behind);
      }
    }
  }

  /** What stands before a machine stands before the programs that run on it. */
  private void moveToGuests() {
    for (Draft.Part host : List.copyOf(draft.fronts.keySet())) {
      List<Draft.Part> guests =
          host.kind.isHost()
              ? draft.parts(Kinds::isServer).stream().filter(g -> g.host == host).toList()
              : List.of();
      if (!guests.isEmpty()) {
        Map<Draft.Part, Span> fronts = draft.fronts.remove(host);
        guests.forEach(g -> fronts.forEach((front, span) -> draft.front(front, g, span)));
      }
    }
  }

  private Span frontSpan(Draft.Part front, Draft.Part behind) {
    Span span = draft.fronts.getOrDefault(behind, Map.of()).get(front);
    return span == null ? span(front) : span;
  }

  private static Span span(Draft.Part part) {
    return part.spans.get(0);
  }

  /** Everything that stands before a part, from the outside in. */
  private List<Draft.Part> chain(Draft.Part behind) {
    List<Draft.Part> chain = new ArrayList<>(draft.fronts.getOrDefault(behind, Map.of()).keySet());
    for (int i = 0; i < chain.size(); i++) {
      for (Draft.Part further : draft.fronts.getOrDefault(chain.get(i), Map.of()).keySet()) {
        if (!chain.contains(further) && further != behind) {
          chain.add(further);
        }
      }
    }
    chain.sort(
        Comparator.comparingInt((Draft.Part p) -> FROM_OUTSIDE_IN.indexOf(p.kind))
            .thenComparingInt(p -> p.order));
    return chain;
  }

  /** Where clients of a part arrive first. */
  private Draft.Part entry(Draft.Part part) {
    return draft.entries.getOrDefault(part, part);
  }

  private boolean passesFront(Draft.Flow flow) {
    boolean client =
        flow.from instanceof Draft.Part && Kinds.isClient(((Draft.Part) flow.from).kind);
    return client
        && flow.to instanceof Draft.Part
        && entry((Draft.Part) flow.to) != flow.to
        && (flow.inferred || !isUnseen(entry((Draft.Part) flow.to).kind));
  }

  /** What an author who says that a client calls a program passes over in silence. */
  private static boolean isUnseen(ComponentKind kind) {
    return kind == ComponentKind.REVERSE_PROXY || kind == ComponentKind.WEB_SERVER;
  }

  private void sendThroughFront(Draft.Flow flow) {
    draft.remove(flow);
    Draft.Flow outer = draft.flow(flow.from, entry((Draft.Part) flow.to), flow.spans.get(0));
    outer.data.addAll(flow.data);
    outer.protocol = outer.protocol == null ? flow.protocol : outer.protocol;
  }

  private void connectPeople() {
    List<Draft.Part> clients = draft.parts(Kinds::isClient);
    connectClients(clients);
    connectClients(
        draft.parts(k -> k == ComponentKind.WEB_APPLICATION).stream()
            .filter(Evidence::isForBrowsers)
            .toList());
    if (draft.persons.isEmpty()) {
      return;
    }
    List<Draft.Part> pages = pages();
    if (clients.isEmpty() && !pages.isEmpty()) {
      clients = inferBrowsers(pages);
    } else {
      browseExplicitly(pages.stream().filter(p -> !isBrowsed(p)).toList());
    }
    for (Draft.Person person : draft.persons.values()) {
      connect(person, clients);
    }
  }

  /** True of a page that some browser of the text turns to. */
  private boolean isBrowsed(Draft.Part page) {
    return draft.flowsTo(entry(page)).stream()
        .anyMatch(
            f ->
                !f.inferred
                    && f.from instanceof Draft.Part one
                    && one.kind == ComponentKind.BROWSER_CLIENT);
  }

  /** The web applications, without the products that nobody is said to look at. */
  private List<Draft.Part> pages() {
    List<Draft.Part> all = draft.parts(k -> k == ComponentKind.WEB_APPLICATION);
    return all.stream()
        .filter(
            p ->
                !p.isProduct()
                    || p == draft.main
                    || draft.reached.values().stream().anyMatch(r -> r.containsKey(p)))
        .toList();
  }

  /** Beside a mobile app, those have a browser who are said to turn to a web application. */
  private void browseExplicitly(List<Draft.Part> pages) {
    Map<Set<Draft.Part>, List<Draft.Person>> groups = groupsOf(pages);
    List<Draft.Person> browsing = groups.values().stream().flatMap(List::stream).toList();
    if (groups.size() > 1) {
      groups.forEach((reached, people) -> inferBrowser(reached, people, true));
    } else if (!browsing.isEmpty()) {
      inferBrowser(pages, browsing, false);
    }
  }

  /** One for everybody; where the text says who turns to which pages, one for those of each. */
  private List<Draft.Part> inferBrowsers(List<Draft.Part> pages) {
    Map<Set<Draft.Part>, List<Draft.Person>> groups = groupsOf(pages);
    if (pages.size() < 2 || groups.isEmpty()) {
      Draft.Part browser = draft.users().isEmpty() ? null : browser(pages, draft.users(), false);
      return browser == null ? List.of() : List.of(browser);
    }
    List<Draft.Part> browsers = new ArrayList<>();
    groups.forEach(
        (reached, people) -> browsers.add(inferBrowser(reached, people, groups.size() > 1)));
    return browsers;
  }

  /** The users who are said to turn to pages, by which. */
  private Map<Set<Draft.Part>, List<Draft.Person>> groupsOf(List<Draft.Part> pages) {
    Map<Set<Draft.Part>, List<Draft.Person>> groups = new LinkedHashMap<>();
    for (Draft.Person user : draft.users()) {
      Set<Draft.Part> reached = new LinkedHashSet<>(pages);
      reached.retainAll(draft.reached.getOrDefault(user, Map.of()).keySet());
      if (!reached.isEmpty()) {
        groups.computeIfAbsent(reached, r -> new ArrayList<>()).add(user);
      }
    }
    return groups;
  }

  /** The browser of those who are said to have turned to its pages. */
  private Draft.Part inferBrowser(
      Collection<Draft.Part> pages, List<Draft.Person> people, boolean several) {
    Draft.Part browser = browser(pages, people, several);
    people.forEach(p -> draft.reach(p, browser, p.spans.get(0)));
    return browser;
  }

  private Draft.Part browser(
      Collection<Draft.Part> pages, List<Draft.Person> users, boolean several) {
    // "In the browser", said by the way, is the one that they have.
    Draft.Part named =
        several
            ? null
            : draft.parts.stream()
                .filter(p -> p.inferred && p.isPlainBrowser())
                .findFirst()
                .orElse(null);
    Draft.Part browser = named == null ? newBrowser(users, several) : named;
    users.forEach(u -> u.spans.forEach(s -> Draft.keep(browser.spans, s)));
    pages.stream().limit(1).forEach(p -> Draft.keep(browser.spans, span(p)));
    for (Draft.Part page : pages) {
      Draft.Flow flow = draft.inferFlow(browser, entry(page), browser.spans);
      flow.protocol = draft.clientProtocols.get(page);
    }
    return browser;
  }

  private Draft.Part newBrowser(List<Draft.Person> users, boolean several) {
    Optional<KindWording> wording = population.wording(ComponentKind.BROWSER_CLIENT);
    Draft.Part browser = new Draft.Part(draft.parts.size(), ComponentKind.BROWSER_CLIENT);
    browser.wording = wording.orElse(null);
    browser.properName = several ? browserOf(users) : Assembly.BROWSER;
    browser.inferred = true;
    draft.parts.add(browser);
    return browser;
  }

  private static String browserOf(List<Draft.Person> users) {
    return users.stream()
        .map(u -> u.wording.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" and ", "Browser of ", ""));
  }

  /** The admin portal answers no public page. */
  private static boolean isOfInsiders(Draft.Part client, Draft.Part main) {
    boolean pages =
        client.kind == ComponentKind.WEB_APPLICATION && main.kind == ComponentKind.WEB_APPLICATION;
    return pages
        && Arrays.stream(main.words.toLowerCase(Locale.ROOT).split(" "))
            .anyMatch(INSIDERS::contains);
  }

  /** A client that the text connects to nothing turns to the main program. */
  private void connectClients(List<Draft.Part> clients) {
    for (Draft.Part client : clients) {
      Draft.Part main = client.kind == ComponentKind.MOBILE_APP ? mainOfApps() : draft.main;
      boolean connected =
          draft.flows().stream()
              .anyMatch(
                  f ->
                      f.from == client
                          && !f.inferred
                          && f.to instanceof Draft.Part
                          && isWayIn(client, (Draft.Part) f.to));
      boolean serves =
          main != null && (mayServe(main.kind) || main.answers) && !isOfInsiders(client, main);
      if (!connected && main != null && main != client && serves) {
        Draft.Flow flow = draft.inferFlow(client, entry(main), client.spans);
        flow.protocol = flow.protocol == null ? draft.clientProtocols.get(main) : flow.protocol;
      }
    }
  }

  /** What an app on phones asks: of a page and an API beside it the API. */
  private Draft.@Nullable Part mainOfApps() {
    Draft.Part server = MainServer.of(draft);
    if (server != null && server.answers) {
      return server;
    }
    List<Draft.Part> services =
        draft.parts(Completion::isCallable).stream().filter(s -> !s.isProduct()).toList();
    List<Draft.Part> bought = draft.parts.stream().filter(p -> p.answers).toList();
    if (services.isEmpty() && bought.size() == 1) {
      // "The website is WordPress; the app's backend is Firebase": nobody asks the website.
      return bought.get(0);
    }
    boolean page = draft.main != null && draft.main.kind == ComponentKind.WEB_APPLICATION;
    List<Draft.Part> apis = services.stream().filter(s -> s.kind == ComponentKind.API).toList();
    List<Draft.Part> asked = apis.isEmpty() ? services : apis;
    return page && asked.size() == 1 ? asked.get(0) : draft.main;
  }

  private static boolean mayServe(ComponentKind kind) {
    return Kinds.isServer(kind) || kind == ComponentKind.SERVERLESS_FUNCTION;
  }

  /** A browser that only shows pages turns to whatever it is said to turn to, but to no store. */
  private boolean isWayIn(Draft.Part client, Draft.Part part) {
    return client.isPlainBrowser() && !Kinds.isStore(part.kind) || isWayIn(part, 0);
  }

  /** True of a program on a server, and of what leads to one. */
  private boolean isWayIn(Draft.Part part, int steps) {
    if (mayServe(part.kind) || part.answers || part.does(ASKED_BY_CLIENTS)) {
      return true;
    }
    return Kinds.isFront(part.kind)
        && steps < FROM_OUTSIDE_IN.size()
        && draft.flows().stream()
            .anyMatch(
                f ->
                    f.from == part
                        && f.to instanceof Draft.Part
                        && isWayIn((Draft.Part) f.to, steps + 1));
  }

  private void connect(Draft.Person person, List<Draft.Part> clients) {
    List<Draft.Part> targets = new ArrayList<>();
    Map<Draft.Part, Span> reached = draft.reached.getOrDefault(person, Map.of());
    boolean pages =
        draft.parts.stream().anyMatch(p -> p.kind == ComponentKind.WEB_APPLICATION && !p.whole);
    for (Map.Entry<Draft.Part, Span> said : reached.entrySet()) {
      Draft.Part part = said.getKey();
      boolean open = part.kind == ComponentKind.OTHER && part != draft.main;
      boolean inHand =
          Kinds.isClient(part.kind) || Population.isLocal(part.kind) || part.held || open;
      if (inHand && !part.whole) {
        Draft.Flow flow = draft.flow(person, part, said.getValue());
        flow.inferred = part.inferred;
        targets.add(part);
      } else if (isTurnedTo(
          person, part, (pages || !clients.isEmpty()) && !isOnly(part, reached))) {
        Draft.Part door = entry(part).kind == ComponentKind.CDN ? entry(part) : part;
        draft.flow(person, door, said.getValue());
        targets.add(door);
      }
    }
    if (!targets.isEmpty()) {
      browsersOf(reached.keySet()).stream()
          .filter(b -> targets.stream().noneMatch(t -> t.kind == ComponentKind.BROWSER_CLIENT))
          .forEach(targets::add);
    }
    if (targets.isEmpty() && person.isAdministrator() && !(person.acts || person.inferred)) {
      return;
    } else if (targets.isEmpty() && person.isAdministrator()) {
      targets.addAll(forAdministrator());
    } else if (targets.isEmpty() && mayUse(person)) {
      targets.addAll(clients);
      targets.addAll(draft.parts(Population::isLocal));
      targets.removeIf(t -> isOfOthers(t, person));
      if (targets.size() > 1) {
        targets.removeIf(t -> !t.inferred);
      }
    }
    if (targets.isEmpty()
        && !pages
        && draft.main != null
        && draft.main.kind == ComponentKind.OTHER) {
      targets.add(draft.main);
    }
    targets.forEach(t -> draft.inferFlow(person, t, person.spans));
  }

  /** The browsers that were taken to show some pages. */
  private List<Draft.Part> browsersOf(Set<Draft.Part> reached) {
    return draft.parts(k -> k == ComponentKind.BROWSER_CLIENT).stream()
        .filter(b -> b.inferred)
        .filter(
            b ->
                reached.stream()
                    .filter(p -> p.kind == ComponentKind.WEB_APPLICATION)
                    .anyMatch(p -> draft.hasFlow(b, entry(p))))
        .toList();
  }

  /** "Parents use WebUntis": the one thing that they are said to use, by its own name. */
  private static boolean isOnly(Draft.Part part, Map<Draft.Part, Span> reached) {
    return part.properName != null && reached.size() == 1;
  }

  /**
   * Where the text says who turns to what, nobody else is taken to do so as well; clients beside
   * client programs are these.
   */
  private boolean mayUse(Draft.Person person) {
    boolean said =
        draft.reached.entrySet().stream()
            .anyMatch(r -> r.getKey() != person && !r.getKey().isAdministrator());
    boolean programs =
        person.wording.name().equals("Clients")
            && draft.parts(Kinds::isInHand).stream().anyMatch(p -> !p.inferred);
    return person.inferred
        || person.acts && !programs && (!said || draft.reached.containsKey(person));
  }

  /** True of what people look at and enter things in that is no program of the system's own. */
  static boolean isForPeople(ComponentKind kind) {
    return kind == ComponentKind.SOURCE_REPOSITORY
        || kind == ComponentKind.CI_CD
        || kind == ComponentKind.MONITORING
        || kind == ComponentKind.ANALYTICS
        || kind == ComponentKind.WORKFLOW_ENGINE
        || kind == ComponentKind.LANGUAGE_MODEL
        || kind == ComponentKind.EXTERNAL_SERVICE;
  }

  /** "In an admin panel of the shop API", or where no page and no app lies between. */
  private boolean isTurnedTo(Draft.Person person, Draft.Part part, boolean between) {
    boolean bought =
        part.isProduct()
            && (part.kind == ComponentKind.SERVICE
                || part.kind == ComponentKind.API
                || part.kind == ComponentKind.OTHER);
    return isForPeople(part.kind)
        || bought
        || part.kind == ComponentKind.VPN
        || part.kind == ComponentKind.FILE_STORE
        || part.kind == ComponentKind.EMAIL
        || isService(part) && (person.isAdministrator() || !between)
        || Kinds.isFront(part.kind) && !between
        || isDoor(part);
  }

  /** "Visitors arrive at HAProxy": what lets people in and is no place where pages lie. */
  private boolean isDoor(Draft.Part part) {
    boolean shown =
        draft.parts(k -> k == ComponentKind.BROWSER_CLIENT).stream()
            .anyMatch(b -> draft.hasFlow(b, part));
    boolean before =
        part.kind == ComponentKind.LOAD_BALANCER
            || part.kind == ComponentKind.REVERSE_PROXY
            || part.kind == ComponentKind.CDN;
    boolean leads =
        draft.fronts.values().stream().anyMatch(f -> f.containsKey(part))
            || part.kind == ComponentKind.CDN
                && draft.flows().stream().anyMatch(f -> f.from == part);
    return before && leads && !shown;
  }

  /** What a server sends through a push service arrives at the only mobile app that there is. */
  private void connectPushes() {
    List<Draft.Part> apps = draft.parts(k -> k == ComponentKind.MOBILE_APP);
    if (apps.size() != 1) {
      return;
    }
    Draft.Part app = apps.get(0);
    for (Draft.Part service : draft.parts(k -> k == ComponentKind.NOTIFICATION)) {
      List<Span> because =
          draft.flowsTo(service).stream()
              .filter(f -> f.from instanceof Draft.Part && f.from != app)
              .flatMap(f -> f.spans.stream())
              .toList();
      if (pushes(service) && !because.isEmpty()) {
        Draft.Flow flow = draft.inferFlow(service, app, because);
        service.materials.values().forEach(m -> flow.protocol = m.technology.protocol());
      }
    }
  }

  /** True of a service that sends to phones. */
  static boolean pushes(Draft.Part service) {
    return service.words.contains("push")
        || service.materials.values().stream().anyMatch(m -> pushes(m.technology));
  }

  /** True of a product for pushes, which one of its names says; a gateway for SMS is none. */
  private static boolean pushes(Technology technology) {
    return technology.near().contains("push")
        || technology.aliases().stream().anyMatch(a -> a.contains("push") || a.equals("fcm"));
  }

  /** A client that the text puts into somebody's hands is not in everybody's. */
  private boolean isOfOthers(Draft.Part client, Draft.Person person) {
    return !client.inferred
        && draft.reached.entrySet().stream()
            .anyMatch(r -> r.getKey() != person && r.getValue().containsKey(client));
  }

  private static boolean isService(Draft.Part part) {
    return !part.whole && (part.kind == ComponentKind.API || part.kind == ComponentKind.SERVICE);
  }

  private List<Draft.Part> forAdministrator() {
    List<Draft.Part> browsers = draft.parts(k -> k == ComponentKind.BROWSER_CLIENT);
    List<Draft.Part> others =
        population.administered().stream().filter(a -> !a.isApplication()).toList();
    if (!others.isEmpty() && others.size() == population.administered().size()) {
      return others;
    }
    if (!browsers.isEmpty()) {
      return browsers;
    }
    return draft.main == null
        ? List.of()
        : List.of(Population.isLocal(draft.main.kind) ? draft.main : entry(draft.main));
  }

  /** Files on the user's machine, where the text speaks of files. */
  private void inferLocalFiles() {
    List<Draft.Part> programs = draft.parts(k -> k == ComponentKind.DESKTOP_APP);
    List<Draft.Asset> files =
        draft.assets.values().stream()
            .filter(a -> a.kinds.contains("media") || a.kinds.contains("file"))
            .toList();
    List<Span> because = new ArrayList<>(population.claimed("parses-untrusted-files"));
    files.forEach(f -> because.addAll(f.spans));
    boolean elsewhere = draft.parts.stream().anyMatch(p -> p.kind == ComponentKind.FILE_STORE);
    if (programs.size() != 1 || because.isEmpty() || elsewhere) {
      return;
    }
    Draft.Part store = new Draft.Part(draft.parts.size(), ComponentKind.FILE_STORE);
    store.properName = "Local files";
    store.inferred = true;
    because.forEach(s -> Draft.keep(store.spans, s));
    draft.parts.add(store);
    Draft.Flow flow = draft.inferFlow(programs.get(0), store, store.spans);
    for (Draft.Asset file : files) {
      boolean kept = draft.parts.stream().anyMatch(p -> p != store && p.data.contains(file));
      if (!kept) {
        store.data.add(file);
        flow.data.add(file);
      }
    }
  }

  /** Who authenticates users itself keeps their accounts in the database that it uses. */
  private void inferAccounts() {
    boolean delegated =
        draft.parts.stream().anyMatch(p -> p.kind == ComponentKind.IDENTITY_PROVIDER);
    boolean stated =
        draft.parts.stream().anyMatch(p -> p.data.stream().anyMatch(Completion::isAccount));
    if (delegated || stated) {
      return;
    }
    for (Draft.Part part : draft.parts(k -> Kinds.isApplication(k) && !Kinds.isClient(k))) {
      List<Span> because = authentication(part);
      Draft.Flow flow = because.isEmpty() ? null : flowToDatabase(part);
      if (flow != null) {
        addAccounts(flow, because);
        return;
      }
    }
  }

  /** What people log in with is kept with the accounts that it is compared with. */
  private void keepLogins() {
    List<Draft.Part> stores =
        draft.parts(Kinds::isStore).stream()
            .filter(p -> p.data.stream().anyMatch(Completion::isAccount))
            .toList();
    boolean delegated =
        draft.parts.stream().anyMatch(p -> p.kind == ComponentKind.IDENTITY_PROVIDER);
    if (delegated || stores.size() != 1) {
      return;
    }
    for (Draft.Asset asset : draft.assets.values()) {
      boolean isEntered = draft.entered.values().stream().anyMatch(e -> e.contains(asset));
      boolean isKept = draft.parts(Kinds::isStore).stream().anyMatch(p -> p.data.contains(asset));
      if (isEntered && !isKept && LOGIN_DATA.stream().anyMatch(asset.kinds::contains)) {
        stores.get(0).data.add(asset);
      }
    }
  }

  private static boolean isAccount(Draft.Asset asset) {
    return asset.kinds.contains("account") || asset.kinds.contains("credentials");
  }

  private List<Span> authentication(Draft.Part program) {
    List<Span> because = new ArrayList<>();
    for (Draft.Part part : draft.parts) {
      if (part == program || part.owner == program) {
        for (Draft.Material material : part.materials.values()) {
          if (material.technology.does().contains("authenticates-users")) {
            because.addAll(material.spans);
          }
        }
      }
    }
    boolean main = program == draft.main;
    if (main) {
      because.addAll(population.claimed("authenticates-users"));
    }
    return because;
  }

  private Draft.@Nullable Flow flowToDatabase(Draft.Part part) {
    return draft.flows().stream()
        .filter(f -> f.from == part && f.to instanceof Draft.Part)
        .filter(f -> ((Draft.Part) f.to).kind == ComponentKind.DATABASE)
        .min(Comparator.comparingInt(f -> ((Draft.Part) f.to).order))
        .orElse(null);
  }

  private void addAccounts(Draft.Flow flow, List<Span> because) {
    Draft.Asset accounts = draft.assets.get("accounts");
    if (accounts == null) {
      accounts = new Draft.Asset("accounts");
      accounts.inferred = true;
      draft.assets.put(accounts.plural, accounts);
      for (Span span : because) {
        Draft.keep(accounts.spans, span);
      }
    }
    accounts.name = "User accounts";
    accounts.kinds.addAll(List.of("account", "credentials"));
    ((Draft.Part) flow.to).data.add(accounts);
    flow.data.add(accounts);
  }

  /** What a store keeps passes over the only flow to it; what people enter, over theirs. */
  private void shareData() {
    for (Draft.Part store : draft.parts(Kinds::isStore)) {
      List<Draft.Flow> flows = draft.flowsTo(store);
      if (flows.size() == 1) {
        flows.get(0).data.addAll(store.data);
      }
      if (store.kind.carriesMessages() || store.kind == ComponentKind.OBJECT_STORE) {
        passOn(store);
      }
    }
    draft.entered.forEach(this::shareEntered);
  }

  private static boolean isQueue(Object end) {
    return end instanceof Draft.Part && ((Draft.Part) end).kind.carriesMessages();
  }

  /** What was put into a queue comes out of it, where nobody said what does. */
  private void passOn(Draft.Part queue) {
    Set<Draft.Asset> put = new LinkedHashSet<>(queue.data);
    draft.flowsTo(queue).forEach(f -> put.addAll(f.data));
    draft.flows().stream()
        .filter(f -> f.from == queue && (f.data.isEmpty() || isQueue(f.to)))
        .forEach(f -> f.data.addAll(put));
  }

  /** What somebody enters passes to the client in their hands, and from there on. */
  private void shareEntered(Draft.Person person, Set<Draft.Asset> entered) {
    for (Draft.Flow first : draft.flows()) {
      if (first.from == person) {
        first.data.addAll(entered);
        draft.flows().stream()
            .filter(f -> f.from == first.to && isClientFlow(f))
            .forEach(f -> f.data.addAll(entered));
      }
    }
  }

  private static boolean isClientFlow(Draft.Flow flow) {
    return flow.from instanceof Draft.Part && Kinds.isClient(((Draft.Part) flow.from).kind);
  }

  /** A client, or a service that somebody turns to directly. */
  private static boolean isOutside(Object end, List<Draft.Part> clients) {
    return clients.contains(end) || end instanceof Draft.Part && isService((Draft.Part) end);
  }

  /** "Customers have an account" of the customer accounts, where no others' are spoken of. */
  private void joinOwnedData() {
    for (Draft.Asset asset : List.copyOf(draft.assets.values())) {
      List<Draft.Asset> owned =
          draft.assets.values().stream()
              .filter(a -> a.plural.endsWith(" " + asset.plural))
              .filter(a -> a.kinds.containsAll(asset.kinds))
              .toList();
      if (owned.size() == 1) {
        String whole = owned.get(0).plural;
        String owner = whole.substring(0, whole.length() - asset.plural.length() - 1);
        if (Naming.PEOPLE.contains(owner)) {
          draft.merge(asset, owned.get(0));
        }
      }
    }
  }

  private void drawBorders() {
    Set<ComponentKind> outside = Set.of(ComponentKind.BROWSER_CLIENT, ComponentKind.MOBILE_APP);
    List<Draft.Part> clients = draft.parts(outside::contains);
    if (exposed != Truth.FALSE && !clients.isEmpty()) {
      Draft.Border internet = new Draft.Border("internet", "Internet", "internet", true);
      internet.inside.addAll(clients);
      for (Draft.Person person : draft.persons.values()) {
        if (draft.flows().stream().anyMatch(f -> f.from == person && isOutside(f.to, clients))) {
          internet.inside.add(person);
          person.spans.forEach(s -> Draft.keep(internet.spans, s));
        }
      }
      clients.forEach(c -> c.spans.forEach(s -> Draft.keep(internet.spans, s)));
      draft.borders.add(internet);
    }
    List<Draft.Part> others = draft.parts(Kinds::isExternal);
    if (!others.isEmpty()) {
      Draft.Border border = new Draft.Border("third-party", "Third parties", "organisation", true);
      border.inside.addAll(others);
      others.forEach(o -> o.spans.forEach(s -> Draft.keep(border.spans, s)));
      draft.borders.add(border);
    }
  }
}

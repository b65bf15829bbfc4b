package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives what nobody placed its place, and general words their kind: a framework without an owner is
 * the only application's, and "the application" that is made with a web framework is a web
 * application.
 */
final class Evidence {
  /** What a line is about stands among its first tokens. */
  private static final Set<String> ON_PHONES = Set.of("android", "ios");

  private static final String APP = "app";

  /** Runtimes whose frameworks for pages serve little else: Next.js, Nuxt, Blazor. */
  private static final Set<String> PAGES_OF = Set.of("node-js", "dotnet");

  private static final int LONGEST_LABEL = 3;

  private static final int SEVERAL = 3;

  /** What a tool for infrastructure as code does, as the catalog says it. */
  private static final String SETS_UP = "built-by-infrastructure-code";

  private final Draft draft;
  private final Cast cast;
  private final Truth exposed;

  private Evidence(Draft draft, Cast cast, Truth exposed) {
    this.draft = draft;
    this.cast = cast;
    this.exposed = exposed;
  }

  /**
   * Weighs what the phrases say.
   *
   * @param packaging phrases for what the system is only packaged with: material of it
   */
  static void weigh(
      Draft draft, Cast cast, List<NounPhrase> phrases, List<NounPhrase> packaging, Truth exposed) {
    Evidence evidence = new Evidence(draft, cast, exposed);
    for (NounPhrase phrase : phrases) {
      if (phrase.is(NounPhrase.Sort.MATERIAL) && phrase.isPresent()) {
        phrase.technologies().forEach(t -> evidence.place(phrase.sentence(), t));
      }
    }
    for (NounPhrase phrase : phrases) {
      Mention plain = phrase.plain();
      boolean protocol = phrase.is(NounPhrase.Sort.PROTOCOL) && phrase.isPresent();
      if (protocol && plain != null && plain.technology() != null) {
        evidence.place(phrase.sentence(), plain);
      }
    }
    for (NounPhrase phrase : packaging) {
      phrase.technologies().forEach(t -> evidence.place(phrase.sentence(), t));
    }
    evidence.unwrap();
    evidence.shareOut();
    evidence.foldPages();
    draft.parts.forEach(evidence::judge);
    draft.parts.forEach(Evidence::unpack);
    draft.parts.forEach(Evidence::leaveCloud);
    cast.chooseMain();
    evidence.completeLibraries();
    evidence.foldLibraries();
    draft.parts.forEach(evidence::takeHome);
  }

  /** Whoever names the release of a wiki or a mail server runs it: nobody's service has one. */
  private void takeHome(Draft.Part part) {
    boolean outside =
        part.kind == ComponentKind.EXTERNAL_SERVICE || part.kind == ComponentKind.EMAIL;
    if (outside && part.materials.values().stream().anyMatch(cast::isOfOwnRelease)) {
      part.kind = ComponentKind.SERVICE;
    }
  }

  /** A library of which the catalog knows nothing to say is what its program is made of. */
  private void foldLibraries() {
    for (Draft.Part library : draft.parts) {
      Draft.Part owner = library.kind == ComponentKind.LIBRARY ? library.owner : null;
      boolean idle =
          library.materials.values().stream().allMatch(m -> m.technology.does().isEmpty());
      if (owner == null || !idle || library.named) {
        continue;
      }
      for (Draft.Material material : library.materials.values()) {
        owner.take(material);
      }
      library.whole = true;
    }
  }

  private void place(Sentence sentence, Mention mention) {
    Technology technology = Objects.requireNonNull(mention.technology());
    if (cast.isUsed(technology.id())) {
      tellRelease(sentence, mention);
      return;
    }
    Draft.Part owner = machineOf(sentence, mention);
    owner = owner == null ? described(sentence, mention) : owner;
    owner = owner == null ? named(sentence, technology) : owner;
    owner = owner == null ? leading(sentence, technology) : owner;
    owner = owner == null ? leadIn(sentence, technology) : owner;
    owner = owner == null ? headed(sentence, technology) : owner;
    owner = owner == null && technology.does().contains(SETS_UP) ? host() : owner;
    owner = owner == null ? owner(technology) : owner;
    if (owner != null && ON_PHONES.contains(technology.id()) && answersRequests(owner)) {
      // "The Django app is opened on an iPad": the iPad shows its pages.
      return;
    }
    if (isForServers(owner, technology)) {
      owner = server(sentence, mention);
    } else if (isForPages(owner, technology)) {
      owner = page(sentence, mention);
    }
    if (owner == null && makesProgram(technology)) {
      owner = programOf(sentence, mention);
    }
    if (owner == null) {
      owner = draft.parts.stream().filter(p -> !p.whole).findFirst().orElse(null);
    }
    if (owner == null) {
      return;
    }
    if (technology.kind() == ComponentKind.LIBRARY) {
      cast.library(owner, sentence, mention);
    } else {
      cast.use(owner, sentence, mention);
    }
  }

  /** "The site is a PHP program. We still have PHP 5.6": of the one part that has it. */
  private void tellRelease(Sentence sentence, Mention mention) {
    String id = Objects.requireNonNull(mention.technology()).id();
    List<Draft.Part> having =
        draft.parts.stream().filter(p -> p.materials.containsKey(id)).toList();
    if (mention.version() != null && having.size() == 1) {
      cast.use(having.get(0), sentence, mention);
    }
  }

  /** "The remote desktop port of the server", "the server's SSH": that of the machine. */
  private Draft.@Nullable Part machineOf(Sentence sentence, Mention mention) {
    if (Objects.requireNonNull(mention.technology()).kind() != ComponentKind.PROTOCOL) {
      return null;
    }
    NounPhrase machine =
        cast.phrasesIn(sentence).stream()
            .filter(p -> p.isPresent() && p.is(NounPhrase.Sort.COMPONENT) && p.kind().isHost())
            .filter(p -> isOwnerOf(sentence, p, mention))
            .findFirst()
            .orElse(null);
    Draft.Part named = machine == null ? null : cast.part(machine);
    if (machine == null || named != null) {
      return named;
    }
    List<Draft.Part> machines = draft.parts(ComponentKind::isHost);
    return machines.size() == 1 ? machines.get(0) : null;
  }

  private static boolean isOwnerOf(Sentence sentence, NounPhrase owner, Mention mention) {
    if (sentence.word(owner.to()).equals("'s")) {
      return mention.from() == owner.to() + 1;
    }
    int of = owner.from() - 1;
    while (of > mention.to() && Words.DETERMINERS.contains(sentence.word(of))) {
      of--;
    }
    boolean near = of >= mention.to() && of - mention.to() < LONGEST_LABEL;
    boolean led = sentence.word(of).equals("of") || sentence.word(of).equals("on");
    for (int i = mention.to(); near && i < of; i++) {
      led &= sentence.token(i).isWord() && !Words.PREPOSITIONS.contains(sentence.word(i));
    }
    return near && led;
  }

  /** What sets up machines is told of the only place that programs run on, where there is one. */
  private Draft.@Nullable Part host() {
    List<Draft.Part> hosts =
        draft.parts(
            k -> k == ComponentKind.CONTAINER_PLATFORM || k == ComponentKind.VIRTUAL_MACHINE);
    return hosts.size() == 1 ? hosts.get(0) : null;
  }

  private static boolean makesProgram(Technology technology) {
    return switch (technology.kind()) {
      case FRAMEWORK, LIBRARY, LANGUAGE, RUNTIME -> true;
      default -> false;
    };
  }

  /** "The recorder, two redundant Windows servers, talks to": what is said of it behind a comma. */
  private Draft.@Nullable Part described(Sentence sentence, Mention mention) {
    int comma = mention.from() - 1;
    while (comma > 0 && mention.from() - comma < LONGEST_LABEL && isDescribing(sentence, comma)) {
      comma--;
    }
    boolean article = Words.INDEFINITE.contains(sentence.word(comma + 1));
    if (!sentence.word(comma).equals(",") || !article) {
      return null;
    }
    int end = comma;
    return cast.phrasesIn(sentence).stream()
        .filter(p -> p.to() == end)
        .map(cast::part)
        .filter(p -> p != null && p.isApplication())
        .findFirst()
        .orElse(null);
  }

  private static boolean isDescribing(Sentence sentence, int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !Words.PREPOSITIONS.contains(word)
        && !Words.CONJUNCTIONS.contains(word)
        && Verbs.ENGLISH.of(word) == null;
  }

  /** What a program speaks or is built with belongs to the one that the sentence is about. */
  private Draft.@Nullable Part named(Sentence sentence, Technology technology) {
    boolean anybodys =
        technology.kind() == ComponentKind.PROTOCOL || technology.kind() == ComponentKind.OTHER;
    if (!anybodys) {
      return null;
    }
    List<Draft.Part> here =
        cast.partsIn(sentence, 0, sentence.size()).stream().filter(p -> !p.whole).toList();
    Draft.Part program = here.stream().filter(Draft.Part::isApplication).findFirst().orElse(null);
    // "## Frontend", "React with Vite, hosted on Netlify": not of the place where it runs.
    boolean built = program == null && technology.kind() == ComponentKind.OTHER;
    program = built ? ofHeading(sentence) : program;
    return program != null || here.isEmpty() ? program : here.get(0);
  }

  /** "| frontend | Next.js, Tailwind |", "- API: FastAPI": what a line is about is made of it. */
  private Draft.@Nullable Part leading(Sentence sentence, Technology technology) {
    boolean line = sentence.block() == Block.Kind.ROW || sentence.block() == Block.Kind.ITEM;
    if (!line || !makesProgram(technology)) {
      return null;
    }
    return cast.partsIn(sentence, 0, LONGEST_LABEL).stream()
        .filter(p -> p.isApplication() && !p.whole)
        .findFirst()
        .orElse(null);
  }

  /** "The kiosk is built upon: - Svelte, - Vite": what the list is about is made of its points. */
  private Draft.@Nullable Part leadIn(Sentence sentence, Technology technology) {
    if (sentence.leadIn() == Block.NONE || !makesProgram(technology)) {
      return null;
    }
    List<Draft.Part> parts = cast.partsNamedIn(sentence.leadIn());
    Draft.Part first = parts.isEmpty() ? null : parts.get(0);
    return first != null && first.isApplication() && !first.whole ? first : null;
  }

  /** "## Mobile app", and below it "- Svelte, Capacitor": what the section is about has it. */
  private Draft.@Nullable Part headed(Sentence sentence, Technology technology) {
    return makesProgram(technology) ? ofHeading(sentence) : null;
  }

  /** The only program or client that the heading names. */
  private Draft.@Nullable Part ofHeading(Sentence sentence) {
    List<Draft.Part> clients =
        cast.partsOfHeading(sentence).stream()
            .filter(p -> Kinds.isClient(p.kind))
            .distinct()
            .toList();
    return clients.size() == 1 ? clients.get(0) : cast.programOfHeading(sentence);
  }

  /** What the sum of all parts is made of, the main one is made of, if no other is. */
  private void unwrap() {
    cast.chooseMain();
    Draft.Part main = draft.main;
    for (Draft.Part whole : draft.parts) {
      if (!whole.whole || main == null) {
        continue;
      }
      for (Draft.Material material : whole.materials.values()) {
        boolean elsewhere =
            draft.parts.stream()
                .anyMatch(p -> !p.whole && p.materials.containsKey(material.technology.id()));
        if (!elsewhere) {
          main.take(material);
        }
      }
    }
  }

  /** A front end of templates that a server fills is no program beside that server. */
  private void foldPages() {
    for (Draft.Part page : draft.parts(k -> k == ComponentKind.BROWSER_CLIENT)) {
      List<Draft.Part> servers =
          draft.parts(Kinds::isServer).stream().filter(s -> isOfTemplatesOf(s, page)).toList();
      Draft.Part server = servers.size() == 1 ? servers.get(0) : null;
      List<Draft.Flow> flows = draft.flows().stream().filter(f -> f.touches(page)).toList();
      boolean talks = flows.stream().anyMatch(f -> page.offeredBy != server || !f.touches(server));
      if (server != null && !talks) {
        flows.forEach(draft::remove);
        draft.parts.stream().filter(l -> l.owner == page).forEach(l -> l.owner = server);
        draft.handOver(page, server);
        cast.merge(page, server);
        server.kind = ComponentKind.WEB_APPLICATION;
      }
    }
  }

  /** True where all that a page is made of are templates that the server's runtime fills. */
  private boolean isOfTemplatesOf(Draft.Part server, Draft.Part page) {
    List<Technology> made =
        Stream.concat(
                page.materials.values().stream(),
                draft.parts.stream()
                    .filter(l -> l.owner == page)
                    .flatMap(l -> l.materials.values().stream()))
            .map(m -> m.technology)
            .filter(t -> t.kind() == ComponentKind.LIBRARY || t.kind() == ComponentKind.FRAMEWORK)
            .toList();
    return !made.isEmpty()
        && made.stream()
            .allMatch(t -> t.does().contains("renders-templates") && sharesRuntime(server, t))
        && made.stream().noneMatch(t -> isServerBeside(server, t));
  }

  /** The Next.js of a front end before an API in Fastify: each serves what it makes. */
  private static boolean isServerBeside(Draft.Part server, Technology page) {
    return page.kind() == ComponentKind.FRAMEWORK
        && page.does().contains("serves-web-pages")
        && server.materials.values().stream()
            .map(m -> m.technology)
            .anyMatch(t -> t.kind() == ComponentKind.FRAMEWORK && !t.id().equals(page.id()));
  }

  /** "The solution uses Python, Node.js and .NET": the .NET is that of the part that says so. */
  private void shareOut() {
    Draft.Part main = draft.main;
    if (main == null) {
      return;
    }
    List<Technology> languages =
        main.materials.values().stream()
            .map(m -> m.technology)
            .filter(t -> t.kind() == ComponentKind.LANGUAGE || t.kind() == ComponentKind.RUNTIME)
            .toList();
    if (languages.size() < SEVERAL) {
      return;
    }
    for (Technology language : languages) {
      boolean elsewhere =
          draft.parts.stream()
              .anyMatch(
                  p ->
                      p != main
                          && !p.whole
                          && p.isApplication()
                          && p.materials.containsKey(language.id()));
      if (elsewhere) {
        main.materials.remove(language.id());
      }
    }
  }

  /** Nobody named the program that a framework makes; it is there all the same. */
  private Draft.Part programOf(Sentence sentence, Mention mention) {
    Draft.Part program = new Draft.Part(draft.parts.size(), ComponentKind.OTHER);
    program.inferred = true;
    program.spans.add(Cast.span(sentence, mention));
    draft.parts.add(program);
    draft.main = program;
    return program;
  }

  private Draft.@Nullable Part owner(Technology technology) {
    Draft.Part app = ON_PHONES.contains(technology.id()) ? appOnPhones() : null;
    if (app != null) {
      return app;
    }
    if (technology.kind() == ComponentKind.OPERATING_SYSTEM) {
      List<Draft.Part> machines =
          draft.parts(k -> k == ComponentKind.VIRTUAL_MACHINE || k == ComponentKind.HOST);
      if (machines.size() == 1) {
        return machines.get(0);
      }
    }
    if (technology.kind() == ComponentKind.OTHER && technology.vendor() != null) {
      return ofVendor(technology);
    }
    List<Draft.Part> pages = draft.parts(k -> k == ComponentKind.BROWSER_CLIENT);
    if (technology.kind() == ComponentKind.FRAMEWORK
        && isOfBrowsers(technology)
        && !pages.isEmpty()) {
      return pages.get(0);
    }
    for (Draft.Part part : draft.parts) {
      boolean same = technology.partOf() != null && part.materials.containsKey(technology.partOf());
      if (part.isApplication() && same) {
        return part;
      }
    }
    for (Draft.Part part : draft.parts) {
      boolean mayBe =
          technology.kind() == ComponentKind.FRAMEWORK
              && part.isApplication()
              && !part.isBought()
              && !part.whole
              && !isForServers(part, technology);
      if (mayBe && isMadeWithOneLike(part, technology)) {
        return part;
      }
    }
    for (Draft.Part part : draft.parts) {
      boolean program = part.isApplication() && !part.whole && !Dispatchers.isOne(part);
      if (program && sharesRuntime(part, technology) && !isForServers(part, technology)) {
        return part;
      }
    }
    return draft.main;
  }

  /** "Zorp is an app. People install it on Android": no page that is told of beside it. */
  private Draft.@Nullable Part appOnPhones() {
    List<Draft.Part> apps =
        draft.parts.stream()
            .filter(p -> !p.inferred && !p.whole)
            .filter(
                p ->
                    p.kind == ComponentKind.MOBILE_APP
                        || p.kind == ComponentKind.OTHER && p.plainWords.equals(APP))
            .toList();
    return apps.size() == 1 ? apps.get(0) : null;
  }

  /** A network of a cloud is told of a machine in that cloud, or of what else stands there. */
  private Draft.@Nullable Part ofVendor(Technology technology) {
    List<Draft.Part> there =
        draft.parts.stream()
            .filter(p -> !p.whole)
            .filter(
                p ->
                    p.materials.values().stream()
                        .anyMatch(m -> technology.vendor().equals(m.technology.vendor())))
            .toList();
    return there.stream()
        .filter(p -> p.kind == ComponentKind.VIRTUAL_MACHINE)
        .findFirst()
        .orElse(there.isEmpty() ? draft.main : there.get(0));
  }

  /**
   * True of a framework that answers requests beside an app on phones, which is not made with it.
   */
  private static boolean isForServers(Draft.@Nullable Part part, Technology technology) {
    return part != null
        && isForPhones(part)
        && technology.kind() == ComponentKind.FRAMEWORK
        && technology.runtime() != null
        && !isOfBrowsers(technology)
        && !Kinds.isForPhones(technology);
  }

  /** Made with a framework that runs on servers. */
  private static boolean answersRequests(Draft.Part part) {
    return part.materials.values().stream()
        .map(m -> m.technology)
        .anyMatch(
            t ->
                t.kind() == ComponentKind.FRAMEWORK
                    && t.runtime() != null
                    && !isOfBrowsers(t)
                    && !Kinds.isForPhones(t));
  }

  private static boolean isForPhones(Draft.Part part) {
    boolean made =
        part.materials.containsKey("android")
            || part.materials.containsKey("ios")
            || part.materials.values().stream().anyMatch(m -> Kinds.isForPhones(m.technology));
    return part.kind == ComponentKind.MOBILE_APP || part.kind == ComponentKind.OTHER && made;
  }

  /** True of a framework for the browser beside a program that shows no page. */
  static boolean isForPages(Draft.@Nullable Part part, @Nullable Technology technology) {
    boolean shows =
        part == null || part.kind != ComponentKind.WORKER && part.kind != ComponentKind.API;
    return !shows
        && technology != null
        && technology.kind() == ComponentKind.FRAMEWORK
        && isOfBrowsers(technology);
  }

  /** What is made with a framework for the browser, called by it: nobody named the page. */
  private Draft.Part page(Sentence sentence, Mention mention) {
    return program(ComponentKind.BROWSER_CLIENT, sentence, mention);
  }

  /** The program on a server that there is, or one that is called by its framework. */
  private Draft.Part server(Sentence sentence, Mention mention) {
    List<Draft.Part> servers =
        draft.parts(Kinds::isServer).stream().filter(s -> !isForPhones(s)).toList();
    if (!servers.isEmpty()) {
      return servers.get(0);
    }
    return program(ComponentKind.API, sentence, mention);
  }

  private Draft.Part program(ComponentKind kind, Sentence sentence, Mention mention) {
    Draft.Part program = new Draft.Part(draft.parts.size(), kind);
    program.properName = Objects.requireNonNull(mention.technology()).name();
    program.general = false;
    program.spans.add(Cast.span(sentence, mention));
    draft.parts.add(program);
    return program;
  }

  /** True of what runs in browsers. */
  static boolean isOfBrowsers(Technology technology) {
    return "javascript".equals(technology.runtime());
  }

  private static boolean sharesRuntime(Draft.Part part, Technology technology) {
    if (technology.runtime() == null) {
      return false;
    }
    return part.materials.containsKey(technology.runtime())
        || part.materials.values().stream()
            .anyMatch(m -> technology.runtime().equals(m.technology.runtime()));
  }

  /** The containers of a container platform are no element of their own. */
  private static void unpack(Draft.Part guest) {
    Draft.Part container = guest.host;
    boolean plain =
        container != null
            && container.kind == ComponentKind.CONTAINER
            && container.materials.isEmpty()
            && container.host != null
            && container.host.kind == ComponentKind.CONTAINER_PLATFORM;
    if (container != null && plain) {
      guest.host = container.host;
      container.whole = true;
    }
  }

  /** The cloud that a program is hosted in is that of what it runs on there, where that is said. */
  private static void leaveCloud(Draft.Part guest) {
    Draft.Part host = guest.host;
    if (host == null || host.whole || !guest.isApplication()) {
      return;
    }
    List<Draft.Material> clouds =
        guest.materials.values().stream()
            .filter(m -> m.technology.kind() == ComponentKind.CLOUD)
            .filter(m -> host.materials.isEmpty() || host.materials.containsKey(m.technology.id()))
            .toList();
    for (Draft.Material cloud : clouds) {
      host.take(cloud);
      guest.materials.remove(cloud.technology.id());
    }
  }

  private void judge(Draft.Part part) {
    switch (part.kind) {
      case OTHER -> {
        if (isProgram(part)) {
          part.kind = kindOfProgram(part);
        }
        boolean mereName = part.properName != null && part.wording == null && !part.general;
        if (part.kind == ComponentKind.OTHER && mereName) {
          part.kind = ComponentKind.SERVICE;
        }
      }
      case DEVICE -> {
        // "The Request Board, a Django site": no board that one can touch.
        if (part.materials.values().stream().anyMatch(m -> isServing(m.technology))) {
          part.kind = ComponentKind.WEB_APPLICATION;
        }
      }
      case SERVICE -> {
        if (isAppOfPhones(part)) {
          part.kind = ComponentKind.MOBILE_APP;
        } else if ((isForBrowsers(part) || showsPages(part)) && !isCalledService(part)) {
          // "| web | Next.js |", below "Service".
          part.kind = ComponentKind.WEB_APPLICATION;
        }
      }
      case BROWSER_CLIENT -> {
        part.kind = isServed(part) ? ComponentKind.WEB_APPLICATION : FrontEnds.kindOf(part);
      }
      default -> {}
    }
  }

  /** A general word for a program; a product of no known kind is none. */
  private static boolean isProgram(Draft.Part part) {
    return part.materials.values().stream().allMatch(m -> Kinds.isMaterial(m.technology.kind()));
  }

  private ComponentKind kindOfProgram(Draft.Part part) {
    boolean desktop =
        part.does("runs-on-user-machine")
            || part.materials.containsKey("windows")
            || part.materials.containsKey("macos")
            || part.materials.values().stream().anyMatch(Evidence::isNativeToolkit)
            || exposed == Truth.FALSE && part.does("written-in-native-code");
    if (desktop) {
      return ComponentKind.DESKTOP_APP;
    }
    if (isForPhones(part) || isPushedTo(part) || isCarried(part) || isNativeApp(part)) {
      return ComponentKind.MOBILE_APP;
    }
    boolean web = part.materials.values().stream().anyMatch(m -> isWeb(m.technology));
    return web || hasLibraryOfWeb(part) ? ComponentKind.WEB_APPLICATION : ComponentKind.OTHER;
  }

  /** "App: Swift", "Backend: Django": the app that stands beside what answers it. */
  private boolean isNativeApp(Draft.Part part) {
    boolean called = part.words.equalsIgnoreCase("app");
    boolean written = part.materials.containsKey("swift") || part.materials.containsKey("kotlin");
    boolean plain =
        part.materials.values().stream()
            .allMatch(m -> m.technology.kind() == ComponentKind.LANGUAGE);
    boolean answered = draft.parts.stream().anyMatch(p -> isBehind(p, part));
    return called && written && plain && answered;
  }

  /** What an app may have behind it: a service, an API, a site; not the app itself. */
  private static boolean isBehind(Draft.Part other, Draft.Part app) {
    return other != app
        && !other.whole
        && Kinds.isServer(other.kind)
        && other.kind != ComponentKind.OTHER;
  }

  /** "| pick-app | Android (Kotlin) |": called an app, and made for phones. */
  private static boolean isAppOfPhones(Draft.Part part) {
    String called = part.properName == null ? part.words : part.properName;
    boolean phones =
        part.materials.containsKey("android")
            || part.materials.containsKey("ios")
            || part.materials.values().stream().anyMatch(m -> Kinds.isForPhones(m.technology));
    return phones && called.toLowerCase(Locale.ROOT).endsWith("app");
  }

  /** Made with a framework that is there to show pages, and hardly for anything else. */
  private static boolean showsPages(Draft.Part part) {
    return part.materials.values().stream()
        .map(m -> m.technology)
        .filter(t -> t.runtime() != null && PAGES_OF.contains(t.runtime()))
        .anyMatch(t -> t.does().contains("serves-web-pages"));
  }

  /** "The image service": its name says that it is for programs, whatever it is made with. */
  private static boolean isCalledService(Draft.Part part) {
    String called = part.properName == null ? part.words : part.properName;
    return called.toLowerCase(Locale.ROOT).endsWith("service");
  }

  /** "The app" of a system that has a service for pushes runs on phones. */
  private boolean isPushedTo(Draft.Part part) {
    boolean app = part.words.equals("app") || part.words.endsWith(" app");
    return app
        && draft.parts(k -> k == ComponentKind.MOBILE_APP).isEmpty()
        && draft.parts(k -> k == ComponentKind.NOTIFICATION).stream().anyMatch(Completion::pushes);
  }

  /**
   * "The owner app", "the app calls the route service": what people have, what keeps nothing in a
   * store of the system and turns to a server of it, is no server itself.
   */
  private boolean isCarried(Draft.Part part) {
    String called = part.properName == null ? part.words : part.properName;
    boolean app = (" " + called.toLowerCase(Locale.ROOT)).endsWith(" app");
    List<Draft.Flow> out = draft.flows().stream().filter(f -> f.from == part).toList();
    boolean asks =
        out.stream().anyMatch(f -> f.to instanceof Draft.Part to && Kinds.isServer(to.kind));
    boolean keeps =
        out.stream().anyMatch(f -> f.to instanceof Draft.Part to && Kinds.isStore(to.kind));
    boolean asked =
        draft.flowsTo(part).stream()
            .anyMatch(f -> f.from instanceof Draft.Part from && Kinds.isClient(from.kind));
    boolean theirs = cast.isHeldByPeople(part);
    boolean used = asks && !draft.persons.isEmpty();
    return app && part.materials.isEmpty() && (used || theirs) && !keeps && !asked;
  }

  private boolean hasLibraryOfWeb(Draft.Part part) {
    return draft.parts.stream()
        .filter(l -> l.owner == part)
        .anyMatch(
            l ->
                l.does("sets-session-cookie")
                    || l.materials.values().stream().anyMatch(m -> m.technology.partOf() != null));
  }

  private static boolean isNativeToolkit(Draft.Material material) {
    return material.technology.kind() == ComponentKind.FRAMEWORK
        && material.technology.does().contains("loads-shared-libraries");
  }

  private static boolean isServing(Technology technology) {
    return technology.kind() == ComponentKind.FRAMEWORK
        && technology.runtime() != null
        && !isOfBrowsers(technology);
  }

  private static boolean isWeb(Technology technology) {
    boolean framework =
        technology.kind() == ComponentKind.FRAMEWORK && technology.runtime() != null;
    boolean serving = technology.does().contains("serves-with-bounded-workers");
    return framework || serving;
  }

  /** Of which no browser runs a program. */
  private static final Set<String> SERVER_LANGUAGES =
      Words.of("go java csharp fsharp ruby perl scala elixir erlang clojure haskell python php");

  /** A front end that is made in a language of servers is rendered by one. */
  private static boolean isServed(Draft.Part part) {
    return part.materials.values().stream()
            .anyMatch(m -> m.technology.does().contains("serves-with-bounded-workers"))
        || part.materials.keySet().stream().anyMatch(SERVER_LANGUAGES::contains)
            && !isForBrowsers(part);
  }

  /** Made with a framework for the browser, whatever renders it first. */
  static boolean isForBrowsers(Draft.Part part) {
    return part.materials.values().stream()
        .map(m -> m.technology)
        .anyMatch(t -> t.kind() == ComponentKind.FRAMEWORK && isOfBrowsers(t));
  }

  /** Flask-Login alone implies Flask. */
  private void completeLibraries() {
    for (Draft.Part library : draft.parts) {
      Draft.Part owner = library.owner;
      if (owner == null) {
        continue;
      }
      Draft.Material own = library.materials.values().iterator().next();
      String extended = own.technology.partOf();
      if (extended != null && !cast.isUsed(extended)) {
        cast.technology(extended)
            .filter(t -> !isMadeWithOneLike(owner, t))
            .ifPresent(t -> own.spans.forEach(s -> imply(library, t, s)));
      }
    }
  }

  /** Spring Security in a program made with Spring Boot implies nothing more. */
  private static boolean isMadeWithOneLike(Draft.Part owner, Technology framework) {
    return framework.runtime() != null
        && owner.materials.values().stream()
            .map(m -> m.technology)
            .anyMatch(
                t ->
                    t.kind() == ComponentKind.FRAMEWORK && framework.runtime().equals(t.runtime()));
  }

  private void imply(Draft.Part library, Technology technology, Span span) {
    Draft.Part owner = Objects.requireNonNull(library.owner);
    if (technology.kind() != ComponentKind.LIBRARY) {
      cast.imply(owner, technology, span);
    }
  }
}

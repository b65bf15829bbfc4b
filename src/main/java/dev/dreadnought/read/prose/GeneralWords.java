package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "The application", "the system", "the back end", "the app": which program they mean. */
final class GeneralWords {
  private static final String BACKEND = "Backend";
  private static final String CLIENT = "client";

  /** Before the first of several things that are counted up, each with its article. */
  /** What is done to machines, and not to programs. */
  private static final Set<String> SET_UP =
      Words.of("set configured provisioned patched imaged racked rebooted hardened managed");

  private static final Set<String> HEADS = Set.of(":");

  /** Before a further one. */
  private static final Set<String> NEXT = Set.of(",", "and");

  private static final Set<String> BROWSERS = Words.of("browser browsers");

  private static final Set<String> APPS =
      Words.of("app apps application dashboard portal website site panel console");

  /** A kind of app by two words: "mobile app", "web application". */
  private static final Pattern APP_OF = Pattern.compile(".+ app(lication)?");

  private static final Set<String> PAGES = Words.of("site website portal webshop");

  /** What does not work for another program, if there are workers beside it. */
  private static final Set<String> SYSTEMS =
      Words.of("monolith application app system platform site website portal shop");

  /** What named programs are said to be, and are called by afterwards. */
  private static final Set<String> SAID = Words.of("app platform");

  private static final Set<String> SEPARATE = Words.of("separate second different distinct");

  private static final Set<String> PROGRAMS = Words.of("program programme software tool");

  /** What systems are called by that are built into a house. */
  private static final Set<String> GEAR =
      Words.of(
          "alarm heating cooling ventilation intercom sprinkler irrigation lighting telephone phone"
              + " fire burglar security climate sound entry bell lift solar camera surveillance");

  private final Identities identities;
  private final Deeds deeds;
  private final Makings makings;

  GeneralWords(Identities identities, Deeds deeds, Makings makings) {
    this.identities = identities;
    this.deeds = deeds;
    this.makings = makings;
  }

  /** "The application", "the system", "the server": the program that the text is about. */
  void join() {
    List<Cluster> programs = new ArrayList<>();
    List<Cluster> general = new ArrayList<>();
    List<Cluster> backends = new ArrayList<>();
    List<NounPhrase> fronts = new ArrayList<>();
    for (Cluster cluster : identities.clusters()) {
      String key = identities.key(cluster);
      if (Kinds.isFront(cluster.kind())) {
        fronts.addAll(cluster.phrases);
      }
      if (key.equals("general")) {
        general.add(cluster);
      } else if (key.equals(BACKEND)) {
        backends.add(cluster);
      } else if (identities.isServing(cluster.phrases)
          || Kinds.isApplication(cluster.kind()) && !isBought(cluster) && !isTool(cluster)) {
        programs.add(cluster);
      }
    }
    joinBackends(backends, programs);
    joinService(programs);
    List<Cluster> apps = general.stream().filter(this::isForPhones).toList();
    boolean several = areTold(general);
    Cluster main = main(programs);
    if (main == null && !backends.isEmpty()) {
      main = backends.get(0);
    }
    Cluster page = main == null ? null : onlyPageOf(main, general);
    for (Cluster cluster : general) {
      Cluster target = main == null ? general.get(0) : main;
      if (page != null && page != cluster && isPlainApp(cluster)) {
        identities.join(page.first(), cluster.first());
        continue;
      }
      boolean named =
          cluster.hasRole() && (main != null && (main.hasRole() || programs.size() > 1));
      boolean own = several || isOfPeople(cluster) && main != null;
      boolean hand =
          (target.kind() == ComponentKind.WORKER || Identities.isDaemon(target))
              && (!Identities.framework(cluster).isEmpty()
                  || cluster.hasRole()
                  || isApplicationAtWork(cluster)
                  || isBeforeWorkers(cluster, target)
                  || areIntroduced(cluster, target));
      Cluster written = onlyOneInLanguage(cluster, target);
      if (written != null) {
        identities.join(written.first(), cluster.first());
        continue;
      }
      Cluster phone =
          !isApp(cluster) ? null : apps.size() == 1 ? apps.get(0) : onlyAppBefore(cluster);
      if (phone != null && phone != cluster) {
        identities.join(phone.first(), cluster.first());
        continue;
      }
      Cluster called = calledSo(cluster);
      if (called != null) {
        identities.join(called.first(), cluster.first());
        continue;
      }
      Cluster machine = isServerOf(cluster, target) ? onlyServer(cluster) : null;
      if (machine != null) {
        identities.join(machine.first(), cluster.first());
        continue;
      }
      boolean two =
          hand
              || apps.contains(cluster) && main != null
              || areTwo(cluster, target)
              || areTwo(target, cluster)
              || target.hasRole() && asksAny(cluster, fronts)
              || areRows(cluster, target)
              || areMadeApart(cluster, target)
              || isPageOf(cluster, target)
              || isBeforeServer(Identities.languages(cluster), target)
              || isSeparate(cluster) && target != cluster
              || isBesideDevice(cluster, target)
              || areListed(cluster, target)
              || isClientOf(cluster, main)
              || isOpenedIn(cluster, target)
              || Showcases.areTwo(cluster, target)
              || isPageBesideDesktop(cluster, target)
              || isPageBesideDesktop(target, cluster)
              || isBeforeProduct(cluster, target)
              || isOfBuilding(cluster, target)
              || identities.isNew(cluster, target)
              || areMachines(target)
              || isServerOf(cluster, target)
              || areMachines(cluster)
                  && (target.phrases.stream().anyMatch(NounPhrase::isNamed) || areSetUp(cluster))
              || isServer(cluster) && target.kind() == ComponentKind.MOBILE_APP
              || isSystem(cluster) && Kinds.isInHand(target.kind())
              || isHandled(cluster) && Traffic.isCallable(target.kind());
      if (two || own && cluster.hasRole()) {
        continue;
      }
      if (!named) {
        identities.join(target.first(), cluster.first());
      } else if (cluster.phrases.stream().noneMatch(p -> deeds.acts(p) || isAppOf(p))
          && !isHandled(cluster)) {
        identities.leaveOut(cluster);
      }
    }
  }

  /** "Brewers use the taste app, tasters the note editor": each is a program of its own. */
  private boolean isHandled(Cluster cluster) {
    return cluster.hasRole() && cluster.phrases.stream().anyMatch(deeds::isHandled);
  }

  /** "The patient record system" beside the doctors' app. */
  private static boolean isSystem(Cluster cluster) {
    return cluster.hasRole()
        && cluster.phrases.stream().allMatch(p -> p.noun().equals("system") && !p.isPlural());
  }

  /** "Engineers administer the servers": what programs run on, and no program. */
  private static boolean areMachines(Cluster cluster) {
    return cluster.kind() == ComponentKind.HOST
        && cluster.isBare()
        && cluster.phrases.stream().allMatch(NounPhrase::isPlural);
  }

  /** "Servers are set up with Ansible": what is done to machines. */
  private static boolean areSetUp(Cluster cluster) {
    return cluster.phrases.stream()
        .anyMatch(
            p ->
                Words.BE.contains(p.sentence().word(p.to()))
                    && SET_UP.contains(p.sentence().word(p.to() + 1)));
  }

  /** "The server's remote desktop is open. A Delphi client": what people have is no server. */
  private static boolean isServerOf(Cluster cluster, Cluster client) {
    return cluster.kind() == ComponentKind.HOST
        && cluster.phrases.stream().allMatch(p -> p.noun().equals("server"))
        && (Kinds.isInHand(client.kind()) || Kinds.isFront(client.kind()));
  }

  /** The only other machine that is called the server, too; or null. */
  private @Nullable Cluster onlyServer(Cluster server) {
    List<Cluster> machines =
        identities.clusters().stream()
            .filter(c -> c.first() != server.first() && c.kind() == ComponentKind.HOST)
            .filter(c -> c.phrases.stream().allMatch(p -> p.noun().equals("server")))
            .toList();
    return machines.size() == 1 ? machines.get(0) : null;
  }

  /** "The app writes": a worker beside it is another. */
  private boolean isApplicationAtWork(Cluster cluster) {
    return cluster.phrases.stream().anyMatch(p -> APPS.contains(p.noun()) && deeds.acts(p));
  }

  /** "A C++ program counts. A cron job loads": each is told of as one that is new. */
  private static boolean areIntroduced(Cluster one, Cluster other) {
    NounPhrase first = one.first();
    NounPhrase second = other.first();
    return first.sentence() != second.sentence()
        && first.article() == NounPhrase.Article.INDEFINITE
        && second.article() == NounPhrase.Article.INDEFINITE
        && !first.technologies().isEmpty();
  }

  /** "The monolith renders the pages. Workers take jobs": told first, and none of them. */
  private boolean isBeforeWorkers(Cluster cluster, Cluster workers) {
    NounPhrase first = cluster.first();
    return first.number() < workers.first().number()
        && SYSTEMS.contains(first.noun())
        && deeds.takesPart(first)
        && workers.phrases.stream().allMatch(p -> p.noun().startsWith("worker"));
  }

  private boolean isForPhones(Cluster cluster) {
    return cluster.phrases.stream()
        .anyMatch(
            p ->
                makings.isForPhones(p)
                    || p.technologies().stream().anyMatch(GeneralWords::isForPhones));
  }

  private static boolean isForPhones(Mention mention) {
    return Kinds.isForPhones(((Meaning.OfTechnology) mention.meaning()).technology());
  }

  /** "A Flask app" runs on no phone. */
  private boolean isServer(Cluster cluster) {
    return !Identities.framework(cluster).isEmpty() && !isForPhones(cluster);
  }

  /** "Staff open the finder app in the browser": this shows it, and is none. */
  private boolean isOpenedIn(Cluster cluster, Cluster target) {
    return target.kind() == ComponentKind.BROWSER_CLIENT
        && target.phrases.stream().allMatch(p -> BROWSERS.contains(p.noun()))
        && cluster.phrases.stream().anyMatch(deeds::isHandled);
  }

  /** "The app" of a text that has one made for phones is that one. */
  private static boolean isApp(Cluster cluster) {
    return cluster.phrases.stream().anyMatch(p -> p.noun().equals("app") && !p.isPlural())
        && !cluster.hasRole()
        && Identities.framework(cluster).isEmpty();
  }

  /** "The mobile app … the app": the only one that is called so and more, and was before. */
  private @Nullable Cluster onlyAppBefore(Cluster app) {
    List<Cluster> called =
        identities.clusters().stream()
            .filter(c -> c != app)
            .filter(c -> c.phrases.stream().anyMatch(p -> APP_OF.matcher(p.noun()).matches()))
            .toList();
    boolean known = app.first().article() == NounPhrase.Article.DEFINITE;
    return known && called.size() == 1 && called.get(0).first().number() < app.first().number()
        ? called.get(0)
        : null;
  }

  /** "Zorp is an app … the app": the only named one that is said to be that; or null. */
  private @Nullable Cluster calledSo(Cluster general) {
    boolean bare =
        !general.hasRole()
            && general.phrases.stream()
                .allMatch(
                    p ->
                        SAID.contains(p.noun())
                            && !p.isPlural()
                            && p.technologies().isEmpty()
                            && p.article() == NounPhrase.Article.DEFINITE);
    if (!bare) {
      return null;
    }
    String noun = general.first().noun();
    List<Cluster> called =
        identities.clusters().stream()
            .filter(c -> c != general)
            .filter(c -> c.phrases.stream().anyMatch(NounPhrase::isNamed))
            .filter(c -> c.phrases.stream().anyMatch(p -> !p.isNamed() && p.noun().equals(noun)))
            .toList();
    return called.size() == 1 && called.get(0).first().number() < general.first().number()
        ? called.get(0)
        : null;
  }

  /** "The scanner app": one of its own, whoever speaks of it. */
  private static boolean isAppOf(NounPhrase phrase) {
    return phrase.noun().equals("app") && !phrase.role().isEmpty();
  }

  /** "The patient app" and "the clinician app": general nouns that the text tells apart. */
  private static boolean areTold(List<Cluster> general) {
    return general.stream()
            .flatMap(c -> c.phrases.stream())
            .filter(p -> !p.role().isEmpty())
            .filter(p -> APPS.contains(p.noun()) || PROGRAMS.contains(p.noun()))
            .map(NounPhrase::roleKey)
            .distinct()
            .count()
        > 1;
  }

  /** "The app talks to the server": neither is the other. */
  private boolean areTwo(Cluster app, Cluster server) {
    return app != server
        && app.phrases.stream().allMatch(a -> isOfUsers(a) && !a.isPlural())
        && app.phrases.stream()
            .anyMatch(a -> server.phrases.stream().anyMatch(s -> deeds.turns(a, s)));
  }

  /** "The app talks to the gateway": what stands behind that has another name. */
  private boolean asksAny(Cluster app, List<NounPhrase> fronts) {
    return app.phrases.stream()
        .anyMatch(a -> isOfUsers(a) && fronts.stream().anyMatch(f -> deeds.turns(a, f)));
  }

  /** "The app and the kiosk": one beside the other, and so not the other. */
  private static boolean areListed(Cluster one, Cluster other) {
    return one != other
        && one.phrases.stream()
            .anyMatch(a -> other.phrases.stream().anyMatch(b -> isBeside(a, b) || isBeside(b, a)));
  }

  private static boolean isBeside(NounPhrase first, NounPhrase second) {
    Sentence sentence = first.sentence();
    int i = first.to();
    boolean tied = sentence.word(i).equals("and") || sentence.word(i).equals("or");
    if (sentence != second.sentence()) {
      return false;
    }
    if (isOneOf(first, HEADS) && isOneOf(second, NEXT)) {
      return true;
    }
    if (!tied) {
      return false;
    }
    do {
      i++;
    } while (Words.DETERMINERS.contains(sentence.word(i)));
    return i == second.from();
  }

  /** The page of "two programs: a loader that writes, and a page": counted up with its article. */
  private static boolean isOneOf(NounPhrase phrase, Set<String> before) {
    int article = phrase.from() - 1;
    Sentence sentence = phrase.sentence();
    boolean inside = Words.INDEFINITE.contains(sentence.word(phrase.from()));
    int at = inside ? article : article - 1;
    return (inside || Words.INDEFINITE.contains(sentence.word(article)))
        && before.contains(sentence.word(at));
  }

  /** "The handhelds talk to the application": what a device turns to, and a framework makes. */
  private boolean isBesideDevice(Cluster cluster, Cluster target) {
    return target != cluster
        && target.kind() == ComponentKind.DEVICE
        && (!Identities.framework(cluster).isEmpty()
            || cluster.hasRole()
            || target.phrases.stream()
                .anyMatch(d -> cluster.phrases.stream().anyMatch(p -> deeds.turns(d, p))));
  }

  /**
   * "A Spring Boot application" and "an Angular web interface": each introduced, each of its own.
   */
  private boolean areMadeApart(Cluster one, Cluster other) {
    String framework = framework(one);
    String others = framework(other);
    return !framework.isEmpty()
        && !others.isEmpty()
        && !family(framework).equals(family(others))
        && isIntroduced(one)
        && isIntroduced(other);
  }

  /** "A React app … the fleet API": what browsers run, and what it asks. */
  private static boolean isPageOf(Cluster page, Cluster server) {
    return server != page
        && (server.kind() == ComponentKind.API || server.kind() == ComponentKind.SERVICE)
        && page.phrases.stream().anyMatch(GeneralWords::isOfBrowsers)
        && server.phrases.stream().noneMatch(GeneralWords::isOfBrowsers);
  }

  private static @Nullable Cluster onlyPageOf(Cluster server, List<Cluster> general) {
    List<Cluster> pages = general.stream().filter(c -> isPageOf(c, server)).toList();
    return pages.size() == 1 ? pages.get(0) : null;
  }

  /** "The app" of a text with a React app and an API that it asks. */
  private boolean isPlainApp(Cluster cluster) {
    return framework(cluster).isEmpty()
        && cluster.phrases.stream().allMatch(p -> APPS.contains(p.noun()) && p.role().size() <= 1)
        && cluster.phrases.stream().allMatch(p -> p.role().isEmpty() || p.roleKey().equals(CLIENT));
  }

  private static boolean isOfBrowsers(NounPhrase phrase) {
    return phrase.technologies().stream()
        .map(Mention::technology)
        .anyMatch(t -> t != null && Evidence.isOfBrowsers(t));
  }

  /** "A separate application". */
  private static boolean isSeparate(Cluster cluster) {
    NounPhrase first = cluster.first();
    return first.article() == NounPhrase.Article.INDEFINITE
        && SEPARATE.contains(first.sentence().word(first.from()));
  }

  private String framework(Cluster cluster) {
    String framework = Identities.framework(cluster);
    return !framework.isEmpty()
        ? framework
        : cluster.phrases.stream()
            .map(makings::madeWith)
            .filter(java.util.Objects::nonNull)
            .map(t -> t.id())
            .findFirst()
            .orElse("");
  }

  /** The Spring of Spring Boot and Spring MVC, which one program has. */
  private static String family(String framework) {
    int end = framework.indexOf('-');
    return end < 0 ? framework : framework.substring(0, end);
  }

  /** "A Flask app", "the Tornado server": a program that is told by what it is made with. */
  private boolean isIntroduced(Cluster cluster) {
    return cluster.phrases.stream()
        .anyMatch(
            p ->
                makings.madeWith(p) != null
                    || (p.article() == NounPhrase.Article.INDEFINITE || p.head() != null)
                        && p.technologies().stream()
                            .anyMatch(t -> NounPhrase.kindOf(t) == ComponentKind.FRAMEWORK));
  }

  /** "The app", and "the till program", which the words before tell from other programs. */
  private static boolean isOfUsers(NounPhrase phrase) {
    return APPS.contains(phrase.noun())
        || PROGRAMS.contains(phrase.noun()) && !phrase.role().isEmpty();
  }

  /** Two rows of a table, or points of a list, that begin with a part each. */
  private static boolean areRows(Cluster one, Cluster other) {
    return one != other
        && one.phrases.stream()
            .anyMatch(
                a ->
                    isLabel(a)
                        && other.phrases.stream()
                            .anyMatch(b -> isLabel(b) && a.sentence() != b.sentence()));
  }

  private static boolean isLabel(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean point =
        sentence.block() == Block.Kind.ITEM
            && sentence.startsPoint()
            && sentence.word(phrase.to()).equals(":");
    return (point || sentence.block() == Block.Kind.ROW)
        && phrase.from() == 0
        && phrase.technologies().isEmpty();
  }

  /** "The driver app": called after those in whose hands it is. */
  private static boolean isOfPeople(Cluster cluster) {
    return cluster.phrases.stream()
        .anyMatch(p -> APPS.contains(p.noun()) && p.role().size() == 1 && isPerson(p.roleKey()));
  }

  private static boolean isPerson(String role) {
    return Naming.PEOPLE.contains(role);
  }

  /** "The app" beside services with names of their own is in people's hands, and none of them. */
  private boolean isClientOf(Cluster cluster, @Nullable Cluster main) {
    boolean app =
        cluster.phrases.stream()
            .allMatch(p -> p.noun().equals("app") && p.technologies().isEmpty());
    return app
        && main != null
        && main.hasRole()
        && Kinds.isPartOfMany(main.kind())
        && cluster.phrases.stream().anyMatch(deeds::acts);
  }

  /** "The public site" is not "the Electron tool". */
  static boolean isPageBesideDesktop(Cluster page, Cluster program) {
    return page != program
        && page.phrases.stream().anyMatch(p -> PAGES.contains(p.noun()))
        && program.phrases.stream()
            .flatMap(p -> p.technologies().stream())
            .anyMatch(GeneralWords::isOfDesktop);
  }

  /**
   * "The Rails app takes the orders. The WordPress site is separate", "the booking app …, the
   * accounts are kept in GnuCash": a program that was told of by what it is made with or what it is
   * for, and a product of others that only comes behind it.
   */
  private boolean isBeforeProduct(Cluster cluster, Cluster product) {
    boolean told = !framework(cluster).isEmpty() || cluster.hasRole();
    return told
        && cluster != product
        && cluster.product() == null
        && cluster.phrases.stream().noneMatch(p -> p.isNamed() || identities.isNominal(p))
        && cluster.first().number() < product.first().number()
        && !product.hasRole()
        && product.phrases.stream()
            .allMatch(p -> p.product() != null && !p.isNamed() && !identities.isNominal(p));
  }

  /** "A Django app takes the orders. The alarm system rings at the guard": gear of the house. */
  private boolean isOfBuilding(Cluster cluster, Cluster target) {
    boolean gear = isGear(cluster) != isGear(target);
    Cluster other = isGear(cluster) ? target : cluster;
    return gear && (other.product() != null || other.phrases.stream().anyMatch(this::isTold));
  }

  private static boolean isGear(Cluster cluster) {
    return cluster.phrases.stream().anyMatch(p -> GEAR.contains(p.roleKey()))
        && cluster.phrases.stream().allMatch(p -> p.noun().equals("system"));
  }

  private boolean isTold(NounPhrase phrase) {
    return !phrase.technologies().isEmpty() || !phrase.role().isEmpty();
  }

  private static boolean isOfDesktop(Mention mention) {
    Technology technology = mention.technology();
    return technology != null && technology.does().contains("runs-on-user-machine");
  }

  /** The Veeam of "the application stores orders. Veeam backs them up": a program beside it. */
  static boolean isTool(Cluster cluster) {
    return cluster.kind() == ComponentKind.SERVICE
        && cluster.phrases.stream()
            .allMatch(p -> p.product() != null && p.head() == null && p.role().isEmpty());
  }

  /** A service that a vendor runs is not the program that the text is about. */
  private static boolean isBought(Cluster cluster) {
    Technology product = cluster.product();
    return product != null
        && product.vendor() != null
        && product.kind() == cluster.kind()
        && !cluster.hasRole();
  }

  /** "PayHub calculates the totals. The service writes": of one program in the text, that one. */
  private void joinService(List<Cluster> programs) {
    List<Cluster> pointing = programs.stream().filter(GeneralWords::isTheService).toList();
    List<Cluster> others = programs.stream().filter(c -> !isTheService(c)).toList();
    if (pointing.size() != 1 || others.size() != 1) {
      return;
    }
    Cluster service = pointing.get(0);
    Cluster other = others.get(0);
    boolean before = other.first().number() < service.first().number();
    boolean program = Kinds.isServer(other.kind()) || other.kind() == ComponentKind.WORKER;
    boolean called = other.hasRole() || other.phrases.stream().anyMatch(NounPhrase::isNamed);
    if (before && program && called) {
      identities.join(other.first(), service.first());
      programs.remove(service);
    }
  }

  private static boolean isTheService(Cluster cluster) {
    return cluster.phrases.stream()
        .allMatch(
            p ->
                p.noun().equals("service")
                    && p.role().isEmpty()
                    && !p.isNamed()
                    && p.product() == null
                    && p.article() == NounPhrase.Article.DEFINITE);
  }

  /** "The back end" of a text with one API and no other program on a server is that API. */
  private void joinBackends(List<Cluster> backends, List<Cluster> programs) {
    List<Cluster> servers =
        programs.stream().filter(c -> c.kind() == ComponentKind.API && !c.hasRole()).toList();
    if (servers.size() != 1) {
      return;
    }
    Cluster server = servers.get(0);
    backends.forEach(b -> identities.join(server.first(), b.first()));
    List<Cluster> made =
        programs.stream()
            .filter(c -> c != server && c.phrases.stream().anyMatch(GeneralWords::isBackend))
            .toList();
    if (made.size() == 1 && server.isBare() && backends.isEmpty() && isUnmade(server)) {
      identities.join(made.get(0).first(), server.first());
    }
  }

  private static boolean isBackend(NounPhrase phrase) {
    return phrase.head() != null
        && phrase.role().isEmpty()
        && phrase.head().wording().name().equals(BACKEND);
  }

  private static boolean isUnmade(Cluster cluster) {
    return cluster.phrases.stream().allMatch(p -> p.technologies().isEmpty());
  }

  /** A program that the text names itself, and speaks of before the product of somebody else. */
  private static boolean isOwn(Cluster program, Cluster product) {
    return program.product() == null
        && product.product() != null
        && program.phrases.stream().anyMatch(NounPhrase::isNamed)
        && program.first().number() < product.first().number();
  }

  private static @Nullable Cluster main(List<Cluster> programs) {
    Cluster main = null;
    for (Cluster program : programs) {
      boolean written = main != null && main.product() != null && isOwn(program, main);
      boolean better =
          main == null
              || Showcases.isOne(main)
              || written
              || !isOwn(main, program)
                  && Kinds.APPLICATIONS.indexOf(program.kind())
                      < Kinds.APPLICATIONS.indexOf(main.kind());
      main = better ? program : main;
    }
    return main;
  }

  /**
   * "The Python application" beside a Flask back end and a front end: the only one that is made
   * with that language, or behind a page in React the only one of which no language is told; or
   * null.
   */
  private @Nullable Cluster onlyOneInLanguage(Cluster general, Cluster target) {
    Set<String> languages = Identities.languages(general);
    if (languages.isEmpty() || general == target || isAnyIn(languages, target)) {
      return null;
    }
    List<Cluster> programs =
        identities.clusters().stream()
            .filter(c -> c.first() != general.first() && !isBought(c))
            .filter(c -> Kinds.isApplication(c.kind()))
            .toList();
    List<Cluster> same = programs.stream().filter(c -> isAnyIn(languages, c)).toList();
    if (same.isEmpty() && isBeforeServer(languages, target)) {
      same = programs.stream().filter(c -> Kinds.isServer(c.kind()) && isInNone(c)).toList();
    }
    return same.size() == 1 ? same.get(0) : null;
  }

  /** A page that browsers run, which is written in none of some languages. */
  private static boolean isBeforeServer(Set<String> languages, Cluster page) {
    boolean front =
        page.kind() == ComponentKind.BROWSER_CLIENT
            || page.phrases.stream().anyMatch(GeneralWords::isOfBrowsers);
    return front && !languages.isEmpty() && !languages.contains("javascript");
  }

  private boolean isInNone(Cluster cluster) {
    return Identities.languages(cluster).isEmpty()
        && cluster.phrases.stream().allMatch(p -> makings.madeWith(p) == null);
  }

  /** True of a program that its words, or what makes it, tell to be in one of them. */
  private boolean isAnyIn(Set<String> languages, Cluster cluster) {
    for (NounPhrase phrase : cluster.phrases) {
      Technology maker = makings.madeWith(phrase);
      if (maker != null && maker.runtime() != null && languages.contains(maker.runtime())) {
        return true;
      }
    }
    return Identities.languages(cluster).stream().anyMatch(languages::contains);
  }
}

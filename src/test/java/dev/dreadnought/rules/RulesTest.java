package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.ADMINISTRATOR;
import static dev.dreadnought.model.ComponentKind.API;
import static dev.dreadnought.model.ComponentKind.API_GATEWAY;
import static dev.dreadnought.model.ComponentKind.BROWSER_CLIENT;
import static dev.dreadnought.model.ComponentKind.CACHE;
import static dev.dreadnought.model.ComponentKind.CDN;
import static dev.dreadnought.model.ComponentKind.CONTAINER_PLATFORM;
import static dev.dreadnought.model.ComponentKind.DATABASE;
import static dev.dreadnought.model.ComponentKind.DESKTOP_APP;
import static dev.dreadnought.model.ComponentKind.EMAIL;
import static dev.dreadnought.model.ComponentKind.EXTERNAL_SERVICE;
import static dev.dreadnought.model.ComponentKind.FILE_STORE;
import static dev.dreadnought.model.ComponentKind.IDENTITY_PROVIDER;
import static dev.dreadnought.model.ComponentKind.MOBILE_APP;
import static dev.dreadnought.model.ComponentKind.PAYMENT;
import static dev.dreadnought.model.ComponentKind.QUEUE;
import static dev.dreadnought.model.ComponentKind.REVERSE_PROXY;
import static dev.dreadnought.model.ComponentKind.SERVERLESS_FUNCTION;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.USER;
import static dev.dreadnought.model.ComponentKind.VIRTUAL_MACHINE;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.model.ComponentKind.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Models;
import dev.dreadnought.analysis.ThreatAnalyzer;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of {@code rules/} has a claim that holds with it and fails without it, so that no rule
 * is decoration and none can be deleted unseen.
 */
class RulesTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final RuleBase RULES = RuleBase.builtIn();

  record Claim(String rule, ModelBuilder model, Predicate<Assessment> holds) {}

  @TestFactory
  Stream<DynamicTest> deleting_a_rule_breaks_its_claim() {
    return claims().stream()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.rule(),
                    () -> {
                      assertThat(claim.holds().test(assess(RULES, claim.model())))
                          .as("with the rule " + claim.rule())
                          .isTrue();
                      assertThat(
                              claim
                                  .holds()
                                  .test(
                                      assess(RuleBase.builtInWithout(claim.rule()), claim.model())))
                          .as("without the rule")
                          .isFalse();
                    }));
  }

  @Test
  void every_rule_has_a_claim_and_every_claim_a_rule() throws IOException {
    assertThat(claims().stream().map(Claim::rule).sorted().toList())
        .containsExactlyElementsOf(rulesOfFiles());
  }

  @Test
  void as_many_rules_are_loaded_as_stand_in_the_files() throws IOException {
    assertThat(RULES.ruleNames()).containsExactlyElementsOf(rulesOfFiles());
  }

  @Test
  void no_rule_compiler_can_be_loaded() {
    for (String compiler :
        List.of(
            "org.drools.compiler.compiler.DroolsError",
            "org.drools.drl.parser.DrlParser",
            "org.mvel2.MVEL",
            "org.eclipse.jdt.core.compiler.batch.BatchCompiler")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> Class.forName(compiler))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  private static List<String> rulesOfFiles() throws IOException {
    Pattern rule = Pattern.compile("(?m)^rule \"([^\"]+)\"");
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.toList()) {
        Matcher matcher = rule.matcher(Files.readString(file));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names.stream().sorted().toList();
  }

  private static Assessment assess(RuleBase rules, ModelBuilder model) {
    return new ThreatAnalyzer(CATALOG, rules, CATALOG.scoring().profile("standard"))
        .assess(Models.reading(model.build()));
  }

  private static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    claims.addAll(technologies());
    claims.addAll(inputs());
    claims.addAll(identity());
    claims.addAll(interfaces());
    claims.addAll(programsOfUsers());
    claims.addAll(phonesAndFunctions());
    claims.addAll(stores());
    claims.addAll(flows());
    claims.addAll(people());
    claims.addAll(wholeSystem());
    claims.addAll(positions());
    claims.addAll(stakes());
    claims.addAll(scores());
    claims.addAll(controls());
    claims.addAll(PlatformClaims.claims());
    claims.addAll(TrustClaims.claims());
    claims.addAll(StoresClaims.claims());
    claims.addAll(DeliveryClaims.claims());
    claims.addAll(WebClaims.claims());
    claims.addAll(CareClaims.claims());
    claims.addAll(ReleaseClaims.claims());
    return claims;
  }

  private static List<Claim> technologies() {
    return List.of(
        new Claim(
            "a technology brings what it does",
            m().component("db", DATABASE, "mysql"),
            holds("speaks-sql@db")),
        new Claim(
            "a library does its work in the component that it lives in",
            m().component("web", WEB_APPLICATION).part("login", "web", "flask-login"),
            holds("authenticates-users@web")),
        new Claim(
            "a control in force brings what it introduces",
            m().component("files", FILE_STORE)
                .control("tested-backups", "files", ControlStatus.IMPLEMENTED),
            holds("copied-by-snapshot@files")),
        new Claim(
            "a threat is judged where a presence that it needs is given",
            Models.blog(),
            raised("sql-injection@web")));
  }

  private static List<Claim> inputs() {
    return List.of(
        new Claim(
            "a web application serves pages",
            m().component("web", WEB_APPLICATION),
            holds("serves-web-pages@web")),
        new Claim(
            "what a person sends is untrusted",
            m().actor("users", USER).component("web", WEB_APPLICATION).flow("users", "web"),
            holds("takes-untrusted-input@web")),
        new Claim(
            "what a browser or app forwards for a person is untrusted",
            m().component("browser", BROWSER_CLIENT)
                .component("web", WEB_APPLICATION)
                .flow("browser", "web"),
            holds("takes-untrusted-input@web")),
        new Claim(
            "what an outside system sends is untrusted",
            m().component("partner", EXTERNAL_SERVICE)
                .component("web", SERVICE)
                .flow("partner", "web"),
            holds("takes-untrusted-input@web")),
        new Claim(
            "what a component passes on stays untrusted",
            m().actor("users", USER)
                .component("proxy", REVERSE_PROXY)
                .component("web", WEB_APPLICATION)
                .flow("users", "proxy")
                .flow("proxy", "web"),
            holds("takes-untrusted-input@web")),
        new Claim(
            "messages are as untrusted as who writes them",
            queue(),
            holds("takes-untrusted-input@worker")),
        new Claim(
            "what is forwarded to a program is read twice",
            m().component("proxy", REVERSE_PROXY, "nginx")
                .component("web", WEB_APPLICATION)
                .flow("proxy", "web"),
            holds("forwards-to-server@proxy")),
        new Claim(
            "what is forwarded to a server of HTTP is cut into requests twice",
            m().component("proxy", REVERSE_PROXY, "nginx")
                .component("web", WEB_APPLICATION)
                .flow("proxy", "web"),
            holds("forwards-to-http-server@proxy")),
        new Claim(
            "content of users that a web application keeps is shown to others",
            m().component("web", WEB_APPLICATION)
                .component("db", DATABASE)
                .asset("posts", "user-content")
                .keeps("db", "posts")
                .flow("web", "db"),
            holds("publishes-user-content@web")),
        new Claim(
            "a process that uses a mail service sends mail",
            m().component("web", SERVICE).component("mail", EMAIL).flow("web", "mail"),
            holds("sends-mail@web")));
  }

  private static ModelBuilder queue() {
    return m().actor("users", USER)
        .component("web", WEB_APPLICATION)
        .component("queue", QUEUE)
        .component("worker", WORKER)
        .flow("users", "web")
        .flow("web", "queue")
        .flow("worker", "queue");
  }

  private static List<Claim> identity() {
    return List.of(
        new Claim(
            "accounts need authentication",
            m().component("web", SERVICE)
                .component("db", DATABASE)
                .asset("accounts", "account")
                .keeps("db", "accounts")
                .flow("web", "db"),
            holds("authenticates-users@web")),
        new Claim(
            "a process that authenticates users itself takes passwords",
            m().component("web", SERVICE).fact("authenticates-users", "web", Truth.TRUE),
            holds("authenticates-with-passwords@web")),
        new Claim(
            "a login on pages is kept in a session",
            m().component("web", WEB_APPLICATION).fact("authenticates-users", "web", Truth.TRUE),
            holds("keeps-sessions@web")),
        new Claim(
            "a session in a cookie lets the browser authenticate requests by itself",
            m().component("web", WEB_APPLICATION).fact("sets-session-cookie", "web", Truth.TRUE),
            holds("acts-on-browser-session@web")),
        new Claim(
            "a session that a server keeps is named by its browser's cookie",
            m().component("page", BROWSER_CLIENT)
                .component("shop", API)
                .fact("keeps-sessions-on-server", "shop", Truth.TRUE)
                .flow("page", "shop"),
            holds("acts-on-browser-session@shop")),
        new Claim(
            "a process with a store of sessions keeps sessions",
            m().component("web", SERVICE)
                .component("cache", CACHE)
                .fact("keeps-sessions-of-users", "cache", Truth.TRUE)
                .flow("web", "cache"),
            holds("keeps-sessions-on-server@web")),
        new Claim(
            "users who log in and write do it under their name",
            m().component("web", SERVICE)
                .fact("authenticates-users", "web", Truth.TRUE)
                .fact("publishes-user-content", "web", Truth.TRUE),
            holds("acts-for-identified-users@web")),
        new Claim(
            "orders are placed under a name",
            m().component("web", SERVICE)
                .fact("authenticates-users", "web", Truth.TRUE)
                .fact("takes-orders", "web", Truth.TRUE),
            holds("acts-for-identified-users@web")),
        new Claim(
            "an admin interface is for administrators",
            m().component("web", SERVICE).fact("exposes-admin-interface", "web", Truth.TRUE),
            holds("administered-through-application@web")));
  }

  private static List<Claim> interfaces() {
    return List.of(
        new Claim(
            "an api exposes an interface for programs",
            m().component("api", API),
            holds("exposes-api@api")),
        new Claim(
            "an interface over records finds them by the identifier that it is sent",
            m().component("api", API).component("db", DATABASE).flow("api", "db"),
            holds("looks-up-by-client-id@api")),
        new Claim(
            "code that reads and writes a SQL store builds SQL",
            m().component("web", SERVICE).component("db", DATABASE, "mysql").flow("web", "db"),
            holds("builds-sql@web")),
        new Claim(
            "code that reads and writes a document store builds document queries",
            m().component("web", SERVICE).component("db", DATABASE, "mongodb").flow("web", "db"),
            holds("builds-document-queries@web")),
        new Claim(
            "code that reads and writes a store with operators in values builds queries with them",
            m().component("web", SERVICE).component("db", DATABASE, "mongodb").flow("web", "db"),
            holds("builds-operator-queries@web")),
        new Claim(
            "data of orders is there because orders are taken",
            m().component("web", SERVICE)
                .component("db", DATABASE)
                .asset("orders", "order")
                .keeps("db", "orders")
                .flow("web", "db"),
            holds("takes-orders@web")),
        new Claim(
            "a process that uses a payment provider starts payments",
            m().component("web", SERVICE).component("pay", PAYMENT).flow("web", "pay"),
            holds("starts-payments@web")),
        new Claim(
            "a payment provider reports back",
            m().component("web", SERVICE).component("pay", PAYMENT).flow("web", "pay"),
            holds("receives-webhooks@web")),
        new Claim(
            "an external service is called with a key",
            m().component("web", SERVICE).component("maps", EXTERNAL_SERVICE).flow("web", "maps"),
            holds("holds-external-api-key@web")),
        new Claim(
            "who reads from a queue works on messages",
            queue(),
            holds("consumes-messages@worker")));
  }

  private static ModelBuilder mobile() {
    return m().actor("inspectors", USER)
        .component("app", MOBILE_APP)
        .component("gateway", API_GATEWAY, "amazon-api-gateway")
        .component("function", SERVERLESS_FUNCTION, "aws-lambda")
        .component("table", DATABASE, "dynamodb")
        .component("login", IDENTITY_PROVIDER, "amazon-cognito")
        .component("queue", QUEUE)
        .flow("inspectors", "app")
        .flow("app", "gateway")
        .flow("app", "login")
        .flow("gateway", "function")
        .flow("function", "table")
        .flow("queue", "function");
  }

  private static List<Claim> phonesAndFunctions() {
    return List.of(
        new Claim("a mobile app runs on a phone of its user", mobile(), holds("runs-on-phone@app")),
        new Claim(
            "an app whose server knows its users keeps their login",
            mobile(),
            holds("keeps-login-on-phone@app")),
        new Claim(
            "an app that calls a server does so from any network",
            mobile(),
            holds("calls-over-foreign-networks@app")),
        new Claim(
            "an app of a system that others use too reports to them",
            mobile()
                .actor("planners", USER)
                .component("web", WEB_APPLICATION)
                .flow("planners", "web"),
            holds("sends-what-its-user-did@app")),
        new Claim(
            "an app that two kinds of people use reports from one to the other",
            mobile().actor("planners", USER).flow("planners", "app"),
            holds("sends-what-its-user-did@app")),
        new Claim(
            "an app whose server acts for its user tells it what to do",
            mobile().fact("acts-for-identified-users", "gateway", Truth.TRUE),
            holds("sends-what-its-user-did@app")),
        new Claim(
            "an app whose server keeps records of the world reports what its user saw",
            care(),
            holds("sends-what-its-user-did@app")),
        new Claim(
            "what a server is said to be told its app reports",
            mobile().fact("sends-what-its-user-did", "gateway", Truth.TRUE),
            holds("sends-what-its-user-did@app")),
        new Claim(
            "a function that takes messages is started by events",
            mobile(),
            holds("invoked-by-events@function")),
        new Claim(
            "a function behind an interface finds records by the identifier that it is sent",
            mobile(),
            holds("looks-up-by-client-id@function")),
        new Claim(
            "personal data in a cloud service can be read with rights of the account",
            care(),
            holds("keeps-data-under-cloud-rights@system")),
        new Claim(
            "what calls back over TLS only is heard over TLS",
            m().component("shop", API).component("pay", PAYMENT, "stripe").flow("pay", "shop"),
            holds("flow-encrypted@pay--shop")),
        new Claim(
            "a function that its cloud calls is called over TLS",
            mobile(),
            holds("flow-encrypted@gateway--function")),
        new Claim(
            "a program on a platform that answers over TLS only is called over TLS by programs",
            m().component("shop", WEB_APPLICATION)
                .component("prices", SERVICE)
                .component("run", CONTAINER_PLATFORM, "google-cloud-run")
                .hosted("prices", "run")
                .flow("shop", "prices"),
            holds("flow-encrypted@shop--prices")));
  }

  private static ModelBuilder care() {
    return mobile().asset("diagnoses", "health-data").keeps("table", "diagnoses");
  }

  private static ModelBuilder player() {
    return m().actor("listener", USER)
        .component("player", DESKTOP_APP, "cpp")
        .component("library", DATABASE, "sqlite")
        .component("files", FILE_STORE)
        .flow("listener", "player")
        .flow("player", "library")
        .flow("player", "files")
        .fact("internet-facing", "system", Truth.FALSE);
  }

  private static List<Claim> programsOfUsers() {
    return List.of(
        new Claim(
            "a desktop program runs on a machine of its user",
            player(),
            holds("runs-on-user-machine@player")),
        new Claim(
            "who opens files of a user parses files from elsewhere",
            player(),
            holds("parses-untrusted-files@player")),
        new Claim(
            "a native parser in a process that opens files parses them in native code",
            player().fact("written-in-native-code", "player", Truth.TRUE),
            holds("parses-in-native-code@player")),
        new Claim(
            "a store of a desktop program lies on the machine of its user",
            player(),
            holds("lies-on-user-machine@library")));
  }

  private static List<Claim> stores() {
    return List.of(
        new Claim(
            "a machine shares the exposure of what it hosts",
            m().actor("users", USER)
                .component("web", WEB_APPLICATION)
                .component("vm", VIRTUAL_MACHINE)
                .hosted("web", "vm")
                .flow("users", "web"),
            holds("hosts-code-that-takes-untrusted-input@vm")),
        new Claim(
            "a machine whose code uses services of its cloud has a role there",
            m().component("web", WEB_APPLICATION)
                .component("vm", VIRTUAL_MACHINE, "amazon-ec2", "aws")
                .component("queue", QUEUE, "amazon-sqs", "aws")
                .hosted("web", "vm")
                .flow("web", "queue"),
            holds("runs-with-cloud-role@vm")),
        new Claim(
            "a database keeps the data of the system",
            m().component("db", DATABASE),
            holds("holds-data@db")),
        new Claim(
            "a store keeps what is put into it",
            m().component("cache", CACHE).asset("posts", "user-content").keeps("cache", "posts"),
            holds("holds-data@cache")),
        new Claim(
            "a store with session data keeps sessions",
            m().component("cache", CACHE).asset("sessions", "session").keeps("cache", "sessions"),
            holds("keeps-sessions-of-users@cache")),
        new Claim(
            "a store behind a login keeps the passwords",
            m().component("web", SERVICE)
                .component("db", DATABASE)
                .fact("authenticates-with-passwords", "web", Truth.TRUE)
                .flow("web", "db"),
            holds("keeps-password-hashes@db")),
        new Claim(
            "a store with credentials keeps what checks passwords",
            m().component("db", DATABASE).asset("logins", "credentials").keeps("db", "logins"),
            holds("keeps-password-hashes@db")),
        new Claim(
            "a store with personal data keeps personal data",
            m().component("db", DATABASE).asset("people", "personal-data").keeps("db", "people"),
            holds("keeps-personal-data@db")),
        new Claim(
            "a store with audit data keeps audit data",
            m().component("db", DATABASE).asset("trail", "audit-data").keeps("db", "trail"),
            holds("keeps-audit-data@db")));
  }

  private static List<Claim> flows() {
    return List.of(
        new Claim(
            "a flow to something that listens on the network passes it",
            m().component("job", WORKER).component("db", DATABASE, "mysql").flow("job", "db"),
            holds("passes-network@job--db")),
        new Claim(
            "a flow between servers passes a network",
            m().component("a", SERVICE).component("b", SERVICE).flow("a", "b"),
            holds("passes-network@a--b")),
        new Claim(
            "a flow across a boundary passes a network",
            m().component("job", WORKER)
                .component("files", FILE_STORE)
                .boundary("zone", "network", "files")
                .flow("job", "files"),
            holds("passes-network@job--files")),
        new Claim(
            "an encrypted protocol encrypts",
            m().component("a", SERVICE).component("b", SERVICE).flowOver("https", "a", "b"),
            holds("flow-encrypted@a--b--https")),
        new Claim(
            "a flow across the internet boundary crosses the internet",
            m().component("browser", BROWSER_CLIENT)
                .component("web", WEB_APPLICATION)
                .boundary("internet", "internet", "browser")
                .flow("browser", "web"),
            holds("crosses-internet@browser--web")),
        new Claim(
            "a flow to an outside service crosses the internet",
            m().component("web", SERVICE).component("pay", PAYMENT).flow("web", "pay"),
            holds("crosses-internet@web--pay")),
        new Claim(
            "a login sends credentials",
            m().component("browser", BROWSER_CLIENT)
                .component("web", SERVICE)
                .fact("authenticates-with-passwords", "web", Truth.TRUE)
                .flow("browser", "web"),
            holds("carries-credentials@browser--web")),
        new Claim(
            "a session is sent with each request",
            m().component("browser", BROWSER_CLIENT)
                .component("web", SERVICE)
                .fact("keeps-sessions", "web", Truth.TRUE)
                .flow("browser", "web"),
            holds("carries-credentials@browser--web")),
        new Claim(
            "a store is opened with credentials",
            m().component("job", WORKER).component("db", DATABASE, "mysql").flow("job", "db"),
            holds("carries-credentials@job--db")),
        new Claim(
            "a flow with credentials carries credentials",
            m().component("a", SERVICE)
                .component("b", SERVICE)
                .asset("tokens", "session")
                .flow("a", "b", "tokens"),
            holds("carries-credentials@a--b")),
        new Claim(
            "a flow with personal data carries personal data",
            m().component("a", SERVICE)
                .component("b", SERVICE)
                .asset("people", "personal-data")
                .flow("a", "b", "people"),
            holds("carries-personal-data@a--b")),
        new Claim(
            "what a store keeps passes over the flows to it",
            m().component("job", WORKER).component("db", DATABASE).flow("job", "db"),
            holds("carries-data@job--db")),
        new Claim(
            "what a person enters passes over the flow from them",
            m().component("browser", BROWSER_CLIENT)
                .component("web", SERVICE)
                .flow("browser", "web"),
            holds("carries-data@browser--web")));
  }

  private static List<Claim> people() {
    return List.of(
        new Claim("an actor is a person", m().actor("users", USER), holds("is-human@users")),
        new Claim(
            "the users of a process that authenticates log in",
            m().actor("users", USER)
                .component("web", SERVICE)
                .fact("authenticates-users", "web", Truth.TRUE)
                .flow("users", "web"),
            holds("logs-in@users")),
        new Claim(
            "users of a process that acts for them act with consequence",
            m().actor("users", USER)
                .component("web", SERVICE)
                .fact("acts-for-identified-users", "web", Truth.TRUE)
                .flow("users", "web"),
            holds("acts-with-consequence@users")),
        new Claim(
            "an administrator acts with consequence",
            m().actor("admin", ADMINISTRATOR),
            holds("acts-with-consequence@admin")),
        new Claim(
            "an administrator has privilege",
            m().actor("admin", ADMINISTRATOR),
            holds("has-privilege@admin")));
  }

  private static List<Claim> wholeSystem() {
    return List.of(
        new Claim(
            "a system with a part in a public cloud runs in the public cloud",
            m().component("vm", VIRTUAL_MACHINE, "amazon-ec2", "aws"),
            holds("runs-in-public-cloud@system")),
        new Claim(
            "a process with public packages makes the system depend on them",
            m().component("web", WEB_APPLICATION, "flask"),
            holds("is-built-from-packages@system")),
        new Claim(
            "a population of ten thousand is many",
            m().people(10_000),
            holds("many-people@system")),
        new Claim(
            "a population below ten thousand is not many",
            m().people(9_999),
            fails("many-people@system")),
        new Claim(
            "a store with personal data makes the system process personal data",
            m().component("web", SERVICE)
                .component("db", DATABASE)
                .asset("people", "personal-data")
                .keeps("db", "people")
                .flow("web", "db"),
            holds("processes-personal-data@system")),
        new Claim(
            "accounts of people are personal data",
            m().component("web", SERVICE).fact("authenticates-users", "web", Truth.TRUE),
            holds("processes-personal-data@system")),
        new Claim(
            "card data in a part of the system are data that it processes",
            m().component("db", DATABASE).asset("cards", "card-data").keeps("db", "cards"),
            holds("processes-card-data@system")),
        new Claim(
            "health data in a part of the system are data that it processes",
            m().component("db", DATABASE).asset("records", "health-data").keeps("db", "records"),
            holds("processes-health-data@system")),
        new Claim(
            "card data on the way are data that the system processes",
            carried("card-data"),
            holds("processes-card-data@system")),
        new Claim(
            "health data on the way are data that the system processes",
            carried("health-data"),
            holds("processes-health-data@system")));
  }

  private static ModelBuilder carried(String kind) {
    return m().component("a", SERVICE)
        .component("b", SERVICE)
        .asset("things", kind)
        .flow("a", "b", "things");
  }

  private static List<Claim> positions() {
    return List.of(
        new Claim(
            "what the internet can send to directly is reachable from the internet",
            Models.blog(),
            holds("internet-reachable@web")),
        new Claim(
            "a system that is not on the internet shows nothing to it",
            m().component("web", SERVICE).fact("internet-facing", "system", Truth.FALSE),
            fails("internet-reachable@web")),
        new Claim(
            "a store that only its clients can open is not reachable from the internet",
            m().component("db", DATABASE).fact("network-restricted", "db", Truth.TRUE),
            fails("internet-reachable@db")),
        new Claim(
            "what only other components send to is behind another tier",
            Models.blog(),
            holds("behind-another-tier@db")),
        new Claim(
            "what delivers to clients over the internet is reachable from it",
            m().component("page", BROWSER_CLIENT)
                .component("edge", CDN)
                .boundary("net", "internet", "page")
                .flow("edge", "page"),
            holds("internet-reachable@edge")),
        new Claim(
            "a client opens connections and answers none",
            m().component("app", MOBILE_APP).component("api", API).flow("app", "api"),
            fails("internet-reachable@app")),
        new Claim(
            "a worker fetches its work and answers none",
            queue(),
            fails("internet-reachable@worker")),
        new Claim(
            "a worker that fetches its work keeps no accounts",
            queue(),
            fails("open-registration@worker")),
        new Claim(
            "a worker that fetches its work meets nobody who could log in",
            queue(),
            fails("works-without-login@worker")),
        new Claim(
            "accounts are made at servers and not in a client",
            m().component("app", MOBILE_APP).component("api", API).flow("app", "api"),
            fails("open-registration@app")),
        new Claim(
            "a component on the machine of an offline user is isolated from networks",
            player(),
            holds("isolated-from-networks@player")),
        new Claim(
            "a store on the machine of an offline user is isolated from networks",
            player(),
            holds("isolated-from-networks@library")));
  }

  private static List<Claim> stakes() {
    ModelBuilder stored =
        m().component("job", WORKER)
            .component("db", DATABASE)
            .asset("cards", "card-data")
            .keeps("db", "cards")
            .flow("job", "db");
    return List.of(
        new Claim(
            "a store has at stake what it keeps",
            stored,
            holds("at-stake-confidentiality-critical@db")),
        new Claim(
            "a process has at stake what its stores keep",
            stored,
            holds("at-stake-confidentiality-critical@job")),
        new Claim(
            "a flow to a store has at stake what the store keeps",
            stored,
            holds("at-stake-confidentiality-critical@job--db")),
        new Claim(
            "the system has at stake what its components have",
            stored,
            holds("at-stake-confidentiality-critical@system")),
        new Claim(
            "who takes an element over has the highest at stake",
            stored,
            holds("at-stake-highest-critical@db")),
        new Claim(
            "a flow has at stake what it carries",
            m().component("a", SERVICE)
                .component("b", SERVICE)
                .asset("cards", "card-data")
                .flow("a", "b", "cards"),
            holds("at-stake-confidentiality-critical@a--b")),
        new Claim(
            "an interface has at stake what stands behind it",
            care(),
            holds("at-stake-confidentiality-critical@gateway")),
        new Claim(
            "an app has at stake what its server works on",
            care(),
            holds("at-stake-confidentiality-critical@app")),
        new Claim(
            "a machine has at stake what its components have",
            m().component("db", DATABASE)
                .component("vm", VIRTUAL_MACHINE)
                .hosted("db", "vm")
                .asset("cards", "card-data")
                .keeps("db", "cards"),
            holds("at-stake-confidentiality-critical@vm")),
        new Claim(
            "a client's requests have at stake what the receiver works on",
            Models.blog(),
            holds("at-stake-confidentiality-high@browser--web")),
        new Claim(
            "people have at stake what is done in their name",
            Models.blog(),
            holds("at-stake-confidentiality-high@users")));
  }

  private static List<Claim> scores() {
    return List.of(
        new Claim(
            "anybody on the internet can try",
            Models.blog(),
            adjusted("sql-injection@web", "internet-exploitability")),
        new Claim(
            "people who use something public can be approached by anybody",
            Models.blog(),
            adjusted("impersonated-administrator@administrator", "public-people-exploitability")),
        new Claim(
            "traffic on the internet passes networks of others",
            Models.blog(),
            adjusted("clear-text-interception@browser--web", "internet-flow-exploitability")),
        new Claim(
            "another tier stands in front",
            Models.blog(),
            adjusted("database-exposed-to-networks@db", "behind-tier-exploitability")),
        new Claim(
            "an account is no barrier where anybody can make one",
            Models.blog().fact("open-registration", "web", Truth.TRUE),
            adjusted("mass-assignment@web", "open-registration-exploitability")),
        new Claim(
            "an account is no barrier where none is needed",
            Models.blog().fact("works-without-login", "web", Truth.TRUE),
            adjusted("mass-assignment@web", "no-login-exploitability")),
        new Claim(
            "more machines are added under load",
            m().actor("users", USER)
                .component("api", SERVERLESS_FUNCTION, "aws-lambda")
                .flow("users", "api"),
            adjusted("denial-of-wallet@api", "scaling-reproducibility")),
        new Claim(
            "the internet scans what it can reach",
            Models.blog(),
            adjusted("sql-injection@web", "internet-discoverability")),
        new Claim(
            "what no network reaches is seen by its user only",
            player(),
            adjusted("parser-exhaustion@player", "isolated-discoverability")),
        new Claim(
            "critical data are at stake",
            Models.blog()
                .component("vault", DATABASE, "mysql")
                .asset("cards", "card-data")
                .keeps("vault", "cards")
                .flow("web", "vault"),
            adjusted("unprotected-admin-interface@web", "critical-data-damage")),
        new Claim(
            "sensitive data are at stake",
            Models.blog(),
            adjusted("sql-injection@web", "high-data-damage")),
        new Claim(
            "only data of little need are at stake",
            player().asset("playlists", "preference").keeps("library", "playlists"),
            adjusted("local-records-read-by-others@library", "low-data-damage")),
        new Claim(
            "only data of no need are at stake",
            player()
                .asset("prices", "catalogue")
                .keeps("library", "prices")
                .fact("keeps-personal-data", "library", Truth.TRUE),
            adjusted("local-records-read-by-others@library", "no-data-damage")),
        new Claim(
            "lives are at stake",
            deadly(dev.dreadnought.model.Level.CRITICAL),
            adjusted("sql-injection@web", "life-damage")),
        new Claim(
            "injuries are at stake",
            deadly(dev.dreadnought.model.Level.HIGH),
            adjusted("sql-injection@web", "injury-damage")),
        new Claim(
            "many people are concerned",
            Models.blog().people(20_000),
            adjusted("sql-injection@web", "many-people-affected")),
        new Claim(
            "a handful of people is concerned",
            Models.blog().people(20),
            adjusted("sql-injection@web", "few-people-affected")));
  }

  private static ModelBuilder deadly(dev.dreadnought.model.Level safety) {
    return Models.blog()
        .component("doses", DATABASE, "mysql")
        .asset("dose", safety)
        .keeps("doses", "dose")
        .flow("web", "doses");
  }

  private static List<Claim> controls() {
    ControlStatus done = ControlStatus.IMPLEMENTED;
    return List.of(
        new Claim(
            "a control counts on the element that it was stated for",
            Models.blog().control("parameterised-queries", "web", done),
            inForce("sql-injection@web", "parameterised-queries")),
        new Claim(
            "a control of the whole system counts everywhere",
            Models.blog().control("parameterised-queries", "system", done),
            inForce("sql-injection@web", "parameterised-queries")),
        new Claim(
            "a control of a library counts in the component that it lives in",
            Models.blog().control("templates-from-files-only", "jinja2", done),
            inForce("template-injection@web", "templates-from-files-only")),
        new Claim(
            "a control of the machine counts for what it hosts",
            Models.blog().control("unprivileged-process", "vm", done),
            inForce("template-injection@web", "unprivileged-process")),
        new Claim(
            "a control of the hosted code counts for the machine",
            Models.blog().control("automatic-os-patching", "web", done),
            inForce("unpatched-operating-system@vm", "automatic-os-patching")),
        new Claim(
            "a control at an end of a flow counts for the flow",
            Models.blog().control("tls-in-transit", "db", done),
            inForce("clear-text-interception@web--db", "tls-in-transit")),
        new Claim(
            "a control counts for what lies behind it on every path",
            m().actor("users", USER)
                .component("proxy", REVERSE_PROXY)
                .component("web", WEB_APPLICATION)
                .component("db", DATABASE, "mysql")
                .flow("users", "proxy")
                .flow("proxy", "web")
                .flow("web", "db")
                .control("web-application-firewall", "proxy", done),
            inForce("sql-injection@web", "web-application-firewall")),
        new Claim(
            "a control that is missing at one front is missing for what stands behind it",
            m().actor("users", USER)
                .component("proxy", REVERSE_PROXY)
                .component("web", WEB_APPLICATION)
                .component("db", DATABASE, "mysql")
                .flow("users", "proxy")
                .flow("users", "web")
                .flow("proxy", "web")
                .flow("web", "db")
                .control("web-application-firewall", "proxy", ControlStatus.ABSENT),
            a ->
                a.findings().stream()
                    .filter(f -> f.id().equals("sql-injection@web"))
                    .flatMap(f -> f.mitigations().stream())
                    .anyMatch(
                        m ->
                            m.control().equals("web-application-firewall")
                                && m.status() == ControlStatus.ABSENT)),
        new Claim(
            "a control of a process counts for the people who use it",
            Models.blog().control("multi-factor-authentication", "web", done),
            inForce("impersonated-user@users", "multi-factor-authentication")),
        new Claim(
            "a control of a store counts for the process that uses it",
            Models.blog().control("least-privilege-database-account", "db", done),
            inForce("sql-injection@web", "least-privilege-database-account")),
        new Claim(
            "a control of a component counts for the system",
            Models.blog().control("locked-dependencies", "web", done),
            inForce("dependency-takeover@system", "locked-dependencies")),
        new Claim(
            "a default of a technology counts where it is used",
            m().actor("users", USER)
                .component("web", WEB_APPLICATION, "flask")
                .flow("users", "web"),
            inForce("debug-console-takeover@web", "debug-mode-off-by-default")),
        new Claim(
            "a default of a library counts in the component that it lives in",
            Models.blog(),
            inForce("cross-site-request-forgery@web", "csrf-tokens-in-forms")));
  }

  static ModelBuilder m() {
    return new ModelBuilder("System");
  }

  static Predicate<Assessment> holds(String fact) {
    return a -> a.fact(fact).map(f -> f.value() == Truth.TRUE).orElse(false);
  }

  static Predicate<Assessment> fails(String fact) {
    return a -> a.fact(fact).map(f -> f.value() == Truth.FALSE).orElse(false);
  }

  private static Predicate<Assessment> raised(String finding) {
    return a -> a.finding(finding).isPresent();
  }

  private static Predicate<Assessment> adjusted(String finding, String weight) {
    return a ->
        a.finding(finding).stream()
            .map(Finding::scoring)
            .flatMap(List::stream)
            .anyMatch(s -> s.weight().equals(weight));
  }

  private static Predicate<Assessment> inForce(String finding, String control) {
    return a ->
        a.finding(finding).stream()
            .flatMap(f -> f.mitigations().stream())
            .anyMatch(m -> m.control().equals(control) && m.isInForce());
  }
}

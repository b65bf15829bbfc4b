package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.API;
import static dev.dreadnought.model.ComponentKind.BROWSER_CLIENT;
import static dev.dreadnought.model.ComponentKind.CACHE;
import static dev.dreadnought.model.ComponentKind.CDN;
import static dev.dreadnought.model.ComponentKind.DATABASE;
import static dev.dreadnought.model.ComponentKind.DATA_WAREHOUSE;
import static dev.dreadnought.model.ComponentKind.DEVICE;
import static dev.dreadnought.model.ComponentKind.EXTERNAL_SERVICE;
import static dev.dreadnought.model.ComponentKind.FILE_STORE;
import static dev.dreadnought.model.ComponentKind.IDENTITY_PROVIDER;
import static dev.dreadnought.model.ComponentKind.LOAD_BALANCER;
import static dev.dreadnought.model.ComponentKind.LOGGING;
import static dev.dreadnought.model.ComponentKind.MESSAGE_BROKER;
import static dev.dreadnought.model.ComponentKind.MONITORING;
import static dev.dreadnought.model.ComponentKind.OBJECT_STORE;
import static dev.dreadnought.model.ComponentKind.QUEUE;
import static dev.dreadnought.model.ComponentKind.SEARCH_INDEX;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.STREAM;
import static dev.dreadnought.model.ComponentKind.USER;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.model.ComponentKind.WORKER;

import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Truth;
import dev.dreadnought.rules.RulesTest.Claim;
import java.util.ArrayList;
import java.util.List;

/** The claims of the rules about stores, queues, jobs, observation and recovery. */
final class StoresClaims {
  private StoresClaims() {}

  static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    claims.addAll(stores());
    claims.addAll(messages());
    claims.addAll(programs());
    claims.addAll(observation());
    return claims;
  }

  private static List<Claim> stores() {
    return List.of(
        new Claim(
            "a database of no known make is a server with accounts",
            m().component("web", WEB_APPLICATION).component("db", DATABASE).flow("web", "db"),
            RulesTest.holds("has-database-accounts@db")),
        new Claim(
            "a store is asked with what outsiders send",
            m().actor("users", USER)
                .component("web", WEB_APPLICATION)
                .component("db", DATABASE)
                .flow("users", "web")
                .flow("web", "db"),
            RulesTest.holds("asked-with-outside-values@db")),
        new Claim(
            "a store that a browser or app opens itself serves clients directly",
            m().component("page", BROWSER_CLIENT)
                .component("db", DATABASE, "cloud-firestore")
                .flow("page", "db"),
            RulesTest.holds("serves-clients-directly@db")),
        new Claim(
            "a search index answers searches over text",
            m().component("index", SEARCH_INDEX),
            RulesTest.holds("indexes-text@index")),
        new Claim(
            "an index or warehouse beside a database keeps a second copy",
            m().component("job", WORKER)
                .component("db", DATABASE)
                .component("index", SEARCH_INDEX)
                .flow("job", "db")
                .flow("job", "index"),
            RulesTest.holds("keeps-second-copy@index")),
        new Claim(
            "a cache makes room by throwing out entries",
            m().component("cache", CACHE),
            RulesTest.holds("limits-memory-by-eviction@cache")),
        new Claim(
            "an object store keeps objects",
            m().component("files", OBJECT_STORE),
            RulesTest.holds("keeps-objects@files")),
        new Claim(
            "objects behind a delivery network are shown to the public",
            m().component("net", CDN).component("files", OBJECT_STORE).flow("net", "files"),
            RulesTest.holds("delivers-objects-to-public@files")),
        new Claim(
            "a folder that two programs use is shared",
            m().component("web", WEB_APPLICATION)
                .component("job", WORKER)
                .component("folder", FILE_STORE)
                .flow("web", "folder")
                .flow("job", "folder"),
            RulesTest.holds("shares-files@folder")),
        new Claim(
            "a warehouse gathers records for analysis",
            m().component("wh", DATA_WAREHOUSE),
            RulesTest.holds("gathers-records-for-analysis@wh")),
        new Claim(
            "what a backup program writes to keeps backups",
            m().component("backup", SERVICE, "restic")
                .component("vault", OBJECT_STORE)
                .flow("backup", "vault"),
            RulesTest.holds("keeps-backups@vault")),
        new Claim(
            "a log store collects logs",
            m().component("logs", LOGGING),
            RulesTest.holds("collects-logs@logs")));
  }

  private static List<Claim> messages() {
    return List.of(
        new Claim(
            "a queue keeps work until it is done",
            m().component("queue", QUEUE),
            RulesTest.holds("queues-work@queue")),
        new Claim(
            "a queue is filled by a program that outsiders send to",
            m().actor("users", USER)
                .component("web", WEB_APPLICATION)
                .component("queue", QUEUE)
                .flow("users", "web")
                .flow("web", "queue"),
            RulesTest.holds("filled-from-outside@queue")),
        new Claim(
            "a queue is filled by clients, devices and outside services themselves",
            m().component("meter", DEVICE)
                .component("broker", MESSAGE_BROKER)
                .flow("meter", "broker"),
            RulesTest.holds("filled-from-outside@broker")),
        new Claim(
            "a queue is filled by people themselves",
            m().actor("partners", USER).component("stream", STREAM).flow("partners", "stream"),
            RulesTest.holds("filled-from-outside@stream")),
        new Claim(
            "a queue is filled by the notices of a bucket",
            m().component("files", OBJECT_STORE).component("queue", QUEUE).flow("files", "queue"),
            RulesTest.holds("filled-from-outside@queue")),
        new Claim(
            "a queue is filled by the topic before it",
            m().component("meter", DEVICE)
                .component("topic", MESSAGE_BROKER, "amazon-sns")
                .component("queue", QUEUE)
                .flow("meter", "topic")
                .flow("topic", "queue"),
            RulesTest.holds("filled-from-outside@queue")),
        new Claim(
            "a stream gives messages to who subscribed",
            m().component("stream", STREAM),
            RulesTest.holds("distributes-by-topic@stream")),
        new Claim(
            "a stream keeps messages after they were read",
            m().component("stream", STREAM),
            RulesTest.holds("keeps-messages-for-replay@stream")));
  }

  private static List<Claim> programs() {
    return List.of(
        new Claim(
            "a program that serves users and has a cache uses it for all of them",
            m().component("web", WEB_APPLICATION).component("cache", CACHE).flow("web", "cache"),
            RulesTest.holds("uses-shared-cache@web")),
        new Claim(
            "a program whose cache holds more than sessions uses it for all users",
            m().component("web", WEB_APPLICATION)
                .component("cache", CACHE)
                .flow("web", "cache")
                .asset("sessions", "session")
                .asset("prices", "catalogue")
                .keeps("cache", "sessions", "prices"),
            RulesTest.holds("uses-shared-cache@web")),
        new Claim(
            "a front whose only origin is a store of files delivers files only",
            m().component("cdn", CDN)
                .component("files", OBJECT_STORE)
                .component("page", BROWSER_CLIENT)
                .flow("files", "cdn")
                .flow("cdn", "page"),
            RulesTest.holds("delivers-files-only@cdn")),
        new Claim(
            "a front before a program that knows its users passes their pages",
            m().component("lb", LOAD_BALANCER)
                .component("web", WEB_APPLICATION)
                .flow("lb", "web")
                .fact("authenticates-users", "web", Truth.TRUE),
            RulesTest.holds("passes-personal-pages@lb")),
        new Claim(
            "a front before such a front passes their pages",
            m().component("cdn", CDN)
                .component("lb", LOAD_BALANCER)
                .component("web", WEB_APPLICATION)
                .flow("cdn", "lb")
                .flow("lb", "web")
                .fact("authenticates-users", "web", Truth.TRUE),
            RulesTest.holds("passes-personal-pages@cdn")),
        new Claim(
            "a program with a cache before its database fills the one from the other",
            m().component("web", WEB_APPLICATION)
                .component("cache", CACHE)
                .component("db", DATABASE)
                .flow("web", "cache")
                .flow("web", "db"),
            RulesTest.holds("fills-cache-from-database@web")),
        new Claim(
            "code that asks a graph store builds graph queries",
            m().component("api", API).component("graph", DATABASE, "neo4j").flow("api", "graph"),
            RulesTest.holds("builds-graph-queries@api")),
        new Claim(
            "a loader that asks an outside service takes its records",
            m().component("job", WORKER)
                .component("supplier", EXTERNAL_SERVICE)
                .component("db", DATABASE)
                .flow("job", "supplier")
                .flow("job", "db"),
            RulesTest.holds("loads-records-of-others@job")),
        new Claim(
            "what three parts call is depended on by many",
            m().component("login", IDENTITY_PROVIDER)
                .component("a", SERVICE)
                .component("b", SERVICE)
                .component("c", WORKER)
                .flow("a", "login")
                .flow("b", "login")
                .flow("c", "login"),
            RulesTest.holds("depended-on-by-many@login")));
  }

  private static List<Claim> observation() {
    return List.of(
        new Claim(
            "a program that writes to a log store sends logs",
            m().component("web", WEB_APPLICATION).component("logs", LOGGING).flow("web", "logs"),
            RulesTest.holds("sends-logs@web")),
        new Claim(
            "a program that reports to a tracing system sends traces",
            m().component("web", WEB_APPLICATION)
                .component("traces", MONITORING, "jaeger")
                .flow("web", "traces"),
            RulesTest.holds("sends-traces@web")),
        new Claim(
            "what browsers or apps report to takes reports from clients",
            m().component("page", BROWSER_CLIENT)
                .component("errors", MONITORING)
                .flow("page", "errors"),
            RulesTest.holds("accepts-reports-from-clients@errors")),
        new Claim(
            "what monitoring asks offers a page of metrics",
            m().component("watch", MONITORING).component("web", SERVICE).flow("watch", "web"),
            RulesTest.holds("offers-metrics-page@web")),
        new Claim(
            "a page that reports to a recorder has its users recorded",
            m().component("web", WEB_APPLICATION)
                .component("recorder", MONITORING, "hotjar")
                .flow("web", "recorder"),
            RulesTest.holds("records-what-users-see@web")),
        new Claim(
            "a store without a public address is not reachable from the internet",
            m().component("cache", CACHE, "amazon-elasticache"),
            RulesTest.fails("internet-reachable@cache")));
  }

  private static ModelBuilder m() {
    return new ModelBuilder("System");
  }
}

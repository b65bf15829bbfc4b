package dev.dreadnought.report;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.Reading.Mention;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small blog, read by hand, so that outputs are tested without a reader. */
public final class Blog {
  public static final String TEXT =
      """
      Reading Room

      Reading Room is a blog: readers register, write posts and comment on them.
      The web application is written in Python with Flask 3.0, Jinja2, Flask-Login and Flask-Admin.
      It keeps posts in a MySQL database over TLS and runs on Amazon EC2.
      All SQL is parameterised. Login throttling is planned.
      It does not use Redis. It speaks to the Frobnicator.
      """;

  private static final Source SOURCE = new Source("blog.txt", "prose", TEXT);

  private Blog() {}

  /** What the real engine makes of the blog. */
  public static Assessment assessment() {
    return Dreadnought.builtIn().assess(reading("Reading Room"));
  }

  /** The blog under another name, for names that mean harm. */
  public static Assessment assessment(String name) {
    return Dreadnought.builtIn().assess(reading(name));
  }

  /** A reading of which nothing was understood. */
  public static Assessment nothing() {
    Source source = new Source("letter.txt", "prose", "Dear aunt, thank you for the socks.\n");
    ThreatModel model =
        new ThreatModel(
            "System", "", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
    Reading reading =
        new Reading(List.of(source), model, List.of(), List.of(), List.of(), List.of(), List.of());
    return Dreadnought.builtIn().assess(reading);
  }

  /**
   * @param name of the system, of the web application, of the data and of the words set aside
   */
  public static Reading reading(String name) {
    return new Reading(
        List.of(SOURCE),
        model(name),
        List.of(
            mention("component", "web-application", "web application"),
            mention("technology", "python", "Python"),
            mention("technology", "flask", "Flask 3.0"),
            mention("technology", "jinja2", "Jinja2"),
            mention("technology", "flask-login", "Flask-Login"),
            mention("technology", "flask-admin", "Flask-Admin"),
            mention("technology", "mysql", "MySQL database"),
            mention("technology", "amazon-ec2", "Amazon EC2"),
            mention("actor", "readers", "readers"),
            mention("data", "posts", "posts"),
            mention("fact", "flow-encrypted", "over TLS"),
            mention("control", "parameterised-queries", "All SQL is parameterised"),
            mention("control", "login-throttling", "Login throttling is planned")),
        List.of(new Reading.SetAside("Redis" + suffix(name), "negated", words("Redis"))),
        List.of(new Reading.NotUnderstood("Frobnicator" + suffix(name), words("Frobnicator"))),
        List.of(
            new Reading.Contradiction(
                "It is said to be public and not to be public" + suffix(name),
                List.of(words("readers"), words("posts")))),
        List.of(
            Problem.warning(
                words("Frobnicator"),
                "nothing is known of it" + suffix(name),
                "say what it does")));
  }

  private static String suffix(String name) {
    return name.equals("Reading Room") ? "" : " " + name;
  }

  private static ThreatModel model(String name) {
    String web = name.equals("Reading Room") ? "Web application" : name;
    return new ThreatModel(
        name,
        "Reading Room is a blog: readers register, write posts and comment on them.",
        400,
        List.of(
            new Component(
                "web-application",
                web,
                ComponentKind.WEB_APPLICATION,
                List.of(
                    new TechnologyUse("flask", "Flask", "3.0", List.of(words("Flask 3.0"))),
                    new TechnologyUse("python", "Python", null, List.of(words("Python")))),
                null,
                "virtual-machine",
                List.of(),
                false,
                null,
                List.of(words("web application"))),
            library("jinja2", "Jinja2"),
            library("flask-login", "Flask-Login"),
            library("flask-admin", "Flask-Admin"),
            component(
                "database",
                "MySQL database",
                ComponentKind.DATABASE,
                new TechnologyUse("mysql", "MySQL", null, List.of(words("MySQL database"))),
                List.of("posts", "accounts"),
                "MySQL database"),
            component(
                "virtual-machine",
                "Amazon EC2",
                ComponentKind.VIRTUAL_MACHINE,
                new TechnologyUse("amazon-ec2", "Amazon EC2", null, List.of(words("Amazon EC2"))),
                List.of(),
                "Amazon EC2"),
            new Component(
                "browser",
                "Browser",
                ComponentKind.BROWSER_CLIENT,
                List.of(),
                null,
                null,
                List.of(),
                true,
                null,
                List.of(words("readers")))),
        List.of(
            flow("readers", "browser", null, List.of(), true, "readers"),
            flow("browser", "web-application", null, List.of("posts"), true, "readers"),
            flow(
                "web-application",
                "database",
                "mysql",
                List.of("posts", "accounts"),
                false,
                "keeps posts in a MySQL database")),
        List.of(
            new TrustBoundary(
                "internet",
                "Internet",
                "internet",
                null,
                List.of("readers", "browser"),
                true,
                List.of(words("readers")))),
        List.of(
            data("posts", web.equals(name) ? name : "Posts", "user-content", false, "posts"),
            data("accounts", "User accounts", "account", true, "Flask-Login")),
        List.of(
            new Actor(
                "readers",
                "Readers",
                ComponentKind.USER,
                Level.MEDIUM,
                false,
                List.of(words("readers")))),
        List.of(
            new Control(
                "parameterised-queries",
                "web-application",
                ControlStatus.IMPLEMENTED,
                List.of(words("All SQL is parameterised"))),
            new Control(
                "login-throttling",
                "web-application",
                ControlStatus.PLANNED,
                List.of(words("Login throttling is planned")))),
        List.of(
            Fact.stated(
                "flow-encrypted",
                "web-application--database--mysql",
                Truth.TRUE,
                List.of(words("over TLS"))),
            new Fact(
                "internet-facing",
                "system",
                Truth.TRUE,
                Ground.INFERRED,
                "a web application with readers, and no word that it is internal",
                List.of(words("readers")))));
  }

  private static Component library(String id, String name) {
    return new Component(
        id,
        name,
        ComponentKind.LIBRARY,
        List.of(new TechnologyUse(id, name, null, List.of(words(name)))),
        "web-application",
        null,
        List.of(),
        false,
        null,
        List.of(words(name)));
  }

  private static Component component(
      String id,
      String name,
      ComponentKind kind,
      TechnologyUse technology,
      List<String> data,
      String words) {
    return new Component(
        id, name, kind, List.of(technology), null, null, data, false, null, List.of(words(words)));
  }

  private static DataFlow flow(
      String from,
      String to,
      @Nullable String protocol,
      List<String> data,
      boolean inferred,
      String words) {
    return new DataFlow(
        DataFlow.defaultId(from, to, protocol),
        from,
        to,
        "",
        protocol,
        data,
        false,
        inferred,
        List.of(words(words)));
  }

  private static DataAsset data(
      String id, String name, String kind, boolean inferred, String words) {
    return new DataAsset(
        id, name, List.of(kind), null, null, null, null, null, inferred, List.of(words(words)));
  }

  private static Mention mention(String what, String id, String words) {
    return new Mention(what, id, words(words));
  }

  /** The place of the first occurrence of some words in the text. */
  public static Location words(String words) {
    int offset = TEXT.indexOf(words);
    if (offset < 0) {
      throw new IllegalArgumentException("the text does not say: " + words);
    }
    int line = 1 + (int) TEXT.substring(0, offset).chars().filter(c -> c == '\n').count();
    int column = offset - TEXT.lastIndexOf('\n', offset);
    return new Location(SOURCE.name(), line, column, words.length());
  }
}

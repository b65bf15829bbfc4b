package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody who keeps a shop calls the parts of a system, and how titles read to them: no
 * product, no term of the field.
 */
final class PlainWords {
  private static final int MOST_DATA = 2;
  private static final int NAME = 80;

  /** Terms and what they come to, the longer ones first; each counts at the edges of words. */
  private static final String[][] TERMS = {
    {"Other people's records by changing an id", "Other people's records by changing a number"},
    {
      "Component whose cloud role can do more than the component",
      "Part with more rights than it needs"
    },
    {
      "The component's cloud role names its actions and resources",
      "Each part has only the rights it needs"
    },
    {
      "Harmful value inside an event that started a function",
      "Harmful value in a message that starts a program"
    },
    {
      "Secrets readable in a task or function definition",
      "Secrets readable in a program's settings"
    },
    {"One function starves all the others", "One program starves all the others"},
    {
      "Stolen password hashes are guessed off line",
      "Stolen passwords are guessed from their scrambled form"
    },
    {"Passwords stored with a slow, salted hash", "Passwords kept in a form that is hard to guess"},
    {
      "Packages are installed by hash from a lock file",
      "Only program parts that were checked are installed"
    },
    {"Foreign script is pinned by a hash", "Programs of others run only unchanged"},
    {"Forms carry a token against forgery", "Forms prove that they are our own"},
    {"Instance metadata needs a token and does not travel", "A machine keeps its rights to itself"},
    {"Parameterised queries everywhere", "Questions to the database keep orders and values apart"},
    {"Only plain values reach a document query", "Searches take plain values only"},
    {"Input is checked against a schema at the server", "What comes in is checked at the server"},
    {
      "The client checks certificate and host name of the server",
      "The program checks whom it talks to"
    },
    {"Session cookie travels over HTTPS only", "Proof of login travels on protected lines only"},
    {"Session cookie hidden from script", "Proof of login is hidden from pages"},
    {
      "Session cookie kept out of cross-site requests",
      "Proof of login is not sent from other sites"
    },
    {"Tokens kept where script cannot read them", "Proof of login lies where pages cannot read it"},
    {"A proxy takes whole requests before a worker starts", "Slow requests are gathered up front"},
    {"What changes an answer is part of the cache key", "Stored answers are kept apart"},
    {"The client has a small pool with a time limit", "Open connections are few and short"},
    {
      "Upload links fix key, size, type and minutes",
      "Links for sending files are narrow and short-lived"
    },
    {
      "DNS records deleted before the resources they name",
      "Names are deleted before what they stand for"
    },
    {
      "Stored data and its copies are encrypted",
      "Stored data and its copies are unreadable to strangers"
    },
    {
      "Records deleted or encrypted together with their backups",
      "Records lost or locked together with their backups"
    },
    {
      "Private local data is encrypted with a key of the user's login",
      "Private files are unreadable to others"
    },
    {
      "What the app keeps on the phone is encrypted and stays there",
      "What the app keeps on the phone is unreadable to others"
    },
    {"Content Security Policy that allows known script only", "Pages run known programs only"},
    {"Object mapper binds values by itself", "The database layer keeps orders and values apart"},
    {"TLS required on the connection", "Only protected connections are accepted"},
    {"app's package", "app"},
    {
      "Third-party script changed at its source",
      "Part of the page that others supply, altered by them"
    },
    {"Cross-site request forgery", "Another site acts in the name of a visitor"},
    {"Script stored in what users publish", "Orders hidden in what users publish"},
    {"Script reflected from a link", "Orders hidden in a link"},
    {
      "Script in an embedded page reaches the system", "Orders in a page of others reach the system"
    },
    {"Template injection", "Orders smuggled into a page"},
    {"One request that stops the event loop", "One request that stops all others"},
    {"Heavy work runs beside the event loop", "Heavy work holds up nobody else"},
    {
      "Malformed file runs code in the parser",
      "Broken file makes the program do what its maker wants"
    },
    {"Fuzzing of the parsers in every build", "Each version is tried with broken files"},
    {
      "Bundled parsers follow their security releases",
      "Repairs to program parts are taken over soon"
    },
    {"Hardened build of native code", "The program is built so that faults do less"},
    {
      "Crash dump carries private content out of the machine",
      "Report of a crash carries private content away"
    },
    {
      "Markup in a title or tag changes what the program shows",
      "A title changes what the program shows"
    },
    {"Way out of a container to the machine", "Way out of one program to the whole machine"},
    {
      "Web application firewall with managed rules",
      "A filter in front with rules that are kept up to date"
    },
    {"SQL injection", "Orders smuggled into the database"},
    {"Operators injected into document queries", "Orders smuggled into a search"},
    {"Debugger open in production", "Programmers' tool left open to the public"},
    {
      "Debugger and debug mode are kept out of production",
      "Programmers' tools are kept out of the public's reach"
    },
    {"Theft of a snapshot or dump", "Theft of a copy of the data"},
    {
      "Credentials of the machine taken from the metadata service",
      "Keys of the machine taken from the cloud's own information service"
    },
    {
      "Backups that the running system's credentials cannot delete",
      "Backups that the running system cannot delete"
    },
    {
      "Consumers check each message before they act on it",
      "Each message is checked before it is acted on"
    },
    {"All workers kept busy", "Everything that answers visitors kept busy"},
    {
      "Message that stops the worker again and again",
      "Message that stops the program again and again"
    },
    {
      "Crash reports hold stacks, not memory",
      "Crash reports hold where it failed, not what it worked on"
    },
    {
      "Images pinned by digest, signed and scanned",
      "Ready-made programs are checked, and run only unchanged"
    },
    {"Flood traffic is absorbed at the edge", "Flood traffic is absorbed before it arrives"},
    {
      "The origin answers requests of its edge only",
      "The server answers requests of its own entry point only"
    },
    {
      "DMARC policy that is enforced, with SPF and DKIM",
      "Mail in our name that we did not send is refused by those who get it"
    },
    {"SPF and DKIM name who sends for the domain", "It is published who may send mail in our name"},
    {
      "Users' content is shown as text or passed through an HTML sanitiser",
      "What users publish is shown as text, never carried out"
    },
    {
      "Templates come from files of the program only",
      "Patterns of pages come from the program, never from visitors"
    },
    {"Templates escape values by default", "Pages show what was typed as text, never carry it out"},
    {"No shell port is open to networks", "Nobody can steer the machine from outside networks"},
    {"Links belong to the app by proof of the domain", "Links of our site open only our own app"},
    {"Scaling has a ceiling", "The bill for more machines has a limit"},
    {
      "Signing secret is random, long and different per environment",
      "The application's secret is long, random and used in one place"
    },
    {
      "Only named producers may send, only named consumers may receive",
      "Only named programs may send, only named ones receive"
    },
    {
      "Secrets lie in a secret store, not in code or images",
      "Passwords of programs and keys lie in a place of their own"
    },
    {"Ceiling of connections for each account", "Limit of connections for each account"},
    {"The queue has a ceiling and an alarm", "The waiting line has a limit and an alarm"},
    {"Fixes are deployed within days", "Repairs of programs are put to use within days"},
    {"Public access to buckets is blocked", "Public access to stored files is blocked"},
    {
      "Templates of users run in a sandbox or a logic-free language",
      "Page patterns of users fill in words and do nothing else"
    },
    {"Uploaded file that runs as code or script", "Uploaded file that runs as a program"},
    {"Stranger in the name of a user, after phishing", "Stranger in a user's name, after a deceit"},
    {"Debug mode", "Programmers' mode"},
    {"phishing", "deceiving messages"},
    {"buckets?", "online folder"},
    {"schemas?", "agreed form"},
    {"vectors", "texts in number form"},
    {"payloads", "contents"},
    {"parsers", "parts that read files"},
    {"shells", "remote controls"},
    {"sandbox", "closed compartment"},
    {"digest", "check number"},
    {"caches", "stores of ready answers"},
    {"registry", "register"},
    {"markup", "layout codes"},
    {"metadata is", "hidden details are"},
    {"every worker", "everything that answers visitors"},
    {"credentials", "login data"},
    {"checksums?", "check numbers"},
    {"public registry", "public collection"},
    {"without host rights", "without rights over the machine"},
    {"hosts", "addresses"},
    {"host", "address"},
    {"proxy", "entry point"},
    {"queries", "searches"},
    {"query", "search"},
    {"native code", "the program itself"},
    {"metadata service", "cloud's own information service"},
    {"session store", "place that keeps them"},
    {"API call", "request"},
    {"API", "interface"},
    {"SQL", "database language"},
    {"HTTPS?", "the web's language"},
    {"TLS", "protected connections"},
    {"DNS", "name service"},
    {"URLs?", "address"},
    {"shell access", "remote control"},
    {"shell", "remote control"},
    {"container image", "ready-made program"},
    {"containers", "program compartments"},
    {"container", "program compartment"},
    {"packages", "borrowed program parts"},
    {"package", "borrowed program part"},
    {"library", "program part"},
    {"scripts?", "small programs"},
    {"sessions", "open logins"},
    {"session", "open login"},
    {"tokens?", "proof of login"},
    {"cookies?", "proof of login"},
    {"queue", "waiting line"},
    {"producer", "sender"},
    {"parser", "part that reads it"},
    {"cache", "store of ready answers"},
    {
      "encrypted, and the certificate checked", "protected from listeners, and the receiver checked"
    },
    {"encrypted", "unreadable to strangers"},
    {"encryption", "protection from readers"},
    {"authenticates?", "check the identity of"},
    {"authentication", "login check"},
    {"authorisation", "check of rights"},
    {"headers?", "first lines"},
    {"endpoints?", "entry"},
    {"exploited", "used by attackers"},
    {"privileges?", "rights"},
    {"elevation", "gain"},
    {"injection", "smuggled orders"},
    {"deserialisation", "unpacking"},
    {"hash", "check number"},
    {"hashes", "check numbers"},
    {"vector", "way"},
  };

  private static final List<Pattern> PATTERNS = patterns();

  /** How each term begins, in small letters: most texts hold few, and that is quickly seen. */
  private static final List<String> BEGINNINGS =
      Stream.of(TERMS).map(term -> beginning(term[0])).toList();

  private final ThreatModel model;
  private final Catalog catalog;
  private final Called called;
  private final String system;
  private final List<Product> products;
  private final Map<String, String> said = new HashMap<>();

  /**
   * @param system its name, short enough for a sentence
   */
  PlainWords(ThreatModel model, Catalog catalog, String system) {
    this.model = model;
    this.catalog = catalog;
    this.called = new Called(model, catalog);
    this.products =
        model.components().stream().flatMap(this::products).distinct().map(Product::of).toList();
    this.system = said(system);
  }

  /**
   * A name as it may stand in a text.
   *
   * @param small in small letters, which is quickly looked for
   * @param whole between the edges of words
   */
  private record Product(String small, Pattern whole) {
    static Product of(String name) {
      return new Product(
          name.toLowerCase(Locale.ROOT),
          Pattern.compile("(?<!\\w)(?i:" + Pattern.quote(name) + ")(?!\\w)"));
    }
  }

  /** Names of products, also those that are written otherwise. */
  private Stream<String> products(Component component) {
    return component.technologies().stream()
        .flatMap(
            use ->
                Stream.concat(
                    Stream.of(use.name()),
                    catalog.technology(use.id()).stream().flatMap(t -> t.aliases().stream())));
  }

  private static List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>();
    for (String[] term : TERMS) {
      patterns.add(Pattern.compile("\\b(?i:" + term[0] + ")(?![\\w-])"));
    }
    return patterns;
  }

  /** What comes before the first letter that may be left out. */
  private static String beginning(String term) {
    int optional = term.indexOf('?');
    String certain = optional < 0 ? term : term.substring(0, optional - 1);
    return certain.toLowerCase(Locale.ROOT);
  }

  /** A title or question without terms of the field. */
  static String of(String title) {
    return Phrases.capital(within(title));
  }

  /** A piece of a sentence without terms of the field. */
  static String within(String text) {
    String plain = text;
    String small = plain.toLowerCase(Locale.ROOT);
    for (int i = 0; i < TERMS.length; i++) {
      if (small.contains(BEGINNINGS.get(i))) {
        plain = PATTERNS.get(i).matcher(plain).replaceAll(Matcher.quoteReplacement(TERMS[i][1]));
        small = plain.toLowerCase(Locale.ROOT);
      }
    }
    return plain;
  }

  /** A title or question without terms of the field; in quotes where it holds a product. */
  String title(String title) {
    String plain = of(title);
    return holdsProduct(plain) ? quoted(plain) : plain;
  }

  /** A name of the input: in quotes where it holds a term of the field or a product. */
  String said(String name) {
    return said.computeIfAbsent(
        name, n -> of(n).equalsIgnoreCase(n) && !holdsProduct(n) ? n : quoted(n));
  }

  private boolean holdsProduct(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return products.stream()
        .anyMatch(p -> small.contains(p.small()) && p.whole().matcher(text).find());
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }

  /** The system's name. */
  String system() {
    return system;
  }

  /** {@code the server program}, {@code the store with posts and accounts}, {@code customers}. */
  String part(String id) {
    if (id.equals(ThreatModel.SYSTEM)) {
      return system;
    }
    Optional<DataFlow> flow = model.flow(id);
    if (flow.isPresent()) {
      return "the line from " + part(flow.get().from()) + " to " + part(flow.get().to());
    }
    Optional<Component> component = model.component(id);
    if (component.isEmpty()) {
      return said(called.of(id));
    }
    String plain = plain(component.get());
    boolean isShared =
        model.components().stream().anyMatch(c -> !c.id().equals(id) && plain(c).equals(plain));
    if (!isShared) {
      return plain;
    }
    String name = component.get().name();
    return holdsProduct(name)
        ? plain + " " + quoted(Visible.shortened(name, NAME))
        : of(called.of(id)).replaceFirst("^The ", "the ");
  }

  /** Each once, the first ones by name and the rest by number. */
  String list(Collection<String> ids, int most) {
    List<String> parts = ids.stream().map(this::part).distinct().toList();
    if (parts.size() <= most) {
      return Phrases.list(parts);
    }
    List<String> some = new ArrayList<>(parts.subList(0, most));
    some.add(Phrases.count(parts.size() - most, "more place", "more places"));
    return Phrases.list(some);
  }

  private String plain(Component component) {
    return switch (component.kind()) {
      case WEB_APPLICATION -> "the website";
      case API, SERVICE, SERVERLESS_FUNCTION -> "the server program";
      case WORKER -> "the program in the background";
      case CONTAINER, CONTAINER_PLATFORM, VIRTUAL_MACHINE, HOST -> "the rented machine";
      case BROWSER_CLIENT -> "the user's browser";
      case MOBILE_APP -> "the mobile app";
      case DESKTOP_APP -> "the program on the computer";
      case CLI -> "the tool on the computer";
      case DEVICE -> "the device";
      case QUEUE, MESSAGE_BROKER, STREAM -> "the waiting line for jobs";
      case IDENTITY_PROVIDER -> "the login service";
      case SECRET_STORE -> "the store of keys";
      case LOAD_BALANCER, REVERSE_PROXY, WEB_SERVER, API_GATEWAY, CDN -> "the entry point";
      case DNS -> "the name service";
      case FIREWALL, VPN -> "the guard of the network";
      case CI_CD -> "the build line";
      case SOURCE_REPOSITORY -> "the store of the program's text";
      case REGISTRY -> "the store of finished programs";
      case MONITORING, LOGGING, ANALYTICS -> "the watch over the system";
      case EMAIL -> "the mail service";
      case NOTIFICATION -> "the service for messages to phones";
      case PAYMENT -> "the payment service";
      case LANGUAGE_MODEL, ML_MODEL -> "the learned model";
      case EXTERNAL_SERVICE -> "the outside service";
      default -> component.kind().isStore() ? store(component) : "the program";
    };
  }

  private String store(Component component) {
    List<String> data =
        model.dataAssets().stream()
            .filter(a -> component.data().contains(a.id()))
            .map((DataAsset a) -> said(Concerned.name(a)))
            .distinct()
            .toList();
    if (data.isEmpty()) {
      return "the store of " + (component.kind() == ComponentKind.DATABASE ? "records" : "files");
    }
    List<String> some = new ArrayList<>(data.subList(0, Math.min(MOST_DATA, data.size())));
    if (data.size() > MOST_DATA) {
      some.add("more");
    }
    return "the store with " + Phrases.list(some);
  }
}

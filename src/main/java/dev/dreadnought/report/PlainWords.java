package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody who keeps a shop calls the parts of a system, and how titles read to them: no
 * product, no term of the field.
 */
final class PlainWords {
  private static final int MOST_DATA = 2;
  private static final int NAME = 80;

  private static final String TITLES_FILE = "plain-titles.tsv";

  /** Titles of the catalog that single words would not make plain, and how they read. */
  private static final Map<String, String> TITLES = titles();

  /**
   * Terms and what they come to, the longer ones first; each counts at the edges of words. A term
   * for which no noun of plain English does in every sentence is left out: the term in a correct
   * sentence says more than a wrong word.
   */
  private static final String[][] TERMS = {
    {"app's package", "app"},
    {"SQL injection", "commands smuggled into the database"},
    {"cross-site request forgery", "another site acting in the name of a visitor"},
    {"debug mode", "programmers' mode"},
    {"phishing", "deceiving messages"},
    {"buckets", "online folders"},
    {"bucket", "online folder"},
    {"schemas", "agreed forms"},
    {"schema", "agreed form"},
    {"vectors", "texts in number form"},
    {"payloads", "contents"},
    {"payload", "content"},
    {"parsers", "parts that read files"},
    {"parser", "part that reads files"},
    {"sandbox", "closed compartment"},
    {"digest", "check number"},
    {"caches", "memories of ready answers"},
    {"cache", "memory of ready answers"},
    {"public registry", "public collection"},
    {"registry", "register"},
    {"markup", "layout codes"},
    {"metadata service", "cloud's own information service"},
    {"metadata", "hidden details"},
    {"credentials", "login data"},
    {"checksums", "check numbers"},
    {"checksum", "check number"},
    {"proxy", "go-between"},
    {"queries", "requests"},
    {"query", "request"},
    {"native code", "the program itself"},
    {"API call", "request"},
    {"API server", "control server"},
    {"API", "interface"},
    {"HTTPS?", "the web's language"},
    {"TLS", "protected connections"},
    {"DNS", "name service"},
    {"URLs", "addresses"},
    {"URL", "address"},
    {"shell access", "remote control"},
    {"shells", "remote controls"},
    {"shell", "remote control"},
    {"container image", "ready-made program"},
    {"containers", "program compartments"},
    {"container", "program compartment"},
    {"packages", "borrowed program parts"},
    {"package", "borrowed program part"},
    {"library", "program part"},
    {"scripts", "small programs"},
    {"script", "small program"},
    {"sessions", "login sessions"},
    {"session", "login session"},
    {"tokens", "login passes"},
    {"token", "login pass"},
    {"cookies", "login passes"},
    {"cookie", "login pass"},
    {"queue", "waiting line"},
    {"producer", "sender"},
    {
      "encrypted, and the certificate checked", "protected from listeners, and the receiver checked"
    },
    {"encrypted", "unreadable to strangers"},
    {"encryption", "protection from readers"},
    {"authenticates", "checks the identity of"},
    {"authenticate", "check the identity of"},
    {"authentication", "login check"},
    {"authorisation", "check of rights"},
    {"endpoints", "access points"},
    {"endpoint", "access point"},
    {"exploited", "used by attackers"},
    {"privileges", "rights"},
    {"privilege", "right"},
    {"elevation", "gain"},
    {"deserialisation", "unpacking"},
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

  /** By title, from the file beside this class. */
  private static Map<String, String> titles() {
    try (InputStream in = PlainWords.class.getResourceAsStream(TITLES_FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program has no " + TITLES_FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The titles that have plain words of their own. */
  static Set<String> titled() {
    return TITLES.keySet();
  }

  /** A title or question without terms of the field. */
  static String of(String title) {
    String plain = TITLES.get(title);
    return plain == null ? Phrases.capital(within(title)) : plain;
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

  /**
   * {@code the server program}, {@code the database with posts and accounts}, {@code customers}.
   */
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
      case CONTAINER, CONTAINER_PLATFORM -> "the platform that runs programs";
      case VIRTUAL_MACHINE, HOST -> "the rented machine";
      case BROWSER_CLIENT -> "the user's browser";
      case MOBILE_APP -> "the mobile app";
      case DESKTOP_APP -> "the program on the computer";
      case CLI -> "the tool on the computer";
      case DEVICE -> "the device";
      case QUEUE, MESSAGE_BROKER, STREAM -> "the waiting line for jobs";
      case IDENTITY_PROVIDER -> "the login service";
      case SECRET_STORE -> "the vault of keys";
      case LOAD_BALANCER, REVERSE_PROXY, WEB_SERVER, API_GATEWAY, CDN -> "the entry point";
      case DNS -> "the name service";
      case FIREWALL, VPN -> "the guard of the network";
      case CI_CD -> "the build line";
      case SOURCE_REPOSITORY -> "the archive of the program's text";
      case REGISTRY -> "the archive of finished programs";
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
    String store = component.kind() == ComponentKind.DATABASE ? "the database" : "the data store";
    if (data.isEmpty()) {
      return store;
    }
    List<String> some = new ArrayList<>(data.subList(0, Math.min(MOST_DATA, data.size())));
    if (data.size() > MOST_DATA) {
      some.add("more");
    }
    return store + " with " + Phrases.list(some);
  }
}

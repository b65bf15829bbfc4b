package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives everything in the draft an id and a name, and makes the elements of the model of it. */
final class Assembly {
  /** Makers whose products are known by both words. */
  private static final Set<String> CLOUDS =
      Set.of("Amazon", "AWS", "Azure", "Google", "Microsoft", "Apache", "Oracle", "Cloudflare");

  /** What a browser is called, whether it was named or follows from what was said. */
  static final String BROWSER = "Browser";

  /** The ranks of technologies that make a program what it is. */
  private static final int LAST_TELLING = 2;

  private static final int LAST = 8;

  private static final int PRODUCT = 1;
  private static final String FOR = "for";

  private final Draft draft;
  private final Catalog catalog;
  private final Text text;
  private final Ids ids = new Ids();
  private final Map<Object, String> idOf = new IdentityHashMap<>();

  private Assembly(Draft draft, Catalog catalog, Text text) {
    this.draft = draft;
    this.catalog = catalog;
    this.text = text;
  }

  static Assembly of(Draft draft, Catalog catalog, Text text) {
    Assembly assembly = new Assembly(draft, catalog, text);
    assembly.nameParts();
    assembly.nameRest();
    return assembly;
  }

  /** The id of a part, a person, an asset or a flow; empty for the sum of all parts. */
  String id(Object element) {
    return idOf.getOrDefault(element, "");
  }

  List<Location> locations(Collection<Span> spans) {
    return spans.stream().map(s -> text.at(s.start(), s.end())).toList();
  }

  private void nameParts() {
    List<Draft.Part> parts =
        draft.parts.stream()
            .filter(p -> !p.whole)
            .sorted(
                Comparator.comparing((Draft.Part p) -> p.inferred).thenComparingInt(p -> p.order))
            .toList();
    Map<String, Integer> wishes = new HashMap<>();
    parts.forEach(p -> wishes.merge(plainId(p), 1, Integer::sum));
    for (Draft.Part part : parts) {
      String plain = plainId(part);
      Technology product = product(part);
      boolean several = wishes.getOrDefault(plain, 0) > 1 && part.role.isEmpty() && product != null;
      idOf.put(part, ids.next(several ? product.id() : plain));
    }
  }

  /** By role where the text gives one, else by kind: the id does not follow the technology. */
  private String plainId(Draft.Part part) {
    if (part.kind == ComponentKind.LIBRARY) {
      return part.materials.values().iterator().next().technology.id();
    }
    if (isBrowser(part)) {
      return Ids.kebab(BROWSER);
    }
    boolean subject =
        part == draft.main && (part.early && part.wording != null || isPlainNoun(part));
    boolean told = !part.inferred || part.kind == ComponentKind.BROWSER_CLIENT;
    if (part.properName != null && told && !subject) {
      return Ids.kebab(part.properName);
    }
    return Ids.kebab(String.join(" ", part.role) + " " + kindWord(part));
  }

  /** True of "the shop", which is a name only by being said to be an application. */
  private boolean isPlainNoun(Draft.Part part) {
    return part.properName != null
        && part.named
        && !part.spans.isEmpty()
        && Character.isLowerCase(text.characters().charAt(part.spans.get(0).start()))
        && Character.isUpperCase(part.properName.charAt(0));
  }

  private static boolean isBrowser(Draft.Part part) {
    return part.kind == ComponentKind.BROWSER_CLIENT
        && part.role.isEmpty()
        && (part.properName == null || part.properName.equals(BROWSER))
        && (part.wording == null || part.wording.name().equals(BROWSER));
  }

  private String kindWord(Draft.Part part) {
    KindWording wording = part.wording;
    boolean general =
        wording != null
            && (wording.kind() == ComponentKind.SERVICE || wording.kind() == ComponentKind.HOST);
    if (!part.role.isEmpty() && general) {
      return wording.name();
    }
    boolean plain =
        wording == null || wording.kind() != part.kind || wording == firstWording(part.kind);
    if (part.kind == ComponentKind.OTHER) {
      return "application";
    }
    if (!part.role.isEmpty() && wording != null && wording.kind() == ComponentKind.OTHER) {
      return wording.name();
    }
    return plain || wording == null ? part.kind.word() : wording.name();
  }

  private @Nullable KindWording firstWording(ComponentKind kind) {
    return catalog.kinds().stream().filter(w -> w.kind() == kind).findFirst().orElse(null);
  }

  private void nameRest() {
    draft.persons.values().forEach(p -> idOf.put(p, ids.next(Ids.kebab(p.wording.name()))));
    draft.borders.forEach(b -> idOf.put(b, ids.next(b.id)));
    for (Draft.Asset asset : draft.assets.values()) {
      idOf.put(asset, ids.next(Ids.kebab(asset.plural)));
    }
    for (Draft.Flow flow : draft.flows()) {
      idOf.put(flow, ids.next(DataFlow.defaultId(id(flow.from), id(flow.to), protocol(flow))));
    }
  }

  private static @Nullable String protocol(Draft.Flow flow) {
    if (flow.protocol != null
        || !(flow.to instanceof Draft.Part)
        || flow.from instanceof Draft.Person) {
      return flow.protocol;
    }
    Draft.Part end = (Draft.Part) flow.to;
    boolean taken = flow.from instanceof Draft.Part && isTaken((Draft.Part) flow.from, end);
    Draft.Part to = taken ? (Draft.Part) flow.from : end;
    boolean asked = !Kinds.isFront(to.kind) && !to.isApplication();
    Technology product = product(to);
    if (!asked || product == null) {
      return null;
    }
    if (product.protocol() != null) {
      return product.protocol();
    }
    return to.materials.values().stream()
        .map(m -> m.technology)
        .filter(t -> t.kind() == product.kind() && t.protocol() != null)
        .map(Technology::protocol)
        .findFirst()
        .orElse(null);
  }

  /** What a program takes from a queue, it takes over the queue's protocol. */
  private static boolean isTaken(Draft.Part from, Draft.Part to) {
    return from.kind.carriesMessages() && to.isApplication()
        || from.kind == ComponentKind.OBJECT_STORE && Kinds.isFront(to.kind);
  }

  /** The product that makes a part what it is: the engine before the service that runs it. */
  private static @Nullable Technology product(Draft.Part part) {
    return part.materials.values().stream()
        .map(m -> m.technology)
        .filter(t -> !Kinds.isMaterial(t.kind()))
        .filter(t -> part.kind.isHost() || !t.kind().isHost())
        .filter(t -> !isVendorOf(t, part))
        .min(
            Comparator.comparingInt((Technology t) -> t.vendor() == null ? 0 : 1)
                .thenComparing(Technology::id))
        .orElse(null);
  }

  /** True of who runs another product of the part. */
  private static boolean isVendorOf(Technology technology, Draft.Part part) {
    return part.materials.values().stream()
        .anyMatch(m -> technology.id().equals(m.technology.vendor()));
  }

  List<Component> components() {
    return draft.parts.stream().filter(p -> !p.whole).map(this::component).toList();
  }

  private Component component(Draft.Part part) {
    return new Component(
        id(part),
        toldFromOthers(part, name(part)),
        part.kind,
        uses(part),
        part.owner == null ? null : id(part.owner),
        part.host == null || part.host.whole ? null : id(part.host),
        ids(part.data),
        part.inferred,
        null,
        locations(part.spans));
  }

  /** "VM (Database)": of machines that are called alike, what runs there tells which. */
  private String toldFromOthers(Draft.Part part, String name) {
    boolean twin =
        Kinds.isMachine(part.kind)
            && draft.parts(Kinds::isMachine).stream()
                .anyMatch(p -> p != part && name(p).equals(name));
    return draft.parts.stream()
        .filter(p -> twin && p.host == part && !p.whole)
        .findFirst()
        .map(p -> name + " (" + name(p) + ")")
        .orElse(name);
  }

  String name(Draft.Part part) {
    // "**Proxy**: what people reach. foo-proxy is the default proxy": by the author's label.
    if (part.properName != null && !(Kinds.isFront(part.kind) && Naming.isLabel(part))) {
      return part.properName;
    }
    if (part.kind == ComponentKind.LIBRARY) {
      return part.materials.values().iterator().next().technology.name();
    }
    Technology product = product(part);
    boolean titled = !part.role.isEmpty() || Naming.isOfAuthor(part);
    if (!part.words.isEmpty() && (product == null || titled)) {
      return capital(Naming.words(part));
    }
    if (!part.role.isEmpty()) {
      return capital(String.join(" ", part.role) + " " + noun(part));
    }
    if (product != null && part.isApplication() && product.kind() != part.kind && isBot(part)) {
      return capital(part.words);
    }
    if (product != null && !part.words.isEmpty() && isOneOfSeveral(part, product)) {
      return capital(Naming.words(part));
    }
    if (product != null) {
      String own = ownWords(part, product);
      if (own != null) {
        return own;
      }
      String noun = noun(part);
      boolean said = !part.named || hasWords(product.name(), noun) || isPlainHouse(noun);
      String name = asWritten(part, product);
      return said || Kinds.isApplication(part.kind) ? name : name + " " + noun;
    }
    boolean telling = part.wording != null && part.wording.kind() != ComponentKind.OTHER;
    return telling && part.wording != null ? part.wording.name() : plainName(part.kind);
  }

  /**
   * "WinCC" and "Open Library" as the text writes them, where the full name only has the maker
   * before that, or no blank inside; but those of the clouds by their full names.
   */
  private String asWritten(Draft.Part part, Technology product) {
    Draft.Material material = part.materials.get(product.id());
    String best = "";
    for (Span span : material == null ? List.<Span>of() : material.spans) {
      String words = text.words(span.start(), span.end());
      boolean maker =
          product.name().endsWith(" " + words)
              && product.name().indexOf(' ') == product.name().length() - words.length() - 1
              && !CLOUDS.contains(Words.split(product.name(), ' ').get(0));
      boolean spaced =
          words.indexOf(' ') > 0
              && product.name().indexOf(' ') < 0
              && words.replace(" ", "").equalsIgnoreCase(product.name())
              && Character.isUpperCase(words.charAt(0));
      if ((maker || spaced) && words.length() > best.length()) {
        best = words;
      }
      if (words.equals(product.name())) {
        return product.name();
      }
    }
    return best.isEmpty() ? product.name() : best;
  }

  /** "External service", which tells nothing that the name of the house does not. */
  private static boolean isPlainHouse(String noun) {
    return noun.equalsIgnoreCase("external service");
  }

  /** "A message queue (RabbitMQ, Redis or SQS)": the text leaves open which one it is. */
  private boolean isOneOfSeveral(Draft.Part part, Technology product) {
    Draft.Material material = part.materials.get(product.id());
    return material != null
        && !material.spans.isEmpty()
        && material.spans.stream().allMatch(s -> draft.choices.contains(s.start()));
  }

  /** "The Discord bot": a program of one's own, and not the service that it speaks through. */
  private static boolean isBot(Draft.Part part) {
    String words = part.words.toLowerCase(Locale.ROOT);
    return words.endsWith(" bot") || words.endsWith(" bots");
  }

  private static boolean hasWords(String name, String words) {
    return name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /**
   * "Application Load Balancer" says what the thing is, which the name of the product may not: then
   * the author's words stay.
   */
  private @Nullable String ownWords(Draft.Part part, Technology product) {
    Draft.Material material = part.materials.get(product.id());
    if (material == null || material.spans.isEmpty()) {
      return null;
    }
    String kind = plainName(part.kind);
    Span first = material.spans.get(0);
    String words = text.words(first.start(), first.end());
    boolean longer = words.length() > kind.length() && hasWords(words, kind);
    return longer && !hasWords(product.name(), kind) ? capital(words) : null;
  }

  private String noun(Draft.Part part) {
    String name =
        part.wording != null && part.wording.kind() == part.kind
            ? part.wording.name()
            : plainName(part.kind);
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.toLowerCase(Locale.ROOT);
  }

  private String plainName(ComponentKind kind) {
    KindWording first = firstWording(kind);
    return first == null || kind == ComponentKind.OTHER ? "Application" : first.name();
  }

  static String capital(String words) {
    // "gRPC service", "iOS app": a word with a capital of its own is written as it is.
    boolean own = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return words.isEmpty() || own
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private List<TechnologyUse> uses(Draft.Part part) {
    return part.materials.values().stream()
        .sorted(
            Comparator.comparingInt(
                    (Draft.Material m) ->
                        isVendorOf(m.technology, part)
                            ? LAST + 1
                            : rank(m.technology, part.kind) - (isEngine(m) ? 1 : 0))
                .thenComparingInt(m -> firstNamed(m, part.kind))
                .thenComparing(m -> m.technology.id()))
        .map(
            m ->
                new TechnologyUse(
                    m.technology.id(), m.technology.name(), m.version, locations(m.spans)))
        .toList();
  }

  /** Of several frameworks or products the one named first counts most. */
  private static int firstNamed(Draft.Material material, ComponentKind kind) {
    if (rank(material.technology, kind) > LAST_TELLING) {
      return 0;
    }
    return material.spans.stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
  }

  /** What makes it what it is first; what it speaks, vendors, languages and systems last. */
  private static int rank(Technology technology, ComponentKind of) {
    if (technology.kind().isHost() && !of.isHost()) {
      return LAST;
    }
    return switch (technology.kind()) {
      case FRAMEWORK -> 0;
      case RUNTIME -> 4;
      case LANGUAGE -> 5;
      case PROTOCOL -> 6;
      case CLOUD -> 7;
      case OPERATING_SYSTEM -> LAST;
      default -> PRODUCT;
    };
  }

  /** "RDS for MySQL" is a MySQL first; of other products the one that is named first counts. */
  private boolean isEngine(Draft.Material material) {
    Technology engine = material.technology;
    boolean product = rank(engine, ComponentKind.OTHER) == PRODUCT && engine.vendor() == null;
    if (!product || material.spans.isEmpty()) {
      return false;
    }
    return isFor(material.spans.get(0).start());
  }

  /** True where "for" stands before a place, on the same line or not. */
  private boolean isFor(int start) {
    String characters = text.characters();
    int end = start;
    while (end > 0 && Character.isWhitespace(characters.charAt(end - 1))) {
      end--;
    }
    int from = end - FOR.length();
    return end < start
        && from > 0
        && characters.startsWith(FOR, from)
        && Character.isWhitespace(characters.charAt(from - 1));
  }

  private List<String> ids(Collection<?> elements) {
    return elements.stream().map(this::id).filter(i -> !i.isEmpty()).collect(Collectors.toList());
  }

  List<DataFlow> flows() {
    List<DataFlow> flows = new ArrayList<>();
    for (Draft.Flow flow : draft.flows()) {
      if (id(flow.from).isEmpty() || id(flow.to).isEmpty()) {
        // From or to what turned out to be no part.
        continue;
      }
      flows.add(
          new DataFlow(
              id(flow),
              id(flow.from),
              id(flow.to),
              "",
              protocol(flow),
              ids(flow.data),
              false,
              flow.inferred,
              locations(flow.spans)));
    }
    return flows;
  }

  List<TrustBoundary> boundaries() {
    return draft.borders.stream()
        .map(
            b ->
                new TrustBoundary(
                    id(b), b.name, b.kind, null, ids(b.inside), b.inferred, locations(b.spans)))
        .toList();
  }

  List<DataAsset> assets() {
    return draft.assets.values().stream()
        .map(
            a ->
                new DataAsset(
                    id(a),
                    a.name.isEmpty() ? capital(a.plural) : a.name,
                    List.copyOf(a.kinds),
                    null,
                    null,
                    null,
                    null,
                    null,
                    a.inferred,
                    locations(a.spans)))
        .toList();
  }

  /** The author's noun for them, in the number that it is first written in. */
  private String name(Draft.Person person) {
    Span words = person.wordsAtWork == null ? person.words : person.wordsAtWork;
    return words == null ? person.wording.name() : capital(text.words(words.start(), words.end()));
  }

  /**
   * The people.
   *
   * @param loggedIn true where some program finds out who they are
   */
  List<Actor> actors(boolean loggedIn) {
    List<Actor> actors = new ArrayList<>();
    for (Draft.Person person : draft.persons.values()) {
      Level privilege =
          person.isAdministrator()
              ? Level.HIGH
              : loggedIn && !Population.isPassing(person) ? Level.MEDIUM : Level.LOW;
      actors.add(
          new Actor(
              id(person),
              name(person),
              person.wording.kind(),
              privilege,
              person.inferred,
              locations(person.spans)));
    }
    return actors;
  }
}

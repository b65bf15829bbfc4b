package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The model while it is being made: what the sentences add to, before anything has an id. */
final class Draft {
  /** Further places that say the same are not kept. */
  private static final int MOST_SPANS = 64;

  /** A technology of a component, with the words that name it. */
  static final class Material {
    final Technology technology;
    final List<Span> spans = new ArrayList<>();
    @Nullable String version;

    Material(Technology technology) {
      this.technology = technology;
    }
  }

  /** A component without an id. */
  static final class Part {
    final int order;
    ComponentKind kind;

    /** The wording that names it, or null where only a product does. */
    @Nullable KindWording wording;

    /** True where the wording only says what it is: "the shop is a single-page application". */
    boolean wordingIsNominal;

    List<String> role = List.of();

    /** The author's most telling words for it; empty where only a product is named. */
    String words = "";

    /** How telling these words are. */
    int telling;

    /** True where these words only introduce it: "in a web application". */
    boolean toldFirst;

    /** How often a general noun alone means it after "the", and the last such noun. */
    int calledPlainly;

    String plainWords = "";

    @Nullable String properName;

    /** What code calls it, beside the title that the text gives it. */
    String code = "";

    /** True where its kind is said, and not only its product. */
    boolean named;

    final Map<String, Material> materials = new TreeMap<>();
    final List<Span> spans = new ArrayList<>();
    final Set<Asset> data = new LinkedHashSet<>();
    @Nullable Part host;
    @Nullable Part owner;
    boolean inferred;

    /** True of a store that programs or pages are delivered from. */
    boolean delivers;

    /** True of a tool that is said to transform data, or to start others in turn. */
    boolean transforms;

    boolean orchestrates;

    /** True where the text says what it is or is used for, and not only that there is one. */
    boolean told;

    /**
     * True of somebody else's service that is said to be the back end: "the backend is Firebase".
     */
    boolean answers;

    /** True of pages that are said to be static: files, and no program. */
    boolean fixed;

    /** True of a device that people are said to do something with. */
    boolean held;

    /** True of what people are said to do something with themselves: "we pay them with PayPal". */
    boolean handled;

    /** The program that is said to have this client: "the shop has a mobile app". */
    @Nullable Part offeredBy;

    /** The program under whose heading a list first names it: "## Mobile app", "- Stripe". */
    @Nullable Part section;

    /** True of what the text names as the place that something comes from. */
    boolean source;

    /** True of a web server that is said to stand before programs. */
    boolean fronting;

    /** True of a proxy through which programs go to the outside. */
    boolean outward;

    /** True where the text begins with it. */
    boolean early;

    /** Listed beside other parts, each with an article of its own. */
    boolean listed;

    /** True where only general words name it: "the system". */
    boolean general = true;

    /** True where it is the sum of other parts, and no part itself. */
    boolean whole;

    Part(int order, ComponentKind kind) {
      this.order = order;
      this.kind = kind;
    }

    boolean isApplication() {
      return Kinds.isApplication(kind);
    }

    /** True of a service of a vendor that stands for itself: "AppSync", and no API built on it. */
    boolean isBought() {
      return role.isEmpty()
          && kind != ComponentKind.SERVERLESS_FUNCTION
          && materials.values().stream()
              .anyMatch(m -> m.technology.kind() == kind && m.technology.vendor() != null);
    }

    /** True of a browser of which nothing else is told: "the browser", "the user's browser". */
    boolean isPlainBrowser() {
      return kind == ComponentKind.BROWSER_CLIENT
          && materials.isEmpty()
          && (words.endsWith("browser") || words.endsWith("browsers"));
    }

    /** True of what somebody else wrote and the system runs as it is: "Eureka". */
    boolean isProduct() {
      return role.isEmpty()
          && materials.values().stream().anyMatch(m -> m.technology.kind() == kind);
    }

    boolean does(String fact) {
      for (Material material : materials.values()) {
        if (material.technology.does().contains(fact)) {
          return true;
        }
      }
      return false;
    }

    Material use(Technology technology, Span span) {
      Material material =
          materials.computeIfAbsent(technology.id(), id -> new Material(technology));
      keep(material.spans, span);
      return material;
    }

    /** The same of another part, its release too. */
    void take(Material other) {
      other.spans.forEach(s -> use(other.technology, s));
      Material own = materials.get(other.technology.id());
      if (own != null && own.version == null) {
        own.version = other.version;
      }
    }
  }

  /** Data that the text names. */
  static final class Asset {
    final String plural;
    final Set<String> kinds = new LinkedHashSet<>();
    final List<Span> spans = new ArrayList<>();
    String name = "";
    boolean inferred;

    Asset(String plural) {
      this.plural = plural;
    }
  }

  /** People that the text names. */
  static final class Person {
    final KindWording wording;
    final List<Span> spans = new ArrayList<>();

    /** Where the author's noun for them stands first, or null. */
    @Nullable Span words;

    /** Where it stands first before what they do with a part; null where nobody says that. */
    @Nullable Span wordsAtWork;

    boolean inferred;

    /** True where the text says that they do something, or that something is done for them. */
    boolean acts;

    Person(KindWording wording) {
      this.wording = wording;
    }

    boolean isAdministrator() {
      return wording.kind() == ComponentKind.ADMINISTRATOR;
    }
  }

  /** Data on their way; the ends are parts or persons. */
  static final class Flow {
    final Object from;
    final Object to;
    final Set<Asset> data = new LinkedHashSet<>();
    final List<Span> spans = new ArrayList<>();
    @Nullable String protocol;
    boolean inferred;

    /** True where it was only said to go back, as the answer to a request. */
    boolean reply;

    /** True where what happens at its one end starts the other. */
    boolean starts;

    /** True where nobody said who does it, and a program was taken for it. */
    boolean ofNobody;

    /** True where one end is only copied: whoever keeps something there is another. */
    boolean ofCopy;

    /** True where only the authors are said to have its one end: "we use Telegraf". */
    boolean ofUs;

    /** Where a program tells somebody something: by what sort of messenger; any where OTHER. */
    @Nullable ComponentKind notice;

    Flow(Object from, Object to) {
      this.from = from;
      this.to = to;
    }

    boolean touches(Object end) {
      return from == end || to == end;
    }
  }

  /** A boundary around parts and persons. */
  static final class Border {
    final String id;
    final String name;
    final String kind;
    final Set<Object> inside = new LinkedHashSet<>();
    final List<Span> spans = new ArrayList<>();

    /** True where nobody named it. */
    final boolean inferred;

    Border(String id, String name, String kind, boolean inferred) {
      this.id = id;
      this.name = name;
      this.kind = kind;
      this.inferred = inferred;
    }
  }

  final List<Part> parts = new ArrayList<>();
  final Map<String, Person> persons = new TreeMap<>();
  final Map<String, Asset> assets = new TreeMap<>();
  private final Map<String, Asset> shorterNames = new TreeMap<>();
  final List<Border> borders = new ArrayList<>();
  private final Map<Long, Flow> flows = new LinkedHashMap<>();

  /** These flows, until one comes or goes: all are asked for often, and seldom change. */
  private @Nullable List<Flow> listed;

  /** The ends between which nothing passes, as somebody says. */
  private final Set<Long> denied = new HashSet<>();

  private final List<Flow> made = new ArrayList<>();
  private final Map<Object, List<Flow>> flowsTo = new IdentityHashMap<>();
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();

  /** Which parts stand before which, from the client inwards. */
  final Map<Part, Map<Part, Span>> fronts = new LinkedHashMap<>();

  /** Where clients of a part arrive first, where that is not the part itself. */
  final Map<Part, Part> entries = new LinkedHashMap<>();

  /** The protocols over which clients come, by what they come to. */
  final Map<Part, String> clientProtocols = new LinkedHashMap<>();

  /** What people themselves write, upload or order. */
  final Map<Person, Set<Asset>> entered = new LinkedHashMap<>();

  /** What is named where people, or no queue, are spoken of. */
  final Set<Asset> toPeople = new LinkedHashSet<>();

  /** The programs that are said to store something, where that sentence does not say in what. */
  final Set<Part> storing = new LinkedHashSet<>();

  /** The store of each program, by the one that the text names for all of them. */
  private final Map<Object, Map<Object, Part>> own = new IdentityHashMap<>();

  /** Whom the text lets turn to which part. */
  final Map<Person, Map<Part, Span>> reached = new LinkedHashMap<>();

  @Nullable Part main;

  /** What a sentence last said to pass to somewhere; or null. */
  @Nullable Flow latest;

  /** The number of the first sentence that is no heading. */
  int firstSentence;

  /** Where the names begin of what may be one or another: "RabbitMQ, Redis or SQS". */
  final Set<Integer> choices = new HashSet<>();

  static void keep(List<Span> spans, Span span) {
    for (Span kept : spans) {
      if (kept.start() == span.start() && kept.end() == span.end()) {
        return;
      }
    }
    if (spans.size() < MOST_SPANS) {
      spans.add(span);
    }
  }

  List<Flow> flows() {
    if (listed == null) {
      listed = List.copyOf(flows.values());
    }
    return listed;
  }

  /** The flows that end at a part or person. */
  List<Flow> flowsTo(Object end) {
    return List.copyOf(flowsTo.getOrDefault(end, List.of()));
  }

  /** True where something passes from a client to a server. */
  boolean isAsked(Object client, Object server) {
    return flowsTo.getOrDefault(server, List.of()).stream().anyMatch(f -> f.from == client);
  }

  private Flow start(Object from, Object to) {
    Flow flow = new Flow(from, to);
    listed = null;
    flowsTo.computeIfAbsent(to, t -> new ArrayList<>()).add(flow);
    made.add(flow);
    return flow;
  }

  Flow flow(Object from, Object named, Span span) {
    Object to = ownOf(from, named);
    Flow flow = flows.computeIfAbsent(ends(from, to), e -> start(from, to));
    keep(flow.spans, span);
    flow.ofNobody = false;
    flow.ofUs = false;
    latest = flow;
    return flow;
  }

  /** Several programs have a store of one name each: whoever turns to it means his own. */
  void own(Part program, Part named, Part store) {
    own.computeIfAbsent(named, n -> new IdentityHashMap<>()).put(program, store);
  }

  private Object ownOf(Object from, Object named) {
    Map<Object, Part> stores = own.get(named);
    Part store = stores == null ? null : stores.get(from);
    return store == null ? named : store;
  }

  /** How many flows were made. */
  int made() {
    return made.size();
  }

  /** The flows that were made since a number of them was. */
  List<Flow> madeSince(int number) {
    return List.copyOf(made.subList(number, made.size()));
  }

  /**
   * "A file is uploaded to the bucket, which starts a function": not by that function. "We use
   * Telegraf, which sends readings to the stock service": that does not turn to Telegraf.
   */
  void dropWhatStarts() {
    for (Flow flow : made) {
      Flow back = flow.ofNobody || flow.ofUs ? flows.get(ends(flow.to, flow.from)) : null;
      boolean turned = back != null && flow.ofUs && !back.ofUs && !back.inferred && !back.reply;
      if (back != null && (flow.ofNobody && back.starts || turned)) {
        remove(flow);
      }
    }
  }

  /** A flow that follows from what was said; a stated one stays stated. */
  Flow inferFlow(Object from, Object named, List<Span> because) {
    Object to = ownOf(from, named);
    Long ends = ends(from, to);
    Flow stated = flows.get(ends);
    if (stated != null) {
      return stated;
    }
    Flow flow = start(from, to);
    flow.inferred = true;
    because.forEach(s -> keep(flow.spans, s));
    flows.put(ends, flow);
    return flow;
  }

  private Long ends(Object from, Object to) {
    return ((long) number(from) << Integer.SIZE) | number(to);
  }

  private int number(Object end) {
    return numbers.computeIfAbsent(end, e -> numbers.size());
  }

  /** A browser that only a remark names is that of whoever uses the pages, as one is inferred. */
  void passOverBrowsers() {
    for (Part part : parts) {
      part.inferred |=
          part.isPlainBrowser() && flows().stream().noneMatch(f -> f.touches(part) && !f.inferred);
    }
  }

  /** "The page does not connect to it": nothing else makes it follow. */
  void deny(Part from, Part to) {
    denied.add(ends(from, to));
  }

  /** Leaves out what would only follow and is said not to be. */
  void dropDenied() {
    for (Flow flow : flows()) {
      if (flow.inferred && denied.contains(ends(flow.from, flow.to))) {
        remove(flow);
      }
    }
  }

  /** Answers are no flows of their own where the request is known. */
  void dropReplies() {
    for (Flow flow : flows()) {
      Flow request = flows.get(ends(flow.to, flow.from));
      boolean asked = request != null && !request.reply;
      if (flow.reply && (asked || flow.to instanceof Person && turnsToAny(flow.to))) {
        remove(flow);
      }
    }
  }

  /** "Users ask through the frontend", and the answer comes back on that way. */
  private boolean turnsToAny(Object person) {
    return flows().stream().anyMatch(f -> f.from == person && !f.reply);
  }

  Optional<Flow> flowBetween(Object from, Object to) {
    return Optional.ofNullable(flows.get(ends(from, to)));
  }

  /** True where something passes already. */
  boolean hasFlow(Object from, Object to) {
    return flows.containsKey(ends(from, to));
  }

  /** True where something passes already, one way or the other. */
  boolean areJoined(Object one, Object other) {
    return hasFlow(one, other) || hasFlow(other, one);
  }

  /** Takes a flow away; what it carried is the caller's to keep. */
  void remove(Flow flow) {
    listed = null;
    flows.remove(ends(flow.from, flow.to));
    flowsTo.getOrDefault(flow.to, new ArrayList<>()).remove(flow);
  }

  List<Part> parts(Predicate<ComponentKind> kinds) {
    return parts.stream().filter(p -> !p.whole && kinds.test(p.kind)).toList();
  }

  /** People other than administrators. */
  List<Person> users() {
    return persons.values().stream().filter(p -> !p.isAdministrator()).toList();
  }

  Person person(KindWording wording, Span span) {
    Person person = persons.computeIfAbsent(wording.name(), n -> new Person(wording));
    keep(person.spans, span);
    return person;
  }

  Asset asset(DataKind kind, String plural, Span span) {
    Asset asset = assets.computeIfAbsent(plural, Asset::new);
    asset.kinds.add(kind.id());
    keep(asset.spans, span);
    return asset;
  }

  /** Two names of the same data. */
  void merge(Asset shorter, Asset whole) {
    assets.remove(shorter.plural);
    shorterNames.put(shorter.plural, whole);
    shorter.spans.forEach(s -> keep(whole.spans, s));
    parts.forEach(part -> replace(part.data, shorter, whole));
    flows().forEach(flow -> replace(flow.data, shorter, whole));
    entered.values().forEach(data -> replace(data, shorter, whole));
    replace(toPeople, shorter, whole);
  }

  /** What data of that name are, if the model has them. */
  Optional<Asset> named(String plural) {
    return Optional.ofNullable(assets.getOrDefault(plural, shorterNames.get(plural)));
  }

  private static void replace(Set<Asset> data, Asset shorter, Asset whole) {
    if (data.remove(shorter)) {
      data.add(whole);
    }
  }

  /** What a front end is made of, as it lies where it is fetched from. */
  Asset filesOf(Part client, Span span) {
    String files = "front-end files";
    Asset asset = assets.computeIfAbsent(files, Asset::new);
    asset.name = "Files of the front end";
    asset.inferred = true;
    asset.kinds.add("file");
    client.spans.forEach(s -> keep(asset.spans, s));
    keep(asset.spans, span);
    return asset;
  }

  void reach(Person person, Part part, Span span) {
    reached.computeIfAbsent(person, p -> new LinkedHashMap<>()).putIfAbsent(part, span);
  }

  /** Whoever turns to one part turns to the other. */
  void handOver(Part from, Part to) {
    for (Map<Part, Span> parts : reached.values()) {
      Span span = parts.remove(from);
      if (span != null) {
        parts.putIfAbsent(to, span);
      }
    }
  }

  void front(Part front, Part behind, Span span) {
    if (front != behind && front.kind != ComponentKind.DATABASE) {
      fronts.computeIfAbsent(behind, b -> new LinkedHashMap<>()).putIfAbsent(front, span);
    }
  }
}

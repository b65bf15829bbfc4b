package dev.dreadnought.catalog;

import dev.dreadnought.catalog.FactDefinition.Polarity;
import dev.dreadnought.catalog.FactDefinition.World;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Level;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Understands one entry of each kind; what is wrong with it is collected. */
final class CatalogReader {
  private static final int MOST_WEIGHT = 10;
  private static final int MOST_DOMAINS = 999;

  static final Scoring NO_SCORING =
      new Scoring("", Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

  private final List<Problem> problems;

  CatalogReader(List<Problem> problems) {
    this.problems = problems;
  }

  FactDefinition fact(YamlNode node) {
    YamlFields f = new YamlFields("a fact", node, problems);
    FactDefinition fact =
        new FactDefinition(
            f.text("id"),
            f.text("about"),
            f.word("world", World.class, CatalogReader::word),
            f.text("says"),
            f.textOrNull("question"),
            f.optionalWord("polarity", Polarity.class, CatalogReader::word).orElse(null),
            f.texts("derivedBy"),
            f.texts("phrases"),
            f.texts("lackOf"),
            f.location());
    f.refuseUnknownKeys();
    return fact;
  }

  Capability capability(YamlNode node) {
    YamlFields f = new YamlFields("a capability", node, problems);
    Capability capability = new Capability(f.text("id"), f.text("says"));
    f.refuseUnknownKeys();
    return capability;
  }

  Feature feature(YamlNode node) {
    YamlFields f = new YamlFields("a feature", node, problems);
    Feature feature =
        new Feature(
            f.text("id"),
            f.text("name"),
            f.words("on", ComponentKind.class, ComponentKind::word),
            f.texts("when"),
            f.texts("unless"),
            f.words("beside", ComponentKind.class, ComponentKind::word),
            f.texts("words"),
            f.text("question"),
            f.location());
    f.refuseUnknownKeys();
    return feature;
  }

  Structure structure(YamlNode node) {
    YamlFields f = new YamlFields("a mechanism that changes a structure", node, problems);
    Structure structure =
        new Structure(
            f.text("mechanism"),
            f.word("changes", Structure.Changes.class, Structure.Changes::word),
            f.location());
    f.refuseUnknownKeys();
    return structure;
  }

  /** A technology with its releases that get no more fixes; a line of it may name several. */
  ReleaseHistory releases(YamlNode node) {
    YamlFields f = new YamlFields("the releases of a technology", node, problems);
    List<ReleaseHistory.EndedLine> ended = new ArrayList<>();
    f.list("ended").forEach(line -> ended.addAll(endedLines(line)));
    ReleaseHistory history =
        new ReleaseHistory(
            f.text("technology"), f.text("goTo"), ended, f.text("source"), f.location());
    f.refuseUnknownKeys();
    return history;
  }

  private List<ReleaseHistory.EndedLine> endedLines(YamlNode node) {
    YamlFields f = new YamlFields("a line of releases", node, problems);
    if (!f.has("line")) {
      f.text("line");
    }
    String on = f.textOrNull("on");
    String paid = f.textOrNull("paid");
    String paidUntil = f.textOrNull("paidUntil");
    List<ReleaseHistory.EndedLine> lines =
        f.scalars("line").stream()
            .map(l -> new ReleaseHistory.EndedLine(l.text(), on, paid, paidUntil, l.location()))
            .toList();
    f.refuseUnknownKeys();
    return lines;
  }

  KnownHole hole(YamlNode node) {
    YamlFields f = new YamlFields("a hole", node, problems);
    List<KnownHole.Range> in = new ArrayList<>();
    for (YamlNode range : f.list("in")) {
      YamlFields r = new YamlFields("a range of releases", range, problems);
      in.add(new KnownHole.Range(r.text("from"), r.text("below")));
      r.refuseUnknownKeys();
    }
    KnownHole hole =
        new KnownHole(
            f.text("id"),
            f.textOrNull("name"),
            f.text("technology"),
            in,
            f.text("goTo"),
            f.text("gives"),
            f.optionalFlag("login").orElse(false),
            f.text("source"),
            f.location());
    f.refuseUnknownKeys();
    return hole;
  }

  DataKind dataKind(YamlNode node) {
    YamlFields f = new YamlFields("a kind of data", node, problems);
    DataKind kind =
        new DataKind(
            f.text("id"),
            f.text("name"),
            f.word("confidentiality", Level.class, Level::word),
            f.word("integrity", Level.class, Level::word),
            f.word("availability", Level.class, Level::word),
            f.word("safety", Level.class, Level::word),
            f.optionalFlag("personal").orElse(false),
            f.optionalText("about").orElse(""),
            f.optionalText("laws").orElse(""),
            f.texts("requirements"),
            f.texts("phrases"),
            f.location());
    f.refuseUnknownKeys();
    return kind;
  }

  KindWording kindWording(YamlNode node) {
    YamlFields f = new YamlFields("a kind of component", node, problems);
    ComponentKind kind = f.word("id", ComponentKind.class, ComponentKind::word);
    KindWording wording =
        new KindWording(kind, f.optionalText("name").orElse(""), f.texts("phrases"));
    f.refuseUnknownKeys();
    return wording;
  }

  Technology technology(YamlNode node) {
    YamlFields f = new YamlFields("a technology", node, problems);
    Technology technology =
        new Technology(
            f.text("id"),
            f.text("name"),
            f.texts("aliases"),
            f.word("kind", ComponentKind.class, ComponentKind::word),
            f.textOrNull("package"),
            f.textOrNull("vendor"),
            f.textOrNull("partOf"),
            f.texts("contains"),
            f.textOrNull("runtime"),
            f.texts("near"),
            f.textOrNull("protocol"),
            f.texts("does"),
            statuses(f),
            false,
            f.location());
    f.refuseUnknownKeys();
    return technology;
  }

  /**
   * A technology that is known by name only: the id follows from the name where none is given.
   *
   * @param kind the key that it stands under
   */
  Technology knownTechnology(String kind, YamlNode node) {
    YamlFields f = new YamlFields("a technology known by name", node, problems);
    String name = f.text("name");
    Technology technology =
        new Technology(
            f.optionalText("id").orElseGet(() -> idOf(name)),
            name,
            f.texts("aliases"),
            ComponentKind.of(kind).orElseGet(() -> unknownKind(f, kind)),
            null,
            f.textOrNull("vendor"),
            f.textOrNull("partOf"),
            List.of(),
            f.textOrNull("runtime"),
            f.texts("near"),
            f.textOrNull("protocol"),
            List.of(),
            Map.of(),
            true,
            f.location());
    f.refuseUnknownKeys();
    return technology;
  }

  /** A domain: a number, a name, and the keywords that a catalog must serve. */
  Checklist domain(YamlNode node) {
    YamlFields f = new YamlFields("a domain", node, problems);
    int number = f.integer("id", 1, MOST_DOMAINS);
    Checklist domain =
        new Checklist(
            Integer.toString(number),
            f.text("name"),
            f.list("keywords").stream().map(this::keyword).toList(),
            f.location());
    f.refuseUnknownKeys();
    return domain;
  }

  private Checklist.Item keyword(YamlNode node) {
    YamlFields f = new YamlFields("a keyword", node, problems);
    return item(f, f.text("keyword"), "");
  }

  /** Another tool, and its rules. */
  Checklist peer(YamlNode node) {
    YamlFields f = new YamlFields("a peer", node, problems);
    Checklist peer =
        new Checklist(
            f.text("id"),
            f.text("name"),
            f.list("rules").stream().map(this::rule).toList(),
            f.location());
    f.refuseUnknownKeys();
    return peer;
  }

  private Checklist.Item rule(YamlNode node) {
    YamlFields f = new YamlFields("a rule", node, problems);
    return item(f, f.text("id"), f.text("title"));
  }

  private static Checklist.Item item(YamlFields f, String id, String title) {
    Checklist.Item item =
        new Checklist.Item(id, title, f.texts("servedBy"), f.textOrNull("declined"), f.location());
    if (item.servedBy().isEmpty() == (item.declined() == null)) {
      f.problem(
          f.location(),
          "\"" + id + "\" is to be served or declined, and not both",
          "servedBy: [a threat], or declined: a reason");
    }
    f.refuseUnknownKeys();
    return item;
  }

  private static ComponentKind unknownKind(YamlFields known, String kind) {
    known.problem(known.location(), "\"" + kind + "\" is no kind of component", "");
    return ComponentKind.OTHER;
  }

  /** Small letters and digits, and hyphens between: "Let's Encrypt" is lets-encrypt. */
  private static String idOf(String name) {
    StringBuilder id = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (plain) {
        id.append(c);
      } else if (c != '\'' && !id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    boolean hangs = !id.isEmpty() && id.charAt(id.length() - 1) == '-';
    return hangs ? id.substring(0, id.length() - 1) : id.toString();
  }

  private Map<String, ControlStatus> statuses(YamlFields technology) {
    Map<String, ControlStatus> statuses = new LinkedHashMap<>();
    Map<String, YamlNode> defaults = technology.map("defaults");
    if (defaults.isEmpty()) {
      return statuses;
    }
    YamlFields fields =
        new YamlFields("defaults", technology.node("defaults").orElseThrow(), problems);
    for (String control : defaults.keySet()) {
      statuses.put(control, fields.word(control, ControlStatus.class, ControlStatus::word));
    }
    return statuses;
  }

  ThreatDefinition threat(YamlNode node) {
    YamlFields f = new YamlFields("a threat", node, problems);
    ThreatDefinition threat =
        new ThreatDefinition(
            f.text("id"),
            f.text("title"),
            f.word("stride", Stride.class, Stride::name),
            f.words("also", Stride.class, Stride::name),
            f.word("element", DfdType.class, DfdType::word),
            f.textOrNull("affects"),
            f.node("when").map(this::condition).orElseGet(() -> noCondition(f)),
            f.word("borne", ThreatDefinition.Borne.class, ThreatDefinition.Borne::word),
            f.words(
                "consequence",
                ThreatDefinition.Consequence.class,
                ThreatDefinition.Consequence::word),
            f.word("reach", ThreatDefinition.Reach.class, ThreatDefinition.Reach::word),
            f.texts("requires"),
            f.texts("gives"),
            f.text("attack"),
            f.text("impact"),
            f.text("verify"),
            byTechnology(f, "commands"),
            f.text("falsePositive"),
            bases(f),
            f.text("dreadBecause"),
            mitigations(f),
            sufficient(f),
            f.texts("cwe"),
            f.texts("capec"),
            f.texts("attackTechniques"),
            f.texts("linddun"),
            f.texts("implies"),
            f.optionalFlag("general").orElse(false),
            f.texts("sources"),
            f.location());
    f.refuseUnknownKeys();
    return threat;
  }

  private static Condition noCondition(YamlFields threat) {
    threat.problem(threat.location(), "a threat has no \"when\"", "add when: {all: [...]}");
    return new Condition.All(List.of());
  }

  private Condition condition(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return new Condition.Is(scalar.text(), scalar.location());
    }
    YamlFields f = new YamlFields("a condition", node, problems);
    List<Condition> parts = new ArrayList<>();
    joined(f, "all", Condition.All::new, parts);
    joined(f, "any", Condition.Any::new, parts);
    joined(f, "none", Condition.None::new, parts);
    f.refuseUnknownKeys();
    return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
  }

  private void joined(
      YamlFields fields,
      String key,
      Function<List<Condition>, Condition> join,
      List<Condition> into) {
    List<YamlNode> parts = fields.list(key);
    if (!parts.isEmpty()) {
      into.add(join.apply(parts.stream().map(this::condition).toList()));
    }
  }

  private Map<Factor, Integer> bases(YamlFields threat) {
    Map<Factor, Integer> bases = new EnumMap<>(Factor.class);
    YamlFields f =
        new YamlFields(
            "dread",
            threat.node("dread").orElse(new YamlNode.Mapping(List.of(), threat.location())),
            problems);
    for (Factor factor : Factor.values()) {
      bases.put(factor, f.integer(factor.word(), factor.least(), Factor.MOST));
    }
    f.refuseUnknownKeys();
    return bases;
  }

  private Map<String, Map<Factor, Integer>> mitigations(YamlFields threat) {
    Map<String, Map<Factor, Integer>> mitigations = new LinkedHashMap<>();
    threat.map("mitigations").forEach((control, node) -> mitigations.put(control, effect(node)));
    return mitigations;
  }

  private Map<Factor, Integer> effect(YamlNode node) {
    Map<Factor, Integer> effect = new EnumMap<>(Factor.class);
    YamlFields f = new YamlFields("an effect", node, problems);
    for (Factor factor : Factor.values()) {
      f.optionalInteger(factor.word(), -MOST_WEIGHT, -1).ifPresent(d -> effect.put(factor, d));
    }
    f.refuseUnknownKeys();
    return effect;
  }

  private static List<List<String>> sufficient(YamlFields threat) {
    List<List<String>> sets = new ArrayList<>();
    for (YamlNode set : threat.list("sufficient")) {
      if (set instanceof YamlNode.Sequence sequence) {
        sets.add(
            sequence.items().stream()
                .map(i -> i instanceof YamlNode.Scalar s ? s.text() : i.describe())
                .toList());
      } else {
        threat.problem(
            set.location(), "sufficient holds sets of controls", "sufficient: [[a, b], [c]]");
      }
    }
    return List.copyOf(sets);
  }

  ControlDefinition control(YamlNode node) {
    YamlFields f = new YamlFields("a control", node, problems);
    ControlDefinition control =
        new ControlDefinition(
            f.text("id"),
            f.text("title"),
            f.word("kind", ControlDefinition.Kind.class, ControlDefinition.Kind::word),
            f.text("mechanism"),
            f.word("scope", Scope.class, CatalogReader::word) == Scope.SYSTEM,
            f.word("effort", ControlDefinition.Effort.class, ControlDefinition.Effort::word),
            f.word("horizon", ControlDefinition.Horizon.class, ControlDefinition.Horizon::word),
            f.texts("introduces"),
            f.texts("brings"),
            f.optionalText("adds").map(String::strip).orElse(""),
            f.texts("notOn"),
            f.texts("phrases"),
            f.texts("absentPhrases"),
            f.texts("ownServer"),
            byTechnology(f, "guidance"),
            f.text("verify"),
            f.texts("requirements"),
            f.location());
    f.refuseUnknownKeys();
    return control;
  }

  private enum Scope {
    COMPONENT,
    SYSTEM
  }

  /** Texts by technology; a key may name several, and what is said twice of one adds up. */
  private static Map<String, String> byTechnology(YamlFields entry, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    entry
        .map(key)
        .forEach(
            (technologies, node) -> {
              if (node instanceof YamlNode.Scalar scalar) {
                for (String technology : technologies.split(",")) {
                  texts.merge(technology.strip(), scalar.text().strip(), (a, b) -> a + ", " + b);
                }
              } else {
                entry.problem(node.location(), key + " must be text", "");
              }
            });
    return texts;
  }

  Framework framework(YamlNode node) {
    YamlFields f = new YamlFields("a framework", node, problems);
    YamlFields scope =
        new YamlFields(
            "inScope",
            f.node("inScope").orElse(new YamlNode.Mapping(List.of(), f.location())),
            problems);
    Framework framework =
        new Framework(
            f.text("id"),
            f.text("name"),
            f.optionalText("short").orElse(""),
            f.text("edition"),
            scope.texts("whenAny"),
            scope.optionalFlag("voluntary").orElse(false),
            scope.optionalText("because").orElse(""),
            scope.optionalText("onUserMachines").orElse(""),
            scope.textOrNull("question"),
            f.list("requirements").stream().map(this::requirement).toList(),
            f.list("notifications").stream().map(this::notification).toList(),
            f.location());
    scope.refuseUnknownKeys();
    f.refuseUnknownKeys();
    return framework;
  }

  private Framework.Requirement requirement(YamlNode node) {
    YamlFields f = new YamlFields("a requirement", node, problems);
    f.optionalInteger("level", 1, 3);
    Framework.Requirement requirement =
        new Framework.Requirement(
            f.text("id"),
            f.text("label"),
            f.word("kind", RequirementKind.class, CatalogReader::word)
                == RequirementKind.ORGANISATIONAL,
            f.textOrNull("manyBecause"),
            f.location());
    f.refuseUnknownKeys();
    return requirement;
  }

  private Framework.Notification notification(YamlNode node) {
    YamlFields f = new YamlFields("a notification", node, problems);
    Framework.Notification notification =
        new Framework.Notification(
            f.text("requirement"),
            f.text("what"),
            f.text("to"),
            f.text("within"),
            f.text("assessedBy"),
            f.optionalFlag("onlyHighRisk").orElse(false),
            f.location());
    f.refuseUnknownKeys();
    return notification;
  }

  private enum RequirementKind {
    TECHNICAL,
    ORGANISATIONAL
  }

  Role role(YamlNode node) {
    YamlFields f = new YamlFields("a role", node, problems);
    Role role =
        new Role(
            f.text("id"),
            f.text("name"),
            f.text("team"),
            f.optionalFlag("leads").orElse(false),
            f.text("looksAt"),
            f.texts("questions"),
            f.textOrNull("template"));
    f.refuseUnknownKeys();
    return role;
  }

  Scoring scoring(YamlNode node) {
    YamlFields f = new YamlFields("scoring", node, problems);
    Scoring scoring =
        new Scoring(
            f.text("reference"),
            numbers(f, "bands", Band.class, Band::word, 50),
            weights(f),
            numbers(
                f,
                "damageCaps",
                ThreatDefinition.Consequence.class,
                ThreatDefinition.Consequence::word,
                Factor.MOST),
            numbers(
                f,
                "reachCaps",
                ThreatDefinition.Reach.class,
                ThreatDefinition.Reach::word,
                Factor.MOST),
            f.list("profiles").stream().map(this::profile).toList(),
            numbers(
                f,
                "effortDays",
                ControlDefinition.Effort.class,
                ControlDefinition.Effort::word,
                1000));
    f.refuseUnknownKeys();
    return scoring;
  }

  private <E extends Enum<E>> Map<E, Integer> numbers(
      YamlFields fields, String key, Class<E> type, Function<E, String> word, int most) {
    YamlFields f =
        new YamlFields(
            key,
            fields.node(key).orElse(new YamlNode.Mapping(List.of(), fields.location())),
            problems);
    Map<E, Integer> numbers = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      numbers.put(constant, f.integer(word.apply(constant), 0, most));
    }
    f.refuseUnknownKeys();
    return numbers;
  }

  /** The weights of a list; of one id only one. */
  Map<String, Scoring.Weight> weights(YamlFields scoring) {
    Map<String, Scoring.Weight> weights = new LinkedHashMap<>();
    for (YamlNode node : scoring.list("weights")) {
      YamlFields f = new YamlFields("a weight", node, problems);
      Scoring.Weight weight =
          new Scoring.Weight(
              f.text("id"),
              f.word("factor", Factor.class, Factor::word),
              f.integer("delta", -MOST_WEIGHT, MOST_WEIGHT),
              f.text("group"),
              f.text("reason"));
      f.refuseUnknownKeys();
      if (weights.put(weight.id(), weight) != null) {
        f.problem(f.location(), "the weight \"" + weight.id() + "\" stands twice", "");
      }
    }
    return weights;
  }

  private Scoring.Profile profile(YamlNode node) {
    YamlFields f = new YamlFields("a profile", node, problems);
    Scoring.Profile profile =
        new Scoring.Profile(
            f.text("id"),
            f.word("discoverability", Scoring.Discoverability.class, CatalogReader::word),
            f.text("says"));
    f.refuseUnknownKeys();
    return profile;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package dev.dreadnought.catalog;

import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A catalog in one binary file, so that a start understands no YAML. What {@link CatalogWriter}
 * writes is read here, field by field in the order of the records; a test holds the two together.
 * Every start runs this once: plain loops, because lambdas cost a cold start more than they save.
 */
final class CompiledCatalog {
  static final String RESOURCE = "dev/dreadnought/catalog.bin";

  /** Changes with the form, so that a file of another build is refused and not misread. */
  static final String FORM = "DRDC";

  private static final ComponentKind[] KINDS = ComponentKind.values();

  private final BinaryReader in;

  private CompiledCatalog(BinaryReader in) {
    this.in = in;
  }

  /**
   * What the build knew.
   *
   * @param catalogSha256 of the YAML files
   * @param rulesSha256 of the rule files
   * @param engineVersion of the program
   */
  record Header(String catalogSha256, String rulesSha256, String engineVersion) {}

  static void write(Catalog catalog, OutputStream target) throws IOException {
    new CatalogWriter().write(catalog, target);
  }

  static Catalog read(InputStream source) throws IOException {
    return new CompiledCatalog(BinaryReader.open(source, FORM)).catalog();
  }

  private Catalog catalog() throws IOException {
    String version = in.text();
    String sha256 = in.text();
    String rulesSha256 = in.text();
    String engineVersion = in.text();
    Map<String, FactDefinition> facts = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      FactDefinition fact = fact();
      facts.put(fact.id(), fact);
    }
    Map<String, Capability> capabilities = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      Capability capability = new Capability(in.text(), in.text());
      capabilities.put(capability.id(), capability);
    }
    Map<String, DataKind> dataKinds = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      DataKind kind = dataKind();
      dataKinds.put(kind.id(), kind);
    }
    Technologies technologies = Technologies.in(new Tables(in));
    Map<String, ThreatDefinition> threats = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      ThreatDefinition threat = threat();
      threats.put(threat.id(), threat);
    }
    Map<String, ControlDefinition> controls = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      ControlDefinition control = control();
      controls.put(control.id(), control);
    }
    Map<String, Framework> frameworks = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      Framework framework = framework();
      frameworks.put(framework.id(), framework);
    }
    List<KindWording> kinds = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      kinds.add(new KindWording(in.word(ComponentKind.values()), in.text(), in.texts()));
    }
    Language language = language(sha256);
    Scoring scoring = scoring();
    List<Role> roles = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      roles.add(
          new Role(
              in.text(), in.text(), in.text(), in.flag(), in.text(), in.texts(), in.textOrNull()));
    }
    List<Feature> features = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      features.add(feature());
    }
    Map<String, Structure> structures = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      Structure structure =
          new Structure(in.text(), in.word(Structure.Changes.values()), in.location());
      structures.put(structure.mechanism(), structure);
    }
    Releases releases = releases();
    Capitals capitals = capitals();
    CompiledLists lists = new CompiledLists(in.from(in.offset()));
    return new Catalog(
        version,
        sha256,
        rulesSha256,
        engineVersion,
        Collections.unmodifiableMap(facts),
        Collections.unmodifiableMap(capabilities),
        Collections.unmodifiableMap(dataKinds),
        technologies,
        Collections.unmodifiableMap(threats),
        Collections.unmodifiableMap(controls),
        Collections.unmodifiableMap(frameworks),
        List.copyOf(kinds),
        language,
        scoring,
        List.copyOf(roles),
        List.copyOf(features),
        Collections.unmodifiableMap(structures),
        releases,
        Checklists.from(lists::domains),
        Checklists.from(lists::peers),
        capitals,
        List.of());
  }

  private Releases releases() throws IOException {
    String asOf = in.text();
    Map<String, ReleaseHistory> histories = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      ReleaseHistory history =
          new ReleaseHistory(in.text(), in.text(), endedLines(), in.text(), in.location());
      histories.put(history.technology(), history);
    }
    Map<String, KnownHole> holes = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      KnownHole hole =
          new KnownHole(
              in.text(),
              in.textOrNull(),
              in.text(),
              ranges(),
              in.text(),
              in.text(),
              in.flag(),
              in.text(),
              in.location());
      holes.put(hole.id(), hole);
    }
    return new Releases(
        asOf, Collections.unmodifiableMap(histories), Collections.unmodifiableMap(holes));
  }

  private List<ReleaseHistory.EndedLine> endedLines() throws IOException {
    List<ReleaseHistory.EndedLine> lines = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      lines.add(
          new ReleaseHistory.EndedLine(
              in.text(), in.textOrNull(), in.textOrNull(), in.textOrNull(), in.location()));
    }
    return lines;
  }

  private List<KnownHole.Range> ranges() throws IOException {
    List<KnownHole.Range> ranges = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      ranges.add(new KnownHole.Range(in.text(), in.text()));
    }
    return ranges;
  }

  /** Left for whoever asks; the reader stands behind it. */
  private Capitals capitals() {
    int length = in.count();
    int from = in.offset();
    in.skip(length);
    return Capitals.from(
        () -> {
          BinaryReader words = in.from(from);
          return new Capitals.Words(
              new HashSet<>(words.texts()),
              new HashSet<>(words.texts()),
              new HashSet<>(words.texts()));
        });
  }

  private Feature feature() throws IOException {
    return new Feature(
        in.text(),
        in.text(),
        in.words(KINDS),
        in.texts(),
        in.texts(),
        in.words(KINDS),
        in.texts(),
        in.text(),
        in.location());
  }

  /** The technologies of the file: read one by one, by tables of where each stands. */
  private static final class Tables implements Technologies.Store {
    private final BinaryReader in;
    private final int size;
    private final int words;
    private final int ids;

    /** Leaves the reader behind the tables and all that they lead to. */
    Tables(BinaryReader in) {
      this.in = in;
      this.size = in.count();
      this.words = in.count();
      this.ids = in.offset();
      in.skip(body(size + words) - ids);
    }

    private int places() {
      return ids + BinaryReader.WIDTH * (size + words);
    }

    private int body(int index) {
      return places() + BinaryReader.WIDTH * (size + words + 1) + in.fixed(places(), index);
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public String id(int number) {
      return in.text(in.fixed(ids, number));
    }

    @Override
    public Technology make(int number) {
      try {
        return new CompiledCatalog(in.from(body(number))).technology();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int words() {
      return words;
    }

    @Override
    public String word(int number) {
      return in.text(in.fixed(ids, size + number));
    }

    @Override
    public int[] called(int word) {
      BinaryReader list = in.from(body(size + word));
      int[] numbers = new int[list.count()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = list.count();
      }
      return numbers;
    }
  }

  private Language language(String catalogSha256) throws IOException {
    Map<String, Sense> senses = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      Sense sense =
          new Sense(in.text(), in.texts(), in.texts(), in.texts(), in.texts(), in.location());
      senses.put(sense.id(), sense);
    }
    List<Frame> frames = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      frames.add(new Frame(in.text(), in.flag(), in.text(), in.location()));
    }
    List<Remark> remarks = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      remarks.add(new Remark(in.text(), in.texts(), in.text(), in.location()));
    }
    return new Language(
        Collections.unmodifiableMap(senses),
        List.copyOf(frames),
        List.copyOf(remarks),
        signs(catalogSha256));
  }

  /** Left for whoever asks; the reader stands behind them. */
  private Signs signs(String catalogSha256) {
    int length = in.count();
    int from = in.offset();
    in.skip(length);
    return Signs.from(
        catalogSha256,
        () -> {
          BinaryReader signs = in.from(from);
          Map<String, Sign> all = new TreeMap<>();
          for (int i = signs.count(); i > 0; i--) {
            Sign sign =
                new Sign(
                    signs.text(), signs.texts(), signs.texts(), signs.texts(), signs.location());
            all.put(sign.of(), sign);
          }
          return Collections.unmodifiableMap(all);
        });
  }

  private FactDefinition fact() throws IOException {
    return new FactDefinition(
        in.text(),
        in.text(),
        in.word(FactDefinition.World.values()),
        in.text(),
        in.textOrNull(),
        in.wordOrNull(FactDefinition.Polarity.values()),
        in.texts(),
        in.texts(),
        in.texts(),
        in.location());
  }

  private DataKind dataKind() throws IOException {
    return new DataKind(
        in.text(),
        in.text(),
        in.word(Level.values()),
        in.word(Level.values()),
        in.word(Level.values()),
        in.word(Level.values()),
        in.flag(),
        in.text(),
        in.text(),
        in.texts(),
        in.texts(),
        in.location());
  }

  private Technology technology() throws IOException {
    boolean nameOnly = in.flag();
    String id = in.text();
    String name = in.text();
    List<String> aliases = in.texts();
    ComponentKind kind = in.word(KINDS);
    return nameOnly ? known(id, name, aliases, kind) : technology(id, name, aliases, kind);
  }

  private Technology known(String id, String name, List<String> aliases, ComponentKind kind)
      throws IOException {
    return new Technology(
        id,
        name,
        aliases,
        kind,
        null,
        in.textOrNull(),
        in.textOrNull(),
        List.of(),
        in.textOrNull(),
        in.texts(),
        in.textOrNull(),
        List.of(),
        Map.of(),
        true,
        in.location());
  }

  private Technology technology(String id, String name, List<String> aliases, ComponentKind kind)
      throws IOException {
    return new Technology(
        id,
        name,
        aliases,
        kind,
        in.textOrNull(),
        in.textOrNull(),
        in.textOrNull(),
        in.texts(),
        in.textOrNull(),
        in.texts(),
        in.textOrNull(),
        in.texts(),
        statuses(),
        false,
        in.location());
  }

  private Map<String, ControlStatus> statuses() throws IOException {
    Map<String, ControlStatus> statuses = new LinkedHashMap<>();
    for (int i = in.count(); i > 0; i--) {
      statuses.put(in.text(), in.word(ControlStatus.values()));
    }
    return statuses;
  }

  private ThreatDefinition threat() throws IOException {
    return new ThreatDefinition(
        in.text(),
        in.text(),
        in.word(Stride.values()),
        in.words(Stride.values()),
        in.word(DfdType.values()),
        in.textOrNull(),
        condition(),
        in.word(ThreatDefinition.Borne.values()),
        in.words(Consequence.values()),
        in.word(ThreatDefinition.Reach.values()),
        in.texts(),
        in.texts(),
        in.text(),
        in.text(),
        in.text(),
        texts(),
        in.text(),
        factors(),
        in.text(),
        mitigations(),
        sets(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.flag(),
        in.texts(),
        in.location());
  }

  private Condition condition() throws IOException {
    switch (in.count()) {
      case CatalogWriter.IS:
        return new Condition.Is(in.text(), in.location());
      case CatalogWriter.ALL:
        return new Condition.All(conditions());
      case CatalogWriter.ANY:
        return new Condition.Any(conditions());
      case CatalogWriter.NONE:
        return new Condition.None(conditions());
      default:
        throw new IOException(RESOURCE + " is damaged: no such condition");
    }
  }

  private List<Condition> conditions() throws IOException {
    int count = in.count();
    List<Condition> parts = new ArrayList<>(count);
    for (int i = count; i > 0; i--) {
      parts.add(condition());
    }
    return List.copyOf(parts);
  }

  private Map<Factor, Integer> factors() throws IOException {
    Map<Factor, Integer> factors = new EnumMap<>(Factor.class);
    for (int i = in.count(); i > 0; i--) {
      factors.put(in.word(Factor.values()), in.number());
    }
    return factors;
  }

  private Map<String, Map<Factor, Integer>> mitigations() throws IOException {
    Map<String, Map<Factor, Integer>> mitigations = new LinkedHashMap<>();
    for (int i = in.count(); i > 0; i--) {
      mitigations.put(in.text(), factors());
    }
    return mitigations;
  }

  private List<List<String>> sets() throws IOException {
    int count = in.count();
    List<List<String>> sets = new ArrayList<>(count);
    for (int i = count; i > 0; i--) {
      sets.add(in.texts());
    }
    return List.copyOf(sets);
  }

  private ControlDefinition control() throws IOException {
    return new ControlDefinition(
        in.text(),
        in.text(),
        in.word(ControlDefinition.Kind.values()),
        in.text(),
        in.flag(),
        in.word(ControlDefinition.Effort.values()),
        in.word(ControlDefinition.Horizon.values()),
        in.texts(),
        in.texts(),
        in.text(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        texts(),
        in.text(),
        in.texts(),
        in.location());
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = in.count(); i > 0; i--) {
      texts.put(in.text(), in.text());
    }
    return texts;
  }

  private Framework framework() throws IOException {
    return new Framework(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.flag(),
        in.text(),
        in.text(),
        in.textOrNull(),
        requirements(),
        notifications(),
        in.location());
  }

  private List<Framework.Notification> notifications() throws IOException {
    int count = in.count();
    List<Framework.Notification> notifications = new ArrayList<>(count);
    for (int i = count; i > 0; i--) {
      notifications.add(
          new Framework.Notification(
              in.text(), in.text(), in.text(), in.text(), in.text(), in.flag(), in.location()));
    }
    return List.copyOf(notifications);
  }

  private List<Framework.Requirement> requirements() throws IOException {
    int count = in.count();
    List<Framework.Requirement> requirements = new ArrayList<>(count);
    for (int i = count; i > 0; i--) {
      requirements.add(
          new Framework.Requirement(
              in.text(), in.text(), in.flag(), in.textOrNull(), in.location()));
    }
    return List.copyOf(requirements);
  }

  private Scoring scoring() throws IOException {
    String reference = in.text();
    Map<Band, Integer> bands = new EnumMap<>(Band.class);
    for (int i = in.count(); i > 0; i--) {
      bands.put(in.word(Band.values()), in.number());
    }
    Map<String, Scoring.Weight> weights = new LinkedHashMap<>();
    for (int i = in.count(); i > 0; i--) {
      Scoring.Weight weight =
          new Scoring.Weight(
              in.text(), in.word(Factor.values()), in.number(), in.text(), in.text());
      weights.put(weight.id(), weight);
    }
    Map<Consequence, Integer> damageCaps = new EnumMap<>(Consequence.class);
    for (int i = in.count(); i > 0; i--) {
      damageCaps.put(in.word(Consequence.values()), in.number());
    }
    Map<ThreatDefinition.Reach, Integer> reachCaps = new EnumMap<>(ThreatDefinition.Reach.class);
    for (int i = in.count(); i > 0; i--) {
      reachCaps.put(in.word(ThreatDefinition.Reach.values()), in.number());
    }
    List<Scoring.Profile> profiles = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      profiles.add(
          new Scoring.Profile(in.text(), in.word(Scoring.Discoverability.values()), in.text()));
    }
    Map<ControlDefinition.Effort, Integer> effortDays =
        new EnumMap<>(ControlDefinition.Effort.class);
    for (int i = in.count(); i > 0; i--) {
      effortDays.put(in.word(ControlDefinition.Effort.values()), in.number());
    }
    return new Scoring(
        reference, bands, weights, damageCaps, reachCaps, List.copyOf(profiles), effortDays);
  }
}

package dev.dreadnought.catalog;

import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Level;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Dreadnought knows, checked. Lists are in order of id.
 *
 * @param version of the catalog
 * @param sha256 of its YAML files, whatever form it was loaded from; of overlays too, where there
 *     are any
 * @param rulesSha256 of the rules that it was built with
 * @param engineVersion of the program that it was built with
 * @param language how people say what is weak
 * @param features what systems nearly always have, in the order of asking
 * @param structures mechanisms of controls that change a structure, by mechanism
 * @param releases what is known of single releases of technologies
 * @param domains fields of security by number, with keywords that a catalog must serve
 * @param peers other tools, with their rules
 * @param capitals how its texts write their words
 * @param overlays folders of a user's own entries that are laid over it, the first below
 */
public record Catalog(
    String version,
    String sha256,
    String rulesSha256,
    String engineVersion,
    Map<String, FactDefinition> facts,
    Map<String, Capability> capabilities,
    Map<String, DataKind> dataKinds,
    Technologies technologies,
    Map<String, ThreatDefinition> threats,
    Map<String, ControlDefinition> controls,
    Map<String, Framework> frameworks,
    List<KindWording> kinds,
    Language language,
    Scoring scoring,
    List<Role> roles,
    List<Feature> features,
    Map<String, Structure> structures,
    Releases releases,
    Checklists domains,
    Checklists peers,
    Capitals capitals,
    List<Overlay> overlays) {

  /** The same knowledge with an organisation's own figures for what work costs. */
  public Catalog withEffortDays(Map<ControlDefinition.Effort, Integer> days) {
    Map<ControlDefinition.Effort, Integer> all = new TreeMap<>(scoring.effortDays());
    all.putAll(days);
    return new Catalog(
        version,
        sha256,
        rulesSha256,
        engineVersion,
        facts,
        capabilities,
        dataKinds,
        technologies,
        threats,
        controls,
        frameworks,
        kinds,
        language,
        new Scoring(
            scoring.reference(),
            scoring.bands(),
            scoring.weights(),
            scoring.damageCaps(),
            scoring.reachCaps(),
            scoring.profiles(),
            all),
        roles,
        features,
        structures,
        releases,
        domains,
        peers,
        capitals,
        overlays);
  }

  /** The names of all presences. */
  public Set<String> closedFacts() {
    Set<String> closed = new LinkedHashSet<>();
    facts.values().stream().filter(f -> !f.isOpen()).forEach(f -> closed.add(f.id()));
    return closed;
  }

  /** What elements can be that a threat is about. */
  public Set<DfdType> concerned() {
    Set<DfdType> concerned = EnumSet.noneOf(DfdType.class);
    threats.values().forEach(t -> concerned.add(t.element()));
    return concerned;
  }

  public Optional<Technology> technology(String id) {
    return Optional.ofNullable(technologies.get(id));
  }

  /** The technology itself and everything inside it, each once, itself first. */
  public List<String> withContents(String technology) {
    Set<String> all = new LinkedHashSet<>();
    addContents(technology, all);
    return List.copyOf(all);
  }

  private void addContents(String technology, Set<String> all) {
    if (all.add(technology) && technologies.containsKey(technology)) {
      technologies.get(technology).contains().forEach(inside -> addContents(inside, all));
    }
  }

  public ThreatDefinition threat(String id) {
    return require(threats, id, "threat");
  }

  public ControlDefinition control(String id) {
    return require(controls, id, "control");
  }

  public FactDefinition fact(String id) {
    return require(facts, id, "fact");
  }

  /**
   * How much a property of data is needed, from 0 to 100, for formats that must have a number.
   *
   * @param own what the model says, or null
   * @param kinds of the data, of which the highest need counts where the model says nothing
   * @param ofKind the property
   * @return 50 where nobody knows
   */
  public int percentOf(@Nullable Level own, List<String> kinds, Function<DataKind, Level> ofKind) {
    if (own != null) {
      return own.percent();
    }
    return kinds.stream()
        .filter(dataKinds::containsKey)
        .map(kind -> ofKind.apply(dataKinds.get(kind)))
        .max(Comparator.naturalOrder())
        .map(Level::percent)
        .orElse(Level.MEDIUM.percent());
  }

  private static <T> T require(Map<String, T> map, String id, String what) {
    T value = map.get(id);
    if (value == null) {
      throw new IllegalArgumentException("the catalog has no " + what + " \"" + id + "\"");
    }
    return value;
  }

  static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
    Map<String, T> map = new TreeMap<>();
    list.forEach(item -> map.put(id.apply(item), item));
    return java.util.Collections.unmodifiableMap(map);
  }
}

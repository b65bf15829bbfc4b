package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DfdType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a claim can hold: at which elements a fact makes sense or a control works. */
final class Applicability {
  /** Presences of so many parts that they tell none from the others. */
  private static final Set<String> COMMON =
      Words.of(
          "takes-untrusted-input accepts-network-connections holds-data authenticates-users"
              + " internet-reachable");

  private static final String UNTRUSTED = "takes-untrusted-input";

  private static final String SOURCE_CODE = "keeps-source-code";

  /** Whether a claim can be about something. */
  interface Fit {
    boolean test(Object object);
  }

  private final Catalog catalog;
  private final FactReaders readers;
  private final Draft draft;
  private final Map<String, Set<String>> elementsByControl = new HashMap<>();
  private final Map<String, Set<String>> companionsByFact = new HashMap<>();
  private final Map<String, Set<String>> presencesByControl = new HashMap<>();

  /** Long texts say the same of a control many times, and the parts stay as they are meanwhile. */
  private final Map<String, List<Draft.Part>> partsByControl = new HashMap<>();

  Applicability(Catalog catalog, FactReaders readers, Draft draft) {
    this.catalog = catalog;
    this.readers = readers;
    this.draft = draft;
  }

  /** The word for the type of element that a fact is about; empty for a control. */
  static String about(Phrases.Claim claim) {
    return claim instanceof Phrases.Claim.OfFact
        ? ((Phrases.Claim.OfFact) claim).fact().about()
        : "";
  }

  /** True of a presence that nothing but words can give. */
  static boolean isSaidOnly(Phrases.Claim claim) {
    return claim instanceof Phrases.Claim.OfFact
        && ((Phrases.Claim.OfFact) claim).fact().derivedBy().isEmpty();
  }

  /** What a claim can be about. */
  Fit fits(Phrases.Claim claim) {
    return switch (about(claim)) {
      case "process" -> Applicability::isProcess;
      case "data-store" -> o -> o instanceof Draft.Part && Kinds.isStore(((Draft.Part) o).kind);
      case "external-entity" ->
          o ->
              o instanceof Draft.Person
                  || o instanceof Draft.Part && Kinds.isExternal(((Draft.Part) o).kind);
      case "component" -> o -> o instanceof Draft.Part && !Kinds.isExternal(((Draft.Part) o).kind);
      case "" -> o -> o instanceof Draft.Part && serves(claim, (Draft.Part) o);
      default -> o -> false;
    };
  }

  private static boolean isProcess(Object object) {
    if (!(object instanceof Draft.Part)) {
      return false;
    }
    ComponentKind kind = ((Draft.Part) object).kind;
    return kind.dfd().contains(DfdType.PROCESS) && !Kinds.isStore(kind);
  }

  /**
   * True where a control can protect a part: some threat that it works against is at such a part.
   */
  private boolean serves(Phrases.Claim claim, Draft.Part part) {
    if (claim instanceof Phrases.Claim.OfControl of
        && of.control().notOn().contains(part.kind.word())) {
      return false;
    }
    Set<String> elements = elements(claim.id());
    boolean anywhere = elements.isEmpty() || elements.contains(DfdType.FLOW.word());
    return anywhere || part.kind.dfd().stream().anyMatch(d -> elements.contains(d.word()));
  }

  /** The types of elements with threats that a control works against. */
  Set<String> elements(String control) {
    return elementsByControl.computeIfAbsent(
        control,
        id -> {
          Set<String> elements = new HashSet<>();
          catalog.threats().values().stream()
              .filter(t -> t.mitigations().containsKey(id))
              .forEach(t -> elements.add(t.element().word()));
          return elements;
        });
  }

  /** The presences that the threats which a fact is ground for ask about elsewhere. */
  Set<String> companions(String fact) {
    return companionsByFact.computeIfAbsent(
        fact,
        id -> {
          Set<String> companions = readers.companions(id);
          companions.remove(UNTRUSTED);
          return companions;
        });
  }

  /** True of what a part can only be harmed by through those who ask it something. */
  boolean needsCallers(String fact) {
    return readers.companions(fact).contains(UNTRUSTED);
  }

  /** What a part does that a threat is about; what most parts do tells none from the others. */
  Set<String> presences(String control) {
    return presencesByControl.computeIfAbsent(control, this::presencesOf);
  }

  private Set<String> presencesOf(String control) {
    Set<String> presences = new HashSet<>();
    catalog.threats().values().stream()
        .filter(t -> t.mitigations().containsKey(control))
        .forEach(t -> t.when().facts().forEach(is -> presences.add(is.fact())));
    presences.removeAll(COMMON);
    return presences;
  }

  /** What a claim is about of which nothing says it: all parts of the usual kind. */
  List<? extends Object> byDefault(Phrases.Claim claim) {
    return switch (about(claim)) {
      case "data-store" -> orOnly(databases(), claim);
      case "external-entity" -> draft.users();
      case "" -> usualParts(claim);
      default -> orOnly(programs(), claim);
    };
  }

  /** The parts of the usual kind that a control protects. */
  private List<Draft.Part> usualParts(Phrases.Claim claim) {
    List<Draft.Part> known = partsByControl.get(claim.id());
    if (known == null) {
      known = usualPartsOf(claim);
      partsByControl.put(claim.id(), known);
    }
    return known;
  }

  private List<Draft.Part> usualPartsOf(Phrases.Claim claim) {
    Set<String> elements = elements(claim.id());
    boolean storesOnly =
        elements.contains(DfdType.DATA_STORE.word())
            && (!elements.contains(DfdType.PROCESS.word()) || isRecovering(claim));
    List<Draft.Part> stores = databases();
    if (stores.isEmpty() && storesOnly) {
      stores = draft.parts(k -> Kinds.isStore(k) && k != ComponentKind.CACHE);
    }
    if (storesOnly && !stores.isEmpty()) {
      return stores;
    }
    List<Draft.Part> all = new ArrayList<>(programs());
    all.addAll(repositories(claim.id()));
    return orThreatened(all, claim.id());
  }

  /**
   * "Only signed images are started", of a cluster beside a program: where none of the usual kind
   * does what a threat is about that the control works against, it is said of the parts that do,
   * too.
   */
  private List<Draft.Part> orThreatened(List<Draft.Part> usual, String control) {
    Set<String> presences = presences(control);
    if (usual.stream().anyMatch(p -> presences.stream().anyMatch(p::does))) {
      return usual;
    }
    List<Draft.Part> all = new ArrayList<>(usual);
    draft.parts(k -> !Kinds.isExternal(k)).stream()
        .filter(p -> presences.stream().anyMatch(p::does) && !usual.contains(p))
        .forEach(all::add);
    return all;
  }

  /** Where there is none of the usual kind: the one part that a weakness can be at. */
  private List<Draft.Part> orOnly(List<Draft.Part> usual, Phrases.Claim claim) {
    if (!usual.isEmpty() || !isSaidOnly(claim)) {
      return usual;
    }
    Fit fits = fits(claim);
    List<Draft.Part> all = draft.parts.stream().filter(fits::test).toList();
    return all.size() == 1 ? all : List.of();
  }

  /** "Backups are copied to another account": of what keeps the data. */
  private static boolean isRecovering(Phrases.Claim claim) {
    return claim instanceof Phrases.Claim.OfControl of
        && of.control().kind() == ControlDefinition.Kind.RECOVERING;
  }

  /** Where code lies and is built, for what works against a threat to it: "two people review". */
  private List<Draft.Part> repositories(String control) {
    boolean ofCode =
        catalog.threats().values().stream()
            .filter(t -> t.mitigations().containsKey(control))
            .anyMatch(t -> t.when().facts().anyMatch(is -> is.fact().equals(SOURCE_CODE)));
    return ofCode
        ? draft.parts(k -> k == ComponentKind.SOURCE_REPOSITORY || k == ComponentKind.CI_CD)
        : List.of();
  }

  private List<Draft.Part> databases() {
    return draft.parts(k -> k == ComponentKind.DATABASE);
  }

  private List<Draft.Part> programs() {
    List<Draft.Part> servers = draft.parts(k -> Kinds.isApplication(k) && !Kinds.isClient(k));
    return servers.isEmpty() ? draft.parts(Kinds::isApplication) : servers;
  }
}

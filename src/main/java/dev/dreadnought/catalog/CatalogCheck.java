package dev.dreadnought.catalog;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold between the entries of a catalog: nothing dangles, no condition is impossible. */
final class CatalogCheck {
  private static final Set<String> COMPONENT_TYPES =
      Set.of("process", "data-store", "external-entity");
  private static final String DEFAULT_GUIDANCE = "default";

  private final Catalog catalog;
  private final List<Problem> problems = new ArrayList<>();

  private final Set<String> controls;
  private final Set<String> presences;

  /** Ids by the framework. */
  private final Map<String, Set<String>> requirements = new HashMap<>();

  /** Threats that may be named though they are gone. */
  private final Set<String> below;

  private CatalogCheck(Catalog catalog, Set<String> controls, Set<String> below) {
    this.catalog = catalog;
    this.controls = controls;
    this.presences = catalog.closedFacts();
    this.below = below;
  }

  static List<Problem> problems(Catalog catalog) {
    CatalogCheck check = new CatalogCheck(catalog, catalog.controls().keySet(), Set.of());
    catalog.domains().values().forEach(check::checklist);
    catalog.peers().values().forEach(check::checklist);
    return check.all();
  }

  /**
   * What is wrong.
   *
   * @param controls those that a threat must name: one that a user's own entries have left without
   *     a threat does no harm
   * @param below threats of the catalog beneath: where a user's own entries have taken one away,
   *     what still names it does no harm
   */
  static List<Problem> problems(Catalog catalog, Set<String> controls, Set<String> below) {
    return new CatalogCheck(catalog, controls, below).all();
  }

  private List<Problem> all() {
    catalog.facts().values().forEach(this::fact);
    catalog.dataKinds().values().forEach(this::dataKind);
    catalog.technologies().values().forEach(this::technology);
    catalog.threats().values().forEach(this::threat);
    catalog.controls().values().forEach(this::control);
    catalog.frameworks().values().forEach(this::framework);
    catalog.features().forEach(this::feature);
    catalog.structures().values().forEach(this::structure);
    ReleasesCheck.check(catalog, problems);
    LanguageCheck.check(catalog, problems);
    return problems.stream().sorted(Problem.IN_READING_ORDER).toList();
  }

  private void feature(Feature feature) {
    Location at = feature.location();
    feature.when().forEach(f -> known(at, "fact", f, catalog.facts().keySet()));
    feature.unless().forEach(f -> known(at, "fact", f, catalog.facts().keySet()));
    if (feature.on().isEmpty()) {
      error(at, "no component has the feature \"" + feature.id() + "\"", "name kinds under on");
    }
    if (!feature.question().endsWith("?") || !feature.question().contains(Feature.ELEMENT)) {
      error(
          at,
          "the question of \"" + feature.id() + "\" asks nothing of a component",
          "end it with \"?\", and write " + Feature.ELEMENT + " for the component");
    }
    for (String word : feature.words()) {
      if (word.isBlank() || !word.equals(word.toLowerCase(Locale.ROOT))) {
        error(at, "the word \"" + word + "\" is not in small letters", "write it as it is sought");
      }
    }
  }

  private void structure(Structure structure) {
    Set<String> mechanisms = new TreeSet<>();
    catalog.controls().values().forEach(control -> mechanisms.add(control.mechanism()));
    if (!below.isEmpty() && !mechanisms.contains(structure.mechanism())) {
      return;
    }
    known(structure.location(), "mechanism", structure.mechanism(), mechanisms);
  }

  private void fact(FactDefinition fact) {
    if (catalog.controls().containsKey(fact.id())) {
      error(fact.location(), "the fact \"" + fact.id() + "\" is a control too", "rename one");
    }
    if (fact.isOpen() && (fact.question() == null || fact.polarity() == null)) {
      error(
          fact.location(),
          "the open fact \"" + fact.id() + "\" has no question or no polarity",
          "an unknown property becomes a question, and scores need its harmless answer");
    }
    phrases(fact.location(), fact.phrases());
    phrases(fact.location(), fact.lackOf());
  }

  /**
   * A bar joins words of one step. Where a word stands alone beside a step that has it too, whoever
   * wrote "registry lock|domain lock" meant two phrases, and has one that nobody says.
   */
  private void phrases(Location at, List<String> phrases) {
    for (String phrase : phrases) {
      Set<String> before = Set.of();
      for (String step : phrase.split(" ")) {
        Set<String> words = new HashSet<>(List.of(step.split("\\|")));
        boolean one = words.size() == 1 || before.size() == 1;
        boolean bars = words.size() + before.size() > 2;
        if (one && bars && words.stream().anyMatch(before::contains)) {
          error(
              at,
              "the phrase \"" + phrase + "\" asks for a word twice in a row at \"" + step + "\"",
              "a bar joins single words; write alternatives of several words as phrases");
        }
        before = words;
      }
    }
  }

  private void dataKind(DataKind kind) {
    kind.requirements().forEach(r -> requirement(kind.location(), r));
    if (!Set.of("", "users", "others", "perhaps").contains(kind.about())) {
      error(kind.location(), "unknown people \"" + kind.about() + "\"", "users, others or perhaps");
    }
  }

  private void technology(Technology technology) {
    Location at = technology.location();
    for (String other : technology.contains()) {
      known(at, "technology", other, catalog.technologies().keySet());
    }
    if (technology.vendor() != null) {
      known(at, "technology", technology.vendor(), catalog.technologies().keySet());
    }
    if (technology.partOf() != null) {
      known(at, "technology", technology.partOf(), catalog.technologies().keySet());
    }
    if (technology.runtime() != null) {
      known(at, "technology", technology.runtime(), catalog.technologies().keySet());
    }
    technology
        .defaults()
        .keySet()
        .forEach(c -> known(at, "control", c, catalog.controls().keySet()));
    for (String fact : technology.does()) {
      if (known(at, "fact", fact, catalog.facts().keySet()) && catalog.fact(fact).isOpen()) {
        error(at, "\"" + fact + "\" is no presence", "a technology gives presences only");
      }
    }
  }

  private void threat(ThreatDefinition threat) {
    Location at = threat.location();
    condition(threat);
    threat
        .mitigations()
        .keySet()
        .forEach(c -> known(at, "control", c, catalog.controls().keySet()));
    threat.mitigations().forEach((control, effect) -> effect(threat, control, effect.keySet()));
    for (List<String> set : threat.sufficient()) {
      for (String control : set) {
        if (!threat.mitigations().containsKey(control)) {
          error(
              at,
              "\"" + control + "\" is in sufficient and not in mitigations of " + threat.id(),
              "say what it does");
        }
      }
    }
    threat.implies().forEach(t -> implied(threat, t));
    threat.requires().forEach(c -> known(at, "capability", c, catalog.capabilities().keySet()));
    threat.gives().forEach(c -> known(at, "capability", c, catalog.capabilities().keySet()));
    if (threat.consequence().isEmpty()) {
      error(at, threat.id() + " has no consequence", "read, alter, destroy, deny or control");
    }
  }

  /** What a control can lower follows from what it does about an attack. */
  private void effect(ThreatDefinition threat, String control, Set<Factor> lowered) {
    ControlDefinition definition = catalog.controls().get(control);
    if (definition == null) {
      return;
    }
    Set<Factor> can = definition.kind().factors();
    for (Factor factor : lowered) {
      if (!can.contains(factor)) {
        String words = can.stream().map(Factor::word).collect(Collectors.joining(" and "));
        error(
            threat.location(),
            "\""
                + control
                + "\" is "
                + definition.kind().word()
                + " and cannot lower "
                + factor.word()
                + " of "
                + threat.id(),
            can.isEmpty() ? "leave its effects out: {}" : "it lowers " + words + " only");
      }
    }
  }

  private void implied(ThreatDefinition threat, String other) {
    Location at = threat.location();
    boolean gone = below.contains(other) && !catalog.threats().containsKey(other);
    if (gone || !known(at, "threat", other, catalog.threats().keySet())) {
      return;
    }
    ThreatDefinition folded = catalog.threat(other);
    if (folded.element() != threat.element() || folded.implies().contains(threat.id())) {
      error(
          at,
          threat.id() + " cannot imply " + other,
          "an implied threat is about the same kind of element, and implies no threat that implies it");
    }
  }

  private void condition(ThreatDefinition threat) {
    threat.when().facts().forEach(is -> conditionFact(threat, is));
    commands(threat);
    if (threat.triggers(presences).isEmpty()) {
      error(
          threat.location(),
          "the condition of " + threat.id() + " needs no presence",
          "silence about a presence is no ground: name at least one closed fact under all");
    }
    if (Impossible.cannotHold(threat.asWritten())) {
      error(
          threat.location(),
          "the condition of " + threat.id() + " cannot hold",
          "it asks that a fact is so and is not so");
    }
  }

  private void commands(ThreatDefinition threat) {
    Location at = threat.location();
    threat
        .commands()
        .keySet()
        .forEach(t -> known(at, "technology", t, catalog.technologies().keySet()));
    if (threat.commands().isEmpty() == threat.verify().contains(ThreatDefinition.COMMANDS)) {
      error(
          at,
          "the test of " + threat.id() + " and its commands do not go together",
          "write " + ThreatDefinition.COMMANDS + " in verify where commands stand, and only there");
    }
  }

  private void conditionFact(ThreatDefinition threat, Condition.Is is) {
    if (catalog.controls().containsKey(is.fact())) {
      error(
          is.location(),
          "the control \"" + is.fact() + "\" stands in a condition",
          "controls lower scores; list it under mitigations");
      return;
    }
    if (!known(is.location(), "fact", is.fact(), catalog.facts().keySet())) {
      return;
    }
    String about = catalog.fact(is.fact()).about();
    String element = threat.element().word();
    boolean fits =
        about.equals(element) || (about.equals("component") && COMPONENT_TYPES.contains(element));
    if (!fits) {
      error(
          is.location(),
          "\""
              + is.fact()
              + "\" is about a "
              + about
              + ", and "
              + threat.id()
              + " is about a "
              + element,
          "name facts of the element itself");
    }
  }

  private void control(ControlDefinition control) {
    Location at = control.location();
    control.introduces().forEach(t -> known(at, "threat", t, catalog.threats().keySet()));
    for (String fact : control.brings()) {
      if (known(at, "fact", fact, catalog.facts().keySet()) && catalog.fact(fact).isOpen()) {
        error(at, "\"" + fact + "\" is no presence", "a control brings presences only");
      }
    }
    control.introduces().stream()
        .filter(catalog.threats()::containsKey)
        .filter(t -> !isBrought(control, t))
        .forEach(
            t ->
                error(
                    at,
                    control.id() + " introduces " + t + " and brings nothing that it needs",
                    "brings: one of the presences of its condition"));
    Set<String> kinds =
        Arrays.stream(ComponentKind.values()).map(ComponentKind::word).collect(Collectors.toSet());
    control.notOn().forEach(k -> known(at, "kind", k, kinds));
    if (!control.guidance().containsKey(DEFAULT_GUIDANCE)) {
      error(at, control.id() + " has no default guidance", "guidance: {default: …}");
    }
    control.guidance().keySet().stream()
        .filter(t -> !t.equals(DEFAULT_GUIDANCE))
        .forEach(t -> known(at, "technology", t, catalog.technologies().keySet()));
    control.ownServer().forEach(t -> known(at, "guidance", t, control.guidance().keySet()));
    boolean used =
        catalog.threats().values().stream()
            .anyMatch(t -> t.mitigations().containsKey(control.id()));
    if (!used && controls.contains(control.id())) {
      error(at, "no threat names the control \"" + control.id() + "\"", "remove it, or use it");
    }
    control.requirements().forEach(r -> requirement(at, r));
    phrases(at, control.phrases());
    phrases(at, control.absentPhrases());
  }

  private boolean isBrought(ControlDefinition control, String threat) {
    return catalog
        .threat(threat)
        .when()
        .facts()
        .anyMatch(is -> control.brings().contains(is.fact()));
  }

  private void requirement(Location at, String reference) {
    int colon = reference.indexOf(':');
    String framework = colon < 0 ? reference : reference.substring(0, colon);
    if (!known(at, "framework", framework, catalog.frameworks().keySet())) {
      return;
    }
    Set<String> ids =
        requirements.computeIfAbsent(framework, f -> ids(catalog.frameworks().get(f)));
    known(at, "requirement of " + framework, reference.substring(colon + 1), ids);
  }

  private static Set<String> ids(Framework framework) {
    return framework.requirements().stream()
        .map(Framework.Requirement::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void framework(Framework framework) {
    for (String fact : framework.whenAny()) {
      known(framework.location(), "fact", fact, catalog.facts().keySet());
    }
    Set<String> seen = new HashSet<>();
    for (Framework.Requirement requirement : framework.requirements()) {
      if (!seen.add(requirement.id())) {
        error(requirement.location(), "\"" + requirement.id() + "\" stands twice", "");
      }
    }
    for (Framework.Notification notification : framework.notifications()) {
      String what = "requirement of " + framework.id();
      known(notification.location(), what, notification.requirement(), seen);
    }
  }

  private void checklist(Checklist list) {
    Set<String> seen = new HashSet<>();
    for (Checklist.Item item : list.items()) {
      if (!seen.add(item.id())) {
        error(item.location(), "\"" + item.id() + "\" stands twice in \"" + list.name() + "\"", "");
      }
      item.servedBy().forEach(t -> known(item.location(), "threat", t, catalog.threats().keySet()));
    }
  }

  private boolean known(Location at, String what, String id, Collection<String> ids) {
    if (ids.contains(id)) {
      return true;
    }
    error(at, "there is no " + what + " \"" + id + "\"", Suggestion.of(id, ids));
    return false;
  }

  private void error(Location at, String message, String remedy) {
    problems.add(Problem.error(at, message, remedy));
  }
}

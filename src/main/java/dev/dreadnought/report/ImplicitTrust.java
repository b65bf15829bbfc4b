package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ArchitectChapter.TrustedFlow;
import dev.dreadnought.report.ArchitectChapter.Within;
import dev.dreadnought.report.OpenQuestions.Asked;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where trust is implicit: on hops, within components, and between them behind one boundary. */
final class ImplicitTrust {
  private static final String ENCRYPTED = "flow-encrypted";
  private static final String AUTHENTICATED = "flow-authenticated";
  private static final Set<String> LOGINS =
      Set.of("authenticates-users", "authenticates-with-passwords");
  private static final int MOST_LINKS = 3;

  /** How many elements are looked at behind a flow that nobody said to carry anything. */
  private static final int MOST_STEPS = 20;

  private final ThreatModel model;
  private final ModelIndex index;
  private final ElementNames names;
  private final Boundaries boundaries;
  private final Quotes quotes;
  private final Map<String, ProvenFact> facts;
  private final FlowGrounds grounds;
  private final OpenQuestions questions;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param facts by id
   */
  ImplicitTrust(
      Assessment assessment,
      Quotes quotes,
      Map<String, ProvenFact> facts,
      FlowGrounds grounds,
      OpenQuestions questions) {
    this.model = assessment.model();
    this.names = new ElementNames(model);
    this.index = names.index();
    this.boundaries = new Boundaries(model);
    this.quotes = quotes;
    this.facts = facts;
    this.grounds = grounds;
    this.questions = questions;
  }

  /** How many hops there are, and what is known of them; empty where there is no flow. */
  List<String> opening() {
    List<DataFlow> hops = names.networkFlows();
    if (model.flows().isEmpty()) {
      return List.of();
    }
    if (hops.isEmpty()) {
      return List.of("In " + names.system() + ", flows lead from people to their clients only.");
    }
    long across = hops.stream().filter(f -> !crossed(f).isEmpty()).count();
    long known = hops.stream().filter(this::isProven).count();
    List<String> opening = new ArrayList<>();
    opening.add(
        (hops.size() == 1 ? "Of the only hop" : "Of the " + hops.size() + " hops")
            + " of "
            + names.system()
            + ", "
            + amount(across)
            + (across == 1 ? " crosses" : " cross")
            + " a boundary, and "
            + amount(known)
            + (known == 1 ? " is" : " are")
            + " known to be both encrypted and authenticated.");
    addOthers(hops, opening);
    opening.add("Encrypted, in " + names.system() + ": " + byGround(ENCRYPTED, hops) + ".");
    opening.add(
        "Sender authenticated, in " + names.system() + ": " + byGround(AUTHENTICATED, hops) + ".");
    addLogins(opening);
    return List.copyOf(opening);
  }

  /** Where people prove who they are, which says nothing yet of the hops behind. */
  private void addLogins(List<String> opening) {
    Set<String> at = new TreeSet<>();
    for (ProvenFact fact : facts.values()) {
      if (LOGINS.contains(fact.name()) && fact.value() == Truth.TRUE) {
        at.add(names.of(fact.about()));
      }
    }
    if (!at.isEmpty()) {
      opening.add(
          "People log in at "
              + Phrases.list(List.copyOf(at))
              + ", which proves a person, not the sender of a hop.");
    }
  }

  /** Why there are more flows than hops. */
  private void addOthers(List<DataFlow> hops, List<String> opening) {
    Set<String> known = hops.stream().map(DataFlow::id).collect(Collectors.toSet());
    List<String> others =
        model.flows().stream().filter(f -> !known.contains(f.id())).map(names::flow).toList();
    if (!others.isEmpty()) {
      String of = "Of the " + model.flows().size() + " flows of " + names.system() + ", ";
      String are = others.size() == 1 ? " is no hop" : " are no hops";
      opening.add(of + Phrases.list(others) + are + ": a person holds there what it leads to.");
    }
  }

  private static String amount(long count) {
    return count == 0 ? "none" : Long.toString(count);
  }

  private boolean isProven(DataFlow flow) {
    return truth(ENCRYPTED, flow) == Truth.TRUE && truth(AUTHENTICATED, flow) == Truth.TRUE;
  }

  private String byGround(String fact, List<DataFlow> hops) {
    int said = 0;
    int inferred = 0;
    int denied = 0;
    int unsaid = 0;
    for (DataFlow hop : hops) {
      switch (truth(fact, hop)) {
        case TRUE -> {
          boolean isStated = facts.get(fact + "@" + hop.id()).ground() == Ground.STATED;
          said += isStated ? 1 : 0;
          inferred += isStated ? 0 : 1;
        }
        case FALSE -> denied++;
        case UNKNOWN -> unsaid++;
      }
    }
    return said
        + " said to be, "
        + inferred
        + " inferred, "
        + denied
        + " said not to be, "
        + unsaid
        + " not said";
  }

  /** Hops that are not known to be both encrypted and authenticated; across boundaries first. */
  List<TrustedFlow> flows() {
    List<DataFlow> across = new ArrayList<>();
    List<DataFlow> within = new ArrayList<>();
    for (DataFlow flow : grounds.heaviestFirst(names.networkFlows())) {
      if (!isProven(flow)) {
        (crossed(flow).isEmpty() ? within : across).add(flow);
      }
    }
    across.addAll(within);
    return across.stream().map(this::trusted).toList();
  }

  private TrustedFlow trusted(DataFlow flow) {
    Set<Location> said = new LinkedHashSet<>(flow.sources());
    addSources(ENCRYPTED, flow, said);
    addSources(AUTHENTICATED, flow, said);
    List<ProvenFact> links = grounds.uploadLinks(flow);
    links.forEach(link -> said.addAll(link.sources()));
    List<FindingView> resting = grounds.of(flow.id());
    return new TrustedFlow(
        names.flow(flow),
        answer(ENCRYPTED, flow),
        answer(AUTHENTICATED, flow),
        Phrases.list(crossed(flow)),
        names.data(flow.data()),
        (links.isEmpty() ? ask(flow) : askOfLinks(links)) + askOfData(flow),
        restsOn(flow),
        Quotes.distinct(quotes.of(List.copyOf(said))),
        resting.stream().limit(MOST_LINKS).toList(),
        Math.max(0, resting.size() - MOST_LINKS));
  }

  private String answer(String fact, DataFlow flow) {
    if (fact.equals(ENCRYPTED) && isLocal(flow) && truth(fact, flow) == Truth.UNKNOWN) {
      return "no wire";
    }
    return Phrases.answer(facts.get(fact + "@" + flow.id()));
  }

  /** What lies beside the program on its user's machine is reached over no network. */
  private boolean isLocal(DataFlow flow) {
    ProvenFact lies = facts.get("lies-on-user-machine@" + flow.to());
    return lies != null && lies.value() == Truth.TRUE;
  }

  /** Once for each receiver, since one answer serves all that send to it. */
  private String ask(DataFlow flow) {
    String to = names.of(flow.to());
    if (truth(AUTHENTICATED, flow) == Truth.TRUE) {
      return "What encrypts the way to " + to + "?";
    }
    if (!asked.add(flow.to())) {
      return "the sender: as above";
    }
    return isLocal(flow)
        ? "Who else may change " + to + "?"
        : "How does " + to + " check who sends?";
  }

  /** A link lets in who holds it: what is open is what else it lets in. */
  private String askOfLinks(List<ProvenFact> links) {
    List<String> givers = links.stream().map(ProvenFact::about).toList();
    return "What may the links of " + names.list(givers) + " upload?";
  }

  /** What is passed on behind a client's flow has to come from somewhere. */
  private String askOfData(DataFlow flow) {
    boolean isClient = index.component(flow.from()).filter(c -> c.kind().isClient()).isPresent();
    List<String> behind = isClient && flow.data().isEmpty() ? dataBehind(flow.to()) : List.of();
    return behind.isEmpty()
        ? ""
        : " Does it carry "
            + names.data(behind)
            + " as well, which pass behind "
            + names.of(flow.to())
            + "?";
  }

  /** The first data that are told of on each way from an element. */
  private List<String> dataBehind(String element) {
    Set<String> data = new LinkedHashSet<>();
    List<String> reached = new ArrayList<>(List.of(element));
    for (int i = 0; i < Math.min(reached.size(), MOST_STEPS); i++) {
      for (DataFlow onward : index.flowsFrom(reached.get(i))) {
        data.addAll(onward.data());
        if (onward.data().isEmpty() && !reached.contains(onward.to())) {
          reached.add(onward.to());
        }
      }
    }
    return List.copyOf(data);
  }

  private List<Asked> restsOn(DataFlow flow) {
    List<Asked> rests = new ArrayList<>(questions.about(flow.id()));
    rests.addAll(questions.about(flow.to()));
    return List.copyOf(rests);
  }

  private List<String> crossed(DataFlow flow) {
    Set<String> crossed = new LinkedHashSet<>();
    boolean isInternetAmong = false;
    for (TrustBoundary boundary : boundaries.crossedBy(flow)) {
      crossed.add(boundary.name());
      isInternetAmong |= boundary.kind().equals("internet");
    }
    if (!isInternetAmong && truth("crosses-internet", flow) == Truth.TRUE) {
      crossed.add("internet");
    }
    return List.copyOf(crossed);
  }

  private Truth truth(String fact, DataFlow flow) {
    ProvenFact proven = facts.get(fact + "@" + flow.id());
    return proven == null ? Truth.UNKNOWN : proven.value();
  }

  private void addSources(String fact, DataFlow flow, Set<Location> said) {
    ProvenFact proven = facts.get(fact + "@" + flow.id());
    if (proven != null) {
      said.addAll(proven.sources());
    }
  }

  /** Trust that passes over no flow that is drawn, or over one that crosses nothing. */
  List<Within> within() {
    List<Within> within = new ArrayList<>();
    for (Component component : model.components()) {
      libraries(component, within);
      host(component, within);
      role(component, within);
    }
    neighbours(within);
    return List.copyOf(within);
  }

  private void libraries(Component component, List<Within> within) {
    List<Component> parts = index.partsOf(component.id());
    if (!parts.isEmpty()) {
      String which = names.list(parts.stream().map(Component::id).toList());
      within.add(
          within(
              names.of(component.id()),
              "runs " + which + " with every right of its own",
              parts.stream().map(Component::id).toList(),
              parts.stream().flatMap(p -> p.sources().stream()).toList()));
    }
  }

  private void host(Component component, List<Within> within) {
    List<Component> hosted =
        index.hostedOn(component.id()).stream().filter(c -> !c.kind().isPart()).toList();
    if (!hosted.isEmpty()) {
      String which = names.list(hosted.stream().map(Component::id).toList());
      within.add(
          within(
              names.of(component.id()),
              "holds " + which + ": who has the one has the other",
              List.of(component.id()),
              component.sources()));
    }
  }

  private void role(Component component, List<Within> within) {
    ProvenFact role = facts.get("runs-with-cloud-role@" + component.id());
    if (role != null && role.value() == Truth.TRUE) {
      within.add(
          within(
              names.of(component.id()),
              "lends its cloud role to all code in it",
              List.of(component.id()),
              role.sources()));
    }
  }

  /** Components that talk to each other with no boundary between them. */
  private void neighbours(List<Within> within) {
    Map<String, Set<String>> members = new LinkedHashMap<>();
    Map<String, Set<String>> hops = new LinkedHashMap<>();
    Map<String, Set<Location>> said = new LinkedHashMap<>();
    for (DataFlow flow : names.networkFlows()) {
      if (crossed(flow).isEmpty()) {
        String place = boundaries.innermost(flow.from()).orElse("");
        Set<String> ends = members.computeIfAbsent(place, p -> new TreeSet<>());
        ends.add(flow.from());
        ends.add(flow.to());
        hops.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(flow.id());
        said.computeIfAbsent(place, p -> new LinkedHashSet<>()).addAll(flow.sources());
      }
    }
    members.forEach(
        (place, ends) ->
            within.add(
                within(
                    place.isEmpty() ? "Outside every boundary," : "Inside " + names.of(place) + ",",
                    names.list(List.copyOf(ends))
                        + " talk over "
                        + Phrases.count(hops.get(place).size(), "hop", "hops")
                        + ", and no boundary lies between them",
                    List.copyOf(hops.get(place)),
                    List.copyOf(said.get(place)))));
  }

  /**
   * @param on ids of what the trust lies in
   */
  private Within within(String name, String says, List<String> on, List<Location> said) {
    Set<FindingView> resting = new LinkedHashSet<>();
    Set<Asked> open = new LinkedHashSet<>();
    for (String id : on) {
      resting.addAll(grounds.of(id));
      open.addAll(questions.about(id));
    }
    return new Within(
        name,
        says,
        List.copyOf(open),
        Quotes.distinct(quotes.of(said.stream().distinct().toList())),
        resting.stream().limit(MOST_LINKS).toList(),
        Math.max(0, resting.size() - MOST_LINKS));
  }
}

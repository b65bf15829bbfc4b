package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Tally;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.finding.Viewpoint;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Scale;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each role's viewpoint looked at and says, in the order in which two teams hand over to each
 * other: the leader of the last team opens; its members speak, the last of the catalog first; each
 * other team speaks between two words of its leader; then the opening leader again, and the first
 * member of the opening team closes.
 */
final class Viewpoints {
  private final ThreatModel model;
  private final FactBase facts;
  private final Tally tally;

  /** Letters that have findings, those of threats that an analyst names among them. */
  private final Set<Stride> found = EnumSet.noneOf(Stride.class);

  private final List<Finding> open = new ArrayList<>();
  private final Unknowns unknowns;
  private final List<ControlAdvice> controls;
  private final List<Compliance> compliance;
  private final Ledger ledger;
  private final List<Viewpoint> log = new ArrayList<>();

  Viewpoints(
      ThreatModel model,
      FactBase facts,
      List<Finding> findings,
      Unknowns unknowns,
      List<ControlAdvice> controls,
      List<Compliance> compliance,
      Ledger ledger) {
    this.model = model;
    this.facts = facts;
    this.tally = Tally.of(findings);
    this.unknowns = unknowns;
    this.controls = controls;
    this.compliance = compliance;
    this.ledger = ledger;
    for (Finding finding : findings.stream().sorted(Finding.WORST_FIRST).toList()) {
      found.add(finding.stride());
      if (finding.isOpen()) {
        open.add(finding);
      }
    }
  }

  List<Viewpoint> of(Catalog catalog) {
    List<Team> teams = teams(catalog);
    if (teams.isEmpty()) {
      return List.of();
    }
    Team opening = teams.get(teams.size() - 1);
    opening.leader().ifPresent(leader -> say(leader, leader.looksAt(), opens()));
    List<Role> speakers = opening.lastFirst();
    Optional<Role> closing =
        speakers.isEmpty() ? Optional.empty() : Optional.of(speakers.remove(speakers.size() - 1));
    speakers.forEach(this::say);
    for (Team team : teams.subList(0, teams.size() - 1)) {
      team.leader().ifPresent(leader -> say(leader, leader.looksAt(), handsIn()));
      team.lastFirst().forEach(this::say);
      team.leader().ifPresent(leader -> say(leader, saidBy(team), settles()));
    }
    opening.leader().ifPresent(leader -> say(leader, "what both teams said", decides()));
    closing.ifPresent(this::say);
    return List.copyOf(log);
  }

  private record Team(List<Role> roles) {
    Optional<Role> leader() {
      return roles.stream().filter(Role::leads).findFirst();
    }

    List<Role> lastFirst() {
      List<Role> members = new ArrayList<>();
      for (Role role : roles) {
        if (!role.leads()) {
          members.add(role);
        }
      }
      Collections.reverse(members);
      return members;
    }
  }

  private static List<Team> teams(Catalog catalog) {
    Map<String, List<Role>> byTeam = new TreeMap<>();
    for (Role role : catalog.roles()) {
      byTeam.computeIfAbsent(role.team(), team -> new ArrayList<>()).add(role);
    }
    List<Team> teams = new ArrayList<>();
    byTeam.values().forEach(roles -> teams.add(new Team(roles)));
    return teams;
  }

  private static String saidBy(Team team) {
    List<String> names = new ArrayList<>();
    for (Role role : team.lastFirst()) {
      names.add("the " + role.name().toLowerCase(Locale.ROOT));
    }
    return names.isEmpty() ? "the findings" : "what " + list(names) + " said";
  }

  private void say(Role role) {
    say(
        role,
        role.looksAt(),
        switch (role.id()) {
          case "threat-modeler" -> covers();
          case "business-stakeholder" -> loses();
          case "architect" -> connects();
          case "engineer" -> mends();
          case "compliance-officer" -> owes();
          default -> counts();
        });
  }

  private void say(Role role, String lookedAt, String says) {
    log.add(new Viewpoint(log.size() + 1, role.id(), role.team(), lookedAt, says));
  }

  private String opens() {
    Scale scale = Scale.of(model);
    List<String> parts = new ArrayList<>(List.of(count(scale.components(), "component")));
    if (scale.libraries() > 0) {
      parts.add(count(scale.libraries(), "library", "libraries"));
    }
    parts.add(count(scale.flows(), "flow"));
    parts.add(count(scale.data(), "kind of data", "kinds of data"));
    return model.name() + ": " + list(parts) + "; " + counts();
  }

  private String counts() {
    if (open.isEmpty()) {
      return "no finding is open";
    }
    List<Finding> certain = certain();
    return tally.inWords()
        + (certain.isEmpty() ? "" : "; open and grounded are " + list(bands(certain)))
        + "; worst "
        + named(open.get(0));
  }

  private List<Finding> certain() {
    List<Finding> certain = new ArrayList<>();
    for (Finding finding : open) {
      if (!finding.isAssumed()) {
        certain.add(finding);
      }
    }
    return certain;
  }

  private static List<String> bands(List<Finding> findings) {
    List<String> words = new ArrayList<>();
    for (Band band : Band.values()) {
      int count = 0;
      for (Finding finding : findings) {
        count += finding.current().band() == band ? 1 : 0;
      }
      if (count > 0) {
        words.add(count + " " + band.word());
      }
    }
    return words;
  }

  private String covers() {
    int refuted = 0;
    List<String> none = new ArrayList<>();
    for (Stride letter : Stride.values()) {
      Map<Ledger.Outcome, Integer> counts = ledger.counts().getOrDefault(letter, Map.of());
      boolean isJudged =
          counts.getOrDefault(Ledger.Outcome.RAISED, 0) > 0
              || counts.getOrDefault(Ledger.Outcome.ASSUMED, 0) > 0;
      refuted += counts.getOrDefault(Ledger.Outcome.REFUTED, 0);
      if (!isJudged && !found.contains(letter)) {
        none.add(letter.title().toLowerCase(Locale.ROOT));
      }
    }
    return "of "
        + count(ledger.total(), "pair")
        + " of threat and element, "
        + refuted
        + (refuted == 1 ? " is" : " are")
        + " refuted; "
        + tally.inWords()
        + "; "
        + (none.isEmpty()
            ? "all six letters have findings"
            : "there is no ground for " + list(none))
        + "; "
        + count(unknowns.assumptions().size(), "assumption")
        + (unknowns.assumptions().size() == 1 ? " was made" : " were made");
  }

  private String loses() {
    Finding gravest = null;
    for (Finding finding : open) {
      if (gravest == null || finding.current().impact() > gravest.current().impact()) {
        gravest = finding;
      }
    }
    if (gravest == null) {
      return "nothing that was found is left open";
    }
    return "the gravest by impact alone is "
        + named(gravest)
        + ": "
        + firstSentence(gravest.threat().impact());
  }

  private static String firstSentence(String text) {
    String line = text.strip();
    int end = line.indexOf(". ");
    String first = end < 0 ? line : line.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private String handsIn() {
    if (controls.isEmpty()) {
      return "no finding asks for a change";
    }
    ControlAdvice most = mostWanted(controls);
    return count(controls.size(), "control")
        + (controls.size() == 1 ? " is" : " are")
        + " called for; the one that most findings name ("
        + most.findings().size()
        + ") is "
        + quoted(most);
  }

  private static ControlAdvice mostWanted(List<ControlAdvice> controls) {
    ControlAdvice most = controls.get(0);
    for (ControlAdvice control : controls) {
      if (control.findings().size() > most.findings().size()) {
        most = control;
      }
    }
    return most;
  }

  private static String quoted(ControlAdvice advice) {
    return "“" + advice.control().title() + "”";
  }

  private String connects() {
    Boundaries boundaries = new Boundaries(model);
    int crossing = 0;
    int clear = 0;
    int unsaid = 0;
    for (DataFlow flow : model.flows()) {
      boolean overInternet = facts.valueOf("crosses-internet", flow.id()) == Truth.TRUE;
      crossing += overInternet || !boundaries.crossedBy(flow).isEmpty() ? 1 : 0;
      Truth encrypted = facts.valueOf("flow-encrypted", flow.id());
      boolean said = facts.valueOf("sent-in-clear-text", flow.id()) == Truth.TRUE;
      clear += encrypted == Truth.FALSE || said && encrypted == Truth.UNKNOWN ? 1 : 0;
      unsaid += encrypted == Truth.UNKNOWN && !said ? 1 : 0;
    }
    List<String> said = new ArrayList<>();
    said.add(
        (crossing == 0 ? "none" : crossing)
            + (crossing > 1 ? " cross" : " crosses")
            + " a boundary");
    said.add((clear == 0 ? "none" : clear) + (clear > 1 ? " go" : " goes") + " in clear text");
    if (unsaid > 0) {
      said.add(
          "of "
              + unsaid
              + " nobody said whether "
              + (unsaid == 1 ? "it is" : "they are")
              + " encrypted");
    }
    String flows =
        model.flows().isEmpty()
            ? "nobody said what flows where"
            : "of " + count(model.flows().size(), "flow") + ", " + list(said);
    List<Finding> certain = certain();
    return certain.isEmpty()
        ? flows
        : flows + "; most open and grounded findings lie on " + mostBurdened(certain);
  }

  private static String mostBurdened(List<Finding> certain) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : certain) {
      counts.merge(finding.element(), 1, Integer::sum);
    }
    Finding most = certain.get(0);
    for (Finding finding : certain) {
      if (counts.getOrDefault(finding.element(), 0) > counts.getOrDefault(most.element(), 0)) {
        most = finding;
      }
    }
    return most.elementName() + " (" + counts.getOrDefault(most.element(), 0) + ")";
  }

  private String mends() {
    int immediate = 0;
    int missing = 0;
    for (ControlAdvice control : controls) {
      boolean isInForce =
          control.status().equals("implemented") || control.status().equals("verified");
      missing += isInForce ? 0 : 1;
      immediate += !isInForce && control.control().horizon() == Horizon.IMMEDIATE ? 1 : 0;
    }
    if (open.isEmpty()) {
      return "nothing is left to mend";
    }
    return "begins with "
        + named(open.get(0))
        + "; of "
        + count(missing, "control")
        + " not known to be in force, "
        + immediate
        + " can be put in place at once"
        + (immediate == 0 ? "" : ", of which a roadmap may need fewer");
  }

  private String settles() {
    List<ControlAdvice> structural = new ArrayList<>();
    for (ControlAdvice control : controls) {
      if (control.control().horizon() == Horizon.STRUCTURAL) {
        structural.add(control);
      }
    }
    if (structural.isEmpty()) {
      return "nothing asks for another structure; the engineer can go ahead";
    }
    return count(structural.size(), "control")
        + (structural.size() == 1 ? " changes" : " change")
        + " the structure and "
        + (structural.size() == 1 ? "has" : "have")
        + " to be decided before the rest, though a roadmap takes last what it needs of "
        + (structural.size() == 1 ? "it" : "them")
        + "; "
        + quoted(mostWanted(structural))
        + " bears on most";
  }

  private String decides() {
    int silent = 0;
    for (Finding finding : open) {
      silent += finding.treatment() == Treatment.UNKNOWN ? 1 : 0;
    }
    String treated =
        silent == 0
            ? "every open finding has a word on what is done about it"
            : "of "
                + count(silent, "open finding")
                + " nobody said what is done about "
                + (silent == 1 ? "it" : "them");
    List<Question> questions = new ArrayList<>(unknowns.questions());
    questions.sort(Question.MOST_INFLUENTIAL_FIRST);
    return (open.isEmpty() ? "no finding is open" : treated)
        + (questions.isEmpty() ? "" : "; to be asked first: " + questions.get(0).text());
  }

  private String owes() {
    List<String> said = new ArrayList<>();
    for (Compliance framework : compliance) {
      int gaps = 0;
      for (RequirementStatus requirement : framework.requirements()) {
        gaps += requirement.isGap() ? 1 : 0;
      }
      said.add(
          framework.framework().name()
              + " ("
              + scope(framework)
              + "): "
              + (gaps == 0 ? "no gap shown" : gaps(gaps, framework)));
    }
    return said.isEmpty() ? "no framework was looked at" : String.join("; ", said);
  }

  /** Nothing is a gap of what does not bind. */
  private static String gaps(int gaps, Compliance compliance) {
    String counted = count(gaps, "gap");
    return switch (compliance.inScope()) {
      case TRUE -> counted;
      case FALSE, UNKNOWN -> counted + " if it applied";
    };
  }

  /** What the data alone speak for may apply, until somebody answers the framework's question. */
  private static String scope(Compliance compliance) {
    boolean isSaid =
        compliance.framework().question() == null
            || compliance.why().startsWith("the organisation");
    return switch (compliance.inScope()) {
      case TRUE -> isSaid ? "in scope" : "may apply";
      case FALSE -> "out of scope";
      case UNKNOWN -> "scope not known";
    };
  }

  private static String named(Finding finding) {
    return finding.title() + finding.place() + " (" + finding.id() + ")";
  }

  private static String count(int count, String one) {
    return count(count, one, one + "s");
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}

package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.report.BusinessChapter.Links;
import dev.dreadnought.report.BusinessChapter.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What changes while nothing is done, and when. */
final class BusinessWaiting {

  /** The base of a threat from which on a public tool is enough. */
  private static final int PUBLIC_TOOLS = 8;

  /** What whoever can send a request has already. */
  private static final Set<String> PUBLIC_REACH = Set.of("reach-process", "reach-store");

  private static final int MOST_SHOWN = 3;

  /** Parts with published flaws that nobody maintains or replaces. */
  private static final String OUTDATED = "CWE-1104";

  private final BusinessWays all;
  private final Catalog catalog;
  private final Assessment assessment;
  private final String system;
  private final String report;
  private final BusinessPlan.Plan plan;

  BusinessWaiting(BusinessWays all, BusinessPlan.Plan plan) {
    this.all = all;
    this.plan = plan;
    this.catalog = all.subject().catalog();
    this.assessment = all.subject().assessment();
    this.system = all.system();
    this.report = all.subject().report();
  }

  List<BusinessChapter.Decision> waiting() {
    List<BusinessChapter.Decision> says = new ArrayList<>();
    if (all.open().isEmpty()) {
      return says;
    }
    int possible = all.open().size() - all.certain().size();
    says.add(
        new BusinessChapter.Decision(
            all.certain().size()
                + " grounded"
                + (possible == 0 ? "" : " and " + possible + " possible")
                + (all.open().size() == 1 ? " way stays" : " ways stay")
                + " open at "
                + system
                + planned(),
            one(Way.onward("What stays open", report + "#findings"))));
    List<FindingView> easy = all.certain().stream().filter(BusinessWaiting::needsNoSkill).toList();
    if (!easy.isEmpty()) {
      says.add(
          says(
              "Today already: "
                  + Phrases.count(easy.size(), "way needs", "ways need")
                  + " no account and only tools that are public; whoever gets to the part of "
                  + system
                  + " that is named can try "
                  + (easy.size() == 1 ? "it:" : "them:"),
              easy));
    }
    says.addAll(growing());
    says.addAll(forGood());
    says.addAll(later());
    says.addAll(ends());
    List<FindingView> mild =
        all.certain().stream().filter(f -> !BusinessWays.isGrave(f) && !all.harmsBody(f)).toList();
    if (!mild.isEmpty()) {
      says.add(
          new BusinessChapter.Decision(
              Phrases.count(mild.size(), "way", "ways")
                  + " at "
                  + system
                  + ", none grave and none a danger to life or limb, can wait for later steps.",
              one(Way.onward("The list, by rank", report + "#findings"))));
    }
    return says;
  }

  private String planned() {
    long planned =
        all.certain().stream()
            .filter(f -> f.source().target().points() < f.source().current().points())
            .count();
    return planned == 0
        ? "; nobody said that anything is planned."
        : "; what is planned makes "
            + Phrases.count((int) planned, "way", "ways")
            + " harder and leaves the rest.";
  }

  /** By what the threat itself takes: no account or place, and a tool that anybody gets. */
  private static boolean needsNoSkill(FindingView finding) {
    ThreatDefinition threat = finding.source().threat();
    return PUBLIC_REACH.containsAll(threat.requires())
        && threat.dread().getOrDefault(Factor.EXPLOITABILITY, 0) >= PUBLIC_TOOLS
        && finding.source().current().of(Factor.EXPLOITABILITY) >= PUBLIC_TOOLS;
  }

  /** What is read cannot be unread, and what is lost without a copy stays lost. */
  private List<BusinessChapter.Decision> forGood() {
    List<BusinessChapter.Decision> says = new ArrayList<>();
    List<FindingView> read = reading();
    String data = all.secret(read);
    if (!data.isEmpty()) {
      says.add(
          says(
              "Whenever somebody reads "
                  + data
                  + ", nobody can undo it; "
                  + Phrases.count(read.size(), "way lets", "ways let")
                  + " somebody read"
                  + otherwise(read, Outcome.DISCLOSED)
                  + ":",
              read));
    }
    List<FindingView> lost = having(Consequence.DESTROY);
    if (!lost.isEmpty()) {
      says.add(
          says(
              "What is lost without a copy stays lost; "
                  + Phrases.count(lost.size(), "way lets", "ways let")
                  + " somebody delete in "
                  + system
                  + otherwise(lost, Outcome.DESTROYED)
                  + ":",
              lost));
    }
    return says;
  }

  /** Ways are listed once, by the worst that comes of them: the counts differ from that list. */
  private static String otherwise(List<FindingView> ways, Outcome outcome) {
    long own = ways.stream().filter(f -> Outcome.of(f.source()) == outcome).count();
    long other = ways.size() - own;
    return other == 0
        ? ""
        : ", "
            + other
            + " of which are listed above under another outcome than "
            + outcome.called();
  }

  private List<FindingView> reading() {
    return having(Consequence.READ).stream()
        .filter(f -> !all.secret(List.of(f)).isEmpty())
        .toList();
  }

  private List<FindingView> having(Consequence consequence) {
    return all.certain().stream()
        .filter(f -> f.source().threat().consequence().contains(consequence))
        .toList();
  }

  /** What follows from the kind of a way: not recorded is not shown, published is soon tried. */
  private List<BusinessChapter.Decision> growing() {
    List<BusinessChapter.Decision> says = new ArrayList<>();
    List<FindingView> outdated = certain(f -> f.threat().cwe().contains(OUTDATED));
    if (!outdated.isEmpty()) {
      says.add(
          says(
              "With each flaw that somebody publishes about parts of "
                  + system
                  + ", "
                  + Phrases.count(outdated.size(), "way gets", "ways get")
                  + " easier, at "
                  + all.places(outdated)
                  + ":",
              outdated));
    }
    says.addAll(unrecorded());
    return says;
  }

  /** What was said of records of who did what: that they are there, that they are not, nothing. */
  private List<BusinessChapter.Decision> unrecorded() {
    List<FindingView> deniable = certain(f -> f.stride() == Stride.R);
    List<FindingView> partly = new ArrayList<>();
    List<FindingView> absent = new ArrayList<>();
    List<FindingView> unsaid = new ArrayList<>();
    Set<String> kept = new LinkedHashSet<>();
    for (FindingView way : deniable) {
      List<Mitigation> controls = way.source().mitigations();
      controls.stream()
          .filter(Mitigation::isInForce)
          .forEach(m -> kept.add("“" + PlainWords.of(m.title()) + "”"));
      if (controls.stream().anyMatch(Mitigation::isInForce)) {
        partly.add(way);
      } else if (controls.stream().anyMatch(m -> m.status() != null)) {
        absent.add(way);
      } else {
        unsaid.add(way);
      }
    }
    List<BusinessChapter.Decision> says = new ArrayList<>();
    if (!absent.isEmpty()) {
      says.add(unproved("Somebody said that proof is missing, or only planned,", absent));
    }
    if (!unsaid.isEmpty()) {
      says.add(unproved("Nobody said whether proof is kept", unsaid));
    }
    if (!partly.isEmpty()) {
      says.add(
          says(
              "Some proof of who did what is kept at "
                  + all.elements(partly)
                  + ": "
                  + Phrases.list(List.copyOf(kept))
                  + ". It does not settle every dispute about "
                  + system
                  + " ("
                  + Phrases.count(partly.size(), "way stays", "ways stay")
                  + "):",
              partly));
    }
    return says;
  }

  private BusinessChapter.Decision unproved(String begin, List<FindingView> ways) {
    return says(
        begin
            + " of who did what at "
            + all.elements(ways)
            + "; without it, nobody can show later who did what while we wait ("
            + Phrases.count(ways.size(), "way", "ways")
            + "):",
        ways);
  }

  /** What the worst waits for, and what takes longest even when it is decided today. */
  private List<BusinessChapter.Decision> later() {
    List<FindingView> grave = all.certain().stream().filter(BusinessWays::isGrave).toList();
    List<BusinessChapter.Decision> says = new ArrayList<>();
    if (grave.isEmpty()) {
      return says;
    }
    List<FindingView> closable = plan.closedBy(plan.measures(grave));
    List<FindingView> worst =
        closable.stream()
            .filter(f -> f.source().current().band() == grave.get(0).source().current().band())
            .toList();
    if (!worst.isEmpty()) {
      says.add(
          says(
              "The worst of "
                  + system
                  + ", rated "
                  + worst.get(0).source().current().band().word()
                  + ", stays open until the work against it is done, "
                  + new Sizes(catalog).of(plan.measures(worst))
                  + ":",
              worst));
    }
    slow(
            "can end only with rebuilding",
            closable.stream().filter(f -> grave.contains(f) && isStructural(f)).toList())
        .ifPresent(says::add);
    slow(
            "cannot be closed by any measures that are known",
            grave.stream().filter(f -> !closable.contains(f)).toList())
        .ifPresent(says::add);
    return says;
  }

  private boolean isStructural(FindingView finding) {
    return plan.measures(List.of(finding)).stream()
        .anyMatch(c -> catalog.control(c).horizon() == Horizon.STRUCTURAL);
  }

  private Optional<BusinessChapter.Decision> slow(String when, List<FindingView> ways) {
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(
            says(
                Phrases.count(ways.size(), "grave way", "grave ways")
                    + " at "
                    + all.places(ways)
                    + " "
                    + when
                    + (ways.size() == 1 ? ", so it stays" : ", so they stay")
                    + " open longest:",
                ways));
  }

  /** Days that run out, or ran out, where somebody set one. */
  private List<BusinessChapter.Decision> ends() {
    List<JudgedDecision> dated =
        assessment.decisions().stream()
            .filter(d -> d.decision().until() != null)
            .sorted(
                Comparator.comparing((JudgedDecision d) -> String.valueOf(d.decision().until()))
                    .thenComparing(JudgedDecision::finding))
            .toList();
    List<JudgedDecision> inForce = dated.stream().filter(JudgedDecision::inForce).toList();
    List<JudgedDecision> lapsed = dated.stream().filter(d -> !d.inForce()).toList();
    List<BusinessChapter.Decision> ends = new ArrayList<>();
    if (!inForce.isEmpty()) {
      ends.add(
          new BusinessChapter.Decision(
              "What was decided about "
                  + system
                  + " has a last day; after it the way counts again:",
              Links.of(inForce.stream().map(this::dated).toList(), MOST_SHOWN)));
    }
    if (!lapsed.isEmpty()) {
      ends.add(
          new BusinessChapter.Decision(
              "What was decided about "
                  + system
                  + " until one of these days is not in force, so the way counts today:",
              Links.of(lapsed.stream().map(this::dated).toList(), MOST_SHOWN)));
    }
    proofs().ifPresent(ends::add);
    return ends.isEmpty()
        ? List.of(
            new BusinessChapter.Decision(
                "No last day is set: nothing that was accepted about "
                    + system
                    + " runs out, and no proof of a safeguard does.",
                one(Way.onward("What was decided", report + "#findings"))))
        : ends;
  }

  private Way dated(JudgedDecision judged) {
    String until = judged.decision().until() + ": ";
    return assessment
        .finding(judged.finding())
        .map(all::way)
        .map(way -> new Way(until + way.text(), way.href(), way.title()))
        .orElseGet(() -> new Way(until + "a way that was not found again", report + "#findings"));
  }

  /** What shows that a safeguard works shows nothing after its last day. */
  private Optional<BusinessChapter.Decision> proofs() {
    Map<String, Set<String>> byDay = new TreeMap<>();
    for (Control control : assessment.model().controls()) {
      for (Evidence evidence : control.evidence()) {
        if (evidence.validUntil() != null) {
          byDay
              .computeIfAbsent(String.valueOf(evidence.validUntil()), k -> new TreeSet<>())
              .add(control.id());
        }
      }
    }
    List<Way> links = new ArrayList<>();
    byDay.forEach(
        (day, controls) ->
            controls.forEach(
                c ->
                    links.add(
                        new Way(
                            day + ": " + PlainWords.of(catalog.control(c).title()),
                            report + "#c-" + c))));
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BusinessChapter.Decision(
                "What shows that safeguards of "
                    + system
                    + " work has a last day; after it, it shows nothing:",
                Links.of(links, MOST_SHOWN)));
  }

  private List<FindingView> certain(Predicate<Finding> test) {
    return all.certain().stream().filter(f -> test.test(f.source())).toList();
  }

  private BusinessChapter.Decision says(String text, List<FindingView> ways) {
    return new BusinessChapter.Decision(text, all.links(ways, MOST_SHOWN));
  }

  private static Links one(Way way) {
    return Links.of(List.of(way), 1);
  }
}

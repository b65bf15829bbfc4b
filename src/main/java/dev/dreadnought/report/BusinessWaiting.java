package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.report.Page.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What changes while nothing is done, and when. */
final class BusinessWaiting {
  private static final int NO_SKILL = 9;
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
                + " certain"
                + (possible == 0 ? "" : " and " + possible + " possible")
                + (all.open().size() == 1 ? " way stays" : " ways stay")
                + " open at "
                + system
                + planned(),
            List.of(new Link("What stays open", report + "#findings"))));
    List<FindingView> easy = all.certain().stream().filter(BusinessWaiting::needsNoSkill).toList();
    if (!easy.isEmpty()) {
      List<Link> links =
          new ArrayList<>(easy.stream().limit(BusinessWays.MOST_WAYS).map(all::way).toList());
      if (easy.size() > BusinessWays.MOST_WAYS) {
        links.add(
            new Link(
                BusinessWays.more(easy.size() - BusinessWays.MOST_WAYS), report + "#findings"));
      }
      says.add(
          new BusinessChapter.Decision(
              "Today already: "
                  + Phrases.count(easy.size(), "way needs", "ways need")
                  + " no skill, and anybody who gets to "
                  + system
                  + " can use "
                  + (easy.size() == 1 ? "it:" : "them:"),
              links));
    }
    says.addAll(growing());
    says.addAll(forGood());
    says.addAll(later());
    says.addAll(ends());
    List<FindingView> mild =
        all.certain().stream()
            .filter(f -> !BusinessWays.isGrave(f) && !BusinessWays.harmsBody(f))
            .toList();
    if (!mild.isEmpty()) {
      says.add(
          new BusinessChapter.Decision(
              Phrases.count(mild.size(), "way", "ways")
                  + " at "
                  + system
                  + ", none grave and none a danger to life or limb, can wait for later steps.",
              List.of(new Link("The list, by rank", report + "#findings"))));
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

  private static boolean needsNoSkill(FindingView finding) {
    return finding.source().current().of(Factor.EXPLOITABILITY) >= NO_SKILL;
  }

  /** What is read cannot be unread, and what is lost without a copy stays lost. */
  private List<BusinessChapter.Decision> forGood() {
    List<FindingView> read = having(Consequence.READ);
    List<FindingView> lost = having(Consequence.DESTROY);
    List<String> parts = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    String data = all.data(read);
    if (!read.isEmpty() && !data.isEmpty()) {
      parts.add(data + " once read (" + Phrases.count(read.size(), "way", "ways") + ")");
      links.add(all.way(read.get(0)));
    }
    if (!lost.isEmpty()) {
      parts.add("what is once lost (" + Phrases.count(lost.size(), "way", "ways") + ")");
      links.add(all.way(lost.get(0)));
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(
            new BusinessChapter.Decision(
                "Whenever it happens, nobody can undo it: " + Phrases.list(parts) + ". The worst:",
                links.stream().distinct().toList()));
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
    List<FindingView> unrecorded = certain(f -> f.stride() == Stride.R);
    if (!unrecorded.isEmpty()) {
      says.add(
          says(
              (isUnsaid(unrecorded) ? "Nobody said whether it is recorded" : "It is not recorded")
                  + " who does what at "
                  + all.places(unrecorded)
                  + "; unless it is, each day of waiting is one more that nobody can show later ("
                  + Phrases.count(unrecorded.size(), "way", "ways")
                  + "):",
              unrecorded));
    }
    List<FindingView> read = having(Consequence.READ);
    String data = all.data(read);
    if (!data.isEmpty()) {
      says.add(
          says(
              "With each new entry, more of "
                  + data
                  + " lies within reach of "
                  + Phrases.count(read.size(), "way", "ways")
                  + ":",
              read));
    }
    return says;
  }

  private static boolean isUnsaid(List<FindingView> ways) {
    return ways.stream().allMatch(f -> f.source().treatment() == Treatment.UNKNOWN);
  }

  /** What cannot end at once, even when it is decided today: the later, the longer open. */
  private List<BusinessChapter.Decision> later() {
    List<FindingView> grave = all.certain().stream().filter(BusinessWays::isGrave).toList();
    Set<String> needed = plan.measures(all.certain());
    List<FindingView> atOnce = plan.closedBy(until(needed, Horizon.IMMEDIATE));
    List<FindingView> soon = plan.closedBy(until(needed, Horizon.SHORT_TERM));
    List<FindingView> closable = plan.closedBy(needed);
    List<BusinessChapter.Decision> says = new ArrayList<>();
    slow(
            "can be closed in the coming weeks, not sooner",
            grave.stream().filter(f -> soon.contains(f) && !atOnce.contains(f)).toList())
        .ifPresent(says::add);
    slow(
            "can be closed with the next rebuilding, not sooner",
            grave.stream().filter(f -> closable.contains(f) && !soon.contains(f)).toList())
        .ifPresent(says::add);
    slow(
            "cannot be closed by any measures that are known",
            grave.stream().filter(f -> !closable.contains(f)).toList())
        .ifPresent(says::add);
    return says;
  }

  private Set<String> until(Set<String> measures, Horizon last) {
    Set<String> until = new TreeSet<>();
    measures.stream()
        .filter(c -> catalog.control(c).horizon().compareTo(last) <= 0)
        .forEach(until::add);
    return until;
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
                    + ", even if work begins today; each week of waiting comes on top:",
                ways));
  }

  /** Days that run out, or ran out, where somebody set one. */
  private List<BusinessChapter.Decision> ends() {
    List<JudgedDecision> dated =
        assessment.decisions().stream()
            .filter(d -> d.decision().until() != null)
            .sorted(
                Comparator.comparing((JudgedDecision d) -> String.valueOf(d.decision().until()))
                    .thenComparing(d -> d.decision().finding()))
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
              inForce.stream().map(this::dated).toList()));
    }
    if (!lapsed.isEmpty()) {
      ends.add(
          new BusinessChapter.Decision(
              "What was decided about "
                  + system
                  + " until one of these days is not in force, so the way counts today:",
              lapsed.stream().map(this::dated).toList()));
    }
    proofs().ifPresent(ends::add);
    return ends.isEmpty()
        ? List.of(
            new BusinessChapter.Decision(
                "No day runs out: nobody set an end to a decision about "
                    + system
                    + ", or to what shows that a safeguard works.",
                List.of(new Link("What was decided", report + "#findings"))))
        : ends;
  }

  private Link dated(JudgedDecision judged) {
    String until = judged.decision().until() + ": ";
    return assessment
        .finding(judged.decision().finding())
        .map(all::way)
        .map(way -> new Link(until + way.text(), way.href()))
        .orElseGet(() -> new Link(until + "a way that was not found again", report + "#findings"));
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
    List<Link> links = new ArrayList<>();
    byDay.forEach(
        (day, controls) ->
            controls.forEach(
                c ->
                    links.add(
                        new Link(
                            day + ": " + PlainWords.of(catalog.control(c).title()),
                            report + "#c-" + c))));
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BusinessChapter.Decision(
                "What shows that safeguards of "
                    + system
                    + " work has a last day; after it, it shows nothing:",
                links));
  }

  private List<FindingView> certain(Predicate<Finding> test) {
    return all.certain().stream().filter(f -> test.test(f.source())).toList();
  }

  private BusinessChapter.Decision says(String text, List<FindingView> ways) {
    List<Link> links = new ArrayList<>(ways.stream().limit(MOST_SHOWN).map(all::way).toList());
    if (ways.size() > MOST_SHOWN) {
      links.add(new Link(BusinessWays.more(ways.size() - MOST_SHOWN), report + "#findings"));
    }
    return new BusinessChapter.Decision(text, links);
  }
}

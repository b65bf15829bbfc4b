package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.report.Page.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
    this.system = all.subject().system();
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
              "With each day that nothing is recorded at "
                  + all.places(unrecorded)
                  + ", one more day stays that nobody can show later ("
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

  /** What cannot end at once, even when it is decided today: the later, the longer open. */
  private List<BusinessChapter.Decision> later() {
    Set<String> soon = new TreeSet<>();
    Set<String> needed = plan.measures(all.certain());
    needed.stream()
        .filter(c -> catalog.control(c).horizon() == Horizon.IMMEDIATE)
        .forEach(soon::add);
    List<FindingView> closed = plan.closedBy(soon);
    List<FindingView> slow =
        all.certain().stream().filter(f -> BusinessWays.isGrave(f) && !closed.contains(f)).toList();
    return slow.isEmpty()
        ? List.of()
        : List.of(
            says(
                "In the coming weeks "
                    + Phrases.count(slow.size(), "grave way stays", "grave ways stay")
                    + " open at "
                    + all.places(slow)
                    + " even if work begins today; each week of waiting comes on top:",
                slow));
  }

  /** Days that run out, where somebody set one. */
  private List<BusinessChapter.Decision> ends() {
    List<String> ends =
        assessment.decisions().stream()
            .filter(d -> d.inForce() && d.decision().until() != null)
            .sorted(Comparator.comparing(d -> String.valueOf(d.decision().until())))
            .map(
                d ->
                    d.decision().until()
                        + " ("
                        + assessment
                            .finding(d.decision().finding())
                            .map(f -> PlainWords.of(f.title()))
                            .orElse("one way")
                        + ")")
            .toList();
    return List.of(
        new BusinessChapter.Decision(
            ends.isEmpty()
                ? "No day runs out: nobody set an end to a decision about " + system + "."
                : "Decisions about "
                    + system
                    + " end on "
                    + Phrases.list(ends)
                    + "; then those ways count again.",
            List.of(new Link("What was decided", report + "#findings"))));
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

package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.report.BusinessChapter.Links;
import dev.dreadnought.report.BusinessChapter.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What closes the ways, what it costs, what it leaves, and what is to be decided for it. */
final class BusinessPlan {
  private static final int MOST_SHOWN = 5;

  private final BusinessWays all;
  private final Catalog catalog;
  private final String system;
  private final String report;
  private final Sizes sizes;

  BusinessPlan(BusinessWays all) {
    this.all = all;
    this.catalog = all.subject().catalog();
    this.system = all.system();
    this.report = all.subject().report();
    this.sizes = new Sizes(catalog);
  }

  Plan plan() {
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    List<FindingView> unclosed = new ArrayList<>();
    for (FindingView finding : all.open()) {
      Set<String> inForce = new HashSet<>();
      finding.source().mitigations().stream()
          .filter(Mitigation::isInForce)
          .forEach(m -> inForce.add(m.control()));
      Set<String> least = null;
      for (List<String> set : finding.source().threat().sufficient()) {
        Set<String> lacks = new TreeSet<>(set);
        lacks.removeAll(inForce);
        if (least == null || days(lacks) < days(least)) {
          least = lacks;
        }
      }
      if (least == null) {
        if (!finding.source().isAssumed()) {
          unclosed.add(finding);
        }
      } else {
        missing.put(finding.source().id(), least);
      }
    }
    return new Plan(missing, all.open(), all.certain(), unclosed);
  }

  /** The worst first, and of what is high first what takes least waiting. */
  List<BusinessChapter.Step> steps(Plan plan) {
    Map<String, List<FindingView>> work = new LinkedHashMap<>();
    for (Target target : Target.values()) {
      List<FindingView> ways =
          all.certain().stream().filter(f -> target(f, plan) == target).toList();
      if (!plan.measures(ways).isEmpty()) {
        work.put(target.says, ways);
      }
    }
    List<BusinessChapter.Step> steps = new ArrayList<>();
    Set<String> sofar = new TreeSet<>();
    work.forEach(
        (says, ways) -> {
          Set<String> added = plan.measures(ways);
          added.removeAll(sofar);
          if (!added.isEmpty()) {
            steps.add(step(plan, steps.size() + 1, says, added, sofar));
          }
        });
    return steps;
  }

  /** What a step of the work is done against. */
  private enum Target {
    CRITICAL("against what is critical"),
    HIGH("against high ways that end quickly"),
    HIGH_IN_WEEKS("against high ways that take weeks"),
    HIGH_AND_STRUCTURAL("against high ways that need rebuilding"),
    REST("against the rest");

    private final String says;

    Target(String says) {
      this.says = says;
    }
  }

  private Target target(FindingView finding, Plan plan) {
    Band band = finding.source().current().band();
    if (band == Band.CRITICAL) {
      return Target.CRITICAL;
    }
    if (band != Band.HIGH) {
      return Target.REST;
    }
    Horizon last =
        plan.measures(List.of(finding)).stream()
            .map(c -> catalog.control(c).horizon())
            .max(Comparator.naturalOrder())
            .orElse(Horizon.IMMEDIATE);
    return switch (last) {
      case IMMEDIATE -> Target.HIGH;
      case SHORT_TERM -> Target.HIGH_IN_WEEKS;
      case STRUCTURAL -> Target.HIGH_AND_STRUCTURAL;
    };
  }

  private BusinessChapter.Step step(
      Plan plan, int number, String says, Set<String> added, Set<String> sofar) {
    boolean isFirst = sofar.isEmpty();
    Set<FindingView> before = new HashSet<>(plan.closedBy(sofar));
    sofar.addAll(added);
    Set<FindingView> closed = new LinkedHashSet<>(plan.closedBy(sofar));
    List<FindingView> now = closed.stream().filter(f -> !before.contains(f)).toList();
    List<FindingView> left = all.certain().stream().filter(f -> !closed.contains(f)).toList();
    long grave = now.stream().filter(BusinessWays::isGrave).count();
    return new BusinessChapter.Step(
        "step-" + number,
        number + ", " + says,
        sizes.of(added) + (isFirst ? "" : "; " + sofar.size() + " so far"),
        Phrases.count(now.size(), "way", "ways") + (grave == 0 ? "" : " (" + grave + " grave)"),
        all.links(now, MOST_SHOWN),
        remains(left, sofar, plan),
        Links.of(measures(added, plan), MOST_SHOWN));
  }

  /** {@code 12 ways, the worst high: an outage (5) and disclosure (7); 2 of them could injure}. */
  private String remains(List<FindingView> left, Set<String> done, Plan plan) {
    int possible = all.open().size() - all.certain().size() - plan.possibleClosedBy(done);
    String unsettled =
        possible == 0 ? "" : Phrases.count(possible, "possible way", "possible ways");
    if (left.isEmpty()) {
      return possible == 0 ? "none of the ways open today" : "no grounded way, and " + unsettled;
    }
    Band worst =
        left.stream()
            .map(f -> f.source().current().band())
            .min(Comparator.naturalOrder())
            .orElse(Band.LOW);
    List<String> parts = new ArrayList<>();
    Map<Outcome, Integer> counts = new TreeMap<>();
    left.forEach(f -> counts.merge(Outcome.of(f.source()), 1, Integer::sum));
    counts.forEach((outcome, count) -> parts.add(outcome.called() + " (" + count + ")"));
    return Phrases.count(left.size(), "way", "ways")
        + (worst == Band.LOW ? ", all low: " : ", the worst " + worst.word() + ": ")
        + Phrases.list(parts)
        + injuring(left)
        + (possible == 0 ? "" : "; beside these, " + unsettled);
  }

  private String injuring(List<FindingView> left) {
    long harm = left.stream().filter(all::harmsBody).count();
    return harm == 0
        ? ""
        : "; "
            + (harm == left.size() ? (harm == 1 ? "it" : "all") : harm + " of them")
            + " could injure somebody";
  }

  /** {@code Of 43 measures in all, 28 close the 23 grave ways}, with their sizes. */
  String sum(Plan plan) {
    List<FindingView> grave = all.certain().stream().filter(BusinessWays::isGrave).toList();
    Set<String> needed = plan.measures(grave);
    if (needed.isEmpty()) {
      return "";
    }
    int closed = (int) plan.closedBy(needed).stream().filter(BusinessWays::isGrave).count();
    Set<String> measures = plan.measures(all.certain());
    boolean others = all.open().stream().filter(BusinessWays::isGrave).count() > grave.size();
    String grounded = others ? "grounded " : "";
    return "Of "
        + Phrases.count(measures.size(), "measure", "measures")
        + " in all for "
        + system
        + " ("
        + sizes.counts(measures)
        + "), "
        + needed.size()
        + (needed.size() == 1 ? " closes " : " close ")
        + (closed == grave.size() ? "the " : closed + " of the ")
        + Phrases.count(grave.size(), grounded + "grave way", grounded + "grave ways")
        + " ("
        + sizes.counts(needed)
        + "); what is grave comes first, the critical before the high. By "
        + (needed.size() == 1
            ? "its size that one comes to "
            : "their sizes those " + needed.size() + " come to ")
        + sizes.days(needed)
        + ".";
  }

  /** Ways that no step counts, by name, and what closing them would cost on top. */
  List<BusinessChapter.Decision> possible(Plan plan) {
    Set<String> done = plan.measures(all.certain());
    List<FindingView> unsettled =
        all.open().stream()
            .filter(f -> f.source().isAssumed())
            .filter(f -> !done.containsAll(plan.measures(List.of(f))) || !plan.isClosable(f))
            .toList();
    if (unsettled.isEmpty()) {
      return List.of();
    }
    List<BusinessChapter.Decision> says = new ArrayList<>();
    says.add(
        new BusinessChapter.Decision(
            Phrases.count(unsettled.size(), "way is", "ways are")
                + " possible in "
                + system
                + " beside these; whether "
                + (unsettled.size() == 1 ? "it is" : "they are")
                + " there, open questions decide. No step counts "
                + (unsettled.size() == 1 ? "it:" : "them:"),
            all.links(unsettled, BusinessWays.MOST_WAYS)));
    Set<String> more = plan.measures(unsettled);
    more.removeAll(done);
    long unclosed = unsettled.stream().filter(f -> !plan.isClosable(f)).count();
    if (!more.isEmpty()) {
      says.add(
          new BusinessChapter.Decision(
              "If the answers turn out badly for "
                  + system
                  + ", closing "
                  + (unclosed == 0 ? "these" : "all but " + unclosed + " of these")
                  + " takes "
                  + sizes.of(more)
                  + " more:",
              Links.of(measures(more, plan), MOST_SHOWN)));
    }
    return says;
  }

  /** What a size is and what it is not, so that nobody takes the sum for a bill. */
  String counted() {
    return "A size is what this tool's catalog gives a measure for any system; it is no estimate for"
        + " the team of "
        + system
        + ". Money for licences, machines or the running of "
        + system
        + " is not counted.";
  }

  /** Which range each size stands for. */
  List<BusinessChapter.Word> sizes() {
    return sizes.legend();
  }

  String left(Plan plan) {
    if (plan.unclosed().isEmpty()) {
      return "";
    }
    return "For "
        + Phrases.count(plan.unclosed().size(), "way", "ways")
        + " at "
        + all.places(plan.unclosed())
        + " no measures are known that end it; they only get harder.";
  }

  private int days(Set<String> controls) {
    int days = 0;
    for (String control : controls) {
      days += catalog.scoring().effortDays().getOrDefault(catalog.control(control).effort(), 0);
    }
    return days;
  }

  /** Those against the worst first, each with its size. */
  private List<Way> measures(Set<String> measures, Plan plan) {
    Set<String> ordered = new LinkedHashSet<>();
    List<FindingView> ways = new ArrayList<>(all.certain());
    ways.addAll(all.open());
    for (FindingView finding : ways) {
      for (String control : plan.measures(List.of(finding))) {
        if (measures.contains(control)) {
          ordered.add(control);
        }
      }
    }
    return ordered.stream().map(this::measure).toList();
  }

  private Way measure(String control) {
    String title = catalog.control(control).title();
    return new Way(
        PlainWords.of(title) + " (" + sizes.of(control) + ")", report + "#c-" + control, title);
  }

  /**
   * Which measures close which ways, taking for each way the set with the fewest days.
   *
   * @param missing measures still to be taken, by finding; only findings that can be closed
   * @param unclosed certain findings that no set of measures is known to close
   */
  record Plan(
      Map<String, Set<String>> missing,
      List<FindingView> open,
      List<FindingView> certain,
      List<FindingView> unclosed) {
    Set<String> measures(Collection<FindingView> findings) {
      Set<String> measures = new TreeSet<>();
      for (FindingView finding : findings) {
        measures.addAll(missing.getOrDefault(finding.source().id(), Set.of()));
      }
      return measures;
    }

    boolean isClosable(FindingView finding) {
      return missing.containsKey(finding.source().id());
    }

    int possibleClosedBy(Set<String> measures) {
      return (int)
          open.stream()
              .filter(f -> f.source().isAssumed() && missing.containsKey(f.source().id()))
              .filter(f -> measures.containsAll(missing.get(f.source().id())))
              .count();
    }

    List<FindingView> closedBy(Set<String> measures) {
      return certain.stream()
          .filter(f -> missing.containsKey(f.source().id()))
          .filter(f -> measures.containsAll(missing.get(f.source().id())))
          .toList();
    }
  }
}

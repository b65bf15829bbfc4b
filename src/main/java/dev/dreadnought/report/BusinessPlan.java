package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Question;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.Page.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What closes the ways, what it costs, what it leaves, and what is to be decided for it. */
final class BusinessPlan {
  private static final int MOST_MEASURES = 5;
  private static final int MOST_QUESTIONS = 3;

  private final BusinessWays all;
  private final ThreatModel model;
  private final Catalog catalog;
  private final Assessment assessment;
  private final String system;
  private final String report;

  BusinessPlan(BusinessWays all) {
    this.all = all;
    this.model = all.subject().model();
    this.catalog = all.subject().catalog();
    this.assessment = all.subject().assessment();
    this.system = all.system();
    this.report = all.subject().report();
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

  /** What grave ways need, by horizon, and then what the others need beside it. */
  List<BusinessChapter.Step> steps(Plan plan) {
    List<BusinessChapter.Step> steps = new ArrayList<>();
    Set<String> grave =
        plan.measures(all.certain().stream().filter(BusinessWays::isGrave).toList());
    Set<String> sofar = new TreeSet<>();
    for (Horizon horizon : Horizon.values()) {
      Set<String> added = new TreeSet<>();
      for (String control : grave) {
        if (catalog.control(control).horizon() == horizon) {
          added.add(control);
        }
      }
      step(plan, when(horizon), added, sofar).ifPresent(steps::add);
    }
    Set<String> rest = new TreeSet<>(plan.measures(all.certain()));
    rest.removeAll(grave);
    String when = steps.isEmpty() ? "As time allows" : "After that, for the rest";
    step(plan, when, rest, sofar).ifPresent(steps::add);
    return steps;
  }

  private Optional<BusinessChapter.Step> step(
      Plan plan, String when, Set<String> added, Set<String> sofar) {
    if (added.isEmpty()) {
      return Optional.empty();
    }
    boolean isFirst = sofar.isEmpty();
    List<FindingView> before = plan.closedBy(sofar);
    sofar.addAll(added);
    List<FindingView> closed = plan.closedBy(sofar);
    List<FindingView> now = closed.stream().filter(f -> !before.contains(f)).toList();
    List<FindingView> left = all.certain().stream().filter(f -> !closed.contains(f)).toList();
    long grave = now.stream().filter(BusinessWays::isGrave).count();
    return Optional.of(
        new BusinessChapter.Step(
            when,
            days(days(added)) + (isFirst ? "" : ", " + days(days(sofar)) + " in all"),
            days(days(sofar)),
            (now.isEmpty()
                    ? "none yet: it prepares the next step"
                    : Phrases.count(now.size(), "way", "ways"))
                + (grave == 0 ? "" : " (" + grave + " grave)"),
            remains(left, sofar, plan),
            measures(added)));
  }

  /** {@code 12 ways, up to high: an outage (5) and disclosure (7); 2 of them could injure}. */
  private String remains(List<FindingView> left, Set<String> done, Plan plan) {
    int possible = all.open().size() - all.certain().size() - plan.possibleClosedBy(done);
    String unsettled =
        possible == 0 ? "" : Phrases.count(possible, "possible way", "possible ways");
    if (left.isEmpty()) {
      return possible == 0 ? "nothing that is known" : "no certain way, and " + unsettled;
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
        + (worst == Band.LOW ? ", all low: " : ", up to " + worst.word() + ": ")
        + Phrases.list(parts)
        + injuring(left)
        + (possible == 0 ? "" : "; beside these, " + unsettled);
  }

  private static String injuring(List<FindingView> left) {
    long harm = left.stream().filter(BusinessWays::harmsBody).count();
    return harm == 0
        ? ""
        : "; "
            + (harm == left.size() ? (harm == 1 ? "it" : "all") : harm + " of them")
            + " could injure somebody";
  }

  /** {@code Of 158 days in all, 98 close the 22 grave ways: 38 at once, 52 …}. */
  String sum(Plan plan) {
    List<FindingView> grave = all.certain().stream().filter(BusinessWays::isGrave).toList();
    Set<String> needed = plan.measures(grave);
    if (needed.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Horizon horizon : Horizon.values()) {
      Set<String> at = new TreeSet<>();
      needed.stream().filter(c -> catalog.control(c).horizon() == horizon).forEach(at::add);
      if (days(at) > 0) {
        parts.add(days(at) + " " + Called.small(when(horizon)));
      }
    }
    int closed = (int) plan.closedBy(needed).stream().filter(BusinessWays::isGrave).count();
    return "Of "
        + days(days(plan.measures(all.certain())))
        + " in all for "
        + system
        + ", "
        + days(needed)
        + " close "
        + (closed == grave.size() ? "the " : closed + " of the ")
        + Phrases.count(grave.size(), "grave way", "grave ways")
        + (parts.size() < 2 ? "." : ": " + Phrases.list(parts) + ".");
  }

  /** What is counted in days, so that nobody takes it for the whole bill. */
  String counted() {
    return "The days are estimates of work alone; money for licences, machines or the running of "
        + system
        + " is not counted.";
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

  static String when(Horizon horizon) {
    return switch (horizon) {
      case IMMEDIATE -> "At once";
      case SHORT_TERM -> "In the coming weeks";
      case STRUCTURAL -> "With the next rebuilding";
    };
  }

  private int days(Set<String> controls) {
    int days = 0;
    for (String control : controls) {
      days += catalog.scoring().effortDays().getOrDefault(catalog.control(control).effort(), 0);
    }
    return days;
  }

  private static String days(int days) {
    return days == 0 ? "less than a day" : Phrases.count(days, "person-day", "person-days");
  }

  /** The first ones by their plain titles, and the rest by number. */
  private List<Link> measures(Set<String> measures) {
    List<Link> links = new ArrayList<>();
    for (String control : measures) {
      if (links.size() < MOST_MEASURES) {
        String title = PlainWords.of(catalog.control(control).title());
        links.add(new Link(title, report + "#c-" + control));
      }
    }
    if (measures.size() > links.size()) {
      String rest = "and " + (measures.size() - links.size()) + " more";
      links.add(new Link(rest, report + "#controls"));
    }
    return links;
  }

  List<BusinessChapter.Decision> decisions(List<BusinessChapter.Step> steps) {
    List<BusinessChapter.Decision> decisions = new ArrayList<>();
    if (!steps.isEmpty()) {
      BusinessChapter.Step first = steps.get(0);
      BusinessChapter.Step second = steps.size() > 1 ? steps.get(1) : first;
      boolean isEnough = !first.closes().startsWith("none");
      BusinessChapter.Step last = isEnough ? first : second;
      Set<Link> measures = new LinkedHashSet<>(first.measures());
      measures.addAll(last.measures());
      decisions.add(
          new BusinessChapter.Decision(
              (isEnough ? "Approve the first step for " : "Approve the first two steps for ")
                  + system
                  + ": "
                  + last.sofar()
                  + (last == first ? ". It closes " : " together. They close ")
                  + last.closes()
                  + ", out of "
                  + all.certain().size()
                  + " certain ones. Name who answers, and by when.",
              List.copyOf(measures)));
      if (steps.size() > 1 && isEnough) {
        decisions.add(
            new BusinessChapter.Decision(
                "Say when the next step of "
                    + system
                    + " begins ("
                    + second.cost()
                    + "), or sign for what stays open until then: "
                    + first.left()
                    + ".",
                second.measures()));
      }
    }
    questions().ifPresent(decisions::add);
    return decisions;
  }

  private Optional<BusinessChapter.Decision> questions() {
    List<Question> questions = assessment.questions();
    if (questions.isEmpty()) {
      return Optional.empty();
    }
    List<Link> weightiest =
        questions.stream()
            .limit(MOST_QUESTIONS)
            .map(q -> new Link(asked(q), report + "#unknown"))
            .toList();
    long possible = all.open().size() - all.certain().size();
    return Optional.of(
        new BusinessChapter.Decision(
            (questions.size() == 1
                    ? "Have the one open question about "
                    : "Have the weightiest of " + questions.size() + " open questions about ")
                + system
                + " answered"
                + (possible == 0
                    ? ":"
                    : "; "
                        + Phrases.count((int) possible, "possible way", "possible ways")
                        + " may fall away:"),
            weightiest));
  }

  /** The question in plain words, also for the parts and people that it names. */
  private String asked(Question question) {
    Map<String, String> parts = new HashMap<>();
    model.actors().forEach(a -> parts.put(a.name(), all.plain().part(a.id())));
    model.components().forEach(c -> parts.put(c.name(), all.plain().part(c.id())));
    if (question.about().equals(ThreatModel.SYSTEM)) {
      parts.put("the system", system);
    }
    parts.remove("");
    String text = question.text();
    StringBuilder plain = new StringBuilder();
    int end = 0;
    Matcher name = anyOf(parts.keySet()).matcher(text);
    while (name.find()) {
      plain.append(PlainWords.within(text.substring(end, name.start())));
      plain.append(parts.getOrDefault(name.group(), name.group()));
      end = name.end();
    }
    plain.append(PlainWords.within(text.substring(end)));
    return Phrases.capital(plain.toString());
  }

  /** The longest names first, since one may hold another. */
  private static Pattern anyOf(Set<String> names) {
    String any =
        names.stream()
            .sorted(Comparator.<String>comparingInt(n -> -n.length()).thenComparing(n -> n))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(names.isEmpty() ? "(?!)" : "(?<!\\w)(?:" + any + ")(?!\\w)");
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

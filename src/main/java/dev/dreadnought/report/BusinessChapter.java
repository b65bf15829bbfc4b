package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition.Reach;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Page.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody who runs the business asks of an assessment, in words of the business: findings by
 * what comes of them, and never by the name of an attack.
 *
 * @param outcomes what could happen, the worst first
 * @param words the words for how likely something is, with their meaning
 * @param decisions what to decide today
 * @param steps what the work costs, step by step, and what each step leaves
 * @param left what no work that is known here closes, in a sentence; may be empty
 * @param waiting what if nothing is done, in sentences
 */
record BusinessChapter(
    List<OutcomeLine> outcomes,
    List<Word> words,
    List<Decision> decisions,
    List<Step> steps,
    String left,
    List<String> waiting) {
  private static final int MOST_NAMES = 3;
  private static final int NAME = 80;

  /** What comes of a threat, for the business. */
  private enum Outcome {
    TAKEN_OVER("a takeover from outside"),
    MASTER_KEY("misuse of the administrators' powers"),
    IMPERSONATED("theft of accounts"),
    DISCLOSED("disclosure"),
    ALTERED("altered records"),
    DESTROYED("loss of data"),
    HALTED("an outage"),
    DENIED("disputes that nobody can settle");

    private final String called;

    Outcome(String called) {
      this.called = called;
    }
  }

  /**
   * One thing that could happen.
   *
   * @param anchor of this line
   * @param called what it is called for short
   * @param text what could happen, in a sentence
   * @param who is hurt, and how, in a sentence
   * @param likely how likely it is, in a word
   * @param why what speaks for that word
   * @param worst the band of the worst finding behind it
   * @param ways findings behind it, as a number and a place
   */
  record OutcomeLine(
      String anchor,
      String called,
      String text,
      String who,
      String likely,
      String why,
      String worst,
      List<Link> ways,
      String more) {}

  /** A word, and what it means. */
  record Word(String word, String meaning) {}

  /** Something to decide, and what it rests on. */
  record Decision(String text, List<Link> links) {}

  /**
   * @param cost in person-days, added up over the steps so far
   * @param closes ways that are then closed
   * @param left what then remains
   */
  record Step(String when, String cost, String closes, String left, List<Link> measures) {}

  static BusinessChapter of(
      Assessment assessment, Catalog catalog, List<FindingView> findings, String report) {
    return new Composer(assessment, catalog, findings, report).compose();
  }

  private static final class Composer {
    private static final int MOST_WAYS = 6;
    private static final int MOST_MEASURES = 8;
    private static final int VERY_LIKELY = 26;
    private static final int LIKELY = 21;
    private static final int POSSIBLE = 15;

    private final Assessment assessment;
    private final ThreatModel model;
    private final Catalog catalog;
    private final String report;
    private final Called called;
    private final String system;
    private final List<FindingView> open;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<Outcome, List<FindingView>> byOutcome = new EnumMap<>(Outcome.class);

    Composer(Assessment assessment, Catalog catalog, List<FindingView> findings, String report) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.catalog = catalog;
      this.report = report;
      this.called = new Called(model, catalog);
      this.system = Visible.shortened(model.name(), NAME);
      this.open = findings.stream().filter(FindingView::isOpen).toList();
      for (FindingView finding : findings) {
        numbers.put(finding.source().id(), numbers.size() + 1);
      }
      for (FindingView finding : open) {
        byOutcome.computeIfAbsent(outcome(finding.source()), k -> new ArrayList<>()).add(finding);
      }
    }

    BusinessChapter compose() {
      Plan plan = plan();
      return new BusinessChapter(
          outcomes(), words(), decisions(plan), steps(plan), left(plan), waiting());
    }

    /** The gravest thing that the attacker then can do decides. */
    private static Outcome outcome(Finding finding) {
      List<String> gives = finding.threat().gives();
      if (has(gives, "control-process", "control-host", "supply-code", "have-cloud-access")) {
        return Outcome.TAKEN_OVER;
      }
      if (has(gives, "act-as-administrator", "have-administrator-rights")) {
        return Outcome.MASTER_KEY;
      }
      if (has(gives, "act-as-user")) {
        return Outcome.IMPERSONATED;
      }
      if (finding.stride() == Stride.R) {
        return Outcome.DENIED;
      }
      if (finding.stride() == Stride.D) {
        return has(gives, "destroy-data") ? Outcome.DESTROYED : Outcome.HALTED;
      }
      boolean reads = has(gives, "read-data") || finding.stride() == Stride.I;
      return reads && finding.stride() != Stride.T ? Outcome.DISCLOSED : Outcome.ALTERED;
    }

    private static boolean has(List<String> gives, String... capabilities) {
      for (String capability : capabilities) {
        if (gives.contains(capability)) {
          return true;
        }
      }
      return false;
    }

    private List<OutcomeLine> outcomes() {
      List<Outcome> order = new ArrayList<>(byOutcome.keySet());
      order.sort(
          Comparator.<Outcome, Finding>comparing(o -> worst(o).source(), Finding.WORST_FIRST)
              .thenComparing(Comparator.naturalOrder()));
      return order.stream().map(this::line).toList();
    }

    private FindingView worst(Outcome outcome) {
      return byOutcome.get(outcome).stream()
          .min(Comparator.comparing(FindingView::source, Finding.WORST_FIRST))
          .orElseThrow();
    }

    private OutcomeLine line(Outcome outcome) {
      List<FindingView> ways = byOutcome.get(outcome);
      Finding likeliest =
          ways.stream()
              .map(FindingView::source)
              .max(
                  Comparator.<Finding>comparingInt(f -> f.current().likelihood())
                      .thenComparing(Finding::id))
              .orElseThrow();
      int rest = Math.max(0, ways.size() - MOST_WAYS);
      return new OutcomeLine(
          anchor(outcome),
          Called.capital(outcome.called),
          text(outcome, ways),
          who(outcome, ways),
          likely(likeliest),
          why(ways),
          worst(outcome).source().current().band().word(),
          ways.stream().limit(MOST_WAYS).map(this::way).toList(),
          rest == 0 ? "" : "and " + rest + " more");
    }

    private static String anchor(Outcome outcome) {
      return "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Link way(FindingView finding) {
      String element = finding.source().element();
      boolean isPerson = model.actor(element).isPresent();
      return new Link(
          "no. "
              + numbers.get(finding.source().id())
              + (isPerson ? ", in the name of " : " at ")
              + called.of(element),
          finding.href());
    }

    /** Parts of the system; people and the system itself only where there is nothing else. */
    private String places(List<FindingView> ways) {
      Set<String> parts = new LinkedHashSet<>();
      for (FindingView way : ways) {
        String element = way.source().element();
        if (model.component(element).isPresent() || model.flow(element).isPresent()) {
          parts.add(element);
        }
      }
      return parts.isEmpty() ? system : called.list(parts, MOST_NAMES);
    }

    private String text(Outcome outcome, List<FindingView> ways) {
      String at = places(ways);
      String data = data(ways);
      String people = people();
      return switch (outcome) {
        case TAKEN_OVER ->
            "Somebody from outside could take over "
                + at
                + (data.isEmpty() ? "." : ", with " + data + " in reach.");
        case MASTER_KEY ->
            "Somebody who is no administrator could act as one at "
                + at
                + (data.isEmpty() ? "." : ", and so have the say over " + data + ".");
        case IMPERSONATED ->
            "Somebody could pass as one of "
                + (people.isEmpty() ? "the people" : "the " + people)
                + " at "
                + at
                + (data.isEmpty() ? "." : ", and use or change " + data + " in their name.");
        case DISCLOSED ->
            (data.isEmpty() ? "What " + system + " holds" : Called.capital(data))
                + " could be read by people who have no business to, at "
                + at
                + ".";
        case ALTERED ->
            (data.isEmpty() ? "What " + system + " holds" : Called.capital(data))
                + " could be changed by people who have no right to, at "
                + at
                + ".";
        case DESTROYED ->
            (data.isEmpty() ? "What " + system + " holds" : Called.capital(data))
                + " could be gone for good, at "
                + at
                + ".";
        case HALTED ->
            Called.capital(at)
                + " could stand still"
                + (people.isEmpty() ? "." : ", so that " + people + " get nothing done.");
        case DENIED ->
            "After a dispute nobody could show who did what at "
                + at
                + (people.isEmpty() ? "." : ", neither to " + people + " nor to a court.");
      };
    }

    /** What is at stake where the ways lead, the most confidential first. */
    private String data(List<FindingView> ways) {
      Set<String> elements = new HashSet<>();
      for (FindingView way : ways) {
        elements.add(way.source().element());
        elements.addAll(way.source().affects());
      }
      Set<String> assets = new HashSet<>();
      model.components().stream()
          .filter(c -> elements.contains(c.id()))
          .forEach(c -> assets.addAll(c.data()));
      for (DataFlow flow : model.flows()) {
        if (elements.contains(flow.id())
            || elements.contains(flow.from())
            || elements.contains(flow.to())) {
          assets.addAll(flow.data());
        }
      }
      List<String> names =
          model.dataAssets().stream()
              .filter(a -> assets.contains(a.id()) || elements.contains(a.id()))
              .sorted(
                  Comparator.<DataAsset>comparingInt(a -> -need(a).ordinal())
                      .thenComparing(DataAsset::id))
              .map(a -> Called.small(Visible.shortened(a.name(), NAME)))
              .distinct()
              .toList();
      return Called.shortened(names, MOST_NAMES);
    }

    private Level need(DataAsset asset) {
      Level own = asset.confidentiality();
      if (own != null) {
        return own;
      }
      return asset.kinds().stream()
          .map(catalog.dataKinds()::get)
          .filter(Objects::nonNull)
          .map(DataKind::confidentiality)
          .max(Comparator.naturalOrder())
          .orElse(Level.NONE);
    }

    /** The people who use it, by their names. */
    private String people() {
      return Phrases.list(
          model.actors().stream()
              .filter(a -> a.kind() == ComponentKind.USER)
              .map(Actor::name)
              .map(n -> Called.small(Visible.shortened(n, NAME)))
              .distinct()
              .toList());
    }

    private String who(Outcome outcome, List<FindingView> ways) {
      String people = people();
      String users = people.isEmpty() ? "whoever uses " + system : people;
      Reach reach =
          ways.stream()
              .map(w -> w.source().threat().reach())
              .max(Comparator.naturalOrder())
              .orElse(Reach.ONE);
      String many =
          switch (reach) {
            case ONE -> "one at a time";
            case ROLE -> "some of them at once";
            case TENANT -> "many of them at once";
            case ALL -> "all of them at once";
          };
      String owner = "whoever answers for " + system;
      return switch (outcome) {
        case TAKEN_OVER ->
            Called.capital(users) + ", " + many + ", and " + owner + ", who loses all say over it.";
        case MASTER_KEY ->
            Called.capital(users)
                + ", "
                + many
                + ", and "
                + owner
                + ", whose decisions are undone.";
        case IMPERSONATED ->
            Called.capital(users) + ", " + many + ": they answer for what they did not do.";
        case DISCLOSED ->
            Called.capital(users) + ", " + many + ": what was private is known to others.";
        case ALTERED ->
            Called.capital(users) + ", " + many + ", and " + owner + ": the records are wrong.";
        case DESTROYED ->
            Called.capital(users) + ", " + many + ", and " + owner + ": the work is lost.";
        case HALTED -> Called.capital(users) + ", " + many + ": they wait, or go elsewhere.";
        case DENIED -> Called.capital(owner) + ", and the honest side of each dispute.";
      };
    }

    private static String likely(Finding finding) {
      int points = finding.current().likelihood();
      return points >= VERY_LIKELY
          ? "very likely"
          : points >= LIKELY ? "likely" : points >= POSSIBLE ? "possible" : "unlikely";
    }

    private String why(List<FindingView> ways) {
      long unsure = ways.stream().filter(w -> w.source().isAssumed()).count();
      String known = Phrases.count(ways.size(), "way", "ways") + " to it in " + system;
      return unsure == 0
          ? known
          : unsure == ways.size()
              ? known + ", if an open question turns out badly"
              : known + ", " + unsure + " of them only if an open question turns out badly";
    }

    private static List<Word> words() {
      return List.of(
          new Word("very likely", "easy, repeatable and soon found"),
          new Word("likely", "one of these three is hard"),
          new Word("possible", "it takes skill, luck or time"),
          new Word("unlikely", "it takes all three"));
    }

    /**
     * Which measures close which ways, taking for each way the set with the fewest days.
     *
     * @param missing measures still to be taken, by finding; only findings that can be closed
     * @param unclosed certain findings that no set of measures is known to close
     */
    private record Plan(
        Map<String, Set<String>> missing, List<FindingView> certain, List<FindingView> unclosed) {
      Set<String> measures(Collection<FindingView> findings) {
        Set<String> measures = new TreeSet<>();
        for (FindingView finding : findings) {
          measures.addAll(missing.getOrDefault(finding.source().id(), Set.of()));
        }
        return measures;
      }

      List<FindingView> closedBy(Set<String> measures) {
        return certain.stream()
            .filter(f -> missing.containsKey(f.source().id()))
            .filter(f -> measures.containsAll(missing.get(f.source().id())))
            .toList();
      }
    }

    private Plan plan() {
      Map<String, Set<String>> missing = new LinkedHashMap<>();
      List<FindingView> certain = open.stream().filter(f -> !f.source().isAssumed()).toList();
      List<FindingView> unclosed = new ArrayList<>();
      for (FindingView finding : certain) {
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
          unclosed.add(finding);
        } else {
          missing.put(finding.source().id(), least);
        }
      }
      return new Plan(missing, certain, unclosed);
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

    private List<Decision> decisions(Plan plan) {
      List<Decision> decisions = new ArrayList<>();
      List<FindingView> grave =
          plan.certain().stream()
              .filter(f -> f.source().current().band().compareTo(Band.HIGH) <= 0)
              .toList();
      List<FindingView> first = grave.isEmpty() ? plan.certain() : grave;
      work(plan, first, grave.isEmpty()).ifPresent(decisions::add);
      exposure(grave).ifPresent(decisions::add);
      questions().ifPresent(decisions::add);
      if (!plan.certain().isEmpty()) {
        decisions.add(
            new Decision(
                "Who, by name, may leave any of the "
                    + Phrases.count(plan.certain().size(), "way", "ways")
                    + " into "
                    + system
                    + " open, and until when.",
                List.of(new Link("the list", report + "#findings"))));
      }
      return decisions;
    }

    private Optional<Decision> work(Plan plan, List<FindingView> first, boolean areAll) {
      Set<String> measures = plan.measures(first);
      if (measures.isEmpty()) {
        return Optional.empty();
      }
      int closed = (int) plan.closedBy(measures).stream().filter(first::contains).count();
      String grave = areAll ? "" : "grave ";
      String ways =
          first.size() == 1
              ? (closed == 1 ? "the one " : "none of the one ") + grave + "way"
              : (closed == first.size() ? "all " : closed + " of the ")
                  + first.size()
                  + " "
                  + grave
                  + "ways";
      return Optional.of(
          new Decision(
              "Whether to spend "
                  + days(days(measures))
                  + " on "
                  + places(first)
                  + ": it closes "
                  + ways
                  + ".",
              measures(measures, plan)));
    }

    /** Each measure keeps its number over the whole page; the first to take have the lowest. */
    private List<Link> measures(Set<String> measures, Plan plan) {
      List<String> all = new ArrayList<>(plan.measures(plan.certain()));
      all.sort(
          Comparator.<String, Horizon>comparing(c -> catalog.control(c).horizon())
              .thenComparing(Comparator.naturalOrder()));
      List<Link> links = new ArrayList<>();
      for (String control : all) {
        if (measures.contains(control) && links.size() < MOST_MEASURES) {
          links.add(new Link("measure " + (all.indexOf(control) + 1), report + "#c-" + control));
        }
      }
      if (measures.size() > links.size()) {
        String rest = measures.size() - links.size() + " more";
        links.add(new Link(rest, report + "#controls"));
      }
      return links;
    }

    private Optional<Decision> exposure(List<FindingView> grave) {
      boolean isPublic =
          assessment
              .fact("internet-facing@" + ThreatModel.SYSTEM)
              .map(f -> f.value() == Truth.TRUE)
              .orElse(false);
      if (!isPublic || grave.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Decision(
              "Whether "
                  + system
                  + " stays open to everybody on the internet while "
                  + (grave.size() == 1 ? "that grave way is" : "those grave ways are")
                  + " there.",
              grave.stream().limit(MOST_NAMES).map(this::way).toList()));
    }

    private Optional<Decision> questions() {
      int questions = assessment.questions().size();
      if (questions == 0) {
        return Optional.empty();
      }
      long possible = open.stream().filter(f -> f.source().isAssumed()).count();
      return Optional.of(
          new Decision(
              "Who answers "
                  + Phrases.count(questions, "open question", "open questions")
                  + " about "
                  + system
                  + (possible == 0
                      ? "."
                      : "; answers alone may clear "
                          + (possible == 1 ? "1 worry." : possible + " worries.")),
              List.of(new Link("the questions", report + "#unknown"))));
    }

    private List<Step> steps(Plan plan) {
      List<Step> steps = new ArrayList<>();
      Set<String> all = plan.measures(plan.certain());
      Set<String> sofar = new TreeSet<>();
      int before = 0;
      for (Horizon horizon : Horizon.values()) {
        Set<String> added = new TreeSet<>();
        for (String control : all) {
          if (catalog.control(control).horizon() == horizon) {
            added.add(control);
          }
        }
        if (added.isEmpty()) {
          continue;
        }
        sofar.addAll(added);
        List<FindingView> closed = plan.closedBy(sofar);
        List<FindingView> left = plan.certain().stream().filter(f -> !closed.contains(f)).toList();
        steps.add(
            new Step(
                when(horizon),
                days(days(added)) + (steps.isEmpty() ? "" : ", " + days(days(sofar)) + " in all"),
                Phrases.count(closed.size() - before, "way", "ways"),
                remains(left),
                measures(added, plan)));
        before = closed.size();
      }
      return steps;
    }

    private static String when(Horizon horizon) {
      return switch (horizon) {
        case IMMEDIATE -> "At once";
        case SHORT_TERM -> "In the coming weeks";
        case STRUCTURAL -> "With the next rebuilding";
      };
    }

    /** {@code 12 ways, up to high: an outage, disclosure and altered records}. */
    private static String remains(List<FindingView> left) {
      if (left.isEmpty()) {
        return "nothing that is known";
      }
      Band worst =
          left.stream()
              .map(f -> f.source().current().band())
              .min(Comparator.naturalOrder())
              .orElse(Band.LOW);
      Set<Outcome> outcomes = new TreeSet<>();
      left.forEach(f -> outcomes.add(outcome(f.source())));
      return Phrases.count(left.size(), "way", "ways")
          + (worst == Band.LOW ? ", all low: " : ", up to " + worst.word() + ": ")
          + Phrases.list(outcomes.stream().map(o -> o.called).toList());
    }

    private String left(Plan plan) {
      if (plan.unclosed().isEmpty()) {
        return "";
      }
      return "For "
          + Phrases.count(plan.unclosed().size(), "way", "ways")
          + " at "
          + places(plan.unclosed())
          + " no measures are known that end it; they only get harder.";
    }

    private List<String> waiting() {
      List<String> says = new ArrayList<>();
      List<FindingView> certain = open.stream().filter(f -> !f.source().isAssumed()).toList();
      if (certain.isEmpty()) {
        return says;
      }
      long easy = certain.stream().filter(f -> likely(f.source()).equals("very likely")).count();
      says.add(
          Phrases.count(certain.size(), "way stays", "ways stay")
              + " open at "
              + system
              + (easy == 0
                  ? ", none of them very likely."
                  : ", " + easy + " of them very likely."));
      long planned =
          certain.stream()
              .filter(f -> f.source().target().points() < f.source().current().points())
              .count();
      says.add(
          planned == 0
              ? "Nobody said that anything is planned for "
                  + system
                  + ", so waiting by itself makes nothing better."
              : "What is planned for "
                  + system
                  + " makes "
                  + Phrases.count((int) planned, "way", "ways")
                  + " harder, and leaves the rest as it is.");
      notice().ifPresent(says::add);
      return says;
    }

    /** Only where the description itself brings the law into play. */
    private Optional<String> notice() {
      for (Compliance compliance : assessment.compliance()) {
        if (compliance.inScope() == Truth.TRUE
            && !compliance.framework().notifications().isEmpty()) {
          var first = compliance.framework().notifications().get(0);
          List<String> personal =
              model.dataAssets().stream()
                  .filter(a -> a.kinds().stream().anyMatch(this::isPersonal))
                  .map(a -> Called.small(a.name()))
                  .toList();
          if (!personal.isEmpty()) {
            return Optional.of(
                "If "
                    + Called.shortened(personal, MOST_NAMES)
                    + " get out, "
                    + first.to()
                    + " may have to be told "
                    + first.within()
                    + " ("
                    + compliance.framework().name()
                    + ", if it applies).");
          }
        }
      }
      return Optional.empty();
    }

    private boolean isPersonal(String kind) {
      DataKind known = catalog.dataKinds().get(kind);
      return known != null && known.personal();
    }
  }
}

package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.catalog.ThreatDefinition.Reach;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Page.Link;
import dev.dreadnought.report.Quotes.Quote;
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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who runs the business asks of an assessment, in words of the business: findings by
 * what comes of them, and never by the name of an attack.
 *
 * @param harm to the body, which is told first; null where nothing that was said speaks of it
 * @param outcomes what could happen, the worst first
 * @param ourselves what happens to whoever runs the system, in a sentence; may be empty
 * @param people how many people, and who says so, in a sentence
 * @param peopleSaid the words that say how many
 * @param likely the outcomes again, the likeliest first
 * @param assumed how many ways count because nobody said that anything is done against them
 * @param words the words for how likely something is, with their meaning
 * @param decisions what to decide today
 * @param steps what the work costs, step by step, and what each step leaves
 * @param sum all of the cost in one reckoning; may be empty
 * @param left what no work that is known here closes, in a sentence; may be empty
 * @param waiting what if nothing is done
 */
record BusinessChapter(
    @Nullable Harm harm,
    List<OutcomeLine> outcomes,
    String ourselves,
    String people,
    List<Quote> peopleSaid,
    List<OutcomeLine> likely,
    String assumed,
    List<Word> words,
    List<Decision> decisions,
    List<Step> steps,
    String sum,
    String left,
    List<Decision> waiting) {
  private static final int MOST_NAMES = 3;
  private static final int MOST_PLACES = 2;
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
   * Harm to the body.
   *
   * @param text what could happen, in a sentence
   * @param who could be harmed, in a sentence
   * @param ways findings that say so
   */
  record Harm(String text, String who, List<Link> ways, String more, List<Quote> quotes) {}

  /**
   * One thing that could happen.
   *
   * @param anchor of this line
   * @param called what it is called for short
   * @param text what could happen, in a sentence
   * @param who is hurt, and how, in a sentence
   * @param likely how likely it is, in a word
   * @param points by which that word is chosen, 3 to 30
   * @param why what speaks for that word
   * @param easiest the way that is likeliest
   * @param worst the band of the worst finding behind it
   * @param ways findings behind it, each by its plain title and place
   */
  record OutcomeLine(
      String anchor,
      String called,
      String text,
      String who,
      String likely,
      int points,
      String why,
      Link easiest,
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
      Assessment assessment,
      Catalog catalog,
      Quotes quotes,
      List<FindingView> findings,
      String report) {
    return new Composer(assessment, catalog, quotes, findings, report).compose();
  }

  private static final class Composer {
    private static final int MOST_WAYS = 6;
    private static final int MOST_MEASURES = 5;
    private static final int MOST_QUESTIONS = 3;
    private static final int NO_SKILL = 9;
    private static final int VERY_LIKELY = 26;
    private static final int LIKELY = 21;
    private static final int POSSIBLE = 15;

    private final Assessment assessment;
    private final ThreatModel model;
    private final Catalog catalog;
    private final String report;
    private final Quotes quotes;
    private final PlainWords plain;
    private final Concerned concerned;
    private final String system;
    private final List<FindingView> open;
    private final List<FindingView> certain;
    private final Map<Outcome, List<FindingView>> byOutcome = new EnumMap<>(Outcome.class);

    Composer(
        Assessment assessment,
        Catalog catalog,
        Quotes quotes,
        List<FindingView> findings,
        String report) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.catalog = catalog;
      this.report = report;
      this.quotes = quotes;
      this.plain = new PlainWords(model, catalog);
      this.concerned = new Concerned(model, catalog);
      this.system = Visible.shortened(model.name(), NAME);
      this.open = findings.stream().filter(FindingView::isOpen).toList();
      this.certain = open.stream().filter(f -> !f.source().isAssumed()).toList();
      for (FindingView finding : open) {
        byOutcome.computeIfAbsent(outcome(finding.source()), k -> new ArrayList<>()).add(finding);
      }
    }

    BusinessChapter compose() {
      Plan plan = plan();
      List<OutcomeLine> outcomes = outcomes();
      List<Step> steps = steps(plan);
      return new BusinessChapter(
          harm(),
          outcomes,
          ourselves(),
          howMany(),
          quotes.of(
              assessment
                  .fact("people@" + ThreatModel.SYSTEM)
                  .map(ProvenFact::sources)
                  .orElse(List.of())),
          outcomes.stream().sorted(Comparator.<OutcomeLine>comparingInt(o -> -o.points())).toList(),
          assumed(),
          words(),
          decisions(steps),
          steps,
          sum(plan),
          left(plan),
          waiting());
    }

    /** Only findings say so: their rating counts an injury or a life. */
    private @Nullable Harm harm() {
      List<FindingView> ways = open.stream().filter(Composer::harmsBody).toList();
      if (ways.isEmpty()) {
        return null;
      }
      List<DataAsset> assets = model.dataAssets().stream().filter(this::needsSafety).toList();
      String data = names(assets);
      String others = concerned.others(assets);
      boolean isLife =
          ways.stream().anyMatch(w -> w.source().scoring().stream().anyMatch(Composer::isLife));
      String many = Phrases.count(ways.size(), "way leads", "ways lead") + " to it";
      return new Harm(
          (isLife ? "Somebody could lose their life" : "Somebody could be injured")
              + (data.isEmpty()
                  ? " if " + system + " is misused; " + many + "."
                  : ": " + data + " could be wrong, missing or misused; " + many + "."),
          Called.capital(
              others.isEmpty()
                  ? "whoever depends on " + system + ", in body and health."
                  : others + ", in body and health."),
          ways.stream().limit(MOST_WAYS).map(this::way).toList(),
          more(ways.size() - MOST_WAYS),
          assets.stream()
              .flatMap(a -> quotes.of(a.sources()).stream())
              .distinct()
              .limit(MOST_NAMES)
              .toList());
    }

    private static boolean harmsBody(FindingView finding) {
      return finding.source().scoring().stream()
          .anyMatch(a -> a.weight().equals("injury-damage") || isLife(a));
    }

    private static boolean isLife(Adjustment adjustment) {
      return adjustment.weight().equals("life-damage");
    }

    private boolean needsSafety(DataAsset asset) {
      Level own = asset.safety();
      return own != null
          ? own.compareTo(Level.HIGH) >= 0
          : concerned.kinds(asset).stream().anyMatch(k -> k.safety().compareTo(Level.HIGH) >= 0);
    }

    private static String more(int rest) {
      return rest <= 0 ? "" : "and " + rest + " more";
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
      Finding likeliest = likeliest(ways);
      return new OutcomeLine(
          anchor(outcome),
          Called.capital(outcome.called),
          text(outcome, ways),
          who(outcome, ways),
          likely(likeliest),
          likeliest.current().likelihood(),
          why(ways, likeliest),
          way(
              ways.stream()
                  .filter(w -> w.source().id().equals(likeliest.id()))
                  .findFirst()
                  .orElseThrow()),
          worst(outcome).source().current().band().word(),
          ways.stream().limit(MOST_WAYS).map(this::way).toList(),
          more(ways.size() - MOST_WAYS));
    }

    private static String anchor(Outcome outcome) {
      return "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Link way(FindingView finding) {
      String element = finding.source().element();
      boolean isPerson = model.actor(element).isPresent();
      return new Link(
          PlainWords.of(finding.title())
              + (isPerson ? ", in the name of " : ": ")
              + plain.part(element),
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
      return parts.isEmpty() ? system : plain.list(parts, MOST_PLACES);
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
      return names(assets(ways));
    }

    private static String names(List<DataAsset> assets) {
      return Called.shortened(assets.stream().map(Concerned::name).distinct().toList(), MOST_NAMES);
    }

    private List<DataAsset> assets(List<FindingView> ways) {
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
      return model.dataAssets().stream()
          .filter(a -> assets.contains(a.id()) || elements.contains(a.id()))
          .sorted(
              Comparator.<DataAsset>comparingInt(a -> -need(a).ordinal())
                  .thenComparing(DataAsset::id))
          .toList();
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
      return Phrases.list(concerned.userNames());
    }

    /** First those whom the data is about, then those who use the system. */
    private String who(Outcome outcome, List<FindingView> ways) {
      String named = people();
      String users = named.isEmpty() ? "whoever uses " + system : named;
      List<String> hurt = new ArrayList<>();
      String others = concerned.others(assets(ways));
      if (!others.isEmpty()) {
        hurt.add(others);
      }
      hurt.add(users);
      String people = String.join(", and ", hurt);
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
            case ALL -> "up to all of them at once";
          };
      String owner = "whoever answers for " + system;
      return Called.capital(
          switch (outcome) {
            case TAKEN_OVER ->
                people + ", " + many + ", and " + owner + ", who loses all say over it.";
            case MASTER_KEY ->
                people + ", " + many + ", and " + owner + ", whose decisions are undone.";
            case IMPERSONATED ->
                users
                    + ", "
                    + many
                    + ": they answer for what they did not do"
                    + (others.isEmpty() ? "." : "; and " + others + ".");
            case DISCLOSED -> people + ", " + many + ": what was private is known to others.";
            case ALTERED -> people + ", " + many + ", and " + owner + ": the records are wrong.";
            case DESTROYED -> people + ", " + many + ", and " + owner + ": the work is lost.";
            case HALTED -> people + ", " + many + ": they wait, or go elsewhere.";
            case DENIED -> owner + ", and the honest side of each dispute.";
          });
    }

    private String howMany() {
      String users = concerned.users();
      String others = concerned.othersCounted(model.dataAssets());
      List<String> said = new ArrayList<>();
      said.add(
          model.people() == null
              ? "nobody said how many people use it; the ratings assume a few hundred"
              : users.isEmpty() ? Concerned.number(model.people()) + " people, as stated" : users);
      if (!others.isEmpty()) {
        said.add(others);
      }
      return system + ": " + String.join("; ", said) + ".";
    }

    private String ourselves() {
      String notice = notice().orElse("");
      boolean isAboutPeople = byOutcome.containsKey(Outcome.DISCLOSED) && !notice.isEmpty();
      return isAboutPeople ? "Ourselves: " + Called.continued(notice) : notice;
    }

    private String assumed() {
      long unknown = open.stream().filter(f -> f.source().treatment() == Treatment.UNKNOWN).count();
      List<String> common = common();
      String most =
          common.isEmpty()
              ? ""
              : "In most rows, for " + system + ": " + Phrases.list(common) + ". ";
      return unknown == 0
          ? most.strip()
          : most
              + unknown
              + " of the "
              + Phrases.count(open.size(), "way", "ways")
              + " into "
              + system
              + (unknown == 1 ? " counts" : " count")
              + " in full, because nobody said what is done against "
              + (unknown == 1 ? "it." : "them.");
    }

    private static String likely(Finding finding) {
      int points = finding.current().likelihood();
      return points >= VERY_LIKELY
          ? "very likely"
          : points >= LIKELY ? "likely" : points >= POSSIBLE ? "possible" : "unlikely";
    }

    /** How many ways, how many of them easy, and what makes the easiest one so. */
    private String why(List<FindingView> ways, Finding likeliest) {
      long unsure = ways.stream().filter(w -> w.source().isAssumed()).count();
      long easy = ways.stream().filter(w -> likely(w.source()).equals("very likely")).count();
      List<String> parts = new ArrayList<>();
      parts.add(Phrases.count(ways.size(), "way", "ways") + " to it in " + system);
      if (easy > 0) {
        parts.add(easy + " very likely");
      }
      if (unsure > 0) {
        parts.add(
            (unsure == ways.size() ? "" : unsure + " of them ")
                + "only if an open question turns out badly");
      }
      List<String> own = new ArrayList<>(reasons(likeliest));
      own.removeAll(common());
      parts.add(own.isEmpty() ? "the easiest" : "the easiest because " + Phrases.list(own));
      return String.join(", ", parts);
    }

    /** What makes the likeliest way of more than half of the outcomes easy: said once for all. */
    private List<String> common() {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (List<FindingView> ways : byOutcome.values()) {
        reasons(likeliest(ways)).forEach(r -> counts.merge(r, 1, Integer::sum));
      }
      return counts.keySet().stream()
          .filter(r -> counts.get(r) * 2 > byOutcome.size() && byOutcome.size() > 1)
          .toList();
    }

    private static Finding likeliest(List<FindingView> ways) {
      return ways.stream()
          .map(FindingView::source)
          .max(
              Comparator.<Finding>comparingInt(f -> f.current().likelihood())
                  .thenComparing(Finding::id))
          .orElseThrow();
    }

    private static List<String> reasons(Finding finding) {
      List<String> reasons = new ArrayList<>();
      for (Adjustment adjustment : finding.scoring()) {
        boolean eases =
            adjustment.delta() > 0
                && adjustment.factor() != Factor.DAMAGE
                && adjustment.factor() != Factor.AFFECTED_USERS;
        String reason = adjustment.reason() + (adjustment.certain() ? "" : " (assumed)");
        if (eases && reasons.size() < MOST_PLACES && !reasons.contains(reason)) {
          reasons.add(reason);
        }
      }
      long unsaid = finding.mitigations().stream().filter(m -> m.status() == null).count();
      if (unsaid > 0) {
        reasons.add(
            unsaid == finding.mitigations().size()
                ? "no safeguard against it was mentioned"
                : "some safeguards against it were not mentioned");
      }
      return reasons;
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

    private List<Decision> decisions(List<Step> steps) {
      List<Decision> decisions = new ArrayList<>();
      if (!steps.isEmpty()) {
        Step first = steps.get(0);
        decisions.add(
            new Decision(
                "Approve the first step for "
                    + system
                    + ": "
                    + first.cost()
                    + ". It closes "
                    + first.closes()
                    + ", out of "
                    + certain.size()
                    + " certain ones. Name who answers for it.",
                first.measures()));
      }
      questions().ifPresent(decisions::add);
      return decisions;
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

    private Optional<Decision> questions() {
      List<Question> questions = assessment.questions();
      if (questions.isEmpty()) {
        return Optional.empty();
      }
      List<Link> weightiest =
          questions.stream()
              .limit(MOST_QUESTIONS)
              .map(q -> new Link(asked(q), report + "#unknown"))
              .toList();
      long possible = open.size() - certain.size();
      return Optional.of(
          new Decision(
              "Have the weightiest of "
                  + Phrases.count(questions.size(), "open question", "open questions")
                  + " about "
                  + system
                  + " answered"
                  + (possible == 0
                      ? ":"
                      : "; "
                          + Phrases.count((int) possible, "possible way", "possible ways")
                          + " may fall away:"),
              weightiest));
    }

    /** The question, with plain words for the parts that it names; the longest names first. */
    private String asked(Question question) {
      String text = question.text();
      if (question.about().equals(ThreatModel.SYSTEM)) {
        text = text.replace("the system", system);
      }
      List<Component> byLength = new ArrayList<>(model.components());
      byLength.sort(Comparator.comparingInt(c -> -c.name().length()));
      for (Component component : byLength) {
        text =
            Pattern.compile("(?<!\\w)" + Pattern.quote(component.name()) + "(?!\\w)")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(plain.part(component.id())));
      }
      return PlainWords.of(text);
    }

    private static boolean isGrave(FindingView finding) {
      return finding.source().current().band().compareTo(Band.HIGH) <= 0;
    }

    /** What grave ways need, by horizon, and then what the others need beside it. */
    private List<Step> steps(Plan plan) {
      List<Step> steps = new ArrayList<>();
      Set<String> grave = plan.measures(certain.stream().filter(Composer::isGrave).toList());
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
      Set<String> rest = new TreeSet<>(plan.measures(certain));
      rest.removeAll(grave);
      String when = steps.isEmpty() ? "As time allows" : "After that, for the rest";
      step(plan, when, rest, sofar).ifPresent(steps::add);
      return steps;
    }

    private Optional<Step> step(Plan plan, String when, Set<String> added, Set<String> sofar) {
      if (added.isEmpty()) {
        return Optional.empty();
      }
      boolean isFirst = sofar.isEmpty();
      List<FindingView> before = plan.closedBy(sofar);
      sofar.addAll(added);
      List<FindingView> closed = plan.closedBy(sofar);
      List<FindingView> now = closed.stream().filter(f -> !before.contains(f)).toList();
      List<FindingView> left = certain.stream().filter(f -> !closed.contains(f)).toList();
      long grave = now.stream().filter(Composer::isGrave).count();
      return Optional.of(
          new Step(
              when,
              days(days(added)) + (isFirst ? "" : ", " + days(days(sofar)) + " in all"),
              Phrases.count(now.size(), "way", "ways")
                  + (grave == 0 ? "" : " (" + grave + " grave)"),
              remains(left),
              measures(added)));
    }

    /** {@code Of 158 days in all, 98 close the 22 grave ways: 38 at once, 52 …}. */
    private String sum(Plan plan) {
      List<FindingView> grave = certain.stream().filter(Composer::isGrave).toList();
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
      int closed = (int) plan.closedBy(needed).stream().filter(Composer::isGrave).count();
      return "Of "
          + days(days(plan.measures(certain)))
          + " in all for "
          + system
          + ", "
          + days(needed)
          + " close "
          + (closed == grave.size() ? "the " : closed + " of the ")
          + Phrases.count(grave.size(), "grave way", "grave ways")
          + (parts.size() < 2 ? "." : ": " + Phrases.list(parts) + ".");
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

    private List<Decision> waiting() {
      List<Decision> says = new ArrayList<>();
      if (open.isEmpty()) {
        return says;
      }
      int possible = open.size() - certain.size();
      says.add(
          new Decision(
              certain.size()
                  + " certain"
                  + (possible == 0 ? "" : " and " + possible + " possible")
                  + (open.size() == 1 ? " way stays" : " ways stay")
                  + " open at "
                  + system
                  + planned(),
              List.of(new Link("What stays open", report + "#findings"))));
      List<FindingView> easy = certain.stream().filter(Composer::needsNoSkill).toList();
      if (!easy.isEmpty()) {
        List<Link> links = new ArrayList<>(easy.stream().limit(MOST_WAYS).map(this::way).toList());
        if (easy.size() > MOST_WAYS) {
          links.add(new Link(more(easy.size() - MOST_WAYS), report + "#findings"));
        }
        says.add(
            new Decision(
                "Meanwhile "
                    + Phrases.count(easy.size(), "way needs", "ways need")
                    + " no skill, and anybody who gets to "
                    + system
                    + " can use "
                    + (easy.size() == 1 ? "it:" : "them:"),
                links));
      }
      says.addAll(forGood());
      List<FindingView> mild = certain.stream().filter(f -> !isGrave(f) && !harmsBody(f)).toList();
      if (!mild.isEmpty()) {
        says.add(
            new Decision(
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
          certain.stream()
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
    private List<Decision> forGood() {
      List<FindingView> read = having(Consequence.READ);
      List<FindingView> lost = having(Consequence.DESTROY);
      List<String> parts = new ArrayList<>();
      List<Link> links = new ArrayList<>();
      String data = data(read);
      if (!read.isEmpty() && !data.isEmpty()) {
        parts.add(data + " once read (" + Phrases.count(read.size(), "way", "ways") + ")");
        links.add(way(read.get(0)));
      }
      if (!lost.isEmpty()) {
        parts.add("what is once lost (" + Phrases.count(lost.size(), "way", "ways") + ")");
        links.add(way(lost.get(0)));
      }
      return parts.isEmpty()
          ? List.of()
          : List.of(
              new Decision(
                  "Nobody can undo it later: " + Phrases.list(parts) + ". The worst:",
                  links.stream().distinct().toList()));
    }

    private List<FindingView> having(Consequence consequence) {
      return certain.stream()
          .filter(f -> f.source().threat().consequence().contains(consequence))
          .toList();
    }

    /** Only where the description itself brings the law into play. */
    private Optional<String> notice() {
      for (Compliance compliance : assessment.compliance()) {
        if (compliance.inScope() == Truth.TRUE
            && !compliance.framework().notifications().isEmpty()) {
          var first = compliance.framework().notifications().get(0);
          List<String> personal =
              model.dataAssets().stream()
                  .filter(concerned::isPersonal)
                  .map(Concerned::name)
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
  }
}

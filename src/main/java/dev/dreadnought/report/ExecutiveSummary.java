package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody with one minute should know, in at most {@value #MOST_WORDS} words.
 *
 * @param opening how many findings there are, or why there is none
 * @param priorities the three worst open findings, or as many as there are
 * @param closing what the worst means for the business, what is at stake, how sure all this is, and
 *     what is worth asking: a paragraph each
 */
record ExecutiveSummary(String opening, List<Priority> priorities, List<String> closing) {
  static final int MOST_WORDS = 280;

  private static final int PRIORITIES = 3;

  private static final String ORDER =
      "Findings are in order of their score. Steps have one order throughout this report: for the"
          + " worst finding what closes it in the fewest steps and days, then the same for the worst"
          + " of those that are open still, and last what only lowers what nothing closes.";

  /**
   * One threat, where it is worst.
   *
   * @param where the element, and others that the same threat is open on, as it follows the title:
   *     {@code at the web application}, {@code concerning customers}
   * @param score of the worst, with its band
   * @param why what drives it, or empty
   * @param first the controls to begin with; may be empty
   * @param effort of those controls together
   */
  record Priority(
      FindingView finding,
      String where,
      String score,
      String why,
      List<Page.Link> first,
      String effort) {

    /** What to do; titles of controls hold commas and conjunctions of their own. */
    String firstText() {
      return first.stream().map(Page.Link::text).collect(Collectors.joining("; "));
    }

    String text() {
      return finding.title()
          + " "
          + where
          + ", "
          + score
          + (why.isEmpty() ? "" : ": " + why)
          + "."
          + (first.isEmpty() ? "" : " Do first: " + firstText() + " (" + effort + ").");
    }
  }

  static ExecutiveSummary of(Assessment assessment, Catalog catalog, List<FindingView> findings) {
    ExecutiveSummary summary = null;
    FirstStep firstStep = FirstStep.of(assessment, catalog);
    for (Detail detail : Detail.values()) {
      summary = new Writer(assessment, catalog, firstStep, findings, detail).write();
      if (summary.words() <= MOST_WORDS) {
        return summary;
      }
    }
    return Objects.requireNonNull(summary);
  }

  /** How much is said, the most first: what does not fit into the words gives way. */
  private enum Detail {
    FULL(2, 3),
    LESS(1, 2),
    GROUNDS(0, 1),
    NAMES(-1, 0),
    /** Without the one finding that an assumption carries: what bears on most stays to the last. */
    QUESTION(-1, 0),
    /** Nor what is assumed until the question is answered. */
    BARE(-1, 0);

    private final int reasons;
    private final int others;

    Detail(int reasons, int others) {
      this.reasons = reasons;
      this.others = others;
    }
  }

  /** By which rule the priorities are in order; a note, which the words do not count. */
  public String order() {
    return priorities.isEmpty() ? "" : ORDER;
  }

  /** Without links. */
  String text() {
    return Stream.of(Stream.of(opening), priorities.stream().map(Priority::text), closing.stream())
        .flatMap(s -> s)
        .collect(Collectors.joining("\n"));
  }

  int words() {
    return text().strip().split("\\s+").length;
  }

  private static final class Writer {
    private static final int NAME = 40;
    private static final int NAME_WORDS = 6;
    private static final String ASSUMED = "Assumed: ";

    private final Assessment assessment;
    private final Catalog catalog;
    private final Called called;
    private final FirstStep firstStep;
    private final Detail detail;
    private final List<FindingView> open;
    private final Map<String, Component> components = new HashMap<>();
    private final Map<String, Integer> groundsOf = new HashMap<>();
    private final Set<String> reasonsSaid = new HashSet<>();

    Writer(
        Assessment assessment,
        Catalog catalog,
        FirstStep firstStep,
        List<FindingView> findings,
        Detail detail) {
      this.assessment = assessment;
      this.catalog = catalog;
      this.called = new Called(assessment.model(), catalog);
      this.firstStep = firstStep;
      this.detail = detail;
      this.open =
          findings.stream()
              .filter(FindingView::isOpen)
              .sorted(Comparator.comparing(f -> f.source().isAssumed()))
              .toList();
      assessment.model().components().forEach(c -> components.put(c.id(), c));
      for (Finding finding : assessment.findings()) {
        finding.because().forEach(b -> groundsOf.merge(nameOf(b), 1, Integer::sum));
      }
    }

    ExecutiveSummary write() {
      if (assessment.model().components().isEmpty()) {
        String nothing = "No part of a system was recognised in the input, so nothing is assessed.";
        return new ExecutiveSummary(nothing, List.of(), List.of());
      }
      if (assessment.findings().isEmpty()) {
        String none = "No threat of the catalog has ground in what was said of " + system() + ".";
        return new ExecutiveSummary(none, List.of(), closing(List.of()));
      }
      List<Priority> priorities = priorities();
      return new ExecutiveSummary(opening(), priorities, closing(priorities));
    }

    private List<String> closing(List<Priority> priorities) {
      String carried = detail.compareTo(Detail.NAMES) > 0 ? "" : carried();
      return Stream.of(business(priorities), stake(), sureness(), unknown(), carried)
          .filter(s -> !s.isEmpty())
          .toList();
    }

    private String system() {
      return named(assessment.model().name());
    }

    private String opening() {
      List<FindingView> certain = certain();
      int possible = open.size() - certain.size();
      if (open.isEmpty()) {
        return assessment.findings().size() == 1
            ? "The one finding on " + system() + " is closed by controls in force."
            : "All "
                + assessment.findings().size()
                + " findings on "
                + system()
                + " are closed by controls in force.";
      }
      if (certain.isEmpty()) {
        return system()
            + " has no grounded, open finding; "
            + possible
            + (possible == 1 ? " is" : " are")
            + " possible, depending on what nobody said.";
      }
      return system()
          + " has "
          + Phrases.count(certain.size(), "open finding", "open findings")
          + (certain.size() == 1 ? ", which is " + bandOf(certain.get(0)) : ": " + bands(certain))
          + (possible == 0
              ? "."
              : "; " + possible + " more " + (possible == 1 ? "is" : "are") + " possible.");
    }

    private List<FindingView> certain() {
      return open.stream().filter(f -> !f.source().isAssumed()).toList();
    }

    private static String bandOf(FindingView finding) {
      return finding.source().current().band().word();
    }

    private static String bands(List<FindingView> findings) {
      List<String> counts = new ArrayList<>();
      for (Band band : Band.values()) {
        long count = findings.stream().filter(f -> f.source().current().band() == band).count();
        if (count > 0) {
          counts.add(count + " " + band.word());
        }
      }
      return Phrases.list(counts);
    }

    /** The worst threats, each with every element that it is open on; alone where they are few. */
    private List<Priority> priorities() {
      Map<String, List<FindingView>> byThreat = new LinkedHashMap<>();
      for (FindingView finding : open) {
        boolean isPossible = finding.source().isAssumed();
        String key = finding.source().threat().id() + (isPossible ? "?" : "");
        byThreat.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
      }
      boolean areEnough = byThreat.size() >= Math.min(PRIORITIES, open.size());
      return areEnough
          ? byThreat.values().stream().limit(PRIORITIES).map(this::priority).toList()
          : open.stream().limit(PRIORITIES).map(f -> priority(List.of(f))).toList();
    }

    private Priority priority(List<FindingView> sameThreat) {
      FindingView worst = sameThreat.get(0);
      List<Mitigation> first = firstStep.against(worst.source());
      return new Priority(
          worst,
          where(sameThreat),
          (worst.source().isAssumed() ? "possibly " : "")
              + Phrases.scored(worst.source().current())
              + range(worst),
          why(worst.source()),
          first.stream().map(m -> link(worst, m)).toList(),
          effort(first));
    }

    /** The lower end, where something unknown or unsaid may bring the score down. */
    private static String range(FindingView finding) {
      String low = finding.source().current().lowText();
      return finding.current().interval().isEmpty() ? "" : " (" + low + " at least)";
    }

    private static Page.Link link(FindingView finding, Mitigation mitigation) {
      return finding.controls().stream()
          .filter(line -> line.id().equals(mitigation.control()))
          .findFirst()
          .map(line -> new Page.Link(line.title(), line.href()))
          .orElseThrow();
    }

    private String where(List<FindingView> findings) {
      List<String> names =
          findings.stream()
              .map(
                  f ->
                      named(
                          isAtPerson(f)
                              ? called.of(f.source().element())
                              : f.source().elementName()))
              .distinct()
              .collect(Collectors.toCollection(ArrayList::new));
      return preposition(findings.get(0)) + few(names);
    }

    /** Nothing is at a person. */
    private static String preposition(FindingView finding) {
      return isAtPerson(finding) ? "concerning " : "at ";
    }

    private static boolean isAtPerson(FindingView finding) {
      return finding.source().threat().element() == DfdType.EXTERNAL_ENTITY;
    }

    /** What it is about this element, and what drives the score that was not said before. */
    private String why(Finding finding) {
      if (detail.reasons < 0) {
        return "";
      }
      List<String> said = new ArrayList<>();
      ground(finding).ifPresent(said::add);
      finding.scoring().stream()
          .filter(a -> a.certain() && a.delta() > 0)
          .sorted(
              Comparator.<Adjustment>comparingInt(a -> -a.delta())
                  .thenComparing(Adjustment::factor)
                  .thenComparing(Adjustment::weight))
          .map(Adjustment::reason)
          .filter(reason -> !reasonsSaid.contains(reason))
          .limit(detail.reasons)
          .toList()
          .forEach(
              reason -> {
                reasonsSaid.add(reason);
                said.add(reason);
              });
      return String.join("; ", said);
    }

    /**
     * The ground that fewest other findings have: of one that is only possible, the one that nobody
     * stated.
     */
    private Optional<String> ground(Finding finding) {
      Set<String> unknown =
          assessment.assumptions().stream().map(a -> a.id()).collect(Collectors.toSet());
      return finding.because().stream()
          .min(
              Comparator.<Because, Boolean>comparing(
                      b -> finding.isAssumed() && !unknown.contains(b.fact()))
                  .thenComparing(b -> groundsOf.getOrDefault(nameOf(b), 0))
                  .thenComparing(Because::fact))
          .map(b -> it(finding, b));
    }

    private static String nameOf(Because because) {
      int at = because.fact().indexOf('@');
      return at < 0 ? because.fact() : because.fact().substring(0, at);
    }

    /** The ground, with a pronoun for the element that the line has just named. */
    private String it(Finding finding, Because because) {
      String name = finding.elementName();
      String text = because.text();
      if (text.startsWith(name + ": ")) {
        return "such a person " + text.substring(name.length() + 2);
      }
      boolean isComponent = components.containsKey(finding.element());
      return isComponent && text.startsWith(name + " ")
          ? "it " + text.substring(name.length() + 1)
          : startSmall(text);
    }

    private String effort(List<Mitigation> controls) {
      int days = FirstStep.days(controls.stream().map(Mitigation::control).toList(), catalog);
      return days == 0 ? "within the day" : "about " + Phrases.count(days, "day", "days");
    }

    /** What the priorities come to; in fewer words where these are short. */
    private String business(List<Priority> priorities) {
      List<FindingView> worst =
          priorities.stream().map(Priority::finding).filter(f -> !f.isPossible()).toList();
      Subject subject = Subject.of(assessment, catalog, new Quotes(assessment.reading(), ""));
      boolean isWhole = detail.compareTo(Detail.NAMES) <= 0;
      return WorstCase.of(subject, open, worst, Writer::named, isWhole ? 3 : 1, isWhole);
    }

    private String stake() {
      List<DataAsset> assets = assessment.model().dataAssets();
      if (assets.isEmpty()) {
        return "Nobody said which data the system keeps" + people("; ", "");
      }
      Level most = assets.stream().map(this::need).max(Comparator.naturalOrder()).orElseThrow();
      List<DataAsset> gravest = assets.stream().filter(a -> need(a) == most).toList();
      List<String> names =
          gravest.stream().map(a -> startSmall(named(a.name()))).distinct().toList();
      return "At stake "
          + (names.size() == 1 && !isPlural(names.get(0)) ? "is " : "are ")
          + few(names)
          + ", with "
          + (most == Level.NONE ? "no" : "a " + most.word())
          + " need for protection"
          + keptIn(gravest)
          + people("; ", "");
    }

    private static boolean isPlural(String name) {
      return name.endsWith("s") && !name.endsWith("ss") || name.endsWith("data");
    }

    private String keptIn(List<DataAsset> assets) {
      Set<String> ids = assets.stream().map(DataAsset::id).collect(Collectors.toSet());
      List<String> stores =
          assessment.model().components().stream()
              .filter(c -> c.data().stream().anyMatch(ids::contains))
              .map(c -> named(called.of(c.id())))
              .distinct()
              .toList();
      return stores.isEmpty() ? "" : ", kept in " + few(stores);
    }

    private String few(List<String> names) {
      int most = 1 + Math.max(0, detail.others);
      // One name more takes no more room than that there is one.
      int shown = names.size() == most + 1 ? most + 1 : Math.min(names.size(), most);
      List<String> said = new ArrayList<>(names.subList(0, shown));
      if (names.size() > shown) {
        said.add(names.size() - shown + " more");
      }
      return Phrases.list(said);
    }

    private String people(String before, String none) {
      Integer people = assessment.model().people();
      return people == null
          ? none + "."
          : before
              + (people == 1
                  ? "one person is concerned."
                  : String.format(Locale.ROOT, "%,d people are concerned.", people));
    }

    /** The highest of an asset's needs. */
    private Level need(DataAsset asset) {
      return Stream.concat(
              Stream.of(
                      asset.confidentiality(),
                      asset.integrity(),
                      asset.availability(),
                      asset.safety())
                  .filter(Objects::nonNull),
              asset.kinds().stream()
                  .map(catalog.dataKinds()::get)
                  .filter(Objects::nonNull)
                  .flatMap(Writer::needs))
          .max(Comparator.naturalOrder())
          .orElse(Level.NONE);
    }

    private static Stream<Level> needs(DataKind kind) {
      return Stream.of(
          kind.confidentiality(), kind.integrity(), kind.availability(), kind.safety());
    }

    private String sureness() {
      List<FindingView> certain = certain();
      List<String> said = new ArrayList<>();
      if (!certain.isEmpty()) {
        int stated = count(certain, f -> f.certainty() == Ground.STATED);
        int inferred = certain.size() - stated;
        said.add(basis(stated, inferred));
      }
      int silent = count(open, f -> f.treatment() == Treatment.UNKNOWN);
      if (silent > 0) {
        said.add(silence(silent));
      }
      int unclear = assessment.reading().notUnderstood().size();
      if (unclear > 0) {
        said.add(Phrases.count(unclear, "passage was", "passages were") + " not understood.");
      }
      return String.join(" ", said);
    }

    private String silence(int silent) {
      if (open.size() == 1) {
        return "Nobody said what is already done about it; the score assumes that nothing is.";
      }
      return silent == open.size()
          ? "Nobody said what is already done about any of them; the scores assume that nothing is."
          : "For "
              + silent
              + " of the "
              + open.size()
              + (certain().size() == open.size() ? " open ones" : " open and possible ones")
              + " nobody said what is already done; "
              + (silent == 1 ? "its score assumes" : "their scores assume")
              + " that nothing is.";
    }

    private static String basis(int stated, int inferred) {
      if (inferred == 0) {
        return stated == 1
            ? "The finding rests on what was said outright."
            : "Each finding rests on what was said outright.";
      }
      if (stated == 0) {
        return inferred == 1
            ? "The finding follows from what was said, by a named rule."
            : "Each finding follows from what was said, by a named rule.";
      }
      return stated
          + (stated == 1 ? " finding rests" : " findings rest")
          + " on what was said outright, "
          + inferred
          + (inferred == 1
              ? " follows from it by a named rule."
              : " follow from it by named rules.");
    }

    private interface Test {
      boolean holds(Finding finding);
    }

    private static int count(List<FindingView> findings, Test test) {
      return (int) findings.stream().filter(f -> test.holds(f.source())).count();
    }

    /** The worst critical or high finding that only an assumption gives ground to. */
    private String carried() {
      for (FindingView finding : open) {
        List<Assumption> assumptions =
            isGrave(finding.source()) ? assumptions(finding.source()) : List.of();
        if (!assumptions.isEmpty()) {
          return "“"
              + finding.title()
              + "” "
              + where(List.of(finding))
              + " ("
              + bandOf(finding)
              + ") stands or falls with "
              + settledBy(assumptions);
        }
      }
      return "";
    }

    /** The question says what is assumed, too, so that one of the two is enough. */
    private String settledBy(List<Assumption> assumptions) {
      String id = assumptions.get(0).id();
      List<Question> questions = assessment.questions();
      if (assumptions.size() == 1 && !questions.isEmpty() && questions.get(0).id().equals(id)) {
        return "that answer.";
      }
      String what = shortened(assumed(assumptions.get(0).text()), detail.reasons < 0 ? 20 : 30);
      String stop = what.endsWith("…") ? "" : ".";
      if (assumptions.size() == 2) {
        int most = detail.reasons < 0 ? 12 : 20;
        String second = shortened(assumed(assumptions.get(1).text()), most);
        return "two assumptions: "
            + shortened(what, most)
            + "; "
            + second
            + (second.endsWith("…") ? "" : ".");
      }
      return assumptions.size() > 1
          ? assumptions.size() + " assumptions, one of them: " + what + stop
          : questions.stream()
              .filter(q -> q.id().equals(id))
              .map(q -> "the answer to: " + asked(q))
              .findFirst()
              .orElse("an assumption: " + what + stop);
    }

    /** Without the word that says once more that it is assumed. */
    private static String assumed(String text) {
      return text.startsWith(ASSUMED) ? text.substring(ASSUMED.length()) : text;
    }

    private static boolean isGrave(Finding finding) {
      return finding.isAssumed() && finding.current().band().compareTo(Band.HIGH) <= 0;
    }

    /** What it rests on that nobody stated, the one with the fewest findings first. */
    private List<Assumption> assumptions(Finding finding) {
      Set<String> grounds =
          finding.because().stream().map(Because::fact).collect(Collectors.toSet());
      return assessment.assumptions().stream()
          .filter(a -> grounds.contains(a.id()))
          .sorted(
              Comparator.<Assumption>comparingInt(a -> a.because().size())
                  .thenComparing(Assumption::id))
          .toList();
    }

    /**
     * The first question of the report's list, with what is taken to be so until it is answered.
     */
    private String unknown() {
      if (assessment.questions().isEmpty()) {
        return "";
      }
      Question question = assessment.questions().get(0);
      List<Assumption> settled =
          assessment.assumptions().stream().filter(a -> a.id().equals(question.id())).toList();
      int bearing = settled.stream().mapToInt(a -> a.because().size()).sum();
      return "To be asked first: "
          + asked(question)
          + " The answer bears on "
          + Phrases.count(bearing, "finding", "findings")
          + (settled.isEmpty() || !isAssumptionSaid(question) ? "." : meanwhile(settled.get(0)));
    }

    /** Where words are short what is asked with yes or no says by itself what may be assumed. */
    private boolean isAssumptionSaid(Question question) {
      return detail.reasons >= 0
          || detail != Detail.BARE && question.text().startsWith("How many ");
    }

    private String meanwhile(Assumption assumption) {
      String text = new OpenQuestions(assessment, "").assumed(assumption);
      String what = shortened(assumed(text), detail.reasons < 0 ? 20 : 30);
      return "; meanwhile it is assumed that " + what + (what.endsWith("…") ? "" : ".");
    }

    private String asked(Question question) {
      return detail.reasons < 0 ? shortened(question.text(), 30) : question.text();
    }

    private static String named(String name) {
      return shortened(Visible.shortened(Visible.line(name), NAME), NAME_WORDS);
    }

    private static String shortened(String text, int mostWords) {
      String[] words = text.strip().split("\\s+");
      if (words.length <= mostWords) {
        return String.join(" ", words);
      }
      return whole(String.join(" ", List.of(words).subList(0, mostWords))) + "…";
    }

    /** Without a remark in brackets of which only the beginning is left, and what led to it. */
    private static String whole(String beginning) {
      int opened = beginning.lastIndexOf('(');
      boolean isOpen = opened > 0 && beginning.indexOf(')', opened) < 0;
      String kept = isOpen ? beginning.substring(0, opened) : beginning;
      return kept.strip().replaceFirst("[,;:]$", "");
    }

    /** A title inside a sentence; what begins with two capitals is a name. */
    private static String startSmall(String title) {
      boolean isName =
          title.length() < 2
              || !Character.isUpperCase(title.charAt(0))
              || !Character.isLowerCase(title.charAt(1));
      return isName ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
  }
}

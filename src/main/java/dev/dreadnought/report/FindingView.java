package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding as pages show it.
 *
 * @param href to its section
 * @param letter of STRIDE
 * @param at parts of the element that give ground for it, by name; may be empty
 * @param affects what is harmed where that is not the element; may be empty
 * @param folds titles of threats that apply here too and that this one makes needless; may be empty
 * @param standing certainty, treatment and status in words
 * @param readers ids of the roles of which it asks something
 * @param sufficient each set of controls that closes it, in words
 * @param told what an earlier finding of the same threat says already; null where all is said here
 * @param source the finding itself
 */
record FindingView(
    String anchor,
    String href,
    String title,
    String letter,
    String letterTitle,
    String element,
    String at,
    String affects,
    String folds,
    Score inherent,
    Score current,
    Score target,
    String certainty,
    String treatment,
    String status,
    Prose attack,
    Prose impact,
    Prose verify,
    Prose falsePositive,
    List<Ground> because,
    Arithmetic arithmetic,
    List<ControlLine> controls,
    List<String> sufficient,
    List<Reference> references,
    List<String> readers,
    @Nullable ToldBefore told,
    Finding source) {

  /** A page tells of a finding at one place, so that the place says which one it is. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FindingView that
        && href.equals(that.href)
        && (told == null) == (that.told == null)
        && source.id().equals(that.source.id());
  }

  /**
   * A score with its band's word, and both ends of its interval or nothing.
   *
   * @param least the lower end
   * @param raised true where the band is higher than the mean alone would make it
   */
  record Score(String number, String word, String interval, String least, boolean raised) {
    static Score of(DreadScore score) {
      return new Score(
          score.score(),
          score.band().word(),
          score.low() == score.high() ? "" : score.lowText() + "–" + score.highText(),
          score.lowText(),
          score.floored());
    }
  }

  /** What it rests on. */
  record Ground(
      String text, String fact, String basis, List<Quote> quotes, List<Location> places) {}

  /**
   * The sums, for a reader with a pencil.
   *
   * @param least the lower end of the inherent score as a sum; empty where nothing unknown moves it
   * @param leastTreated the same of the current score
   */
  record Arithmetic(
      List<FactorLine> factors,
      String sum,
      String mean,
      String reached,
      String vector,
      String least,
      String leastTreated,
      Prose bases) {
    public boolean moves() {
      return !least.isEmpty() || !leastTreated.isEmpty();
    }

    /** Whether controls take something off a factor. */
    public boolean isLowered() {
      return factors.stream().anyMatch(factor -> !factor.lowerings().isEmpty());
    }
  }

  /** One factor: {@code base + steps = value}, then what controls leave of it. */
  record FactorLine(
      String name,
      int base,
      List<StepLine> steps,
      String limit,
      int value,
      int current,
      int target,
      List<String> lowerings) {}

  /**
   * @param note why it does not count, or that nobody said so
   */
  record StepLine(String delta, String reason, String rule, boolean counts, String note) {}

  /** One control against it. */
  record ControlLine(
      String title,
      String id,
      String href,
      String kind,
      String status,
      boolean inForce,
      String effect,
      List<Advice> guidance,
      List<Quote> quotes) {}

  /** Controls of which the same is said. */
  record Standing(String status, List<ControlLine> controls) {}

  /**
   * @param technology its name, or empty for general advice
   */
  record Advice(String technology, Prose text) {}

  /** An entry of a public list. */
  record Reference(String id, String href) {
    public boolean isLinked() {
      return !href.isEmpty();
    }
  }

  /** Its place among the others tells it apart; the words of all of it would be slow to read. */
  @Override
  public int hashCode() {
    return anchor.hashCode();
  }

  /** Whether it is a further place of a threat, of which an earlier finding says the most. */
  boolean isFurther() {
    return told != null;
  }

  /** The anchor of the finding that says what this one leaves out; null where that is nothing. */
  @Nullable String toldAt() {
    return told == null ? null : told.said().anchor();
  }

  /** Whether its sum stands with it. */
  boolean hasOwnSum() {
    return told == null || told.hasOwnSum();
  }

  /** The controls that stand with it. */
  List<ControlLine> ownControls() {
    return told == null ? controls : told.ownControls();
  }

  /** The sets of controls that stand with it. */
  List<String> ownSufficient() {
    return told == null ? sufficient : told.ownSufficient();
  }

  /** The same as one word after another, for an attribute. */
  String readerWords() {
    return String.join(" ", readers);
  }

  /** What it rests on: {@code grounded: stated}, {@code grounded: inferred} or {@code possible}. */
  public String grounds() {
    return Phrases.certainty(source.certainty());
  }

  /** The controls by what is said of them; what is said first stands first. */
  public List<Standing> standings() {
    Map<String, List<ControlLine>> byStatus = new LinkedHashMap<>();
    controls.forEach(c -> byStatus.computeIfAbsent(c.status(), s -> new ArrayList<>()).add(c));
    return byStatus.entrySet().stream().map(e -> new Standing(e.getKey(), e.getValue())).toList();
  }

  boolean isPossible() {
    return source.isAssumed();
  }

  /** One of its bands is higher than its mean. */
  boolean isMarked() {
    return inherent.raised() || current.raised() || target.raised();
  }

  boolean isOpen() {
    return source.status() == Status.OPEN;
  }

  /** Those with certain ids, of which some may be no findings of this assessment. */
  static List<FindingView> among(List<String> ids, Map<String, FindingView> byId) {
    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  /** Makes the views of one assessment. */
  static final class Maker {
    private static final String DEFAULT = "default";
    private static final int NAME = 80;
    private static final Pattern SAFE_ANCHOR = Pattern.compile("[A-Za-z0-9@._-]{1,200}");
    private static final Pattern CWE = Pattern.compile("CWE-(\\d{1,6})");
    private static final Pattern CAPEC = Pattern.compile("CAPEC-(\\d{1,6})");
    private static final Pattern ATTACK = Pattern.compile("(T\\d{4})(?:\\.(\\d{3}))?");

    private final Assessment assessment;
    private final Catalog catalog;
    private final Quotes quotes;
    private final String page;
    private final Map<String, ProvenFact> facts = new HashMap<>();
    private final Readers readers;

    /**
     * @param page the page with the findings' sections, or empty for the same page
     */
    Maker(Assessment assessment, Catalog catalog, Quotes quotes, String page) {
      this.assessment = assessment;
      this.catalog = catalog;
      this.quotes = quotes;
      this.page = page;
      this.readers = new Readers(assessment, catalog);
      assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
    }

    /** Every finding, in the order of the assessment. */
    List<FindingView> all() {
      Map<String, Long> places =
          assessment.findings().stream()
              .collect(Collectors.groupingBy(Maker::list, Collectors.counting()));
      Map<String, List<FindingView>> made = new HashMap<>();
      List<FindingView> views = new ArrayList<>();
      for (Finding finding : assessment.findings()) {
        String list = list(finding);
        List<FindingView> earlier = made.computeIfAbsent(list, l -> new ArrayList<>());
        boolean isFurther = !earlier.isEmpty() && places.get(list) >= ToldBefore.MANY;
        FindingView view =
            view(finding, anchor(finding.id(), views.size() + 1), isFurther ? earlier : List.of());
        earlier.add(view);
        views.add(view);
      }
      return List.copyOf(views);
    }

    /** Findings of one threat in one list of the report have the same. */
    private static String list(Finding finding) {
      return finding.threat().id() + (finding.isAssumed() ? " possible" : " grounded");
    }

    /** The finding's own id where it can be one on a page, else its number. */
    private static String anchor(String id, int number) {
      return "f-" + (SAFE_ANCHOR.matcher(id).matches() ? id : Integer.toString(number));
    }

    /**
     * @param earlier findings that may say the same already
     */
    private FindingView view(Finding finding, String anchor, List<FindingView> earlier) {
      Arithmetic sum = arithmetic(finding);
      Score target = Score.of(finding.target());
      List<ControlLine> controls =
          finding.mitigations().stream().map(m -> control(m, finding)).toList();
      List<String> sufficient = sufficient(finding);
      return new FindingView(
          anchor,
          page + "#" + anchor,
          finding.title(),
          finding.stride().name(),
          finding.stride().title(),
          element(finding),
          names(finding.at()),
          names(finding.affects().stream().filter(a -> !a.equals(finding.element())).toList()),
          Phrases.list(finding.folds().stream().map(t -> catalog.threat(t).title()).toList()),
          Score.of(finding.inherent()),
          Score.of(finding.current()),
          target,
          finding.certainty().word(),
          Phrases.treatment(finding),
          finding.status().word().replace('-', ' '),
          Prose.of(finding.threat().attack()),
          Prose.of(finding.threat().impact()),
          Prose.of(finding.threat().verify()),
          Prose.of(finding.threat().falsePositive()),
          Stream.concat(
                  finding.because().stream().map(this::ground),
                  finding.remarks().stream().map(this::remark))
              .toList(),
          sum,
          controls,
          sufficient,
          references(finding),
          readers.of(finding),
          earlier.isEmpty() ? null : ToldBefore.of(earlier, sum, target, controls, sufficient),
          finding);
    }

    /** A system that bears the name of a component is told apart from it. */
    private String element(Finding finding) {
      String name = Visible.shortened(finding.elementName(), NAME);
      boolean isShared =
          finding.element().equals(ThreatModel.SYSTEM)
              && assessment.model().components().stream()
                  .anyMatch(c -> c.name().equalsIgnoreCase(finding.elementName()));
      return isShared ? name + Steps.WHOLE : name;
    }

    private String names(List<String> ids) {
      return Phrases.list(
          ids.stream().map(id -> Visible.shortened(assessment.model().nameOf(id), NAME)).toList());
    }

    private Ground ground(Because because) {
      ProvenFact fact = facts.get(because.fact());
      return new Ground(
          because.text(),
          because.fact(),
          basis(fact),
          quotes.of(because.sources()),
          because.sources());
    }

    /** What the text says of the matter and does not state. */
    private Ground remark(Because remark) {
      return new Ground(
          remark.text(),
          remark.fact(),
          "no ground by itself",
          quotes.of(remark.sources()),
          remark.sources());
    }

    private static String basis(@Nullable ProvenFact fact) {
      if (fact == null || !fact.value().isKnown()) {
        return "not known";
      }
      return fact.rule() == null
          ? fact.ground().word()
          : "inferred by the rule “" + fact.rule() + "”";
    }

    private Arithmetic arithmetic(Finding finding) {
      Derivation derivation = Derivation.of(finding, catalog.scoring());
      DreadScore inherent = finding.inherent();
      String least = least(finding, inherent, false);
      String leastTreated = least(finding, finding.current(), true);
      return new Arithmetic(
          derivation.factors().stream().map(this::factor).toList(),
          derivation.sumText(),
          derivation.sum() + " / " + derivation.counted() + " = " + inherent.score(),
          "Bands: " + Phrases.bands(finding, catalog.scoring()),
          inherent.vector(),
          least,
          leastTreated,
          Prose.of(finding.threat().dreadBecause()));
    }

    private String least(Finding finding, DreadScore score, boolean isTreated) {
      return score.low() == score.high()
          ? ""
          : Derivation.lowSum(finding, catalog.scoring(), isTreated);
    }

    private FactorLine factor(Derivation.FactorSteps factor) {
      String limit =
          factor.limit().isEmpty()
              ? ""
              : factor.unlimited() + " becomes " + factor.value() + ": " + factor.limit();
      return new FactorLine(
          factor.factor().title(),
          factor.base(),
          factor.steps().stream().map(this::step).toList(),
          limit,
          factor.value(),
          factor.current(),
          factor.target(),
          factor.controls().stream().map(this::lowering).toList());
    }

    private StepLine step(Derivation.Step step) {
      boolean isGuess = step.counts() && !step.adjustment().certain();
      return new StepLine(
          Phrases.signed(step.adjustment().delta()),
          step.adjustment().reason(),
          step.adjustment().rule(),
          step.counts(),
          isGuess ? Phrases.guess(step.adjustment()) : step.note());
    }

    private String lowering(Derivation.Lowering lowering) {
      return Phrases.signed(lowering.delta())
          + " "
          + lowering.control().title()
          + " ("
          + Phrases.status(lowering.control())
          + ")"
          + (lowering.note().isEmpty() ? "" : ", " + lowering.note());
    }

    /** Of controls of one mechanism the strongest counts, so it is named where it has several. */
    private static String kind(Mitigation mitigation, Finding finding) {
      boolean isShared =
          finding.mitigations().stream()
              .anyMatch(
                  m ->
                      m.mechanism().equals(mitigation.mechanism())
                          && !m.control().equals(mitigation.control()));
      return mitigation.kind()
          + (isShared ? ", mechanism " + mitigation.mechanism().replace('-', ' ') : "");
    }

    private ControlLine control(Mitigation mitigation, Finding finding) {
      return new ControlLine(
          mitigation.title(),
          mitigation.control(),
          page + "#c-" + mitigation.control(),
          kind(mitigation, finding),
          status(mitigation, finding),
          mitigation.isInForce(),
          Phrases.effect(mitigation.effect()),
          advice(mitigation.guidance()),
          quotes.of(mitigation.sources()));
    }

    /** What is planned elsewhere is said where it does not count, too. */
    private String status(Mitigation mitigation, Finding finding) {
      String status = Phrases.status(mitigation);
      if (mitigation.status() != null || mitigation.byDefault()) {
        return status;
      }
      List<String> planned =
          assessment.model().controls().stream()
              .filter(c -> c.id().equals(mitigation.control()))
              .filter(c -> c.status() == ControlStatus.PLANNED && !c.on().equals(finding.element()))
              .map(Control::on)
              .distinct()
              .toList();
      return planned.isEmpty() ? status : "planned for " + names(planned) + ", " + status + " here";
    }

    /** Guidance with the names of the technologies that it is for. */
    List<Advice> advice(List<Guidance> guidance) {
      return guidance.stream()
          .map(g -> new Advice(technology(g.technology()), Prose.of(g.text())))
          .toList();
    }

    private String technology(String id) {
      Optional<Technology> technology = catalog.technology(id);
      return id.equals(DEFAULT) ? "" : technology.map(Technology::name).orElse(id);
    }

    private static List<String> sufficient(Finding finding) {
      Map<String, String> titles =
          finding.mitigations().stream()
              .collect(Collectors.toMap(Mitigation::control, Mitigation::title, (a, b) -> a));
      return finding.threat().sufficient().stream()
          .map(
              set ->
                  Phrases.list(
                      set.stream().map(c -> "“" + titles.getOrDefault(c, c) + "”").toList()))
          .toList();
    }

    private static List<Reference> references(Finding finding) {
      List<Reference> references = new ArrayList<>();
      for (String cwe : finding.threat().cwe()) {
        references.add(link(cwe, CWE, "https://cwe.mitre.org/data/definitions/$1.html"));
      }
      for (String capec : finding.threat().capec()) {
        references.add(link(capec, CAPEC, "https://capec.mitre.org/data/definitions/$1.html"));
      }
      for (String technique : finding.threat().attackTechniques()) {
        String parent = "https://attack.mitre.org/techniques/$1/";
        boolean isPart = technique.contains(".");
        references.add(link(technique, ATTACK, isPart ? parent + "$2/" : parent));
      }
      return List.copyOf(references);
    }

    private static Reference link(String id, Pattern form, String href) {
      var matcher = form.matcher(id);
      return new Reference(id, matcher.matches() ? matcher.replaceFirst(href) : "");
    }
  }
}

package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Overlay;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Claims;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Engine;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.finding.Tally;
import dev.dreadnought.finding.Viewpoint;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that templates may show, worded; they see this and nothing else.
 *
 * @param report the page with the whole report, or empty where this is it
 * @param document who answers for the description; empty where nobody said
 * @param roleParts what only the pages of some roles show; a template asks for it by their names
 * @param threats elements with findings, each with its own; the element with the worst first
 * @param quiet names of the elements without any
 * @param findings the grounded ones, worst first
 * @param possible those that rest on something unknown, worst first
 * @param reference the setting that the bases of scores are for
 * @param diagram the data flow diagram as SVG that escapes what it quotes, or empty
 * @param figures the other pictures
 * @param filters by what a reader can narrow the findings
 * @param risks the cells of the risk matrix
 * @param attacks from where the system is entered to what is worth an attack
 */
record Page(
    String report,
    String name,
    String description,
    List<Line> document,
    List<Line> engine,
    ExecutiveSummary summary,
    Counts counts,
    List<ElementThreats> threats,
    List<String> quiet,
    EntryPoints entries,
    List<MarkedText> inputs,
    List<MarkedText.Kind> marks,
    ElementTables elements,
    List<LeftOut> leftOut,
    List<FindingView> findings,
    List<FindingView> possible,
    List<AssumptionLine> assumptions,
    List<QuestionLine> questions,
    List<ControlPart> controls,
    Judged judged,
    List<FrameworkPart> frameworks,
    Coverage coverage,
    EngineerChapter engineer,
    ModelerChapter modeler,
    RoleParts roleParts,
    List<ReviewLine> review,
    RuleLog ruleLog,
    String reference,
    String bands,
    String diagram,
    Figures figures,
    Filters filters,
    RiskCells risks,
    RoadmapView roadmap,
    AttackChapter attacks) {
  private static final int NAME = 120;

  /** What the two words mean, once and for every report. */
  static final String GROUNDED =
      "Grounded: rests on what the description says, or follows from it by a rule that is named;"
          + " not tested. Possible: rests on something that nobody said, so that an answer confirms"
          + " or removes it.";

  private static final String NOT_ASSESSABLE = "not assessable here";

  /** What a gap is called of a regime that is not known to bind. */
  private static final String GAP_THEN = "would be a gap";

  /** What “grounded” and “possible” mean. */
  public String grounded() {
    return GROUNDED;
  }

  /** A label and what belongs to it. */
  record Line(String label, String text) {}

  /** An element, and every finding on it, worst first. */
  record ElementThreats(String name, String id, List<FindingView> findings) {}

  /**
   * What a role's viewpoint looked at and says.
   *
   * @param lookedAt with the team, where the role does not name it
   */
  record ReviewLine(String role, String lookedAt, String says) {}

  /** Findings by band and by letter; grounded and possible ones are never added up. */
  record Counts(List<String> bands, List<String> letters, List<CountRow> rows) {}

  record CountRow(String label, int total, List<Integer> byBand, List<Integer> byLetter) {}

  /** What was said and is not in the model, of one kind. */
  record LeftOut(String title, String why, List<LeftOutLine> lines) {
    /** {@code set-aside}. */
    public String id() {
      return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
  }

  record LeftOutLine(String text, String note, List<Quote> quotes) {}

  record AssumptionLine(String text, String id, List<FindingView> because) {
    private static final int MANY = 10;

    /** Where a list of them all would say less than their number. */
    public boolean isLong() {
      return because.size() > MANY;
    }
  }

  record QuestionLine(String text, String id, int influence, List<FindingView> findings) {}

  /** A control that findings call for. */
  record ControlPart(
      String anchor,
      String title,
      String kind,
      String mechanism,
      String status,
      String effort,
      String horizon,
      String on,
      List<FindingView.Advice> guidance,
      Prose verify,
      String requirements,
      List<FindingView> findings) {}

  /**
   * A framework.
   *
   * @param binds true where it is known to apply, or may for what is known
   * @param shown requirements that this model can speak to
   * @param tally those by status, in words
   * @param rest how many it cannot
   * @param others those, each by its id and label
   */
  record FrameworkPart(
      String id,
      String name,
      String edition,
      String inScope,
      String why,
      boolean binds,
      List<RequirementLine> shown,
      String tally,
      int rest,
      List<String> others) {}

  record RequirementLine(
      String id, String label, String status, List<FindingView> findings, List<Link> controls) {
    /** In a line, without the findings; of a regime that is not known to bind. */
    public String inBrief() {
      String asked = controls.stream().map(Link::text).collect(Collectors.joining("; "));
      String stands = status.equals("gap") ? GAP_THEN : status;
      return id + " " + label + ": " + stands + (asked.isEmpty() ? "" : "; " + asked);
    }
  }

  record Link(String text, String href) {}

  /** Pairs of threat and element by letter and outcome; each pair is counted once. */
  record Coverage(List<String> outcomes, List<CoverageRow> rows, int total) {}

  record CoverageRow(String letter, String title, List<Integer> counts) {}

  static Page of(Assessment assessment, Catalog catalog, String report, String diagram) {
    return of(assessment, catalog, report, () -> diagram);
  }

  /**
   * @param diagram asked for last: it may be still in the making
   */
  static Page of(Assessment assessment, Catalog catalog, String report, Supplier<String> diagram) {
    Maker maker = new Maker(assessment, catalog, report);
    return maker.make(diagram, null, maker.roleParts());
  }

  /** For the pages of roles too, whose parts are begun at once. */
  static Page withRoles(
      Assessment assessment, Catalog catalog, String report, Supplier<String> diagram) {
    Maker maker = new Maker(assessment, catalog, report);
    return maker.make(diagram, null, maker.roleParts().begun());
  }

  /** With every picture that is drawn. */
  static Page of(Assessment assessment, Catalog catalog, String report, Pictures pictures) {
    Maker maker = new Maker(assessment, catalog, report);
    return maker.make(() -> pictures.dataFlow(assessment), pictures, maker.roleParts());
  }

  /** The same for the pages of roles too, whose parts are begun at once. */
  static Page withRoles(Assessment assessment, Catalog catalog, String report, Pictures pictures) {
    Maker maker = new Maker(assessment, catalog, report);
    return maker.make(() -> pictures.dataFlow(assessment), pictures, maker.roleParts().begun());
  }

  /**
   * The page of the whole report, with every picture, of the same views. Their links name that page
   * still; a template sees them without it.
   */
  Page whole(Assessment assessment, Catalog catalog, Pictures pictures) {
    Roadmap steps = Roadmap.of(assessment, catalog.scoring().effortDays());
    List<FindingView> all = Stream.concat(findings.stream(), possible.stream()).toList();
    return new Page(
        "",
        name,
        description,
        document,
        engine,
        summary,
        counts,
        threats,
        quiet,
        entries,
        inputs,
        marks,
        elements,
        leftOut,
        findings,
        possible,
        assumptions,
        questions,
        controls,
        judged,
        frameworks,
        coverage,
        engineer,
        modeler,
        roleParts,
        review,
        ruleLog,
        reference,
        bands,
        pictures.dataFlow(assessment),
        Figures.of(assessment, steps, pictures),
        filters,
        risks,
        roadmap,
        AttackChapter.of(assessment, all, pictures.attackTrees(assessment)));
  }

  /** What the page of the architect shows. */
  public ArchitectChapter architect() {
    return roleParts.architect();
  }

  /** What the page of the compliance officer shows. */
  public ComplianceChapter compliance() {
    return roleParts.compliance();
  }

  /** What the page of the business stakeholder shows. */
  public BusinessChapter business() {
    return roleParts.business();
  }

  /** Whether this is the page of the whole report, which holds every list once. */
  public boolean isWhole() {
    return report.isEmpty();
  }

  public boolean isEmpty() {
    return elements.tables().isEmpty();
  }

  /** Short, because a template's error message shows it. */
  @Override
  public String toString() {
    return "the page of " + name;
  }

  /** Frameworks that apply, or may for what is known. */
  public List<FrameworkPart> binding() {
    return frameworks.stream().filter(FrameworkPart::binds).toList();
  }

  /** The others: not known to apply, or known not to. */
  public List<FrameworkPart> unclaimed() {
    return frameworks.stream().filter(f -> !f.binds()).toList();
  }

  /** How a score comes about. */
  public String scale() {
    return Phrases.SCALE;
  }

  /** What the mark on a band stands for; empty where no band carries it. */
  public String exception() {
    return findings().stream().anyMatch(FindingView::isMarked)
            || possible().stream().anyMatch(FindingView::isMarked)
        ? Phrases.RAISED
        : "";
  }

  /** True where a control is planned, so that some score will be another. */
  public boolean isPlanned() {
    return Stream.concat(findings.stream(), possible.stream())
        .anyMatch(f -> !f.target().equals(f.current()));
  }

  /** How many findings there are. */
  public String tally() {
    return Tally.of(
            Stream.concat(findings.stream(), possible.stream()).map(FindingView::source).toList())
        .inWords();
  }

  public int findingCount() {
    return findings.size() + possible.size();
  }

  /** Every picture that the page may hold. */
  List<String> drawn() {
    return Stream.concat(
            figures.levels().stream().map(Pictures.Level::svg),
            Stream.of(diagram, figures.riskMatrix(), figures.heatMap(), figures.roadmap()))
        .toList();
  }

  public boolean hasDiagram() {
    return !diagram.isEmpty() && !isEmpty();
  }

  public boolean hasFindings() {
    return !findings.isEmpty() || !possible.isEmpty();
  }

  private static final class Maker {
    private final Assessment assessment;
    private final Catalog catalog;
    private final String report;
    private final Quotes quotes;
    private final FindingView.Maker maker;
    private final Claims claims;
    private final Called called;
    private final List<FindingView> all;
    private final Map<String, FindingView> byId = new TreeMap<>();
    private final Map<String, String> controlTitles = new TreeMap<>();

    Maker(Assessment assessment, Catalog catalog, String report) {
      this.assessment = assessment;
      this.catalog = catalog;
      this.report = report;
      this.quotes = new Quotes(assessment.reading(), report);
      this.maker = new FindingView.Maker(assessment, catalog, quotes, report);
      this.claims = Claims.of(catalog, assessment.model(), assessment.facts());
      this.called = new Called(assessment.model(), catalog);
      this.all = maker.all();
      all.forEach(view -> byId.put(view.source().id(), view));
      assessment.controls().forEach(c -> controlTitles.put(c.control().id(), c.control().title()));
    }

    RoleParts roleParts() {
      return RoleParts.of(
          () -> ArchitectChapter.of(assessment, catalog, all, quotes),
          () -> ComplianceChapter.of(assessment, catalog, quotes, all),
          () -> BusinessChapter.of(assessment, catalog, quotes, all));
    }

    /** Pictures come last: they may be still in the making. */
    Page make(Supplier<String> diagram, @Nullable Pictures pictures, RoleParts roleParts) {
      Roadmap roadmap = Roadmap.of(assessment, catalog.scoring().effortDays());
      return new Page(
          report,
          Visible.shortened(assessment.model().name(), NAME),
          assessment.model().description(),
          document(assessment.model().document()),
          engine(assessment.engine()),
          ExecutiveSummary.of(assessment, catalog, all),
          counts(),
          threats(),
          quiet(),
          EntryPoints.of(assessment, all),
          MarkedText.of(assessment),
          List.of(MarkedText.Kind.values()),
          ElementTables.of(assessment, catalog, quotes),
          leftOut(),
          all.stream().filter(f -> !f.source().isAssumed()).toList(),
          all.stream().filter(f -> f.source().isAssumed()).toList(),
          assumptions(),
          questions(),
          assessment.controls().stream()
              .map(this::control)
              .sorted(Comparator.comparing(c -> c.title().toLowerCase(Locale.ROOT)))
              .toList(),
          Judged.of(assessment, byId, quotes),
          assessment.compliance().stream().map(this::framework).toList(),
          coverage(assessment.ledger()),
          EngineerChapter.of(assessment, catalog, all, quotes),
          ModelerChapter.of(assessment, catalog, quotes, all),
          roleParts,
          assessment.review().stream().map(this::review).toList(),
          RuleLog.of(assessment),
          catalog.scoring().reference().strip(),
          bands(),
          diagram.get(),
          pictures == null ? Figures.NONE : Figures.of(assessment, roadmap, pictures),
          Filters.of(all, catalog),
          RiskCells.of(assessment.findings(), byId),
          RoadmapView.of(roadmap, assessment.controls(), byId, report),
          AttackChapter.of(
              assessment, all, pictures == null ? List.of() : pictures.attackTrees(assessment)));
    }

    private static List<Line> document(DocumentControl document) {
      List<Line> lines = new ArrayList<>();
      line(lines, "Version of the description", document.version());
      line(lines, "Author", document.author());
      line(lines, "Reviewer of the description", document.reviewer());
      line(lines, "Approver", document.approver());
      line(
          lines,
          "Next review",
          document.nextReview() == null ? null : document.nextReview().text());
      return List.copyOf(lines);
    }

    private static void line(List<Line> lines, String label, @Nullable String text) {
      if (text != null) {
        lines.add(new Line(label, Visible.shortened(text, NAME)));
      }
    }

    private List<Line> engine(Engine engine) {
      String profile = engine.profile() + ": " + catalog.scoring().profile(engine.profile()).says();
      return List.of(
          new Line("Engine", engine.name() + " " + engine.version()),
          new Line(
              "Catalog",
              engine.catalogVersion()
                  + ", SHA-256 "
                  + engine.catalogSha256()
                  + over("with entries", engine.catalogOverlays())),
          new Line(
              "Rules",
              "SHA-256 " + engine.rulesSha256() + over("with rules", engine.ruleOverlays())),
          new Line("Scoring profile", profile));
    }

    /** A user's own folders, which a reader must know of: other readers do not have them. */
    private static String over(String what, List<Overlay> overlays) {
      return overlays.isEmpty()
          ? ""
          : ", "
              + what
              + " of the user's own from "
              + Phrases.list(
                  overlays.stream().map(o -> o.name() + " (SHA-256 " + o.sha256() + ")").toList());
    }

    private String bands() {
      return Stream.of(Band.CRITICAL, Band.HIGH, Band.MEDIUM)
          .map(b -> b.word() + " from " + Derivation.leastOf(b, catalog.scoring()))
          .collect(Collectors.joining(", ", "", ", low below"));
    }

    private ReviewLine review(Viewpoint viewpoint) {
      String name =
          catalog.roles().stream()
              .filter(role -> role.id().equals(viewpoint.role()))
              .map(Role::name)
              .findFirst()
              .orElse(viewpoint.role());
      String stop = viewpoint.says().endsWith("?") ? "" : ".";
      String says = Phrases.capital(viewpoint.says()) + stop;
      String team = "team " + viewpoint.team();
      String of = name.contains(team) ? "" : team + "; ";
      return new ReviewLine(name, of + "looked at " + viewpoint.lookedAt(), says);
    }

    private List<ElementThreats> threats() {
      Map<String, List<FindingView>> byElement = new LinkedHashMap<>();
      for (FindingView finding : all) {
        byElement
            .computeIfAbsent(finding.source().element(), element -> new ArrayList<>())
            .add(finding);
      }
      List<ElementThreats> threats = new ArrayList<>();
      byElement.forEach(
          (id, findings) ->
              threats.add(
                  new ElementThreats(
                      findings.get(0).element(), Visible.shortened(id, NAME), findings)));
      return List.copyOf(threats);
    }

    private List<String> quiet() {
      List<String> quiet = new ArrayList<>();
      for (Component component : assessment.model().components()) {
        boolean hasFindings =
            all.stream().anyMatch(f -> f.source().element().equals(component.id()));
        if (!hasFindings && !component.kind().isPart()) {
          quiet.add(Visible.shortened(component.name(), NAME));
        }
      }
      return List.copyOf(quiet);
    }

    private Counts counts() {
      return new Counts(
          Stream.of(Band.values()).map(Band::word).toList(),
          Stream.of(Stride.values()).map(Stride::name).toList(),
          countRows());
    }

    /** What is closed is counted apart, so that the others are as many as the summary says. */
    private List<CountRow> countRows() {
      List<FindingView> open = all.stream().filter(FindingView::isOpen).toList();
      List<FindingView> closed = all.stream().filter(f -> !f.isOpen()).toList();
      List<CountRow> rows = new ArrayList<>();
      rows.add(row("Grounded", open.stream().filter(f -> !f.source().isAssumed()).toList()));
      rows.add(row("Possible", open.stream().filter(f -> f.source().isAssumed()).toList()));
      if (!closed.isEmpty()) {
        rows.add(row("Closed", closed));
      }
      return List.copyOf(rows);
    }

    private static CountRow row(String label, List<FindingView> findings) {
      List<Integer> byBand = new ArrayList<>();
      for (Band band : Band.values()) {
        byBand.add(count(findings, f -> f.source().current().band() == band));
      }
      List<Integer> byLetter = new ArrayList<>();
      for (Stride letter : Stride.values()) {
        byLetter.add(count(findings, f -> f.source().stride() == letter));
      }
      return new CountRow(label, findings.size(), byBand, byLetter);
    }

    private static int count(List<FindingView> findings, Function<FindingView, Boolean> test) {
      return (int) findings.stream().filter(test::apply).count();
    }

    private List<LeftOut> leftOut() {
      var reading = assessment.reading();
      List<LeftOut> parts = new ArrayList<>();
      parts.add(
          new LeftOut(
              "Set aside",
              "Named, but no part of the system as it is.",
              reading.setAside().stream()
                  .filter(s -> !s.why().equals(MerelyNamed.WHY))
                  .map(s -> leftOut(s.text(), s.why().replace('-', ' '), List.of(s.source())))
                  .toList()));
      parts.add(
          new LeftOut(
              "Named only",
              "Named, but the text does not say that it is used; nothing was concluded from it.",
              MerelyNamed.of(reading).stream()
                  .map(n -> leftOut(n.question(), "", n.places()))
                  .toList()));
      parts.add(
          new LeftOut(
              "Not understood",
              "It may matter; nothing was concluded from it.",
              reading.notUnderstood().stream()
                  .map(n -> leftOut(n.text(), "", List.of(n.source())))
                  .toList()));
      parts.add(
          new LeftOut(
              "Contradictions",
              "Both cannot be so; the cautious statement counts.",
              reading.contradictions().stream()
                  .map(c -> leftOut(c.text(), "", c.sources()))
                  .toList()));
      parts.add(
          new LeftOut(
              "Problems of the input",
              "For its author to mend.",
              reading.problems().stream()
                  .map(p -> leftOut(p.message(), p.remedy(), List.of(p.location())))
                  .toList()));
      return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    private LeftOutLine leftOut(String text, String note, List<Location> places) {
      return new LeftOutLine(text, note, quotes.of(places));
    }

    private List<FindingView> findings(List<String> ids) {
      return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private List<AssumptionLine> assumptions() {
      OpenQuestions open = new OpenQuestions(assessment, "");
      return assessment.assumptions().stream()
          .map(a -> new AssumptionLine(open.assumed(a), a.id(), findings(a.because())))
          .toList();
    }

    private List<QuestionLine> questions() {
      Map<String, List<FindingView>> resting = new LinkedHashMap<>();
      assessment.assumptions().forEach(a -> resting.put(a.id(), findings(a.because())));
      return assessment.questions().stream()
          .map(
              q ->
                  new QuestionLine(
                      q.text(), q.id(), q.influence(), resting.getOrDefault(q.id(), List.of())))
          .toList();
    }

    private ControlPart control(ControlAdvice advice) {
      var control = advice.control();
      return new ControlPart(
          "c-" + control.id(),
          control.title(),
          control.kind().word(),
          control.mechanism().replace('-', ' '),
          status(advice),
          control.effort().word(),
          control.horizon().word().replace('-', ' '),
          Phrases.list(advice.on().stream().map(id -> assessment.model().nameOf(id)).toList()),
          maker.advice(advice.guidance()),
          Prose.of(control.verify()),
          String.join("; ", Requirements.inWords(control.requirements(), catalog)),
          findings(advice.findings()));
    }

    /**
     * What was said in one place counts for that place only, and what a technology does by default
     * was said by nobody.
     */
    private String status(ControlAdvice advice) {
      List<Finding> findings =
          findings(advice.findings()).stream().map(FindingView::source).toList();
      ControlStanding standing =
          ControlStanding.of(advice, assessment.model().controls(), findings, claims)
              .withDefaults(advice.control().id(), findings);
      if (standing.isByDefault()) {
        return String.join("", standing.places().keySet());
      }
      if (standing.places().size() < 2) {
        return advice.status().equals("unknown") ? ControlStanding.NOBODY_SAID : advice.status();
      }
      return String.join(
          "; elsewhere ", standing.inWords(at -> called.list(at, ComplianceView.MOST_NAMES)));
    }

    private FrameworkPart framework(Compliance compliance) {
      List<RequirementLine> shown =
          compliance.requirements().stream()
              .filter(r -> !r.status().equals(NOT_ASSESSABLE))
              .map(this::requirement)
              .toList();
      return new FrameworkPart(
          compliance.framework().id(),
          compliance.framework().name(),
          Phrases.edition(compliance.framework()),
          Phrases.capital(ComplianceChapter.verdict(compliance, assessment)),
          compliance.why(),
          compliance.inScope() == Truth.TRUE,
          shown,
          tally(shown, compliance.inScope() == Truth.TRUE),
          compliance.requirements().size() - shown.size(),
          compliance.requirements().stream()
              .filter(r -> r.status().equals(NOT_ASSESSABLE))
              .map(r -> r.id() + ": " + r.label())
              .toList());
    }

    /**
     * {@code gap: 25, claimed: 1}, in the order of their first requirement. Of what is not known to
     * bind nothing is a gap yet.
     */
    private static String tally(List<RequirementLine> requirements, boolean binds) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (RequirementLine requirement : requirements) {
        boolean isGapThen = requirement.status().equals("gap") && !binds;
        counts.merge(isGapThen ? GAP_THEN : requirement.status(), 1, Integer::sum);
      }
      return counts.entrySet().stream()
          .map(e -> e.getKey() + ": " + e.getValue())
          .collect(Collectors.joining(", "));
    }

    private RequirementLine requirement(RequirementStatus requirement) {
      return new RequirementLine(
          requirement.id(),
          requirement.label(),
          requirement.status(),
          findings(requirement.findings()),
          requirement.controls().stream().map(this::controlLink).toList());
    }

    /** What is claimed and no finding calls for has no entry: coverage tells what it refuted. */
    private Link controlLink(String id) {
      return controlTitles.containsKey(id)
          ? new Link(controlTitles.get(id), report + "#c-" + id)
          : new Link(catalog.control(id).title(), report + "#coverage");
    }

    private static Coverage coverage(Ledger ledger) {
      List<CoverageRow> rows = new ArrayList<>();
      for (Stride letter : Stride.values()) {
        Map<Ledger.Outcome, Integer> counts = ledger.counts().getOrDefault(letter, Map.of());
        rows.add(
            new CoverageRow(
                letter.name(),
                letter.title(),
                Stream.of(Ledger.Outcome.values()).map(o -> counts.getOrDefault(o, 0)).toList()));
      }
      return new Coverage(
          Stream.of(Ledger.Outcome.values()).map(o -> o.word().replace('-', ' ')).toList(),
          rows,
          ledger.total());
    }
  }
}

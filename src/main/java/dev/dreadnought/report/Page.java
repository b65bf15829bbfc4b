package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.finding.Tally;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    CoverageCounts coverage,
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
  /** What the two words mean, once and for every report. */
  static final String GROUNDED =
      "Grounded: rests on what the description says, or follows from it by a rule that is named;"
          + " not tested. Possible: rests on something that nobody said, so that an answer confirms"
          + " or removes it.";

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

  /** What is taken to be so until somebody says. */
  record AssumptionLine(String text, String id, List<FindingView> because) {
    private static final int MANY = 10;

    /** Where a list of them all would say less than their number. */
    public boolean isLong() {
      return because.size() > MANY;
    }
  }

  /** What to ask, and the findings that the answer bears on. */
  record QuestionLine(String text, String id, int influence, List<FindingView> findings) {}

  /** Words that lead to a place. */
  record Link(String text, String href) {}

  static Page of(Assessment assessment, Catalog catalog, String report, String diagram) {
    return of(assessment, catalog, report, () -> diagram);
  }

  /**
   * @param diagram asked for last: it may be still in the making
   */
  static Page of(Assessment assessment, Catalog catalog, String report, Supplier<String> diagram) {
    PageMaker maker = new PageMaker(assessment, catalog, report);
    return maker.make(diagram, null, maker.roleParts());
  }

  /** For the pages of roles too, whose parts are begun at once. */
  static Page withRoles(
      Assessment assessment, Catalog catalog, String report, Supplier<String> diagram) {
    PageMaker maker = new PageMaker(assessment, catalog, report);
    return maker.make(diagram, null, maker.roleParts().begun());
  }

  /** With every picture that is drawn. */
  static Page of(Assessment assessment, Catalog catalog, String report, Pictures pictures) {
    PageMaker maker = new PageMaker(assessment, catalog, report);
    return maker.make(() -> pictures.dataFlow(assessment), pictures, maker.roleParts());
  }

  /** The same for the pages of roles too, whose parts are begun at once. */
  static Page withRoles(Assessment assessment, Catalog catalog, String report, Pictures pictures) {
    PageMaker maker = new PageMaker(assessment, catalog, report);
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
}

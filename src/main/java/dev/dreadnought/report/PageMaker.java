package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Overlay;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Engine;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.finding.Viewpoint;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.report.Page.AssumptionLine;
import dev.dreadnought.report.Page.ElementThreats;
import dev.dreadnought.report.Page.Line;
import dev.dreadnought.report.Page.QuestionLine;
import dev.dreadnought.report.Page.ReviewLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words an assessment as a page. */
final class PageMaker {
  private static final int NAME = 120;

  private final Assessment assessment;
  private final Catalog catalog;
  private final String report;
  private final Quotes quotes;
  private final FindingView.Maker views;
  private final List<FindingView> all;
  private final Map<String, FindingView> byId = new TreeMap<>();

  PageMaker(Assessment assessment, Catalog catalog, String report) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.report = report;
    this.quotes = new Quotes(assessment.reading(), report);
    this.views = new FindingView.Maker(assessment, catalog, quotes, report);
    this.all = views.all();
    all.forEach(view -> byId.put(view.source().id(), view));
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
        Counts.of(all),
        threats(),
        quiet(),
        EntryPoints.of(assessment, all),
        MarkedText.of(assessment),
        List.of(MarkedText.Kind.values()),
        ElementTables.of(assessment, catalog, quotes),
        LeftOut.of(assessment, quotes),
        all.stream().filter(f -> !f.source().isAssumed()).toList(),
        all.stream().filter(f -> f.source().isAssumed()).toList(),
        assumptions(),
        questions(),
        ControlPart.of(assessment, catalog, views, byId),
        Judged.of(assessment, byId, quotes),
        FrameworkPart.of(assessment, catalog, report, byId),
        CoverageCounts.of(assessment.ledger()),
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
    line(lines, "Next review", document.nextReview() == null ? null : document.nextReview().text());
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
            "Rules", "SHA-256 " + engine.rulesSha256() + over("with rules", engine.ruleOverlays())),
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
      boolean hasFindings = all.stream().anyMatch(f -> f.source().element().equals(component.id()));
      if (!hasFindings && !component.kind().isPart()) {
        quiet.add(Visible.shortened(component.name(), NAME));
      }
    }
    return List.copyOf(quiet);
  }

  private List<AssumptionLine> assumptions() {
    OpenQuestions open = new OpenQuestions(assessment, "");
    return assessment.assumptions().stream()
        .map(a -> new AssumptionLine(open.assumed(a), a.id(), FindingView.among(a.because(), byId)))
        .toList();
  }

  private List<QuestionLine> questions() {
    Map<String, List<FindingView>> resting = new LinkedHashMap<>();
    assessment
        .assumptions()
        .forEach(a -> resting.put(a.id(), FindingView.among(a.because(), byId)));
    return assessment.questions().stream()
        .map(
            q ->
                new QuestionLine(
                    q.text(), q.id(), q.influence(), resting.getOrDefault(q.id(), List.of())))
        .toList();
  }
}

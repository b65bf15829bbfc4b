package dev.dreadnought;

import dev.dreadnought.analysis.CoverageLedger;
import dev.dreadnought.analysis.Planner;
import dev.dreadnought.attack.AttackAnalysis;
import dev.dreadnought.beside.Beside;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.diagram.AttackTreeDiagram;
import dev.dreadnought.diagram.DataFlowDiagram;
import dev.dreadnought.diff.Baseline;
import dev.dreadnought.diff.BaselineReader;
import dev.dreadnought.diff.Comparison;
import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Snapshot;
import dev.dreadnought.evidence.Attestation;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.Checks;
import dev.dreadnought.evidence.Contents;
import dev.dreadnought.evidence.Differences;
import dev.dreadnought.evidence.Extension;
import dev.dreadnought.evidence.Products;
import dev.dreadnought.evidence.Recipe;
import dev.dreadnought.evidence.Verification;
import dev.dreadnought.evidence.Verifier;
import dev.dreadnought.export.AnalysisJson;
import dev.dreadnought.export.AttackTreesJson;
import dev.dreadnought.export.BaselineYaml;
import dev.dreadnought.export.CatalogJson;
import dev.dreadnought.export.ComplianceJson;
import dev.dreadnought.export.CoverageJson;
import dev.dreadnought.export.CycloneDxDeclarations;
import dev.dreadnought.export.DecisionYaml;
import dev.dreadnought.export.DiffJson;
import dev.dreadnought.export.Loss;
import dev.dreadnought.export.ModelYaml;
import dev.dreadnought.export.OscalPlan;
import dev.dreadnought.export.OscalResults;
import dev.dreadnought.export.OtmDocument;
import dev.dreadnought.export.PlanJson;
import dev.dreadnought.export.SarifLog;
import dev.dreadnought.export.SavedAnalysis;
import dev.dreadnought.export.ThreatDragonModel;
import dev.dreadnought.export.ThreatLibrary;
import dev.dreadnought.export.TranscriptJson;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.ComplianceRecord;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.Plan;
import dev.dreadnought.finding.UnknownGoalException;
import dev.dreadnought.look.Edition;
import dev.dreadnought.look.Look;
import dev.dreadnought.look.OwnTemplates;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Geometry;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.narration.Exchange;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Narrator;
import dev.dreadnought.narration.ReplayedModel;
import dev.dreadnought.narration.Section;
import dev.dreadnought.narration.Transcript;
import dev.dreadnought.pdf.MissingLibraryException;
import dev.dreadnought.pdf.Pdf;
import dev.dreadnought.read.ForeignFiles;
import dev.dreadnought.read.InputKind;
import dev.dreadnought.read.Merge;
import dev.dreadnought.read.OrganisationReader;
import dev.dreadnought.read.UnreadFormat;
import dev.dreadnought.read.YamlReader;
import dev.dreadnought.read.prose.ProseReader;
import dev.dreadnought.report.AttackText;
import dev.dreadnought.report.CatalogText;
import dev.dreadnought.report.ComplianceTable;
import dev.dreadnought.report.CoverageText;
import dev.dreadnought.report.DiffMarkdown;
import dev.dreadnought.report.DiffText;
import dev.dreadnought.report.ExplanationTree;
import dev.dreadnought.report.FindingsCsv;
import dev.dreadnought.report.HearingText;
import dev.dreadnought.report.HtmlReport;
import dev.dreadnought.report.MarkdownReport;
import dev.dreadnought.report.Narratable;
import dev.dreadnought.report.Pictures;
import dev.dreadnought.report.PlanText;
import dev.dreadnought.report.QuestionsText;
import dev.dreadnought.report.ReadingView;
import dev.dreadnought.report.ReportPages;
import dev.dreadnought.report.TerminalSummary;
import dev.dreadnought.report.WhyNotText;
import dev.dreadnought.rules.RuleBase;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.Suggestion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Threat modelling as a library: read a description, assess the model, write reports.
 *
 * <pre>{@code
 * Dreadnought dreadnought = Dreadnought.builtIn();
 * Reading reading = dreadnought.read(new Source("blog.txt", "prose", text));
 * Assessment assessment = dreadnought.assess(reading);
 * byte[] json = dreadnought.json(assessment);
 * }</pre>
 *
 * <p>A program that knows its system already makes the model itself, with {@link
 * dev.dreadnought.model.ModelBuilder}, and reads the findings as values:
 *
 * <pre>{@code
 * ThreatModel model =
 *     new ModelBuilder("Shop")
 *         .actor("customers", ComponentKind.USER)
 *         .component("shop", ComponentKind.WEB_APPLICATION, "django")
 *         .component("orders", ComponentKind.DATABASE, "postgresql")
 *         .flow("customers", "shop")
 *         .flow("shop", "orders")
 *         .build();
 * List<String> high = new ArrayList<>();
 * for (Finding finding : Dreadnought.builtIn().assess(model).findings()) {
 *   if (finding.current().band() == Band.HIGH) {
 *     high.add(finding.id() + " " + finding.current().score());
 *   }
 * }
 * }</pre>
 *
 * <p>Each value is immutable, this one included, and any number of threads may use it at once: they
 * get the bytes that one gets. Nothing here prints, writes a file, changes a property of the
 * virtual machine, or leaves a thread behind; nothing reads the clock, the locale or the time zone.
 * What is wrong with an input is an {@link InvalidInputException} that holds every problem and its
 * place; any other exception is a wrong argument or a defect of ours.
 */
public final class Dreadnought {
  /** Formats that {@link #schema} knows. */
  public static final List<String> SCHEMAS =
      List.of(
          "analysis",
          "model",
          "catalog",
          "organisation",
          "coverage",
          "evidence",
          "baseline",
          "compliance",
          "diff",
          "plan");

  /** Kinds of inputs that {@link #read} knows. */
  public static final List<String> INPUT_KINDS = InputKind.ALL;

  /** Kinds of entries that the catalog lists. */
  public static final List<String> CATALOG_KINDS =
      List.of(
          "technologies",
          "threats",
          "controls",
          "frameworks",
          "facts",
          "versions",
          "domains",
          "peers");

  private static final String STANDARD = "standard";

  private final Catalog catalog;
  private final FutureTask<RuleBase> rules;
  private final ProseReader prose;
  private final String profile;
  private final @Nullable Organisation organisation;
  private final @Nullable Day today;
  private final List<Extension> extensions;
  private final Look look;
  private final Narration narration;

  private Dreadnought(
      Catalog catalog, FutureTask<RuleBase> rules, ProseReader prose, String profile) {
    this(catalog, rules, prose, profile, null, null, List.of(), Look.PLAIN, Narration.NONE);
  }

  private Dreadnought(
      Catalog catalog,
      FutureTask<RuleBase> rules,
      ProseReader prose,
      String profile,
      @Nullable Organisation organisation,
      @Nullable Day today,
      List<Extension> extensions,
      Look look,
      Narration narration) {
    this.extensions = extensions;
    this.catalog = catalog;
    this.rules = rules;
    this.prose = prose;
    this.profile = profile;
    this.organisation = organisation;
    this.today = today;
    this.look = look;
    this.narration = narration;
  }

  /**
   * With the catalog and the rules that the program was built with; loaded once, on first use.
   * Rules are loaded beside the catalog, and the first assessment waits for them; a description can
   * be read before.
   */
  public static Dreadnought builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** The catalog that the program was built with, where nobody needs the rules. */
  public static Catalog builtInCatalog() {
    return BuiltInCatalog.INSTANCE;
  }

  /** Loaded when first asked for, as the next is. */
  private static final class BuiltInCatalog {
    static final Catalog INSTANCE = CatalogLoader.builtIn();
  }

  /** Loaded when first asked for; the virtual machine sees to it that this happens once. */
  private static final class BuiltIn {
    static final Dreadnought INSTANCE = load();

    private static Dreadnought load() {
      FutureTask<RuleBase> rules = new FutureTask<>(RuleBase::builtIn);
      Thread loading = new Thread(rules, "dreadnought-rules");
      loading.setDaemon(true);
      loading.start();
      Catalog catalog = builtInCatalog();
      return new Dreadnought(catalog, rules, ProseReader.of(catalog), STANDARD);
    }
  }

  /**
   * With a catalog of one's own, and the rules that the program was built with.
   *
   * @param folder a complete catalog
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static Dreadnought withCatalog(Path folder) {
    Catalog catalog = CatalogLoader.fromFolder(folder, builtIn().catalog);
    return new Dreadnought(catalog, builtIn().rules, ProseReader.of(catalog), STANDARD);
  }

  /**
   * The same with a folder of own entries over the catalog: an entry replaces that of the same kind
   * and id, or is added; {@code remove: [id]} takes one away. Reports name the folder and its
   * digest. Folders can be laid over each other.
   *
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public Dreadnought withEntries(Path folder) {
    return withEntries(Folder.read(folder, ".yaml", ".yml"));
  }

  /** As {@link #withEntries(Path)}, from files that were read before. */
  public Dreadnought withEntries(Folder folder) {
    Catalog over = CatalogLoader.overlay(catalog, folder);
    return new Dreadnought(
        over,
        rules,
        ProseReader.of(over),
        profile,
        organisation,
        today,
        and(Extension.ENTRIES, folder),
        look,
        narration);
  }

  /**
   * The same with a folder of own rules ({@code *.drl}) beside the program's. Rules are code and
   * run with the rights of the program: take them from people whom you trust. Reports name the
   * folder and its digest. Needs the rule compiler, {@code org.drools:drools-engine}, on the class
   * path; nothing else does.
   *
   * @throws InvalidInputException where a rule does not compile, with its place, or there is no
   *     rule compiler; {@link #assess} throws it where a rule fails as it runs
   */
  public Dreadnought withRules(Path folder) {
    return withRules(Folder.read(folder, ".drl"));
  }

  /** As {@link #withRules(Path)}, from files that were read before. */
  public Dreadnought withRules(Folder folder) {
    RuleBase all = loadedRules().with(folder);
    FutureTask<RuleBase> loaded = new FutureTask<>(() -> all);
    loaded.run();
    return new Dreadnought(
        catalog,
        loaded,
        prose,
        profile,
        organisation,
        today,
        and(Extension.RULES, folder),
        look,
        narration);
  }

  private List<Extension> and(String kind, Folder folder) {
    List<Extension> all = new ArrayList<>(extensions);
    all.add(new Extension(kind, folder));
    return List.copyOf(all);
  }

  /**
   * The same, scoring by another profile of {@code catalog/scoring.yaml}.
   *
   * @throws IllegalArgumentException where there is no such profile
   */
  public Dreadnought withProfile(String id) {
    return new Dreadnought(
        catalog,
        rules,
        prose,
        catalog.scoring().profile(id).id(),
        organisation,
        today,
        extensions,
        look,
        narration);
  }

  /**
   * What an organisation file says.
   *
   * @throws InvalidInputException with everything that is wrong with it
   */
  public Organisation organisation(Source source) {
    return OrganisationReader.read(source, catalog);
  }

  /**
   * The same for the systems of one organisation: its words for levels are read, its controls and
   * frameworks count, its figures for effort are used, and only who may accept a risk does.
   */
  public Dreadnought withOrganisation(Organisation whose) {
    return new Dreadnought(
        catalog.withEffortDays(whose.effortDays()),
        rules,
        prose,
        profile,
        whose,
        today,
        extensions,
        look,
        narration);
  }

  /** The band from which on a finding is too much, where the organisation says so. */
  public Optional<Band> appetite() {
    return Optional.ofNullable(organisation).map(Organisation::appetite);
  }

  /** The same on a day, which says whether decisions that end on a day still count. */
  public Dreadnought withDate(Day day) {
    return new Dreadnought(
        catalog, rules, prose, profile, organisation, day, extensions, look, narration);
  }

  /**
   * The same, whose pages, PDF, Markdown and CSV look so. It changes nothing of what is found; the
   * analysis document has no look.
   */
  public Dreadnought withLook(Look whose) {
    return new Dreadnought(
        catalog, rules, prose, profile, organisation, today, extensions, whose, narration);
  }

  /**
   * Prose of a report that a language model may word anew.
   *
   * @param chosen ids of {@link #narratable}; all where it is empty
   */
  public List<Section> sections(Assessment assessment, List<String> chosen) {
    return Narratable.sections(assessment, catalog, chosen);
  }

  /** Ids of what a language model may word anew: the summary, and the roles. */
  public List<String> narratable() {
    return Narratable.ids(catalog);
  }

  /**
   * The same, whose reports show what a language model worded beside the engine's own words. Facts,
   * scores and ids never come from it.
   */
  public Dreadnought withNarration(Narration words) {
    return new Dreadnought(
        catalog, rules, prose, profile, organisation, today, extensions, look, words);
  }

  /** What a language model was asked and answered, in UTF-8. */
  public byte[] transcript(Narration words) {
    return bytes(out -> TranscriptJson.write(words, out));
  }

  /**
   * A transcript of before, to be answered from without a network.
   *
   * @throws InvalidInputException where it is none
   */
  public Transcript recorded(Source source) {
    return TranscriptJson.read(source);
  }

  /**
   * What a transcript of before gives for an assessment: the sections that it holds, in its words
   * where they pass. Asks nobody.
   *
   * @throws InvalidInputException where it is no transcript, or one of another analysis
   */
  public Narration replayed(Source transcript, Assessment assessment) {
    Transcript recorded = recorded(transcript);
    List<String> ids = recorded.exchanges().stream().map(Exchange::section).distinct().toList();
    if (ids.isEmpty()) {
      return Narration.NONE;
    }
    try {
      return new Narrator(
              new ReplayedModel(recorded.model(), recorded.exchanges()),
              recorded.price(),
              step -> {})
          .narrate(sections(assessment, ids));
    } catch (IllegalStateException e) {
      throw new InvalidInputException(
          List.of(
              Problem.error(
                  new Location(transcript.name(), 1, 1, 0), String.valueOf(e.getMessage()), "")));
    }
  }

  /**
   * A user's own pages, style and logo.
   *
   * @param folder with any of the files that {@link OwnTemplates} names
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public OwnTemplates ownTemplates(Path folder) {
    return OwnTemplates.read(folder, HtmlReport.pageNames(catalog));
  }

  /** Ids of the profiles that there are. */
  public List<String> profiles() {
    return catalog.scoring().profiles().stream().map(Scoring.Profile::id).toList();
  }

  /** Everything that this one knows: threats, technologies, controls, frameworks, weights. */
  public Catalog catalog() {
    return catalog;
  }

  /**
   * What kind of input a text is: {@code yaml} for a map with keys of the model file, {@code otm},
   * {@code tml} or {@code threat-dragon} for a file of those tools, else {@code prose}.
   */
  public static String kindOf(String text) {
    return InputKind.of(text);
  }

  /**
   * What a text is, such as "a Compose file", where it is of a format that is not read and would be
   * taken for prose or for a broken model file; nothing for a description.
   */
  public static Optional<String> unreadFormat(String text) {
    return UnreadFormat.of(text);
  }

  /**
   * What a description says, with the place of every fact. No prose is an error.
   *
   * @throws InvalidInputException with everything that is wrong with a model file
   * @throws IllegalArgumentException where the source is of a kind that is not read
   */
  public Reading read(Source source) {
    return switch (source.kind()) {
      case InputKind.PROSE -> prose.read(source);
      case InputKind.YAML ->
          YamlReader.of(catalog, organisation == null ? Map.of() : organisation.classification())
              .read(source);
      case InputKind.OTM, InputKind.TML, InputKind.THREAT_DRAGON ->
          ForeignFiles.of(catalog).read(source);
      default ->
          throw new IllegalArgumentException("inputs of kind " + source.kind() + " are not read");
    };
  }

  /** As {@link #read(List)}. */
  public Reading read(Source... sources) {
    return read(List.of(sources));
  }

  /**
   * Several descriptions of one system. Their order does not matter; what they contradict each
   * other in is recorded, and the cautious value counts. Of two inputs with one name the second is
   * called {@code name (2)}.
   *
   * @throws InvalidInputException with everything that is wrong with every one of them
   */
  public Reading read(List<Source> sources) {
    List<Reading> readings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Source source : Merge.named(sources)) {
      try {
        readings.add(read(source));
      } catch (InvalidInputException e) {
        problems.addAll(e.problems());
      }
    }
    if (problems.isEmpty() && readings.stream().allMatch(Dreadnought::isOfDecisionsOnly)) {
      problems.add(
          Problem.error(
              new Location(readings.get(0).inputs().get(0).name(), 1, 1, 0),
              "decisions are given, and no system that they are about",
              "give the description of the system too"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return Merge.of(readings, catalog);
  }

  private static boolean isOfDecisionsOnly(Reading reading) {
    ThreatModel model = reading.model();
    return model.name().isEmpty() && !model.judgements().decisions().isEmpty();
  }

  /** What follows from a model that was made in code. */
  public Assessment assess(ThreatModel model) {
    return assess(Reading.of(model));
  }

  /**
   * What follows from what was read.
   *
   * @throws InvalidInputException where a decision ends on a day, and {@link #withDate} gave none
   */
  public Assessment assess(Reading reading) {
    return parts().assess(reading);
  }

  /**
   * The same assessment, with attack trees for the goals that somebody's words mean, such as "steal
   * the user accounts", in place of those that follow from what the data need.
   *
   * @throws UnknownGoalException where the words mean no goal of this system; it holds all there
   *     are
   */
  public Assessment aimedAt(Assessment assessment, String goal) {
    AttackTrees.Result trees =
        AttackAnalysis.of(
            catalog, assessment.model(), assessment.facts(), assessment.findings(), goal);
    return assessment.withAttackTrees(new AttackTrees(() -> trees));
  }

  private RuleBase loadedRules() {
    try {
      return rules.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rules were loaded", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the rules cannot be loaded", e.getCause());
    }
  }

  /** The analysis document, {@code dreadnought/analysis/1}, in UTF-8. */
  public byte[] json(Assessment assessment) {
    return bytes(out -> new AnalysisJson(catalog.dataKinds(), narration).write(assessment, out));
  }

  /** The model as native YAML. */
  public String modelYaml(ThreatModel model) {
    return new ModelYaml(catalog).write(model);
  }

  /**
   * The model of an assessment as native YAML, with what words seem to mean where it was found that
   * they can mean it, and nowhere else.
   */
  public String modelYaml(Assessment assessment) {
    Set<String> facts = assessment.facts().stream().map(f -> f.id()).collect(Collectors.toSet());
    ThreatModel model = assessment.model();
    Set<String> told = model.facts().stream().map(Fact::id).collect(Collectors.toSet());
    List<Fact> kept = new ArrayList<>();
    for (Fact fact : model.facts()) {
      if (!Sign.isFact(fact.name()) || facts.contains(fact.id())) {
        kept.add(fact);
      } else {
        assessment.facts().stream()
            .filter(f -> f.name().equals(fact.name()) && !told.contains(f.id()))
            .filter(f -> f.sources().equals(fact.sources()))
            .forEach(f -> kept.add(fact.at(f.about())));
      }
    }
    return modelYaml(model.withFacts(kept));
  }

  /** The whole report as one HTML page, in UTF-8. */
  public byte[] html(Assessment assessment) {
    return utf8(pages(OwnRoles.NONE, pictures(assessment)).report(assessment));
  }

  /** The data flow diagram, as SVG in UTF-8 that needs nothing beside it. */
  public String dataFlowDiagram(Assessment assessment) {
    return new DataFlowDiagram(catalog).svg(assessment);
  }

  /**
   * A large system from further away and from nearer, each as SVG in UTF-8 that needs nothing
   * beside it; nothing for a system of which one picture can be read.
   *
   * @return by name of the file, such as {@code dataflow-1-context.svg}
   */
  public Map<String, byte[]> dataFlowLevels(Assessment assessment) {
    return levels(new DataFlowDiagram(catalog).levels(assessment));
  }

  private static Map<String, byte[]> levels(List<DataFlowDiagram.Level> levels) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (DataFlowDiagram.Level level : levels) {
      files.put(level.fileName(files.size() + 1), utf8(level.figure().svg()));
    }
    return files;
  }

  private DrawnPictures pictures(Assessment assessment) {
    return DrawnPictures.of(
        () -> new DataFlowDiagram(catalog).figure(assessment),
        () -> new DataFlowDiagram(catalog).levels(assessment),
        () ->
            look.edition() == Edition.CUSTOMER
                ? Map.of()
                : AttackTreeDiagram.figures(assessment.attackTrees().result().trees()));
  }

  /** The inputs with what was recognised, what was inferred and from which words, what was not. */
  public String readingText(Assessment assessment) {
    return ReadingView.of(assessment);
  }

  /** The data flow diagram in the language of Graphviz. */
  public String dataFlowDot(Assessment assessment) {
    return new DataFlowDiagram(catalog).dot(assessment);
  }

  /** The data flow diagram in the language of Mermaid. */
  public String dataFlowMermaid(Assessment assessment) {
    return new DataFlowDiagram(catalog).mermaid(assessment);
  }

  /**
   * Roles of one's own, beside those of the catalog.
   *
   * @param folder with {@code roles.yaml} and a template for each role
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public OwnRoles ownRoles(Path folder) {
    return OwnRoles.read(folder, catalog.roles());
  }

  /**
   * The whole report for paper: A4, with contents, page numbers and bookmarks.
   *
   * @throws MissingLibraryException where the optional libraries for PDF are not on the class path
   */
  public byte[] pdf(Assessment assessment) {
    Beside.run(Pdf::prepare);
    String page = pages(OwnRoles.NONE, pictures(assessment)).onPaper(assessment);
    return Pdf.of(page, look.own().print());
  }

  /**
   * The report and the page of each role for paper, by file name.
   *
   * @throws MissingLibraryException where the optional libraries for PDF are not on the class path
   */
  public Map<String, byte[]> pdfs(Assessment assessment) {
    return pdfs(assessment, OwnRoles.NONE);
  }

  /** The same, with the pages of roles of one's own. */
  public Map<String, byte[]> pdfs(Assessment assessment, OwnRoles own) {
    Beside.run(Pdf::prepare);
    ReportPages pages = pages(own, pictures(assessment)).made(assessment);
    // The report takes longer than all others together, and begins later.
    Beside<byte[]> report = Beside.of(() -> Pdf.of(pages.onPaper(), look.own().print()));
    Map<String, byte[]> others = new LinkedHashMap<>();
    pages
        .chapters()
        .forEach(
            (name, page) ->
                others.put(name.replace(".html", ".pdf"), Pdf.of(page, look.own().print())));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("report.pdf", report.value());
    files.putAll(others);
    return files;
  }

  /**
   * What some readers get for paper, by file name: each role's page by itself, and the whole report
   * for the summary.
   *
   * @param readers ids of {@link #narratable}, in the order of the documents
   * @throws IllegalArgumentException where there is no such reader, as there is no role's page in
   *     the edition for customers
   * @throws MissingLibraryException where the optional libraries for PDF are not on the class path
   */
  public Map<String, byte[]> pdfs(Assessment assessment, List<String> readers) {
    Beside.run(Pdf::prepare);
    HtmlReport pages = pages(OwnRoles.NONE, pictures(assessment));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String reader : readers) {
      if (reader.equals(Narratable.SUMMARY)) {
        files.put("report.pdf", Pdf.of(pages.onPaper(assessment), look.own().print()));
      } else {
        String page = pages.chapter(assessment, reader);
        files.put("role-" + reader + ".pdf", Pdf.of(page, look.own().print()));
      }
    }
    return files;
  }

  /** The whole report in Markdown, as GitHub shows it; in UTF-8. */
  public byte[] markdown(Assessment assessment) {
    return utf8(
        new MarkdownReport(catalog, pages(OwnRoles.NONE, none -> ""), look, narration)
            .of(assessment));
  }

  /** The findings as comma-separated values, a row for each; in UTF-8. */
  public byte[] csv(Assessment assessment) {
    return utf8(FindingsCsv.of(assessment, look.edition()));
  }

  /** The model and its findings as Open Threat Model 0.2.0, in UTF-8. */
  public byte[] otm(Assessment assessment) {
    return bytes(out -> new OtmDocument(catalog).write(assessment, out));
  }

  /** The model and its findings in the format of the OWASP Threat Model Library, in UTF-8. */
  public byte[] threatLibrary(Assessment assessment) {
    return bytes(out -> ThreatLibrary.write(assessment, catalog, out));
  }

  /** The model and its findings as a drawing of OWASP Threat Dragon, version 2, in UTF-8. */
  public byte[] threatDragon(Assessment assessment) {
    Geometry geometry = DataFlowDiagram.geometry(assessment.model());
    return bytes(out -> ThreatDragonModel.write(assessment, geometry, out));
  }

  /** The findings as SARIF 2.1.0, for code scanning and editors, in UTF-8. */
  public byte[] sarif(Assessment assessment) {
    return bytes(out -> SarifLog.write(assessment, out));
  }

  /** What is claimed of controls, as CycloneDX 1.6 declarations, in UTF-8. */
  public byte[] cycloneDx(Assessment assessment) {
    return bytes(out -> CycloneDxDeclarations.write(assessment, catalog, out));
  }

  /**
   * Assessment results as OSCAL 1.1.3, in UTF-8. What is only claimed is never satisfied.
   *
   * @throws IllegalStateException where {@link #withDate} gave no day
   */
  public byte[] oscal(Assessment assessment) {
    return bytes(out -> OscalResults.write(assessment, dayOfOscal(), out));
  }

  /**
   * The plan of action and milestones, OSCAL 1.1.3, in UTF-8; empty where no risk is open, since
   * such a plan must have an item.
   *
   * @throws IllegalStateException where {@link #withDate} gave no day
   */
  public Optional<byte[]> oscalPlan(Assessment assessment) {
    return OscalPlan.isNeeded(assessment)
        ? Optional.of(bytes(out -> OscalPlan.write(assessment, dayOfOscal(), out)))
        : Optional.empty();
  }

  private Day dayOfOscal() {
    if (today == null) {
      throw new IllegalStateException("OSCAL needs a day: withDate gives one");
    }
    return today;
  }

  /**
   * What a format of other tools does not hold, one phrase each; nothing for a format of our own.
   *
   * @param format the word after {@code -f}
   */
  public static List<String> losses(String format) {
    return Loss.of(format).stream().map(Loss::text).toList();
  }

  private HtmlReport pages(OwnRoles own, Pictures pictures) {
    return new HtmlReport(catalog, own, look, narration, pictures);
  }

  /**
   * Every file of a report folder, by name, in the order in which a reader opens them. In the
   * edition for customers these are fewer: neither the roles' pages nor the analysis document nor
   * the model.
   */
  public Map<String, byte[]> reports(Assessment assessment) {
    return reports(assessment, OwnRoles.NONE);
  }

  /**
   * The same, with a page for each role of one's own.
   *
   * @throws InvalidInputException where a role's template is wrong
   */
  public Map<String, byte[]> reports(Assessment assessment, OwnRoles own) {
    DrawnPictures pictures = pictures(assessment);
    HtmlReport html = pages(own, pictures);
    return reports(assessment, pictures, html, html.made(assessment));
  }

  private Map<String, byte[]> reports(
      Assessment assessment, DrawnPictures pictures, HtmlReport html, ReportPages pages) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    // The whole report is written meanwhile.
    byte[] markdown = utf8(new MarkdownReport(catalog, html, look, narration).of(pages));
    String diagram = pictures.laidOut().value().dataFlow().svg();
    pages.all().forEach((name, text) -> files.put(name, utf8(text)));
    files.put("report.md", markdown);
    files.put("findings.csv", csv(assessment));
    if (look.edition() == Edition.CUSTOMER) {
      files.put("dataflow.svg", utf8(diagram));
      return files;
    }
    files.put("analysis.json", json(assessment));
    files.put("model.yaml", utf8(modelYaml(assessment)));
    files.put("dataflow.svg", utf8(diagram));
    files.putAll(levels(pictures.laidOut().value().levels()));
    AttackTreeDiagram.names(assessment.attackTrees().result().trees()).entrySet().stream()
        .filter(named -> named.getValue().isReached())
        .map(Map.Entry::getKey)
        .forEach(
            name ->
                files.put(name + ".svg", utf8(pictures.laidOut().value().trees().get(name).svg())));
    return files;
  }

  /**
   * What a terminal shows.
   *
   * @param width in columns
   * @param colour true for the escape sequences of ANSI terminals
   */
  public String summary(Assessment assessment, int width, boolean colour) {
    return new TerminalSummary(width, colour).of(assessment);
  }

  /**
   * The proof of one finding, as a tree.
   *
   * @param finding one of the assessment's
   * @param width in columns
   */
  public String explanation(Assessment assessment, Finding finding, int width) {
    return new ExplanationTree(catalog.scoring(), width).of(assessment, finding);
  }

  /**
   * Attack trees, and the cheapest path to each goal.
   *
   * @param width in columns
   */
  public String attackTrees(Assessment assessment, int width) {
    return new AttackText(width).of(assessment.attackTrees().result());
  }

  /**
   * A picture of each attack tree, as SVG that needs nothing beside it.
   *
   * @return by name, such as {@code attack-tree-steal-accounts}, in the order of showing
   */
  public Map<String, String> attackTreePictures(Assessment assessment) {
    return AttackTreeDiagram.svgs(assessment.attackTrees().result().trees());
  }

  /** The same for other programs, with the keys of the analysis document; in UTF-8. */
  public byte[] attackTreesJson(Assessment assessment) {
    return bytes(out -> AttackTreesJson.write(assessment.attackTrees().result(), out));
  }

  /**
   * The coverage ledger: what became of each threat of the catalog on each element, and by which
   * facts.
   *
   * @param assessment made by this one
   */
  public Coverage coverage(Assessment assessment) {
    return CoverageLedger.of(assessment, catalog);
  }

  /** The coverage ledger as a document, {@code dreadnought/coverage/1}, in UTF-8. */
  public byte[] coverageJson(Assessment assessment) {
    return bytes(out -> writeCoverage(assessment, out));
  }

  /** The same, element by element, for a model whose ledger is large; leaves the stream open. */
  public void writeCoverage(Assessment assessment, OutputStream out) throws IOException {
    CoverageJson.write(assessment, coverage(assessment), out);
  }

  /**
   * The coverage ledger for a terminal.
   *
   * @param width in columns
   */
  public String coverageText(Assessment assessment, int width) {
    return new CoverageText(width).of(assessment, coverage(assessment));
  }

  /**
   * Why a threat of the catalog is not raised on an element; or that it is.
   *
   * @param width in columns
   * @return empty where the assessment has no such element, or the catalog no such threat
   */
  public Optional<String> whyNot(Assessment assessment, String threat, String element, int width) {
    Coverage coverage = coverage(assessment);
    return coverage
        .cell(threat, element)
        .map(
            cell ->
                new WhyNotText(catalog, width)
                    .of(assessment, coverage.element(element).orElseThrow(), cell));
  }

  /**
   * An evidence bundle: everything that an analysis is made from and everything that comes of it,
   * with digests, and signed where a key is given. The same order gives the same bytes.
   *
   * <pre>{@code
   * Bundle bundle = dreadnought.attest(Attestation.of(source).signedWith(key));
   * Files.write(Path.of("evidence.zip"), bundle.zip());
   * }</pre>
   *
   * @throws InvalidInputException with everything that is wrong with the inputs
   * @throws IllegalStateException where this one has a catalog that the program was not built with
   */
  public Bundle attest(Attestation order) {
    return attest(order, assess(read(order)));
  }

  private Reading read(Attestation order) {
    return read(order.inputs().stream().map(Attestation.Input::source).toList())
        .plus(order.notRead());
  }

  /**
   * The same, where the inputs of the order were read and assessed already.
   *
   * @param assessment of {@link #read(List)} of the order's inputs, with what was not read
   */
  public Bundle attest(Attestation order, Assessment assessment) {
    // A look is no part of what an auditor has to judge; words of a language model are those of the
    // transcript, which replays.
    Narration words =
        order.transcript() == null
            ? Narration.NONE
            : replayed(order.transcript().source(), assessment);
    if (look != Look.PLAIN || !narration.equals(words)) {
      return withLook(Look.PLAIN).withNarration(words).attest(order, assessment);
    }
    return Contents.of(
        order,
        assessment,
        new Contents.Setting(builtInCatalog(), catalog, organisation, extensions, today),
        products(assessment));
  }

  /**
   * What came of it, each thing once: the report for those who read, with its picture beside it,
   * and a document for each kind of program. The roles' pages and the Markdown say what the report
   * says; who wants them has them from the inputs that the bundle holds.
   */
  private Products products(Assessment assessment) {
    DrawnPictures pictures = pictures(assessment);
    HtmlReport pages = pages(OwnRoles.NONE, pictures);
    Beside<byte[]> report = Beside.of(() -> utf8(pages.report(assessment)));
    Beside<byte[]> analysis = Beside.of(() -> json(assessment));
    Beside<byte[]> coverage = Beside.of(() -> coverageJson(assessment));
    Beside<Map<String, byte[]>> interchange = Beside.of(() -> interchange(assessment));
    Map<String, byte[]> schemas = new LinkedHashMap<>();
    SCHEMAS.forEach(name -> schemas.put(name, utf8(schema(name))));
    return new Products(
        analysis::value,
        coverage::value,
        utf8(modelYaml(assessment)),
        List.of(
            () -> Map.of("findings.csv", csv(assessment)),
            interchange::value,
            () -> Map.of("dataflow.svg", utf8(pictures.laidOut().value().dataFlow().svg())),
            () -> Map.of(HtmlReport.REPORT, report.value())),
        schemas,
        loadedRules().ruleNames());
  }

  /** What a bundle holds for other programs; a further format is a line here. */
  private Map<String, byte[]> interchange(Assessment assessment) {
    Map<String, byte[]> exports = new LinkedHashMap<>();
    exports.put("findings.sarif", sarif(assessment));
    exports.put("model.otm.json", otm(assessment));
    exports.put("declarations.cdx.json", cycloneDx(assessment));
    exports.put("threat-model.tml.json", threatLibrary(assessment));
    exports.put("threat-dragon.json", threatDragon(assessment));
    // These two have a day in them, and without one there is none to put there.
    if (today != null) {
      exports.put("assessment-results.oscal.json", oscal(assessment));
      oscalPlan(assessment).ifPresent(plan -> exports.put("poam.oscal.json", plan));
    }
    return exports;
  }

  /**
   * Checks a bundle: form, digests, schemas, signature, the bundle before, and by making it again
   * with the program's own catalog and rules and what the bundle brings. Rules that the bundle
   * brings are code, which runs here where the checks allow it.
   */
  public static Verification verify(Bundle bundle, Checks checks) {
    return Verifier.verify(bundle, checks, Dreadnought::schema, new Replaying());
  }

  /**
   * The same, where something else makes the bundle again, such as a process of its own.
   *
   * @param replay what does
   */
  public static Verification verify(Bundle bundle, Checks checks, Verifier.Replay replay) {
    return Verifier.verify(bundle, checks, Dreadnought::schema, replay);
  }

  /**
   * A bundle made again from what it holds alone, unsigned. Rules that it brings run.
   *
   * @throws InvalidInputException where what it holds cannot be analysed
   */
  public static Bundle replayed(Bundle bundle) {
    Recipe recipe = Recipe.of(bundle, schema("evidence"));
    return of(recipe).attest(recipe.order());
  }

  /**
   * What became of the findings since an earlier bundle, in lines: what both hold is analysed by
   * this program, and each cause undone. Rules that they bring run.
   *
   * @throws InvalidInputException where what one of them holds cannot be analysed
   */
  public static List<String> changes(Bundle earlier, Bundle later) {
    Recipe was = Recipe.of(earlier, schema("evidence"));
    Recipe is = Recipe.of(later, schema("evidence"));
    Dreadnought before = of(was);
    Dreadnought after = of(is);
    Reading old = before.read(was.order());
    Difference again =
        before.diff(Differences.recorded(earlier), before.snapshot(before.assess(old)));
    return Differences.tried(earlier, again, after.diff(before, old, after.read(is.order())));
  }

  /** The program as a bundle was made with it. */
  private static Dreadnought of(Recipe recipe) {
    Dreadnought again = builtIn();
    for (Extension extension : recipe.extensions()) {
      again =
          extension.kind().equals(Extension.RULES)
              ? again.withRules(extension.folder())
              : again.withEntries(extension.folder());
    }
    if (!again.profiles().contains(recipe.profile())) {
      throw recipe.wrong("there is no profile \"" + recipe.profile() + "\"");
    }
    again = again.withProfile(recipe.profile());
    Optional<Source> organisation = recipe.organisation();
    if (organisation.isPresent()) {
      again = again.withOrganisation(again.organisation(organisation.get()));
    }
    Optional<Day> day = recipe.date();
    if (day.isPresent()) {
      again = again.withDate(day.get());
    }
    for (Attestation.Input input : recipe.order().inputs()) {
      if (!INPUT_KINDS.contains(input.source().kind())) {
        throw recipe.wrong("inputs of kind " + input.source().kind() + " are not read");
      }
    }
    return again;
  }

  private static final class Replaying implements Verifier.Replay {
    @Override
    public Catalog catalog() {
      return builtInCatalog();
    }

    @Override
    public String by() {
      return "this process";
    }

    /** Beside the other checks. */
    @Override
    public Supplier<Bundle> start(Bundle bundle, Recipe recipe) {
      Beside<Bundle> again = Beside.of(() -> of(recipe).attest(recipe.order()));
      return again::value;
    }

    @Override
    public List<String> changes(Bundle earlier, Bundle later) {
      return Dreadnought.changes(earlier, later);
    }
  }

  /**
   * A decision about a finding, on the facts that it rests on now: it lapses when one of them, or a
   * control that is in force against it, is no longer so.
   *
   * @param finding one of the assessment's
   */
  public Decision decision(
      Assessment assessment,
      Finding finding,
      Decision.Kind kind,
      String by,
      @Nullable String owner,
      @Nullable Day until,
      @Nullable String ticket,
      String because) {
    FindingProof proof = FindingProof.of(assessment, finding);
    return new Decision(
        finding.id(),
        kind,
        by,
        owner,
        until,
        ticket,
        because,
        proof.digest(),
        proof.all(),
        List.of());
  }

  /** Decisions as YAML that {@link #read} takes beside the description, or {@code --decisions}. */
  public String decisionsYaml(List<Decision> decisions) {
    return DecisionYaml.of(decisions);
  }

  /**
   * What differs between two descriptions of a system, and what made it so: each cause is undone,
   * and the system analysed again.
   */
  public Difference diff(Reading old, Reading now) {
    return diff(this, old, now);
  }

  /**
   * The same, where the old description is analysed with another catalog, other rules, by another
   * organisation's file, profile or day: each of these is a cause that is tried, too, and of rules
   * each rule.
   */
  public Difference diff(Dreadnought earlier, Reading old, Reading now) {
    return Comparison.of(new MixedEngines(earlier.parts(), parts()), old, now);
  }

  private MixedEngines.Parts parts() {
    List<Folder> ownRules =
        extensions.stream()
            .filter(e -> e.kind().equals(Extension.RULES))
            .map(Extension::folder)
            .toList();
    return new MixedEngines.Parts(catalog, loadedRules(), ownRules, profile, organisation, today);
  }

  /** The same of two records, of which no cause can be tried. */
  public Difference diff(Snapshot old, Snapshot now) {
    return Comparison.of(old, now, catalog);
  }

  /** An assessment as far as comparing needs it. */
  public Snapshot snapshot(Assessment assessment) {
    return Snapshot.of(assessment);
  }

  /** True for a text that is an analysis document. */
  public static boolean isAnalysis(String text) {
    return SavedAnalysis.is(text);
  }

  /**
   * The record that an analysis document holds.
   *
   * @throws InvalidInputException where it is none, or of a version that is not read
   */
  public Snapshot savedAnalysis(Source source) {
    return SavedAnalysis.read(source);
  }

  /**
   * What differs, for a terminal.
   *
   * @param width in columns
   */
  public String diffText(Difference difference, int width) {
    return DiffText.of(difference, width);
  }

  /** What differs, in Markdown, as a comment on a pull request. */
  public String diffMarkdown(Difference difference) {
    return DiffMarkdown.of(difference);
  }

  /** What differs, {@code dreadnought/diff/1}, in UTF-8. */
  public byte[] diffJson(Difference difference) {
    return bytes(out -> DiffJson.write(difference, out));
  }

  /**
   * The baseline that a file holds.
   *
   * @throws InvalidInputException with everything that is wrong with it
   */
  public Baseline baseline(Source source) {
    return BaselineReader.read(source);
  }

  /** A baseline as a file that {@link #baseline} reads. */
  public String baselineYaml(Baseline baseline) {
    return BaselineYaml.of(baseline);
  }

  /**
   * The cheapest set of controls, beside those in force, that closes a finding or lowers its score
   * below a band; by id, and empty where none is known.
   */
  public Set<String> remedy(Assessment assessment, Finding finding, Band below) {
    return planner(assessment).cheapest(finding, below);
  }

  /** Days of work for controls, as the catalog or the organisation counts them. */
  public int effortDays(Set<String> controls) {
    return new Planner(catalog, catalog.scoring().profile(profile), this::assess).days(controls);
  }

  /**
   * The cheapest controls after which no open finding is in a band or worse, tried on the system.
   *
   * @param possible true where findings count that rest on something nobody said
   */
  public Plan plan(Assessment assessment, Band target, boolean possible) {
    return planner(assessment).plan(assessment, target, possible);
  }

  /**
   * A plan for a terminal.
   *
   * @param width in columns
   */
  public String planText(Assessment assessment, Plan plan, int width) {
    return PlanText.of(assessment, plan, width);
  }

  /** A plan, {@code dreadnought/plan/1}, in UTF-8. */
  public byte[] planJson(Plan plan) {
    return bytes(out -> PlanJson.write(plan, out));
  }

  /**
   * The open questions for a terminal, the most influential first, then what such a system nearly
   * always has and nobody mentioned.
   *
   * @param width in columns
   */
  public String questionsText(Assessment assessment, int width) {
    return QuestionsText.of(assessment, catalog, width);
  }

  /**
   * A framework, requirement by requirement, with what anybody can show, as of the day of {@link
   * #withDate}; without one, ages are not known.
   *
   * @param framework its id
   * @throws IllegalArgumentException where the catalog has none with that id
   */
  public ComplianceRecord compliance(Assessment assessment, String framework) {
    return assessment.compliance().stream()
        .filter(c -> c.framework().id().equals(framework))
        .map(c -> ComplianceRecord.of(assessment, c, catalog, today))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no framework is called " + framework));
  }

  /**
   * A framework for a terminal.
   *
   * @param width in columns
   */
  public String complianceText(ComplianceRecord record, int width) {
    return new ComplianceTable(record).text(width);
  }

  /** A framework in Markdown. */
  public String complianceMarkdown(ComplianceRecord record) {
    return new ComplianceTable(record).markdown();
  }

  /** A framework as comma-separated values, a row for each piece of evidence. */
  public String complianceCsv(ComplianceRecord record) {
    return new ComplianceTable(record).csv();
  }

  /** A framework, {@code dreadnought/compliance/1}, in UTF-8. */
  public byte[] complianceJson(ComplianceRecord record) {
    return bytes(out -> ComplianceJson.write(record, out));
  }

  private Planner planner(Assessment assessment) {
    return new Planner(
        catalog, catalog.scoring().profile(assessment.engine().profile()), this::assess);
  }

  /**
   * The JSON Schema of a format.
   *
   * @param name one of {@link #SCHEMAS}
   * @throws IllegalArgumentException where there is no such format
   */
  public static String schema(String name) {
    String resource = "schemas/" + name + ".schema.json";
    try (InputStream in = Dreadnought.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no schema called " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line for each entry of a kind of {@link #CATALOG_KINDS}. */
  public String catalogList(String kind) {
    return new CatalogText(catalog).list(kind);
  }

  /** The entries of a kind of {@link #CATALOG_KINDS}, as a JSON array. */
  public byte[] catalogListJson(String kind) {
    return bytes(out -> new CatalogJson(catalog).write(kind, out));
  }

  /** An entry of the catalog whole, whatever its kind. */
  public Optional<String> catalogEntry(String id) {
    return new CatalogText(catalog).show(id);
  }

  /**
   * What phrases, frames and signs of the catalog hear in each sentence of a text, what of it is
   * left, and why.
   */
  public String hearing(String text) {
    return HearingText.of(prose.hear(new Source("text", InputKind.PROSE, text)), catalog);
  }

  /** Ids of all entries of the catalog. */
  public List<String> catalogIds() {
    return new CatalogText(catalog).ids();
  }

  /** How many entries there are of each kind. */
  public String catalogCounts() {
    return catalog.technologies().size()
        + " technologies, "
        + catalog.threats().size()
        + " threats, "
        + catalog.controls().size()
        + " controls, "
        + catalog.frameworks().size()
        + " frameworks, "
        + catalog.facts().size()
        + " facts";
  }

  /**
   * "did you mean …" for a word that is none of some words; empty text where none is near.
   *
   * @param wrong what somebody wrote
   * @param right what there is
   */
  public String suggestion(String wrong, Collection<String> right) {
    return Suggestion.nearest(wrong, right).map(w -> "did you mean \"" + w + "\"?").orElse("");
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

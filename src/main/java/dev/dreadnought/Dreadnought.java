package dev.dreadnought;

import dev.dreadnought.analysis.CoverageLedger;
import dev.dreadnought.attack.AttackAnalysis;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.catalog.Scoring;
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
import dev.dreadnought.evidence.Verification;
import dev.dreadnought.evidence.Verifier;
import dev.dreadnought.export.AttackTreesJson;
import dev.dreadnought.export.BaselineYaml;
import dev.dreadnought.export.CatalogJson;
import dev.dreadnought.export.ComplianceJson;
import dev.dreadnought.export.CoverageJson;
import dev.dreadnought.export.DecisionYaml;
import dev.dreadnought.export.DiffJson;
import dev.dreadnought.export.Loss;
import dev.dreadnought.export.ModelYaml;
import dev.dreadnought.export.PlanJson;
import dev.dreadnought.export.SavedAnalysis;
import dev.dreadnought.export.TranscriptJson;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.ComplianceRecord;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.Plan;
import dev.dreadnought.finding.UnknownGoalException;
import dev.dreadnought.look.Look;
import dev.dreadnought.look.OwnTemplates;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Section;
import dev.dreadnought.narration.Transcript;
import dev.dreadnought.pdf.MissingLibraryException;
import dev.dreadnought.read.InputKind;
import dev.dreadnought.read.OrganisationReader;
import dev.dreadnought.read.UnreadFormat;
import dev.dreadnought.report.AttackText;
import dev.dreadnought.report.CatalogText;
import dev.dreadnought.report.ComplianceTable;
import dev.dreadnought.report.CoverageText;
import dev.dreadnought.report.DiffMarkdown;
import dev.dreadnought.report.DiffText;
import dev.dreadnought.report.ExplanationTree;
import dev.dreadnought.report.HearingText;
import dev.dreadnought.report.HtmlReport;
import dev.dreadnought.report.Narratable;
import dev.dreadnought.report.PlanText;
import dev.dreadnought.report.QuestionsText;
import dev.dreadnought.report.ReadingView;
import dev.dreadnought.report.TerminalSummary;
import dev.dreadnought.report.WhyNotText;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.Suggestion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * place; any other exception is a wrong argument or a defect of ours. Text for a terminal is as
 * wide as asked for, in columns; bytes of a text are UTF-8.
 */
public final class Dreadnought {
  /** Formats that {@link #schema} knows. */
  public static final List<String> SCHEMAS = Schemas.NAMES;

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

  private final Setup setup;

  private Dreadnought(Setup setup) {
    this.setup = setup;
  }

  /**
   * With the catalog and the rules that the program was built with; loaded once, on first use.
   * Rules are loaded beside the catalog, and the first assessment waits for them; a description can
   * be read before.
   */
  public static Dreadnought builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** Made when first asked for, as what it is made with is. */
  private static final class BuiltIn {
    static final Dreadnought INSTANCE = new Dreadnought(Setup.builtIn());
  }

  /**
   * With a catalog of one's own, and the rules that the program was built with.
   *
   * @param folder a complete catalog
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static Dreadnought withCatalog(Path folder) {
    return new Dreadnought(Setup.withCatalog(folder));
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
    return new Dreadnought(setup.withEntries(folder));
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
    return new Dreadnought(setup.withRules(folder));
  }

  /**
   * The same, scoring by another profile of {@code catalog/scoring.yaml}.
   *
   * @throws IllegalArgumentException where there is no such profile
   */
  public Dreadnought withProfile(String id) {
    return new Dreadnought(setup.withProfile(id));
  }

  /**
   * The same for the systems of one organisation: its words for levels are read, its controls and
   * frameworks count, its figures for effort are used, and only who may accept a risk does.
   */
  public Dreadnought withOrganisation(Organisation whose) {
    return new Dreadnought(setup.withOrganisation(whose));
  }

  /** The same on a day, which says whether decisions that end on a day still count. */
  public Dreadnought withDate(Day day) {
    return new Dreadnought(setup.withDate(day));
  }

  /**
   * The same, whose pages, PDF, Markdown and CSV look so. It changes nothing of what is found; the
   * analysis document has no look.
   */
  public Dreadnought withLook(Look whose) {
    return new Dreadnought(setup.withLook(whose));
  }

  /**
   * The same, whose reports show what a language model worded beside the engine's own words. Facts,
   * scores and ids never come from it.
   */
  public Dreadnought withNarration(Narration words) {
    return new Dreadnought(setup.withNarration(words));
  }

  /** The catalog that the program was built with, where nobody needs the rules. */
  public static Catalog builtInCatalog() {
    return Setup.builtInCatalog();
  }

  /** Everything that this one knows: threats, technologies, controls, frameworks, weights. */
  public Catalog catalog() {
    return setup.catalog();
  }

  /** Ids of the profiles that there are. */
  public List<String> profiles() {
    return setup.catalog().scoring().profiles().stream().map(Scoring.Profile::id).toList();
  }

  /** The band from which on a finding is too much, where the organisation says so. */
  public Optional<Band> appetite() {
    return Optional.ofNullable(setup.organisation()).map(Organisation::appetite);
  }

  /**
   * What an organisation file says.
   *
   * @throws InvalidInputException with everything that is wrong with it
   */
  public Organisation organisation(Source source) {
    return OrganisationReader.read(source, setup.catalog());
  }

  /**
   * A user's own pages, style and logo.
   *
   * @param folder with any of the files that {@link OwnTemplates} names
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public OwnTemplates ownTemplates(Path folder) {
    return OwnTemplates.read(folder, HtmlReport.pageNames(setup.catalog()));
  }

  /**
   * Roles of one's own, beside those of the catalog.
   *
   * @param folder with {@code roles.yaml} and a template for each role
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public OwnRoles ownRoles(Path folder) {
    return OwnRoles.read(folder, setup.catalog().roles());
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
    return InputReader.of(setup).read(source);
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
    return InputReader.of(setup).read(sources);
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
    return setup.assess(reading);
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
            setup.catalog(), assessment.model(), assessment.facts(), assessment.findings(), goal);
    return assessment.withAttackTrees(new AttackTrees(() -> trees));
  }

  /** The whole report as one HTML page, in UTF-8. */
  public byte[] html(Assessment assessment) {
    return new Reports(setup, assessment, OwnRoles.NONE).html();
  }

  /** The whole report in Markdown, as GitHub shows it; in UTF-8. */
  public byte[] markdown(Assessment assessment) {
    return Reports.markdown(setup, assessment);
  }

  /** The findings as comma-separated values, a row for each; in UTF-8. */
  public byte[] csv(Assessment assessment) {
    return Reports.csv(setup, assessment);
  }

  /**
   * The whole report for paper: A4, with contents, page numbers and bookmarks.
   *
   * @throws MissingLibraryException where the optional libraries for PDF are not on the class path
   */
  public byte[] pdf(Assessment assessment) {
    return new Reports(setup, assessment, OwnRoles.NONE).pdf();
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
    return new Reports(setup, assessment, own).pdfs();
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
    return new Reports(setup, assessment, OwnRoles.NONE).pdfs(readers);
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
    return new Reports(setup, assessment, own).files();
  }

  /** The inputs with what was recognised, what was inferred and from which words, what was not. */
  public String readingText(Assessment assessment) {
    return ReadingView.of(assessment);
  }

  /** The data flow diagram, as SVG in UTF-8 that needs nothing beside it. */
  public String dataFlowDiagram(Assessment assessment) {
    return new DataFlowDiagram(setup.catalog()).svg(assessment);
  }

  /**
   * A large system from further away and from nearer, each as SVG in UTF-8 that needs nothing
   * beside it; nothing for a system of which one picture can be read.
   *
   * @return by name of the file, such as {@code dataflow-1-context.svg}
   */
  public Map<String, byte[]> dataFlowLevels(Assessment assessment) {
    return Reports.levels(new DataFlowDiagram(setup.catalog()).levels(assessment));
  }

  /** The data flow diagram in the language of Graphviz. */
  public String dataFlowDot(Assessment assessment) {
    return new DataFlowDiagram(setup.catalog()).dot(assessment);
  }

  /** The data flow diagram in the language of Mermaid. */
  public String dataFlowMermaid(Assessment assessment) {
    return new DataFlowDiagram(setup.catalog()).mermaid(assessment);
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

  /** The analysis document, {@code dreadnought/analysis/1}, in UTF-8. */
  public byte[] json(Assessment assessment) {
    return new Exports(setup, assessment).json();
  }

  /** The model as native YAML. */
  public String modelYaml(ThreatModel model) {
    return new ModelYaml(setup.catalog()).write(model);
  }

  /**
   * The model of an assessment as native YAML, with what words seem to mean where it was found that
   * they can mean it, and nowhere else.
   */
  public String modelYaml(Assessment assessment) {
    return new ModelYaml(setup.catalog()).write(assessment);
  }

  /** The model and its findings as Open Threat Model 0.2.0, in UTF-8. */
  public byte[] otm(Assessment assessment) {
    return new Exports(setup, assessment).otm();
  }

  /** The model and its findings in the format of the OWASP Threat Model Library, in UTF-8. */
  public byte[] threatLibrary(Assessment assessment) {
    return new Exports(setup, assessment).threatLibrary();
  }

  /** The model and its findings as a drawing of OWASP Threat Dragon, version 2, in UTF-8. */
  public byte[] threatDragon(Assessment assessment) {
    return new Exports(setup, assessment).threatDragon();
  }

  /** The findings as SARIF 2.1.0, for code scanning and editors, in UTF-8. */
  public byte[] sarif(Assessment assessment) {
    return new Exports(setup, assessment).sarif();
  }

  /** What is claimed of controls, as CycloneDX 1.6 declarations, in UTF-8. */
  public byte[] cycloneDx(Assessment assessment) {
    return new Exports(setup, assessment).cycloneDx();
  }

  /**
   * Assessment results as OSCAL 1.1.3, in UTF-8. What is only claimed is never satisfied.
   *
   * @throws IllegalStateException where {@link #withDate} gave no day
   */
  public byte[] oscal(Assessment assessment) {
    return new Exports(setup, assessment).oscal();
  }

  /**
   * The plan of action and milestones, OSCAL 1.1.3, in UTF-8; empty where no risk is open, since
   * such a plan must have an item.
   *
   * @throws IllegalStateException where {@link #withDate} gave no day
   */
  public Optional<byte[]> oscalPlan(Assessment assessment) {
    return new Exports(setup, assessment).oscalPlan();
  }

  /**
   * What a format of other tools does not hold, one phrase each; nothing for a format of our own.
   *
   * @param format the word after {@code -f}
   */
  public static List<String> losses(String format) {
    return Loss.of(format).stream().map(Loss::text).toList();
  }

  /**
   * The JSON Schema of a format.
   *
   * @param name one of {@link #SCHEMAS}
   * @throws IllegalArgumentException where there is no such format
   */
  public static String schema(String name) {
    return Schemas.of(name);
  }

  /**
   * The proof of one finding, as a tree.
   *
   * @param finding one of the assessment's
   * @param width in columns
   */
  public String explanation(Assessment assessment, Finding finding, int width) {
    return new ExplanationTree(setup.catalog().scoring(), width).of(assessment, finding);
  }

  /** Attack trees, and the cheapest path to each goal. */
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
    return Bytes.of(out -> AttackTreesJson.write(assessment.attackTrees().result(), out));
  }

  /**
   * The coverage ledger: what became of each threat of the catalog on each element, and by which
   * facts.
   *
   * @param assessment made by this one
   */
  public Coverage coverage(Assessment assessment) {
    return CoverageLedger.of(assessment, setup.catalog());
  }

  /** The coverage ledger as a document, {@code dreadnought/coverage/1}, in UTF-8. */
  public byte[] coverageJson(Assessment assessment) {
    return new Exports(setup, assessment).coverage();
  }

  /** The same, element by element, for a model whose ledger is large; leaves the stream open. */
  public void writeCoverage(Assessment assessment, OutputStream out) throws IOException {
    CoverageJson.write(assessment, coverage(assessment), out);
  }

  /** The coverage ledger for a terminal. */
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
    WhyNotText text = new WhyNotText(setup.catalog(), width);
    return text.of(assessment, coverage(assessment), threat, element);
  }

  /**
   * The open questions for a terminal, the most influential first, then what such a system nearly
   * always has and nobody mentioned.
   */
  public String questionsText(Assessment assessment, int width) {
    return QuestionsText.of(assessment, setup.catalog(), width);
  }

  /** Ids of what a language model may word anew: the summary, and the roles. */
  public List<String> narratable() {
    return Narratable.ids(setup.catalog());
  }

  /**
   * Prose of a report that a language model may word anew.
   *
   * @param chosen ids of {@link #narratable}; all where it is empty
   */
  public List<Section> sections(Assessment assessment, List<String> chosen) {
    return Narratable.sections(assessment, setup.catalog(), chosen);
  }

  /** What a language model was asked and answered, in UTF-8. */
  public byte[] transcript(Narration words) {
    return Bytes.of(out -> TranscriptJson.write(words, out));
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
    return RecordedWords.of(transcript, assessment, setup.catalog());
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
    return new BundleMaker(setup).attest(order);
  }

  /**
   * The same, where the inputs of the order were read and assessed already.
   *
   * @param assessment of {@link #read(List)} of the order's inputs, with what was not read
   */
  public Bundle attest(Attestation order, Assessment assessment) {
    return new BundleMaker(setup).attest(order, assessment);
  }

  /**
   * Checks a bundle: form, digests, schemas, signature, the bundle before, and by making it again
   * with the program's own catalog and rules and what the bundle brings. Rules that the bundle
   * brings are code, which runs here where the checks allow it.
   */
  public static Verification verify(Bundle bundle, Checks checks) {
    return verify(bundle, checks, new Replays());
  }

  /**
   * The same, where something else makes the bundle again, such as a process of its own.
   *
   * @param replay what does
   */
  public static Verification verify(Bundle bundle, Checks checks, Verifier.Replay replay) {
    return Verifier.verify(bundle, checks, Schemas::of, replay);
  }

  /**
   * A bundle made again from what it holds alone, unsigned. Rules that it brings run.
   *
   * @throws InvalidInputException where what it holds cannot be analysed
   */
  public static Bundle replayed(Bundle bundle) {
    return Replays.replayed(bundle);
  }

  /**
   * What became of the findings since an earlier bundle, in lines: what both hold is analysed by
   * this program, and each cause undone. Rules that they bring run.
   *
   * @throws InvalidInputException where what one of them holds cannot be analysed
   */
  public static List<String> changes(Bundle earlier, Bundle later) {
    return Replays.between(earlier, later);
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
    return Comparison.of(new MixedEngines(earlier.setup.parts(), setup.parts()), old, now);
  }

  /** The same of two records, of which no cause can be tried. */
  public Difference diff(Snapshot old, Snapshot now) {
    return Comparison.of(old, now, setup.catalog());
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

  /** What differs, for a terminal. */
  public String diffText(Difference difference, int width) {
    return DiffText.of(difference, width);
  }

  /** What differs, in Markdown, as a comment on a pull request. */
  public String diffMarkdown(Difference difference) {
    return DiffMarkdown.of(difference);
  }

  /** What differs, {@code dreadnought/diff/1}, in UTF-8. */
  public byte[] diffJson(Difference difference) {
    return Bytes.of(out -> DiffJson.write(difference, out));
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
    return setup.planner(assessment.engine().profile()).cheapest(finding, below);
  }

  /** Days of work for controls, as the catalog or the organisation counts them. */
  public int effortDays(Set<String> controls) {
    return setup.planner(setup.profile()).days(controls);
  }

  /**
   * The cheapest controls after which no open finding is in a band or worse, tried on the system.
   *
   * @param possible true where findings count that rest on something nobody said
   */
  public Plan plan(Assessment assessment, Band target, boolean possible) {
    return setup.planner(assessment.engine().profile()).plan(assessment, target, possible);
  }

  /** A plan for a terminal. */
  public String planText(Assessment assessment, Plan plan, int width) {
    return PlanText.of(assessment, plan, width);
  }

  /** A plan, {@code dreadnought/plan/1}, in UTF-8. */
  public byte[] planJson(Plan plan) {
    return Bytes.of(out -> PlanJson.write(plan, out));
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
        .map(c -> ComplianceRecord.of(assessment, c, setup.catalog(), setup.today()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no framework is called " + framework));
  }

  /** A framework for a terminal. */
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
    return Bytes.of(out -> ComplianceJson.write(record, out));
  }

  /** One line for each entry of a kind of {@link #CATALOG_KINDS}. */
  public String catalogList(String kind) {
    return new CatalogText(setup.catalog()).list(kind);
  }

  /** The entries of a kind of {@link #CATALOG_KINDS}, as a JSON array. */
  public byte[] catalogListJson(String kind) {
    return Bytes.of(out -> new CatalogJson(setup.catalog()).write(kind, out));
  }

  /** An entry of the catalog whole, whatever its kind. */
  public Optional<String> catalogEntry(String id) {
    return new CatalogText(setup.catalog()).show(id);
  }

  /** Ids of all entries of the catalog. */
  public List<String> catalogIds() {
    return new CatalogText(setup.catalog()).ids();
  }

  /** How many entries there are of each kind. */
  public String catalogCounts() {
    return new CatalogText(setup.catalog()).counts();
  }

  /**
   * What phrases, frames and signs of the catalog hear in each sentence of a text, what of it is
   * left, and why.
   */
  public String hearing(String text) {
    Source source = new Source("text", InputKind.PROSE, text);
    return HearingText.of(setup.prose().hear(source), setup.catalog());
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
}

package dev.dreadnought;

import dev.dreadnought.beside.Beside;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.diagram.AttackTreeDiagram;
import dev.dreadnought.diagram.DataFlowDiagram;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.look.Edition;
import dev.dreadnought.pdf.Pdf;
import dev.dreadnought.report.FindingsCsv;
import dev.dreadnought.report.HtmlReport;
import dev.dreadnought.report.MarkdownReport;
import dev.dreadnought.report.Narratable;
import dev.dreadnought.report.ReportPages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people read of one assessment: pages, Markdown, paper and pictures. Pictures are begun when
 * this is made, beside the pages that will show them.
 */
final class Reports {
  private static final String PAPER = "report.pdf";

  private final Setup setup;
  private final Assessment assessment;
  private final DrawnPictures pictures;
  private final HtmlReport pages;

  Reports(Setup setup, Assessment assessment, OwnRoles own) {
    this.setup = setup;
    this.assessment = assessment;
    this.pictures = DrawnPictures.of(assessment, setup.catalog(), setup.look().edition());
    this.pages = new HtmlReport(setup.catalog(), own, setup.look(), setup.narration(), pictures);
  }

  /** The whole report as one page. */
  byte[] html() {
    return Bytes.of(pages.report(assessment));
  }

  /** The data flow diagram. */
  byte[] dataFlow() {
    return Bytes.of(pictures.laidOut().value().dataFlow().svg());
  }

  /** The whole report in Markdown, which shows no pictures. */
  static byte[] markdown(Setup setup, Assessment assessment) {
    HtmlReport pages =
        new HtmlReport(setup.catalog(), OwnRoles.NONE, setup.look(), setup.narration(), none -> "");
    return Bytes.of(
        new MarkdownReport(setup.catalog(), pages, setup.look(), setup.narration()).of(assessment));
  }

  static byte[] csv(Setup setup, Assessment assessment) {
    return Bytes.of(FindingsCsv.of(assessment, setup.look().edition()));
  }

  /** Every file of a report folder, by name. */
  Map<String, byte[]> files() {
    ReportPages made = pages.made(assessment);
    Map<String, byte[]> files = new LinkedHashMap<>();
    // The whole report is written meanwhile.
    byte[] markdown =
        Bytes.of(
            new MarkdownReport(setup.catalog(), pages, setup.look(), setup.narration()).of(made));
    byte[] diagram = dataFlow();
    made.all().forEach((name, text) -> files.put(name, Bytes.of(text)));
    files.put("report.md", markdown);
    files.put("findings.csv", csv(setup, assessment));
    if (setup.look().edition() == Edition.CUSTOMER) {
      files.put("dataflow.svg", diagram);
      return files;
    }
    Exports exports = new Exports(setup, assessment);
    files.put("analysis.json", exports.json());
    files.put("model.yaml", exports.model());
    files.put("dataflow.svg", diagram);
    files.putAll(levels(pictures.laidOut().value().levels()));
    files.putAll(attackTrees());
    return files;
  }

  /** A picture of each attack tree whose goal is reached. */
  private Map<String, byte[]> attackTrees() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    AttackTreeDiagram.names(assessment.attackTrees().result().trees())
        .forEach(
            (name, tree) -> {
              if (tree.isReached()) {
                String svg = pictures.laidOut().value().trees().get(name).svg();
                files.put(name + ".svg", Bytes.of(svg));
              }
            });
    return files;
  }

  /** A large system from further away and from nearer, by file name. */
  static Map<String, byte[]> levels(List<DataFlowDiagram.Level> levels) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (DataFlowDiagram.Level level : levels) {
      files.put(level.fileName(files.size() + 1), Bytes.of(level.figure().svg()));
    }
    return files;
  }

  /** The whole report for paper. */
  byte[] pdf() {
    Beside.run(Pdf::prepare);
    return onPaper(pages.onPaper(assessment));
  }

  /** The report and the page of each role for paper, by file name. */
  Map<String, byte[]> pdfs() {
    Beside.run(Pdf::prepare);
    ReportPages made = pages.made(assessment);
    // The report takes longer than all others together, and begins later.
    Beside<byte[]> report = Beside.of(() -> onPaper(made.onPaper()));
    Map<String, byte[]> roles = new LinkedHashMap<>();
    made.chapters()
        .forEach((name, page) -> roles.put(name.replace(".html", ".pdf"), onPaper(page)));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(PAPER, report.value());
    files.putAll(roles);
    return files;
  }

  /** What some readers get for paper, by file name. */
  Map<String, byte[]> pdfs(List<String> readers) {
    Beside.run(Pdf::prepare);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String reader : readers) {
      if (reader.equals(Narratable.SUMMARY)) {
        files.put(PAPER, onPaper(pages.onPaper(assessment)));
      } else {
        files.put("role-" + reader + ".pdf", onPaper(pages.chapter(assessment, reader)));
      }
    }
    return files;
  }

  private byte[] onPaper(String page) {
    return Pdf.of(page, setup.look().own().print());
  }
}

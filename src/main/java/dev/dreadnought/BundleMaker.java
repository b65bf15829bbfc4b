package dev.dreadnought;

import dev.dreadnought.beside.Beside;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.evidence.Attestation;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.Contents;
import dev.dreadnought.evidence.Products;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.look.Look;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.report.HtmlReport;
import java.util.List;
import java.util.Map;

/** Makes evidence bundles: what an analysis was made from, and everything that came of it. */
record BundleMaker(Setup setup) {
  Bundle attest(Attestation order) {
    return attest(order, setup.assess(InputReader.of(setup).read(order)));
  }

  /**
   * A look is no part of what an auditor has to judge; words of a language model are those of the
   * transcript, which replays.
   */
  Bundle attest(Attestation order, Assessment assessment) {
    Narration words =
        order.transcript() == null
            ? Narration.NONE
            : RecordedWords.of(order.transcript().source(), assessment, setup.catalog());
    Setup plain = setup.withLook(Look.PLAIN).withNarration(words);
    return Contents.of(order, assessment, plain.setting(), products(plain, assessment));
  }

  /**
   * What came of it, each thing once: the report for those who read, with its picture beside it,
   * and a document for each kind of program. The roles' pages and the Markdown say what the report
   * says; who wants them has them from the inputs that the bundle holds.
   */
  private static Products products(Setup setup, Assessment assessment) {
    Reports reports = new Reports(setup, assessment, OwnRoles.NONE);
    Exports exports = new Exports(setup, assessment);
    Beside<byte[]> report = Beside.of(reports::html);
    Beside<byte[]> analysis = Beside.of(exports::json);
    Beside<byte[]> coverage = Beside.of(exports::coverage);
    Beside<Map<String, byte[]>> interchange = Beside.of(exports::interchange);
    return new Products(
        analysis::value,
        coverage::value,
        exports.model(),
        List.of(
            () -> Map.of("findings.csv", Reports.csv(setup, assessment)),
            interchange::value,
            () -> Map.of("dataflow.svg", reports.dataFlow()),
            () -> Map.of(HtmlReport.REPORT, report.value())),
        Schemas.all(),
        setup.loadedRules().ruleNames());
  }
}

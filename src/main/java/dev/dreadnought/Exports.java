package dev.dreadnought;

import dev.dreadnought.analysis.CoverageLedger;
import dev.dreadnought.diagram.DataFlowDiagram;
import dev.dreadnought.export.AnalysisJson;
import dev.dreadnought.export.CoverageJson;
import dev.dreadnought.export.CycloneDxDeclarations;
import dev.dreadnought.export.ModelYaml;
import dev.dreadnought.export.OscalPlan;
import dev.dreadnought.export.OscalResults;
import dev.dreadnought.export.OtmDocument;
import dev.dreadnought.export.SarifLog;
import dev.dreadnought.export.ThreatDragonModel;
import dev.dreadnought.export.ThreatLibrary;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Geometry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One assessment as documents for other programs, each in UTF-8. */
record Exports(Setup setup, Assessment assessment) {
  byte[] json() {
    return Bytes.of(
        out ->
            new AnalysisJson(setup.catalog().dataKinds(), setup.narration())
                .write(assessment, out));
  }

  byte[] model() {
    return Bytes.of(new ModelYaml(setup.catalog()).write(assessment));
  }

  byte[] coverage() {
    Coverage coverage = CoverageLedger.of(assessment, setup.catalog());
    return Bytes.of(out -> CoverageJson.write(assessment, coverage, out));
  }

  byte[] otm() {
    return Bytes.of(out -> new OtmDocument(setup.catalog()).write(assessment, out));
  }

  byte[] threatLibrary() {
    return Bytes.of(out -> ThreatLibrary.write(assessment, setup.catalog(), out));
  }

  byte[] threatDragon() {
    Geometry geometry = DataFlowDiagram.geometry(assessment.model());
    return Bytes.of(out -> ThreatDragonModel.write(assessment, geometry, out));
  }

  byte[] sarif() {
    return Bytes.of(out -> SarifLog.write(assessment, out));
  }

  byte[] cycloneDx() {
    return Bytes.of(out -> CycloneDxDeclarations.write(assessment, setup.catalog(), out));
  }

  byte[] oscal() {
    return Bytes.of(out -> OscalResults.write(assessment, day(), out));
  }

  Optional<byte[]> oscalPlan() {
    return OscalPlan.isNeeded(assessment)
        ? Optional.of(Bytes.of(out -> OscalPlan.write(assessment, day(), out)))
        : Optional.empty();
  }

  private Day day() {
    Day today = setup.today();
    if (today == null) {
      throw new IllegalStateException("OSCAL needs a day: withDate gives one");
    }
    return today;
  }

  /** What a bundle holds for other programs, by file name; a further format is a line here. */
  Map<String, byte[]> interchange() {
    Map<String, byte[]> exports = new LinkedHashMap<>();
    exports.put("findings.sarif", sarif());
    exports.put("model.otm.json", otm());
    exports.put("declarations.cdx.json", cycloneDx());
    exports.put("threat-model.tml.json", threatLibrary());
    exports.put("threat-dragon.json", threatDragon());
    // These two have a day in them, and without one there is none to put there.
    if (setup.today() != null) {
      exports.put("assessment-results.oscal.json", oscal());
      oscalPlan().ifPresent(plan -> exports.put("poam.oscal.json", plan));
    }
    return exports;
  }
}

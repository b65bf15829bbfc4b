package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.ThreatModel;

/**
 * What the chapters for the business and for compliance begin with.
 *
 * @param quotes the words behind it, and the page that holds the report
 * @param system its name, short enough for a sentence
 */
record Subject(
    Assessment assessment, Catalog catalog, Quotes quotes, Concerned concerned, String system) {
  private static final int NAME = 80;

  static Subject of(Assessment assessment, Catalog catalog, Quotes quotes) {
    ThreatModel model = assessment.model();
    return new Subject(
        assessment,
        catalog,
        quotes,
        new Concerned(model, catalog),
        Visible.shortened(model.name(), NAME));
  }

  ThreatModel model() {
    return assessment.model();
  }

  String report() {
    return quotes.page();
  }
}

package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was said and is not in the model, of one kind.
 *
 * @param why it is not
 */
record LeftOut(String title, String why, List<Line> lines) {

  /** A passage, and what is said of it. */
  record Line(String text, String note, List<Quote> quotes) {}

  /** Each kind of which there is anything. */
  static List<LeftOut> of(Assessment assessment, Quotes quotes) {
    Reading reading = assessment.reading();
    List<LeftOut> parts = new ArrayList<>();
    parts.add(
        new LeftOut(
            "Set aside",
            "Named, but no part of the system as it is.",
            reading.setAside().stream()
                .filter(s -> !s.why().equals(MerelyNamed.WHY))
                .map(s -> line(s.text(), s.why().replace('-', ' '), List.of(s.source()), quotes))
                .toList()));
    parts.add(
        new LeftOut(
            "Named only",
            "Named, but the text does not say that it is used; nothing was concluded from it.",
            MerelyNamed.of(reading).stream()
                .map(n -> line(n.question(), "", n.places(), quotes))
                .toList()));
    parts.add(
        new LeftOut(
            "Not understood",
            "It may matter; nothing was concluded from it.",
            reading.notUnderstood().stream()
                .map(n -> line(n.text(), "", List.of(n.source()), quotes))
                .toList()));
    parts.add(
        new LeftOut(
            "Contradictions",
            "Both cannot be so; the cautious statement counts.",
            reading.contradictions().stream()
                .map(c -> line(c.text(), "", c.sources(), quotes))
                .toList()));
    parts.add(
        new LeftOut(
            "Problems of the input",
            "For its author to mend.",
            reading.problems().stream()
                .map(p -> line(p.message(), p.remedy(), List.of(p.location()), quotes))
                .toList()));
    return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
  }

  private static Line line(String text, String note, List<Location> places, Quotes quotes) {
    return new Line(text, note, quotes.of(places));
  }

  /** {@code set-aside}. */
  public String id() {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}

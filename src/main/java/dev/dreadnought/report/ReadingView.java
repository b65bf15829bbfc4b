package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was read, as text: the inputs with what was recognised in brackets, what follows from it and
 * from which words, what was set aside and why, and what was not understood.
 */
public final class ReadingView {
  private final Assessment assessment;
  private final Reading reading;
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private ReadingView(Assessment assessment) {
    this.assessment = assessment;
    this.reading = assessment.reading();
    this.words = new Words(reading.inputs());
  }

  /** Lines as long as those of the inputs, each with a line feed. */
  public static String of(Assessment assessment) {
    ReadingView view = new ReadingView(assessment);
    MarkedText.of(assessment).forEach(view::text);
    view.section("Inferred, not said", view.inferred());
    view.section("Set aside", view.setAside());
    view.section("Not understood", view.notUnderstood());
    return view.out.toString();
  }

  private void text(MarkedText text) {
    line(Visible.line(text.name()));
    Set<MarkedText.Kind> used = EnumSet.noneOf(MarkedText.Kind.class);
    int width = String.valueOf(text.lines().size()).length() + 2;
    for (MarkedText.Line line : text.lines()) {
      StringBuilder marked = new StringBuilder();
      for (MarkedText.Segment segment : line.segments()) {
        marked.append(segment(segment, used));
      }
      String number = String.valueOf(line.number());
      line((" ".repeat(width - number.length()) + number + "  " + marked).stripTrailing());
    }
    if (!used.isEmpty()) {
      line("");
      line(
          "  "
              + used.stream()
                  .map(k -> k.letter() + " " + k.label())
                  .collect(Collectors.joining(", ")));
    }
  }

  /** Blanks at both ends stay, which a line made safe for a terminal would lose. */
  private static String segment(MarkedText.Segment segment, Set<MarkedText.Kind> used) {
    String words = segment.text();
    String safe = Visible.line(words);
    String before = words.isEmpty() || words.charAt(0) > ' ' ? "" : " ";
    String after = safe.isEmpty() || words.charAt(words.length() - 1) > ' ' ? "" : " ";
    if (!segment.isMarked()) {
      return before + safe + after;
    }
    for (MarkedText.Kind kind : MarkedText.Kind.values()) {
      if (kind.style().equals(segment.mark())) {
        used.add(kind);
      }
    }
    return before + "[" + safe + "]" + segment.letter() + after;
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      line("");
      line(title);
      lines.forEach(l -> line("  " + l));
    }
  }

  private List<String> inferred() {
    ThreatModel model = assessment.model();
    List<String> lines = new ArrayList<>();
    model.components().stream()
        .filter(Component::inferred)
        .forEach(c -> lines.add("component " + c.id() + from(c.sources())));
    model.flows().stream()
        .filter(DataFlow::inferred)
        .forEach(f -> lines.add("flow " + f.id() + from(f.sources())));
    for (Fact fact : model.facts()) {
      if (fact.ground() == Ground.INFERRED) {
        String value = fact.holds() ? "" : "not ";
        lines.add(value + fact.id() + ": " + fact.because() + from(fact.sources()));
      }
    }
    return lines;
  }

  /** The words that something follows from, and where they stand. */
  private String from(List<Location> sources) {
    String quoted =
        sources.stream()
            .filter(s -> words.offset(s) >= 0 && s.length() > 0)
            .map(s -> place(s) + " \"" + Visible.line(words.at(s)) + "\"")
            .collect(Collectors.joining(", "));
    return quoted.isEmpty() ? "" : ", from " + quoted;
  }

  private List<String> setAside() {
    return reading.setAside().stream()
        .map(s -> place(s.source()) + "  " + s.why() + ": " + Visible.line(s.text()))
        .toList();
  }

  private List<String> notUnderstood() {
    return reading.notUnderstood().stream()
        .map(n -> place(n.source()) + "  " + Visible.line(n.text()))
        .toList();
  }

  private static String place(Location location) {
    return location.line() + ":" + location.column();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}

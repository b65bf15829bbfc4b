package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Plate.Anchor;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.finding.Roadmap.Step;
import java.util.ArrayList;
import java.util.List;

/** What stays open after each horizon of a roadmap: a bar each, in the bands' colours. */
final class RoadmapDrawing {
  private static final double WIDTH = 394;
  private static final double BAR = 26;
  private static final double ROW = 66;

  /** What labels below a bar take. */
  private static final double BELOW = 17;

  private static final double LABEL_GAP = 10;

  private final Roadmap roadmap;
  private final Plate plate = new Plate("roadmap", WIDTH);
  private final List<String> sentences = new ArrayList<>();
  private double y;

  private RoadmapDrawing(Roadmap roadmap) {
    this.roadmap = roadmap;
  }

  static String of(Roadmap roadmap) {
    return new RoadmapDrawing(roadmap).draw();
  }

  private String draw() {
    row("Today", "", roadmap.open());
    for (Horizon horizon : Horizon.values()) {
      List<Step> steps = roadmap.in(horizon);
      if (!steps.isEmpty()) {
        int days = steps.stream().mapToInt(Step::days).sum();
        String effort =
            steps.size()
                + (steps.size() == 1 ? " step, " : " steps, ")
                + (days == 0 ? "a day at most" : days + (days == 1 ? " day" : " days"));
        row(spoken(horizon), effort, roadmap.openAfter(horizon));
      }
    }
    return plate.svg(y - 14, "What stays open after each part of the roadmap", words());
  }

  private static String spoken(Horizon horizon) {
    return switch (horizon) {
      case IMMEDIATE -> "After the immediate steps";
      case SHORT_TERM -> "After the short-term steps";
      case STRUCTURAL -> "After the structural steps";
    };
  }

  private void row(String label, String effort, List<Finding> open) {
    String total = label + ": " + open.size() + " open";
    plate.text(total, 0, y + 14, Style.STRONG, Anchor.START, Ink.TEXT);
    plate.text(effort, WIDTH, y + 14, Style.TEXT, Anchor.END, Ink.FAINT);
    double top = y + 21;
    List<String> counts = new ArrayList<>();
    List<Label> outside = new ArrayList<>();
    double x = 0;
    for (Band band : Band.values()) {
      long count = open.stream().filter(f -> f.current().band() == band).count();
      if (count > 0) {
        double width = WIDTH * count / Math.max(1, roadmap.open().size());
        String says = count + " " + band.word();
        counts.add(says);
        plate.part(label + ": " + says);
        plate.box(x, top, Math.max(2, width - 2), BAR, Ink.of(band), Ink.of(band), 1);
        if (width(says) + 8 <= width) {
          plate.text(says, x + width / 2 - 1, top + 17, Style.STRONG, Anchor.MIDDLE, Ink.PAPER);
        } else {
          outside.add(new Label(says, x, Ink.of(band)));
        }
        plate.endPart();
        x += width;
      }
    }
    if (open.isEmpty()) {
      plate.text("nothing is open", 0, top + 17, Style.TEXT, Anchor.START, Ink.FAINT);
    }
    sentences.add(
        label
            + (effort.isEmpty() ? "" : " (" + effort + ")")
            + ": "
            + (counts.isEmpty() ? "nothing is open" : Sketcher.listed(counts) + " open")
            + ".");
    below(outside, top + BAR);
    y += ROW + (outside.isEmpty() ? 0 : BELOW);
  }

  /** What a segment says that is too narrow for it, and where that one begins. */
  private record Label(String says, double x, Ink ink) {}

  /** Each below its segment, or as near as the others and the edge let it. */
  private void below(List<Label> labels, double top) {
    double rest = labels.stream().mapToDouble(l -> width(l.says()) + LABEL_GAP).sum() - LABEL_GAP;
    double left = 0;
    for (Label label : labels) {
      double x = Math.max(left, Math.min(label.x(), WIDTH - rest));
      plate.text(label.says(), x, top + 14, Style.STRONG, Anchor.START, label.ink());
      left = x + width(label.says()) + LABEL_GAP;
      rest -= width(label.says()) + LABEL_GAP;
    }
  }

  private static double width(String words) {
    return Style.STRONG.typeface().width(words, Style.STRONG.size());
  }

  private String words() {
    return String.join(" ", sentences);
  }
}

package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An assessment on one screen, for somebody who will want to know more of some of it. */
public final class TerminalSummary {
  private static final int LEAST_WIDTH = 40;
  private static final int LABEL = 13;
  private static final int MOST_FINDINGS = 8;
  private static final int MOST_POSSIBLE = 3;
  private static final int MOST_QUESTIONS = 3;
  private static final int NAME = 60;
  private static final int SCORE = 5;
  private static final int BAND = 10;
  private static final int LETTER = 3;
  private static final int COLUMN = 9;
  private static final int TOTAL = 4;

  /** What the table of counts needs: label, total, four bands, a gap, six letters. */
  private static final int TABLE = LABEL + TOTAL + 4 * COLUMN + 2 + 6 * LETTER;

  private static final int TREATMENT = 21;

  /** What needs no quotes in a shell. */
  private static final Pattern SHELL_SAFE = Pattern.compile("[A-Za-z0-9@._/:-]+");

  private final int width;
  private final Ink ink;

  /**
   * @param width of the terminal in columns; fewer than 40 are taken as 40
   * @param colour whether bands and headings are coloured
   */
  public TerminalSummary(int width, boolean colour) {
    this.width = Math.max(LEAST_WIDTH, width);
    this.ink = colour ? Ink.ANSI : Ink.NONE;
  }

  /** Lines of at most the terminal's width, each with a line feed. */
  public String of(Assessment assessment) {
    return new Screen(assessment).text();
  }

  private final class Screen {
    private final Assessment assessment;
    private final ThreatModel model;
    private final Reading reading;
    private final StringBuilder out = new StringBuilder();

    Screen(Assessment assessment) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.reading = assessment.reading();
    }

    String text() {
      understood();
      if (isEmpty()) {
        whatWouldHelp();
        leftOut();
        return out.toString();
      }
      counts();
      findings();
      questions();
      leftOut();
      next();
      return out.toString();
    }

    private boolean isEmpty() {
      return model.components().isEmpty() && model.actors().isEmpty();
    }

    private void understood() {
      String name = Visible.shortened(Visible.line(model.name()), NAME);
      line(ink.heading(Wrapping.cut(name, width)));
      List<String> parts =
          Stream.of(
                  counted(model.components().size(), "component", "components"),
                  counted(model.flows().size(), "flow", "flows"),
                  counted(model.boundaries().size(), "boundary", "boundaries"),
                  counted(model.dataAssets().size(), "kind of data", "kinds of data"),
                  counted(model.actors().size(), "actor", "actors"))
              .filter(part -> !part.startsWith("0 "))
              .toList();
      if (!parts.isEmpty()) {
        long inferred = inferred();
        String marked = inferred == 0 ? "" : "; " + inferred + " of these inferred, not said";
        wrapped("Understood", String.join(", ", parts) + marked);
      }
    }

    private long inferred() {
      return model.components().stream().filter(c -> c.inferred()).count()
          + model.flows().stream().filter(f -> f.inferred()).count()
          + model.boundaries().stream().filter(b -> b.inferred()).count()
          + model.dataAssets().stream().filter(d -> d.inferred()).count()
          + model.actors().stream().filter(a -> a.inferred()).count();
    }

    private void whatWouldHelp() {
      wrapped(
          "Nothing",
          "No part of a system was recognised, so there is nothing to assess. It helps to name the"
              + " programs, what they are made with, who uses them and which data they keep: \"The"
              + " web application is written in Python with Flask. Customers order through it. It"
              + " stores orders in a PostgreSQL database.\"");
    }

    private void counts() {
      line("");
      List<Finding> certain = assessment.certainFindings();
      List<Finding> possible = assessment.possibleFindings();
      if (certain.isEmpty() && possible.isEmpty()) {
        wrapped("Findings", "none: no threat of the catalog has ground in what was said");
        return;
      }
      if (width >= TABLE) {
        line(ink.faint(" ".repeat(LABEL) + columnHeads()));
        line(row("Grounded", certain));
        line(row("Possible", possible));
      } else {
        wrapped("Grounded", inWords(certain));
        wrapped("Possible", inWords(possible));
      }
      wrapped("", "Grounded: rests on what the description says; not tested.");
      String treated = byTreatment(certain);
      if (!treated.isEmpty()) {
        wrapped("Of these", treated);
      }
      decided();
    }

    private void decided() {
      DecidedText decided = new DecidedText(assessment);
      if (!decided.inForce().isEmpty()) {
        wrapped("Decided", Visible.line(decided.inForce()));
      }
      if (!decided.lapsed().isEmpty()) {
        wrapped("Lapsed", Visible.line(decided.lapsed()));
      }
    }

    private String columnHeads() {
      StringBuilder heads = new StringBuilder(" ".repeat(TOTAL));
      for (Band band : Band.values()) {
        heads.append(right(band.word(), COLUMN));
      }
      heads.append("  ");
      for (Stride letter : Stride.values()) {
        heads.append(right(letter.name(), LETTER));
      }
      return heads.toString();
    }

    private String row(String label, List<Finding> findings) {
      StringBuilder row = new StringBuilder(ink.heading(Wrapping.pad(label, LABEL)));
      row.append(right(Integer.toString(findings.size()), TOTAL));
      for (Band band : Band.values()) {
        long count = findings.stream().filter(f -> f.current().band() == band).count();
        row.append(count == 0 ? right("–", COLUMN) : ink.band(band, right("" + count, COLUMN)));
      }
      row.append("  ");
      for (Stride letter : Stride.values()) {
        long count = findings.stream().filter(f -> f.stride() == letter).count();
        row.append(right(count == 0 ? "–" : "" + count, LETTER));
      }
      return row.toString();
    }

    private String inWords(List<Finding> findings) {
      String bands =
          Stream.of(Band.values())
              .map(
                  b ->
                      findings.stream().filter(f -> f.current().band() == b).count()
                          + " "
                          + b.word())
              .filter(text -> !text.startsWith("0 "))
              .collect(Collectors.joining(", "));
      return findings.isEmpty() ? "none" : bands;
    }

    private String right(String text, int columns) {
      return " ".repeat(Math.max(1, columns - Wrapping.columns(text))) + text;
    }

    private String byTreatment(List<Finding> findings) {
      long closed = findings.stream().filter(f -> f.treatment() == Treatment.SUFFICIENT).count();
      long partly = findings.stream().filter(f -> f.treatment() == Treatment.PARTIAL).count();
      return Stream.of(closed + " closed by controls in force", partly + " partly treated")
          .filter(t -> !t.startsWith("0 "))
          .collect(Collectors.joining(", "));
    }

    private void findings() {
      List<Finding> open = assessment.certainFindings().stream().filter(Finding::isOpen).toList();
      list("Worst first, by the score with the controls in force", open, MOST_FINDINGS);
      List<Finding> possible =
          assessment.possibleFindings().stream().filter(Finding::isOpen).toList();
      list("Possible: they rest on something that nobody said", possible, MOST_POSSIBLE);
    }

    private void list(String heading, List<Finding> findings, int most) {
      if (findings.isEmpty()) {
        return;
      }
      line("");
      line(ink.heading(Wrapping.cut(heading, width)));
      findings.stream().limit(most).forEach(this::finding);
      if (findings.size() > most) {
        line(ink.faint("  and " + (findings.size() - most) + " more"));
      }
    }

    /** Two lines: what it is, and below it how far the number can move and how to ask for more. */
    private void finding(Finding finding) {
      DreadScore score = finding.current();
      String number = Wrapping.pad(score.score(), SCORE) + Wrapping.pad(score.band().word(), BAND);
      String title = finding.title() + " · " + name(finding.elementName());
      int rest = width - 2 - Wrapping.columns(number);
      line("  " + ink.band(score.band(), number) + Wrapping.cut(Visible.line(title), rest));
      String interval =
          score.low() == score.high() ? "" : score.lowText() + " to " + score.highText();
      String second =
          "  "
              + Wrapping.pad(interval, Wrapping.columns(number))
              + Wrapping.pad(Phrases.treatment(finding), TREATMENT);
      idBeside(second, shellWord(Visible.line(finding.id())));
    }

    /** An id is there to be copied, so it is never cut. */
    private void idBeside(String text, String id) {
      if (Wrapping.columns(text) + Wrapping.columns(id) <= width) {
        line(ink.faint(text + id));
      } else {
        line(ink.faint(Wrapping.cut(text.stripTrailing(), width)));
        line(ink.faint("  " + id));
      }
    }

    private void questions() {
      List<Question> questions = assessment.questions();
      if (questions.isEmpty()) {
        return;
      }
      line("");
      line(ink.heading("Answers that would change most"));
      questions.stream().limit(MOST_QUESTIONS).forEach(q -> item(Visible.line(q.text())));
      if (questions.size() > MOST_QUESTIONS) {
        line(ink.faint("  and " + (questions.size() - MOST_QUESTIONS) + " more"));
      }
    }

    private void item(String text) {
      List<String> lines = Wrapping.wrap(text, width - 4);
      for (int i = 0; i < lines.size(); i++) {
        line((i == 0 ? "  ? " : "    ") + lines.get(i));
      }
    }

    /** What was said and is not in the model: a line for each way of being left out. */
    private void leftOut() {
      int before = out.length();
      line("");
      String setAside =
          reading.setAside().stream()
              .map(s -> quoted(s.text()) + " (" + s.why() + ")")
              .collect(Collectors.joining(", "));
      oneLine("Set aside", reading.setAside().size(), setAside);
      String notUnderstood =
          reading.notUnderstood().stream()
              .map(n -> quoted(n.text()) + " at " + n.source().line() + ":" + n.source().column())
              .collect(Collectors.joining(", "));
      oneLine("Unclear", reading.notUnderstood().size(), notUnderstood);
      String contradictions =
          reading.contradictions().stream().map(c -> c.text()).collect(Collectors.joining("; "));
      oneLine("Contradicts", reading.contradictions().size(), contradictions);
      String problems =
          reading.problems().stream().map(p -> p.toString()).collect(Collectors.joining("; "));
      oneLine("Problems", reading.problems().size(), problems);
      if (out.length() == before + 1) {
        out.setLength(before);
      }
    }

    private void oneLine(String label, int count, String text) {
      if (count > 0) {
        String all = count + ": " + Visible.line(text);
        line(ink.heading(Wrapping.pad(label, LABEL)) + Wrapping.cut(all, width - LABEL));
      }
    }

    private String quoted(String text) {
      return "\"" + Visible.shortened(Visible.line(text), NAME) + "\"";
    }

    private void next() {
      line("");
      line(ink.heading("Next"));
      assessment.findings().stream()
          .filter(Finding::isOpen)
          .findFirst()
          .ifPresent(
              f -> {
                String id = shellWord(Visible.line(f.id()));
                command("dreadnought explain " + id + " INPUT", "where each number comes from");
              });
      command("dreadnought analyze INPUT -o DIR", "the whole report, as pages and data");
      command("dreadnought model INPUT", "the model, to correct and analyse again");
    }

    private void command(String command, String why) {
      String line = "  " + Wrapping.pad(command, 44);
      boolean fits = Wrapping.columns(line) + 2 + why.length() <= width;
      line(fits ? line + "  " + ink.faint(why) : "  " + command);
    }

    private void wrapped(String label, String text) {
      List<String> lines = Wrapping.wrap(text, width - LABEL);
      for (int i = 0; i < lines.size(); i++) {
        line(ink.heading(Wrapping.pad(i == 0 ? label : "", LABEL)) + lines.get(i));
      }
    }

    private String name(String name) {
      return Visible.shortened(Visible.line(name), NAME);
    }

    private String counted(int count, String one, String many) {
      return count + " " + (count == 1 ? one : many);
    }

    private void line(String text) {
      out.append(text.stripTrailing()).append('\n');
    }
  }

  /** An id that can be pasted after a command, whatever the input called its elements. */
  private static String shellWord(String id) {
    return SHELL_SAFE.matcher(id).matches() ? id : "'" + id.replace("'", "'\\''") + "'";
  }

  /** Colours of a terminal, or none. */
  private enum Ink {
    NONE,
    ANSI;

    String heading(String text) {
      return sgr("1", text);
    }

    String faint(String text) {
      return sgr("2", text);
    }

    String band(Band band, String text) {
      return switch (band) {
        case CRITICAL -> sgr("1;31", text);
        case HIGH -> sgr("31", text);
        case MEDIUM -> sgr("33", text);
        case LOW -> sgr("2", text);
      };
    }

    private String sgr(String code, String text) {
      boolean isPlain = this == NONE || text.isBlank();
      return isPlain ? text : String.format(Locale.ROOT, "\u001b[%sm%s\u001b[0m", code, text);
    }
  }
}

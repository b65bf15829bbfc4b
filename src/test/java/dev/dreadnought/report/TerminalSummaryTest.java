package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {

  @Test
  void the_first_lines_say_what_was_understood() {
    assertThat(summary(Blog.assessment(), 120))
        .startsWith(
            """
            Reading Room
            Understood   7 components, 3 flows, 1 boundary, 2 kinds of data, 1 actor; 5 of these inferred, not said
            """);
  }

  @Test
  void the_worst_open_finding_stands_first_with_its_id() {
    Assessment assessment = Blog.assessment();
    Finding worst = assessment.certainFindings().get(0);
    assertThat(summary(assessment, 120)).contains(worst.title() + " · " + worst.elementName());
    assertThat(summary(assessment, 120)).contains("dreadnought explain " + worst.id() + " INPUT");
  }

  @Test
  void what_was_left_out_takes_a_line_each() {
    assertThat(summary(Blog.assessment(), 120))
        .contains("Set aside    1: \"Redis\" (negated)\n")
        .contains("Unclear      1: \"Frobnicator\" at 7:41\n");
  }

  @Test
  void an_empty_model_gets_a_sentence_that_says_what_would_help() {
    assertThat(summary(Blog.nothing(), 100))
        .contains("No part of a system was recognised")
        .contains("It helps to name")
        .doesNotContain("Next");
  }

  @Test
  void no_line_but_that_of_an_id_is_wider_than_the_terminal() {
    for (int width : new int[] {40, 72, 100, 200}) {
      assertThat(summary(Blog.assessment(), width).lines())
          .allSatisfy(
              line ->
                  assertThat(line.contains("@") || Wrapping.columns(line) <= width)
                      .as(line)
                      .isTrue());
    }
  }

  @Test
  void colour_changes_nothing_but_colour() {
    String coloured = new TerminalSummary(100, true).of(Blog.assessment());
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(summary(Blog.assessment(), 100));
  }

  @Test
  void hostile_names_cannot_steer_the_terminal() {
    for (String name : Hostile.NAMES) {
      String summary = summary(Blog.assessment(name), 100);
      assertThat(summary.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0x202E || c == 0x2066);
    }
    assertThat(summary(Blog.assessment(Hostile.REVERSED), 100))
        .startsWith("safe[U+202E]txt.exe[U+2066]\n");
    assertThat(summary(Blog.assessment(Hostile.STEERING), 100)).startsWith("redgone\n");
  }

  private static String summary(Assessment assessment, int width) {
    return new TerminalSummary(width, false).of(assessment);
  }
}

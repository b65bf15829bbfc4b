package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import org.junit.jupiter.api.Test;

class ExplanationTreeTest {

  @Test
  void a_proof_goes_down_to_the_words() {
    assertThat(explain("sql-injection@web-application"))
        .contains("by rule \"code that reads and writes a SQL store builds SQL\"")
        .contains("blog.txt:5:4 \"keeps posts in a MySQL database\"");
  }

  @Test
  void a_control_that_was_stated_shows_its_words_and_what_it_lowers() {
    assertThat(explain("sql-injection@web-application"))
        .contains("[parameterised-queries]: implemented; reproducibility −6, exploitability −6")
        .contains("blog.txt:6:1 \"All SQL is parameterised\"");
  }

  @Test
  void the_sum_of_every_finding_can_be_redone() {
    Assessment assessment = Blog.assessment();
    for (Finding finding : assessment.findings()) {
      int sum = 0;
      for (Factor factor : Factor.values()) {
        sum += finding.inherent().of(factor);
      }
      assertThat(tree(200).of(assessment, finding))
          .contains(" = " + sum + "; mean " + sum + " / 5 = " + finding.inherent().score())
          .contains("vector " + finding.inherent().vector());
    }
  }

  @Test
  void it_says_what_would_change_it() {
    assertThat(explain("sql-injection@web-application"))
        .contains("It goes away if")
        .contains("builds SQL statements from values that it receives [builds-sql@web-application]")
        .contains("These close it")
        .contains("Parameterised queries everywhere [parameterised-queries]");
  }

  @Test
  void an_unknown_fact_is_a_question_that_narrows_it() {
    assertThat(explain("clear-text-interception@browser--web-application"))
        .contains("Answers that narrow it")
        .contains("Is the traffic from Browser to Web application encrypted");
  }

  @Test
  void no_line_is_wider_than_was_asked_for() {
    Assessment assessment = Blog.assessment();
    for (Finding finding : assessment.findings()) {
      assertThat(tree(80).of(assessment, finding).lines())
          .allSatisfy(line -> assertThat(Wrapping.columns(line)).as(line).isLessThanOrEqualTo(80));
    }
  }

  @Test
  void hostile_names_stay_text() {
    for (String name : Hostile.NAMES) {
      Assessment assessment = Blog.assessment(name);
      String text = tree(100).of(assessment, assessment.findings().get(0));
      assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\u0007");
    }
  }

  private static String explain(String finding) {
    Assessment assessment = Blog.assessment();
    return tree(300).of(assessment, assessment.finding(finding).orElseThrow());
  }

  private static ExplanationTree tree(int width) {
    return new ExplanationTree(Dreadnought.builtIn().catalog().scoring(), width);
  }
}

package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Tally;
import dev.dreadnought.finding.Viewpoint;
import dev.dreadnought.report.Blog;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewpointsTest {
  @Test
  void two_teams_hand_over_in_the_order_of_the_ancestor_and_compliance_closes() {
    assertThat(Blog.assessment().review().stream().map(Viewpoint::role))
        .containsExactly(
            "leader-b",
            "threat-modeler",
            "business-stakeholder",
            "leader-a",
            "architect",
            "engineer",
            "leader-a",
            "leader-b",
            "compliance-officer");
    assertThat(Blog.assessment().review().stream().map(Viewpoint::step))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void each_step_says_something_of_its_own_about_this_system() {
    List<String> said = Blog.assessment().review().stream().map(Viewpoint::says).toList();
    Finding worst =
        Blog.assessment().findings().stream().filter(Finding::isOpen).findFirst().orElseThrow();
    assertThat(said).doesNotHaveDuplicates();
    assertThat(said.get(0))
        .startsWith("Reading Room: 4 elements, 3 libraries, 3 flows and 2 kinds of data");
    String tally = Tally.of(Blog.assessment().findings()).inWords();
    assertThat(said.get(0)).contains(tally);
    assertThat(said.get(1)).contains(tally);
    assertThat(said.get(5)).contains(worst.id());
  }

  @Test
  void nothing_recognised_leaves_nothing_to_say_but_that() {
    assertThat(Blog.nothing().review().get(0).says())
        .isEqualTo("System: 0 elements, 0 flows and 0 kinds of data; no finding is open");
    assertThat(Blog.nothing().review())
        .allSatisfy(v -> assertThat(v.says()).doesNotContain("  ", "null", " ;", "of 0 "));
  }
}

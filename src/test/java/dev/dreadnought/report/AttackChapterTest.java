package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.source.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AttackChapterTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Assessment BLOG = DREADNOUGHT.assess(Models.blog().build());
  private static final String PAGE =
      new String(DREADNOUGHT.html(BLOG), java.nio.charset.StandardCharsets.UTF_8);
  private static final String SECTION =
      PAGE.substring(
          PAGE.indexOf("<section id=\"attacks\""), PAGE.indexOf("<section id=\"findings\""));

  private static List<AttackTree> trees() {
    return BLOG.attackTrees().result().trees();
  }

  @Test
  void each_goal_has_a_heading_a_picture_and_a_path() {
    assertThat(count("<h3 id=\"goal-")).isEqualTo(trees().size());
    assertThat(count("role=\"img\"")).isEqualTo(trees().size());
    for (AttackTree tree : trees()) {
      assertThat(SECTION).contains(tree.title(), "<p>" + tree.ways() + " ways");
    }
    assertThat(count("<ol class=\"path\">")).isGreaterThanOrEqualTo(trees().size());
  }

  @Test
  void goals_to_which_the_same_ways_lead_are_told_and_drawn_once() throws java.io.IOException {
    Assessment blog = sample("flask-blog");
    String page = new String(DREADNOUGHT.html(blog), java.nio.charset.StandardCharsets.UTF_8);
    String attacks =
        page.substring(
            page.indexOf("<section id=\"attacks\""), page.indexOf("<section id=\"findings\""));
    int goals = blog.attackTrees().result().trees().size();
    int same = attacks.split("The ways are those of ", -1).length - 1;
    assertThat(same).isEqualTo(1);
    assertThat(attacks.split("role=\"img\"", -1)).hasSize(goals - same + 1);
    assertThat(attacks)
        .containsPattern("The ways are those of <a href=\"#goal-2\">Change User accounts</a>");
  }

  private static Assessment sample(String name) throws java.io.IOException {
    java.nio.file.Path file = java.nio.file.Path.of("samples", name, name + ".txt");
    String text = java.nio.file.Files.readString(file);
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name, "prose", text)));
  }

  @Test
  void why_one_tree_shows_less_likelihood_than_another_is_said_where_it_does()
      throws java.io.IOException {
    Assessment shop = sample("web-shop");
    String page = new String(DREADNOUGHT.html(shop), java.nio.charset.StandardCharsets.UTF_8);
    String here = "; 28 by ways that stand further up";
    assertThat(page).contains("may be less likely in one tree than in another");
    assertThat(page.replaceAll("</text><text[^>]*>", " ")).contains("Likelihood 17" + here);
    assertThat(DREADNOUGHT.attackTrees(shop, 120))
        .contains("Reads the data of PostgreSQL database (17, 28 by ways that stand further up)");
  }

  private static int count(String text) {
    return SECTION.split(Pattern.quote(text), -1).length - 1;
  }

  @Test
  void each_step_of_a_path_leads_to_its_finding() {
    for (AttackTree tree : trees()) {
      AttackPath path = tree.shown().orElseThrow();
      for (String finding : path.findings()) {
        assertThat(SECTION).contains("href=\"#f-" + finding + "\"");
      }
    }
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(SECTION);
    int found = 0;
    while (links.find()) {
      assertThat(PAGE).contains("id=\"" + links.group(1) + "\"");
      found++;
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void ids_of_pictures_are_unique_in_the_page() {
    Matcher ids = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(PAGE);
    List<String> all = ids.results().map(r -> r.group(1)).toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void the_policy_of_the_page_allows_the_style_of_the_pictures() {
    Matcher styles = Pattern.compile("<style>([^<]*)</style>").matcher(PAGE);
    assertThat(styles.results().map(r -> r.group(1)).distinct().count())
        .as("the page's own style and that of all pictures")
        .isEqualTo(2);
  }

  @Test
  void markdown_tells_the_same_paths() {
    String markdown =
        new String(DREADNOUGHT.markdown(BLOG), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(markdown).contains("## Attack trees and paths", "### Steal accounts");
    assertThat(markdown).contains("1. Sends requests to web over the internet");
    assertThat(markdown).contains("The smallest cut closes");
  }

  @Test
  void the_architect_hears_which_hop_to_cut_or_why_none() {
    String page = new HtmlReport(DREADNOUGHT.catalog()).pages(BLOG).get("role-architect.html");
    assertThat(page)
        .contains("Which hop to cut", "No hop lies on every way to any of the 4 goals of Blog");
  }

  @Test
  void a_terminal_shows_the_tree_within_its_width() {
    String text = DREADNOUGHT.attackTrees(BLOG, 80);
    assertThat(text).contains("Steal accounts: ", "├─ ", "The cheapest path (likelihood");
    assertThat(text.lines()).allMatch(line -> Wrapping.columns(line) <= 100);
    assertThat(DREADNOUGHT.attackTrees(Blog.nothing(), 80)).startsWith("No goal:");
  }
}

package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a renderer makes of the report, and of names that mean harm. */
class MarkdownReportTest {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final MarkdownReport REPORT = new MarkdownReport(Dreadnought.builtIn().catalog());

  @Test
  void every_finding_has_a_heading_of_its_own_and_every_link_leads_to_one() {
    Assessment blog = Blog.assessment();
    Node document = PARSER.parse(REPORT.of(blog));
    Set<String> targets = targets(document);
    List<String> hrefs =
        nodes(document, Link.class).stream().map(Link::getDestination).distinct().toList();
    assertThat(hrefs)
        .hasSizeGreaterThan(blog.findings().size())
        .allSatisfy(
            href -> {
              if (href.startsWith("#")) {
                assertThat(targets).contains(href);
              } else {
                assertThat(href).matches("https://(cwe|capec|attack)\\.mitre\\.org/.*");
              }
            });
    for (Finding finding : blog.findings()) {
      assertThat(nodes(document, Code.class).stream().map(Code::getLiteral)).contains(finding.id());
    }
  }

  @Test
  void of_five_places_of_a_weakness_one_is_told_in_full_and_every_link_leads_to_a_heading() {
    String report = REPORT.of(FiveCarts.assessment());
    String findings =
        report.substring(report.indexOf("\n## Findings"), report.indexOf("\n## Controls"));
    assertThat(findings.split(FiveCarts.attack(), -1)).hasSize(2);
    String table = findings.substring(findings.indexOf("#### Further places of F1"));
    for (Finding finding : FiveCarts.open().subList(1, 4)) {
      assertThat(table.substring(0, table.indexOf("\n### ")))
          .contains("`" + finding.id() + "` | " + finding.elementName() + " |");
    }
    String own = findings.substring(findings.indexOf("### F5. "));
    assertThat(own.substring(0, own.indexOf("\n### ")))
        .contains("Connections are accepted from its own clients only")
        .contains("Attack, impact, other controls and test: as at [F1. ");
    Node document = PARSER.parse(report);
    assertThat(targets(document))
        .containsAll(
            nodes(document, Link.class).stream()
                .map(Link::getDestination)
                .filter(href -> href.startsWith("#"))
                .toList());
  }

  @Test
  void the_input_stands_there_word_for_word_with_its_digest() {
    Assessment blog = Blog.assessment();
    String report = REPORT.of(blog);
    assertThat(nodes(PARSER.parse(report), FencedCodeBlock.class))
        .anyMatch(block -> block.getLiteral().equals(Blog.TEXT));
    assertThat(report).contains(blog.reading().inputs().get(0).sha256());
  }

  @Test
  void every_section_is_there_in_the_order_of_reading() {
    assertThat(
            nodes(PARSER.parse(REPORT.of(Blog.assessment())), Heading.class).stream()
                .filter(h -> h.getLevel() == 2)
                .map(MarkdownReportTest::textOf))
        .containsExactly(
            "Contents",
            "Executive summary",
            "Components, threats and mitigations",
            "Entry points and attack vectors",
            "Attack trees and paths",
            "What was understood",
            "Findings",
            "Possible findings",
            "Assumptions and questions",
            "Controls",
            "Compliance",
            "Coverage",
            "How this was made",
            "For the engineer",
            "For the architect",
            "For the compliance officer",
            "For the business stakeholder",
            "For the threat modeler");
  }

  @Test
  void the_work_of_each_step_stands_below_the_table_of_steps_in_lists() {
    String report = REPORT.of(Blog.assessment());
    String business = report.substring(report.indexOf("\n## For the business stakeholder"));
    assertThat(business)
        .containsPattern(
            "\\| 1, against [^|]*\\|.*\n(\\| .*\n)*\n\\*\\*1, against [^\n]*\\*\\*\n\n\\*\\*Measures\\*\\*\n\n- ")
        .doesNotContain("| **Measures**");
  }

  @Test
  void how_sure_the_findings_are_takes_one_line_for_each_part() {
    String report = REPORT.of(Blog.assessment());
    String sure = report.substring(report.indexOf("\n### How sure is that"));
    sure = sure.substring(0, sure.indexOf("\n### How does the attack go"));
    assertThat(sure).doesNotContain("####").containsPattern("\n- For [^\n:]+: [^\n]+ inferred\\.");
  }

  /** What a page folds is either left to its number or listed, and not both. */
  @Test
  void no_list_says_how_many_more_there_are_and_then_lists_them() throws IOException {
    Path text = Path.of("samples/web-shop/web-shop.txt");
    Dreadnought dreadnought = Dreadnought.builtIn();
    String report =
        REPORT.of(
            dreadnought.assess(
                dreadnought.read(new Source("web-shop.txt", "prose", Files.readString(text)))));
    assertThat(report).containsPattern("\\nand \\d+ more\\n");
    assertThat(report)
        .doesNotContainPattern("\\n *and \\d+ more\\n+ *- ")
        .doesNotContainPattern("\\n *\\d+ findings? and \\d+ controls?\\n");
  }

  @Test
  void the_contents_stand_first_and_lead_to_the_day_and_to_each_question_of_each_role() {
    String report = REPORT.of(Blog.assessment());
    String contents =
        report.substring(report.indexOf("\n## Contents"), report.indexOf("\n## Executive summary"));
    assertThat(report.indexOf("\n## ")).isEqualTo(report.indexOf("\n## Contents"));
    assertThat(contents)
        .startsWith(
            """

            ## Contents

            - [What engineers do first, with a day](#what-first-if-i-have-a-day)
            - [Executive summary](#executive-summary)
            """)
        .contains(
            "- [For the engineer](#for-the-engineer)\n  - [What is wrong in my component?](#");
    for (Role role : Dreadnought.builtIn().catalog().roles()) {
      role.questions().forEach(question -> assertThat(contents).contains("[" + question + "](#"));
    }
    String engineer = report.substring(report.indexOf("\n## For the engineer"));
    assertThat(engineer.substring(engineer.indexOf("### What first, if I have a day?")))
        .contains("**Set** ")
        .contains("**After** ");
  }

  @Test
  void what_to_set_is_told_with_its_control_and_shortened_in_the_day_and_nowhere_else() {
    Assessment blog = Blog.assessment();
    String report = REPORT.of(blog);
    Page page = Page.of(blog, Dreadnought.builtIn().catalog(), "", "");
    assertThat(page.controls()).isNotEmpty();
    for (ControlPart control : page.controls()) {
      for (FindingView.Advice advice : control.guidance()) {
        String said = Markdown.advice(advice);
        assertThat(count(said, report)).as(said).isEqualTo(1);
      }
    }
    assertThat(count("a threat is judged where a presence that it needs is given", report))
        .as("the rule that nearly all follow by is said once, and named in the log")
        .isEqualTo(2);
    assertThat(count("the lower end takes everything unknown as harmless", report)).isZero();
  }

  private static int count(String part, String text) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void a_setting_says_by_number_which_other_findings_it_is_against() {
    String report = REPORT.of(Blog.assessment());
    String settings =
        report.substring(report.indexOf("### Which setting, call or flag changes it?"));
    assertThat(settings.substring(0, settings.indexOf("\n### ")).lines())
        .filteredOn(line -> line.contains("*also against"))
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches("  - \\[C.* \\*also against (\\[F\\d+]\\(#f\\d+-[^)]*\\)(, )?)+\\*"));
  }

  @Test
  void what_only_leads_onward_leads_somewhere_or_is_left_out() throws IOException {
    String report = REPORT.of(Blog.assessment());
    assertThat(report)
        .contains("\n[What engineers do first, with a day](#what-first-if-i-have-a-day)\n")
        .doesNotContain("\nalso · ");
    String own =
        "<h2>Q?</h2><p>Said<span class=\"onward\"> (<a href=\"#no\">more</a>)</span>.</p>"
            + "<p class=\"onward\"><a href=\"#no\">More</a></p>";
    assertThat(report(own))
        .contains("\nSaid.\n")
        .doesNotContain("Said (more)")
        .doesNotContain("\nMore\n");
  }

  @Test
  void each_question_of_a_role_is_a_heading_in_the_order_of_the_roles() {
    List<String> questions =
        Dreadnought.builtIn().catalog().roles().stream()
            .flatMap(role -> role.questions().stream())
            .toList();
    List<String> headings =
        nodes(PARSER.parse(REPORT.of(Blog.assessment())), Heading.class).stream()
            .filter(h -> h.getLevel() == 3)
            .map(MarkdownReportTest::textOf)
            .filter(questions::contains)
            .toList();
    assertThat(headings).isEqualTo(questions);
  }

  @Test
  void what_a_chapter_says_of_a_finding_leads_to_the_finding() {
    String report = REPORT.of(Blog.assessment());
    String engineer = report.substring(report.indexOf("\n## For the engineer"));
    assertThat(engineer).contains("[F1. ").contains("](#f1-");
    assertThat(report).isEqualTo(REPORT.of(Blog.assessment()));
  }

  @Test
  void a_chapter_says_every_word_of_its_page() {
    Assessment blog = Blog.assessment();
    String unnumbered = REPORT.of(blog).replaceAll("\\[[CF]\\d+\\. ", "[");
    String said = letters(textOf(PARSER.parse(unnumbered)));
    new HtmlReport(Dreadnought.builtIn().catalog())
        .chapters(blog)
        .forEach(
            (name, page) -> {
              for (Markup.Element part : Markup.main(page).elements()) {
                for (Markup.Element child : part.elements()) {
                  if (child.name().equals("p")) {
                    assertThat(said).as(name).contains(letters(child.text()));
                  }
                }
              }
            });
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void the_chapter_of_a_role_of_ones_own_stands_last_and_its_markup_is_translated()
      throws IOException {
    String report =
        report(
            """
            <h2>What runs?</h2>
            <p>Look at <b>this</b> <code>a|b</code>, <a href="https://evil.example/">there</a>,
              <a href="javascript:alert(1)">here</a> and <a th:href="${page.report} + '#coverage'">there too</a>.
            <blockquote><p>Said<p>twice</blockquote>
            <ul><li>one<ol><li>inner<li>more</ol><li>two</ul>
            <table><tr><th>A<th>B<tr><td>x<td>y | z<tr><td>alone<tr><td><code>p|q</code><td><code>r</code></table>
            <h2>What runs?</h2>
            <p><a href="#second">back</a></p><div id="second"><h3>What runs?</h3></div>
            """);
    assertThat(report.substring(report.indexOf("## For the operations")))
        .isEqualTo(
            """
            ## For the operations

            ### What runs?

            Look at **this** `a|b`, there, here and [there too](#coverage).

            > Said
            >
            > twice

            - one
              1. inner
              2. more
            - two

            |  |  |
            | --- | --- |
            | A | B |
            | x | y \\| z |
            | alone |  |
            | `p\\|q` | `r` |

            ### What runs?

            [back](#what-runs-2)

            #### What runs?
            """);
  }

  @Test
  void whatever_a_name_holds_a_chapter_takes_it_for_text() {
    String template =
        """
        <h2>NAME</h2><p>NAME</p><b>NAME</b>
        <ul><li>NAME</li><li><em>NAME</em></li></ul>
        <table><tr><td>NAME</td></tr></table><span>NAME</span>. n
        <blockquote>NAME</blockquote><code>NAME</code>
        <p><a href="NAME">NAME</a><span>!</span><a
          href="report.html#coverage">NAME</a></p>
        """;
    Node plain = PARSER.parse(chapter(template, "Plain name"));
    List<String> names = new ArrayList<>(Hostile.NAMES);
    names.addAll(
        List.of(
            "1",
            "-",
            "#",
            "javascript:alert(1)",
            "a | b",
            "](x)",
            "```",
            "line\n\n# h",
            "</main>"));
    for (String name : names) {
      Node document = PARSER.parse(chapter(template, name));
      assertThat(nodes(document, HtmlInline.class)).as(name).isEmpty();
      assertThat(nodes(document, HtmlBlock.class)).as(name).isEmpty();
      assertThat(nodes(document, Image.class)).as(name).isEmpty();
      assertThat(nodes(document, Heading.class))
          .as(name)
          .hasSameSizeAs(nodes(plain, Heading.class));
      assertThat(nodes(document, TableCell.class))
          .as(name)
          .hasSameSizeAs(nodes(plain, TableCell.class));
      assertThat(nodes(document, Link.class).stream().map(Link::getDestination))
          .as(name)
          .allMatch(href -> href.matches("#coverage"));
    }
  }

  /** One chapter by itself, as a page escapes the name. */
  private static String chapter(String template, String name) {
    String escaped =
        name.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    Markdown out = new Markdown();
    new MarkdownChapters(
            List.of(new HtmlReport.RoleLink("Operations", "operations", "what", "role-o.html")),
            Map.of("role-o.html", "<main>" + template.replace("NAME", escaped) + "</main>"),
            href ->
                href.equals("report.html#coverage")
                    ? new MarkdownChapters.Target("Coverage", "#coverage")
                    : MarkdownChapters.Target.NONE)
        .writeTo(out);
    return out.toString();
  }

  @TempDir private Path folder;

  private String report(String template) throws IOException {
    Files.writeString(
        folder.resolve("roles.yaml"),
        """
        roles:
        - id: operations
          name: Operations
          team: B
          looksAt: what runs
          questions: ["What runs?"]
          template: ops
        """);
    Files.writeString(folder.resolve("ops.html"), template);
    Catalog catalog = Dreadnought.builtIn().catalog();
    OwnRoles own = OwnRoles.read(folder, catalog.roles());
    HtmlReport pages = new HtmlReport(catalog, own, a -> "");
    return new MarkdownReport(catalog, pages).of(Blog.assessment());
  }

  /** As GitHub names headings: of equal names, later ones get a number. */
  private static Set<String> targets(Node document) {
    Set<String> targets = new HashSet<>();
    for (Heading heading : nodes(document, Heading.class)) {
      String name = Markdown.toHeading(textOf(heading));
      String numbered = name;
      for (int i = 1; !targets.add(numbered); i++) {
        numbered = name + "-" + i;
      }
    }
    return targets;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b | c",
        "`code` ``more`` `",
        "[link](https://evil.example)",
        "![picture](https://evil.example/x.png)",
        "https://evil.example/?a=b|c",
        "www.evil.example",
        "(www.evil.example),",
        "somebody@evil.example",
        "<https://evil.example>",
        "<img src=x onerror=alert(1)>",
        "# heading",
        "- item",
        "1. item",
        "> quote",
        "---",
        "===",
        "```\nfence",
        "**bold** _it_ ~~gone~~",
        "&lt;b&gt; &#60;",
        "[^1] [x]: https://evil.example",
        "line\n\n# heading\n| a | b |",
        "back\\slash \\",
        "$x$ <!-- c -->"
      })
  void text_means_nothing_but_itself(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    for (String around : List.of("%s", "- %s", "1. %s", "Before %s after", "**B**: %s")) {
      Node document = PARSER.parse(String.format(around, Markdown.text(text)));
      assertHarmless(document);
      assertThat(textOf(document)).contains(line);
    }
    Node table =
        PARSER.parse(
            new Markdown()
                .table(List.of("A", "B"), List.of(List.of(Markdown.text(text), "end")))
                .toString());
    assertHarmless(table);
    assertThat(textOf(table)).contains(line).endsWith("end");
  }

  private static void assertHarmless(Node document) {
    assertThat(nodes(document, Node.class))
        .noneMatch(n -> n instanceof Link || n instanceof Image || n instanceof Heading)
        .noneMatch(n -> n instanceof HtmlInline || n instanceof HtmlBlock)
        .noneMatch(n -> n instanceof FencedCodeBlock)
        .noneMatch(n -> n instanceof org.commonmark.ext.gfm.strikethrough.Strikethrough);
  }

  @Test
  void a_hostile_name_changes_no_heading_link_or_table() {
    Node plain = PARSER.parse(REPORT.of(Blog.assessment("Plain name")));
    for (String name : Hostile.NAMES) {
      Node document = PARSER.parse(REPORT.of(Blog.assessment(name)));
      assertThat(nodes(document, HtmlInline.class)).isEmpty();
      assertThat(nodes(document, HtmlBlock.class)).isEmpty();
      assertThat(nodes(document, Image.class)).isEmpty();
      assertThat(nodes(document, Heading.class)).hasSameSizeAs(nodes(plain, Heading.class));
      assertThat(nodes(document, Link.class).stream().map(Link::getDestination))
          .allMatch(href -> href.matches("#.*|https://(cwe|capec|attack)\\.mitre\\.org/.*"));
    }
  }

  @Test
  void it_has_no_line_with_empty_places_and_no_space_at_an_end() {
    for (Assessment assessment : List.of(Blog.assessment(), Blog.nothing())) {
      String report = REPORT.of(assessment);
      assertThat(report).endsWith("\n").doesNotContain("\r", "\n\n\n", "null");
      assertThat(report.lines())
          .noneMatch(line -> line.endsWith(" ") || line.equals("-") || line.endsWith(" ."))
          .noneMatch(line -> line.startsWith("#") && line.endsWith("# "));
    }
  }

  private static <T extends Node> List<T> nodes(Node root, Class<T> type) {
    List<T> found = new ArrayList<>();
    gather(root, type, found);
    return found;
  }

  private static <T extends Node> void gather(Node node, Class<T> type, List<T> found) {
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      gather(child, type, found);
    }
  }

  private static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node part : nodes(node, Node.class)) {
      if (part instanceof Text words) {
        text.append(words.getLiteral());
      } else if (part instanceof Code code) {
        text.append(code.getLiteral());
      }
    }
    return text.toString();
  }
}

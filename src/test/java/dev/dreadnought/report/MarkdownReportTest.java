package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
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
    Set<String> targets = new HashSet<>();
    for (Heading heading : nodes(document, Heading.class)) {
      targets.add(Markdown.toHeading(textOf(heading)));
    }
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
            "Executive summary",
            "Components, threats and mitigations",
            "Entry points and attack vectors",
            "What was understood",
            "Findings",
            "Possible findings",
            "Assumptions and questions",
            "Controls",
            "Compliance",
            "Coverage",
            "How this was made");
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

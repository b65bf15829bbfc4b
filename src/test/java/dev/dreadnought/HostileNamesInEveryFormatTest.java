package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.source.Hidden;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A system whose every name means harm, in every format that there is: each is read by a parser of
 * its own, which finds the names as text and nothing that a name made.
 */
class HostileNamesInEveryFormatTest {
  private static final Dreadnought DREADNOUGHT = HostileSystem.dreadnought();
  private static final Assessment ASSESSMENT = HostileSystem.assessment();
  private static final Map<String, byte[]> REPORTS = new TreeMap<>();

  /** What no page may hold; our own script is the only one. */
  private static final Set<String> NO_ELEMENTS =
      Set.of("img", "iframe", "object", "embed", "link", "base", "form");

  private static final Set<String> DRAWN =
      Set.of("svg", "title", "desc", "style", "rect", "path", "g", "a", "text", "tspan");

  /** A name may be cut for room; then its beginning is there. */
  private static final int LEAST_OF_A_NAME = 12;

  @BeforeAll
  static void write() {
    REPORTS.putAll(DREADNOUGHT.reports(ASSESSMENT));
  }

  // ---- pages

  @TestFactory
  Stream<DynamicTest> pages_have_names_as_text_and_nothing_that_a_name_made() {
    return REPORTS.keySet().stream()
        .filter(file -> file.endsWith(".html"))
        .map(file -> DynamicTest.dynamicTest(file, () -> requireInnocentPage(file)));
  }

  private static void requireInnocentPage(String file) {
    var page = Jsoup.parse(utf8(REPORTS.get(file)));
    assertThat(page.select("script")).hasSize(file.equals("report.html") ? 1 : 0);
    for (Element element : page.getAllElements()) {
      assertThat(NO_ELEMENTS).doesNotContain(element.normalName());
      element
          .attributes()
          .forEach(
              attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                if (Set.of("href", "src").contains(attribute.getKey())) {
                  assertThat(attribute.getValue())
                      .matches("(?s)(https://|#|data:application/octet-stream|[a-z-]+\\.html).*");
                }
              });
    }
    List<String> texts = new ArrayList<>();
    page.select("script, style").remove();
    texts.add(page.wholeText());
    page.select("[title]").forEach(e -> texts.add(e.attr("title")));
    requireNothingHidden(texts);
    if (file.equals("report.html")) {
      requireNames(texts, true);
      requireNames(List.of(page.selectFirst("#understood").wholeText()), true);
    } else {
      assertThat(dense(texts)).contains(dense(HostileSystem.NAMES.get("markup")));
    }
  }

  @Test
  void each_chapter_of_a_role_is_within_the_report_as_innocent() {
    var page = Jsoup.parse(utf8(REPORTS.get("report.html")));
    assertThat(page.select(".for-role")).hasSize(5);
    for (Element chapter : page.select(".for-role")) {
      assertThat(dense(List.of(chapter.wholeText())))
          .contains(dense(HostileSystem.NAMES.get("markup")));
    }
  }

  // ---- Markdown

  @Test
  void markdown_has_names_as_text() {
    List<String> texts = new ArrayList<>();
    List<String> made = new ArrayList<>();
    org.commonmark.parser.Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(utf8(REPORTS.get("report.md")))
        .accept(new MarkdownTexts(texts, made));
    assertThat(made).isEmpty();
    requireNothingHidden(texts);
    // Each escaped sign is a text of its own.
    requireNames(List.of(String.join("", texts)), false);
  }

  private static final class MarkdownTexts extends AbstractVisitor {
    private final List<String> texts;
    private final List<String> made;

    MarkdownTexts(List<String> texts, List<String> made) {
      this.texts = texts;
      this.made = made;
    }

    @Override
    public void visit(Text text) {
      texts.add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      texts.add(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      texts.add(code.getLiteral());
    }

    @Override
    public void visit(Link link) {
      if (!link.getDestination().matches("(#|https://|[a-z-]+\\.(svg|html)).*")) {
        made.add(link.getDestination());
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      if (!image.getDestination().matches("[a-z-]+\\.svg")) {
        made.add(image.getDestination());
      }
    }

    @Override
    public void visit(HtmlInline html) {
      if (!html.getLiteral().equals("<br>")) {
        made.add(html.getLiteral());
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      made.add(html.getLiteral());
    }
  }

  // ---- paper

  @Test
  void paper_has_names_as_text() throws IOException {
    try (var document = Loader.loadPDF(DREADNOUGHT.pdf(ASSESSMENT))) {
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      String text = new PDFTextStripper().getText(document);
      // What the fonts lack is spelled, and lines break anywhere.
      for (String what : List.of("markup", "link", "formula", "ticks", "expression", "entities")) {
        assertThat(dense(List.of(text))).as(what).contains(dense(HostileSystem.NAMES.get(what)));
      }
      requireNothingHidden(List.of(text.replace("\r", "")));
    }
  }

  // ---- pictures

  @TestFactory
  Stream<DynamicTest> pictures_hold_shapes_and_text_only() {
    Map<String, String> pictures = new LinkedHashMap<>();
    pictures.put("dataflow", DREADNOUGHT.dataFlowDiagram(ASSESSMENT));
    pictures.putAll(DREADNOUGHT.attackTreePictures(ASSESSMENT));
    assertThat(pictures).hasSizeGreaterThan(1);
    return pictures.entrySet().stream()
        .map(p -> DynamicTest.dynamicTest(p.getKey(), () -> requireInnocentPicture(p.getValue())));
  }

  private static void requireInnocentPicture(String svg) throws Exception {
    NodeList elements = xml(svg).getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      var element = (org.w3c.dom.Element) elements.item(i);
      assertThat(DRAWN).contains(element.getTagName());
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        String attribute = element.getAttributes().item(a).getNodeName();
        assertThat(attribute).doesNotStartWith("on").isNotEqualTo("href");
      }
    }
    requireNothingHidden(texts(svg, "title"));
    requireNothingHidden(texts(svg, "text"));
  }

  @Test
  void the_diagram_shortens_long_names_and_tells_each_whole_in_a_title() throws Exception {
    String svg = DREADNOUGHT.dataFlowDiagram(ASSESSMENT);
    requireNames(texts(svg, "title"), true);
    assertThat(texts(svg, "text")).allMatch(line -> line.length() < 100);
    String[] view = xml(svg).getDocumentElement().getAttribute("viewBox").split(" ");
    assertThat(Double.parseDouble(view[2])).as("width").isLessThan(4_000);
    assertThat(Double.parseDouble(view[3])).as("height").isLessThan(8_000);
  }

  private static List<String> texts(String svg, String tag) throws Exception {
    NodeList found = xml(svg).getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static org.w3c.dom.Document xml(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  /** The grammar of what we write: names are in quotes, and a backslash takes the next sign. */
  @Test
  void dot_has_names_in_quotes() {
    String dot = DREADNOUGHT.dataFlowDot(ASSESSMENT);
    List<String> labels = new ArrayList<>();
    String rest = quoted(dot, "\"((?:[^\"\\\\]|\\\\.)*)\"", labels);
    assertThat(rest.lines())
        .allMatch(
            line ->
                line.matches(
                    " *(digraph dataflow \\{|rankdir=LR;.*|fontname=.*|(node|edge) \\[.*\\];|\\}|"
                        + "subgraph cluster\\d+ \\{|label=\\$; style=(dashed|solid);|"
                        + "n\\d+ (-> n\\d+ )?\\[label=\\$[ a-z0-9=.$]*\\];)"));
    List<String> names = new ArrayList<>();
    for (String label : labels) {
      names.add(label.replace("\\n", "").replaceAll("\\\\(.)", "$1"));
    }
    requireNothingHidden(names);
    requireNames(names, false);
  }

  @Test
  void mermaid_has_names_in_quotes_as_codes() {
    String mermaid = DREADNOUGHT.dataFlowMermaid(ASSESSMENT);
    List<String> labels = new ArrayList<>();
    String rest = quoted(mermaid, "\"([^\"\n]*)\"", labels);
    assertThat(rest.lines())
        .allMatch(
            line ->
                line.matches(
                    "flowchart LR| *(subgraph g\\d+\\[\\$\\]|end|n\\d+[(\\[]+\\$[)\\]]+|"
                        + "n\\d+ <?(-\\.->|-->|==>)(\\|\\$\\|)? n\\d+|"
                        + "style g\\d+ stroke-dasharray:9 5)"));
    List<String> names = new ArrayList<>();
    for (String label : labels) {
      String text = label.replace("<br>", "");
      assertThat(text).doesNotContain("<").doesNotContain("`");
      names.add(
          Pattern.compile("#(\\d+);")
              .matcher(text)
              .replaceAll(
                  code ->
                      Matcher.quoteReplacement(
                          Character.toString(Integer.parseInt(code.group(1))))));
    }
    requireNothingHidden(names);
    requireNames(names, false);
  }

  private static String quoted(String text, String pattern, List<String> labels) {
    return Pattern.compile(pattern)
        .matcher(text)
        .replaceAll(
            label -> {
              labels.add(label.group(1));
              return Matcher.quoteReplacement("$");
            });
  }

  // ---- data

  @TestFactory
  Stream<DynamicTest> data_holds_names_as_they_are() {
    Map<String, byte[]> documents = new LinkedHashMap<>();
    documents.put("analysis.json", REPORTS.get("analysis.json"));
    documents.put("coverage.json", DREADNOUGHT.coverageJson(ASSESSMENT));
    documents.put("otm", DREADNOUGHT.otm(ASSESSMENT));
    documents.put("threat model library", DREADNOUGHT.threatLibrary(ASSESSMENT));
    documents.put("threat dragon", DREADNOUGHT.threatDragon(ASSESSMENT));
    documents.put("sarif", DREADNOUGHT.sarif(ASSESSMENT));
    documents.put("cyclonedx", DREADNOUGHT.cycloneDx(ASSESSMENT));
    documents.put("oscal results", DREADNOUGHT.oscal(ASSESSMENT));
    documents.put("oscal plan", DREADNOUGHT.oscalPlan(ASSESSMENT).orElseThrow());
    return documents.entrySet().stream()
        .map(
            d ->
                DynamicTest.dynamicTest(
                    d.getKey(),
                    () -> {
                      List<String> texts = new ArrayList<>();
                      addTexts(new ObjectMapper().readTree(d.getValue()), texts);
                      requireNames(texts, false);
                    }));
  }

  private static void addTexts(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(child -> addTexts(child, texts));
  }

  @Test
  void a_model_file_gives_every_name_back() {
    String yaml = DREADNOUGHT.modelYaml(ASSESSMENT.model());
    var read = DREADNOUGHT.read(new Source("model.yaml", "yaml", yaml)).model();
    assertThat(read.components().stream().map(c -> c.name()))
        .containsExactlyElementsOf(
            ASSESSMENT.model().components().stream().map(c -> c.name()).toList())
        .containsAll(HostileSystem.NAMES.values());
    assertThat(read.dataAssets().stream().map(d -> d.name()))
        .containsAll(HostileSystem.NAMES.values());
  }

  @Test
  void a_table_of_findings_holds_names_and_no_formula() {
    List<String> fields = new ArrayList<>();
    String csv = utf8(REPORTS.get("findings.csv"));
    String rest = quoted(csv, "\"([^\"]*+(?:\"\"[^\"]*+)*+)\"", fields);
    assertThat(rest.lines()).allMatch(line -> line.matches("\\$(,\\$)*"));
    List<String> names = fields.stream().map(field -> field.replace("\"\"", "\"")).toList();
    assertThat(names).noneMatch(field -> field.matches("(?s)\\s*[=+@-].*"));
    requireNames(names, false);
  }

  // ---- a terminal

  @Test
  void a_terminal_gets_names_that_steer_nothing() {
    List<String> said = new ArrayList<>();
    said.add(DREADNOUGHT.summary(ASSESSMENT, 100, false));
    said.add(DREADNOUGHT.attackTrees(ASSESSMENT, 100));
    said.add(DREADNOUGHT.coverageText(ASSESSMENT, 100));
    said.add(DREADNOUGHT.questionsText(ASSESSMENT, 100));
    said.add(
        DREADNOUGHT.planText(ASSESSMENT, DREADNOUGHT.plan(ASSESSMENT, Band.CRITICAL, false), 100));
    ASSESSMENT.findings().stream()
        .limit(40)
        .forEach(f -> said.add(DREADNOUGHT.explanation(ASSESSMENT, f, 100)));
    for (String text : said) {
      assertThat(text.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> c < 0x20 || c >= 0x7f && c <= 0x9f || c == 0x202e || c == 0x2066);
    }
    assertThat(dense(said)).contains(dense(HostileSystem.NAMES.get("markup")));
  }

  // ---- what is asked of each

  private static void requireNothingHidden(List<String> texts) {
    for (String text : texts) {
      assertThat(text.codePoints().filter(c -> c != '\n' && c != '\t')).noneMatch(Hidden::is);
    }
  }

  /**
   * @param isWhole false where a long name may be cut
   */
  private static void requireNames(List<String> texts, boolean isWhole) {
    String all = dense(texts);
    HostileSystem.NAMES.forEach(
        (what, name) -> {
          String sought = dense(name);
          String least = isWhole ? sought : sought.substring(0, least(sought));
          assertThat(all.contains(least)).as(what).isTrue();
        });
  }

  private static int least(String name) {
    return Math.min(name.length(), Math.max(LEAST_OF_A_NAME, name.length() > 200 ? 30 : 200));
  }

  private static String dense(List<String> texts) {
    return dense(String.join("\u0001", texts));
  }

  /** Without spaces, for lines break where they must; what cannot be seen is left out or named. */
  private static String dense(String text) {
    StringBuilder out = new StringBuilder();
    text.replaceAll("\\[U\\+[0-9A-F]{4,6}]", "")
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c == 1 || !Hidden.is(c) && !Character.isWhitespace(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

package dev.dreadnought.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Blog;
import dev.dreadnought.source.Source;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DataFlowDiagramTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "style", "rect", "path", "g", "text");

  @ParameterizedTest
  @MethodSource("samples")
  void nothing_overlaps_in_a_sample_and_no_line_goes_through_the_name_of_a_box(Path text)
      throws Exception {
    Source source = new Source("in.txt", "prose", Files.readString(text));
    Picture picture = picture(DREADNOUGHT.assess(DREADNOUGHT.read(source)));
    Geometry.check(picture);
    assertThat(Layout.crossed(Layout.of(picture.sketch()))).isEmpty();
  }

  static Stream<Path> samples() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("samples"), 2)) {
      return files
          .filter(f -> f.toString().endsWith(".txt") && !f.endsWith("summary.txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void nothing_overlaps_in_a_town() {
    Picture picture = picture(assess(Town.model()));
    assertThat(picture.nodes()).hasSizeGreaterThan(60);
    Geometry.check(picture);
  }

  @Property(tries = 150, seed = "7")
  void nothing_overlaps_in_any_system(@ForAll("systems") ThreatModel model) throws Exception {
    Assessment assessment = assess(model);
    Geometry.check(picture(assessment));
    parsed(DREADNOUGHT.dataFlowDiagram(assessment));
  }

  @Provide
  Arbitrary<ThreatModel> systems() {
    return Systems.systems();
  }

  @Test
  void a_system_of_which_nothing_is_known_has_a_picture_too() throws Exception {
    Geometry.check(picture(Blog.nothing()));
    parsed(DREADNOUGHT.dataFlowDiagram(Blog.nothing()));
  }

  @Test
  void each_element_has_the_shape_of_its_type() {
    Sketch sketch = sketch(Models.blog().component("cache", ComponentKind.CACHE).build());
    assertThat(node(sketch, "web").shape()).isEqualTo(Shape.PROCESS);
    assertThat(node(sketch, "db").shape()).isEqualTo(Shape.STORE);
    assertThat(node(sketch, "cache").shape()).isEqualTo(Shape.PROCESS_AND_STORE);
    assertThat(node(sketch, "users").shape()).isEqualTo(Shape.ENTITY);
  }

  @Test
  void libraries_are_listed_in_their_owner_and_no_nodes() {
    Sketch sketch = sketch(Models.blog().build());
    assertThat(sketch.nodes()).extracting(Node::id).doesNotContain("jinja2", "wtforms");
    assertThat(node(sketch, "web").description())
        .contains("with flask-admin, flask-login, flask-restful, flask-wtf, jinja2 and wtforms");
    assertThat(text(node(sketch, "web").card())).contains("flask-wtf and 2 more");
  }

  @Test
  void a_machine_is_a_box_around_what_it_runs() {
    Sketch sketch = sketch(Models.blog().build());
    assertThat(node(sketch, "web").group()).isEqualTo("vm/box");
    assertThat(sketch.nodes()).extracting(Node::id).doesNotContain("vm");
  }

  @Test
  void a_machine_at_which_flows_end_is_a_node_in_its_own_box() {
    Sketch sketch = sketch(Models.blog().flow("administrator", "vm").build());
    assertThat(node(sketch, "vm").group()).isEqualTo("vm/box");
  }

  @Test
  void a_machine_on_the_other_side_of_a_boundary_takes_nothing_across() {
    Sketch sketch = sketch(Models.blog().boundary("inner", "network", "web").build());
    assertThat(node(sketch, "web").group()).isEqualTo("inner");
    assertThat(text(node(sketch, "web").card())).contains("on vm");
    assertThat(node(sketch, "vm").group()).isNull();
  }

  @Test
  void what_is_said_to_pass_in_clear_text_is_shown_as_not_encrypted() {
    Sketch sketch = sketch(Models.blog().fact("sent-in-clear-text", "web--db", Truth.TRUE).build());
    assertThat(arrow(sketch, "web--db").wire()).isEqualTo(Wire.CLEAR);
  }

  @Test
  void encryption_is_shown_as_yes_no_not_known_and_not_asked() {
    Sketch sketch =
        sketch(
            Models.blog()
                .flowOver("https", "web", "vm")
                .fact("flow-encrypted", "web--db", Truth.FALSE)
                .build());
    assertThat(arrow(sketch, "web--vm--https").wire())
        .as("it follows from the protocol")
        .isEqualTo(Wire.INFERRED);
    assertThat(text(arrow(sketch, "web--vm--https").card())).contains("encrypted, inferred");
    assertThat(arrow(sketch, "web--db").wire()).isEqualTo(Wire.CLEAR);
    assertThat(arrow(sketch, "browser--web").wire()).isEqualTo(Wire.UNKNOWN);
    assertThat(arrow(sketch, "users--browser").wire()).isEqualTo(Wire.LOCAL);
    assertThat(text(arrow(sketch, "web--db").card())).contains("not encrypted");
    assertThat(text(arrow(sketch, "browser--web").card())).contains("encrypted?");
  }

  @Test
  void a_flow_that_crosses_a_boundary_has_a_diamond_at_its_edge() throws Exception {
    Assessment assessment = assess(Models.blog().build());
    assertThat(arrow(sketch(assessment), "browser--web").crosses()).containsExactly("internet");
    Document svg = parsed(DREADNOUGHT.dataFlowDiagram(assessment));
    assertThat(diamonds(svg, "browser to web:")).isEqualTo(1);
    assertThat(diamonds(svg, "web to db:")).isZero();
  }

  private static long diamonds(Document svg, String title) {
    NodeList groups = svg.getElementsByTagName("g");
    return IntStream.range(0, groups.getLength())
        .mapToObj(i -> (Element) groups.item(i))
        .filter(g -> g.getFirstChild().getTextContent().startsWith(title))
        .flatMap(g -> elements(g).stream())
        .filter(e -> e.getAttribute("class").equals("dfd-f-boundary dfd-s-paper"))
        .count();
  }

  @Test
  void the_worst_band_stands_on_the_element_and_what_is_certain_apart_from_what_is_possible() {
    Assessment assessment = assess(Models.blog().build());
    Card.Mark certain = node(sketch(assessment), "web").card().marks().get(0);
    var findings =
        assessment.certainFindings().stream()
            .filter(f -> f.isOpen() && f.element().equals("web"))
            .toList();
    assertThat(certain.possible()).isFalse();
    assertThat(certain.count()).isEqualTo(findings.size());
    assertThat(certain.band())
        .isEqualTo(findings.stream().map(f -> f.current().band()).sorted().findFirst().get());
    assertThat(DREADNOUGHT.dataFlowDiagram(assessment))
        .contains(">" + certain.count() + ", worst " + certain.band().word() + "</text>");
  }

  @Test
  void what_is_inferred_says_so_and_has_a_dotted_outline() throws Exception {
    String svg =
        DREADNOUGHT.dataFlowDiagram(
            DREADNOUGHT.assess(
                DREADNOUGHT.read(
                    new Source(
                        "in.txt",
                        "prose",
                        Files.readString(Path.of("samples/flask-blog/flask-blog.txt"))))));
    assertThat(svg).containsPattern("<title>Browser [^<]*inferred[^<]*</title><rect [^>]*\"2 3\"");
  }

  @Test
  void the_picture_is_told_to_those_who_cannot_see_it() throws Exception {
    Document svg = parsed(DREADNOUGHT.dataFlowDiagram(assess(Models.blog().build())));
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("dfd-title dfd-desc");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains(
            "Trust boundary internet (internet). Inside it: administrator, browser and users.")
        .contains("web to db: whether encrypted is not known, carries posts")
        .contains("browser to web: whether encrypted is not known, crosses internet");
  }

  @Test
  void hostile_names_stay_text() throws Exception {
    for (String name : Hostile.NAMES) {
      String svg = DREADNOUGHT.dataFlowDiagram(Blog.assessment(name));
      Set<String> names = new TreeSet<>();
      elements(parsed(svg).getDocumentElement()).forEach(e -> names.add(e.getTagName()));
      assertThat(ELEMENTS).containsAll(names);
      assertThat(svg).doesNotContain("href").doesNotContain("url(").doesNotContain("@import");
      assertThat(svg.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> c < 0x20 || c == 0x202e || c == 0x2066);
    }
  }

  @Test
  void hostile_names_end_no_quotes_in_dot_and_mermaid() {
    String name = "a\" ]; evil -> \\\" b <br>\n# \\";
    String dot = DREADNOUGHT.dataFlowDot(Blog.assessment(name));
    assertThat(dot.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "")).doesNotContain("evil");
    String mermaid = DREADNOUGHT.dataFlowMermaid(Blog.assessment(name));
    assertThat(mermaid.replaceAll("\"[^\"]*\"", "")).doesNotContain("evil");
    assertThat(mermaid).contains("#60;br#62;");
  }

  @Test
  void dot_and_mermaid_show_the_same_elements_and_flows() {
    Sketch sketch = sketch(Models.blog().build());
    Assessment assessment = assess(Models.blog().build());
    for (String text :
        List.of(DREADNOUGHT.dataFlowDot(assessment), DREADNOUGHT.dataFlowMermaid(assessment))) {
      assertThat(text.lines().filter(l -> l.matches(" *n\\d+ *[(\\[].*"))).hasSize(6 - 1);
      assertThat(text.lines().filter(l -> l.contains("-> n") || l.contains(">|")))
          .hasSize(sketch.arrows().size());
    }
  }

  @Test
  void locale_time_zone_and_threads_change_nothing() {
    Assessment assessment = assess(Models.blog().build());
    String here = DREADNOUGHT.dataFlowDiagram(assessment);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Set<String> written = ConcurrentHashMap.newKeySet();
      IntStream.range(0, 64)
          .parallel()
          .forEach(i -> written.add(DREADNOUGHT.dataFlowDiagram(assessment)));
      assertThat(written).containsExactly(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(strings = {"json", "summary"})
  void what_needs_no_picture_loads_no_layout(String format) throws Exception {
    Path log = Files.createTempFile("dreadnought", ".log");
    try {
      List<String> command =
          new java.util.ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xlog:class+load:file=" + log,
                  "-cp",
                  System.getProperty("java.class.path"),
                  "dev.dreadnought.cli.Main",
                  "analyze",
                  "--quiet",
                  "samples/flask-blog/flask-blog.txt"));
      if (format.equals("json")) {
        command.addAll(List.of("-f", "json"));
      }
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(Files.readString(log))
          .contains("dev.dreadnought.Dreadnought ")
          .doesNotContain(" dev.dreadnought.diagram.")
          .doesNotContain(" org.eclipse.")
          .doesNotContain(" com.google.common.");
    } finally {
      Files.delete(log);
    }
  }

  private static Assessment assess(ThreatModel model) {
    return DREADNOUGHT.assess(Models.reading(model));
  }

  private static Sketch sketch(ThreatModel model) {
    return sketch(assess(model));
  }

  private static Sketch sketch(Assessment assessment) {
    return Sketcher.of(assessment, DREADNOUGHT.catalog());
  }

  private static Picture picture(Assessment assessment) {
    return Composition.of(sketch(assessment));
  }

  private static Node node(Sketch sketch, String id) {
    return sketch.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
  }

  private static Arrow arrow(Sketch sketch, String id) {
    return sketch.arrows().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  private static String text(Card card) {
    return String.join(" ", card.lines().stream().map(Card.Line::text).toList());
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Element parent) {
    NodeList all = parent.getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  @Test
  void boxes_are_unique() {
    Sketch sketch = sketch(Town.model());
    assertThat(sketch.groups()).extracting(Group::id).doesNotHaveDuplicates();
  }

  @Test
  void a_name_of_many_characters_takes_three_lines() {
    Sketch sketch =
        sketch(
            new ModelBuilder("Long")
                .component("w".repeat(10_000), ComponentKind.API)
                .component("word ".repeat(2_000).strip(), ComponentKind.API)
                .build());
    for (Node node : sketch.nodes()) {
      assertThat(node.card().lines().stream().filter(l -> l.style() == Card.Style.NAME))
          .hasSize(3)
          .last()
          .satisfies(l -> assertThat(l.text()).endsWith("…"));
      // Where the pointer rests the whole name stands; beyond 12,000 characters nobody reads it.
      assertThat(node.description()).hasSizeBetween(9_999, 12_000);
    }
  }
}

package dev.dreadnought.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.diagram.Picture.Rect;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.TreeSketch.Look;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.report.Blog;
import dev.dreadnought.source.Source;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AttackTreeDiagramTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Assessment BLOG = DREADNOUGHT.assess(Models.blog().build());

  private static List<AttackTree> trees(Assessment assessment) {
    return assessment.attackTrees().result().trees();
  }

  private static Assessment sample(String name) throws Exception {
    Path file = Path.of("samples", name, name + ".txt");
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name, "prose", Files.readString(file))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "web-shop", "mobile-backend"})
  void nothing_overlaps_and_every_text_fits(String name) throws Exception {
    List<AttackTree> trees = trees(sample(name));
    assertThat(trees).isNotEmpty();
    for (AttackTree tree : trees) {
      Sketch sketch = TreeSketch.of(tree).sketch();
      Layout.Places places = Layout.inOrder(sketch);
      List<Rect> rects = List.copyOf(places.nodes().values());
      for (int i = 0; i < rects.size(); i++) {
        for (int j = i + 1; j < rects.size(); j++) {
          assertThat(rects.get(i).overlaps(rects.get(j))).isFalse();
        }
      }
      for (Node node : sketch.nodes()) {
        Rect rect = places.nodes().get(node.id());
        assertThat(node.card().width()).isLessThanOrEqualTo(rect.width());
        assertThat(node.card().height()).isLessThanOrEqualTo(rect.height());
        assertThat(rect.x()).isNotNegative();
        assertThat(rect.right()).isLessThanOrEqualTo(places.width());
        assertThat(rect.bottom()).isLessThanOrEqualTo(places.height());
      }
    }
  }

  @Test
  void what_is_likelier_stands_above_what_is_less_likely() {
    for (AttackTree tree : trees(BLOG)) {
      Sketch sketch = TreeSketch.of(tree).sketch();
      Map<String, Rect> places = Layout.inOrder(sketch).nodes();
      List<Double> below = new ArrayList<>();
      for (Arrow arrow : sketch.arrows()) {
        if (arrow.from().equals(sketch.nodes().get(0).id())) {
          below.add(places.get(arrow.to()).y());
        }
      }
      assertThat(below).hasSizeGreaterThan(1).isSorted();
    }
  }

  @Test
  void a_page_holds_it_and_what_it_leaves_out_is_counted() {
    for (AttackTree tree : trees(BLOG)) {
      TreeSketch sketch = TreeSketch.of(tree);
      assertThat(sketch.sketch().nodes()).hasSizeLessThan(45);
      long more = sketch.looks().values().stream().filter(l -> l == Look.MORE).count();
      int open = (int) tree.root().children().stream().filter(c -> !c.isClosed()).count();
      if (open > 10) {
        assertThat(more).isPositive();
        String next = tree.root().children().get(9).text().substring(1);
        assertThat(texts(sketch))
            .anyMatch(t -> t.startsWith("and " + (open - 9) + " more: ") && t.contains(next));
      }
    }
  }

  private static List<String> texts(TreeSketch sketch) {
    return sketch.sketch().nodes().stream()
        .map(n -> String.join(" ", n.card().lines().stream().map(Card.Line::text).toList()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "web-shop", "mobile-backend"})
  void what_a_box_refers_to_stands_above_it_in_the_same_picture(String name) throws Exception {
    for (AttackTree tree : trees(sample(name))) {
      List<String> above = new ArrayList<>();
      for (String text : texts(TreeSketch.of(tree))) {
        if (text.contains("see above, at “")) {
          String place = text.replaceFirst(".*see above, at “(.*?)[”…].*", "$1");
          assertThat(above).anyMatch(box -> box.startsWith(place));
        }
        above.add(text);
      }
    }
  }

  @Test
  void a_finding_that_is_certain_is_drawn_so_where_only_the_way_to_it_is_possible()
      throws Exception {
    Assessment shop = sample("web-shop");
    for (AttackTree tree : trees(shop)) {
      TreeSketch sketch = TreeSketch.of(tree);
      for (Node node : sketch.sketch().nodes()) {
        if (sketch.looks().get(node.id()) == Look.POSSIBLE) {
          assertThat(shop.findings())
              .anyMatch(
                  f ->
                      f.isAssumed()
                          && node.description().startsWith(f.title())
                          && node.description().contains(f.elementName()));
        }
      }
    }
  }

  @Test
  void the_cheapest_path_is_thick_up_to_the_goal() {
    for (AttackTree tree : trees(BLOG)) {
      TreeSketch sketch = TreeSketch.of(tree);
      String root = sketch.sketch().nodes().get(0).id();
      assertThat(sketch.bold().stream().filter(id -> id.startsWith(root + "-"))).hasSize(1);
    }
  }

  @Test
  void a_closed_finding_says_by_what() {
    Assessment treated =
        DREADNOUGHT.assess(
            Models.blog()
                .control("parameterised-queries", "web", ControlStatus.IMPLEMENTED)
                .build());
    TreeSketch sketch = TreeSketch.of(trees(treated).get(0));
    assertThat(sketch.looks()).containsValue(Look.CLOSED);
    assertThat(texts(sketch)).anyMatch(t -> t.contains("closed by Parameterised queries"));
  }

  @Test
  void names_of_files_are_plain_and_no_two_are_the_same() {
    AttackTree tree = trees(BLOG).get(0);
    AttackTree strange =
        new AttackTree(
            new dev.dreadnought.finding.AttackGoal(tree.goal().verb(), "../../etc pass", "x"),
            List.of(),
            tree.root(),
            null,
            null,
            1,
            List.of(),
            null,
            List.of());
    assertThat(AttackTreeDiagram.svgs(List.of(tree, tree, strange)).keySet())
        .containsExactly(
            "attack-tree-steal-accounts",
            "attack-tree-steal-accounts-2",
            "attack-tree-steal-..-..-etc-pass");
  }

  @Test
  void hostile_names_stay_text() throws Exception {
    for (String name : Hostile.NAMES) {
      AttackTree tree = trees(Blog.assessment()).get(0);
      AttackNode root = tree.root();
      AttackNode named =
          new AttackNode(
              root.kind(),
              root.key(),
              name,
              null,
              root.element(),
              root.likelihood(),
              root.inAll(),
              root.certainty(),
              root.own(),
              List.of(),
              root.children());
      AttackTree hostile =
          new AttackTree(
              new dev.dreadnought.finding.AttackGoal(tree.goal().verb(), "x", name),
              List.of(),
              named,
              tree.cheapest(),
              tree.possible(),
              tree.ways(),
              tree.chokePoints(),
              tree.cut(),
              tree.cutOff());
      String svg = AttackTreeDiagram.svg(hostile, "tree");
      assertThat(elements(parsed(svg).getDocumentElement()).stream().map(Element::getTagName))
          .isSubsetOf("svg", "title", "desc", "style", "rect", "path", "g", "text");
      assertThat(svg.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> c < 0x20 || c == 0x202e || c == 0x2066);
    }
  }

  @Test
  void the_same_tree_is_the_same_picture_in_any_locale() {
    Map<String, String> here = AttackTreeDiagram.svgs(trees(BLOG));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(AttackTreeDiagram.svgs(trees(DREADNOUGHT.assess(Models.blog().build()))))
          .isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
    }
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
  void a_picture_names_every_goal_to_which_its_ways_lead() throws Exception {
    List<AttackTree> several =
        trees(sample("mobile-backend")).stream().filter(t -> !t.alike().isEmpty()).toList();
    assertThat(several).isNotEmpty();
    for (AttackTree tree : several) {
      Sketch sketch = TreeSketch.of(tree).sketch();
      String root =
          String.join(
              " ", sketch.nodes().get(0).card().lines().stream().map(l -> l.text()).toList());
      assertThat(root).startsWith(tree.title());
      assertThat(sketch.nodes().get(0).description()).startsWith(tree.title());
    }
  }
}

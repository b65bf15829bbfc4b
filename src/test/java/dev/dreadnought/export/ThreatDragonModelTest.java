package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.TrustBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The rules of Threat Dragon's second format, as its schema states them, and that the drawing makes
 * sense.
 */
class ThreatDragonModelTest {
  private static final List<String> SHAPES =
      List.of("actor", "process", "store", "flow", "trust-boundary-box");

  private static JsonNode document(Assessment assessment) {
    return Documents.tree(Documents.DREADNOUGHT.threatDragon(assessment));
  }

  private static List<JsonNode> cells(JsonNode document) {
    return Documents.all(document.at("/detail/diagrams/0/cells"));
  }

  private static List<Assessment> systems() {
    return List.of(Documents.sample(), Documents.judged());
  }

  @Test
  void the_document_has_what_the_format_requires() {
    for (Assessment assessment : systems()) {
      JsonNode document = document(assessment);
      assertThat(problems(document)).isEmpty();
    }
  }

  @Test
  void a_broken_document_has_not() {
    String good = document(Documents.judged()).toString();
    for (String[] change :
        new String[][] {
          {"\"version\":", "\"versions\":"},
          {"\"diagramType\":\"STRIDE\"", "\"diagramType\":7"},
          {"\"hasOpenThreats\":true", "\"hasOpenThreats\":\"yes\""},
          {"\"zIndex\":1,", "\"zIndex\":\"front\","},
          {"\"severity\":", "\"severities\":"},
          {"\"height\":", "\"heights\":"}
        }) {
      assertThat(good).contains(change[0]);
      JsonNode broken =
          Documents.tree(
              good.replace(change[0], change[1]).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(problems(broken)).as(change[1]).isNotEmpty();
    }
  }

  /** What the schema requires, in the order of the document. */
  static List<String> problems(JsonNode root) {
    List<String> problems = new ArrayList<>();
    require(root, problems, "version", "summary", "detail");
    require(root.path("summary"), problems, "title");
    JsonNode detail = root.path("detail");
    require(detail, problems, "contributors", "diagrams", "diagramTop", "reviewer", "threatTop");
    for (JsonNode diagram : detail.path("diagrams")) {
      require(diagram, problems, "diagramType", "id", "thumbnail", "title", "version");
      texts(diagram, problems, "diagramType", "thumbnail", "title", "version");
      diagram.path("cells").forEach(cell -> cell(cell, problems));
    }
    return problems;
  }

  private static void cell(JsonNode cell, List<String> problems) {
    require(cell, problems, "id", "shape", "zIndex", "data");
    require(cell.path("data"), problems, "hasOpenThreats", "type");
    check(cell.path("zIndex").isInt(), problems, "zIndex");
    check(cell.path("id").asText().length() >= 2, problems, "id");
    check(cell.path("data").path("hasOpenThreats").isBoolean(), problems, "hasOpenThreats");
    check(SHAPES.contains(cell.path("shape").asText()), problems, "shape");
    if (cell.path("shape").asText().equals("flow")) {
      require(cell, problems, "source", "target", "vertices");
      require(cell.at("/attrs/line"), problems, "targetMarker");
      cell.path("vertices").forEach(v -> require(v, problems, "x", "y"));
    } else {
      require(cell.path("position"), problems, "x", "y");
      require(cell.path("size"), problems, "width", "height");
      check(cell.at("/size/width").asInt() >= 10, problems, "width");
      check(cell.at("/size/height").asInt() >= 10, problems, "height");
    }
    for (JsonNode threat : cell.at("/data/threats")) {
      require(threat, problems, "description", "mitigation", "severity", "status", "title", "type");
    }
  }

  private static void require(JsonNode object, List<String> problems, String... keys) {
    for (String key : keys) {
      check(object.has(key), problems, key);
    }
  }

  private static void texts(JsonNode object, List<String> problems, String... keys) {
    for (String key : keys) {
      check(object.path(key).isTextual(), problems, key);
    }
  }

  private static void check(boolean holds, List<String> problems, String what) {
    if (!holds) {
      problems.add(what);
    }
  }

  @Test
  void each_element_lies_in_its_boundary_and_on_nothing_else() {
    for (Assessment assessment : systems()) {
      Map<String, int[]> boxes = new HashMap<>();
      for (JsonNode cell : cells(document(assessment))) {
        if (cell.has("position")) {
          boxes.put(cell.get("id").asText().substring(3), box(cell));
        }
      }
      Set<String> elements = new TreeSet<>(boxes.keySet());
      for (TrustBoundary boundary : assessment.model().boundaries()) {
        elements.remove(boundary.id());
        for (String element : boxes.keySet()) {
          if (assessment.model().boundaries().stream().noneMatch(b -> b.id().equals(element))) {
            assertThat(holds(boxes.get(boundary.id()), boxes.get(element)))
                .as(element + " in " + boundary.id())
                .isEqualTo(boundary.contains().contains(element));
          }
        }
      }
      for (String a : elements) {
        for (String b : elements) {
          assertThat(!a.equals(b) && overlap(boxes.get(a), boxes.get(b))).as(a + " " + b).isFalse();
        }
      }
    }
  }

  private static int[] box(JsonNode cell) {
    int x = cell.at("/position/x").asInt();
    int y = cell.at("/position/y").asInt();
    return new int[] {
      x, y, x + cell.at("/size/width").asInt(), y + cell.at("/size/height").asInt()
    };
  }

  private static boolean holds(int[] outer, int[] inner) {
    return outer[0] <= inner[0]
        && outer[1] <= inner[1]
        && outer[2] >= inner[2]
        && outer[3] >= inner[3];
  }

  private static boolean overlap(int[] a, int[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  @Test
  void each_flow_leads_from_one_cell_to_another() {
    for (Assessment assessment : systems()) {
      List<JsonNode> cells = cells(document(assessment));
      Set<String> ids = new HashSet<>();
      cells.forEach(c -> assertThat(ids.add(c.get("id").asText())).isTrue());
      List<JsonNode> flows =
          cells.stream().filter(c -> c.get("shape").asText().equals("flow")).toList();
      assertThat(flows).hasSameSizeAs(assessment.model().flows());
      for (JsonNode flow : flows) {
        assertThat(ids)
            .contains(flow.at("/source/cell").asText(), flow.at("/target/cell").asText());
      }
    }
  }

  @Test
  void each_finding_on_what_is_drawn_is_a_threat_there() {
    Assessment assessment = Documents.judged();
    Map<String, String> threats = new HashMap<>();
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode cell : cells(document(assessment))) {
      for (JsonNode threat : cell.at("/data/threats")) {
        threats.put(
            threat.get("title").asText() + " @ " + cell.get("id").asText().substring(3),
            threat.get("status").asText() + " " + threat.get("severity").asText());
        numbers.add(threat.get("number").asInt());
      }
    }
    Set<String> drawn = new HashSet<>();
    assessment.model().components().stream()
        .filter(c -> c.partOf() == null)
        .map(Component::id)
        .forEach(drawn::add);
    assessment.model().actors().forEach(a -> drawn.add(a.id()));
    assessment.model().flows().forEach(f -> drawn.add(f.id()));
    List<Finding> expected =
        assessment.findings().stream().filter(f -> drawn.contains(f.element())).toList();
    assertThat(threats).hasSameSizeAs(expected);
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(threats.get(name(assessment, "sql-injection@web"))).startsWith("Mitigated");
    assertThat(threats.get(name(assessment, "stored-script@web"))).startsWith("NotApplicable");
    assertThat(threats.get(name(assessment, "destruction-of-stored-data@db"))).startsWith("Open");
  }

  private static String name(Assessment assessment, String finding) {
    Finding f = Documents.finding(assessment, finding);
    return f.title() + " @ " + f.element();
  }
}

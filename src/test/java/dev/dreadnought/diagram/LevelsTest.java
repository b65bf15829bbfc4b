package dev.dreadnought.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.diagram.Levels.Level;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Sketch TOWN = sketch(Town.model());

  private static Sketch sketch(ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    return Sketcher.of(assessment, DREADNOUGHT.catalog());
  }

  @Test
  void a_small_system_has_one_picture_and_no_levels() {
    assertThat(Levels.of(sketch(Models.blog().build()))).isEmpty();
  }

  @Test
  void a_large_system_is_shown_from_the_context_down_to_each_boundary() {
    assertThat(Levels.of(TOWN))
        .extracting(level -> level.title().replaceAll(", \\d.*", ""))
        .startsWith("Context", "System")
        .contains("Inside data-centre", "Inside internet", "Inside providers");
  }

  @Test
  void the_context_is_one_process_among_those_outside() {
    Sketch context = Levels.of(TOWN).get(0).sketch();
    assertThat(context.nodes().stream().filter(n -> n.shape() != Shape.ENTITY)).hasSize(1);
    assertThat(context.nodes().stream().filter(n -> n.shape() == Shape.ENTITY).map(Node::id))
        .containsExactlyElementsOf(
            TOWN.nodes().stream().filter(n -> n.shape() == Shape.ENTITY).map(Node::id).toList());
  }

  @Test
  void every_element_and_every_flow_is_in_some_near_picture() {
    Set<String> nodes = new HashSet<>();
    Set<String> arrows = new HashSet<>();
    List<Level> levels = Levels.of(TOWN);
    for (Level level : levels.subList(2, levels.size())) {
      level.sketch().nodes().forEach(n -> nodes.add(n.id()));
      level.sketch().arrows().forEach(a -> arrows.add(a.id()));
    }
    assertThat(nodes).containsAll(TOWN.nodes().stream().map(Node::id).toList());
    assertThat(arrows).containsAll(TOWN.arrows().stream().map(Arrow::id).toList());
  }

  @Test
  void no_picture_shows_more_than_can_be_read_and_nothing_overlaps_in_it() {
    for (Sketch whole : List.of(TOWN, sketch(chain(150)))) {
      assertThat(whole.nodes()).hasSizeGreaterThan(Levels.MOST);
      for (Level level : Levels.of(whole)) {
        assertThat(level.sketch().nodes()).as(level.title()).hasSizeLessThanOrEqualTo(Levels.MOST);
        Geometry.check(Composition.of(level.sketch()));
      }
    }
  }

  @Test
  void a_hundred_and_fifty_components_of_a_model_file_are_shown_in_pictures_that_can_be_read() {
    Source file = new Source("port.yaml", "yaml", LargeSystem.yaml(150));
    ThreatModel model = DREADNOUGHT.read(file).model();
    assertThat(model.components()).hasSize(150);
    Sketch whole = sketch(model);
    List<Level> levels = Levels.of(whole);
    Set<String> shown = new HashSet<>();
    for (Level level : levels) {
      assertThat(level.sketch().nodes()).as(level.title()).hasSizeLessThanOrEqualTo(Levels.MOST);
      Geometry.check(Composition.of(level.sketch()));
      level.sketch().nodes().forEach(n -> shown.add(n.id()));
    }
    assertThat(shown).containsAll(whole.nodes().stream().map(Node::id).toList());
  }

  @Test
  void findings_are_counted_and_never_lost_when_elements_are_drawn_together() {
    Sketch system = Levels.of(TOWN).get(1).sketch();
    assertThat(marked(system)).isEqualTo(marked(TOWN));
  }

  private static int marked(Sketch sketch) {
    return sketch.nodes().stream()
        .flatMap(n -> n.card().marks().stream())
        .mapToInt(Card.Mark::count)
        .sum();
  }

  @Test
  void a_long_chain_and_a_star_are_cut_into_pictures_that_can_be_read_on_paper() {
    ModelBuilder port = new ModelBuilder("A port");
    List<String> chain = new ArrayList<>();
    List<String> star = new ArrayList<>(List.of("hub"));
    port.component("hub", ComponentKind.SERVICE, "java");
    for (int i = 0; i < 30; i++) {
      chain.add("stage-" + i);
      star.add("spoke-" + i);
      port.component("stage-" + i, ComponentKind.SERVICE, "java");
      port.component("spoke-" + i, ComponentKind.SERVICE, "java");
      port.flow(i == 0 ? "hub" : "stage-" + (i - 1), "stage-" + i);
      port.flow("hub", "spoke-" + i);
    }
    port.boundary("chain", "network", chain.toArray(String[]::new));
    port.boundary("star", "network", star.toArray(String[]::new));
    Sketch whole = sketch(port.build());
    Set<String> arrows = new HashSet<>();
    for (Level level : Levels.of(whole)) {
      assertThat(level.isReadable()).as(level.title()).isTrue();
      Geometry.check(Composition.of(level.sketch(), level.places()));
      level.sketch().arrows().forEach(a -> arrows.add(a.id()));
    }
    assertThat(arrows).containsAll(whole.arrows().stream().map(Arrow::id).toList());
  }

  @Test
  void boundaries_in_boundaries_are_closed_from_the_outside_in() {
    StringBuilder file = new StringBuilder("system: {name: A cloud}\ncomponents:\n");
    StringBuilder flows = new StringBuilder("flows:\n");
    StringBuilder boundaries =
        new StringBuilder("boundaries:\n- {id: cloud, name: Cloud, kind: cloud}\n");
    for (int zone = 0; zone < 14; zone++) {
      for (int i = 0; i < 4; i++) {
        String id = "s" + zone + "-" + i;
        file.append("- {id: %s, name: %s, kind: service}\n".formatted(id, id));
        if (i > 0) {
          flows.append("- {from: s%d-0, to: %s}\n".formatted(zone, id));
        }
      }
      boundaries.append(
          "- {id: z%1$d, name: Zone %1$d, kind: network, parent: cloud, contains: [s%1$d-0, s%1$d-1, s%1$d-2, s%1$d-3]}\n"
              .formatted(zone));
    }
    Source source = new Source("cloud.yaml", "yaml", file.toString() + flows + boundaries);
    List<Level> levels = Levels.of(sketch(DREADNOUGHT.read(source).model()));
    assertThat(levels).extracting(Level::title).contains("Overview of Cloud", "Inside Zone 3");
    assertThat(levels.get(1).sketch().nodes()).extracting(Node::id).containsExactly("cloud/inside");
    Sketch overview = levels.get(2).sketch();
    assertThat(overview.nodes()).hasSize(14).allMatch(n -> n.id().endsWith("/inside"));
  }

  /** Many alike, each beside the next, in boundaries of ten. */
  private static ThreatModel chain(int length) {
    ModelBuilder chain = new ModelBuilder("A chain");
    for (int i = 0; i < length; i++) {
      chain.component("service-" + i, ComponentKind.SERVICE, "java");
      if (i > 0) {
        chain.flow("service-" + (i - 1), "service-" + i);
      }
    }
    for (int i = 0; i < length; i += 10) {
      String[] inside = new String[10];
      for (int j = 0; j < 10; j++) {
        inside[j] = "service-" + (i + j);
      }
      chain.boundary("zone-" + i, "network", inside);
    }
    return chain.build();
  }
}

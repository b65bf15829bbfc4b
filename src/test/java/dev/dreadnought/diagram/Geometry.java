package dev.dreadnought.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.diagram.Picture.Point;
import dev.dreadnought.diagram.Picture.Rect;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What must hold of the places of every picture. */
final class Geometry {
  /** Places are written to a tenth of a pixel. */
  private static final double ROUNDING = 0.05;

  private Geometry() {}

  static void check(Picture picture) {
    nothing_overlaps(picture);
    everything_is_inside(picture);
    boxes_hold_what_is_theirs_and_nothing_else(picture);
    text_fits_its_place(picture);
    arrows_end_at_their_nodes(picture);
  }

  private static void nothing_overlaps(Picture picture) {
    Map<String, Rect> solid = solid(picture);
    List<String> names = List.copyOf(solid.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        Rect one = solid.get(names.get(i)).grown(-ROUNDING);
        assertThat(one.overlaps(solid.get(names.get(j))))
            .as("%s overlaps %s", names.get(i), names.get(j))
            .isFalse();
      }
    }
  }

  /** Nodes and all text that stands by itself. */
  private static Map<String, Rect> solid(Picture picture) {
    Map<String, Rect> solid = new LinkedHashMap<>();
    solid.put("heading", picture.heading());
    picture.nodes().forEach((id, rect) -> solid.put("node " + id, rect));
    picture.labels().forEach((id, rect) -> solid.put("label " + id, rect));
    picture.heads().forEach((id, rect) -> solid.put("head " + id, rect));
    picture.legend().forEach(entry -> solid.put("legend " + entry.sign(), entry.rect()));
    return solid;
  }

  private static void everything_is_inside(Picture picture) {
    Rect all = new Rect(0, 0, picture.width(), picture.height());
    solid(picture).forEach((name, rect) -> assertThat(all.contains(rect)).as(name).isTrue());
    picture.groups().forEach((id, rect) -> assertThat(all.contains(rect)).as(id).isTrue());
    for (List<Point> route : picture.routes().values()) {
      for (Point point : route) {
        assertThat(all.contains(new Rect(point.x(), point.y(), 0, 0))).isTrue();
      }
    }
  }

  private static void boxes_hold_what_is_theirs_and_nothing_else(Picture picture) {
    for (Group group : picture.sketch().groups()) {
      Rect box = picture.groups().get(group.id());
      assertThat(box.contains(picture.heads().get(group.id()))).as(group.id()).isTrue();
      for (Node node : picture.sketch().nodes()) {
        Rect rect = picture.nodes().get(node.id());
        if (liesIn(picture.sketch(), node.group(), group.id())) {
          assertThat(box.contains(rect)).as("%s in %s", node.id(), group.id()).isTrue();
        } else {
          assertThat(box.overlaps(rect)).as("%s out of %s", node.id(), group.id()).isFalse();
        }
      }
      for (Group other : picture.sketch().groups()) {
        Rect rect = picture.groups().get(other.id());
        if (liesIn(picture.sketch(), other.id(), group.id())) {
          assertThat(box.contains(rect)).as("%s in %s", other.id(), group.id()).isTrue();
        } else if (!liesIn(picture.sketch(), group.id(), other.id())) {
          assertThat(box.overlaps(rect)).as("%s beside %s", other.id(), group.id()).isFalse();
        }
      }
    }
  }

  private static boolean liesIn(Sketch sketch, String inner, String outer) {
    String at = inner;
    while (at != null) {
      if (at.equals(outer)) {
        return true;
      }
      String id = at;
      at =
          sketch.groups().stream()
              .filter(g -> g.id().equals(id))
              .map(Group::parent)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    return false;
  }

  private static void text_fits_its_place(Picture picture) {
    for (Node node : picture.sketch().nodes()) {
      Rect rect = picture.nodes().get(node.id());
      assertThat(node.card().width()).as(node.id()).isLessThanOrEqualTo(rect.width() - 8);
      assertThat(node.card().height()).as(node.id()).isLessThanOrEqualTo(rect.height() - 8);
    }
    for (Arrow arrow : picture.sketch().arrows()) {
      assertThat(picture.labels().containsKey(arrow.id())).isEqualTo(!arrow.card().isEmpty());
    }
  }

  private static void arrows_end_at_their_nodes(Picture picture) {
    for (Arrow arrow : picture.sketch().arrows()) {
      List<Point> route = picture.routes().get(arrow.id());
      List<Rect> ends = new ArrayList<>();
      ends.add(picture.nodes().get(arrow.from()).grown(0.5));
      ends.add(picture.nodes().get(arrow.to()).grown(0.5));
      Point first = route.get(0);
      Point last = route.get(route.size() - 1);
      assertThat(ends.get(0).contains(new Rect(first.x(), first.y(), 0, 0))).isTrue();
      assertThat(ends.get(1).contains(new Rect(last.x(), last.y(), 0, 0))).isTrue();
    }
  }
}

package dev.dreadnought.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data flow diagram shows, before anything has a place. Lists are in order of id.
 *
 * @param name of the system
 * @param heading stands above the picture
 */
record Sketch(String name, Card heading, List<Group> groups, List<Node> nodes, List<Arrow> arrows) {
  Sketch {
    groups = List.copyOf(groups);
    nodes = List.copyOf(nodes);
    arrows = List.copyOf(arrows);
  }

  /** The outline of a node. */
  enum Shape {
    PROCESS,
    STORE,
    /** Answers requests and keeps data, as a cache does. */
    PROCESS_AND_STORE,
    ENTITY
  }

  /** Whether somebody on the way can read a flow. */
  enum Wire {
    ENCRYPTED,
    /** Nobody said that it is, and it follows. */
    INFERRED,
    CLEAR,
    UNKNOWN,
    /** Nothing said, and no wire: a person at a screen, or parts of one machine. */
    LOCAL
  }

  /**
   * A box around others.
   *
   * @param parent the box around it, or null
   * @param isBoundary a trust boundary; else a machine or platform with what it runs
   * @param description one line for those who cannot see it
   */
  record Group(
      String id,
      @Nullable String parent,
      boolean isBoundary,
      boolean inferred,
      Card card,
      String description) {}

  /**
   * An element.
   *
   * @param group the box around it, or null
   */
  record Node(
      String id,
      @Nullable String group,
      Shape shape,
      boolean inferred,
      boolean inScope,
      Card card,
      String description) {}

  /**
   * A flow.
   *
   * @param from id of a node
   * @param to id of a node
   * @param both true where both ends open it
   * @param crosses ids of the boundaries of which one end lies inside
   */
  record Arrow(
      String id,
      String from,
      String to,
      boolean both,
      Wire wire,
      List<String> crosses,
      boolean inferred,
      Card card,
      String description) {
    Arrow {
      crosses = List.copyOf(crosses);
    }
  }
}

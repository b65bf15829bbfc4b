package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * A person, or a kind of person, who uses the system.
 *
 * @param kind {@code USER} or {@code ADMINISTRATOR}
 * @param privilege what they may do: {@code LOW} for visitors, {@code MEDIUM} for people with an
 *     account, {@code HIGH} for administrators
 * @param inferred true where nobody named them, and they follow from what was said
 */
public record Actor(
    String id,
    String name,
    ComponentKind kind,
    Level privilege,
    boolean inferred,
    List<Location> sources) {
  public Actor {
    sources = sources.stream().distinct().sorted().toList();
  }

  /** A component that is a person, seen as one, with the usual privilege. */
  static Actor of(Component component) {
    Level privilege = component.kind() == ComponentKind.ADMINISTRATOR ? Level.HIGH : Level.MEDIUM;
    return new Actor(
        component.id(),
        component.name(),
        component.kind(),
        privilege,
        component.inferred(),
        component.sources());
  }
}

package dev.dreadnought.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which boundaries lie around an element, the innermost first. */
public final class Boundaries {
  private final Map<String, TrustBoundary> byId = new HashMap<>();
  private final Map<String, Set<String>> around = new HashMap<>();
  private final ThreatModel model;

  public Boundaries(ThreatModel model) {
    this.model = model;
    model.boundaries().forEach(b -> byId.put(b.id(), b));
    for (TrustBoundary boundary : model.boundaries()) {
      boundary.contains().forEach(id -> addOutward(id, boundary));
    }
  }

  private void addOutward(String element, TrustBoundary innermost) {
    Set<String> ids = around.computeIfAbsent(element, k -> new LinkedHashSet<>());
    TrustBoundary boundary = innermost;
    while (boundary != null && ids.add(boundary.id())) {
      boundary = boundary.parent() == null ? null : byId.get(boundary.parent());
    }
  }

  public boolean isInside(String element, String boundary) {
    return around.getOrDefault(element, Set.of()).contains(boundary);
  }

  /** The innermost boundary around an element. */
  public Optional<String> innermost(String element) {
    return around.getOrDefault(element, Set.of()).stream().findFirst();
  }

  /** The boundaries of which the flow has exactly one end inside, in order of id. */
  public List<TrustBoundary> crossedBy(DataFlow flow) {
    return model.boundaries().stream()
        .filter(b -> isInside(flow.from(), b.id()) != isInside(flow.to(), b.id()))
        .toList();
  }
}

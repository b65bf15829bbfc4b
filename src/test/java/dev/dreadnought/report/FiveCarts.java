package dev.dreadnought.report;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.source.Source;
import java.util.List;

/** A shop with five caches that have the same weakness; one of them has a control against it. */
public final class FiveCarts {
  private static final String MODEL =
      """
      system: {name: Five carts}
      components:
        - {id: web, name: Shop, kind: web-application, technologies: [Django]}
        - {id: north, name: Cart of the north, kind: cache, technologies: [Redis]}
        - {id: east, name: Cart of the east, kind: cache, technologies: [Redis]}
        - {id: south, name: Cart of the south, kind: cache, technologies: [Redis]}
        - {id: west, name: Cart of the west, kind: cache, technologies: [Redis]}
        - id: middle
          name: Cart of the middle
          kind: cache
          technologies: [Redis]
          controls: [{id: network-restriction, status: implemented}]
      flows:
        - {id: a, from: web, to: north, protocol: TLS}
        - {id: b, from: web, to: east, protocol: TLS}
        - {id: c, from: web, to: south, protocol: TLS}
        - {id: d, from: web, to: west, protocol: TLS}
        - {id: e, from: web, to: middle, protocol: TLS}
      """;

  private FiveCarts() {}

  public static Assessment assessment() {
    Dreadnought dreadnought = Dreadnought.builtIn();
    return dreadnought.assess(dreadnought.read(new Source("carts.yaml", "yaml", MODEL)));
  }

  /** The same weakness five times, the worst first and the one with a control last. */
  public static List<Finding> open() {
    return assessment().findings().stream()
        .filter(f -> f.threat().id().equals("unauthenticated-store"))
        .toList();
  }

  /** Words of its attack that are in one piece on a page. */
  public static String attack() {
    return "somebody connects without a password and lists, changes or flushes everything";
  }
}

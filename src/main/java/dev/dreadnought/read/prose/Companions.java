package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Products that never stand alone: what shows data reads them from somewhere, and what hands out
 * jobs keeps them somewhere. Where the text names one store that fits, and says nothing else, that
 * is the one.
 */
final class Companions {
  /** What shows data of others, by its id. */
  private static final Set<String> VIEWERS =
      Set.of("grafana", "kibana", "opensearch-dashboards", "chronograf");

  /** Where that may come from, the likeliest first. */
  private static final List<String> SHOWN =
      List.of(
          "prometheus",
          "victoriametrics",
          "influxdb",
          "graphite",
          "timescaledb",
          "elasticsearch",
          "opensearch",
          "grafana-loki");

  /** What hands out jobs and keeps them with somebody else. */
  private static final Set<String> DISPATCHERS =
      Set.of("celery", "sidekiq", "resque", "bullmq", "rq", "laravel-horizon", "dramatiq");

  /** Where jobs are kept. */
  private static final List<String> KEEPERS = List.of("redis", "valkey", "rabbitmq");

  private static final String CLIENT = " client";

  private Companions() {}

  /** Connects those of which the text does not say it. */
  static void connect(Draft draft) {
    for (Draft.Part part : draft.parts(k -> true)) {
      if (isOneOf(part, VIEWERS) && isIdle(draft, part)) {
        connect(draft, part, SHOWN, isOneOf(part, Set.of("kibana")));
      } else if (isOneOf(part, DISPATCHERS) && !isProgramWith(part)) {
        connect(draft, part, KEEPERS, false);
      } else if (isIdle(draft, part)) {
        connectClient(draft, part);
      }
    }
  }

  /** "The GLIMS client", where there is a GLIMS: it turns to that. */
  private static void connectClient(Draft draft, Draft.Part part) {
    String name = called(part);
    if (!name.endsWith(CLIENT)) {
      return;
    }
    String whose = name.substring(0, name.length() - CLIENT.length());
    List<Draft.Part> servers =
        draft.parts(k -> true).stream()
            .filter(p -> p != part && !p.whole && called(p).equals(whose))
            .toList();
    if (servers.size() == 1) {
      draft.inferFlow(part, servers.get(0), part.spans);
    }
  }

  private static String called(Draft.Part part) {
    String name = part.properName == null ? part.words : part.properName;
    return name.toLowerCase(Locale.ROOT);
  }

  private static boolean isOneOf(Draft.Part part, Set<String> ids) {
    return part.materials.keySet().stream().anyMatch(ids::contains);
  }

  /** The web application that is said to use it, and not the workers. */
  private static boolean isProgramWith(Draft.Part part) {
    return part.isApplication() && part.kind != ComponentKind.WORKER;
  }

  /** True of what the text lets turn to nothing. */
  private static boolean isIdle(Draft draft, Draft.Part part) {
    return draft.flows().stream()
        .noneMatch(
            f -> f.touches(part) && f.from instanceof Draft.Part && f.to instanceof Draft.Part);
  }

  private static void connect(Draft draft, Draft.Part part, List<String> ids, boolean searching) {
    for (String id : ids) {
      List<Draft.Part> found =
          draft.parts(k -> !searching || k == ComponentKind.SEARCH_INDEX).stream()
              .filter(p -> p != part && p.materials.containsKey(id) && !p.isApplication())
              .toList();
      if (found.size() == 1) {
        if (!draft.areJoined(part, found.get(0))) {
          draft.inferFlow(part, found.get(0), part.spans);
        }
        return;
      }
    }
  }
}

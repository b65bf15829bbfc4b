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

  /** From the store to what shows it, in characters. */
  private static final int JUST_BEFORE = 250;

  private Companions() {}

  /** Connects those of which the text does not say it. */
  static void connect(Draft draft) {
    for (Draft.Part part : draft.parts(k -> true)) {
      if (isOneOf(part, VIEWERS) && readsNothing(draft, part)) {
        connect(draft, part, SHOWN, isOneOf(part, Set.of("kibana")));
      }
      if (isLookedAt(draft, part) && readsNothing(draft, part)) {
        showLastStore(draft, part);
      } else if (isOneOf(part, DISPATCHERS) && !isProgramWith(part)) {
        connect(draft, part, KEEPERS, false);
      } else if (isIdle(draft, part)) {
        connectClient(draft, part);
      }
    }
  }

  private static boolean readsNothing(Draft draft, Draft.Part viewer) {
    return draft.flows().stream()
        .noneMatch(
            f -> f.from == viewer && f.to instanceof Draft.Part to && Kinds.isStore(to.kind));
  }

  /** "The finance team look at them in Power BI". */
  private static boolean isLookedAt(Draft draft, Draft.Part part) {
    return part.kind == ComponentKind.ANALYTICS
        && part.isProduct()
        && draft.reached.values().stream().anyMatch(r -> r.containsKey(part));
  }

  /** "Writes to Postgres. Managers look at the revenue in Metabase": what was named just before. */
  private static void showLastStore(Draft draft, Draft.Part viewer) {
    Draft.Part nearest = null;
    int distance = JUST_BEFORE;
    for (Draft.Part store : draft.parts(Companions::isOfTables)) {
      for (Span span : store.spans) {
        int between = viewer.spans.get(0).start() - span.end();
        if (between >= 0 && between < distance) {
          distance = between;
          nearest = store;
        }
      }
    }
    if (nearest != null && !draft.areJoined(viewer, nearest)) {
      draft.inferFlow(viewer, nearest, viewer.spans);
    }
  }

  private static boolean isOfTables(ComponentKind kind) {
    return kind == ComponentKind.DATABASE
        || kind == ComponentKind.DATA_WAREHOUSE
        || kind == ComponentKind.SEARCH_INDEX;
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
          // A broker hands jobs to who does them; in Redis they are looked for.
          boolean takes =
              part.kind == ComponentKind.WORKER
                  && isOneOf(part, DISPATCHERS)
                  && id.equals("rabbitmq");
          draft.inferFlow(takes ? found.get(0) : part, takes ? part : found.get(0), part.spans);
        }
        return;
      }
    }
  }
}

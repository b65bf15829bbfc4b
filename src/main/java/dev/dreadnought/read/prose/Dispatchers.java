package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Libraries that hand out jobs, and what they keep them in. Where the text names the broker, the
 * jobs are there, and "Celery" and "the Celery worker" are the program that works them off; where
 * it names none, Celery is the queue. A Redis that only carries jobs or messages is a broker.
 */
final class Dispatchers {
  private static final Set<String> WORKERS = Set.of("celery", "sidekiq", "dramatiq", "rq", "huey");

  private static final Set<String> BROKERS =
      Set.of("redis", "valkey", "rabbitmq", "amazon-sqs", "amazon-elasticache");

  private static final Set<String> IN_MEMORY = Set.of("redis", "valkey");

  private static final Set<String> CARRIES =
      Words.of(
          "broker queue queues queueing queuing messaging messages jobs job tasks task celery"
              + " sidekiq bullmq pub");

  private static final Set<String> KEEPS =
      Words.of(
          "cache caches cached caching session sessions rate limit limiting limits counters store"
              + " stores stored state locks index leaderboard leaderboards");

  private Dispatchers() {}

  /** Says what they are, before anybody is said to turn to them. */
  static void settle(Draft draft, Cast cast, List<NounPhrase> phrases) {
    carriers(cast, phrases);
    boolean broker = draft.parts.stream().anyMatch(p -> !p.isApplication() && is(p, BROKERS));
    for (Draft.Part queue : draft.parts(k -> k == ComponentKind.QUEUE)) {
      Draft.Material made =
          queue.materials.values().stream()
              .filter(m -> WORKERS.contains(m.technology.id()))
              .findFirst()
              .orElse(null);
      if (made == null || !queue.role.isEmpty()) {
        continue;
      }
      String name = made.technology.name().toLowerCase(Locale.ROOT);
      Draft.Part worker =
          draft.parts(k -> k == ComponentKind.WORKER).stream()
              .filter(
                  w -> w.role.size() == 1 && w.role.get(0).toLowerCase(Locale.ROOT).equals(name))
              .findFirst()
              .orElse(null);
      if (worker != null && (broker || !queue.named)) {
        cast.merge(queue, worker);
      } else if (broker) {
        queue.kind = ComponentKind.WORKER;
      }
    }
  }

  /** True of a worker that is a product: what a web framework makes is another program. */
  static boolean isOne(Draft.Part part) {
    return part.kind == ComponentKind.WORKER && is(part, WORKERS);
  }

  /**
   * "Redis as the broker": a cache that is spoken of as what carries, and never as a cache. Each
   * sentence that speaks of it is looked at once.
   */
  private static void carriers(Cast cast, List<NounPhrase> phrases) {
    Map<Draft.Part, Set<Sentence>> spoken = new IdentityHashMap<>();
    for (NounPhrase phrase : phrases) {
      Draft.Part part = cast.part(phrase);
      if (part != null && part.kind == ComponentKind.CACHE && is(part, IN_MEMORY)) {
        spoken
            .computeIfAbsent(part, p -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(phrase.sentence());
      }
    }
    spoken.forEach(
        (part, sentences) -> {
          if (sentences.stream().anyMatch(s -> has(s, CARRIES))
              && sentences.stream().noneMatch(s -> has(s, KEEPS))) {
            part.kind = ComponentKind.MESSAGE_BROKER;
          }
        });
  }

  private static boolean has(Sentence sentence, Set<String> words) {
    return sentence.tokens().stream().anyMatch(t -> words.contains(t.word()));
  }

  private static boolean is(Draft.Part part, Set<String> ids) {
    return part.materials.keySet().stream().anyMatch(ids::contains);
  }
}

package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
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

  /** How far from its name a word may stand that says what it is for, in tokens. */
  private static final int NEAR = 12;

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

  /** "Redis as the broker": a cache that is spoken of as what carries, and never as a cache. */
  private static void carriers(Cast cast, List<NounPhrase> phrases) {
    Map<Draft.Part, List<NounPhrase>> spoken = new IdentityHashMap<>();
    for (NounPhrase phrase : phrases) {
      Draft.Part part = cast.part(phrase);
      if (part != null && part.kind == ComponentKind.CACHE && is(part, IN_MEMORY)) {
        spoken.computeIfAbsent(part, p -> new ArrayList<>()).add(phrase);
      }
    }
    spoken.forEach(
        (part, places) -> {
          if (places.stream().anyMatch(p -> isNear(p, CARRIES))
              && places.stream().noneMatch(p -> isNear(p, KEEPS))) {
            part.kind = ComponentKind.MESSAGE_BROKER;
          }
        });
  }

  private static boolean isNear(NounPhrase phrase, Set<String> words) {
    Sentence sentence = phrase.sentence();
    int to = Math.min(sentence.size(), phrase.to() + NEAR);
    for (int i = Math.max(0, phrase.from() - NEAR); i < to; i++) {
      if (words.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Draft.Part part, Set<String> ids) {
    return part.materials.keySet().stream().anyMatch(ids::contains);
  }
}

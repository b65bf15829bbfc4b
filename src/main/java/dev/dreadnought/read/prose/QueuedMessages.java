package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text calls messages where only programs exchange them over queues: not what people write
 * to each other. Of their content nothing is said, unless the queue is said to carry it.
 */
final class QueuedMessages {
  private static final String WRITTEN = "message";
  private static final String QUEUED = "queued-message";

  /** What "messages" without more words is called in a draft. */
  private static final String PLAIN = "messages";

  private QueuedMessages() {}

  static void settle(Draft draft, Catalog catalog) {
    Draft.Asset messages = draft.assets.get(PLAIN);
    boolean known =
        messages != null
            && messages.kinds.equals(Set.of(WRITTEN))
            && catalog.dataKinds().containsKey(QUEUED);
    if (!known || messages == null || !isOnQueuesOnly(draft, messages)) {
      return;
    }
    if (isSaid(draft, messages)) {
      forget(draft, messages);
    } else {
      messages.kinds.clear();
      messages.kinds.add(QUEUED);
    }
  }

  private static boolean isOnQueuesOnly(Draft draft, Draft.Asset messages) {
    boolean people = draft.entered.values().stream().anyMatch(e -> e.contains(messages));
    List<Draft.Flow> flows = draft.flows().stream().filter(f -> f.data.contains(messages)).toList();
    List<Draft.Part> keepers = draft.parts.stream().filter(p -> p.data.contains(messages)).toList();
    return !people
        && !draft.toPeople.contains(messages)
        && !(flows.isEmpty() && keepers.isEmpty())
        && flows.stream().allMatch(f -> isQueue(f.from) || isQueue(f.to))
        && keepers.stream().allMatch(QueuedMessages::isQueue);
  }

  private static boolean isQueue(Object end) {
    return end instanceof Draft.Part && ((Draft.Part) end).kind.carriesMessages();
  }

  /** True where each queue that they are on has something else put into it. */
  private static boolean isSaid(Draft draft, Draft.Asset messages) {
    Set<Draft.Part> queues = new LinkedHashSet<>();
    for (Draft.Flow flow : draft.flows()) {
      if (flow.data.contains(messages)) {
        queues.add((Draft.Part) (isQueue(flow.from) ? flow.from : flow.to));
      }
    }
    draft.parts.stream().filter(p -> p.data.contains(messages)).forEach(queues::add);
    return queues.stream().allMatch(q -> holdsOther(draft, q, messages));
  }

  private static boolean holdsOther(Draft draft, Draft.Part queue, Draft.Asset messages) {
    List<Draft.Asset> all = new ArrayList<>(queue.data);
    draft.flowsTo(queue).forEach(f -> all.addAll(f.data));
    return all.stream().anyMatch(a -> a != messages);
  }

  private static void forget(Draft draft, Draft.Asset messages) {
    draft.flows().forEach(f -> f.data.remove(messages));
    draft.parts.forEach(p -> p.data.remove(messages));
    draft.assets.remove(PLAIN);
  }
}

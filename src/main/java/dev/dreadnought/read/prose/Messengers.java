package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "A Kafka consumer", "the RabbitMQ worker": the name says what it takes from or gives to. */
final class Messengers {
  private static final Set<String> GIVING = Words.of("producer producers publisher publishers");
  private static final Set<String> TAKING =
      Words.of("consumer consumers subscriber subscribers listener listeners worker workers");

  /** Who is called by that alone has to do with the broker, where there is one. */
  private static final Set<String> PLAIN = Words.of("publisher publishers subscriber subscribers");

  private Messengers() {}

  /** Connects those of whom the text says nothing else. */
  static void connect(Draft draft) {
    List<Draft.Part> brokers = draft.parts(k -> k.carriesMessages());
    for (Draft.Part program : draft.parts(k -> k == ComponentKind.WORKER || Kinds.isServer(k))) {
      boolean plain = brokers.size() == 1 && PLAIN.contains(program.words.toLowerCase(Locale.ROOT));
      for (Draft.Part broker : brokers) {
        boolean named = plain || isNamedAfter(program, broker);
        if (named && !draft.areJoined(program, broker)) {
          connect(draft, program, broker);
        }
      }
    }
  }

  private static void connect(Draft draft, Draft.Part program, Draft.Part broker) {
    String words = program.words.toLowerCase(Locale.ROOT);
    String noun = words.substring(words.lastIndexOf(' ') + 1);
    if (GIVING.contains(noun)) {
      draft.inferFlow(program, broker, program.spans);
    } else if (TAKING.contains(noun)) {
      draft.inferFlow(broker, program, program.spans);
    }
  }

  private static boolean isNamedAfter(Draft.Part program, Draft.Part broker) {
    for (String word : program.role) {
      String role = word.toLowerCase(Locale.ROOT);
      boolean named =
          broker.materials.values().stream()
              .anyMatch(
                  m ->
                      m.technology.id().equals(role)
                          || m.technology.aliases().stream()
                              .anyMatch(a -> a.toLowerCase(Locale.ROOT).equals(role)));
      if (named) {
        return true;
      }
    }
    return false;
  }
}

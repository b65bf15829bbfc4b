package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kinds that only what passes shows. */
final class LateKinds {
  private static final Set<String> RADIO =
      Set.of("lorawan", "lora", "zigbee", "z-wave", "bluetooth", "sigfox", "thread", "enocean");

  /** What gateways on roofs hand to what they hear. */
  private static final Set<String> RADIO_NETWORKS =
      Set.of("the-things-network", "the-things-stack", "chirpstack", "loriot", "thingpark");

  private final Draft draft;

  private LateKinds(Draft draft) {
    this.draft = draft;
  }

  static void settle(Draft draft) {
    LateKinds kinds = new LateKinds(draft);
    kinds.workers();
    kinds.gateways();
  }

  /** A service that only takes what brokers hand it works by itself. */
  private void workers() {
    for (Draft.Part part : draft.parts(k -> k == ComponentKind.SERVICE)) {
      List<Draft.Flow> to = draft.flowsTo(part);
      boolean fed = !to.isEmpty() && to.stream().allMatch(f -> isQueue(f.from));
      boolean asked = draft.reached.values().stream().anyMatch(r -> r.containsKey(part));
      if (fed
          && !asked
          && !part.isProduct()
          && !part.isBought()
          && part != draft.main
          && !isFronted(part)) {
        part.kind = ComponentKind.WORKER;
      }
    }
  }

  /** "The browser talks to the finder app": a program of no told kind that browsers ask. */
  static void pages(Draft draft) {
    for (Draft.Part part : draft.parts(k -> k == ComponentKind.OTHER)) {
      boolean asked =
          draft.flowsTo(part).stream()
              .anyMatch(
                  f ->
                      f.from instanceof Draft.Part from
                          && from.kind == ComponentKind.BROWSER_CLIENT);
      if (asked && !part.isBought()) {
        part.kind = ComponentKind.WEB_APPLICATION;
      }
    }
  }

  private boolean isFronted(Draft.Part part) {
    return draft.fronts.containsKey(part);
  }

  /**
   * A gateway to which devices alone send by radio is one of them, and stands before no program.
   */
  private void gateways() {
    for (Draft.Part part : draft.parts(k -> k == ComponentKind.API_GATEWAY)) {
      List<Draft.Flow> to = draft.flowsTo(part);
      boolean field =
          part.materials.values().stream().allMatch(m -> m.technology.kind() != part.kind)
              && to.stream().allMatch(f -> isDevice(f.from))
              && (isOnAir(part)
                  || to.stream().anyMatch(f -> isOnAir((Draft.Part) f.from))
                  || isOfRadioText(part)
                  || isOfRadioNetwork(part));
      if (field) {
        part.kind = ComponentKind.DEVICE;
        for (Draft.Part behind : List.copyOf(draft.fronts.keySet())) {
          Span span = draft.fronts.get(behind).remove(part);
          if (span != null) {
            draft.flow(part, behind, span);
          }
          if (draft.fronts.get(behind).isEmpty()) {
            draft.fronts.remove(behind);
          }
        }
      }
    }
  }

  /**
   * "The gateways on the barns", in a text about LoRaWAN: nothing in it calls them, or things do.
   */
  private boolean isOfRadioText(Draft.Part gateway) {
    return draft.parts(k -> true).stream().anyMatch(LateKinds::isOnAir)
        && draft.reached.values().stream().noneMatch(r -> r.containsKey(gateway));
  }

  private boolean isOfRadioNetwork(Draft.Part gateway) {
    return draft.parts(k -> true).stream()
        .filter(p -> p.materials.keySet().stream().anyMatch(RADIO_NETWORKS::contains))
        .anyMatch(
            p ->
                draft.hasFlow(gateway, p)
                    || draft.fronts.getOrDefault(p, Map.of()).containsKey(gateway));
  }

  private static boolean isOnAir(Draft.Part part) {
    return part.materials.keySet().stream().anyMatch(RADIO::contains);
  }

  private static boolean isDevice(Object end) {
    return end instanceof Draft.Part part && part.kind == ComponentKind.DEVICE;
  }

  private static boolean isQueue(Object end) {
    return end instanceof Draft.Part && ((Draft.Part) end).kind.carriesMessages();
  }
}

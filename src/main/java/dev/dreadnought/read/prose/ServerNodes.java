package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/**
 * The "intake nodes" of a system of servers: programs, and no devices. Where a text tells of
 * hardware anywhere, its nodes may be that.
 */
final class ServerNodes {
  private static final Set<String> NODES = Words.of("node nodes");

  private static final Set<String> HARDWARE =
      Words.of(
          "sensor sensors sense senses measure measures measured measurement measurements battery"
              + " batteries radio firmware solar antenna antennas lora lorawan zigbee bluetooth"
              + " esp32 esp8266 arduino raspberry microcontroller microcontrollers mast masts meter"
              + " meters device devices reading readings temperature humidity probe probes gpio"
              + " actuator actuators valve valves pump pumps camera cameras mesh hardware board"
              + " boards mqtt field fields wifi wi-fi gateway gateways flash sleep wakes solder");

  private ServerNodes() {}

  /** Gives the nodes among the names of a text their kind. */
  static void settle(List<NameBook.Candidate> names, List<Sentence> sentences) {
    List<NameBook.Candidate> nodes =
        names.stream()
            .filter(n -> n.kind == ComponentKind.DEVICE)
            .filter(n -> NODES.contains(n.words.get(n.words.size() - 1)))
            .toList();
    if (!nodes.isEmpty() && sentences.stream().noneMatch(ServerNodes::tellsHardware)) {
      nodes.forEach(n -> n.kind = ComponentKind.SERVICE);
    }
  }

  private static boolean tellsHardware(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (HARDWARE.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }
}

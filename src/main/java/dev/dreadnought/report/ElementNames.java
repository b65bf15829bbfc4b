package dev.dreadnought.report;

import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import java.util.List;

/** How the architect's page names what is in a model. */
final class ElementNames {
  private static final int NAME = 80;
  private static final int HUNDRED = 100;
  private static final int TEN = 10;

  private final ThreatModel model;
  private final ModelIndex index;

  ElementNames(ThreatModel model) {
    this.model = model;
    this.index = new ModelIndex(model);
  }

  ModelIndex index() {
    return index;
  }

  String system() {
    return shown(model.name());
  }

  String of(String id) {
    return shown(index.nameOf(id));
  }

  String list(List<String> ids) {
    return Phrases.list(ids.stream().map(this::of).distinct().toList());
  }

  /** Within a sentence. */
  String data(List<String> ids) {
    return Phrases.list(ids.stream().map(this::of).map(Phrases::small).distinct().toList());
  }

  String flow(DataFlow flow) {
    return of(flow.from()) + " to " + of(flow.to());
  }

  /** All but those from a person to what they hold in their hands. */
  List<DataFlow> networkFlows() {
    return model.flows().stream()
        .filter(f -> index.actor(f.from()).isEmpty() || !isInHand(f.to()))
        .toList();
  }

  private boolean isInHand(String id) {
    return index.actor(id).isPresent()
        || index
            .component(id)
            .filter(c -> c.kind().isClient() || c.kind().runsAtUser())
            .isPresent();
  }

  static String shown(String name) {
    return Visible.shortened(name, NAME);
  }

  /** Hundredths as points with one decimal. */
  static String points(int hundredths) {
    return hundredths / HUNDRED + "." + hundredths % HUNDRED / TEN;
  }
}

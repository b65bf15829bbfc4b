package dev.dreadnought.rules;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.KnownHole;
import dev.dreadnought.catalog.Releases;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that the rules start from, in an order that depends on ids alone. */
final class Premises {
  private static final Set<String> SECRET_KINDS = Set.of("credentials", "session", "secret");
  private static final Set<String> OUTER_BOUNDARIES = Set.of("internet", "organisation");
  private static final String LISTENS = "accepts-network-connections";

  private final ThreatModel model;
  private final Catalog catalog;
  private final List<Object> all = new ArrayList<>();

  private Premises(ThreatModel model, Catalog catalog) {
    this.model = model;
    this.catalog = catalog;
  }

  static List<Object> of(ThreatModel model, Catalog catalog) {
    Premises premises = new Premises(model, catalog);
    premises.addModel();
    premises.addElements();
    premises.addTechnologies();
    premises.addData();
    premises.addFlows();
    premises.addReachability();
    if (model.people() != null) {
      premises.all.add(new Population(model.people()));
    }
    return premises.all;
  }

  private void addModel() {
    all.addAll(model.components());
    all.addAll(model.flows());
    all.addAll(model.everybody());
    all.addAll(model.controls());
    model.facts().stream().filter(f -> f.value().isKnown()).forEach(all::add);
  }

  private void addElements() {
    for (Component component : model.components()) {
      for (DfdType type : component.kind().dfd()) {
        boolean networked = type != DfdType.EXTERNAL_ENTITY && !component.kind().runsAtUser();
        all.add(new Element(component.id(), type, component.inScope(), networked));
      }
    }
    for (Actor actor : model.actors()) {
      all.add(new Element(actor.id(), DfdType.EXTERNAL_ENTITY, true, false));
    }
    for (DataFlow flow : model.flows()) {
      all.add(new Element(flow.id(), DfdType.FLOW, inScope(flow), false));
    }
    for (TrustBoundary boundary : model.boundaries()) {
      all.add(new Element(boundary.id(), DfdType.BOUNDARY, true, false));
    }
    for (DataAsset asset : model.dataAssets()) {
      all.add(new Element(asset.id(), DfdType.DATA, true, false));
    }
    all.add(new Element(ThreatModel.SYSTEM, DfdType.SYSTEM, true, false));
  }

  /** A flow is looked at unless both its ends are not. */
  private boolean inScope(DataFlow flow) {
    return inScope(flow.from()) || inScope(flow.to());
  }

  private boolean inScope(String id) {
    return model.component(id).map(Component::inScope).orElse(true);
  }

  private void addTechnologies() {
    Set<String> used = new TreeSet<>();
    Set<Brings> brings = new LinkedHashSet<>();
    for (Component component : model.components()) {
      Map<String, TechnologyUse> here = new LinkedHashMap<>();
      for (TechnologyUse use : component.technologies()) {
        catalog.withContents(use.id()).forEach(id -> here.putIfAbsent(id, use));
      }
      here.forEach((id, use) -> all.add(uses(component, id, use)));
      used.addAll(here.keySet());
      component.technologies().forEach(use -> addRelease(component, use));
      if (here.keySet().stream().anyMatch(this::listens)) {
        all.add(new Listens(component.id()));
      }
    }
    for (Control control : model.controls()) {
      catalog
          .control(control.id())
          .brings()
          .forEach(fact -> brings.add(new Brings(control.id(), fact)));
    }
    all.addAll(brings);
    for (String id : used) {
      catalog.technology(id).ifPresent(this::addKnowledge);
    }
  }

  /** What lies inside a technology has releases of its own, and the version is not theirs. */
  private void addRelease(Component component, TechnologyUse use) {
    String whole = component.partOf() == null ? component.id() : component.partOf();
    Releases releases = catalog.releases();
    releases
        .endedLine(use.id(), use.version())
        .map(line -> new EndedRelease(use.id(), component.id(), whole, releases.isPaidOnly(line)))
        .ifPresent(all::add);
    for (KnownHole hole : releases.holesOf(use.id(), use.version())) {
      all.add(new HoledRelease(use.id(), component.id(), whole, hole.id()));
    }
  }

  private Uses uses(Component component, String technology, TechnologyUse use) {
    ComponentKind kind =
        catalog.technology(technology).map(Technology::kind).orElse(ComponentKind.OTHER);
    return new Uses(technology, kind, component.id(), use.sources());
  }

  private boolean listens(String technology) {
    return catalog.technology(technology).map(t -> t.does().contains(LISTENS)).orElse(false);
  }

  private void addKnowledge(Technology technology) {
    technology.does().forEach(fact -> all.add(new Does(technology.id(), fact)));
    technology
        .defaults()
        .forEach((control, status) -> all.add(new Default(technology.id(), control, status)));
  }

  private void addData() {
    for (Component component : model.components()) {
      component.data().forEach(a -> all.add(new Holds(component.id(), a, component.sources())));
    }
    for (DataAsset asset : model.dataAssets()) {
      for (String id : asset.kinds()) {
        DataKind kind = catalog.dataKinds().get(id);
        boolean personal = kind != null && kind.personal();
        all.add(new OfKind(asset.id(), id, personal, SECRET_KINDS.contains(id)));
      }
      addNeed(asset, Property.CONFIDENTIALITY, asset.confidentiality());
      addNeed(asset, Property.INTEGRITY, asset.integrity());
      addNeed(asset, Property.AVAILABILITY, asset.availability());
      addNeed(asset, Property.SAFETY, asset.safety());
    }
  }

  private void addNeed(DataAsset asset, Property property, @Nullable Level declared) {
    Level level = declared == null ? needOfKinds(asset, property) : declared;
    if (level != null) {
      all.add(new Need(asset.id(), property, level));
    }
  }

  /** Data take the highest need of their kinds; data of no known kind have no known need. */
  private @Nullable Level needOfKinds(DataAsset asset, Property property) {
    return asset.kinds().stream()
        .map(catalog.dataKinds()::get)
        .filter(kind -> kind != null)
        .map(kind -> need(kind, property))
        .max(Level::compareTo)
        .orElse(null);
  }

  private static Level need(DataKind kind, Property property) {
    return switch (property) {
      case CONFIDENTIALITY -> kind.confidentiality();
      case INTEGRITY -> kind.integrity();
      case AVAILABILITY -> kind.availability();
      case SAFETY -> kind.safety();
      case HIGHEST -> throw new IllegalArgumentException("no data kind declares " + property);
    };
  }

  private void addFlows() {
    Boundaries boundaries = new Boundaries(model);
    for (DataFlow flow : model.flows()) {
      flow.data().forEach(asset -> all.add(new Carries(flow.id(), asset, flow.sources())));
      for (TrustBoundary boundary : boundaries.crossedBy(flow)) {
        boolean fromInside = boundaries.isInside(flow.from(), boundary.id());
        boolean inward = OUTER_BOUNDARIES.contains(boundary.kind()) == fromInside;
        all.add(new Crosses(flow.id(), boundary.id(), boundary.kind(), inward));
      }
      addMessaging(flow);
      if (kindOf(flow.to()) == ComponentKind.IDENTITY_PROVIDER) {
        all.add(new Delegates(flow.from(), flow.to()));
      }
    }
  }

  private void addMessaging(DataFlow flow) {
    ComponentKind from = kindOf(flow.from());
    ComponentKind to = kindOf(flow.to());
    boolean onward = to != null && to.carriesMessages();
    if (from != null && from.carriesMessages() && !onward) {
      all.add(new Consumes(flow.to(), flow.from(), flow.id()));
    }
    if (from == ComponentKind.WORKER && to != null && to.carriesMessages()) {
      all.add(new Consumes(flow.from(), flow.to(), flow.id()));
    }
  }

  private @Nullable ComponentKind kindOf(String id) {
    return model.component(id).map(Component::kind).orElse(null);
  }

  private void addReachability() {
    Reachability reachability = new Reachability(model);
    all.addAll(reachability.reaches());
    all.addAll(reachability.guards());
  }
}

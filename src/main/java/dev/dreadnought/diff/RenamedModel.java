package dev.dreadnought.diff;

import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Judgements;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A model with other ids and names for some of its elements, wherever they stand. */
final class RenamedModel {
  private final Map<String, String> ids;
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param ids new ids by old ones
   * @param renames with the new names
   */
  private RenamedModel(Map<String, String> ids, List<Difference.Rename> renames) {
    this.ids = ids;
    renames.forEach(r -> names.put(r.fromId(), r.toName()));
  }

  static ThreatModel of(
      ThreatModel model, Map<String, String> ids, List<Difference.Rename> renames) {
    return ids.isEmpty() && renames.isEmpty() ? model : new RenamedModel(ids, renames).of(model);
  }

  private ThreatModel of(ThreatModel m) {
    return new ThreatModel(
        m.name(),
        m.description(),
        m.people(),
        m.components().stream().map(this::component).toList(),
        m.flows().stream().map(this::flow).toList(),
        m.boundaries().stream().map(this::boundary).toList(),
        m.dataAssets().stream().map(this::asset).toList(),
        m.actors().stream().map(this::actor).toList(),
        m.controls().stream().map(this::control).toList(),
        m.facts().stream().map(this::fact).toList(),
        judgements(m.judgements()));
  }

  private String id(String id) {
    return ids.getOrDefault(id, id);
  }

  private @Nullable String idOrNull(@Nullable String id) {
    return id == null ? null : id(id);
  }

  private List<String> ids(List<String> others) {
    return others.stream().map(this::id).toList();
  }

  private String name(String id, String name) {
    return names.getOrDefault(id, name);
  }

  private Component component(Component c) {
    return new Component(
        id(c.id()),
        name(c.id(), c.name()),
        c.kind(),
        c.technologies(),
        idOrNull(c.partOf()),
        idOrNull(c.hostedOn()),
        ids(c.data()),
        c.inferred(),
        c.outOfScope(),
        c.sources());
  }

  private DataFlow flow(DataFlow f) {
    return new DataFlow(
        id(f.id()),
        id(f.from()),
        id(f.to()),
        f.name(),
        f.protocol(),
        ids(f.data()),
        f.bidirectional(),
        f.inferred(),
        f.sources());
  }

  private TrustBoundary boundary(TrustBoundary b) {
    return new TrustBoundary(
        id(b.id()),
        name(b.id(), b.name()),
        b.kind(),
        idOrNull(b.parent()),
        ids(b.contains()),
        b.inferred(),
        b.sources());
  }

  private DataAsset asset(DataAsset d) {
    return new DataAsset(
        id(d.id()),
        name(d.id(), d.name()),
        d.kinds(),
        d.confidentiality(),
        d.integrity(),
        d.availability(),
        d.safety(),
        d.people(),
        d.inferred(),
        d.sources());
  }

  private Actor actor(Actor a) {
    return new Actor(
        id(a.id()), name(a.id(), a.name()), a.kind(), a.privilege(), a.inferred(), a.sources());
  }

  private Control control(Control c) {
    return new Control(c.id(), id(c.on()), c.status(), c.evidence(), c.sources());
  }

  private Fact fact(Fact f) {
    return new Fact(f.name(), id(f.about()), f.value(), f.ground(), f.because(), f.sources());
  }

  private Judgements judgements(Judgements j) {
    return new Judgements(
        j.assumptions().stream().map(this::assumption).toList(),
        j.threats().stream().map(this::threat).toList(),
        j.decisions().stream().map(this::decision).toList());
  }

  private RecordedAssumption assumption(RecordedAssumption a) {
    return new RecordedAssumption(
        a.fact(), id(a.about()), a.value(), a.by(), a.confirmBy(), a.because(), a.sources());
  }

  private OwnThreat threat(OwnThreat t) {
    return new OwnThreat(
        t.id(),
        t.title(),
        t.stride(),
        id(t.element()),
        t.dread(),
        t.because(),
        t.mitigations(),
        t.sources());
  }

  private Decision decision(Decision d) {
    Map<String, String> facts =
        d.facts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> FactNames.renamed(e.getKey(), ids),
                    Map.Entry::getValue,
                    (a, b) -> a,
                    TreeMap::new));
    String finding = FactNames.renamed(d.finding(), ids);
    boolean isSame = finding.equals(d.finding()) && facts.equals(d.facts());
    return new Decision(
        finding,
        d.kind(),
        d.by(),
        d.owner(),
        d.until(),
        d.ticket(),
        d.because(),
        // The digest is over ids: under another name it proves nothing, and the facts have to.
        isSame ? d.proof() : null,
        facts,
        d.sources());
  }
}

package dev.dreadnought.diff;

import dev.dreadnought.diff.Snapshot.Decided;
import dev.dreadnought.diff.Snapshot.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A record of an analysis with other ids and names for some of its elements. */
final class RenamedSnapshot {
  private final Map<String, String> ids;
  private final Map<String, String> names = new HashMap<>();

  private RenamedSnapshot(Map<String, String> ids, List<Difference.Rename> renames) {
    this.ids = ids;
    renames.forEach(r -> names.put(r.fromId(), r.toName()));
  }

  static Snapshot of(Snapshot snapshot, Map<String, String> ids, List<Difference.Rename> renames) {
    return new RenamedSnapshot(ids, renames).of(snapshot);
  }

  private Snapshot of(Snapshot s) {
    Map<String, State> findings = new TreeMap<>();
    s.findings().values().forEach(f -> findings.put(FactNames.renamed(f.id(), ids), state(f)));
    return new Snapshot(
        s.system(),
        s.engine(),
        s.parts().stream().map(this::part).toList(),
        facts(s.facts()),
        findings,
        s.decisions().stream().map(this::decided).toList());
  }

  private Map<String, String> facts(Map<String, String> facts) {
    Map<String, String> renamed = new TreeMap<>();
    facts.forEach((id, word) -> renamed.put(FactNames.renamed(id, ids), word));
    return renamed;
  }

  private Part part(Part p) {
    return new Part(
        ids.getOrDefault(p.id(), p.id()),
        p.sort(),
        names.getOrDefault(p.id(), p.name()),
        p.own(),
        p.links().stream()
            .map(l -> new Part.Link(l.label(), ids.getOrDefault(l.to(), l.to())))
            .toList());
  }

  private State state(State f) {
    return new State(
        FactNames.renamed(f.id(), ids),
        f.threat(),
        f.title(),
        ids.getOrDefault(f.element(), f.element()),
        names.getOrDefault(f.element(), f.elementName()),
        f.inherent(),
        f.current(),
        f.target(),
        f.certainty(),
        f.treatment(),
        f.status(),
        f.entry(),
        facts(f.proof()),
        f.folds());
  }

  private Decided decided(Decided d) {
    return new Decided(FactNames.renamed(d.finding(), ids), d.kind(), d.by(), d.state(), d.why());
  }
}

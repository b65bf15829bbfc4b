package dev.dreadnought.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes a catalog for {@link CompiledCatalog} to read, field by field in the same order. */
final class CatalogWriter {
  static final int IS = 0;
  static final int ALL = 1;
  static final int ANY = 2;
  static final int NONE = 3;

  private final BinaryWriter out = new BinaryWriter();

  void write(Catalog catalog, OutputStream target) throws IOException {
    out.text(catalog.version());
    out.text(catalog.sha256());
    out.text(catalog.rulesSha256());
    out.text(catalog.engineVersion());
    each(catalog.facts().values(), this::fact);
    each(catalog.capabilities().values(), this::capability);
    each(catalog.dataKinds().values(), this::dataKind);
    technologies(List.copyOf(catalog.technologies().values()));
    each(catalog.threats().values(), this::threat);
    each(catalog.controls().values(), this::control);
    each(catalog.frameworks().values(), this::framework);
    each(catalog.kinds(), this::kindWording);
    language(catalog.language());
    scoring(catalog.scoring());
    each(catalog.roles(), this::role);
    each(catalog.features(), this::feature);
    each(catalog.structures().values(), this::structure);
    releases(catalog.releases());
    capitals(catalog.capitals().words());
    each(catalog.domains().values(), this::checklist);
    each(catalog.peers().values(), this::checklist);
    out.writeTo(target, CompiledCatalog.FORM);
  }

  private <T> void each(Collection<T> items, Consumer<T> write) {
    out.count(items.size());
    items.forEach(write);
  }

  private void language(Language language) {
    each(language.senses().values(), this::sense);
    each(language.frames(), this::frame);
    each(language.remarks(), this::remark);
    signs(language.signs().values());
  }

  private void capitals(Capitals.Words words) {
    byte[] written =
        out.apart(
            () -> {
              out.texts(words.seldom());
              out.texts(words.often());
              out.texts(words.names());
            });
    out.count(written.length);
    out.bytes(written);
  }

  /** Behind the length of all, so that a start passes them by. */
  private void signs(Collection<Sign> signs) {
    byte[] written = out.apart(() -> each(signs, this::sign));
    out.count(written.length);
    out.bytes(written);
  }

  private void sign(Sign sign) {
    out.text(sign.of());
    out.texts(sign.weak());
    out.texts(sign.well());
    out.texts(sign.plain());
    out.location(sign.location());
  }

  private void sense(Sense sense) {
    out.text(sense.id());
    out.texts(sense.verbs());
    out.texts(sense.nouns());
    out.texts(sense.words());
    out.texts(sense.denials());
    out.location(sense.location());
  }

  private void frame(Frame frame) {
    out.text(frame.states());
    out.flag(frame.inForce());
    out.text(frame.lines());
    out.location(frame.location());
  }

  private void remark(Remark remark) {
    out.text(remark.says());
    out.texts(remark.cwe());
    out.text(remark.lines());
    out.location(remark.location());
  }

  private void fact(FactDefinition fact) {
    out.text(fact.id());
    out.text(fact.about());
    out.word(fact.world());
    out.text(fact.says());
    out.textOrNull(fact.question());
    out.wordOrNull(fact.polarity());
    out.texts(fact.derivedBy());
    out.texts(fact.phrases());
    out.texts(fact.lackOf());
    out.location(fact.location());
  }

  private void releases(Releases releases) {
    out.text(releases.asOf());
    each(releases.histories().values(), this::history);
    each(releases.holes().values(), this::hole);
  }

  private void history(ReleaseHistory history) {
    out.text(history.technology());
    out.text(history.goTo());
    each(history.ended(), this::endedLine);
    out.text(history.source());
    out.location(history.location());
  }

  private void endedLine(ReleaseHistory.EndedLine line) {
    out.text(line.line());
    out.textOrNull(line.on());
    out.textOrNull(line.paid());
    out.textOrNull(line.paidUntil());
    out.location(line.location());
  }

  private void hole(KnownHole hole) {
    out.text(hole.id());
    out.textOrNull(hole.name());
    out.text(hole.technology());
    each(
        hole.in(),
        range -> {
          out.text(range.from());
          out.text(range.below());
        });
    out.text(hole.goTo());
    out.text(hole.gives());
    out.flag(hole.login());
    out.text(hole.source());
    out.location(hole.location());
  }

  private void capability(Capability capability) {
    out.text(capability.id());
    out.text(capability.says());
  }

  private void dataKind(DataKind kind) {
    out.text(kind.id());
    out.text(kind.name());
    out.word(kind.confidentiality());
    out.word(kind.integrity());
    out.word(kind.availability());
    out.word(kind.safety());
    out.flag(kind.personal());
    out.text(kind.about());
    out.text(kind.laws());
    out.texts(kind.requirements());
    out.texts(kind.phrases());
    out.location(kind.location());
  }

  /** Tables first, so that one technology can be read without the others. */
  private void technologies(List<Technology> technologies) {
    Map<String, List<Integer>> called = new TreeMap<>();
    for (int i = 0; i < technologies.size(); i++) {
      for (String word : Technologies.firstWords(technologies.get(i))) {
        called.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
      }
    }
    out.count(technologies.size());
    out.count(called.size());
    technologies.forEach(t -> out.fixed(out.number(t.id())));
    called.keySet().forEach(w -> out.fixed(out.number(w)));
    List<byte[]> bodies = new ArrayList<>();
    technologies.forEach(t -> bodies.add(out.apart(() -> technology(t))));
    called.values().forEach(n -> bodies.add(out.apart(() -> each(n, out::count))));
    int end = 0;
    for (byte[] body : bodies) {
      out.fixed(end);
      end += body.length;
    }
    out.fixed(end);
    bodies.forEach(out::bytes);
  }

  private void technology(Technology technology) {
    out.flag(technology.nameOnly());
    out.text(technology.id());
    out.text(technology.name());
    out.texts(technology.aliases());
    out.word(technology.kind());
    if (technology.nameOnly()) {
      out.textOrNull(technology.vendor());
      out.textOrNull(technology.partOf());
      out.textOrNull(technology.runtime());
      out.texts(technology.near());
      out.textOrNull(technology.protocol());
      out.location(technology.location());
      return;
    }
    out.textOrNull(technology.packageUrl());
    out.textOrNull(technology.vendor());
    out.textOrNull(technology.partOf());
    out.texts(technology.contains());
    out.textOrNull(technology.runtime());
    out.texts(technology.near());
    out.textOrNull(technology.protocol());
    out.texts(technology.does());
    out.count(technology.defaults().size());
    technology
        .defaults()
        .forEach(
            (control, status) -> {
              out.text(control);
              out.word(status);
            });
    out.location(technology.location());
  }

  private void threat(ThreatDefinition threat) {
    out.text(threat.id());
    out.text(threat.title());
    out.word(threat.stride());
    out.words(threat.also());
    out.word(threat.element());
    out.textOrNull(threat.affects());
    condition(threat.when());
    out.word(threat.borne());
    out.words(threat.consequence());
    out.word(threat.reach());
    out.texts(threat.requires());
    out.texts(threat.gives());
    out.text(threat.attack());
    out.text(threat.impact());
    out.text(threat.verify());
    texts(threat.commands());
    out.text(threat.falsePositive());
    numbers(threat.dread());
    out.text(threat.dreadBecause());
    out.count(threat.mitigations().size());
    threat
        .mitigations()
        .forEach(
            (control, effect) -> {
              out.text(control);
              numbers(effect);
            });
    each(threat.sufficient(), out::texts);
    out.texts(threat.cwe());
    out.texts(threat.capec());
    out.texts(threat.attackTechniques());
    out.texts(threat.linddun());
    out.texts(threat.implies());
    out.flag(threat.general());
    out.texts(threat.sources());
    out.location(threat.location());
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Is is) {
      out.count(IS);
      out.text(is.fact());
      out.location(is.location());
    } else if (condition instanceof Condition.All all) {
      conditions(ALL, all.parts());
    } else if (condition instanceof Condition.Any any) {
      conditions(ANY, any.parts());
    } else if (condition instanceof Condition.None none) {
      conditions(NONE, none.parts());
    }
  }

  private void conditions(int join, List<Condition> parts) {
    out.count(join);
    each(parts, this::condition);
  }

  private void control(ControlDefinition control) {
    out.text(control.id());
    out.text(control.title());
    out.word(control.kind());
    out.text(control.mechanism());
    out.flag(control.systemWide());
    out.word(control.effort());
    out.word(control.horizon());
    out.texts(control.introduces());
    out.texts(control.brings());
    out.text(control.adds());
    out.texts(control.notOn());
    out.texts(control.phrases());
    out.texts(control.absentPhrases());
    out.texts(control.ownServer());
    texts(control.guidance());
    out.text(control.verify());
    out.texts(control.requirements());
    out.location(control.location());
  }

  private void texts(Map<String, String> byTechnology) {
    out.count(byTechnology.size());
    byTechnology.forEach(
        (technology, text) -> {
          out.text(technology);
          out.text(text);
        });
  }

  private void framework(Framework framework) {
    out.text(framework.id());
    out.text(framework.name());
    out.text(framework.shortName());
    out.text(framework.edition());
    out.texts(framework.whenAny());
    out.flag(framework.voluntary());
    out.text(framework.because());
    out.text(framework.onUserMachines());
    out.textOrNull(framework.question());
    each(framework.requirements(), this::requirement);
    each(framework.notifications(), this::notification);
    out.location(framework.location());
  }

  private void notification(Framework.Notification notification) {
    out.text(notification.requirement());
    out.text(notification.what());
    out.text(notification.to());
    out.text(notification.within());
    out.text(notification.assessedBy());
    out.flag(notification.onlyHighRisk());
    out.location(notification.location());
  }

  private void requirement(Framework.Requirement requirement) {
    out.text(requirement.id());
    out.text(requirement.label());
    out.flag(requirement.organisational());
    out.textOrNull(requirement.manyBecause());
    out.location(requirement.location());
  }

  private void kindWording(KindWording wording) {
    out.word(wording.kind());
    out.text(wording.name());
    out.texts(wording.phrases());
  }

  private void scoring(Scoring scoring) {
    out.text(scoring.reference());
    numbers(scoring.bands());
    each(scoring.weights().values(), this::weight);
    numbers(scoring.damageCaps());
    numbers(scoring.reachCaps());
    each(scoring.profiles(), this::profile);
    numbers(scoring.effortDays());
  }

  private void weight(Scoring.Weight weight) {
    out.text(weight.id());
    out.word(weight.factor());
    out.number(weight.delta());
    out.text(weight.group());
    out.text(weight.reason());
  }

  private void profile(Scoring.Profile profile) {
    out.text(profile.id());
    out.word(profile.discoverability());
    out.text(profile.says());
  }

  private void role(Role role) {
    out.text(role.id());
    out.text(role.name());
    out.text(role.team());
    out.flag(role.leads());
    out.text(role.looksAt());
    out.texts(role.questions());
    out.textOrNull(role.template());
  }

  private void feature(Feature feature) {
    out.text(feature.id());
    out.text(feature.name());
    out.words(feature.on());
    out.texts(feature.when());
    out.texts(feature.unless());
    out.words(feature.beside());
    out.texts(feature.words());
    out.text(feature.question());
    out.location(feature.location());
  }

  private void structure(Structure structure) {
    out.text(structure.mechanism());
    out.word(structure.changes());
    out.location(structure.location());
  }

  private void checklist(Checklist list) {
    out.text(list.id());
    out.text(list.name());
    each(list.items(), this::item);
    out.location(list.location());
  }

  private void item(Checklist.Item item) {
    out.text(item.id());
    out.text(item.title());
    out.texts(item.servedBy());
    out.textOrNull(item.declined());
    out.location(item.location());
  }

  private void numbers(Map<? extends Enum<?>, Integer> numbers) {
    out.count(numbers.size());
    numbers.forEach(
        (word, number) -> {
          out.word(word);
          out.number(number);
        });
  }
}

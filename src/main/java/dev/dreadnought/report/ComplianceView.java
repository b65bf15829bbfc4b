package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Claims;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Page.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the answers to the compliance officer have in common. */
final class ComplianceView {
  static final int MOST_NAMES = 4;

  private final Subject subject;
  private final Called called;
  private final Claims claims;
  private final Map<String, FindingView> byId = new LinkedHashMap<>();

  /** Controls that the report has an entry for, as some finding calls for them. */
  private final Set<String> advised = new HashSet<>();

  ComplianceView(Subject subject, List<FindingView> findings) {
    this.subject = subject;
    this.called = new Called(subject.model(), subject.catalog());
    this.claims = Claims.of(subject.catalog(), subject.model(), assessment().facts());
    findings.forEach(f -> byId.put(f.source().id(), f));
    assessment().controls().forEach(c -> advised.add(c.control().id()));
  }

  Assessment assessment() {
    return subject.assessment();
  }

  ThreatModel model() {
    return subject.model();
  }

  Catalog catalog() {
    return subject.catalog();
  }

  Quotes quotes() {
    return subject.quotes();
  }

  Concerned concerned() {
    return subject.concerned();
  }

  String system() {
    return subject.system();
  }

  Called called() {
    return called;
  }

  /** In their order, without those that no page shows. */
  List<FindingView> views(Collection<String> ids) {
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** The worst first. */
  Collection<FindingView> findings() {
    return byId.values();
  }

  /** What was said that a control brings about. */
  Claims claims() {
    return claims;
  }

  /** To its entry; a control that nothing is left for shows in what threats came to. */
  Link control(String id) {
    return report(catalog().control(id).title(), advised.contains(id) ? "c-" + id : "coverage");
  }

  Link report(String text, String anchor) {
    return new Link(text, subject.report() + "#" + anchor);
  }

  boolean isTrue(String fact, String about) {
    return assessment().fact(fact + "@" + about).stream().anyMatch(f -> f.value() == Truth.TRUE);
  }

  /**
   * Names of those technologies at the place of a finding that come with, or without, a control.
   */
  List<String> technologiesByDefault(Finding finding, String control) {
    List<String> names = new ArrayList<>();
    for (Component component : model().components()) {
      boolean isHere =
          component.id().equals(finding.element()) || finding.element().equals(component.partOf());
      if (isHere) {
        component.technologies().stream()
            .filter(
                use ->
                    catalog().technology(use.id()).stream()
                        .anyMatch(t -> t.defaults().containsKey(control)))
            .forEach(use -> names.add(use.name()));
      }
    }
    return names;
  }

  /** True where a requirement of the framework is to be assessed because of such data. */
  boolean callsFor(DataAsset asset, String requirement) {
    return concerned().kinds(asset).stream().anyMatch(k -> k.requirements().contains(requirement));
  }

  /** Data of a special category: of a kind that calls for requirements of its own. */
  boolean isSpecial(DataAsset asset) {
    return concerned().kinds(asset).stream()
        .map(DataKind::requirements)
        .anyMatch(r -> !r.isEmpty());
  }

  String namesOf(Collection<DataAsset> assets) {
    return Called.shortened(assets.stream().map(Concerned::name).toList(), MOST_NAMES);
  }
}

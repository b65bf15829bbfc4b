package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a fact rests on, in words: stated, by default of a technology, or inferred by a rule. */
final class Basis {
  private final Assessment assessment;
  private final ModelIndex model;
  private final Catalog catalog;
  private final Quotes quotes;

  Basis(Assessment assessment, Catalog catalog, Quotes quotes) {
    this.assessment = assessment;
    this.model = new ModelIndex(assessment.model());
    this.catalog = catalog;
    this.quotes = quotes;
  }

  /** What comes with a technology was not said by anybody, even where words are behind it. */
  String of(ProvenFact fact) {
    if (fact.rule() == null) {
      return fact.ground().word();
    }
    List<String> defaults = new ArrayList<>();
    for (String id : fact.from()) {
      assessment.fact(id).flatMap(this::technology).map(Technology::name).ifPresent(defaults::add);
    }
    model.flow(fact.about()).ifPresent(flow -> defaults.addAll(speaking(flow)));
    String rule = "by the rule “" + fact.rule() + "”";
    return defaults.isEmpty()
        ? "inferred " + rule
        : "by default of " + Phrases.list(defaults.stream().distinct().toList()) + ", " + rule;
  }

  private Optional<Technology> technology(ProvenFact use) {
    String prefix = "uses-";
    return use.name().startsWith(prefix)
        ? catalog.technology(use.name().substring(prefix.length()))
        : Optional.empty();
  }

  /** The technologies that a flow's protocol is of, where no words name the protocol. */
  private List<String> speaking(DataFlow flow) {
    String protocol = flow.protocol();
    if (protocol == null || isSaid(protocol, flow)) {
      return List.of();
    }
    return Stream.of(flow.to(), flow.from())
        .flatMap(id -> model.component(id).stream())
        .flatMap(component -> component.technologies().stream())
        .flatMap(use -> catalog.technology(use.id()).stream())
        .filter(technology -> protocol.equals(technology.protocol()))
        .map(Technology::name)
        .toList();
  }

  private boolean isSaid(String protocol, DataFlow flow) {
    return quotes.of(flow.sources()).stream()
        .anyMatch(q -> q.words().toLowerCase(Locale.ROOT).contains(protocol));
  }
}

package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.Page.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The ways into a system, by what comes of them, and how pages for the business call them. */
final class BusinessWays {
  static final int MOST_NAMES = 3;
  static final int MOST_PLACES = 2;
  static final int MOST_WAYS = 6;

  private final Subject subject;
  private final ThreatModel model;
  private final Catalog catalog;
  private final String system;
  private final Concerned concerned;
  private final PlainWords plain;
  private final List<FindingView> open;
  private final List<FindingView> certain;
  private final Map<Outcome, List<FindingView>> byOutcome = new EnumMap<>(Outcome.class);
  private final Map<String, String> hrefs = new HashMap<>();

  BusinessWays(Subject subject, List<FindingView> findings) {
    this.subject = subject;
    this.model = subject.model();
    this.catalog = subject.catalog();
    this.plain = new PlainWords(model, catalog, subject.system());
    this.system = plain.system();
    this.concerned = new Concerned(model, catalog, plain::said);
    this.open = findings.stream().filter(FindingView::isOpen).toList();
    this.certain = open.stream().filter(f -> !f.source().isAssumed()).toList();
    for (FindingView finding : open) {
      hrefs.put(finding.source().id(), finding.href());
      byOutcome.computeIfAbsent(Outcome.of(finding.source()), k -> new ArrayList<>()).add(finding);
    }
  }

  Subject subject() {
    return subject;
  }

  PlainWords plain() {
    return plain;
  }

  Concerned concerned() {
    return concerned;
  }

  /** The system's name, in quotes where it holds what the business need not know. */
  String system() {
    return system;
  }

  List<FindingView> open() {
    return open;
  }

  List<FindingView> certain() {
    return certain;
  }

  Map<Outcome, List<FindingView>> byOutcome() {
    return byOutcome;
  }

  Link way(FindingView finding) {
    return way(finding.source());
  }

  Link way(Finding finding) {
    String element = finding.element();
    boolean isPerson = model.actor(element).isPresent();
    return new Link(
        plain.title(finding.title())
            + (isPerson ? ", in the name of " : ": ")
            + plain.part(element),
        hrefs.getOrDefault(finding.id(), subject.report() + "#findings"));
  }

  /** Parts of the system; people and the system itself only where there is nothing else. */
  String places(List<FindingView> ways) {
    Set<String> parts = new LinkedHashSet<>();
    for (FindingView way : ways) {
      String element = way.source().element();
      if (model.component(element).isPresent() || model.flow(element).isPresent()) {
        parts.add(element);
      }
    }
    return parts.isEmpty() ? system : plain.list(parts, MOST_PLACES);
  }

  /** What is at stake where the ways lead, the most confidential first. */
  String data(List<FindingView> ways) {
    return names(assets(ways));
  }

  String names(List<DataAsset> assets) {
    return Called.shortened(
        assets.stream().map(Concerned::name).map(plain::said).distinct().toList(), MOST_NAMES);
  }

  List<DataAsset> assets(List<FindingView> ways) {
    Set<String> elements = new HashSet<>();
    for (FindingView way : ways) {
      elements.add(way.source().element());
      elements.addAll(way.source().affects());
    }
    Set<String> assets = new HashSet<>();
    model.components().stream()
        .filter(c -> elements.contains(c.id()))
        .forEach(c -> assets.addAll(c.data()));
    for (DataFlow flow : model.flows()) {
      if (elements.contains(flow.id())
          || elements.contains(flow.from())
          || elements.contains(flow.to())) {
        assets.addAll(flow.data());
      }
    }
    return model.dataAssets().stream()
        .filter(a -> assets.contains(a.id()) || elements.contains(a.id()))
        .sorted(
            Comparator.<DataAsset>comparingInt(a -> -need(a).ordinal())
                .thenComparing(DataAsset::id))
        .toList();
  }

  private Level need(DataAsset asset) {
    Level own = asset.confidentiality();
    if (own != null) {
      return own;
    }
    return asset.kinds().stream()
        .map(catalog.dataKinds()::get)
        .filter(Objects::nonNull)
        .map(DataKind::confidentiality)
        .max(Comparator.naturalOrder())
        .orElse(Level.NONE);
  }

  /** The people who use it, by their names. */
  String people() {
    return Phrases.list(concerned.userNames());
  }

  FindingView worst(Outcome outcome) {
    return byOutcome.get(outcome).stream()
        .min(Comparator.comparing(FindingView::source, Finding.WORST_FIRST))
        .orElseThrow();
  }

  static boolean isGrave(FindingView finding) {
    return finding.source().current().band().compareTo(Band.HIGH) <= 0;
  }

  static boolean harmsBody(FindingView finding) {
    return finding.source().scoring().stream()
        .anyMatch(a -> a.weight().equals("injury-damage") || isLife(a));
  }

  static boolean isLife(Adjustment adjustment) {
    return adjustment.weight().equals("life-damage");
  }

  static String more(int rest) {
    return rest <= 0 ? "" : "and " + rest + " more";
  }
}

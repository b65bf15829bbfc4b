package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.catalog.ThreatDefinition.Reach;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.BusinessChapter.Links;
import dev.dreadnought.report.BusinessChapter.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The ways into a system, by what comes of them, and how pages for the business call them. */
final class BusinessWays {
  static final int MOST_NAMES = 3;
  static final int MOST_PLACES = 2;
  static final int MOST_WAYS = 6;

  /** So many findings of one threat are told as one with its places. */
  private static final int FEWEST_AS_ONE = 3;

  private static final String AT_STAKE = "at-stake-";

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
  private final Map<String, Set<String>> restsOn;
  private final Map<String, Set<String>> stakes = new HashMap<>();

  BusinessWays(Subject subject, List<FindingView> findings) {
    this.subject = subject;
    this.model = subject.model();
    this.catalog = subject.catalog();
    this.plain = new PlainWords(model, catalog, subject.system());
    this.system = plain.system();
    this.concerned = new Concerned(model, catalog, plain::said);
    this.restsOn = restsOn(subject.assessment());
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

  Way way(FindingView finding) {
    return way(finding.source());
  }

  Way way(Finding finding) {
    String element = finding.element();
    return new Way(
        plain.title(finding.title())
            + ": "
            + plain.part(element)
            + (finding.isAssumed() ? " (possible)" : ""),
        hrefs.getOrDefault(finding.id(), subject.report() + "#findings"),
        finding.title());
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

  /** Whatever the ways lead into, also people and the system itself. */
  String elements(List<FindingView> ways) {
    Set<String> elements = new LinkedHashSet<>();
    ways.forEach(way -> elements.add(way.source().element()));
    return plain.list(elements, MOST_PLACES);
  }

  /** What is at stake where the ways lead, the most confidential first. */
  String data(List<FindingView> ways) {
    return names(assets(ways));
  }

  String names(List<DataAsset> assets) {
    return Called.shortened(
        assets.stream().map(Concerned::name).map(plain::said).distinct().toList(), MOST_NAMES);
  }

  /** The names of what is at stake and is not meant for everybody. */
  String secret(List<FindingView> ways) {
    return names(assets(ways).stream().filter(this::isPrivate).toList());
  }

  /** True where reading it does harm: data of low confidentiality is public, or nearly so. */
  boolean isPrivate(DataAsset asset) {
    return need(asset).compareTo(Level.MEDIUM) >= 0;
  }

  List<DataAsset> assets(List<FindingView> ways) {
    Set<String> elements = new HashSet<>();
    for (FindingView way : ways) {
      elements.addAll(behind(way.source()));
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

  /**
   * Where a way leads: its element, what that is rated by, and, with somebody's login, what they
   * are rated by.
   */
  private Set<String> behind(Finding finding) {
    Set<String> elements = new LinkedHashSet<>(finding.affects());
    elements.add(finding.element());
    for (Actor actor : model.actors()) {
      if (Outcome.isStolenLogin(finding) && actor.kind() == ComponentKind.USER) {
        elements.add(actor.id());
      }
    }
    Set<String> all = new LinkedHashSet<>();
    elements.forEach(e -> all.addAll(stakes.computeIfAbsent(e, this::atStake)));
    return all;
  }

  /** The element and those whose data it is rated by, through all proofs. */
  private Set<String> atStake(String element) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(element));
    while (!next.isEmpty()) {
      String each = next.remove();
      if (seen.add(each)) {
        for (String from : restsOn.getOrDefault(each, Set.of())) {
          next.add(from);
        }
      }
    }
    return seen;
  }

  /** Which element is rated by the data of which others. */
  private static Map<String, Set<String>> restsOn(Assessment assessment) {
    Map<String, Set<String>> rests = new HashMap<>();
    for (ProvenFact fact : assessment.facts()) {
      if (fact.id().startsWith(AT_STAKE)) {
        for (String from : fact.from()) {
          if (from.startsWith(AT_STAKE)) {
            rests
                .computeIfAbsent(fact.about(), k -> new TreeSet<>())
                .add(from.substring(from.indexOf('@') + 1));
          }
        }
      }
    }
    return rests;
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

  /** True where it changes, loses or stops what people are treated by. */
  boolean harmsBody(FindingView finding) {
    Finding source = finding.source();
    if (source.stride() == Stride.R || stopsThePayerOnly(source)) {
      return false;
    }
    return isRatedForHarm(finding)
        || Outcome.isStolenLogin(source)
            && assets(List.of(finding)).stream().anyMatch(this::needsSafety);
  }

  /** A bill is a nuisance to whoever pays it, until they switch the system off. */
  private boolean stopsThePayerOnly(Finding finding) {
    ThreatDefinition threat = finding.threat();
    return threat.consequence().equals(List.of(Consequence.DENY))
        && threat.dread().getOrDefault(Factor.AFFECTED_USERS, 0)
            <= catalog.scoring().reachCaps().getOrDefault(Reach.ONE, 0);
  }

  static boolean isRatedForHarm(FindingView finding) {
    return finding.source().scoring().stream()
        .anyMatch(a -> a.weight().equals("injury-damage") || isLife(a));
  }

  boolean needsSafety(DataAsset asset) {
    Level own = asset.safety();
    return own != null
        ? own.compareTo(Level.HIGH) >= 0
        : concerned.kinds(asset).stream().anyMatch(k -> k.safety().compareTo(Level.HIGH) >= 0);
  }

  static boolean isLife(Adjustment adjustment) {
    return adjustment.weight().equals("life-damage");
  }

  /** The first of them, and the rest, which folds; one way in at many places is one of them. */
  Links links(List<FindingView> ways, int most) {
    Map<String, List<Finding>> byTitle = new LinkedHashMap<>();
    for (FindingView way : ways) {
      String key = way.title() + (way.source().isAssumed() ? "?" : "");
      byTitle.computeIfAbsent(key, k -> new ArrayList<>()).add(way.source());
    }
    List<Way> told = new ArrayList<>();
    for (List<Finding> same : byTitle.values()) {
      if (same.size() < FEWEST_AS_ONE) {
        same.forEach(f -> told.add(way(f)));
      } else {
        told.add(way(same));
      }
    }
    return Links.of(told, most);
  }

  /** The same at several places. */
  private Way way(List<Finding> same) {
    Finding first = same.get(0);
    Set<String> elements = new LinkedHashSet<>();
    same.forEach(f -> elements.add(f.element()));
    Way one = way(first);
    return new Way(
        plain.title(first.title())
            + ": "
            + plain.list(elements, MOST_PLACES)
            + (first.isAssumed() ? " (possible)" : ""),
        one.href(),
        one.title(),
        false,
        same.size());
  }
}

package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows below a finding the words that speak of such a weakness there. They raise nothing and score
 * nothing: the finding is there for other reasons, and its reader wants to see what the text says
 * of the matter.
 */
final class RemarkedFindings {
  /** More words than these nobody reads. */
  private static final int MOST_WORDS = 3;

  /** A remark that may be about anything is about nothing. */
  private static final int MOST_FINDINGS = 4;

  /** Of so many threats that are no finding those of the same class of weakness are looked for. */
  private static final int MOST_AKIN = 8;

  /** What sounds bad may mean so many things. */
  private static final int MOST_THREATS = 3;

  /**
   * Findings by their threat and by their weaknesses, with their places in the list of all.
   *
   * @param all in their order
   */
  private record Akin(
      List<Finding> all,
      Map<String, List<Finding>> byThreat,
      Map<String, SortedSet<Integer>> byCwe) {

    static Akin of(List<Finding> findings) {
      Map<String, List<Finding>> byThreat = new HashMap<>();
      Map<String, SortedSet<Integer>> byCwe = new HashMap<>();
      for (int i = 0; i < findings.size(); i++) {
        int place = i;
        Finding finding = findings.get(i);
        byThreat.computeIfAbsent(finding.threat().id(), t -> new ArrayList<>()).add(finding);
        finding
            .threat()
            .cwe()
            .forEach(c -> byCwe.computeIfAbsent(c, k -> new TreeSet<>()).add(place));
      }
      return new Akin(findings, byThreat, byCwe);
    }

    /** Those of one weakness at least, in their order. */
    List<Finding> ofAny(Collection<String> cwe) {
      SortedSet<Integer> places = new TreeSet<>();
      cwe.forEach(c -> places.addAll(byCwe.getOrDefault(c, new TreeSet<>())));
      return places.stream().map(all::get).toList();
    }
  }

  private final Catalog catalog;
  private final ModelIndex model;
  private final List<Reading.Remark> remarks;

  RemarkedFindings(Catalog catalog, ModelIndex model, List<Reading.Remark> remarks) {
    this.catalog = catalog;
    this.model = model;
    this.remarks = remarks;
  }

  List<Finding> of(List<Finding> findings) {
    Map<String, List<Because>> words = new LinkedHashMap<>();
    Akin akin = Akin.of(findings);
    for (Reading.Remark remark : remarks) {
      for (Finding finding : meant(remark, akin)) {
        List<Because> said = words.computeIfAbsent(finding.id(), id -> new ArrayList<>());
        boolean known =
            Stream.concat(finding.grounds().stream(), said.stream())
                .flatMap(b -> b.sources().stream())
                .anyMatch(place -> covers(place, remark.source()));
        if (!known && said.size() < MOST_WORDS) {
          said.add(
              new Because("remark@" + finding.element(), remark.text(), List.of(remark.source())));
        }
      }
    }
    return findings.stream()
        .map(
            f ->
                words.getOrDefault(f.id(), List.of()).isEmpty() ? f : f.remarked(words.get(f.id())))
        .toList();
  }

  /** True where half of a remark or more stands below the finding already. */
  private static boolean covers(Location shown, Location remark) {
    int from = Math.max(shown.column(), remark.column());
    int to = Math.min(shown.column() + shown.length(), remark.column() + remark.length());
    return shown.input().equals(remark.input())
        && shown.line() == remark.line()
        && 2 * (to - from) >= remark.length();
  }

  /**
   * The findings that a remark is about: at what its sentence names, else at what the sentences
   * before name, else wherever there are but few.
   */
  private List<Finding> meant(Reading.Remark remark, Akin findings) {
    if (remark.threats().isEmpty()) {
      return near(remark, findings.ofAny(remark.cwe()));
    }
    List<Finding> meant = new ArrayList<>();
    int threats = 0;
    int looked = 0;
    for (String id : remark.threats()) {
      List<Finding> near = near(remark, findings.byThreat().getOrDefault(id, List.of()));
      if (near.isEmpty() && looked++ < MOST_AKIN) {
        ThreatDefinition absent = catalog.threats().get(id);
        near =
            absent == null
                ? List.of()
                : near(
                    remark,
                    findings.ofAny(absent.cwe()).stream().filter(f -> !meant.contains(f)).toList());
      }
      meant.addAll(near);
      threats += near.isEmpty() ? 0 : 1;
      if (threats == MOST_THREATS) {
        return meant;
      }
    }
    return meant;
  }

  private List<Finding> near(Reading.Remark remark, List<Finding> akin) {
    if (akin.isEmpty()) {
      return akin;
    }
    for (List<String> named : List.of(remark.elements(), remark.before())) {
      Set<String> at = around(named);
      List<Finding> here = akin.stream().filter(f -> isAt(f, at)).toList();
      if (!here.isEmpty()) {
        return here.size() <= MOST_FINDINGS ? here : first(here, named);
      }
    }
    return akin.size() <= MOST_FINDINGS ? akin : List.of();
  }

  /** Of many, those at the elements themselves, and of these the first. */
  private static List<Finding> first(List<Finding> here, Collection<String> named) {
    List<Finding> exact = here.stream().filter(f -> named.contains(f.element())).toList();
    List<Finding> best = exact.isEmpty() ? here : exact;
    return best.subList(0, Math.min(MOST_FINDINGS, best.size()));
  }

  private static boolean isAt(Finding finding, Set<String> elements) {
    return elements.contains(finding.element())
        || finding.at().stream().anyMatch(elements::contains);
  }

  /** The elements, what flows to and from them, what they run on, and the system. */
  private Set<String> around(List<String> elements) {
    Set<String> found = new LinkedHashSet<>(elements);
    for (String id : elements) {
      model.flowsFrom(id).stream().map(DataFlow::id).forEach(found::add);
      model.flowsTo(id).stream().map(DataFlow::id).forEach(found::add);
      model
          .component(id)
          .ifPresent(
              c -> {
                add(c.hostedOn(), found);
                add(c.partOf(), found);
              });
    }
    if (!elements.isEmpty()) {
      found.add(ThreatModel.SYSTEM);
    }
    return found;
  }

  private static void add(@Nullable String id, Set<String> found) {
    if (id != null) {
      found.add(id);
    }
  }
}

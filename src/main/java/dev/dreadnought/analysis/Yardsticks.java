package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Coverage.Item;
import dev.dreadnought.finding.Coverage.Yardstick;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists that people measure a threat model by, and the frameworks in scope, each item with the
 * threats of the catalog that are about it. A threat is about an item of a list where it cites it
 * or has a CWE that the list puts there; about a requirement where a control against it serves it.
 */
final class Yardsticks {
  private static final String LISTS = "yardsticks.tsv";
  private static final String ALWAYS = "always shown";

  private static final Map<String, String> NAMES =
      Map.of(
          "cwe-top-25-2025", "CWE Top 25, 2025",
          "owasp-top10-2025", "OWASP Top 10, 2025",
          "owasp-api-2023", "OWASP API Security Top 10, 2023",
          "owasp-llm-2025", "OWASP Top 10 for LLM Applications, 2025");

  private final Catalog catalog;
  private final Assessment assessment;

  /** Ids of findings by threat; what is folded counts by the finding that folds it. */
  private final Map<String, Set<String>> findings = new TreeMap<>();

  Yardsticks(Catalog catalog, Assessment assessment) {
    this.catalog = catalog;
    this.assessment = assessment;
    for (Finding finding : assessment.findings()) {
      add(finding.threat().id(), finding.id());
      finding.folds().forEach(threat -> add(threat, finding.id()));
    }
  }

  private void add(String threat, String finding) {
    findings.computeIfAbsent(threat, k -> new TreeSet<>()).add(finding);
  }

  /** The lists, then the frameworks in scope that are no list, in order of id. */
  List<Yardstick> all() {
    List<Yardstick> all = new ArrayList<>(lists());
    Map<String, Set<String>> served = threatsByRequirement();
    for (Compliance compliance : assessment.compliance()) {
      if (compliance.inScope() == Truth.TRUE && !NAMES.containsKey(compliance.framework().id())) {
        all.add(framework(compliance, served));
      }
    }
    return all;
  }

  private List<Yardstick> lists() {
    Map<String, List<Item>> items = new LinkedHashMap<>();
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      Set<String> weaknesses = Set.of(cells[4].split(","));
      Set<String> threats = new TreeSet<>();
      for (ThreatDefinition threat : catalog.threats().values()) {
        if (threat.sources().contains(cells[3])
            || threat.cwe().stream().anyMatch(weaknesses::contains)) {
          threats.add(threat.id());
        }
      }
      items
          .computeIfAbsent(cells[0], k -> new ArrayList<>())
          .add(item(cells[1], cells[2], threats));
    }
    List<Yardstick> lists = new ArrayList<>();
    items.forEach((id, its) -> lists.add(new Yardstick(id, nameOf(id), ALWAYS, List.copyOf(its))));
    return lists;
  }

  private static String nameOf(String id) {
    String name = NAMES.get(id);
    if (name == null) {
      throw new IllegalStateException(LISTS + " has a list without a name: " + id);
    }
    return name;
  }

  private static List<String> lines() {
    try (InputStream in = Yardsticks.class.getResourceAsStream(LISTS)) {
      if (in == null) {
        throw new IllegalStateException("the program has no " + LISTS);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Set<String>> threatsByRequirement() {
    Map<String, Set<String>> served = new TreeMap<>();
    for (ThreatDefinition threat : catalog.threats().values()) {
      for (String control : threat.mitigations().keySet()) {
        for (String requirement : catalog.control(control).requirements()) {
          served.computeIfAbsent(requirement, k -> new TreeSet<>()).add(threat.id());
        }
      }
    }
    return served;
  }

  private Yardstick framework(Compliance compliance, Map<String, Set<String>> served) {
    Framework framework = compliance.framework();
    List<Item> items = new ArrayList<>();
    for (Framework.Requirement requirement : framework.requirements()) {
      Set<String> threats = served.getOrDefault(framework.id() + ":" + requirement.id(), Set.of());
      items.add(item(requirement.id(), requirement.label(), threats));
    }
    return new Yardstick(
        framework.id(), framework.name() + ", " + framework.edition(), compliance.why(), items);
  }

  private Item item(String id, String label, Set<String> threats) {
    Set<String> raised = new TreeSet<>();
    threats.forEach(threat -> raised.addAll(findings.getOrDefault(threat, Set.of())));
    return new Item(id, label, List.copyOf(threats), List.copyOf(raised));
  }
}

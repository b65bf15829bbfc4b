package dev.dreadnought.finding;

import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.model.DfdType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The coverage ledger: what became of each threat of the catalog on each element, and by which
 * facts. The cells of an element are judged when they are asked for, so that a large model is never
 * held whole.
 *
 * @param elements that a threat of the catalog can be about, in order of id
 * @param leftOut the others, such as data, in order of id; they have no cells
 * @param threats of the catalog, in order of id
 * @param judgement judges the cells of one element
 * @param yardsticks lists and frameworks that people measure by
 */
public record Coverage(
    List<Element> elements,
    List<Element> leftOut,
    List<ThreatDefinition> threats,
    Judgement judgement,
    List<Yardstick> yardsticks) {
  public Coverage {
    elements = List.copyOf(elements);
    leftOut = List.copyOf(leftOut);
    threats = List.copyOf(threats);
    yardsticks = List.copyOf(yardsticks);
  }

  /** Judges one element against every threat. */
  @FunctionalInterface
  public interface Judgement {
    /** A cell for each threat of the catalog, in order of id. */
    List<Cell> of(Element element);
  }

  /**
   * One row of the ledger.
   *
   * @param types what it is in the data flow diagram; a cache is two things
   * @param outOfScope why it is not looked at, or null where it is
   */
  public record Element(String id, String name, List<DfdType> types, @Nullable String outOfScope) {}

  /**
   * One threat on one element.
   *
   * @param facts ids of the facts that decide it: grounds of what is raised, what is unknown of
   *     what is assumed, what speaks against what is refuted
   * @param missing names of presences that nothing gives, where there is no ground
   * @param finding the id of the finding that stands for it; null where there is none
   */
  public record Cell(
      ThreatDefinition threat,
      Outcome outcome,
      List<String> facts,
      List<String> missing,
      @Nullable String finding) {}

  /**
   * A list or framework, item by item.
   *
   * @param why it is shown: always, or what brings it into scope
   */
  public record Yardstick(String id, String name, String why, List<Item> items) {}

  /**
   * One item of a yardstick.
   *
   * @param threats ids of the threats of the catalog that are about it
   * @param findings ids of the findings of those threats
   */
  public record Item(String id, String label, List<String> threats, List<String> findings) {
    /** {@code raised}, {@code looked at} or {@code no rule in this catalog}. */
    public String status() {
      if (threats.isEmpty()) {
        return "no rule in this catalog";
      }
      return findings.isEmpty() ? "looked at" : "raised";
    }
  }

  /** How many cells there must be. */
  public int total() {
    return elements.size() * threats.size();
  }

  /** An element, also one that is left out. */
  public Optional<Element> element(String id) {
    return Stream.concat(elements.stream(), leftOut.stream())
        .filter(e -> e.id().equals(id))
        .findFirst();
  }

  /** The cells of one element, in order of threat. */
  public List<Cell> cells(Element element) {
    return judgement.of(element);
  }

  /** One cell, also of an element that is left out; empty where there is none of such an id. */
  public Optional<Cell> cell(String threat, String element) {
    return element(element)
        .flatMap(e -> cells(e).stream().filter(c -> c.threat().id().equals(threat)).findFirst());
  }

  /** Ids of all elements. */
  public List<String> elementIds() {
    List<String> ids = new ArrayList<>();
    elements.forEach(e -> ids.add(e.id()));
    leftOut.forEach(e -> ids.add(e.id()));
    return List.copyOf(ids);
  }
}

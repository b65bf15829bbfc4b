package dev.dreadnought.finding;

import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A threat of the catalog on an element of the model.
 *
 * @param id {@code threat@element}; stays the same as long as both do
 * @param threat everything that the catalog says of it
 * @param at parts of the element (libraries) that give ground for it
 * @param affects elements that are harmed; the element itself where the threat names no other
 * @param inherent the score without any control
 * @param current with the controls that are in force
 * @param target with the planned ones too
 * @param certainty of the weakest ground
 * @param because the facts that make the condition true, or leave it open
 * @param scoring every adjustment to the bases, also those of a group that a stronger one outdid
 * @param mitigations every control that the threat names, strongest effect first
 * @param rule the rule that matched it
 * @param folds ids of threats that apply to the element too and that this one implies
 * @param remarks words of the text that speak of such a weakness here, and prove nothing
 */
public record Finding(
    String id,
    ThreatDefinition threat,
    String element,
    String elementName,
    List<String> at,
    List<String> affects,
    DreadScore inherent,
    DreadScore current,
    DreadScore target,
    Ground certainty,
    Treatment treatment,
    Status status,
    List<Because> because,
    List<Adjustment> scoring,
    List<Mitigation> mitigations,
    String rule,
    List<String> folds,
    List<Because> remarks) {

  /**
   * The worst current score first; what is certain before what is assumed within a band, so that a
   * cautious number never hides a certain one; then by damage, affected users and id.
   */
  public static final Comparator<Finding> WORST_FIRST =
      Comparator.<Finding, dev.dreadnought.catalog.Band>comparing(f -> f.current().band())
          .thenComparing(f -> f.certainty() == Ground.ASSUMED)
          .thenComparing(f -> -f.current().points())
          .thenComparing(f -> -f.inherent().points())
          .thenComparing(f -> -f.current().impact())
          .thenComparing(Finding::id);

  public String title() {
    return threat.title();
  }

  public Stride stride() {
    return threat.stride();
  }

  public boolean isAssumed() {
    return certainty == Ground.ASSUMED;
  }

  /**
   * What it rests on, the words that say of controls against it that they are missing, and those
   * that speak of it: who is told "nothing limits the number of guesses" wants to see these words
   * below the finding.
   */
  public List<Because> grounds() {
    List<Because> grounds = new ArrayList<>(because);
    for (Mitigation mitigation : mitigations) {
      boolean missing = mitigation.status() != null && !mitigation.isInForce();
      if (missing && !mitigation.byDefault() && !mitigation.sources().isEmpty()) {
        grounds.add(
            new Because(
                mitigation.control() + "@" + element,
                "a control is said to be missing: " + mitigation.title(),
                mitigation.sources()));
      }
    }
    grounds.addAll(remarks);
    return List.copyOf(grounds);
  }

  /** The same finding, and what it makes needless. */
  public Finding folding(List<String> threats) {
    return with(status, threats, remarks);
  }

  /** The same finding, where somebody decided about it. */
  public Finding withStatus(Status decided) {
    return with(decided, folds, remarks);
  }

  /** The same finding, and the words that speak of it. */
  public Finding remarked(List<Because> words) {
    return with(status, folds, words);
  }

  private Finding with(Status decided, List<String> folded, List<Because> words) {
    return new Finding(
        id,
        threat,
        element,
        elementName,
        at,
        affects,
        inherent,
        current,
        target,
        certainty,
        treatment,
        decided,
        because,
        scoring,
        mitigations,
        rule,
        List.copyOf(folded),
        List.copyOf(words));
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /**
   * Where it stands, behind its title: {@code " at the shop"}. Nothing is at a person, so their
   * name stands in brackets.
   */
  public String place() {
    return place(elementName);
  }

  /** The same with the name of the element as a reader is to see it. */
  public String place(String shown) {
    boolean isPerson = threat.element() == DfdType.EXTERNAL_ENTITY;
    return isPerson ? " (" + shown + ")" : " at " + shown;
  }
}

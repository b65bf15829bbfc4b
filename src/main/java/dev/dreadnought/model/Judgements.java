package dev.dreadnought.model;

import java.util.Comparator;
import java.util.List;

/**
 * What people judged about a system, beside what they said of it.
 *
 * @param assumptions in order of the fact's id; each is a fact of the model, too
 * @param threats in order of id
 * @param decisions in order of finding
 */
public record Judgements(
    List<RecordedAssumption> assumptions, List<OwnThreat> threats, List<Decision> decisions) {

  /** Nobody judged anything. */
  public static final Judgements NONE = new Judgements(List.of(), List.of(), List.of());

  public Judgements {
    assumptions =
        assumptions.stream()
            .sorted(
                Comparator.comparing(RecordedAssumption::id)
                    .thenComparing(RecordedAssumption::value))
            .toList();
    threats =
        threats.stream()
            .sorted(Comparator.comparing(OwnThreat::id).thenComparing(OwnThreat::element))
            .toList();
    decisions =
        decisions.stream()
            .sorted(
                Comparator.comparing(Decision::finding)
                    .thenComparing(Decision::kind)
                    .thenComparing(Decision::by)
                    .thenComparing(Decision::because))
            .toList();
  }
}

package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was made of the inputs: the model, and an honest account of the rest.
 *
 * @param mentions the words that were recognised, in reading order
 * @param setAside what was named but is not part of the system, and why
 * @param notUnderstood what might have mattered and was not understood
 * @param contradictions statements that cannot both be true; the cautious one counts
 * @param remarks words that speak of a weakness and state no fact
 */
public record Reading(
    List<Source> inputs,
    ThreatModel model,
    List<Mention> mentions,
    List<SetAside> setAside,
    List<NotUnderstood> notUnderstood,
    List<Contradiction> contradictions,
    List<Problem> problems,
    List<Remark> remarks) {
  public Reading {
    inputs = List.copyOf(inputs);
    mentions = mentions.stream().sorted(Comparator.comparing(Mention::source)).toList();
    setAside = setAside.stream().sorted(Comparator.comparing(SetAside::source)).toList();
    notUnderstood =
        notUnderstood.stream().sorted(Comparator.comparing(NotUnderstood::source)).toList();
    contradictions = List.copyOf(contradictions);
    problems = problems.stream().sorted(Problem.IN_READING_ORDER).toList();
    remarks = List.copyOf(remarks);
  }

  /** A reading of what is no prose: nothing is said beside the facts. */
  public Reading(
      List<Source> inputs,
      ThreatModel model,
      List<Mention> mentions,
      List<SetAside> setAside,
      List<NotUnderstood> notUnderstood,
      List<Contradiction> contradictions,
      List<Problem> problems) {
    this(inputs, model, mentions, setAside, notUnderstood, contradictions, problems, List.of());
  }

  /** The same with further problems, such as a file of a folder that is not read. */
  public Reading plus(List<Problem> further) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(further);
    return new Reading(
        inputs, model, mentions, setAside, notUnderstood, contradictions, all, remarks);
  }

  /** The same account with another model. */
  public Reading with(ThreatModel other) {
    return new Reading(
        inputs, other, mentions, setAside, notUnderstood, contradictions, problems, remarks);
  }

  /** The reading of a model that was made in code: there is no text, so nothing else was read. */
  public static Reading of(ThreatModel model) {
    return new Reading(List.of(), model, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Words that were recognised.
   *
   * @param what {@code technology}, {@code component}, {@code actor}, {@code data}, {@code fact},
   *     {@code control} or {@code relation}
   * @param id the id of what they stand for, in the catalog or the model
   */
  public record Mention(String what, String id, Location source) {}

  /**
   * Words that name something which is not part of the system as it is.
   *
   * @param why {@code negated}, {@code replaced}, {@code planned}, {@code optional}, {@code
   *     alternative}, {@code considered}, {@code compared}, {@code development-only}, {@code
   *     other-party}, {@code instruction}, {@code named} where nothing says that it is used …
   */
  public record SetAside(String text, String why, Location source) {}

  /** Words that might have mattered and were not understood. */
  public record NotUnderstood(String text, Location source) {}

  /**
   * Words that speak of a weakness and state no fact.
   *
   * @param text what they speak of, as a sentence without a full stop
   * @param cwe the weaknesses
   * @param threats where it is known only whether they sound bad: the ids of what they may mean,
   *     the likeliest first
   * @param elements ids of what their sentence names
   * @param before ids of what the sentences before it name, the last first
   */
  public record Remark(
      String text,
      List<String> cwe,
      List<String> threats,
      List<String> elements,
      List<String> before,
      Location source) {}

  /** Two statements that cannot both be true. */
  public record Contradiction(String text, List<Location> sources) {
    public Contradiction {
      sources = sources.stream().distinct().sorted().toList();
    }
  }
}

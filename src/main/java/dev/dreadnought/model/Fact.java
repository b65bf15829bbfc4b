package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * Something that is so, is not so, or is not known, of one element.
 *
 * @param name an id of {@code catalog/facts.yaml}
 * @param about the id of an element, or {@code system}
 * @param ground what it rests on; {@code ASSUMED} exactly where the value is unknown or somebody
 *     recorded an assumption
 * @param because in a few words, why it is taken to be so; empty where the sources say it
 * @param sources the words that state it or that it follows from
 */
public record Fact(
    String name, String about, Truth value, Ground ground, String because, List<Location> sources) {
  public Fact {
    sources = sources.stream().distinct().sorted().toList();
  }

  public static Fact stated(String name, String about, Truth value, List<Location> sources) {
    return new Fact(name, about, value, Ground.STATED, "", sources);
  }

  public static Fact unknown(String name, String about) {
    return new Fact(name, about, Truth.UNKNOWN, Ground.ASSUMED, "nobody said", List.of());
  }

  /** The same of another element. */
  public Fact at(String element) {
    return new Fact(name, element, value, ground, because, sources);
  }

  /** {@code name@about}, unique together with the value. */
  public String id() {
    return name + "@" + about;
  }

  public boolean holds() {
    return value == Truth.TRUE;
  }

  public boolean fails() {
    return value == Truth.FALSE;
  }

  /** True where it holds or nobody knows. */
  public boolean mayHold() {
    return value != Truth.FALSE;
  }

  /** True where it does not hold or nobody knows. */
  public boolean mayFail() {
    return value != Truth.TRUE;
  }
}

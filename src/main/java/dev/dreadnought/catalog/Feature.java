package dev.dreadnought.catalog;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.source.Location;
import java.util.List;

/**
 * What a system with a component of a kind nearly always has, so that silence about it is a
 * question. Nothing is concluded from it.
 *
 * @param on kinds of component that nearly always have it
 * @param when facts that hold of a component that is expected to have it; may be empty
 * @param unless facts each of which, if known of anything, says that it was mentioned
 * @param beside kinds of component each of which says that it was mentioned
 * @param words in small letters: where a word of the description begins with one, it was mentioned
 * @param question with {@link #ELEMENT} in the place of the components
 */
public record Feature(
    String id,
    String name,
    List<ComponentKind> on,
    List<String> when,
    List<String> unless,
    List<ComponentKind> beside,
    List<String> words,
    String question,
    Location location) {
  /** Stands for the names of components. */
  public static final String ELEMENT = "{element}";

  public Feature {
    on = List.copyOf(on);
    when = List.copyOf(when);
    unless = List.copyOf(unless);
    beside = List.copyOf(beside);
    words = List.copyOf(words);
  }
}

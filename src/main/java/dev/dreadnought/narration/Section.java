package dev.dreadnought.narration;

import java.util.List;

/**
 * Prose of a report that a language model may word anew.
 *
 * @param id {@code summary}, or the id of a role
 * @param title as a heading
 * @param text as the engine words it; it stands wherever a model's words do not
 * @param names what of it names something: elements, findings, controls, data
 */
public record Section(String id, String title, String text, List<String> names) {
  public Section {
    names = List.copyOf(names);
  }
}

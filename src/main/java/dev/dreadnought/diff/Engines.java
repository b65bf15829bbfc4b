package dev.dreadnought.diff;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.InvalidInputException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * What analyses two descriptions, each with its own: catalog, rules, organisation, profile, day.
 * What of it is otherwise is a list, of which any can be as it was.
 */
public interface Engines {
  /** Of an ingredient that is a whole catalog, of which entries are the causes. */
  String CATALOG = "catalog";

  /**
   * Something that the second has otherwise than the first.
   *
   * @param kind as of a {@link Difference.Cause}
   * @param id within its kind; may be empty
   * @param text a sentence without a full stop
   */
  record Ingredient(String kind, String id, String text) {
    /** Unique among the changes of a comparison. */
    String change() {
      return id.isEmpty() ? kind : kind + ":" + id;
    }
  }

  /**
   * What analyses.
   *
   * @param catalog that it works with
   */
  record Side(Catalog catalog, Function<Reading, Assessment> analysis) {}

  /** What is otherwise, in the order of telling. */
  List<Ingredient> differing();

  /**
   * The second with some ingredients as the first has them; with none of them the second itself,
   * with all of them the first.
   *
   * @throws InvalidInputException where they do not go together
   */
  Side without(BitSet undone);
}

package dev.dreadnought.narration;

import dev.dreadnought.narration.Narration.Price;
import java.util.List;

/**
 * What was recorded of a pass.
 *
 * @param exchanges in the order in which they were made
 */
public record Transcript(String model, Price price, List<Exchange> exchanges) {
  public Transcript {
    exchanges = List.copyOf(exchanges);
  }
}

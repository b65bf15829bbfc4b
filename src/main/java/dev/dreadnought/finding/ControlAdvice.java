package dev.dreadnought.finding;

import dev.dreadnought.catalog.ControlDefinition;
import java.util.List;

/**
 * A control that some finding calls for, over the whole system.
 *
 * @param status the weakest of its places: {@code absent}, {@code unknown}, {@code planned}, {@code
 *     implemented} or {@code verified}
 * @param on the elements on which findings call for it
 * @param guidance for the technologies of those elements
 * @param findings ids of the findings that it is made for
 */
public record ControlAdvice(
    ControlDefinition control,
    String status,
    List<String> on,
    List<Guidance> guidance,
    List<String> findings) {}

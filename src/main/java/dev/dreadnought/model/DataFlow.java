package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Data on its way from one element to another; the direction is that of the request.
 *
 * @param id {@code from--to--protocol}, or {@code from--to} where the protocol is not known
 * @param from id of a component or an actor
 * @param to id of a component or an actor
 * @param name what it is for, in a few words
 * @param protocol an id such as {@code https}, or null; {@code HTTPS} is the same
 * @param data ids of the data assets that it carries
 * @param bidirectional true where both ends open it
 * @param inferred true where nobody said so, and it follows from what was said
 */
public record DataFlow(
    String id,
    String from,
    String to,
    String name,
    @Nullable String protocol,
    List<String> data,
    boolean bidirectional,
    boolean inferred,
    List<Location> sources) {
  public DataFlow {
    protocol = word(protocol);
    data = data.stream().distinct().sorted().toList();
    sources = sources.stream().distinct().sorted().toList();
  }

  /** The id that a flow has when nobody gives it another. */
  public static String defaultId(String from, String to, @Nullable String protocol) {
    return from + "--" + to + (protocol == null ? "" : "--" + word(protocol));
  }

  private static @Nullable String word(@Nullable String protocol) {
    return protocol == null ? null : protocol.toLowerCase(Locale.ROOT);
  }
}

package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the system that does something or keeps something.
 *
 * @param id unique over all elements of the model
 * @param name what people call it
 * @param technologies what makes it what it is first, languages and runtimes last
 * @param partOf the component that this library lives in, or null
 * @param hostedOn the component that runs it, or null
 * @param data ids of the data assets that it keeps
 * @param inferred true where nobody named it, and it follows from what was said
 * @param outOfScope why it is not looked at, or null where it is
 * @param sources the words that name it, or for an inferred one the words that it follows from
 */
public record Component(
    String id,
    String name,
    ComponentKind kind,
    List<TechnologyUse> technologies,
    @Nullable String partOf,
    @Nullable String hostedOn,
    List<String> data,
    boolean inferred,
    @Nullable String outOfScope,
    List<Location> sources) {
  public Component {
    technologies = List.copyOf(technologies);
    data = data.stream().distinct().sorted().toList();
    sources = sources.stream().distinct().sorted().toList();
  }

  public boolean inScope() {
    return outOfScope == null;
  }

  public boolean uses(String technology) {
    return technologies.stream().anyMatch(use -> use.id().equals(technology));
  }
}

package dev.dreadnought.finding;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of an assessment that not every output shows, and that is therefore made when it is first
 * asked for. It follows from the rest of the assessment, so it makes no two of them differ. Safe
 * for any number of threads.
 *
 * @param <T> what is made
 */
abstract class WhenAsked<T> {
  private final Supplier<T> computation;
  private @Nullable T result;

  WhenAsked(Supplier<T> computation) {
    this.computation = computation;
  }

  /** Made by the first who asks; others wait for it. */
  public final synchronized T result() {
    T known = result;
    if (known == null) {
      known = computation.get();
      result = known;
    }
    return known;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null && other.getClass() == getClass();
  }

  @Override
  public final int hashCode() {
    return getClass().getName().hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName();
  }
}

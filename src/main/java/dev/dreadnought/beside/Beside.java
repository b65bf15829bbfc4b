package dev.dreadnought.beside;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A value that is made on a thread of its own, while its owner does something else. What is made
 * must follow from what it is made of alone, so that nobody can tell which thread was first. The
 * thread is a daemon: a program may end without waiting for it.
 *
 * @param <T> the value
 */
public final class Beside<T> {
  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins at once. What the supplier throws, {@link #value} throws. */
  public static <T> Beside<T> of(Supplier<T> supplier) {
    FutureTask<T> task = new FutureTask<>(supplier::get);
    Thread thread = new Thread(task, "dreadnought-beside");
    thread.setDaemon(true);
    thread.start();
    return new Beside<>(task);
  }

  /** Work that only makes later work quicker, so that nobody waits for it. */
  public static void run(Runnable work) {
    of(
        () -> {
          work.run();
          return work;
        });
  }

  /** The value, waited for where it is not ready. An interruption is kept for who asks for it. */
  public T value() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException runtime) {
      return runtime;
    }
    return new IllegalStateException(cause);
  }
}

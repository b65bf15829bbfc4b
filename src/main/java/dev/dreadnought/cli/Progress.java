package dev.dreadnought.cli;

import java.io.PrintStream;

/**
 * Says on stderr what a run is at, and how long it has taken: once a second has passed, then ever
 * more seldom. Quick runs stay silent.
 */
final class Progress implements AutoCloseable {
  private static final long SECOND_MILLIS = 1000;

  /** Between two lines that say the same. */
  private static final int MOST_SECONDS = 15;

  private final Thread watcher;
  private volatile String step = "starting";

  private Progress(PrintStream err, boolean quiet) {
    watcher =
        new Thread(
            () -> {
              try {
                String told = "";
                int due = 1;
                for (int seconds = 1; ; seconds++) {
                  Thread.sleep(SECOND_MILLIS);
                  if (seconds >= due || !step.equals(told)) {
                    told = step;
                    due = seconds + Math.min(seconds, MOST_SECONDS);
                    err.println("dreadnought: " + told + " … " + seconds + " s");
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "progress");
    watcher.setDaemon(true);
    if (!quiet) {
      watcher.start();
    }
  }

  static Progress start(PrintStream err, boolean quiet) {
    return new Progress(err, quiet);
  }

  void at(String what) {
    step = what;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}

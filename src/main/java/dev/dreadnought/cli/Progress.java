package dev.dreadnought.cli;

import java.io.PrintStream;

/** Says on stderr what a run is at, once it has taken a second; quick runs stay silent. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1000;

  private final Thread watcher;
  private volatile String step = "starting";

  private Progress(PrintStream err, boolean quiet) {
    watcher =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(PATIENCE_MILLIS);
                  err.println("dreadnought: " + step + " …");
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

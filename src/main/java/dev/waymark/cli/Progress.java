package dev.waymark.cli;

import org.jspecify.annotations.Nullable;

/**
 * A calm line on a terminal's stderr for runs that take longer than a second; nothing anywhere
 * else.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1000;
  private static final long BEAT_MILLIS = 250;
  private static final long MINUTE_MILLIS = 60_000;
  private static final String ERASE = "\r\u001b[K";

  private final Console console;
  private @Nullable Thread beat;
  private volatile String phase;
  private volatile boolean shown;

  private Progress(Console console, String phase) {
    this.console = console;
    this.phase = phase;
    this.beat = console.terminalErr() ? new Thread(this::beat, "waymark-progress") : null;
  }

  static Progress start(Console console, String phase) {
    Progress progress = new Progress(console, phase);
    if (progress.beat != null) {
      progress.beat.setDaemon(true);
      progress.beat.start();
    }
    return progress;
  }

  void say(String next) {
    phase = next;
  }

  /** For a phase of many minutes: a line a minute where there is no terminal to keep one on. */
  void minutely() {
    if (beat != null) return;
    beat = new Thread(this::minutes, "waymark-progress");
    beat.setDaemon(true);
    beat.start();
  }

  private void minutes() {
    try {
      while (true) {
        Thread.sleep(MINUTE_MILLIS);
        console.err().println("waymark: " + phase + " …");
        console.err().flush();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void beat() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (true) {
        shown = true;
        console.err().print(ERASE + "waymark: " + phase + " …");
        console.err().flush();
        Thread.sleep(BEAT_MILLIS);
      }
    } catch (InterruptedException e) {
      if (shown) console.err().print(ERASE);
      console.err().flush();
    }
  }

  @Override
  public void close() {
    end();
  }

  /** Takes the line away, when something else is to stand there. */
  void end() {
    Thread running = beat;
    if (running == null) return;
    beat = null;
    running.interrupt();
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.waymark.cli;

import org.jspecify.annotations.Nullable;

/**
 * A calm line on a terminal's stderr for runs that take longer than a second; nothing anywhere
 * else.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1000;
  private static final long BEAT_MILLIS = 250;
  private static final String ERASE = "\r\u001b[K";

  private final Console console;
  private final @Nullable Thread beat;
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
    if (beat == null) return;
    beat.interrupt();
    try {
      beat.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.waymark.web;

import java.time.Instant;

/** The clock, and waiting by it. */
public interface Time {
  /** The wall clock, for what is remembered. */
  Instant now();

  /** A clock that never goes back, for waiting. */
  long nanos();

  /** Waits on a monitor that the caller holds, for at most this long or until it is notified. */
  void pause(Object monitor, long nanos) throws InterruptedException;

  /** Real time. */
  static Time real() {
    return new Time() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      @SuppressWarnings("WaitNotInLoop")
      public void pause(Object monitor, long nanos) throws InterruptedException {
        long millis = nanos / 1_000_000;
        monitor.wait(millis, (int) (nanos - millis * 1_000_000));
      }
    };
  }
}

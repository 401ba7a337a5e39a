package dev.waymark.web;

import java.time.Instant;

/** A clock that moves only when somebody waits; for runs with one request at a time. */
final class FakeTime implements Time {
  private final Instant start;
  private long nanos;

  FakeTime(Instant start) {
    this.start = start;
  }

  @Override
  public synchronized Instant now() {
    return start.plusNanos(nanos);
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized void pause(Object monitor, long wait) {
    nanos += wait;
  }
}

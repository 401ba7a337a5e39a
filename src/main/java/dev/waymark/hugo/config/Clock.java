package dev.waymark.hugo.config;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The moment at which a site is built, and until when a later one would have built the same. */
public final class Clock {
  private final Instant now;
  private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MAX);

  public Clock(Instant now) {
    this.now = now;
  }

  /** The moment itself, of which a template may show the day. */
  public Instant now() {
    change(now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    return now;
  }

  /** Whether a moment is still to come. */
  public boolean awaits(Instant moment) {
    if (!moment.isBefore(now)) change(moment);
    return moment.isAfter(now);
  }

  /** Whether a moment has been. */
  public boolean isPast(Instant moment) {
    if (!moment.isBefore(now)) change(moment);
    return moment.isBefore(now);
  }

  private void change(Instant moment) {
    until.accumulateAndGet(moment, (a, b) -> a.isBefore(b) ? a : b);
  }

  /** When what was asked so far may be answered otherwise. */
  public Instant until() {
    return Objects.requireNonNull(until.get(), "it begins with one, and takes the earlier of two");
  }
}

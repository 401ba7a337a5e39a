package dev.waymark.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. Thread-safe. */
public final class Once<T> implements Supplier<T> {
  private @Nullable Supplier<T> maker;
  private @Nullable T made;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T value = made;
    if (value == null) {
      Supplier<T> unmade = maker;
      if (unmade == null) throw new IllegalStateException("made of itself");
      maker = null;
      value = unmade.get();
      made = value;
    }
    return value;
  }

  /** Whether it was asked for. */
  public synchronized boolean isMade() {
    return made != null;
  }
}

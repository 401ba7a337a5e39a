package dev.waymark.text;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. Thread-safe. */
public final class Once<T> implements Supplier<T> {
  private @Nullable Supplier<T> maker;
  private @Nullable T made;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  public synchronized boolean isMade() {
    return made != null;
  }

  @Override
  public synchronized T get() {
    T value = made;
    if (value == null) {
      value = Objects.requireNonNull(maker).get();
      made = value;
      // What it was made of is needed no more.
      maker = null;
    }
    return value;
  }
}

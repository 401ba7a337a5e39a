package dev.waymark.text;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which files a computation has looked into, so that what it made need not be made again as long as
 * these stay as they are. Who reads a file says so; who keeps a value keeps with it what was read
 * for it, and says that again to all who take the value.
 */
public final class Reads {
  private static final ThreadLocal<@Nullable Set<String>> RUNNING = new ThreadLocal<>();

  private Reads() {}

  /** Says that the computation that runs in this thread looks into a file. */
  public static void note(String file) {
    Set<String> running = RUNNING.get();
    if (running != null) running.add(file);
  }

  private static void note(Set<String> files) {
    Set<String> running = RUNNING.get();
    if (running != null) running.addAll(files);
  }

  /** Runs a computation, which may be part of another one, and keeps what it looked into. */
  public static <T> Noted<T> during(Supplier<T> computation) {
    Set<String> outer = RUNNING.get();
    Set<String> own = new HashSet<>();
    RUNNING.set(own);
    try {
      T made = computation.get();
      return new Noted<>(made, NameSet.of(own));
    } finally {
      RUNNING.set(outer);
      if (outer != null) outer.addAll(own);
    }
  }

  /**
   * Runs a computation on which the one that runs in this thread depends by its outcome alone; what
   * names the outcome is for the caller to note.
   */
  public static <T> T aside(Supplier<T> computation) {
    Set<String> outer = RUNNING.get();
    RUNNING.remove();
    try {
      return computation.get();
    } finally {
      RUNNING.set(outer);
    }
  }

  /** A value with the files that were looked into to make it. */
  public record Noted<T>(T made, Set<String> files) {
    /** The value, for a computation that thereby depends on the same files. */
    public T get() {
      note(files);
      return made;
    }

    /** Another value that was made of the same. */
    public <U> Noted<U> with(U other) {
      return new Noted<>(other, files);
    }
  }
}

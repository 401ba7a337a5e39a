package dev.waymark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Runs one function over many inputs on all processors, one by one as threads get free; the results
 * stand in the order of the inputs.
 */
public final class Workers {
  /**
   * Parsers recurse with the depth of the text; their own limits hold well before this is used up.
   */
  private static final long STACK_BYTES = 16L << 20;

  /** Fewer inputs are not worth another thread. */
  private static final int FEWEST = 8;

  private Workers() {}

  /** What the function throws first is thrown here, when all threads have ended. */
  public static <I, O> List<O> map(List<I> inputs, Function<I, O> function) {
    int count =
        Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), inputs.size() / FEWEST));
    List<List<O>> results = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) results.add(List.of());
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < inputs.size(); i = next.getAndIncrement())
            results.set(i, List.of(function.apply(inputs.get(i))));
        };
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(null, work, "waymark-" + i, STACK_BYTES);
      thread.setUncaughtExceptionHandler(
          (t, failure) -> {
            synchronized (failures) {
              failures.add(failure);
            }
          });
      thread.start();
      threads.add(thread);
    }
    join(threads);
    if (!failures.isEmpty()) {
      if (failures.get(0) instanceof RuntimeException failure) throw failure;
      if (failures.get(0) instanceof Error failure) throw failure;
    }
    List<O> flat = new ArrayList<>(inputs.size());
    results.forEach(flat::addAll);
    return flat;
  }

  private static void join(List<Thread> threads) {
    try {
      for (Thread thread : threads) thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }
}

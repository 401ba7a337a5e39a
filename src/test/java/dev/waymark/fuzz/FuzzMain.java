package dev.waymark.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the fuzzer of the profile {@code fuzz} calls; {@code fuzz.target} names the target. */
public final class FuzzMain {
  private static final String TARGET = System.getProperty("fuzz.target", "markdown");

  private FuzzMain() {}

  /** Loads all classes first, which takes longer than any input may. */
  public static void fuzzerInitialize() {
    for (int i = 0; i < 20; i++) FuzzTargets.run(TARGET, "title: [a](b)\n".getBytes(UTF_8));
  }

  /** As the fuzzer finds it, by its name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    FuzzTargets.run(TARGET, bytes);
  }
}

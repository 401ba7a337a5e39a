package dev.waymark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Something to measure.
 *
 * @param before what makes it so, not measured
 * @param most what is promised: times the peer's time; 0 for what is only shown
 */
record Case(String name, Path folder, List<String> command, Step before, double most) {
  /** Something to do before each run. */
  interface Step {
    Step NONE = round -> {};

    void run(int round) throws IOException, InterruptedException;
  }

  static Case of(String name, Path folder, List<String> command) {
    return new Case(name, folder, command, Step.NONE, 0);
  }

  Case atMost(double times) {
    return new Case(name, folder, command, before, times);
  }

  Case before(Step step) {
    return new Case(name, folder, command, step, most);
  }
}

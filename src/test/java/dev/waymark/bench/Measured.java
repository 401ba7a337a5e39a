package dev.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a program.
 *
 * @param cpu of the process itself, read until shortly before its end; zero where the system does
 *     not tell
 * @param peak in KB, likewise
 */
record Measured(int code, Duration wall, Duration cpu, long peak) {
  private static final long POLL_MILLIS = 5;

  static Measured run(Path folder, List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    Duration cpu = Duration.ZERO;
    long peak = 0;
    while (!process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      Duration all = Duration.ZERO;
      long memory = 0;
      List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
      family.add(process.toHandle());
      for (ProcessHandle one : family) {
        all = all.plus(one.info().totalCpuDuration().orElse(Duration.ZERO));
        memory += peak(one.pid());
      }
      if (all.compareTo(cpu) > 0) cpu = all;
      peak = Math.max(peak, memory);
    }
    return new Measured(
        process.exitValue(), Duration.ofNanos(System.nanoTime() - start), cpu, peak);
  }

  /** The most memory that a process has had, in KB. */
  private static long peak(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", ""));
      }
    } catch (IOException | NumberFormatException gone) {
      // It has ended, or this is no Linux.
    }
    return 0;
  }
}

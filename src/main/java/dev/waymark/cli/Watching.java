package dev.waymark.cli;

import dev.waymark.lint.Report;
import dev.waymark.text.UserError;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Watch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code check --watch}: reports again whenever the site has changed, until Ctrl-C. */
final class Watching {
  /** The upper left corner, and nothing on the screen or above it. */
  private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

  private final Console console;
  private final Kept kept;
  private final Writer writer;
  private String shown = "";
  private volatile int code = ExitCode.FINE;

  /** Writes what a run has found; the code that says it. */
  interface Writer {
    int write(Workspace workspace, Report report, long millis, PrintStream out);
  }

  Watching(Console console, Kept kept, Writer writer) {
    this.console = console;
    this.kept = kept;
    this.writer = writer;
  }

  /** Ends only with the process, which says by its code what was found last. */
  int run(DiskTree site) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    DiskTree tree = site;
    try (Watch watch = Watch.of(tree.root())) {
      check(tree);
      while (true) {
        try {
          tree = tree.again(watch.await());
          check(tree);
        } catch (UserError gone) {
          show("waymark: " + gone.getMessage() + "\n", ExitCode.USAGE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return code;
    }
  }

  private void end() {
    console.out().flush();
    Runtime.getRuntime().halt(code);
  }

  private void check(DiskTree tree) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(text, false, StandardCharsets.UTF_8);
    int now;
    try {
      now = write(tree, out);
    } catch (UserError mistake) {
      String place = mistake.place() == null ? "" : mistake.place() + ": ";
      out.println("waymark: " + place + mistake.getMessage());
      now = ExitCode.USAGE;
    }
    out.flush();
    show(text.toString(StandardCharsets.UTF_8), now);
  }

  private int write(DiskTree tree, PrintStream out) {
    long start = System.nanoTime();
    Report report;
    try (Progress progress = Progress.start(console, "reading the site")) {
      report = kept.check(tree);
      progress.say("reporting");
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    return writer.write(kept.workspace(tree), report, millis, out);
  }

  /** What is the same but for the time it took is left as it stands. */
  private void show(String text, int now) {
    code = now;
    String timeless = text.replaceAll(" in \\d+(\\.\\d+)? m?s\\b", "");
    if (timeless.equals(shown)) return;
    boolean again = !shown.isEmpty();
    shown = timeless;
    if (console.terminalOut()) console.out().print(CLEAR);
    else if (again) console.out().println();
    console.out().print(text);
    if (console.terminalOut()) console.out().println("\nwatching; Ctrl-C ends");
    console.out().flush();
  }
}

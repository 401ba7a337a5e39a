package dev.waymark.bench.rooms;

import static dev.waymark.bench.rooms.Inputs.require;

import dev.waymark.Tool;
import dev.waymark.bench.Synthetic;
import dev.waymark.cache.Vault;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.engine.Recall;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Report;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What one run of a site on disk leaves to the next. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Memory extends Timed {
  /** A run that has ended, but for what it keeps. */
  private static final class Run {
    private final Recall recall;
    final Report report;
    boolean built;

    Run(Path folder) {
      DiskTree tree = DiskTree.open(folder.resolve("site"));
      recall = Recall.open(new Vault(folder.resolve("cache")), "key", tree, Tool.NOW);
      Invocation how = Invocation.at(Tool.NOW);
      Supplier<Model> model =
          () -> {
            built = true;
            return ModelBuilder.build(tree, how, SiteOptions.NONE, file -> null, recall.earlier());
          };
      report = Engine.check(once(model), Rules.POLICY, null, recall);
      require(!report.findings().isEmpty(), "dead links");
    }

    private static Supplier<Model> once(Supplier<Model> model) {
      @Nullable Model[] made = {null};
      return () -> made[0] = made[0] == null ? model.get() : made[0];
    }
  }

  /** A site on disk that was checked before. */
  @State(Scope.Benchmark)
  public static class Known {
    @Param("1000")
    private int pages;

    private Path folder = Path.of("");

    @Setup
    public void check() throws IOException {
      folder = Files.createTempDirectory("waymark-rooms");
      Synthetic.make(folder.resolve("site"), pages);
      new Run(folder).recall.keep();
    }

    @TearDown
    public void remove() throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
  }

  /** A run that has something to keep, since a page has changed. */
  @State(Scope.Benchmark)
  public static class Checked {
    private Run run;

    @Setup(Level.Invocation)
    public void check(Known known) throws IOException {
      change(known);
      run = new Run(known.folder);
      require(run.built, "a change");
    }
  }

  /** A page of which nobody has read the last link: words alone are answered from memory. */
  @State(Scope.Benchmark)
  public static class Edited {
    @Setup(Level.Invocation)
    public void edit(Known known) throws IOException {
      change(known);
    }
  }

  private static void change(Known known) throws IOException {
    Path page = known.folder.resolve("site/content/s0/p7.md");
    Files.writeString(page, "\nOne more [link](/).\n", StandardOpenOption.APPEND);
  }

  /** Writes what was found out. */
  @Benchmark
  public void kept(Checked checked) {
    checked.run.recall.keep();
  }

  /** Checks a site in which nothing has changed. */
  @Benchmark
  public Report recalled(Known known) {
    Run run = new Run(known.folder);
    require(!run.built, "memory");
    return run.report;
  }

  /** Checks a site in which a page has changed, from what is kept. */
  @Benchmark
  public Report changed(Known known, Edited edited) {
    return new Run(known.folder).report;
  }
}

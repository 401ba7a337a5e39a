package dev.waymark.bench.rooms;

import static dev.waymark.bench.rooms.Inputs.require;

import dev.waymark.Tool;
import dev.waymark.bench.Synthetic;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Report;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.MemoryTree;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A site in memory. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sites extends Timed {
  /** The files. */
  @State(Scope.Benchmark)
  public static class Written {
    @Param("1000")
    private int pages;

    private Map<String, String> files = Map.of();

    @Setup
    public void write() {
      files = Synthetic.files(pages);
    }

    Model model() {
      return ModelBuilder.build(new MemoryTree(files), Invocation.at(Tool.NOW), SiteOptions.NONE);
    }
  }

  /** A site of which nobody has asked anything, since it remembers answers. */
  @State(Scope.Benchmark)
  public static class Built {
    private Model model;

    @Setup(Level.Invocation)
    public void build(Written written) {
      model = written.model();
    }
  }

  @Benchmark
  public Model built(Written written) {
    Model model = written.model();
    require(model.site().pages().size() > written.pages, "pages");
    return model;
  }

  /** All links are resolved; one of two hundred leads nowhere. */
  @Benchmark
  public Report checked(Built built) {
    Report report = Engine.check(built.model, Rules.POLICY);
    require(!report.findings().isEmpty(), "dead links");
    return report;
  }
}

package dev.waymark.cli;

import dev.waymark.lint.Report;
import dev.waymark.lsp.Lsp;
import dev.waymark.lsp.OpenSite;
import dev.waymark.lsp.Sites;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.tree.Tree;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark lsp}: a language server on standard input and output. */
@Command(
    name = "waymark lsp",
    description = "Runs the language server for editors: findings as you type, completion, links.")
final class LspCommand implements Callable<Integer>, Sites {
  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();
  @Mixin private final BaselineArguments baseline = new BaselineArguments();
  @Mixin private final CacheArguments cache = new CacheArguments();
  @Mixin private final Selection selection = new Selection();

  @Option(names = "--stdio", description = "Use standard input and output (always so).")
  private boolean stdio;

  LspCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    selection.require(false, false);
    boolean goodbye =
        Lsp.serve(this, Version.CURRENT, new FileInputStream(FileDescriptor.in), console.out());
    return goodbye ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  @Override
  public Path find(Path path) {
    return SiteFinder.find(path);
  }

  @Override
  public OpenSite open(Path root) {
    SiteArguments arguments = site.of(root);
    Place place = Place.of(arguments, console);
    return new Open(
        new Kept(place, arguments, selection, baseline, cache, () -> console.at(Instant.now())));
  }

  private record Open(Kept kept) implements OpenSite {
    @Override
    public Report check(Tree tree) {
      return kept.check(tree);
    }

    @Override
    public @Nullable Report glimpse(Tree tree) {
      return kept.live().glimpse(tree);
    }

    @Override
    public @Nullable Site site() {
      return kept.live().site();
    }

    @Override
    public List<Edit> renamed(Report before, Map<String, String> files) {
      return kept.renamed(before, files);
    }

    @Override
    public Words words(Tree tree) {
      Workspace workspace = kept.workspace(tree);
      return new Words(workspace.settings().schemas(), workspace.settings().icons());
    }
  }
}

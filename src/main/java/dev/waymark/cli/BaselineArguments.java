package dev.waymark.cli;

import dev.waymark.baseline.Baseline;
import dev.waymark.engine.Policy;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The findings that a team has decided to live with for now. */
final class BaselineArguments {
  /** Where they are kept unless something else is said. */
  static final String FILE = "waymark-baseline.txt";

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Known findings (default: waymark-baseline.txt in the site's folder).")
  @Nullable String file;

  @Option(names = "--no-baseline", description = "Report known findings too.")
  boolean none;

  @Option(
      names = "--write-baseline",
      description = "Record today's findings as known; later runs report only new ones.")
  boolean write;

  @Option(names = "--prune-baseline", description = "Remove from the baseline what has been fixed.")
  boolean prune;

  void require(boolean comparing) {
    if (write && (prune || none))
      throw new UserError(
          "--write-baseline makes a whole new baseline; leave out the other option");
    if (prune && none) throw new UserError("--no-baseline leaves nothing to prune");
    if ((write || prune) && comparing)
      throw new UserError("a baseline is made from the whole site, not from a change or one text");
  }

  /** Everything the baseline of a site knows. */
  Baseline read(Workspace workspace, Console console) {
    if (none) return Baseline.NONE;
    if (file != null) {
      Path path = console.folder().resolve(file);
      if (write && !Files.exists(path)) return Baseline.NONE;
      try {
        return Baseline.parse(Files.readString(path));
      } catch (IOException e) {
        throw new UserError("cannot read the baseline " + file);
      }
    }
    String own = own(workspace);
    Source source = workspace.tree().isFile(own) ? workspace.tree().read(own) : null;
    boolean named = workspace.settings().baseline() != null;
    if (source == null && named && !write) throw new UserError("there is no baseline " + own);
    return source == null ? Baseline.NONE : Baseline.parse(source.text());
  }

  private static String own(Workspace workspace) {
    String configured = workspace.settings().baseline();
    return configured == null ? FILE : configured;
  }

  /** The part of a baseline that a run can judge: rules that run, files that are asked about. */
  static Baseline judged(Baseline all, Policy policy) {
    Set<String> running =
        policy.rules().stream()
            .filter(active -> active.severity() != Severity.OFF)
            .map(active -> active.name())
            .collect(Collectors.toSet());
    return new Baseline(
        all.entries().stream()
            .filter(e -> running.contains(Baseline.rule(e)))
            .filter(e -> !policy.excluded().test(Baseline.file(e)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Writes the baseline anew or without what is gone; the sentence to say about it. */
  String save(
      Workspace workspace,
      Console console,
      Baseline all,
      Baseline judged,
      List<Finding> findings,
      List<String> gone) {
    String name = file != null ? file : own(workspace);
    Path path =
        file != null ? console.folder().resolve(file) : workspace.place().root().resolve(name);
    if (prune) {
      Outputs.replace(path, out -> out.append(all.without(gone).text()));
      return "%s: %,d fixed and removed, %,d left"
          .formatted(name, gone.size(), all.entries().size() - gone.size());
    }
    Baseline now = Baseline.of(findings);
    Baseline whole = all.without(judged.entries()).with(now);
    Outputs.replace(path, out -> out.append(whole.text()));
    return "%s: %,d known from now on; commit it, and only new ones are reported"
        .formatted(name, whole.entries().size());
  }
}

package dev.waymark.cli;

import dev.waymark.text.UserError;
import dev.waymark.tree.OverlayTree;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One file whose text comes from standard input, as an editor holds it before it is saved. */
final class StdinArguments {
  @Option(
      names = "--stdin",
      description = "Check one file, whose text comes from standard input, within its site.")
  boolean asked;

  @Option(
      names = "--stdin-filename",
      paramLabel = "PATH",
      description = "What that file is called; it need not be on disk.")
  @Nullable String name;

  /**
   * The site that the command is asked about; a UserError for questions that exclude each other.
   */
  Place place(SiteArguments site, boolean comparing, Console console) {
    if (asked && name == null) throw new UserError("--stdin needs --stdin-filename PATH");
    if (name == null) return Place.of(site, console);
    if (!asked) throw new UserError("--stdin-filename names the text of --stdin; add that");
    if (comparing)
      throw new UserError("--stdin checks unsaved text, which is in no commit to compare");
    if (!site.paths.isEmpty())
      throw new UserError("--stdin checks only one file; leave out " + site.paths.get(0));
    Path file = console.folder().resolve(name).toAbsolutePath().normalize();
    if (Files.isDirectory(file))
      throw new UserError("--stdin-filename names a file, and " + name + " is a folder");
    Path root = SiteFinder.around(file);
    return new Place(root, List.of(root.relativize(file).toString().replace('\\', '/')));
  }

  /** The tree with the text laid over it; the tree itself when none was announced. */
  Tree over(Tree disk, Place place, Console console) {
    if (!asked) return disk;
    try {
      byte[] text = console.in().readNBytes(OverlayTree.ENOUGH);
      return OverlayTree.of(disk, Map.of(place.asked().get(0), text));
    } catch (IOException e) {
      throw new UserError("cannot read standard input: " + e.getMessage());
    }
  }
}

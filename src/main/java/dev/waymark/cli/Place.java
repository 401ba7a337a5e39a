package dev.waymark.cli;

import dev.waymark.text.UserError;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The site that a command is asked about.
 *
 * @param root the site's folder
 * @param asked the files and folders inside it that the user named, relative to the root; empty for
 *     all
 */
record Place(Path root, List<String> asked) {
  /** Finds the one site that all paths of the command line belong to; a UserError otherwise. */
  static Place of(SiteArguments arguments, Console console) {
    List<Path> paths = new ArrayList<>();
    for (String path : arguments.paths) paths.add(spelled(console.folder().resolve(path)));
    if (paths.isEmpty()) paths.add(console.folder());

    Path root = SiteFinder.find(paths.get(0));
    List<String> asked = new ArrayList<>();
    for (Path path : paths) {
      Path other = SiteFinder.find(path);
      if (!other.equals(root)) {
        throw new UserError("one site at a time: " + root + " and " + other + " are two");
      }
      Path inside = root.relativize(path.toAbsolutePath().normalize());
      asked.add(inside.toString().replace('\\', '/'));
    }
    if (asked.contains("")) asked.clear();
    if (SiteFinder.isPlain(root))
      console.err().println("waymark: no Hugo site here: links are followed from file to file");
    return new Place(root, List.copyOf(asked));
  }

  /** A path as the disk spells it, where case does not count; links stay links. */
  private static Path spelled(Path path) {
    Path here = path.toAbsolutePath().normalize();
    try {
      return here.toRealPath(LinkOption.NOFOLLOW_LINKS);
    } catch (IOException none) {
      return here;
    }
  }

  /** Whether the user asked about a file. */
  boolean covers(String file) {
    return asked.isEmpty()
        || asked.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
  }
}

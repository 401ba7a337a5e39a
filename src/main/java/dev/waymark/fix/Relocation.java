package dev.waymark.fix;

import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.Git;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * A file or folder that moves within a site.
 *
 * @param from as it is called now, from the site's folder
 * @param to as it will be called
 */
public record Relocation(Path root, String from, String to) {
  /** A UserError for what cannot be moved there. A folder that exists takes it in, as with mv. */
  public static Relocation of(Path root, Path old, Path target) {
    Path from = old.normalize();
    Path to = target.normalize();
    if (!Files.exists(from)) throw new UserError("no file or folder is called " + old);
    if (Files.isDirectory(to)) to = to.resolve(from.getFileName());
    if (Files.exists(to)) throw new UserError(to + " already exists");
    if (!from.startsWith(root) || from.equals(root) || !to.startsWith(root))
      throw new UserError("move works within one site's folder, " + root);
    if (to.startsWith(from)) throw new UserError(from + " cannot be moved into itself");
    return new Relocation(root, inside(root, from), inside(root, to));
  }

  private static String inside(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** Where each file of a listing goes that moves. */
  public Map<String, String> files(NavigableSet<String> all) {
    Map<String, String> files = new TreeMap<>();
    for (String file : all) {
      if (file.equals(from)) files.put(file, to);
      else if (file.startsWith(from + "/")) files.put(file, to + file.substring(from.length()));
    }
    return files;
  }

  /** What the files hold, by their new names. */
  public Map<String, byte[]> bytes(Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach(
        (old, now) -> {
          try {
            bytes.put(now, Files.readAllBytes(root.resolve(old)));
          } catch (IOException e) {
            throw new UserError(old + " cannot be read");
          }
        });
    return bytes;
  }

  /**
   * Moves the files, those that Git knows in its index too, and writes new texts; a sentence for
   * each file that was left as it was.
   *
   * @param tree the site as it will be, before the new texts
   */
  public List<String> make(
      Map<String, String> files,
      Map<String, String> texts,
      Tree tree,
      Path cwd,
      Map<String, String> environment) {
    try {
      Path target = root.resolve(to);
      Files.createDirectories(target.getParent());
      if (!Git.at(root, cwd, environment).move(from, to)) Files.move(root.resolve(from), target);
    } catch (IOException e) {
      throw new UserError("cannot move " + from + ": " + e.getMessage());
    }
    List<Rewritten> rewritten = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          Source source = tree.read(path);
          if (source != null) rewritten.add(new Rewritten(source, text));
        });
    return Folder.of(root).write(rewritten);
  }
}

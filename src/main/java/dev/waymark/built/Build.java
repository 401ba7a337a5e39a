package dev.waymark.built;

import dev.waymark.text.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that a run of Hugo has written: its files by name, its pages read when asked for. */
public final class Build {
  /** A larger page is not taken apart. */
  private static final int LARGEST = 24 << 20;

  private final Path root;
  private final NavigableSet<String> files;

  private Build(Path root, NavigableSet<String> files) {
    this.root = root;
    this.files = files;
  }

  /** Lists a folder; a {@link UserError} when no page lies in it. */
  public static Build open(Path folder) {
    if (!Files.isDirectory(folder)) throw new UserError("there is no folder " + folder);
    NavigableSet<String> files = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.add(folder.relativize(file).toString().replace('\\', '/')));
    } catch (IOException | UncheckedIOException e) {
      throw new UserError("the folder " + folder + " cannot be read");
    }
    Build build = new Build(folder, Collections.unmodifiableNavigableSet(files));
    if (build.pages().isEmpty())
      throw new UserError("no HTML file lies in " + folder + "; name the folder that Hugo wrote");
    return build;
  }

  /** Whether a file was published. */
  boolean has(String file) {
    return files.contains(file);
  }

  /** Every HTML file, sorted. */
  List<String> pages() {
    return files.stream().filter(Build::isPage).toList();
  }

  static boolean isPage(String file) {
    return file.endsWith(".html") || file.endsWith(".htm");
  }

  /**
   * What a page holds; null when it cannot be read or is too large. {@code known} are ids that
   * stand in its content.
   */
  @Nullable BuiltPage read(String file, Set<String> known) {
    try (InputStream in = Files.newInputStream(root.resolve(file))) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? null : BuiltPage.of(bytes, known);
    } catch (IOException e) {
      return null;
    }
  }
}

package dev.waymark.fix;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.waymark.text.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site's folder as what fixes are written to. Nothing outside of it is ever written. */
public final class Folder {
  private final Path root;

  private Folder(Path root) {
    this.root = root;
  }

  /** A UserError when the folder cannot be read. */
  public static Folder of(Path root) {
    try {
      return new Folder(root.toRealPath());
    } catch (IOException e) {
      throw new UserError("the folder " + root + " cannot be read");
    }
  }

  /**
   * Writes files, each whole or not at all; a sentence for each that was left alone, because it was
   * changed meanwhile, lies outside, or cannot be written.
   */
  public List<String> write(List<Rewritten> files) {
    List<String> left = new ArrayList<>();
    for (Rewritten file : files) {
      String why = write(file);
      if (why != null) left.add(file.path() + " " + why);
    }
    return left;
  }

  private @Nullable String write(Rewritten file) {
    if (!file.before().malformed().isEmpty())
      return "is left alone: it holds bytes that are not UTF-8";
    Path place = place(file.path());
    if (place == null) return "is left alone: it lies outside of the site's folder";
    try {
      byte[] old = file.old().getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(Files.readAllBytes(place), old))
        return "is left alone: it was changed meanwhile";
      replace(place, file.after().getBytes(StandardCharsets.UTF_8));
      return null;
    } catch (IOException | SecurityException e) {
      return "cannot be written: " + reason(e);
    }
  }

  /** The real place of a file, links followed; null when that is not below the root. */
  private @Nullable Path place(String path) {
    try {
      Path real = root.resolve(path).toRealPath();
      return real.startsWith(root) ? real : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static void replace(Path place, byte[] bytes) throws IOException {
    Path aside = Files.createTempFile(place.getParent(), ".waymark-", ".tmp");
    try {
      Files.write(aside, bytes);
      Set<PosixFilePermission> rights = rights(place);
      if (rights != null) Files.setPosixFilePermissions(aside, rights);
      Files.move(aside, place, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Null where files have none. */
  private static @Nullable Set<PosixFilePermission> rights(Path place) throws IOException {
    try {
      return Files.getPosixFilePermissions(place);
    } catch (UnsupportedOperationException e) {
      return null;
    }
  }

  private static String reason(Exception e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }
}

package dev.waymark.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people read about Waymark: the address that its build was told of ({@code waymark.address}
 * in {@code pom.xml}). A build that was told of none links to nothing, rather than to a stranger.
 *
 * @param url the repository's address without a last slash; null when not known
 * @param version the build's version
 */
public record Home(@Nullable String url, String version) {
  public static final Home OURS = read();

  private static Home read() {
    try (InputStream file = Home.class.getResourceAsStream("home.txt")) {
      if (file == null) throw new IllegalStateException("home.txt is not in the jar");
      List<String> lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .toList();
      return new Home(lines.get(0).isEmpty() ? null : lines.get(0), lines.get(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of a rule as of this version; null when the address is not known. */
  public @Nullable String rule(String id) {
    if (url == null) return null;
    String tree = version.endsWith("-SNAPSHOT") ? "HEAD" : "v" + version;
    return url + "/blob/" + tree + "/rules/" + id + ".md";
  }
}

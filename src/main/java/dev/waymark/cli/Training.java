package dev.waymark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/**
 * The runs of which the launcher keeps the classes: a first check of a site, the same again, one
 * that remembers what rules have said, and one after a page has changed.
 */
final class Training {
  private Training() {}

  /** {@code args} are a site that may be written to, one of its pages, and a folder for facts. */
  public static void main(String[] args) throws IOException {
    Path site = Path.of(args[0]);
    Path page = site.resolve(args[1]);
    String facts = "--cache-dir=" + Path.of(args[2]);
    check(site, facts);
    check(site, facts);
    check(site, facts, "--format", "compact");
    Files.writeString(page, "\nA [link](#nowhere).\n", StandardOpenOption.APPEND);
    check(site, facts);
  }

  private static void check(Path site, String... options) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            Map.of(),
            false,
            false,
            Instant.now(),
            site);
    Main.run(options, console);
  }
}

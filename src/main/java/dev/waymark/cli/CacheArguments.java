package dev.waymark.cli;

import dev.waymark.cache.Vault;
import dev.waymark.config.Settings;
import dev.waymark.engine.Recall;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.text.Sha256;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where facts are kept from run to run. */
final class CacheArguments {
  static final int KEY_DIGITS = 32;

  private static final String NAMED = "--cache-dir=";

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description =
          "Where facts about the site, and with --external answers from the web, are kept from run"
              + " to run (default: waymark in the user's cache folder).")
  @Nullable String folder;

  @Option(names = "--no-cache", description = "Read everything again and keep nothing.")
  boolean none;

  /** As the command line says, read without all else that it says. */
  static CacheArguments of(String[] args) {
    CacheArguments cache = new CacheArguments();
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--no-cache")) cache.none = true;
      if (args[i].equals("--cache-dir") && i + 1 < args.length) cache.folder = args[i + 1];
      if (args[i].startsWith(NAMED)) cache.folder = args[i].substring(NAMED.length());
    }
    return cache;
  }

  /** The folder that is named, or the user's; null when there is neither. */
  @Nullable Path folder(Console console) {
    if (folder != null) return console.folder().resolve(folder);
    Map<String, String> environment = console.environment();
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (cache.startsWith("/")) return Path.of(cache, "waymark");
    String windows = environment.getOrDefault("LOCALAPPDATA", "");
    if (!windows.isEmpty()) return Path.of(windows, "waymark");
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? null : Path.of(home, ".cache", "waymark");
  }

  /** What earlier runs knew of a site under these circumstances. */
  Recall recall(Place place, Tree tree, SiteArguments site, Console console) {
    return recall(place, tree, tree instanceof DiskTree ? "folder" : "index", site, console);
  }

  /** As the other, of a state of the site's folder that is not on disk (yet). */
  Recall ofFolder(Place place, Tree tree, SiteArguments site, Console console) {
    return recall(place, tree, "folder", site, console);
  }

  /** As the other, of the state from which changes are counted. */
  Recall earlier(Place place, Tree tree, SiteArguments site, Console console) {
    return recall(place, tree, "commit", site, console);
  }

  private Recall recall(Place place, Tree tree, String state, SiteArguments site, Console console) {
    Invocation how = site.invocation(console, Settings.DEFAULT);
    Path where = none ? null : folder(console);
    String program = where == null ? null : program();
    if (where == null || program == null || tree.asked().isEmpty()) return Recall.none(tree);
    String all =
        String.join(
            "\n",
            program,
            // Each kind names in its own way what a file holds.
            state,
            place.root().toString(),
            String.valueOf(configuration(site, console)),
            how.circumstances());
    return Recall.open(new Vault(where), Sha256.hex(all, KEY_DIGITS), tree, how.now());
  }

  /** What names this build of the program; null when nothing does. */
  @Nullable String program() {
    try {
      Path jar = place();
      if (jar == null) return null;
      // Of a folder of classes nobody can tell what it holds.
      if (Files.isDirectory(jar) && folder == null) return null;
      return Version.CURRENT
          + " "
          + jar
          + " "
          + Files.size(jar)
          + " "
          + Files.getLastModifiedTime(jar);
    } catch (IOException | URISyntaxException | RuntimeException unknown) {
      return null;
    }
  }

  /** The jar or the executable that runs. */
  private static @Nullable Path place() throws URISyntaxException {
    // Set in native executables alone, which know no jar (org.graalvm.nativeimage.ImageInfo).
    if (System.getProperty("org.graalvm.nativeimage.imagecode") != null)
      return ProcessHandle.current().info().command().map(Path::of).orElse(null);
    CodeSource source = CacheArguments.class.getProtectionDomain().getCodeSource();
    return source == null ? null : Path.of(source.getLocation().toURI());
  }

  /** A configuration outside of the site's own place, with what it holds. */
  private static @Nullable String configuration(SiteArguments site, Console console) {
    if (site.config == null) return null;
    try {
      Path file = console.folder().resolve(site.config);
      return file + "\n" + Files.readString(file);
    } catch (IOException unreadable) {
      return site.config;
    }
  }
}

package dev.waymark.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hugo's folder for caches when the configuration names none ({@code helpers/path.go}). */
final class CacheFolder {
  private CacheFolder() {}

  /** Null when the environment does not tell. */
  static @Nullable String of(Map<String, String> environment) {
    return of(environment, System.getProperty("os.name", ""));
  }

  static @Nullable String of(Map<String, String> environment, String system) {
    boolean netlify =
        environment.getOrDefault("NETLIFY", "").equals("true")
            && !environment.getOrDefault("PULL_REQUEST", "").isEmpty()
            && !environment.getOrDefault("DEPLOY_PRIME_URL", "").isEmpty();
    if (netlify) return "/opt/build/cache/hugo_cache";
    String home = environment.getOrDefault("HOME", "");
    String folder = "";
    if (system.startsWith("Windows")) {
      for (String name : List.of("LocalAppData", "LOCALAPPDATA"))
        if (folder.isEmpty()) folder = environment.getOrDefault(name, "");
    } else if (system.startsWith("Mac")) {
      if (!home.isEmpty()) folder = home + "/Library/Caches";
    } else {
      folder = environment.getOrDefault("XDG_CACHE_HOME", "");
      if (!folder.startsWith("/")) folder = home.isEmpty() ? "" : home + "/.cache";
    }
    return folder.isEmpty() ? null : folder.replace('\\', '/') + "/hugo_cache";
  }
}

package dev.waymark.site.published;

import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.model.Url;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of {@code assets}: published only when a template asks for them, then under their own path.
 */
final class Assets {
  private final Map<String, String> byPath = new HashMap<>();

  Assets(SiteFiles files) {
    for (MountedFile file : files.of("assets")) {
      byPath.putIfAbsent(PathRules.lower(file.path()), file.path());
    }
  }

  /** By path below assets, with or without leading slash, case ignored. */
  @Nullable Url find(Language language, String path) {
    String wanted = path;
    while (wanted.startsWith("/") || wanted.startsWith("./"))
      wanted = wanted.substring(wanted.indexOf('/') + 1);
    String found = byPath.get(PathRules.lower(wanted));
    return found == null ? null : new Url(language.basePath() + PathRules.encode("/" + found));
  }
}

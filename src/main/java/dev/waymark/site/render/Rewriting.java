package dev.waymark.site.render;

import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through templates for some that may show another text than the content that they got. */
final class Rewriting {
  private static final Pattern CONTENT = Pattern.compile("\\.Content\\b");
  private static final Pattern CHANGE =
      Pattern.compile("\\b([rR]eplace(RE|Pairs)?|[fF]indRE\\w*|split|Split)\\b");

  private final SiteFiles files;
  private @Nullable Noted<Boolean> known;

  Rewriting(SiteFiles files) {
    this.files = files;
  }

  synchronized boolean may() {
    Noted<Boolean> found = known;
    if (found == null) known = found = Reads.during(this::look);
    return found.get();
  }

  private boolean look() {
    for (MountedFile file : files.of("layouts")) {
      String path = file.path();
      if (path.contains("shortcodes/") || path.contains("_markup/")) continue;
      Source source = files.tree().read(file.file());
      if (source == null || !CONTENT.matcher(source.text()).find()) continue;
      if (CHANGE.matcher(source.text()).find()) return true;
    }
    return false;
  }
}

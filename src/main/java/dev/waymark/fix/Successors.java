package dev.waymark.fix;

import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has become of pages when files of their site have moved.
 *
 * @param now the site with the moved files
 * @param files where each file that moved is now
 */
public record Successors(Site now, Map<String, String> files) {
  /** Whether the file of a page moves. */
  public boolean moves(Page page) {
    return page.file() != null && files.containsKey(page.file());
  }

  /** The same page as it is now; null when there is none in its language. */
  public @Nullable Page of(Page page) {
    String file = page.file();
    if (file == null) return now.page(page.language().code(), page.path());
    for (Page other : now.pagesOf(files.getOrDefault(file, file)))
      if (other.succeeds(page)) return other;
    return null;
  }

  /**
   * Why files cannot move: the first page that would have no successor, so that nothing could serve
   * its address and its links could not be written anew; null when each has one.
   */
  public @Nullable String lost(Site before) {
    for (Page page : before.pages()) {
      String file = page.file();
      if (file == null || of(page) != null) continue;
      String target = files.get(file);
      if (target == null) return file + " would be no page any more beside " + beside(file);
      List<Page> others = now.pagesOf(target);
      if (others.isEmpty())
        return file
            + " would be no page any more as "
            + target
            + ": it is in no folder of pages there, another page has its place or takes it in";
      return "%s would be a page in %s as %s, and none in %s any more"
          .formatted(file, others.get(0).language().code(), target, page.language().code());
    }
    return null;
  }

  /** The first file that comes into a folder of another file, or above it. */
  private String beside(String file) {
    return files.values().stream()
        .filter(to -> file.startsWith(to.substring(0, to.lastIndexOf('/') + 1)))
        .sorted()
        .findFirst()
        .orElse("what moves");
  }
}

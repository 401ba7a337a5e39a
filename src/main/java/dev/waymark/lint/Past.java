package dev.waymark.lint;

import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the repository's history says of what links miss. */
@FunctionalInterface
public interface Past {
  /** What became of fragments of pages, of those alone of which history tells. */
  Map<Missing, Became> of(Site site, Collection<Missing> missing);

  /** A fragment that a page does not have, or is not known to have. */
  record Missing(Page page, String fragment) {}

  /**
   * What stands there today.
   *
   * @param fragment an id of {@code page}; empty when the old was taken away and nothing came in
   *     its place
   * @param commit the one that took the old away, abbreviated; null when the old differs from the
   *     new in case alone
   */
  record Became(Page page, String fragment, @Nullable String commit, @Nullable LocalDate date) {
    /** As messages say it. */
    public String words(String old, String now) {
      if (fragment.isEmpty() && commit != null)
        return old + " was removed in " + commit + " (" + date + ")";
      return commit == null
          ? old + " differs from " + now + " in case"
          : old + " became " + now + " in " + commit + " (" + date + ")";
    }
  }
}

package dev.waymark.rules.pages;

import dev.waymark.document.Document;
import dev.waymark.lint.Fix;
import dev.waymark.lint.FrontMatterList;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Edit;
import dev.waymark.tree.Changes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules about lost addresses share. */
final class Lost {
  private Lost() {}

  /** Whether readers get something at an address, or could: what nobody knows is not lost. */
  static boolean served(Site site, Url url) {
    return served(site.at(url));
  }

  /** As the other; a redirect that leads to nothing serves nobody, as a rule for whole folders. */
  static boolean reached(Site site, Url url) {
    return served(site.at(url).end());
  }

  private static boolean served(Resolution found) {
    return !(found instanceof Resolution.NoSuchPage
        || found instanceof Resolution.NoSuchFile
        || found instanceof Resolution.NotPublished);
  }

  static List<String> nearest(Site site, Url url) {
    return site.at(url) instanceof Resolution.NoSuchPage none ? none.nearest() : List.of();
  }

  /** What became of a page, as Git follows its file; null when it is gone. */
  static @Nullable Page today(Site site, Changes changes, Page page) {
    String file = page.file() == null ? null : changes.after(page.file());
    if (file == null) return null;
    for (Page now : site.pagesOf(file)) {
      if (now.succeeds(page)) return now;
    }
    return null;
  }

  /** The fix that lets a page answer for addresses; null when no alias can. */
  static @Nullable Fix fix(Site site, Page page, List<Url> lost) {
    Document document = page.adapted() ? null : page.document();
    List<String> aliases = new ArrayList<>();
    for (Url url : lost) {
      String alias = site.aliasFor(page, url);
      if (alias == null) return null;
      aliases.add(alias);
    }
    Edit edit = document == null ? null : FrontMatterList.add(document, "aliases", aliases);
    String title = "add the alias " + String.join(", ", aliases);
    return edit == null ? null : new Fix(title, true, List.of(edit));
  }
}

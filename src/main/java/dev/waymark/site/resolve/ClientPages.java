package dev.waymark.site.resolve;

import dev.waymark.hugo.config.Glob;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.SiteOptions.ClientRendered;
import dev.waymark.site.model.Url;
import dev.waymark.template.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the configuration says of pages that the site's own scripts fill. */
public final class ClientPages {
  static final Why SCRIPTS = Why.of("scripts fill the page, as waymark.yaml says");

  private record Filled(List<Glob> pages, @Nullable List<Glob> fragments) {}

  private final List<Filled> all;

  public ClientPages(List<ClientRendered> told) {
    all =
        told.stream()
            .map(
                pages -> {
                  List<String> fragments = pages.fragments();
                  return new Filled(
                      globs(pages.pages()), fragments == null ? null : globs(fragments));
                })
            .toList();
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }

  /** Whether scripts are said to answer a fragment of a page. */
  boolean answers(Page page, String fragment) {
    for (Filled filled : all) {
      List<Glob> fragments = filled.fragments();
      if (fragments != null && matches(fragments, fragment) && shows(filled, page)) return true;
    }
    return false;
  }

  /** Why a fragment of a page is not decided; null when nothing is said of the page. */
  public @Nullable Why doubt(Page page) {
    for (Filled filled : all) if (filled.fragments() == null && shows(filled, page)) return SCRIPTS;
    return null;
  }

  private static boolean shows(Filled filled, Page page) {
    Url url = page.url();
    String file = page.file();
    return url != null && matches(filled.pages(), url.value())
        || file != null && matches(filled.pages(), file);
  }

  private static boolean matches(List<Glob> globs, String text) {
    for (Glob glob : globs) if (glob.matches(text)) return true;
    return false;
  }
}

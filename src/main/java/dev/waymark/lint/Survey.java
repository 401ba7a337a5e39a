package dev.waymark.lint;

import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.function.Supplier;

/**
 * What a run looked at, in numbers; the site itself only for those who ask, for a run that repeats
 * what an earlier one found does not build it.
 *
 * @param generator what builds the site, as {@code Hugo 0.167.0}; empty for a folder without a site
 * @param pages those that are published
 * @param files content files that were read
 */
public record Survey(
    String generator, String baseUrl, int pages, int files, int links, Supplier<Site> site) {
  public static Survey of(Site site) {
    return new Survey(
        site.config().siteless() == null ? "Hugo " + site.config().version() : "",
        site.config().defaultLanguage().baseUrl(),
        (int) site.pages().stream().filter(Page::rendered).count(),
        site.documents().size(),
        site.references().size(),
        () -> site);
  }
}

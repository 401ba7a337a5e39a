package dev.waymark.site.published;

import dev.waymark.hugo.config.Language;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site.Collision;
import dev.waymark.site.model.Site.MissingSection;
import dev.waymark.site.model.Url;
import dev.waymark.site.redirects.PrintedRedirects;
import dev.waymark.site.redirects.RedirectDoubts;
import dev.waymark.site.redirects.RedirectTable;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The finished {@link PageIndex}: nothing but look-ups. Made by {@link IndexBuilder}. */
record SiteIndex(
    List<Page> pages,
    Map<String, Map<String, Page>> byPath,
    Map<String, List<Page>> byFile,
    Map<String, Map<String, List<Page>>> byName,
    Map<String, List<Page>> childrenByKey,
    Map<String, Page> parentByKey,
    Published publication,
    Map<String, Page> unpublishedByFile,
    Resources resources,
    Assets assets,
    Pagers pagers,
    List<Redirect> redirects,
    RedirectTable redirectTable,
    List<Collision> collisions,
    List<MissingSection> missingSections,
    UnknownPlaces unknownPlaces,
    RedirectDoubts doubts)
    implements PageIndex {

  /** Names one page cheaply: pages themselves are large values to hash. */
  static String key(Page page) {
    return page.language().code() + page.path().value();
  }

  @Override
  public @Nullable Page page(String language, LogicalPath path) {
    return byPath.getOrDefault(language, Map.of()).get(path.value());
  }

  @Override
  public List<Page> pagesOf(String file) {
    return byFile.getOrDefault(file, List.of());
  }

  @Override
  public List<Page> named(String language, String baseName) {
    return byName.getOrDefault(language, Map.of()).getOrDefault(baseName, List.of());
  }

  @Override
  public List<Page> children(Page page) {
    return childrenByKey.getOrDefault(key(page), List.of());
  }

  @Override
  public @Nullable Page parent(Page page) {
    return parentByKey.get(key(page));
  }

  @Override
  public @Nullable Served published(String file) {
    Served found = publication.at(file);
    return found != null ? found : pagers.at(file, publication);
  }

  @Override
  public SortedSet<String> publishedFiles() {
    return publication.files();
  }

  @Override
  public @Nullable Page unpublished(String file) {
    return unpublishedByFile.get(file);
  }

  @Override
  public @Nullable Url resource(Page page, String name) {
    return resources.find(page, name);
  }

  @Override
  public List<Own> files(Page page) {
    return resources.of(page);
  }

  @Override
  public @Nullable Url asset(Language language, String path) {
    return assets.find(language, path);
  }

  @Override
  public @Nullable Redirect redirectAt(Url url) {
    return redirectTable.find(url);
  }

  @Override
  public PageIndex redirecting(List<PrintedRedirects> printed) {
    ServedRedirects served = ServedRedirects.of(redirects, printed);
    return new SiteIndex(
        pages,
        byPath,
        byFile,
        byName,
        childrenByKey,
        parentByKey,
        publication,
        unpublishedByFile,
        resources,
        assets,
        pagers,
        served.all(),
        new RedirectTable(served.served()),
        collisions,
        missingSections,
        unknownPlaces,
        served.doubts());
  }

  @Override
  public @Nullable String unknownNamed(Language language, String path) {
    return unknownPlaces.named(language, path);
  }

  @Override
  public @Nullable String unknownBelow(Language language, String urlPath) {
    String why = unknownPlaces.why(language, urlPath);
    return why != null ? why : unknownRedirect(urlPath);
  }

  @Override
  public @Nullable String unknownRedirect(String urlPath) {
    return doubts.why(new Url(urlPath));
  }

  @Override
  public String unknown() {
    return unknownPlaces + " " + doubts;
  }
}

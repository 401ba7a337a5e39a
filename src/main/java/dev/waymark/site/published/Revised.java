package dev.waymark.site.published;

import dev.waymark.hugo.config.Language;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Revision;
import dev.waymark.site.model.Site.Claim;
import dev.waymark.site.model.Site.Collision;
import dev.waymark.site.model.Site.MissingSection;
import dev.waymark.site.model.Url;
import dev.waymark.site.redirects.PrintedRedirects;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** An index after a text below front matter has changed: no address is another one. */
public final class Revised implements PageIndex {
  private final PageIndex before;
  private final Revision revision;
  private final List<Page> pages;

  private Revised(PageIndex before, Revision revision) {
    this.before = before;
    this.revision = revision;
    pages = Collections.unmodifiableList(revision.pages(before.pages()));
  }

  /** An index as a revision leaves it; many revisions are no slower than one. */
  public static PageIndex of(PageIndex index, Revision revision) {
    return index instanceof Revised revised
        ? new Revised(revised.before, revised.revision.then(revision))
        : new Revised(index, revision);
  }

  @Override
  public List<Page> pages() {
    return pages;
  }

  @Override
  public @Nullable Page page(String language, LogicalPath path) {
    return revision.maybe(before.page(language, path));
  }

  @Override
  public List<Page> pagesOf(String file) {
    return revision.pages(before.pagesOf(file));
  }

  @Override
  public List<Page> named(String language, String baseName) {
    return revision.pages(before.named(language, baseName));
  }

  @Override
  public List<Page> children(Page page) {
    return revision.pages(before.children(page));
  }

  @Override
  public @Nullable Page parent(Page page) {
    return revision.maybe(before.parent(page));
  }

  @Override
  public @Nullable Served published(String file) {
    Served served = before.published(file);
    if (served == null) return null;
    Page page = served.page();
    Redirect redirect = served.redirect();
    if (page != null && revision.page(page) != page)
      return new Served(revision.page(page), served.file(), redirect, served.pager());
    if (redirect != null && revision.redirect(redirect) != redirect)
      return new Served(page, served.file(), revision.redirect(redirect));
    return served;
  }

  @Override
  public @Nullable Page unpublished(String file) {
    return revision.maybe(before.unpublished(file));
  }

  @Override
  public SortedSet<String> publishedFiles() {
    return before.publishedFiles();
  }

  @Override
  public @Nullable Url resource(Page page, String name) {
    return before.resource(page, name);
  }

  @Override
  public List<Own> files(Page page) {
    return before.files(page);
  }

  @Override
  public @Nullable Url asset(Language language, String path) {
    return before.asset(language, path);
  }

  @Override
  public List<Redirect> redirects() {
    return before.redirects().stream().map(revision::redirect).toList();
  }

  @Override
  public @Nullable Redirect redirectAt(Url url) {
    Redirect redirect = before.redirectAt(url);
    return redirect == null ? null : revision.redirect(redirect);
  }

  @Override
  public PageIndex redirecting(List<PrintedRedirects> printed) {
    return of(before.redirecting(printed), revision);
  }

  @Override
  public List<Collision> collisions() {
    return before.collisions().stream().map(this::collision).toList();
  }

  private Collision collision(Collision of) {
    List<Claim> claims = of.claims().stream().map(this::claim).toList();
    return new Collision(of.outputFile(), of.url(), claims);
  }

  private Claim claim(Claim of) {
    return new Claim(revision.maybe(of.page()), of.alias(), of.staticFile(), of.span(), of.what());
  }

  @Override
  public List<MissingSection> missingSections() {
    return before.missingSections().stream()
        .map(section -> new MissingSection(section.path(), revision.page(section.first())))
        .toList();
  }

  @Override
  public @Nullable String unknownBelow(Language language, String urlPath) {
    return before.unknownBelow(language, urlPath);
  }

  @Override
  public @Nullable String unknownRedirect(String urlPath) {
    return before.unknownRedirect(urlPath);
  }

  @Override
  public @Nullable String unknownNamed(Language language, String path) {
    return before.unknownNamed(language, path);
  }

  @Override
  public String unknown() {
    return before.unknown();
  }
}

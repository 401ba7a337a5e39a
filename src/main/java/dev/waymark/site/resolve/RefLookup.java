package dev.waymark.site.resolve;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.find.PageLookup;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code ref} and {@code relref} answer ({@code hugolib/site.go: refLink}). */
public final class RefLookup {
  private final PageIndex index;
  private final HugoConfig config;
  private final PageLookup pages;
  private final AnchorIndex anchors;
  private final Suggestions suggestions;

  public RefLookup(
      PageIndex index,
      HugoConfig config,
      PageLookup pages,
      AnchorIndex anchors,
      Suggestions suggestions) {
    this.index = index;
    this.config = config;
    this.pages = pages;
    this.anchors = anchors;
    this.suggestions = suggestions;
  }

  /** The argument of a call; null when it has none. */
  public static Shortcode.@Nullable Param path(Shortcode call) {
    return call.named() ? call.param("path") : call.param(0);
  }

  /**
   * Where a call leads; {@code more} is what the destination adds behind it, such as a fragment.
   */
  public Resolution of(Page from, Shortcode call, String more) {
    Shortcode.Param path = path(call);
    if (path == null) return new Resolution.NoSuchPage("", List.of());
    Shortcode.Param lang = call.named() ? call.param("lang") : null;
    Shortcode.Param format = call.named() ? call.param("outputFormat") : call.param(1);
    return resolve(
        from,
        path.value() + more,
        lang == null ? null : lang.value(),
        format == null ? null : format.value());
  }

  public Resolution resolve(Page from, String ref, @Nullable String lang, @Nullable String format) {
    Language language = from.language();
    if (lang != null && !lang.isEmpty()) {
      Language other = config.language(lang.toLowerCase(Locale.ROOT));
      if (other == null) return new Resolution.NoSuchPage(ref, List.of());
      language = other;
    }
    Address to = Address.parse(ref);
    String path = HugoUrls.decode(to.path());
    if (HugoUrls.unescape(to.path()) == null) return none(from, language, ref);
    Url own = from.url();
    if (path.isEmpty()) {
      return own == null
          ? new Resolution.NotPublished(from)
          : anchors.arrive(from, own, to.fragment());
    }
    PageLookup.Result found = pages.find(from, language, true, path);
    Page page = found.page();
    if (page != null) return arrive(page, to.fragment(), format, ref);
    if (found.ambiguous().size() > 1) return new Resolution.Ambiguous(path, found.ambiguous());
    Page unpublished = found.unpublished();
    if (unpublished != null) return new Resolution.NotPublished(unpublished);
    return none(from, language, path);
  }

  /** What a page that was looked up answers to a fragment. */
  public Resolution arrive(
      Page page, @Nullable String fragment, @Nullable String format, String wanted) {
    if (format != null && !format.isEmpty()) {
      for (Page.Output output : page.outputs()) {
        if (!output.format().equalsIgnoreCase(format)) continue;
        return output.file().endsWith(".html")
            ? anchors.arrive(page, output.url(), fragment)
            : new Resolution.Found(page, output.url(), fragment);
      }
      return new Resolution.NoSuchPage(wanted, List.of());
    }
    Url url = page.url();
    if (url == null || page.status() != Page.Status.BUILT) return new Resolution.NotPublished(page);
    return anchors.arrive(page, url, fragment);
  }

  /** A path as seen from the root: one that is relative is looked up beside its page first. */
  private static String rooted(Page from, String path) {
    if (path.startsWith("/")) return path;
    boolean branch = from.bundle() != Page.Bundle.NONE;
    return PageLookup.join(branch ? from.path().value() : from.path().parent().value(), path);
  }

  private Resolution none(Page from, Language language, String path) {
    String root = language.basePath() + language.prefix();
    String why = index.unknownBelow(language, root + rooted(from, path));
    boolean name = path.indexOf('/') < 0;
    if (why == null && name) why = index.unknownNamed(language, path);
    if (why != null) return new Resolution.Unknown(why);
    return new Resolution.NoSuchPage(path, suggestions.paths(language.code(), path));
  }
}

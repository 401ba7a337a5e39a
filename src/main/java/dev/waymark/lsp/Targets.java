package dev.waymark.lsp;

import dev.waymark.lsp.Completions.Word;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.jspecify.annotations.Nullable;

/** Where a link may lead: pages, files and anchors. */
final class Targets {
  private Targets() {}

  /** For a destination of a link. */
  static CompletionList links(Spot spot, Site site, Reference.Form form, String typed) {
    int hash = typed.indexOf('#');
    Page from = spot.page(site);
    if (hash >= 0) return anchors(spot, site, from, form, typed, hash);
    if (from != null && RelativeTargets.isRelative(typed))
      return Completions.list(spot, typed, RelativeTargets.links(site, from, form, typed));
    List<Word> words = new ArrayList<>(addresses(site, from));
    if (from != null && isWithoutBase(site, from))
      words.addAll(pages(site, from, page -> withoutBase(page)));
    if (isByFile(site)) words.addAll(pages(site, from, page -> file(page)));
    for (Site.Asset asset : site.assets())
      words.add(Word.of(asset.url().value(), asset.file(), CompletionItemKind.File));
    return Completions.list(spot, typed, words);
  }

  /** For the path of a {@code ref}. */
  static CompletionList refs(Spot spot, Site site, String typed) {
    int hash = typed.indexOf('#');
    Page from = spot.page(site);
    if (hash >= 0) return anchors(spot, site, from, Reference.Form.REF, typed, hash);
    if (from != null && RelativeTargets.isRelative(typed))
      return Completions.list(spot, typed, RelativeTargets.refs(site, from, typed));
    return Completions.list(spot, typed, pages(site, from, page -> page.path().value()));
  }

  /** The addresses of pages that readers can open. */
  static List<Word> addresses(Site site, @Nullable Page from) {
    return pages(site, from, page -> page.url() == null ? null : page.url().value());
  }

  interface Written extends Function<Page, @Nullable String> {}

  private static List<Word> pages(Site site, @Nullable Page from, Written written) {
    List<Word> words = new ArrayList<>();
    for (Page page : site.pages()) {
      boolean other = from != null && !page.language().code().equals(from.language().code());
      String text = page.rendered() && !other ? written.apply(page) : null;
      if (text != null) words.add(Word.of(text, page.title(), CompletionItemKind.Reference));
    }
    return words;
  }

  static @Nullable String file(Page page) {
    return page.mounted() == null ? null : "/" + page.mounted().path();
  }

  /** An address without the folder that the whole site is in; null when it is in none. */
  private static @Nullable String withoutBase(Page page) {
    String base = page.language().basePath();
    String url = page.url() == null ? "" : page.url().value();
    return base.length() > 1 && url.startsWith(base + "/") ? url.substring(base.length()) : null;
  }

  /** Whether links are written without it: where a hook makes addresses of them. */
  private static boolean isWithoutBase(Site site, Page from) {
    String own = withoutBase(from);
    return own != null
        && site.resolve(from, Reference.Form.HOOK, own).end() instanceof Resolution.Found found
        && found.page() == from;
  }

  /** Whether writers of this site link to content files, and a hook makes addresses of them. */
  private static boolean isByFile(Site site) {
    return site.references().stream()
        .anyMatch(
            link ->
                link.form() == Reference.Form.HOOK
                    && link.raw().startsWith("/")
                    && link.raw().contains(".md")
                    && link.resolution().end() instanceof Resolution.Found);
  }

  private static CompletionList anchors(
      Spot spot, Site site, @Nullable Page from, Reference.Form form, String typed, int hash) {
    Page to = from;
    if (hash > 0 && from != null) {
      Resolution end = site.resolve(from, form, typed.substring(0, hash)).end();
      to = end instanceof Resolution.Found found ? found.page() : null;
    }
    if (to == null) return new CompletionList();
    Set<String> ids = new LinkedHashSet<>(site.anchors(to).ids());
    for (Site.Api api : site.apis(to)) ids.addAll(api.ids());
    return Completions.list(
        spot, typed.substring(hash + 1), Completions.words(ids, CompletionItemKind.Constant));
  }
}

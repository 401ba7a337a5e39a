package dev.waymark.site.published;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site.Claim;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.model.Url;
import dev.waymark.site.pages.BuildRules;
import dev.waymark.site.pages.PageMaker.Made;
import dev.waymark.site.pages.UrlMaker.Target;
import dev.waymark.site.published.PageIndex.Served;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts everything that Hugo writes into one {@link Published}: pages, aliases, resources, static
 * files, its own.
 */
final class PublishedFiles {
  private final SiteFiles files;
  private final HugoConfig config;
  private final Map<String, Map<String, Made>> made;
  private final Resources resources;
  private final boolean redirectsByServer;
  private final List<Redirect> redirects = new ArrayList<>();
  private final Map<String, Page> unpublished = new HashMap<>();
  private final Published published = new Published();
  private final AliasMaker aliases;

  PublishedFiles(
      SiteFiles files,
      HugoConfig config,
      Map<String, Map<String, Made>> made,
      Resources resources,
      boolean redirectsByServer) {
    this.redirectsByServer = redirectsByServer;
    this.files = files;
    this.config = config;
    this.made = made;
    this.resources = resources;
    this.aliases = new AliasMaker(config);
  }

  Published publish() {
    for (Map<String, Made> language : made.values()) language.values().forEach(this::page);
    for (Map<String, Made> language : made.values()) language.values().forEach(this::aliases);
    for (Resources.Resource resource : resources.all()) {
      String file = resource.placed().mounted().file();
      published.claim(
          resource.file(),
          new Served(null, file, null),
          new Claim(null, false, file, null, "resource " + file));
    }
    statics();
    own();
    return published;
  }

  /** Aliases and Hugo's own, known once all is published. */
  List<Redirect> redirects() {
    return redirects;
  }

  /** By their file, pages that are not written, known once all is published. */
  Map<String, Page> unpublished() {
    return unpublished;
  }

  private void page(Made one) {
    Page page = one.page();
    boolean built = page.status() == Page.Status.BUILT;
    for (Target target : one.targets()) {
      if (!built
          || page.outputs().stream().noneMatch(output -> output.file().equals(target.file()))) {
        unpublished.putIfAbsent(target.file(), page);
      } else {
        published.claim(
            target.file(),
            new Served(page, null, null),
            new Claim(page, false, null, page.position(), name(page)));
      }
    }
  }

  private static String name(Page page) {
    return page.file() != null ? "page " + page.file() : page.kind().hugoName() + " " + page.path();
  }

  private void aliases(Made one) {
    Page page = one.page();
    boolean renders = page.status() == Page.Status.BUILT;
    // Until 0.160 aliases of pages that are not rendered were written as well; before 0.155 only
    // those of pages with a link.
    boolean old = !config.version().has(HugoChange.ALIASES_OF_PERMALINKABLE_FORMATS);
    boolean unrendered =
        !config.version().has(HugoChange.ALIASES_OF_RENDERED_PAGES)
            && (page.status() == Page.Status.RENDER_LINK
                || page.status() == Page.Status.RENDER_NEVER && !old);
    if (!renders && !unrendered) return;
    boolean off = config.options(page.language()).flag(false, "disablealiases");
    if (off && !redirectsByServer) return;
    Set<String> paths = new HashSet<>();
    for (int i = 0; i < one.formats().size(); i++) {
      OutputFormat format = one.formats().get(i);
      if (!format.isHtml()) continue;
      // Before 0.155 each path that formats have got them, beside the page's first file; a page
      // that is not rendered has one format then.
      if (old && !renders && !paths.isEmpty()) continue;
      if (old ? !paths.add(format.path()) : !format.is(OutputFormat.Trait.PERMALINKABLE)) continue;
      String folder = one.targets().get(old ? 0 : i).folder();
      for (AliasMaker.Alias alias :
          aliases.aliases(page.params(), page.language(), format, folder, one.ugly())) {
        Url from = IndexBuilder.address(config, alias.file());
        String to = page.url() == null ? "" : page.url().value();
        Redirect redirect = new Redirect(Redirect.Kind.ALIAS, from, to, page, alias.value().span());
        redirects.add(redirect);
        if (off) continue;
        published.claim(
            alias.file(),
            new Served(null, null, redirect),
            new Claim(page, true, null, alias.value().span(), "alias " + from));
      }
    }
  }

  private void statics() {
    for (MountedFile file : files.of("static")) {
      String folder = "";
      if (config.multihost() && file.language() != null) folder = file.language() + "/";
      published.claim(
          folder + file.path(),
          new Served(null, file.file(), null),
          new Claim(null, false, file.file(), null, "file " + file.file()));
    }
  }

  /** What Hugo adds unasked: 404, sitemaps, robots, the way to the default language. */
  private void own() {
    for (Language language : config.languages()) {
      Options options = config.options(language);
      BuildRules build = new BuildRules(config, options);
      String folder =
          language.outputPrefix().isEmpty() ? "" : language.outputPrefix().substring(1) + "/";
      if (build.enabled("404")) published.made(folder + "404.html");
      if (build.enabled("sitemap")) {
        String name = options.text("sitemap.xml", "sitemap", "filename");
        if (!config.multihost()) published.made(name);
        boolean several = config.multilingual() || !language.outputPrefix().isEmpty();
        if (several) published.made((config.multihost() ? folder : language.code() + "/") + name);
      }
      if (options.flag(false, "enablerobotstxt") && build.enabled("robotstxt")) {
        published.made(config.multihost() ? folder + "robots.txt" : "robots.txt");
      }
    }
    Language first = config.defaultLanguage();
    if (config.multihost()) return;
    boolean off = config.options(first).flag(false, "disabledefaultlanguageredirect");
    if (off && config.version().has(HugoChange.REDIRECT_MAY_BE_OFF)) return;
    Made home = made.getOrDefault(first.code(), Map.of()).get("/");
    Page page = home == null || home.page().status() != Page.Status.BUILT ? null : home.page();
    Url link = page == null ? null : page.url();
    boolean shown = home != null && home.formats().stream().anyMatch(OutputFormat::isHtml);
    if (!config.version().has(HugoChange.REDIRECT_OF_HOME)) {
      link = new Url(first.basePath() + first.prefix() + "/");
    } else if (link == null || !shown) {
      return;
    }
    if (!first.prefix().isEmpty()) hugo("index.html", link, page);
    else if (config.multilingual()) {
      // Hugo writes the language behind an ugly address.
      boolean ugly = link.value().equals(first.basePath() + "/index.html");
      hugo((ugly ? "index.html" : "") + first.code() + "/index.html", link, page);
    }
  }

  private void hugo(String file, Url to, @Nullable Page page) {
    Url from = IndexBuilder.address(config, file);
    Redirect redirect = new Redirect(Redirect.Kind.HUGO, from, to.value(), page, null);
    redirects.add(redirect);
    published.redirect(file, redirect);
  }
}

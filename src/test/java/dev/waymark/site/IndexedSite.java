package dev.waymark.site;

import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.published.PageIndex;
import dev.waymark.text.Source;
import dev.waymark.tree.MemoryTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A small site in memory, indexed. A content file given as {@code title: x} gets its front matter's
 * delimiters here.
 */
public final class IndexedSite {
  private final Map<String, String> files = new LinkedHashMap<>();
  private HugoVersion version = HugoVersion.NEWEST;

  public static IndexedSite of(String config) {
    IndexedSite site = new IndexedSite();
    site.files.put("hugo.toml", "baseURL = 'https://example.org/'\n" + config);
    return site;
  }

  public IndexedSite on(int minor) {
    version = new HugoVersion(0, minor, 0);
    return this;
  }

  /** Front matter of {@code content/path}. */
  public IndexedSite page(String path, String... frontMatter) {
    files.put("content/" + path, "---\n" + String.join("\n", frontMatter) + "\n---\n");
    return this;
  }

  public IndexedSite file(String path, String text) {
    files.put(path, text);
    return this;
  }

  public IndexedSite without(String path) {
    files.remove(path);
    return this;
  }

  public HugoConfig config() {
    Invocation how = Invocation.at(Instant.parse("2026-01-01T00:00:00Z")).withVersion(version);
    return ConfigLoader.load(new MemoryTree(files), how);
  }

  public PageIndex index() {
    return Generated.index(input());
  }

  /** All that a site is built of. */
  public SiteInput input() {
    MemoryTree tree = new MemoryTree(files);
    HugoConfig config = config();
    TemplateStore templates = TemplateStore.read(tree, config);
    DocumentParser parser =
        new DocumentParser(
            config.version(),
            MarkdownOptions.of(config.options(config.defaultLanguage())),
            templates::called);
    Map<String, Document> documents = new HashMap<>();
    ContentPath.Parser paths = ContentPath.parser(config);
    for (MountedFile file : Components.files(tree, config, "content")) {
      ContentPath at = paths.parse(file.path());
      Source source = at != null && at.isPage() ? tree.read(file.file()) : null;
      if (source != null)
        documents.put(file.file(), parser.parse(source, Markup.of(source.path())));
    }
    return new SiteInput(tree, config, templates, documents, SiteOptions.NONE);
  }

  /**
   * The address of every page by its file below content, else {@code kind path}; pages without a
   * link are left out.
   */
  public SortedMap<String, String> urls() {
    SortedMap<String, String> urls = new TreeMap<>();
    for (Page page : index().pages()) {
      if (page.url() == null) continue;
      boolean made = page.mounted() == null;
      if (made && (page.kind() == Kind.HOME || page.kind() == Kind.TAXONOMY)) continue;
      urls.put(
          made ? page.kind().hugoName() + " " + page.path() : page.mounted().path(),
          page.url().value());
    }
    return urls;
  }

  /** Published files but for feeds, sitemaps, the 404 page and lists of taxonomies. */
  public List<String> published() {
    List<String> files = new ArrayList<>();
    for (String file : index().publishedFiles()) {
      boolean usual =
          file.endsWith(".xml")
              || file.endsWith("404.html")
              || file.matches("(.*/)?(tags|categories)/index.html");
      if (!usual) files.add(file);
    }
    return files;
  }
}

package dev.waymark.site.find;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.layouts.Templates;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.published.PageIndex;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files whose text shortcodes show in a page. */
public final class Includes {
  /**
   * A file that is shown: {@code document} is null when it is no content; {@code page} when it is
   * no page.
   */
  public record Target(String file, @Nullable Document document, @Nullable Page page) {}

  private static final List<String> KEYS = List.of("file", "path", "page", "src", "name");

  private final Tree tree;
  private final HugoConfig config;
  private final Templates templates;
  private final Map<String, Document> documents;
  private final Set<String> named;
  private final PageIndex index;
  private final PageLookup pages;
  private final Suggestions suggestions;
  private @Nullable Map<String, String> content;

  public Includes(
      Tree tree,
      HugoConfig config,
      Templates templates,
      Map<String, Document> documents,
      SiteOptions options,
      PageIndex index,
      PageLookup pages,
      Suggestions suggestions) {
    this.tree = tree;
    this.config = config;
    this.templates = templates;
    this.documents = documents;
    this.named = Set.copyOf(options.includes());
    this.index = index;
    this.pages = pages;
    this.suggestions = suggestions;
  }

  /** Whether a call shows a file's text. */
  public boolean includes(Shortcode call, Page page) {
    if (named.contains(call.name())) return true;
    ShortcodeTemplate template = templates.shortcode(call.name(), page.section());
    return template != null && template.shows() == ShortcodeTemplate.Shows.YES;
  }

  /** The parameter that names the file; null when the call has none. */
  public Shortcode.@Nullable Param name(Shortcode call) {
    if (!call.named()) return call.param(0);
    for (String key : KEYS) {
      Shortcode.Param found = call.param(key);
      if (found != null) return found;
    }
    return null;
  }

  /**
   * The file that a call shows.
   *
   * @param page the page in which it is shown
   * @param in the text that holds the call
   */
  public @Nullable Target find(Page page, Document in, Shortcode call) {
    Shortcode.Param param = name(call);
    if (param == null || param.value().isBlank()) return null;
    String written = param.value().strip();
    PageLookup.Result found = pages.find(page, page.language(), false, written);
    Page shown = found.page() != null ? found.page() : found.withheld();
    if (shown != null && shown != page && shown.document() != null) {
      return new Target(shown.document().source().path(), shown.document(), shown);
    }
    for (String file : candidates(page, in, written)) {
      Document document = documents.get(file);
      if (document != null || tree.isFile(file)) return new Target(file, document, null);
    }
    boolean asset = index.asset(page.language(), written.replaceFirst("^/+", "")) != null;
    return asset ? new Target(written, null, null) : null;
  }

  /** Paths in the tree, likeliest first. */
  private List<String> candidates(Page page, Document in, String written) {
    List<String> all = new ArrayList<>();
    String plain = written.replaceFirst("^/+", "");
    Map<String, String> content = content();
    List<String> below = new ArrayList<>();
    if (!written.startsWith("/") && page.mounted() != null) {
      String folder = folder(page.mounted().path());
      String near = PageLookup.source(folder, written);
      if (near != null) below.add(near);
    }
    below.add(plain);
    below.add("includes/" + plain);
    below.add("_includes/" + plain);
    for (String path : below) {
      for (String ending : List.of("", ".md")) {
        String file = content.get(path + ending);
        if (file != null) all.add(file);
      }
    }
    if (!written.startsWith("/")) {
      String near = PageLookup.source(folder(in.source().path()), written);
      if (near != null) all.add(near);
    }
    String root = PageLookup.source("", plain);
    if (root != null) {
      for (String above : List.of("", "content/", "layouts/", "assets/", "static/")) {
        all.add(above + root);
      }
    }
    return all;
  }

  /** Names of includes near a wrong one. */
  public List<String> nearest(String name) {
    return suggestions.includes(content().keySet(), name);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Files by their path below the content folder; of equal paths the first. */
  private synchronized Map<String, String> content() {
    Map<String, String> made = content;
    if (made == null) {
      made = new HashMap<>();
      for (MountedFile file : Components.files(tree, config, "content")) {
        made.putIfAbsent(file.path(), file.file());
      }
      content = made;
    }
    return made;
  }
}

package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.site.pages.ContentTree.Placed;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pages and resources that content adapters add ({@code hugolib/pagesfromdata/}). Pages of files
 * win over them.
 */
public final class Adapters {
  /** A folder below which an adapter may add pages that cannot be told. */
  public record OpenFolder(String language, String path, String file) {}

  private final Tree tree;
  private final HugoConfig config;
  private final ContentPath.Parser parser;

  Adapters(Tree tree, HugoConfig config, ContentPath.Parser parser) {
    this.tree = tree;
    this.config = config;
    this.parser = parser;
  }

  /** Adds what an adapter adds. */
  void expand(
      Placed adapter,
      Map<String, SortedMap<String, Placed>> pages,
      Map<String, Placed> resources,
      List<OpenFolder> open) {
    String file = adapter.mounted().file();
    Source source = tree.read(file);
    AdapterTemplate template = source == null ? null : AdapterTemplate.read(source);
    List<String> languages = new ArrayList<>();
    if (template != null && template.everyLanguage())
      config.languages().stream().map(Language::code).forEach(languages::add);
    else languages.add(adapter.language());
    for (String language : languages) {
      if (template == null || template.open())
        open.add(new OpenFolder(language, adapter.at().folder(), file));
      if (template == null) continue;
      for (Data.Table values : template.pages()) {
        boolean leaf = isLeaf(values);
        Placed page = placed(adapter, language, values, leaf ? "/index.md" : "/_index.md");
        if (page == null) continue;
        pages.computeIfAbsent(language, l -> new TreeMap<>()).putIfAbsent(page.at().path(), page);
      }
      for (Data.Table values : template.resources()) {
        Placed resource = placed(adapter, language, values, "");
        if (resource != null) resources.putIfAbsent(language + "\n" + resource.fileKey(), resource);
      }
    }
  }

  private static boolean isLeaf(Data.Table values) {
    Data kind = values.get("kind");
    return kind == null || kind.asString().isEmpty() || kind.asString().equals("page");
  }

  private @Nullable Placed placed(
      Placed adapter, String language, Data.Table values, String index) {
    Data path = values.get("path");
    if (path == null || path.asString().isEmpty()) return null;
    String folder = adapter.at().writtenFolder();
    String full = (folder.isEmpty() ? "" : folder.substring(1) + "/") + path.asString() + index;
    ContentPath at = parser.parse(full);
    if (at == null) return null;
    MountedFile mounted = adapter.mounted();
    String shown = index.isEmpty() ? full : mounted.path();
    return new Placed(
        new MountedFile(mounted.file(), shown, language, mounted.mount()), at, language, values);
  }
}

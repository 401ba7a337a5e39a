package dev.waymark;

import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import dev.waymark.tree.MemoryTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A site in memory, built as every site is: files by path, with a {@code hugo.toml} of its own. */
public final class SmallSite {
  private final Map<String, String> files = new LinkedHashMap<>();

  public SmallSite() {
    files.put("hugo.toml", "baseURL = 'https://example.org/'\n");
    files.put("layouts/all.html", "{{ .Content }}");
  }

  public SmallSite file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** {@code content/PATH} with a title and a text, which begins on line 4. */
  public SmallSite page(String path, String text) {
    return file("content/" + path, "---\ntitle: T\n---\n" + text);
  }

  public SmallSite without(String path) {
    files.remove(path);
    return this;
  }

  public Model model() {
    return ModelBuilder.build(new MemoryTree(files), Invocation.at(Tool.NOW), SiteOptions.NONE);
  }

  /** With what an earlier run knew. */
  public Site build(Earlier earlier) {
    Invocation how = Invocation.at(Tool.NOW);
    return ModelBuilder.build(new MemoryTree(files), how, SiteOptions.NONE, file -> null, earlier)
        .site();
  }

  public Site build() {
    return model().site();
  }

  /** The first place of a text in a file. */
  public static Span place(Site site, String path, String text) {
    Source source = Objects.requireNonNull(site.tree().read(path), path);
    return place(source, text);
  }

  public static Span place(Source source, String text) {
    int at = source.text().indexOf(text);
    if (at < 0) throw new IllegalArgumentException(text + " is not in " + source.path());
    return source.span(at, at + text.length());
  }
}

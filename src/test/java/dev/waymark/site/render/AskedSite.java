package dev.waymark.site.render;

import dev.waymark.hugo.config.Language;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.published.IndexBuilder;
import dev.waymark.site.published.PageIndex;
import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Function;
import dev.waymark.template.Host;
import dev.waymark.template.ParseMistake;
import dev.waymark.template.Parser;
import dev.waymark.template.Runtime;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.functions.Functions;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small site in memory whose objects templates ask. */
final class AskedSite implements Renders {
  private final IndexedSite files = IndexedSite.of("");
  private final List<String> missing = new ArrayList<>();
  private final Stores stores = new Stores();
  private @Nullable SiteObjects objects;

  static AskedSite of(String config) {
    return new AskedSite().file("hugo.toml", config);
  }

  /** Of pages in two languages with files, bundles and a feed; {@code config} comes first. */
  static AskedSite ofFiles(String config) {
    return of(config
            + """
            [languages.en]
            weight = 1
            [languages.fr]
            weight = 2
            [outputFormats.feed]
            mediaType = 'application/rss+xml'
            baseName = 'feed'
            rel = 'canonical'
            """)
        .page("_index.md", "title: Home")
        .page("s/a.md", "title: A", "lastmod: 2024-01-05", "outputs: [html, feed]")
        .page("s/b.md", "title: B", "lastmod: 2024-02-05")
        .page("s/c.fr.md", "title: C")
        .page("t/d.md", "title: D")
        .page("draft.md", "title: Draft", "draft: true")
        .page("leaf/index.md", "title: Leaf", "resources:", "- {src: x.css, name: style}")
        .file("content/leaf/x.css", "b{}")
        .file("content/leaf/img/One.png", "")
        .file("content/leaf/img/two.png", "")
        .file("assets/css/a.css", "a{}")
        .file("assets/css/b.css", "b{}")
        .file("assets/js/x.js", "x()")
        .file("assets/d.svg", "<svg id='s'/>");
  }

  AskedSite file(String path, String text) {
    files.file(path, text);
    return this;
  }

  /** A content file with its front matter in YAML. */
  /** As Hugo 0.{@code minor}.0 makes it. */
  AskedSite on(int minor) {
    files.on(minor);
    return this;
  }

  AskedSite page(String path, String... frontMatter) {
    return file("content/" + path, "---\n" + String.join("\n", frontMatter) + "\n---\ntext\n");
  }

  /** What was asked for and is not there: {@code kind name file:line:column}. */
  List<String> missing() {
    return missing;
  }

  /** What a template prints for a page of English; a hole is {@code ~}. */
  String ask(String page, String template) {
    return run("en", page, template).value().replace(Text.HOLE, '~');
  }

  Text run(String language, String path, String template) {
    SiteObjects site = built();
    Language asked = site.config().language(language);
    Page page = asked == null ? null : site.index().page(language, new LogicalPath(path));
    if (asked == null || page == null) throw new AssertionError("no page " + language + path);
    SiteHost functions = site.host(asked, page);
    Host host =
        new Host() {
          @Override
          public @Nullable Function function(String name) {
            return functions.function(name);
          }

          @Override
          public @Nullable Template partial(String name) {
            return null;
          }

          @Override
          public @Nullable Template template(String name) {
            return null;
          }
        };
    try {
      Template read = Parser.parse("test", Source.of("layouts/test.txt", template), false);
      return new Evaluator(host, Functions.standard()::get, new Budget())
          .run(read, site.page(page));
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  private SiteObjects built() {
    SiteObjects made = objects;
    if (made != null) return made;
    SiteInput input = files.input();
    PageIndex pages = IndexBuilder.build(input);
    made =
        new SiteObjects(
            input,
            pages,
            this,
            (kind, name, runtime) -> missing.add(kind + " " + name.value() + " " + name.from()));
    objects = made;
    return made;
  }

  @Override
  public Text content(Page page) {
    return Text.html("<p>" + page.title() + "</p>");
  }

  @Override
  public Text plain(Page page) {
    return Text.of("one two three");
  }

  @Override
  public Text summary(Page page) {
    return Text.html("summary");
  }

  @Override
  public Text tableOfContents(Page page) {
    return Text.html("<nav></nav>");
  }

  @Override
  public Value fragments(Page page) {
    return Value.unknown("fragments");
  }

  @Override
  public Text shortcodes(Page page) {
    return Text.html("shortcodes");
  }

  @Override
  public Text renderString(Page page, Text markdown, boolean block) {
    return markdown.become((block ? "block " : "inline ") + markdown.value(), Text.Kind.HTML);
  }

  @Override
  public Scratch store(Object owner, String name) {
    return stores.of(owner, name);
  }

  @Override
  public Value view(Runtime runtime, Page page, String name) {
    return Text.html("view " + name);
  }
}

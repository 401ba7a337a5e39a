package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.lint.Report.Crash;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses content files, each with the options of its language. */
final class Reading {
  private final Tree tree;
  private final HugoConfig config;
  private final TemplateStore templates;
  private final Function<String, @Nullable Document> parsed;
  private final ContentPath.Parser paths;
  private final Map<String, DocumentParser> parsers = new ConcurrentHashMap<>();

  Reading(
      Tree tree,
      HugoConfig config,
      TemplateStore templates,
      Function<String, @Nullable Document> parsed) {
    this.tree = tree;
    this.config = config;
    this.templates = templates;
    this.parsed = parsed;
    this.paths = ContentPath.parser(config);
  }

  /** One file's outcome: a document, a crash of ours, or neither when the file holds no content. */
  record Read(String file, @Nullable Document document, @Nullable Crash crash) {}

  Read read(MountedFile file) {
    ContentPath path = paths.parse(file.path());
    if (path == null || !path.isPage()) return new Read(file.file(), null, null);
    Document known = parsed.apply(file.file());
    if (known != null) return new Read(file.file(), known, null);
    Source source = tree.read(file.file());
    if (source == null) return new Read(file.file(), null, null);
    try {
      Document document = parser(path).parse(source, Markup.of(file.path()));
      return new Read(file.file(), document, null);
    } catch (RuntimeException | StackOverflowError failure) {
      return new Read(file.file(), null, new Crash("parse", file.file(), failure));
    }
  }

  private DocumentParser parser(ContentPath path) {
    Language named = path.language() == null ? null : config.language(path.language());
    Language language = named == null ? config.defaultLanguage() : named;
    return parsers.computeIfAbsent(
        language.code(),
        code -> {
          MarkdownOptions options = MarkdownOptions.of(config.options(language));
          return new DocumentParser(config.version(), options, templates::called);
        });
  }
}

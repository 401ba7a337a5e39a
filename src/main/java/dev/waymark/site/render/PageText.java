package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Words;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page's content in its forms ({@code hugolib/page__content.go}). */
final class PageText {
  /** What depends on more than links, headings and shortcodes. */
  private static final Set<String> OF_WORDS =
      Set.of(
          "Content",
          "ContentWithoutSummary",
          "FuzzyWordCount",
          "Len",
          "Plain",
          "PlainWords",
          "RawContent",
          "ReadingTime",
          "Render",
          "RenderShortcodes",
          "Summary",
          "Truncated",
          "WordCount");

  private PageText() {}

  static @Nullable Value member(PageObject object, Runtime runtime, String name, List<Value> args) {
    Page page = object.page();
    Renders renders = object.site().renders();
    if (OF_WORDS.contains(name)) Words.note(page);
    return switch (name) {
      case "Content" -> renders.content(page);
      case "Summary" -> renders.summary(page);
      case "TableOfContents" -> renders.tableOfContents(page);
      case "Fragments" -> renders.fragments(page);
      case "HeadingsFiltered" -> new Value.Items(List.of());
      case "Plain" -> renders.plain(page);
      case "PlainWords" -> words(renders.plain(page));
      case "WordCount", "FuzzyWordCount", "ReadingTime" -> count(object, name);
      case "Len" -> {
        Text content = renders.content(page);
        yield CastArgs.unsure(content)
            ? Value.unknown("how long the content is")
            : Value.of(content.value().getBytes(StandardCharsets.UTF_8).length);
      }
      case "RawContent" -> raw(page);
      case "RenderShortcodes" -> renders.shortcodes(page);
      case "RenderString" -> string(object, args);
      case "Render" -> view(object, runtime, args);
      case "HasShortcode" -> shortcode(page, args);
      case "Truncated" -> truncated(page);
      case "ContentWithoutSummary" -> Value.unknown("where the summary of a page ends");
      default -> null;
    };
  }

  private static Value raw(Page page) {
    Document document = page.document();
    if (document != null) return Written.of(page, document).body();
    return page.mounted() == null
        ? Text.EMPTY
        : Value.unknown("what a content adapter gives a page as its content");
  }

  private static Value words(Text plain) {
    if (CastArgs.unsure(plain)) return Value.unknown("all words of the content");
    List<Value> words = new ArrayList<>();
    for (String word : plain.value().strip().split("\\s+"))
      if (!word.isEmpty()) words.add(Value.of(word));
    return new Value.Items(List.copyOf(words));
  }

  private static Value count(PageObject object, String name) {
    boolean cjk =
        !(PageParams.at(object.params(), "iscjklanguage") instanceof Value.Bool flag)
            || flag.value();
    Value words = words(object.site().renders().plain(object.page()));
    if (cjk || !(words instanceof Value.Items items))
      return Value.unknown("how many words the content has");
    int n = items.values().size();
    return Value.of(
        switch (name) {
          case "WordCount" -> n;
          case "ReadingTime" -> (n + 212) / 213;
          default -> {
            HugoVersion version = object.site().config().version();
            yield (n + (version.has(HugoChange.WHOLE_HUNDREDS) ? 99 : 100)) / 100 * 100;
          }
        });
  }

  /** Whether the summary leaves something out: of one that a person wrote it never does. */
  private static Value truncated(Page page) {
    if (page.params().field("summary") != null) return Value.FALSE;
    Document document = page.document();
    if (document == null || document.body().text().isBlank()) return Value.FALSE;
    int more = document.body().text().indexOf("<!--more-->");
    if (more < 0) return Value.unknown("whether the summary is all of the content");
    return Value.of(!document.body().text().substring(more + "<!--more-->".length()).isBlank());
  }

  private static Value shortcode(Page page, List<Value> args) {
    String name = CastArgs.plain(args, 0);
    if (name == null) return CastArgs.unknownOr(args, "the name of a shortcode");
    Document document = page.document();
    if (document == null) return Value.FALSE;
    return Value.of(document.shortcodes().stream().anyMatch(call -> call.name().equals(name)));
  }

  /** {@code RenderString}, with or without options before its text. */
  static Value string(PageObject object, List<Value> args) {
    if (args.isEmpty() || args.size() > 2) throw new TemplateError("want 1 or 2 arguments");
    boolean block = false;
    if (args.size() == 2) {
      if (args.get(0) instanceof Value.Unknown unknown) return unknown;
      if (!(args.get(0) instanceof Value.Dict options))
        throw new TemplateError("first argument must be a map");
      for (String key : options.entries().keySet()) {
        Text value = CastArgs.text(options.entries().getOrDefault(key, Value.NIL));
        if (value == null || CastArgs.unsure(value))
          return Value.unknown("how RenderString renders");
        switch (key.toLowerCase(Locale.ROOT)) {
          case "display" -> block = value.value().equals("block");
          case "markup" -> {
            boolean markdown =
                value.isEmpty() || List.of("markdown", "md", "goldmark").contains(value.value());
            if (!markdown) return Value.unknown("what " + value.value() + " is rendered to");
          }
          default -> {}
        }
      }
    }
    Text markdown = CastArgs.text(args, args.size() - 1);
    if (markdown == null) return CastArgs.unknownOr(args, "a text to render");
    return object.site().renders().renderString(object.page(), markdown, block);
  }

  private static Value view(PageObject object, Runtime runtime, List<Value> args) {
    String name = args.isEmpty() ? "" : CastArgs.plain(args, 0);
    if (name == null) return CastArgs.unknownOr(args, "the name of a view");
    return object.site().renders().view(runtime, object.page(), name);
  }
}

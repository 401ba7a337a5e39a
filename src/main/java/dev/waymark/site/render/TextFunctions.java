package dev.waymark.site.render;

import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.site.model.Page;
import dev.waymark.template.Function;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.functions.Highlighting;
import dev.waymark.template.functions.LineNumbers;
import dev.waymark.template.functions.TitleCase;
import java.util.Map;
import java.util.regex.Pattern;

/** Functions that translate and render texts. */
final class TextFunctions {
  /** What calls no hook when it is rendered: no markup, and no address that becomes a link. */
  private static final Pattern WORDS =
      Pattern.compile("(?!(?i:.*www\\.))[\\p{L}\\p{N} .,'’/+&()-]*+");

  private TextFunctions() {}

  static void add(SiteObjects site, Language language, Map<String, Function> all) {
    SiteHost.put(
        all,
        (runtime, args) -> site.translations().translate(language, runtime, args),
        "T",
        "i18n",
        "lang.Translate");
    SiteHost.put(
        all,
        (runtime, args) -> {
          if (args.size() != 1) throw new TemplateError("wrong number of args for markdownify");
          Page home = site.lists().home(language);
          Text text = CastArgs.text(args, 0);
          if (text == null) return CastArgs.unknownOr(args, "a text");
          if (home == null) return Value.unknown("the home page");
          if (!WORDS.matcher(text.value()).matches()) runtime.disturb();
          return site.renders().renderString(home, text.as(Text.Kind.PLAIN), false);
        },
        "markdownify",
        "transform.Markdownify");
    SiteHost.put(
        all,
        TitleCase.named(site.options(language).text("", "titlecasestyle")).function(),
        "title",
        "strings.Title");
    LineNumbers lines = MarkdownPrinting.of(site.options(language)).lines();
    SiteHost.put(all, Highlighting.highlight(lines), "highlight", "transform.Highlight");
    SiteHost.put(all, Highlighting.codeBlock(lines), "transform.HighlightCodeBlock");
  }
}

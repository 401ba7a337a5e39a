package dev.waymark.site.render;

import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Page;
import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Functions that make addresses and ids of texts ({@code tpl/urls/urls.go}). */
final class UrlFunctions {
  /** Stands for a hole where Hugo drops what is no letter. */
  private static final String LETTERS = "qzx0hole0xzq";

  private UrlFunctions() {}

  static void add(SiteObjects site, Language language, Map<String, Function> all) {
    var config = site.config();
    SiteHost.put(
        all, text(t -> RelativeUrls.relative(config, language, t, false)), "relURL", "urls.RelURL");
    SiteHost.put(
        all, text(t -> RelativeUrls.absolute(config, language, t, false)), "absURL", "urls.AbsURL");
    SiteHost.put(
        all,
        text(t -> RelativeUrls.relative(config, language, t, true)),
        "relLangURL",
        "urls.RelLangURL");
    SiteHost.put(
        all,
        text(t -> RelativeUrls.absolute(config, language, t, true)),
        "absLangURL",
        "urls.AbsLangURL");
    HeadingIds.Type type = MarkdownOptions.of(site.options(language)).idType();
    SiteHost.put(
        all,
        text(t -> changed(t, text -> HeadingIds.anchorize(type, text))),
        "anchorize",
        "urls.Anchorize");
    PathRules rules = PathRules.of(site.options(language));
    SiteHost.put(
        all,
        text(t -> changed(t, text -> RelativeUrls.urlize(rules, text))),
        "urlize",
        "urls.URLize");
    SiteHost.put(all, ref(site, false), "ref", "urls.Ref");
    SiteHost.put(all, ref(site, true), "relref", "urls.RelRef");
  }

  private static Text changed(Text text, UnaryOperator<String> change) {
    if (!text.holey()) return text.become(change.apply(text.value()));
    String hole = String.valueOf(Text.HOLE);
    return text.become(change.apply(text.value().replace(hole, LETTERS)).replace(LETTERS, hole));
  }

  /** A function of one text. */
  static Function text(UnaryOperator<Text> change) {
    return (runtime, args) -> {
      if (args.size() != 1) throw new TemplateError("wrong number of args");
      runtime.budget().step(1);
      Text text = CastArgs.text(args, 0);
      return text == null
          ? CastArgs.unknownOr(args, "a text")
          : change.apply(text.as(Text.Kind.PLAIN));
    };
  }

  private static Function ref(SiteObjects site, boolean relative) {
    return (runtime, args) -> ref(site, relative, runtime, args);
  }

  private static Value ref(SiteObjects site, boolean relative, Runtime runtime, List<Value> args) {
    Value unknown = CastArgs.unknown(args);
    if (unknown != null) return unknown;
    if (args.size() != 2) throw new TemplateError("wrong number of args for ref");
    Value from = args.get(0);
    Page page = CastArgs.page(from);
    if (page != null) {
      return PageLinks.ref(site, page, args.subList(1, 2), relative, runtime);
    }
    // What stands for a page, such as a shortcode, has the method.
    return from instanceof Value.Obj
        ? runtime.member(from, relative ? "RelRef" : "Ref", args.subList(1, 2))
        : Value.unknown("the page that ref looks from");
  }
}

package dev.waymark.site.render;

import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.find.PageLookup;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Url;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page's addresses, and how it finds other pages ({@code hugolib/page__ref.go}). */
final class PageLinks {
  private PageLinks() {}

  static @Nullable Value member(PageObject object, Runtime runtime, String name, List<Value> args) {
    Page page = object.page();
    SiteObjects site = object.site();
    return switch (name) {
      case "RelPermalink" -> Value.of(site.relPermalink(page.language(), page.url()));
      case "Permalink" -> Value.of(page.url() == null ? "" : absolute(page.language(), page.url()));
      case "OutputFormats" ->
          object.memo().get(name, () -> OutputFormatsValue.of(site, page, false));
      case "AlternativeOutputFormats" ->
          object.memo().get(name, () -> OutputFormatsValue.of(site, page, true));
      case "GetPage" -> getPage(site, page, page.language(), args, runtime);
      case "Ref" -> ref(site, page, args, false, runtime);
      case "RelRef" -> ref(site, page, args, true, runtime);
      default -> null;
    };
  }

  static String absolute(Language language, Url url) {
    String origin = language.origin();
    return origin == null ? url.value() : origin + url.value();
  }

  /** {@code from} is null when the site itself asks. */
  static Value getPage(
      SiteObjects site, @Nullable Page from, Language language, List<Value> args, Runtime runtime) {
    Value unknown = CastArgs.unknown(args);
    if (unknown != null) return unknown;
    Text path = args.isEmpty() ? null : CastArgs.text(args.get(args.size() - 1));
    if (path == null || CastArgs.unsure(path)) return Value.unknown("the path of a page");
    String wanted = path.value();
    if (from == null) {
      // As in GetPage "section" "posts", which was its form once.
      boolean home = args.size() == 1 && wanted.equals("home");
      boolean root = args.size() == 2 && wanted.isEmpty();
      if (home || root) wanted = "/";
    }
    PageLookup.Result found = site.lookup().find(from, language, false, wanted);
    if (found.page() != null) return site.page(found.page());
    if (!found.ambiguous().isEmpty())
      throw new TemplateError("page reference \"" + wanted + "\" is ambiguous");
    String why = unseen(site, language, from, wanted);
    if (why != null) return Value.unknown(why);
    site.absent("page", path, runtime);
    return Value.NIL;
  }

  /** Why a page that was not found may be there all the same; null when it cannot. */
  private static @Nullable String unseen(
      SiteObjects site, Language language, @Nullable Page from, String path) {
    String rooted = path;
    if (!path.startsWith("/")) {
      String folder = from == null ? "/" : from.path().value() + "/";
      rooted = folder + path;
    }
    String why =
        site.index().unknownBelow(language, language.basePath() + language.prefix() + rooted);
    return why != null ? why : site.index().unknownNamed(language, path);
  }

  /** {@code ref} and {@code relref}: a path, a list of path and format, or a map. */
  static Value ref(
      SiteObjects site, Page from, List<Value> args, boolean relative, Runtime runtime) {
    Value unknown = CastArgs.unknown(args);
    if (unknown != null) return unknown;
    if (args.size() != 1) throw new TemplateError("invalid number of arguments to ref");
    Value arg = args.get(0);
    Text path = null;
    Text lang = Text.EMPTY;
    Text format = Text.EMPTY;
    List<Value> items = arg instanceof Value.Items list ? list.values() : null;
    if (arg instanceof Value.Dict dict) {
      path = entry(dict, "path");
      lang = entry(dict, "lang");
      format = entry(dict, "outputformat");
    } else if (items != null) {
      if (items.isEmpty() || items.size() > 2)
        throw new TemplateError("invalid number of arguments to ref");
      path = CastArgs.text(items, 0);
      format = items.size() == 2 ? CastArgs.text(items, 1) : Text.EMPTY;
    } else {
      path = CastArgs.text(arg);
    }
    if (path == null || lang == null || format == null) return Value.unknown("what ref is given");
    if (CastArgs.unsure(lang) || CastArgs.unsure(format))
      return Value.unknown("which version ref is asked for");
    if (path.isEmpty()) return Text.EMPTY;
    return link(site, from, path, lang.value(), format.value(), relative, runtime);
  }

  private static @Nullable Text entry(Value.Dict dict, String key) {
    for (String name : dict.entries().keySet()) {
      if (name.equalsIgnoreCase(key))
        return CastArgs.text(dict.entries().getOrDefault(name, Value.NIL));
    }
    return Text.EMPTY;
  }

  private static Value link(
      SiteObjects site,
      Page from,
      Text written,
      String lang,
      String format,
      boolean relative,
      Runtime runtime) {
    Language language = from.language();
    if (!lang.isEmpty()) {
      Language other = site.config().language(lang.toLowerCase(Locale.ROOT));
      if (other == null) return notFound(site, from, written, runtime);
      language = other;
    }
    HugoUrls.Parts to = HugoUrls.split(written.value());
    String fragment = to.fragment() == null || to.fragment().isEmpty() ? "" : "#" + to.fragment();
    if (to.path().indexOf(Text.HOLE) >= 0) return written.become(Text.HOLE + fragment);
    String path = HugoUrls.decode(to.path());
    if (path.isEmpty()) return written.become(fragment);
    PageLookup.Result found = site.lookup().find(from, language, true, path);
    Page page = found.page();
    if (page == null) {
      String why = found.ambiguous().isEmpty() ? unseen(site, language, from, path) : null;
      return why != null ? Value.unknown(why) : notFound(site, from, written, runtime);
    }
    Url url = page.url();
    if (!format.isEmpty()) {
      url = null;
      for (Page.Output output : page.outputs())
        if (output.format().equalsIgnoreCase(format)) url = output.url();
      if (url == null) return notFound(site, from, written, runtime);
    }
    String link =
        url == null || relative
            ? site.relPermalink(page.language(), url)
            : absolute(page.language(), url);
    return written.become(link + fragment);
  }

  private static Value notFound(SiteObjects site, Page from, Text written, Runtime runtime) {
    site.absent("ref", written, runtime);
    return Value.of(site.options(from.language()).text("", "reflinksnotfoundurl"));
  }
}

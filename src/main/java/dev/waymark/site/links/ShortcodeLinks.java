package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.layouts.Templates;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.resolve.HookLookup;
import dev.waymark.site.resolve.WebLookup;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters of shortcodes that are destinations, and the lists of front matter that
 * shortcodes show.
 */
final class ShortcodeLinks {
  private static final Set<String> LINKS = Set.of("link", "href", "url");
  private static final Set<String> IMAGES = Set.of("src", "image", "img");

  /** Shortcodes whose {@code url} is one to be clicked, not one to be explained. */
  private static final Pattern CLICKED =
      Pattern.compile("(?i)button|btn|card|cta|link|feature|cover|badge|hero|tile|banner|download");

  private final HugoConfig config;
  private final Templates templates;
  private final SiteOptions options;
  private final HookLookup hooks;
  private final FrontMatterLinks frontMatter;

  ShortcodeLinks(
      HugoConfig config,
      Templates templates,
      SiteOptions options,
      HookLookup hooks,
      FrontMatterLinks frontMatter) {
    this.config = config;
    this.templates = templates;
    this.options = options;
    this.hooks = hooks;
    this.frontMatter = frontMatter;
  }

  void read(Page page, Shortcode call, @Nullable Page inner, List<Span> through, PageFacts facts) {
    ShortcodeTemplate template = templates.shortcode(call.name(), page.section());
    ShortcodeTemplate.ListParam list = list(call, template);
    if (list != null) list(page, call, list, facts);
    if (template == null) return;
    boolean figure = call.name().equals("figure") && template.file() == null;
    int position = 0;
    for (Shortcode.Param param : call.params()) {
      String key = param.key() != null ? param.key() : Integer.toString(position++);
      String value = param.value().strip();
      if (value.isEmpty() || value.contains("{{")) continue;
      boolean image = IMAGES.contains(key);
      boolean link =
          LINKS.contains(key)
              || template.addresses().contains(key)
              || figure && key.equals("attrlink");
      if (!image && !link) continue;
      if (figure && key.equals("url")) continue;
      boolean hooked = figure && image && config.version().atLeast(123);
      Resolution found;
      if (figure) {
        found = hooked ? hooks.figure(page, value) : hooks.browser(page, value, image);
      } else {
        found =
            template.addressParts().contains(key)
                ? new Unknown("shortcode " + call.name() + " makes an address of it")
                : unread(page, inner, call, template, key, value);
      }
      Form form = figure && !hooked ? Form.URL : Form.HOOK;
      facts.references.add(
          new Reference(
              page, Origin.SHORTCODE, form, value, param.valueSpan(), image, through, found));
    }
  }

  /**
   * A parameter of a template that cannot be read: any reading counts, and only a plain path can be
   * wrong.
   */
  private Resolution unread(
      Page page,
      @Nullable Page inner,
      Shortcode call,
      ShortcodeTemplate template,
      String key,
      String value) {
    boolean image = IMAGES.contains(key);
    Resolution found = hooks.custom(page, value, image);
    if (WebLookup.fails(found) && inner != null) found = hooks.custom(inner, value, image);
    if (!WebLookup.fails(found)) return found;
    boolean path = value.startsWith("/") || value.startsWith("#") && !image;
    boolean clicked =
        template.addresses().contains(key)
            || (key.equals("url") ? CLICKED.matcher(call.name()).find() : !image);
    return path && clicked ? found : new Unknown("a parameter of shortcode " + call.name());
  }

  private ShortcodeTemplate.@Nullable ListParam list(
      Shortcode call, @Nullable ShortcodeTemplate template) {
    Map<String, SiteOptions.ListShortcode> told = options.lists();
    SiteOptions.ListShortcode option = told.get(call.name());
    if (option != null) return new ShortcodeTemplate.ListParam(option.param(), option.fallback());
    return template == null ? null : template.listParam();
  }

  private void list(Page page, Shortcode call, ShortcodeTemplate.ListParam list, PageFacts facts) {
    Shortcode.Param param = call.named() ? call.param(list.param()) : call.param(0);
    String fallback = list.fallback();
    if (param == null && fallback == null) return;
    String name = param != null ? param.value() : String.valueOf(fallback);
    Span span = param != null ? param.valueSpan() : call.nameSpan();
    Data items = page.params().param(name);
    facts.lists.add(new Site.ListUse(page, call, name, span, items));
    if (items != null) frontMatter.cards(page, items, facts);
  }
}

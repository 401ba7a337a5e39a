package dev.waymark.site.find;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.layouts.LayoutIds;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.layouts.Templates;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ids that nothing in a page says and that its templates most likely add: of what calls hand them,
 * of fences, of data.
 */
public final class LikelyIds {
  private static final int LONGEST_VALUE = 200;

  /** Parameters from which templates make ids, often behind a prefix of their own. */
  private static final Set<String> IDS = Set.of("id", "anchor", "key", "slug", "term");

  private final Templates templates;
  private final ShownData data;

  public LikelyIds(Templates templates, ShownData data) {
    this.templates = templates;
    this.data = data;
  }

  /** Whether a template that was not read in full may make an element with this id. */
  public boolean added(Page page, Document document, HeadingIds.Type type, String id) {
    return Fences.spell(document, templates.codeBlockHooks(), id)
        || ofCall(page, document, type, id)
        || calledAlone(page, document)
        || templates.layoutIds().adds(id)
        || templates.layoutIds().unknown(template(page))
        || data.shownBy(page);
  }

  /**
   * Where Hugo looks for the template of a page, roughly ({@code
   * tpl/tplimpl/templatedescriptor.go}).
   */
  private static LayoutIds.Asked template(Page page) {
    List<String> names = new ArrayList<>();
    Data layout = page.params().field("layout");
    if (layout != null) names.add(layout.asString().toLowerCase(Locale.ROOT));
    names.addAll(
        switch (page.kind()) {
          case PAGE -> List.of("single", "page", "all");
          case SECTION -> List.of("list", "section", "all");
          case HOME -> List.of("home", "index", "list", "all");
          case TAXONOMY -> List.of("taxonomy", "terms", "list", "all");
          case TERM -> List.of("term", "taxonomy", "list", "all");
        });
    String type = page.type().toLowerCase(Locale.ROOT);
    return new LayoutIds.Asked(List.of(type, page.section(), "_default", ""), names);
  }

  /**
   * Templates make ids of what a call hands them, {@code def-LE} of {@code id="LE"}, or print
   * headings of their own.
   */
  private boolean ofCall(Page page, Document document, HeadingIds.Type type, String id) {
    for (Shortcode call : document.shortcodes()) {
      ShortcodeTemplate template = templates.shortcode(call.name(), page.section());
      if (template == null || template.file() == null) continue;
      boolean bare = call.params().isEmpty() && call.inner() == null;
      if (call.markdown() && bare && alone(call.tag())) return true;
      for (Shortcode.Param param : call.params()) {
        // What begins so is a link to an anchor, not its name.
        boolean link = param.value().startsWith("#");
        if (!link && !param.value().isEmpty() && makes(id, type, param)) return true;
      }
    }
    return false;
  }

  /**
   * Whether a page holds nothing but calls of templates that cannot be read: what readers see there
   * is theirs.
   */
  private boolean calledAlone(Page page, Document document) {
    String body = document.body().text();
    int start = document.body().start();
    int at = 0;
    boolean unread = false;
    for (Shortcode call : document.shortcodes()) {
      if (call.parent() >= 0) continue;
      if (call.inner() != null && !call.inner().text().isBlank()) return false;
      if (!body.substring(at, call.whole().start() - start).isBlank()) return false;
      at = call.whole().end() - start;
      ShortcodeTemplate template = templates.shortcode(call.name(), page.section());
      unread |=
          template != null
              && template.file() != null
              && template.inner() == ShortcodeTemplate.Inner.UNKNOWN;
    }
    return unread && body.substring(at).isBlank();
  }

  private static boolean makes(String id, HeadingIds.Type type, Shortcode.Param param) {
    String value = param.value();
    if (value.length() > LONGEST_VALUE) return id.equals(value);
    String made = HeadingIds.anchorize(type, value);
    String key = param.key() == null ? "" : param.key().toLowerCase(Locale.ROOT);
    if (key.isEmpty() || IDS.contains(key)) return ends(id, value) || ends(id, made);
    // A template that is told a whole title may make it a heading, whatever it calls it.
    return id.equals(value) || id.equals(made);
  }

  /** Whether a call has its lines for itself, as one that prints headings. */
  private static boolean alone(Span tag) {
    String text = tag.source().text();
    int before = text.lastIndexOf('\n', Math.max(0, tag.start() - 1)) + 1;
    int after = text.indexOf('\n', tag.end());
    String rest = text.substring(tag.end(), after < 0 ? text.length() : after);
    return before <= tag.start() && text.substring(before, tag.start()).isBlank() && rest.isBlank();
  }

  private static boolean ends(String id, String value) {
    if (value.isEmpty() || !id.endsWith(value)) return false;
    int before = id.length() - value.length() - 1;
    return before < 0 || "-_:.".indexOf(id.charAt(before)) >= 0;
  }
}

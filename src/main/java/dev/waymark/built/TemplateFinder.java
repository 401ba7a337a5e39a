package dev.waymark.built;

import dev.waymark.document.Document;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the template that likely made something, so that a difference can be looked into. */
final class TemplateFinder {
  private static final Pattern ACTION = Pattern.compile("(?s)\\{\\{.*?\\}\\}");
  private static final Pattern ID =
      Pattern.compile("\\s(?:id|name)\\s*=\\s*(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\s>\"']+))");

  /** Fewer known characters in an id's shape say nothing. */
  private static final int FEWEST = 3;

  private final Site site;
  private @Nullable Map<String, String> shapes;

  TemplateFinder(Site site) {
    this.site = site;
  }

  /** The template with the shape that tells most of an id; null when there is none. */
  @Nullable String ofId(String id) {
    String best = null;
    for (String shape : shapes().keySet()) {
      boolean more = best == null || shape.length() > best.length();
      if (more && Anchors.matches(shape, id)) best = shape;
    }
    return best == null ? null : shapes().get(best);
  }

  private synchronized Map<String, String> shapes() {
    Map<String, String> made = shapes;
    if (made == null) {
      made = new LinkedHashMap<>();
      for (MountedFile file : Components.files(site.tree(), site.config(), "layouts")) {
        Source source = file.path().endsWith(".html") ? site.tree().read(file.file()) : null;
        if (source == null) continue;
        Matcher id = ID.matcher(ACTION.matcher(source.text()).replaceAll("*"));
        while (id.find()) {
          String value = id.group(1) != null ? id.group(1) : id.group(2);
          String shape = value == null ? String.valueOf(id.group(3)) : value;
          boolean tells = shape.replace("*", "").length() >= FEWEST;
          if (tells) made.putIfAbsent(shape, file.file());
        }
      }
      shapes = made;
    }
    return made;
  }

  /** The template of the call or of the hook through which a link is printed. */
  @Nullable String of(Reference reference) {
    if (reference.form() == Reference.Form.HOOK) return hook();
    Document document = reference.page() == null ? null : reference.page().document();
    boolean called = reference.origin() == Reference.Origin.SHORTCODE && document != null;
    if (!called || document == null || reference.page() == null) return null;
    if (document.source() != reference.span().source()) return null;
    String file = null;
    for (Shortcode call : document.shortcodes()) {
      boolean holds =
          call.whole().start() <= reference.span().start()
              && call.whole().end() >= reference.span().end();
      if (!holds) continue;
      ShortcodeTemplate template = site.shortcode(call.name());
      if (template != null) file = template.file();
    }
    return file;
  }

  private @Nullable String hook() {
    for (MountedFile file : Components.files(site.tree(), site.config(), "layouts")) {
      if (file.path().endsWith("_markup/render-link.html")) return file.file();
    }
    return null;
  }
}

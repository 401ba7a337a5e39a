package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.text.Span;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which pages are rendered whole, to see the links that templates show around contents: each home
 * page, the first page of each template, and pages whose front matter holds addresses, or Markdown
 * with links, that nothing else has shown. To render all would take several times as long.
 */
final class Frames {
  /** What Hugo itself reads as addresses of the page. */
  private static final Set<String> HUGOS =
      Set.of("aliases", "url", "slug", "build", "cascade", "outputs", "sitemap", "resources");

  /** A link in Markdown that does not name a host, nor only an id. */
  private static final Pattern LINK =
      Pattern.compile("]\\((?!#|\\)|//|[A-Za-z][A-Za-z0-9+.-]*:)\\S");

  private final Set<Page> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

  Frames(Structure structure) {
    Set<String> templates = new HashSet<>();
    for (Page page : structure.pages()) {
      if (!page.rendered() || page.adapted()) continue;
      String template = structure.template(page);
      if (template == null) continue;
      boolean first = templates.add(page.language().code() + " " + template);
      if (first || page.kind() == Kind.HOME) chosen.add(page);
    }
  }

  /** {@code shown} tells of a value of front matter whether its link is known. */
  boolean wants(Page page, Predicate<Span> shown) {
    if (chosen.contains(page)) return true;
    if (page.document() == null) return false;
    for (Data.Entry entry : page.params().own().entries()) {
      boolean own = HUGOS.contains(entry.key().toLowerCase(Locale.ROOT));
      if (!own && addresses(entry.value(), shown)) return true;
    }
    return false;
  }

  private static boolean addresses(Data value, Predicate<Span> shown) {
    if (value instanceof Data.Text text) return isAddress(text.value()) && !shown.test(text.span());
    if (value instanceof Data.Items list) {
      for (Data item : list.items()) if (addresses(item, shown)) return true;
    } else if (value instanceof Data.Table table) {
      for (Data.Entry entry : table.entries()) if (addresses(entry.value(), shown)) return true;
    }
    return false;
  }

  private static boolean isAddress(String text) {
    if (text.contains("](") && LINK.matcher(text).find()) return true;
    boolean rooted = text.startsWith("/") && text.length() > 1 && text.charAt(1) != '/';
    return (rooted || text.startsWith("../") || text.startsWith("./")) && text.indexOf(' ') < 0;
  }
}

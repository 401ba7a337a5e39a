package dev.waymark.site.published;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.published.PageIndex.Served;
import org.jspecify.annotations.Nullable;

/**
 * Pages of paginated lists: how many there are only templates know, so any number may be one
 * ({@code hugolib/site_render.go: renderPaginator}).
 *
 * @param segment {@code pagination.path}, usually {@code page}
 */
record Pagers(String segment) {
  static Pagers of(HugoConfig config) {
    Options options = config.options(config.defaultLanguage());
    String path = options.text("", "pagination", "path");
    return new Pagers(path.isEmpty() ? options.text("page", "paginatepath") : path);
  }

  /**
   * {@code posts/page/2/index.html} is a page of {@code posts/index.html}; number 1 redirects to
   * it.
   */
  @Nullable Served at(String file, Published published) {
    boolean first = file.startsWith(segment + "/");
    int at = file.lastIndexOf("/" + segment + "/");
    if (at < 0 && !first) return null;
    String folder = at < 0 ? "" : file.substring(0, at + 1);
    String rest = file.substring(folder.length() + segment.length() + 1);
    int end = 0;
    while (end < rest.length() && rest.charAt(end) >= '0' && rest.charAt(end) <= '9') end++;
    if (end == 0 || end > 9 || rest.startsWith("0")) return null;
    String name = rest.substring(end);
    Served list =
        name.startsWith("/")
            ? published.at(folder + name.substring(1))
            : uglyList(folder, name, published);
    Page page = list == null ? null : list.page();
    if (page == null || page.kind() == Kind.PAGE || page.url() == null) return null;
    return new Served(page, null, null, true);
  }

  private static @Nullable Served uglyList(String folder, String suffix, Published published) {
    if (!suffix.equals(".html")) return null;
    Served index = published.at(folder + "index.html");
    if (index != null || folder.isEmpty()) return index;
    return published.at(folder.substring(0, folder.length() - 1) + ".html");
  }
}

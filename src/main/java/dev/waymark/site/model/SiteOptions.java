package dev.waymark.site.model;

import dev.waymark.text.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user may tell beyond what the site's files say.
 *
 * @param meanings from schemas
 * @param lists shortcodes that show a list of front matter, by name, beyond those whose templates
 *     say so
 * @param includes names of shortcodes that show a file's text, beyond those recognised
 * @param redirectFiles redirect files beyond those found by convention
 * @param elsewhere globs of addresses on the site's own host that something else serves ({@code
 *     /go/*})
 * @param clientRendered pages whose anchors the site's own scripts make
 */
public record SiteOptions(
    List<Meaning> meanings,
    Map<String, ListShortcode> lists,
    List<String> includes,
    List<RedirectFile> redirectFiles,
    List<String> elsewhere,
    List<ClientRendered> clientRendered) {

  public static final SiteOptions NONE =
      new SiteOptions(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Pages that scripts fill.
   *
   * @param pages globs of addresses or content files
   * @param fragments globs of the fragments that scripts answer; null when nobody can tell
   */
  public record ClientRendered(List<String> pages, @Nullable List<String> fragments) {}

  /**
   * {@code grid} reads {@code params[items]}, default {@code grid}: {@code param} "items", {@code
   * fallback} "grid".
   */
  public record ListShortcode(String param, @Nullable String fallback) {}

  /** A redirect file by its path; {@code place} is where the configuration names it. */
  public record RedirectFile(String path, @Nullable Span place) {}
}

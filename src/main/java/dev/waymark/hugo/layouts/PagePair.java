package dev.waymark.hugo.layouts;

import dev.waymark.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * What renders a page ({@code tpl/tplimpl/templates.go: applyBaseTemplate}).
 *
 * @param page its template
 * @param base the one around it, which is run instead, with the definitions of {@code page} in
 *     place of its own blocks; null when {@code page} stands alone
 */
public record PagePair(Template page, @Nullable Template base) {
  /** The template that is run. */
  public Template whole() {
    return base == null ? page : base.with(page);
  }

  /** Whether there is nothing in it to print: Hugo then writes no file. */
  public boolean isEmpty() {
    return base == null && page.root().nodes().isEmpty();
  }
}

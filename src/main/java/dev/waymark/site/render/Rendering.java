package dev.waymark.site.render;

import dev.waymark.document.MarkdownRenderer;
import dev.waymark.document.Printed;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rendering a page's content has shown.
 *
 * @param printed its ids and links
 * @param unread why its text could not be read at all; null when it could
 * @param absent what templates asked for and is not there
 * @param lists what lists of its front matter its shortcodes show
 */
public record Rendering(
    Printed printed, @Nullable Why unread, List<Absent> absent, List<ListUse> lists) {

  /** What others ask of it: its ids, and what shows descriptions of APIs. */
  Rendering forOthers() {
    return new Rendering(printed.withoutLinks(), unread, List.of(), List.of());
  }

  /** Whether its Markdown is of a kind that nothing reads in bounded time. */
  public boolean tooComplex() {
    return MarkdownRenderer.TOO_COMPLEX.equals(unread);
  }

  /**
   * Something that a call asked for and that does not exist.
   *
   * @param kind {@code page}, {@code ref}, {@code file} or {@code resource}
   * @param name as the template asked for it
   * @param written where a person wrote it
   */
  public record Absent(String kind, Text name, Span written) {}

  /**
   * A call that asks the page for a list by a name.
   *
   * @param written where the call names it; its own name where the template does
   */
  public record ListUse(Shortcode call, String name, Span written) {}
}

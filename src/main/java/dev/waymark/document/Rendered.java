package dev.waymark.document;

import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HTML that Goldmark makes of a Markdown text, hooks included.
 *
 * @param sections its headings in order, whatever hooks make of them ({@code .Fragments}), and
 *     terms that have ids, which are of level 0
 * @param unread why it could not be read; then the HTML is one hole
 */
public record Rendered(Text html, List<Section> sections, @Nullable Why unread) {
  /**
   * A heading.
   *
   * @param id empty when it has none
   * @param title without markup
   * @param html the title as tables of contents show it: without links
   */
  public record Section(int level, Text id, Text title, Text html) {}
}

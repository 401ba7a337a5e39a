package dev.waymark.site.render;

import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.functions.Scratch;

/** What objects ask of rendering; a page that needs itself gets a hole. */
public interface Renders {
  /** {@code .Content}, as HTML. */
  Text content(Page page);

  /** {@code .Plain}: the content without its tags. */
  Text plain(Page page);

  /** {@code .Summary}, as HTML. */
  Text summary(Page page);

  /** {@code .TableOfContents}, as HTML. */
  Text tableOfContents(Page page);

  /** {@code .Fragments}. */
  Value fragments(Page page);

  /** {@code .RenderShortcodes}: the page's Markdown with its shortcodes run. */
  Text shortcodes(Page page);

  /** {@code .RenderString}: Markdown as a page renders it. */
  Text renderString(Page page, Text markdown, boolean block);

  /** {@code .Store} and {@code .Scratch} of a page, a site or Hugo. */
  Scratch store(Object owner, String name);

  /** {@code .Render}: a page in a view such as {@code summary}; {@code ""} is its own template. */
  Value view(Runtime runtime, Page page, String name);
}

package dev.waymark.site.model;

import dev.waymark.template.Why;

/**
 * What a page shows its readers besides the frame that pages around it show too: header, footer,
 * navigation, its title and the names of the sections above it.
 */
public sealed interface PageView {
  /** What becomes of the page's own text. */
  enum Content {
    /** It is shown, and something can be seen of it. */
    SHOWN,
    /** The template asks for it, but nothing can be seen of it. */
    EMPTY,
    /** The template does not ask for it. */
    LEFT_OUT
  }

  /**
   * All that matters is known.
   *
   * @param template the file of the template that renders it
   * @param more whether it shows anything else: a list of its pages, values of its front matter,
   *     data, images, words of its template
   */
  record Known(String template, Content content, boolean more) implements PageView {
    /** Whether readers see nothing but the frame. */
    public boolean nothing() {
      return content != Content.SHOWN && !more;
    }
  }

  /**
   * Something may be shown, and nobody can tell: a hole in the template, a script, a theme that is
   * not here, a page that leads elsewhere.
   */
  record Unknown(Why why) implements PageView {}
}

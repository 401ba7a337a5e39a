package dev.waymark.site.model;

import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link that content, configuration or data makes, and where it leads.
 *
 * @param page the page it is resolved from (the including page for an include); null for menus and
 *     redirects
 * @param raw the destination as written
 * @param span the destination's place
 * @param image whether it shows a file rather than leads to a page
 * @param form how Hugo reads it
 * @param included the shortcode calls, outermost first, through which a text of another file came
 *     here; empty for the page's own
 * @param resolution an {@code Unknown} when any accepted reading could hold
 * @param printed the address that browsers get, {@code …} for each part that is not known; null
 *     where no template prints it
 * @param template where in a hook or another template the link's tag stands; null when Hugo itself
 *     writes it
 */
public record Reference(
    @Nullable Page page,
    Origin origin,
    Form form,
    String raw,
    Span span,
    boolean image,
    List<Span> included,
    Resolution resolution,
    @Nullable String printed,
    @Nullable Span template) {

  /** A link that is judged as written. */
  public Reference(
      @Nullable Page page,
      Origin origin,
      Form form,
      String raw,
      Span span,
      boolean image,
      List<Span> included,
      Resolution resolution) {
    this(page, origin, form, raw, span, image, included, resolution, null, null);
  }

  /** The same link, leading elsewhere. */
  public Reference leading(Resolution other) {
    return new Reference(page, origin, form, raw, span, image, included, other, printed, template);
  }

  /** The same link as a hook prints it. */
  public Reference hooked(String address, @Nullable Span tag, Resolution other) {
    return new Reference(page, origin, Form.HOOK, raw, span, image, included, other, address, tag);
  }

  /** The same link, said at the call that shows it. */
  public Reference shownBy(Span call) {
    return new Reference(
        page, Origin.SHORTCODE, form, raw, call, image, included, resolution, printed, template);
  }

  public enum Origin {
    MARKDOWN,
    HTML,
    SHORTCODE,
    FRONT_MATTER,
    DATA,
    MENU,
    REDIRECT
  }

  public enum Form {
    /** Resolved by the browser as written. */
    URL,
    /** {@code ref}, {@code relref}: a failure fails the build. */
    REF,
    /** Markdown for which a link or image render hook ran; without one it is a {@link #URL}. */
    HOOK,
    /** A file whose text is shown. */
    INCLUDE
  }
}

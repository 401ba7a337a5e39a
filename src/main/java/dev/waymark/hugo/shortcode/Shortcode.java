package dev.waymark.hugo.shortcode;

import dev.waymark.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shortcode call in a page's body, as Hugo's lexer sees it ({@code parser/pageparser}).
 *
 * @param index its place in the page's list of calls, in reading order of opening tags
 * @param parent index of the call whose inner text holds this one; -1 at top level
 * @param tag the opening tag with its delimiters
 * @param inner the text between opening and closing tag; null when there is no closing tag
 * @param whole from the opening tag to the end of the closing tag
 */
public record Shortcode(
    int index,
    int parent,
    String name,
    Set<Trait> traits,
    List<Param> params,
    Span tag,
    @Nullable Span inner,
    Span whole,
    Span nameSpan) {
  /** How a call is written. */
  public enum Trait {
    /** {@code {{% name %}}}: its output goes through Goldmark with the page. */
    MARKDOWN,
    SELF_CLOSING,
    INLINE
  }

  public boolean markdown() {
    return traits.contains(Trait.MARKDOWN);
  }

  public boolean selfClosing() {
    return traits.contains(Trait.SELF_CLOSING);
  }

  public boolean inline() {
    return traits.contains(Trait.INLINE);
  }

  /**
   * A parameter: positional when {@code key} is null. {@code value} is unescaped, its span without
   * quotes.
   */
  public record Param(
      @Nullable String key, @Nullable Span keySpan, String value, boolean quoted, Span valueSpan) {}

  public boolean named() {
    return !params.isEmpty() && params.get(0).key() != null;
  }

  /** The value of a named parameter (the last of that name); null when absent. */
  public @Nullable Param param(String key) {
    Param found = null;
    for (Param p : params) if (key.equals(p.key())) found = p;
    return found;
  }

  /** A positional parameter; null when absent or when parameters are named. */
  public @Nullable Param param(int position) {
    return named() || position >= params.size() ? null : params.get(position);
  }
}

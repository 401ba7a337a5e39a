package dev.waymark.site.model;

import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An address that leads on to another one.
 *
 * @param kind ALIAS: Hugo writes a page that redirects; FILE: {@code _redirects}, {@code
 *     netlify.toml}, {@code data/redirects.yml}; HUGO: made by Hugo itself ({@code /page/1/},
 *     {@code /en/})
 * @param from the address that is left, with trailing slash where Hugo writes {@code index.html};
 *     may hold {@code *} and {@code :name} for FILE
 * @param to the address or URL it leads to
 * @param page the page that carries the alias; null otherwise
 * @param span the value as written; null for HUGO
 * @param target where {@code to} is written; null unless a FILE says so in so many words
 */
public record Redirect(
    Kind kind,
    Url from,
    String to,
    @Nullable Page page,
    @Nullable Span span,
    @Nullable Span target) {
  /**
   * What is noted, beside files, of one who finds no page at an address: what was made of it holds
   * as long as all redirects are the same.
   */
  public static final String ANY = "->";

  public Redirect(Kind kind, Url from, String to, @Nullable Page page, @Nullable Span span) {
    this(kind, from, to, page, span, null);
  }

  /** Where it is written that it leads there, as exactly as is known; null for HUGO. */
  public @Nullable Span place() {
    return target != null ? target : span;
  }

  public enum Kind {
    ALIAS,
    FILE,
    HUGO
  }
}

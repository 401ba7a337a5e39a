package dev.waymark.hugo.layouts;

import org.jspecify.annotations.Nullable;

/**
 * The page that a template is looked for ({@code hugolib/page.go:
 * GetInternalTemplateBasePathAndDescriptor}; before 0.146 {@code getLayoutDescriptor}).
 *
 * @param path logical path, {@code /docs/a}; home is {@code /}
 * @param section first part of the path, {@code ""} for pages at the root
 * @param kind {@code page home section taxonomy term}, or another output's name ({@code 404})
 * @param type {@code .Type}: the front matter's, else the section, else {@code page}
 * @param layout of the front matter
 * @param language code in lower case
 * @param format name of the output format in lower case: {@code html}, {@code rss}
 * @param suffix of that format, without dot
 */
public record Asked(
    String path,
    String section,
    String kind,
    String type,
    @Nullable String layout,
    String language,
    String format,
    String suffix) {

  /** A page as HTML; {@code layout} may be empty, {@code path} too for home. */
  public static Asked html(
      String path,
      String section,
      String kind,
      String type,
      @Nullable String layout,
      String language) {
    String own = layout == null || layout.isEmpty() ? null : layout;
    return new Asked(
        path.isEmpty() ? "/" : path, section, kind, type, own, language, "html", "html");
  }

  /** The same page with another layout. */
  Asked withLayout(@Nullable String other) {
    return new Asked(path, section, kind, type, other, language, format, suffix);
  }

  /** The same for a page that stands elsewhere. */
  Asked at(String otherPath, String otherSection, String otherType) {
    boolean same = path.equals(otherPath) && section.equals(otherSection) && type.equals(otherType);
    if (same) return this;
    return new Asked(otherPath, otherSection, kind, otherType, layout, language, format, suffix);
  }

  /** The same page in another output format. */
  public Asked as(String otherFormat, String otherSuffix) {
    return new Asked(path, section, kind, type, layout, language, otherFormat, otherSuffix);
  }
}

package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Params;
import org.jspecify.annotations.Nullable;

/**
 * A page before it has an address: what {@link PageAssembler} finds and {@link PageMaker} turns
 * into a {@link Page}.
 *
 * @param folder of its address before slugs: {@code ""} or {@code /a/b}
 * @param segment the last part of its address before its slug; {@code ""} for home
 * @param placed null for a page that Hugo makes
 * @param name what a page without a file is called: the folder's or taxonomy's name, the term as
 *     written
 * @param listed whether it stands in lists of its section
 * @param dates its own
 */
public record ContentNode(
    Kind kind,
    Language language,
    LogicalPath path,
    String folder,
    String segment,
    ContentTree.@Nullable Placed placed,
    @Nullable Document document,
    String name,
    Params params,
    Page.Status status,
    boolean listed,
    FrontMatterDates.Dates dates) {

  boolean branch() {
    return kind != Kind.PAGE;
  }

  /** Whether a content adapter adds it. */
  boolean adapted() {
    return placed != null && placed.values() != null;
  }

  Page.Bundle bundle() {
    if (placed != null && placed.at().type() == ContentPath.Type.LEAF) return Page.Bundle.LEAF;
    return branch() ? Page.Bundle.BRANCH : Page.Bundle.NONE;
  }

  /** Whether Hugo gives it a link ({@code noLink} in {@code hugolib/page__meta.go}). */
  boolean linked() {
    return status == Page.Status.BUILT || status == Page.Status.RENDER_LINK;
  }

  /** Whether Hugo takes it out of its tree. */
  public boolean dropped() {
    return !status.keeps(kind);
  }

  String text(String field) {
    Data found = params.field(field);
    return found == null ? "" : found.asString();
  }

  /**
   * Front matter {@code slug} without hyphens at its ends, else what a date in the file's name
   * leaves; null when unset.
   */
  @Nullable String slug() {
    String slug = text("slug");
    if (slug.isEmpty() && dates.slug() != null) slug = dates.slug();
    int start = 0;
    int end = slug.length();
    while (start < end && slug.charAt(start) == '-') start++;
    while (end > start && slug.charAt(end - 1) == '-') end--;
    return start == end ? null : slug.substring(start, end);
  }

  /** First segment of the path; empty for home and pages that lie directly in it. */
  String section() {
    String path = path().value();
    int slash = path.indexOf('/', 1);
    if (slash > 0) return path.substring(1, slash);
    return branch() ? path.substring(1) : "";
  }
}

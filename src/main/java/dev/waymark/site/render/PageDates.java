package dev.waymark.site.render;

import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four dates of a page; lists without any have the latest of the pages below them. */
final class PageDates {
  /** Go's zero time, which templates take for false. */
  static final ZonedDateTime NONE = ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final Value UNSURE =
      new Value.Unknown(Why.withoutAnchors("a date may come from git or from the file system"));

  private PageDates() {}

  static Value of(SiteObjects site, Page page, String name) {
    FrontMatterDates fields = site.dates(page.language());
    FrontMatterDates.Dates dates =
        fields.read(page.params()::field, fileName(site, page.mounted()));
    ZonedDateTime found =
        switch (name) {
          case "Date" -> dates.date();
          case "Lastmod" -> dates.lastmod();
          case "PublishDate" -> dates.publishDate();
          default -> dates.expiryDate();
        };
    if (dates.uncertain()) {
      List<String> chain =
          fields.chains().getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
      boolean unsure = found == null || chain.contains(":git") || chain.contains(":filemodtime");
      if (unsure && !name.equals("ExpiryDate")) return UNSURE;
    }
    if (found != null) return new Value.Moment(found);
    boolean own =
        dates.date() != null
            || dates.lastmod() != null
            || dates.publishDate() != null
            || dates.expiryDate() != null;
    if (own || page.kind() == Kind.PAGE || name.equals("ExpiryDate")) return new Value.Moment(NONE);
    return latest(
        site.index().children(page),
        child ->
            site.page(child) instanceof Value.Obj obj && obj.subject() instanceof PageObject o
                ? o.date(name)
                : UNSURE);
  }

  /** The latest of some pages' dates; the zero time without any. */
  static Value latest(List<Page> pages, Function<Page, Value> date) {
    ZonedDateTime latest = NONE;
    for (Page page : pages) {
      Value found = date.apply(page);
      if (!(found instanceof Value.Moment moment)) return found;
      if (moment.time().toInstant().isAfter(latest.toInstant())) latest = moment.time();
    }
    return new Value.Moment(latest);
  }

  /** The name that may hold a date: a leaf bundle's is its folder's. */
  static String fileName(SiteObjects site, @Nullable MountedFile mounted) {
    ContentPath at = mounted == null ? null : at(site, mounted);
    return at == null ? "" : at.writtenName() + "." + at.extension();
  }

  static @Nullable ContentPath at(SiteObjects site, MountedFile mounted) {
    return site.paths().parse(mounted.path());
  }
}

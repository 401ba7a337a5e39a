package dev.waymark.site.render;

import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.hugo.time.HugoDates;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The four dates of a page; lists without any have the latest of the pages below them. */
final class PageDates {
  /** Go's zero time, which templates take for false. */
  static final ZonedDateTime NONE = ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final List<String> CHAINS =
      List.of("date", "lastmod", "publishdate", "expirydate");

  private static final Value UNSURE =
      new Value.Unknown(Why.withoutAnchors("a date may come from git or from the file system"));

  private PageDates() {}

  static Value of(SiteObjects site, Page page, String name) {
    FrontMatterDates.Dates dates = read(site, page);
    Value own = own(site, page, dates, name);
    if (own != null) return own;
    if (dated(dates) || page.kind() == Kind.PAGE || name.equals("ExpiryDate"))
      return new Value.Moment(NONE);
    return below(site, page, name);
  }

  /** The latest date of all pages below a list, also below lists that have dates of their own. */
  static Value below(SiteObjects site, Page list, String name) {
    ZonedDateTime latest = NONE;
    for (Page child : site.index().children(list)) {
      Value found = latest(of(site.page(child), name), latest);
      if (!(found instanceof Value.Moment moment)) return found;
      latest = moment.time();
      if (child.kind() == Kind.PAGE || !dated(read(site, child))) continue;
      found = latest(below(site, child, name), latest);
      if (!(found instanceof Value.Moment deeper)) return found;
      latest = deeper.time();
    }
    return new Value.Moment(latest);
  }

  /** A date of a page that templates see. */
  static Value of(Value page, String name) {
    return page instanceof Value.Obj obj && obj.subject() instanceof PageObject object
        ? object.date(name)
        : UNSURE;
  }

  /** The later of two dates, if the first is known. */
  static Value latest(Value date, ZonedDateTime other) {
    return date instanceof Value.Moment moment
            && !moment.time().toInstant().isAfter(other.toInstant())
        ? new Value.Moment(other)
        : date;
  }

  private static boolean dated(FrontMatterDates.Dates dates) {
    return dates.date() != null
        || dates.lastmod() != null
        || dates.publishDate() != null
        || dates.expiryDate() != null;
  }

  static FrontMatterDates.Dates read(SiteObjects site, Page page) {
    FrontMatterDates fields = site.dates(page.language());
    return page.adapted()
        ? fields.added(page.params().own().get("dates"))
        : fields.read(page.params()::field, fileName(site, page.mounted()));
  }

  /** A date that a page has of itself; null when it has none. */
  static @Nullable Value own(
      SiteObjects site, Page page, FrontMatterDates.Dates dates, String name) {
    ZonedDateTime found =
        switch (name) {
          case "Date" -> dates.date();
          case "Lastmod" -> dates.lastmod();
          case "PublishDate" -> dates.publishDate();
          default -> dates.expiryDate();
        };
    String chain = name.toLowerCase(Locale.ROOT);
    if (dates.uncertain() && unsure(site.dates(page.language()), page, chain)) return UNSURE;
    return found == null ? null : new Value.Moment(found);
  }

  /**
   * Whether a chain may find what nobody here knows before anything else; a date that an earlier
   * chain found fills its field.
   */
  private static boolean unsure(FrontMatterDates fields, Page page, String chain) {
    for (String key : fields.chains().getOrDefault(chain, List.of())) {
      if (key.equals(":git") || key.equals(":filemodtime")) return true;
      if (!HugoDates.isUnset(page.params().field(key))) return false;
      int at = CHAINS.indexOf(key);
      boolean earlier = at >= 0 && at < CHAINS.indexOf(chain);
      if (earlier && unsure(fields, page, key)) return true;
    }
    return false;
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

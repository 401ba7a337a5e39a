package dev.waymark.lint;

import dev.waymark.hugo.config.Language;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** New destinations for links, written over what stands there. */
public final class Rewrite {
  /** How many letters a slip changes. */
  private static final int SLIP = 2;

  private Rewrite() {}

  /**
   * A fix that writes another destination, if that is known to lead to the right page; null
   * otherwise.
   */
  public static @Nullable Fix of(Site site, Reference ref, String destination, boolean safe) {
    return of(site, ref, ref.raw(), destination, safe);
  }

  /** As the other for a part of what is written, such as the argument of {@code ref}. */
  public static @Nullable Fix of(
      Site site, Reference ref, String old, String destination, boolean safe) {
    boolean redirect = ref.origin() == Reference.Origin.REDIRECT;
    Page from = redirect ? Destinations.from(site, ref) : ref.page();
    Span place = place(ref, old);
    if (from == null || place == null || !plain(destination)) return null;
    // Another key of that name may stand there already.
    if (redirect && isKey(place)) return null;
    if (!(site.resolve(from, ref.form(), destination) instanceof Resolution.Found)) return null;
    return new Fix("write " + destination, safe, List.of(new Edit(place, destination)));
  }

  /** Where a part of what is written stands; null when it does not or stands there twice. */
  public static @Nullable Span place(Reference ref, String part) {
    String written = ref.span().text();
    // Where a redirect's target is not written as it is, its place is that of what it redirects.
    if (ref.origin() == Reference.Origin.REDIRECT && !bare(written).equals(ref.raw())) return null;
    int at = written.indexOf(part);
    if (part.isEmpty() || at < 0 || written.indexOf(part, at + 1) >= 0) return null;
    int start = ref.span().start() + at;
    return ref.span().source().span(start, start + part.length());
  }

  private static String bare(String written) {
    int last = written.length() - 1;
    boolean quoted = last > 0 && "\"'".indexOf(written.charAt(0)) >= 0;
    return quoted && written.charAt(last) == written.charAt(0)
        ? written.substring(1, last)
        : written;
  }

  /** Whether a text of data is the name of what follows. */
  private static boolean isKey(Span place) {
    String text = place.source().text();
    int end = place.end();
    while (end < text.length() && "\"' \t".indexOf(text.charAt(end)) >= 0) end++;
    return end < text.length() && ":=".indexOf(text.charAt(end)) >= 0;
  }

  /**
   * As the other for a list of suggestions: only a single one is worth writing, and only when
   * {@code wanted} is that but for a slip. Where a page of the same name stands elsewhere, nobody
   * knows that it was meant.
   */
  public static @Nullable Fix of(Site site, Reference ref, String wanted, List<String> nearest) {
    if (nearest.size() != 1 || !slip(site, wanted, nearest.get(0))) return null;
    return of(site, ref, withTail(nearest.get(0), ref.raw()), false);
  }

  /** A hook may add the folder of the base URL to what is written. */
  private static boolean slip(Site site, String wanted, String near) {
    for (Language language : site.config().languages()) {
      String base = language.basePath();
      if (near.startsWith(base + "/") && !wanted.startsWith(base + "/"))
        return slip(wanted, near.substring(base.length()));
    }
    return slip(wanted, near);
  }

  private static boolean slip(String wanted, String near) {
    return Nearest.distance(bared(wanted), bared(near), SLIP) >= 0;
  }

  /** What counts of an address: not its case, nor slashes at its ends. */
  private static String bared(String address) {
    return address.toLowerCase(Locale.ROOT).replaceAll("^/+|/+$", "");
  }

  /**
   * An address with the query and fragment that the old destination had, unless it brings its own.
   */
  public static String withTail(String address, String raw) {
    if (address.indexOf('#') >= 0 || address.indexOf('?') >= 0) return address;
    int tail = raw.length();
    for (char c : new char[] {'?', '#'}) {
      int at = raw.indexOf(c);
      if (at >= 0) tail = Math.min(tail, at);
    }
    return address + raw.substring(tail);
  }

  /** Whether a destination means the same in Markdown, HTML, YAML and a shortcode's quotes. */
  public static boolean plain(String destination) {
    return destination
        .chars()
        .allMatch(c -> c > ' ' && c != 0x7f && "()<>[]\"'`\\{}|".indexOf(c) < 0);
  }
}

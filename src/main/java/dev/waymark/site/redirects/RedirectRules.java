package dev.waymark.site.redirects;

import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import dev.waymark.site.redirects.PrintedRedirects.Doubt;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes redirects of what redirect files say; rules of other hosts are left out. */
final class RedirectRules {
  private final String origin;
  private final @Nullable Text printed;
  private final List<Doubt> doubts;

  /** Of files; {@code origin} is scheme and host of the site. */
  RedirectRules(String origin) {
    this.origin = origin;
    this.printed = null;
    this.doubts = new ArrayList<>();
  }

  /** Of what a template printed, whose places are not those of the file that it writes. */
  RedirectRules(String origin, Text printed, List<Doubt> doubts) {
    this.origin = origin;
    this.printed = printed;
    this.doubts = doubts;
  }

  /**
   * Adds a rule; {@code from} may be a whole URL of this site, hold {@code *} or {@code :name}.
   *
   * @param span where {@code from} is written
   * @param target where {@code to} is written; null when it is not written as it is
   */
  void add(String from, String to, Span span, @Nullable Span target, List<Redirect> all) {
    String path = path(from.strip());
    if (path == null || to.isBlank()) return;
    Text part = printed == null ? null : printed.part(span.start(), span.end());
    Why unsure = part == null ? null : part.why();
    if (part != null && unsure == null) unsure = PrintedRedirects.maybe(part);
    if (unsure != null || path.indexOf(Text.HOLE) >= 0) {
      doubts.add(new Doubt(path, unsure != null ? unsure : Why.of("a text that is not known")));
      return;
    }
    Span place = part == null ? span : place(part);
    Span end = part == null ? target : null;
    all.add(new Redirect(Redirect.Kind.FILE, new Url(path), to.strip(), null, place, end));
  }

  /** A line that is not a rule: one whose parts are not known may be any number of them. */
  void unread(String line, Span span) {
    if (printed == null || line.indexOf(Text.HOLE) < 0) return;
    Why why = printed.part(span.start(), span.end()).why();
    doubts.add(new Doubt("*", why != null ? why : Why.of("a text that is not known")));
  }

  /** Where a person wrote it, else where it stands in the template. */
  private static @Nullable Span place(Text part) {
    if (part.from() != null) return part.from();
    for (Mark mark : part.marks())
      if (mark.note() instanceof Mark.Literal literal) return literal.span();
    return null;
  }

  private @Nullable String path(String from) {
    String path = from;
    if (path.contains("://")) {
      if (origin.isEmpty() || !path.startsWith(origin)) return null;
      path = path.substring(origin.length());
    }
    int end = path.indexOf('?');
    if (end >= 0) path = path.substring(0, end);
    if (path.isEmpty()) return null;
    boolean rooted = path.startsWith("/") || path.charAt(0) == Text.HOLE;
    return rooted ? path : "/" + path;
  }
}

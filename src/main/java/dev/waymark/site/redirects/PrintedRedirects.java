package dev.waymark.site.redirects;

import dev.waymark.site.model.Redirect;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What a redirect file that a template writes says.
 *
 * @param redirects with the places where people wrote them; a target may hold holes
 * @param doubts addresses that may be redirected
 */
public record PrintedRedirects(List<Redirect> redirects, List<Doubt> doubts) {
  /**
   * Addresses that may be redirected.
   *
   * @param from may hold {@code *}, {@code :name} and holes, which stand for anything
   */
  public record Doubt(String from, Why why) {}

  /** Reads what a template prints into a file below {@code public/}. */
  public static PrintedRedirects read(String file, Text printed, String origin) {
    List<Redirect> all = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    Source source = Source.of(file, printed.value());
    RedirectRules rules = new RedirectRules(origin, printed, doubts);
    if (RedirectFiles.isData(file)) {
      boolean read = RedirectData.read(source, rules, all);
      Why why = printed.why();
      if (!read && why != null) doubts.add(new Doubt("*", why));
    } else {
      RedirectLines.read(source, rules, all);
    }
    return new PrintedRedirects(List.copyOf(all), List.copyOf(doubts));
  }

  /** Whether a file that a template writes holds redirects. */
  public static boolean isRedirects(String file, String format) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".xml")) return false;
    boolean host =
        switch (name) {
          case "netlify.toml", "vercel.json", ".htaccess", "staticwebapp.config.json" -> true;
          default -> false;
        };
    return host || name.contains("redirect") || format.contains("redirect");
  }

  /** Why a part of a text may not be there; null when it is. */
  static @org.jspecify.annotations.Nullable Why maybe(Text text) {
    for (Mark mark : text.marks()) if (mark.note() instanceof Mark.Maybe maybe) return maybe.why();
    return null;
  }
}

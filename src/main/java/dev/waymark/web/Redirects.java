package dev.waymark.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What the end of a redirect says about its beginning. */
final class Redirects {
  private static final Set<String> DOORS =
      Set.of(
          "login",
          "signin",
          "sign-in",
          "sign_in",
          "log-in",
          "auth",
          "authorize",
          "oauth",
          "oauth2",
          "sso",
          "consent",
          "captcha",
          "checkpoint",
          "login.php",
          "login.aspx");

  private static final Pattern LOCALE = Pattern.compile("[a-z]{2}([-_][a-z]{2,4})?");

  private Redirects() {}

  /** Why the end is no proof that the beginning is alive; null when it is. */
  static @Nullable String doubt(HttpUrl from, HttpUrl to) {
    for (String segment : to.pathSegments()) {
      String word = segment.toLowerCase(Locale.ROOT);
      if (DOORS.contains(word) && !from.pathSegments().contains(segment))
        return "redirects to " + shown(to) + ", where visitors must sign in";
    }
    if (depth(from) > 1 && depth(to) == 0) return "redirects to a home page, " + shown(to);
    return null;
  }

  /** The address without query, which may hold a session. */
  private static String shown(HttpUrl url) {
    return url.newBuilder().query(null).build().toString();
  }

  private static int depth(HttpUrl url) {
    int depth = 0;
    for (String segment : url.pathSegments()) if (!segment.isEmpty() && !isLocale(segment)) depth++;
    return depth;
  }

  /** Whether a permanent redirect's end is what a writer would write. */
  static boolean worthWriting(HttpUrl from, HttpUrl to) {
    if (from.equals(to)) return false;
    boolean sameButLocale =
        from.host().equals(to.host())
            && from.isHttps() == to.isHttps()
            && bare(from).equals(bare(to));
    return !sameButLocale && to.querySize() <= from.querySize();
  }

  private static List<String> bare(HttpUrl url) {
    return url.pathSegments().stream().filter(s -> !isLocale(s)).toList();
  }

  private static boolean isLocale(String segment) {
    return LOCALE.matcher(segment.toLowerCase(Locale.ROOT)).matches();
  }
}

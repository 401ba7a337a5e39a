package dev.waymark.site.redirects;

import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Url;
import dev.waymark.site.redirects.PrintedRedirects.Doubt;
import dev.waymark.template.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses that may be redirected, a template's output not being known. */
public final class RedirectDoubts {
  /** More tell nothing that one for all addresses would not. */
  private static final int MOST = 500;

  private record Pattern(String glob, String reason) {}

  private final List<Pattern> patterns = new ArrayList<>();

  public RedirectDoubts(List<Doubt> doubts) {
    for (Doubt doubt : doubts) {
      String reason = "a template's redirects (" + doubt.why().reason() + ")";
      boolean many = patterns.size() == MOST;
      Pattern pattern = new Pattern(many ? "*" : glob(doubt.from()), reason);
      if (!patterns.contains(pattern)) patterns.add(pattern);
      if (many) break;
    }
  }

  /** All that is not known as {@code *}. */
  private static String glob(String from) {
    String glob = from.replace(Text.HOLE, '*').replaceAll("/:\\w+", "/*");
    return glob.length() > 1 && glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
  }

  /** All of them, in words. */
  @Override
  public String toString() {
    return patterns.toString();
  }

  /** Why an address may be redirected; null when it is not. */
  public @Nullable String why(Url url) {
    if (patterns.isEmpty()) return null;
    String path = HugoUrls.decode(url.value());
    if (path.length() > 1 && path.endsWith("/")) path = path.substring(0, path.length() - 1);
    for (Pattern pattern : patterns) if (matches(pattern.glob(), path)) return pattern.reason();
    return null;
  }

  /** {@code *} stands for anything; linear but for what stands between the last two. */
  private static boolean matches(String glob, String path) {
    int g = 0;
    int p = 0;
    int star = -1;
    int mark = 0;
    while (p < path.length()) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        mark = p;
      } else if (g < glob.length() && glob.charAt(g) == path.charAt(p)) {
        g++;
        p++;
      } else if (star >= 0) {
        g = star + 1;
        p = ++mark;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') g++;
    return g == glob.length();
  }
}

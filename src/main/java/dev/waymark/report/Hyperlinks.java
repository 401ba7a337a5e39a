package dev.waymark.report;

import dev.waymark.lint.Home;
import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Links in a terminal: files and rules lead to where they can be read (OSC 8, egmontkob's
 * "Hyperlinks in terminal emulators").
 *
 * @param root the site's folder as a URL without a last slash; null for no links
 */
public record Hyperlinks(@Nullable String root) {
  public static final Hyperlinks NONE = new Hyperlinks(null);

  private static final String OPEN = "\u001b]8;;";
  private static final String END = "\u001b\\";

  /**
   * Links to the files of a folder.
   *
   * @param host whose folder it is, as terminals tell those of another machine apart; may be empty
   */
  public static Hyperlinks to(String host, String folder) {
    String path = folder.replace('\\', '/');
    String rooted = path.startsWith("/") ? path : "/" + path;
    return new Hyperlinks("file://" + Uris.of(host) + Uris.of(rooted.replaceAll("/+$", "")));
  }

  /** A place, safe to print, that leads to its file. */
  String place(Span span) {
    return place(span, Printable.of(span.toString()));
  }

  /** As {@link #place(Span)}, with what is shown for it. */
  String place(Span span, String shown) {
    String path = span.source().path();
    // What lies outside of the root is named by a scheme, as module:.
    boolean outside = path.isEmpty() || path.startsWith("module:");
    return root == null || outside ? shown : link(root + "/" + Uris.of(path), shown);
  }

  /** A rule's name that leads to its page, where its address is known. */
  String rule(String id, String shown) {
    String page = root == null ? null : Home.OURS.rule(id);
    return page == null ? shown : link(page, shown);
  }

  private static String link(String url, String shown) {
    return OPEN + url + END + shown + OPEN + END;
  }
}

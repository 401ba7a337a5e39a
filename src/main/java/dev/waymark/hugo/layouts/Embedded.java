package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The templates that come with Hugo ({@code tpl/tplimpl/embedded/templates}) in our words: their
 * ids, links and texts, nothing for looks. What the network would answer is given as the link that
 * the answer holds.
 */
final class Embedded {
  static final String SCHEME = "hugo:";

  /** A template of ours, the name it has since 0.146, and the versions that have it, a line. */
  private static final String ALL =
      """
      _shortcodes/comment.html _shortcodes/comment.html 138 -
      _shortcodes/details.html _shortcodes/details.html 140 -
      _shortcodes/figure-0.html _shortcodes/figure.html 0 124
      _shortcodes/figure-124.html _shortcodes/figure.html 124 -
      _shortcodes/gist.html _shortcodes/gist.html 0 156
      _shortcodes/highlight.html _shortcodes/highlight.html 0 -
      _shortcodes/instagram.html _shortcodes/instagram.html 0 -
      _shortcodes/instagram.html _shortcodes/instagram_simple.html 0 123
      _shortcodes/param.html _shortcodes/param.html 0 -
      _shortcodes/qr.html _shortcodes/qr.html 141 -
      _shortcodes/ref.html _shortcodes/ref.html 0 -
      _shortcodes/relref.html _shortcodes/relref.html 0 -
      _shortcodes/twitter.html _shortcodes/tweet.html 0 156
      _shortcodes/twitter.html _shortcodes/twitter.html 0 156
      _shortcodes/twitter.html _shortcodes/twitter_simple.html 0 156
      _shortcodes/vimeo.html _shortcodes/vimeo.html 0 -
      _shortcodes/vimeo_simple.html _shortcodes/vimeo_simple.html 0 -
      _shortcodes/x.html _shortcodes/x.html 141 -
      _shortcodes/x.html _shortcodes/x_simple.html 141 -
      _shortcodes/youtube.html _shortcodes/youtube.html 0 -
      _markup/render-codeblock-goat.html _markup/render-codeblock-goat.html 93 -
      _markup/render-image-123.html _markup/render-image.html 123 124
      _markup/render-image-124.html _markup/render-image.html 124 126
      _markup/render-image-126.html _markup/render-image.html 126 128
      _markup/render-image-128.html _markup/render-image.html 128 140
      _markup/render-image-140.html _markup/render-image.html 140 -
      _markup/render-link-123.html _markup/render-link.html 123 124
      _markup/render-link-124.html _markup/render-link.html 124 125
      _markup/render-link-125.html _markup/render-link.html 125 128
      _markup/render-link-128.html _markup/render-link.html 128 140
      _markup/render-link-140.html _markup/render-link.html 140 -
      _markup/render-table.html _markup/render-table.html 134 -
      _partials/_funcs/get-page-images.html _partials/_funcs/get-page-images.html 121 -
      _partials/disqus-0.html _partials/disqus.html 0 120
      _partials/disqus-120.html _partials/disqus.html 120 -
      _partials/google_analytics.html _partials/google_analytics.html 0 -
      _partials/google_analytics.html _partials/google_analytics_async.html 0 125
      _partials/opengraph.html _partials/opengraph.html 0 -
      _partials/pagination.html _partials/pagination.html 0 -
      _partials/schema.html _partials/schema.html 0 -
      _partials/twitter_cards.html _partials/twitter_cards.html 0 -
      """;

  private Embedded() {}

  /** Those of a version, by the names that version has them under. */
  static List<LayoutFile> of(HugoVersion version) {
    List<LayoutFile> all = new ArrayList<>();
    for (String line : ALL.lines().toList()) {
      String[] words = line.split(" ");
      boolean since = version.atLeast(Integer.parseInt(words[2]));
      boolean gone = !words[3].equals("-") && version.atLeast(Integer.parseInt(words[3]));
      if (!since || gone) continue;
      String name = version.has(HugoChange.TEMPLATE_TREE) ? words[1] : old(words[1]);
      all.add(
          new LayoutFile(
              name, Integer.MAX_VALUE, null, true, true, () -> source(words[0], words[1])));
    }
    return all;
  }

  private static String old(String name) {
    if (name.startsWith("_markup/")) return "_default/" + name;
    if (name.startsWith("_partials/_funcs/")) return name.substring(1);
    if (name.startsWith("_partials/")) return "_internal/" + name.substring("_partials/".length());
    return "_internal/" + name.substring(1);
  }

  private static Source source(String resource, String name) {
    try (InputStream in = Embedded.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException(resource + " is missing from the jar");
      // No file of a site: the name of Hugo itself stands before it.
      return Source.of(SCHEME + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(resource + " cannot be read", e);
    }
  }
}

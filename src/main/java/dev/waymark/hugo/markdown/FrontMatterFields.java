package dev.waymark.hugo.markdown;

import dev.waymark.hugo.paths.PathRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of front matter that Hugo itself reads ({@code hugolib/page__meta.go}); case is
 * ignored.
 */
public final class FrontMatterFields {
  private static final Map<String, String> SPELT =
      List.of(
              "_build _target aliases build cascade categories date description draft expiryDate",
              "headless isCJKLanguage keywords kind lang lastmod layout linkTitle markup menu menus",
              "modified outputs params path pubdate publishDate published resources sitemap sites",
              "slug summary tags target title translationKey type unpublishdate url weight")
          .stream()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .collect(Collectors.toUnmodifiableMap(PathRules::lower, Function.identity()));

  private FrontMatterFields() {}

  /** All names in lower case. */
  public static Set<String> names() {
    return SPELT.keySet();
  }

  public static boolean known(String key) {
    return SPELT.containsKey(key.toLowerCase(Locale.ROOT));
  }

  /** A name as Hugo's documentation writes it; any other key as it is. */
  public static String spelt(String key) {
    return SPELT.getOrDefault(key, key);
  }
}

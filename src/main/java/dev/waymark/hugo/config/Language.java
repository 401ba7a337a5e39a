package dev.waymark.hugo.config;

import org.jspecify.annotations.Nullable;

/**
 * A language that is built.
 *
 * @param code lower case, as {@code zh-cn}
 * @param prefix what its URLs begin with: {@code ""} or {@code /fr}
 * @param outputPrefix the folder below {@code public/}: as {@code prefix}, but {@code /fr} for
 *     every language of a multihost site
 * @param baseUrl with its trailing slash; {@code /} when unset
 */
public record Language(
    String code,
    int weight,
    String prefix,
    String outputPrefix,
    String baseUrl,
    boolean isDefault) {
  /** The path of {@link #baseUrl} without trailing slash: {@code ""} or {@code /sub}. */
  public String basePath() {
    String rest = baseUrl;
    int scheme = rest.indexOf("//");
    if (scheme >= 0) {
      int slash = rest.indexOf('/', scheme + 2);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    while (rest.endsWith("/")) rest = rest.substring(0, rest.length() - 1);
    return rest.isEmpty() || rest.startsWith("/") ? rest : "/" + rest;
  }

  /** Scheme and host of the base URL ({@code https://docs.example.org}); null when it has none. */
  public @Nullable String origin() {
    int scheme = baseUrl.indexOf("//");
    if (scheme < 0) return null;
    int slash = baseUrl.indexOf('/', scheme + 2);
    return slash < 0 ? baseUrl : baseUrl.substring(0, slash);
  }
}

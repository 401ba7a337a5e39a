package dev.waymark.hugo.outputs;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.text.Regexp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of content Hugo agrees to read: {@code security.allowContent} since Hugo 0.162
 * ({@code config/security/whitelist.go}).
 *
 * <p>Patterns are searched in the media type; those that begin with {@code ! } refuse. With only
 * such patterns, everything else is allowed; with none at all, nothing is.
 */
public final class ContentPolicy {
  private final HugoVersion version;
  private final MediaTypes types;
  private final boolean none;
  private final List<Regexp> allowed = new ArrayList<>();
  private final List<Regexp> refused = new ArrayList<>();

  public ContentPolicy(Options options) {
    version = options.version();
    types = MediaTypes.of(options);
    List<String> patterns = List.of("! ^text/html$", "! ^text/org$");
    if (!version.has(HugoChange.ORG_REFUSED)) patterns = patterns.subList(0, 1);
    if (options.at("security", "allowcontent") != null) {
      patterns = Options.texts(options.at("security", "allowcontent"));
    }
    none = patterns.isEmpty() || patterns.contains("none");
    for (String pattern : patterns) {
      boolean not = pattern.strip().startsWith("! ");
      Regexp regexp = Regexp.of(not ? pattern.strip().substring(2).strip() : pattern.strip());
      if (regexp != null) (not ? refused : allowed).add(regexp);
    }
  }

  /** The media type of a content file that Hugo refuses to read; null when it reads it. */
  public @Nullable String refusedType(String path) {
    if (!version.has(HugoChange.CONTENT_POLICY)) return null;
    String suffix = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, List<String>> type : types.suffixes().entrySet()) {
      if (!types.contentSuffixes().contains(suffix) || !type.getValue().contains(suffix)) continue;
      return accepts(type.getKey()) ? null : type.getKey();
    }
    return null;
  }

  private boolean accepts(String type) {
    if (none || refused.stream().anyMatch(r -> r.find(type))) return false;
    return allowed.isEmpty() || allowed.stream().anyMatch(r -> r.find(type));
  }
}

package dev.waymark.site.render;

import dev.waymark.hugo.config.Language;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code .MediaType} ({@code media/mediaType.go}). */
final class MediaType {
  private static final Set<String> TEXTS =
      Set.of(
          "application/json",
          "application/xml",
          "application/rss+xml",
          "application/toml",
          "application/yaml",
          "application/javascript",
          "application/manifest+json",
          "image/svg+xml");

  /** Of what Hugo has no type for, what machines agree on ({@code mime.TypeByExtension}). */
  private static final Map<String, String> MACHINES =
      Map.ofEntries(
          Map.entry("aac", "audio/aac"),
          Map.entry("flac", "audio/flac"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("mid", "audio/midi"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("oga", "audio/ogg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("opus", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("weba", "audio/webm"),
          Map.entry("mkv", "video/x-matroska"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("ico", "image/vnd.microsoft.icon"));

  private MediaType() {}

  /** The type of a file by its name's end; {@code ""} when none has it. */
  static String named(SiteObjects site, Language language, String suffix) {
    String wanted = suffix.toLowerCase(Locale.ROOT);
    Map<String, List<String>> all = site.types(language).suffixes();
    for (int place = 0; place < 6; place++) {
      for (Map.Entry<String, List<String>> type : all.entrySet()) {
        List<String> suffixes = type.getValue();
        if (place < suffixes.size() && suffixes.get(place).equals(wanted)) return type.getKey();
      }
    }
    return MACHINES.getOrDefault(wanted, "");
  }

  static String suffix(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a file of this type is read as text. */
  static boolean text(String type) {
    return type.startsWith("text/") || TEXTS.contains(type);
  }

  static Value of(SiteObjects site, Language language, String type) {
    int slash = type.indexOf('/');
    if (slash < 0) return Value.unknown("the type of a file");
    int plus = type.indexOf('+');
    String sub = type.substring(slash + 1, plus < 0 ? type.length() : plus);
    List<String> suffixes = site.types(language).suffixes().getOrDefault(type, List.of());
    String first = suffixes.isEmpty() ? "" : suffixes.get(0);
    Value firstSuffix =
        new LazyObject("media.SuffixInfo")
            .has("Suffix", Value.of(first))
            .has("FullSuffix", Value.of(first.isEmpty() ? "" : "." + first))
            .value();
    List<Value> all = suffixes.stream().map(Value::of).toList();
    return new LazyObject("media.Type", Value.of(type), true)
        .has("Type", Value.of(type))
        .has("String", Value.of(type))
        .has("MainType", Value.of(type.substring(0, slash)))
        .has("SubType", Value.of(sub))
        .has("Suffixes", new Value.Items(all))
        .has("FirstSuffix", firstSuffix)
        .has("IsText", Value.of(text(type)))
        .value();
  }
}

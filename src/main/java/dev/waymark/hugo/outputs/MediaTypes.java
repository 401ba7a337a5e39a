package dev.waymark.hugo.outputs;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The media types that decide which files are content and what suffix an output has ({@code
 * media/builtin.go}, {@code media/config.go}).
 *
 * @param suffixes by type in lower case, the first is the one that is written
 */
public record MediaTypes(Map<String, List<String>> suffixes, Set<String> contentSuffixes) {
  private static final List<String> CONTENT =
      List.of("text/markdown", "text/html", "text/asciidoc", "text/org", "text/rst", "text/pandoc");

  /** A type and its suffixes a line. */
  private static final String BUILTIN =
      """
      text/markdown md mdown markdown
      text/html html htm
      text/asciidoc adoc asciidoc ad
      text/org org
      text/rst rst
      text/pandoc pandoc pdc
      text/calendar ics
      text/css css
      text/csv csv
      text/javascript js jsm mjs
      text/plain txt
      text/x-gotmpl gotmpl
      application/json json
      application/manifest+json webmanifest
      application/rss+xml xml rss
      application/xml xml
      application/toml toml
      application/yaml yaml yml
      image/svg+xml svg
      text/x-scss scss
      text/x-sass sass
      text/typescript ts
      text/tsx tsx
      text/jsx jsx
      application/source-map map
      image/png png
      image/jpeg jpg jpeg jpe jif jfif
      image/gif gif
      image/tiff tif tiff
      image/bmp bmp
      image/webp webp
      image/avif avif
      image/heif heif
      image/heic heic
      font/ttf ttf
      font/otf otf
      font/woff woff
      font/woff2 woff2
      application/pdf pdf
      video/x-msvideo avi
      video/mpeg mpg mpeg
      video/mp4 mp4
      video/ogg ogv
      video/webm webm
      video/3gpp 3gpp 3gp
      application/wasm wasm
      application/octet-stream
      """;

  /**
   * Hugo's own with {@code mediaTypes} over them; {@code contentTypes} is heeded since Hugo 0.139.
   */
  public static MediaTypes of(Options options) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    BUILTIN
        .lines()
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> all.put(words.get(0), words.subList(1, words.size())));
    if (options.at("mediatypes") instanceof Data.Table table) {
      for (Data.Entry entry : table.entries()) {
        // A type without a value is one without suffixes.
        List<String> named = entry.value() instanceof Data.Table type ? suffixes(type) : List.of();
        if (!named.isEmpty()) all.put(entry.name(), named);
        else all.putIfAbsent(entry.name(), List.of());
      }
    }
    List<String> content = new ArrayList<>(CONTENT);
    if (options.version().has(HugoChange.CONTENT_TYPES)
        && options.at("contenttypes") instanceof Data.Table table) {
      content = table.entries().stream().map(Data.Entry::name).toList();
    }
    Set<String> contentSuffixes = new LinkedHashSet<>();
    for (String type : content) contentSuffixes.addAll(all.getOrDefault(type, List.of()));
    return new MediaTypes(all, contentSuffixes);
  }

  private static List<String> suffixes(Data.Table type) {
    Data listed = type.get("suffixes");
    if (listed == null) listed = type.get("suffix");
    List<String> suffixes = new ArrayList<>();
    for (String text : Options.texts(listed)) {
      for (String suffix : text.split(",")) {
        String plain = suffix.strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty()) suffixes.add(plain.startsWith(".") ? plain.substring(1) : plain);
      }
    }
    return suffixes;
  }

  /**
   * Whether a type is configured; a type may be named with a suffix after a plus, too ({@code
   * text/html+htm}), or without the one it has ({@code application/rss}).
   */
  boolean knows(String type) {
    return type.contains("+") || named(type) != null;
  }

  private @Nullable List<String> named(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    List<String> found = suffixes.get(lower);
    for (String known : suffixes.keySet()) {
      if (found == null && known.startsWith(lower + "+")) found = suffixes.get(known);
    }
    return found;
  }

  /** The suffix that is written, without dot; {@code ""} for an unknown type. */
  public String suffix(String type) {
    List<String> found = named(type);
    return found == null || found.isEmpty() ? "" : found.get(0);
  }
}

package dev.waymark.hugo;

import dev.waymark.data.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The media types that decide which files are content and what suffix an output has ({@code media/builtin.go}, {@code
 * media/config.go}).
 *
 * @param suffixes by type in lower case, the first is the one that is written
 */
public record MediaTypes(Map<String, List<String>> suffixes, Set<String> contentSuffixes) {
  private static final List<String> CONTENT =
      List.of("text/markdown", "text/html", "text/asciidoc", "text/org", "text/rst", "text/pandoc");

  private static final Map<String, List<String>> BUILTIN =
      Map.ofEntries(
          Map.entry("text/markdown", List.of("md", "mdown", "markdown")),
          Map.entry("text/html", List.of("html", "htm")),
          Map.entry("text/asciidoc", List.of("adoc", "asciidoc", "ad")),
          Map.entry("text/org", List.of("org")),
          Map.entry("text/rst", List.of("rst")),
          Map.entry("text/pandoc", List.of("pandoc", "pdc")),
          Map.entry("text/calendar", List.of("ics")),
          Map.entry("text/css", List.of("css")),
          Map.entry("text/csv", List.of("csv")),
          Map.entry("text/javascript", List.of("js", "jsm", "mjs")),
          Map.entry("text/plain", List.of("txt")),
          Map.entry("text/x-gotmpl", List.of("gotmpl")),
          Map.entry("application/json", List.of("json")),
          Map.entry("application/manifest+json", List.of("webmanifest")),
          Map.entry("application/rss+xml", List.of("xml", "rss")),
          Map.entry("application/xml", List.of("xml")),
          Map.entry("application/toml", List.of("toml")),
          Map.entry("application/yaml", List.of("yaml", "yml")),
          Map.entry("image/svg+xml", List.of("svg")));

  /** Hugo's own with {@code mediaTypes} over them; {@code contentTypes} is heeded since Hugo 0.139. */
  public static MediaTypes of(Options options) {
    Map<String, List<String>> all = new LinkedHashMap<>(BUILTIN);
    if (options.at("mediatypes") instanceof Data.Table table) {
      for (Data.Entry entry : table.entries()) {
        if (!(entry.value() instanceof Data.Table type)) continue;
        List<String> named = suffixes(type);
        if (!named.isEmpty()) all.put(entry.name(), named);
        else all.putIfAbsent(entry.name(), List.of());
      }
    }
    List<String> content = new ArrayList<>(CONTENT);
    if (options.version().atLeast(139) && options.at("contenttypes") instanceof Data.Table table) {
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

  /** The suffix that is written, without dot; {@code ""} for an unknown type. */
  public String suffix(String type) {
    List<String> found = suffixes.get(type.toLowerCase(Locale.ROOT));
    return found == null || found.isEmpty() ? "" : found.get(0);
  }
}

package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.outputs.MediaTypes;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.outputs.OutputFormats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What names of templates say of output formats ({@code output/outputFormat.go}, {@code
 * media/mediaType.go}).
 *
 * @param all by name in lower case
 * @param types suffixes by media type, in the order of types
 * @param usual {@code defaultOutputFormat}
 * @param written those that pages have, HTML first
 */
record Formats(
    Map<String, Format> all, Map<String, List<String>> types, String usual, List<Format> written) {
  /** {@code plain}: parsed by text/template, nothing is escaped. */
  record Format(String name, String mediaType, boolean plain) {
    static final Format NONE = new Format("", "", false);
  }

  private static final Set<String> PLAIN =
      Set.of("calendar", "css", "csv", "gotmpl", "json", "markdown", "robots", "webappmanifest");

  static Formats of(Options options) {
    Map<String, List<String>> types = new TreeMap<>(MediaTypes.of(options).suffixes());
    Map<String, Format> all = new TreeMap<>();
    OutputFormats outputs = OutputFormats.of(options);
    for (OutputFormat format : outputs.formats().values()) {
      String name = format.name().toLowerCase(Locale.ROOT);
      boolean plain = options.flag(PLAIN.contains(name), "outputformats", name, "isplaintext");
      all.put(name, new Format(name, format.mediaType().toLowerCase(Locale.ROOT), plain));
    }
    if (options.version().has(HugoChange.TEMPLATE_TREE)) {
      all.putIfAbsent("alias", new Format("alias", "text/html", false));
      all.putIfAbsent("gotmpl", new Format("gotmpl", "text/x-gotmpl", true));
      all.putIfAbsent("sitemapindex", new Format("sitemapindex", "application/xml", false));
    }
    String usual = options.text("html", "defaultoutputformat").toLowerCase(Locale.ROOT);
    Set<String> written = new TreeSet<>();
    outputs.kinds().values().forEach(k -> k.forEach(format -> written.add(format.name())));
    List<Format> order = new ArrayList<>();
    for (String name : written) if (all.containsKey(name)) order.add(all.get(name));
    order.sort(Comparator.comparing(format -> !format.name().equals("html")));
    return new Formats(all, types, usual, List.copyOf(order));
  }

  @Nullable Format named(String name) {
    return all.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a part of a name is a format; the suffix is compared unless it is {@code ""}. */
  boolean isFormat(String name, String suffix) {
    Format found = all.get(name);
    return found != null && (suffix.isEmpty() || hasSuffix(found, suffix));
  }

  /** The format with its media type that a file's name has ({@code resolveOutputFormatAnd…}). */
  Format resolve(String name, String suffix) {
    Format byName = name.isEmpty() ? null : all.get(name);
    if (byName != null && !byName.mediaType().isEmpty()) return byName;
    if (suffix.isEmpty()) return byName == null ? Format.NONE : byName;
    Format bySuffix = bySuffix(suffix);
    if (bySuffix != null) return bySuffix;
    for (Map.Entry<String, List<String>> type : types.entrySet()) {
      if (!type.getValue().contains(suffix)) continue;
      String subtype = type.getKey().substring(type.getKey().indexOf('/') + 1);
      Format sub = byName != null ? byName : all.get(subtype.replaceAll("\\+.*", ""));
      return new Format(sub == null ? "" : sub.name(), type.getKey(), sub != null && sub.plain());
    }
    return byName == null ? Format.NONE : byName;
  }

  /** The one format with a suffix; null when none or several have it. */
  @Nullable Format bySuffix(String suffix) {
    Format found = null;
    for (Format format : all.values()) {
      if (!hasSuffix(format, suffix)) continue;
      if (found != null) return null;
      found = format;
    }
    return found;
  }

  /** Whether a file is parsed by text/template before 0.146 ({@code Formats.FromFilename}). */
  boolean plainByName(String fileName) {
    List<String> parts = List.of(fileName.split("\\.", -1));
    if (parts.size() < 2) return false;
    Format found = parts.size() > 2 ? named(parts.get(1)) : bySuffix(parts.get(1));
    if (found == null && parts.size() == 2) found = named(parts.get(1));
    return found != null && found.plain();
  }

  /** The suffix that a format is written with, {@code ""} for none. */
  String suffix(Format format) {
    List<String> suffixes = types.getOrDefault(format.mediaType(), List.of());
    return suffixes.isEmpty() ? "" : suffixes.get(0);
  }

  private boolean hasSuffix(Format format, String suffix) {
    List<String> suffixes = types.get(format.mediaType());
    return suffixes != null && suffixes.contains(suffix);
  }
}

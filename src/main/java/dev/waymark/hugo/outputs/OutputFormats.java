package dev.waymark.hugo.outputs;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.outputs.OutputFormat.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The output formats of a language and which of them each kind of page has ({@code
 * output/config.go}, {@code config/allconfig/allconfig.go}).
 *
 * @param formats by name in lower case
 * @param kinds formats of {@code home page section taxonomy term}, in order
 */
public record OutputFormats(
    Map<String, OutputFormat> formats,
    Map<String, List<OutputFormat>> kinds,
    Set<String> disabledKinds) {

  static final Set<String> KINDS =
      Set.of("home", "page", "section", "taxonomy", "term", "rss", "sitemap", "404");

  private static final List<String> LISTS = List.of("home", "section", "taxonomy", "term");

  public static OutputFormats of(Options options) {
    MediaTypes types = MediaTypes.of(options);
    Map<String, OutputFormat> formats = builtin(types);
    if (options.at("outputformats") instanceof Data.Table table) {
      for (Data.Entry entry : table.entries()) {
        if (!(entry.value() instanceof Data.Table own)) continue;
        OutputFormat base = formats.get(entry.name());
        if (base == null) {
          base = new OutputFormat(entry.name(), "", "", "index", "", 0, Set.of());
        }
        formats.put(entry.name(), merged(base, own, types));
      }
    }
    Set<String> disabled = new TreeSet<>();
    for (String kind : options.texts("disablekinds")) {
      // Before Hugo 0.112 kinds were compared as written, and this one was written in capitals.
      boolean unknown =
          kind.equalsIgnoreCase("rss")
              && !kind.equals("RSS")
              && !options.version().has(HugoChange.RSS_KIND_IN_ANY_SPELLING);
      if (!unknown) disabled.add(kind(kind));
    }
    Map<String, List<OutputFormat>> kinds = new LinkedHashMap<>();
    kinds.put("page", chosen(formats, List.of("html"), disabled));
    for (String kind : LISTS) kinds.put(kind, chosen(formats, List.of("html", "rss"), disabled));
    if (options.at("outputs") instanceof Data.Table table) {
      for (Data.Entry entry : table.entries()) {
        kinds.put(kind(entry.name()), chosen(formats, Options.texts(entry.value()), disabled));
      }
    }
    return new OutputFormats(formats, kinds, disabled);
  }

  /** The formats of pages of a kind ({@code section}) that choose none themselves. */
  public List<OutputFormat> forKind(String kind) {
    return kinds.getOrDefault(kind, List.of());
  }

  /**
   * The formats of a page: those its front matter names ({@code outputs}), else its kind's; unknown
   * names are left out.
   */
  public List<OutputFormat> forPage(String kind, @Nullable Data outputs) {
    List<String> names = Options.texts(outputs).stream().filter(name -> !name.isEmpty()).toList();
    return names.isEmpty() ? forKind(kind) : chosen(formats, names, Set.of());
  }

  /** Names in a page's {@code outputs} that no format has: Hugo refuses such a page. */
  public List<Data> unknown(@Nullable Data outputs) {
    if (outputs == null) return List.of();
    return outputs.asList().stream()
        .filter(name -> !name.asString().isEmpty() && named(name.asString()) == null)
        .toList();
  }

  public @Nullable OutputFormat named(String name) {
    return formats.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * A kind in the spelling of today: {@code taxonomyterm} was the taxonomy's list before Hugo 0.73.
   */
  private static String kind(String name) {
    String kind = name.toLowerCase(Locale.ROOT);
    return kind.equals("taxonomyterm") ? "taxonomy" : kind;
  }

  private static List<OutputFormat> chosen(
      Map<String, OutputFormat> formats, List<String> names, Set<String> disabledKinds) {
    List<OutputFormat> chosen = new ArrayList<>();
    for (String name : names) {
      OutputFormat format = formats.get(name.toLowerCase(Locale.ROOT));
      boolean off = format == null || format.name().equals("rss") && disabledKinds.contains("rss");
      if (!off && !chosen.contains(format)) chosen.add(format);
    }
    return chosen;
  }

  private static OutputFormat merged(OutputFormat base, Data.Table own, MediaTypes types) {
    Data type = own.get("mediatype");
    String mediaType = type == null ? base.mediaType() : type.asString();
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values())
      if (Options.flag(own.get(trait.key), base.is(trait))) traits.add(trait);
    return new OutputFormat(
        base.name(),
        mediaType,
        text(own, "path", base.path()),
        text(own, "basename", base.baseName()),
        type == null ? base.suffix() : types.suffix(mediaType),
        own.get("weight") instanceof Data.Num weight ? weight.value().intValue() : base.weight(),
        traits);
  }

  private static String text(Data.Table own, String key, String fallback) {
    Data found = own.get(key);
    return found == null ? fallback : found.asString();
  }

  private static Map<String, OutputFormat> builtin(MediaTypes types) {
    Map<String, OutputFormat> all = new LinkedHashMap<>();
    String html = types.suffix("text/html");
    Set<Trait> page = EnumSet.of(Trait.PERMALINKABLE, Trait.HTML);
    add(all, new OutputFormat("html", "text/html", "", "index", html, 10, page));
    add(all, new OutputFormat("amp", "text/html", "amp", "index", html, 0, page));
    Set<Trait> alone = EnumSet.of(Trait.UGLY, Trait.PERMALINKABLE, Trait.HTML);
    add(all, new OutputFormat("404", "text/html", "", "", html, 0, alone));
    plain(all, types, "calendar", "text/calendar", "index");
    plain(all, types, "css", "text/css", "styles");
    plain(all, types, "csv", "text/csv", "index");
    plain(all, types, "json", "application/json", "index");
    plain(all, types, "markdown", "text/markdown", "index");
    plain(all, types, "webappmanifest", "application/manifest+json", "manifest");
    String txt = types.suffix("text/plain");
    add(
        all,
        new OutputFormat("robots", "text/plain", "", "robots", txt, 0, EnumSet.of(Trait.ROOT)));
    String rss = types.suffix("application/rss+xml");
    add(
        all,
        new OutputFormat(
            "rss", "application/rss+xml", "", "index", rss, 0, EnumSet.of(Trait.NO_UGLY)));
    String xml = types.suffix("application/xml");
    add(
        all,
        new OutputFormat(
            "sitemap", "application/xml", "", "sitemap", xml, 0, EnumSet.of(Trait.UGLY)));
    return all;
  }

  private static void plain(
      Map<String, OutputFormat> all,
      MediaTypes types,
      String name,
      String mediaType,
      String baseName) {
    add(all, new OutputFormat(name, mediaType, "", baseName, types.suffix(mediaType), 0, Set.of()));
  }

  private static void add(Map<String, OutputFormat> all, OutputFormat format) {
    all.put(format.name(), format);
  }
}

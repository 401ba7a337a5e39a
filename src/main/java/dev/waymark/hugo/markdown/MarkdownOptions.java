package dev.waymark.hugo.markdown;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code markup.goldmark} that decides what links, ids and raw HTML a page has ({@code
 * markup/goldmark/goldmark_config/config.go}). A value: documents parsed with equal options are
 * equal.
 *
 * @param substitutions what the typographer puts for {@code endash} and other marks, by their names
 *     in lower case, where it is not Goldmark's own
 */
public record MarkdownOptions(
    HeadingIds.Type idType,
    boolean autoHeadingId,
    boolean autoDefinitionTermId,
    boolean titleAttribute,
    boolean blockAttribute,
    boolean unsafe,
    boolean linkify,
    boolean footnote,
    boolean definitionList,
    boolean table,
    boolean strikethrough,
    boolean taskList,
    boolean typographer,
    Map<String, String> substitutions,
    boolean emoji,
    Passthrough passthrough,
    IdText idText) {

  /** What automatic ids are made of. */
  public enum IdText {
    /** The source as it is written: before 0.144. */
    SOURCE,
    /** The text without markup, of nodes with children only the first child: before 0.168. */
    FIRST_CHILDREN,
    /** The text without markup. */
    WHOLE;

    private static IdText of(HugoVersion version) {
      if (!version.atLeast(144)) return SOURCE;
      return version.atLeast(168) ? WHOLE : FIRST_CHILDREN;
    }
  }

  /** Delimiter pairs between which nothing is Markdown; empty lists when the extension is off. */
  public record Passthrough(List<Pair> inline, List<Pair> block) {
    public record Pair(String open, String close) {}

    public static final Passthrough OFF = new Passthrough(List.of(), List.of());

    private static Passthrough of(Options options) {
      if (!options.flag(false, extension("passthrough", "enable"))) return OFF;
      return new Passthrough(
          pairs(options.at(extension("passthrough", "delimiters", "inline"))),
          pairs(options.at(extension("passthrough", "delimiters", "block"))));
    }

    private static List<Pair> pairs(@Nullable Data listed) {
      List<Pair> pairs = new ArrayList<>();
      if (listed == null) return pairs;
      for (Data item : listed.asList()) {
        List<String> two = Options.texts(item);
        boolean pair = two.size() == 2 && !two.get(0).isEmpty() && !two.get(1).isEmpty();
        if (pair) pairs.add(new Pair(two.get(0), two.get(1)));
      }
      return List.copyOf(pairs);
    }
  }

  /** Hugo's defaults for a version. */
  public static MarkdownOptions defaults(HugoVersion version) {
    return new MarkdownOptions(
        HeadingIds.Type.GITHUB,
        true,
        false,
        true,
        false,
        false,
        true,
        true,
        true,
        true,
        true,
        true,
        true,
        Map.of(),
        false,
        Passthrough.OFF,
        IdText.of(version));
  }

  /**
   * What the configuration says ({@code markup.goldmark}, {@code enableEmoji}), with Hugo's
   * defaults.
   */
  public static MarkdownOptions of(Options options) {
    MarkdownOptions usual = defaults(options.version());
    boolean renderedText = usual.idText != IdText.SOURCE;
    String type = options.text("", parser("autoheadingidtype"));
    if (type.isEmpty() && renderedText) type = options.text("", parser("autoidtype"));
    boolean definitions = options.flag(true, extension("definitionlist"));
    boolean terms =
        renderedText && definitions && options.flag(false, parser("autodefinitiontermid"));
    return new MarkdownOptions(
        idType(type),
        options.flag(true, parser("autoheadingid")),
        terms,
        options.flag(true, parser("attribute", "title")),
        options.flag(false, parser("attribute", "block")),
        options.flag(false, "markup", "goldmark", "renderer", "unsafe"),
        options.flag(true, extension("linkify")),
        flagOr(options, "enable", true, "footnote"),
        definitions,
        options.flag(true, extension("table")),
        options.flag(true, extension("strikethrough")),
        options.flag(true, extension("tasklist")),
        !flagOr(options, "disable", false, "typographer"),
        substitutions(options.at(extension("typographer"))),
        options.flag(false, "enableemoji"),
        Passthrough.of(options),
        usual.idText);
  }

  /**
   * An extension that is a flag in older Hugos and a table in newer ones; {@code key} is the
   * table's flag.
   */
  private static boolean flagOr(Options options, String key, boolean fallback, String name) {
    Data found = options.at(extension(name));
    if (found instanceof Data.Table) return options.flag(fallback, extension(name, key));
    boolean on = Options.flag(found, true);
    return key.equals("disable") ? !on : on;
  }

  private static Map<String, String> substitutions(@Nullable Data typographer) {
    Map<String, String> found = new HashMap<>();
    if (typographer instanceof Data.Table table) {
      for (Data.Entry entry : table.entries()) {
        if (entry.value() instanceof Data.Text text) found.put(entry.name(), text.value());
      }
    }
    return Map.copyOf(found);
  }

  private static HeadingIds.Type idType(String name) {
    return switch (name) {
      case "github-ascii" -> HeadingIds.Type.GITHUB_ASCII;
      case "blackfriday" -> HeadingIds.Type.BLACKFRIDAY;
      default -> HeadingIds.Type.GITHUB;
    };
  }

  private static String[] parser(String... keys) {
    return below("parser", keys);
  }

  private static String[] extension(String... keys) {
    return below("extensions", keys);
  }

  private static String[] below(String part, String... keys) {
    List<String> path = new ArrayList<>(List.of("markup", "goldmark", part));
    path.addAll(List.of(keys));
    return path.toArray(String[]::new);
  }
}

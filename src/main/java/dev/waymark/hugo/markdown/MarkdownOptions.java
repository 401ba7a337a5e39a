package dev.waymark.hugo.markdown;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Set<Feature> features,
    Map<String, String> substitutions,
    Passthrough passthrough,
    IdText idText) {

  /** What can be switched on and off. */
  public enum Feature {
    AUTO_HEADING_ID,
    AUTO_DEFINITION_TERM_ID,
    TITLE_ATTRIBUTE,
    BLOCK_ATTRIBUTE,
    UNSAFE,
    LINKIFY,
    FOOTNOTE,
    DEFINITION_LIST,
    TABLE,
    STRIKETHROUGH,
    TASK_LIST,
    TYPOGRAPHER,
    EMOJI
  }

  private static final Set<Feature> USUAL =
      EnumSet.complementOf(
          EnumSet.of(
              Feature.AUTO_DEFINITION_TERM_ID,
              Feature.BLOCK_ATTRIBUTE,
              Feature.UNSAFE,
              Feature.EMOJI));

  public MarkdownOptions {
    Set<Feature> copy = EnumSet.noneOf(Feature.class);
    copy.addAll(features);
    features = Collections.unmodifiableSet(copy);
  }

  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** The same with other features. */
  public MarkdownOptions with(Set<Feature> others) {
    return new MarkdownOptions(idType, others, substitutions, passthrough, idText);
  }

  /** What automatic ids are made of. */
  public enum IdText {
    /** The source as it is written: before 0.144. */
    SOURCE,
    /** The text without markup, of nodes with children only the first child: before 0.168. */
    FIRST_CHILDREN,
    /** The text without markup. */
    WHOLE;

    private static IdText of(HugoVersion version) {
      if (!version.has(HugoChange.IDS_FROM_TEXT)) return SOURCE;
      return version.has(HugoChange.IDS_FROM_ALL_TEXT) ? WHOLE : FIRST_CHILDREN;
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
        HeadingIds.Type.GITHUB, USUAL, Map.of(), Passthrough.OFF, IdText.of(version));
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
    return new MarkdownOptions(
        idType(type),
        features(options, renderedText),
        substitutions(options.at(extension("typographer"))),
        Passthrough.of(options),
        usual.idText);
  }

  private static Set<Feature> features(Options options, boolean renderedText) {
    Set<Feature> on = EnumSet.noneOf(Feature.class);
    add(on, Feature.AUTO_HEADING_ID, options.flag(true, parser("autoheadingid")));
    add(on, Feature.TITLE_ATTRIBUTE, options.flag(true, parser("attribute", "title")));
    add(on, Feature.BLOCK_ATTRIBUTE, options.flag(false, parser("attribute", "block")));
    add(on, Feature.UNSAFE, options.flag(false, "markup", "goldmark", "renderer", "unsafe"));
    add(on, Feature.LINKIFY, options.flag(true, extension("linkify")));
    add(on, Feature.FOOTNOTE, flagOr(options, "enable", true, "footnote"));
    add(on, Feature.DEFINITION_LIST, options.flag(true, extension("definitionlist")));
    add(on, Feature.TABLE, options.flag(true, extension("table")));
    add(on, Feature.STRIKETHROUGH, options.flag(true, extension("strikethrough")));
    add(on, Feature.TASK_LIST, options.flag(true, extension("tasklist")));
    add(on, Feature.TYPOGRAPHER, !flagOr(options, "disable", false, "typographer"));
    add(on, Feature.EMOJI, options.flag(false, "enableemoji"));
    boolean terms = renderedText && on.contains(Feature.DEFINITION_LIST);
    add(
        on,
        Feature.AUTO_DEFINITION_TERM_ID,
        terms && options.flag(false, parser("autodefinitiontermid")));
    return on;
  }

  private static void add(Set<Feature> on, Feature feature, boolean wanted) {
    if (wanted) on.add(feature);
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

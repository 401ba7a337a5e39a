package dev.waymark.hugo;

/**
 * The part of {@code markup.goldmark} that decides what links, ids and raw HTML a page has ({@code
 * markup/goldmark/goldmark_config/config.go}). A value: documents parsed with equal options are equal.
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
    boolean emoji,
    Passthrough passthrough,
    boolean renderedTextIds) {

  /** Delimiter pairs between which nothing is Markdown; empty lists when the extension is off. */
  public record Passthrough(java.util.List<Pair> inline, java.util.List<Pair> block) {
    public record Pair(String open, String close) {}

    public static final Passthrough OFF = new Passthrough(java.util.List.of(), java.util.List.of());
  }

  /** Hugo's defaults for a version; {@code renderedTextIds} is true from 0.144 on. */
  public static MarkdownOptions defaults(HugoVersion version) {
    return new MarkdownOptions(
        HeadingIds.Type.GITHUB, true, false, true, false, false, true, true, true, true, true, true, true, false,
        Passthrough.OFF, version.atLeast(144));
  }
}

package dev.waymark.hugo.outputs;

import java.util.Set;

/**
 * How a page is written ({@code output/outputFormat.go}).
 *
 * @param path folder below {@code public/} that all its files are put in; {@code ""} for none
 * @param baseName file name where the page has a folder of its own: {@code index}
 * @param suffix without dot
 */
public record OutputFormat(
    String name, String mediaType, String path, String baseName, String suffix, Set<Trait> traits) {
  /** What a format is or is not; each has a key in the configuration. */
  public enum Trait {
    UGLY("ugly"),
    NO_UGLY("nougly"),
    /** Always at the site's root, without language prefix. */
    ROOT("root"),
    /** A page of this format links to this format. */
    PERMALINKABLE("permalinkable"),
    HTML("ishtml");

    /** In lower case. */
    final String key;

    Trait(String key) {
      this.key = key;
    }
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  public boolean isHtml() {
    return is(Trait.HTML);
  }
}

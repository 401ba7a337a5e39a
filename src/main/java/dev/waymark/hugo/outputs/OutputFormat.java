package dev.waymark.hugo.outputs;

import java.util.Comparator;
import java.util.Set;

/**
 * How a page is written ({@code output/outputFormat.go}).
 *
 * @param path folder below {@code public/} that all its files are put in; {@code ""} for none
 * @param baseName file name where the page has a folder of its own: {@code index}
 * @param suffix without dot
 * @param weight what it is rendered by, before its name; 0 comes last
 */
public record OutputFormat(
    String name,
    String mediaType,
    String path,
    String baseName,
    String suffix,
    int weight,
    Set<Trait> traits) {
  /** Formats in the order in which Hugo writes them, one after the other. */
  public static final Comparator<OutputFormat> RENDERING =
      Comparator.<OutputFormat>comparingInt(
              format -> format.weight() == 0 ? Integer.MAX_VALUE : format.weight())
          .thenComparing(OutputFormat::name);

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

  /** Whether Hugo takes it for HTML; browsers may take others for HTML, too. */
  public boolean isHtml() {
    return is(Trait.HTML);
  }
}

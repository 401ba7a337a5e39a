package dev.waymark.hugo.outputs;

/**
 * How a page is written ({@code output/outputFormat.go}).
 *
 * @param path folder below {@code public/} that all its files are put in; {@code ""} for none
 * @param baseName file name where the page has a folder of its own: {@code index}
 * @param suffix without dot
 * @param root always at the site's root, without language prefix
 * @param permalinkable whether a page of this format links to this format
 */
public record OutputFormat(
    String name,
    String mediaType,
    String path,
    String baseName,
    String suffix,
    boolean ugly,
    boolean noUgly,
    boolean root,
    boolean permalinkable,
    boolean isHtml) {}

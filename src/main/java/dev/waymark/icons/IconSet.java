package dev.waymark.icons;

import java.util.List;
import java.util.Set;

/**
 * Icons that a site's pages may name.
 *
 * @param name as messages call it: {@code material-symbols}, {@code assets/icons}
 * @param names what a page may write
 * @param folders folders of the tree whose SVG files are icons too, each by its name without {@code
 *     .svg}
 */
public record IconSet(String name, Set<String> names, List<String> folders) {}

package dev.waymark.site.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * What values of front matter mean, as a schema's {@code format} says.
 *
 * @param pages which pages it holds for
 * @param path keys from the top of the front matter; {@code *} is every item of a list or every key
 *     of a map
 * @param format {@code page-link}, {@code icon}, {@code image}, {@code asset}
 */
public record Meaning(Predicate<Page> pages, List<String> path, String format) {}

package dev.waymark.site.model;

import dev.waymark.data.Data;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What values of front matter mean, as a schema's {@code format} says.
 *
 * @param pages which pages it holds for
 * @param of the values of a front matter that mean something
 */
public record Meaning(Predicate<Page> pages, Function<Data, List<Meant>> of) {

  /**
   * A value.
   *
   * @param format {@code page-link}, {@code icon}, {@code image}, {@code asset}
   */
  public record Meant(Data value, String format) {}
}

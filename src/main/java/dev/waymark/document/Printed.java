package dev.waymark.document;

import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of HTML offers and asks for, each list in reading order.
 *
 * <p>A value that is known only in part holds {@link Text#HOLE} for each part that is not.
 *
 * @param ids of elements, and names of {@code a} elements; repeated ones are there repeatedly
 * @param links what addresses a browser follows
 * @param holes why text is not known that may hold elements, hence more ids and links
 * @param open why attributes of an element are not known, so that an id may be among them; null
 *     when all are
 * @param base the address of {@code <base href>}; null when there is none
 * @param apis what shows descriptions of APIs; ids that it makes are not here
 */
public record Printed(
    List<Id> ids,
    List<Link> links,
    List<Why> holes,
    @Nullable Why open,
    @Nullable Text base,
    List<Api> apis) {

  /** The same for who asks for ids alone. */
  public Printed withoutLinks() {
    return new Printed(ids, List.of(), holes, open, base, apis);
  }

  /** The names of what shows descriptions of APIs: {@code Redoc}, {@code Swagger UI} and so on. */
  public SortedSet<String> renderers() {
    return apis.stream().map(Api::renderer).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What makes a description of an API into a part of the page in the browser.
   *
   * @param renderer {@code Redoc}, {@code Swagger UI}, {@code RapiDoc}, {@code Stoplight Elements},
   *     {@code Scalar}, {@code AsyncAPI}
   * @param address of the description; null where a script makes it up
   * @param links whether fragments lead to its parts; null when that is not known
   * @param maybe why it may not be there; null when it is
   */
  public record Api(
      String renderer, @Nullable Text address, @Nullable Boolean links, @Nullable Why maybe) {}

  /**
   * An id.
   *
   * @param hole why a part of it is not known; null when all is
   * @param maybe why it may not be there; null when it is
   */
  public record Id(String value, @Nullable Why hole, @Nullable Why maybe) {}

  /**
   * An address: {@code href} of {@code a} (also {@code xlink:href}) and {@code area}; {@code src}
   * of {@code img}, {@code video}, {@code audio}, {@code source}, {@code track}, {@code iframe} and
   * {@code embed}; each candidate of {@code srcset} of {@code img} and {@code source}; {@code
   * poster} of {@code video}; {@code data} of {@code object}. Not those of {@code script}, {@code
   * link} and {@code form}.
   *
   * @param value without white space around
   * @param tag in lower case
   * @param attribute in lower case
   * @param maybe why it may not be there; null when it is
   * @param template where its attribute stands in a template; null when it stands in none
   */
  public record Link(
      Text value, String tag, String attribute, @Nullable Why maybe, @Nullable Span template) {}
}

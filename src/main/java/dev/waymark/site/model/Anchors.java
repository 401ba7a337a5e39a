package dev.waymark.site.model;

import dev.waymark.template.Why;
import dev.waymark.text.NameSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a page's content, or of all of it.
 *
 * @param ids those that are there, in order
 * @param shapes those that may be there
 * @param open null when these are all; else why the content cannot be had at all
 */
public record Anchors(NameSet ids, List<Shape> shapes, @Nullable Why open) {

  public Anchors(Collection<String> ids, List<Shape> shapes, @Nullable Why open) {
    this(NameSet.sorted(ids), shapes, open);
  }

  /**
   * An id of which not all is known, or not whether it is there.
   *
   * @param pattern {@code tabs-*}; {@code *} stands for any text
   */
  public record Shape(String pattern, Why why) {}

  /** Whether an id has a shape; one that begins and ends alike may not overlap itself. */
  public static boolean matches(String pattern, String id) {
    String rest = pattern;
    int star = rest.indexOf('*');
    if (star < 0) return rest.equals(id);
    if (!id.startsWith(rest.substring(0, star))) return false;
    int from = star;
    rest = rest.substring(star + 1);
    while ((star = rest.indexOf('*')) >= 0) {
      int at = id.indexOf(rest.substring(0, star), from);
      if (at < 0) return false;
      from = at + star;
      rest = rest.substring(star + 1);
    }
    return id.length() - from >= rest.length() && id.endsWith(rest);
  }

  /** Those of both. */
  public Anchors and(Anchors more) {
    Set<String> both = new HashSet<>(ids);
    both.addAll(more.ids);
    Set<Shape> any = new LinkedHashSet<>(shapes);
    any.addAll(more.shapes);
    return new Anchors(both, List.copyOf(any), open != null ? open : more.open);
  }

  /**
   * Why an id that people link to and that is not among those known may be there all the same; null
   * when it is not. Nobody links to an id that is all a date or the like.
   */
  public @Nullable Why doubt(String id) {
    return why(id, shape -> !shape.pattern().equals("*") || shape.why().anchors());
  }

  /** Why an id that a page has may be one of these; null when it is none. */
  public @Nullable Why mayBe(String id) {
    return why(id, shape -> true);
  }

  private @Nullable Why why(String id, Predicate<Shape> counts) {
    if (open != null) return open;
    for (Shape shape : shapes)
      if (counts.test(shape) && matches(shape.pattern(), id)) return shape.why();
    return null;
  }
}

package dev.waymark.built;

import org.jspecify.annotations.Nullable;

/**
 * Where model and build differ.
 *
 * @param page address of the page, or name of a file in the build
 * @param file source file in the site; null when none is known
 * @param line in that file; 0 when only the file is known
 * @param what the difference, for people
 * @param template the template that likely makes it; null when none is known
 * @param pages how many pages differ in the same; the others are not named
 */
public record Difference(
    Fact fact,
    String page,
    @Nullable String file,
    int line,
    String what,
    @Nullable String template,
    int pages) {
  Difference(
      Fact fact,
      String page,
      @Nullable String file,
      int line,
      String what,
      @Nullable String template) {
    this(fact, page, file, line, what, template, 1);
  }

  Difference on(int more) {
    return new Difference(fact, page, file, line, what, template, more);
  }

  /** What differences have in common that are one: an id that a template puts into many pages. */
  String key() {
    return fact == Fact.IDS ? what : page + " " + line + " " + what;
  }
}

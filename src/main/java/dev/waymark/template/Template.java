package dev.waymark.template;

import dev.waymark.text.Source;
import java.util.Map;

/**
 * A parsed template.
 *
 * @param name as errors name it, its path below the layouts
 * @param source of the file it is in
 * @param html whether what it prints is escaped for HTML as html/template does
 * @param root what it prints
 * @param defines templates that the file defines by name ({@code define}, {@code block}); an
 *     entry's own {@code defines} are those of its file
 */
public record Template(
    String name, Source source, boolean html, Node.Body root, Map<String, Node.Body> defines) {

  /** One of the templates that the same file defines. */
  public Template defined(String other, Node.Body body) {
    return new Template(other, source, html, body, defines);
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.waymark.template;

import dev.waymark.text.Source;
import java.util.HashMap;
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
 * @param over templates that stand for those of the same name: what a page's template defines for
 *     the blocks of its baseof
 */
public record Template(
    String name,
    Source source,
    boolean html,
    Node.Body root,
    Map<String, Node.Body> defines,
    Map<String, Template> over) {

  public Template(
      String name, Source source, boolean html, Node.Body root, Map<String, Node.Body> defines) {
    this(name, source, html, root, defines, Map.of());
  }

  /** This one as the base of another, whose defines fill its blocks. */
  public Template with(Template page) {
    Map<String, Template> filled = new HashMap<>();
    page.defines.forEach((block, body) -> filled.put(block, page.defined(block, body)));
    return new Template(name, source, html, root, defines, Map.copyOf(filled));
  }

  /** One of the templates that the same file defines. */
  public Template defined(String other, Node.Body body) {
    return new Template(other, source, html, body, defines);
  }

  @Override
  public String toString() {
    return name;
  }
}

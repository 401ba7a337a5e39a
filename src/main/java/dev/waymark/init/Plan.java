package dev.waymark.init;

import java.util.List;
import java.util.Map;

/**
 * A first configuration.
 *
 * @param parts what {@code waymark.yaml} says, in order
 * @param schemas by path from the site's folder, each as maps, lists and texts
 */
public record Plan(List<Part> parts, Map<String, Map<String, Object>> schemas) {
  /**
   * One subject of the configuration.
   *
   * @param subject a word or two
   * @param why what was seen and decided, a line each
   * @param details more of that, for the one who asks, not for the file
   * @param yaml the lines of {@code waymark.yaml}; those that need not be said are comments
   */
  public record Part(String subject, List<String> why, List<String> details, List<String> yaml) {}

  /** The text of {@code waymark.yaml}. */
  public String settings() {
    StringBuilder text = new StringBuilder("# Waymark's configuration, started by `waymark init`.");
    text.append("\n# Every key is optional; docs/configuration.md of Waymark lists them.\n");
    for (Part part : parts) {
      text.append('\n');
      part.why().forEach(line -> text.append("# ").append(line).append('\n'));
      part.yaml().forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}

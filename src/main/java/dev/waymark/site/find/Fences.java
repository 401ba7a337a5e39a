package dev.waymark.site.find;

import dev.waymark.document.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands in the fenced code blocks that a template of the site renders. */
final class Fences {
  private Fences() {}

  /**
   * Whether a hooked fence spells an id out: its template may then make an element of it.
   *
   * @param hooks languages with a hook; {@code ""} for all
   */
  static boolean spell(Document document, Set<String> hooks, String id) {
    if (hooks.isEmpty()) return false;
    String text = document.body().text();
    if (text.indexOf(id) < 0) return false;
    List<String> spellings =
        List.of("id=\"" + id + "\"", "id='" + id + "'", "name=\"" + id + "\"", "{#" + id + "}");
    String fence = null;
    boolean hooked = false;
    for (String line : text.split("\n")) {
      String start = line.stripLeading();
      if (fence == null) {
        int marks = run(start);
        if (marks < 3) continue;
        fence = start.substring(0, marks);
        String info = start.substring(marks).strip().toLowerCase(Locale.ROOT);
        hooked = hooks.contains("") || hooks.contains(info.split("[\\s{]", 2)[0]);
      } else if (start.startsWith(fence) && start.stripTrailing().length() == run(start)) {
        fence = null;
      } else if (hooked && spellings.stream().anyMatch(line::contains)) {
        return true;
      }
    }
    return false;
  }

  private static int run(String line) {
    int n = 0;
    boolean mark = !line.isEmpty() && (line.charAt(0) == '`' || line.charAt(0) == '~');
    while (mark && n < line.length() && line.charAt(n) == line.charAt(0)) n++;
    return n;
  }
}

package dev.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Makes sites of any number of pages, the same for the same number. */
public final class Synthetic {
  private static final int SECTION = 50;
  private static final int HEADINGS = 8;
  private static final int LINKS = 10;

  private Synthetic() {}

  /** Writes a site into a folder. */
  public static void make(Path site, int pages) throws IOException {
    each(pages, (file, text) -> write(site.resolve(file), text));
  }

  /** The files of a site by path, for sites that memory holds. */
  public static Map<String, String> files(int pages) {
    Map<String, String> files = new LinkedHashMap<>();
    each(pages, files::put);
    return files;
  }

  /** Hands out file by file. */
  private interface Taker<E extends Exception> {
    void file(String path, String text) throws E;
  }

  private static <E extends Exception> void each(int pages, Taker<E> out) throws E {
    out.file("hugo.yaml", "baseURL: https://example.org/\ntitle: Synthetic\n");
    out.file("layouts/baseof.html", "<html><body>{{ block \"main\" . }}{{ end }}</body></html>");
    out.file(
        "layouts/all.html",
        "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ range .Pages }}<a href=\"{{"
            + " .RelPermalink }}\">{{ .Title }}</a>{{ end }}{{ end }}");
    out.file(
        "layouts/_shortcodes/note.html",
        "<aside id=\"note-{{ .Ordinal }}\">{{ .Inner | .Page.RenderString }}</aside>");
    out.file("content/_index.md", "---\ntitle: Home\n---\n");
    Random random = new Random(1);
    for (int section = 0; section * SECTION < pages; section++) {
      String folder = "content/s" + section;
      out.file(folder + "/_index.md", "---\ntitle: Section " + section + "\n---\n");
      for (int i = 0; i < SECTION && section * SECTION + i < pages; i++)
        out.file(folder + "/p" + i + ".md", page(section * SECTION + i, pages, random));
    }
  }

  private static String page(int number, int pages, Random random) {
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: Page ")
        .append(number)
        .append("\nweight: ")
        .append(number % SECTION + 1);
    text.append("\ndescription: What page ").append(number).append(" is about.\n---\n");
    for (int h = 0; h < HEADINGS; h++) {
      text.append("\n## Part ").append(h).append(" of it\n\n");
      text.append("Some *words* about `things` that readers look for, and **more** of them.\n\n");
      text.append("- one\n- two with [a link](#part-").append(h).append("-of-it)\n\n");
    }
    text.append("{{< note >}}Mind the **gap**.{{< /note >}}\n\n```sh\nrun --this\n```\n");
    for (int l = 0; l < LINKS; l++) {
      int to = random.nextInt(pages);
      // One in two hundred leads nowhere.
      int part = random.nextInt(200) == 0 ? HEADINGS : random.nextInt(HEADINGS);
      text.append("\n[see](/s").append(to / SECTION).append("/p").append(to % SECTION);
      text.append("/#part-").append(part).append("-of-it)\n");
    }
    return text.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

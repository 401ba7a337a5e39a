package dev.waymark.report;

import dev.waymark.lint.Finding;
import java.io.IOException;
import java.util.List;

/** The site's sections with their pages and findings, as navigation. */
record HtmlTree(Sections sections) {
  /** The id of a section's findings. */
  static String id(String section) {
    return "in-" + Html.escape(section.replace(' ', '_'));
  }

  void write(Appendable out) throws IOException {
    out.append("<nav aria-label=\"Sections of the site\">\n<h2>The site</h2>\n<ul>\n");
    for (Sections.Branch branch : sections.tree()) {
      if (branch.names().size() == 1) {
        out.append("<li>").append(entry(branch.names().get(0))).append("</li>\n");
        continue;
      }
      out.append("<li><details><summary>").append(sum(branch)).append("</summary>\n<ul>\n");
      for (String name : branch.names()) {
        out.append("<li>").append(entry(name)).append("</li>\n");
      }
      out.append("</ul></details></li>\n");
    }
    out.append("</ul>\n</nav>\n");
  }

  private String sum(Sections.Branch branch) {
    int pages = branch.names().stream().mapToInt(n -> sections.pages().getOrDefault(n, 0)).sum();
    int findings = branch.names().stream().mapToInt(n -> found(n).size()).sum();
    return Html.text(branch.top()) + counts(pages, findings);
  }

  private String entry(String name) {
    int findings = found(name).size();
    String text = Html.text(name);
    String link = findings == 0 ? text : "<a href=\"#" + id(name) + "\">" + text + "</a>";
    return link + counts(sections.pages().getOrDefault(name, 0), findings);
  }

  private List<Finding> found(String name) {
    return sections.findings().getOrDefault(name, List.of());
  }

  private static String counts(int pages, int findings) {
    String shown =
        pages == 0 ? "" : " <span class=\"pages\">" + Counts.of(pages, "page") + "</span>";
    return findings == 0
        ? shown
        : shown + " <span class=\"count\">" + Counts.of(findings, "finding") + "</span>";
  }
}

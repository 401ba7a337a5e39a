package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings by severity, worst first, those of a severity by section; infos are folded unless
 * there is nothing worse.
 */
final class HtmlLevels {
  private final Sections sections;
  private final Appendable out;
  private final HtmlFinding finding;
  private final Set<String> named = new HashSet<>();

  HtmlLevels(Sections sections, Appendable out) {
    this.sections = sections;
    this.out = out;
    finding = new HtmlFinding(sections, out);
  }

  void write() throws IOException {
    boolean worse = false;
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      Map<String, List<Finding>> groups = of(severity);
      if (groups.isEmpty()) continue;
      int n = groups.values().stream().mapToInt(List::size).sum();
      String title = "<h2>" + Counts.of(n, severity.word()) + "</h2>";
      String head = " class=\"level %s\" id=\"%ss\"".formatted(severity.word(), severity.word());
      boolean fold = severity == Severity.INFO;
      if (fold) lines("<details" + head + (worse ? "" : " open") + ">");
      else lines("<section" + head + ">");
      lines(fold ? "<summary>" + title + "</summary>" : title);
      for (Map.Entry<String, List<Finding>> group : groups.entrySet())
        group(group.getKey(), group.getValue());
      lines(fold ? "</details>" : "</section>");
      worse = true;
    }
  }

  private Map<String, List<Finding>> of(Severity severity) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    sections
        .findings()
        .forEach(
            (name, all) -> {
              List<Finding> some = all.stream().filter(f -> f.severity() == severity).toList();
              if (!some.isEmpty()) groups.put(name, some);
            });
    return groups;
  }

  private void group(String name, List<Finding> findings) throws IOException {
    // The tree of sections leads to the worst of each.
    String id = named.add(name) ? " id=\"" + HtmlTree.id(name) + "\"" : "";
    lines(
        "<section class=\"group\"" + id + ">",
        "<h3>%s <span class=\"pages\">%,d</span></h3>".formatted(Html.text(name), findings.size()));
    for (Finding f : findings) finding.write(f);
    lines("</section>");
  }

  private void lines(String... lines) throws IOException {
    for (String line : lines) out.append(line).append('\n');
  }
}

package dev.waymark.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A section of a rule page as a small site.
 *
 * @param files the fenced blocks whose info string names a path
 * @param report the lines of the {@code text} block; empty when there is none
 * @param web the lines of the {@code web} block, {@code URL -> outcome}; empty when there is none
 */
record Example(Map<String, String> files, List<String> report, List<String> web) {
  /** Reads the section of this heading; its blocks may be fenced by more than three backticks. */
  static Example of(String body, String heading) {
    Map<String, String> files = new LinkedHashMap<>();
    List<String> report = new ArrayList<>();
    List<String> web = new ArrayList<>();
    boolean here = false;
    String fence = "";
    String path = "";
    StringBuilder text = new StringBuilder();
    for (String line : body.split("\n", -1)) {
      if (fence.isEmpty() && line.startsWith("```")) {
        String info = line.replaceAll("^`+", "").strip();
        fence = line.substring(0, line.length() - line.replaceAll("^`+", "").length());
        path = info.contains(" ") ? info.substring(info.indexOf(' ') + 1) : info;
        text.setLength(0);
      } else if (!fence.isEmpty() && line.equals(fence)) {
        fence = "";
        if (here && path.equals("text")) report.addAll(text.toString().lines().toList());
        else if (here && path.equals("web")) web.addAll(text.toString().lines().toList());
        else if (here && path.contains(".") || here && path.contains("/"))
          files.put(path, text.toString());
      } else if (!fence.isEmpty()) {
        text.append(line).append('\n');
      } else if (line.startsWith("## ")) {
        here = line.equals("## " + heading);
      }
    }
    return new Example(files, report, web);
  }

  /** The same example with other texts. */
  Example with(Map<String, String> others) {
    return new Example(others, report, web);
  }
}

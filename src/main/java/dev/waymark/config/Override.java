package dev.waymark.config;

import dev.waymark.hugo.config.Glob;
import dev.waymark.lint.Severity;
import java.util.List;
import java.util.Map;

/** Severities that hold for some files only. */
public record Override(List<Glob> files, Map<String, Severity> severities) {
  boolean covers(String file) {
    return files.stream().anyMatch(glob -> glob.matches(file));
  }
}

package dev.waymark.init;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes texts as YAML: plain where nobody could read them otherwise. */
final class Yaml {
  private Yaml() {}

  static String text(String value) {
    boolean plain =
        value.matches("[A-Za-z_][A-Za-z0-9_./-]*")
            && !value.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String list(Collection<String> values) {
    return values.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
  }
}

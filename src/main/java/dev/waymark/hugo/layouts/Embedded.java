package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoVersion;
import java.util.List;

final class Embedded {
  private Embedded() {}
  static List<LayoutFile> of(HugoVersion version) {
    return List.of();
  }
}

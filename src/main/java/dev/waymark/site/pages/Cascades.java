package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Cascade;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.site.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which cascades reach a page ({@code hugolib/content_map_page.go: applyAggregates}). Parents are
 * asked about before their children.
 */
final class Cascades {
  private final HugoVersion version;
  private final List<Cascade> ofSite;

  /** What pages with cascades of their own pass on, by logical path. */
  private final NavigableMap<String, List<Cascade>> passed = new TreeMap<>();

  Cascades(HugoVersion version, Options options) {
    this.version = version;
    this.ofSite = List.of(Cascade.of(options.at("cascade")));
  }

  /**
   * What reaches a page and all below it: its own cascade (since 0.123 for any page), then what it
   * inherits.
   */
  List<Cascade> reaching(String path, Kind kind, Data.Table own) {
    List<Cascade> inherited = inherited(path, kind);
    boolean page = kind == Kind.PAGE && !version.has(HugoChange.LOGICAL_PATHS);
    Cascade mine = page ? Cascade.NONE : Cascade.of(own.get("cascade"));
    if (mine.rules().isEmpty()) return inherited;
    List<Cascade> all = new ArrayList<>();
    all.add(mine);
    all.addAll(inherited);
    if (kind != Kind.PAGE || !comparesTexts()) passed.put(path, all);
    return all;
  }

  private List<Cascade> inherited(String path, Kind kind) {
    if (passed.isEmpty() || path.equals("/")) return ofSite;
    if (comparesTexts()) {
      boolean whole = kind == Kind.TERM || !version.has(HugoChange.CASCADES_OF_FOLDERS);
      return longest(whole ? path : parent(path));
    }
    for (String up = path; !up.equals("/"); ) {
      up = parent(up);
      List<Cascade> found = passed.get(up);
      if (found != null) return found;
    }
    return ofSite;
  }

  /** Between 0.123 and 0.152 Hugo does not ask where a segment ends. */
  private boolean comparesTexts() {
    return version.has(HugoChange.LOGICAL_PATHS) && !version.has(HugoChange.SITES_MATRIX);
  }

  private List<Cascade> longest(String text) {
    for (String at = text; !at.isEmpty(); ) {
      Map.Entry<String, List<Cascade>> nearest = passed.floorEntry(at);
      if (nearest == null) return ofSite;
      if (at.startsWith(nearest.getKey())) return nearest.getValue();
      at = common(at, nearest.getKey());
    }
    return ofSite;
  }

  private static String common(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) same++;
    return a.substring(0, same);
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}

package dev.waymark.hugo.layouts;

import dev.waymark.hugo.paths.PathRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Where templates stand since 0.146 ({@code tpl/tplimpl/templatestore.go: insertTemplates}). */
final class LayoutTree {
  /** What may stand once in a folder. */
  record Key(Category category, Descriptor is) {}

  private final Formats formats;
  private final Set<String> languages;
  private final Predicate<LayoutPath> left;

  /** By folder, partials by their path. */
  private final Map<String, Map<Key, TreeEntry>> folders = new TreeMap<>();

  /** By folder and name. */
  private final Map<String, Map<String, Map<Descriptor, TreeEntry>>> shortcodes = new TreeMap<>();

  private final Set<String> shortcodeNames = new TreeSet<>();
  private final Map<String, TreeEntry> paths = new HashMap<>();

  /**
   * @param languages codes that may stand in names
   * @param left hooks of the site that are left out
   */
  LayoutTree(Formats formats, Set<String> languages, Predicate<LayoutPath> left) {
    this.formats = formats;
    this.languages = languages;
    this.left = left;
  }

  /** Takes in a site's templates, then those mapped from old places, then Hugo's own. */
  void fill(List<LayoutWalk.Step> steps, OldPlaces places, List<LayoutFile> embedded) {
    for (LayoutWalk.Step step : steps) {
      LayoutPath now = OldPlaces.now(step.at(), this::parse);
      if (!now.path().equals(step.at().path()) || !inNewFolder(now)) places.note(step, now);
      if (now.type() == LayoutPath.Type.MARKUP && left.test(now)) continue;
      add(new LayoutWalk.Step(step.file(), now, step.languages(), step.weight()));
    }
    places.mapped(formats).forEach(mapped -> put(mapped.folder(), mapped.entry(), true));
    for (LayoutFile file : embedded) {
      LayoutWalk.Step step = new LayoutWalk.Step(file, parse(file.path()), Set.of(), 1);
      if (step.at().path().equals("/_markup/render-table.html")) addTable(step);
      else add(step);
    }
  }

  private static boolean inNewFolder(LayoutPath at) {
    return at.section().matches("_partials|_shortcodes|_markup");
  }

  LayoutPath parse(String path) {
    return LayoutPath.parse(path, formats, languages);
  }

  Map<String, Map<Key, TreeEntry>> folders() {
    return folders;
  }

  Map<String, Map<String, Map<Descriptor, TreeEntry>>> shortcodes() {
    return shortcodes;
  }

  Set<String> shortcodeNames() {
    return shortcodeNames;
  }

  /** By path without leading slash. */
  Map<String, TreeEntry> paths() {
    return paths;
  }

  private void add(LayoutWalk.Step step) {
    LayoutPath at = step.at();
    Descriptor is = describe(step);
    TreeEntry entry = new TreeEntry(step.file(), at, category(at), is, step.weight(), false);
    switch (entry.category()) {
      case SHORTCODE -> addShortcode(entry);
      case PARTIAL -> put(at.plain(), entry, false);
      case MARKUP -> {
        if (!is.hook().isEmpty()) put(folder(at), entry, false);
      }
      default -> put(folder(at), entry, false);
    }
  }

  /** Hugo's own hook for tables is there for every format. */
  private void addTable(LayoutWalk.Step step) {
    for (Formats.Format format : formats.all().values()) {
      Descriptor is =
          new Descriptor(
              "", "", "", format.name(), format.mediaType(), Set.of(), "table", "", format.plain());
      put("", new TreeEntry(step.file(), step.at(), Category.MARKUP, is, 1, false), false);
    }
  }

  private void addShortcode(TreeEntry entry) {
    String plain = entry.at().plain();
    int folder = plain.indexOf("/_shortcodes/");
    String name = plain.substring(folder + "/_shortcodes/".length());
    shortcodes
        .computeIfAbsent(withoutDefault(plain.substring(0, folder)), f -> new HashMap<>())
        .computeIfAbsent(name, n -> new LinkedHashMap<>())
        .putIfAbsent(entry.is(), entry);
    shortcodeNames.add(called(entry, name));
    paths.putIfAbsent(entry.at().path().substring(1), entry);
  }

  /** The name of a shortcode in the letters that its file has. */
  private static String called(TreeEntry entry, String name) {
    String written = entry.file().path();
    int end = written.length() - (entry.at().path().length() - entry.at().plain().length());
    int start = end - name.length();
    if (start < 0) return name;
    String called = written.substring(start, end);
    return PathRules.normalize(called).equals(name) ? called : name;
  }

  private static Category category(LayoutPath at) {
    return switch (at.type()) {
      case SHORTCODE -> Category.SHORTCODE;
      case PARTIAL -> Category.PARTIAL;
      case MARKUP -> Category.MARKUP;
      default -> at.name().equals("baseof") ? Category.BASE : Category.LAYOUT;
    };
  }

  private static String folder(LayoutPath at) {
    String folder = withoutDefault(at.folder());
    return at.type() == LayoutPath.Type.MARKUP && folder.endsWith("/_markup")
        ? folder.substring(0, folder.length() - "/_markup".length())
        : folder;
  }

  private static String withoutDefault(String folder) {
    return folder.startsWith("/_default") ? folder.substring("/_default".length()) : folder;
  }

  private Descriptor describe(LayoutWalk.Step step) {
    LayoutPath at = step.at();
    Formats.Format format = formats.resolve(at.format(), at.extension());
    boolean partial = at.type() == LayoutPath.Type.PARTIAL;
    String kind = at.kind();
    String layout = at.layout();
    if (partial || layout.equals(at.format()) || layout.equals(kind)) layout = "";
    if (layout.equals("index")) {
      if (kind.isEmpty()) kind = "home";
      layout = "";
    }
    String hook = "";
    String variant = "";
    if (at.type() == LayoutPath.Type.MARKUP) {
      String rest = layout.startsWith("render-") ? layout.substring("render-".length()) : "";
      int hyphen = rest.indexOf('-');
      hook = hyphen > 0 ? rest.substring(0, hyphen) : rest;
      variant = hyphen > 0 ? rest.substring(hyphen + 1) : "";
      layout = "";
    }
    boolean html = partial && at.format().isEmpty() && format.mediaType().isEmpty();
    return new Descriptor(
        kind,
        layout,
        "",
        html ? "html" : at.format(),
        html ? "text/html" : format.mediaType(),
        step.languages(),
        hook,
        variant,
        format.plain());
  }

  private void put(String folder, TreeEntry entry, boolean replace) {
    Map<Key, TreeEntry> here = folders.computeIfAbsent(folder, f -> new LinkedHashMap<>());
    Key key = new Key(entry.category(), entry.is());
    TreeEntry there = here.get(key);
    boolean wins =
        there == null
            || replace
            || entry.file().module() < there.file().module()
            || entry.at().parts() < there.at().parts() && !entry.file().embedded();
    if (!wins) return;
    here.put(key, entry);
    if (!entry.mapped()) paths.put(entry.at().path().substring(1), entry);
  }

  /** Every template; {@code own}: those too that keep their definitions to themselves. */
  List<LayoutFile> files(boolean own) {
    List<LayoutFile> all = new ArrayList<>();
    for (Map<Key, TreeEntry> folder : folders.values()) {
      for (TreeEntry entry : folder.values()) {
        if (own || entry.category() != Category.BASE && !entry.overlay()) all.add(entry.file());
      }
    }
    shortcodes.values().stream()
        .flatMap(folder -> folder.values().stream())
        .flatMap(variants -> variants.values().stream())
        .forEach(entry -> all.add(entry.file()));
    return all;
  }
}

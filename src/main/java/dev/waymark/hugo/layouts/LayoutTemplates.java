package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one site ({@code tpl/tplimpl/templatestore.go}).
 *
 * @param layouts names that pages may select one by: {@code cli} of {@code _default/cli.html},
 *     {@code guides} of {@code guides/single.html}
 * @param shortcodes by name as compared, the first to be used first
 */
record LayoutTemplates(
    Map<String, List<Placed>> shortcodes,
    Set<String> shortcodeNames,
    Set<String> layouts,
    Hook linkHook,
    Hook imageHook,
    HeadingHook headingHook,
    Set<String> codeBlockHooks,
    LayoutIds layoutIds,
    boolean ignoreCase)
    implements Templates {

  /**
   * {@code folder} is the part of the content that sees it: {@code ""} for all, else as {@code
   * /docs}.
   */
  record Placed(ShortcodeTemplate template, String folder) {}

  static Templates read(Tree tree, HugoConfig config) {
    return new Reader(tree, config).read();
  }

  @Override
  public @Nullable ShortcodeTemplate shortcode(String name, String section) {
    List<Placed> found = shortcodes.get(ignoreCase ? PathRules.lower(name) : name);
    if (found == null) return null;
    String page = section.isEmpty() || section.startsWith("/") ? section : "/" + section;
    Placed best = null;
    for (Placed placed : found) {
      boolean seen = placed.folder().isEmpty() || (page + "/").startsWith(placed.folder() + "/");
      if (seen && (best == null || placed.folder().length() > best.folder().length()))
        best = placed;
    }
    // Hugo looks a name up everywhere first; only when rendering does it miss one of another
    // folder.
    return best == null ? found.get(0).template() : best.template();
  }

  @Override
  public boolean hasLayout(String name) {
    return layouts.contains(PathRules.lower(name));
  }

  private static final class Reader {
    private final Tree tree;
    private final HugoConfig config;
    private final List<MountedFile> layouts;
    private final Map<String, String> partials = new HashMap<>();
    private final Map<String, List<Placed>> shortcodes = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final boolean ignoreCase;

    private Reader(Tree tree, HugoConfig config) {
      this.tree = tree;
      this.config = config;
      this.layouts = Components.files(tree, config, "layouts");
      this.ignoreCase = config.version().atLeast(164);
    }

    LayoutTemplates read() {
      List<MountedFile> hooks = new ArrayList<>();
      List<MountedFile> calls = new ArrayList<>();
      List<MountedFile> around = new ArrayList<>();
      for (MountedFile file : layouts) {
        String path = file.path();
        for (String folder : List.of("partials/", "_partials/")) {
          if (path.startsWith(folder))
            partials.putIfAbsent(path.substring(folder.length()), file.file());
        }
        if (("/" + path).contains("/_markup/")) hooks.add(file);
        else if (shortcodesFolder(path) >= 0) calls.add(file);
        if (shortcodesFolder(path) < 0 && !path.contains("render-heading")) around.add(file);
      }
      // A folder shows several mounts' files side by side: the first mount's is used.
      calls.sort((a, b) -> Integer.compare(a.mount().module(), b.mount().module()));
      for (MountedFile file : calls) addShortcode(file);
      for (ShortcodeTemplate embedded : EmbeddedShortcodes.of(config.version())) {
        add(new Placed(embedded, ""));
      }
      Hooks found = Hooks.of(tree, config, hooks, this::named);
      return new LayoutTemplates(
          shortcodes,
          names,
          selectable(),
          found.link(),
          found.image(),
          found.heading(),
          found.codeBlocks(),
          new LayoutIds(tree, around),
          ignoreCase);
    }

    /** Base names of page templates and the folders they stand in. */
    private Set<String> selectable() {
      Set<String> found = new TreeSet<>();
      for (MountedFile file : layouts) {
        String path = PathRules.lower(file.path());
        boolean page =
            !("/" + path)
                .matches("/(_?partials|shortcodes)/.*|.*/_(markup|shortcodes|partials)/.*");
        int slash = path.lastIndexOf('/');
        int dot = path.indexOf('.', slash + 1);
        if (!page || dot < 0) continue;
        found.add(path.substring(slash + 1, dot));
        if (slash > 0) found.add(path.substring(path.lastIndexOf('/', slash - 1) + 1, slash));
      }
      return found;
    }

    /** Where the name of a shortcode begins in the path of its template; -1 when it is none. */
    private int shortcodesFolder(String path) {
      if (path.startsWith("shortcodes/")) return 11;
      if (!config.version().atLeast(146)) return -1;
      int folder = ("/" + path).indexOf("/_shortcodes/");
      return folder < 0 ? -1 : folder + 12;
    }

    private void addShortcode(MountedFile file) {
      String path = file.path();
      int start = shortcodesFolder(path);
      int slash = path.lastIndexOf('/');
      int dot = path.indexOf('.', slash);
      if (dot <= start) return;
      Source source = tree.read(file.file());
      if (source == null) return;
      String folder =
          path.startsWith("shortcodes/") || start <= 12 ? "" : "/" + path.substring(0, start - 13);
      if (folder.equals("/_default")) folder = "";
      TemplateText text = TemplateText.of(source.text());
      ShortcodeTemplate template =
          new TemplateReader(text, this::partial).read(path.substring(start, dot), file.file());
      add(new Placed(template, folder.toLowerCase(Locale.ROOT)));
    }

    private void add(Placed placed) {
      String name = placed.template().name();
      List<Placed> same =
          shortcodes.computeIfAbsent(
              ignoreCase ? PathRules.lower(name) : name, n -> new ArrayList<>());
      if (same.stream().noneMatch(other -> other.folder().equals(placed.folder())))
        same.add(placed);
      names.add(same.get(0).template().name());
    }

    /** A partial, or any other template by its path. */
    private @Nullable TemplateText named(String name) {
      TemplateText partial = partial(name);
      if (partial != null) return partial;
      for (MountedFile file : layouts) {
        Source source = file.path().equals(name) ? tree.read(file.file()) : null;
        if (source != null) return TemplateText.of(source.text());
      }
      return null;
    }

    private @Nullable TemplateText partial(String name) {
      String path = name.startsWith("/") ? name.substring(1) : name;
      String file = partials.get(path);
      if (file == null) file = partials.get(path + ".html");
      Source source = file == null ? null : tree.read(file);
      return source == null ? null : TemplateText.of(source.text());
    }
  }
}

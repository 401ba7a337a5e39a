package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.Descriptor.Terms;
import dev.waymark.hugo.paths.PathRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds templates as Hugo does since 0.146 ({@code tpl/tplimpl/templatestore.go}). */
final class TreeLookup implements Lookup {
  private final LayoutTree tree;
  private final Formats formats;
  private final HugoVersion version;
  private final String usualLanguage;
  private final EmbeddedHooks own;

  /** Folders at or below which templates stand. */
  private final Set<String> folders = new HashSet<>();

  TreeLookup(
      LayoutTree tree,
      Formats formats,
      HugoVersion version,
      String usualLanguage,
      EmbeddedHooks own) {
    this.tree = tree;
    this.formats = formats;
    this.version = version;
    this.usualLanguage = version.has(HugoChange.SITES_MATRIX) ? "" : usualLanguage;
    this.own = own;
    tree.folders().keySet().forEach(folder -> folders.addAll(folders(folder)));
    tree.shortcodes().keySet().forEach(folder -> folders.addAll(folders(folder)));
  }

  /** Below the last folder that holds templates all pages are as far from each of them. */
  @Override
  public Asked general(Asked asked) {
    String path = path(asked);
    while (!path.isEmpty() && !folders.contains(path))
      path = path.substring(0, path.lastIndexOf('/'));
    return asked.at(path.isEmpty() ? "/" : path, "", "");
  }

  @Override
  public @Nullable Found page(Asked asked, boolean only) {
    String layout = asked.layout() == null ? "" : asked.layout();
    int slash = only && version.has(HugoChange.LAYOUTS_IN_FOLDERS) ? layout.lastIndexOf('/') : -1;
    String below = slash < 0 ? "" : PathRules.lower(layout.substring(0, slash));
    if (!below.isEmpty() && !below.startsWith("/")) below = "/" + below;
    Descriptor wanted = wanted(asked.withLayout(layout.substring(slash + 1)), "", "");
    String path = path(asked);
    Terms terms = terms(only, false);
    TreeEntry page = find(wanted, path, below, Category.LAYOUT, terms, entry -> true);
    if (page == null) return null;
    if (!page.overlay() || bases(page).isEmpty()) return new Found(page.file(), null);
    TreeEntry base = find(wanted, path, "", Category.BASE, terms, entry -> holds(entry, page));
    return base == null ? null : new Found(page.file(), base.file());
  }

  private List<TreeEntry> bases(TreeEntry page) {
    List<TreeEntry> all = new ArrayList<>();
    for (Map<LayoutTree.Key, TreeEntry> folder : tree.folders().values()) {
      for (TreeEntry entry : folder.values()) if (holds(entry, page)) all.add(entry);
    }
    return all;
  }

  /** Whether it is a base template that can stand around a template at all. */
  private boolean holds(TreeEntry base, TreeEntry page) {
    return base.category() == Category.BASE
        && base.is().mayHold(page.is().layout())
        && page.is().weigh(base, 0, terms(false, false)).main() > 0;
  }

  @Override
  public @Nullable LayoutFile hook(String hook, String variant, Asked asked) {
    UseEmbedded use = own.use(hook);
    Descriptor wanted = wanted(asked, hook, PathRules.lower(variant));
    Predicate<TreeEntry> considered =
        entry ->
            entry.is().hook().equals(hook)
                && (use != UseEmbedded.NEVER || !entry.file().embedded());
    TreeEntry found =
        find(wanted, path(asked), "", Category.MARKUP, terms(false, false), considered);
    return found == null ? null : found.file();
  }

  @Override
  public @Nullable LayoutFile shortcode(String name, Asked asked) {
    String lower = PathRules.lower(name);
    String path = path(asked);
    Descriptor wanted = wanted(asked, "", "");
    // A call by {{% takes plain text where there is nothing else; which call it is is not asked.
    for (boolean plain : new boolean[] {false, true}) {
      Best best = new Best();
      above(tree.shortcodes(), path)
          .forEach(
              (folder, names) -> {
                for (TreeEntry entry : names.getOrDefault(lower, Map.of()).values())
                  best.offer(
                      entry, wanted.weigh(entry, depth(path) - depth(folder), terms(false, plain)));
              });
      TreeEntry found = best.get();
      if (found != null) return found.file();
    }
    // Hugo looks a name up everywhere first; only when rendering does it miss one of another
    // folder.
    for (Map<String, Map<Descriptor, TreeEntry>> folder : tree.shortcodes().values()) {
      Collection<TreeEntry> there = folder.getOrDefault(lower, Map.of()).values();
      if (!there.isEmpty()) return there.iterator().next().file();
    }
    return null;
  }

  /** Of all folders' the last one's stays in Hugo's list of names. */
  @Override
  public @Nullable LayoutFile shortcode(String name) {
    String lower = PathRules.lower(name);
    LayoutFile last = null;
    for (Map<String, Map<Descriptor, TreeEntry>> folder : tree.shortcodes().values()) {
      Collection<TreeEntry> there = folder.getOrDefault(lower, Map.of()).values();
      if (!there.isEmpty()) last = there.iterator().next().file();
    }
    return last;
  }

  @Override
  public Set<String> shortcodeNames() {
    return tree.shortcodeNames();
  }

  @Override
  public @Nullable LayoutFile partial(String name) {
    LayoutPath at = tree.parse("/" + name.replaceFirst("^/+", ""));
    Formats.Format format = formats.resolve(at.format(), at.extension());
    boolean bare = at.format().isEmpty() && format.mediaType().isEmpty();
    Set<String> language = at.language().isEmpty() ? Set.of() : Set.of(at.language());
    Descriptor wanted =
        new Descriptor(
            at.kind(),
            "",
            "",
            bare ? "html" : at.format(),
            bare ? "text/html" : format.mediaType(),
            language,
            "",
            "",
            format.plain());
    Best best = new Best();
    for (TreeEntry entry :
        tree.folders().getOrDefault("/_partials" + at.plain(), Map.of()).values()) {
      // No page asks, so that since 0.153 one for another language will do.
      boolean other =
          !version.has(HugoChange.SITES_MATRIX)
              && !entry.is().languages().isEmpty()
              && !entry.is().languages().equals(language);
      if (entry.category() == Category.PARTIAL && !other)
        best.offer(entry, wanted.weigh(entry, 0, terms(false, false)));
    }
    TreeEntry found = best.get();
    return found == null ? null : found.file();
  }

  @Override
  public List<String> inline(String name) {
    String plain = name.replaceFirst("^/+", "");
    String other =
        plain.endsWith(".html") ? plain.substring(0, plain.length() - 5) : plain + ".html";
    return List.of(
        "_partials/" + plain, "_partials/" + other, "partials/" + plain, "partials/" + other);
  }

  @Override
  public @Nullable LayoutFile named(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    List<String> names = new ArrayList<>(List.of(path, PathRules.normalize(path)));
    // Files in partials are known by their old path too, Hugo's own by that of older Hugos.
    if (path.startsWith("partials/")) names.add("_" + path);
    if (path.startsWith("_internal/shortcodes/")) names.add("_" + path.substring(10));
    else if (path.startsWith("_internal/")) names.add("_partials/" + path.substring(10));
    for (String known : names) {
      TreeEntry found = tree.paths().get(known);
      if (found != null) return found.file();
    }
    return null;
  }

  @Override
  public List<LayoutFile> defining(boolean partials) {
    return tree.files(partials);
  }

  private @Nullable TreeEntry find(
      Descriptor wanted,
      String path,
      String below,
      Category category,
      Terms terms,
      Predicate<TreeEntry> considered) {
    Best best = new Best();
    for (String folder : folders(path)) {
      int distance = depth(path) - depth(folder);
      for (TreeEntry entry : tree.folders().getOrDefault(folder + below, Map.of()).values()) {
        if (entry.category() == category && considered.test(entry))
          best.offer(entry, wanted.weigh(entry, distance, terms));
      }
    }
    return best.get();
  }

  /** A path and the folders above it, from the root {@code ""} down. */
  private static List<String> folders(String path) {
    List<String> all = new ArrayList<>();
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      all.add(path.substring(0, end));
    all.add(path);
    return all;
  }

  private static <T> Map<String, T> above(Map<String, T> tree, String path) {
    Map<String, T> found = new LinkedHashMap<>();
    for (String folder : folders(path)) {
      T here = tree.get(folder);
      if (here != null) found.put(folder, here);
    }
    return found;
  }

  private static int depth(String folder) {
    return (int) folder.chars().filter(c -> c == '/').count();
  }

  /** {@code common/paths/pathparser.go: BaseReTyped}: a type stands for the section. */
  private static String path(Asked asked) {
    String path = asked.path().equals("/") ? "" : asked.path();
    String type = asked.type();
    boolean plain = type.isEmpty() || type.equals(asked.section());
    if (plain || type.equals("page") && asked.section().isEmpty()) return path;
    int second = path.indexOf('/', 1);
    return "/" + type + (second < 0 ? "" : path.substring(second));
  }

  private Descriptor wanted(Asked asked, String hook, String variant) {
    Formats.Format format = formats.named(asked.format());
    if (format == null) format = formats.resolve("", asked.suffix());
    String kind = LayoutPath.KINDS.contains(asked.kind()) ? asked.kind() : "";
    String layout = asked.layout() == null ? "" : asked.layout();
    return new Descriptor(
        kind,
        kind.isEmpty() ? "" : kind.equals("page") ? "single" : "list",
        version.has(HugoChange.LAYOUTS_IN_FOLDERS) ? PathRules.lower(layout) : layout,
        asked.format(),
        format.mediaType(),
        Set.of(asked.language()),
        hook,
        variant,
        format.plain());
  }

  private Terms terms(boolean only, boolean anyPlain) {
    return new Terms(only, anyPlain, formats.usual(), usualLanguage);
  }
}

package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.Descriptor.Terms;
import dev.waymark.hugo.paths.PathRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds templates as Hugo does since 0.146 ({@code tpl/tplimpl/templatestore.go}). */
final class LayoutTree implements Lookup {
  private static final Terms USUAL = new Terms(false, false, "html");

  /** What may stand once in a folder. */
  private record Key(Category category, Descriptor is) {}

  private final Formats formats;
  private final Set<String> languages;
  private final HugoVersion version;
  private final UseEmbedded useLink;
  private final UseEmbedded useImage;
  private final Map<String, Map<Key, TreeEntry>> tree = new TreeMap<>();
  private final Map<String, Map<String, Map<Descriptor, TreeEntry>>> shortcodes = new TreeMap<>();
  private final Set<String> shortcodeNames = new TreeSet<>();
  private final Map<String, TreeEntry> names = new HashMap<>();

  LayoutTree(
      Formats formats,
      Set<String> languages,
      HugoVersion version,
      UseEmbedded useLink,
      UseEmbedded useImage) {
    this.formats = formats;
    this.languages = languages;
    this.version = version;
    this.useLink = useLink;
    this.useImage = useImage;
  }

  /** Takes in a site's templates, then those mapped from old places, then Hugo's own. */
  static LayoutTree of(
      LayoutTree empty, List<LayoutFile> files, OldPlaces places, List<LayoutFile> embedded) {
    for (LayoutFile file : files) {
      LayoutPath written = LayoutPath.parse(file.path(), empty.formats, empty.languages);
      LayoutPath now = OldPlaces.now(written, path -> empty.parse(path));
      empty.add(file, now);
      if (!now.section().matches("_partials|_shortcodes|_markup")) places.note(file, written, now);
    }
    places.mapped(empty.formats).forEach(m -> empty.put(m.folder(), m.entry(), true));
    for (LayoutFile file : embedded) empty.add(file, empty.parse(file.path()));
    return empty;
  }

  private LayoutPath parse(String path) {
    return LayoutPath.parse(path, formats, languages);
  }

  private void add(LayoutFile file, LayoutPath at) {
    if (at.type() == LayoutPath.Type.MARKUP && left(at.path())) return;
    if (file.embedded() && at.name().equals("render-table")) {
      // Hugo's own hook for tables is there for every format.
      for (String format : formats.all().keySet()) {
        Descriptor is = describe(at, file);
        Formats.Format own = formats.resolve(format, "");
        put(
            folder(at),
            new TreeEntry(
                file,
                at,
                Category.MARKUP,
                new Descriptor(
                    "", "", "", format, own.mediaType(), "", is.hook(), "", own.plain()),
                false),
            false);
      }
      return;
    }
    Descriptor is = describe(at, file);
    TreeEntry entry = new TreeEntry(file, at, category(at), is, false);
    if (entry.category() == Category.SHORTCODE) {
      int start = at.plain().lastIndexOf("/_shortcodes/");
      String folder = at.plain().substring(0, at.plain().indexOf("/_shortcodes/"));
      String name = at.plain().substring(start + "/_shortcodes/".length());
      shortcodes
          .computeIfAbsent(withoutDefault(folder), f -> new HashMap<>())
          .computeIfAbsent(name, n -> new LinkedHashMap<>())
          .putIfAbsent(is, entry);
      shortcodeNames.add(called(file, at, name));
      names.putIfAbsent(at.path().substring(1), entry);
      return;
    }
    if (entry.category() == Category.MARKUP && is.hook().isEmpty()) return;
    put(entry.category() == Category.PARTIAL ? at.plain() : folder(at), entry, false);
  }

  /** The name of a shortcode in the letters that its file has. */
  private static String called(LayoutFile file, LayoutPath at, String name) {
    String written = "/" + file.path();
    int start = written.length() - at.path().length() + at.plain().length() - name.length();
    int end = start + name.length();
    boolean fits = start > 0 && end <= written.length();
    return fits && PathRules.normalize(written.substring(start, end)).equals(name)
        ? written.substring(start, end)
        : name;
  }

  /** {@code useEmbedded = always}: a site's own hook is left out. */
  private boolean left(String path) {
    return path.endsWith("/render-link.html") && useLink == UseEmbedded.ALWAYS
        || path.endsWith("/render-image.html") && useImage == UseEmbedded.ALWAYS;
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

  private Descriptor describe(LayoutPath at, LayoutFile file) {
    Formats.Format format = formats.resolve(at.format(), at.extension());
    String kind = at.kind();
    String layout = at.layout();
    if (layout.equals(at.format()) || layout.equals(kind)) layout = "";
    if (at.type() == LayoutPath.Type.PARTIAL) layout = "";
    if (layout.equals("index")) {
      if (kind.isEmpty()) kind = "home";
      layout = "";
    }
    String named = at.format();
    String mediaType = format.mediaType();
    if (at.type() == LayoutPath.Type.PARTIAL && named.isEmpty() && mediaType.isEmpty()) {
      named = "html";
      mediaType = "text/html";
    }
    String language = file.language() != null ? file.language() : at.language();
    String hook = "";
    String variant = "";
    if (at.type() == LayoutPath.Type.MARKUP) {
      String rest = layout.startsWith("render-") ? layout.substring("render-".length()) : "";
      int hyphen = rest.indexOf('-');
      hook = hyphen > 0 ? rest.substring(0, hyphen) : rest;
      variant = hyphen > 0 ? rest.substring(hyphen + 1) : "";
      layout = "";
    }
    return new Descriptor(
        kind, layout, "", named, mediaType, language, hook, variant, format.plain());
  }

  private void put(String folder, TreeEntry entry, boolean replace) {
    Map<Key, TreeEntry> here = tree.computeIfAbsent(folder, f -> new LinkedHashMap<>());
    Key key = new Key(entry.category(), entry.is());
    TreeEntry there = here.get(key);
    boolean wins =
        there == null
            || replace
            || !entry.file().embedded() && entry.file().module() < there.file().module()
            || entry.at().parts() < there.at().parts();
    if (wins) here.put(key, entry);
    if (wins && !entry.mapped()) names.put(entry.at().path().substring(1), entry);
  }

  /** The folders above a path that have templates, from the root down. */
  private static <T> Map<String, T> above(Map<String, T> folders, String path) {
    Map<String, T> found = new LinkedHashMap<>();
    for (int end = 0; ; end = path.indexOf('/', end + 1)) {
      String folder = end < 0 ? path : path.substring(0, end);
      T here = folders.get(folder);
      if (here != null) found.put(folder, here);
      if (end < 0 || path.isEmpty()) return found;
    }
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
    String layout = kind.isEmpty() ? "" : kind.equals("page") ? "single" : "list";
    String own = asked.layout() == null ? "" : asked.layout();
    if (version.atLeast(164)) own = PathRules.lower(own);
    return new Descriptor(
        kind,
        layout,
        own,
        asked.format(),
        format.mediaType(),
        asked.language(),
        hook,
        variant,
        format.plain());
  }

  private Terms terms(boolean only) {
    return new Terms(only, false, formats.usual());
  }

  private @Nullable TreeEntry find(
      Descriptor wanted,
      String path,
      String below,
      Category category,
      Terms terms,
      Predicate<TreeEntry> considered) {
    Best<TreeEntry> best = new Best<>();
    int depth = depth(path);
    Map<String, Map<Key, TreeEntry>> folders = new LinkedHashMap<>();
    if (below.isEmpty()) {
      folders.putAll(above(tree, path));
    } else {
      for (int end = 0; ; end = path.indexOf('/', end + 1)) {
        String folder = end < 0 ? path : path.substring(0, end);
        Map<Key, TreeEntry> here = tree.get(folder + below);
        if (here != null) folders.put(folder, here);
        if (end < 0 || path.isEmpty()) break;
      }
    }
    folders.forEach(
        (folder, entries) -> {
          for (TreeEntry entry : entries.values()) {
            if (entry.category() != category || !considered.test(entry)) continue;
            best.offer(
                entry,
                entry,
                wanted.weigh(category, entry.is(), depth - depth(folder), terms));
          }
        });
    return best.get();
  }

  @Override
  public @Nullable Found page(Asked asked, boolean only) {
    String path = path(asked);
    String below = "";
    Asked exact = asked;
    int slash = asked.layout() == null ? -1 : asked.layout().lastIndexOf('/');
    if (only && slash >= 0 && asked.layout() != null && version.atLeast(164)) {
      below = PathRules.lower(asked.layout().substring(0, slash));
      if (!below.startsWith("/")) below = "/" + below;
      exact = asked.withLayout(asked.layout().substring(slash + 1));
    }
    Descriptor wanted = wanted(exact, "", "");
    TreeEntry page = find(wanted, path, below, Category.LAYOUT, terms(only), entry -> true);
    if (page == null) return null;
    if (!page.overlay()) return new Found(page.file(), null);
    Best<TreeEntry> base = new Best<>();
    boolean any = false;
    int depth = depth(path);
    for (Map.Entry<String, Map<Key, TreeEntry>> folder : tree.entrySet()) {
      boolean around =
          path.equals(folder.getKey()) || path.startsWith(folder.getKey() + "/");
      for (TreeEntry entry : folder.getValue().values()) {
        if (entry.category() != Category.BASE || !holds(entry, page)) continue;
        any = true;
        if (!around) continue;
        int distance = depth - depth(folder.getKey());
        // Hugo asks here as the page does, layouts that must match included.
        base.offer(
            entry, entry, wanted.weigh(Category.BASE, entry.is(), distance, terms(only)));
      }
    }
    if (!any) return new Found(page.file(), null);
    TreeEntry found = base.get();
    return found == null ? null : new Found(page.file(), found.file());
  }

  /** Whether a base template can stand around a template at all. */
  private static boolean holds(TreeEntry base, TreeEntry page) {
    return base.is().mayHold(page.is().layout())
        && page.is().weigh(Category.BASE, base.is(), 0, USUAL).main() > 0;
  }

  @Override
  public @Nullable LayoutFile hook(String hook, String variant, Asked asked) {
    UseEmbedded use =
        hook.equals("link") ? useLink : hook.equals("image") ? useImage : UseEmbedded.FALLBACK;
    TreeEntry found =
        find(
            wanted(asked, hook, PathRules.lower(variant)),
            path(asked),
            "",
            Category.MARKUP,
            terms(false),
            entry ->
                entry.is().hook().equals(hook)
                    && (use != UseEmbedded.NEVER || !entry.file().embedded()));
    return found == null ? null : found.file();
  }

  @Override
  public @Nullable LayoutFile shortcode(String name, Asked asked) {
    String lower = PathRules.lower(name);
    String path = path(asked);
    LayoutFile any = null;
    for (boolean plain : new boolean[] {false, true}) {
      Best<TreeEntry> best = new Best<>();
      Terms terms = new Terms(false, plain, formats.usual());
      for (Map.Entry<String, Map<String, Map<Descriptor, TreeEntry>>> folder :
          above(shortcodes, path).entrySet()) {
        int distance = depth(path) - depth(folder.getKey());
        for (TreeEntry entry : folder.getValue().getOrDefault(lower, Map.of()).values()) {
          Descriptor wanted = wanted(asked, "", "");
          best.offer(
              entry, entry, wanted.weigh(Category.SHORTCODE, entry.is(), distance, terms));
          if (any == null) any = entry.file();
        }
      }
      TreeEntry found = best.get();
      if (found != null) return found.file();
    }
    if (any != null) return any;
    // Hugo looks a name up everywhere first; only when rendering does it miss one of another
    // folder.
    for (Map<String, Map<Descriptor, TreeEntry>> folder : shortcodes.values()) {
      Collection<TreeEntry> there = folder.getOrDefault(lower, Map.of()).values();
      if (!there.isEmpty()) return there.iterator().next().file();
    }
    return null;
  }

  @Override
  public Set<String> shortcodeNames() {
    return shortcodeNames;
  }

  @Override
  public @Nullable LayoutFile partial(String name) {
    LayoutPath at = parse("/" + name.replaceFirst("^/+", ""));
    Formats.Format format = formats.resolve(at.format(), at.extension());
    boolean bare = at.format().isEmpty() && format.mediaType().isEmpty();
    // A language in the name only counts since languages are dimensions; the rest is alike then.
    Descriptor wanted =
        new Descriptor(
            at.kind(),
            "",
            "",
            bare ? "html" : at.format(),
            bare ? "text/html" : format.mediaType(),
            version.atLeast(153) ? "" : at.language(),
            "",
            "",
            format.plain());
    Best<TreeEntry> best = new Best<>();
    Map<Key, TreeEntry> here = tree.getOrDefault("/_partials" + at.plain(), Map.of());
    for (TreeEntry entry : here.values()) {
      String language = entry.is().language();
      boolean other =
          !language.isEmpty()
              && !language.equals(at.language())
              && !(version.atLeast(153) && at.language().isEmpty());
      if (entry.category() != Category.PARTIAL || other) continue;
      best.offer(entry, entry, wanted.weigh(Category.PARTIAL, entry.is(), 0, terms(false)));
    }
    TreeEntry found = best.get();
    return found == null ? null : found.file();
  }

  @Override
  public List<String> inline(String name) {
    String plain = name.replaceFirst("^/+", "");
    String other = plain.endsWith(".html") ? plain.substring(0, plain.length() - 5) : plain + ".html";
    List<String> all = new ArrayList<>();
    for (String folder : List.of("_partials/", "partials/")) {
      all.add(folder + plain);
      all.add(folder + other);
    }
    return all;
  }

  @Override
  public @Nullable LayoutFile named(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    TreeEntry found = names.get(path);
    if (found == null) found = names.get(PathRules.normalize(path));
    if (found == null && path.startsWith("partials/")) found = names.get("_" + path);
    if (found == null && path.startsWith("_internal/shortcodes/"))
      found = names.get("_shortcodes/" + path.substring("_internal/shortcodes/".length()));
    else if (found == null && path.startsWith("_internal/"))
      found = names.get("_partials/" + path.substring("_internal/".length()));
    return found == null ? null : found.file();
  }

  @Override
  public List<LayoutFile> defining(boolean partials) {
    List<LayoutFile> all = new ArrayList<>();
    for (Map<Key, TreeEntry> folder : tree.values()) {
      for (TreeEntry entry : folder.values()) {
        boolean own = entry.category() == Category.BASE || entry.overlay();
        if (partials || !own) all.add(entry.file());
      }
    }
    shortcodes.values().stream()
        .flatMap(folder -> folder.values().stream())
        .flatMap(variants -> variants.values().stream())
        .forEach(e -> all.add(e.file()));
    return all;
  }
}

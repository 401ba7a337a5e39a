package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.Taxonomies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds templates as Hugos before 0.146 did ({@code tpl/tplimpl/template.go}, {@code
 * tpl/tplimpl/shortcodes.go}).
 */
final class LayoutNames implements Lookup {
  /** Languages of code blocks that go by several names ({@code chroma/lexers}). */
  private static final List<List<String>> ALIASES =
      List.of(
          List.of("bash", "sh", "ksh", "zsh", "shell"),
          List.of("js", "javascript"),
          List.of("ts", "tsx", "typescript"),
          List.of("go", "golang"),
          List.of("python", "py", "sage", "python3", "py3"),
          List.of("yaml"),
          List.of("ruby", "rb", "duby"),
          List.of("rust", "rs"),
          List.of("csharp", "c#"),
          List.of("md", "mkd", "markdown"),
          List.of("docker", "dockerfile"),
          List.of("make", "makefile", "mf", "bsdmake"),
          List.of("console", "shell-session", "bash-session"),
          List.of("text", "plain", "no-highlight", "plaintext"),
          List.of("postgresql", "postgres"),
          List.of("powershell", "posh", "ps1", "psm1", "psd1", "pwsh"),
          List.of("kotlin"),
          List.of("html"));

  private record Variant(LayoutFile file, List<String> parts) {}

  private final Formats formats;
  private final Taxonomies taxonomies;
  private final EmbeddedHooks own;
  private final boolean usualOnly;
  private final Map<String, LayoutFile> alone = new LinkedHashMap<>();
  private final Map<String, LayoutFile> overlays = new LinkedHashMap<>();
  private final Map<String, LayoutFile> bases = new LinkedHashMap<>();
  private final Map<String, List<Variant>> shortcodes = new TreeMap<>();

  LayoutNames(
      List<LayoutFile> files,
      List<LayoutFile> embedded,
      Formats formats,
      Taxonomies taxonomies,
      EmbeddedHooks own,
      boolean usualOnly) {
    this.formats = formats;
    this.taxonomies = taxonomies;
    this.own = own;
    this.usualOnly = usualOnly;
    for (LayoutFile file : files) {
      String path = file.path();
      boolean part =
          path.startsWith("shortcodes/")
              || path.startsWith("partials/")
              || path.contains("_markup/");
      if (path.substring(path.lastIndexOf('/') + 1).contains("baseof")) {
        bases.putIfAbsent(path, file);
      } else if (!part && file.needsBase()) {
        overlays.putIfAbsent(path, file);
      } else {
        alone.putIfAbsent(path, file);
        if (path.startsWith("shortcodes/")) variant(path.substring(11), file);
      }
    }
    for (LayoutFile file : embedded) {
      alone.putIfAbsent(file.path(), file);
      if (file.path().startsWith("_internal/shortcodes/")) variant(file.path().substring(21), file);
    }
    for (List<Variant> variants : shortcodes.values()) {
      // HTML first; among equals Hugo's order is none, and the plainest is as good as any.
      variants.sort(
          Comparator.comparing((Variant v) -> !v.file().path().endsWith("html"))
              .thenComparing(v -> v.file().path().length()));
    }
  }

  private void variant(String path, LayoutFile file) {
    List<String> words = List.of(path.split("\\.", -1));
    List<String> rest = words.subList(1, words.size());
    List<String> parts =
        switch (rest.size()) {
          case 0 -> List.of("", "", "");
          case 1 -> List.of("", rest.get(0), rest.get(0));
          // "fr.html" is a language as well as a format.
          case 2 -> List.of(rest.get(0), rest.get(0), rest.get(1));
          default -> rest.subList(0, 3);
        };
    List<Variant> known = shortcodes.computeIfAbsent(words.get(0), n -> new ArrayList<>());
    if (known.stream().noneMatch(v -> v.parts().equals(parts))) known.add(new Variant(file, parts));
  }

  @Override
  public Asked general(Asked asked) {
    return switch (asked.kind()) {
      case "section", "taxonomy", "term" -> asked;
      default -> asked.at("/", "", asked.type());
    };
  }

  @Override
  public @Nullable LayoutFile shortcode(String name, Asked asked) {
    List<String> wanted = List.of(asked.language(), asked.format(), asked.suffix());
    Variant best = null;
    int most = 0;
    for (Variant variant : shortcodes.getOrDefault(name, List.of())) {
      int weight = 0;
      for (int i = 0; i < 3; i++)
        weight += wanted.get(i).equals(variant.parts().get(i)) ? 3 - i : -1;
      if (best != null && most != 0 && weight <= most) continue;
      best = variant;
      most = weight;
    }
    return best == null ? null : best.file();
  }

  @Override
  public @Nullable LayoutFile shortcode(String name) {
    List<Variant> variants = shortcodes.get(name);
    return variants == null ? null : variants.get(0).file();
  }

  @Override
  public Set<String> shortcodeNames() {
    return new TreeSet<>(shortcodes.keySet());
  }

  @Override
  public @Nullable Found page(Asked asked, boolean only) {
    String section = section(asked);
    for (String path : LayoutOrder.page(asked, section, false, only)) {
      LayoutFile file = alone.get(path);
      if (file != null) return new Found(file, null);
      LayoutFile overlay = overlays.get(path);
      if (overlay == null) continue;
      for (String around : LayoutOrder.page(asked, section, true, only)) {
        LayoutFile base = bases.get(around);
        if (base != null) return new Found(overlay, base);
      }
      return new Found(overlay, null);
    }
    return null;
  }

  /** {@code hugolib/page.go: getLayoutDescriptor}. */
  private String section(Asked asked) {
    return switch (asked.kind()) {
      case "section" -> asked.section();
      case "taxonomy", "term" ->
          taxonomies.all().stream()
              .filter(t -> (asked.path() + "/").startsWith("/" + t.plural() + "/"))
              .map(Taxonomies.Taxonomy::singular)
              .findFirst()
              .orElse(asked.section());
      default -> "";
    };
  }

  @Override
  public @Nullable LayoutFile hook(String hook, String variant, Asked asked) {
    List<String> variants = variant.isEmpty() ? List.of() : List.of(variant);
    if (hook.equals("codeblock")) {
      for (List<String> names : ALIASES) {
        if (names.contains(variant)) variants = names;
      }
    }
    LayoutFile found = hookFor(hook, variants, asked);
    if (found != null) return found;
    // What one format lacks another has; since 0.141 only the usual one.
    for (Formats.Format other : formats.written()) {
      boolean same = other.name().equals(asked.format());
      if (same || usualOnly && !other.name().equals(formats.usual())) continue;
      found = hookFor(hook, variants, asked.as(other.name(), formats.suffix(other)));
      if (found != null) return found;
    }
    return null;
  }

  private @Nullable LayoutFile hookFor(String hook, List<String> variants, Asked asked) {
    for (String path : LayoutOrder.hook(asked, section(asked), "render-" + hook, variants)) {
      LayoutFile found = alone.get(path);
      if (found == null) continue;
      UseEmbedded use = own.use(hook);
      return found.embedded() && use == UseEmbedded.NEVER ? null : found;
    }
    return null;
  }

  @Override
  public @Nullable LayoutFile partial(String name) {
    String path = name.startsWith("partials/") ? name : "partials/" + name;
    LayoutFile found = alone.get(path);
    return found != null ? found : alone.get(path + ".html");
  }

  @Override
  public List<String> inline(String name) {
    String path = name.startsWith("partials/") ? name : "partials/" + name;
    return List.of(path, path + ".html");
  }

  @Override
  public @Nullable LayoutFile named(String name) {
    return alone.get(name.startsWith("/") ? name.substring(1) : name);
  }

  @Override
  public List<LayoutFile> defining(boolean partials) {
    List<LayoutFile> all = new ArrayList<>(alone.values());
    if (partials) all.addAll(overlays.values());
    if (partials) all.addAll(bases.values());
    return all;
  }
}

package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.Taxonomies;
import dev.waymark.template.Node;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one site, its project's first, then its modules', then Hugo's own ({@code
 * tpl/tplimpl/templatestore.go}; before 0.146 {@code tpl/tplimpl/template.go}).
 *
 * <p>A file is read and parsed when it is first asked for; may be asked by several threads.
 */
public final class TemplateStore {
  private static final Pattern VERSION_ONE = Pattern.compile("\"version\"\\s*:\\s*1\\b");

  private final Lookup lookup;
  private final List<LayoutFile> embedded;
  private final Map<String, Optional<ShortcodeTemplate>> called = new ConcurrentHashMap<>();
  private final Map<Question, Optional<LayoutFile>> hooks = new ConcurrentHashMap<>();
  private final Map<Question, Optional<LayoutFile>> shortcodes = new ConcurrentHashMap<>();
  private final Map<Asked, Optional<PagePair>> pages = new ConcurrentHashMap<>();
  private final Map<String, Optional<Template>> partials = new ConcurrentHashMap<>();
  private final @Nullable Supplier<Lookup> before;
  private final DefinedTemplates defined;
  private @Nullable Lookup older;

  /** What was looked up once for pages of a sort. */
  private record Question(String name, String variant, Asked asked) {}

  /** {@code before} looks up as Hugos before 0.146 did; null where they are asked anyway. */
  private TemplateStore(
      Lookup lookup, List<LayoutFile> embedded, @Nullable Supplier<Lookup> before) {
    this.embedded = embedded;
    this.lookup = lookup;
    this.before = before;
    this.defined = new DefinedTemplates(lookup);
  }

  /** The text of one of Hugo's own templates by its path, which is in no tree; null for others. */
  public @Nullable Source embedded(String path) {
    if (!path.startsWith(Embedded.SCHEME)) return null;
    for (LayoutFile file : embedded) if (file.source().path().equals(path)) return file.source();
    return null;
  }

  /** Takes in the layouts that a site's mounts show. */
  public static TemplateStore read(Tree tree, HugoConfig config) {
    HugoVersion version = config.version();
    Options options = config.options(config.defaultLanguage());
    Formats formats = Formats.of(options);
    EmbeddedHooks own = EmbeddedHooks.of(config);
    OldPlaces places = new OldPlaces(Taxonomies.of(options));
    List<LayoutFile> embedded = Embedded.of(version);
    Supplier<Lookup> byName =
        () ->
            new LayoutNames(
                LayoutFiles.read(tree, config, path -> formats.plainByName(LayoutFiles.name(path))),
                embedded,
                formats,
                Taxonomies.of(options),
                own,
                version.has(HugoChange.BORROWED_BY_USUAL_FORMAT));
    if (!version.has(HugoChange.TEMPLATE_TREE))
      return new TemplateStore(byName.get(), embedded, null);
    List<String> languages = config.languages().stream().map(Language::code).toList();
    Set<String> words = new HashSet<>(languages);
    words.addAll(config.disabledLanguages());
    List<LayoutFile> files =
        LayoutFiles.read(
            tree,
            config,
            path -> {
              LayoutPath at = LayoutPath.parse(path, formats, words);
              return formats.resolve(at.format(), at.extension()).plain();
            });
    String usual = config.defaultLanguage().code();
    LayoutWalk walk =
        new LayoutWalk(
            languages, config.disabledLanguages(), usual, version.has(HugoChange.SITES_MATRIX));
    LayoutTree all = new LayoutTree(formats, words, own::wins);
    all.fill(walk.steps(files, formats), places, embedded);
    return new TemplateStore(new TreeLookup(all, formats, version, usual, own), embedded, byName);
  }

  /** What of a question decides the answers below: who asks often for one page asks for it once. */
  public Asked general(Asked asked) {
    return lookup.general(asked);
  }

  /** The template of a shortcode as a page sees it; null when there is none of this name. */
  public @Nullable Template shortcode(String name, Asked asked) {
    return shortcodes
        .computeIfAbsent(
            new Question(name, "", lookup.general(asked)),
            q -> Optional.ofNullable(lookup.shortcode(name, q.asked())))
        .map(LayoutFile::template)
        .orElse(null);
  }

  /**
   * What a call of this name must know of its shortcode, whatever page it stands on; null when
   * there is none ({@code hugolib/shortcode.go: extractShortcode}).
   */
  public @Nullable ShortcodeTemplate called(String name) {
    return called
        .computeIfAbsent(
            name,
            asked -> {
              LayoutFile file = lookup.shortcode(asked);
              if (file == null) return Optional.empty();
              boolean inner = InnerUse.of(file.template(), this::named);
              String path = file.embedded() ? null : file.source().path();
              return Optional.of(new ShortcodeTemplate(asked, path, inner));
            })
        .orElse(null);
  }

  /**
   * Whether a shortcode's template asks for its inner text as Hugo gave it before 0.55, Markdown
   * already rendered: {@code {{ $_hugo_config := `{ "version": 1 }` }}} is its first action ({@code
   * tpl/tplimpl/templatetransform.go: collectConfig}).
   */
  public static boolean rendersInner(Template shortcode) {
    for (Node node : shortcode.root().nodes()) {
      if (node instanceof Node.Literal) continue;
      if (!(node instanceof Node.Action action)) return false;
      Node.Pipe pipe = action.pipe();
      if (!pipe.variables().equals(List.of("$_hugo_config"))) return false;
      Node.Expr word = pipe.commands().get(0).words().get(0);
      return word instanceof Node.Constant constant
          && constant.value() instanceof Text config
          && VERSION_ONE.matcher(config.value()).find();
    }
    return false;
  }

  /** Every shortcode that can be called, for suggestions. */
  public Set<String> shortcodeNames() {
    return lookup.shortcodeNames();
  }

  /**
   * The hook that renders a part of a page's Markdown; null when Hugo renders it itself ({@code
   * hugolib/page__per_output.go}).
   *
   * @param kind {@code heading link image codeblock blockquote table passthrough}
   * @param variant the language of a code block, {@code alert} or {@code regular} of a blockquote,
   *     {@code block} or {@code inline} of a passthrough; else {@code ""}
   */
  public @Nullable Template hook(String kind, String variant, Asked asked) {
    return hooks
        .computeIfAbsent(
            new Question(kind, variant, lookup.general(asked)),
            q -> Optional.ofNullable(lookup.hook(kind, variant, q.asked())))
        .map(LayoutFile::template)
        .orElse(null);
  }

  /** A partial by the name it is called by, {@code head.html}; null when there is none. */
  public @Nullable Template partial(String name) {
    Optional<Template> known = partials.get(name);
    if (known == null) {
      known = Optional.ofNullable(findPartial(name));
      partials.put(name, known);
    }
    return known.orElse(null);
  }

  private @Nullable Template findPartial(String name) {
    LayoutFile file = lookup.partial(name);
    if (file != null) return file.template();
    for (String inline : lookup.inline(name)) {
      Template found = defined.named(inline);
      if (found != null) return found;
    }
    return null;
  }

  /** A template by its path or by the name that some file defines it by; null when none. */
  public @Nullable Template named(String name) {
    LayoutFile file = lookup.named(name);
    return file != null ? file.template() : defined.named(name);
  }

  /** What renders a page in an output format; null when nothing does, so that it is not written. */
  public @Nullable PagePair page(Asked asked) {
    return pages
        .computeIfAbsent(
            lookup.general(asked), q -> Optional.ofNullable(pair(lookup.page(q, false))))
        .orElse(null);
  }

  /**
   * What a Hugo before 0.146 would render a page of some layout in, where that is another base
   * template ({@code api-baseof.html} around {@code single.html} for {@code layout: api}, where no
   * template is named {@code api}); null when it is not. A site that names its base templates so is
   * built by such a Hugo.
   */
  public @Nullable PagePair before(Asked asked) {
    if (asked.layout() == null || before == null) return null;
    Lookup.Found now = lookup.page(asked, false);
    Lookup.Found then = older().page(asked, false);
    LayoutFile base = then == null ? null : then.base();
    if (now == null || base == null || !base.path().contains(asked.layout() + "-baseof"))
      return null;
    boolean same = now.base() != null && now.base().path().equals(base.path());
    return same ? null : pair(then);
  }

  private synchronized Lookup older() {
    Lookup made = older;
    if (made == null) {
      if (before == null) throw new IllegalStateException();
      made = before.get();
      older = made;
    }
    return made;
  }

  /** What {@code .Render} of a page uses: the template of this layout and no other. */
  public @Nullable PagePair view(String name, Asked asked) {
    return pair(lookup.page(asked.withLayout(name), true));
  }

  /** Why nobody can tell what a template prints; null when it was read. */
  public static @Nullable Why mistake(Template template) {
    return LayoutFile.mistake(template);
  }

  private @Nullable PagePair pair(Lookup.@Nullable Found found) {
    if (found == null) return null;
    Template page = found.file().template();
    // Text outside of the definitions takes the place of the base's.
    boolean inside = found.base() != null && found.file().onlyDefines();
    return new PagePair(page, inside && found.base() != null ? found.base().template() : null);
  }
}

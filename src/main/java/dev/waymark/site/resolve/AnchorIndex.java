package dev.waymark.site.resolve;

import dev.waymark.data.Data;
import dev.waymark.document.Document.Heading;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.layouts.Templates;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.hugo.markdown.XxHash;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.find.Includes;
import dev.waymark.site.find.LikelyIds;
import dev.waymark.site.find.ShownTexts;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Url;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of every page's content, made when first asked for. */
public final class AnchorIndex {
  /** How deep texts may include texts. */
  public static final int DEEPEST = 8;

  /** A comment of HTML; one that does not end goes on to the end. */
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(-->|\\z)");

  private final HugoConfig config;
  private final Templates templates;
  private final Includes includes;
  private final Suggestions suggestions;
  private final LikelyIds likely;
  private final ShownTexts texts;
  private final Map<String, HeadingIds.Type> types = new HashMap<>();

  /** By identity: to hash a page is to hash its text. */
  private final Map<Page, Anchors> known = Collections.synchronizedMap(new IdentityHashMap<>());

  public AnchorIndex(
      HugoConfig config,
      Templates templates,
      Includes includes,
      Suggestions suggestions,
      LikelyIds likely,
      ShownTexts texts) {
    this.config = config;
    this.templates = templates;
    this.includes = includes;
    this.suggestions = suggestions;
    this.likely = likely;
    this.texts = texts;
    for (Language language : config.languages()) {
      types.put(language.code(), MarkdownOptions.of(config.options(language)).idType());
    }
  }

  private HeadingIds.Type type(Page page) {
    return types.getOrDefault(page.language().code(), HeadingIds.Type.GITHUB);
  }

  public Anchors anchors(Page page) {
    Anchors found = known.get(page);
    if (found == null) {
      found = new Reading(page).read();
      known.put(page, found);
    }
    return found;
  }

  /** Where an address of a page leads that is followed with this fragment (still encoded). */
  Resolution arrive(Page page, Url url, @Nullable String fragment) {
    if (fragment == null || fragment.isEmpty()) return new Resolution.Found(page, url, null);
    String wanted = HugoUrls.decode(fragment);
    int directive = wanted.indexOf(":~:");
    if (directive >= 0) wanted = wanted.substring(0, directive);
    boolean browsers = wanted.isEmpty() || wanted.equalsIgnoreCase("top") || wanted.startsWith("!");
    if (browsers) return new Resolution.Found(page, url, wanted);
    Anchors anchors = anchors(page);
    if (anchors.mayHave(wanted) || anchors.mayHave(fragment))
      return new Resolution.Found(page, url, wanted);
    Document document = page.document();
    if (document != null
        && (likely.added(page, document, type(page), wanted)
            || config.versionAssumed() && later(document, type(page), wanted))) {
      return new Resolution.Found(page, url, wanted);
    }
    return new Resolution.NoSuchAnchor(page, wanted, suggestions.anchors(anchors, wanted));
  }

  /**
   * Whether a Hugo from 0.168 on, which makes ids of all of a heading's text, makes this one: a
   * site that pins no version may be built by it.
   */
  private static boolean later(Document document, HeadingIds.Type type, String wanted) {
    return document.headings().stream()
        .anyMatch(
            heading ->
                heading.id() == null && HeadingIds.anchorize(type, heading.text()).equals(wanted));
  }

  /** Gathers one page's ids in the order in which Hugo makes them. */
  private final class Reading {
    private final Page page;
    private final HeadingIds.Type type;
    private final SortedSet<String> ids = new TreeSet<>();
    private final SortedSet<String> shapes = new TreeSet<>();
    private @Nullable String open;

    Reading(Page page) {
      this.page = page;
      this.type = type(page);
    }

    Anchors read() {
      Document document = page.document();
      if (document == null) {
        open = "the page is made by a template";
      } else {
        boolean readable =
            Markup.of(document.source().path()) != Markup.OTHER
                && page.params().field("markup") == null;
        if (!readable) open = "the page is not written in Markdown";
        boolean empty = COMMENT.matcher(document.body().text()).replaceAll("").isBlank();
        if (empty && madeByLayout()) open = "the page's content is made by a template";
        if (!document.defects().isEmpty()
            && document.defects().stream().anyMatch(d -> d.rule().equals("too-complex"))) {
          open = "the page is too complex to read";
        }
        visit(document, space(), new ArrayList<>());
      }
      return new Anchors(
          Collections.unmodifiableSortedSet(ids), Collections.unmodifiableSortedSet(shapes), open);
    }

    /**
     * Whether a template other than the one for all pages shows this one. A page that has nothing
     * in it and no template of its own is as empty as its source.
     */
    private boolean madeByLayout() {
      Data layout = page.params().field("layout");
      String asked = layout == null ? "" : layout.asString();
      if (!asked.isEmpty()) return templates.hasLayout(asked);
      return switch (page.kind()) {
        case PAGE -> templates.hasLayout(page.type());
        // A list of pages, which has links and no anchors.
        case SECTION -> false;
        case HOME, TAXONOMY, TERM -> true;
      };
    }

    private HeadingIds space() {
      return new HeadingIds(type);
    }

    private void visit(Document document, HeadingIds page, List<Document> through) {
      if (through.contains(document) || through.size() > DEEPEST) return;
      through.add(document);
      Map<Integer, HeadingIds> spaces = new HashMap<>();
      spaces.put(-1, page);
      List<Shortcode> calls = document.shortcodes();
      int next = 0;
      for (Heading heading : document.headings()) {
        while (next < calls.size() && calls.get(next).tag().start() < heading.span().start()) {
          call(document, calls.get(next++), spaces, through);
        }
        head(heading, spaces.computeIfAbsent(heading.scope(), k -> space()));
      }
      while (next < calls.size()) call(document, calls.get(next++), spaces, through);
      for (Document.Anchor anchor : document.anchors()) {
        boolean footnote = anchor.kind() == Document.AnchorKind.FOOTNOTE;
        ids.add(footnote ? footnotePrefix() + anchor.id() : anchor.id());
      }
      through.remove(document);
    }

    /** {@code enableAutoIDPrefix}, since Hugo 0.151: keeps footnotes of pages in one list apart. */
    private String footnotePrefix() {
      var options = config.options(page.language());
      boolean asked =
          options.flag(false, "markup", "goldmark", "extensions", "footnote", "enableautoidprefix");
      if (!asked || !config.version().atLeast(151)) return "";
      return "h" + XxHash.hex(page.path().value());
    }

    private void head(Heading heading, HeadingIds space) {
      if (!heading.term() && templates.headingHook() == Templates.HeadingHook.UNKNOWN) {
        open = "a template prints the headings";
      }
      String explicit = heading.id();
      if (explicit != null) {
        space.explicit(explicit);
        if (!explicit.isEmpty()) ids.add(explicit);
      } else if (heading.unpredictable()) {
        open = "a heading holds a shortcode";
      } else if (heading.autoText() != null) {
        ids.add(space.auto(heading.autoText(), heading.term() ? "term" : "heading"));
      }
    }

    private void call(
        Document document,
        Shortcode call,
        Map<Integer, HeadingIds> spaces,
        List<Document> through) {
      if (call.inline()) {
        Span inner = call.inner();
        boolean run =
            config.options(page.language()).flag(false, "security", "enableinlineshortcodes");
        if (run && inner != null) add(call, ShortcodeTemplate.inline(call.name(), inner.text()));
        return;
      }
      ShortcodeTemplate template = templates.shortcode(call.name(), page.section());
      if (includes.includes(call, page)) {
        Includes.Target target = includes.find(page, document, call);
        if (target == null) return;
        Document shown = target.document();
        if (shown == null) {
          text(call, target);
        } else {
          HeadingIds around = spaces.computeIfAbsent(scope(document, call), k -> space());
          visit(shown, call.markdown() ? around : space(), through);
        }
        return;
      }
      if (template != null && template.shows() == ShortcodeTemplate.Shows.MAYBE) {
        text(call, includes.find(page, document, call));
      }
      if (template == null) {
        if (!config.unresolvedModules().isEmpty()) open = "an absent module may add ids";
        return;
      }
      add(call, template);
    }

    /** Templates show a file as a sample or as Markdown: its headings may be the page's. */
    private void text(Shortcode call, Includes.@Nullable Target target) {
      Set<String> found = target == null ? null : texts.shapes(target.file(), page.language());
      if (found != null) shapes.addAll(found);
      else open = "shortcode " + call.name() + " shows a file that cannot be told";
    }

    private void add(Shortcode call, ShortcodeTemplate template) {
      switch (template.ids()) {
        case NONE -> {}
        case OPEN -> open = "shortcode " + call.name() + " may add ids";
        case KNOWN -> {
          ids.addAll(template.literalIds());
          shapes.addAll(template.idShapes());
          for (String param : template.idParams()) value(call, param);
        }
      }
    }

    private void value(Shortcode call, String param) {
      boolean position = !param.isEmpty() && param.length() < 4;
      position &= param.chars().allMatch(c -> c >= '0' && c <= '9');
      Shortcode.Param found = position ? call.param(Integer.parseInt(param)) : call.param(param);
      if (found != null && !found.value().isEmpty()) ids.add(found.value());
    }

    /** The call whose inner text, rendered on its own, holds another; -1 for the page. */
    private int scope(Document document, Shortcode call) {
      int parent = call.parent();
      for (int steps = 0; parent >= 0 && steps < 50; steps++) {
        Shortcode around = document.shortcodes().get(parent);
        boolean joined = around.markdown() && around.parent() < 0;
        ShortcodeTemplate template = templates.shortcode(around.name(), page.section());
        boolean alone =
            template == null || template.inner() == ShortcodeTemplate.Inner.MARKDOWN || !joined;
        if (alone) return parent;
        parent = around.parent();
      }
      return -1;
    }
  }
}

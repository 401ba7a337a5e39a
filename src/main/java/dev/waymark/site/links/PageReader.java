package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.document.Document.Link;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.layouts.Templates;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.find.Includes;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Url;
import dev.waymark.site.resolve.AnchorIndex;
import dev.waymark.site.resolve.HookLookup;
import dev.waymark.site.resolve.RefLookup;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the references of a page's text and of the texts that it includes. */
final class PageReader {
  private final HugoConfig config;
  private final Templates templates;
  private final Includes includes;
  private final RefLookup refs;
  private final HookLookup hooks;
  private final ShortcodeLinks shortcodes;

  PageReader(
      HugoConfig config,
      Templates templates,
      Includes includes,
      RefLookup refs,
      HookLookup hooks,
      ShortcodeLinks shortcodes) {
    this.config = config;
    this.templates = templates;
    this.includes = includes;
    this.refs = refs;
    this.hooks = hooks;
    this.shortcodes = shortcodes;
  }

  void read(Page page, PageFacts facts) {
    Document document = page.document();
    if (document != null) new Visit(page, facts).text(document, null, List.of());
  }

  private final class Visit {
    private final Page page;
    private final PageFacts facts;
    private final List<Document> within = new ArrayList<>();

    Visit(Page page, PageFacts facts) {
      this.page = page;
      this.facts = facts;
    }

    /**
     * Links and calls in reading order; {@code through} are the calls by which the text came here.
     */
    void text(Document document, @Nullable Page inner, List<Span> through) {
      boolean loop = within.stream().anyMatch(d -> d == document);
      if (loop || within.size() > AnchorIndex.DEEPEST) return;
      within.add(document);
      List<Shortcode> calls = document.shortcodes();
      Set<Integer> used = new HashSet<>();
      for (Link link : document.links()) used.addAll(link.shortcodes());
      int next = 0;
      for (Link link : document.links()) {
        int start = link.whole().start();
        for (; next < calls.size() && calls.get(next).tag().start() < start; next++) {
          if (!used.contains(next)) call(document, calls.get(next), inner, through);
        }
        facts.references.add(link(document, link, inner, through));
      }
      for (; next < calls.size(); next++) {
        if (!used.contains(next)) call(document, calls.get(next), inner, through);
      }
      within.remove(within.size() - 1);
    }

    private Reference link(Document document, Link link, @Nullable Page inner, List<Span> through) {
      boolean image = link.image();
      String destination = hooks.asWritten(image) ? link.written() : link.destination();
      Form form = Form.URL;
      Resolution found;
      if (!link.shortcodes().isEmpty()) {
        Shortcode call = document.shortcodes().get(link.shortcodes().get(0));
        boolean ref = link.shortcodes().size() == 1 && isRef(call);
        if (ref) form = Form.REF;
        found = ref ? ref(call, destination) : filled(document, link, inner);
      } else if (link.markdown() && hooks.kind(image) != Templates.Hook.NONE) {
        form = Form.HOOK;
        found = hooks.resolve(page, inner, destination, image);
      } else {
        found = hooks.browser(page, destination, image);
      }
      Origin origin = link.markdown() ? Origin.MARKDOWN : Origin.HTML;
      return new Reference(
          page, origin, form, destination, link.destinationSpan(), image, through, found);
    }

    private boolean isRef(Shortcode call) {
      String name = call.name().toLowerCase(Locale.ROOT);
      if (!name.equals("ref") && !name.equals("relref")) return false;
      ShortcodeTemplate template = templates.shortcode(call.name(), page.section());
      return template != null && template.file() == null;
    }

    /** A destination that is a {@code ref}, maybe with a fragment behind it. */
    private Resolution ref(Shortcode call, String destination) {
      String tag = call.tag().text();
      if (!destination.startsWith(tag)) return new Resolution.Unknown("a shortcode's output");
      String more = destination.substring(tag.length());
      boolean readable = more.isEmpty() || more.startsWith("#") || more.startsWith("?");
      return readable ? refs.of(page, call, more) : new Resolution.Unknown("a shortcode's output");
    }

    /** A destination whose calls are all {@code param} with known values. */
    private Resolution filled(Document document, Link link, @Nullable Page inner) {
      String text = link.destination();
      boolean early = link.markdown();
      for (int i : link.shortcodes()) {
        Shortcode call = document.shortcodes().get(i);
        String tag = call.tag().text();
        String value = call.name().equals("param") ? param(call) : null;
        if (value == null || !text.contains(tag)) {
          return new Resolution.Unknown("a shortcode's output");
        }
        text = text.replace(tag, value);
        early &= call.markdown();
      }
      // A hook sees what {{% %}} printed; of {{< >}} it sees a placeholder.
      if (early) return hooks.resolve(page, inner, text, link.image());
      return hooks.browser(page, text, link.image());
    }

    /** What {@code param} prints: the page's value, else the site's; null when it is no scalar. */
    private @Nullable String param(Shortcode call) {
      Shortcode.Param name = call.named() ? null : call.param(0);
      if (name == null) return null;
      String[] keys = name.value().split("\\.");
      Data value = page.params().param(keys[0]);
      for (int i = 1; i < keys.length; i++) {
        value = value instanceof Data.Table table ? table.get(keys[i]) : null;
      }
      if (value == null) {
        String[] path = new String[keys.length + 1];
        path[0] = "params";
        System.arraycopy(keys, 0, path, 1, keys.length);
        value = config.options(page.language()).at(path);
      }
      return value instanceof Data.Text || value instanceof Data.Num ? value.asString() : null;
    }

    private void call(Document document, Shortcode call, @Nullable Page inner, List<Span> through) {
      if (call.inline()) return;
      if (isRef(call)) {
        Shortcode.Param path = RefLookup.path(call);
        String raw = path == null ? "" : path.value();
        Span span = path == null ? call.tag() : path.valueSpan();
        Resolution found = refs.of(page, call, "");
        facts.references.add(
            new Reference(page, Origin.SHORTCODE, Form.REF, raw, span, false, through, found));
      } else if (includes.includes(call, page)) {
        include(document, call, through);
      } else {
        shortcodes.read(page, call, inner, through, facts);
      }
    }

    private void include(Document document, Shortcode call, List<Span> through) {
      Shortcode.Param name = includes.name(call);
      if (name == null) return;
      Includes.Target target = includes.find(page, document, call);
      Resolution found;
      if (target == null) {
        found =
            config.unreadableMounts().isEmpty()
                ? new Resolution.NoSuchFile(name.value(), includes.nearest(name.value()))
                : new Resolution.Unknown("a file may be mounted from outside the tree");
      } else {
        found = new Resolution.Found(target.page(), new Url("/" + target.file()), null);
      }
      facts.references.add(
          new Reference(
              page,
              Origin.SHORTCODE,
              Form.INCLUDE,
              name.value(),
              name.valueSpan(),
              false,
              through,
              found));
      Document shown = target == null ? null : target.document();
      if (shown == null) return;
      List<Span> deeper = new ArrayList<>(through);
      deeper.add(call.tag());
      text(shown, target.page(), List.copyOf(deeper));
    }
  }
}

package dev.waymark.site.resolve;

import dev.waymark.document.Document;
import dev.waymark.document.Printed;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Anchors.Shape;
import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.render.Rendering;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of pages, made when first asked for. */
public final class AnchorIndex {
  /**
   * What stands for a shortcode's output in ids of headings; its number is one of a run of Hugo.
   */
  private static final Pattern WORD = Pattern.compile("hahahugoshortcode\\d+s\\d+hbhb");

  private static final Anchors NONE = new Anchors(List.of(), List.of(), null);

  private final HugoConfig config;
  private final Renderer renderer;
  private final Suggestions suggestions;
  private final ApiPages apis;
  private final ClientPages client;
  private final KnownAnchors known;
  private final Map<String, HeadingIds.Type> types = new HashMap<>();

  /** By identity: to hash a page is to hash its text. */
  private final Map<Page, Noted<Anchors>> contents =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** What is noted of those who look at contents' ids: most pages are looked at by many. */
  private final Map<Page, String> names = Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<Page, Noted<Anchors>> layouts =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Page, Noted<Set<String>>> laterIds =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<Page, Noted<Boolean>> showing =
      Collections.synchronizedMap(new IdentityHashMap<>());

  public AnchorIndex(
      Renderer renderer,
      Suggestions suggestions,
      ApiPages apis,
      ClientPages client,
      KnownAnchors known) {
    this.known = known;
    this.apis = apis;
    this.client = client;
    this.config = renderer.config();
    this.renderer = renderer;
    this.suggestions = suggestions;
    for (Language language : config.languages()) {
      types.put(language.code(), MarkdownOptions.of(config.options(language)).idType());
    }
  }

  /** The ids of contents that were asked for, with what was read for them. */
  public Map<Page, Noted<Anchors>> contents() {
    return contents;
  }

  /** As {@link #contents}, of all that pages' templates print. */
  public Map<Page, Noted<Anchors>> layouts() {
    return layouts;
  }

  /** Of the pages that were asked for one whether they show a description of an API. */
  public Map<Page, Noted<Boolean>> showing() {
    return showing;
  }

  /**
   * The ids of a page's content that readers get. Who asks for them depends on them, not on all of
   * the text.
   */
  public Anchors anchors(Page page) {
    if (page.lostTo() != null) return NONE;
    return named(
        names.computeIfAbsent(page, AnchorIndex::name),
        () -> kept(contents, page, known::content, () -> of(renderer.ids(page))));
  }

  /** What is noted, beside files, of one who looks at the ids of a page's content. */
  public static String name(Page page) {
    return "#" + page.language().code() + page.path().value();
  }

  /** Made once; two threads may both make it. */
  private static <T> T kept(
      Map<Page, Noted<T>> all,
      Page page,
      Function<Page, @Nullable Noted<T>> known,
      Supplier<T> maker) {
    Noted<T> found = all.get(page);
    if (found == null) {
      found = known.apply(page);
      if (found == null) found = Heads.during(page, maker);
      all.put(page, found);
    }
    return found.get();
  }

  /** Who asks depends on the outcome, which has a name, and not on what it is made of. */
  private static <T> T named(String name, Supplier<T> outcome) {
    Reads.note(name);
    return Reads.aside(outcome);
  }

  private static Anchors of(Rendering rendering) {
    return of(rendering.printed(), rendering.unread(), Why::anchors);
  }

  /** The ids that a page's template prints, those of its content among them. */
  public Anchors all(Page page) {
    if (page.lostTo() != null) return NONE;
    return named(wholeName(page), () -> kept(layouts, page, known::all, () -> around(page)));
  }

  /** What is noted of one who looks at all ids of a page, and at whether it shows an API. */
  public static String wholeName(Page page) {
    return "#" + name(page);
  }

  /** Whether a page shows a description of an API. */
  public boolean showsApi(Page page) {
    return named(
        wholeName(page),
        () -> kept(showing, page, known::api, () -> !showing(page).apis().isEmpty()));
  }

  private Anchors around(Page page) {
    Printed printed = renderer.templates().withoutLinks(page);
    return printed == null ? NONE : around(of(printed, null, this::here), anchors(page));
  }

  /** What the content does not know is not known around it either. */
  private static Anchors around(Anchors all, Anchors content) {
    List<Shape> shapes = new ArrayList<>(all.shapes());
    content.shapes().stream().filter(shape -> !shapes.contains(shape)).forEach(shapes::add);
    return new Anchors(all.ids(), List.copyOf(shapes), all.open());
  }

  /** Of templates that are not here no ids are counted. */
  private boolean here(Why hole) {
    return hole.anchors() && config.waitsFor(hole.reason()) == null;
  }

  private static Anchors of(Printed printed, @Nullable Why unread, Predicate<Why> counts) {
    Set<String> ids = new HashSet<>();
    List<Shape> shapes = new ArrayList<>();
    for (Printed.Id id : printed.ids()) {
      String value = id.value();
      if (value.contains("hahahugo"))
        value = WORD.matcher(value).replaceAll(String.valueOf(Text.HOLE));
      Why why = id.maybe();
      if (value.indexOf(Text.HOLE) >= 0) {
        Why hole = id.hole();
        if (why == null) why = hole != null ? hole : Why.of("a heading holds a shortcode");
        shapes.add(new Shape(value.replaceAll(Text.HOLE + "+", "*"), why));
      } else if (why != null) {
        shapes.add(new Shape(value, why));
      } else {
        ids.add(value);
      }
    }
    if (printed.open() != null && counts.test(printed.open()))
      shapes.add(new Shape("*", printed.open()));
    Optional<Why> hole = printed.holes().stream().filter(counts).findFirst();
    if (hole.isPresent()) shapes.add(new Shape("*", hole.get()));
    return new Anchors(ids, List.copyOf(shapes), unread);
  }

  /** Where an address of a page leads that is followed with this fragment (still encoded). */
  public Resolution arrive(Page page, Url url, @Nullable String fragment) {
    String wanted = wanted(fragment);
    if (fragment == null || wanted.isEmpty()) {
      return new Resolution.Found(
          page, url, fragment == null || fragment.isEmpty() ? null : wanted);
    }
    String lost = page.lostTo();
    if (lost != null)
      return new Resolution.Unknown(
          Why.of("its output format " + lost + " is written to the same file"), page, wanted);
    Anchors content = anchors(page);
    String there = content.ids().find(wanted);
    if (there != null) return new Resolution.Found(page, url, there);
    if (content.ids().contains(fragment) || later(page, wanted))
      return new Resolution.Found(page, url, wanted);
    Anchors all = all(page);
    if (has(all, wanted, fragment) || client.answers(page, wanted)) {
      return new Resolution.Found(page, url, wanted);
    }
    ApiPages.Verdict verdict = api(page, wanted);
    if (verdict != null && verdict.none() == null && verdict.why() == null) {
      return new Resolution.Found(page, url, wanted);
    }
    Why why = verdict == null ? null : verdict.why();
    if (why == null) why = content.doubt(wanted);
    if (why == null) why = all.doubt(wanted);
    if (why == null) why = client.doubt(page);
    if (why != null) return new Resolution.Unknown(why, page, wanted);
    if (verdict != null && verdict.none() != null) return verdict.none();
    Collection<String> ids = content.ids();
    return new Resolution.NoSuchAnchor(page, wanted, suggestions.anchors(ids, wanted));
  }

  /** What the descriptions of APIs say that a page shows; null when it shows none. */
  private ApiPages.@Nullable Verdict api(Page page, String wanted) {
    if (!showsApi(page)) return null;
    Printed printed = showing(page);
    return apis.judge(page, printed.apis(), printed.base(), wanted);
  }

  /** The ids that scripts make of descriptions of APIs. */
  public List<Site.Api> apis(Page page) {
    Printed printed = showing(page);
    return apis.shown(page, printed.apis(), printed.base());
  }

  /** What a page prints, as it names the descriptions that it shows. */
  private Printed showing(Page page) {
    Printed printed = renderer.templates().withoutLinks(page);
    if (printed == null || printed.apis().isEmpty()) {
      Printed before = renderer.templates().layoutBefore(page);
      if (before != null) printed = before;
    }
    return printed != null ? printed : renderer.ids(page).printed();
  }

  /** The id that browsers look for; empty for their own, such as {@code #top}. */
  private static String wanted(@Nullable String fragment) {
    if (fragment == null) return "";
    String wanted = HugoUrls.decode(fragment);
    int directive = wanted.indexOf(":~:");
    if (directive >= 0) wanted = wanted.substring(0, directive);
    boolean browsers = wanted.equalsIgnoreCase("top") || wanted.startsWith("!");
    return browsers ? "" : wanted;
  }

  private static boolean has(Anchors anchors, String wanted, String fragment) {
    return anchors.ids().contains(wanted) || anchors.ids().contains(fragment);
  }

  /**
   * Whether a Hugo from 0.168 on, which makes ids of all of a heading's text, makes this one: a
   * site that pins no version may be built by it.
   */
  private boolean later(Page page, String wanted) {
    if (!config.versionAssumed() || page.document() == null) return false;
    Document document = page.document();
    return kept(laterIds, page, p -> null, () -> laterIds(page, document)).contains(wanted);
  }

  private Set<String> laterIds(Page page, Document document) {
    HeadingIds.Type type = types.getOrDefault(page.language().code(), HeadingIds.Type.GITHUB);
    Set<String> ids = new HashSet<>();
    for (Document.Heading heading : document.headings())
      if (heading.id() == null) ids.add(HeadingIds.anchorize(type, heading.text()));
    return ids;
  }
}

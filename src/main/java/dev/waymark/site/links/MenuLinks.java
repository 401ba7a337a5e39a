package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.site.find.PageLookup;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.resolve.Address;
import dev.waymark.site.resolve.RefLookup;
import dev.waymark.site.resolve.WebLookup;
import dev.waymark.template.Text;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The references of menus in the configuration ({@code navigation/menu.go}) and of redirect files.
 */
final class MenuLinks {
  private static final Pattern MENUS = Pattern.compile("\\bmenus\\b", Pattern.CASE_INSENSITIVE);

  private final HugoConfig config;
  private final PageIndex index;
  private final PageLookup pages;
  private final RefLookup refs;
  private final WebLookup web;
  private final Suggestions suggestions;
  private final SiteFiles files;

  MenuLinks(
      SiteFiles files,
      PageIndex index,
      PageLookup pages,
      RefLookup refs,
      WebLookup web,
      Suggestions suggestions) {
    this.files = files;
    this.config = files.config();
    this.index = index;
    this.pages = pages;
    this.refs = refs;
    this.web = web;
    this.suggestions = suggestions;
  }

  /** What no page says: where menus lead, then redirects. */
  List<Reference> all(List<Redirect> redirects) {
    List<Reference> all = new ArrayList<>(menus());
    all.addAll(redirects(redirects));
    return all;
  }

  /**
   * One reference for each entry; one that several languages share is right when it is right in
   * one.
   */
  List<Reference> menus() {
    Map<Span, Reference> found = new LinkedHashMap<>();
    Set<String> parents = parents();
    Map<String, Boolean> named = new HashMap<>();
    for (Language language : config.languages()) {
      if (!(config.options(language).at("menus") instanceof Data.Table menus)) continue;
      for (Data.Entry menu : menus.entries()) {
        for (Data item : menu.value().asList()) {
          Reference made =
              item instanceof Data.Table entry ? entry(language, entry, parents) : null;
          if (made == null) continue;
          if (WebLookup.fails(made.resolution())
              && !named.computeIfAbsent(menu.key(), this::isNamed))
            made =
                made(
                    made.form(),
                    made.raw(),
                    made.span(),
                    new Resolution.Unknown("no template names the menu " + menu.key()));
          Reference before = found.get(made.span());
          if (before == null || WebLookup.fails(before.resolution())) found.put(made.span(), made);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  /**
   * Whether a template names a menu; one that none names may be shown on no page. Where templates
   * show no menu at all, the site's own are still meant to be right. A block of that name, such as
   * {@code main}, is no menu.
   */
  private boolean isNamed(String menu) {
    String name = Pattern.quote(menu);
    Pattern named =
        Pattern.compile(
            "menus\\." + name + "\\b|(?<!(?:define|block|template) {1,9})[\"'`]" + name + "[\"'`]",
            Pattern.CASE_INSENSITIVE);
    boolean others = false;
    for (MountedFile file : files.of("layouts")) {
      Source source = files.tree().read(file.file());
      if (source == null) continue;
      if (named.matcher(source.text()).find()) return true;
      others |= MENUS.matcher(source.text()).find();
    }
    return !others;
  }

  /** Identifiers of entries that have entries below them, which templates may show as headings. */
  private Set<String> parents() {
    Set<String> found = new HashSet<>();
    for (Language language : config.languages()) {
      if (config.options(language).at("menus") instanceof Data.Table menus) parents(menus, found);
    }
    for (Page page : index.pages()) {
      for (String key : List.of("menus", "menu")) {
        if (page.params().field(key) instanceof Data.Table menus) parents(menus, found);
      }
    }
    return found;
  }

  private static void parents(Data.Table menus, Set<String> found) {
    for (Data.Entry menu : menus.entries()) {
      for (Data item : menu.value().asList()) {
        Data parent = item instanceof Data.Table entry ? entry.get("parent") : null;
        if (parent != null) found.add(parent.asString());
      }
    }
  }

  private static boolean heads(Data.Table entry, Set<String> parents) {
    Data key = entry.get("identifier") != null ? entry.get("identifier") : entry.get("name");
    return key != null && parents.contains(key.asString());
  }

  /** Where a configuration's menus hold addresses from the root. */
  static Set<Span> addresses(HugoConfig config) {
    Set<Span> all = new HashSet<>();
    for (Language language : config.languages()) {
      if (!(config.options(language).at("menus") instanceof Data.Table menus)) continue;
      for (Data.Entry menu : menus.entries()) {
        for (Data item : menu.value().asList()) {
          Data url = item instanceof Data.Table entry ? entry.get("url") : null;
          if (url != null && url.asString().startsWith("/")) all.add(url.span());
        }
      }
    }
    return all;
  }

  private @Nullable Reference entry(Language language, Data.Table entry, Set<String> parents) {
    Data ref = entry.get("pageref");
    Data url = entry.get("url");
    String path = ref == null ? "" : ref.asString().strip();
    String address = url == null ? "" : url.asString().strip();
    if (ref != null && !path.isEmpty()) {
      PageLookup.Result result = pages.find(null, language, true, path);
      Page page = result.page();
      if (page != null)
        return made(Form.REF, path, ref.span(), refs.arrive(page, null, null, path));
      if (address.isEmpty()) {
        Page unpublished = result.unpublished();
        String unseen = config.unseen("content");
        Resolution none =
            unpublished != null
                ? new Resolution.NotPublished(unpublished)
                : unseen == null
                    ? new Resolution.NoSuchPage(path, suggestions.paths(language.code(), path))
                    : new Resolution.Unknown(unseen);
        return made(Form.REF, path, ref.span(), none);
      }
    }
    // Of an entry that only opens others the address is a mark.
    if (url == null || address.isEmpty() || address.equals("#")) return null;
    Resolution found;
    if (address.startsWith("/") && !address.startsWith("//")) {
      String full = language.basePath() + language.prefix() + address;
      found = web.resolve(WebLookup.Place.root(language), full, false);
      if (WebLookup.fails(found)) {
        // Templates print the address through relURL and the like: the prefix may be in it.
        Resolution plain = web.resolve(WebLookup.Place.root(language), address, false);
        if (!WebLookup.fails(plain)) found = plain;
      }
    } else if (Address.parse(address).authority() != null) {
      found = web.resolve(WebLookup.Place.root(language), address, false);
    } else {
      found = new Resolution.Unknown("relative to whatever page shows the menu");
    }
    if (WebLookup.fails(found) && heads(entry, parents))
      found = new Resolution.Unknown("a template may show the entry as a heading");
    return made(Form.URL, address, url.span(), found);
  }

  private static Reference made(Form form, String raw, Span span, Resolution found) {
    return new Reference(null, Origin.MENU, form, raw, span, false, List.of(), found);
  }

  /** Where redirect files lead. */
  List<Reference> redirects(List<Redirect> redirects) {
    List<Reference> all = new ArrayList<>();
    for (Redirect redirect : redirects) {
      Span span = redirect.place();
      if (redirect.kind() != Redirect.Kind.FILE || span == null) continue;
      String to = redirect.to();
      String from = redirect.from().value();
      String path = to.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "");
      boolean open = path.contains("/:") || path.indexOf('*') >= 0 || path.indexOf('$') >= 0;
      open |= path.indexOf(Text.HOLE) >= 0;
      Language language = language(from);
      Resolution found =
          open
              ? new Resolution.Unknown("a redirect's pattern")
              : web.resolve(WebLookup.Place.root(language), to, false);
      all.add(new Reference(null, Origin.REDIRECT, Form.URL, to, span, false, List.of(), found));
    }
    return all;
  }

  private Language language(String path) {
    for (Language language : config.languages()) {
      String prefix = language.basePath() + language.prefix();
      if (!language.prefix().isEmpty() && path.startsWith(prefix + "/")) return language;
    }
    return config.defaultLanguage();
  }

  /**
   * An entry of a menu is told of once: as a template shows it, where that fails or where the entry
   * by itself is not known.
   */
  static List<Reference> once(List<Reference> others, List<Reference> shown) {
    Map<Span, Boolean> known = new HashMap<>();
    Map<Span, String> written = new HashMap<>();
    Map<Span, String> dead = new HashMap<>();
    for (Reference entry : others) {
      if (entry.origin() != Origin.MENU) continue;
      known.merge(entry.span(), !isUnknown(entry), Boolean::logicalOr);
      written.put(entry.span(), entry.raw());
      if (WebLookup.fails(entry.resolution())) dead.put(entry.span(), entry.raw());
    }
    Showings showings = Showings.of(dead, shown);
    Set<Span> settled = new HashSet<>();
    shown.removeIf(
        link -> {
          Boolean entry = link.origin() == Reference.Origin.DATA ? known.get(link.span()) : null;
          if (entry == null) return false;
          if (entry && isChanged(link, written.getOrDefault(link.span(), ""))) return true;
          if (entry || isUnknown(link)) return !WebLookup.fails(link.resolution());
          settled.add(link.span());
          return false;
        });
    return others.stream()
        .filter(r -> !isUnknown(r) || !settled.contains(r.span()))
        .filter(r -> r.origin() != Origin.MENU || !showings.change(r))
        .toList();
  }

  /** Where templates show dead entries with another address, and where with their own. */
  private record Showings(Set<Span> changed, Set<Span> own) {
    static Showings of(Map<Span, String> dead, List<Reference> shown) {
      Showings all = new Showings(new HashSet<>(), new HashSet<>());
      for (Reference link : shown) {
        String written = link.origin() == Origin.DATA ? dead.get(link.span()) : null;
        if (written == null) continue;
        if (!isChanged(link, written)) all.own.add(link.span());
        else if (!WebLookup.fails(link.resolution())) all.changed.add(link.span());
      }
      return all;
    }

    boolean change(Reference entry) {
      return changed.contains(entry.span()) && !own.contains(entry.span());
    }
  }

  private static boolean isChanged(Reference link, String written) {
    return link.printed() != null && !link.printed().endsWith(written);
  }

  private static boolean isUnknown(Reference reference) {
    return reference.resolution() instanceof Resolution.Unknown;
  }
}

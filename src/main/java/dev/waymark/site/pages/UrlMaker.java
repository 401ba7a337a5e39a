package dev.waymark.site.pages;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Url;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is known of a page into output files and links ({@code resources/page/page_paths.go:
 * CreateTargetPaths}).
 */
public final class UrlMaker {
  private final HugoConfig config;
  private final Language language;
  private final PathRules rules;

  public UrlMaker(HugoConfig config, Language language) {
    this.config = config;
    this.language = language;
    this.rules = PathRules.of(config.options(language));
  }

  /**
   * What decides a page's address.
   *
   * @param dir the folder part with slugs of ancestors applied: {@code ""} or {@code /a/b}
   * @param name the last segment: slug or base name; {@code ""} for home
   * @param url front matter {@code url} with its tokens expanded
   * @param permalink the expanded pattern
   */
  record Request(
      Kind kind,
      Page.Bundle bundle,
      String dir,
      String name,
      @Nullable String url,
      @Nullable String permalink,
      boolean ugly) {}

  /**
   * Where a page goes in one format.
   *
   * @param file below {@code public/}
   * @param folder the folder of its resources below {@code public/}, {@code ""} or {@code a/b}
   * @param link the address
   * @param folderLink the address of that folder without trailing slash, not encoded
   */
  public record Target(String file, String folder, Url link, String folderLink) {}

  Target target(Request request, OutputFormat format) {
    String url = request.url();
    boolean relativeUrl = url != null && !url.startsWith("/");
    boolean force = config.multihost() || (relativeUrl && !format.is(OutputFormat.Trait.ROOT));
    if (url != null && url.contains("..")) url = HugoUrls.clean("/" + url);
    boolean prefixed = !format.is(OutputFormat.Trait.ROOT) || force;

    List<String> parts = new ArrayList<>();
    String suffix = format.suffix().isEmpty() ? "" : "." + format.suffix();
    String index = format.baseName() + suffix;
    boolean page = request.kind() == Kind.PAGE;
    boolean home = request.kind() == Kind.HOME;
    boolean ugly =
        (request.ugly() || format.is(OutputFormat.Trait.UGLY))
            && !format.is(OutputFormat.Trait.NO_UGLY);
    boolean sameName =
        request.bundle() == Page.Bundle.NONE && page && request.name().equals(format.baseName());
    if (sameName && request.permalink() == null) ugly = true;
    boolean uglyIndex =
        ugly && (home || request.kind() == Kind.SECTION || request.kind() == Kind.TAXONOMY);
    if (uglyIndex && !config.version().has(HugoChange.UGLY_LISTS)) uglyIndex = home;

    boolean late =
        !page && !home && url == null && !config.version().has(HugoChange.FORMATS_BEFORE_SECTIONS);
    if (!late) add(parts, format.path());
    String prefix = prefixed ? language.outputPrefix() : "";
    String linkPrefix = prefixed ? language.prefix() : "";
    boolean folderLink = false;
    if (url != null && !home) {
      for (String part : url.split("/")) add(parts, part);
      boolean folder = url.endsWith("/") || !url.contains(".");
      if (folder) parts.add(index);
      else suffix = extension(url);
      if (!page && !config.version().has(HugoChange.URLS_OF_LISTS_AS_WRITTEN))
        parts.replaceAll(rules::segment);
      folderLink = last(parts).equals("index.html");
      if (!force || url.startsWith(prefix)) prefix = "";
      if (!force || url.startsWith(linkPrefix)) linkPrefix = "";
    } else {
      if (request.permalink() != null) {
        add(parts, request.permalink());
      } else {
        add(parts, request.dir());
        add(parts, request.name());
      }
      if (late) add(parts, format.path());
      if (page || request.kind() == Kind.TERM || (!home && !uglyIndex)) {
        if (ugly) concatLast(parts, suffix);
        else parts.add(index);
        folderLink = last(parts).equals("index.html");
      } else {
        parts.add(index);
        folderLink =
            last(parts).equals("index.html")
                && (!uglyIndex || !config.version().has(HugoChange.UGLY_LISTS));
      }
      parts.replaceAll(rules::segment);
    }
    String file = join(parts, parts.size());
    String link = join(parts, folderLink ? parts.size() - 1 : parts.size());
    if (sameName && link.endsWith(request.name())) {
      link = link.substring(0, link.length() - request.name().length());
    }
    if (folderLink && !link.endsWith("/")) link += "/";
    boolean isIndex = last(parts).startsWith(format.baseName() + ".");
    String folder = isIndex ? parent(file) : strip(file, suffix);
    return new Target(
        trim(prefix + file),
        trim(prefix + folder),
        address(linkPrefix + link),
        linkPrefix + folder);
  }

  /** The address of a path below the language's root, its prefix included. */
  public Url address(String path) {
    String link = language.basePath() + rules.link(path);
    return new Url(link.isEmpty() ? "/" : link);
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null && !part.isEmpty() && !part.equals("/")) parts.add(part);
  }

  private static void concatLast(List<String> parts, String suffix) {
    if (parts.isEmpty()) {
      parts.add(suffix);
      return;
    }
    String last = last(parts);
    if (last.endsWith("/")) last = last.substring(0, last.length() - 1);
    parts.set(parts.size() - 1, last + suffix);
  }

  private static String last(List<String> parts) {
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }

  private static String join(List<String> parts, int upTo) {
    StringBuilder path = new StringBuilder();
    boolean slash = false;
    for (String part : parts.subList(0, Math.max(0, upTo))) {
      if (!slash && !part.startsWith("/")) path.append('/');
      slash = part.endsWith("/");
      path.append(part);
    }
    return path.toString();
  }

  private static String strip(String path, String suffix) {
    return path.endsWith(suffix) ? path.substring(0, path.length() - suffix.length()) : path;
  }

  private static String trim(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == '/') start++;
    while (end > start && path.charAt(end - 1) == '/') end--;
    return path.substring(start, end);
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "" : path.substring(0, slash);
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 || dot < path.lastIndexOf('/') ? "" : path.substring(dot);
  }
}

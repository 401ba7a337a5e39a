package dev.waymark.hugo.paths;

import dev.waymark.data.Data;
import dev.waymark.data.GoLayout;
import dev.waymark.data.GoTime;
import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.PageMatcher;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code permalinks} of a language: patterns for addresses ({@code
 * resources/page/permalinks.go}).
 */
public final class Permalinks {
  private static final Set<String> KINDS = Set.of("page", "home", "section", "taxonomy", "term");
  private static final Pattern TOKEN = Pattern.compile(":\\w+(\\[[^\\n]+?\\])?");
  private static final String COLON = "\0";
  private static final ZonedDateTime YEAR_ONE =
      ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final List<Rule> rules;
  private final PathRules paths;
  private final HugoVersion version;

  private Permalinks(List<Rule> rules, PathRules paths, HugoVersion version) {
    this.rules = rules;
    this.paths = paths;
    this.version = version;
  }

  /**
   * {@code section} is what a rule was for before globs (0.161), null in the form of a list; {@code
   * value} the pattern's place.
   */
  private record Rule(
      PageMatcher target, @Nullable String kind, @Nullable String section, Data value) {}

  /**
   * What tokens stand for.
   *
   * @param date null stands for year one, as in Hugo
   * @param ofTerm whether the page is a taxonomy or a term: slashes of its title part segments
   * @param fileName the file's name without extension and language as written; a leaf bundle's
   *     folder; {@code ""} without a file and for {@code _index}
   * @param baseName {@link ContentPath#writtenName()}
   * @param section first segment of the logical path
   * @param sections logical segments of the nearest section
   * @param sectionNames slug, else title, of that section and those above it, outermost first, home
   *     left out
   */
  public record Tokens(
      @Nullable ZonedDateTime date,
      String title,
      boolean ofTerm,
      @Nullable String slug,
      String fileName,
      String baseName,
      String section,
      List<String> sections,
      List<String> sectionNames) {}

  public static Permalinks of(Options options) {
    List<Rule> rules = new ArrayList<>();
    Data found = options.at("permalinks");
    if (found instanceof Data.Table table) readMap(table, rules);
    if (found instanceof Data.Items items && options.version().has(HugoChange.PERMALINK_LISTS)) {
      for (Data item : items.items()) {
        if (!(item instanceof Data.Table rule)) continue;
        Data pattern = rule.get("pattern");
        if (pattern != null)
          rules.add(new Rule(PageMatcher.of(rule.get("target")), null, null, pattern));
      }
    }
    return new Permalinks(rules, PathRules.of(options), options.version());
  }

  private static void readMap(Data.Table table, List<Rule> rules) {
    for (Data.Entry entry : table.entries()) {
      if (entry.value() instanceof Data.Table own) {
        if (!KINDS.contains(entry.name())) continue;
        for (Data.Entry section : own.entries()) add(rules, entry.name(), section);
      } else if (entry.value() instanceof Data.Text) {
        add(rules, "page", entry);
        add(rules, "term", entry);
      }
    }
  }

  private static void add(List<Rule> rules, String kind, Data.Entry entry) {
    if (!(entry.value() instanceof Data.Text)) return;
    String section = trim(entry.name());
    Glob glob = Glob.of(section.isEmpty() ? "/*" : "/{" + section + "," + section + "/**}");
    rules.add(new Rule(new PageMatcher(glob, null, null, List.of()), kind, section, entry.value()));
  }

  /** The pattern for a page; null when none is set. {@code kindName} as Hugo spells it. */
  public @Nullable String pattern(
      String logicalPath, String kindName, String language, String environment) {
    if (kindName.equals("home") && !version.has(HugoChange.PERMALINK_LISTS)) return null;
    for (Rule rule : rules) {
      if (rule.kind() != null && !rule.kind().equals(kindName)) continue;
      boolean matches =
          rule.section() != null && !version.has(HugoChange.PERMALINK_LISTS)
              ? rule.section().equals(firstSegment(logicalPath, kindName))
              : rule.target().matches(logicalPath, kindName, language, environment);
      if (matches) return rule.value().asString();
    }
    return null;
  }

  /** What a page's {@code .Section} is: {@code ""} for a page at the root. */
  private static String firstSegment(String logicalPath, String kindName) {
    int slash = logicalPath.indexOf('/', 1);
    if (slash > 0) return logicalPath.substring(1, slash);
    return kindName.equals("page") ? "" : logicalPath.substring(1);
  }

  /**
   * The first token of a pattern that Hugo does not know, with its colon; null when it knows all.
   */
  public @Nullable String unknownToken(String pattern) {
    Matcher token = TOKEN.matcher(hideEscapes(pattern));
    while (token.find()) {
      if (!isKnown(token.group().substring(1))) return token.group();
    }
    return null;
  }

  /**
   * The path of a pattern, from {@code /}, decoded and cleaned but not sanitised, as Hugo puts it
   * in place of folder and name; null when a token is unknown. A {@code +} has become a space.
   */
  public @Nullable String expand(String pattern, Tokens page) {
    String path = replaced(pattern, page);
    return path == null ? null : HugoUrls.clean(HugoUrls.queryUnescape(path));
  }

  /**
   * A front matter {@code url}, its tokens replaced from Hugo 0.131 on; null when a token is
   * unknown.
   */
  public @Nullable String expandUrl(String url, Tokens page) {
    if (!version.has(HugoChange.TOKENS_IN_URL) || url.indexOf(':') < 0) return url;
    String path = replaced(url, page);
    return path == null ? null : HugoUrls.queryUnescape(path);
  }

  private @Nullable String replaced(String pattern, Tokens page) {
    String hidden = hideEscapes(pattern);
    Matcher token = TOKEN.matcher(hidden);
    StringBuilder out = new StringBuilder();
    int end = 0;
    while (token.find()) {
      String name = token.group().substring(1);
      if (!isKnown(name)) return null;
      out.append(hidden, end, token.start()).append(value(name, page));
      end = token.end();
    }
    return out.append(hidden.substring(end)).toString().replace(COLON, ":");
  }

  private String hideEscapes(String pattern) {
    return version.has(HugoChange.ESCAPED_COLONS) ? pattern.replace("\\:", COLON) : pattern;
  }

  private boolean isKnown(String token) {
    return switch (token) {
      case "year",
          "month",
          "monthname",
          "day",
          "weekday",
          "weekdayname",
          "yearday",
          "section",
          "sections",
          "title",
          "slug",
          "filename",
          "slugorfilename" ->
          true;
      case "contentbasename", "slugorcontentbasename" -> version.has(HugoChange.CONTENT_BASE_NAME);
      case "sectionslug", "sectionslugs" -> version.has(HugoChange.SECTION_SLUGS);
      default ->
          token.startsWith("sections[")
              || token.startsWith("sectionslugs[") && version.has(HugoChange.SECTION_SLUGS)
              || GoLayout.of(token).hasFields();
    };
  }

  private String value(String token, Tokens page) {
    ZonedDateTime date = page.date() == null ? YEAR_ONE : page.date();
    String slug = page.slug() == null || page.slug().isEmpty() ? null : paths.urlize(page.slug());
    return switch (token) {
      case "year" -> Integer.toString(date.getYear());
      case "month" -> GoTime.format(date, "01");
      case "monthname" -> GoTime.format(date, "January");
      case "day" -> GoTime.format(date, "02");
      case "weekday" -> Integer.toString(date.getDayOfWeek().getValue() % 7);
      case "weekdayname" -> GoTime.format(date, "Monday");
      case "yearday" -> Integer.toString(date.getDayOfYear());
      case "section" -> page.section();
      case "sections" -> String.join("/", page.sections());
      case "title" -> title(page);
      case "slug" -> slug != null ? slug : title(page);
      case "filename" -> paths.urlize(page.fileName());
      case "slugorfilename" -> slug != null ? slug : paths.urlize(page.fileName());
      case "contentbasename" -> paths.urlize(page.baseName());
      case "slugorcontentbasename" -> slug != null ? slug : paths.urlize(page.baseName());
      case "sectionslug" -> page.sectionNames().isEmpty() ? "" : title(page.sectionNames().get(0));
      case "sectionslugs" -> joined(titles(page.sectionNames()));
      default -> {
        if (token.startsWith("sections[")) yield joined(cut(page.sections(), token.substring(8)));
        if (token.startsWith("sectionslugs["))
          yield joined(cut(titles(page.sectionNames()), token.substring(12)));
        yield GoTime.format(date, token);
      }
    };
  }

  private String title(Tokens page) {
    return page.ofTerm() ? paths.urlize(page.title()) : title(page.title());
  }

  /** A title is one segment by 0.167; before, its slashes parted segments. */
  private String title(String title) {
    String path = paths.urlize(title);
    return version.has(HugoChange.SLUGS_OF_SECTIONS) ? path.replace('/', '-') : path;
  }

  private List<String> titles(List<String> names) {
    return names.stream().map(this::title).toList();
  }

  private static String joined(List<String> segments) {
    String path = String.join("/", segments.stream().filter(s -> !s.isEmpty()).toList());
    return path.isEmpty() ? "" : HugoUrls.clean(path);
  }

  /** Cuts as {@code [1:]}, {@code [0]}, {@code [last]} say; what lies outside is left out. */
  private static List<String> cut(List<String> all, String spec) {
    String range = spec.substring(1, spec.length() - 1).strip().toLowerCase(Locale.ROOT);
    int colon = range.indexOf(':');
    if (all.isEmpty() || spec.length() < 3) return List.of();
    if (colon < 0) {
      int at = index(range, all.size(), 0, -1);
      return at < 0 ? List.of() : List.of(all.get(at));
    }
    int from = index(range.substring(0, colon), all.size(), 0, -1);
    String upper = range.substring(colon + 1);
    int next = upper.indexOf(':');
    int to = index(next < 0 ? upper : upper.substring(0, next), all.size(), all.size(), all.size());
    return from < 0 || to < from ? List.of() : all.subList(from, to);
  }

  private static int index(String text, int size, int unset, int outside) {
    if (text.isEmpty()) return unset;
    if (text.equals("last")) return size - 1;
    int n = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    return n >= size ? outside : n;
  }

  private static String trim(String section) {
    int start = 0;
    int end = section.length();
    while (start < end && " /".indexOf(section.charAt(start)) >= 0) start++;
    while (end > start && " /".indexOf(section.charAt(end - 1)) >= 0) end--;
    return section.substring(start, end);
  }
}

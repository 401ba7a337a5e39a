package dev.waymark.hugo.time;

import dev.waymark.data.Data;
import dev.waymark.data.GoDates;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which front matter fields give a page its four dates: the first of a chain that holds a date
 * ({@code resources/page/pagemeta/page_frontmatter.go}; {@code [frontmatter]} in the
 * configuration).
 *
 * @param chains by {@code date lastmod publishdate expirydate}: keys in lower case, {@code
 *     :filename}, {@code :filemodtime}, {@code :git}
 */
public record FrontMatterDates(Map<String, List<String>> chains, ZoneId zone, HugoVersion version) {
  /** The keys of front matter that hold dates, in lower case. */
  public static final Set<String> KEYS =
      Set.of(
          "date",
          "lastmod",
          "modified",
          "publishdate",
          "pubdate",
          "published",
          "expirydate",
          "unpublishdate");

  private static final Map<String, List<String>> DEFAULTS =
      Map.of(
          "date", List.of("date", "publishdate", "lastmod"),
          "lastmod", List.of(":git", "lastmod", "date", "publishdate"),
          "publishdate", List.of("publishdate", "date"),
          "expirydate", List.of("expirydate"));
  private static final Map<String, List<String>> ALIASES =
      Map.of(
          "lastmod", List.of("modified"),
          "publishdate", List.of("pubdate", "published"),
          "expirydate", List.of("unpublishdate"));

  /**
   * A page's dates.
   *
   * @param slug what {@code :filename} leaves of the file's name when it gave a date; null
   *     otherwise. The front matter's slug wins over it
   * @param malformed values that should be dates and are none, each once
   * @param uncertain whether a date may come from git or the file system, which nobody here knows
   */
  public record Dates(
      @Nullable ZonedDateTime date,
      @Nullable ZonedDateTime lastmod,
      @Nullable ZonedDateTime publishDate,
      @Nullable ZonedDateTime expiryDate,
      @Nullable String slug,
      List<Data> malformed,
      boolean uncertain) {}

  public static FrontMatterDates of(Options options) {
    Map<String, List<String>> chains = new HashMap<>();
    boolean git = options.flag(false, "enablegitinfo");
    DEFAULTS.forEach(
        (key, usual) -> {
          Data own = options.at("frontmatter", key);
          List<String> named = own == null ? usual : Options.texts(own);
          Set<String> chain = new LinkedHashSet<>();
          for (String name : named) {
            String lower = name.toLowerCase(Locale.ROOT);
            for (String one : lower.equals(":default") ? usual : List.of(lower)) {
              if (one.equals(":git") && !git) continue;
              chain.add(one);
              chain.addAll(ALIASES.getOrDefault(one, List.of()));
            }
          }
          chains.put(key, List.copyOf(chain));
        });
    return new FrontMatterDates(chains, HugoDates.zone(options), options.version());
  }

  /**
   * Reads a page's dates.
   *
   * @param field a front matter value by key, cascades applied; null when unset
   * @param fileName {@code page.md}, or the folder's name of a leaf bundle; {@code ""} without a
   *     file
   */
  public Dates read(Function<String, @Nullable Data> field, String fileName) {
    Reading reading = new Reading(field, fileName);
    ZonedDateTime date = reading.first("date");
    ZonedDateTime lastmod = reading.first("lastmod");
    ZonedDateTime publishDate = reading.first("publishdate");
    ZonedDateTime expiryDate = reading.first("expirydate");
    return new Dates(
        date,
        lastmod,
        publishDate,
        expiryDate,
        reading.slug,
        List.copyOf(reading.malformed),
        reading.uncertain);
  }

  /**
   * Reads the dates of a page that a content adapter adds: {@code dates} is a map of the four, and
   * no other field is asked ({@code createContentAdapterDatesHandler}).
   */
  public Dates added(@Nullable Data dates) {
    Map<String, List<String>> own = new HashMap<>();
    chains.forEach(
        (chain, keys) -> own.put(chain, keys.stream().filter(chains::containsKey).toList()));
    Function<String, @Nullable Data> field =
        key -> dates instanceof Data.Table table ? table.get(key) : null;
    return new FrontMatterDates(own, zone, version).read(field, "");
  }

  /** A date at the start of a file's name and what follows it. */
  private record Named(ZonedDateTime date, String rest) {}

  private @Nullable Named named(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String base = dot > 0 ? fileName.substring(0, dot) : fileName;
    if (base.length() >= 19) {
      String time = base.substring(11, 19).replace('-', ':');
      ZonedDateTime date = GoDates.parse(base.substring(0, 10) + "T" + time, zone);
      if (date != null) return new Named(date, trim(base.substring(19)));
    }
    if (base.length() < 10) return null;
    ZonedDateTime date = GoDates.parse(base.substring(0, 10), zone);
    return date == null ? null : new Named(date, trim(base.substring(10)));
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " -_".indexOf(text.charAt(start)) >= 0) start++;
    while (end > start && " -_".indexOf(text.charAt(end - 1)) >= 0) end--;
    return text.substring(start, end);
  }

  /**
   * One page's chains in turn: since Hugo 0.123 a date that was found fills its field for the later
   * chains.
   */
  private final class Reading {
    private final Function<String, @Nullable Data> field;
    private final String fileName;
    private final Map<String, ZonedDateTime> found = new HashMap<>();
    private final List<Data> malformed = new ArrayList<>();
    private @Nullable String slug;
    private boolean uncertain;

    private Reading(Function<String, @Nullable Data> field, String fileName) {
      this.field = field;
      this.fileName = fileName;
    }

    @Nullable ZonedDateTime first(String chain) {
      for (String key : chains.getOrDefault(chain, List.of())) {
        ZonedDateTime date = at(key);
        if (date == null) continue;
        if (version.has(HugoChange.DATES_FILL_FIELDS)) found.putIfAbsent(chain, date);
        return date;
      }
      return null;
    }

    private @Nullable ZonedDateTime at(String key) {
      if (key.equals(":git") || key.equals(":filemodtime")) {
        uncertain = true;
        return null;
      }
      if (key.equals(":filename")) {
        Named named = named(fileName);
        if (named == null) return null;
        slug = named.rest();
        return named.date();
      }
      Data value = field.apply(key);
      if (HugoDates.isUnset(value)) return value == null ? found.get(key) : null;
      ZonedDateTime date = GoDates.parse(value, zone);
      if (date == null && value != null && !malformed.contains(value)) malformed.add(value);
      return date;
    }
  }
}

package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Glob;
import dev.waymark.lint.External;
import dev.waymark.lint.External.Ages;
import dev.waymark.lint.External.HostRule;
import dev.waymark.text.Regexp;
import dev.waymark.text.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code external}: which addresses are asked about, how, and how long answers are believed.
 */
final class ExternalReader {
  private static final Set<String> KEYS = Set.of("include", "exclude", "hosts", "ages", "contact");
  private static final Set<String> HOST_KEYS =
      Set.of("accept", "get", "spacing", "concurrency", "token");
  private static final Set<String> AGES = Set.of("alive", "moved", "dead", "unverified");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");
  private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  private static final int MOST_CONCURRENCY = 16;

  private ExternalReader() {}

  static External read(@Nullable Data value) {
    if (value == null || value instanceof Data.Nothing) return External.DEFAULT;
    Fields fields = Fields.of(value, "external").only(KEYS);
    List<Predicate<String>> include = addresses(fields.items("include"));
    List<Predicate<String>> exclude = addresses(fields.items("exclude"));
    List<HostRule> hosts = new ArrayList<>();
    for (Data.Entry entry : fields.entries("hosts")) hosts.add(host(entry));
    return new External(
        url ->
            (include.isEmpty() || include.stream().anyMatch(p -> p.test(url)))
                && exclude.stream().noneMatch(p -> p.test(url)),
        List.copyOf(hosts),
        ages(fields.table().get("ages")),
        fields.text("contact"));
  }

  /** Globs, or {@code pattern: RE2}. */
  private static List<Predicate<String>> addresses(List<Data> items) {
    List<Predicate<String>> all = new ArrayList<>();
    for (Data item : items) {
      if (item instanceof Data.Table) {
        String text = Fields.of(item, "a pattern").only(Set.of("pattern")).text("pattern");
        Regexp regexp = text == null ? null : Regexp.of(text);
        if (regexp == null) {
          throw new UserError(
              "malformed pattern " + Fields.quoted(String.valueOf(text)), item.span());
        }
        all.add(regexp::find);
      } else {
        Glob glob = Globs.read(List.of(item)).get(0);
        all.add(glob::matches);
      }
    }
    return all;
  }

  private static HostRule host(Data.Entry entry) {
    String name = entry.key().toLowerCase(Locale.ROOT);
    if (!HOST.matcher(name).matches()) {
      throw new UserError(
          "a host is a name such as docs.acme.dev or *.acme.dev, not " + Fields.quoted(entry.key()),
          entry.keySpan());
    }
    Fields fields = Fields.of(entry.value(), "external.hosts." + name).only(HOST_KEYS);
    Set<Integer> accept = new LinkedHashSet<>();
    for (Data status : fields.items("accept")) {
      accept.add(number(status, "a status", 100, 999));
    }
    Data get = fields.table().get("get");
    if (get != null && !(get instanceof Data.Flag)) {
      throw new UserError("get must be true or false", get.span());
    }
    Data spacing = fields.table().get("spacing");
    Data concurrency = fields.table().get("concurrency");
    return new HostRule(
        name,
        Set.copyOf(accept),
        get instanceof Data.Flag flag && flag.value(),
        spacing == null ? HostRule.SPACING : duration(spacing, "spacing"),
        concurrency == null
            ? HostRule.CONCURRENCY
            : number(concurrency, "concurrency", 1, MOST_CONCURRENCY),
        token(fields));
  }

  /** The name of a variable: a token itself must not stand in a file that is committed. */
  private static @Nullable String token(Fields fields) {
    String name = fields.text("token");
    Data value = fields.table().get("token");
    if (name == null || value == null) return null;
    if (name.matches("[A-Z][A-Z0-9_]*")) return name;
    throw new UserError("token must name an environment variable, as GITHUB_TOKEN", value.span());
  }

  private static Ages ages(@Nullable Data value) {
    if (value == null || value instanceof Data.Nothing) return Ages.DEFAULT;
    Fields fields = Fields.of(value, "external.ages").only(AGES);
    return new Ages(
        age(fields, "alive", Ages.DEFAULT.alive()),
        age(fields, "moved", Ages.DEFAULT.moved()),
        age(fields, "dead", Ages.DEFAULT.dead()),
        age(fields, "unverified", Ages.DEFAULT.unverified()));
  }

  private static Duration age(Fields fields, String key, Duration usual) {
    Data value = fields.table().get(key);
    return value == null ? usual : duration(value, key);
  }

  private static int number(Data value, String what, int least, int most) {
    if (value.asString().matches("\\d{1,4}")) {
      int number = Integer.parseInt(value.asString());
      if (number >= least && number <= most) return number;
    }
    throw new UserError(what + " must be a number from " + least + " to " + most, value.span());
  }

  private static Duration duration(Data value, String what) {
    Duration read = duration(value.asString());
    if (read != null) return read;
    throw new UserError(what + " must be a time such as 500ms, 30s, 5m, 12h or 7d", value.span());
  }

  /** A number and a unit; null for anything else. */
  static @Nullable Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) return null;
    long n = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(n);
      case "s" -> Duration.ofSeconds(n);
      case "m" -> Duration.ofMinutes(n);
      case "h" -> Duration.ofHours(n);
      default -> Duration.ofDays(n);
    };
  }
}

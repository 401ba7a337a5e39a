package dev.waymark.cli;

import dev.waymark.config.Settings;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.Invocation.Unpublished;
import dev.waymark.text.UserError;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which site, and how Hugo would build it: shared by every command that reads a site. */
final class SiteArguments {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "A site's folder, or files and folders inside one (default: the current folder).")
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Waymark's configuration (default: waymark.yaml in the site's folder).")
  @Nullable String config;

  @Option(
      names = "--hugo-version",
      paramLabel = "VERSION",
      description =
          "The Hugo that builds the site (default: what the site pins, else the newest known).")
  @Nullable String hugoVersion;

  @Option(
      names = {"-e", "--environment"},
      paramLabel = "NAME",
      description = "Hugo's environment (default: HUGO_ENVIRONMENT, else production).")
  @Nullable String environment;

  @Option(
      names = "--now",
      paramLabel = "DATE",
      description =
          "The day for judging future and expired pages, such as 2026-11-23 (default: today).")
  @Nullable String now;

  @Option(
      names = {"-D", "--build-drafts"},
      description = "Count drafts as published.")
  boolean drafts;

  @Option(
      names = {"-F", "--build-future"},
      description = "Count pages with a future date as published.")
  boolean future;

  @Option(
      names = {"-E", "--build-expired"},
      description = "Count expired pages as published.")
  boolean expired;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** The same about another folder. */
  SiteArguments of(Path folder) {
    SiteArguments other = new SiteArguments();
    other.paths.add(folder.toString());
    other.config = config;
    other.hugoVersion = hugoVersion;
    other.environment = environment;
    other.now = now;
    other.drafts = drafts;
    other.future = future;
    other.expired = expired;
    return other;
  }

  /** How Hugo would be run, as far as waymark.yaml has a say in it. */
  Invocation invocation(Console console, Settings configured) {
    Map<String, String> variables = new TreeMap<>();
    // It stands for what a build script passes to Hugo; who sets the variable wants it otherwise.
    if (configured.baseURL() != null) variables.put("HUGO_BASEURL", configured.baseURL());
    console
        .environment()
        .forEach(
            (key, value) -> {
              if (key.startsWith("HUGO") || key.equals("GOMODCACHE")) variables.put(key, value);
            });
    Set<Unpublished> building = EnumSet.noneOf(Unpublished.class);
    if (drafts) building.add(Unpublished.DRAFTS);
    if (future) building.add(Unpublished.FUTURE);
    if (expired) building.add(Unpublished.EXPIRED);
    return new Invocation(
        "",
        List.of(),
        environment,
        variables,
        hugoVersion == null ? configured.hugoVersion() : version(hugoVersion),
        now == null ? console.now() : instant(now),
        building,
        CacheFolder.of(console.environment()));
  }

  private static HugoVersion version(String text) {
    HugoVersion version = HugoVersion.parse(text);
    if (version == null)
      throw new UserError("--hugo-version must be a version such as 0.131.0, not " + text);
    return version;
  }

  private static Instant instant(String text) {
    try {
      return text.length() > 10
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new UserError("--now must be a date such as 2026-11-23, not " + text);
    }
  }
}

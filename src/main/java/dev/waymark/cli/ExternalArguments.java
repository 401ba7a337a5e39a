package dev.waymark.cli;

import dev.waymark.engine.Policy;
import dev.waymark.lint.Web;
import dev.waymark.site.model.Site;
import dev.waymark.text.UserError;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how the web is asked about the links that leave the site. */
final class ExternalArguments {
  @Option(
      names = "--external",
      description = "Also check links that leave the site, over the network.")
  boolean external;

  @Option(
      names = "--external-timeout",
      paramLabel = "TIME",
      description =
          "Stop after this time, such as 90s or 30m, and say what is left (default: 10m).")
  @Nullable String timeout;

  @Option(
      names = "--offline",
      description = "With --external: use only what earlier runs remember, without the network.")
  boolean offline;

  @Option(
      names = "--allow-host",
      split = ",",
      paramLabel = "HOST",
      description =
          "Check this host even though it is on a private network; may be given several times.")
  List<String> allowed = new ArrayList<>();

  /** What the web says of a site's links; null when it is not to be asked. */
  @Nullable Web asked(
      Workspace workspace,
      Policy policy,
      CacheArguments cache,
      Progress progress,
      Console console) {
    Policy.Since compared = policy.since();
    if (!external) return null;
    Site earlier = compared == null ? null : compared.site();
    return ask(workspace, earlier, policy.excluded(), cache, progress, console);
  }

  void require() {
    budget();
    if (!external && (offline || timeout != null || !allowed.isEmpty())) {
      throw new UserError("--offline, --external-timeout and --allow-host need --external");
    }
  }

  Duration budget() {
    if (timeout == null) return Duration.ofMinutes(10);
    try {
      Duration read = Duration.parse("PT" + timeout.toUpperCase(Locale.ROOT));
      if (!read.isZero() && !read.isNegative()) return read;
    } catch (DateTimeParseException unreadable) {
      // Said below.
    }
    throw new UserError("--external-timeout must be a time such as 90s or 30m, not " + timeout);
  }

  /**
   * What the web says; null when it is not asked.
   *
   * @param before an earlier state, whose addresses are not asked about again; null for none
   */
  @Nullable Web ask(
      Workspace workspace,
      @Nullable Site before,
      Predicate<String> excluded,
      CacheArguments cache,
      Progress progress,
      Console console) {
    if (!external) return null;
    // The one class that knows okhttp; loaded here and never without --external.
    return new Outside(this, cache, console).ask(workspace, before, excluded, progress);
  }
}

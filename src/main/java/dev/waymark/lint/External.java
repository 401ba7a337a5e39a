package dev.waymark.lint;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a site wants the web to be asked.
 *
 * @param asked whether an address is asked about at all
 * @param hosts the first that covers a host holds for it
 * @param contact where the owners of servers find whoever asks; null for the address of Waymark, if
 *     it is known
 */
public record External(
    Predicate<String> asked, List<HostRule> hosts, Ages ages, @Nullable String contact) {
  public static final External DEFAULT = new External(url -> true, List.of(), Ages.DEFAULT, null);

  /** What holds for a host. */
  public HostRule host(String host) {
    for (HostRule rule : hosts) if (rule.covers(host)) return rule;
    return HostRule.USUAL;
  }

  /**
   * What one host needs.
   *
   * @param host a name, or {@code *.name} for all below it and itself
   * @param accept statuses that count as alive
   * @param get whether it must be asked by GET
   * @param spacing the least time between two requests
   * @param concurrency the most requests at a time
   * @param token the environment variable that holds its token; null to send none
   */
  public record HostRule(
      String host,
      Set<Integer> accept,
      boolean get,
      Duration spacing,
      int concurrency,
      @Nullable String token) {
    public static final Duration SPACING = Duration.ofMillis(50);
    public static final int CONCURRENCY = 2;
    static final HostRule USUAL = new HostRule("", Set.of(), false, SPACING, CONCURRENCY, null);

    boolean covers(String name) {
      if (!host.startsWith("*.")) return name.equals(host);
      return name.equals(host.substring(2)) || name.endsWith(host.substring(1));
    }
  }

  /** How long an answer is believed. */
  public record Ages(Duration alive, Duration moved, Duration dead, Duration unverified) {
    public static final Ages DEFAULT =
        new Ages(Duration.ofDays(7), Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(1));

    public Duration of(Outcome outcome) {
      if (outcome instanceof Outcome.Alive) return alive;
      if (outcome instanceof Outcome.Moved) return moved;
      return outcome instanceof Outcome.Dead ? dead : unverified;
    }
  }
}

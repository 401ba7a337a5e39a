package dev.waymark.hugo.config;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How Hugo would be run: what the command line, the environment and the clock contribute. The
 * composition root fills it, so that no other room reads a clock or an environment.
 *
 * @param source the site's folder below the tree's root, {@code ""} for the root itself ({@code
 *     --source})
 * @param configFiles {@code --config}, empty for the usual search
 * @param environment {@code --environment}, null for {@code HUGO_ENVIRONMENT} or {@code production}
 * @param variables the process environment's {@code HUGO…} variables, and {@code GOMODCACHE}
 * @param version the Hugo that builds the site, null for what the site pins, else the newest known
 * @param now what drafts and dates are judged by
 * @param building what is built beyond what is published
 * @param caches the folder in which Hugo keeps caches when nothing else is said; null when unknown
 */
public record Invocation(
    String source,
    List<String> configFiles,
    @Nullable String environment,
    Map<String, String> variables,
    @Nullable HugoVersion version,
    Instant now,
    Set<Unpublished> building,
    @Nullable String caches) {
  /** What Hugo builds only when it is told to; each by its key in the configuration. */
  public enum Unpublished {
    DRAFTS("builddrafts"),
    FUTURE("buildfuture"),
    EXPIRED("buildexpired");

    private final String key;

    Unpublished(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  public static Invocation at(Instant now) {
    return new Invocation("", List.of(), null, Map.of(), null, now, Set.of(), null);
  }

  /** All of it but the moment, as text: of equal texts Hugo makes the same at the same moment. */
  public String circumstances() {
    return String.join(
        "\n",
        source,
        configFiles.toString(),
        String.valueOf(environment),
        new TreeMap<>(variables).toString(),
        String.valueOf(version),
        new TreeSet<>(building).toString(),
        String.valueOf(caches));
  }

  public Invocation withVersion(@Nullable HugoVersion v) {
    return new Invocation(source, configFiles, environment, variables, v, now, building, caches);
  }
}

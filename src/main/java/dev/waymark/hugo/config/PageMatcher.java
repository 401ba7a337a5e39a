package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pages a cascade or a permalink is for ({@code resources/page/page_matcher.go}); an absent
 * glob matches all.
 *
 * @param languages globs of language codes; one beginning with {@code "! "} excludes
 */
public record PageMatcher(
    @Nullable Glob path, @Nullable Glob kind, @Nullable Glob environment, List<String> languages) {
  public static final PageMatcher ALL = new PageMatcher(null, null, null, List.of());

  /** Reads a {@code target} table; a thing that is none matches all pages. */
  public static PageMatcher of(@Nullable Data target) {
    if (!(target instanceof Data.Table table)) return ALL;
    List<String> languages = Options.texts(table.get("lang"));
    if (languages.isEmpty()) languages = Options.texts(table.at("sites", "matrix", "languages"));
    return new PageMatcher(
        glob(table, "path"), glob(table, "kind"), glob(table, "environment"), languages);
  }

  private static @Nullable Glob glob(Data.Table table, String key) {
    Data value = table.get(key);
    return value == null || value.asString().isEmpty() ? null : Glob.of(value.asString());
  }

  /**
   * Whether it is for a page.
   *
   * @param logicalPath with leading slash; home is {@code /}
   * @param kindName as Hugo spells it: {@code section}
   */
  public boolean matches(
      String logicalPath, String kindName, String language, String environmentName) {
    if (kind != null && !kind.matches(kindName)) return false;
    if (path != null && !path.matches(logicalPath)) return false;
    if (environment != null && !environment.matches(environmentName)) return false;
    return matchesLanguage(language);
  }

  private boolean matchesLanguage(String language) {
    boolean wanted = languages.stream().allMatch(glob -> glob.startsWith("! "));
    for (String glob : languages) {
      if (!glob.startsWith("! ")) wanted |= Glob.of(glob).matches(language);
      else if (Glob.of(glob.substring(2)).matches(language)) return false;
    }
    return wanted;
  }
}

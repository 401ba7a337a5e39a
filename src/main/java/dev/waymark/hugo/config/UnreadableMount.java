package dev.waymark.hugo.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mount whose source is not in the tree, for example {@code ../CHANGELOG.md} or a submodule that
 * was not fetched: what is below its target is unknown.
 *
 * @param component one of archetypes, assets, content, data, i18n, layouts, static
 * @param target path below the component, {@code ""} for its root
 * @param source as the configuration writes it
 * @param why what it would show is not known
 * @param languages codes of those that a single file shows in; empty for all
 */
public record UnreadableMount(
    String component, String target, String source, String why, Set<String> languages) {
  private static final Pattern EXTENSION = Pattern.compile("\\.[0-9]?[A-Za-z][A-Za-z0-9]{0,8}$");

  public UnreadableMount(String component, String target, String source) {
    this(component, target, source, "mount " + source + " is not in the tree");
  }

  public UnreadableMount(String component, String target, String source, String why) {
    this(component, target, source, why, Set.of());
  }

  /** Of a file that shows in these languages alone. */
  public UnreadableMount in(Set<String> codes) {
    return new UnreadableMount(component, target, source, why, codes);
  }

  public boolean showsIn(Language language) {
    return languages.isEmpty() || languages.contains(language.code());
  }

  /** Whether its source is a single file, which shows at the target and nowhere below it. */
  public boolean isFile() {
    return namesFile(source) && namesFile(target) && extension(source).equals(extension(target));
  }

  /** Whether a path below the component, or a glob of such paths, may be something of it. */
  boolean mayShow(String path) {
    String wanted = path.toLowerCase(Locale.ROOT);
    String own = target.toLowerCase(Locale.ROOT);
    if (own.isEmpty() || wanted.equals(own)) return true;
    String known = wanted.split("[*?\\[{]", 2)[0];
    boolean glob = known.length() < wanted.length();
    return known.startsWith(own + "/") || glob && own.startsWith(known);
  }

  /** Whether a path ends as the name of a file. */
  public static boolean namesFile(String path) {
    return !extension(path).isEmpty();
  }

  private static String extension(String path) {
    Matcher found = EXTENSION.matcher(TreePath.name(path));
    return found.find() && found.start() > 0 ? found.group() : "";
  }
}

package dev.waymark.site.published;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Params;
import dev.waymark.site.model.Url;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that a page's aliases become ({@code hugolib/page__output.go: Aliases}, {@code
 * hugolib/alias.go}).
 */
public final class AliasMaker {
  private final HugoConfig config;

  public AliasMaker(HugoConfig config) {
    this.config = config;
  }

  /** An alias: the file Hugo writes and the value as written. */
  record Alias(String file, Data value) {}

  /**
   * The aliases of a page in one format.
   *
   * @param folder where its resources lie, below {@code public/}
   */
  List<Alias> aliases(
      Params params, Language language, OutputFormat format, String folder, boolean ugly) {
    Data values = params.field("aliases");
    if (values == null) return List.of();
    List<Alias> all = new ArrayList<>();
    for (Data value : each(values)) {
      String file = file(value.asString(), language, format, folder, ugly);
      if (file != null) all.add(new Alias(file, value));
    }
    return all;
  }

  /** A text in place of a list holds as many as it has words ({@code cast.ToStringSlice}). */
  private static List<Data> each(Data values) {
    if (!(values instanceof Data.Text text)) return values.asList();
    List<Data> words = new ArrayList<>();
    for (String word : text.value().strip().split("\\s+"))
      words.add(new Data.Text(word, text.span()));
    return words;
  }

  /** The alias that a page of a language needs for an address; null when none leads there. */
  public @Nullable String writing(Language language, Url url) {
    String path = HugoUrls.decode(url.value());
    String base = language.basePath();
    String prefix = prefix(language);
    if (!path.startsWith(base + prefix + "/")) return null;
    String alias = path.substring(base.length() + prefix.length());
    return alias.equals("/") ? null : alias;
  }

  /** What Hugo sets before an alias that begins with a slash. */
  private String prefix(Language language) {
    boolean prefixed =
        config.version().has(HugoChange.ALIASES_BELOW_LANGUAGE) || config.multihost();
    return prefixed ? language.outputPrefix() : "";
  }

  private @Nullable String file(
      String alias, Language language, OutputFormat format, String folder, boolean ugly) {
    if (alias.isEmpty() || alias.startsWith("http://") || alias.startsWith("https://")) return null;
    String base;
    if (alias.startsWith("/")) {
      base = prefix(language) + "/" + format.path();
    } else {
      base = "/" + folder + "/..";
    }
    String path = HugoUrls.clean(base + "/" + alias);
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean byFormat = config.version().has(HugoChange.ALIASES_NAMED_BY_FORMAT);
    String suffix = byFormat ? format.suffix() : "html";
    boolean htm = byFormat && suffix.equals("html") && last.endsWith(".htm");
    boolean named = htm || last.endsWith("." + suffix);
    if (ugly && !named) {
      path += "." + suffix;
      named = true;
    }
    if (path.equals("/") || path.startsWith("/..")) return null;
    String index = (byFormat ? format.baseName() : "index") + "." + suffix;
    return path.substring(1) + (named ? "" : "/" + index);
  }
}

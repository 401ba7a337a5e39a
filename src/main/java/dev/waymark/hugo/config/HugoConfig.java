package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site's whole configuration as Hugo reads it: files, {@code config/} folders, environment,
 * themes and modules merged.
 *
 * @param versionAssumed whether nobody named the version, so that an older Hugo may build the site
 * @param files the configuration files that were read, in order; empty when there is none: then the
 *     folder is not a Hugo site, or one that only the newest Hugo builds
 * @param languages those that are built, in order; never empty
 * @param disabledLanguages codes of {@code disableLanguages}
 * @param languagesWritten whether the project has a {@code languages} table of its own
 * @param multihost whether each language has its own baseURL
 * @param mounts project first, then modules in order; an earlier mount wins over a later one
 * @param unreadableMounts mounts whose source is not in the tree
 * @param absentModules themes and modules whose files are not here: what they hold is unknown
 * @param options the settings of each language by code (root values with the language's own over
 *     them)
 * @param defects what Hugo would refuse or could not find
 */
public record HugoConfig(
    HugoVersion version,
    boolean versionAssumed,
    String environment,
    Clock clock,
    List<Source> files,
    List<Language> languages,
    Set<String> disabledLanguages,
    boolean languagesWritten,
    boolean multihost,
    List<Mount> mounts,
    List<UnreadableMount> unreadableMounts,
    List<MissingModule> absentModules,
    Map<String, Options> options,
    List<Defect> defects) {

  /** The paths of the {@link #absentModules}. */
  public List<String> unresolvedModules() {
    return absentModules.stream().map(MissingModule::path).toList();
  }

  /**
   * Why a component may hold more than is seen, at any place in it: the first module that is not
   * here and could add to it; null when all is seen.
   */
  public @Nullable String absent(String component) {
    for (MissingModule module : absentModules)
      if (module.components().contains(component)) return module.why();
    return null;
  }

  /** As {@link #absent}, also for a mount whose source is not here. */
  public @Nullable String unseen(String component) {
    String why = absent(component);
    if (why != null) return why;
    for (UnreadableMount mount : unreadableMounts)
      if (mount.component().equals(component)) return mount.why();
    return null;
  }

  /** As {@link #unseen(String)}, of a path below the component or a glob of such paths. */
  public @Nullable String unseen(String component, String path) {
    String why = absent(component);
    if (why != null) return why;
    for (UnreadableMount mount : unreadableMounts)
      if (mount.component().equals(component) && mount.mayShow(path)) return mount.why();
    return null;
  }

  /** The module that is not here and that a reason names at its end; null when it names none. */
  public @Nullable MissingModule waitsFor(String reason) {
    for (MissingModule module : absentModules) if (reason.endsWith(module.why())) return module;
    return null;
  }

  /** Why nothing is known of the site around a folder of Markdown; null when this is a site. */
  public @Nullable String siteless() {
    for (MissingModule module : absentModules)
      if (module.source() == MissingModule.Origin.SITE) return module.why();
    return null;
  }

  /** The same site with one mount alone. */
  public HugoConfig only(Mount mount) {
    return new HugoConfig(
        version,
        versionAssumed,
        environment,
        clock,
        files,
        languages,
        disabledLanguages,
        languagesWritten,
        multihost,
        List.of(mount),
        unreadableMounts,
        absentModules,
        options,
        defects);
  }

  public Language defaultLanguage() {
    return languages.stream().filter(Language::isDefault).findFirst().orElse(languages.get(0));
  }

  public @Nullable Language language(String code) {
    return languages.stream().filter(l -> l.code().equals(code)).findFirst().orElse(null);
  }

  public Options options(Language language) {
    Options found = options.get(language.code());
    if (found != null) return found;
    Source nowhere = files.isEmpty() ? Source.of("", "") : files.get(0);
    return new Options(new Data.Table(List.of(), nowhere.span(0, 0)), version);
  }

  public boolean multilingual() {
    return languages.size() > 1;
  }
}

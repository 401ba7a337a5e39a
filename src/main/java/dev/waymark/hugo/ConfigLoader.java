package dev.waymark.hugo;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Clock;
import dev.waymark.hugo.config.ConfigFiles;
import dev.waymark.hugo.config.ConfigTable;
import dev.waymark.hugo.config.EnvironmentVariables;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.Languages;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.hugo.config.UnreadableMount;
import dev.waymark.hugo.config.VersionPin;
import dev.waymark.hugo.modules.AbsentContent;
import dev.waymark.hugo.modules.Module;
import dev.waymark.hugo.modules.Modules;
import dev.waymark.hugo.modules.Mounts;
import dev.waymark.hugo.modules.PlainFolder;
import dev.waymark.hugo.outputs.OutputMistakes;
import dev.waymark.hugo.paths.PermalinkMistakes;
import dev.waymark.text.Defect;
import dev.waymark.text.Regexp;
import dev.waymark.text.Span;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a site's configuration as Hugo does: files, {@code config} folder, environment, themes and
 * modules ({@code config/allconfig/load.go}). Never fails: what Hugo would refuse is among {@link
 * HugoConfig#defects()} ({@code config-syntax}) or {@link HugoConfig#absentModules()} and the rest
 * is read as far as it goes.
 */
public final class ConfigLoader {
  private static final Map<String, String> ALIASES =
      Map.of(
          "indexes",
          "taxonomies",
          "logpathwarnings",
          "printpathwarnings",
          "ignoreerrors",
          "ignorelogs");

  private ConfigLoader() {}

  /**
   * The configuration of the site in {@code how.source()}; with no file at all, {@link
   * HugoConfig#files()} is empty.
   */
  public static HugoConfig load(Tree tree, Invocation how) {
    if (how.version() != null) return load(tree, how, how.version(), false);
    HugoVersion pinned = VersionPin.of(tree, folder(how));
    boolean assumed = pinned == null;
    HugoConfig config = load(tree, how, pinned == null ? HugoVersion.NEWEST : pinned, assumed);
    HugoVersion least =
        HugoVersion.parse(
            config.options(config.defaultLanguage()).text("", "module", "hugoversion", "min"));
    return least != null && least.compareTo(config.version()) > 0
        ? load(tree, how, least, assumed)
        : config;
  }

  private static HugoConfig load(Tree tree, Invocation how, HugoVersion version, boolean assumed) {
    String folder = folder(how);
    String environment = environment(how);
    ConfigFiles files = new ConfigFiles(tree, version, environment);
    ConfigTable project = files.read(folder, how.configFiles());
    boolean plain = files.files().isEmpty() && folder.isEmpty() && PlainFolder.is(tree);
    if (plain) project = PlainFolder.settings();
    EnvironmentVariables.apply(how.variables(), project);
    applyFlags(how, project);
    project.setDefaultStrategies();
    ALIASES.forEach(project::rename);
    boolean languagesWritten = project.table("languages") != null;
    if (!languagesWritten) {
      project.put("languages", project.keySpan("languages"), onlyLanguage(project));
    }

    Modules modules = new Modules(tree, files, folder, project.copy(), environment, how);
    for (Module module : modules.found()) {
      if (module.ordinal() > 0) project.mergeRoot(module.settings());
    }
    Languages languages = Languages.of(project, version);
    List<Module> mounted = new ArrayList<>(modules.found());
    mounted.set(0, new Module(0, folder, project, mounted.get(0).mounts()));
    Mounts mounts = new Mounts(tree, mounted, languages);

    List<UnreadableMount> unreadable = new ArrayList<>(mounts.unreadable());
    unreadable.addAll(modules.unreadable());

    List<Defect> defects = new ArrayList<>(files.defects());
    defects.addAll(languages.defects());
    defects.addAll(mounts.defects());
    defects.addAll(malformedExpressions(project));
    languages.options().values().forEach(o -> defects.addAll(PermalinkMistakes.in(o)));
    languages.options().values().forEach(o -> defects.addAll(OutputMistakes.in(o)));
    return new HugoConfig(
        version,
        assumed,
        environment,
        new Clock(how.now()),
        List.copyOf(files.files()),
        List.copyOf(languages.built()),
        Set.copyOf(languages.disabled()),
        languagesWritten,
        languages.multihost(),
        mounts.mounts(),
        List.copyOf(unreadable),
        plain
            ? List.of(PlainFolder.site())
            : AbsentContent.judged(tree, mounts.mounts(), modules.absent()),
        Map.copyOf(languages.options()),
        defects.stream().distinct().toList());
  }

  /** The command line's {@code -D}, {@code -F} and {@code -E}; they win over the files. */
  private static void applyFlags(Invocation how, ConfigTable project) {
    for (Invocation.Unpublished kind : how.building()) flag(project, kind.key());
  }

  private static void flag(ConfigTable project, String key) {
    Span place = project.keySpan(key);
    project.put(key, place, new Data.Flag(true, place));
  }

  /**
   * What stands for {@code languages} when a project has none; a theme's languages then join it.
   */
  private static ConfigTable onlyLanguage(ConfigTable project) {
    Span nowhere = project.keySpan("languages");
    String code = project.text("en", "defaultcontentlanguage");
    Data.Table none = new Data.Table(List.of(), nowhere);
    return ConfigTable.of(
        new Data.Table(
            List.of(new Data.Entry(code.isEmpty() ? "en" : code, nowhere, none)), nowhere));
  }

  private static List<Defect> malformedExpressions(ConfigTable project) {
    List<Defect> all = new ArrayList<>();
    Data expressions = project.at("ignorefiles");
    if (expressions == null) return all;
    for (Data expression : expressions.asList()) {
      if (Regexp.of(expression.asString()) != null) continue;
      all.add(
          new Defect(
              "config-syntax",
              "not a regular expression: " + expression.asString(),
              expression.span()));
    }
    return all;
  }

  private static String folder(Invocation how) {
    String folder = TreePath.join("", how.source());
    return folder == null ? "" : folder;
  }

  private static String environment(Invocation how) {
    if (how.environment() != null) return how.environment();
    String named =
        how.variables()
            .getOrDefault("HUGO_ENVIRONMENT", how.variables().getOrDefault("HUGO_ENV", ""));
    return named.isBlank() ? "production" : named;
  }
}

package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.icons.IconSet;
import dev.waymark.icons.IconSets;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.schema.SchemaCheck;
import dev.waymark.site.model.Meaning;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.SiteOptions.ListShortcode;
import dev.waymark.site.model.SiteOptions.RedirectFile;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code waymark.yaml} strictly: whatever it does not understand is a {@link UserError} with
 * its place.
 */
public final class SettingsReader {
  /** The keys of the file; {@code rules/schemas/waymark.schema.json} has the same. */
  static final Set<String> KEYS =
      Set.of(
          "extends",
          "hugoVersion",
          "baseURL",
          "failOn",
          "baseline",
          "allow",
          "rules",
          "exclude",
          "overrides",
          "schemas",
          "lists",
          "includes",
          "icons",
          "redirects",
          "elsewhere",
          "knownUrls",
          "client-rendered",
          "external");

  private final Shared shared;
  private final RulesReader rules;
  private final Map<Source, String> folders = new IdentityHashMap<>();

  private SettingsReader(Shared shared, List<RulePage> pages) {
    this.shared = shared;
    rules = new RulesReader(pages);
  }

  /**
   * Reads a configuration file and all that it extends; {@code pages} are the rules that exist.
   * Paths in the file itself are relative to the site's folder, those in what it extends to the
   * file that says them.
   */
  public static Settings read(Source file, Shared shared, List<RulePage> pages) {
    return new SettingsReader(shared, pages).settings(Layers.of(file, shared, KEYS));
  }

  private Settings settings(List<Layers.Layer> layers) {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    Data.Table written = new Data.Table(List.of(), layers.get(0).table().span());
    for (Layers.Layer layer : layers) {
      folders.put(layer.table().span().source(), layer.folder());
      rules
          .settings(new Fields(layer.table(), "").entries("rules"))
          .forEach((rule, own) -> settings.merge(rule, own, (before, now) -> now.over(before)));
      written = SettingsMerge.tables(written, without(layer.table()));
    }
    if (layers.size() == 1 && layers.get(0).table().entries().isEmpty()) return Settings.DEFAULT;
    List<String> files = layers.stream().map(Layers.Layer::name).toList();
    return settings(new Fields(written, ""), settings, files);
  }

  /** Those keys whose values are merged as they stand. */
  private static Data.Table without(Data.Table table) {
    Set<String> others = Set.of("rules", "extends");
    List<Data.Entry> entries =
        table.entries().stream().filter(entry -> !others.contains(entry.key())).toList();
    return new Data.Table(entries, table.span());
  }

  private Settings settings(Fields top, Map<String, RuleSetting> settings, List<String> files) {
    List<SchemaBinding> schemas = new ArrayList<>();
    for (Data item : top.items("schemas")) schemas.add(schema(Fields.of(item, "schemas")));
    List<Meaning> meanings = new ArrayList<>();
    schemas.forEach(schema -> meanings.add(schema.meaning()));

    List<IconSet> icons = new ArrayList<>();
    for (Data item : top.items("icons")) icons.add(icons(item));
    List<Override> overrides = new ArrayList<>();
    for (Data item : top.items("overrides")) overrides.add(override(Fields.of(item, "overrides")));
    return new Settings(
        files,
        top.table(),
        version(top.table().get("hugoVersion")),
        baseURL(top.table().get("baseURL")),
        failOn(top.table().get("failOn")),
        baseline(top.table().get("baseline")),
        settings,
        Globs.read(top.items("exclude")),
        List.copyOf(overrides),
        AllowReader.read(top.items("allow"), rules, top.table().span().source()),
        List.copyOf(schemas),
        List.copyOf(icons),
        new SiteOptions(
            List.copyOf(meanings),
            lists(top.entries("lists")),
            top.texts("includes"),
            redirects(top.items("redirects")),
            elsewhere(top),
            ClientReader.read(top.items("client-rendered"))),
        ExternalReader.read(top.table().get("external")));
  }

  /** {@code knownUrls} was its name once. */
  private static List<String> elsewhere(Fields top) {
    List<String> all = new ArrayList<>(top.texts("elsewhere"));
    all.addAll(top.texts("knownUrls"));
    return List.copyOf(all);
  }

  private static @Nullable HugoVersion version(@Nullable Data value) {
    if (value == null || value instanceof Data.Nothing) return null;
    // Unquoted 0.131 is a number whose text is kept as written.
    String text = value instanceof Data.Num num ? num.raw() : Fields.text(value, "hugoVersion");
    HugoVersion version = HugoVersion.parse(text);
    if (version == null)
      throw new UserError("hugoVersion must be a version such as 0.131.0", value.span());
    return version;
  }

  private static @Nullable Severity failOn(@Nullable Data value) {
    return value == null || value instanceof Data.Nothing ? null : RulesReader.severity(value);
  }

  private static @Nullable String baseURL(@Nullable Data value) {
    if (value == null || value instanceof Data.Nothing) return null;
    String text = Fields.text(value, "baseURL");
    if (text.startsWith("/") || text.matches("https?://[^/\\s]+(/\\S*)?")) return text;
    throw new UserError(
        "baseURL must be an address such as https://docs.acme.dev/ or a path such as /docs/",
        value.span());
  }

  private @Nullable String baseline(@Nullable Data value) {
    return value == null || value instanceof Data.Nothing ? null : path(value, "baseline");
  }

  /** A path from the site's root of what is written as one from its file's own place. */
  private String path(Data value, String what) {
    String text = Fields.text(value, what);
    if (Shared.isAbsolute(text)) return text;
    return Shared.join(folders.getOrDefault(value.span().source(), ""), text);
  }

  private Override override(Fields fields) {
    fields.only(Set.of("files", "rules"));
    Map<String, Severity> severities = rules.severities(fields.entries("rules"));
    List<Glob> files = Globs.read(fields.items("files"));
    if (files.isEmpty())
      throw new UserError("an override needs files, a list of globs", fields.table().span());
    return new Override(files, severities);
  }

  private SchemaBinding schema(Fields fields) {
    fields.only(Set.of("schema", "files", "section", "kind"));
    Data place = fields.table().get("schema");
    if (place == null)
      throw new UserError("an entry of schemas needs schema, a file's path", fields.table().span());
    String path = path(place, "schema");
    Source source = shared.read(path);
    if (source == null) throw new UserError("no schema file " + path, place.span());
    DataFormat format =
        path.toLowerCase(Locale.ROOT).endsWith(".json") ? DataFormat.JSON : DataFormat.YAML;
    Parsed parsed = DataReader.read(format, source.all());
    if (parsed.value() == null || !parsed.problems().isEmpty()) {
      throw parsed.problems().isEmpty()
          ? new UserError("the schema is empty", place.span())
          : new UserError(parsed.problems().get(0).message(), parsed.problems().get(0).span());
    }
    if (!(parsed.value() instanceof Data.Table || parsed.value() instanceof Data.Flag))
      throw new UserError("a schema is an object, or true or false", parsed.value().span());
    SchemaCheck schema;
    try {
      schema = SchemaCheck.read(parsed.value());
    } catch (SchemaCheck.Mistake mistake) {
      throw new UserError(
          "the schema " + path + " is wrong: " + mistake.getMessage(), place.span());
    }
    List<Glob> files = Globs.read(fields.items("files"));
    String section = fields.text("section");
    String kind = fields.text("kind");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new SchemaBinding(
        name,
        schema,
        page ->
            (files.isEmpty()
                    || (page.file() != null
                        && files.stream().anyMatch(g -> g.matches(page.file()))))
                && (section == null || page.section().equals(section))
                && (kind == null || page.kind().hugoName().equals(kind)));
  }

  private static Map<String, ListShortcode> lists(List<Data.Entry> entries) {
    Map<String, ListShortcode> lists = new LinkedHashMap<>();
    for (Data.Entry entry : entries) {
      Fields fields =
          Fields.of(entry.value(), "lists." + entry.key()).only(Set.of("param", "default"));
      String param = fields.text("param");
      lists.put(entry.key(), new ListShortcode(param == null ? "" : param, fields.text("default")));
    }
    return lists;
  }

  /** The name of a set that Waymark carries, or {@code folder: PATH} of SVG files. */
  private IconSet icons(Data item) {
    if (item instanceof Data.Table table) {
      Data place = new Fields(table, "icons").only(Set.of("folder")).table().get("folder");
      String folder = place == null ? null : path(place, "folder");
      if (folder == null || !shared.tree().isFolder(folder)) {
        throw new UserError("no folder " + folder + " with icons", item.span());
      }
      return new IconSet(folder, Set.of(), List.of(folder));
    }
    String name = Fields.text(item, "an icon set");
    IconSet set = IconSets.named(name);
    if (set == null)
      throw Fields.unknown("icon set " + Fields.quoted(name), name, IconSets.NAMES, item.span());
    return set;
  }

  private List<RedirectFile> redirects(List<Data> items) {
    List<RedirectFile> files = new ArrayList<>();
    for (Data item : items) {
      String path = path(item, "a redirect file");
      if (!shared.tree().isFile(path)) throw new UserError("no redirect file " + path, item.span());
      files.add(new RedirectFile(path, item.span()));
    }
    return List.copyOf(files);
  }
}

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
import dev.waymark.schema.SchemaFormats;
import dev.waymark.site.model.Meaning;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.SiteOptions.ListShortcode;
import dev.waymark.site.model.SiteOptions.RedirectFile;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code waymark.yaml} strictly: whatever it does not understand is a {@link UserError} with
 * its place.
 */
public final class SettingsReader {
  /** The keys of the file; {@code rules/schemas/waymark.schema.json} has the same. */
  static final Set<String> KEYS =
      Set.of(
          "hugoVersion",
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

  private final Tree tree;
  private final Map<String, RulePage> pages = new LinkedHashMap<>();

  private SettingsReader(Tree tree, List<RulePage> pages) {
    this.tree = tree;
    pages.forEach(page -> this.pages.put(page.id(), page));
  }

  /**
   * Reads a configuration file; {@code pages} are the rules that exist, {@code tree} is where
   * schemas are found.
   */
  public static Settings read(Source file, Tree tree, List<RulePage> pages) {
    Parsed parsed = DataReader.read(DataFormat.YAML, file.all());
    if (!parsed.problems().isEmpty()) {
      Parsed.Problem problem = parsed.problems().get(0);
      throw new UserError(problem.message(), problem.span());
    }
    if (parsed.value() == null || parsed.value() instanceof Data.Nothing) return Settings.DEFAULT;
    if (!(parsed.value() instanceof Data.Table table)) {
      throw new UserError("the configuration must be a map", parsed.value().span());
    }
    return new SettingsReader(tree, pages).settings(new Fields(table, "").only(KEYS));
  }

  private Settings settings(Fields top) {
    List<SchemaBinding> schemas = new ArrayList<>();
    for (Data item : top.items("schemas")) schemas.add(schema(Fields.of(item, "schemas")));
    List<Meaning> meanings = new ArrayList<>();
    schemas.forEach(schema -> meanings.addAll(SchemaFormats.meanings(schema)));

    List<IconSet> icons = new ArrayList<>();
    for (Data item : top.items("icons")) icons.add(icons(item));
    List<Override> overrides = new ArrayList<>();
    for (Data item : top.items("overrides")) overrides.add(override(Fields.of(item, "overrides")));
    return new Settings(
        version(top.table().get("hugoVersion")),
        failOn(top.table().get("failOn")),
        top.text("baseline"),
        rules(top.entries("rules")),
        Globs.read(top.items("exclude")),
        List.copyOf(overrides),
        AllowReader.read(top.items("allow"), pages.keySet()),
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
    return value == null || value instanceof Data.Nothing ? null : severity(value);
  }

  private Map<String, RuleSetting> rules(List<Data.Entry> entries) {
    Map<String, RuleSetting> rules = new LinkedHashMap<>();
    for (Data.Entry entry : entries)
      rules.put(rule(entry).id(), setting(rule(entry), entry.value()));
    return rules;
  }

  private RulePage rule(Data.Entry entry) {
    RulePage page = pages.get(entry.key());
    if (page == null) {
      throw Fields.unknown("rule " + entry.key(), entry.key(), pages.keySet(), entry.keySpan());
    }
    return page;
  }

  /** Either a severity alone or a map of severity and options. */
  private static RuleSetting setting(RulePage page, Data value) {
    if (!(value instanceof Data.Table table))
      return new RuleSetting(severity(value, page), Map.of());
    Set<String> known = new TreeSet<>(Set.of("severity"));
    page.options().forEach(option -> known.add(option.name()));
    new Fields(table, page.id()).only(known);
    Map<String, Object> options = new LinkedHashMap<>();
    for (RulePage.Option option : page.options()) {
      Data given = table.get(option.name());
      if (given != null) options.put(option.name(), option(option, given));
    }
    Data severity = table.get("severity");
    return new RuleSetting(severity == null ? null : severity(severity, page), options);
  }

  private static Object option(RulePage.Option option, Data given) {
    return switch (option.kind()) {
      case "flag" -> {
        if (given instanceof Data.Flag flag) yield flag.value();
        throw new UserError(option.name() + " must be true or false", given.span());
      }
      case "number" -> {
        if (given instanceof Data.Num num) yield num.value();
        throw new UserError(option.name() + " must be a number", given.span());
      }
      case "list" -> given.asList().stream().map(d -> Fields.text(d, option.name())).toList();
      default -> Fields.text(given, option.name());
    };
  }

  /** {@code on} is the rule's own severity. */
  private static Severity severity(Data value, RulePage page) {
    boolean on = value instanceof Data.Flag flag ? flag.value() : value.asString().equals("on");
    if (!on) return severity(value);
    return page.severity() == Severity.OFF ? Severity.WARNING : page.severity();
  }

  private static Severity severity(Data value) {
    if (value instanceof Data.Flag flag && !flag.value()) return Severity.OFF;
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(value.asString())) return severity;
    }
    List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
    throw Fields.unknown(
        "severity " + Fields.quoted(value.asString()) + " (error, warning, info or off)",
        value.asString(),
        words,
        value.span());
  }

  private Override override(Fields fields) {
    fields.only(Set.of("files", "rules"));
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (Data.Entry entry : fields.entries("rules")) {
      severities.put(rule(entry).id(), severity(entry.value(), rule(entry)));
    }
    List<Glob> files = Globs.read(fields.items("files"));
    if (files.isEmpty())
      throw new UserError("an override needs files, a list of globs", fields.table().span());
    return new Override(files, severities);
  }

  private SchemaBinding schema(Fields fields) {
    fields.only(Set.of("schema", "files", "section", "kind"));
    String path = fields.text("schema");
    if (path == null)
      throw new UserError("an entry of schemas needs schema, a file's path", fields.table().span());
    Data place = fields.table().get("schema");
    Source source = tree.read(path);
    if (source == null || place == null) {
      throw new UserError(
          "no schema file " + path, place == null ? fields.table().span() : place.span());
    }
    DataFormat format =
        path.toLowerCase(Locale.ROOT).endsWith(".json") ? DataFormat.JSON : DataFormat.YAML;
    Parsed parsed = DataReader.read(format, source.all());
    if (parsed.value() == null || !parsed.problems().isEmpty()) {
      throw parsed.problems().isEmpty()
          ? new UserError("the schema is empty", place.span())
          : new UserError(parsed.problems().get(0).message(), parsed.problems().get(0).span());
    }
    List<Glob> files = Globs.read(fields.items("files"));
    String section = fields.text("section");
    String kind = fields.text("kind");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new SchemaBinding(
        name,
        parsed.value(),
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
      String folder = new Fields(table, "icons").only(Set.of("folder")).text("folder");
      if (folder == null || !tree.isFolder(folder)) {
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
      String path = Fields.text(item, "a redirect file");
      if (!tree.isFile(path)) throw new UserError("no redirect file " + path, item.span());
      files.add(new RedirectFile(path, item.span()));
    }
    return List.copyOf(files);
  }
}

package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.pages.Additions;
import dev.waymark.site.pages.Additions.OpenFolder;
import dev.waymark.site.pages.ContentTree.Placed;
import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Mark;
import dev.waymark.template.ParseMistake;
import dev.waymark.template.Parser;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.template.functions.Functions;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs content adapters, {@code _content.gotmpl}: which pages and resources they add. */
public final class AdapterRun {
  /** Data may hold thousands of pages. */
  private static final long STEPS = 20_000_000;

  /** Reads a text as a page of a language. */
  @FunctionalInterface
  public interface Reads {
    Document read(Source source, Language language);
  }

  private final HugoConfig config;
  private final TemplateStore store;
  private final SiteObjects objects;
  private final Reads reads;
  private final List<Placed> pages = new ArrayList<>();
  private final List<Placed> resources = new ArrayList<>();
  private final List<OpenFolder> open = new ArrayList<>();

  private AdapterRun(HugoConfig config, TemplateStore store, SiteObjects objects, Reads reads) {
    this.config = config;
    this.store = store;
    this.objects = objects;
    this.reads = reads;
  }

  /** Runs all; {@code objects} are those of the site without what they add. */
  public static Additions run(
      List<Placed> adapters,
      HugoConfig config,
      TemplateStore store,
      SiteObjects objects,
      Reads reads) {
    AdapterRun run = new AdapterRun(config, store, objects, reads);
    adapters.forEach(run::all);
    return new Additions(List.copyOf(run.pages), List.copyOf(run.resources), List.copyOf(run.open));
  }

  /** In its own language, then in all others if it asks for that. */
  private void all(Placed adapter) {
    String file = adapter.mounted().file();
    String folder = adapter.at().folder();
    Source source = objects.tree().read(file);
    Template template = null;
    Why mistake = Why.of(file + " cannot be read");
    try {
      if (source != null) template = Parser.parse(file, source, false);
    } catch (ParseMistake bad) {
      mistake = Why.of(String.valueOf(bad.getMessage()));
    }
    if (template == null) {
      open.add(
          new OpenFolder(
              adapter.language(), folder, file + " may add pages (" + mistake.reason() + ")"));
      return;
    }
    boolean others = one(adapter, template, adapter.language());
    if (!others) return;
    for (Language language : config.languages())
      if (!language.code().equals(adapter.language())) one(adapter, template, language.code());
  }

  private boolean one(Placed adapter, Template template, String code) {
    Language language = config.language(code);
    if (language == null) return false;
    AdapterObject dot =
        new AdapterObject(objects.site(language), code, adapter.at().folder(), template.source());
    Evaluator evaluator =
        new Evaluator(
            new RenderHost(objects.host(language, null), store, new ListWatch()),
            Functions.standard()::get,
            new Budget(STEPS, Budget.OUTPUT));
    Text printed = evaluator.run(template, new Value.Obj(dot));
    // Where Hugo would stop with an error, or a bound was met, more may have been added.
    for (Mark mark : printed.marks()) {
      if (!(mark.note() instanceof Mark.Hole hole)) continue;
      dot.open("", hole.why());
      break;
    }
    for (AdapterObject.Added added : dot.added()) add(adapter, language, added);
    open.addAll(dot.open());
    return dot.everyLanguage();
  }

  private void add(Placed adapter, Language language, AdapterObject.Added added) {
    Data.Table values =
        AdapterValues.of(new Value.Dict(added.values(), false), added.call())
                instanceof Data.Table table
            ? table
            : null;
    if (values == null) return;
    String index = !added.page() ? "" : isLeaf(values) ? "/index.md" : "/_index.md";
    // Hugo normalises what adapters say, even where the case of files is kept.
    String folder = adapter.at().folder();
    String path = PathRules.normalize(added.path()) + index;
    String full = folder.isEmpty() ? path : folder.substring(1) + "/" + path;
    ContentPath at = objects.paths().parse(full);
    if (at == null) return;
    MountedFile mounted = adapter.mounted();
    String shown = index.isEmpty() ? full : mounted.path();
    MountedFile made = new MountedFile(mounted.file(), shown, language.code(), mounted.mount());
    Document document = added.page() ? document(values, made.file(), full, language) : null;
    (added.page() ? pages : resources).add(new Placed(made, at, language.code(), values, document));
  }

  private static boolean isLeaf(Data.Table values) {
    Data kind = values.get("kind");
    return kind == null || kind.asString().isEmpty() || kind.asString().equals("page");
  }

  /** The page's content as a file of its kind of markup would hold it; null without one. */
  private @Nullable Document document(
      Data.Table values, String adapter, String path, Language language) {
    Data content = values.at("content", "value");
    if (content == null) return null;
    Data given = values.at("content", "mediatype");
    String type = given == null ? "" : given.asString().toLowerCase(Locale.ROOT);
    String ending =
        switch (type) {
          case "", "text/markdown" -> ".md";
          case "text/html" -> ".html";
          default -> ".txt";
        };
    int slash = path.lastIndexOf('/');
    // A path that no file has: no fix writes to it.
    Source source =
        Source.of(adapter + "/" + path.substring(0, slash) + ending, content.asString());
    return reads.read(source, language);
  }
}

package dev.waymark.site.render;

import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that read the site's files ({@code tpl/os/os.go}). */
final class FileFunctions {
  private FileFunctions() {}

  static void add(SiteObjects site, Map<String, Function> all) {
    SiteHost.put(all, (runtime, args) -> read(site, runtime, args), "readFile", "os.ReadFile");
    SiteHost.put(all, (runtime, args) -> list(site, args), "readDir", "os.ReadDir");
    SiteHost.put(all, (runtime, args) -> exists(site, args), "fileExists", "os.FileExists");
    SiteHost.put(all, (runtime, args) -> stat(site, args), "os.Stat");
    SiteHost.put(
        all,
        (runtime, args) -> new Value.Unknown(Why.withoutAnchors("what is in the environment")),
        "getenv",
        "os.Getenv");
  }

  /** The path a call names; null when it is not known. */
  private static @Nullable Text path(List<Value> args) {
    if (args.size() != 1)
      throw new TemplateError("wrong number of args: want 1 got " + args.size());
    Text path = CastArgs.text(args, 0);
    return path == null || CastArgs.unsure(path) ? null : path;
  }

  private static Value unknown(List<Value> args) {
    return CastArgs.unknownOr(args, "the path of a file");
  }

  /** A missing file is empty. */
  private static Value read(SiteObjects site, Runtime runtime, List<Value> args) {
    Text path = path(args);
    if (path == null) return unknown(args);
    String file = site.files().readable(path.value());
    if (file != null) {
      Source source = site.files().read(file);
      if (source == null) return Text.hole(Why.of("what " + file + " holds"));
      runtime.budget().step(1 + source.length() / 256);
      return Text.from(source.text(), source.all());
    }
    if (TemplateFiles.clean(path.value()).isEmpty()) throw new TemplateError("invalid filename");
    if (site.files().isFolder(path.value()))
      throw new TemplateError("read " + path.value() + ": is a directory");
    String why = TemplateFiles.unseen(site, path.value());
    if (why != null) return Value.unknown(why);
    site.absent("file", path, runtime);
    return Text.EMPTY;
  }

  private static Value list(SiteObjects site, List<Value> args) {
    Text path = path(args);
    if (path == null) return unknown(args);
    String folder = TemplateFiles.clean(path.value());
    List<Value> all = new ArrayList<>();
    site.files()
        .list(folder)
        .forEach(
            (name, isFolder) -> {
              String file = site.files().project() + (folder.isEmpty() ? "" : folder + "/") + name;
              all.add(isFolder ? FileObject.folder(name) : FileObject.info(site, name, file));
            });
    return new Value.Items(List.copyOf(all));
  }

  private static Value exists(SiteObjects site, List<Value> args) {
    Text path = path(args);
    if (path == null) return unknown(args);
    if (path.isEmpty()) return Value.FALSE;
    boolean there =
        site.files().readable(path.value()) != null || site.files().isFolder(path.value());
    String why = there ? null : TemplateFiles.unseen(site, path.value());
    return why != null ? Value.unknown(why) : Value.of(there);
  }

  private static Value stat(SiteObjects site, List<Value> args) {
    Text path = path(args);
    if (path == null) return unknown(args);
    String clean = TemplateFiles.clean(path.value());
    String name = clean.substring(clean.lastIndexOf('/') + 1);
    String file = site.files().readable(clean);
    if (file != null) return FileObject.info(site, name, file);
    if (site.files().isFolder(clean)) return FileObject.folder(name);
    String why = TemplateFiles.unseen(site, path.value());
    return why != null ? Value.unknown(why) : Value.NIL;
  }
}

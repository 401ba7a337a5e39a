package dev.waymark.site.render;

import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Url;
import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Functions that find and make resources ({@code tpl/resources}, {@code tpl/css}, {@code tpl/js}).
 */
final class ResourceFunctions {
  /** Files of which nothing that is made holds anchors. */
  private static final Pattern DRAWING = Pattern.compile("(?i).*\\.(svg|s?css|sass|m?js|ts)");

  private static final String BINARY = "application/octet-stream";

  private final SiteObjects site;
  private final Language language;

  private ResourceFunctions(SiteObjects site, Language language) {
    this.site = site;
    this.language = language;
  }

  static void add(SiteObjects site, Language language, Map<String, Function> all) {
    ResourceFunctions here = new ResourceFunctions(site, language);
    all.put("resources.Get", here::get);
    all.put("resources.GetMatch", here::getMatch);
    all.put("resources.Match", here::match);
    all.put("resources.ByType", here::byType);
    all.put("resources.FromString", here::fromString);
    all.put("resources.Concat", here::concat);
    all.put("resources.Copy", here::copy);
    all.put("resources.ExecuteAsTemplate", here::executed);
    SiteHost.put(all, here.piped(null, true), "fingerprint", "resources.Fingerprint");
    SiteHost.put(all, here::minified, "minify", "resources.Minify");
    SiteHost.put(
        all,
        here.piped("text/css", false),
        "toCSS",
        "resources.ToCSS",
        "css.Sass",
        "postCSS",
        "resources.PostCSS",
        "css.PostCSS",
        "css.TailwindCSS",
        "css.Build");
    SiteHost.put(
        all,
        here.piped("text/javascript", false),
        "js.Build",
        "babel",
        "resources.Babel",
        "js.Babel");
    SiteHost.put(all, here.piped(null, true), "resources.PostProcess");
  }

  private Value asset(MountedFile file) {
    return site.memo()
        .get(
            "asset " + language.code() + " " + file.path(),
            () -> {
              Url url = site.index().asset(language, file.path());
              Text rel =
                  url == null
                      ? Text.hole(Why.of("the address of " + file.path()))
                      : Text.of(url.value());
              return made(Text.of("/" + file.path()), rel, file.file(), null);
            });
  }

  private Value made(Text called, Text rel, @Nullable String file, @Nullable Text content) {
    Text name = called.value().startsWith("/") ? called : called.become("/" + called.value());
    String type = MediaType.named(site, language, MediaType.suffix(name.value()));
    return ResourceObject.of(
        site,
        new ResourceObject.Parts(
            language,
            name,
            name,
            "",
            rel,
            file,
            content,
            type.isEmpty() ? BINARY : type,
            new Value.Dict(Map.of(), true)));
  }

  private Text target(Text path) {
    String clean = PathRules.encode("/" + TemplateFiles.clean(path.value()));
    return path.become(language.basePath() + clean.replace("%EF%B7%90", "\uFDD0"));
  }

  private Value get(Runtime runtime, List<Value> args) {
    Text path = CastArgs.text(args, 0);
    if (path == null || CastArgs.unsure(path))
      return CastArgs.unknownOr(args, "the path of an asset");
    if (path.isEmpty()) return Value.NIL;
    MountedFile file = site.files().exactly("assets", TemplateFiles.clean(path.value()));
    return file != null ? asset(file) : absent(path, runtime);
  }

  private Value getMatch(Runtime runtime, List<Value> args) {
    Text pattern = CastArgs.text(args, 0);
    if (pattern == null || CastArgs.unsure(pattern))
      return CastArgs.unknownOr(args, "a pattern of assets");
    runtime.budget().step(site.files().of("assets").size());
    List<MountedFile> found = site.files().match("assets", pattern.value());
    return found.isEmpty() ? absent(pattern, runtime) : asset(found.get(0));
  }

  private Value absent(Text path, Runtime runtime) {
    String why = site.unseen("assets", TemplateFiles.clean(path.value()));
    if (why != null) {
      boolean drawing = DRAWING.matcher(path.value()).matches();
      return new Value.Unknown(drawing ? Why.withoutAnchors(why) : Why.of(why));
    }
    site.absent("resource", path, runtime);
    return Value.NIL;
  }

  private Value match(Runtime runtime, List<Value> args) {
    String pattern = CastArgs.plain(args, 0);
    if (pattern == null) return CastArgs.unknownOr(args, "a pattern of assets");
    runtime.budget().step(site.files().of("assets").size());
    List<Value> found = new ArrayList<>();
    for (MountedFile file : site.files().match("assets", pattern)) found.add(asset(file));
    return ResourcesValue.of(site, found);
  }

  private Value byType(Runtime runtime, List<Value> args) {
    String type = CastArgs.plain(args, 0);
    if (type == null) return CastArgs.unknownOr(args, "a type of assets");
    runtime.budget().step(site.files().of("assets").size());
    List<Value> found = new ArrayList<>();
    for (MountedFile file : site.files().of("assets")) {
      Value asset = asset(file);
      if (ResourcesValue.type(asset).equals(type)) found.add(asset);
    }
    return ResourcesValue.of(site, found);
  }

  private Value fromString(Runtime runtime, List<Value> args) {
    Text path = CastArgs.text(args, 0);
    Text content = CastArgs.text(args, 1);
    if (path == null || content == null) return CastArgs.unknownOr(args, "a resource of a text");
    return made(path, target(path), null, content.as(Text.Kind.PLAIN));
  }

  private Value concat(Runtime runtime, List<Value> args) {
    Text path = CastArgs.text(args, 0);
    List<Value> parts = args.size() == 2 ? CastArgs.items(args.get(1)) : null;
    if (path == null || parts == null) return CastArgs.unknownOr(args, "resources to join");
    Text all = Text.EMPTY;
    for (Value part : parts) {
      ResourceObject resource = resource(part);
      if (part instanceof Value.Nil) throw new TemplateError("no resource to join");
      if (resource == null) return Value.unknown("resources to join");
      all = all.plus(resource.content());
      runtime.budget().print(resource.content().value().length());
    }
    return made(path, target(path), null, all);
  }

  private Value copy(Runtime runtime, List<Value> args) {
    Text path = CastArgs.text(args, 0);
    if (args.size() == 2 && args.get(1) instanceof Value.Nil)
      throw new TemplateError("no resource to copy");
    ResourceObject resource = args.size() == 2 ? resource(args.get(1)) : null;
    if (path == null || resource == null) return CastArgs.unknownOr(args, "a resource to copy");
    return resource.changed(target(path), resource.content(), resource.parts().type());
  }

  private Value executed(Runtime runtime, List<Value> args) {
    Text path = CastArgs.text(args, 0);
    ResourceObject resource = args.size() == 3 ? resource(args.get(2)) : null;
    if (path == null || resource == null) return CastArgs.unknownOr(args, "a resource to execute");
    Text content = Text.hole(Why.of("what " + resource + " makes as a template"));
    return made(path, target(path), null, content);
  }

  /** What a tool makes of a resource, the last argument: its address and text are not known. */
  private Function piped(@Nullable String type, boolean sameContent) {
    return (runtime, args) -> {
      Value last = args.isEmpty() ? Value.NIL : args.get(args.size() - 1);
      if (last instanceof Value.Nil)
        throw new TemplateError("no Resource provided in transformation");
      ResourceObject resource = resource(last);
      if (resource == null) return CastArgs.unknownOr(args, "what is made of a resource");
      Text rel = Text.hole(Why.of("the address of what is made of " + resource));
      // Ids and links stay when blanks go.
      boolean same = sameContent || markup(resource.parts().type());
      String what = "what is made of " + resource;
      Text content = same ? resource.content() : Text.hole(Why.withoutAnchors(what));
      return resource.changed(rel, content, type == null ? resource.parts().type() : type);
    };
  }

  /** Ids and links stay when blanks go, but for the metadata of drawings, which goes whole. */
  private Value minified(Runtime runtime, List<Value> args) {
    Value made = piped(null, false).call(runtime, args);
    ResourceObject resource = resource(made);
    if (resource == null || !resource.parts().type().equals("image/svg+xml")) return made;
    Text kept = withoutMetadata(resource.content());
    return resource.changed(resource.parts().rel(), kept, resource.parts().type());
  }

  private static Text withoutMetadata(Text content) {
    String text = content.value();
    Text kept = Text.EMPTY;
    int at = 0;
    for (int open = text.indexOf("<metadata"); open >= 0; open = text.indexOf("<metadata", at)) {
      int end = text.indexOf('>', open);
      boolean whole = end > 0 && "> /\t\r\n".indexOf(text.charAt(open + 9)) >= 0;
      if (whole && text.charAt(end - 1) != '/') {
        int close = text.indexOf("</metadata", end);
        end = close < 0 ? -1 : text.indexOf('>', close);
      }
      if (end < 0) break;
      kept = kept.plus(content.part(at, whole ? open : end + 1));
      at = end + 1;
    }
    return at == 0 ? content : kept.plus(content.part(at, text.length()));
  }

  private static boolean markup(String type) {
    return type.equals("image/svg+xml") || type.equals("text/html");
  }

  private static @Nullable ResourceObject resource(Value value) {
    return value instanceof Value.Obj obj && obj.subject() instanceof ResourceObject resource
        ? resource
        : null;
  }
}

package dev.waymark.site.render;

import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of resources ({@code resources/resource/resources.go}). */
final class ResourcesValue implements Subject {
  private final SiteObjects site;
  private final List<Value> items;

  ResourcesValue(SiteObjects site, List<Value> items) {
    this.site = site;
    this.items = List.copyOf(items);
  }

  static Value of(SiteObjects site, List<Value> items) {
    return new Value.Obj(new ResourcesValue(site, items));
  }

  @Override
  public String type() {
    return "resource.Resources";
  }

  @Override
  public List<Value> items() {
    return items;
  }

  @Override
  public Value with(List<Value> others) {
    return of(site, others);
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return switch (name) {
      case "Get" -> first(args, false, runtime);
      case "GetMatch" -> first(args, true, runtime);
      case "Match" -> {
        String pattern = CastArgs.plain(args, 0);
        if (pattern == null) yield CastArgs.unknownOr(args, "a pattern of names");
        yield of(site, matches(pattern, true));
      }
      case "ByType" -> {
        String type = CastArgs.plain(args, 0);
        if (type == null) yield CastArgs.unknownOr(args, "a type of resources");
        yield of(site, items.stream().filter(item -> type(item).equals(type)).toList());
      }
      case "Len" -> Value.of(items.size());
      default -> Value.unknown("." + name + " of resources");
    };
  }

  private Value first(List<Value> args, boolean glob, Runtime runtime) {
    Text name = CastArgs.text(args, 0);
    if (name == null || CastArgs.unsure(name))
      return CastArgs.unknownOr(args, "the name of a resource");
    List<Value> found = matches(name.value(), glob);
    if (!found.isEmpty()) return found.get(0);
    site.absent("resource", name, runtime);
    return Value.NIL;
  }

  /** Those of a name, or of a pattern; first as named, else as Hugo normalises names. */
  private List<Value> matches(String wanted, boolean glob) {
    String plain = wanted.startsWith("./") && !glob ? wanted.substring(2) : wanted;
    String rooted = plain.startsWith("/") ? plain : "/" + plain;
    Glob pattern = glob ? Glob.of(rooted) : null;
    List<Value> found = new ArrayList<>();
    for (boolean normal : new boolean[] {false, true}) {
      for (Value item : items) {
        String name = normal ? normal(item) : name(item);
        if (name.isEmpty() || name.indexOf(Text.HOLE) >= 0) continue;
        if (!name.startsWith("/")) name = "/" + name;
        if (pattern != null ? pattern.matches(name) : name.equalsIgnoreCase(rooted))
          found.add(item);
      }
      if (!found.isEmpty()) break;
    }
    return found;
  }

  private static @Nullable Subject subject(Value item) {
    return item instanceof Value.Obj obj ? obj.subject() : null;
  }

  static String name(Value item) {
    Subject subject = subject(item);
    if (subject instanceof ResourceObject resource) return resource.parts().name().value();
    return subject instanceof PageObject page && page.name() instanceof Text text
        ? text.value()
        : "";
  }

  static String normal(Value item) {
    return subject(item) instanceof ResourceObject resource
        ? resource.parts().normal()
        : PathRules.normalize(name(item));
  }

  static String type(Value item) {
    Subject subject = subject(item);
    if (subject instanceof ResourceObject resource) return resource.resourceType();
    return subject instanceof PageObject ? "page" : "";
  }
}

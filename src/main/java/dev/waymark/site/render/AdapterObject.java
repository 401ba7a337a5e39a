package dev.waymark.site.render;

import dev.waymark.site.pages.Additions.OpenFolder;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dot of a content adapter ({@code hugolib/pagesfromdata/}): keeps what is added, and says
 * where more may be.
 */
final class AdapterObject implements Subject {
  /** A page or resource that is added, with where the call stands. */
  record Added(boolean page, String path, Map<String, Value> values, Span call) {}

  private final Value site;
  private final String language;
  private final String folder;
  private final Source source;
  private final Value store = new Value.Obj(new Scratch());
  private final List<Added> added = new ArrayList<>();
  private final List<OpenFolder> open = new ArrayList<>();
  private boolean everyLanguage;

  /** {@code folder} is where the adapter lies, {@code ""} or {@code /books}. */
  AdapterObject(Value site, String language, String folder, Source source) {
    this.site = site;
    this.language = language;
    this.folder = folder;
    this.source = source;
  }

  List<Added> added() {
    return added;
  }

  List<OpenFolder> open() {
    return open;
  }

  boolean everyLanguage() {
    return everyLanguage;
  }

  @Override
  public String type() {
    return "*pagesfromdata.pagesFromDataTemplateContext";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return switch (name) {
      case "AddPage", "AddResource" -> {
        add(name.equals("AddPage"), runtime, args);
        yield Text.EMPTY;
      }
      case "EnableAllLanguages", "EnableAllDimensions" -> {
        everyLanguage = true;
        yield Text.EMPTY;
      }
      case "Site" -> site;
      case "Store" -> store;
      default -> throw new TemplateError("can't evaluate field " + name + " in a content adapter");
    };
  }

  private void add(boolean page, Runtime runtime, List<Value> args) {
    if (args.size() != 1) throw new TemplateError("want 1 argument, got " + args.size());
    Value given = args.get(0);
    Map<String, Value> values =
        given instanceof Value.Dict dict
            ? dict.entries()
            : given instanceof Value.Obj object ? object.subject().entries() : null;
    if (values == null) {
      if (!(given instanceof Value.Unknown unknown))
        throw new TemplateError("a page is added by a map");
      open("", unknown.why());
      return;
    }
    Value named = values.getOrDefault("path", Value.NIL);
    Text path = CastArgs.text(named);
    if (path == null && !(named instanceof Value.Unknown)) {
      path = named instanceof Value.Float real ? Text.of(plain(real.value())) : null;
    }
    if (path == null) {
      open("", named instanceof Value.Unknown unknown ? unknown.why() : Why.of("a path"));
      return;
    }
    if (path.isEmpty()) throw new TemplateError("path must be set");
    if (path.value().startsWith("/")) throw new TemplateError("path must not start with a /");
    Why unsure = CastArgs.unsure(path) ? path.why() : runtime.uncertain();
    if (CastArgs.unsure(path) && unsure == null) unsure = Why.of("a path that is not known");
    for (String field : List.of("url", "slug")) {
      Value own = values.get(field);
      if (own instanceof Value.Unknown unknown) unsure = unknown.why();
      if (own instanceof Text text && text.holey()) unsure = text.why();
    }
    if (unsure != null) {
      open(path.value(), unsure);
      return;
    }
    Span here = runtime.place();
    added.add(new Added(page, path.value(), values, here != null ? here : source.span(0, 0)));
  }

  /** Go prints a number of JSON without a point where it has none. */
  private static String plain(double value) {
    long whole = (long) value;
    return whole == value ? Long.toString(whole) : Double.toString(value);
  }

  /** Something may be added at a path, or below what of it is known. */
  void open(String path, @Nullable Why why) {
    int hole = path.indexOf(Text.HOLE);
    String known = hole < 0 ? path : path.substring(0, Math.max(0, path.lastIndexOf('/', hole)));
    String reason = source.path() + " may add pages";
    if (why != null) reason += " (" + why.reason() + ")";
    open.add(new OpenFolder(language, known.isEmpty() ? folder : folder + "/" + known, reason));
  }
}

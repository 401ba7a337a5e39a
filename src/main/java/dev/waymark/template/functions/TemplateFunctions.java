package dev.waymark.template.functions;

import dev.waymark.template.Deferred;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces {@code partials}, {@code templates} and {@code debug}, and {@code images} that are
 * not looked at ({@code tpl/partials}, {@code tpl/templates}, {@code tpl/debug}, {@code
 * tpl/images}).
 */
final class TemplateFunctions {
  private static final String FILTERS =
      "AutoOrient Brightness ColorBalance Colorize Contrast Dither Filter Gamma GaussianBlur"
          + " Grayscale Hue Invert Mask Opacity Overlay Padding Pixelate Process QR Saturation"
          + " Sepia Sigmoid Text UnsharpMask";

  private TemplateFunctions() {}

  static void add(Registry registry) {
    registry.add(
        Args.lenient("Include", 1, Args.ANY, TemplateFunctions::include),
        "partials.Include",
        "partial");
    registry.add(
        Args.lenient("IncludeCached", 2, Args.ANY, TemplateFunctions::include),
        "partials.IncludeCached",
        "partialCached");
    registry.add(Args.strict("Exists", 1, 1, TemplateFunctions::exists), "templates.Exists");
    registry.add(Args.lenient("Defer", 0, 1, TemplateFunctions::defer), "templates.Defer");
    registry.add((runtime, args) -> Value.unknown("the template that is run"), "templates.Current");
    registry.add(
        Args.lenient("Dump", 1, 1, (runtime, args) -> Text.hole(Why.of("debug.Dump"))),
        "debug.Dump");
    registry.add(
        Args.lenient(
            "VisualizeSpaces", 1, 1, (runtime, args) -> Text.hole(Why.of("debug.VisualizeSpaces"))),
        "debug.VisualizeSpaces");
    registry.add(
        Args.lenient("Timer", 1, 1, (runtime, args) -> new Value.Obj(new Timer())), "debug.Timer");
    registry.add(
        (runtime, args) -> Value.unknown("images are not looked at"),
        "images.Config",
        "imageConfig");
    for (String filter : FILTERS.split(" "))
      registry.add(
          (runtime, args) -> Value.unknown("images are not looked at"), "images." + filter);
  }

  private static Value include(Runtime runtime, List<Value> args) {
    String name = Args.string(args, 0);
    Template template = partial(runtime, name);
    if (template == null) {
      String unseen = runtime.host().unseen();
      String none = "there is no partial " + name;
      throw Shapes.unknown(unseen == null ? none : none + ": " + unseen);
    }
    return runtime.host().included(runtime, template, Args.at(args, 1));
  }

  private static @Nullable Template partial(Runtime runtime, String name) {
    Template template = runtime.host().partial(name);
    if (template != null) return template;
    return name.endsWith(".html")
        ? runtime.host().partial(name.substring(0, name.length() - 5))
        : runtime.host().partial(name + ".html");
  }

  private static Value exists(Runtime runtime, List<Value> args) {
    String name = Args.string(args, 0);
    if (runtime.host().template(name) != null) return Value.TRUE;
    for (String folder : List.of("partials/", "_partials/")) {
      if (name.startsWith(folder)
          && runtime.host().partial(name.substring(folder.length())) != null) return Value.TRUE;
    }
    return Value.FALSE;
  }

  /** The dot of the block that it defers, which is printed at the same place, only later. */
  private static Value defer(Runtime runtime, List<Value> args) {
    Value options = Args.at(args, 0);
    if (options instanceof Value.Unknown) return options;
    Map<String, Value> entries = Shapes.entries(options);
    Value data = Value.NIL;
    if (entries != null) {
      for (Map.Entry<String, Value> entry : entries.entrySet())
        if (entry.getKey().equalsIgnoreCase("data")) data = entry.getValue();
    }
    return new Value.Obj(new Deferred(data));
  }

  /** {@code debug.Timer}. */
  private record Timer() implements Subject {
    @Override
    public String type() {
      return "debug.nopTimerImpl";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return name.equals("Stop") ? Text.EMPTY : Value.unknown("a timer's " + name);
    }
  }
}

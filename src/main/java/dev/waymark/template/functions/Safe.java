package dev.waymark.template.functions;

import dev.waymark.template.Text;

/** {@code tpl/safe/safe.go}: the same text of another kind. */
final class Safe {
  private Safe() {}

  static void add(Registry registry) {
    kind(registry, Text.Kind.CSS, "safe.CSS", "safeCSS");
    kind(registry, Text.Kind.HTML, "safe.HTML", "safeHTML");
    kind(registry, Text.Kind.ATTRIBUTE, "safe.HTMLAttr", "safeHTMLAttr");
    kind(registry, Text.Kind.JS, "safe.JS", "safeJS");
    kind(registry, Text.Kind.JS_STRING, "safe.JSStr", "safeJSStr");
    kind(registry, Text.Kind.URL, "safe.URL", "safeURL");
  }

  private static void kind(Registry registry, Text.Kind kind, String... names) {
    registry.add(
        Args.strict(names[1], 1, 1, (runtime, args) -> Args.text(args, 0).as(kind)), names);
  }
}

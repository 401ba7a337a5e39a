package dev.waymark.template.functions;

/** The functions that templates have on every site. */
public final class Functions {
  private Functions() {}

  /** All that need no site. */
  public static Registry standard() {
    Registry registry = new Registry();
    Builtins.add(registry);
    Cast.add(registry);
    CollectionFunctions.add(registry);
    Compare.add(registry);
    Crypto.add(registry);
    Encoding.add(registry);
    Fmt.add(registry);
    Inflect.add(registry);
    LangFunctions.add(registry);
    Maths.add(registry);
    Paths.add(registry);
    Reflect.add(registry);
    Safe.add(registry);
    Strings.add(registry);
    TemplateFunctions.add(registry);
    TimeFunctions.add(registry);
    TransformFunctions.add(registry);
    Urls.add(registry);
    return registry;
  }
}

package dev.waymark.template.functions;

/** The functions that templates have on every site. */
public final class Functions {
  private Functions() {}

  /** All that need no site. */
  public static Registry standard() {
    Registry registry = new Registry();
    CollectionFunctions.add(registry);
    LangFunctions.add(registry);
    TemplateFunctions.add(registry);
    TimeFunctions.add(registry);
    TransformFunctions.add(registry);
    return registry;
  }
}

package dev.waymark.template.functions;

/** The functions that templates have on every site. */
public final class Functions {
  private Functions() {}

  /** All that need no site. */
  public static Registry standard() {
    Registry registry = new Registry();
    return registry;
  }
}

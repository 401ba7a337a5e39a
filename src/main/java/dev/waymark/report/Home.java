package dev.waymark.report;

/** Where people read about Waymark. */
public final class Home {
  public static final String URL = "https://github.com/waymark-docs/waymark";

  private Home() {}

  /** The page of a rule. */
  static String rule(String id) {
    return URL + "/blob/main/rules/" + id + ".md";
  }
}

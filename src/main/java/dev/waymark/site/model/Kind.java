package dev.waymark.site.model;

/** Hugo's page kinds. */
public enum Kind {
  HOME,
  PAGE,
  SECTION,
  TAXONOMY,
  TERM;

  /** As Hugo spells it. */
  public String hugoName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

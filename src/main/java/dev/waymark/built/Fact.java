package dev.waymark.built;

/** What is compared. */
public enum Fact {
  /** Each HTML file of the build, each page and alias of the model. */
  ADDRESSES,
  /** Each id of a page's content. */
  IDS,
  /** Each place in the site that a page's content links to. */
  LINKS
}

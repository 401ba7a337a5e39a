package dev.waymark.lint;

import java.util.List;

/**
 * A rule's page, {@code rules/<id>.md} in the jar: its documentation, metadata and tests in one.
 *
 * @param id its name, the defect
 * @param title one line
 * @param subject front-matter, icons, weights, cards, links, pages, shortcodes, headings, site,
 *     files, web
 * @param taste whether it weighs how something is written, and no reader finds anything broken
 * @param severity the default
 * @param fix {@code none}, {@code safe}, {@code unsafe}
 * @param body Markdown after the front matter
 */
public record RulePage(
    String id,
    String title,
    String subject,
    boolean taste,
    Severity severity,
    String fix,
    List<Option> options,
    String body) {
  /** The group of all rules of taste. */
  public static final String STYLE = "style";

  /** The groups by which it can be named: its subject, and {@link #STYLE}. */
  public List<String> groups() {
    return taste ? List.of(subject, STYLE) : List.of(subject);
  }

  /**
   * An option: name, kind ({@code flag}, {@code number}, {@code text}, {@code list}), default and
   * one line about it.
   */
  public record Option(String name, String kind, Object fallback, String about) {}
}

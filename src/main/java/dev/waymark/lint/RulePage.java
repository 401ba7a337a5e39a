package dev.waymark.lint;

import java.util.List;

/**
 * A rule's page, {@code rules/<id>.md} in the jar: its documentation, metadata and tests in one.
 *
 * @param id its name, the defect
 * @param title one line
 * @param subject front-matter, icons, weights, cards, links, pages, shortcodes, headings
 * @param severity the default
 * @param fix {@code none}, {@code safe}, {@code unsafe}
 * @param body Markdown after the front matter
 */
public record RulePage(
    String id,
    String title,
    String subject,
    Severity severity,
    String fix,
    List<Option> options,
    String body) {
  /**
   * An option: name, kind ({@code flag}, {@code number}, {@code text}, {@code list}), default and
   * one line about it.
   */
  public record Option(String name, String kind, Object fallback, String about) {}
}

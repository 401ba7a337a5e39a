/**
 * What became of what links miss: headings and pages that the repository's history knows. Asks Git,
 * and knows no rule.
 */
@org.jspecify.annotations.NullMarked
package dev.waymark.history;

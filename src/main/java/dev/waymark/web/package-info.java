/**
 * Asks the web, politely, remembers, and gives a {@link dev.waymark.lint.Web}. The only room that
 * opens connections; knows no rule.
 */
@NullMarked
package dev.waymark.web;

import org.jspecify.annotations.NullMarked;

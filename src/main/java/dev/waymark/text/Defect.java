package dev.waymark.text;

/**
 * Something wrong with a file that was found while it was read or parsed, before any rule ran.
 *
 * @param rule the rule under which it is reported, for example {@code front-matter-syntax}
 * @param message as a finding's: lower case, no final stop
 */
public record Defect(String rule, String message, Span span) {}

package dev.waymark.site.render;

import dev.waymark.template.Text;

/**
 * All that a page's template prints.
 *
 * @param template its file, without the base around it
 * @param content whether it asks for the page's content
 */
public record Whole(Text html, String template, boolean content) {}

/**
 * Reads OpenAPI documents: their tags, operations and headings with their places, and which
 * fragments the scripts answer that show them in a browser. Knows nothing of pages or templates.
 */
@NullMarked
package dev.waymark.openapi;

import org.jspecify.annotations.NullMarked;

/**
 * A site's configuration: files, environment and languages put together as Hugo does, and what it
 * says of pages.
 */
@NullMarked
package dev.waymark.hugo.config;

import org.jspecify.annotations.NullMarked;

/**
 * What Hugo says: configuration, mounts, languages, permalinks, path rules, heading ids, shortcode
 * grammar, templates: a room within the room for each. On top of them a configuration is loaded.
 * Pure; knows no page.
 */
@NullMarked
package dev.waymark.hugo;

import org.jspecify.annotations.NullMarked;

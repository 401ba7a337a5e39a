/**
 * What Hugo says: configuration, mounts, languages, permalinks, path rules, heading ids, shortcode
 * grammar, templates. Pure; knows no page.
 */
@NullMarked
package dev.waymark.hugo;

import org.jspecify.annotations.NullMarked;

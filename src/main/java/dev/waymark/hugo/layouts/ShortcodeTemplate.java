package dev.waymark.hugo.layouts;

import org.jspecify.annotations.Nullable;

/**
 * What a call needs to know of its shortcode before it is run.
 *
 * @param name as the call gives it, for example {@code blocks/cover}
 * @param file its path in the tree; null for one embedded in Hugo
 * @param usesInner whether it evaluates {@code .Inner}: it must then be closed or self-closed,
 *     otherwise must not be
 */
public record ShortcodeTemplate(String name, @Nullable String file, boolean usesInner) {}

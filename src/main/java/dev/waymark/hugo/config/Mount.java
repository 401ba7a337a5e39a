package dev.waymark.hugo.config;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A folder or file of the tree that is seen at a place of one of Hugo's component file systems
 * ({@code modules/config.go}).
 *
 * @param component one of archetypes, assets, content, data, i18n, layouts, static
 * @param source path in the tree of a folder or a single file
 * @param target path below the component, {@code ""} for its root
 * @param language of every file in it, null when their names decide
 * @param accepts whether a file (path below {@code source}) is let through ({@code includeFiles},
 *     {@code excludeFiles}, {@code files})
 * @param module 0 for the project, then the modules and themes in order
 */
public record Mount(
    String component,
    String source,
    String target,
    @Nullable String language,
    Predicate<String> accepts,
    int module) {}

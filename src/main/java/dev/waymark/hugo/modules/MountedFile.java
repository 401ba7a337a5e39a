package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.Mount;
import org.jspecify.annotations.Nullable;

/**
 * A file as one of Hugo's component file systems shows it.
 *
 * @param file path in the tree
 * @param path path below the component, for content {@code posts/a.fr.md}
 * @param language what its mount says, null when its name decides
 */
public record MountedFile(String file, String path, @Nullable String language, Mount mount) {}

package dev.waymark.hugo.config;

/**
 * A mount of the project whose source is not in the tree, for example {@code ../CHANGELOG.md} or a
 * submodule that was not fetched: what is below its target is unknown.
 *
 * @param component one of archetypes, assets, content, data, i18n, layouts, static
 * @param target path below the component, {@code ""} for its root
 * @param source as the configuration writes it
 */
public record UnreadableMount(String component, String target, String source) {}

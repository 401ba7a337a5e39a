package dev.waymark.hugo.config;

import dev.waymark.text.Span;
import java.util.Set;

/**
 * A theme or module that the configuration names and whose files are not here.
 *
 * @param path as the configuration writes it
 * @param span the place where it is named
 * @param theme whether {@code theme} names it, not {@code module.imports}
 * @param source where its files would come from
 * @param folder the themes folder, in which it would be looked for last
 * @param components the components to which it may add anything at any place; what its import
 *     mounts at named places is among the {@link UnreadableMount}s
 */
public record MissingModule(
    String path, Span span, boolean theme, Origin source, String folder, Set<String> components) {
  /** Where a module's files come from. */
  public enum Origin {
    /** The themes folder alone: Hugo stops without them. */
    THEMES,
    SUBMODULE,
    GO_MODULE,
    PACKAGE,
    /** A folder that lies outside of the site. */
    OUTSIDE,
    /** No module, but the file of mounts that the site's build writes. */
    GENERATED,
    /** No module, but all of the site: here is a folder of Markdown alone. */
    SITE
  }

  /** Why what it would hold is not known. */
  public String why() {
    String kind =
        source == Origin.GENERATED || source == Origin.SITE ? "" : theme ? "theme " : "module ";
    return kind + path + " is not here";
  }

  public MissingModule with(Set<String> others) {
    return new MissingModule(path, span, theme, source, folder, others);
  }
}

package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.tree.Tree;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the layouts of project, themes and modules say to a static reader. */
public interface Templates {
  /** Reads the layouts that a site's mounts show. */
  static Templates read(Tree tree, HugoConfig config) {
    return LayoutTemplates.read(tree, config);
  }

  /**
   * A shortcode's template as a page of this section sees it: project, modules, then embedded in
   * Hugo; null when none.
   */
  @Nullable ShortcodeTemplate shortcode(String name, String section);

  /** Every name that can be called, for suggestions. */
  Set<String> shortcodeNames();

  Hook linkHook();

  Hook imageHook();

  /** Whether a heading hook exists and what it does with ids. */
  HeadingHook headingHook();

  /** Code block languages whose fences a hook renders; {@code ""} stands for all of them. */
  Set<String> codeBlockHooks();

  /** What templates put around the content of pages. */
  LayoutIds layoutIds();

  /**
   * Whether a template of this name stands for pages that ask for it by {@code layout} or by their
   * type.
   */
  boolean hasLayout(String name);

  /** How destinations are rewritten. */
  enum Hook {
    /** As written. */
    NONE,
    /** Hugo's embedded hook. */
    EMBEDDED,
    /** A template of the site: either reading is accepted. */
    CUSTOM
  }

  enum HeadingHook {
    NONE,
    /** Prints {@code .Anchor} as the id. */
    KEEPS,
    /** Cannot be told. */
    UNKNOWN
  }
}

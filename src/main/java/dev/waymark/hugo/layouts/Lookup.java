package dev.waymark.hugo.layouts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one generation of Hugo finds a template: {@link LayoutTree} since 0.146, {@link LayoutNames}
 * before.
 */
interface Lookup {
  /** {@code base} is null where {@code file} stands alone. */
  record Found(LayoutFile file, @Nullable LayoutFile base) {}

  /** What of a question decides the answer: one question for the many pages that have the same. */
  Asked general(Asked asked);

  @Nullable LayoutFile shortcode(String name, Asked asked);

  /**
   * The template by which Hugo decides what a call must look like before it knows which page's it
   * is; null when there is none of this name.
   */
  @Nullable LayoutFile shortcode(String name);

  Set<String> shortcodeNames();

  /** {@code hook} is {@code link}, {@code codeblock} …; {@code variant} may be {@code ""}. */
  @Nullable LayoutFile hook(String hook, String variant, Asked asked);

  @Nullable LayoutFile partial(String name);

  /** A template by the name that {@code {{ template }}} calls it by; no definition. */
  @Nullable LayoutFile named(String name);

  /** {@code only}: no other layout than the page's will do. */
  @Nullable Found page(Asked asked, boolean only);

  /** Names by which {@code define} makes a partial that {@code partial} finds by this name. */
  List<String> inline(String name);

  /**
   * Those whose definitions all templates see; a page's that is put into a base, and that base,
   * keep theirs to themselves but for {@code partials}.
   */
  List<LayoutFile> defining(boolean partials);
}

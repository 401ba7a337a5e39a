package dev.waymark.hugo;

import dev.waymark.tree.Tree;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The templates of one site. */
record LayoutTemplates(
    Map<String, ShortcodeTemplate> shortcodes,
    Hook linkHook,
    Hook imageHook,
    HeadingHook headingHook,
    Set<String> codeBlockHooks)
    implements Templates {

  static Templates read(Tree tree, HugoConfig config) {
    return new LayoutTemplates(Map.of(), Hook.NONE, Hook.NONE, HeadingHook.NONE, Set.of());
  }

  @Override
  public @Nullable ShortcodeTemplate shortcode(String name, String section) {
    return shortcodes.get(name);
  }

  @Override
  public Set<String> shortcodeNames() {
    return shortcodes.keySet();
  }
}

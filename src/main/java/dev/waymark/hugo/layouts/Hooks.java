package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.layouts.Templates.HeadingHook;
import dev.waymark.hugo.layouts.Templates.Hook;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of Markdown a site renders by templates ({@code hugolib/page__per_output.go}, {@code
 * config/allconfig/allconfig.go}).
 *
 * @param codeBlocks languages of fences in lower case; {@code ""} stands for all
 */
record Hooks(Hook link, Hook image, HeadingHook heading, Set<String> codeBlocks) {
  /**
   * {@code files} are those in any {@code _markup} folder; {@code named} gives a partial or another
   * template by the name it is called by.
   */
  static Hooks of(
      Tree tree,
      HugoConfig config,
      List<MountedFile> files,
      Function<String, @Nullable TemplateText> named) {
    boolean link = false;
    boolean image = false;
    HeadingHook heading = HeadingHook.NONE;
    Set<String> codeBlocks = new TreeSet<>();
    for (MountedFile file : files) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      // Hooks of other formats (render-link.rss.xml) leave the HTML as it is.
      if (!name.endsWith(".html")) continue;
      String hook = PathRules.lower(name.substring(0, name.indexOf('.')));
      link |= hook.equals("render-link");
      image |= hook.equals("render-image");
      if (hook.equals("render-codeblock")) codeBlocks.add("");
      if (hook.startsWith("render-codeblock-")) codeBlocks.add(hook.substring(17));
      if (hook.equals("render-heading") && heading != HeadingHook.UNKNOWN) {
        Source source = tree.read(file.file());
        heading =
            source == null
                ? HeadingHook.UNKNOWN
                : HeadingHooks.judge(TemplateText.of(source.text()), named);
      }
    }
    return new Hooks(mode(config, "link", link), mode(config, "image", image), heading, codeBlocks);
  }

  private static Hook mode(HugoConfig config, String name, boolean own) {
    if (!config.version().atLeast(123)) return own ? Hook.CUSTOM : Hook.NONE;
    Options options = config.options(config.defaultLanguage());
    boolean duplicates = options.flag(false, "markup", "goldmark", "duplicateresourcefiles");
    // Hugo counts the keys of the languages table, among them the _merge it put there itself: a
    // table of one language already counts as several (config/allconfig/allconfig.go).
    boolean fallback = config.languagesWritten() && !config.multihost() && !duplicates;
    fallback = options.flag(fallback, "markup", "goldmark", "renderhooks", name, "enabledefault");
    if (config.version().atLeast(148)) {
      String use =
          PathRules.lower(
              options.text("auto", "markup", "goldmark", "renderhooks", name, "useembedded"));
      if (use.equals("always")) return Hook.EMBEDDED;
      if (!use.equals("auto")) fallback = use.equals("fallback");
    }
    return own ? Hook.CUSTOM : fallback ? Hook.EMBEDDED : Hook.NONE;
  }
}

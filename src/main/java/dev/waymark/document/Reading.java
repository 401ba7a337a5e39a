package dev.waymark.document;

import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.shortcode.Shortcode;
import org.jspecify.annotations.Nullable;

/** What becomes of the inner text of a shortcode call. */
enum Reading {
  /** It is not shown, or there is none. */
  NONE,
  /** It joins the text around: <code>{{%</code> calls at top level. */
  JOINED,
  /** It is rendered as Markdown on its own. */
  MARKDOWN,
  /** It is Markdown on its own, or raw HTML: only the template's run could tell. */
  PERHAPS,
  /** It is shown as it is: raw HTML. */
  RAW;

  /**
   * How a call's inner text is read ({@code hugolib/shortcode.go: doRenderShortcode}).
   *
   * @param template null when there is none
   * @param inMarkdown whether the output of the call is, in turn, text of a Markdown fragment other
   *     than as a placeholder: inside another call that renders Markdown
   */
  static Reading of(Shortcode call, @Nullable ShortcodeTemplate template, boolean inMarkdown) {
    if (call.inner() == null || call.inline()) return NONE;
    ShortcodeTemplate.Inner use =
        template == null ? ShortcodeTemplate.Inner.UNKNOWN : template.inner();
    if (use == ShortcodeTemplate.Inner.NONE) return NONE;
    // A sample of code: {{< tab lang="yaml" >}}. A template that is known to render Markdown has
    // its way.
    if (use == ShortcodeTemplate.Inner.UNKNOWN && namesLanguage(call)) return NONE;
    if (call.markdown()) {
      // below the top level Hugo renders the inner text itself, before the template sees it
      boolean alone = call.parent() >= 0 || use == ShortcodeTemplate.Inner.MARKDOWN;
      return alone ? MARKDOWN : JOINED;
    }
    return switch (use) {
      case MARKDOWN -> MARKDOWN;
      case RAW -> inMarkdown ? PERHAPS : RAW;
      default -> PERHAPS;
    };
  }

  private static boolean namesLanguage(Shortcode call) {
    return call.params().stream()
        .anyMatch(p -> p.key() != null && (p.key().equals("lang") || p.key().equals("language")));
  }
}

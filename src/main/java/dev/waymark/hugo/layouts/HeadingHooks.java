package dev.waymark.hugo.layouts;

import dev.waymark.hugo.layouts.TemplateText.Attribute;
import dev.waymark.hugo.layouts.Templates.HeadingHook;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a heading hook does with ids, read without executing it. */
final class HeadingHooks {
  private static final Pattern ID = Pattern.compile("(?<![\\w-])id" + TemplateText.VALUE);
  private static final Pattern ANCHOR = Pattern.compile("\\$?\\.Anchor(\\s*\\|\\s*safe\\w+)?");
  private static final Pattern CALL =
      Pattern.compile(
          "^(?:template|(?:return\\s+)?partials?(?:\\.Include)?(?:Cached)?)\\s+"
              + "(?:\"([^\"]+)\"|`([^`]+)`)");
  private static final int DEEPEST = 4;

  private HeadingHooks() {}

  /**
   * KEEPS when every id it prints is {@code .Anchor}. A stub and a template that is not here are
   * taken to keep it, as tables of contents need.
   *
   * @param named a partial or another template by the name it is called by; null when it is not
   *     here
   */
  static HeadingHook judge(TemplateText text, Function<String, @Nullable TemplateText> named) {
    return judge(text, named, 0);
  }

  private static HeadingHook judge(
      TemplateText text, Function<String, @Nullable TemplateText> named, int depth) {
    if (text.stub() || depth > DEEPEST) return HeadingHook.KEEPS;
    List<Attribute> ids = text.attributes(ID);
    for (Attribute id : ids) {
      boolean one = id.value().equals(Character.toString(TemplateText.ACTION));
      if (!one || !ANCHOR.matcher(text.actions().get(id.action())).matches())
        return HeadingHook.UNKNOWN;
    }
    if (!ids.isEmpty()) return HeadingHook.KEEPS;
    for (String each : text.actions()) {
      Matcher call = CALL.matcher(each);
      if (!call.find()) continue;
      TemplateText called = named.apply(call.group(1) != null ? call.group(1) : call.group(2));
      if (called == null) return HeadingHook.KEEPS;
      return judge(called, named, depth + 1);
    }
    return HeadingHook.UNKNOWN;
  }
}

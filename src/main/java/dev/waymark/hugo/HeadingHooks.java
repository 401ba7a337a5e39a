package dev.waymark.hugo;

import dev.waymark.hugo.TemplateText.Piece;
import dev.waymark.hugo.Templates.HeadingHook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a heading hook does with ids, read without executing it. */
final class HeadingHooks {
  private static final char ACTION = '\u0001';
  private static final Pattern ID =
      Pattern.compile("(?<![\\w-])id\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
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
    StringBuilder whole = new StringBuilder();
    List<String> actions = new ArrayList<>();
    for (Piece piece : text.pieces()) {
      whole.append(piece.action() ? Character.toString(ACTION) : piece.text());
      if (piece.action()) actions.add(piece.text());
    }
    Matcher id = ID.matcher(whole);
    int counted = 0;
    int action = 0;
    boolean printed = false;
    while (id.find()) {
      for (; counted < id.start(1); counted++) if (whole.charAt(counted) == ACTION) action++;
      String value = id.group(1).replaceAll("^[\"']|[\"']$", "");
      boolean one = value.length() == 1 && value.charAt(0) == ACTION;
      if (!one || !ANCHOR.matcher(actions.get(action)).matches()) return HeadingHook.UNKNOWN;
      printed = true;
    }
    if (printed) return HeadingHook.KEEPS;
    for (String each : actions) {
      Matcher call = CALL.matcher(each);
      if (!call.find()) continue;
      TemplateText called = named.apply(call.group(1) != null ? call.group(1) : call.group(2));
      if (called == null) return HeadingHook.KEEPS;
      return judge(called, named, depth + 1);
    }
    return HeadingHook.UNKNOWN;
  }
}

package dev.waymark.template;

import dev.waymark.template.Text.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How html/template prints a value where it stands ({@code html/template/escape.go}). */
final class HtmlEscaper {
  private static final Pattern TAGS =
      Pattern.compile("<!--.*?-->|</?[A-Za-z][^>]*>", Pattern.DOTALL);
  private static final Pattern LONELY_PERCENT =
      Pattern.compile("%(?![0-9a-fA-F]{2}|[0-9a-fA-F]?" + Text.HOLE + ")");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+");

  /** What html/template prints instead of what it refuses. */
  private static final String REFUSED = "ZgotmplZ";

  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = "!#$&*+,/:;=?@[]";

  private HtmlEscaper() {}

  static Text escape(Text value, HtmlContext context) {
    context.valueHere();
    return switch (context.state()) {
      case TEXT -> value.kind() == Kind.HTML ? value : map(value, HtmlEscaper::entity);
      case COMMENT -> Text.EMPTY;
      case RAW -> context.rawText() ? text(value) : value;
      case DOUBLE, SINGLE, UNQUOTED, BEFORE_VALUE -> attribute(value, context);
      case TAG, ATTR_NAME, AFTER_NAME -> name(value);
      case TAG_NAME -> value;
    };
  }

  /** The name of an attribute, or a part of it ({@code html/template/html.go: htmlNameFilter}). */
  private static Text name(Text value) {
    if (value.kind() == Kind.ATTRIBUTE || value.holey()) return value;
    String lower = value.value().toLowerCase(Locale.ROOT);
    boolean plain = NAME.matcher(lower).matches() && AttributeKinds.isPlain(lower);
    return value.become(plain ? lower : REFUSED);
  }

  /** In a title or textarea, where markup is text; entities that stand in HTML stay. */
  private static Text text(Text value) {
    boolean markup = value.kind() == Kind.HTML;
    return map(value, c -> markup && c == '&' ? null : entity(c));
  }

  private static Text attribute(Text value, HtmlContext context) {
    // In an address HTML is nothing but text.
    boolean markup = value.kind() == Kind.HTML && !context.urlValue();
    Text plain = value;
    if (markup && value.value().indexOf('<') >= 0) {
      plain = value.become(TAGS.matcher(value.value()).replaceAll(""));
    }
    if (context.urlValue()) {
      boolean trusted = value.kind() == Kind.URL;
      if (!trusted && context.part() == HtmlContext.Part.NONE && unsafe(plain.value())) {
        return plain.become("#" + REFUSED);
      }
      boolean whole = !trusted && context.part() == HtmlContext.Part.QUERY;
      plain = map(whole ? plain : lonelyPercents(plain), c -> percent(c, whole));
    }
    boolean bare = context.state() == HtmlContext.State.UNQUOTED;
    if (bare && value.isEmpty()) return Text.of(REFUSED);
    // Entities that stand in HTML stay ("norm" escaping).
    return map(plain, c -> markup && c == '&' ? null : bare ? unquoted(c) : entity(c));
  }

  /** A scheme that is neither http, https nor mailto ({@code html/template/url.go}). */
  private static boolean unsafe(String url) {
    int colon = url.indexOf(':');
    if (colon < 0) return false;
    String scheme = url.substring(0, colon);
    if (scheme.indexOf('/') >= 0 || scheme.indexOf(Text.HOLE) >= 0) return false;
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https", "mailto" -> false;
      default -> true;
    };
  }

  /** A percent sign that begins no escape is escaped itself ({@code processURLOnto}). */
  private static Text lonelyPercents(Text url) {
    String value = url.value();
    if (!LONELY_PERCENT.matcher(value).find()) return url;
    TextBuilder out = new TextBuilder(url.kind());
    int done = 0;
    for (Matcher lonely = LONELY_PERCENT.matcher(value); lonely.find(); done = lonely.end()) {
      out.append(url.part(done, lonely.end())).append("25");
    }
    return out.append(url.part(done, value.length())).build();
  }

  private static @Nullable String percent(int c, boolean whole) {
    boolean plain =
        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == Text.HOLE;
    if (plain || UNRESERVED.indexOf(c) >= 0) return null;
    if (!whole && (RESERVED.indexOf(c) >= 0 || c == '%')) return null;
    StringBuilder out = new StringBuilder();
    for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(String.format("%02x", b & 0xFF));
    }
    return out.toString();
  }

  private static @Nullable String entity(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&#34;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }

  /** Also what would end a value without quotes ({@code htmlNospaceReplacementTable}). */
  private static @Nullable String unquoted(int c) {
    boolean ends = c == ' ' || c >= '\t' && c <= '\r' || c == '=' || c == '`';
    return ends ? "&#" + c + ";" : entity(c);
  }

  private interface Replacement {
    /** What a code point becomes; null: it stays. */
    @Nullable String of(int c);
  }

  /** Replaces code points; marks move along, holes are no markup any more. */
  private static Text map(Text value, Replacement replacement) {
    String text = value.value();
    StringBuilder out = null;
    int[] moved = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      String other = replacement.of(c);
      if (other != null && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
        moved = new int[text.length() + 1];
        for (int k = 0; k <= i; k++) moved[k] = k;
      }
      if (out != null && moved != null) {
        for (int k = 0; k < width; k++) moved[i + k] = out.length();
        if (other == null) out.appendCodePoint(c);
        else out.append(other);
        moved[i + width] = out.length();
      }
      i += width;
    }
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : value.marks()) {
      int start = moved == null ? mark.start() : moved[mark.start()];
      int end = moved == null ? mark.end() : moved[mark.end()];
      Mark.Note note = mark.note();
      if (note instanceof Mark.Hole hole && value.kind() != Kind.HTML)
        note = new Mark.Hole(hole.why(), false);
      if (note instanceof Mark.From from && from.exact() && moved != null)
        note = new Mark.From(from.span(), end - start == from.span().end() - from.span().start());
      marks.add(new Mark(start, end, note));
    }
    return new Text(out == null ? text : out.toString(), value.kind(), List.copyOf(marks));
  }
}

package dev.waymark.hugo.shortcode;

import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.shortcode.ShortcodeTags.Tag;
import dev.waymark.text.Defect;
import dev.waymark.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shortcode calls of a page's body and how they nest ({@code hugolib/shortcode.go}).
 *
 * <p>It reads the whole body and knows no Markdown: a call in a code fence is a call. A name
 * without a template is not its matter; such a call holds inner text when a closing tag of its name
 * follows.
 */
public final class ShortcodeLexer {
  private ShortcodeLexer() {}

  /**
   * What a body holds.
   *
   * @param calls in reading order of their opening tags
   * @param strays closing tags that close nothing
   * @param comments <code>{{&lt;/&#42; … &#42;/&gt;}}</code> with delimiters: literal text
   * @param defects what Hugo refuses, under the rule {@code shortcode-syntax}
   */
  public record Lexed(
      List<Shortcode> calls, List<Span> strays, List<Span> comments, List<Defect> defects) {}

  /** Reads the body; {@code templates} gives a call's template, null when there is none. */
  public static Lexed lex(Span body, Function<String, @Nullable ShortcodeTemplate> templates) {
    ShortcodeTags lexer = new ShortcodeTags(body);
    Map<String, ShortcodeTemplate> known = new HashMap<>();
    for (Tag tag : lexer.tags) {
      if (tag.inline() || tag.name().isEmpty() || known.containsKey(tag.name())) continue;
      known.put(tag.name(), templates.apply(tag.name()));
    }
    return new Nesting(body, lexer, known).lexed();
  }

  /** Pairs tags. */
  private static final class Nesting {
    private final Span body;
    private final List<Tag> tags;
    private final Map<String, ShortcodeTemplate> known;
    private final List<Defect> defects = new ArrayList<>();
    private final List<Span> strays = new ArrayList<>();

    /** For each opening tag the index of its closing tag, -1 for none. */
    private final int[] closer;

    private final int mistakeAt;

    Nesting(Span body, ShortcodeTags lexer, Map<String, ShortcodeTemplate> known) {
      this.body = body;
      this.tags = lexer.tags;
      this.known = known;
      this.closer = new int[tags.size()];
      Defect mistake = lexer.mistake;
      this.mistakeAt = mistake == null ? Integer.MAX_VALUE : mistake.span().start();
      Arrays.fill(closer, -1);
      pair(holdsInner());
      if (mistake != null) defects.add(mistake);
      comments = List.copyOf(lexer.comments);
    }

    private final List<Span> comments;

    /** Which tags open something that a closing tag must or may end. */
    private boolean[] holdsInner() {
      boolean[] holds = new boolean[tags.size()];
      Map<String, Integer> closers = new HashMap<>();
      int nameless = 0;
      for (int i = tags.size() - 1; i >= 0; i--) {
        Tag tag = tags.get(i);
        if (tag.closing() && tag.name().isEmpty()) {
          nameless++;
        } else if (tag.closing()) {
          closers.merge(tag.name(), 1, Integer::sum);
        } else if (!tag.selfClosing()) {
          int left = closers.getOrDefault(tag.name(), 0);
          if (left > 0) closers.put(tag.name(), left - 1);
          ShortcodeTemplate template = tag.inline() ? null : known.get(tag.name());
          boolean inner = template != null && template.usesInner();
          boolean closed = left > 0 || nameless > 0 && (inner || template == null);
          if (closed && left == 0) nameless--;
          holds[i] = inner || template == null && closed;
        }
      }
      return holds;
    }

    /**
     * Hugo closes whatever is innermost; where not all is closed in the end, names serve to find
     * who is to blame and what holds what.
     */
    private void pair(boolean[] holdsInner) {
      if (innermost(holdsInner)) return;
      Deque<Integer> open = new ArrayDeque<>();
      Map<String, Integer> openByName = new HashMap<>();
      List<Integer> unclosed = new ArrayList<>();
      int depth = 0;
      for (int i = 0; i < tags.size(); i++) {
        Tag tag = tags.get(i);
        ShortcodeTemplate template = tag.inline() ? null : known.get(tag.name());
        boolean noInner = template != null && !template.usesInner();
        if (!tag.closing()) {
          if (tag.name().isEmpty()) defect("shortcode has no name", tag);
          if (tag.selfClosing() && noInner) defect(needless(tag), tag);
          if (!holdsInner[i]) continue;
          depth++;
          open.push(i);
          openByName.merge(tag.name(), 1, Integer::sum);
          continue;
        }
        if (tag.name().isEmpty()) {
          if (open.isEmpty()) {
            strays.add(span(tag));
            defect("got closing shortcode, but none is open", tag);
            continue;
          }
          int top = open.pop();
          openByName.merge(tags.get(top).name(), -1, Integer::sum);
          closer[top] = i;
          depth--;
          continue;
        }
        boolean matches = openByName.getOrDefault(tag.name(), 0) > 0;
        if (!matches) strays.add(span(tag));
        if (noInner) {
          defect(needless(tag), tag);
        } else if (depth == 0) {
          if (template != null) defect("got closing shortcode, but none is open", tag);
        } else {
          depth--;
        }
        while (matches) {
          int top = open.pop();
          openByName.merge(tags.get(top).name(), -1, Integer::sum);
          matches = !tags.get(top).name().equals(tag.name());
          if (matches) unclosed.add(top);
          else closer[top] = i;
        }
      }
      unclosed.addAll(open);
      if (depth == 0 || mistakeAt < Integer.MAX_VALUE) return;
      for (int i : unclosed) {
        Tag tag = tags.get(i);
        if (tag.inline() || known.get(tag.name()) == null) continue;
        defect("shortcode \"" + tag.name() + "\" must be closed or self-closed", tag);
      }
    }

    /** Pairs tags as Hugo does; false when it refuses them, or a name says nothing of its call. */
    private boolean innermost(boolean[] holdsInner) {
      Deque<Integer> open = new ArrayDeque<>();
      int[] found = closer.clone();
      for (int i = 0; i < tags.size(); i++) {
        Tag tag = tags.get(i);
        ShortcodeTemplate template = tag.inline() ? null : known.get(tag.name());
        boolean nameless = tag.name().isEmpty();
        if (nameless ? !tag.closing() : template == null && !tag.inline()) return false;
        if (template != null && !template.usesInner() && (tag.closing() || tag.selfClosing()))
          return false;
        if (!tag.closing()) {
          if (holdsInner[i]) open.push(i);
        } else if (open.isEmpty()) {
          return false;
        } else {
          found[open.pop()] = i;
        }
      }
      if (!open.isEmpty() || mistakeAt < Integer.MAX_VALUE) return false;
      System.arraycopy(found, 0, closer, 0, found.length);
      return true;
    }

    private static String needless(Tag tag) {
      return "shortcode \""
          + tag.name()
          + "\" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided";
    }

    private void defect(String message, Tag tag) {
      if (tag.start() > mistakeAt) return;
      defects.add(new Defect("shortcode-syntax", message, span(tag)));
    }

    private Span span(Tag tag) {
      return body.source().span(tag.start(), tag.end());
    }

    Lexed lexed() {
      List<Shortcode> calls = new ArrayList<>();
      Deque<Shortcode> holders = new ArrayDeque<>();
      for (int i = 0; i < tags.size(); i++) {
        Tag tag = tags.get(i);
        if (tag.closing() || tag.name().isEmpty()) continue;
        while (!holders.isEmpty() && holders.peek().whole().end() <= tag.start()) holders.pop();
        int parent = holders.isEmpty() ? -1 : holders.peek().index();
        Tag end = closer[i] < 0 ? tag : tags.get(closer[i]);
        Span inner = closer[i] < 0 ? null : body.source().span(tag.end(), end.start());
        Span name = body.source().span(tag.nameStart(), tag.nameStart() + tag.name().length());
        Shortcode call =
            new Shortcode(
                calls.size(),
                parent,
                tag.name(),
                tag.traits(),
                tag.params(),
                span(tag),
                inner,
                body.source().span(tag.start(), end.end()),
                name);
        calls.add(call);
        if (inner != null) holders.push(call);
      }
      defects.sort((a, b) -> a.span().compareTo(b.span()));
      return new Lexed(List.copyOf(calls), List.copyOf(strays), comments, List.copyOf(defects));
    }
  }
}

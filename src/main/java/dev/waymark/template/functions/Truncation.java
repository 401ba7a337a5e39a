package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Regexp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code tpl/strings/truncate.go}. */
final class Truncation {
  private static final Regexp TAG =
      Objects.requireNonNull(Regexp.of("^<(/)?([^ ]+?)(?:(\\s*/)| .*?)?>"));
  private static final Set<String> SINGLE =
      Set.of("br", "col", "link", "base", "img", "param", "area", "hr", "input");

  private record Tag(String name, int at, boolean open) {}

  private Truncation() {}

  static Value call(Runtime runtime, List<Value> args) {
    long length = Args.integer(args, 0);
    if (args.size() == 1) throw new TemplateError("truncate requires a length and a string");
    if (args.size() > 3) throw new TemplateError("too many arguments passed to truncate");
    Text text = Args.text(args, args.size() - 1);
    Text ellipsis = Text.of(" …");
    if (args.size() == 3) {
      ellipsis = Args.text(args, 1);
      if (ellipsis.kind() != Text.Kind.HTML) ellipsis = Escapes.html(ellipsis);
    }
    boolean html = text.kind() == Text.Kind.HTML;
    if (!Texts.certain(text)) return Texts.hole(text, Texts.why(text)).as(Text.Kind.HTML);
    String value = text.value();
    runtime.budget().step(value.length());
    if (value.codePointCount(0, value.length()) <= length) return whole(text, html);
    List<Tag> tags = new ArrayList<>();
    int lastWord = 0;
    int lastNonSpace = 0;
    long current = 0;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      int next = i + Character.charCount(c);
      if (html && c == '<') {
        String rest = value.substring(i, Math.min(value.length(), i + 4000));
        runtime.budget().step(rest.length() / 64);
        int[] tag = TAG.match(rest, 0, RegularExpressions.meter(runtime, 0));
        if (tag != null) {
          lastWord = lastNonSpace;
          String name = Strings.fields(value.substring(i + tag[4], i + tag[5])).get(0);
          if (!SINGLE.contains(name) && tag[6] < 0) tags.add(new Tag(name, i, tag[2] < 0));
          i += tag[1];
          continue;
        }
      }
      current++;
      if (Strings.isSpace(c)) {
        lastWord = lastNonSpace;
      } else if (Strings.wide(c)) {
        lastWord = lastNonSpace;
        lastNonSpace = next;
        if (current <= length) lastWord = lastNonSpace;
      } else {
        lastNonSpace = next;
      }
      if (current > length) {
        Text kept = text.part(0, lastWord == 0 ? i : lastWord);
        if (!html) return joined(Escapes.html(kept), ellipsis, "");
        return joined(kept, ellipsis, closing(tags, kept.value().length()));
      }
      i = next;
    }
    return whole(text, html);
  }

  private static Text joined(Text kept, Text ellipsis, String closing) {
    return new Texts.Joiner().add(kept).add(ellipsis).add(closing).text(Text.Kind.HTML);
  }

  private static Text whole(Text text, boolean html) {
    return html ? text : Escapes.html(text).as(Text.Kind.HTML);
  }

  /** Closes what is open at the end. */
  private static String closing(List<Tag> tags, int end) {
    StringBuilder closing = new StringBuilder();
    Tag closed = null;
    for (int i = tags.size() - 1; i >= 0; i--) {
      Tag tag = tags.get(i);
      if (tag.at() >= end || closed != null) {
        if (closed != null && closed.name().equals(tag.name())) closed = null;
      } else if (tag.open()) {
        closing.append("</").append(tag.name()).append('>');
      } else {
        closed = tag;
      }
    }
    return closing.toString();
  }
}

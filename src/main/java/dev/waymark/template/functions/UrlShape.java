package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A URL of which a part is not known: what the text in front of the first hole decides. */
record UrlShape(Text source) implements Subject {
  @Override
  public String type() {
    return "*url.URL";
  }

  @Override
  public boolean truth() {
    return true;
  }

  /** The source, when that is as Go would print it. */
  @Override
  public Value printed() {
    try {
      String value = source.value();
      if (GoUrl.parse(value).print().equals(value)) return source;
    } catch (TemplateError | Args.NotKnown refused) {
      return unknown();
    }
    return unknown();
  }

  private Value unknown() {
    return new Value.Unknown(why());
  }

  private Why why() {
    return Texts.why(source);
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (name.equals("String")) return printed();
    String shape = Texts.shape(source);
    int hole = shape.indexOf(Text.HOLE);
    String known = shape.substring(0, hole);
    int scheme = scheme(known);
    if (scheme < 0) return unknown();
    String rest = known.substring(scheme);
    boolean host = rest.startsWith("//");
    int hash = known.indexOf('#');
    int mark = known.indexOf('?');
    boolean ended = host && end(rest, 2) >= 0;
    boolean path =
        ended || !host && (rest.length() > 1 || !rest.isEmpty() && rest.charAt(0) != '/');
    if (name.equals("IsAbs")) return Value.of(scheme > 0);
    if (!name.equals("Scheme") && !path) return unknown();
    GoUrl head = head(known);
    if (head == null) return unknown();
    return switch (name) {
      case "Scheme" -> Value.of(head.scheme());
      case "Host" -> Value.of(head.host());
      case "Hostname" -> Value.of(head.hostname());
      case "Port" -> Value.of(head.port());
      case "Path" -> {
        if (mark >= 0 || hash >= 0) yield Value.of(head.path());
        int start = scheme + (host ? end(rest, 2) : 0);
        boolean opaque = scheme > 0 && !rest.startsWith("/");
        if (opaque) yield Text.EMPTY;
        yield open(start, hole, head.path());
      }
      case "RawQuery" -> {
        if (hash >= 0) yield Value.of(head.rawQuery());
        yield mark >= 0 ? open(mark + 1, hole, head.rawQuery()) : unknown();
      }
      case "Fragment" -> hash >= 0 ? open(hash + 1, hole, head.fragment()) : unknown();
      default -> unknown();
    };
  }

  /** A part that goes on in a hole. */
  private Text open(int start, int end, String part) {
    return Texts.swap(source.part(start, end), part).plus(Text.hole(why()));
  }

  private static @Nullable GoUrl head(String known) {
    try {
      return GoUrl.parse(known);
    } catch (TemplateError | Args.NotKnown refused) {
      return null;
    }
  }

  /** Where an authority ends; -1 when nothing says. */
  private static int end(String rest, int from) {
    for (int i = from; i < rest.length(); i++) if ("/?#".indexOf(rest.charAt(i)) >= 0) return i;
    return -1;
  }

  /** Where what follows the scheme begins, zero without one; -1 when the hole may end one. */
  private static int scheme(String known) {
    for (int i = 0; i < known.length(); i++) {
      char c = known.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean inside = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (letter || inside && i > 0) continue;
      return c == ':' && i > 0 ? i + 1 : 0;
    }
    return -1;
  }
}

package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code tpl/urls/urls.go}: what needs no site; {@code urlize} as no site's settings change it. */
final class Urls {
  private Urls() {}

  static void add(Registry registry) {
    registry.add(Args.strict("Parse", 1, 1, Urls::parse), "urls.Parse");
    registry.add(Args.strict("JoinPath", 0, Args.ANY, Urls::join), "urls.JoinPath");
    registry.add(
        Args.mapping("PathEscape", text -> Escapes.url(text, Escaping.SEGMENT)), "urls.PathEscape");
    registry.add(Args.mapping("PathUnescape", Urls::unescape), "urls.PathUnescape");
    registry.add(Args.mapping("urlize", Urls::urlize), "urls.URLize", "urlize");
  }

  private static Value parse(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0).as(Text.Kind.PLAIN);
    runtime.budget().step(text.value().length() / 16);
    if (!Texts.certain(text)) return new Value.Obj(new UrlShape(text));
    return new Value.Obj(new UrlSubject(text, GoUrl.parse(text.value())));
  }

  private static Text unescape(Text text) {
    if (text.value().indexOf('%') < 0) return text;
    if (!Texts.certain(text)) return Texts.hole(text, Texts.why(text));
    return text.become(GoUrl.unescape(text.value(), Escaping.SEGMENT));
  }

  private static Value join(Runtime runtime, List<Value> args) {
    if (args.isEmpty()) return Text.EMPTY;
    List<Text> elements = Paths.elements(args);
    if (elements.isEmpty()) throw new TemplateError("index out of range [0] with length 0");
    Texts.Joiner all = new Texts.Joiner();
    List<String> rest = new ArrayList<>();
    boolean certain = true;
    for (int i = 0; i < elements.size(); i++) {
      Text element = elements.get(i);
      if (i > 0) {
        all.add("/");
        rest.add(element.value());
      }
      all.add(element);
      certain &= Texts.certain(element);
    }
    Text joined = all.text();
    runtime.budget().print(joined.value().length());
    if (!certain) return shape(elements.get(0), joined);
    String made = GoUrl.parse(elements.get(0).value()).join(rest).print();
    return joined.become(made);
  }

  /** A known base without a query: its host stays; a hole may go up in the path. */
  private static Text shape(Text base, Text joined) {
    Text hole = Texts.hole(joined, Texts.why(joined));
    if (!Texts.certain(base)) return hole;
    GoUrl url = GoUrl.parse(base.value());
    String front = url.scheme() + "://" + url.host();
    boolean plain =
        url.opaque().isEmpty() && url.user() == null && url.print().equals(base.value());
    if (!plain || base.value().indexOf('?') >= 0 || base.value().indexOf('#') >= 0) return hole;
    int host = base.value().startsWith(front) ? front.length() : 0;
    if (host == 0 && !(url.host().isEmpty() && base.value().startsWith("/"))) return hole;
    Text path = Paths.clean(joined.part(host, joined.value().length()), false);
    if (!path.value().codePoints().allMatch(c -> c == Text.HOLE || Escaping.PATH.keeps(c)))
      return hole;
    if (joined.value().endsWith("/") && !path.value().endsWith("/")) path = path.plus(Text.of("/"));
    return joined.part(0, host).plus(path);
  }

  /** {@code PathSpec.URLize}: {@code helpers/url.go}, {@code helpers/path.go}. */
  private static Text urlize(Text text) {
    String sanitized = sanitize(Texts.shape(text));
    String lower = Strings.lower(Text.of(sanitized)).value();
    String made = GoUrl.parse(lower).print();
    return Texts.certain(text) ? Texts.mapped(text, made) : shaped(text, made);
  }

  private static Text shaped(Text text, String made) {
    for (int i = 0; i < text.value().length(); i++)
      if (text.value().charAt(i) != Text.HOLE && Texts.shape(text).charAt(i) == Text.HOLE)
        return Texts.hole(text, Texts.why(text));
    return text.become(made);
  }

  /** {@code common/paths/path.go}, Sanitize; a hyphen beside a hole is left to the hole. */
  private static String sanitize(String text) {
    StringBuilder made = new StringBuilder(text.length());
    boolean pending = false;
    boolean hyphen = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == Text.HOLE) {
        made.append(Text.HOLE);
        pending = false;
        hyphen = true;
      } else if (allowed(text, i, c)) {
        hyphen = c == '-';
        if (pending && !hyphen) made.append('-');
        pending = false;
        made.appendCodePoint(c);
      } else if (made.length() > 0 && !hyphen && Strings.isSpace(c)) {
        pending = true;
      }
      i += Character.charCount(c);
    }
    return made.toString();
  }

  private static boolean allowed(String text, int i, int c) {
    if (c == '%') return i + 2 < text.length() && Hex.read(text.substring(i + 1, i + 3)) != null;
    if (Character.isLetter(c) || "./\\_#+~-@".indexOf(c) >= 0) return true;
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}

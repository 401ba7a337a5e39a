package dev.waymark.document;

import dev.waymark.document.Printed.Api;
import dev.waymark.document.Printed.Id;
import dev.waymark.document.Printed.Link;
import dev.waymark.template.Text;
import dev.waymark.template.TextParts;
import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what ids and links HTML has that templates printed, with holes anywhere in it. */
public final class PrintedHtml implements HtmlTokens.Sink {
  private static final Map<String, Set<String>> ADDRESSES =
      Map.of(
          "href", Set.of("a", "area"),
          "xlink:href", Set.of("a"),
          "src", Set.of("img", "video", "audio", "source", "track", "iframe", "embed"),
          "srcset", Set.of("img", "source"),
          "poster", Set.of("video"),
          "data", Set.of("object"));

  private final boolean links;
  private final TextParts text;
  private final MaybeMarks maybes;
  private final List<Id> ids = new ArrayList<>();
  private final List<Link> found = new ArrayList<>();
  private final List<Why> holes = new ArrayList<>();
  private final List<Api> apis = new ArrayList<>();

  /** What is loaded, so that some script may show a description by it. */
  private final List<Api> loaded = new ArrayList<>();

  private @Nullable Why open;
  private @Nullable Text base;

  private PrintedHtml(Text text, boolean links) {
    this.links = links;
    this.text = new TextParts(text);
    this.maybes = new MaybeMarks(text);
  }

  /** Reads a page or a part of one. */
  public static Printed read(Text html) {
    return read(html, true);
  }

  /** As the other, but for its links: menus have thousands. */
  public static Printed withoutLinks(Text html) {
    return read(html, false);
  }

  private static Printed read(Text html, boolean links) {
    PrintedHtml reader = new PrintedHtml(html, links);
    new HtmlTokens(html.value(), reader.maybes, reader).read();
    return new Printed(
        List.copyOf(reader.ids),
        List.copyOf(reader.found),
        List.copyOf(reader.holes),
        reader.open,
        reader.base,
        List.copyOf(reader.apis.isEmpty() ? reader.loaded : reader.apis));
  }

  @Override
  public void hole(int at) {
    if (text.mayBeMarkup(at)) holes.add(why(at, at + 1));
  }

  @Override
  public void openTag(int at) {
    if (open == null) open = why(at, at + 1);
  }

  @Override
  public void script(int from, int to) {
    apis.addAll(
        PrintedApis.inScript(maybes.holed(text.part(from, to), from), maybes.over(from, to)));
  }

  @Override
  public void tag(String name, List<HtmlTokens.Attribute> attributes, @Nullable Why maybe) {
    if (name.equals("script")) loaded(attributes, maybe);
    String addressed = PrintedApis.attribute(name);
    if (addressed != null) api(name, addressed, attributes, maybe);
    for (HtmlTokens.Attribute a : attributes) {
      switch (a.name()) {
        case "id" -> {
          Text id = value(a);
          if (!id.isEmpty()) ids.add(new Id(id.value(), id.why(), doubt(maybe, a)));
          if (name.equals("script") && id.value().equals("api-reference")) {
            api(name, "data-url", attributes, maybe);
          }
        }
        case "name" -> {
          Text id = name.equals("a") ? value(a) : Text.EMPTY;
          if (!id.isEmpty()) ids.add(new Id(id.value(), id.why(), doubt(maybe, a)));
        }
        case "href" -> {
          if (name.equals("base") && base == null) base = stripped(value(a));
          address(name, a, maybe);
        }
        default -> address(name, a, maybe);
      }
    }
  }

  /** Notes a script that shows a description which another script of the page's names. */
  private void loaded(List<HtmlTokens.Attribute> attributes, @Nullable Why maybe) {
    for (HtmlTokens.Attribute a : attributes) {
      String renderer = a.name().equals("src") ? PrintedApis.loaded(value(a).value()) : null;
      if (renderer != null) loaded.add(new Api(renderer, null, null, maybe));
    }
  }

  private void api(
      String tag, String addressed, List<HtmlTokens.Attribute> attributes, @Nullable Why maybe) {
    Text address = null;
    Why doubt = maybe;
    for (HtmlTokens.Attribute a : attributes) {
      if (!a.name().equals(addressed)) continue;
      address = stripped(value(a));
      doubt = doubt(doubt, a);
    }
    apis.add(new Api(PrintedApis.renderer(tag), address, true, doubt));
  }

  /** Why an attribute may not be there, of a tag that may not be there or is. */
  private @Nullable Why doubt(@Nullable Why tag, HtmlTokens.Attribute a) {
    if (tag != null) return tag;
    return a.start() < a.end() ? maybes.over(a.start(), a.end()) : maybes.over(a.from(), a.to());
  }

  private void address(String tag, HtmlTokens.Attribute a, @Nullable Why maybe) {
    Set<String> tags = a.start() < 0 || !links ? null : ADDRESSES.get(a.name());
    if (tags == null || !tags.contains(tag)) return;
    Why doubt = doubt(maybe, a);
    Text value = value(a);
    Span place = text.literalAt(a.from());
    if (a.name().equals("srcset")) {
      for (Text each : candidates(value)) found.add(new Link(each, tag, a.name(), doubt, place));
    } else {
      found.add(new Link(stripped(value), tag, a.name(), doubt, place));
    }
  }

  /** An attribute's value, entities read; what may not be there is a hole. */
  private Text value(HtmlTokens.Attribute a) {
    if (a.start() < 0) return Text.EMPTY;
    Text raw = maybes.holed(text.part(a.start(), a.end()), a.start());
    String read = HtmlEntities.inAttribute(raw.value());
    return raw.become(read, Text.Kind.PLAIN);
  }

  private static Text stripped(Text value) {
    String all = value.value();
    int from = 0;
    int to = all.length();
    while (from < to && all.charAt(from) <= ' ') from++;
    while (to > from && all.charAt(to - 1) <= ' ') to--;
    return value.part(from, to);
  }

  /** The addresses of a {@code srcset}, as HTML's standard takes it apart. */
  private static List<Text> candidates(Text value) {
    List<Text> found = new ArrayList<>();
    String all = value.value();
    int at = 0;
    while (true) {
      while (at < all.length() && (all.charAt(at) <= ' ' || all.charAt(at) == ',')) at++;
      if (at == all.length()) return found;
      int from = at;
      while (at < all.length() && all.charAt(at) > ' ') at++;
      int to = at;
      while (all.charAt(to - 1) == ',') to--;
      found.add(value.part(from, to));
      if (to < at) continue;
      boolean parenthesized = false;
      for (; at < all.length() && (parenthesized || all.charAt(at) != ','); at++) {
        if (all.charAt(at) == '(') parenthesized = true;
        if (all.charAt(at) == ')') parenthesized = false;
      }
    }
  }

  private Why why(int from, int to) {
    Why found = text.part(from, to).why();
    return found != null ? found : Why.of("a text that is not known");
  }
}
